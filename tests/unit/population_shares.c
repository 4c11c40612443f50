/* Columns of shares: what they say is what each member says alone, by every
   call; their widths, and what they may not hold. */
#include <string.h>

#include "allocator.h"
#include "support/calls.h"
#include "unit/population_kit.h"
#include "unit/suite.h"

#define TODAY 20000
#define MEMBERS 4
#define DAYS 2
#define WHOLE SSI_SHARE_WHOLE
#define KIND_PLACES (SSI_KINDS * MEMBERS)
#define FACT_PLACES (SSI_FACTS * MEMBERS)

/* Of the first member nothing is said; the others have events, facts and masks,
   of which the second and the last have shares of some. */
typedef struct scene {
  columns columns;
  ssi_population population;
  ssi_model *model;
  ssi_scorer *scorer;
} scene;

static void fill_member(columns *to, int number) {
  int i;
  columns_member(to);
  if (number == 0) return;
  for (i = 0; i < 60; i++)
    columns_event(to, TODAY - i, (ssi_kind)(1 + i * number % SSI_KINDS), 0, 2,
                  (uint64_t)i % 5);
  for (i = 1; i <= SSI_FACTS; i += number) columns_fact(to, (ssi_fact)i, 1);
  for (i = 1; i <= SSI_KINDS; i += 3) columns_observe(to, (ssi_kind)i);
  columns_observe_traits(to, SSI_TRAITS);
  if (number == 2) return;
  for (i = number; i <= SSI_KINDS; i += 2)
    columns_share_of_kind(to, (ssi_kind)i,
                          i % 5 ? 1 + i * 17000 % WHOLE : WHOLE);
  for (i = number; i <= SSI_FACTS; i += 3)
    columns_share_of_fact(to, (ssi_fact)i, i % 5 ? 1 : 999999);
}

static void open_scene(scene *self) {
  int i;
  self->columns = columns_new();
  for (i = 0; i < MEMBERS; i++) fill_member(&self->columns, i);
  self->population = columns_population(&self->columns);
  OK(ssi_model_new(NULL, &self->model));
  self->scorer = scorer_of(self->model);
}

static void close_scene(scene *self) {
  ssi_scorer_free(self->scorer);
  ssi_model_free(self->model);
  columns_free(&self->columns);
}

typedef struct answers {
  int32_t total[MEMBERS], high[MEMBERS], observed[MEMBERS];
  int32_t days[MEMBERS * DAYS];
} answers;

static ssi_status ask_dataset(const scene *self, answers *said,
                              ssi_refusal *told) {
  ssi_dataset *made = NULL;
  ssi_status status = ssi_dataset_new(NULL, &self->population, told, &made);
  if (status == SSI_OK)
    status = ssi_dataset_score(made, self->scorer, TODAY, RANGE(0, MEMBERS),
                               COLUMNS(.total = said->total, .high = said->high,
                                       .observed = said->observed));
  ssi_dataset_free(made);
  return status;
}

/* All calls answer alike. */
static ssi_status ask(const scene *self, answers *said, ssi_refusal *told) {
  ssi_refusal other = refusal_new();
  answers again;
  const ssi_status status = ssi_population_score(
      self->scorer, &self->population, TODAY, RANGE(0, MEMBERS),
      COLUMNS(.total = said->total, .high = said->high,
              .observed = said->observed),
      told);
  ck_assert_int_eq(ask_dataset(self, &again, &other), status);
  ck_assert_mem_eq(&other, told, sizeof other);
  other = refusal_new();
  ck_assert_int_eq(ssi_population_history(self->scorer, &self->population,
                                          TODAY, DAYS, RANGE(0, MEMBERS),
                                          HISTORY(.total = said->days), &other),
                   status);
  ck_assert_mem_eq(&other, told, sizeof other);
  if (status != SSI_OK) return status;
  ck_assert_mem_eq(again.total, said->total, sizeof again.total);
  ck_assert_mem_eq(again.high, said->high, sizeof again.high);
  ck_assert_mem_eq(again.observed, said->observed, sizeof again.observed);
  return status;
}

static answers answers_of(const scene *self) {
  ssi_refusal told = refusal_new();
  answers said;
  OK(ask(self, &said, &told));
  ck_assert(refusal_tells(&told, SSI_OK, NOBODY, NOBODY));
  return said;
}

static void check_alone(const scene *self) {
  const answers said = answers_of(self);
  size_t i;
  for (i = 0; i < MEMBERS; i++) {
    const points alone = points_alone(&self->population, i, self->model, TODAY);
    const points among =
        points_among(&self->population, i, self->scorer, TODAY);
    ck_assert(same_points(&alone, &among));
    ck_assert_int_eq(said.total[i], alone.total);
    ck_assert_int_eq(said.high[i], alone.high);
    ck_assert_int_eq(said.observed[i], alone.observed);
    ck_assert_int_eq(said.days[i * DAYS], alone.total);
  }
}

