/* The budget against a model of one line: random publications of random sets,
   over years. The statuses are the model's, nobody is ever above the limit in
   any 365 days, a refusal changes nothing, nor does a wrong date. */
#include <stdlib.h>
#include <string.h>

#include "privacy/kit.h"

#define SEED UINT64_C(8)
#define PEOPLE 320
#define BUDGETS 50
#define PUBLICATIONS 2000
#define QUARTERS_MOST 721

typedef struct payment {
  int32_t day, epsilon;
} payment;

typedef struct model {
  int32_t spent[PEOPLE][QUARTERS_MOST];
  payment paid[PEOPLE][64]; /* the latest, by day; a ring */
  int paid_count[PEOPLE];
} model;

static int32_t spent_in_five(const model *of, int member, int32_t quarter) {
  int32_t sum = 0, q;
  for (q = quarter; q > quarter - QUARTERS && q >= 0; q--)
    sum += of->spent[member][q];
  return sum;
}

static int32_t paid_within(const model *of, int member, int32_t day) {
  int32_t sum = 0;
  int i;
  for (i = 0; i < of->paid_count[member] && i < 64; i++) {
    if (of->paid[member][i].day > day - 365) sum += of->paid[member][i].epsilon;
  }
  return sum;
}

static void pay(model *of, int member, int32_t day, int32_t epsilon) {
  const payment one = {day, epsilon};
  of->spent[member][day / QUARTER_DAYS] += epsilon;
  of->paid[member][of->paid_count[member]++ % 64] = one;
}

/* Sets are runs of members with gaps, so that they overlap in all ways. */
static size_t choose(chance *from, bool *in) {
  const uint32_t first = chance_below(from, PEOPLE);
  const uint32_t wanted = 60 + chance_below(from, PEOPLE - 60);
  const uint32_t gap = chance_below(from, 3) ? 0 : chance_below(from, 4);
  uint32_t i;
  size_t count = 0;
  memset(in, 0, PEOPLE * sizeof *in);
  for (i = 0; i < wanted; i++) {
    const uint32_t at = (first + i) % PEOPLE;
    if (gap && chance_below(from, gap + 2) == 0) continue;
    count += !in[at];
    in[at] = true;
  }
  return count;
}

static ssi_cohort *cohort_of(const bool *in) {
  ssi_cohort *made = new_cohort();
  uint64_t i;
  for (i = 0; i < PEOPLE; i++) {
    if (in[i]) must(ssi_cohort_add(made, i * 1000003, 0, NULL));
  }
  return made;
}

static ssi_status expected(const model *of, const bool *in, size_t count,
                           int32_t epsilon, int32_t quarter, int32_t limit) {
  int i;
  if (count < 100) return SSI_ERROR_COHORT;
  if (count * (size_t)epsilon < 6400) return SSI_ERROR_RANGE;
  for (i = 0; i < PEOPLE; i++) {
    if (in[i] && spent_in_five(of, i, quarter) + epsilon > limit)
      return SSI_ERROR_BUDGET;
  }
  return SSI_OK;
}

static bool agrees(const model *of, const ssi_budget *budget, int32_t quarter) {
  int32_t spent;
  int i;
  for (i = 0; i < PEOPLE; i++) {
    must(ssi_budget_spent(budget, (uint64_t)i * 1000003, &spent));
    if (spent != spent_in_five(of, i, quarter)) return false;
  }
  return true;
}

typedef struct tally {
  long publications, paid, statuses, differs, moved;
  int32_t over; /* the most that anyone was above the limit */
} tally;

/* Some decades of one budget. */
static void try_limit(chance *from, int32_t limit, tally *all) {
  model *of = calloc(1, sizeof *of);
  const uint8_t key[SSI_BENCHMARK_KEY_BYTES] = {1};
  int32_t day = 200, most = 0;
  long i;
  ssi_budget *budget;
  must(ssi_budget_new(NULL, limit, day, &budget));
  for (i = 0; i < PUBLICATIONS; i++) {
    ssi_benchmark_options options = SSI_INIT(ssi_benchmark_options);
    bool in[PEOPLE];
    const size_t count = choose(from, in);
    ssi_cohort *cohort = cohort_of(in);
    ssi_benchmark *made = NULL;
    ssi_status status, wanted;
    int j;
    if (chance_below(from, 3) == 0) day += (int32_t)chance_below(from, 90);
    must(ssi_budget_advance(budget, day));
    all->moved += ssi_budget_advance(budget, day - 100) == SSI_OK &&
                  (day - 100) / QUARTER_DAYS < day / QUARTER_DAYS;
    all->moved += ssi_budget_advance(budget, day + 6 * QUARTER_DAYS) == SSI_OK;
    options.epsilon = 20 + (int32_t)chance_below(from, 45);
    wanted =
        expected(of, in, count, options.epsilon, day / QUARTER_DAYS, limit);
    status = ssi_benchmark_publish(NULL, cohort, budget, key, &options, &made);
    all->statuses += status != wanted;
    for (j = 0; j < PEOPLE && status == SSI_OK; j++) {
      if (!in[j]) continue;
      pay(of, j, day, options.epsilon);
      if (paid_within(of, j, day) > most) most = paid_within(of, j, day);
    }
    all->paid += status == SSI_OK;
    if (i % 7 == 0 || status != SSI_OK)
      all->differs += !agrees(of, budget, day / QUARTER_DAYS);
    ssi_benchmark_free(made);
    ssi_cohort_free(cohort);
  }
  all->publications += i;
  if (most - limit > all->over) all->over = most - limit;
  ssi_budget_free(budget);
  free(of);
}

int main(int count, char **words) {
  static const int32_t limits[] = {SSI_BUDGET_LIMIT, 64, SSI_BUDGET_LIMIT_MAX,
                                   128, 33};
  tally all = {0, 0, 0, 0, 0, INT32_MIN};
  chance from = {SEED};
  int i;
  kit_open(count, words, SEED);
  for (i = 0; i < BUDGETS; i++) try_limit(&from, limits[i % 5], &all);
  check(all.statuses == 0 && all.paid > all.publications / 100,
        "%ld publications, %ld paid for; %ld other statuses than the model's",
        all.publications, all.paid, all.statuses);
  check(all.differs == 0, "%ld times something else was spent", all.differs);
  check(all.over == 0, "in any 365 days at most the limit and %d",
        (int)all.over);
  check(all.moved == 0, "%ld wrong dates moved a budget", all.moved);
  return kit_close();
}
