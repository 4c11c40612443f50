/* Members of a population, checked and one by one. */
#ifndef SSI_LIB_SCORE_POPULATION_H
#define SSI_LIB_SCORE_POPULATION_H

#include <ssi/population.h>

#include "model/kind_set.h"
#include "score/score.h"
#include "score/scratch.h"

/* Where a refused member is at fault. */
typedef struct ssi_fault {
  ssi_status status;
  size_t member, row;
  bool has_row;
} ssi_fault;

/* Answers the fault's status and tells where it is; either may be NULL. */
ssi_status ssi_fault_tell(const ssi_fault *fault, size_t *out_member,
                          size_t *out_row);

/* A population as a call reads it, whatever version the caller is of: complete,
   with no more facts than there are. */
typedef struct ssi_table {
  ssi_population columns;
  size_t facts;           /* columns of facts that are known, ... */
  size_t fact_columns;    /* ... and all that there are */
  ssi_kind_set all_kinds; /* observed of everyone */
} ssi_table;

/* Takes the caller's struct, of which only the offsets are looked at. */
ssi_status ssi_table_take(const ssi_population *given, ssi_table *out);

/* SSI_OK if the columns are there and the range is within them; notes what was
   observed of everyone. */
ssi_status ssi_table_check(ssi_table *table, size_t first, size_t count);

/* Rows of a member: first .. last. */
typedef struct ssi_row_span {
  size_t first, last;
} ssi_row_span;

/* Events of the largest member of a range, or of those before the fault:
   SSI_ERROR_INDEX, SSI_ERROR_LIMIT. */
ssi_fault ssi_population_largest(const ssi_table *table, size_t first,
                                 size_t count, size_t *out_events);

/* Checks a member's facts, rows and what was looked for. */
ssi_fault ssi_population_check_member(const ssi_table *table, size_t member,
                                      ssi_row_span *out);

/* What was observed of a member that was checked, beside what its rows show;
   the traits of a missing column are none. */
ssi_kind_set ssi_population_observed(const ssi_table *table, size_t member);
uint32_t ssi_population_traits(const ssi_table *table, size_t member);

/* What is known of a member that was checked. */
void ssi_population_known(const ssi_table *table, size_t member,
                          ssi_row_span rows, ssi_known *out);

/* A member's columns in order of time, with classes: those of the population,
   or own ones. Its counterparts are apart, because rows do not hold them. */
ssi_rows ssi_population_rows(const ssi_table *table, ssi_row_span span,
                             const ssi_classes *classes, ssi_scratch *scratch,
                             const uint64_t **out_counterparts);

/* A member as a record, which is what a score of one is made from; the profile
   holds no memory. SSI_ERROR_MEMORY. The member was checked. */
ssi_status ssi_population_record(const ssi_table *table, size_t member,
                                 ssi_row_span rows,
                                 const ssi_allocator *allocator,
                                 ssi_profile *profile, ssi_activity **out);

#endif
