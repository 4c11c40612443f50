/* A cohort from tables of scores, as `ssi cohort build` and `ssi benchmark
 * publish` take them. */
#ifndef COHORT_TABLES_H
#define COHORT_TABLES_H

#include "options.h"
#include "table_file.h"

typedef struct cohort_tables {
  const options *asked;
  table *tables; /* one of each file */
  size_t count;
  ssi_cohort *cohort;
  bool pillars; /* all members came with pillars */
} cohort_tables;

/* Makes the empty cohort that the options name, without reading a file yet.
 * Says what is wrong and answers the exit code; release it in any case. */
int cohort_tables_begin(const options *asked, cohort_tables *out);

/* Reads the operands' tables into it. Says what is wrong and answers false. */
bool cohort_tables_read(cohort_tables *self);

/* Wipes what was read and releases it. */
void cohort_tables_free(cohort_tables *self);

#endif
