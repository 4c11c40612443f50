/* Attacks on what members may see: the benchmarks of a year. Each tries to
   locate victims within 3 points, and is held against the best guess.

   The attacker knows everything but the victim's score: all others, the noisy
   numbers before they were made into a table, and how a total splits into
   pillars. It does the best that can be done with that (Bayes), so no attack on
   the tables themselves does better at this prior, N(31, 16) within 0 … 100.
   Each attack may locate at most the guess and 2 points of per cent, and three
   standard errors of the test. With the noise off, the control, each that is
   answered at all must locate 99 %. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "privacy/kit.h"

#define SEED 13
#define MEAN 31
#define DEVIATION 16
#define VICTIM UINT64_C(1)
#define WEEK 7
#define FIRST_DAY 20020 /* a quarter begins */
#define STEP 0.25       /* of the scores that are tried, in points */
#define TRIED 401
#define WINDOW 24 /* steps in 6 points */

static bool noise_off;

/* What the attacker believes of the victim: logarithms, up to a constant. */
typedef struct belief {
  double weight[TRIED];
} belief;

/* A victim, the attacker's invented members and the host's budget. */
typedef struct scene {
  chance *from;
  double score; /* the victim's now */
  ssi_budget *budget;
  uint64_t fresh; /* the next member to invent */
  int32_t day;
  int answered;
  belief *about;
} scene;

static belief prior(double mean, double deviation) {
  belief it;
  int i;
  for (i = 0; i < TRIED; i++) {
    const double z = (i * STEP - mean) / deviation;
    it.weight[i] = -z * z / 2;
  }
  return it;
}

/* The middle of the 6 points that are most likely; of several such the middle
   ones. */
static double best_window(const belief *it) {
  double mass[TRIED], sums[TRIED] = {0}, sum = 0, best = 0, most = -HUGE_VAL;
  int i, first = 0, last = 0;
  for (i = 0; i < TRIED; i++) most = fmax(most, it->weight[i]);
  for (i = 0; i < TRIED; i++) mass[i] = exp(it->weight[i] - most);
  for (i = 0; i < TRIED; i++) {
    sum += mass[i] - (i > WINDOW ? mass[i - WINDOW - 1] : 0);
    if (i >= WINDOW) sums[i] = sum;
    best = fmax(best, sums[i]);
  }
  for (i = TRIED - 1; i >= WINDOW; i--) {
    if (sums[i] < best * (1 - 1e-9)) continue;
    if (last == 0) last = i;
    first = i;
  }
  return ((first + last) / 2.0 - WINDOW / 2.0) * STEP;
}

/* How likely the noise is that is left if the victim has this score. */
static double likelihood(const ssi_statistics *left, double score,
                         int32_t epsilon) {
  const double width = 100.0 / (double)(left->knots - 1);
  const size_t knot = (size_t)fmin(score / width, (double)(left->knots - 2));
  const double upper = (score / width - (double)knot) * MEMBER_SHARE;
  const double scale = noise_off ? 1e-9 : 1;
  double pillars[PILLARS], at_knots = 0, cube = 0;
  size_t i;
  for (i = 0; i < left->knots; i++) {
    const double own = i == knot       ? MEMBER_SHARE - upper
                       : i == knot + 1 ? upper
                                       : 0;
    at_knots += fabs((double)left->at_knots[i] - own);
  }
  pillars_of(score, pillars);
  for (i = 0; i < PILLARS; i++)
    cube = fmax(cube, fabs((double)left->sums[i] - pillars[i] * SSI_POINT));
  return -(at_knots / 256000 + cube / 3.2e9) * epsilon / scale;
}

/* A publication of `all`, if the budget pays for it; what it tells, less what
   is known of the others, goes into the belief. */
static void publish_all(scene *it, const ssi_cohort *all,
                        const ssi_statistics *known, int32_t epsilon) {
  ssi_benchmark_options options = SSI_INIT(ssi_benchmark_options);
  uint8_t key[SSI_BENCHMARK_KEY_BYTES];
  ssi_statistics told;
  ssi_benchmark *made = NULL;
  ssi_status status;
  size_t i;
  options.epsilon = epsilon;
  chance_key(it->from, key);
  must(ssi_budget_advance(it->budget, it->day));
  status = ssi_benchmark_publish(NULL, all, it->budget, key, &options, &made);
  ssi_benchmark_free(made);
  if (status == SSI_ERROR_BUDGET || status == SSI_ERROR_COHORT ||
      status == SSI_ERROR_RANGE)
    return;
  must(status);
  told = noise_off ? exact_numbers(all)
                   : noisy_numbers(all, it->budget, key, epsilon);
  for (i = 0; i < told.knots; i++) told.at_knots[i] -= known->at_knots[i];
  for (i = 0; i < PILLARS; i++) told.sums[i] -= known->sums[i];
  for (i = 0; i < TRIED; i++)
    it->about->weight[i] += likelihood(&told, (double)i * STEP, epsilon);
  it->answered++;
}

