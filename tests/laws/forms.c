/* The forms of a score are one: the walk over a ledger (ssi_score_new), the
   loops over columns, a dataset of the columns, and a ledger through a scorer,
   in one run or in many, say the same of every member, bit for bit. 12,500
   members for each seed. */
#include <stdio.h>
#include <string.h>

#include "laws/crowd.h"
#include "support/calls.h"

#define CROWDS 500
#define MEMBERS 25
#define MOST_EVENTS 1500

typedef struct answers {
  int32_t total[MEMBERS], pillars[SSI_PILLARS][MEMBERS];
  int32_t high[MEMBERS], observed[MEMBERS];
  int32_t indicators[MEMBERS * SSI_INDICATORS];
  int64_t measures[MEMBERS * SSI_INDICATORS];
} answers;

#define ANSWERS(said)                                                 \
  COLUMNS(.total = (said)->total, .brand = (said)->pillars[0],        \
          .find = (said)->pillars[1], .engage = (said)->pillars[2],   \
          .relate = (said)->pillars[3], .high = (said)->high,         \
          .observed = (said)->observed, .points = (said)->indicators, \
          .measures = (said)->measures)

static void ask_columns(const crowd *of, const ssi_scorer *scorer,
                        answers *said) {
  must(ssi_population_score(scorer, &of->population, of->day, RANGE(0, MEMBERS),
                            ANSWERS(said), NULL));
}

static void ask_dataset(const crowd *of, const ssi_scorer *scorer,
                        answers *said) {
  ssi_dataset *made = NULL;
  must(ssi_dataset_new(NULL, &of->population, NULL, &made));
  must(ssi_dataset_score(made, scorer, of->day, RANGE(0, MEMBERS),
                         ANSWERS(said)));
  ssi_dataset_free(made);
}

/* The member with events that come one by one in the columns' order. */
static member one_by_one(const crowd *of, size_t index) {
  static const int64_t none[MEMBERS + 1] = {0};
  const ssi_population *from = &of->population;
  ssi_population without = *from;
  member made;
  int64_t row;
  without.offsets = none;
  made = population_member(&without, index, of->model);
  for (row = from->offsets[index]; row < from->offsets[index + 1]; row++)
    member_event(&made, from->days[row], (ssi_kind)from->kinds[row],
                 from->traits ? from->traits[row] : 0,
                 from->counts ? from->counts[row] : 1,
                 from->counterparts ? from->counterparts[row] : 0);
  return made;
}

static points answered(const answers *said, size_t at) {
  points one;
  int i;
  one.total = said->total[at];
  one.high = said->high[at];
  one.observed = said->observed[at];
  for (i = 0; i < SSI_PILLARS; i++) one.pillars[i] = said->pillars[i][at];
  memcpy(one.indicators, said->indicators + at * SSI_INDICATORS,
         sizeof one.indicators);
  memcpy(one.measures, said->measures + at * SSI_INDICATORS,
         sizeof one.measures);
  return one;
}

static void check_crowd(const crowd *of) {
  static answers columns, dataset;
  ssi_scorer *scorer = scorer_of(of->model);
  size_t i;
  ask_columns(of, scorer, &columns);
  ask_dataset(of, scorer, &dataset);
  for (i = 0; i < MEMBERS; i++) {
    const points alone = points_alone(&of->population, i, of->model, of->day);
    const points looped = answered(&columns, i);
    const points kept = answered(&dataset, i);
    member runs = one_by_one(of, i);
    HOLDS(same_points(&alone, &looped), "member %d of columns", (int)i);
    HOLDS(same_points(&alone, &kept), "member %d of a dataset", (int)i);
    HOLDS(same_through(scorer, &runs, of->day, &alone), "member %d of runs",
          (int)i);
    member_free(&runs);
  }
  ssi_scorer_free(scorer);
}

START_TEST(all_forms_say_the_same) {
  int number;
  for (number = 0; number < CROWDS; number++) {
    dice from = law_dice(_i, number);
    crowd of = crowd_new(&from, MEMBERS, MOST_EVENTS);
    if (chance(&from, 50)) crowd_stir(&from, &of);
    check_crowd(&of);
    crowd_free(&of);
  }
}
END_TEST

int main(void) {
  const test_case cases[] = {{all_forms_say_the_same, law_seeds()}};
  return RUN_TESTS("forms", cases);
}
