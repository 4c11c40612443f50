/* Counts by day, of which no day counts twice: workbooks overlap, and each says
   of a day what it knew when it was made, later ones more. So of what tables
   say of a kind and day the largest counts; and posts, which the tables have
   day by day, count only for kinds that no table has. O(n log n) in the rows.
 */
#include "archive/resolve.h"

/* Whether a table by day has the kind. */
static bool is_in_table(const ssi_resolver *resolver, uint64_t kind) {
  ssi_walk walk =
      ssi_walk_role(resolver->archive, kind == SSI_KIND_FOLLOWER_GAINED
                                           ? SSI_ROLE_FOLLOWERS
                                           : SSI_ROLE_ENGAGEMENT);
  return ssi_walk_next(&walk) != NULL;
}

static void collect(ssi_resolver *resolver, ssi_list *days) {
  ssi_walk walk = ssi_walk_all(resolver->archive);
  const ssi_file *file;
  size_t i;
  while ((file = ssi_walk_next(&walk))) {
    if (!ssi_roles[file->place.role].daily) continue;
    for (i = 0; i < file->rows_kept; i++) {
      const ssi_row *row = ssi_file_row(file, i);
      const uint64_t day = (uint64_t)ssi_row_day(row);
      ssi_collect(resolver, days, (uint64_t)row->kind << 16 | day, row->company,
                  row->entry);
    }
  }
}

void ssi_resolve_days(ssi_resolver *resolver) {
  ssi_list days = {NULL, 0, 0};
  size_t i;
  collect(resolver, &days);
  ssi_collect_sort(resolver, &days);
  for (i = 0; i < days.count; i++) {
    const ssi_sort_row *row = &days.rows[i], *next = row + 1;
    const uint64_t kind = row->major >> 16;
    if (i + 1 < days.count && next->major == row->major &&
        next->minor == row->minor) {
      if (next->value < row->value) days.rows[i + 1].value = row->value;
    } else if (row->value > 0 &&
               (row->minor == 0 || !is_in_table(resolver, kind))) {
      ssi_event_batch_add(&resolver->batch, (int32_t)(row->major & 0xFFFF),
                          (ssi_kind)kind, 0, (uint32_t)row->value, 0);
    }
  }
  ssi_collect_free(resolver, &days);
}
