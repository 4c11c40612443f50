/* Turns what somebody plans into events and facts, as a what-if takes them. */
#include "planned.h"

#include <stdlib.h>

uint32_t planned_traits(int32_t kind) {
  ssi_plan_action_info action = SSI_INIT(ssi_plan_action_info);
  for (size_t i = 0; ssi_plan_action(i, &action) == SSI_OK; i++) {
    if ((int32_t)action.kind == kind) return action.traits;
  }
  return 0;
}

bool planned_people(const ssi_model *model, int32_t kind) {
  size_t feeds = 0;
  ssi_model_feeds(model, &feeds);
  for (size_t i = 0; i < feeds; i++) {
    ssi_feed_info feed = SSI_INIT(ssi_feed_info);
    ssi_indicator_info indicator = SSI_INIT(ssi_indicator_info);
    ssi_model_feed(model, i, &feed);
    if (feed.kind != kind) continue;
    ssi_model_indicator(model, feed.indicator, &indicator);
    if (indicator.measure == SSI_MEASURE_PEOPLE) return true;
  }
  return false;
}

ssi_status planned_facts(const amounts *set, ssi_profile **out) {
  ssi_profile *facts = NULL;
  ssi_status status = ssi_profile_new(NULL, &facts);
  for (size_t i = 0; status == SSI_OK && i < set->count; i++) {
    status = ssi_profile_set_fact(facts, (ssi_fact)set->rows[i].of,
                                  set->rows[i].value);
  }
  if (status == SSI_OK) {
    *out = facts;
  } else {
    ssi_profile_free(facts);
  }
  return status;
}

/* Numbers of people that are taken, in order, and the next one to try. */
typedef struct people {
  uint64_t *taken;
  size_t count, at;
  uint64_t next;
} people;

static int by_number(const void *left, const void *right) {
  uint64_t a = *(const uint64_t *)left, b = *(const uint64_t *)right;
  return (a > b) - (a < b);
}

static ssi_status people_begin(const ssi_activity *activity, people *out) {
  ssi_status status;
  out->at = 0;
  out->next = 1;
  status = ssi_activity_rows(activity, &out->count);
  if (status != SSI_OK) return status;
  out->taken = malloc((out->count + 1) * sizeof(uint64_t));
  if (out->taken == NULL) return SSI_ERROR_MEMORY;
  status = ssi_activity_read(activity, 0, out->count, NULL, NULL, NULL, NULL,
                             out->taken, &out->count);
  qsort(out->taken, out->count, sizeof(uint64_t), by_number);
  return status;
}

/* Somebody whom nobody else is. */
static uint64_t somebody_new(people *self) {
  while (self->at < self->count && self->taken[self->at] <= self->next) {
    if (self->taken[self->at] == self->next) self->next++;
    self->at++;
  }
  return self->next++;
}

/* All events of one kind. */
static ssi_status add_kind(const ssi_model *model, people *others,
                           const struct amount *row, int32_t day, int32_t days,
                           ssi_activity *out) {
  bool wants_people = planned_people(model, row->of);
  uint32_t traits = planned_traits(row->of);
  ssi_status status = SSI_OK;
  for (int32_t i = 0; status == SSI_OK && i < row->value; i++) {
    int64_t after = (2 * (int64_t)i + 1) * days / (2 * (int64_t)row->value);
    uint64_t somebody = wants_people ? somebody_new(others) : 0;
    status = ssi_activity_add(out, day + 1 + (int32_t)after, (ssi_kind)row->of,
                              traits, 1, somebody);
  }
  return status;
}

ssi_status planned_events(const ssi_model *model, const ssi_activity *activity,
                          const amounts *add, int32_t day, int32_t days,
                          ssi_activity **out) {
  people others = {NULL, 0, 0, 0};
  ssi_activity *events = NULL;
  ssi_status status = ssi_activity_new(NULL, &events);
  if (status == SSI_OK) status = people_begin(activity, &others);
  for (size_t i = 0; status == SSI_OK && i < add->count; i++) {
    ssi_activity *part = NULL;
    status = ssi_activity_new(NULL, &part);
    if (status == SSI_OK) {
      status = add_kind(model, &others, &add->rows[i], day, days, part);
    }
    if (status == SSI_OK) status = ssi_activity_merge(events, part);
    ssi_activity_free(part);
  }
  free(others.taken);
  if (status == SSI_OK) {
    *out = events;
  } else {
    ssi_activity_free(events);
  }
  return status;
}
