/* Scores of one member after another, each of a profile and a ledger: the
   ledger's rows become columns, which the loops over members take from there.
   Linear in the rows. */
#include "base/fill.h"
#include "record/activity_order.h"
#include "score/results.h"

static inline uint32_t class_of(const ssi_classes *classes,
                                const ssi_event_row *row) {
  return ssi_class_of(classes, (uint32_t)ssi_event_kind(row),
                      ssi_event_traits(row), row->minor != 0);
}

/* Copies rows to columns, and lists those that are contacts: without a branch,
   because which are cannot be foreseen. Answers whether a row counts more than
   a row of columns may. */
static bool take_rows(const ssi_event_row *rows, size_t count,
                      const ssi_classes *all, ssi_scratch *scratch) {
  int32_t *const days = scratch->own.days;
  uint8_t *const classes = scratch->own.classes;
  uint32_t *const counts = scratch->own.counts;
  uint64_t *const counterparts = scratch->own.counterparts;
  uint32_t *next = scratch->contacts.rows;
  bool beyond = false;
  size_t i;
  for (i = 0; i < count; i++) {
    const ssi_event_row *row = &rows[i];
    const uint32_t class = class_of(all, row);
    const uint64_t events = row->value;
    days[i] = ssi_event_day(row);
    classes[i] = (uint8_t) class;
    counts[i] = (uint32_t)(events < SSI_COUNT_MAX ? events : SSI_COUNT_MAX);
    counterparts[i] = row->minor;
    *next = (uint32_t)i;
    next += all->people[class];
    beyond |= events > SSI_COUNT_MAX;
  }
  scratch->contacts.count = (size_t)(next - scratch->contacts.rows);
  return beyond;
}

/* Events of a row that columns have no room for, to a slot without a cap: no
   others have room for this many. */
static void add_beyond(const ssi_scorer *scorer, const ssi_event_row *row,
                       int32_t day, ssi_sums *out) {
  const uint32_t class = class_of(&scorer->classes, row);
  const ssi_contribution_span span = scorer->more[class];
  const uint32_t age = (uint32_t)(day - ssi_event_day(row));
  const uint64_t events = row->value - SSI_COUNT_MAX;
  uint32_t i = span.first;
  /* The main one, if there is one, comes before the others. */
  if (scorer->plans.slot[class]) i--;
  for (; i < span.last; i++) {
    const ssi_slot_contribution *one = &scorer->contributions[i];
    const uint32_t at = age < one->horizon ? age : one->horizon;
    if (one->cap == SSI_UNCAPPED)
      out->slots[one->slot] +=
          events * one->units * scorer->weights[one->weights + at];
  }
}

static void add_all_beyond(const ssi_scorer *scorer, const ssi_activity *from,
                           int32_t day, ssi_sums *out) {
  size_t i;
  for (i = 0; i < from->count; i++) {
    const ssi_event_row *row = &from->rows[i];
    if (row->value > SSI_COUNT_MAX && ssi_event_day(row) <= day)
      add_beyond(scorer, row, day, out);
  }
}

/* Memory of a call: for its rows in order, and behind them as for columns. */
static size_t bytes_of(const ssi_scorer *self, const ssi_activity *activity) {
  return ssi_scratch_bytes(activity->count, self->ages) +
         activity->count * sizeof(ssi_event_row);
}

ssi_status ssi_scorer_scratch(const ssi_scorer *self,
                              const ssi_activity *activity, size_t *out_bytes) {
  if (!self || !activity || !out_bytes) return SSI_ERROR_NULL;
  *out_bytes = bytes_of(self, activity);
  return SSI_OK;
}

/* The rows in order of time: the ledger's own if they are so, or copies. */
static const ssi_event_row *in_order(const ssi_activity *activity,
                                     ssi_event_row *copies) {
  if (activity->later_runs == 0) return activity->rows;
  ssi_rows_in_order(activity, copies);
  return copies;
}

/* The record's results, to the columns of the call. */
static void score(const ssi_call *call, const ssi_profile *profile,
                  const ssi_activity *activity, ssi_event_row *copies,
                  ssi_scratch *scratch) {
  const ssi_own_columns *own = &scratch->own;
  const size_t count = activity->count;
  const ssi_member_rows of = {{own->days, own->classes, own->counts, count},
                              own->counterparts};
  const ssi_event_row *rows = in_order(activity, copies);
  ssi_sums sums;
  const bool beyond = take_rows(rows, count, &call->scorer->classes, scratch);
  ssi_inputs_take(profile, activity, &scratch->inputs);
  ssi_results_sum(call, &of, scratch, &sums);
  if (beyond) add_all_beyond(call->scorer, activity, call->day, &sums);
  ssi_results_write(call, 0, &sums, &scratch->inputs, &scratch->last);
}

/* Lets the results of a call about one member go to its struct. */
static void write_to(ssi_member_score *told, ssi_score_columns *out) {
  out->total = &told->total;
  out->brand = &told->brand;
  out->find = &told->find;
  out->engage = &told->engage;
  out->relate = &told->relate;
  out->high = &told->high;
  out->observed = &told->observed;
}

ssi_status ssi_scorer_score(const ssi_scorer *self, const ssi_profile *profile,
                            const ssi_activity *activity, int32_t day,
                            uint8_t *scratch, size_t scratch_bytes,
                            ssi_member_score *out) {
  ssi_member_score told = SSI_INIT(ssi_member_score);
  ssi_status status;
  ssi_call call = {.scorer = self, .day = day};
  ssi_event_row *copies;
  size_t needed;
  void *memory;
  if (!self || !profile || !activity || !out) return SSI_ERROR_NULL;
  if (!SSI_IS_SIZED(ssi_member_score, out)) return SSI_ERROR_SIZE;
  call.range.count = 1;
  call.range.scratch_bytes = scratch_bytes;
  call.range.scratch = scratch;
  write_to(&told, &call.out);
  needed = bytes_of(self, activity);
  status = ssi_call_check(&call, 1);
  if (status == SSI_OK) status = ssi_call_begin(&call, needed, &memory);
  if (status != SSI_OK) return status;
  copies = ssi_aligned(memory);
  score(&call, profile, activity, copies,
        ssi_scratch_lay(copies + activity->count, activity->count, self->ages));
  ssi_call_end(&call, needed, memory);
  return SSI_FILL(ssi_member_score, out, &told);
}
