/* ssi team: the board of a team. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "benchmark_file.h"
#include "commands.h"
#include "file_write.h"
#include "lang.h"
#include "model_file.h"
#include "say.h"
#include "team_parts.h"
#include "text.h"

#define BASELINE_DEFAULT 90
#define OLD_DAYS 30

static int fail(const char *what, ssi_status status) {
  say_error("%s: %s", what, _(ssi_status_text(status)));
  return EXIT_DATA;
}

static int check(const options *asked) {
  if (asked->share_all && asked->shares.count > 0) {
    say_error("team: --share or --share-all, not both");
    return EXIT_USAGE;
  }
  if (asked->benchmarks.count > 1) {
    say_error("team: one --benchmark is enough to hold the pillars against");
    return EXIT_USAGE;
  }
  if (asked->since.given && asked->on.given &&
      asked->since.day >= asked->on.day) {
    say_error("--since must be before the day that is looked at");
    return EXIT_USAGE;
  }
  if (asked->report != (asked->output != NULL) ||
      (asked->force && !asked->report)) {
    say_error("team: --report and -o FILE.html go together");
    return EXIT_USAGE;
  }
  if (asked->report && (asked->member != NULL || asked->json)) {
    say_error("team: --report is the lead's: without --member and --json");
    return EXIT_USAGE;
  }
  if (asked->report && file_taken(asked->output, asked->force)) {
    return EXIT_DATA;
  }
  return EXIT_OK;
}

/* What is short is read before many archives are. */
static bool open_files(board *self) {
  const options *asked = self->asked;
  if (!model_file_read(asked->model, &self->model)) return false;
  if (asked->benchmarks.count == 0) return true;
  if (!benchmark_file_read(asked->benchmarks.rows[0], &self->benchmark)) {
    return false;
  }
  if (benchmark_info(self->benchmark).has_pillars) return true;
  say_error("%s: the benchmark has no pillars: take another, or none",
            asked->benchmarks.rows[0]);
  return false;
}

static bool read_archives(board *self) {
  member_source from = {NULL,  1,     self->asked->target,
                        false, false, options_memory(self->asked)};
  bool good = true;
  for (size_t i = 0; good && i < self->count; i++) {
    mate *each = &self->mates[i];
    say_about(each->name);
    from.paths = &each->path;
    good = member_read(&from, &each->member) &&
           member_notes(&each->member, self->model, each->path);
    if (!good) break;
    if (!self->asked->on.given) member_note_day(&each->member);
    /* A hundred archives need not be in memory at once; events are small. */
    ssi_archive_free(each->member.archive);
    each->member.archive = NULL;
  }
  say_about(NULL);
  return good;
}

/* The day to look at, one for all: as asked, else the newest of those as of
 * which the archives tell. */
static int choose_days(board *self) {
  const options *asked = self->asked;
  bool found = asked->on.given;
  self->day = asked->on.day;
  for (size_t i = 0; !asked->on.given && i < self->count; i++) {
    const member *each = &self->mates[i].member;
    if (!each->has_day) continue;
    if (!found || each->day.day > self->day) self->day = each->day.day;
    found = true;
  }
  if (!found) {
    say_error(
        "team: no archive holds a dated event: say the day with --on "
        "YYYY-MM-DD");
    return EXIT_DATA;
  }
  self->since = asked->since.given             ? asked->since.day
                : self->day > BASELINE_DEFAULT ? self->day - BASELINE_DEFAULT
                                               : 0;
  if (!asked->since.given || self->since < self->day) return EXIT_OK;
  say_error("--since must be before the day that is looked at");
  return EXIT_USAGE;
}

static ssi_status score(const board *self, const mate *of, int32_t day,
                        int32_t pillars[SSI_PILLARS]) {
  ssi_score *result = NULL;
  ssi_status status = ssi_score_new(NULL, self->model, of->member.profile,
                                    of->member.activity, day, &result);
  for (int i = 0; status == SSI_OK && i < SSI_PILLARS; i++) {
    ssi_result pillar = SSI_INIT(ssi_result);
    status = ssi_score_pillar(result, (ssi_pillar)(i + 1), &pillar);
    pillars[i] = pillar.points;
  }
  ssi_score_free(result);
  return status;
}

