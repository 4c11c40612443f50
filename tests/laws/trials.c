/* Rates, and trials that came to nothing. A rate is never above the share of
   what was accepted among its trials, each weighted by its age, which is
   computed here by itself in 128 bits. Trials without an answer bring no points
   by being many, by being gathered on one day, or by being seen at all. */
#include <stdio.h>

#include "laws/law.h"

/* With the eight seeds, 200,000 for each law. */
#define CASES 25000
#define EVENTS_MOST 16

__extension__ typedef unsigned __int128 wide;

/* doc/model.md, section 3. */
static uint64_t weight(int32_t age, int32_t half_life) {
  const int32_t k = age / half_life, r = age % half_life;
  if (k > 8) return 0;
  if (k == 8) return (uint64_t)(half_life - r);
  return (uint64_t)(2 * half_life - r) << (7 - k);
}

/* A life of few events, most of them trials. */
typedef struct life {
  size_t count;
  event events[EVENTS_MOST];
} life;

/* Kinds that a rate counts, and what else tells of trials. */
static const ssi_kind trial_kinds[] = {
    SSI_KIND_MESSAGE_SENT,        SSI_KIND_MESSAGE_ANSWERED,
    SSI_KIND_MESSAGE_UNANSWERED,  SSI_KIND_INMAIL_SENT,
    SSI_KIND_INMAIL_ANSWERED,     SSI_KIND_INMAIL_UNANSWERED,
    SSI_KIND_INMAIL_DECLINED,     SSI_KIND_INVITATION_SENT,
    SSI_KIND_INVITATION_ACCEPTED, SSI_KIND_INVITATION_UNANSWERED,
    SSI_KIND_INVITATION_DECLINED, SSI_KIND_INVITATION_WITHDRAWN,
    SSI_KIND_ACTIVE_DAY,
};

/* What brings nothing good. */
static const ssi_kind vain_kinds[] = {
    SSI_KIND_MESSAGE_UNANSWERED,  SSI_KIND_INMAIL_UNANSWERED,
    SSI_KIND_INMAIL_DECLINED,     SSI_KIND_INVITATION_UNANSWERED,
    SSI_KIND_INVITATION_DECLINED, SSI_KIND_INVITATION_WITHDRAWN,
};

static uint32_t random_count(dice *from) {
  static const uint32_t counts[] = {1, 1, 1, 2, 5, 20, 60, 100, 400, 1000000};
  return counts[below(from, ROWS(counts))];
}

static event random_trial(dice *from) {
  const int32_t span = chance(from, 70) ? 90 : chance(from, 80) ? 400 : 3000;
  event one = {TODAY - between(from, 0, span),
               trial_kinds[below(from, ROWS(trial_kinds))], 0,
               random_count(from), 0};
  if (chance(from, 10)) one.traits = 1u << below(from, 13);
  if (chance(from, 20)) one.who = 1 + below(from, 5);
  return one;
}

static life random_life(dice *from) {
  life made = {0, {{0}}};
  const size_t count = 1 + below(from, EVENTS_MOST);
  for (; made.count < count; made.count++)
    made.events[made.count] =
        chance(from, 90) ? random_trial(from) : random_event(from);
  return made;
}

/* Observed before or not, and to whatever share. */
static void observe_some(dice *from, ssi_activity *activity) {
  const uint32_t percent = chance(from, 30) ? 100 : below(from, 101);
  int kind;
  for (kind = 1; kind <= SSI_KINDS; kind++) {
    if (!chance(from, percent)) continue;
    must(chance(from, 80)
             ? ssi_activity_observe(activity, (ssi_kind)kind)
             : ssi_activity_observe_part(activity, (ssi_kind)kind,
                                         between(from, 1, SSI_SHARE_WHOLE)));
  }
}

/* Models to take turns with, the reference model the first. */
#define MODELS 6

typedef struct stage {
  ssi_model *models[MODELS];
  ssi_profile *profile;
} stage;

