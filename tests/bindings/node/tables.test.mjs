// Readings of a dashboard and the files of Sales Navigator, as Node has them.

import assert from 'node:assert/strict';
import test from 'node:test';
import { libssi } from './support.mjs';

const { Activity, Kind, Model, Movement, Pillar, Profile, Seats } = libssi;
const HEAD = 'activityId,activityType,createdAt,seatId,memberIdentityKey\n';
const FILES = {
  'activities.csv': `${HEAD}1,SAVED_LEAD,05-01-2026 10:00:00,9,k1\n`
    + '2,SEARCH_PERFORMED,05-03-2026 12:00:00,20,\n'
    + '3,DANCED,05-03-2026 12:00:00,20,\n',
  'seats.csv': 'seatId,name,ssi\n9,A,61\n7,B,\n',
  'readme.txt': 'nothing',
};
const bytes = (text) => new TextEncoder().encode(text);

test('readings in any form', () => {
  for (const text of [
    'day;brand;find;engage;relate\n2026-01-05;11,35;5,2;0,29999998;13,25\n',
    '[{"date":"2026-01-05","brand":11.35,"find":5.2,"engage":0.29999998,"relate":13.25}]',
  ]) {
    const [row, ...more] = libssi.readReadings(bytes(text));
    assert.equal(more.length, 0);
    assert.deepEqual([row.day, row.brand, row.find, row.engage, row.relate],
      ['2026-01-05', 11.35, 5.2, 0.3, 13.25]);
  }
  assert.deepEqual(libssi.readReadings(bytes('day,brand,find,engage,relate\n')), []);
  assert.throws(
    () => libssi.readReadings(bytes('day,brand,find,engage,relate\n2026-01-05,1,27,3,4\n')),
    { code: 'SSI_ERROR_FORMAT', line: 2, column: 'find', text: '27', message: /No number/ },
  );
  assert.throws(() => libssi.readReadings('text'), { code: 'ERR_INVALID_ARG_TYPE' });
});

test('readings beside the model', () => {
  const profile = new Profile();
  const activity = new Activity();
  const first = libssi.toDay('2026-01-05');
  const days = Array.from({ length: 12 }, (_, week) => first + 7 * week);
  for (const day of days) activity.add(day, Kind.POST);
  const history = libssi.history(profile, activity, first, days.at(-1));
  const rows = days.map((day) => ({
    day,
    ...Object.fromEntries(['brand', 'find', 'engage', 'relate'].map(
      (part) => [part, history.points(part)[day - first]],
    )),
  }));
  const found = libssi.compareReadings(profile, activity, rows);
  assert.equal(found.readings().length, 12);
  assert.equal(found.total().mean, 0);
  assert.equal(found.pillar(Pillar.RELATE).verdict, Movement.NOT_ENOUGH_DATA);
  assert.equal(found.readingPillar(3, Pillar.ENGAGE).dashboard, rows[3].engage);
  const same = libssi.compareReadings(profile, activity, rows, { model: new Model() });
  assert.deepEqual(same.total(), found.total());
  assert.throws(() => libssi.compareReadings(profile, activity, []),
    { code: 'SSI_ERROR_READINGS' });
});

test('seats as a population', async () => {
  const files = Object.entries(FILES).map(([name, text]) => ({ name, bytes: bytes(text) }));
  const seats = libssi.readSeats(files);
  assert.deepEqual(seats.seats().map((each) => each.key), ['7', '9', '20']);
  assert.deepEqual(seats.readings().map((each) => [each.seat, each.total]), [[1, 61]]);
  assert.deepEqual(seats.words().map((each) => each.word), ['DANCED']);
  const population = libssi.seatsPopulation(seats);
  const scores = await libssi.scorePopulation(population, seats.day());
  assert.deepEqual(await libssi.scorePopulation(seats, seats.day()), scores);
  assert.equal(scores.total[0], 0);
  assert.ok(scores.find[1] > 0 && scores.find[2] > 0);
  assert.equal(Seats.types().length, 9);
  assert.throws(() => libssi.readSeats([{ name: 'a.csv', bytes: 7 }]),
    { code: 'ERR_INVALID_ARG_TYPE' });
  assert.throws(() => libssi.readSeats(bytes('no ZIP')), { code: 'SSI_ERROR_FORMAT' });
});
