// What a page makes of the package: no setting, nothing of Node.

import {
  Activity, Kind, Profile, dayColumn, engine, planAsync, readArchive, readArchiveAsync,
  score, scorePopulation, selftest,
} from 'libssi';

async function all(archive) {
  selftest();
  const { profile, activity, day } = readArchive(archive);
  const later = await readArchiveAsync(archive);
  const made = score(profile, activity);
  const plan = await planAsync(profile, activity);
  const days = dayColumn(Array.from({ length: 4 }, (_, i) => 20000 + i));
  const columns = {
    offsets: BigInt64Array.of(0n, 1n, 4n), days, kinds: new Uint8Array(4).fill(Kind.POST),
  };
  const { total } = await scorePopulation(columns, '2024-12-31');
  const filled = new Int32Array(activity.rows());
  activity.read(0, { days: filled });
  let refused;
  try {
    new Activity().add(-1, Kind.POST);
  } catch (error) {
    refused = error.code;
  }
  return {
    engine, day, json: made.json(), same: activity.equals(later.activity),
    plan: plan.lines().length, total: [...total], rows: filled.filter((each) => each > 0).length,
    refused, profile: profile instanceof Profile, buffer: typeof Buffer, process: typeof process,
  };
}

globalThis.libssiDone = all(globalThis.libssiArchive)
  .catch((error) => ({ failed: String(error.stack) }));
if (typeof document === 'undefined') {
  globalThis.libssiDone.then((answer) => globalThis.postMessage(answer));
}
