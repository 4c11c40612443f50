/* A calibration for people and as JSON. */
#include <stdio.h>
#include <string.h>

#include "calibrate.h"
#include "lang.h"
#include "names.h"
#include "text.h"

#define LABEL 10
#define COLUMN 9
#define SHOWN_MAX 10
/* A smaller move than a hundredth of a point cannot be seen. */
#define MOVE_MIN (SSI_POINT / 100)
/* Errors of the index above this say that the readings are of something else.
 */
#define ERROR_LARGE (5 * SSI_POINT)

static void emit_fit(emit *out, const char *key, const ssi_fit *fit) {
  emit_open(out, key, '{');
  emit_micro(out, "error_before", fit->error_before);
  emit_micro(out, "error_after", fit->error_after);
  emit_micro(out, "bias_after", fit->bias_after);
  emit_micro(out, "worst_after", fit->worst_after);
  emit_close(out, '}');
}

static void emit_fits(const calibrate *self, emit *out) {
  ssi_fit total = calibrate_total(self);
  emit_fit(out, "total", &total);
  emit_open(out, "pillars", '{');
  for (int p = 1; p <= SSI_PILLARS; p++) {
    ssi_fit fit = calibrate_pillar(self, (ssi_pillar)p);
    emit_fit(out, name_of_pillar((ssi_pillar)p), &fit);
  }
  emit_close(out, '}');
}

static void emit_parameters(const calibrate *self, emit *out,
                            ssi_indicator indicator) {
  ssi_fitted_indicator row = calibrate_parameters(self, indicator);
  ssi_indicator_info info = SSI_INIT(ssi_indicator_info);
  ssi_model_indicator(self->model, indicator, &info);
  emit_open(out, NULL, '{');
  emit_text(out, "id", info.name);
  emit_text(out, "pillar", name_of_pillar(row.pillar));
  emit_micro(out, "weight_before", row.weight_before);
  emit_micro(out, "weight", row.weight);
  emit_micro(out, "weight_low", row.weight_low);
  emit_micro(out, "weight_high", row.weight_high);
  emit_text(out, "weight_determined", calibrate_word(row.weight_determined));
  emit_measure(out, "goalpost_before", row.goalpost_before, info.scale);
  emit_measure(out, "goalpost", row.goalpost, info.scale);
  emit_measure(out, "goalpost_low", row.goalpost_low, info.scale);
  emit_measure(out, "goalpost_high", row.goalpost_high, info.scale);
  emit_text(out, "goalpost_determined",
            calibrate_word(row.goalpost_determined));
  emit_text(out, "unit", info.unit);
  emit_close(out, '}');
}

static void emit_residuals(const calibrate *self, emit *out) {
  size_t count = 0;
  ssi_calibration_residuals(self->fit, &count);
  emit_open(out, "residuals", '[');
  for (size_t i = 0; i < count; i++) {
    ssi_residual row = SSI_INIT(ssi_residual);
    ssi_calibration_residual(self->fit, i, &row);
    emit_open(out, NULL, '{');
    reading_emit_day("day", row.day, out);
    emit_text(out, "pillar", name_of_pillar(row.pillar));
    emit_micro(out, "reading", row.reading);
    emit_micro(out, "before", row.before);
    emit_micro(out, "after", row.after);
    emit_close(out, '}');
  }
  emit_close(out, ']');
}

static void emit_determined(const calibrate *self, emit *out) {
  determined sums = calibrate_determined(self);
  emit_open(out, "determined", '{');
  for (int i = SSI_DETERMINED_WELL; i >= SSI_DETERMINED_NOT; i--) {
    emit_count(out, calibrate_word((ssi_determined)i), sums.count[i]);
  }
  emit_close(out, '}');
}