START_TEST(as_each_alone) {
  scene self;
  answers with, without;
  open_scene(&self);
  check_alone(&self);
  with = answers_of(&self);
  self.population.fact_shares = NULL;
  check_alone(&self);
  self.population.fact_shares = self.columns.fact_shares;
  self.population.kind_shares = NULL;
  check_alone(&self);
  self.population.fact_shares = NULL;
  without = answers_of(&self);
  ck_assert_int_eq(with.high[0], without.high[0]);
  ck_assert_int_eq(with.high[2], without.high[2]);
  ck_assert_int_ne(with.high[1], without.high[1]);
  ck_assert_int_ne(with.observed[3], without.observed[3]);
  close_scene(&self);
}
END_TEST

/* A share of a kind observes it, and of an unobserved fact it does nothing. */
START_TEST(a_share_alone) {
  scene self;
  answers said;
  open_scene(&self);
  self.columns.kind_shares[(SSI_KIND_PROFILE_VIEW_RECEIVED - 1) * MEMBERS] =
      500000;
  self.columns.fact_shares[(SSI_FACT_KEYWORD_SPREAD - 1) * MEMBERS] = 500000;
  said = answers_of(&self);
  ck_assert_int_eq(
      said.observed[0],
      indicator_info(self.model, SSI_INDICATOR_INBOUND_VIEWS).weight / 2);
  ck_assert_int_eq(said.high[0], 100000000 - said.observed[0]);
  check_alone(&self);
  close_scene(&self);
}
END_TEST

/* Shares of the whole say what masks say. */
START_TEST(whole_shares) {
  static int32_t shares[KIND_PLACES], facts[FACT_PLACES];
  scene self;
  answers masks, wholes;
  int i;
  open_scene(&self);
  for (i = 0; i < KIND_PLACES; i++) shares[i] = WHOLE;
  for (i = 0; i < FACT_PLACES; i++) facts[i] = i % 2 ? WHOLE : 0;
  self.population.kind_shares = shares;
  self.population.fact_shares = facts;
  wholes = answers_of(&self);
  self.population.kind_shares = NULL;
  self.population.fact_shares = NULL;
  for (i = 0; i < MEMBERS * SSI_KINDS; i++)
    self.columns
        .observed_kinds[i / SSI_KINDS * MASK_BYTES + i % SSI_KINDS / 8] |=
        (uint8_t)(1u << i % SSI_KINDS % 8);
  masks = answers_of(&self);
  ck_assert_mem_eq(&wholes, &masks, sizeof masks);
  close_scene(&self);
}
END_TEST

/* Of an earlier caller: nothing is said of later kinds and facts. */
START_TEST(fewer_kinds) {
  scene self;
  open_scene(&self);
  self.population.share_kinds = (size_t)_i + 1;
  check_alone(&self);
  close_scene(&self);
}
END_TEST

START_TEST(fewer_facts) {
  scene self;
  open_scene(&self);
  self.population.share_facts = (size_t)_i + 1;
  check_alone(&self);
  close_scene(&self);
}
END_TEST

static void check_refused(const scene *self, ssi_status status,
                          const char *field, size_t place, int64_t most) {
  const bool kinds = strcmp(field, "kind_shares") == 0;
  const int32_t of = (int32_t)(place / MEMBERS) + 1;
  ssi_refusal told = refusal_new();
  answers said;
  ck_assert_int_eq(ask(self, &said, &told), status);
  ck_assert(
      refusal_tells(&told, status, (int64_t)(place % MEMBERS), (int64_t)place));
  ck_assert_str_eq(told.field, field);
  ck_assert_int_eq(told.minimum, 0);
  ck_assert_int_eq(told.maximum, most);
  ck_assert_int_eq(told.kind, kinds ? of : 0);
  ck_assert_int_eq(told.fact, kinds ? 0 : of);
}

/* Of a later caller: what it knows more must not be said of. */
START_TEST(more_kinds) {
  static int32_t shares[KIND_PLACES + 2 * MEMBERS];
  static const int32_t said[] = {1, WHOLE, -1, INT32_MAX, INT32_MIN};
  scene self;
  answers wanted, with;
  size_t i;
  open_scene(&self);
  wanted = answers_of(&self);
  memcpy(shares, self.columns.kind_shares, KIND_PLACES * sizeof *shares);
  self.population.kind_shares = shares;
  self.population.share_kinds = SSI_KINDS + 2;
  with = answers_of(&self);
  ck_assert_mem_eq(&with, &wanted, sizeof with);
  for (i = KIND_PLACES; i < ROWS(shares); i++) {
    shares[i] = said[i % ROWS(said)];
    check_refused(&self, SSI_ERROR_UNSUPPORTED, "kind_shares", i, 0);
    shares[i] = 0;
  }
  close_scene(&self);
}
END_TEST

