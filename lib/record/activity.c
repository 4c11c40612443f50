/* The ledger's handle, and adding events: one at a time to its runs, many at
   once sorted and merged with them in O(n + m). Few among many go in one at a
   time too, be they columns or another ledger, so that a ledger filled by small
   portions takes no more than one filled by single events. */
#include "record/activity.h"

#include <string.h>

#include "record/activity_order.h"
#include "record/activity_runs.h"
#include "record/event_check.h"

/* This part of the rows there are, and more, is merged with all of them. */
#define MANY_OF 32

ssi_status ssi_activity_new(const ssi_allocator *allocator,
                            ssi_activity **out) {
  return ssi_handle_make(allocator, sizeof **out, (void **)out);
}

ssi_status ssi_activity_copy(const ssi_activity *self, ssi_activity **out) {
  ssi_activity *copy;
  if (!self || !out) return SSI_ERROR_NULL;
  copy = ssi_allocate(&self->allocator, 1, sizeof *copy);
  if (!copy) return SSI_ERROR_MEMORY;
  *copy = *self;
  copy->rows = NULL;
  copy->capacity = copy->later_runs = 0;
  copy->filter = (ssi_key_filter){NULL, 0};
  if (!ssi_grow_unset(&copy->allocator, (void **)&copy->rows, &copy->capacity,
                      0, self->count, sizeof *copy->rows)) {
    ssi_activity_free(copy);
    return SSI_ERROR_MEMORY;
  }
  ssi_rows_in_order(self, copy->rows);
  *out = copy;
  return SSI_OK;
}

void ssi_activity_free(ssi_activity *self) {
  if (!self) return;
  ssi_key_filter_free(&self->filter, &self->allocator);
  ssi_release_wiped(&self->allocator, self->rows, self->capacity,
                    sizeof *self->rows);
  ssi_handle_free(self, sizeof *self);
}

ssi_status ssi_activity_refuse_day(ssi_activity *self, int32_t day) {
  return ssi_event_refuse_day(&self->refusal, day);
}

ssi_status ssi_activity_add(ssi_activity *self, int32_t day, ssi_kind kind,
                            uint32_t traits, uint32_t count,
                            uint64_t counterpart) {
  ssi_event_row row, *known;
  ssi_status status;
  if (!self) return SSI_ERROR_NULL;
  status = ssi_event_check(&self->refusal, day, (uint32_t)kind, traits, count);
  if (status != SSI_OK) return status;
  row.major = ssi_event_key((uint32_t)day, (uint32_t)kind, traits);
  row.minor = counterpart;
  row.value = count;
  known = ssi_runs_find(self, &row);
  if (known) {
    ssi_event_add_count(known, count);
    return SSI_OK;
  }
  if (self->count == SSI_ACTIVITY_ROWS_MAX) return SSI_ERROR_LIMIT;
  if (!ssi_runs_reserve(self, 1)) return SSI_ERROR_MEMORY;
  ssi_runs_put(self, &row);
  return SSI_OK;
}

/* Joins equal neighbours of sorted rows; answers how many are left. */
static size_t join(ssi_event_row *rows, size_t count) {
  size_t kept = 0, i;
  for (i = 0; i < count; i++) {
    if (kept > 0 && ssi_event_alike(&rows[kept - 1], &rows[i]))
      ssi_event_add_count(&rows[kept - 1], rows[i].value);
    else
      rows[kept++] = rows[i];
  }
  return kept;
}

/* Merges two sorted lists into `to`; answers how many rows that gives. */
static size_t unite(const ssi_event_row *a, size_t a_count,
                    const ssi_event_row *b, size_t b_count, ssi_event_row *to) {
  size_t i = 0, k = 0, count = 0;
  while (i < a_count || k < b_count) {
    if (k == b_count || (i < a_count && ssi_event_before(&a[i], &b[k]))) {
      to[count++] = a[i++];
      continue;
    }
    to[count] = b[k++];
    if (i < a_count && ssi_event_alike(&a[i], &to[count]))
      ssi_event_add_count(&to[count], a[i++].value);
    count++;
  }
  return count;
}

/* Adds sorted rows, no two alike; they may be the ledger's own if it is
   settled. */
