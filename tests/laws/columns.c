/* A population scored from columns is bit for bit what each member gives by
   itself: points, interval, coverage, indicators and measures, in any order of
   the events of a member, any split of the members, with scratch memory of the
   caller's and without. */
#include <stdio.h>
#include <string.h>

#include "laws/crowd.h"
#include "support/calls.h"

#define CROWDS 50 /* of 25 members, for each of eight seeds: 10,000 members */
#define MEMBERS 25
#define MOST_EVENTS 5000
#define GUARD 64
#define UNTOUCHED 0x5A

typedef struct answers {
  int32_t total[MEMBERS], pillars[SSI_PILLARS][MEMBERS];
  int32_t high[MEMBERS], observed[MEMBERS], again[MEMBERS];
  int32_t indicators[MEMBERS * SSI_INDICATORS];
  int64_t measures[MEMBERS * SSI_INDICATORS];
} answers;

/* What is asked for: a bit for each result that may be left out. */
enum { PILLAR_BIT = 1, HIGH_BIT = 16, OBSERVED_BIT = 32, MEASURE_BIT = 64 };
#define ALL_BITS 127u

static void check_member(const points *alone, const answers *said, size_t at,
                         uint32_t asked) {
  const int where = (int)at;
  int i;
  HOLDS(alone->total == said->total[at], "member %d: %d, alone %d", where,
        (int)said->total[at], (int)alone->total);
  HOLDS(alone->total == said->again[at], "member %d with indicators", where);
  for (i = 0; i < SSI_PILLARS; i++)
    HOLDS(
        !(asked & PILLAR_BIT << i) || alone->pillars[i] == said->pillars[i][at],
        "member %d, pillar %d", where, i + 1);
  HOLDS(!(asked & HIGH_BIT) || alone->high == said->high[at],
        "member %d: high %d, alone %d", where, (int)said->high[at],
        (int)alone->high);
  HOLDS(!(asked & OBSERVED_BIT) || alone->observed == said->observed[at],
        "member %d: observed %d, alone %d", where, (int)said->observed[at],
        (int)alone->observed);
  for (i = 0; i < SSI_INDICATORS; i++) {
    const size_t place = at * SSI_INDICATORS + (size_t)i;
    HOLDS(alone->indicators[i] == said->indicators[place],
          "member %d, indicator %d: %d, alone %d", where, i + 1,
          (int)said->indicators[place], (int)alone->indicators[i]);
    HOLDS(!(asked & MEASURE_BIT) || alone->measures[i] == said->measures[place],
          "member %d, indicator %d: another measure", where, i + 1);
  }
}

/* Scratch memory of exactly the size asked for, at an odd address, with bytes
   behind it that must stay. NULL: the scorer's own. */
typedef struct scratch {
  uint8_t *block, *bytes;
  size_t size;
} scratch;

static scratch exact_scratch(const ssi_population *of, size_t first,
                             size_t count) {
  scratch made;
  must(ssi_population_scratch(of, first, count, &made.size));
  made.block = malloc(made.size + 1 + GUARD);
  if (!made.block) abort();
  memset(made.block, UNTOUCHED, made.size + 1 + GUARD);
  made.bytes = made.block + 1;
  return made;
}

static void check_scratch(scratch *self) {
  size_t i;
  HOLDS(self->block[0] == UNTOUCHED, "a byte before the scratch memory");
  for (i = 0; i < GUARD; i++)
    HOLDS(self->bytes[self->size + i] == UNTOUCHED,
          "byte %d behind the scratch memory", (int)i);
  free(self->block);
}

/* Where a range of the answers goes, or NULL if it is not asked for. */
#define AT(column, bit) (asked & (bit) ? (column) + first : NULL)

