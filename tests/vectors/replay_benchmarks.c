/* Calls of benchmarks, budgets and teams; see replay_cohorts.c. */
#include <stdlib.h>
#include <string.h>

#include "replay_cohorts.h"

enum { KNOTS_MAX = 21, ALONE_DAY = 20020 };

typedef struct request {
  player *self;
  world *in;
  const int64_t *words;
  int count;
  const char *name;
  size_t length;
  answer *says;
} request;

static int32_t word_of(const request *of, int word) {
  return (int32_t)of->words[word];
}

static void values(const request *of, int count, const int64_t *list) {
  for (int i = 0; i < count; i++) answer_value(of->says, list[i]);
}

#define SAY(of, ...)                                                      \
  values((of), (int)(sizeof((int64_t[]){__VA_ARGS__}) / sizeof(int64_t)), \
         (int64_t[]){__VA_ARGS__})

/* Budgets. */

/* budget DAY LIMIT */
static ssi_status make_budget(const request *of) {
  ssi_budget *made = NULL;
  ssi_status status =
      ssi_budget_new(NULL, word_of(of, 1), word_of(of, 0), &made);
  if (status != SSI_OK) return status;
  ssi_budget_free(of->in->budget);
  of->in->budget = made;
  return status;
}

/* advance DAY */
static ssi_status advance(const request *of) {
  return ssi_budget_advance(of->in->budget, word_of(of, 0));
}

/* funds */
static ssi_status tell_funds(const request *of) {
  ssi_budget_info out = SSI_INIT(ssi_budget_info);
  ssi_status status = ssi_budget_label(of->in->budget, &out);
  SAY(of, out.members, out.serial, out.limit, out.quarter);
  return status;
}

/* spent MEMBER */
static ssi_status tell_spent(const request *of) {
  int32_t spent = 0;
  ssi_status status =
      ssi_budget_spent(of->in->budget, (uint64_t)of->words[0], &spent);
  answer_value(of->says, spent);
  return status;
}

/* afford EPSILON MEMBER NEXT TIMES; in the second world backwards, and the
   column is counted */
static ssi_status tell_afford(const request *of) {
  size_t count = (size_t)of->words[3], able = 0, counted = 0;
  uint64_t *members = grow(of->self, NULL, count + 1, sizeof *members);
  uint8_t *affords = grow(of->self, NULL, count + 1, 1);
  for (size_t i = 0; i < count; i++) {
    size_t row = of->in->backwards ? count - 1 - i : i;
    members[row] =
        (uint64_t)of->words[1] + (uint64_t)of->words[2] * (uint64_t)i;
  }
  ssi_status status = ssi_budget_afford(of->in->budget, members, count,
                                        word_of(of, 0), affords, &able);
  for (size_t i = 0; i < count && status == SSI_OK; i++) counted += affords[i];
  if (counted != able) fail(of->self, of->self->line, "who can pay differs");
  answer_value(of->says, (int64_t)able);
  free(members);
  free(affords);
  return status;
}

/* Benchmarks. */

static ssi_benchmark **place(const request *of, int word) {
  if (of->words[word] < 0 || of->words[word] >= SLOTS_BENCHMARKS)
    give_up(of->self, "no such slot");
  return &of->in->benchmarks[of->words[word]];
}

static const ssi_benchmark *benchmark_of(const request *of, int word) {
  const ssi_benchmark *found = *place(of, word);
  if (found == NULL) give_up(of->self, "an empty slot");
  return found;
}

static void describe(const request *of, ssi_benchmark *made) {
  ssi_benchmark_info out = SSI_INIT(ssi_benchmark_info);
  ssi_benchmark_free(*place(of, 0));
  *place(of, 0) = made;
  must(of->self, ssi_benchmark_label(made, &out), "label");
  SAY(of, out.members, out.kind, out.source, out.has_pillars, out.day,
      out.epsilon, out.knots);
}

static void key_of(uint64_t number, uint8_t key[SSI_BENCHMARK_KEY_BYTES]) {
  memset(key, 0, SSI_BENCHMARK_KEY_BYTES);
  for (int i = 0; i < 8; i++) key[i] = (uint8_t)(number >> (8 * i));
}

