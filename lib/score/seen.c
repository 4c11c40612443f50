/* High end and coverage of many members. */
#include <string.h>

#include "score/score.h"
#include "score/seen.h"

static uint32_t facts_of(const ssi_known *known) {
  uint32_t facts = 0, i;
  for (i = 0; i < SSI_FACTS; i++)
    facts |= (uint32_t)(known->facts[i] >= 0) << i;
  return facts;
}

/* As ssi_observe_indicator() has it, of a record that holds nothing else. */
static void look(const ssi_scorer *scorer, const ssi_known *known,
                 ssi_seen *out) {
  ssi_profile profile;
  ssi_activity activity;
  ssi_task task = {&scorer->model, &profile, &activity, 0, {false}};
  size_t i;
  memset(&profile, 0, sizeof profile);
  memset(&activity, 0, sizeof activity);
  activity.observed.words[0] = known->kinds;
  activity.traits = known->traits;
  for (i = 0; i < SSI_FACTS; i++) profile.observed[i] = known->facts[i] >= 0;
  for (i = 0; i < SSI_INDICATORS; i++)
    ssi_seen_units(&task, i, &out->seen[i], &out->missing[i]);
}

void ssi_seen_take(const ssi_scorer *scorer, const ssi_known *known,
                   const ssi_points *points, ssi_seen *seen, int32_t *out_high,
                   int32_t *out_observed) {
  const uint32_t facts = facts_of(known);
  size_t i;
  if (!seen->known || seen->kinds != known->kinds ||
      seen->traits != known->traits || seen->facts != facts) {
    look(scorer, known, seen);
    seen->known = true;
    seen->kinds = known->kinds;
    seen->traits = known->traits;
    seen->facts = facts;
  }
  *out_high = 0;
  *out_observed = 0;
  for (i = 0; i < SSI_INDICATORS; i++) {
    const int32_t got = points->points[i];
    *out_observed += seen->seen[i] < got ? got : seen->seen[i];
    *out_high += ssi_high_of(&scorer->model, i, seen->missing[i],
                             points->measures[i], got);
  }
}