static void score_range(const crowd *of, const ssi_scorer *scorer, size_t first,
                        size_t count, bool own, uint32_t asked, answers *said) {
  scratch memory = {NULL, NULL, 0};
  ssi_refusal told = SSI_INIT(ssi_refusal);
  if (own) memory = exact_scratch(&of->population, first, count);
  must(ssi_population_score(
      scorer, &of->population, of->day,
      SCRATCHED(first, count, memory.bytes, memory.size),
      COLUMNS(.total = said->total + first, .brand = AT(said->pillars[0], 1u),
              .find = AT(said->pillars[1], 2u),
              .engage = AT(said->pillars[2], 4u),
              .relate = AT(said->pillars[3], 8u),
              .high = AT(said->high, HIGH_BIT),
              .observed = AT(said->observed, OBSERVED_BIT)),
      &told));
  must(ssi_population_score(
      scorer, &of->population, of->day,
      SCRATCHED(first, count, memory.bytes, memory.size),
      COLUMNS(.total = said->again + first,
              .points = said->indicators + first * SSI_INDICATORS,
              .measures = asked & MEASURE_BIT
                              ? said->measures + first * SSI_INDICATORS
                              : NULL),
      &told));
  HOLDS(!told.field, "a fault is named");
  if (own) check_scratch(&memory);
}

static void check_split(dice *from, const crowd *of, const ssi_scorer *scorer,
                        const points *alone, bool whole) {
  static answers said;
  const uint32_t asked = chance(from, 50) ? ALL_BITS : below(from, 128);
  size_t first = 0, i;
  memset(&said, 0x55, sizeof said);
  while (first < MEMBERS) {
    const size_t left = MEMBERS - first;
    const size_t count = whole ? left : below(from, (uint32_t)left + 1);
    score_range(of, scorer, first, count, chance(from, 60), asked, &said);
    first += count;
  }
  for (i = 0; i < MEMBERS; i++) check_member(&alone[i], &said, i, asked);
}

START_TEST(each_is_scored_as_alone) {
  int number;
  for (number = 0; number < CROWDS; number++) {
    dice from = law_dice(_i, number);
    crowd of = crowd_new(&from, MEMBERS, MOST_EVENTS);
    ssi_scorer *scorer = scorer_of(of.model);
    points alone[MEMBERS];
    size_t i;
    for (i = 0; i < MEMBERS; i++)
      alone[i] = points_alone(&of.population, i, of.model, of.day);
    check_split(&from, &of, scorer, alone, true);
    crowd_stir(&from, &of);
    check_split(&from, &of, scorer, alone, false);
    ssi_scorer_free(scorer);
    crowd_free(&of);
  }
}
END_TEST

#define HISTORY_CROWDS 12
#define HISTORY_MEMBERS 5
#define HISTORY_EVENTS 400
#define MOST_DAYS 120

typedef struct days {
  int32_t total[HISTORY_MEMBERS * MOST_DAYS];
  int32_t pillars[SSI_PILLARS][HISTORY_MEMBERS * MOST_DAYS];
} days;

static int32_t *or_not(dice *from, int32_t *column) {
  return chance(from, 80) ? column : NULL;
}

static void check_history(const crowd *of, size_t member, int32_t first_day,
                          size_t count, const days *said, size_t at) {
  static days alone;
  struct member self = population_member(&of->population, member, of->model);
  int i;
  must(ssi_history_points(
      NULL, self.model, self.profile, self.activity, first_day, count,
      HISTORY(.total = alone.total, .brand = alone.pillars[0],
              .find = alone.pillars[1], .engage = alone.pillars[2],
              .relate = alone.pillars[3])));
  HOLDS(memcmp(alone.total, said->total + at * count,
               count * sizeof *alone.total) == 0,
        "member %d: another history", (int)member);
  for (i = 0; i < SSI_PILLARS; i++)
    HOLDS(said->pillars[i][0] == -1 ||
              memcmp(alone.pillars[i], said->pillars[i] + at * count,
                     count * sizeof *alone.pillars[i]) == 0,
          "member %d: another history of pillar %d", (int)member, i + 1);
  member_free(&self);
}

