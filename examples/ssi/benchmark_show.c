/* ssi benchmark show: all that a benchmark tells. */
#include <stdio.h>

#include "benchmark_file.h"
#include "commands.h"
#include "lang.h"
#include "names.h"
#include "terminal.h"
#include "text.h"

#define LABEL 10
#define BAR_MAX 40

static void print_points(const char *label, int32_t points, int32_t margin,
                         const terminal *screen) {
  char text[NUMBER_MAX], off[NUMBER_MAX];
  number_short(points, text);
  number_short(margin, off);
  text_label(stdout, label, 2, text_pillars(LABEL, 4));
  printf("%6s", text);
  if (margin > 0) printf(" %s %s", terminal_off(screen), off);
  putchar('\n');
}

static void print_means(const ssi_benchmark *self, const terminal *screen) {
  ssi_mean_result mean = SSI_INIT(ssi_mean_result);
  int32_t pillars[SSI_PILLARS];
  char name[NUMBER_MAX];
  ssi_benchmark_mean(self, &mean);
  pillars[0] = mean.brand;
  pillars[1] = mean.find;
  pillars[2] = mean.engage;
  pillars[3] = mean.relate;
  putchar('\n');
  terminal_heading(screen,
                   mean.total_margin > 0
                       ? _("Means, and how far 19 of 20 are off at most")
                       : _("Means"));
  print_points(_("Index"), mean.total, mean.total_margin, screen);
  for (int i = 0; mean.has_pillars && i < SSI_PILLARS; i++) {
    text_title(name_of_pillar((ssi_pillar)(i + 1)), name, sizeof(name));
    print_points(name, pillars[i], mean.pillar_margin, screen);
  }
  if (!mean.has_pillars) puts(_("  The pillars of some or all are not known."));
}

static void print_knots(const ssi_benchmark *self, const terminal *screen) {
  int32_t knots = benchmark_info(self).knots;
  putchar('\n');
  terminal_heading(screen,
                   _("Distribution: the share of members about a score"));
  for (int32_t i = 0; i < knots; i++) {
    ssi_knot_info knot = SSI_INIT(ssi_knot_info);
    char share[NUMBER_MAX];
    int bars;
    ssi_benchmark_knot(self, (size_t)i, &knot);
    number_short(knot.share, share);
    bars = (int)((int64_t)knot.share * BAR_MAX / (100 * SSI_PERCENT));
    printf("  %3d  %6s %%%s", (int)(knot.points / SSI_POINT), share,
           bars > 0 ? "  " : "");
    for (int b = 0; b < bars; b++) {
      fputs(screen->utf8 ? "\xE2\x96\x88" : "#", stdout);
    }
    putchar('\n');
  }
}

static void print(const ssi_benchmark *self, const terminal *screen) {
  ssi_benchmark_info info = benchmark_info(self);
  char label[NAME_MAX_SHOWN], epsilon[NUMBER_MAX];
  benchmark_label(self, label, sizeof(label));
  terminal_print(screen, STYLE_STRONG, _("Benchmark"));
  putchar(' ');
  text_wrap(stdout, label, 10, 2, screen->width);
  if (info.epsilon > 0) {
    number_epsilon(info.epsilon, epsilon);
    printf(_("  epsilon %s, charged to each member\n"), epsilon);
  }
  print_means(self, screen);
  print_knots(self, screen);
}

static int print_json(const ssi_benchmark *self) {
  ssi_benchmark_info info = benchmark_info(self);
  ssi_mean_result mean = SSI_INIT(ssi_mean_result);
  emit out = emit_begin(stdout);
  int32_t means[1 + SSI_PILLARS];
  ssi_benchmark_mean(self, &mean);
  means[0] = mean.total;
  means[1] = mean.brand;
  means[2] = mean.find;
  means[3] = mean.engage;
  means[4] = mean.relate;
  emit_open(&out, NULL, '{');
  benchmark_emit(self, &out);
  benchmark_emit_points("mean", means, mean.has_pillars, &out);
  benchmark_emit_margin("mean_margin", info.source == SSI_BENCHMARK_ESTIMATE,
                        mean.total_margin, mean.has_pillars, mean.pillar_margin,
                        &out);
  emit_open(&out, "knots", '[');
  for (int32_t i = 0; i < info.knots; i++) {
    ssi_knot_info knot = SSI_INIT(ssi_knot_info);
    ssi_benchmark_knot(self, (size_t)i, &knot);
    emit_open(&out, NULL, '{');
    emit_micro(&out, "points", knot.points);
    emit_micro(&out, "share", knot.share);
    emit_close(&out, '}');
  }
  emit_close(&out, ']');
  emit_close(&out, '}');
  return emit_end(&out);
}

int run_benchmark_show(const options *asked) {
  ssi_benchmark *self = NULL;
  terminal screen;
  int code = EXIT_OK;
  if (!benchmark_file_read(asked->operands[0], &self)) return EXIT_DATA;
  if (asked->json) {
    code = print_json(self);
  } else {
    screen = terminal_look(asked->color);
    print(self, &screen);
  }
  ssi_benchmark_free(self);
  return code;
}
