/* Cohorts to files. */
#ifndef COHORT_FILE_H
#define COHORT_FILE_H

#include <ssi/ssi.h>
#include <stdbool.h>

/* Writes a cohort, for nobody else to read. Says what is wrong and answers
 * false. */
bool cohort_file_write(const char *path, const ssi_cohort *cohort, bool force);

#endif
