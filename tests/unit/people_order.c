/* Whom to write to next; what is asked of people, and refused. */
#include <string.h>

#include "allocator.h"
#include "unit/suite.h"

#define TODAY 20000
#define BOTH (SSI_TRAIT_DECISION_MAKER | SSI_TRAIT_TARGET)

static ssi_people *people_of(const member *m) {
  ssi_people *people = NULL;
  must(ssi_people_new(NULL, m->model, m->activity, TODAY, &people));
  return people;
}

static ssi_person at(const ssi_people *people, size_t index) {
  ssi_person person = SSI_INIT(ssi_person);
  must(ssi_people_at(people, index, &person));
  return person;
}

static void talk(member *m, uint64_t who, int32_t ago, uint32_t traits) {
  member_event(m, TODAY - ago, SSI_KIND_CONVERSATION, traits, 1, who);
}

/* Numbers are against the order, which they tell only where all else agrees. */
static member many(void) {
  member m = member_new();
  talk(&m, 99, 50, BOTH);
  talk(&m, 98, 200, SSI_TRAIT_TARGET);
  talk(&m, 97, 100, SSI_TRAIT_DECISION_MAKER);
  member_event(&m, TODAY - 50, SSI_KIND_CONNECTION, SSI_TRAIT_CUSTOMER, 1, 96);
  member_event(&m, TODAY - 3, SSI_KIND_MESSAGE_RECEIVED, 0, 1, 94);
  member_event(&m, TODAY - 40, SSI_KIND_MESSAGE_SENT, 0, 1, 94);
  talk(&m, 93, 300, SSI_TRAIT_INFLUENCER);
  talk(&m, 91, 299, 0);
  talk(&m, 92, 299, 0);
  member_event(&m, TODAY - 2, SSI_KIND_MESSAGE_RECEIVED, 0, 1, 90);
  member_event(&m, TODAY - 900, SSI_KIND_CONNECTION, 0, 1, 89);
  /* Nobody to write to now, in the same order. */
  talk(&m, 88, 2, BOTH);
  talk(&m, 87, 4, SSI_TRAIT_PROSPECT);
  talk(&m, 86, 3, SSI_TRAIT_PROSPECT);
  member_event(&m, TODAY - 400, SSI_KIND_COMMENT, 0, 1, 85);
  return m;
}

static const uint64_t wanted[] = {99, 98, 97, 96, 94, 93, 91,
                                  92, 90, 89, 88, 87, 86, 85};
#define RANKED 10

START_TEST(in_order) {
  member m = many();
  ssi_people *people = people_of(&m);
  size_t count, i, index;
  OK(ssi_people_count(people, &count));
  ck_assert_uint_eq(count, ROWS(wanted));
  for (i = 0; i < count; i++) {
    const ssi_person person = at(people, i);
    ck_assert_uint_eq(person.counterpart, wanted[i]);
    ck_assert_int_eq(person.rank, i < RANKED ? (int32_t)i + 1 : 0);
    ck_assert_int_eq(person.ahead, 0);
    OK(ssi_people_find(people, wanted[i], &index));
    ck_assert_uint_eq(index, i);
  }
  REFUSED(ssi_people_find(people, 1, &index), EMPTY);
  REFUSED(ssi_people_find(people, 0, &index), EMPTY);
  ck_assert_uint_eq(index, count - 1);
  ssi_people_free(people);
  member_free(&m);
}
END_TEST

START_TEST(in_total) {
  member m = many();
  ssi_people *people = people_of(&m);
  ssi_people_result total = SSI_INIT(ssi_people_result);
  OK(ssi_people_total(people, &total));
  ck_assert_uint_eq(total.people, ROWS(wanted));
  ck_assert_uint_eq(total.ranked, RANKED);
  ck_assert_uint_eq(total.mutual, 10);
  ck_assert_uint_eq(total.fresh, 4);
  ck_assert_uint_eq(total.living, 1);
  ck_assert_uint_eq(total.cooling, 3);
  ck_assert_uint_eq(total.silent, 6);
  ck_assert_int_eq(total.day, TODAY);
  ck_assert_int_eq(total.daily, 20);
  ck_assert_int_eq(total.left, 20);
  ssi_people_free(people);
  member_free(&m);
}
END_TEST

