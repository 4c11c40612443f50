/* Regularity under a routine: the decayed days kept up, for each set of
   working days, beside those that the member's own events keep up. */
#include "base/check.h"
#include "insight/plan.h"

#define DAYS (SSI_PLAN_BEFORE + SSI_PLAN_HORIZON_MAX)

static bool feeds(size_t index, ssi_kind kind) {
  const ssi_feed_span span = ssi_feeds_of(index);
  size_t feed;
  for (feed = span.first; feed < span.last; feed++) {
    if (ssi_feed_rows[feed].kind == kind) return true;
  }
  return false;
}

/* Marks the days that the member's own events keep up; kept[0] is
   SSI_PLAN_BEFORE days before the routine's first. */
static void mark_own(const ssi_plan_frame *frame, size_t index, bool *kept) {
  const ssi_activity *activity = &frame->activity;
  const int32_t first = frame->day + 1 - SSI_PLAN_BEFORE;
  const int32_t span = ssi_indicator_rows[index].span;
  size_t i;
  for (i = activity->count; i > 0; i--) {
    const ssi_event_row *row = &activity->rows[i - 1];
    const int32_t at = ssi_event_day(row) - first;
    int32_t back;
    if (at < 0) return;
    if (!feeds(index, ssi_event_kind(row))) continue;
    for (back = 0; back < span && back <= at; back++) kept[at - back] = true;
  }
}

/* What working on the days in the set adds: walking back, `next` is the
   nearest working day ahead. */
static uint64_t added(const ssi_plan_effects *self, size_t index, uint32_t set,
                      const bool *kept) {
  const int32_t span = ssi_indicator_rows[index].span;
  int32_t next = DAYS + span, at;
  uint64_t sum = 0;
  for (at = SSI_PLAN_BEFORE + self->frame->horizon - 1; at >= 0; at--) {
    const int32_t since = at - SSI_PLAN_BEFORE;
    if (since >= 0 && (set >> since % SSI_PLAN_WEEK & 1)) next = at;
    if (next - at < span && !kept[at]) sum += self->weights[index][at];
  }
  return sum;
}

void ssi_plan_rhythms_take(ssi_plan_effects *self, const ssi_score *without) {
  const uint32_t sets = (uint32_t)1 << self->frame->days;
  size_t i;
  for (i = 0; i < SSI_INDICATORS; i++) {
    bool kept[DAYS] = {false};
    uint32_t set;
    if (ssi_indicator_rows[i].measure != SSI_MEASURE_REGULARITY) continue;
    SSI_ALWAYS(ssi_indicator_rows[i].span <= SSI_PLAN_BEFORE + 1);
    mark_own(self->frame, i, kept);
    for (set = 0; set < sets; set++) {
      self->kept_up[i][set] =
          without->amounts.covered[i] + added(self, i, set, kept);
    }
  }
}