START_TEST(each_has_its_history) {
  static days said;
  int number;
  for (number = 0; number < HISTORY_CROWDS; number++) {
    dice from = law_dice(_i, number);
    crowd of = crowd_new(&from, HISTORY_MEMBERS, HISTORY_EVENTS);
    ssi_scorer *scorer = scorer_of(of.model);
    const size_t first = below(&from, HISTORY_MEMBERS);
    const size_t members = 1 + below(&from, HISTORY_MEMBERS - (uint32_t)first);
    const size_t count = 1 + below(&from, MOST_DAYS);
    const int32_t last = SSI_DAY_MAX + 1 - (int32_t)count;
    const int32_t near = of.day - between(&from, -5, 700);
    const int32_t day = near < 0 ? 0 : near > last ? last : near;
    size_t i;
    memset(&said, 0xFF, sizeof said);
    crowd_stir(&from, &of);
    must(ssi_population_history(
        scorer, &of.population, day, count, RANGE(first, members),
        HISTORY(.total = said.total, .brand = or_not(&from, said.pillars[0]),
                .find = or_not(&from, said.pillars[1]),
                .engage = or_not(&from, said.pillars[2]),
                .relate = or_not(&from, said.pillars[3])),
        NULL));
    for (i = 0; i < members; i++)
      check_history(&of, first + i, day, count, &said, i);
    ssi_scorer_free(scorer);
    crowd_free(&of);
  }
}
END_TEST

#define COHORT_CROWDS 10

static ssi_cohort *empty_cohort(int32_t day) {
  ssi_cohort *made = NULL;
  must(ssi_cohort_new(NULL, SSI_COHORT_TEAM, "T", 1, day, &made));
  return made;
}

static bool same_bytes(const ssi_cohort *a, const ssi_cohort *b) {
  static uint8_t bytes[2][1 << 14];
  size_t a_size = 0, b_size = 0;
  must(ssi_cohort_save(a, bytes[0], sizeof bytes[0], &a_size));
  must(ssi_cohort_save(b, bytes[1], sizeof bytes[1], &b_size));
  return a_size == b_size && memcmp(bytes[0], bytes[1], a_size) == 0;
}

/* In parts, the last one first, as by hand. */
START_TEST(a_cohort_is_filled_as_by_hand) {
  int number;
  for (number = 0; number < COHORT_CROWDS; number++) {
    dice from = law_dice(_i, number);
    crowd of = crowd_new(&from, MEMBERS, MOST_EVENTS / 10);
    ssi_scorer *scorer = scorer_of(of.model);
    ssi_cohort *filled = empty_cohort(of.day), *by_hand = empty_cohort(of.day);
    uint64_t numbers[MEMBERS];
    const size_t cut = below(&from, MEMBERS + 1);
    size_t i;
    for (i = 0; i < MEMBERS; i++) {
      const points one = points_alone(&of.population, i, of.model, of.day);
      numbers[i] = draw(&from) << 8 | i;
      must(ssi_cohort_add(by_hand, numbers[i], one.total, one.pillars));
    }
    must(ssi_cohort_add_population(filled, scorer, &of.population, of.day,
                                   NUMBERED(cut, MEMBERS - cut, numbers + cut),
                                   NULL, NULL));
    must(ssi_cohort_add_population(filled, scorer, &of.population, of.day,
                                   NUMBERED(0, cut, numbers), NULL, NULL));
    HOLDS(same_bytes(filled, by_hand), "the cohorts differ, cut at %d",
          (int)cut);
    ssi_cohort_free(filled);
    ssi_cohort_free(by_hand);
    ssi_scorer_free(scorer);
    crowd_free(&of);
  }
}
END_TEST

int main(void) {
  const test_case cases[] = {{each_is_scored_as_alone, law_seeds()},
                             {each_has_its_history, law_seeds()},
                             {a_cohort_is_filled_as_by_hand, law_seeds()}};
  return RUN_TESTS("columns", cases);
}
