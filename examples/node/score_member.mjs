// Scores one invented member: a few facts, a few events, the four pillars.
import { Activity, Fact, Kind, Model, Pillar, Profile, Score, Section, Trait, toDay }
  from 'libssi';

const SUMMARY = 'I help machine builders sell to the food industry.';

// Two months of a small routine: a post a week, a comment on most days.
function addRoutine(activity, last) {
  for (let day = last - 60; day <= last; day++) {
    if (day % 7 === 0) activity.add(day, Kind.POST, Trait.ORIGINAL, 1);
    else activity.add(day, Kind.COMMENT, 0, 2);
  }
}

function describe(profile) {
  profile.setFact(Fact.PHOTO, 1);
  profile.setSection(Section.SUMMARY, SUMMARY);
}

const day = toDay('2026-05-31');
const [model, profile, activity] = [new Model(), new Profile(), new Activity()];
describe(profile);
addRoutine(activity, day);
const score = new Score(model, profile, activity, day);
const total = score.total();
console.log(`index ${total.low.toFixed(2)} of 100, at most ${total.high.toFixed(2)}`);
for (const pillar of Object.values(Pillar)) {
  const name = Model.pillar(pillar).name.padEnd(7);
  const points = score.pillar(pillar).points.toFixed(2).padStart(5);
  console.log(`${name} ${points} of 25`);
}
