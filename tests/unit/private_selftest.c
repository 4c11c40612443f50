/* The known answers, one by one: each is found, and a wrong one is refused.

   private_selftest --write prints lib/report/known_answers.c with the answers
   of this library: after a change of the model that was meant. */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "allocator.h"
#include "base/alloc.h"
#include "report/selftest.h"
#include "unit/suite.h"

static const char *const names[SSI_ANSWERS] = {
    [SSI_ANSWER_MODEL] = "MODEL",
    [SSI_ANSWER_MATCH] = "MATCH",
    [SSI_ANSWER_PROFILE] = "PROFILE",
    [SSI_ANSWER_LEDGER] = "LEDGER",
    [SSI_ANSWER_TOTAL] = "TOTAL",
    [SSI_ANSWER_HIGH] = "HIGH",
    [SSI_ANSWER_OBSERVED] = "OBSERVED",
    [SSI_ANSWER_ESTIMATE] = "ESTIMATE",
    [SSI_ANSWER_BRAND] = "BRAND",
    [SSI_ANSWER_FIND] = "FIND",
    [SSI_ANSWER_ENGAGE] = "ENGAGE",
    [SSI_ANSWER_RELATE] = "RELATE",
    [SSI_ANSWER_DOCUMENT] = "DOCUMENT",
    [SSI_ANSWER_HISTORY] = "HISTORY",
    [SSI_ANSWER_POPULATION] = "POPULATION",
    [SSI_ANSWER_POPULATION_HIGH] = "POPULATION_HIGH",
    [SSI_ANSWER_POPULATION_PARTS] = "POPULATION_PARTS",
};

static void ask(uint64_t answers[SSI_ANSWERS]) {
  ssi_allocator from;
  must(ssi_allocator_take(NULL, &from));
  must(ssi_selftest_ask(&from, answers));
}

START_TEST(found) {
  uint64_t answers[SSI_ANSWERS];
  ask(answers);
  ck_assert_ptr_nonnull(names[_i]);
  ck_assert_msg(answers[_i] == ssi_known_answers[_i], "%s is %" PRIu64,
                names[_i], answers[_i]);
}
END_TEST

START_TEST(wrong_one_is_refused) {
  uint64_t known[SSI_ANSWERS];
  int bit;
  memcpy(known, ssi_known_answers, sizeof known);
  OK(ssi_selftest_compare(ssi_known_answers, known));
  for (bit = 0; bit < 64; bit++) {
    known[_i] ^= UINT64_C(1) << bit;
    REFUSED(ssi_selftest_compare(ssi_known_answers, known), SELFTEST);
    known[_i] ^= UINT64_C(1) << bit;
  }
}
END_TEST

/* The member is worth testing with: every pillar has points, not everything was
   observed, and both ways to the total agree. */
START_TEST(member_is_sound) {
  const uint64_t *known = ssi_known_answers;
  int pillar;
  uint64_t sum = 0;
  for (pillar = SSI_ANSWER_BRAND; pillar <= SSI_ANSWER_RELATE; pillar++) {
    ck_assert_uint_gt(known[pillar], 1000000);
    sum += known[pillar];
  }
  ck_assert_uint_eq(sum, known[SSI_ANSWER_TOTAL]);
  ck_assert_uint_eq(known[SSI_ANSWER_POPULATION], known[SSI_ANSWER_TOTAL]);
  ck_assert_uint_gt(known[SSI_ANSWER_ESTIMATE], known[SSI_ANSWER_TOTAL]);
  ck_assert_uint_gt(known[SSI_ANSWER_HIGH], known[SSI_ANSWER_ESTIMATE]);
  ck_assert_uint_lt(known[SSI_ANSWER_OBSERVED], SSI_TOTAL_POINTS);
  ck_assert_uint_eq(known[SSI_ANSWER_MATCH], 1);
}
END_TEST

/* Whatever allocation fails: every answer is written, and of what a failed call
   would have written there is no hash. */
START_TEST(nothing_is_read_after_a_failure) {
  struct test_memory memory = {0};
  const ssi_allocator from = test_allocator(&memory);
  uint64_t first[SSI_ANSWERS], second[SSI_ANSWERS];
  size_t most;
  must(ssi_selftest_ask(&from, first));
  most = memory.calls;
  memory.fail_on = true;
  for (memory.fail_at = 1; memory.fail_at <= most; memory.fail_at++) {
    memset(first, 0, sizeof first);
    memset(second, 0xFF, sizeof second);
    memory.calls = 0;
    REFUSED(ssi_selftest_ask(&from, first), MEMORY);
    memory.calls = 0;
    REFUSED(ssi_selftest_ask(&from, second), MEMORY);
    ck_assert_mem_eq(first, second, sizeof first);
    if (memory.fail_at == 1) {
      ck_assert_uint_eq(first[SSI_ANSWER_MODEL], 0);
      ck_assert_uint_eq(first[SSI_ANSWER_PROFILE], 0);
      ck_assert_uint_eq(first[SSI_ANSWER_LEDGER], 0);
      ck_assert_uint_eq(first[SSI_ANSWER_DOCUMENT], 0);
    }
  }
}
END_TEST

static int write_known(void) {
  uint64_t answers[SSI_ANSWERS];
  int i;
  ask(answers);
  printf(
      "/* Made by tests/unit/private_selftest.c; do not edit. */\n"
      "#include \"report/selftest.h\"\n\n"
      "const uint64_t ssi_known_answers[SSI_ANSWERS] = {\n");
  for (i = 0; i < SSI_ANSWERS; i++) {
    const char *format =
        answers[i] >> 32 ? "UINT64_C(0x%016" PRIx64 ")" : "%" PRIu64;
    printf("    [SSI_ANSWER_%s] = ", names[i]);
    printf(format, answers[i]);
    printf(",\n");
  }
  printf("};\n");
  return 0;
}

int main(int count, char **words) {
  const test_case cases[] = {
      {found, SSI_ANSWERS},
      {wrong_one_is_refused, SSI_ANSWERS},
      {member_is_sound, 1},
      {nothing_is_read_after_a_failure, 1},
  };
  if (count == 2 && strcmp(words[1], "--write") == 0) return write_known();
  return RUN_TESTS("private_selftest", cases);
}
