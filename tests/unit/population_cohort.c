/* Members scored straight into a cohort: all of them or none. */
#include <string.h>

#include "support/calls.h"
#include "unit/cohort_kit.h"
#include "unit/population_kit.h"

#define MEMBERS 12
#define NOWHERE ((size_t)4711)

typedef struct scene {
  columns columns;
  ssi_population population;
  ssi_scorer *scorer;
  ssi_cohort *cohort;
  uint64_t numbers[MEMBERS];
} scene;

/* Member i has a photo and i positions described; 100 is in the cohort. */
static scene open_scene(void) {
  scene made;
  ssi_model *model = NULL;
  int i;
  made.columns = columns_new();
  for (i = 0; i < MEMBERS; i++) {
    columns_member(&made.columns);
    columns_fact(&made.columns, SSI_FACT_PHOTO, 1);
    columns_fact(&made.columns, SSI_FACT_POSITIONS_DESCRIBED, i);
    columns_event(&made.columns, TODAY, SSI_KIND_COMMENT, 0, 1, 1);
    made.numbers[i] = (uint64_t)(1000 - i);
  }
  made.population = columns_population(&made.columns);
  OK(ssi_model_new(NULL, &model));
  made.scorer = scorer_of(model);
  ssi_model_free(model);
  made.cohort = empty_cohort(TODAY);
  OK(ssi_cohort_add(made.cohort, 100, POINTS(50), NULL));
  return made;
}

static void close_scene(scene *self) {
  ssi_cohort_free(self->cohort);
  ssi_scorer_free(self->scorer);
  columns_free(&self->columns);
}

/* The call is refused so, and the cohort is as it was. */
static void check_refused(const scene *self, ssi_status status, size_t member,
                          size_t row) {
  ssi_cohort *before = NULL;
  size_t said_member = NOWHERE, said_row = NOWHERE;
  OK(ssi_cohort_copy(self->cohort, &before));
  ck_assert_int_eq(
      ssi_cohort_add_population(self->cohort, self->scorer, &self->population,
                                TODAY, NUMBERED(0, MEMBERS, self->numbers),
                                &said_member, &said_row),
      status);
  ck_assert_uint_eq(said_member, member);
  ck_assert_uint_eq(said_row, row);
  ck_assert_int_eq(ssi_cohort_add_population(
                       self->cohort, self->scorer, &self->population, TODAY,
                       NUMBERED(0, MEMBERS, self->numbers), NULL, NULL),
                   status);
  ck_assert(same_cohorts(before, self->cohort));
  ssi_cohort_free(before);
}

static size_t members_of(const scene *self) {
  return size_of_cohort(self->cohort);
}

/* Photo: 0.75 points; each described position up to the third 0.25 more. The
   comment's points are those of a member without facts. */
START_TEST(as_by_hand) {
  scene self = open_scene();
  ssi_cohort *by_hand = empty_cohort(TODAY);
  int32_t points[1 + SSI_PILLARS], i;
  columns alone = columns_new();
  ssi_population one;
  columns_member(&alone);
  columns_event(&alone, TODAY, SSI_KIND_COMMENT, 0, 1, 1);
  one = columns_population(&alone);
  OK(ssi_population_score(
      self.scorer, &one, TODAY, RANGE(0, 1),
      COLUMNS(.total = &points[0], .brand = &points[1], .find = &points[2],
              .engage = &points[3], .relate = &points[4]),
      NULL));
  OK(ssi_cohort_add(by_hand, 100, POINTS(50), NULL));
  for (i = 0; i < MEMBERS; i++) {
    const int32_t more = 750000 + 250000 * (i < 3 ? i : 3);
    const int32_t pillars[] = {points[1] + more, points[2], points[3],
                               points[4]};
    OK(ssi_cohort_add(by_hand, self.numbers[i], points[0] + more, pillars));
  }
  OK(ssi_cohort_add_population(self.cohort, self.scorer, &self.population,
                               TODAY, NUMBERED(0, MEMBERS, self.numbers), NULL,
                               NULL));
  ck_assert_uint_eq(members_of(&self), 1 + MEMBERS);
  ck_assert(same_cohorts(self.cohort, by_hand));
  ssi_cohort_free(by_hand);
  columns_free(&alone);
  close_scene(&self);
}
END_TEST

