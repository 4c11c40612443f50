/* ssi calibrate: fits the model to values read off a dashboard. */
#include "calibrate.h"

#include <string.h>

#include "commands.h"
#include "file_write.h"
#include "model_file.h"
#include "say.h"
#include "text.h"

ssi_fit calibrate_total(const calibrate *self) {
  ssi_fit fit = SSI_INIT(ssi_fit);
  ssi_calibration_total(self->fit, &fit);
  return fit;
}

ssi_fit calibrate_pillar(const calibrate *self, ssi_pillar pillar) {
  ssi_fit fit = SSI_INIT(ssi_fit);
  ssi_calibration_pillar(self->fit, pillar, &fit);
  return fit;
}

ssi_fitted_indicator calibrate_parameters(const calibrate *self,
                                          ssi_indicator indicator) {
  ssi_fitted_indicator parameters = SSI_INIT(ssi_fitted_indicator);
  ssi_calibration_indicator(self->fit, indicator, &parameters);
  return parameters;
}

determined calibrate_determined(const calibrate *self) {
  determined sums = {{0, 0, 0}};
  for (int i = 1; i <= SSI_INDICATORS; i++) {
    ssi_fitted_indicator row = calibrate_parameters(self, (ssi_indicator)i);
    sums.count[row.weight_determined]++;
    sums.count[row.goalpost_determined]++;
  }
  return sums;
}

const char *calibrate_word(ssi_determined value) {
  return value == SSI_DETERMINED_WELL     ? "well"
         : value == SSI_DETERMINED_PARTLY ? "partly"
                                          : "not";
}

void calibrate_days(const calibrate *self, int32_t *first, int32_t *last) {
  const int32_t *days = self->readings.values[READINGS_DAY];
  *first = *last = days[0];
  for (size_t i = 1; i < self->readings.count; i++) {
    if (days[i] < *first) *first = days[i];
    if (days[i] > *last) *last = days[i];
  }
}

static int fail(const calibrate *self, const char *path, ssi_status status,
                size_t row) {
  char day[NUMBER_MAX];
  if (status == SSI_ERROR_READINGS) {
    say_error(
        "%s: too little to fit a model to: it takes %d readings that span "
        "28 days, and days on which the index differs",
        path, SSI_READINGS_MIN);
  } else if (status == SSI_ERROR_LIMIT) {
    say_error("%s: %zu readings; it takes at most %d", path,
              self->readings.count, SSI_READINGS_MAX);
  } else if (status == SSI_ERROR_DAY) {
    number_day(self->readings.values[READINGS_DAY][row], day);
    say_error("%s, line %ld: the day %s comes twice", path,
              self->readings.lines[row], day);
  } else {
    say_error("%s: %s", path, ssi_status_text(status));
  }
  return EXIT_DATA;
}

static int fit(const char *path, calibrate *self) {
  int32_t *const *columns = self->readings.values;
  ssi_readings readings = SSI_INIT(ssi_readings);
  ssi_status status = SSI_ERROR_READINGS;
  size_t row = 0;
  /* Without a row there are no columns either. */
  if (self->readings.count > 0) {
    readings.count = self->readings.count;
    readings.days = columns[READINGS_DAY];
    readings.brand = columns[READINGS_BRAND];
    readings.find = columns[READINGS_FIND];
    readings.engage = columns[READINGS_ENGAGE];
    readings.relate = columns[READINGS_RELATE];
    status =
        ssi_calibration_new(NULL, self->model, self->member.profile,
                            self->member.activity, &readings, &row, &self->fit);
  }
  if (status == SSI_OK) {
    status = ssi_calibration_model(self->fit, &self->fitted);
  }
  return status == SSI_OK ? EXIT_OK : fail(self, path, status, row);
}

/* What is short is read before a large archive is. */
static int make(const options *asked, calibrate *self) {
  const char *readings = asked->operands[asked->operand_count - 1];
  const member_source from = member_source_of(asked, 1);
  if (!model_file_read(asked->model, &self->model) ||
      !readings_read(readings, &self->readings) ||
      !member_read(&from, &self->member)) {
    return EXIT_DATA;
  }
  member_notes(&self->member);
  return fit(readings, self);
}

static int keep(const options *asked, calibrate *self) {
  if (asked->output == NULL) {
    say_note("nothing was written: -o MODEL.json keeps the fitted model");
    return EXIT_OK;
  }
  if (!model_file_write(asked->output, self->fitted, asked->force)) {
    return EXIT_DATA;
  }
  self->written = asked->output;
  return EXIT_OK;
}

static int print(const options *asked, const calibrate *self) {
  terminal screen;
  if (asked->json) return calibrate_json(self);
  screen = terminal_look(asked->color);
  return calibrate_print(self, &screen);
}

int run_calibrate(const options *asked) {
  calibrate self;
  int code;
  memset(&self, 0, sizeof(self));
  if (asked->force && asked->output == NULL) {
    say_error("calibrate: --force says nothing without -o MODEL.json");
    return EXIT_USAGE;
  }
  if (asked->output != NULL && file_taken(asked->output, asked->force)) {
    return EXIT_DATA;
  }
  code = make(asked, &self);
  if (code == EXIT_OK) code = keep(asked, &self);
  if (code == EXIT_OK) code = print(asked, &self);
  ssi_calibration_free(self.fit);
  ssi_model_free(self.fitted);
  ssi_model_free(self.model);
  table_free(&self.readings);
  member_free(&self.member);
  return code;
}
