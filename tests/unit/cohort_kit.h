/* What the tests of cohorts, releases and teams share. */
#ifndef SSI_TESTS_UNIT_COHORT_KIT_H
#define SSI_TESTS_UNIT_COHORT_KIT_H

#include "unit/suite.h"

#define TODAY 20000 /* the first day but one of a week: 20000 / 7 = 2857.1 */
#define POINTS(p) ((int32_t)((p)*SSI_POINT))

/* An empty team "T". */
ssi_cohort *empty_cohort(int32_t day);

/* Members first … first + count - 1, with from, from + step … points. */
ssi_cohort *stairs(int32_t day, uint64_t first, size_t count, int32_t from,
                   int32_t step);

/* The same with equal pillars, a quarter of the score each. */
ssi_cohort *stairs_with_pillars(int32_t day, uint64_t first, size_t count,
                                int32_t from, int32_t step);

/* Weeks, remembered for a year. */
ssi_releases *weekly(void);

size_t size_of_cohort(const ssi_cohort *cohort);

/* Saved bytes, to be freed. */
uint8_t *cohort_bytes(const ssi_cohort *cohort, size_t *size);
uint8_t *ledger_bytes(const ssi_releases *ledger, size_t *size);

bool same_cohorts(const ssi_cohort *a, const ssi_cohort *b);

/* What asking for the mean answers. */
ssi_status ask_mean(ssi_releases *ledger, const ssi_cohort *cohort);

#endif
