/* Ranks a score in one or several benchmarks, and prints or writes where it
 * stands. */
#include "standing.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "benchmark_file.h"
#include "lang.h"
#include "names.h"
#include "say.h"
#include "text.h"

static bool open_all(const options *asked, standings *self) {
  size_t count = asked->benchmarks.count;
  self->count = count + (asked->fallback ? 1 : 0);
  self->rows = calloc(self->count, sizeof(*self->rows));
  if (self->rows == NULL) {
    self->count = 0;
    say_error("not enough memory");
    return false;
  }
  for (size_t i = 0; i < count; i++) {
    if (!benchmark_file_read(asked->benchmarks.rows[i],
                             &self->rows[i].benchmark)) {
      return false;
    }
  }
  if (!asked->fallback) return true;
  if (ssi_benchmark_fallback(NULL, &self->rows[count].benchmark) == SSI_OK) {
    return true;
  }
  say_error("not enough memory");
  return false;
}

bool standings_open(const options *asked, standings *out) {
  memset(out, 0, sizeof(*out));
  if (asked->benchmarks.count == 0 && !asked->fallback) return true;
  if (open_all(asked, out)) return true;
  standings_free(out);
  return false;
}

void standings_find(const reading *of, standings *self) {
  int32_t total = reading_total(of).points;
  int32_t pillars[SSI_PILLARS];
  for (int i = 0; i < SSI_PILLARS; i++) {
    pillars[i] = reading_pillar(of, (ssi_pillar)(i + 1)).points;
  }
  for (size_t i = 0; i < self->count; i++) {
    standing *row = &self->rows[i];
    row->rank.size = sizeof(row->rank);
    row->mean.size = sizeof(row->mean);
    row->gap.size = sizeof(row->gap);
    ssi_benchmark_rank(row->benchmark, total, &row->rank);
    ssi_benchmark_mean(row->benchmark, &row->mean);
    ssi_benchmark_gap(row->benchmark, total, pillars, &row->gap);
  }
}

/* "top 12 %, between 9 and 15, of industry Software, about 4,200 members, on
 * 2026-05-31". */
static void print_rank(const standing *row, const terminal *screen) {
  const ssi_rank_result *rank = &row->rank;
  char label[NAME_MAX_SHOWN], line[2 * NAME_MAX_SHOWN], spread[64] = "";
  benchmark_label(row->benchmark, label, sizeof(label));
  if (rank->best < rank->worst) {
    snprintf(spread, sizeof(spread), _(", between %d and %d,"), (int)rank->best,
             (int)rank->worst);
  }
  snprintf(line, sizeof(line), _("top %d %%%s of %s"), (int)rank->top, spread,
           label);
  printf("  %s", terminal_style(screen, STYLE_STRONG));
  text_wrap(stdout, line, 2, 4, screen->width);
  fputs(terminal_style(screen, STYLE_PLAIN), stdout);
}

/* A change with how far it may be off, if that is known. */
static void number_off(int32_t points, int32_t margin, const terminal *screen,
                       char out[NUMBER_MAX]) {
  char change[NUMBER_MAX / 2], off[NUMBER_MAX / 3], number[NUMBER_MAX];
  number_change(points, number);
  snprintf(change, sizeof(change), "%.20s", number);
  number_short(margin, number);
  snprintf(off, sizeof(off), "%.12s", number);
  if (margin > 0) {
    snprintf(out, NUMBER_MAX, "%s %s %s", change, terminal_off(screen), off);
  } else {
    snprintf(out, NUMBER_MAX, "%s", change);
  }
}

static void print_gaps(const standing *row, const terminal *screen) {
  const ssi_gap_result *gap = &row->gap;
  const int32_t values[] = {gap->total, gap->brand, gap->find, gap->engage,
                            gap->relate};
  char text[1 + SSI_PILLARS][NUMBER_MAX], mean[NUMBER_MAX];
  char line[NAME_MAX_SHOWN];
  number_short(row->mean.total, mean);
  for (int i = 0; i <= SSI_PILLARS; i++) {
    number_off(values[i], i == 0 ? gap->total_margin : gap->pillar_margin,
               screen, text[i]);
  }
  if (gap->has_pillars) {
    snprintf(
        line, sizeof(line),
        _("against its mean of %s: index %s; brand %s, find %s, engage %s, "
          "relate %s; work on %s"),
        mean, text[0], text[1], text[2], text[3], text[4],
        _(name_of_pillar((ssi_pillar)gap->weakest)));
  } else {
    snprintf(line, sizeof(line),
             _("against its mean of %s: index %s; its pillars are not known"),
             mean, text[0]);
  }
  fputs("    ", stdout);
  text_wrap(stdout, line, 4, 4, screen->width);
}

void standings_print(const standings *self, const terminal *screen) {
  if (self->count == 0) return;
  putchar('\n');
  terminal_heading(screen, _("Beside others"));
  for (size_t i = 0; i < self->count; i++) {
    print_rank(&self->rows[i], screen);
    print_gaps(&self->rows[i], screen);
  }
}

static void emit_rank(const ssi_rank_result *rank, bool estimate, emit *out) {
  emit_count(out, "top_percent", rank->top);
  if (estimate) {
    emit_nothing(out, "best");
    emit_nothing(out, "worst");
  } else {
    emit_count(out, "best", rank->best);
    emit_count(out, "worst", rank->worst);
  }
  emit_micro(out, "above", rank->above);
  if (estimate) {
    emit_nothing(out, "above_margin");
  } else {
    emit_micro(out, "above_margin", rank->margin);
  }
}

void standings_emit(const standings *self, emit *out) {
  if (self->count == 0) return;
  emit_open(out, "benchmarks", '[');
  for (size_t i = 0; i < self->count; i++) {
    const standing *row = &self->rows[i];
    const ssi_mean_result *mean = &row->mean;
    const ssi_gap_result *gap = &row->gap;
    const int32_t means[] = {mean->total, mean->brand, mean->find, mean->engage,
                             mean->relate};
    const int32_t gaps[] = {gap->total, gap->brand, gap->find, gap->engage,
                            gap->relate};
    bool estimate =
        benchmark_info(row->benchmark).source == SSI_BENCHMARK_ESTIMATE;
    emit_open(out, NULL, '{');
    benchmark_emit(row->benchmark, out);
    emit_rank(&row->rank, estimate, out);
    benchmark_emit_points("mean", means, mean->has_pillars, out);
    benchmark_emit_points("gap", gaps, gap->has_pillars, out);
    benchmark_emit_margin("gap_margin", estimate, gap->total_margin,
                          gap->has_pillars, gap->pillar_margin, out);
    if (gap->has_pillars) {
      emit_text(out, "weakest", name_of_pillar((ssi_pillar)gap->weakest));
      emit_micro(out, "weakest_gap", gap->weakest_gap);
    } else {
      emit_nothing(out, "weakest");
      emit_nothing(out, "weakest_gap");
    }
    emit_close(out, '}');
  }
  emit_close(out, ']');
}

void standings_free(standings *self) {
  for (size_t i = 0; i < self->count; i++) {
    ssi_benchmark_free(self->rows[i].benchmark);
  }
  free(self->rows);
  memset(self, 0, sizeof(*self));
}
