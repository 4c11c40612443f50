/* Scores of the members of a dataset: loops that weigh what is kept of them,
   without a branch and without a state from one entry to the next. Linear in
   the entries. */
#include <string.h>

#include "score/dataset.h"
#include "score/results.h"

/* How many entries of a list, which begin with their days and ascend by them,
   are of the day or before. */
static size_t until(const void *list, size_t each, size_t count, int32_t day) {
  size_t low = 0, high = count;
  while (low < high) {
    const size_t middle = low + (high - low) / 2;
    uint16_t found;
    memcpy(&found, (const uint8_t *)list + middle * each, sizeof found);
    if (found <= day)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

static inline uint32_t least(uint32_t a, uint32_t b) {
  return a < b ? a : b;
}

static void take_units(const ssi_scorer *scorer, const ssi_day_units *list,
                       size_t count, int32_t day, uint64_t *slots) {
  const ssi_stream_plans *const plans = &scorer->streams;
  const uint32_t *const weights = scorer->weights;
  const size_t last = until(list, sizeof *list, count, day);
  size_t i;
  for (i = 0; i < last; i++) {
    const uint32_t stream = list[i].stream;
    const uint32_t age =
        least((uint32_t)(day - list[i].day), plans->horizon[stream]);
    const uint64_t counted = least(list[i].units, plans->cap[stream]);
    slots[plans->slot[stream]] +=
        counted * weights[plans->weights[stream] + age];
  }
}

/* Contacts that are the newest on the day; those of later days are too old as
   numbers without a sign. */
static void take_contacts(const ssi_scorer *scorer,
                          const ssi_newest_contact *list, size_t count,
                          int32_t day, uint64_t *sums) {
  const uint32_t *const weights = scorer->weights;
  const uint32_t horizon = scorer->contacts.horizon;
  size_t i;
  for (i = 0; i < count; i++) {
    const uint32_t number = list[i].indicator;
    const uint32_t age = (uint32_t)day - list[i].day;
    const uint64_t weight =
        weights[scorer->people_weights[number] + least(age, horizon)];
    sums[number] += weight * (age <= list[i].longer);
  }
}

static void take_kept(const ssi_scorer *scorer, const ssi_kept_days *list,
                      size_t count, int32_t day, uint64_t *sums) {
  const uint32_t horizon = scorer->rhythm_horizon;
  size_t i;
  for (i = 0; i < count; i++) {
    const uint32_t *const younger = scorer->rhythms[list[i].rhythm].sums;
    const uint32_t age = least((uint32_t)(day - list[i].day), horizon);
    sums[list[i].rhythm] += younger[age + list[i].days] - younger[age];
  }
}

/* After the last event only contacts that last matter, and all runs of days
   have ended. */
static void score_member(const ssi_dataset *self, const ssi_call *call,
                         size_t at, ssi_last_coverage *coverage) {
  const ssi_dataset_member *member = &self->members[call->range.first + at];
  const ssi_dataset_member *next = member + 1;
  const ssi_scorer *scorer = call->scorer;
  const bool after = member->last <= call->day;
  const size_t days = after ? SSI_LIST_RUNS : SSI_LIST_KEPT;
  const ssi_day_units *units = self->lists[SSI_LIST_UNITS].rows;
  const ssi_newest_contact *contacts = self->lists[SSI_LIST_CONTACTS].rows;
  const ssi_kept_days *kept = self->lists[days].rows;
  size_t counts[SSI_LISTS], i;
  ssi_sums sums;
  ssi_sums_clear(scorer, &sums);
  units += member->at[SSI_LIST_UNITS];
  contacts += member->at[SSI_LIST_CONTACTS];
  kept += member->at[days];
  for (i = 0; i < SSI_LISTS; i++) counts[i] = next->at[i] - member->at[i];
  if (after)
    counts[SSI_LIST_CONTACTS] = member->lasting;
  else
    counts[days] = until(kept, sizeof *kept, counts[days], call->day);
  take_units(scorer, units, counts[SSI_LIST_UNITS], call->day, sums.slots);
  take_contacts(scorer, contacts, counts[SSI_LIST_CONTACTS], call->day,
                sums.people);
  take_kept(scorer, kept, counts[days], call->day, sums.rhythms);
  ssi_results_write(call, at, &sums, &member->inputs, coverage);
}

/* All that a call needs is the coverage of the last member. */
static size_t scratch_bytes(void) {
  return sizeof(ssi_last_coverage) + SSI_ALIGNMENT - 1;
}

static ssi_status score_all(const ssi_dataset *self, const ssi_call *call) {
  ssi_status status = ssi_call_check(call, self->member_count);
  ssi_last_coverage *coverage;
  void *memory;
  size_t i;
  if (status == SSI_OK) status = ssi_call_begin(call, scratch_bytes(), &memory);
  if (status != SSI_OK) return status;
  coverage = ssi_aligned(memory);
  coverage->known = false;
  for (i = 0; i < call->range.count; i++) score_member(self, call, i, coverage);
  ssi_call_end(call, scratch_bytes(), memory);
  return SSI_OK;
}

ssi_status ssi_dataset_scratch(const ssi_dataset *self, size_t *out_bytes) {
  if (!self || !out_bytes) return SSI_ERROR_NULL;
  *out_bytes = scratch_bytes();
  return SSI_OK;
}

ssi_status ssi_dataset_score(const ssi_dataset *self, const ssi_scorer *scorer,
                             int32_t day, const ssi_member_range *range,
                             const ssi_score_columns *columns) {
  ssi_status status;
  ssi_call call;
  if (!self || !scorer || !range || !columns) return SSI_ERROR_NULL;
  status = ssi_call_take(scorer, day, range, columns, &call);
  return status == SSI_OK ? score_all(self, &call) : status;
}
