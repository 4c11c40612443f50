#include "standing.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "answers.h"
#include "cohort_file.h"
#include "member_id.h"
#include "names.h"
#include "say.h"
#include "text.h"

static int fail_usage(const char *what) {
  say_error("score: %s", what);
  return EXIT_USAGE;
}

static int check(const options *asked) {
  bool cohorts = asked->cohorts.count > 0;
  if (asked->member != NULL && !cohorts) {
    return fail_usage("--member says nothing without --cohort FILE");
  }
  if (asked->releases == NULL) return EXIT_OK;
  if (!cohorts) {
    return fail_usage("--releases says nothing without --cohort FILE");
  }
  if (asked->member != NULL) return EXIT_OK;
  return fail_usage(
      "--releases needs --member MEMBER: it notes who was answered what");
}

static bool open_cohorts(const options *asked, standings *self) {
  size_t count = asked->cohorts.count + (asked->fallback ? 1 : 0);
  if (count == 0) return true;
  self->rows = calloc(count, sizeof(*self->rows));
  if (self->rows == NULL) {
    say_error("not enough memory");
    return false;
  }
  self->count = count;
  for (size_t i = 0; i < asked->cohorts.count; i++) {
    if (!cohort_file_read(asked->cohorts.rows[i], &self->rows[i].cohort)) {
      return false;
    }
  }
  return ledger_open(asked, asked->cohorts.count > 0, &self->ledger);
}

int standings_open(const options *asked, standings *out) {
  int code = check(asked);
  memset(out, 0, sizeof(*out));
  out->ledger.lock = -1;
  if (code != EXIT_OK) return code;
  if (open_cohorts(asked, out)) return EXIT_OK;
  standings_free(out);
  return EXIT_DATA;
}

/* A member who says no number is a guest of every cohort: numbers are tried
 * from the end until one is not of this cohort. */
static ssi_status ask_rank(const options *asked, ssi_releases *releases,
                           int32_t total, standing *row) {
  uint64_t number = UINT64_MAX;
  ssi_status status;
  row->rank.size = sizeof(row->rank);
  if (asked->member != NULL) {
    member_id(asked->member, &number);
    return ssi_releases_rank(releases, row->cohort, number, total, &row->rank);
  }
  do {
    status =
        ssi_releases_rank(releases, row->cohort, number--, total, &row->rank);
  } while (status == SSI_OK && !row->rank.guest && !row->rank.estimate);
  return status;
}

static bool ask(const options *asked, const reading *of, standings *self,
                standing *row) {
  int32_t total = reading_total(of).points;
  int32_t pillars[SSI_PILLARS];
  ssi_releases *releases = self->ledger.releases;
  for (int i = 0; i < SSI_PILLARS; i++) {
    pillars[i] = reading_pillar(of, (ssi_pillar)(i + 1)).points;
  }
  row->mean.size = sizeof(row->mean);
  row->gap.size = sizeof(row->gap);
  row->refused = ssi_releases_mean(releases, row->cohort, &row->mean);
  if (row->refused == SSI_OK) {
    row->refused = ask_rank(asked, releases, total, row);
  }
  if (row->refused == SSI_OK) {
    row->refused =
        ssi_releases_gap(releases, row->cohort, total, pillars, &row->gap);
  }
  if (row->refused == SSI_OK || answer_is_refusal(row->refused)) return true;
  say_error("%s", ssi_status_text(row->refused));
  return false;
}

bool standings_ask(const options *asked, const reading *of, standings *self) {
  if (self->count == 0) return true;
  if (asked->fallback &&
      ssi_cohort_fallback(NULL, of->day, &self->rows[self->count - 1].cohort) !=
          SSI_OK) {
    say_error("not enough memory");
    return false;
  }
  for (size_t i = 0; i < self->count; i++) {
    if (!ask(asked, of, self, &self->rows[i])) return false;
  }
  return ledger_keep(&self->ledger);
}

