/* Sensitivity: percentiles in their order, wider the more the model varies,
   the same each time; a swing equals changing the model. */
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include "allocator.h"
#include "laws/law.h"

#define CASES 12
#define MOST 120
#define COHORT 60

/* Without the padding at the end. */
#define SWING_USED (offsetof(ssi_swing, swing) + sizeof(int32_t))

static ssi_sensitivity *sensitivity(const member *m, int32_t percent,
                                    const ssi_allocator *from) {
  ssi_sensitivity *made = NULL;
  must(ssi_sensitivity_new(from, m->model, m->profile, m->activity, TODAY,
                           percent, &made));
  return made;
}

/* Of the index (0) or a pillar. */
static ssi_spread spread_of(const ssi_sensitivity *it, int sum) {
  ssi_spread spread = SSI_INIT(ssi_spread);
  must(sum == 0 ? ssi_sensitivity_total(it, &spread)
                : ssi_sensitivity_pillar(it, (ssi_pillar)sum, &spread));
  return spread;
}

static ssi_swing swing_of(const ssi_sensitivity *it, size_t index) {
  ssi_swing swing = SSI_INIT(ssi_swing);
  must(ssi_sensitivity_swing(it, index, &swing));
  return swing;
}

/* No run leaves a pillar's bounds, so none leaves those of the index. */
static void check_order(const ssi_sensitivity *it, const ssi_score *score) {
  int64_t least = 0, most = 0;
  int i;
  for (i = 0; i <= SSI_PILLARS; i++) {
    const ssi_spread s = spread_of(it, i);
    const ssi_result points =
        i == 0 ? total_of(score) : pillar_of(score, (ssi_pillar)i);
    HOLDS(s.points == points.points, "sum %d: %d points", i, s.points);
    HOLDS(0 <= s.minimum && s.minimum <= s.low && s.low <= s.median &&
              s.median <= s.high && s.high <= s.maximum &&
              s.maximum <= points.maximum,
          "sum %d: %d %d %d %d %d", i, s.minimum, s.low, s.median, s.high,
          s.maximum);
    least += i == 0 ? 0 : s.minimum;
    most += i == 0 ? 0 : s.maximum;
  }
  HOLDS(least <= spread_of(it, 0).minimum && most >= spread_of(it, 0).maximum,
        "pillars from %" PRId64 " to %" PRId64, least, most);
}

static void check_wider(const ssi_sensitivity *narrow,
                        const ssi_sensitivity *wide) {
  int i;
  for (i = 0; i <= SSI_PILLARS; i++) {
    const ssi_spread a = spread_of(narrow, i), b = spread_of(wide, i);
    HOLDS(a.maximum - a.minimum <= b.maximum - b.minimum,
          "sum %d: all runs %d to %d, then %d to %d", i, a.minimum, a.maximum,
          b.minimum, b.maximum);
    HOLDS(a.high - a.low <= b.high - b.low,
          "sum %d: interval %d to %d, then %d to %d", i, a.low, a.high, b.low,
          b.high);
  }
}

/* The same from memory that held something else. */
static void check_again(const ssi_sensitivity *it, const member *m,
                        int32_t percent) {
  struct test_memory memory = {0};
  const ssi_allocator from = test_allocator(&memory);
  ssi_sensitivity *again = sensitivity(m, percent, &from);
  size_t i;
  for (i = 0; i <= SSI_PILLARS; i++) {
    const ssi_spread a = spread_of(it, (int)i), b = spread_of(again, (int)i);
    HOLDS(memcmp(&a, &b, sizeof a) == 0, "sum %zu differs", i);
  }
  for (i = 0; i < SSI_INDICATORS; i++) {
    const ssi_swing a = swing_of(it, i), b = swing_of(again, i);
    HOLDS(memcmp(&a, &b, SWING_USED) == 0, "swing %zu differs", i);
  }
  ssi_sensitivity_free(again);
}

