// All work is done here, so that the page stays awake.
//
// The page says                          and is answered
//   { id, ask: 'read', files, target,      { id, progress } some times, then
//     goOn }                               { id, report, earlier } or { id, trouble }
//   { id, ask: 'plan', wish }              { id, plan }
//   { id, ask: 'what-if', wish }           { id, whatIf }
// files: { path, bytes } of each; trouble: { code, name, … }, see first.js.

import { Trouble, read, sortOut } from './files.js';
import { Member } from './member.js';

let member = null;

/** Two readings of a day, or more than there may be, are told of as files are. */
function reportOf(member) {
  try {
    return member.report();
  } catch (error) {
    if (!['SSI_ERROR_DAY', 'SSI_ERROR_LIMIT'].includes(error.code)) throw error;
    throw new Trouble('readings-twice');
  }
}

async function take(id, { files, target, goOn }) {
  const list = files.map(({ path, bytes }) => ({ path, bytes: new Uint8Array(bytes) }));
  const given = list.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const found = sortOut(list);
  if (!found.exports.length) {
    throw new Trouble(found.beside ? 'beside' : 'foreign', { name: found.beside ?? list[0]?.path ?? '' });
  }
  let told = 0;
  const progress = (done, whole, name) => {
    if (Date.now() - told < 50) return;
    told = Date.now();
    // A workbook alone has no size that is told before.
    const all = Number.isFinite(whole) ? whole : given;
    postMessage({ id, progress: { name: name.split('/').pop(), done: Math.min(done, all), all } });
  };
  const reading = await read(found, { target, progress });
  try {
    member = new Member(reading, found.benchmarks, found.readings);
  } catch (error) {
    if (error.code === 'SSI_ERROR_UNOBSERVED' || error.code === 'SSI_ERROR_EMPTY') {
      throw new Trouble('profile-only', { name: found.exports[0].name });
    }
    throw error;
  }
  const report = reportOf(member);
  const kinds = report.kinds.filter((kind) => kind.observed);
  if (!kinds.length) throw new Trouble('profile-only', { name: found.exports[0].name });
  const small = report.read.exports.every((each) => each.form === 'basic');
  if (small && !goOn) {
    throw new Trouble('small', { name: found.exports[0].name, share: report.coverage });
  }
  return { report, earlier: found.earlier };
}

const answers = {
  read: take,
  plan: (id, { wish }) => ({ plan: member.plan(wish) }),
  'what-if': (id, { wish }) => ({ whatIf: member.whatIf(wish) }),
};

onmessage = async ({ data }) => {
  const { id, ask } = data;
  try {
    postMessage({ id, ...await answers[ask](id, data) });
  } catch (error) {
    const { code, name, share, fault, cause } = error;
    postMessage({ id, trouble: error instanceof Trouble ? { code, name, share, fault, cause }
      : { code: 'unknown', name: String(error?.message ?? error) } });
  }
};