static stage stage_new(int seed_index) {
  dice from = law_dice(seed_index, -1);
  stage made;
  size_t i;
  must(ssi_profile_new(NULL, &made.profile));
  for (i = 0; i < MODELS; i++) {
    must(ssi_model_new(NULL, &made.models[i]));
    if (i > 0) random_model(&from, made.models[i]);
  }
  return made;
}

static void stage_free(stage *self) {
  size_t i;
  ssi_profile_free(self->profile);
  for (i = 0; i < MODELS; i++) ssi_model_free(self->models[i]);
}

static const ssi_model *any_model(dice *from, const stage *self) {
  return self->models[chance(from, 50) ? 0 : below(from, MODELS)];
}

static ssi_activity *ledger_of(const life *lived) {
  ssi_activity *made;
  size_t i;
  must(ssi_activity_new(NULL, &made));
  for (i = 0; i < lived->count; i++) {
    const event *one = &lived->events[i];
    must(ssi_activity_add(made, one->day, one->kind, one->traits, one->count,
                          one->who));
  }
  return made;
}

static ssi_score *score_of(const stage *self, const ssi_model *model,
                           const ssi_activity *activity) {
  ssi_score *score;
  must(ssi_score_new(NULL, model, self->profile, activity, TODAY, &score));
  return score;
}

/* Trials of a rate weighted by their age: all, and those that were accepted. */
typedef struct tried {
  wide good, all;
} tried;

static tried tried_of(const ssi_model *model, const life *lived,
                      const ssi_indicator_info *info, int32_t indicator) {
  const size_t feeds = feeds_of(model);
  tried sum = {0, 0};
  size_t i, k;
  for (i = 0; i < feeds; i++) {
    const ssi_feed_info feed = feed_info(model, i);
    if ((int32_t)feed.indicator != indicator) continue;
    for (k = 0; k < lived->count; k++) {
      const event *one = &lived->events[k];
      wide weighed;
      if ((int32_t)one->kind != feed.kind || one->day > TODAY) continue;
      weighed = (wide)weight(TODAY - one->day, info->half_life) * one->count;
      sum.all += weighed;
      if (!feed.against) sum.good += weighed;
    }
  }
  return sum;
}

static void check_rates(const ssi_model *model, const life *lived,
                        const ssi_score *score) {
  int32_t i;
  for (i = 1; i <= SSI_INDICATORS; i++) {
    const ssi_indicator_info info = indicator_info(model, (ssi_indicator)i);
    const int64_t measure = indicator_of(score, (ssi_indicator)i).measure;
    tried sum;
    if (info.measure != SSI_MEASURE_RATE || measure == 0) continue;
    sum = tried_of(model, lived, &info, i);
    /* A share is rounded up at most. */
    HOLDS((wide)(measure - 1) * sum.all < sum.good * 1000000,
          "rate %d is %ld millionths of %.0f in %.0f", i, (long)measure,
          (double)sum.good, (double)sum.all);
  }
}

START_TEST(a_rate_is_at_most_the_share) {
  stage at = stage_new(_i);
  int number;
  for (number = 0; number < CASES; number++) {
    dice from = law_dice(_i, number);
    const ssi_model *model = any_model(&from, &at);
    const life lived = random_life(&from);
    ssi_activity *activity = ledger_of(&lived);
    ssi_score *score;
    observe_some(&from, activity);
    score = score_of(&at, model, activity);
    check_rates(model, &lived, score);
    ssi_score_free(score);
    ssi_activity_free(activity);
  }
  stage_free(&at);
}
END_TEST

static void check_nothing_rises(const ssi_score *before,
                                const ssi_score *after) {
  int i;
  for (i = 1; i <= SSI_INDICATORS; i++) {
    const int32_t a = indicator_of(before, (ssi_indicator)i).points;
    const int32_t b = indicator_of(after, (ssi_indicator)i).points;
    HOLDS(b <= a, "indicator %d rises from %d to %d", i, a, b);
  }
  for (i = 1; i <= SSI_PILLARS; i++)
    HOLDS(pillar_of(after, (ssi_pillar)i).points <=
              pillar_of(before, (ssi_pillar)i).points,
          "pillar %d", i);
  HOLDS(total_of(after).points <= total_of(before).points, "total");
}