/* Ten a day, less what was sent today, to anybody. */
START_TEST(as_the_cap_rewards) {
  static const uint32_t sent[] = {0, 1, 9, 10, 25};
  member m = many();
  ssi_people *people;
  int32_t ahead = 0, room = sent[_i] < 10 ? 10 - (int32_t)sent[_i] : 0;
  size_t i;
  for (i = 0; i < 25; i++) talk(&m, 200 + i, 400, 0);
  OK(ssi_model_set_cap(m.model, SSI_KIND_MESSAGE_SENT, 10));
  if (sent[_i] > 0)
    member_event(&m, TODAY, SSI_KIND_MESSAGE_SENT, 0, sent[_i], 0);
  member_event(&m, TODAY - 1, SSI_KIND_MESSAGE_SENT, 0, 9, 0);
  member_event(&m, TODAY + 1, SSI_KIND_MESSAGE_SENT, 0, 9, 0);
  member_event(&m, TODAY, SSI_KIND_INMAIL_SENT, 0, 9, 0);
  people = people_of(&m);
  for (i = 0; i < RANKED + 25; i++, room--) {
    if (room == 0) {
      ahead++;
      room = 10;
    }
    ck_assert_int_eq(at(people, i).ahead, ahead);
  }
  ck_assert_int_eq(at(people, i).rank, 0);
  ck_assert_int_eq(at(people, i).ahead, 0);
  ssi_people_free(people);
  member_free(&m);
}
END_TEST

/* In whatever order events were added, and however they lie in the ledger. */
START_TEST(whatever_order) {
  static const ssi_kind kinds[] = {
      SSI_KIND_MESSAGE_SENT, SSI_KIND_MESSAGE_RECEIVED, SSI_KIND_CONNECTION,
      SSI_KIND_REACTION_RECEIVED};
  member one = member_new(), other = member_new();
  ssi_people *a, *b;
  size_t count, i;
  for (i = 0; i < 900; i++) {
    const size_t j = i * 613 % 900; /* prime to it */
    member_event(&one, TODAY - (int32_t)(i * 31 % 700), kinds[i % 4],
                 1 << i % 3, 1, 1 + i * 97 % 300);
    member_event(&other, TODAY - (int32_t)(j * 31 % 700), kinds[j % 4],
                 1 << j % 3, 1, 1 + j * 97 % 300);
  }
  a = people_of(&one);
  b = people_of(&other);
  OK(ssi_people_count(a, &count));
  ck_assert_uint_eq(count, 300);
  for (i = 0; i < count; i++) {
    const ssi_person left = at(a, i), right = at(b, i);
    ck_assert_int_eq(memcmp(&left, &right, sizeof left), 0);
  }
  ssi_people_free(a);
  ssi_people_free(b);
  member_free(&one);
  member_free(&other);
}
END_TEST

START_TEST(in_words) {
  ssi_person_state_info state = SSI_INIT(ssi_person_state_info);
  ssi_person_reason_info reason = SSI_INIT(ssi_person_reason_info);
  int i;
  for (i = 1; i <= SSI_PERSON_STATES; i++) {
    OK(ssi_people_state((ssi_person_state)i, &state));
    ck_assert_int_eq((int)state.state, i);
    ck_assert(*state.name && *state.sentence);
  }
  ck_assert_str_eq(state.name, "silent");
  for (i = 1; i <= SSI_PERSON_REASONS; i++) {
    OK(ssi_people_reason((ssi_person_reason)i, &reason));
    ck_assert_int_eq((int)reason.reason, i);
    ck_assert_int_eq(reason.write, i < SSI_REASON_WAIT);
    ck_assert(*reason.name && *reason.sentence);
  }
  ck_assert_str_eq(reason.name, "nothing");
  REFUSED(ssi_people_state((ssi_person_state)0, &state), RANGE);
  REFUSED(ssi_people_state((ssi_person_state)(SSI_PERSON_STATES + 1), &state),
          RANGE);
  REFUSED(ssi_people_reason((ssi_person_reason)0, &reason), RANGE);
  REFUSED(
      ssi_people_reason((ssi_person_reason)(SSI_PERSON_REASONS + 1), &reason),
      RANGE);
  ck_assert_str_eq(reason.name, "nothing");
}
END_TEST

