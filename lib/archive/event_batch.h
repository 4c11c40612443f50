/* Events collected in any order, to be merged into an activity ledger all at
   once. */
#ifndef SSI_LIB_ARCHIVE_EVENT_BATCH_H
#define SSI_LIB_ARCHIVE_EVENT_BATCH_H

#include "record/activity.h"

typedef struct ssi_event_batch {
  const ssi_allocator *from;
  ssi_event_row *rows;
  size_t count, capacity;
  bool failed; /* no memory: nothing more is collected */
} ssi_event_batch;

/* Reserves memory for that many events in all. */
void ssi_event_batch_reserve(ssi_event_batch *batch, size_t events);

void ssi_event_batch_add(ssi_event_batch *batch, int32_t day, ssi_kind kind,
                         uint32_t traits, uint32_t count, uint64_t person);
ssi_status ssi_event_batch_flush(ssi_event_batch *batch,
                                 ssi_activity *activity);
void ssi_event_batch_free(ssi_event_batch *batch);

#endif
