/* A dataset says, for any day and model, bit for bit what its columns say:
   points, interval, coverage, indicators and measures, in any split of the
   members. */
#include <stdio.h>
#include <string.h>

#include "laws/crowd.h"
#include "support/calls.h"

#define CROWDS 40
#define MEMBERS 25
#define MOST_EVENTS 3000
#define MODELS 3

typedef struct answers {
  int32_t total[MEMBERS], pillars[SSI_PILLARS][MEMBERS];
  int32_t high[MEMBERS], observed[MEMBERS], again[MEMBERS];
  int32_t indicators[MEMBERS * SSI_INDICATORS];
  int64_t measures[MEMBERS * SSI_INDICATORS];
} answers;

static void ask_columns(const ssi_population *of, const ssi_scorer *scorer,
                        int32_t day, answers *said) {
  must(ssi_population_score(
      scorer, of, day, RANGE(0, MEMBERS),
      COLUMNS(.total = said->total, .brand = said->pillars[0],
              .find = said->pillars[1], .engage = said->pillars[2],
              .relate = said->pillars[3], .high = said->high,
              .observed = said->observed),
      NULL));
  must(ssi_population_score(
      scorer, of, day, RANGE(0, MEMBERS),
      COLUMNS(.total = said->again, .points = said->indicators,
              .measures = said->measures),
      NULL));
}

static void ask_range(const ssi_dataset *dataset, const ssi_scorer *scorer,
                      int32_t day, size_t first, size_t count, bool own,
                      answers *said) {
  uint8_t *block = NULL;
  size_t bytes = 0;
  if (own) {
    must(ssi_dataset_scratch(dataset, &bytes));
    block = malloc(bytes + 1);
    if (!block) abort();
  }
  must(ssi_dataset_score(
      dataset, scorer, day,
      SCRATCHED(first, count, own ? block + 1 : NULL, bytes),
      COLUMNS(.total = said->total + first, .brand = said->pillars[0] + first,
              .find = said->pillars[1] + first,
              .engage = said->pillars[2] + first,
              .relate = said->pillars[3] + first, .high = said->high + first,
              .observed = said->observed + first)));
  must(ssi_dataset_score(
      dataset, scorer, day,
      SCRATCHED(first, count, own ? block + 1 : NULL, bytes),
      COLUMNS(.total = said->again + first,
              .points = said->indicators + first * SSI_INDICATORS,
              .measures = said->measures + first * SSI_INDICATORS)));
  free(block);
}

/* That of the crowd, one among its events, or any. */
static int32_t random_day(dice *from, int32_t last) {
  const int32_t before = last - between(from, 0, 450);
  if (chance(from, 40)) return last;
  if (chance(from, 60) && before >= SSI_DAY_MIN) return before;
  return between(from, SSI_DAY_MIN, SSI_DAY_MAX);
}

static void check_model(dice *from, const crowd *of,
                        const ssi_dataset *dataset) {
  static answers wanted, said;
  member modelled = random_modelled(from, 70);
  ssi_scorer *scorer = scorer_of(modelled.model);
  const int32_t day = random_day(from, of->day);
  size_t first = 0;
  memset(&wanted, 0x55, sizeof wanted);
  ask_columns(&of->population, scorer, day, &wanted);
  memset(&said, 0x55, sizeof said);
  while (first < MEMBERS) {
    const size_t count = below(from, (uint32_t)(MEMBERS - first) + 1);
    ask_range(dataset, scorer, day, first, count, chance(from, 50), &said);
    first += count;
  }
  HOLDS(memcmp(&said, &wanted, sizeof said) == 0, "on day %d", (int)day);
  ssi_scorer_free(scorer);
  member_free(&modelled);
}

START_TEST(a_dataset_says_what_its_columns_say) {
  int number, i;
  for (number = 0; number < CROWDS; number++) {
    dice from = law_dice(_i, number);
    crowd of = crowd_new(&from, MEMBERS, MOST_EVENTS);
    ssi_dataset *dataset = NULL;
    if (chance(&from, 50)) crowd_stir(&from, &of);
    must(ssi_dataset_new(NULL, &of.population, NULL, &dataset));
    for (i = 0; i < MODELS; i++) check_model(&from, &of, dataset);
    ssi_dataset_free(dataset);
    crowd_free(&of);
  }
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {a_dataset_says_what_its_columns_say, law_seeds()}};
  return RUN_TESTS("dataset", cases);
}
