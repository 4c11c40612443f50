/* Prints documents of many members, each with every number that the interface
   gives, under the name it should have in the document: for document.py.

   === LABEL      begins a member
   the document
   ---            then lines of "PATH NUMBER" or "PATH null" */
#include <ssi/ssi.h>
#include <stdio.h>

#include "laws/law.h"

static const char *name_of(ssi_pillar pillar) {
  ssi_pillar_info info = SSI_INIT(ssi_pillar_info);
  must(ssi_model_pillar(pillar, &info));
  return info.name;
}

static void say(const char *path, const char *name, int64_t value) {
  printf("%s%s %" PRId64 "\n", path, name, value);
}

static void say_estimate(const char *path, ssi_status status, int32_t points) {
  if (status == SSI_ERROR_UNOBSERVED) {
    printf("%sestimate null\n", path);
    return;
  }
  must(status);
  say(path, "estimate", points);
}

static void say_result(const char *path, const ssi_result *result) {
  say(path, "points", result->points);
  say(path, "low", result->low);
  say(path, "high", result->high);
  say(path, "observed", result->observed);
  say(path, "max", result->maximum);
}

static int64_t coverage_of(const ssi_result *result) {
  return (2 * INT64_C(1000000) * result->observed + result->maximum) /
         (2 * (int64_t)result->maximum);
}

static void say_total(const ssi_score *score) {
  const ssi_result total = total_of(score);
  int32_t points = 0;
  const ssi_status status = ssi_score_estimate(score, &points);
  say_result("total.", &total);
  say_estimate("total.", status, points);
  must(ssi_score_display(score, &points));
  say("", "display", points);
  say("", "coverage", coverage_of(&total));
}

static void say_pillar(const ssi_score *score, ssi_pillar pillar) {
  const ssi_result result = pillar_of(score, pillar);
  char path[64];
  int32_t points = 0;
  const ssi_status status = ssi_score_estimate_pillar(score, pillar, &points);
  snprintf(path, sizeof path, "pillars.%s.", name_of(pillar));
  say_result(path, &result);
  say_estimate(path, status, points);
  say(path, "coverage", coverage_of(&result));
}

static void say_indicator(const ssi_model *model, const ssi_score *score,
                          ssi_indicator indicator) {
  const ssi_indicator_result it = indicator_of(score, indicator);
  const int32_t scale = indicator_info(model, indicator).scale;
  char path[64];
  snprintf(path, sizeof path, "indicators.%d.", (int)indicator - 1);
  say(path, "points", it.points);
  say(path, "high", it.high);
  say(path, "max", it.maximum);
  say(path, "headroom", it.headroom);
  say(path, "observed_max", it.observed);
  say(path, "share", it.share);
  say(path, "goalpost", (int64_t)it.goalpost * (1000000 / scale));
  if (it.state == SSI_OBSERVATION_NONE)
    printf("%smeasure null\n", path);
  else
    say(path, "measure", it.measure * (1000000 / scale));
}

/* The texts and flags: they are said as JSON says them. */
static void say_words(const ssi_model *model, const ssi_score *score,
                      ssi_indicator indicator) {
  static const char *const states[] = {"none", "part", "full"};
  const ssi_indicator_result it = indicator_of(score, indicator);
  const ssi_indicator_info info = indicator_info(model, indicator);
  const int at = (int)indicator - 1;
  printf("indicators.%d.id \"%s\"\n", at, info.name);
  printf("indicators.%d.unit \"%s\"\n", at, info.unit);
  printf("indicators.%d.pillar \"%s\"\n", at, name_of(it.pillar));
  printf("indicators.%d.state \"%s\"\n", at, states[it.state]);
  printf("indicators.%d.observed %s\n", at,
         it.state == SSI_OBSERVATION_FULL ? "true" : "false");
}

static void say_contributions(const ssi_model *model, const ssi_score *score) {
  int seen[SSI_INDICATORS] = {0};
  size_t i;
  for (i = 0; i < contributions_of(score); i++) {
    const ssi_contribution share = contribution_of(score, i);
    const int at = (int)share.indicator - 1;
    char path[64];
    snprintf(path, sizeof path, "indicators.%d.contributions.%d.", at,
             seen[at]++);
    say(path, "points", share.points);
    say(path, "share", share.share);
    printf("%sobserved %s\n", path, share.observed ? "true" : "false");
    printf("%s%s \"%s\"\n", path, share.kind ? "kind" : "fact",
           share.kind ? kind_info(model, (ssi_kind)share.kind).name
                      : fact_info(model, (ssi_fact)share.fact).name);
  }
}

static void say_document(const ssi_score *score, bool contributions) {
  size_t size = 0;
  char *text;
  must(ssi_score_json(score, contributions, NULL, 0, &size));
  text = malloc(size);
  if (!text) abort();
  must(ssi_score_json(score, contributions, text, size, &size));
  fputs(text, stdout);
  free(text);
}

static void say_all(const member *m, int32_t day, bool contributions) {
  ssi_score *score = member_score(m, day);
  int32_t year = 0, month = 0, date = 0, i;
  say_document(score, contributions);
  printf("---\n");
  must(ssi_day_to_date(day, &year, &month, &date));
  printf("on \"%04d-%02d-%02d\"\n", (int)year, (int)month, (int)date);
  printf("model.version \"%s\"\n", ssi_model_version(m->model));
  printf("model.fingerprint \"%s\"\n", ssi_model_fingerprint(m->model));
  say_total(score);
  for (i = 1; i <= SSI_PILLARS; i++) say_pillar(score, (ssi_pillar)i);
  for (i = 1; i <= SSI_INDICATORS; i++) {
    say_indicator(m->model, score, (ssi_indicator)i);
    say_words(m->model, score, (ssi_indicator)i);
  }
  if (contributions) say_contributions(m->model, score);
  ssi_score_free(score);
}

static void say_both(const char *label, const member *m, int32_t day) {
  printf("=== %s\n", label);
  say_all(m, day, false);
  printf("=== %s, with contributions\n", label);
  say_all(m, day, true);
}

int main(void) {
  const int32_t days[] = {SSI_DAY_MIN, SSI_DAY_MAX, TODAY};
  member nobody = member_new();
  int seed, i;
  say_both("nothing observed", &nobody, TODAY);
  member_observe_all(&nobody);
  say_both("all observed, nothing there", &nobody, TODAY);
  member_free(&nobody);
  for (seed = 0; seed < law_seeds(); seed++) {
    for (i = 0; i < 3; i++) {
      dice from = law_dice(seed, i);
      char label[64];
      member m = random_member(&from, 400);
      snprintf(label, sizeof label, "seed %" PRIu64 ", member %d", law_seed, i);
      say_both(label, &m, days[i]);
      member_free(&m);
    }
  }
  return 0;
}
