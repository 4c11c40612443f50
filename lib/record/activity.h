/* The activity ledger: rows with a key each, no two alike. activity_runs.h
   keeps them, activity_order.h reads them in order. */
#ifndef SSI_LIB_RECORD_ACTIVITY_H
#define SSI_LIB_RECORD_ACTIVITY_H

#include <ssi/activity.h>

#include "base/alloc.h"
#include "base/sort.h"
#include "model/kind_set.h"
#include "model/model.h"
#include "record/key_filter.h"

/* A row is an ssi_sort_row: major holds day (16 bits), kind (8) and traits
   (32), from the top; minor is the counterpart, value the count. */
typedef ssi_sort_row ssi_event_row;

static inline uint64_t ssi_event_key(uint32_t day, uint32_t kind,
                                     uint32_t traits) {
  return (uint64_t)day << 40 | (uint64_t)kind << 32 | traits;
}

/* Day and kind as one number: rows agree in both if they agree in it. */
static inline uint32_t ssi_event_day_kind(const ssi_event_row *row) {
  return (uint32_t)(row->major >> 32);
}

static inline int32_t ssi_key_day(uint64_t key) {
  return (int32_t)(key >> 40);
}

static inline ssi_kind ssi_key_kind(uint64_t key) {
  return (ssi_kind)(key >> 32 & 0xFF);
}

static inline int32_t ssi_event_day(const ssi_event_row *row) {
  return ssi_key_day(row->major);
}

static inline ssi_kind ssi_event_kind(const ssi_event_row *row) {
  return ssi_key_kind(row->major);
}

static inline uint32_t ssi_event_traits(const ssi_event_row *row) {
  return (uint32_t)row->major;
}

static inline bool ssi_event_before(const ssi_event_row *a,
                                    const ssi_event_row *b) {
  return a->major != b->major ? a->major < b->major : a->minor < b->minor;
}

static inline bool ssi_event_alike(const ssi_event_row *a,
                                   const ssi_event_row *b) {
  return a->major == b->major && a->minor == b->minor;
}

/* 64 · 8⁶ is more than SSI_ACTIVITY_ROWS_MAX: see activity_runs.c. */
#define SSI_RUNS_MAX 8

/* Rows lie in runs one after another: each is in order, and no key is in two.
   There is one after any call but ssi_activity_add(),
   ssi_activity_add_columns() and ssi_activity_merge(). */
struct ssi_activity {
  ssi_allocator allocator;
  ssi_event_row *rows;
  size_t count, capacity;
  size_t later_runs;           /* after the first */
  size_t starts[SSI_RUNS_MAX]; /* the first row of each run; 0 of the first */
  ssi_key_filter filter;       /* of all keys; none with one run */
  ssi_kind_set observed;
  int32_t missing[SSI_KINDS]; /* of the whole, where it was observed in part */
  uint32_t traits;            /* observed */
  ssi_refusal refusal;
};

/* What a row shows to have been observed. */
static inline void ssi_activity_show(ssi_activity *self,
                                     const ssi_event_row *row) {
  const uint32_t kind = (uint32_t)ssi_event_kind(row);
  if (ssi_kind_shows(kind)) ssi_kind_set_add(&self->observed, kind);
  self->traits |= ssi_event_traits(row);
}

#define SSI_EVENT_COUNT_LIMIT UINT32_MAX

/* Adds to a row's count, up to SSI_EVENT_COUNT_LIMIT. */
static inline void ssi_event_add_count(ssi_event_row *row, uint64_t count) {
  row->value += count;
  if (row->value > SSI_EVENT_COUNT_LIMIT) row->value = SSI_EVENT_COUNT_LIMIT;
}

/* Adds rows in any order, all valid and not too many; sorts them in place.
   There is room for 2 * count, of which the second half is scratch. */
ssi_status ssi_activity_take(ssi_activity *self, ssi_event_row *rows,
                             size_t count);

/* As ssi_activity_merge(), for ledgers that are there, and always to one run.
 */
ssi_status ssi_activity_unite(ssi_activity *self, const ssi_activity *other);

/* The same ledger to be read with all rows in one run: its own rows if they are
   so already, which costs nothing, or else a copy from `scratch`. Lives as long
   as the ledger is unchanged. false: no memory, and nothing to release. */
bool ssi_activity_view(const ssi_activity *self, const ssi_allocator *scratch,
                       ssi_activity *view);
void ssi_activity_release_view(ssi_activity *view);

/* Keeps a day that was refused; answers SSI_ERROR_DAY. */
ssi_status ssi_activity_refuse_day(ssi_activity *self, int32_t day);

/* Lists the observed kinds in ascending order, unless `kinds` is NULL; answers
   how many there are. */
size_t ssi_activity_list_kinds(const ssi_activity *self, uint8_t *kinds);

/* Adds what another ledger observed. */
void ssi_activity_join_observed(ssi_activity *self, const ssi_activity *other);

static inline bool ssi_activity_has_observed(const ssi_activity *self,
                                             ssi_kind kind) {
  return ssi_kind_set_has(&self->observed, (uint32_t)kind);
}

/* To which share a kind was observed; 0: not at all. */
static inline int32_t ssi_activity_share(const ssi_activity *self,
                                         uint32_t kind) {
  const bool observed = ssi_kind_set_has(&self->observed, kind);
  return observed ? SSI_WHOLE - self->missing[kind - 1] : 0;
}

#endif
