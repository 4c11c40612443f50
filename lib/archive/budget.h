/* Memory that an archive may hold, as its allocator counts it. */
#ifndef SSI_LIB_ARCHIVE_BUDGET_H
#define SSI_LIB_ARCHIVE_BUDGET_H

#include "base/alloc.h"

/* What making profile and ledger takes for each row or event that is kept: two
   events of 24 bytes, with as much to sort them, a place in two lists, and one
   in the ledger. */
#define SSI_RESOLVE_BYTES 192

typedef struct ssi_memory_budget {
  ssi_allocator host;
  uint64_t most;     /* bytes, 0: no limit */
  uint64_t used;     /* bytes given out */
  uint64_t reserved; /* bytes that files read before will need */
  bool open;         /* the limit does not hold now */
  bool exceeded; /* something was refused since this was last set to false */
} ssi_memory_budget;

/* An allocator that takes from the host's and counts. */
ssi_allocator ssi_budget_allocator(ssi_memory_budget *budget);

/* Whether so many rows more, of the file that is being read, can be resolved.
 */
bool ssi_budget_allows(ssi_memory_budget *budget, size_t rows);

#endif
