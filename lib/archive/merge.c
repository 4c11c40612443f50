/* The same row is recognised by a key: what does not change from export to
   export. All rows are sorted by key and age of their export; of each key the
   export counts that has most of it, and of equally many the newest. A row that
   only an older export has was deleted since, and counts too. Connections come
   first, because they tell who is who. O(n log n) in the rows, and only if
   there are several exports. */
#include "archive/merge.h"

#include <string.h>

#include "archive/people.h"
#include "base/seldom.h"

/* The value of a listed row: its fate's index, and how many it stands for. */
#define COUNT_SHIFT 40
/* The lowest bits of an age are the export's index. */
#define EXPORT_BITS 10

_Static_assert(SSI_ARCHIVE_EXPORTS_MAX <= 1 << EXPORT_BITS, "");

/* By the day given or that of the newest row, then by that row, then by the
   order in which they were begun. */
SSI_SELDOM static void find_ages(const ssi_archive *archive, uint64_t *ages) {
  ssi_export_info info = {.size = sizeof info};
  size_t i;
  for (i = 0; i < archive->exports_count; i++) {
    ssi_archive_export(archive, i, &info);
    ages[i] = (uint64_t)((info.day < 0 ? info.last : info.day) + 1) << 32 |
              (uint64_t)(info.last + 1) << EXPORT_BITS | i;
  }
}

/* Rows and events that are distinguished; entries of the profile and counts by
   day are not. */
static size_t fates_of(const ssi_file *file) {
  return file->rows_kept + file->events_count;
}

SSI_SELDOM static bool begin(ssi_resolver *resolver) {
  const ssi_archive *archive = resolver->archive;
  const ssi_allocator *from = &archive->allocator;
  ssi_merge *merge = &resolver->merge;
  size_t i;
  merge->ages = ssi_allocate(from, archive->exports_count, sizeof *merge->ages);
  merge->first = ssi_allocate(from, archive->files_count, sizeof *merge->first);
  if (!merge->ages || !merge->first) return false;
  for (i = 0; i < archive->files_count; i++) {
    merge->first[i] = merge->count;
    merge->count += fates_of(archive->files[i]);
  }
  merge->count++; /* never none */
  merge->fates = ssi_allocate(from, merge->count, 1);
  if (!merge->fates) return false;
  find_ages(archive, merge->ages);
  merge->marked = archive->exports[0].name != NULL;
  return true;
}

SSI_SELDOM void ssi_merge_free(ssi_resolver *resolver) {
  const ssi_archive *archive = resolver->archive;
  const ssi_allocator *to = &archive->allocator;
  const ssi_merge none = {NULL, NULL, NULL, 0, false};
  ssi_merge *merge = &resolver->merge;
  ssi_release(to, merge->ages, archive->exports_count, sizeof *merge->ages);
  ssi_release(to, merge->first, archive->files_count, sizeof *merge->first);
  ssi_release(to, merge->fates, merge->count, 1);
  *merge = none;
}

/* Lists what stands for `count` equal rows, at a fate behind the file's first.
 */
static void list_row(ssi_resolver *resolver, ssi_list *list,
                     const ssi_file *file, size_t i, uint64_t key,
                     uint64_t count) {
  const ssi_merge *merge = &resolver->merge;
  ssi_collect(resolver, list, key, ~merge->ages[file->export],
              (merge->first[file->index] + i) | count << COUNT_SHIFT);
}

static size_t fate_of(const ssi_sort_row *row) {
  return (size_t)(row->value & ((UINT64_C(1) << COUNT_SHIFT) - 1));
}

/* Of the rows with one key from `rows` on, lets those of one export count.
   Returns how many rows there are. */