START_TEST(more_facts) {
  static int32_t shares[FACT_PLACES + 2 * MEMBERS];
  static const int32_t said[] = {1, WHOLE, -1, INT32_MAX, INT32_MIN};
  scene self;
  answers wanted, with;
  size_t i;
  open_scene(&self);
  wanted = answers_of(&self);
  memcpy(shares, self.columns.fact_shares, FACT_PLACES * sizeof *shares);
  self.population.fact_shares = shares;
  self.population.share_facts = SSI_FACTS + 2;
  with = answers_of(&self);
  ck_assert_mem_eq(&with, &wanted, sizeof with);
  for (i = FACT_PLACES; i < ROWS(shares); i++) {
    shares[i] = said[i % ROWS(said)];
    check_refused(&self, SSI_ERROR_UNSUPPORTED, "fact_shares", i, 0);
    shares[i] = 0;
  }
  close_scene(&self);
}
END_TEST

static const int32_t bad_shares[] = {-1, INT32_MIN, WHOLE + 1, INT32_MAX};

START_TEST(bad_shares_of_kinds) {
  scene self;
  size_t place;
  open_scene(&self);
  for (place = 0; place < KIND_PLACES; place += 7) {
    const int32_t kept = self.columns.kind_shares[place];
    self.columns.kind_shares[place] = bad_shares[_i];
    check_refused(&self, SSI_ERROR_RANGE, "kind_shares", place, WHOLE);
    self.columns.kind_shares[place] = kept;
  }
  close_scene(&self);
}
END_TEST

START_TEST(bad_shares_of_facts) {
  scene self;
  size_t place;
  open_scene(&self);
  for (place = 0; place < FACT_PLACES; place += 3) {
    const int32_t kept = self.columns.fact_shares[place];
    self.columns.fact_shares[place] = bad_shares[_i];
    check_refused(&self, SSI_ERROR_RANGE, "fact_shares", place, WHOLE);
    self.columns.fact_shares[place] = kept;
  }
  close_scene(&self);
}
END_TEST

/* Of members outside of the call nobody asks; kinds come before facts, and
   facts' values before both. */
START_TEST(first_fault) {
  scene self;
  int32_t total[2];
  open_scene(&self);
  self.columns.kind_shares[2] = -1;
  self.columns.fact_shares[2] = -1;
  OK(ssi_population_score(self.scorer, &self.population, TODAY, RANGE(0, 2),
                          COLUMNS(.total = total), NULL));
  check_refused(&self, SSI_ERROR_RANGE, "kind_shares", 2, WHOLE);
  self.population.kind_shares = NULL;
  check_refused(&self, SSI_ERROR_RANGE, "fact_shares", 2, WHOLE);
  self.columns.facts[2] = -2;
  {
    ssi_refusal told = refusal_new();
    answers said;
    REFUSED(ask(&self, &said, &told), RANGE);
    ck_assert_str_eq(told.field, "fact");
  }
  close_scene(&self);
}
END_TEST

/* Columns of no width. */
START_TEST(no_width) {
  ssi_refusal told = refusal_new();
  scene self;
  answers said;
  open_scene(&self);
  if (_i)
    self.population.share_kinds = 0;
  else
    self.population.share_facts = 0;
  REFUSED(ask(&self, &said, &told), SIZE);
  ck_assert(refusal_tells(&told, SSI_ERROR_SIZE, NOBODY, NOBODY));
  close_scene(&self);
}
END_TEST

/* A dataset keeps the shares: the columns may go. */
START_TEST(kept_by_a_dataset) {
  struct test_memory memory = {0};
  const ssi_allocator from = test_allocator(&memory);
  scene self;
  answers wanted, said;
  ssi_dataset *made = NULL;
  size_t at;
  open_scene(&self);
  wanted = answers_of(&self);
  for (at = 1; !made; at++) {
    ssi_status status;
    memory.calls = 0;
    memory.fail_at = at;
    status = ssi_dataset_new(&from, &self.population, NULL, &made);
    if (status != SSI_OK) ck_assert_int_eq(status, SSI_ERROR_MEMORY);
    if (status != SSI_OK) ck_assert_uint_eq(memory.live_blocks, 0);
  }
  ck_assert_uint_gt(at, 8);
  memset(self.columns.kind_shares, 0, KIND_PLACES * sizeof(int32_t));
  memset(self.columns.fact_shares, 0, FACT_PLACES * sizeof(int32_t));
  OK(ssi_dataset_score(made, self.scorer, TODAY, RANGE(0, MEMBERS),
                       COLUMNS(.total = said.total, .high = said.high,
                               .observed = said.observed)));
  ck_assert_mem_eq(said.high, wanted.high, sizeof said.high);
  ck_assert_mem_eq(said.observed, wanted.observed, sizeof said.observed);
  ssi_dataset_free(made);
  ck_assert_uint_eq(memory.live_blocks, 0);
  ck_assert(!memory.wrong_size);
  close_scene(&self);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {as_each_alone, 1},
      {a_share_alone, 1},
      {whole_shares, 1},
      {fewer_kinds, SSI_KINDS},
      {fewer_facts, SSI_FACTS},
      {more_kinds, 1},
      {more_facts, 1},
      {bad_shares_of_kinds, ROWS(bad_shares)},
      {bad_shares_of_facts, ROWS(bad_shares)},
      {first_fault, 1},
      {no_width, 2},
      {kept_by_a_dataset, 1},
  };
  return RUN_TESTS("population_shares", cases);
}
