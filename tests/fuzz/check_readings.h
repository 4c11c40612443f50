/* What the readings of a score must hold, above all that they agree with it;
   a breach stops the program. Arguments out of range must be refused. */
#ifndef SSI_TESTS_FUZZ_CHECK_READINGS_H
#define SSI_TESTS_FUZZ_CHECK_READINGS_H

#include <ssi/ssi.h>

typedef struct member {
  const ssi_model *model;
  const ssi_profile *profile;
  const ssi_activity *activity;
} member;

/* The first, the middle and the last day equal a score. At most some months of
   `days` are asked for. */
void check_history(const member *of, int32_t first, uint32_t days,
                   ssi_indicator indicator);

/* Both ends equal a score, and the changes add up. */
void check_trend(const member *of, int32_t day, int32_t baseline);

/* Before and after equal scores of the member without and with what is
   planned; either may be NULL. */
void check_what_if(const member *of, const ssi_profile *planned_profile,
                   const ssi_activity *planned, int32_t day);

/* Points equal a score, intervals and swings are in order. */
void check_sensitivity(const member *of, int32_t day, int32_t percent,
                       const int32_t *cohort, size_t count);

/* Whoever there is, is found, counted and ranked once, and days are in order.
 */
void check_people(const member *of, int32_t day);

/* Rates are there if and only if they can be. */
void check_outcomes(const ssi_activity *activity, int32_t first, int32_t last);

/* Gains and times add up, and doing the plan gives what it promises. */
void check_plan(const member *of, const ssi_plan_options *options, int32_t day,
                int32_t horizon);

/* The fitted model is one, and not worse. Columns: days and four pillars. */
void check_calibration(const member *of, const int32_t *const columns[5],
                       size_t count);

#endif
