/* Which files of a role are used when there are several: copies, numbered
   parts, backups. A sorted index of all files with a role, by binary search and
   insertion: O(log n) comparisons a file. The order is total, so the choice
   does not depend on the order in which files are added. */
#include <string.h>

#include "archive/archive_private.h"
#include "base/seldom.h"

static int compare(uint64_t a, uint64_t b) {
  return a < b ? -1 : a > b;
}

static int compare_names(const ssi_file *a, const ssi_file *b) {
  const size_t shorter =
      a->name_bytes < b->name_bytes ? a->name_bytes : b->name_bytes;
  return memcmp(a->name, b->name, shorter);
}

/* By role and export; those that could be read; those known by their names; the
   name itself before its parts; then within a part the original, the usual
   spelling, the one with most rows, the one in fewest folders; and what remains
   by name and content. */
static int prefer(const ssi_file *a, const ssi_file *b) {
  const uint64_t keys[][2] = {
      {a->place.role, b->place.role},
      {a->export, b->export},
      {a->state == SSI_FILE_REFUSED, b->state == SSI_FILE_REFUSED},
      {a->place.unnamed, b->place.unnamed},
      {a->place.part, b->place.part},
      {a->place.copy, b->place.copy},
      {a->place.respelled, b->place.respelled},
      {(uint64_t)b->rows, (uint64_t)a->rows},
      {a->place.depth, b->place.depth},
  };
  int order = 0;
  size_t i;
  for (i = 0; i < sizeof keys / sizeof keys[0] && order == 0; i++) {
    order = compare(keys[i][0], keys[i][1]);
  }
  if (order == 0) order = compare_names(a, b);
  if (order == 0) order = ssi_file_compare_content(a, b);
  return order == 0 ? compare(a->index, b->index) : order;
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
  const uint64_t one = file->names.hashes[0], two = other->names.hashes[0];
  if (file->rows_kept != other->rows_kept)
    return file->rows_kept > other->rows_kept;
  return one != two ? one > two : prefer(file, other) < 0;
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

ssi_walk ssi_walk_role(const ssi_archive *self, size_t role) {
  const size_t first = group_bound(self, role, 0);
  const ssi_walk walk = {self, first, first, group_bound(self, role + 1, 0)};
  return walk;
}

ssi_walk ssi_walk_export(const ssi_archive *self, size_t role, size_t export) {
  const size_t first = group_bound(self, role, export);
  const ssi_walk walk = {self, first, first,
                         group_bound(self, role, export + 1)};
  return walk;
}

ssi_walk ssi_walk_all(const ssi_archive *self) {
  const ssi_walk walk = {self, 0, 0, self->order_count};
  return walk;
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