/* numbers[0] is that of member `first`. */
START_TEST(a_range) {
  scene self = open_scene();
  ssi_cohort *whole = NULL;
  OK(ssi_cohort_copy(self.cohort, &whole));
  OK(ssi_cohort_add_population(whole, self.scorer, &self.population, TODAY,
                               NUMBERED(0, MEMBERS, self.numbers), NULL, NULL));
  OK(ssi_cohort_add_population(
      self.cohort, self.scorer, &self.population, TODAY,
      NUMBERED(5, MEMBERS - 5, self.numbers + 5), NULL, NULL));
  ck_assert_uint_eq(members_of(&self), 1 + MEMBERS - 5);
  OK(ssi_cohort_add_population(self.cohort, self.scorer, &self.population,
                               TODAY, NUMBERED(0, 5, self.numbers), NULL,
                               NULL));
  ck_assert(same_cohorts(self.cohort, whole));
  OK(ssi_cohort_add_population(self.cohort, self.scorer, &self.population,
                               TODAY, NUMBERED(MEMBERS, 0, self.numbers), NULL,
                               NULL));
  ck_assert(same_cohorts(self.cohort, whole));
  ssi_cohort_free(whole);
  close_scene(&self);
}
END_TEST

/* Any day: the cohort's own is not asked. */
START_TEST(another_day) {
  scene self = open_scene();
  OK(ssi_cohort_add_population(self.cohort, self.scorer, &self.population,
                               TODAY + 30, NUMBERED(0, MEMBERS, self.numbers),
                               NULL, NULL));
  ck_assert_uint_eq(members_of(&self), 1 + MEMBERS);
  close_scene(&self);
}
END_TEST

START_TEST(members_refused) {
  scene self = open_scene();
  self.columns.days[7] = -1;
  check_refused(&self, SSI_ERROR_DAY, 7, 7);
  self.columns.days[7] = TODAY;
  self.columns.kinds[MEMBERS - 1] = 0;
  check_refused(&self, SSI_ERROR_KIND, MEMBERS - 1, MEMBERS - 1);
  self.columns.kinds[MEMBERS - 1] = 1;
  self.columns.traits[0] = SSI_TRAITS + 1;
  check_refused(&self, SSI_ERROR_TRAITS, 0, 0);
  self.columns.traits[0] = 0;
  self.columns.counts[3] = 0;
  check_refused(&self, SSI_ERROR_COUNT, 3, 3);
  self.columns.counts[3] = 1;
  self.columns.facts[MEMBERS + 2] = 2;
  check_refused(&self, SSI_ERROR_RANGE, 2, MEMBERS + 2);
  self.columns.facts[MEMBERS + 2] = -1;
  self.columns.observed_kinds[5 * MASK_BYTES - 1] = 128;
  check_refused(&self, SSI_ERROR_KIND, 4, NOWHERE);
  self.columns.observed_kinds[5 * MASK_BYTES - 1] = 0;
  self.columns.observed_traits[4] = SSI_TRAITS + 1;
  check_refused(&self, SSI_ERROR_TRAITS, 4, NOWHERE);
  self.columns.observed_traits[4] = 0;
  self.columns.offsets[6] = 2;
  check_refused(&self, SSI_ERROR_INDEX, 5, NOWHERE);
  close_scene(&self);
}
END_TEST

START_TEST(columns_refused) {
  const uint8_t unknown = SSI_KINDS + 1;
  scene self = open_scene();
  const ssi_population whole = self.population;
  self.population.offsets = NULL;
  check_refused(&self, SSI_ERROR_NULL, NOWHERE, NOWHERE);
  self.population = whole;
  self.population.days = NULL;
  check_refused(&self, SSI_ERROR_NULL, NOWHERE, NOWHERE);
  self.population = whole;
  self.population.kinds = NULL;
  check_refused(&self, SSI_ERROR_NULL, NOWHERE, NOWHERE);
  self.population = whole;
  self.population.size = sizeof(size_t);
  check_refused(&self, SSI_ERROR_SIZE, NOWHERE, NOWHERE);
  self.population = whole;
  self.population.members = MEMBERS - 1;
  check_refused(&self, SSI_ERROR_INDEX, NOWHERE, NOWHERE);
  self.population = whole;
  self.population.all_kinds = &unknown;
  self.population.all_kinds_count = 1;
  check_refused(&self, SSI_ERROR_KIND, NOWHERE, NOWHERE);
  self.population = whole;
  self.population.all_traits = SSI_TRAITS + 1;
  check_refused(&self, SSI_ERROR_TRAITS, NOWHERE, NOWHERE);
  close_scene(&self);
}
END_TEST

