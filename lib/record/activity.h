/* The activity ledger: sorted rows, each key once. */
#ifndef SSI_LIB_RECORD_ACTIVITY_H
#define SSI_LIB_RECORD_ACTIVITY_H

#include <ssi/activity.h>

#include "base/alloc.h"
#include "base/sort.h"

/* A row is an ssi_sort_row: major holds day, kind and traits, minor the
   counterpart, value the count. */
typedef ssi_sort_row ssi_event_row;

static inline uint64_t ssi_event_key(uint32_t day, uint32_t kind,
                                     uint32_t traits) {
  return (uint64_t)day << 24 | kind << 16 | traits;
}

static inline int32_t ssi_event_day(const ssi_event_row *row) {
  return (int32_t)(row->major >> 24);
}

static inline ssi_kind ssi_event_kind(const ssi_event_row *row) {
  return (ssi_kind)(row->major >> 16 & 0xFF);
}

static inline uint32_t ssi_event_traits(const ssi_event_row *row) {
  return (uint32_t)(row->major & 0xFFFF);
}

struct ssi_activity {
  ssi_allocator allocator;
  ssi_event_row *rows; /* ordered by major, minor; no two alike */
  size_t count, capacity;
  uint64_t observed; /* bit kind - 1 */
  uint32_t traits;   /* observed trait bits */
};

#define SSI_EVENT_COUNT_LIMIT UINT32_MAX

/* Adds rows in any order, all valid and not too many; sorts them in place.
   There is room for 2 * count, of which the second half is scratch. */
ssi_status ssi_activity_take(ssi_activity *self, ssi_event_row *rows,
                             size_t count);

static inline bool ssi_activity_sees(const ssi_activity *self, ssi_kind kind) {
  return self->observed >> ((uint32_t)kind - 1) & 1;
}

#endif
