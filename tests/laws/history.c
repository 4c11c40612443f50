/* The history of a range of days is bit for bit what scoring each of them by
   itself gives: index, pillars, indicators and measures. */
#include <stdio.h>
#include <string.h>

#include "laws/law.h"
#include "support/calls.h"

#define MEMBERS 63 /* of each of the eight seeds: 504 members */
#define MOST_EVENTS 120
#define DAYS_MOST 420

typedef struct days {
  int32_t total[DAYS_MOST], pillars[SSI_PILLARS][DAYS_MOST];
} days;

static void check_day(const member *self, int32_t day, const days *history,
                      size_t at) {
  ssi_result result = SSI_INIT(ssi_result);
  ssi_score *score = NULL;
  int32_t i;
  must(ssi_score_new(NULL, self->model, self->profile, self->activity, day,
                     &score));
  must(ssi_score_total(score, &result));
  HOLDS(result.points == history->total[at], "day %d: %d, in the history %d",
        (int)day, (int)result.points, (int)history->total[at]);
  for (i = 1; i <= SSI_PILLARS; i++) {
    must(ssi_score_pillar(score, (ssi_pillar)i, &result));
    HOLDS(result.points == history->pillars[i - 1][at],
          "day %d, pillar %d: %d, in the history %d", (int)day, (int)i,
          (int)result.points, (int)history->pillars[i - 1][at]);
  }
  ssi_score_free(score);
}

/* Ranges before, over and after the events, of one day and of many. */
static int32_t random_range(dice *from, size_t *out_days) {
  const uint32_t shape = below(from, 4);
  *out_days = shape == 0 ? 1 : 1 + below(from, DAYS_MOST);
  if (shape == 1) return between(from, 0, SSI_DAY_MAX - DAYS_MOST);
  return between(from, TODAY - 760, TODAY + 60);
}

START_TEST(history_equals_single_scores) {
  static days history;
  int i;
  for (i = 0; i < MEMBERS; i++) {
    dice from = law_dice(_i, i);
    member self = random_member(&from, MOST_EVENTS);
    size_t count, at;
    const int32_t first = random_range(&from, &count);
    memset(&history, 0x55, sizeof history);
    must(ssi_history_points(
        NULL, self.model, self.profile, self.activity, first, count,
        HISTORY(.total = history.total, .brand = history.pillars[0],
                .find = history.pillars[1], .engage = history.pillars[2],
                .relate = history.pillars[3])));
    for (at = 0; at < count; at++)
      check_day(&self, first + (int32_t)at, &history, at);
    member_free(&self);
  }
}
END_TEST

/* The same for one indicator, with its measure, on some of the days. */
START_TEST(indicator_equals_single_scores) {
  static int32_t points[DAYS_MOST];
  static int64_t measures[DAYS_MOST];
  int i;
  for (i = 0; i < MEMBERS; i++) {
    dice from = law_dice(_i, i);
    member self = random_member(&from, MOST_EVENTS);
    const ssi_indicator indicator =
        (ssi_indicator)between(&from, 1, SSI_INDICATORS);
    size_t count, at;
    const int32_t first = random_range(&from, &count);
    must(ssi_history_indicator(NULL, self.model, self.profile, self.activity,
                               indicator, first, count, points, measures));
    for (at = 0; at < count; at += 1 + below(&from, 20)) {
      ssi_indicator_result one = SSI_INIT(ssi_indicator_result);
      ssi_score *score = NULL;
      must(ssi_score_new(NULL, self.model, self.profile, self.activity,
                         first + (int32_t)at, &score));
      must(ssi_score_indicator(score, indicator, &one));
      HOLDS(one.points == points[at] && one.measure == measures[at],
            "indicator %d, day %d", (int)indicator, (int)(first + (int32_t)at));
      ssi_score_free(score);
    }
    member_free(&self);
  }
}
END_TEST

/* One range is what its parts are. */
START_TEST(ranges_join) {
  static int32_t whole[DAYS_MOST], parts[DAYS_MOST];
  int i;
  for (i = 0; i < MEMBERS; i++) {
    dice from = law_dice(_i, i);
    member self = random_member(&from, MOST_EVENTS);
    const int32_t first = TODAY - DAYS_MOST;
    const size_t cut = below(&from, DAYS_MOST + 1);
    must(ssi_history_points(NULL, self.model, self.profile, self.activity,
                            first, DAYS_MOST, HISTORY(.total = whole)));
    must(ssi_history_points(NULL, self.model, self.profile, self.activity,
                            first, cut, HISTORY(.total = parts)));
    if (cut < DAYS_MOST)
      must(ssi_history_points(NULL, self.model, self.profile, self.activity,
                              first + (int32_t)cut, DAYS_MOST - cut,
                              HISTORY(.total = parts + cut)));
    HOLDS(memcmp(whole, parts, sizeof whole) == 0, "cut after %d days",
          (int)cut);
    member_free(&self);
  }
}
END_TEST

int main(void) {
  const test_case cases[] = {{history_equals_single_scores, law_seeds()},
                             {indicator_equals_single_scores, law_seeds()},
                             {ranges_join, law_seeds()}};
  return RUN_TESTS("history", cases);
}