/* publish SLOT COHORT KEY EPSILON SYNTHETIC */
static ssi_status publish(const request *of) {
  ssi_benchmark_options options = SSI_INIT(ssi_benchmark_options);
  uint8_t key[SSI_BENCHMARK_KEY_BYTES];
  ssi_benchmark *made = NULL;
  key_of((uint64_t)of->words[2], key);
  options.epsilon = word_of(of, 3);
  options.synthetic = of->words[4] != 0;
  ssi_status status =
      ssi_benchmark_publish(NULL, cohort_in(of->self, of->in, of->words[1]),
                            of->in->budget, key, &options, &made);
  if (status == SSI_OK) describe(of, made);
  return status;
}

static uint64_t add_content(const player *self, const ssi_benchmark *made,
                            uint64_t hash) {
  ssi_benchmark_info info = SSI_INIT(ssi_benchmark_info);
  ssi_mean_result mean = SSI_INIT(ssi_mean_result);
  must(self, ssi_benchmark_label(made, &info), "label");
  must(self, ssi_benchmark_mean(made, &mean), "mean");
  for (int32_t i = 0; i < info.knots; i++) {
    ssi_knot_info knot = SSI_INIT(ssi_knot_info);
    must(self, ssi_benchmark_knot(made, (size_t)i, &knot), "knot");
    hash = add_to_hash(hash, knot.share);
  }
  hash = add_to_hash(hash, mean.total);
  hash = add_to_hash(hash, mean.brand);
  hash = add_to_hash(hash, mean.find);
  hash = add_to_hash(hash, mean.engage);
  return add_to_hash(hash, mean.relate);
}

/* publications COHORT KEY TIMES EPSILON: the hash of their knots and means,
   each with a key and a budget of its own */
static ssi_status tell_publications(const request *of) {
  ssi_benchmark_options options = SSI_INIT(ssi_benchmark_options);
  uint64_t hash = HASH_START;
  options.epsilon = word_of(of, 3);
  for (int64_t i = 0; i < of->words[2]; i++) {
    uint8_t key[SSI_BENCHMARK_KEY_BYTES];
    ssi_benchmark *made = NULL;
    ssi_budget *alone = NULL;
    key_of((uint64_t)(of->words[1] + i), key);
    must(of->self, ssi_budget_new(NULL, SSI_BUDGET_LIMIT, ALONE_DAY, &alone),
         "budget");
    must(of->self,
         ssi_benchmark_publish(NULL, cohort_in(of->self, of->in, of->words[0]),
                               alone, key, &options, &made),
         "publish");
    hash = add_content(of->self, made, hash);
    ssi_benchmark_free(made);
    ssi_budget_free(alone);
  }
  answer_value(of->says, (int64_t)(hash >> 1));
  return SSI_OK;
}

/* fallback SLOT */
static ssi_status make_fallback(const request *of) {
  ssi_benchmark *made = NULL;
  ssi_status status = ssi_benchmark_fallback(NULL, &made);
  if (status == SSI_OK) describe(of, made);
  return status;
}

/* knots SLOT */
static ssi_status tell_knots(const request *of) {
  ssi_knot_info knot = SSI_INIT(ssi_knot_info);
  for (size_t i = 0; i < KNOTS_MAX; i++) {
    if (ssi_benchmark_knot(benchmark_of(of, 0), i, &knot) != SSI_OK) break;
    answer_value(of->says, knot.share);
  }
  return SSI_OK;
}

/* mean SLOT */
static ssi_status tell_mean(const request *of) {
  ssi_mean_result out = SSI_INIT(ssi_mean_result);
  ssi_status status = ssi_benchmark_mean(benchmark_of(of, 0), &out);
  SAY(of, out.total, out.total_margin, out.has_pillars, out.brand, out.find,
      out.engage, out.relate, out.pillar_margin);
  return status;
}

