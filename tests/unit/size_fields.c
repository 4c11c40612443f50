/* Structs that begin with their size: of an older, this and a later version
   of the header. */
#include <stddef.h>
#include <string.h>

#include "unit/suite.h"

#define TODAY 20000
#define TAIL 24

typedef struct target {
  member m;
  ssi_score *score;
} target;

static ssi_status pillar_info(target *t, void *out) {
  (void)t;
  return ssi_model_pillar(SSI_PILLAR_FIND, out);
}
static ssi_status kind_row(target *t, void *out) {
  return ssi_model_kind(t->m.model, SSI_KIND_POST, out);
}
static ssi_status fact_row(target *t, void *out) {
  return ssi_model_fact(t->m.model, SSI_FACT_SKILLS, out);
}
static ssi_status trait_info(target *t, void *out) {
  (void)t;
  return ssi_model_trait(3, out);
}
static ssi_status indicator_row(target *t, void *out) {
  return ssi_model_indicator(t->m.model, SSI_INDICATOR_POSTING, out);
}
static ssi_status feed_row(target *t, void *out) {
  return ssi_model_feed(t->m.model, 0, out);
}
static ssi_status check_issue(target *t, void *out) {
  return ssi_model_check(t->m.model, out);
}
static ssi_status refusal_issue(target *t, void *out) {
  return ssi_model_refusal(t->m.model, out);
}
static ssi_status total(target *t, void *out) {
  return ssi_score_total(t->score, out);
}
static ssi_status pillar(target *t, void *out) {
  return ssi_score_pillar(t->score, SSI_PILLAR_FIND, out);
}
static ssi_status indicator(target *t, void *out) {
  return ssi_score_indicator(t->score, SSI_INDICATOR_POSTING, out);
}
static ssi_status contribution(target *t, void *out) {
  return ssi_score_contribution(t->score, 0, out);
}
static ssi_status pillar_alone(target *t, void *out) {
  return ssi_pillar_score(NULL, t->m.model, t->m.profile, t->m.activity,
                          SSI_PILLAR_FIND, TODAY, out);
}

/* Size of a struct, and up to where its last field goes. */
#define STRUCT(type, last) \
  sizeof(type), offsetof(type, last) + sizeof(((type *)0)->last)

static const struct filled {
  ssi_status (*fill)(target *, void *);
  size_t size, used; /* used: without padding at the end */
} fills[] = {
    {pillar_info, STRUCT(ssi_pillar_info, source)},
    {kind_row, STRUCT(ssi_kind_info, unit)},
    {fact_row, STRUCT(ssi_fact_info, minimum)},
    {trait_info, STRUCT(ssi_trait_info, bit)},
    {indicator_row, STRUCT(ssi_indicator_info, anonymous)},
    {feed_row, STRUCT(ssi_feed_info, against)},
    {check_issue, STRUCT(ssi_refusal, maximum)},
    {refusal_issue, STRUCT(ssi_refusal, maximum)},
    {total, STRUCT(ssi_result, maximum)},
    {pillar, STRUCT(ssi_result, maximum)},
    {indicator, STRUCT(ssi_indicator_result, measure)},
    {contribution, STRUCT(ssi_contribution, points)},
    {pillar_alone, STRUCT(ssi_result, maximum)},
};

/* A struct of any version, with room for a later one. */
typedef union room {
  size_t size;
  char bytes[512];
  void *align;
} room;

static void mark(room *r, size_t size) {
  memset(r, 0xA5, sizeof *r);
  r->size = size;
}

static target open_target(void) {
  target t;
  t.m = member_new();
  t.score = member_score(&t.m, TODAY);
  return t;
}

static void close_target(target *t) {
  ssi_score_free(t->score);
  member_free(&t->m);
}

START_TEST(smaller_is_refused) {
  const struct filled *row = &fills[_i];
  target t = open_target();
  room r, before;
  size_t size;
  for (size = 0; size < row->size; size++) {
    mark(&r, size);
    before = r;
    REFUSED(row->fill(&t, &r), SIZE);
    ck_assert_mem_eq(&r, &before, sizeof r);
  }
  close_target(&t);
}
END_TEST

/* Its own part as before, zeros in the part of a later version, nothing
   beyond; the size stays what the caller said. */