int calibrate_json(const calibrate *self) {
  emit out = emit_begin(stdout);
  int32_t first = 0, last = 0;
  calibrate_days(self, &first, &last);
  emit_open(&out, NULL, '{');
  reading_emit_model("model", self->model, &out);
  reading_emit_model("fitted", self->fitted, &out);
  emit_count(&out, "readings", (int64_t)self->readings.count);
  reading_emit_day("from", first, &out);
  reading_emit_day("to", last, &out);
  if (self->written != NULL) {
    emit_text(&out, "written", self->written);
  } else {
    emit_nothing(&out, "written");
  }
  emit_fits(self, &out);
  emit_determined(self, &out);
  emit_open(&out, "indicators", '[');
  for (int i = 1; i <= SSI_INDICATORS; i++) {
    emit_parameters(self, &out, (ssi_indicator)i);
  }
  emit_close(&out, ']');
  emit_residuals(self, &out);
  emit_close(&out, '}');
  return emit_end(&out);
}

static void print_fit(const char *name, const ssi_fit *fit) {
  char numbers[4][NUMBER_MAX];
  number_short(fit->error_before, numbers[0]);
  number_short(fit->error_after, numbers[1]);
  number_change(fit->bias_after, numbers[2]);
  number_short(fit->worst_after, numbers[3]);
  text_label(stdout, name, 2, text_pillars(LABEL, 4));
  for (int i = 0; i < 4; i++) text_right(stdout, numbers[i], COLUMN);
  putchar('\n');
}

static void print_fits(const calibrate *self, const terminal *screen) {
  static const char *const HEADS[] = {N_("before"), N_("after"), N_("bias"),
                                      N_("worst")};
  ssi_fit total = calibrate_total(self);
  fputs(terminal_style(screen, STYLE_STRONG), stdout);
  text_pad(stdout, _("Error"), text_pillars(LABEL, 4));
  for (int i = 0; i < 4; i++) text_right(stdout, _(HEADS[i]), COLUMN);
  printf("%s\n", terminal_style(screen, STYLE_PLAIN));
  print_fit(_("Index"), &total);
  for (int p = 1; p <= SSI_PILLARS; p++) {
    ssi_fit fit = calibrate_pillar(self, (ssi_pillar)p);
    char name[NUMBER_MAX];
    text_title(name_of_pillar((ssi_pillar)p), name, sizeof(name));
    print_fit(name, &fit);
  }
  text_wrap(stdout,
            _("Points: root mean square by the model given and by the fitted "
              "one; mean and largest error by the fitted one."),
            0, 0, screen->width);
  if (total.error_after > ERROR_LARGE) {
    text_wrap(stdout,
              _("The error stays large: no model of this kind gives these "
                "readings from this archive. Do not use the fitted model."),
              0, 0, screen->width);
  }
  putchar('\n');
}

/* One parameter that was moved. */
typedef struct move {
  ssi_indicator indicator;
  bool weight; /* else the goalpost */
  int64_t size;
} move;

typedef struct moves {
  move rows[2 * SSI_INDICATORS];
  int count;
} moves;

/* Largest first; equal ones in the order they come in. */
static void add_move(moves *list, ssi_indicator indicator, bool weight,
                     int64_t size) {
  int at = list->count;
  if (size < MOVE_MIN) return;
  for (; at > 0 && list->rows[at - 1].size < size; at--) {
    list->rows[at] = list->rows[at - 1];
  }
  list->rows[at].indicator = indicator;
  list->rows[at].weight = weight;
  list->rows[at].size = size;
  list->count++;
}

static int64_t distance(int64_t a, int64_t b) {
  return a > b ? a - b : b - a;
}

/* A move of a weight is in points; one of a goalpost is taken as the part of
 * the weight that it is of the larger goalpost, so that both compare. */
static moves find_moves(const calibrate *self) {
  moves list;
  list.count = 0;
  for (int i = 1; i <= SSI_INDICATORS; i++) {
    ssi_indicator each = (ssi_indicator)i;
    ssi_fitted_indicator row = calibrate_parameters(self, each);
    int64_t larger =
        row.goalpost > row.goalpost_before ? row.goalpost : row.goalpost_before;
    add_move(&list, each, true, distance(row.weight, row.weight_before));
    add_move(&list, each, false,
             distance(row.goalpost, row.goalpost_before) * row.weight / larger);
  }
  return list;
}