/* gap SLOT TOTAL BRAND FIND ENGAGE RELATE */
static ssi_status tell_gap(const request *of) {
  ssi_gap_result out = SSI_INIT(ssi_gap_result);
  int32_t pillars[] = {word_of(of, 2), word_of(of, 3), word_of(of, 4),
                       word_of(of, 5)};
  ssi_status status =
      ssi_benchmark_gap(benchmark_of(of, 0), word_of(of, 1), pillars, &out);
  if (status != SSI_OK) return status;
  SAY(of, out.total, out.total_margin, out.has_pillars, out.brand, out.find,
      out.engage, out.relate, out.pillar_margin, out.weakest, out.weakest_gap);
  return status;
}

/* rank SLOT TOTAL */
static ssi_status tell_rank(const request *of) {
  ssi_rank_result out = SSI_INIT(ssi_rank_result);
  int32_t total = word_of(of, 1), top = 0;
  ssi_status status = ssi_benchmark_rank(benchmark_of(of, 0), total, &out);
  if (ssi_benchmark_tops(benchmark_of(of, 0), &total, 1, &top) != status ||
      top != out.top)
    fail(of->self, of->self->line, "the column says something else");
  if (status != SSI_OK) return status;
  SAY(of, out.above, out.margin, out.top, out.best, out.worst);
  return status;
}

/* movement SLOT SLOT_AFTER TOTAL TOTAL_AFTER */
static ssi_status tell_movement(const request *of) {
  ssi_movement_result out = SSI_INIT(ssi_movement_result);
  ssi_status status =
      ssi_benchmark_movement(benchmark_of(of, 0), benchmark_of(of, 1),
                             word_of(of, 2), word_of(of, 3), &out);
  if (status != SSI_OK) return status;
  SAY(of, out.before, out.after, out.change, out.own, out.cohort,
      out.cohort_margin);
  return status;
}

/* Teams. */

static ssi_team **team_slot(const request *of) {
  if (of->words[0] < 0 || of->words[0] >= SLOTS_TEAMS)
    give_up(of->self, "no such slot");
  return &of->in->teams[of->words[0]];
}

/* team SLOT DAY NAME */
static ssi_status make_team(const request *of) {
  ssi_team *made = NULL;
  ssi_status status =
      ssi_team_new(NULL, of->name, of->length, word_of(of, 1), &made);
  if (status != SSI_OK) return status;
  ssi_team_free(*team_slot(of));
  *team_slot(of) = made;
  return status;
}

/* mate SLOT MEMBER BRAND FIND ENGAGE RELATE SHARES BASELINE */
static ssi_status add_mate(const request *of) {
  int32_t pillars[] = {word_of(of, 2), word_of(of, 3), word_of(of, 4),
                       word_of(of, 5)};
  return ssi_team_add(*team_slot(of), (uint64_t)of->words[1], pillars,
                      of->words[6] != 0, word_of(of, 7));
}

static int32_t step_on(const int64_t *words, int64_t row, int64_t last) {
  if (words[0] < 0) return -1;
  return (int32_t)((words[0] + row * words[1]) % (last + 1));
}

/* mates SLOT MEMBER NEXT TIMES SHARES BASELINE PLUS BRAND PLUS ... PLUS; in the
   second world from the last to the first */
static ssi_status add_mates(const request *of) {
  const int64_t *words = of->words;
  bool backwards = of->in->backwards;
  for (int64_t i = 0; i < words[3]; i++) {
    int64_t row = backwards ? words[3] - 1 - i : i;
    int32_t pillars[SSI_PILLARS];
    for (int k = 0; k < SSI_PILLARS; k++)
      pillars[k] = step_on(words + 7 + 2 * k, row, SSI_PILLAR_POINTS);
    ssi_status status = ssi_team_add(
        *team_slot(of), (uint64_t)words[1] + (uint64_t)(words[2] * row),
        pillars, words[4] != 0, step_on(words + 5, row, SSI_TOTAL_POINTS));
    if (status != SSI_OK) return status;
  }
  return SSI_OK;
}

/* own SLOT MEMBER */
static ssi_status tell_own(const request *of) {
  ssi_team_own out = SSI_INIT(ssi_team_own);
  ssi_status status =
      ssi_team_member(*team_slot(of), (uint64_t)of->words[1], &out);
  if (status != SSI_OK) return status;
  SAY(of, out.total, out.brand, out.find, out.engage, out.relate,
      out.has_progress, out.shares, out.progress, out.sharing);
  return status;
}