/* "top 12 % of industry Software, about 4,200 members, on 2026-05-31". */
static void print_rank(const standing *row, const terminal *screen) {
  char label[NAME_MAX_SHOWN], line[2 * NAME_MAX_SHOWN], steps[64] = "";
  answer_label(row->cohort, row->rank.members, label, sizeof(label));
  if (row->rank.step > 1) {
    snprintf(steps, sizeof(steps), " (a guest, in steps of %d %%)",
             (int)row->rank.step);
  }
  snprintf(line, sizeof(line), "top %d %% of %s%s", (int)row->rank.top, label,
           steps);
  printf("  %s", terminal_style(screen, STYLE_STRONG));
  text_wrap(stdout, line, 2, 4, screen->width);
  fputs(terminal_style(screen, STYLE_PLAIN), stdout);
}

static void print_gaps(const standing *row, const terminal *screen) {
  const ssi_gap_answer *gap = &row->gap;
  const int32_t values[] = {gap->total, gap->brand, gap->find, gap->engage,
                            gap->relate};
  char text[1 + SSI_PILLARS][NUMBER_MAX], mean[NUMBER_MAX];
  char line[NAME_MAX_SHOWN];
  number_coarse(row->mean.total, row->mean.resolution, mean);
  for (int i = 0; i <= SSI_PILLARS; i++) {
    number_coarse_change(values[i], gap->resolution, text[i]);
  }
  if (gap->has_pillars) {
    snprintf(line, sizeof(line),
             "against its mean of %s: index %s; brand %s, find %s, engage %s, "
             "relate %s",
             mean, text[0], text[1], text[2], text[3], text[4]);
  } else {
    snprintf(line, sizeof(line),
             "against its mean of %s: index %s; its pillars are not known",
             mean, text[0]);
  }
  fputs("    ", stdout);
  text_wrap(stdout, line, 4, 4, screen->width);
}

static void print_refused(const standing *row, const terminal *screen) {
  char label[NAME_MAX_SHOWN], line[2 * NAME_MAX_SHOWN];
  answer_label(row->cohort, 0, label, sizeof(label));
  snprintf(line, sizeof(line), "%s: refused: %s", label,
           answer_refusal(row->refused));
  fputs("  ", stdout);
  text_wrap(stdout, line, 2, 4, screen->width);
}

void standings_print(const standings *self, const terminal *screen) {
  if (self->count == 0) return;
  putchar('\n');
  terminal_heading(screen, "Beside others");
  for (size_t i = 0; i < self->count; i++) {
    const standing *row = &self->rows[i];
    if (row->refused != SSI_OK) {
      print_refused(row, screen);
      continue;
    }
    print_rank(row, screen);
    print_gaps(row, screen);
  }
}

void standings_emit(const standings *self, emit *out) {
  if (self->count == 0) return;
  emit_open(out, "cohorts", '[');
  for (size_t i = 0; i < self->count; i++) {
    const standing *row = &self->rows[i];
    const ssi_gap_answer *gap = &row->gap;
    bool given = row->refused == SSI_OK;
    emit_open(out, NULL, '{');
    answer_emit(row->cohort, &row->mean, row->refused, out);
    if (given) {
      const int32_t gaps[] = {gap->total, gap->brand, gap->find, gap->engage,
                              gap->relate};
      emit_count(out, "top_percent", row->rank.top);
      emit_count(out, "step", row->rank.step);
      emit_flag(out, "guest", row->rank.guest);
      answer_emit_points("gap", gaps, gap->has_pillars, out);
    }
    emit_close(out, '}');
  }
  emit_close(out, ']');
}

void standings_free(standings *self) {
  for (size_t i = 0; i < self->count; i++) {
    ssi_cohort_free(self->rows[i].cohort);
  }
  free(self->rows);
  ledger_close(&self->ledger);
  memset(self, 0, sizeof(*self));
  self->ledger.lock = -1;
}