static size_t choose(uint8_t *fates, const ssi_sort_row *rows,
                     const ssi_sort_row *end) {
  const ssi_sort_row *row = rows;
  uint64_t most = 0, chosen = 0, age, sum;
  size_t count, i;
  while (row < end && row->major == rows->major) {
    age = row->minor;
    for (sum = 0; row < end && row->major == rows->major && row->minor == age;
         row++)
      sum += row->value >> COUNT_SHIFT;
    if (sum <= most) continue;
    most = sum;
    chosen = age;
  }
  count = (size_t)(row - rows);
  for (i = 0; i < count; i++) {
    if (rows[i].minor != chosen) fates[fate_of(&rows[i])] = SSI_FATE_ELSEWHERE;
  }
  return count;
}

static void choose_all(ssi_resolver *resolver, ssi_list *list) {
  size_t i = 0;
  ssi_collect_sort(resolver, list);
  while (i < list->count) {
    i +=
        choose(resolver->merge.fates, list->rows + i, list->rows + list->count);
  }
}

static size_t export_of(const ssi_sort_row *row) {
  return (size_t)(~row->minor & ((1 << EXPORT_BITS) - 1));
}

/* A connection that a newer export lacks is one no more, if that export has
   others in common with this one; if it has none, both are parts of a whole. */
SSI_SELDOM static void find_gone(const ssi_resolver *resolver,
                                 const ssi_list *list) {
  bool continued[1 << EXPORT_BITS] = {false};
  uint8_t *fates = resolver->merge.fates;
  const ssi_sort_row *first = list->rows, *end, *row;
  if (!first) return;
  end = first + list->count;
  for (row = first; row < end; row++) {
    if (row->major != first->major) first = row;
    if (row->minor != first->minor) continued[export_of(row)] = true;
  }
  for (row = first = list->rows; row < end; row++) {
    if (row->major != first->major) first = row;
    if (continued[export_of(first)] && fates[fate_of(row)] == SSI_FATE_COUNTS)
      fates[fate_of(row)] = SSI_FATE_GONE;
  }
}

/* A connection without address is that of its name and day. */
static uint64_t name_and_day(const ssi_row *row) {
  return ssi_mix(row->person.name, (uint64_t)ssi_row_day(row));
}

/* Lists the addresses of connections by name and day. */
SSI_SELDOM static void list_addresses(ssi_resolver *resolver) {
  ssi_walk walk = ssi_walk_role(resolver->archive, SSI_ROLE_CONNECTIONS);
  const ssi_row *row;
  while ((row = ssi_walk_row(&walk))) {
    if (row->person.url != 0)
      ssi_collect(resolver, &resolver->names, name_and_day(row), 0,
                  row->person.url);
  }
  ssi_collect_sort(resolver, &resolver->names);
}

/* Lists connections by their addresses; resolver->names has those of
   connections by name and day. */
SSI_SELDOM static void list_connections(ssi_resolver *resolver,
                                        ssi_list *list) {
  ssi_walk walk = ssi_walk_role(resolver->archive, SSI_ROLE_CONNECTIONS);
  const ssi_row *row;
  while ((row = ssi_walk_row(&walk))) {
    const ssi_sort_row *known = NULL;
    uint64_t key = row->person.url;
    if (key == 0) {
      key = name_and_day(row);
      if (row->person.name != 0) known = ssi_list_find(&resolver->names, key);
      if (known) key = known->value;
    }
    list_row(resolver, list, walk.file, walk.row, key, 1);
  }
}

SSI_SELDOM void ssi_merge_connections(ssi_resolver *resolver) {
  ssi_list list = {NULL, 0, 0};
  if (resolver->archive->exports_count < 2) return;
  if (!begin(resolver)) {
    resolver->batch.failed = true;
    ssi_merge_free(resolver);
    return;
  }
  list_addresses(resolver);
  list_connections(resolver, &list);
  choose_all(resolver, &list);
  find_gone(resolver, &list);
  ssi_collect_free(resolver, &list);
  ssi_collect_free(resolver, &resolver->names);
}

/* Of a mark. */
static uint32_t second_of(const ssi_event *event) {
  return event->mark & ((1u << SSI_MARK_SECOND_BITS) - 1);
}

