/* What the Check programs share: how they run, and short assertions. */
#ifndef SSI_TESTS_UNIT_SUITE_H
#define SSI_TESTS_UNIT_SUITE_H

#include <check.h>
#include <stdlib.h>

#include "unit/member.h"

/* A test and how often it runs, with _i from 0 on. */
typedef struct test_case {
  const TTest *test;
  int times;
} test_case;

/* Runs the tests; answers what main() returns. */
int run_tests(const char *name, const test_case *cases, size_t count);

#define RUN_TESTS(name, cases) \
  run_tests(name, cases, sizeof(cases) / sizeof *(cases))

#define ROWS(table) (sizeof(table) / sizeof *(table))

/* The call must succeed, or be refused for this reason. */
#define OK(call) ck_assert_int_eq(call, SSI_OK)
#define REFUSED(call, why) ck_assert_int_eq(call, SSI_ERROR_##why)

/* For long loops: ck_assert() also takes a note whenever it holds. */
#define ALWAYS(condition)                             \
  do {                                                \
    if (!(condition)) ck_abort_msg("%s", #condition); \
  } while (0)

#endif
