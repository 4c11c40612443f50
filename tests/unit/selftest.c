/* The library's own test: it holds here, notices memory that forgets a bit, and
   bears an allocator that gives nothing. */
#include <string.h>

#include "allocator.h"
#include "unit/suite.h"

/* Hands out memory of its own; changes a number in its first block, which is
   the model, when it is asked for the block after `after`. */
typedef struct faulty {
  size_t calls, after;
  int32_t *parameter; /* where the number is, once it is found */
  unsigned char *model;
  size_t model_bytes;
  int32_t row[3]; /* weight, goalpost and half-life of an indicator */
  size_t changed; /* which of them */
} faulty;

static int32_t *row_in(const faulty *self) {
  size_t at;
  for (at = 0; at + sizeof self->row <= self->model_bytes; at += 4) {
    if (memcmp(self->model + at, self->row, sizeof self->row) == 0)
      return (int32_t *)(void *)(self->model + at);
  }
  return NULL;
}

static void *allocate(void *context, size_t bytes) {
  faulty *self = context;
  void *memory = malloc(bytes);
  if (self->calls++ == 0) {
    self->model = memory;
    self->model_bytes = bytes;
  } else if (self->calls == self->after) {
    self->parameter = row_in(self);
    if (self->parameter) self->parameter[self->changed] ^= 1 << 10;
  }
  return memory;
}

static void release(void *context, void *memory, size_t bytes) {
  (void)context;
  (void)bytes;
  free(memory);
}

START_TEST(holds) {
  struct test_memory memory = {0};
  const ssi_allocator from = test_allocator(&memory);
  OK(ssi_selftest(NULL));
  OK(ssi_selftest(&from));
  ck_assert_uint_eq(memory.live_blocks, 0);
  ck_assert(!memory.wrong_size);
}
END_TEST

/* 0: a weight, so that the model is refused; 1: a goalpost, so that the score
   is another; 2: a half-life. */
START_TEST(notices_a_bit) {
  ssi_model *model = NULL;
  ssi_indicator_info info = SSI_INIT(ssi_indicator_info);
  faulty memory = {.after = 3, .changed = (size_t)_i};
  const ssi_allocator from = {sizeof from, &memory, allocate, release};
  OK(ssi_model_new(NULL, &model));
  OK(ssi_model_indicator(model, SSI_INDICATOR_COMMENTING, &info));
  memory.row[0] = info.weight;
  memory.row[1] = info.goalpost;
  memory.row[2] = info.half_life;
  REFUSED(ssi_selftest(&from), SELFTEST);
  ck_assert_ptr_nonnull(memory.parameter);
  ssi_model_free(model);
}
END_TEST

/* 0: one allocation fails; 1: all from there on. */
START_TEST(every_allocation_fails) {
  struct test_memory memory = {0};
  const ssi_allocator from = test_allocator(&memory);
  size_t most;
  OK(ssi_selftest(&from));
  most = memory.calls;
  ck_assert_uint_gt(most, 5);
  memory.fail_on = _i == 1;
  for (memory.fail_at = 1; memory.fail_at <= most; memory.fail_at++) {
    memory.calls = 0;
    REFUSED(ssi_selftest(&from), MEMORY);
    ck_assert_uint_eq(memory.live_blocks, 0);
    ck_assert_uint_eq(memory.live_bytes, 0);
    ck_assert(!memory.wrong_size);
  }
  memory.calls = 0;
  OK(ssi_selftest(&from));
}
END_TEST

START_TEST(refuses_an_allocator) {
  struct test_memory memory = {0};
  ssi_allocator from = test_allocator(&memory);
  struct {
    ssi_allocator known;
    uint64_t later;
  } longer = {from, 1};
  from.size = 1;
  REFUSED(ssi_selftest(&from), SIZE);
  from = test_allocator(&memory);
  from.allocate = NULL;
  REFUSED(ssi_selftest(&from), NULL);
  from = test_allocator(&memory);
  from.release = NULL;
  REFUSED(ssi_selftest(&from), NULL);
  longer.known.size = sizeof longer;
  REFUSED(ssi_selftest(&longer.known), UNSUPPORTED);
  ck_assert_uint_eq(memory.calls, 0);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {holds, 1},
      {notices_a_bit, 3},
      {every_allocation_fails, 2},
      {refuses_an_allocator, 1},
  };
  return RUN_TESTS("selftest", cases);
}