/* A member without an event up to the baseline has nothing to compare with. */
static ssi_status add_mate(board *self, const mate *each) {
  int32_t pillars[SSI_PILLARS] = {0}, before[SSI_PILLARS] = {0};
  int32_t first = 0, last = 0, baseline = -1;
  ssi_status status = score(self, each, self->day, pillars);
  if (status == SSI_OK &&
      ssi_activity_days(each->member.activity, &first, &last) == SSI_OK) {
    if (first <= self->since) {
      status = score(self, each, self->since, before);
      baseline = before[0] + before[1] + before[2] + before[3];
    }
    if (each->member.has_day && last > each->member.day.day) {
      last = each->member.day.day;
    }
    if (self->day - last > OLD_DAYS) {
      say_note(
          "%s: the newest event is %d days before the day looked at; is "
          "there a newer archive?",
          each->name, (int)(self->day - last));
    }
  }
  if (status != SSI_OK) return status;
  return ssi_team_add(self->team, each->number, pillars, each->shares,
                      baseline);
}

static int make_team(board *self) {
  const char *name = team_name(self);
  ssi_status status =
      ssi_team_new(NULL, name, strlen(name), self->day, &self->team);
  if (status != SSI_OK && status != SSI_ERROR_MEMORY) {
    say_error("--name: %s", _(ssi_status_text(status)));
    return EXIT_USAGE;
  }
  for (size_t i = 0; status == SSI_OK && i < self->count; i++) {
    status = add_mate(self, &self->mates[i]);
  }
  return status == SSI_OK ? EXIT_OK : fail("team", status);
}

static int ask(board *self) {
  ssi_status status;
  self->view.size = sizeof(self->view);
  self->own.size = sizeof(self->own);
  self->refused = ssi_team_summary(self->team, self->benchmark, &self->view);
  if (self->refused != SSI_OK && self->refused != SSI_ERROR_COHORT) {
    return fail("team", self->refused);
  }
  if (self->asks == NULL) return EXIT_OK;
  status = ssi_team_member(self->team, self->asks->number, &self->own);
  return status == SSI_OK ? EXIT_OK : fail("team", status);
}

static int make(board *self) {
  int code = team_names(self);
  if (code != EXIT_OK) return code;
  if (!open_files(self) || !read_archives(self)) return EXIT_DATA;
  code = choose_days(self);
  if (code == EXIT_OK) code = make_team(self);
  if (code == EXIT_OK) code = ask(self);
  return code;
}

static int print(const board *self) {
  terminal screen;
  if (self->asked->report) return team_page(self);
  if (self->asked->json) return team_json(self, stdout);
  screen = terminal_look(self->asked->color);
  return team_print(self, &screen);
}

static void release(board *self) {
  for (size_t i = 0; i < self->count; i++) {
    free(self->mates[i].name);
    member_free(&self->mates[i].member);
  }
  free(self->mates);
  ssi_team_free(self->team);
  ssi_benchmark_free(self->benchmark);
  ssi_model_free(self->model);
}

int run_team(const options *asked) {
  board self;
  int code = check(asked);
  if (code != EXIT_OK) return code;
  memset(&self, 0, sizeof(self));
  self.asked = asked;
  self.mates = calloc(asked->operand_count, sizeof(mate));
  if (self.mates == NULL) {
    say_error("not enough memory");
    return EXIT_DATA;
  }
  code = make(&self);
  if (code == EXIT_OK) code = print(&self);
  release(&self);
  return code;
}

static int32_t place_of(const ssi_team_row *row, bool progress) {
  return progress ? row->progress_place : row->place;
}

ssi_team_row *team_rows(const board *self, bool progress, size_t *out_count) {
  size_t shared = 0, count = 0;
  ssi_team_row *rows;
  ssi_team_shares(self->team, &shared);
  rows = malloc((shared + 1) * sizeof(*rows));
  for (size_t i = 0; rows != NULL && i < shared; i++) {
    ssi_team_row row = SSI_INIT(ssi_team_row);
    size_t at = count;
    /* A board is shown of two and more. */
    if (ssi_team_share(self->team, i, &row) != SSI_OK) break;
    if (progress && !row.has_progress) continue;
    for (;
         at > 0 && place_of(&rows[at - 1], progress) > place_of(&row, progress);
         at--) {
      rows[at] = rows[at - 1];
    }
    rows[at] = row;
    count++;
  }
  *out_count = count;
  return rows;
}