/* The middle of the intervals holds the model's own points, but where the ends
   of a range cut one side off. */
static struct { int members, within_runs, within_interval; } seen;

static void count_within(const ssi_sensitivity *it) {
  const ssi_spread s = spread_of(it, 0);
  seen.members++;
  seen.within_runs += s.minimum <= s.points && s.points <= s.maximum;
  seen.within_interval += s.low <= s.points && s.points <= s.high;
}

START_TEST(intervals) {
  static const int32_t percents[] = {1, 20, 50};
  int number;
  size_t i;
  memset(&seen, 0, sizeof seen);
  for (number = 0; number < CASES; number++) {
    dice from = law_dice(_i, number);
    member m = random_member(&from, MOST);
    ssi_score *score = member_score(&m, TODAY);
    ssi_sensitivity *its[ROWS(percents)];
    for (i = 0; i < ROWS(percents); i++) {
      its[i] = sensitivity(&m, percents[i], NULL);
      check_order(its[i], score);
      if (i > 0) check_wider(its[i - 1], its[i]);
    }
    check_again(its[1], &m, percents[1]);
    count_within(its[1]);
    for (i = 0; i < ROWS(percents); i++) ssi_sensitivity_free(its[i]);
    ssi_score_free(score);
    member_free(&m);
  }
  fprintf(stderr,
          "seed %" PRIu64
          ": points of %d members, within all runs %d, within "
          "90 %% of them %d\n",
          law_seed, seen.members, seen.within_runs, seen.within_interval);
  HOLDS(seen.within_runs * 10 >= seen.members * 9, "%d of %d", seen.within_runs,
        seen.members);
}
END_TEST

/* Change of the index with one weight or goalpost of the model changed. */
static int32_t change(const member *m, ssi_indicator indicator, int32_t weight,
                      int32_t goalpost) {
  member changed = member_copy(m);
  int32_t points;
  must(ssi_model_set_weight(changed.model, indicator, weight));
  must(ssi_model_set_goalpost(changed.model, indicator, goalpost));
  must(ssi_model_balance(changed.model));
  points = total_on(&changed, TODAY).points - total_on(m, TODAY).points;
  member_free(&changed);
  return points;
}

static int32_t times(int32_t value, int32_t percent) {
  return (int32_t)(((int64_t)value * percent + 50) / 100);
}

static int32_t clipped(int32_t value, int32_t low, int32_t high) {
  return value < low ? low : value > high ? high : value;
}

static void check_swing(const member *m, const ssi_swing *s, int32_t percent) {
  const ssi_indicator_info info = indicator_info(m->model, s->indicator);
  const int32_t less = 100 - percent, more = 100 + percent;
  int32_t moved =
      change(m, s->indicator, times(info.weight, less), info.goalpost);
  HOLDS(s->weight_less == moved, "%d: %d", s->indicator, moved);
  /* A model does not take a weight of more than the pillar. */
  if (times(info.weight, more) <= SSI_PILLAR_POINTS) {
    moved = change(m, s->indicator, times(info.weight, more), info.goalpost);
    HOLDS(s->weight_more == moved, "%d: %d", s->indicator, moved);
  }
  moved = change(m, s->indicator, info.weight,
                 clipped(times(info.goalpost, less), info.goalpost_min,
                         info.goalpost_max));
  HOLDS(s->goalpost_less == moved, "%d: %d", s->indicator, moved);
  HOLDS(moved >= 0, "%d: %d", s->indicator, moved);
  moved = change(m, s->indicator, info.weight,
                 clipped(times(info.goalpost, more), info.goalpost_min,
                         info.goalpost_max));
  HOLDS(s->goalpost_more == moved, "%d: %d", s->indicator, moved);
  HOLDS(moved <= 0, "%d: %d", s->indicator, moved);
}

