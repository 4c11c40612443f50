/* A member's columns as profile and ledger. */
#include <string.h>

#include "score/population.h"

static void take_facts(const ssi_table *table, size_t member,
                       ssi_profile *out) {
  const ssi_population *from = &table->columns;
  size_t i;
  memset(out, 0, sizeof *out);
  for (i = 0; i < table->facts; i++) {
    const int32_t value = from->facts[i * from->members + member];
    if (value < 0) continue;
    out->values[i] = value;
    out->observed[i] = true;
  }
}

ssi_status ssi_population_record(const ssi_table *table, size_t member,
                                 ssi_row_span rows,
                                 const ssi_allocator *allocator,
                                 ssi_profile *profile, ssi_activity **out) {
  const ssi_population *from = &table->columns;
  const size_t first = rows.first;
  ssi_activity *activity;
  ssi_kind_set observed;
  ssi_status status = ssi_activity_new(allocator, &activity);
  if (status != SSI_OK) return status;
  status =
      rows.last == first
          ? SSI_OK
          : ssi_activity_add_columns(
                activity, rows.last - first, from->days + first,
                from->kinds + first, from->traits ? from->traits + first : NULL,
                from->counts ? from->counts + first : NULL,
                from->counterparts ? from->counterparts + first : NULL, NULL);
  if (status != SSI_OK) {
    ssi_activity_free(activity);
    return status;
  }
  observed = ssi_population_observed(table, member);
  ssi_kind_set_join(&activity->observed, &observed);
  activity->traits |= ssi_population_traits(table, member);
  take_facts(table, member, profile);
  *out = activity;
  return SSI_OK;
}
