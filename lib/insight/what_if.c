/* What-if: a day scored without and with planned events and facts. Costs
   two scores and a merge of two ledgers, which is linear in both. */
#include <ssi/plan.h>

#include "base/fill.h"
#include "score/score.h"

/* The index, its pillars, its indicators. */
#define FIRST_PILLAR 1
#define FIRST_INDICATOR (FIRST_PILLAR + SSI_PILLARS)
#define PARTS (FIRST_INDICATOR + SSI_INDICATORS)

struct ssi_what_if {
  ssi_allocator allocator;
  ssi_difference parts[PARTS];
};

/* Puts the planned facts over those that are. */
static void plan_facts(const ssi_profile *planned, ssi_inputs *to) {
  size_t i;
  for (i = 0; i < SSI_FACTS; i++) {
    if (planned->observed[i]) to->facts[i] = planned->values[i];
  }
}

/* Both ledgers in an empty one of the call's own allocator. */
static ssi_status unite(const ssi_activity *activity,
                        const ssi_activity *planned, ssi_activity *out) {
  const ssi_status status = ssi_activity_unite(out, activity);
  return status == SSI_OK ? ssi_activity_unite(out, planned) : status;
}

/* Scores the request's day with planned events. */
static ssi_status score_with(ssi_request *request, const ssi_activity *activity,
                             const ssi_activity *planned,
                             const ssi_allocator *from, ssi_score *out) {
  ssi_activity events = {.allocator = *from};
  ssi_status status = unite(activity, planned, &events);
  if (status == SSI_OK) {
    ssi_inputs_observe(&request->inputs, &events);
    request->events.rows = events.rows;
    request->events.count = events.count;
    request->events.ledger = NULL;
    status = ssi_score_fill(request, from, out);
  }
  ssi_release_wiped(from, events.rows, events.capacity, sizeof *events.rows);
  return status;
}

static void add(ssi_difference *to, int32_t before, int32_t after) {
  to->before += before;
  to->after += after;
  to->change = to->after - to->before;
}

typedef struct both {
  ssi_score before, after;
} both;

static void add_up(ssi_what_if *self, const ssi_score *before,
                   const ssi_score *after) {
  size_t i, k;
  for (i = 0; i < SSI_INDICATORS; i++) {
    const size_t parts[3] = {0,
                             FIRST_PILLAR + before->indicators[i].pillar - 1u,
                             FIRST_INDICATOR + i};
    for (k = 0; k < 3; k++)
      add(&self->parts[parts[k]], before->indicators[i].points,
          after->indicators[i].points);
  }
}

static ssi_status compare(ssi_request *request, const ssi_activity *activity,
                          const ssi_profile *planned_profile,
                          const ssi_activity *planned_activity,
                          ssi_what_if *self) {
  const ssi_allocator *from = &self->allocator;
  both *scores = ssi_allocate_unset(from, 1, sizeof *scores);
  ssi_status status;
  if (!scores) return SSI_ERROR_MEMORY;
  status = ssi_score_fill(request, from, &scores->before);
  if (planned_profile) plan_facts(planned_profile, &request->inputs);
  if (status == SSI_OK)
    status = planned_activity ? score_with(request, activity, planned_activity,
                                           from, &scores->after)
                              : ssi_score_fill(request, from, &scores->after);
  if (status == SSI_OK) add_up(self, &scores->before, &scores->after);
  ssi_release(from, scores, 1, sizeof *scores);
  return status;
}

ssi_status ssi_what_if_new(const ssi_allocator *allocator,
                           const ssi_model *model, const ssi_profile *profile,
                           const ssi_activity *activity,
                           const ssi_profile *planned_profile,
                           const ssi_activity *planned_activity, int32_t day,
                           ssi_what_if **out) {
  ssi_request request;
  ssi_allocator from;
  ssi_status status;
  ssi_what_if *self;
  if (!model || !profile || !activity || !out) return SSI_ERROR_NULL;
  status = ssi_allocator_take(allocator, &from);
  if (status != SSI_OK) return status;
  status = ssi_request_check(model, day);
  if (status != SSI_OK) return status;
  self = ssi_handle_new(&from, sizeof *self);
  if (!self) return SSI_ERROR_MEMORY;
  ssi_request_take(model, profile, activity, day, &request);
  status = compare(&request, activity, planned_profile, planned_activity, self);
  if (status == SSI_OK)
    *out = self;
  else
    ssi_what_if_free(self);
  return status;
}

void ssi_what_if_free(ssi_what_if *self) {
  ssi_handle_free(self, sizeof *self);
}

ssi_status ssi_what_if_total(const ssi_what_if *self, ssi_difference *out) {
  static const ssi_told total =
      SSI_TOLD(ssi_difference, ssi_what_if, parts[0], 1, SSI_ERROR_INDEX);
  return ssi_tell(self, 1, out, &total);
}

ssi_status ssi_what_if_pillar(const ssi_what_if *self, ssi_pillar pillar,
                              ssi_difference *out) {
  static const ssi_told pillars =
      SSI_TOLD(ssi_difference, ssi_what_if, parts[FIRST_PILLAR], SSI_PILLARS,
               SSI_ERROR_PILLAR);
  return ssi_tell(self, (size_t)pillar, out, &pillars);
}

ssi_status ssi_what_if_indicator(const ssi_what_if *self,
                                 ssi_indicator indicator, ssi_difference *out) {
  static const ssi_told indicators =
      SSI_TOLD(ssi_difference, ssi_what_if, parts[FIRST_INDICATOR],
               SSI_INDICATORS, SSI_ERROR_INDICATOR);
  return ssi_tell(self, (size_t)indicator, out, &indicators);
}
