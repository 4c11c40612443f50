/* A rate from sums as they are, those that went beyond 64 bits as well. */
#include "score/evaluate.h"
#include "unit/suite.h"

static const struct {
  uint64_t good, trials;
  int64_t share;
} rates[] = {
    {1, 6, 166667},
    {5, 5, 1000000},
    {(UINT64_C(1) << 43) - 1, UINT64_C(1) << 43, 1000000},
    {UINT64_C(1) << 62, UINT64_C(1) << 63, 500000},
    {UINT64_MAX, UINT64_MAX, 1000000},
    /* Trials that went round: none, and fewer than the good ones. */
    {1, 0, 1000000},
    {UINT64_C(1) << 63, 0, 1000000},
    {UINT64_MAX, 12, 1000000},
};

START_TEST(rate_of_sums) {
  ck_assert_int_eq(ssi_rate_of(rates[_i].good, rates[_i].trials),
                   rates[_i].share);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {rate_of_sums, (int)ROWS(rates)},
  };
  return RUN_TESTS("private_rate", cases);
}