static const char *determined_words(ssi_determined value) {
  return value == SSI_DETERMINED_WELL     ? _("well determined")
         : value == SSI_DETERMINED_PARTLY ? _("partly determined")
                                          : _("not determined");
}

static void print_move(const calibrate *self, const terminal *screen,
                       const move *moved) {
  ssi_fitted_indicator row = calibrate_parameters(self, moved->indicator);
  ssi_indicator_info info = SSI_INIT(ssi_indicator_info);
  bool weight = moved->weight;
  int32_t scale;
  char name[64], numbers[4][NUMBER_MAX], line[NAME_MAX_SHOWN];
  ssi_model_indicator(self->model, moved->indicator, &info);
  scale = weight ? SSI_POINT : info.scale;
  text_title(info.name, name, sizeof(name));
  number_measure_short(weight ? row.weight_before : row.goalpost_before, scale,
                       numbers[0]);
  number_measure_short(weight ? row.weight : row.goalpost, scale, numbers[1]);
  number_measure_short(weight ? row.weight_low : row.goalpost_low, scale,
                       numbers[2]);
  number_measure_short(weight ? row.weight_high : row.goalpost_high, scale,
                       numbers[3]);
  snprintf(line, sizeof(line), _("%s: %s from %s to %s %s (%s: %s to %s)"),
           name, weight ? _("weight") : _("goalpost"), numbers[0], numbers[1],
           weight ? _("points") : _(info.unit),
           determined_words(weight ? row.weight_determined
                                   : row.goalpost_determined),
           numbers[2], numbers[3]);
  fputs("  ", stdout);
  text_wrap(stdout, line, 2, 4, screen->width);
}

static void print_moves(const calibrate *self, const terminal *screen) {
  determined sums = calibrate_determined(self);
  moves list = find_moves(self);
  char line[NAME_MAX_SHOWN];
  snprintf(
      line, sizeof(line),
      _("Of %d parameters %d are well determined, %d partly, %d not: those "
        "could be nearly anything."),
      2 * SSI_INDICATORS, sums.count[SSI_DETERMINED_WELL],
      sums.count[SSI_DETERMINED_PARTLY], sums.count[SSI_DETERMINED_NOT]);
  text_wrap(stdout, line, 0, 0, screen->width);
  putchar('\n');
  terminal_heading(screen, _("Moved most"));
  if (list.count == 0) puts(_("  Nothing moved."));
  for (int i = 0; i < list.count && i < SHOWN_MAX; i++) {
    print_move(self, screen, &list.rows[i]);
  }
  putchar('\n');
}

int calibrate_print(const calibrate *self, const terminal *screen) {
  char from[NUMBER_MAX], to[NUMBER_MAX], line[NAME_MAX_SHOWN];
  int32_t first = 0, last = 0;
  calibrate_days(self, &first, &last);
  number_day(first, from);
  number_day(last, to);
  snprintf(line, sizeof(line),
           lang_plural("to %zu reading from %s to %s",
                       "to %zu readings from %s to %s", self->readings.count),
           self->readings.count, from, to);
  reading_head(screen, _("Calibration"), line, self->model, &self->member);
  print_fits(self, screen);
  print_moves(self, screen);
  if (self->written != NULL) {
    char name[NAME_MAX_SHOWN];
    text_clean(self->written, name, sizeof(name));
    printf(_("Written to %s\n"), name);
  }
  fputs(terminal_style(screen, STYLE_FAINT), stdout);
  text_wrap(stdout,
            _("LinkedIn's formula stays unknown: this is the open model, moved "
              "towards what one member sees."),
            0, 0, screen->width);
  fputs(terminal_style(screen, STYLE_PLAIN), stdout);
  return EXIT_OK;
}
