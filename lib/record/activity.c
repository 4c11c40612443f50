#include "record/activity.h"

#include <string.h>

#include "model/model.h"

ssi_status ssi_activity_new(const ssi_allocator *allocator,
                            ssi_activity **out) {
  ssi_allocator from;
  ssi_status status;
  ssi_activity *self;
  if (!out) return SSI_ERROR_NULL;
  status = ssi_allocator_take(allocator, &from);
  if (status != SSI_OK) return status;
  self = ssi_allocate(&from, 1, sizeof *self);
  if (!self) return SSI_ERROR_MEMORY;
  self->allocator = from;
  *out = self;
  return SSI_OK;
}

ssi_status ssi_activity_copy(const ssi_activity *self, ssi_activity **out) {
  ssi_activity *copy;
  if (!self || !out) return SSI_ERROR_NULL;
  copy = ssi_allocate(&self->allocator, 1, sizeof *copy);
  if (!copy) return SSI_ERROR_MEMORY;
  *copy = *self;
  copy->rows = NULL;
  copy->capacity = 0;
  if (!ssi_grow(&copy->allocator, (void **)&copy->rows, &copy->capacity, 0,
                self->count, sizeof *copy->rows)) {
    ssi_activity_free(copy);
    return SSI_ERROR_MEMORY;
  }
  if (self->count)
    memcpy(copy->rows, self->rows, self->count * sizeof *copy->rows);
  *out = copy;
  return SSI_OK;
}

void ssi_activity_free(ssi_activity *self) {
  ssi_allocator to;
  if (!self) return;
  to = self->allocator;
  ssi_release(&to, self->rows, self->capacity, sizeof *self->rows);
  ssi_release(&to, self, 1, sizeof *self);
}

static ssi_status check(int32_t day, uint32_t kind, uint32_t traits,
                        uint32_t count) {
  if (day < SSI_DAY_MIN || day > SSI_DAY_MAX) return SSI_ERROR_DAY;
  if (!ssi_is_kind((ssi_kind)kind)) return SSI_ERROR_KIND;
  if (traits & ~(uint32_t)SSI_TRAITS) return SSI_ERROR_TRAITS;
  if (count < 1 || count > SSI_COUNT_MAX) return SSI_ERROR_COUNT;
  return SSI_OK;
}

static void observe(ssi_activity *self, const ssi_event_row *row) {
  self->observed |= UINT64_C(1) << ((uint32_t)ssi_event_kind(row) - 1);
  self->traits |= ssi_event_traits(row);
}

static bool before(const ssi_event_row *a, const ssi_event_row *b) {
  return a->major != b->major ? a->major < b->major : a->minor < b->minor;
}

static bool alike(const ssi_event_row *a, const ssi_event_row *b) {
  return a->major == b->major && a->minor == b->minor;
}

static void add_count(ssi_event_row *row, uint64_t count) {
  row->value += count;
  if (row->value > SSI_EVENT_COUNT_LIMIT) row->value = SSI_EVENT_COUNT_LIMIT;
}

