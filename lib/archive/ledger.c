#include "archive/ledger.h"

enum { DAYS, KINDS, TRAITS, COUNTS, PEOPLE };

static const size_t bytes[SSI_LEDGER_COLUMNS] = {
    sizeof(int32_t), sizeof(uint8_t), sizeof(uint16_t), sizeof(uint32_t),
    sizeof(uint64_t)};

static bool reserve(ssi_ledger *ledger, size_t needed) {
  size_t i;
  for (i = 0; i < SSI_LEDGER_COLUMNS; i++) {
    if (!ssi_grow(ledger->from, &ledger->columns[i], &ledger->capacities[i],
                  ledger->count, needed, bytes[i]))
      return false;
  }
  return true;
}

void ssi_ledger_reserve(ssi_ledger *ledger, size_t events) {
  ledger->failed = ledger->failed || !reserve(ledger, events);
}

void ssi_ledger_put(ssi_ledger *ledger, int32_t day, ssi_kind kind,
                    uint32_t traits, uint32_t count, uint64_t person) {
  const size_t at = ledger->count;
  if (at == ledger->capacities[DAYS]) ssi_ledger_reserve(ledger, at + 1);
  if (ledger->failed) return;
  ((int32_t *)ledger->columns[DAYS])[at] = day;
  ((uint8_t *)ledger->columns[KINDS])[at] = (uint8_t)kind;
  ((uint16_t *)ledger->columns[TRAITS])[at] = (uint16_t)traits;
  ((uint32_t *)ledger->columns[COUNTS])[at] = count;
  ((uint64_t *)ledger->columns[PEOPLE])[at] = person;
  ledger->count++;
}

ssi_status ssi_ledger_flush(const ssi_ledger *ledger, ssi_activity *activity) {
  if (ledger->failed) return SSI_ERROR_MEMORY;
  return ssi_activity_add_columns(
      activity, ledger->count, ledger->columns[DAYS], ledger->columns[KINDS],
      ledger->columns[TRAITS], ledger->columns[COUNTS], ledger->columns[PEOPLE],
      NULL);
}

void ssi_ledger_free(ssi_ledger *ledger) {
  size_t i;
  for (i = 0; i < SSI_LEDGER_COLUMNS; i++) {
    ssi_release(ledger->from, ledger->columns[i], ledger->capacities[i],
                bytes[i]);
  }
}
