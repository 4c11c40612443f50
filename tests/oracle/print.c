/* Members and differences in words. */
#include <string.h>

#include "outcome.h"
#include "text.h"

static void print_text(uint64_t which, FILE *out) {
  char text[TEXT_BYTES_MAX];
  size_t bytes = text_write(which, text);
  fputc('"', out);
  for (size_t i = 0; i < bytes; i++)
    if (text[i] == '\n')
      fputs("\\n", out);
    else
      fputc(text[i], out);
  fputs("\"\n", out);
}

static void print_step(const struct step *step, FILE *out) {
  static const char *const words[] = {
      "",         "event",      "observe kind", "observe traits", "double",
      "set fact", "clear fact", "fact in part", "section",        "target",
      "weight",   "goalpost",   "half-life",    "pillar",         "cap"};
  fprintf(out, "  %s", words[step->kind]);
  if (step->number) fprintf(out, " %d", step->number);
  if (step->kind == STEP_EVENT)
    fprintf(out, " on day %d, traits %u, count %lld, person %llu", step->day,
            step->traits, (long long)step->value,
            (unsigned long long)step->person);
  else if (step->kind == STEP_TRAITS)
    fprintf(out, " %u", step->traits);
  else if (step->kind != STEP_DOUBLE && step->kind != STEP_CLEAR &&
           step->kind != STEP_SECTION && step->kind != STEP_TARGET)
    fprintf(out, ": %lld", (long long)step->value);
  if (step->part) fputs(" (in the second part)", out);
  if (step->kind == STEP_SECTION || step->kind == STEP_TARGET) {
    fputc(' ', out);
    print_text(step->person, out);
    return;
  }
  fputc('\n', out);
}

void recipe_print(const struct recipe *recipe, FILE *out) {
  fprintf(out, "  as of day %d\n", recipe->day);
  for (int i = 0; i < recipe->steps; i++) print_step(&recipe->step[i], out);
}

static void print_pair(int64_t library, int64_t oracle, FILE *out) {
  fprintf(out, ": library %lld, oracle %lld\n", (long long)library,
          (long long)oracle);
}

/* One list of numbers. */
static void print_list(const char *list, const char *name, const int64_t *a,
                       const int64_t *b, int numbers, const char *const *words,
                       FILE *out) {
  for (int i = 0; i < numbers; i++) {
    if (a[i] == b[i]) continue;
    fprintf(out, "  %s %s, %s", list, name, words[i]);
    print_pair(a[i], b[i], out);
  }
}

static void print_kernel(const struct tables *tables, const char *by,
                         const struct kernel *a, const struct kernel *b,
                         const char *const *words, FILE *out) {
  static const char *const indicator[] = {"points", "measure"};
  char name[100];
  print_list("by", by, a->total, b->total, RESULTS, words, out);
  for (int i = 1; i <= SSI_INDICATORS; i++) {
    snprintf(name, sizeof name, "%s, by %s", tables->indicator[i].name, by);
    print_list("indicator", name, a->indicator[i], b->indicator[i], 2,
               indicator, out);
  }
}

static void print_model(const struct tables *tables, const struct changed *a,
                        const struct changed *b, FILE *out) {
  static const char *const wrong[] = {"that does not add up", "sum"};
  static const char *const balanced[] = {"balanced"};
  static const char *const parameter[] = {"weight", "goalpost", "half-life",
                                          "pillar"};
  static const char *const cap[] = {"daily cap"};
  print_list("the first", "pillar", a->wrong, b->wrong, 2, wrong, out);
  print_list("the", "model", &a->balanced, &b->balanced, 1, balanced, out);
  for (int i = 1; i <= SSI_INDICATORS; i++)
    print_list("the model's", tables->indicator[i].name, a->indicator[i],
               b->indicator[i], CHANGED, parameter, out);
  for (int i = 1; i <= SSI_KINDS; i++)
    print_list("the model's", tables->kind[i].name, &a->cap[i], &b->cap[i], 1,
               cap, out);
}

void outcome_print_difference(const struct tables *tables,
                              const struct outcome *library,
                              const struct outcome *oracle, FILE *out) {
  static const char *const result[] = {"points",          "low",     "high",
                                       "observed",        "maximum", "estimate",
                                       "display or alone"};
  static const char *const scorer[] = {"index",  "brand", "find",    "engage",
                                       "relate", "high",  "observed"};
  static const char *const indicator[] = {
      "points",   "high",    "observed", "maximum", "headroom",
      "goalpost", "measure", "share",    "state",   "pillar"};
  static const char *const feed[] = {"points", "share", "observed"};
  static const char *const fact[] = {"points", "share", "value"};
  char name[100];
  print_model(tables, &library->model, &oracle->model, out);
  print_list("the", "index", library->total, oracle->total, RESULTS, result,
             out);
  print_list("by", "a scorer", library->scorer, oracle->scorer, RESULTS, scorer,
             out);
  for (int i = 0; i < TOLD; i++) {
    static const char *const population[] = {"a population",
                                             "a population told otherwise"};
    static const char *const dataset[] = {"a dataset",
                                          "a dataset told otherwise"};
    static const char *const history[] = {"a history",
                                          "a history told otherwise"};
    print_kernel(tables, population[i], &library->population[i],
                 &oracle->population[i], scorer, out);
    print_kernel(tables, dataset[i], &library->dataset[i], &oracle->dataset[i],
                 scorer, out);
    print_list("by", history[i], library->history[i], oracle->history[i],
               SSI_PILLARS + 1, scorer, out);
  }
  for (int i = 1; i <= SSI_PILLARS; i++) {
    snprintf(name, sizeof name, "%d", i);
    print_list("pillar", name, library->pillar[i], oracle->pillar[i], RESULTS,
               result, out);
  }
  for (int i = 1; i <= SSI_INDICATORS; i++)
    print_list("indicator", tables->indicator[i].name, library->indicator[i],
               oracle->indicator[i], INDICATOR_RESULTS, indicator, out);
  for (int i = 0; i < tables->feeds; i++) {
    const ssi_feed_info *info = &tables->feed[i];
    snprintf(name, sizeof name, "%d (%s by %s)", i,
             tables->indicator[info->indicator].name,
             info->kind ? tables->kind[info->kind].name
                        : tables->fact[info->fact].name);
    print_list("feed", name, library->feed[i], oracle->feed[i], FEED_RESULTS,
               feed, out);
  }
  for (int i = 1; i <= SSI_KINDS; i++)
    print_list("kind", tables->kind[i].name, library->kind[i], oracle->kind[i],
               2, fact, out);
  for (int i = 1; i <= SSI_FACTS; i++)
    print_list("fact", tables->fact[i].name, library->fact[i], oracle->fact[i],
               3, fact, out);
  if (library->traits != oracle->traits) {
    fputs("  observed traits", out);
    print_pair(library->traits, oracle->traits, out);
  }
  if (library->rows != oracle->rows) {
    fputs("  rows", out);
    print_pair(library->rows, oracle->rows, out);
  }
}
