/* Calls of a ledger of releases, or of a team; see replay_cohorts.c. */
#include <stdlib.h>
#include <string.h>

#include "replay_cohorts.h"

typedef struct request {
  player *self;
  world *in;
  const int64_t *words;
  int count;
  const char *name;
  size_t length;
  answer *says;
} request;

static const ssi_cohort *cohort_of(const request *of, int word) {
  return cohort_in(of->self, of->in, of->words[word]);
}

static int32_t word_of(const request *of, int word) {
  return (int32_t)of->words[word];
}

static void values(const request *of, int count, const int64_t *list) {
  for (int i = 0; i < count; i++) answer_value(of->says, list[i]);
}

#define SAY(of, ...)                                                      \
  values((of), (int)(sizeof((int64_t[]){__VA_ARGS__}) / sizeof(int64_t)), \
         (int64_t[]){__VA_ARGS__})

/* An answer has the name of the cohort it is about. */
static void check_name(const request *of, const char *name, int word) {
  ssi_cohort_info label = SSI_INIT(ssi_cohort_info);
  must(of->self, ssi_cohort_label(cohort_of(of, word), &label), "label");
  if (strcmp(name, label.name) != 0)
    fail(of->self, of->self->line, "the name of another cohort");
}

/* ledger PERIOD REMEMBERED */
static ssi_status make_ledger(const request *of) {
  ssi_releases *made = NULL;
  ssi_status status =
      ssi_releases_new(NULL, word_of(of, 0), word_of(of, 1), &made);
  if (status != SSI_OK) return status;
  ssi_releases_free(of->in->releases);
  of->in->releases = made;
  return status;
}

/* declare SLOT */
static ssi_status declare(const request *of) {
  return ssi_releases_declare(of->in->releases, cohort_of(of, 0));
}

/* mean SLOT */
static ssi_status tell_mean(const request *of) {
  ssi_mean_answer out = SSI_INIT(ssi_mean_answer);
  ssi_status status =
      ssi_releases_mean(of->in->releases, cohort_of(of, 0), &out);
  if (status != SSI_OK) return status;
  check_name(of, out.name, 0);
  SAY(of, out.kind, out.day, out.estimate, out.members, out.resolution,
      out.total, out.has_pillars, out.brand, out.find, out.engage, out.relate);
  return status;
}

/* gap SLOT TOTAL BRAND FIND ENGAGE RELATE */
static ssi_status tell_gap(const request *of) {
  ssi_gap_answer out = SSI_INIT(ssi_gap_answer);
  int32_t pillars[] = {word_of(of, 2), word_of(of, 3), word_of(of, 4),
                       word_of(of, 5)};
  ssi_status status = ssi_releases_gap(of->in->releases, cohort_of(of, 0),
                                       word_of(of, 1), pillars, &out);
  if (status != SSI_OK) return status;
  check_name(of, out.name, 0);
  SAY(of, out.kind, out.day, out.estimate, out.members, out.resolution,
      out.total, out.has_pillars, out.brand, out.find, out.engage, out.relate);
  return status;
}

/* quantile SLOT PERCENT */
static ssi_status tell_quantile(const request *of) {
  ssi_quantile_answer out = SSI_INIT(ssi_quantile_answer);
  ssi_status status = ssi_releases_quantile(of->in->releases, cohort_of(of, 0),
                                            word_of(of, 1), &out);
  if (status != SSI_OK) return status;
  check_name(of, out.name, 0);
  SAY(of, out.kind, out.day, out.estimate, out.members, out.resolution,
      out.points);
  return status;
}

/* rank SLOT MEMBER TOTAL */
static ssi_status tell_rank(const request *of) {
  ssi_rank_answer out = SSI_INIT(ssi_rank_answer);
  ssi_status status =
      ssi_releases_rank(of->in->releases, cohort_of(of, 0),
                        (uint64_t)of->words[1], word_of(of, 2), &out);
  if (status != SSI_OK) return status;
  check_name(of, out.name, 0);
  SAY(of, out.kind, out.day, out.estimate, out.members, out.guest, out.top,
      out.step);
  return status;
}

/* movement SLOT SLOT_AFTER MEMBER TOTAL TOTAL_AFTER */
static ssi_status tell_movement(const request *of) {
  ssi_movement_answer out = SSI_INIT(ssi_movement_answer);
  ssi_status status = ssi_releases_movement(
      of->in->releases, cohort_of(of, 0), cohort_of(of, 1),
      (uint64_t)of->words[2], word_of(of, 3), word_of(of, 4), &out);
  if (status != SSI_OK) return status;
  check_name(of, out.name, 1);
  SAY(of, out.kind, out.first_day, out.day, out.estimate, out.members,
      out.before, out.after, out.change, out.own, out.cohort);
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
  ssi_status status = ssi_team_member(*team_slot(of), of->in->releases,
                                      (uint64_t)of->words[1], &out);
  if (status != SSI_OK) return status;
  SAY(of, out.total, out.brand, out.find, out.engage, out.relate,
      out.has_progress, out.progress, out.has_rank, out.top,
      out.has_progress_rank, out.progress_top);
  return status;
}

/* view SLOT [BENCHMARK] */
static ssi_status tell_view(const request *of) {
  ssi_team_view out = SSI_INIT(ssi_team_view);
  ssi_status status =
      ssi_team_summary(*team_slot(of), of->in->releases,
                       of->count > 1 ? cohort_of(of, 1) : NULL, &out);
  if (status != SSI_OK) return status;
  SAY(of, out.day, out.members, out.resolution, out.total, out.brand, out.find,
      out.engage, out.relate, out.weakest, out.weakest_gap, out.has_progress,
      out.progress, out.with_baseline);
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
    {"ledger", make_ledger},     {"declare", declare},
    {"mean", tell_mean},         {"gap", tell_gap},
    {"quantile", tell_quantile}, {"rank", tell_rank},
    {"movement", tell_movement}, {"team", make_team},
    {"mate", add_mate},          {"mates", add_mates},
    {"own", tell_own},           {"view", tell_view},
    {"shared", tell_shared},     {"share", tell_share},
};

ssi_status release_call(player *self, world *in, const char *function,
                        const int64_t *words, int count, const char *name,
                        size_t length, answer *says) {
  request of = {self, in, words, count, name, length, says};
  for (size_t i = 0; i < sizeof calls / sizeof *calls; i++) {
    if (strcmp(function, calls[i].name) == 0) return calls[i].call(&of);
  }
  give_up(self, "no such call");
  return SSI_OK;
}

void load_ledger_again(const player *self, world *in) {
  size_t size = 0;
  must(self, ssi_releases_save(in->releases, NULL, 0, &size), "size");
  uint8_t *bytes = grow(self, NULL, size, 1);
  must(self, ssi_releases_save(in->releases, bytes, size, &size), "save");
  ssi_releases_free(in->releases);
  in->releases = NULL;
  must(self, ssi_releases_load(NULL, bytes, size, &in->releases), "load");
  free(bytes);
}