START_TEST(refused) {
  member m = many();
  ssi_people *people = people_of(&m), *none = NULL;
  ssi_person person = SSI_INIT(ssi_person);
  ssi_people_result total = SSI_INIT(ssi_people_result);
  ssi_allocator small = {0};
  size_t count = 5;
  REFUSED(ssi_people_new(NULL, NULL, m.activity, TODAY, &none), NULL);
  REFUSED(ssi_people_new(NULL, m.model, NULL, TODAY, &none), NULL);
  REFUSED(ssi_people_new(NULL, m.model, m.activity, TODAY, NULL), NULL);
  REFUSED(ssi_people_new(&small, m.model, m.activity, TODAY, &none), SIZE);
  REFUSED(ssi_people_new(NULL, m.model, m.activity, -1, &none), DAY);
  REFUSED(ssi_people_new(NULL, m.model, m.activity, 65536, &none), DAY);
  ck_assert_ptr_null(none);
  REFUSED(ssi_people_count(NULL, &count), NULL);
  REFUSED(ssi_people_count(people, NULL), NULL);
  REFUSED(ssi_people_total(NULL, &total), NULL);
  REFUSED(ssi_people_total(people, NULL), NULL);
  REFUSED(ssi_people_at(NULL, 0, &person), NULL);
  REFUSED(ssi_people_at(people, 0, NULL), NULL);
  REFUSED(ssi_people_at(people, ROWS(wanted), &person), INDEX);
  REFUSED(ssi_people_find(NULL, 99, &count), NULL);
  REFUSED(ssi_people_find(people, 99, NULL), NULL);
  REFUSED(ssi_people_state(SSI_PERSON_NEW, NULL), NULL);
  REFUSED(ssi_people_reason(SSI_REASON_WAIT, NULL), NULL);
  ck_assert_uint_eq(count, 5);
  ck_assert_uint_eq(person.counterpart, 0);
  ssi_people_free(people);
  ssi_people_free(NULL);
  member_free(&m);
}
END_TEST

/* Each allocation fails once: nothing is made, and nothing is lost. */
START_TEST(without_memory) {
  member m = many();
  struct test_memory memory = {0};
  const ssi_allocator allocator = test_allocator(&memory);
  ssi_status status = SSI_ERROR_MEMORY;
  size_t failed;
  for (failed = 0; status != SSI_OK; failed++) {
    ssi_people *people = NULL;
    memory.calls = 0;
    memory.fail_at = failed + 1;
    status = ssi_people_new(&allocator, m.model, m.activity, TODAY, &people);
    if (status == SSI_OK) {
      ssi_people_free(people);
    } else {
      REFUSED(status, MEMORY);
      ck_assert_ptr_null(people);
    }
    ck_assert_uint_eq(memory.live_blocks, 0);
    ck_assert(!memory.wrong_size);
  }
  ck_assert_uint_eq(failed, 4); /* the handle, the events, the people */
  member_free(&m);
}
END_TEST

#define SECRET UINT64_C(0x5EC4E7C0DE5EC4E7)

/* What is given back is searched for the number of a person. */
static size_t leaked;

static void *take(void *context, size_t bytes) {
  (void)context;
  return malloc(bytes);
}

static void give_back(void *context, void *block, size_t bytes) {
  const uint64_t secret = SECRET;
  size_t i;
  (void)context;
  for (i = 0; i + sizeof secret <= bytes; i++)
    leaked += memcmp((char *)block + i, &secret, sizeof secret) == 0;
  free(block);
}

START_TEST(numbers_are_wiped) {
  const ssi_allocator allocator = {sizeof allocator, NULL, take, give_back};
  member m = many();
  ssi_people *people = NULL;
  uint64_t *held = take(NULL, sizeof *held);
  ck_assert_ptr_nonnull(held);
  *held = SECRET;
  leaked = 0;
  give_back(NULL, held, sizeof *held); /* it would be found */
  ck_assert_uint_eq(leaked, 1);
  leaked = 0;
  talk(&m, SECRET, 100, BOTH);
  OK(ssi_people_new(&allocator, m.model, m.activity, TODAY, &people));
  ck_assert_uint_eq(at(people, 0).counterpart, SECRET);
  ssi_people_free(people);
  ck_assert_uint_eq(leaked, 0);
  member_free(&m);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {in_order, 1},       {in_total, 1},          {as_the_cap_rewards, 5},
      {whatever_order, 1}, {in_words, 1},          {refused, 1},
      {without_memory, 1}, {numbers_are_wiped, 1},
  };
  return RUN_TESTS("people_order", cases);
}
