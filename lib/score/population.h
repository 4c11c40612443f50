/* Members of a population, checked and one by one. */
#ifndef SSI_LIB_SCORE_POPULATION_H
#define SSI_LIB_SCORE_POPULATION_H

#include <ssi/population.h>

#include "score/results.h"

/* A population as a call reads it, whatever version the caller is of. */
typedef struct ssi_table {
  ssi_population columns;          /* complete */
  size_t facts;                    /* columns of facts that are known, ... */
  size_t fact_columns;             /* ... and all that there are */
  size_t kind_shares, fact_shares; /* columns of shares that are known */
  ssi_kind_set all_kinds;          /* observed of everyone */
  ssi_kind_set shown;              /* kinds that events show to be observed */
} ssi_table;

/* Takes the caller's struct, of which only the offsets are looked at. */
ssi_status ssi_table_take(const ssi_population *given, ssi_table *out);

/* SSI_OK if the columns are there with their widths and the range is within
   them; notes what was observed of everyone. */
ssi_status ssi_table_check(ssi_table *table, size_t first, size_t count);

/* Rows of a member: first .. last. */
typedef struct ssi_row_span {
  size_t first, last;
} ssi_row_span;

/* Events of the largest member of a range, or of those before the one that is
   refused, which is kept: SSI_ERROR_INDEX, SSI_ERROR_LIMIT. */
ssi_status ssi_population_largest(const ssi_table *table, size_t first,
                                  size_t count, size_t *out_events,
                                  ssi_refusal *keep);

/* Checks where a member's rows are, its facts, which it takes, and what was
   looked for; keeps why it is refused. */
ssi_status ssi_population_check_member(const ssi_table *table, size_t member,
                                       ssi_row_span *out_rows, ssi_inputs *out,
                                       ssi_refusal *keep);

/* Checks the rows of a member that was checked; keeps why it is refused. */
ssi_status ssi_population_check_rows(const ssi_table *table, size_t member,
                                     ssi_row_span rows, ssi_refusal *keep);

/* Whether there are columns of shares. */
static inline bool ssi_population_has_shares(const ssi_table *table) {
  return table->kind_shares + table->fact_shares > 0;
}

/* What was observed of a member that was checked, apart from its facts. Only if
   there are columns of shares, *missing is filled and must stay as long as
   *out. */
void ssi_population_observed(const ssi_table *table, size_t member,
                             ssi_row_span rows, ssi_missing *missing,
                             ssi_inputs *out);

/* Those of the population, or own ones. The rows are checked on the way, the
   rest of the member was; keeps why it is refused. */
ssi_status ssi_population_rows(const ssi_table *table, size_t member,
                               ssi_row_span span, const ssi_classes *classes,
                               ssi_scratch *scratch, ssi_member_rows *out,
                               ssi_refusal *keep);

/* A member's columns as rows of a ledger, in order of day and kind, for a walk.
   There is room for 2 * their number, of which the second half is scratch. */
ssi_events ssi_population_events(const ssi_table *table, ssi_row_span span,
                                 ssi_event_row *rows);

#endif
