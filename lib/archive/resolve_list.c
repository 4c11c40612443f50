/* Lists of the work across files, and the rows that count in it. A list that
   cannot grow marks the whole work as failed, which is checked once at the end.
   Adding takes constant time on average, because a list grows by half. */
#include "archive/merge.h"

size_t ssi_rows_of(const ssi_archive *archive, size_t role) {
  ssi_walk walk = ssi_walk_role(archive, role);
  const ssi_file *file;
  size_t rows = 0;
  while ((file = ssi_walk_next(&walk))) rows += file->rows_kept;
  return rows;
}

static void fail_unless(ssi_resolver *resolver, bool done) {
  if (!done) resolver->batch.failed = true;
}

void ssi_collect_reserve(ssi_resolver *resolver, ssi_list *list, size_t count) {
  fail_unless(resolver,
              ssi_list_reserve(&resolver->archive->allocator, list, count));
}

void ssi_collect(ssi_resolver *resolver, ssi_list *list, uint64_t major,
                 uint64_t minor, uint64_t value) {
  fail_unless(resolver, ssi_list_push(&resolver->archive->allocator, list,
                                      major, minor, value));
}

void ssi_collect_sort(ssi_resolver *resolver, ssi_list *list) {
  fail_unless(resolver, ssi_list_sort(&resolver->archive->allocator, list));
}

void ssi_collect_free(ssi_resolver *resolver, ssi_list *list) {
  ssi_list_free(&resolver->archive->allocator, list);
}

int ssi_row_fate(const ssi_resolver *resolver, const ssi_file *file, size_t i) {
  const ssi_merge *merge = &resolver->merge;
  return merge->fates ? merge->fates[merge->first[file->index] + i]
                      : SSI_FATE_COUNTS;
}

const ssi_row *ssi_counting_row(const ssi_resolver *resolver, ssi_walk *walk) {
  const ssi_row *row;
  do row = ssi_walk_row(walk);
  while (row &&
         ssi_row_fate(resolver, walk->file, walk->row) != SSI_FATE_COUNTS);
  return row;
}
