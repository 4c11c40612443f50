/* A trend's parts add up exactly, its ends are the scores of those days, and
   its verdict follows from the history by the documented rule. */
#include <stdio.h>

#include "laws/law.h"
#include "support/calls.h"

#define MEMBERS 40
#define MOST_EVENTS 80
#define BACK_MOST 400

static ssi_change whole(const ssi_trend *self, ssi_window window) {
  ssi_change change = SSI_INIT(ssi_change);
  must(ssi_trend_total(self, window, &change));
  return change;
}

static ssi_change of_pillar(const ssi_trend *self, ssi_window window,
                            int32_t pillar) {
  ssi_change change = SSI_INIT(ssi_change);
  must(ssi_trend_pillar(self, window, (ssi_pillar)pillar, &change));
  return change;
}

static void parts_add_up(const ssi_trend *self, const member *whose,
                         ssi_window window) {
  const ssi_change total = whole(self, window);
  int32_t pillars = 0, pillar, i;
  for (pillar = 1; pillar <= SSI_PILLARS; pillar++) {
    const ssi_change part = of_pillar(self, window, pillar);
    int32_t indicators = 0;
    for (i = 1; i <= SSI_INDICATORS; i++) {
      ssi_indicator_info info = SSI_INIT(ssi_indicator_info);
      ssi_change one = SSI_INIT(ssi_change);
      must(ssi_model_indicator(whose->model, (ssi_indicator)i, &info));
      must(ssi_trend_indicator(self, window, (ssi_indicator)i, &one));
      HOLDS(one.change == one.after - one.before, "indicator %d", (int)i);
      if ((int32_t)info.pillar == pillar) indicators += one.change;
    }
    HOLDS(indicators == part.change, "pillar %d: %d of %d", (int)pillar,
          (int)indicators, (int)part.change);
    pillars += part.change;
  }
  HOLDS(pillars == total.change, "index: %d of %d", (int)pillars,
        (int)total.change);
}

static int32_t index_on(const member *self, int32_t day) {
  ssi_result result = SSI_INIT(ssi_result);
  ssi_score *score = NULL;
  must(ssi_score_new(NULL, self->model, self->profile, self->activity, day,
                     &score));
  must(ssi_score_total(score, &result));
  ssi_score_free(score);
  return result.points;
}

/* The rule of the header, from the history: means of three thirds. */
static ssi_verdict expected(const member *self, const ssi_change *change,
                            bool enough) {
  static int32_t points[BACK_MOST + 1];
  const size_t days = (size_t)(change->last_day - change->first_day) + 1;
  const size_t third = days / 3;
  int64_t mean[3] = {0, 0, 0};
  size_t i, k;
  if (!enough || days < 8) return SSI_VERDICT_NOT_ENOUGH_DATA;
  must(ssi_history_points(NULL, self->model, self->profile, self->activity,
                          change->first_day, days, HISTORY(.total = points)));
  for (k = 0; k < 3; k++) {
    for (i = 0; i < third; i++) mean[k] += points[days % 3 + k * third + i];
    mean[k] = (2 * mean[k] + (int64_t)third) / (2 * (int64_t)third);
  }
  HOLDS(change->drift == mean[2] - mean[0], "drift");
  if (mean[1] >= mean[0] && mean[2] >= mean[1] && mean[2] - mean[0] >= 2000000)
    return SSI_VERDICT_IMPROVING;
  if (mean[1] <= mean[0] && mean[2] <= mean[1] && mean[0] - mean[2] >= 2000000)
    return SSI_VERDICT_DECLINING;
  return SSI_VERDICT_STEADY;
}

START_TEST(trend_is_the_history) {
  int i, window;
  for (i = 0; i < MEMBERS; i++) {
    dice from = law_dice(_i, i);
    member self = random_member(&from, MOST_EVENTS);
    const int32_t day = TODAY - (int32_t)below(&from, 500);
    const int32_t back = between(&from, 1, BACK_MOST);
    int32_t oldest = 0, newest = 0;
    ssi_trend *trend = NULL;
    const bool events =
        ssi_activity_days(self.activity, &oldest, &newest) == SSI_OK;
    must(ssi_trend_new(NULL, self.model, self.profile, self.activity, day,
                       day - back, &trend));
    for (window = 1; window <= SSI_WINDOWS; window++) {
      const ssi_change change = whole(trend, (ssi_window)window);
      parts_add_up(trend, &self, (ssi_window)window);
      HOLDS(change.before == index_on(&self, change.first_day), "before");
      HOLDS(change.after == index_on(&self, day), "after");
      HOLDS(change.verdict ==
                expected(&self, &change, events && oldest <= change.first_day),
            "window %d: verdict %d", window, (int)change.verdict);
    }
    ssi_trend_free(trend);
    member_free(&self);
  }
}
END_TEST

int main(void) {
  const test_case cases[] = {{trend_is_the_history, law_seeds()}};
  return RUN_TESTS("trend", cases);
}
