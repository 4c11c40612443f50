/* Cohorts from and to files. */
#ifndef COHORT_FILE_H
#define COHORT_FILE_H

#include <ssi/ssi.h>
#include <stdbool.h>

/* Reads what `ssi cohort build` wrote. Says what is wrong and answers false
 * with nothing to release. */
bool cohort_file_read(const char *path, ssi_cohort **out);

/* Writes a cohort, for nobody else to read. Says what is wrong and answers
 * false. */
bool cohort_file_write(const char *path, const ssi_cohort *cohort, bool force);

#endif
