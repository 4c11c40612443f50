/* Collects rows in the form the ledger keeps them, which takes half the memory
   that columns of events would; then sorts them once, O(n log n), sums up equal
   ones and merges the result into the ledger. */
#include "archive/event_batch.h"

void ssi_event_batch_reserve(ssi_event_batch *batch, size_t events) {
  void *rows = batch->rows;
  batch->failed = batch->failed ||
                  !ssi_grow_wiped(batch->from, &rows, &batch->capacity,
                                  batch->count, events, sizeof *batch->rows);
  batch->rows = rows;
}

void ssi_event_batch_add(ssi_event_batch *batch, int32_t day, ssi_kind kind,
                         uint32_t traits, uint32_t count, uint64_t person) {
  const uint64_t major = ssi_event_key((uint32_t)day, (uint32_t)kind, traits);
  ssi_event_row *row = batch->count > 0 ? &batch->rows[batch->count - 1] : NULL;
  if (row && row->major == major && row->minor == person) {
    row->value += count;
    return;
  }
  if (batch->count == batch->capacity)
    ssi_event_batch_reserve(batch, batch->count + 1);
  if (batch->failed) return;
  row = &batch->rows[batch->count++];
  row->major = major;
  row->minor = person;
  row->value = count;
}

/* Sums up equal neighbours. */
static void join(ssi_activity *collected) {
  ssi_event_row *rows = collected->rows;
  size_t kept = 0, i;
  for (i = 0; i < collected->count; i++) {
    ssi_activity_show(collected, &rows[i]);
    if (kept > 0 && rows[kept - 1].major == rows[i].major &&
        rows[kept - 1].minor == rows[i].minor)
      rows[kept - 1].value += rows[i].value;
    else
      rows[kept++] = rows[i];
  }
  collected->count = kept;
}

ssi_status ssi_event_batch_flush(ssi_event_batch *batch,
                                 ssi_activity *activity) {
  ssi_activity collected = {
      .allocator = *batch->from, .rows = batch->rows, .count = batch->count};
  ssi_event_row *scratch;
  if (batch->failed) return SSI_ERROR_MEMORY;
  if (batch->count == 0) return SSI_OK;
  scratch = ssi_allocate_unset(batch->from, batch->count, sizeof *scratch);
  if (!scratch) return SSI_ERROR_MEMORY;
  ssi_sort(batch->rows, scratch, batch->count);
  ssi_release_wiped(batch->from, scratch, batch->count, sizeof *scratch);
  join(&collected);
  return ssi_activity_merge(activity, &collected);
}

void ssi_event_batch_free(ssi_event_batch *batch) {
  ssi_release_wiped(batch->from, batch->rows, batch->capacity,
                    sizeof *batch->rows);
}