/* Index of the first row that is not before `row`. */
static size_t place_of(const ssi_activity *self, const ssi_event_row *row) {
  size_t low = 0, high = self->count;
  if (high > 0 && before(&self->rows[high - 1], row)) return high;
  while (low < high) {
    const size_t middle = low + (high - low) / 2;
    if (before(&self->rows[middle], row))
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

ssi_status ssi_activity_add(ssi_activity *self, int32_t day, ssi_kind kind,
                            uint32_t traits, uint32_t count,
                            uint64_t counterpart) {
  ssi_event_row row;
  ssi_status status;
  size_t at;
  if (!self) return SSI_ERROR_NULL;
  status = check(day, (uint32_t)kind, traits, count);
  if (status != SSI_OK) return status;
  row.major = ssi_event_key((uint32_t)day, (uint32_t)kind, traits);
  row.minor = counterpart;
  row.value = count;
  at = place_of(self, &row);
  if (at < self->count && alike(&self->rows[at], &row)) {
    add_count(&self->rows[at], count);
    return SSI_OK;
  }
  if (self->count == SSI_ACTIVITY_ROWS_MAX) return SSI_ERROR_LIMIT;
  if (!ssi_grow(&self->allocator, (void **)&self->rows, &self->capacity,
                self->count, self->count + 1, sizeof row))
    return SSI_ERROR_MEMORY;
  memmove(self->rows + at + 1, self->rows + at,
          (self->count - at) * sizeof row);
  self->rows[at] = row;
  self->count++;
  observe(self, &row);
  return SSI_OK;
}

/* Joins equal neighbours of sorted rows; answers how many are left. */
static size_t join(ssi_event_row *rows, size_t count) {
  size_t kept = 0, i;
  for (i = 0; i < count; i++) {
    if (kept > 0 && alike(&rows[kept - 1], &rows[i]))
      add_count(&rows[kept - 1], rows[i].value);
    else
      rows[kept++] = rows[i];
  }
  return kept;
}

/* Merges two sorted lists into `to`; answers how many rows that gives. */
static size_t unite(const ssi_event_row *a, size_t a_count,
                    const ssi_event_row *b, size_t b_count, ssi_event_row *to) {
  size_t i = 0, k = 0, count = 0;
  while (i < a_count && k < b_count) {
    if (alike(&a[i], &b[k])) {
      to[count] = a[i++];
      add_count(&to[count++], b[k++].value);
    } else {
      to[count++] = before(&a[i], &b[k]) ? a[i++] : b[k++];
    }
  }
  while (i < a_count) to[count++] = a[i++];
  while (k < b_count) to[count++] = b[k++];
  return count;
}

/* Adds sorted rows, no two alike. */
static ssi_status take_rows(ssi_activity *self, const ssi_event_row *rows,
                            size_t count) {
  const size_t capacity = self->count + count;
  ssi_event_row *united;
  size_t kept, i;
  if (count == 0) return SSI_OK;
  united = ssi_allocate(&self->allocator, capacity, sizeof *united);
  if (!united) return SSI_ERROR_MEMORY;
  kept = unite(self->rows, self->count, rows, count, united);
  for (i = 0; i < count; i++) observe(self, &rows[i]);
  ssi_release(&self->allocator, self->rows, self->capacity, sizeof *united);
  self->rows = united;
  self->capacity = capacity;
  self->count = kept;
  return SSI_OK;
}

ssi_status ssi_activity_take(ssi_activity *self, ssi_event_row *rows,
                             size_t count) {
  ssi_sort(rows, rows + count, count);
  return take_rows(self, rows, join(rows, count));
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
    status =
        check(days[i], kinds[i], traits_of(traits, i), count_of(counts, i));
    if (status == SSI_OK) continue;
    if (out_row) *out_row = i;
    return status;
  }
  /* The second half is scratch for the sort. */
  added = ssi_allocate(&self->allocator, 2 * rows, sizeof *added);
  if (!added) return SSI_ERROR_MEMORY;
  for (i = 0; i < rows; i++) {
    added[i].major =
        ssi_event_key((uint32_t)days[i], kinds[i], traits_of(traits, i));
    added[i].minor = person_of(counterparts, i);
    added[i].value = count_of(counts, i);
  }
  status = ssi_activity_take(self, added, rows);
  ssi_release(&self->allocator, added, 2 * rows, sizeof *added);
  return status;
}

ssi_status ssi_activity_observe(ssi_activity *self, ssi_kind kind) {
  if (!self) return SSI_ERROR_NULL;
  if (!ssi_is_kind(kind)) return SSI_ERROR_KIND;
  self->observed |= UINT64_C(1) << ((uint32_t)kind - 1);
  return SSI_OK;
}

ssi_status ssi_activity_observe_traits(ssi_activity *self, uint32_t traits) {
  if (!self) return SSI_ERROR_NULL;
  if (traits & ~(uint32_t)SSI_TRAITS) return SSI_ERROR_TRAITS;
  self->traits |= traits;
  return SSI_OK;
}

ssi_status ssi_activity_merge(ssi_activity *self, const ssi_activity *other) {
  const uint64_t kinds = other ? other->observed : 0;
  const uint32_t traits = other ? other->traits : 0;
  ssi_status status;
  if (!self || !other) return SSI_ERROR_NULL;
  if (other->count > SSI_ACTIVITY_ROWS_MAX - self->count)
    return SSI_ERROR_LIMIT;
  status = take_rows(self, other->rows, other->count);
  if (status != SSI_OK) return status;
  self->observed |= kinds;
  self->traits |= traits;
  return SSI_OK;
}