/* The same of the victim and known others. */
static void publish(scene *it, const ssi_cohort *others, int32_t epsilon) {
  const ssi_statistics known = exact_numbers(others);
  ssi_cohort *all;
  must(ssi_cohort_copy(others, &all));
  add_score(all, VICTIM, it->score);
  publish_all(it, all, &known, epsilon);
  ssi_cohort_free(all);
}

/* Members that the attacker invents, or knows: none has spent anything. */
static ssi_cohort *invent(scene *it, int count) {
  ssi_cohort *made = new_cohort();
  int i;
  for (i = 0; i < count; i++)
    add_score(made, ++it->fresh + VICTIM,
              chance_score(it->from, MEAN, DEVIATION));
  return made;
}

/* As much of epsilon as the victim's budget pays for, from `most` down. */
static void squeeze(scene *it, const ssi_cohort *others, int32_t most) {
  int32_t epsilon;
  for (epsilon = most; epsilon > 0; epsilon /= 2) publish(it, others, epsilon);
}

/* The attacks. */

static void nine_invented(scene *it) {
  ssi_cohort *others = invent(it, 9);
  publish(it, others, 64);
  ssi_cohort_free(others);
}

static void ninety_nine_invented(scene *it) {
  ssi_cohort *others = invent(it, 99);
  publish(it, others, 64);
  ssi_cohort_free(others);
}

/* All that a year's budget can be made to pay: 1, and 1/2 among 200. */
static void all_of_the_budget(scene *it) {
  ssi_cohort *first = invent(it, 99), *second = invent(it, 199);
  publish(it, first, 64);
  it->day += WEEK;
  publish(it, second, 64);
  squeeze(it, second, 32);
  ssi_cohort_free(first);
  ssi_cohort_free(second);
}

/* The same with three times 1/2, which leaks most evenly. */
static void in_thirds(scene *it) {
  int i;
  for (i = 0; i < 4; i++) {
    ssi_cohort *others = invent(it, 199);
    publish(it, others, 32);
    it->day += WEEK;
    ssi_cohort_free(others);
  }
}

/* Known members first, and with the victim a week later. */
static void joiner(scene *it) {
  ssi_cohort *others = invent(it, 130), *again = invent(it, 199);
  ssi_benchmark *made;
  uint8_t key[SSI_BENCHMARK_KEY_BYTES];
  chance_key(it->from, key);
  must(ssi_benchmark_publish(NULL, others, it->budget, key, NULL, &made));
  ssi_benchmark_free(made);
  it->day += WEEK;
  publish(it, others, 64); /* the others have nothing left */
  publish(it, again, 64);
  publish(it, again, 32);
  ssi_cohort_free(others);
  ssi_cohort_free(again);
}

/* The victim is in a cohort of 1,200 that goes on without it. */
static void leaver(scene *it) {
  ssi_cohort *others = invent(it, 1199);
  ssi_benchmark_options options = SSI_INIT(ssi_benchmark_options);
  ssi_benchmark *made;
  uint8_t key[SSI_BENCHMARK_KEY_BYTES];
  options.epsilon = 42;
  publish(it, others, 54);
  it->day += WEEK;
  chance_key(it->from, key);
  must(ssi_benchmark_publish(NULL, others, it->budget, key, &options, &made));
  ssi_benchmark_free(made);
  ssi_cohort_free(others);
}

static void same_set_every_week(scene *it) {
  ssi_cohort *others = invent(it, 199), *all;
  const ssi_statistics known = exact_numbers(others);
  int i, epsilon;
  must(ssi_cohort_copy(others, &all));
  add_score(all, VICTIM, it->score);
  for (i = 0; i < 52; i++) {
    for (epsilon = 64; epsilon > 0; epsilon /= 2)
      publish_all(it, all, &known, epsilon);
    it->day += WEEK;
  }
  ssi_cohort_free(others);
  ssi_cohort_free(all);
}

/* One of the known is the attacker, whose score is another each time. */
static void own_moving_score(scene *it) {
  ssi_cohort *others = invent(it, 198);
  const uint64_t own = ++it->fresh + VICTIM;
  int i;
  for (i = 0; i < 6; i++) {
    ssi_cohort *with;
    must(ssi_cohort_copy(others, &with));
    add_score(with, own, 20 * i);
    publish(it, with, 64);
    publish(it, with, 32);
    it->day += WEEK;
    ssi_cohort_free(with);
  }
  ssi_cohort_free(others);
}