/* view SLOT [BENCHMARK] */
static ssi_status tell_view(const request *of) {
  ssi_team_view out = SSI_INIT(ssi_team_view);
  ssi_status status = ssi_team_summary(
      *team_slot(of), of->count > 1 ? benchmark_of(of, 1) : NULL, &out);
  if (status != SSI_OK) return status;
  SAY(of, out.day, out.sharing, out.total, out.brand, out.find, out.engage,
      out.relate, out.weakest, out.weakest_gap, out.has_progress, out.progress,
      out.with_baseline);
  return status;
}

/* shared SLOT */
static ssi_status tell_shared(const request *of) {
  size_t shared = 0;
  ssi_status status = ssi_team_shares(*team_slot(of), &shared);
  answer_value(of->says, (int64_t)shared);
  return status;
}

/* share SLOT INDEX */
static ssi_status tell_share(const request *of) {
  ssi_team_row out = SSI_INIT(ssi_team_row);
  ssi_status status =
      ssi_team_share(*team_slot(of), (size_t)of->words[1], &out);
  if (status != SSI_OK) return status;
  SAY(of, (int64_t)out.member, out.total, out.place, out.has_progress,
      out.progress, out.progress_place);
  return status;
}

static const struct {
  const char *name;
  ssi_status (*call)(const request *);
} calls[] = {
    {"budget", make_budget},
    {"advance", advance},
    {"funds", tell_funds},
    {"spent", tell_spent},
    {"afford", tell_afford},
    {"publish", publish},
    {"publications", tell_publications},
    {"fallback", make_fallback},
    {"knots", tell_knots},
    {"mean", tell_mean},
    {"gap", tell_gap},
    {"rank", tell_rank},
    {"movement", tell_movement},
    {"team", make_team},
    {"mate", add_mate},
    {"mates", add_mates},
    {"own", tell_own},
    {"view", tell_view},
    {"shared", tell_shared},
    {"share", tell_share},
};

ssi_status benchmark_call(player *self, world *in, const char *function,
                          const int64_t *words, int count, const char *name,
                          size_t length, answer *says) {
  request of = {self, in, words, count, name, length, says};
  for (size_t i = 0; i < sizeof calls / sizeof *calls; i++) {
    if (strcmp(function, calls[i].name) == 0) return calls[i].call(&of);
  }
  give_up(self, "no such call");
  return SSI_OK;
}

static void load_budget_again(const player *self, world *in) {
  ssi_budget_info info = SSI_INIT(ssi_budget_info);
  size_t size = 0;
  must(self, ssi_budget_label(in->budget, &info), "label");
  must(self, ssi_budget_save(in->budget, NULL, 0, &size), "size");
  uint8_t *bytes = grow(self, NULL, size, 1);
  must(self, ssi_budget_save(in->budget, bytes, size, &size), "save");
  ssi_budget_free(in->budget);
  in->budget = NULL;
  must(self, ssi_budget_load(NULL, bytes, size, info.serial, &in->budget),
       "load");
  free(bytes);
}

static ssi_benchmark *loaded_again(const player *self, ssi_benchmark *from) {
  ssi_benchmark *loaded = NULL;
  size_t size = 0;
  must(self, ssi_benchmark_save(from, NULL, 0, &size), "size");
  uint8_t *bytes = grow(self, NULL, size, 1);
  must(self, ssi_benchmark_save(from, bytes, size, &size), "save");
  ssi_benchmark_free(from);
  must(self, ssi_benchmark_load(NULL, bytes, size, &loaded), "load");
  free(bytes);
  return loaded;
}

void load_all_again(const player *self, world *in) {
  if (in->budget != NULL) load_budget_again(self, in);
  for (int i = 0; i < SLOTS_BENCHMARKS; i++) {
    if (in->benchmarks[i] != NULL)
      in->benchmarks[i] = loaded_again(self, in->benchmarks[i]);
  }
}