/* Those that matter most first, equal ones as the model has them, each once. */
static void check_places(const ssi_sensitivity *it) {
  bool met[SSI_INDICATORS + 1] = {false};
  size_t i;
  for (i = 0; i < SSI_INDICATORS; i++) {
    const ssi_swing s = swing_of(it, i);
    const ssi_swing last = swing_of(it, i == 0 ? 0 : i - 1);
    HOLDS(!met[s.indicator], "%d twice", s.indicator);
    met[s.indicator] = true;
    HOLDS(i == 0 || last.swing > s.swing ||
              (last.swing == s.swing && last.indicator < s.indicator),
          "%d before %d", last.indicator, s.indicator);
    HOLDS(s.swing >= abs(s.weight_less) && s.swing >= abs(s.weight_more) &&
              s.swing >= abs(s.goalpost_less) &&
              s.swing >= abs(s.goalpost_more),
          "%d", s.indicator);
    HOLDS(s.swing == abs(s.weight_less) || s.swing == abs(s.weight_more) ||
              s.swing == abs(s.goalpost_less) ||
              s.swing == abs(s.goalpost_more),
          "%d", s.indicator);
  }
}

START_TEST(swings_equal_doing_it) {
  int number;
  for (number = 0; number < 2; number++) {
    dice from = law_dice(_i, number);
    member m = random_member(&from, MOST);
    const int32_t percent = between(&from, 1, 50);
    ssi_sensitivity *it = sensitivity(&m, percent, NULL);
    size_t i;
    check_places(it);
    for (i = 0; i < 6; i++) { /* the largest, and some others */
      const size_t place = i < 3 ? i : below(&from, SSI_INDICATORS);
      const ssi_swing s = swing_of(it, place);
      check_swing(&m, &s, percent);
    }
    ssi_sensitivity_free(it);
    member_free(&m);
  }
}
END_TEST

/* Ranks by their definition: whole per cents, halves up, at least 1. */
static int32_t rank_of(const int32_t *scores, int32_t points) {
  int64_t above = 0, equal = 0, hundredths;
  int i;
  for (i = 0; i < COHORT; i++) {
    above += scores[i] > points;
    equal += scores[i] == points;
  }
  hundredths = (20000 * above + 10000 * equal) / (2 * COHORT);
  hundredths = (hundredths + 50) / 100;
  return hundredths < 1 ? 1 : (int32_t)hundredths;
}

START_TEST(ranks) {
  int number, i;
  for (number = 0; number < CASES; number++) {
    dice from = law_dice(_i, number);
    member m = random_member(&from, MOST);
    ssi_sensitivity *it = sensitivity(&m, between(&from, 1, 50), NULL);
    const ssi_spread s = spread_of(it, 0);
    ssi_rank_spread rank = SSI_INIT(ssi_rank_spread);
    int32_t scores[COHORT];
    for (i = 0; i < COHORT; i++) {
      scores[i] = chance(&from, 20) ? s.points
                  : chance(&from, 60) && s.maximum > s.minimum
                      ? between(&from, s.minimum, s.maximum)
                      : between(&from, 0, SSI_TOTAL_POINTS);
    }
    OK(ssi_sensitivity_rank(it, scores, COHORT, &rank));
    HOLDS(1 <= rank.minimum && rank.minimum <= rank.best &&
              rank.best <= rank.worst && rank.worst <= rank.maximum &&
              rank.maximum <= 100,
          "%d %d %d %d", rank.minimum, rank.best, rank.worst, rank.maximum);
    HOLDS(rank.top == rank_of(scores, s.points), "%d", rank.top);
    HOLDS(rank.best == rank_of(scores, s.high), "%d", rank.best);
    HOLDS(rank.worst == rank_of(scores, s.low), "%d", rank.worst);
    ssi_sensitivity_free(it);
    member_free(&m);
  }
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {intervals, law_seeds()},
      {swings_equal_doing_it, law_seeds()},
      {ranks, law_seeds()},
  };
  return RUN_TESTS("sensitivity", cases);
}
