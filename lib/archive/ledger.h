/* Events gathered as columns, to be handed to a ledger at once. */
#ifndef SSI_LIB_ARCHIVE_LEDGER_H
#define SSI_LIB_ARCHIVE_LEDGER_H

#include <ssi/activity.h>

#include "base/alloc.h"

#define SSI_LEDGER_COLUMNS 5

typedef struct ssi_ledger {
  const ssi_allocator *from;
  void *columns[SSI_LEDGER_COLUMNS];
  size_t capacities[SSI_LEDGER_COLUMNS];
  size_t count;
  bool failed; /* there was no memory: nothing more is gathered */
} ssi_ledger;

/* Makes room for that many events at once. */
void ssi_ledger_reserve(ssi_ledger *ledger, size_t events);

void ssi_ledger_put(ssi_ledger *ledger, int32_t day, ssi_kind kind,
                    uint32_t traits, uint32_t count, uint64_t person);
ssi_status ssi_ledger_flush(const ssi_ledger *ledger, ssi_activity *activity);
void ssi_ledger_free(ssi_ledger *ledger);

#endif
