/* ssi calibrate: fits the model to values read off a dashboard. */
#include "calibrate.h"

#include <string.h>

#include "commands.h"
#include "file_write.h"
#include "lang.h"
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
  *first = self->readings.days[0];
  *last = self->readings.days[self->readings.count - 1];
}

static int fail(const calibrate *self, const char *path, ssi_status status) {
  path = file_shown(path);
  if (status == SSI_ERROR_READINGS) {
    say_error(
        "%s: too little to fit a model to: it takes %d readings that span "
        "28 days, and days on which the index differs",
        path, SSI_READINGS_MIN);
  } else if (status == SSI_ERROR_LIMIT) {
    say_error("%s: %zu readings; it takes at most %d", path,
              self->readings.count, SSI_READINGS_MAX);
  } else {
    say_error("%s: %s", path, _(ssi_status_text(status)));
  }
  return EXIT_DATA;
}

static int fit(const char *path, calibrate *self) {
  const ssi_readings readings = readings_columns(&self->readings);
  ssi_status status =
      ssi_calibration_new(NULL, self->model, self->member.profile,
                          self->member.activity, &readings, NULL, &self->fit);
  if (status == SSI_OK) {
    status = ssi_calibration_model(self->fit, &self->fitted);
  }
  return status == SSI_OK ? EXIT_OK : fail(self, path, status);
}

/* What is short is read before a large archive is. */
static int make(const options *asked, calibrate *self) {
  const char *readings = asked->operands[asked->operand_count - 1];
  const member_source from = member_source_of(asked, 1);
  if (!model_file_read(asked->model, &self->model) ||
      !readings_read(readings, &self->readings) ||
      !member_read(&from, &self->member) ||
      !member_notes(&self->member, self->model, options_path(asked))) {
    return EXIT_DATA;
  }
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
  readings_free(&self.readings);
  member_free(&self.member);
  return code;
}