/* Groups of known members and decoys, in 60 unions with the victim. */
static void unions_with_decoys(scene *it) {
  enum { GROUPS = 15, EACH = 30 };
  double scores[GROUPS * EACH];
  int i, j;
  for (i = 0; i < GROUPS * EACH; i++)
    scores[i] = chance_score(it->from, MEAN, DEVIATION);
  for (i = 0; i < 60; i++) {
    const uint64_t chosen = chance_word(it->from);
    ssi_cohort *of = new_cohort();
    for (j = 0; j < GROUPS * EACH; j++) {
      if (chosen >> j / EACH & 1)
        add_score(of, VICTIM + 1 + (uint64_t)j, scores[j]);
    }
    publish(it, of, i % 2 ? 32 : 64);
    ssi_cohort_free(of);
  }
}

/* The host is made to load what it saved before the publication. */
static void old_budget(scene *it) {
  ssi_cohort *others = invent(it, 99);
  uint8_t bytes[64];
  size_t size = 0;
  int i;
  must(ssi_budget_save(it->budget, bytes, sizeof bytes, &size));
  for (i = 0; i < 12; i++) {
    ssi_budget *loaded = NULL;
    publish(it, others, 64);
    if (ssi_budget_load(NULL, bytes, size, it->budget->serial, &loaded) ==
        SSI_OK) {
      ssi_budget_free(it->budget);
      it->budget = loaded;
    }
  }
  ssi_cohort_free(others);
}

/* The victim's old score is known, its new one is not. */
static void moving_victim(scene *it) {
  ssi_cohort *others = invent(it, 99), *later = invent(it, 199);
  belief kept = *it->about;
  publish(it, others, 64);
  *it->about = kept; /* of the old score there is nothing to learn */
  it->score = chance_score(it->from, it->score, 6);
  it->day += WEEK;
  publish(it, later, 32);
  ssi_cohort_free(others);
  ssi_cohort_free(later);
}

typedef struct attack {
  const char *name;
  void (*run)(scene *it);
  bool is_answered; /* anything at all */
  bool knows_old;   /* the belief is N(old score, 6) */
} attack;

static const attack attacks[] = {
    {"nine invented members and the victim", nine_invented, false, false},
    {"99 invented members and the victim", ninety_nine_invented, true, false},
    {"all of a year's budget, 1 and 1/2", all_of_the_budget, true, false},
    {"all of a year's budget, three times 1/2", in_thirds, true, false},
    {"a joiner", joiner, true, false},
    {"a leaver of 1,200", leaver, true, false},
    {"the same set 52 times", same_set_every_week, true, false},
    {"own moving scores on six dates", own_moving_score, true, false},
    {"60 unions with decoys", unions_with_decoys, true, false},
    {"an old budget loaded again", old_budget, true, false},
    {"a victim who moves, old score known", moving_victim, true, true},
};

typedef struct tally {
  int victims, located, guessed, answered;
} tally;

static tally run(const attack *of, int victims, chance *from) {
  tally found = {victims, 0, 0, 0};
  int i;
  for (i = 0; i < victims; i++) {
    scene it = {from, 0, NULL, 1000, FIRST_DAY, 0, NULL};
    belief about;
    double guess;
    it.score = chance_score(from, MEAN, DEVIATION);
    about = of->knows_old ? prior(it.score, 6) : prior(MEAN, DEVIATION);
    guess = best_window(&about);
    it.about = &about;
    must(ssi_budget_new(NULL, SSI_BUDGET_LIMIT, FIRST_DAY, &it.budget));
    of->run(&it);
    found.located += fabs(best_window(&about) - it.score) <= 3 + 1e-9;
    found.guessed += fabs(guess - it.score) <= 3 + 1e-9;
    found.answered += it.answered;
    ssi_budget_free(it.budget);
  }
  return found;
}

static void verdict(const attack *of, tally found) {
  const double all = found.victims;
  const double located = 100 * found.located / all;
  const double guessed = 100 * found.guessed / all;
  const double error = 100 * sqrt(0.16 * 0.84 / all);
  const bool ok = noise_off
                      ? (of->is_answered ? located >= 99 : found.answered == 0)
                      : located <= guessed + 2 + 3 * error;
  check(ok, "%s%s: %.1f %% located, %.1f %% by guessing (%.2f answers each)",
        noise_off ? "without noise, " : "", of->name, located, guessed,
        found.answered / all);
}

int main(int count, char **words) {
  const bool all = kit_open(count, words, SEED);
  const int victims = all ? 20000 : 2000;
  chance from = {SEED};
  size_t i;
  for (i = 0; i < sizeof attacks / sizeof *attacks; i++)
    verdict(&attacks[i], run(&attacks[i], victims, &from));
  noise_off = true;
  for (i = 0; i < sizeof attacks / sizeof *attacks; i++)
    verdict(&attacks[i], run(&attacks[i], victims / 20, &from));
  return kit_close();
}
