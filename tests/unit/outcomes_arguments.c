/* Outcomes: refused arguments, sizes, memory. */
#include <stddef.h>

#include "unit/reading_checks.h"

#define TODAY 20000

static ssi_status stage(const member *m, int32_t first, int32_t last,
                        ssi_stage which, ssi_stage_result *out) {
  return ssi_outcomes_stage(NULL, m->activity, first, last, which, out);
}

START_TEST(arguments) {
  const ssi_stage which = SSI_STAGE_CUSTOMERS;
  member m = member_new();
  ssi_stage_result out = SSI_INIT(ssi_stage_result);
  REFUSED(ssi_outcomes_stage(NULL, NULL, 0, TODAY, which, &out), NULL);
  REFUSED(stage(&m, 0, TODAY, which, NULL), NULL);
  REFUSED(stage(&m, -1, TODAY, which, &out), DAY);
  REFUSED(stage(&m, 65536, TODAY, which, &out), DAY);
  REFUSED(stage(&m, 0, -1, which, &out), DAY);
  REFUSED(stage(&m, 0, 65536, which, &out), DAY);
  REFUSED(stage(&m, 0, TODAY, (ssi_stage)0, &out), STAGE);
  REFUSED(stage(&m, 0, TODAY, (ssi_stage)7, &out), STAGE);
  OK(stage(&m, 65535, 0, (ssi_stage)1, &out));
  OK(stage(&m, 0, 65535, (ssi_stage)6, &out));
  member_free(&m);
}
END_TEST

static member talker(void) {
  member m = member_new();
  member_event(&m, TODAY, SSI_KIND_CONVERSATION, 0, 2, 7);
  member_event(&m, TODAY, SSI_KIND_CONVERSATION, 0, 1, 0);
  member_event(&m, TODAY, SSI_KIND_MEETING_BOOKED, 0, 1, 7);
  return m;
}

static ssi_status with(const member *m, const ssi_allocator *from,
                       ssi_stage which) {
  ssi_stage_result out = SSI_INIT(ssi_stage_result);
  const ssi_status status =
      ssi_outcomes_stage(from, m->activity, 0, TODAY, which, &out);
  ck_assert_int_eq(out.count > 0, status == SSI_OK);
  return status;
}

static ssi_status conversations_with(const void *target,
                                     const ssi_allocator *from) {
  return with(target, from, SSI_STAGE_CONVERSATIONS);
}
static ssi_status meetings_with(const void *target, const ssi_allocator *from) {
  return with(target, from, SSI_STAGE_MEETINGS);
}
static ssi_status customers_with(const void *target,
                                 const ssi_allocator *from) {
  return with(target, from, SSI_STAGE_CUSTOMERS);
}

/* Memory is taken for distinct people alone, here and in the stage before. */
START_TEST(memory) {
  member m = talker();
  ck_assert_uint_eq(check_failing(conversations_with, &m), 1);
  ck_assert_uint_eq(check_failing(meetings_with, &m), 1);
  member_event(&m, TODAY, SSI_KIND_CUSTOMER_WON, 0, 1, 7);
  ck_assert_uint_eq(check_failing(customers_with, &m), 0);
  check_allocators(conversations_with, &m);
  check_allocators(customers_with, &m);
  member_free(&m);
}
END_TEST

int main(void) {
  const test_case cases[] = {{arguments, 1}, {memory, 1}};
  return RUN_TESTS("outcomes_arguments", cases);
}
