/* Rows are gathered as the ledger keeps them, which takes half the memory that
   columns of events would. */
#include "archive/ledger.h"

void ssi_ledger_reserve(ssi_ledger *ledger, size_t events) {
  void *rows = ledger->rows;
  ledger->failed =
      ledger->failed || !ssi_grow(ledger->from, &rows, &ledger->capacity,
                                  ledger->count, events, sizeof *ledger->rows);
  ledger->rows = rows;
}

void ssi_ledger_put(ssi_ledger *ledger, int32_t day, ssi_kind kind,
                    uint32_t traits, uint32_t count, uint64_t person) {
  ssi_event_row *row;
  if (ledger->count == ledger->capacity)
    ssi_ledger_reserve(ledger, ledger->count + 1);
  if (ledger->failed) return;
  row = &ledger->rows[ledger->count++];
  row->major = ssi_event_key((uint32_t)day, (uint32_t)kind, traits);
  row->minor = person;
  row->value = count;
}

/* Sums up equal neighbours. */
static void join(ssi_activity *gathered) {
  ssi_event_row *rows = gathered->rows;
  size_t kept = 0, i;
  for (i = 0; i < gathered->count; i++) {
    ssi_kind_set_add(&gathered->observed, (uint32_t)ssi_event_kind(&rows[i]));
    gathered->traits |= ssi_event_traits(&rows[i]);
    if (kept > 0 && rows[kept - 1].major == rows[i].major &&
        rows[kept - 1].minor == rows[i].minor)
      rows[kept - 1].value += rows[i].value;
    else
      rows[kept++] = rows[i];
  }
  gathered->count = kept;
}

ssi_status ssi_ledger_flush(ssi_ledger *ledger, ssi_activity *activity) {
  ssi_activity gathered = {
      .allocator = *ledger->from, .rows = ledger->rows, .count = ledger->count};
  ssi_event_row *scratch;
  if (ledger->failed) return SSI_ERROR_MEMORY;
  if (ledger->count == 0) return SSI_OK;
  scratch = ssi_allocate(ledger->from, ledger->count, sizeof *scratch);
  if (!scratch) return SSI_ERROR_MEMORY;
  ssi_sort(ledger->rows, scratch, ledger->count);
  ssi_release(ledger->from, scratch, ledger->count, sizeof *scratch);
  join(&gathered);
  return ssi_activity_merge(activity, &gathered);
}

void ssi_ledger_free(ssi_ledger *ledger) {
  ssi_release(ledger->from, ledger->rows, ledger->capacity,
              sizeof *ledger->rows);
}