static ssi_status take_many(ssi_activity *self, const ssi_event_row *rows,
                            size_t count) {
  const size_t capacity = self->count + count;
  ssi_event_row *united =
      ssi_allocate_unset(&self->allocator, capacity, sizeof *united);
  size_t kept, i;
  if (!united) return SSI_ERROR_MEMORY;
  ssi_runs_settle(self);
  kept = unite(self->rows, self->count, rows, count, united);
  for (i = 0; i < count; i++) ssi_activity_show(self, &rows[i]);
  ssi_release_wiped(&self->allocator, self->rows, self->capacity,
                    sizeof *united);
  self->rows = united;
  self->capacity = capacity;
  self->count = kept;
  return SSI_OK;
}

/* Whether this many rows go in one at a time. */
static bool are_few(const ssi_activity *self, size_t rows) {
  return rows <= self->count / MANY_OF;
}

/* Adds rows in any order, one at a time; they are not the ledger's own. */
static ssi_status take_few(ssi_activity *self, const ssi_event_row *rows,
                           size_t count) {
  size_t i;
  if (!ssi_runs_reserve(self, count)) return SSI_ERROR_MEMORY;
  for (i = 0; i < count; i++) {
    ssi_event_row *known = ssi_runs_find(self, &rows[i]);
    if (known)
      ssi_event_add_count(known, rows[i].value);
    else
      ssi_runs_put(self, &rows[i]);
  }
  return SSI_OK;
}

ssi_status ssi_activity_take(ssi_activity *self, ssi_event_row *rows,
                             size_t count) {
  ssi_sort(rows, rows + count, count);
  return take_many(self, rows, join(rows, count));
}

/* One event of the columns, where a missing column has its default. */
static uint32_t traits_of(const uint32_t *traits, size_t row) {
  return traits ? traits[row] : 0;
}

static uint32_t count_of(const uint32_t *counts, size_t row) {
  return counts ? counts[row] : 1;
}

static uint64_t person_of(const uint64_t *counterparts, size_t row) {
  return counterparts ? counterparts[row] : 0;
}

ssi_status ssi_activity_add_columns(ssi_activity *self, size_t rows,
                                    const int32_t *days, const uint8_t *kinds,
                                    const uint32_t *traits,
                                    const uint32_t *counts,
                                    const uint64_t *counterparts,
                                    size_t *out_row) {
  ssi_event_row *added;
  ssi_status status;
  size_t i;
  if (!self) return SSI_ERROR_NULL;
  if (rows == 0) return SSI_OK;
  if (!days || !kinds) return SSI_ERROR_NULL;
  if (rows > SSI_ACTIVITY_ROWS_MAX - self->count) return SSI_ERROR_LIMIT;
  for (i = 0; i < rows; i++) {
    status = ssi_event_check(&self->refusal, days[i], kinds[i],
                             traits_of(traits, i), count_of(counts, i));
    if (status == SSI_OK) continue;
    self->refusal.row = (int64_t)i;
    if (out_row) *out_row = i;
    return status;
  }
  /* The second half is scratch for the sort. */
  added = ssi_allocate_unset(&self->allocator, 2 * rows, sizeof *added);
  if (!added) return SSI_ERROR_MEMORY;
  for (i = 0; i < rows; i++) {
    added[i].major =
        ssi_event_key((uint32_t)days[i], kinds[i], traits_of(traits, i));
    added[i].minor = person_of(counterparts, i);
    added[i].value = count_of(counts, i);
  }
  status = are_few(self, rows) ? take_few(self, added, rows)
                               : ssi_activity_take(self, added, rows);
  ssi_release_wiped(&self->allocator, added, 2 * rows, sizeof *added);
  return status;
}

static ssi_status take_all(ssi_activity *self, const ssi_activity *other) {
  ssi_activity view;
  ssi_status status;
  if (other->count == 0) return SSI_OK;
  if (!ssi_activity_view(other, &self->allocator, &view))
    return SSI_ERROR_MEMORY;
  status = take_many(self, view.rows, view.count);
  ssi_activity_release_view(&view);
  return status;
}

static ssi_status merge(ssi_activity *self, const ssi_activity *other,
                        bool few) {
  ssi_status status;
  if (other->count > SSI_ACTIVITY_ROWS_MAX - self->count)
    return SSI_ERROR_LIMIT;
  status =
      few ? take_few(self, other->rows, other->count) : take_all(self, other);
  if (status != SSI_OK) return status;
  ssi_activity_join_observed(self, other);
  return SSI_OK;
}

ssi_status ssi_activity_unite(ssi_activity *self, const ssi_activity *other) {
  return merge(self, other, false);
}

ssi_status ssi_activity_merge(ssi_activity *self, const ssi_activity *other) {
  if (!self || !other) return SSI_ERROR_NULL;
  return merge(self, other, are_few(self, other->count));
}