/* A number twice, and one that is there. */
START_TEST(numbers_refused) {
  scene self = open_scene();
  self.numbers[11] = self.numbers[3];
  check_refused(&self, SSI_ERROR_MEMBER, NOWHERE, NOWHERE);
  self.numbers[11] = 100;
  check_refused(&self, SSI_ERROR_MEMBER, NOWHERE, NOWHERE);
  self.numbers[11] = UINT64_MAX;
  OK(ssi_cohort_add_population(self.cohort, self.scorer, &self.population,
                               TODAY, NUMBERED(0, MEMBERS, self.numbers), NULL,
                               NULL));
  close_scene(&self);
}
END_TEST

START_TEST(arguments_refused) {
  scene self = open_scene();
  ssi_cohort_range range = SSI_INIT(ssi_cohort_range);
  size_t member = NOWHERE, row = NOWHERE;
  REFUSED(
      ssi_cohort_add_population(NULL, self.scorer, &self.population, TODAY,
                                NUMBERED(0, 1, self.numbers), &member, &row),
      NULL);
  REFUSED(
      ssi_cohort_add_population(self.cohort, NULL, &self.population, TODAY,
                                NUMBERED(0, 1, self.numbers), &member, &row),
      NULL);
  REFUSED(
      ssi_cohort_add_population(self.cohort, self.scorer, NULL, TODAY,
                                NUMBERED(0, 1, self.numbers), &member, &row),
      NULL);
  REFUSED(ssi_cohort_add_population(self.cohort, self.scorer, &self.population,
                                    TODAY, NUMBERED(0, 1, NULL), &member, &row),
          NULL);
  REFUSED(
      ssi_cohort_add_population(self.cohort, self.scorer, &self.population, -1,
                                NUMBERED(0, 1, self.numbers), &member, &row),
      DAY);
  REFUSED(ssi_cohort_add_population(self.cohort, self.scorer, &self.population,
                                    65536, NUMBERED(0, 1, self.numbers),
                                    &member, &row),
          DAY);
  REFUSED(ssi_cohort_add_population(
              self.cohort, self.scorer, &self.population, TODAY,
              NUMBERED(MEMBERS + 1, 0, self.numbers), &member, &row),
          INDEX);
  REFUSED(ssi_cohort_add_population(self.cohort, self.scorer, &self.population,
                                    TODAY, NULL, &member, &row),
          NULL);
  range.size = sizeof(size_t);
  REFUSED(ssi_cohort_add_population(self.cohort, self.scorer, &self.population,
                                    TODAY, &range, &member, &row),
          SIZE);
  ck_assert(member == NOWHERE && row == NOWHERE);
  ck_assert_uint_eq(members_of(&self), 1);
  close_scene(&self);
}
END_TEST

/* More than a cohort may have beside the one that is there: refused before
   anything is scored. */
START_TEST(too_many) {
  scene self = open_scene();
  const size_t most = SSI_COHORT_MEMBERS_MAX;
  uint64_t *numbers = calloc(most, sizeof *numbers);
  int64_t *offsets = calloc(most + 1, sizeof *offsets);
  ck_assert(numbers && offsets);
  self.population.members = most;
  self.population.rows = 0;
  self.population.offsets = offsets;
  self.population.facts = NULL;
  self.population.observed_kinds = NULL;
  self.population.observed_traits = NULL;
  REFUSED(
      ssi_cohort_add_population(self.cohort, self.scorer, &self.population,
                                TODAY, NUMBERED(0, most, numbers), NULL, NULL),
      LIMIT);
  ck_assert_uint_eq(members_of(&self), 1);
  free(numbers);
  free(offsets);
  close_scene(&self);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {as_by_hand, 1},        {a_range, 1},         {another_day, 1},
      {members_refused, 1},   {columns_refused, 1}, {numbers_refused, 1},
      {arguments_refused, 1}, {too_many, 1},
  };
  return RUN_TESTS("population_cohort", cases);
}
