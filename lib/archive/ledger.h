/* Events gathered in any order, to be handed to a ledger at once. */
#ifndef SSI_LIB_ARCHIVE_LEDGER_H
#define SSI_LIB_ARCHIVE_LEDGER_H

#include "record/activity.h"

typedef struct ssi_ledger {
  const ssi_allocator *from;
  ssi_event_row *rows;
  size_t count, capacity;
  bool failed; /* there was no memory: nothing more is gathered */
} ssi_ledger;

/* Makes room for that many events at once. */
void ssi_ledger_reserve(ssi_ledger *ledger, size_t events);

void ssi_ledger_put(ssi_ledger *ledger, int32_t day, ssi_kind kind,
                    uint32_t traits, uint32_t count, uint64_t person);
ssi_status ssi_ledger_flush(ssi_ledger *ledger, ssi_activity *activity);
void ssi_ledger_free(ssi_ledger *ledger);

#endif
