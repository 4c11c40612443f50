// The extension in node:sqlite, of Node 22.13 or later: sqlite.mjs EXTENSION
// Scores the golden table. Prints TAP.

import { DatabaseSync } from 'node:sqlite';
import { readFileSync } from 'node:fs';

const extension = process.argv[2];
let number = 0;
let failures = 0;

function check(title, test) {
  number += 1;
  try {
    test();
    console.log(`ok ${number} - node: ${title}`);
  } catch (error) {
    failures += 1;
    console.log(`not ok ${number} - node: ${title}`);
    console.log(String(error.stack).replace(/^/gm, '# '));
  }
}

function equal(got, wanted) {
  if (got !== wanted) throw new Error(`${got}, not ${wanted}`);
}

function rows(name) {
  const path = new URL(`../golden/${name}.csv`, import.meta.url);
  const [head, ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n')
    .map((line) => line.split(','));
  return { head, lines };
}

const db = new DatabaseSync(':memory:', { allowExtension: true });
db.loadExtension(extension);
for (const name of ['members', 'events', 'expected']) {
  const { head, lines } = rows(name);
  db.exec(`create table ${name} (${head.join(', ')})`);
  const insert = db.prepare(
    `insert into ${name} values (${head.map(() => '?').join(', ')})`);
  db.exec('begin');
  for (const line of lines) {
    insert.run(...line.map((word) => (
      word === '' ? null : /^\d+$/.test(word) ? BigInt(word) : word)));
  }
  db.exec('commit');
}
const facts = rows('members').head.slice(3)
  .map((column) => `'${column.replace('_share', '.share')}', ${column}`);
db.exec(`alter table members add column profile`);
db.exec(`update members set profile = ssi_profile(${facts.join(', ')})`);

console.log('1..4');
check('ssi_score has the golden totals', () => {
  const [{ members, wrong }] = db.prepare(`
    select count(*) as members, sum(got is not total / 1e6) as wrong from
      (select m.member, ssi_score(e.day, e.kind, e.traits, e.count,
                                  e.counterpart, m.as_of, m.profile,
                                  m.observed) as got
       from members m left join events e using (member) group by m.member)
      join expected using (member)`).all();
  equal(members, rows('members').lines.length);
  equal(wrong, 0);
});
check('a state is a Uint8Array, and goes back into SQL', () => {
  const { state } = db.prepare('select ssi_state(20000, ?) as state')
    .get('comment');
  if (!(state instanceof Uint8Array)) throw new Error(typeof state);
  const { points } = db.prepare('select ssi_total(?, ?) as points')
    .get(state, '2024-10-05');
  if (!(points > 0)) throw new Error(points);
});
check('ssi_explain is a table', () => {
  const { sum, total } = db.prepare(`
    select (select sum(micropoints) from ssi_explain(s, 20001)) as sum,
           round(1e6 * ssi_total(s, 20001)) as total
    from (select ssi_state(20000, 'post') as s)`).get();
  equal(sum, total);
});
check('what is wrong is an Error with the status', () => {
  try {
    db.prepare(`select ssi_score(5, 'comented', 6)`).get();
  } catch (error) {
    equal(/ssi_score: kind 'comented'.*SSI_ERROR_NAME/.test(error.message),
      true);
    return;
  }
  throw new Error('it was not refused');
});
process.exit(failures ? 1 : 0);
