#include <string.h>

#include "base/alloc.h"
#include "cohort/releases.h"

/* How a set cuts cells. */
typedef struct cut {
  uint32_t *inside; /* members of the set in each cell */
  size_t fresh;     /* members of the set in no cell */
  size_t splits;    /* cells it cuts in two */
} cut;

static void count_inside(const ssi_cells *self, const uint64_t *members,
                         size_t count, cut *by) {
  size_t i, at = 0;
  for (i = 0; i < count; i++) {
    while (at < self->count && self->members[at] < members[i]) at++;
    if (at < self->count && self->members[at] == members[i])
      by->inside[self->cell[at]]++;
    else
      by->fresh++;
  }
}

/* Whether each cell, and each part of one that is cut, is large enough. */
static bool is_allowed(const ssi_cells *self, cut *by) {
  size_t i;
  if (by->fresh > 0 && by->fresh < SSI_COHORT_MIN) return false;
  for (i = 0; i < self->cells; i++) {
    const uint32_t inside = by->inside[i], rest = self->sizes[i] - inside;
    if (inside == 0 || rest == 0) continue;
    if (inside < SSI_COHORT_MIN || rest < SSI_COHORT_MIN) return false;
    by->splits++;
  }
  return true;
}

bool ssi_cells_room(const ssi_allocator *from, size_t count, size_t cells,
                    ssi_cells *out) {
  memset(out, 0, sizeof *out);
  out->count = count;
  out->cells = cells;
  out->members = ssi_allocate(from, count, sizeof *out->members);
  out->cell = ssi_allocate(from, count, sizeof *out->cell);
  out->sizes = ssi_allocate(from, cells, sizeof *out->sizes);
  if (out->members && out->cell && out->sizes) return true;
  ssi_cells_free(out, from);
  return false;
}

/* Replaces, for each cell that is cut, how many are inside by the cell that
   they go to; 0: they stay. */
static void number_parts(const ssi_cells *self, cut *by) {
  uint32_t next = (uint32_t)self->cells;
  size_t i;
  for (i = 0; i < self->cells; i++) {
    const uint32_t inside = by->inside[i];
    by->inside[i] = inside == 0 || inside == self->sizes[i] ? 0 : next++;
  }
}

static void put(ssi_cells *out, size_t at, uint64_t member, size_t cell) {
  out->members[at] = member;
  out->cell[at] = (uint32_t)cell;
  out->sizes[cell]++;
}

/* Cell 0 is never a part that is new, so that 0 can say "stays". */
static void apply(const ssi_cells *self, const uint64_t *members, size_t count,
                  cut *by, ssi_cells *out) {
  const size_t fresh_cell = self->cells + by->splits;
  size_t at = 0, i = 0, old = 0;
  number_parts(self, by);
  for (at = 0; at < out->count; at++) {
    const bool from_old =
        old < self->count && (i == count || self->members[old] <= members[i]);
    if (from_old) {
      const uint32_t cell = self->cell[old];
      const bool in_set = i < count && self->members[old] == members[i];
      const uint32_t part = in_set ? by->inside[cell] : 0;
      put(out, at, self->members[old++], part ? part : cell);
      i += in_set;
    } else {
      put(out, at, members[i++], fresh_cell);
    }
  }
}

static ssi_status cut_into(const ssi_cells *self, const ssi_allocator *from,
                           const uint64_t *members, size_t count, cut *by,
                           ssi_cells *out) {
  count_inside(self, members, count, by);
  if (!is_allowed(self, by)) return SSI_ERROR_RELEASE;
  if (by->fresh == 0 && by->splits == 0) return SSI_OK;
  if (by->fresh > SSI_RELEASES_MEMBERS_MAX - self->count)
    return SSI_ERROR_LIMIT;
  if (!ssi_cells_room(from, self->count + by->fresh,
                      self->cells + by->splits + (by->fresh > 0), out))
    return SSI_ERROR_MEMORY;
  apply(self, members, count, by, out);
  return SSI_OK;
}

ssi_status ssi_cells_cut(const ssi_cells *self, const ssi_allocator *from,
                         const uint64_t *members, size_t count,
                         ssi_cells *out) {
  cut by = {NULL, 0, 0};
  ssi_status status;
  memset(out, 0, sizeof *out);
  by.inside = ssi_allocate(from, self->cells + 1, sizeof *by.inside);
  if (!by.inside) return SSI_ERROR_MEMORY;
  status = cut_into(self, from, members, count, &by, out);
  ssi_release(from, by.inside, self->cells + 1, sizeof *by.inside);
  return status;
}

void ssi_cells_free(ssi_cells *self, const ssi_allocator *to) {
  ssi_release(to, self->members, self->count, sizeof *self->members);
  ssi_release(to, self->cell, self->count, sizeof *self->cell);
  ssi_release(to, self->sizes, self->cells, sizeof *self->sizes);
  memset(self, 0, sizeof *self);
}
