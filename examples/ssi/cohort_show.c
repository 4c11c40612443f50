/* ssi cohort show: what may be told of a cohort. */
#include <stdio.h>
#include <string.h>

#include "answers.h"
#include "cohort_file.h"
#include "commands.h"
#include "ledger.h"
#include "names.h"
#include "say.h"
#include "terminal.h"
#include "text.h"

#define QUANTILES 5
#define LABEL 10

static const int32_t PERCENTS[QUANTILES] = {10, 25, 50, 75, 90};

typedef struct shown {
  ssi_cohort *cohort;
  ssi_mean_answer mean;
  bool told[QUANTILES];
  ssi_quantile_answer quantiles[QUANTILES];
} shown;

static int fail(const char *path, ssi_status status) {
  say_error("%s: %s", path,
            answer_is_refusal(status) ? answer_refusal(status)
                                      : ssi_status_text(status));
  return EXIT_DATA;
}

static ssi_status ask(ssi_releases *releases, shown *self) {
  ssi_status status;
  self->mean.size = sizeof(self->mean);
  status = ssi_releases_mean(releases, self->cohort, &self->mean);
  for (int i = 0; status == SSI_OK && i < QUANTILES; i++) {
    self->quantiles[i].size = sizeof(self->quantiles[i]);
    status = ssi_releases_quantile(releases, self->cohort, PERCENTS[i],
                                   &self->quantiles[i]);
    self->told[i] = status == SSI_OK;
    /* Too few members are beyond this quantile; the others may be told. */
    if (status == SSI_ERROR_COHORT) status = SSI_OK;
  }
  return status;
}

static void print_points(const char *label, const char *points) {
  fputs("  ", stdout);
  text_pad(stdout, label, LABEL - 2);
  printf("%6s\n", points);
}

static void print_means(const ssi_mean_answer *mean) {
  const int32_t means[] = {mean->brand, mean->find, mean->engage, mean->relate};
  char points[NUMBER_MAX], name[NUMBER_MAX];
  number_coarse(mean->total, mean->resolution, points);
  print_points("Index", points);
  for (int i = 0; mean->has_pillars && i < SSI_PILLARS; i++) {
    text_title(name_of_pillar((ssi_pillar)(i + 1)), name, sizeof(name));
    number_coarse(means[i], mean->resolution, points);
    print_points(name, points);
  }
  if (!mean->has_pillars) puts("  The pillars of some or all are not known.");
}

static void print_quantiles(const shown *self) {
  for (int i = 0; i < QUANTILES; i++) {
    char label[NUMBER_MAX], points[NUMBER_MAX] = "-";
    snprintf(label, sizeof(label), "%d %%", (int)PERCENTS[i]);
    if (self->told[i]) {
      number_coarse(self->quantiles[i].points, self->quantiles[i].resolution,
                    points);
    }
    print_points(label, points);
  }
}

static int print(const shown *self, const terminal *screen) {
  char label[NAME_MAX_SHOWN], line[NAME_MAX_SHOWN], step[NUMBER_MAX];
  answer_label(self->cohort, self->mean.members, label, sizeof(label));
  terminal_print(screen, STYLE_STRONG, "Cohort");
  putchar(' ');
  text_wrap(stdout, label, 7, 2, screen->width);
  number_coarse(self->mean.resolution, self->mean.resolution, step);
  snprintf(line, sizeof(line), "\nMeans, to %s point%s\n", step,
           self->mean.resolution > SSI_POINT ? "s" : "");
  terminal_print(screen, STYLE_STRONG, line);
  print_means(&self->mean);
  terminal_print(screen, STYLE_STRONG,
                 "\nThis share of the members is at or below\n");
  print_quantiles(self);
  return EXIT_OK;
}

static int print_json(const shown *self) {
  emit out = emit_begin(stdout);
  emit_open(&out, NULL, '{');
  answer_emit(self->cohort, &self->mean, SSI_OK, &out);
  emit_open(&out, "quantiles", '[');
  for (int i = 0; i < QUANTILES; i++) {
    emit_open(&out, NULL, '{');
    emit_count(&out, "percent", PERCENTS[i]);
    if (self->told[i]) {
      emit_micro(&out, "points", self->quantiles[i].points);
    } else {
      emit_nothing(&out, "points");
    }
    emit_close(&out, '}');
  }
  emit_close(&out, ']');
  emit_close(&out, '}');
  return emit_end(&out);
}

static int show(const options *asked, shown *self, ledger *book) {
  terminal screen;
  ssi_status status = ask(book->releases, self);
  if (status != SSI_OK) return fail(asked->operands[0], status);
  if (!ledger_keep(book)) return EXIT_DATA;
  if (asked->json) return print_json(self);
  screen = terminal_look(asked->color);
  return print(self, &screen);
}

int run_cohort_show(const options *asked) {
  shown self;
  ledger book;
  int code = EXIT_DATA;
  memset(&self, 0, sizeof(self));
  if (!cohort_file_read(asked->operands[0], &self.cohort)) return EXIT_DATA;
  if (ledger_open(asked, true, &book)) {
    code = show(asked, &self, &book);
    ledger_close(&book);
  }
  ssi_cohort_free(self.cohort);
  return code;
}
