/* Copies of what a plan is made from. */
#include <string.h>

#include "base/alloc.h"
#include "insight/plan.h"

/* Numbers of new people are block << BLOCK_BITS and above. */
#define BLOCK_BITS 40
#define WORD 64

/* The first block from 1 on that no counterpart of the ledger lies in. There
   is one among the first rows + 1. false: no memory. */
static bool find_people(const ssi_allocator *from, const ssi_activity *activity,
                        uint64_t *out) {
  const uint64_t blocks = activity->count + 2;
  const size_t words = (size_t)(blocks / WORD + 1);
  uint64_t *taken = ssi_allocate(from, words, sizeof *taken);
  uint64_t block = 1;
  size_t i;
  if (!taken) return false;
  for (i = 0; i < activity->count; i++) {
    const uint64_t of = activity->rows[i].minor >> BLOCK_BITS;
    if (of < blocks) taken[of / WORD] |= UINT64_C(1) << of % WORD;
  }
  while (taken[block / WORD] >> block % WORD & 1) block++;
  ssi_release(from, taken, words, sizeof *taken);
  *out = block << BLOCK_BITS;
  return true;
}

/* Rows up to the horizon. false: no memory. */
static bool copy_rows(const ssi_activity *from, int32_t horizon_day,
                      ssi_activity *to) {
  size_t count = from->count;
  while (count > 0 && ssi_event_day(&from->rows[count - 1]) > horizon_day)
    count--;
  to->observed = from->observed;
  to->traits = from->traits;
  if (count == 0) return true;
  to->rows = ssi_allocate(&to->allocator, count, sizeof *to->rows);
  if (!to->rows) return false;
  memcpy(to->rows, from->rows, count * sizeof *to->rows);
  to->count = to->capacity = count;
  return true;
}

ssi_status ssi_plan_frame_make(const ssi_model *model,
                               const ssi_profile *profile,
                               const ssi_activity *activity,
                               ssi_plan_frame *frame) {
  ssi_activity view;
  bool copied;
  if (activity->count >
      SSI_ACTIVITY_ROWS_MAX - ssi_plan_rows_most(frame->horizon))
    return SSI_ERROR_LIMIT;
  if (!find_people(&frame->allocator, activity, &frame->people))
    return SSI_ERROR_MEMORY;
  frame->model = *model;
  memcpy(frame->profile.values, profile->values, sizeof profile->values);
  memcpy(frame->profile.observed, profile->observed, sizeof profile->observed);
  frame->activity.allocator = frame->allocator;
  if (!ssi_activity_view(activity, &frame->allocator, &view))
    return SSI_ERROR_MEMORY;
  copied = copy_rows(&view, frame->day + frame->horizon, &frame->activity);
  ssi_activity_release_view(&view);
  if (!copied) return SSI_ERROR_MEMORY;
  ssi_plan_rates_take(frame);
  return SSI_OK;
}

void ssi_plan_frame_clear(ssi_plan_frame *frame) {
  ssi_release(&frame->allocator, frame->activity.rows, frame->activity.capacity,
              sizeof *frame->activity.rows);
}
