/* Which files of a role are used when there are several: copies, numbered
   parts, backups. A sorted index of all files with a role, by binary search and
   insertion: O(log n) comparisons a file. The order is total, so the choice
   does not depend on the order in which files are added. */
#include <string.h>

#include "archive/archive_private.h"
#include "base/seldom.h"

static int compare_names(const ssi_file *a, const ssi_file *b) {
  const size_t shorter =
      a->name_bytes < b->name_bytes ? a->name_bytes : b->name_bytes;
  return memcmp(a->name, b->name, shorter);
}

/* By role and export; those that could be read; those known by their names; the
   name itself before its parts; then within a part the original, the usual
   spelling, the one with most rows, the one in fewest folders; and what remains
   by name and content. */
#define KEYS 9

static void list_keys(const ssi_file *file, uint64_t keys[KEYS]) {
  *keys++ = file->place.role;
  *keys++ = file->export;
  *keys++ = file->state == SSI_FILE_REFUSED;
  *keys++ = file->place.unnamed;
  *keys++ = file->place.part;
  *keys++ = file->place.copy;
  *keys++ = file->place.respelled;
  *keys++ = ~(uint64_t)file->rows;
  *keys = file->place.depth;
}

static int prefer(const ssi_file *a, const ssi_file *b) {
  const ssi_file *const files[2] = {a, b};
  uint64_t keys[2][KEYS];
  int order;
  size_t i;
  for (i = 0; i < 2; i++) list_keys(files[i], keys[i]);
  for (i = 0; i < KEYS; i++) {
    if (keys[0][i] != keys[1][i]) return keys[0][i] < keys[1][i] ? -1 : 1;
  }
  order = compare_names(a, b);
  if (order == 0) order = ssi_file_compare_content(a, b);
  if (order == 0) order = (a->index > b->index) - (a->index < b->index);
  return order;
}

SSI_SELDOM bool ssi_reserve_files(ssi_archive *self, size_t count) {
  void *files = self->files, *order = self->order;
  bool grown;
  grown = ssi_grow(&self->allocator, &files, &self->files_capacity,
                   self->files_count, self->files_count + count,
                   sizeof *self->files);
  self->files = files;
  grown = grown && ssi_grow(&self->allocator, &order, &self->order_capacity,
                            self->order_count, self->order_count + count,
                            sizeof *self->order);
  self->order = order;
  return grown;
}

static const ssi_file *ranked(const ssi_archive *self, size_t at) {
  return self->files[self->order[at]];
}

/* The first rank whose file is not preferred to this one. */
static size_t lower_bound(const ssi_archive *self, const ssi_file *file) {
  size_t low = 0, high = self->order_count;
  while (low < high) {
    const size_t middle = low + (high - low) / 2;
    if (prefer(ranked(self, middle), file) < 0)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

/* By what is in them, so that the order of exports does not matter. */
static bool tells_more(const ssi_file *file, const ssi_file *other) {
  if (file->rows_kept != other->rows_kept)
    return file->rows_kept > other->rows_kept;
  return ssi_file_compare_content(file, other) < 0;
}

/* Keeps the file with most messages, even if it is not used in the end: it is
   the best evidence of whose archive this is. */
static void note_messages(ssi_archive *self, const ssi_file *file) {
  const ssi_file *best = self->most_messages;
  if (file->place.role != SSI_ROLE_MESSAGES) return;
  if (!best || tells_more(file, best)) self->most_messages = file;
}

SSI_SELDOM void ssi_rank_file(ssi_archive *self, const ssi_file *file) {
  const size_t at = lower_bound(self, file);
  memmove(self->order + at + 1, self->order + at,
          (self->order_count - at) * sizeof *self->order);
  self->order[at] = (uint32_t)file->index;
  self->order_count++;
  note_messages(self, file);
}

SSI_SELDOM void ssi_unrank_file(ssi_archive *self, const ssi_file *file) {
  const size_t at = lower_bound(self, file);
  self->order_count--;
  memmove(self->order + at, self->order + at + 1,
          (self->order_count - at) * sizeof *self->order);
}

static bool is_before(const ssi_file *file, size_t role, size_t export) {
  return file->place.role != role ? file->place.role < role
                                  : file->export < export;
}

/* The first rank whose file has this role and export, or later ones. */
static size_t group_bound(const ssi_archive *self, size_t role, size_t export) {
  size_t low = 0, high = self->order_count;
  while (low < high) {
    const size_t middle = low + (high - low) / 2;
    if (is_before(ranked(self, middle), role, export))
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

/* Whether the file of a rank is used, where the files of its role and export
   begin at rank `first`: the best file if it is no part, else the best one of
   each part; and one not known by its name only where none is. Of what tells
   of days, every file. */
static bool is_used(const ssi_archive *self, size_t first, size_t at) {
  const ssi_file *file = ranked(self, at), *best = ranked(self, first);
  if (file->state == SSI_FILE_REFUSED) return false;
  return at == first || ssi_roles[file->place.role].daily ||
         (best->place.part != 0 && best->place.unnamed == file->place.unnamed &&
          ranked(self, at - 1)->place.part != file->place.part);
}

bool ssi_is_file_used(const ssi_archive *self, const ssi_file *file) {
  return is_used(self, group_bound(self, file->place.role, file->export),
                 lower_bound(self, file));
}

/* The ranks from `first` to `end`. */
static ssi_walk walk_ranks(const ssi_archive *self, size_t first, size_t end) {
  const ssi_walk walk = {self, first, first, end, NULL, 0};
  return walk;
}

ssi_walk ssi_walk_role(const ssi_archive *self, size_t role) {
  return walk_ranks(self, group_bound(self, role, 0),
                    group_bound(self, role + 1, 0));
}

ssi_walk ssi_walk_export(const ssi_archive *self, size_t role, size_t export) {
  return walk_ranks(self, group_bound(self, role, export),
                    group_bound(self, role, export + 1));
}

ssi_walk ssi_walk_all(const ssi_archive *self) {
  return walk_ranks(self, 0, self->order_count);
}

static bool begins_group(const ssi_file *before, const ssi_file *file) {
  return before->place.role != file->place.role ||
         before->export != file->export;
}

const ssi_file *ssi_walk_next(ssi_walk *walk) {
  while (walk->at < walk->end) {
    const size_t at = walk->at++;
    const ssi_file *file = ranked(walk->archive, at);
    if (begins_group(ranked(walk->archive, walk->first), file))
      walk->first = at;
    if (is_used(walk->archive, walk->first, at)) return file;
  }
  return NULL;
}

const ssi_row *ssi_walk_row(ssi_walk *walk) {
  walk->row++;
  while (!walk->file || walk->row == walk->file->rows_kept) {
    walk->file = ssi_walk_next(walk);
    if (!walk->file) return NULL;
    walk->row = 0;
  }
  return ssi_row_at(walk->file, walk->row);
}