START_TEST(larger_is_filled_up) {
  const struct filled *row = &fills[_i];
  target t = open_target();
  room exact, larger;
  size_t i;
  mark(&exact, row->size);
  OK(row->fill(&t, &exact));
  mark(&larger, row->size + TAIL);
  OK(row->fill(&t, &larger));
  ck_assert_uint_eq(exact.size, row->size);
  ck_assert_uint_eq(larger.size, row->size + TAIL);
  ck_assert_mem_eq(exact.bytes + sizeof(size_t), larger.bytes + sizeof(size_t),
                   row->used - sizeof(size_t));
  for (i = row->size; i < sizeof larger.bytes; i++) {
    ck_assert_int_eq((uint8_t)larger.bytes[i], i < row->size + TAIL ? 0 : 0xA5);
    ck_assert_int_eq((uint8_t)exact.bytes[i], 0xA5);
  }
  close_target(&t);
}
END_TEST

/* Allocators: the size says their version too. */

static void *take(void *context, size_t bytes) {
  ++*(int *)context;
  return malloc(bytes);
}

static void give(void *context, void *memory, size_t bytes) {
  (void)bytes;
  --*(int *)context;
  free(memory);
}

static ssi_status with_model(const ssi_allocator *from) {
  ssi_model *out = NULL;
  const ssi_status status = ssi_model_new(from, &out);
  ssi_model_free(out);
  return status;
}
static ssi_status with_profile(const ssi_allocator *from) {
  ssi_profile *out = NULL;
  const ssi_status status = ssi_profile_new(from, &out);
  ssi_profile_free(out);
  return status;
}
static ssi_status with_activity(const ssi_allocator *from) {
  ssi_activity *out = NULL;
  const ssi_status status = ssi_activity_new(from, &out);
  ssi_activity_free(out);
  return status;
}
static ssi_status with_load(const ssi_allocator *from) {
  member m = member_new();
  ssi_activity *out = NULL;
  size_t size;
  uint8_t *bytes = saved_bytes(m.activity, &size);
  const ssi_status status = ssi_activity_load(from, bytes, size, &out);
  ssi_activity_free(out);
  free(bytes);
  member_free(&m);
  return status;
}
static ssi_status with_score(const ssi_allocator *from) {
  member m = member_new();
  ssi_score *out = NULL;
  const ssi_status status =
      ssi_score_new(from, m.model, m.profile, m.activity, TODAY, &out);
  ssi_score_free(out);
  member_free(&m);
  return status;
}
static ssi_status with_pillar(const ssi_allocator *from) {
  member m = member_new();
  ssi_result out = SSI_INIT(ssi_result);
  ssi_status status;
  member_event(&m, TODAY, SSI_KIND_POST, 0, 1, 1);
  status = ssi_pillar_score(from, m.model, m.profile, m.activity,
                            SSI_PILLAR_FIND, TODAY, &out);
  member_free(&m);
  return status;
}

static ssi_status (*const takers[])(const ssi_allocator *) = {
    with_model, with_profile, with_activity, with_load, with_score, with_pillar,
};

START_TEST(allocator_size) {
  int blocks = 0;
  struct {
    ssi_allocator known;
    char later[TAIL];
  } larger = {{sizeof larger, &blocks, take, give}, {0}};
  ssi_allocator allocator = larger.known;
  size_t size;
  OK(takers[_i](&larger.known));
  ck_assert_int_eq(blocks, 0);
  allocator.size = sizeof allocator;
  OK(takers[_i](&allocator));
  for (size = 0; size < sizeof allocator; size++) {
    allocator.size = size;
    REFUSED(takers[_i](&allocator), SIZE);
  }
  ck_assert_int_eq(blocks, 0);
}
END_TEST

START_TEST(allocator_functions) {
  int blocks = 0;
  const ssi_allocator no_take = {sizeof no_take, &blocks, NULL, give};
  const ssi_allocator no_give = {sizeof no_give, &blocks, take, NULL};
  REFUSED(takers[_i](&no_take), NULL);
  REFUSED(takers[_i](&no_give), NULL);
  OK(takers[_i](NULL));
  ck_assert_int_eq(blocks, 0);
}
END_TEST

/* The macro of the header. */
START_TEST(initialised) {
  const ssi_result result = SSI_INIT(ssi_result);
  const ssi_indicator_info info = SSI_INIT(ssi_indicator_info);
  ck_assert_uint_eq(result.size, sizeof result);
  ck_assert_int_eq(result.points, 0);
  ck_assert_uint_eq(info.size, sizeof info);
  ck_assert_ptr_null(info.name);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {smaller_is_refused, ROWS(fills)},
      {larger_is_filled_up, ROWS(fills)},
      {allocator_size, ROWS(takers)},
      {allocator_functions, ROWS(takers)},
      {initialised, 1},
  };
  return RUN_TESTS("size_fields", cases);
}