/* Whether all times of a file are whole minutes, as a spreadsheet leaves them.
 */
SSI_SELDOM static bool is_coarse(const ssi_file *file) {
  size_t i;
  for (i = 0; i < file->rows_kept; i++) {
    if (ssi_file_row(file, i)->time % 60 != 0) return false;
  }
  for (i = 0; i < file->events_count; i++) {
    if (second_of(&file->events[i]) % 60 != 0) return false;
  }
  return true;
}

/* Roles of which the minute is compared, because no more is known of a file. */
SSI_SELDOM static void find_coarse(const ssi_archive *archive,
                                   bool coarse[SSI_ROLES]) {
  ssi_walk walk = ssi_walk_all(archive);
  const ssi_file *file;
  while ((file = ssi_walk_next(&walk))) {
    if (is_coarse(file)) coarse[file->place.role] = true;
  }
}

/* Of messages, the conversation and the time, or without it both sides; else
   the person, too. */
static uint64_t key_of_row(const ssi_resolver *resolver, const ssi_row *row,
                           uint64_t unit) {
  const uint64_t person = ssi_person_of(resolver, &row->person);
  const uint64_t mark = resolver->merge.marked ? row->mark : 0;
  uint64_t who = ssi_mix(person, mark);
  if (row->kind == SSI_KIND_MESSAGE_SENT)
    who =
        mark ? mark : ssi_mix(person, ssi_person_of(resolver, &row->recipient));
  return ssi_mix(who, (uint64_t)row->time / unit << 8 | row->kind);
}

static uint64_t key_of_event(const ssi_resolver *resolver,
                             const ssi_event *event, uint8_t role,
                             uint32_t unit) {
  const uint64_t day = (uint64_t)event->day << 8 | role;
  if (!resolver->merge.marked) return ssi_mix(day, 0);
  return ssi_mix(event->mark >> SSI_MARK_SECOND_BITS,
                 (uint64_t)(second_of(event) / unit) << 32 | day);
}

static void list_file(ssi_resolver *resolver, ssi_list *list,
                      const ssi_file *file, uint32_t unit) {
  const uint8_t role = file->place.role;
  size_t i;
  for (i = 0; i < file->rows_kept && role != SSI_ROLE_CONNECTIONS; i++) {
    const ssi_row *row = ssi_file_row(file, i);
    if (row->kind != 0 && !ssi_roles[role].daily)
      list_row(resolver, list, file, i, key_of_row(resolver, row, unit), 1);
  }
  for (i = 0; i < file->events_count; i++) {
    const ssi_event *event = &file->events[i];
    list_row(resolver, list, file, file->rows_kept + i,
             key_of_event(resolver, event, role, unit), event->count);
  }
}

SSI_SELDOM void ssi_merge_events(ssi_resolver *resolver) {
  ssi_walk walk = ssi_walk_all(resolver->archive);
  bool coarse[SSI_ROLES] = {false};
  ssi_list list = {NULL, 0, 0};
  const ssi_file *file;
  if (!resolver->merge.fates) return;
  ssi_collect_reserve(resolver, &list, resolver->merge.count);
  find_coarse(resolver->archive, coarse);
  while ((file = ssi_walk_next(&walk))) {
    list_file(resolver, &list, file, coarse[file->place.role] ? 60 : 1);
  }
  choose_all(resolver, &list);
  ssi_collect_free(resolver, &list);
}

SSI_SELDOM ssi_walk ssi_walk_newest(const ssi_resolver *resolver, size_t role) {
  ssi_walk walk = ssi_walk_role(resolver->archive, role);
  const uint64_t *ages = resolver->merge.ages;
  const ssi_file *file, *newest = NULL;
  if (!ages) return walk;
  while ((file = ssi_walk_next(&walk))) {
    if (!newest || ages[file->export] > ages[newest->export]) newest = file;
  }
  return newest ? ssi_walk_export(resolver->archive, role, newest->export)
                : walk;
}
