/* What comes back: the member's own rates of the last year, drawn towards
   priors. */
#include <string.h>

#include "base/integer.h"
#include "insight/plan.h"

#define YEAR 365

/* Evidence beyond this is cut off, so that the products fit in 64 bits. */
#define EVIDENCE_MAX INT64_C(1000000000000)

/* Events of the last year, by kind. */
typedef struct evidence {
  int64_t events[SSI_KINDS];
} evidence;

static evidence evidence_of(const ssi_plan_frame *frame) {
  const ssi_activity *activity = &frame->activity;
  evidence all;
  size_t i;
  memset(&all, 0, sizeof all);
  for (i = 0; i < activity->count; i++) {
    const ssi_event_row *row = &activity->rows[i];
    const int32_t age = frame->day - ssi_event_day(row);
    if (age >= 0 && age < YEAR)
      all.events[ssi_event_kind(row) - 1] += (int64_t)row->value;
  }
  return all;
}

static int64_t events_of(const evidence *all, uint64_t kinds) {
  int64_t sum = 0;
  size_t i;
  for (i = 0; i < SSI_KINDS; i++) {
    if (kinds >> i & 1) sum += all->events[i];
  }
  return sum < EVIDENCE_MAX ? sum : EVIDENCE_MAX;
}

/* Without a look at all of it, or without a single time, nothing is known. */
static void take_evidence(const ssi_plan_frame *frame, const evidence *all,
                          const ssi_plan_yield_row *row, ssi_plan_rate *out) {
  const uint64_t came = UINT64_C(1) << ((uint32_t)row->came - 1);
  const uint64_t needed = came | row->tried;
  out->times = out->came = 0;
  if (!row->tried || (needed & ~frame->activity.observed.words[0])) return;
  out->times = events_of(all, row->tried);
  if (out->times > 0) out->came = events_of(all, came);
}

static int32_t shrink(const ssi_plan_yield_row *row, const ssi_plan_rate *of) {
  const uint64_t part = (uint64_t)of->came * SSI_WHOLE +
                        (uint64_t)row->prior * (uint64_t)row->weight;
  const uint64_t rate =
      ssi_round_divide(part, (uint64_t)of->times + (uint64_t)row->weight);
  return rate < (uint64_t)row->most ? (int32_t)rate : row->most;
}

void ssi_plan_rates_take(ssi_plan_frame *frame) {
  const evidence all = evidence_of(frame);
  size_t i;
  for (i = 0; i < SSI_PLAN_YIELDS; i++) {
    const ssi_plan_yield_row *row = &ssi_plan_yield_rows[i];
    ssi_plan_rate *rate = &frame->rates[i];
    take_evidence(frame, &all, row, rate);
    if (row->way == SSI_PLAN_OWN) {
      rate->rate = shrink(row, rate);
    } else {
      const size_t first =
          ssi_plan_yields_of(ssi_plan_action_of(row->action)).first;
      rate->came = rate->times - frame->rates[first].came;
      rate->rate = SSI_WHOLE - frame->rates[first].rate;
    }
  }
}

int64_t ssi_plan_came(const ssi_plan_frame *frame, size_t yield,
                      int64_t times) {
  const int64_t rate = frame->rates[yield].rate;
  if (ssi_plan_yield_rows[yield].way == SSI_PLAN_OWN)
    return times * rate / SSI_WHOLE;
  return times - times * (SSI_WHOLE - rate) / SSI_WHOLE;
}
