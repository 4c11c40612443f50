/* Arguments that are structs, written where a call is made: what is not named
   is 0 or NULL. */
#ifndef SSI_TESTS_SUPPORT_CALLS_H
#define SSI_TESTS_SUPPORT_CALLS_H

#include <ssi/ssi.h>

/* Members of a population, with memory from the scorer or of the caller's. */
#define RANGE(first, count) SCRATCHED(first, count, NULL, 0)
#define SCRATCHED(first, count, scratch, bytes)                          \
  (&(const ssi_member_range){sizeof(ssi_member_range), (first), (count), \
                             (bytes), (scratch)})

/* The same with their numbers in a cohort. */
#define NUMBERED(first, count, numbers)                                  \
  (&(const ssi_cohort_range){sizeof(ssi_cohort_range), (first), (count), \
                             (numbers)})

/* Members to add to a cohort. */
#define MEMBERS_ADDED(...) \
  (&(const ssi_cohort_columns){.size = sizeof(ssi_cohort_columns), __VA_ARGS__})

#define COLUMNS(...)                                             \
  (&(const ssi_score_columns){.size = sizeof(ssi_score_columns), \
                              .indicators = SSI_INDICATORS,      \
                              __VA_ARGS__})

#define HISTORY(...)                                                 \
  (&(const ssi_history_columns){.size = sizeof(ssi_history_columns), \
                                __VA_ARGS__})

#define READINGS(...) \
  (&(const ssi_readings){.size = sizeof(ssi_readings), __VA_ARGS__})

#endif