/* Scores both by the same model, with the same said to be observed. */
static void compare(dice *from, const stage *at, const life *less,
                    const life *more) {
  const ssi_model *model = any_model(from, at);
  dice again = *from;
  ssi_activity *one = ledger_of(less), *other = ledger_of(more);
  ssi_score *before, *after;
  observe_some(from, one);
  observe_some(&again, other);
  before = score_of(at, model, one);
  after = score_of(at, model, other);
  check_nothing_rises(before, after);
  ssi_score_free(before);
  ssi_score_free(after);
  ssi_activity_free(one);
  ssi_activity_free(other);
}

static bool is_vain(ssi_kind kind) {
  size_t i;
  for (i = 0; i < ROWS(vain_kinds); i++) {
    if (vain_kinds[i] == kind) return true;
  }
  return false;
}

/* The newest day that counts; TODAY half of the times. */
static int32_t newest_day(dice *from, const life *lived) {
  int32_t newest = 0;
  size_t i;
  if (chance(from, 50)) return TODAY;
  for (i = 0; i < lived->count; i++) {
    const int32_t day = lived->events[i].day;
    if (day <= TODAY && day > newest) newest = day;
  }
  return newest;
}

/* Invitations move with what did not come of them. The day they move to is an
   active one, so that they do not make it one. */
START_TEST(gathering_trials_raises_nothing) {
  stage at = stage_new(_i);
  int number;
  for (number = 0; number < CASES; number++) {
    dice from = law_dice(_i, number);
    life lived = random_life(&from), gathered;
    const int32_t newest = newest_day(&from, &lived);
    const event active = {newest, SSI_KIND_ACTIVE_DAY, 0, 1, 0};
    size_t i;
    lived.events[0] = active;
    gathered = lived;
    for (i = 0; i < gathered.count; i++) {
      event *one = &gathered.events[i];
      const bool moves =
          is_vain(one->kind) || one->kind == SSI_KIND_INVITATION_SENT;
      if (moves && one->day < newest) one->day = newest;
    }
    compare(&from, &at, &lived, &gathered);
  }
  stage_free(&at);
}
END_TEST

static void add_vain(dice *from, life *to) {
  const event one = {TODAY - between(from, -3, 200),
                     vain_kinds[below(from, ROWS(vain_kinds))], 0,
                     random_count(from), chance(from, 20) ? 3 : 0};
  to->events[to->count++] = one;
}

/* Invitations on an active day, none of them answered. */
static void add_unanswered(dice *from, int32_t day, life *to) {
  const uint32_t count = random_count(from);
  const event sent = {day, SSI_KIND_INVITATION_SENT, 0, count, 0};
  const event unanswered = {day, SSI_KIND_INVITATION_UNANSWERED, 0, count, 0};
  to->events[to->count++] = sent;
  to->events[to->count++] = unanswered;
}

START_TEST(trials_in_vain_raise_nothing) {
  stage at = stage_new(_i);
  int number;
  for (number = 0; number < CASES; number++) {
    dice from = law_dice(_i, number);
    life lived = random_life(&from), more;
    const event active = {TODAY - between(&from, 0, 90), SSI_KIND_ACTIVE_DAY, 0,
                          1, 0};
    if (lived.count > EVENTS_MOST - 3) lived.count = EVENTS_MOST - 3;
    lived.events[0] = active;
    more = lived;
    if (chance(&from, 50)) add_unanswered(&from, active.day, &more);
    add_vain(&from, &more);
    compare(&from, &at, &lived, &more);
  }
  stage_free(&at);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {a_rate_is_at_most_the_share, law_seeds()},
      {gathering_trials_raises_nothing, law_seeds()},
      {trials_in_vain_raise_nothing, law_seeds()},
  };
  return RUN_TESTS("trials", cases);
}
