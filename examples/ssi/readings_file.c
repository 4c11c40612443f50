/* Reads a dashboard's readings from a file, and says where what was not
 * understood stands. */
#include "readings_file.h"

#include <stdlib.h>
#include <string.h>

#include "lang.h"
#include "saved_file.h"
#include "say.h"

static bool say_fault(const char *path, const ssi_fault *fault) {
  const char *text = fault->text;
  if (text[0] == '\0' && fault->reason == SSI_SKIP_VALUE) text = _("nothing");
  say_error("%s, line %lld: %s%s%s%s%s", path, (long long)fault->line,
            fault->column, fault->column[0] != '\0' ? _(": ") : "", text,
            text[0] != '\0' ? _(": ") : "", _(fault->sentence));
  return false;
}

static bool take(const ssi_dashboard *from, readings_file *out) {
  int32_t *block;
  ssi_dashboard_readings(from, &out->count);
  block = calloc(out->count + 1, (1 + SSI_PILLARS) * sizeof(*block));
  if (block == NULL) {
    say_error("not enough memory");
    return false;
  }
  out->days = block;
  for (size_t p = 0; p < SSI_PILLARS; p++) {
    out->pillars[p] = block + (p + 1) * out->count;
  }
  for (size_t i = 0; i < out->count; i++) {
    ssi_dashboard_day day = SSI_INIT(ssi_dashboard_day);
    ssi_dashboard_reading(from, i, &day);
    out->days[i] = day.day;
    out->pillars[0][i] = day.brand;
    out->pillars[1][i] = day.find;
    out->pillars[2][i] = day.engage;
    out->pillars[3][i] = day.relate;
  }
  return true;
}

bool readings_read(const char *path, readings_file *out) {
  saved_file file;
  ssi_dashboard *from = NULL;
  ssi_fault fault = SSI_INIT(ssi_fault);
  ssi_status status;
  bool good = false;
  memset(out, 0, sizeof(*out));
  if (!saved_file_read(path, &file)) return false;
  path = file.path;
  status = ssi_dashboard_new(NULL, file.bytes, file.size, &from);
  if (status != SSI_OK) {
    say_error("%s: %s", path, _(ssi_status_text(status)));
  } else if (ssi_dashboard_fault(from, &fault) == SSI_OK) {
    say_fault(path, &fault);
  } else {
    good = take(from, out);
  }
  ssi_dashboard_free(from);
  saved_file_free(&file);
  return good;
}

void readings_free(readings_file *self) {
  free(self->days);
  memset(self, 0, sizeof(*self));
}

ssi_readings readings_columns(const readings_file *self) {
  ssi_readings readings = SSI_INIT(ssi_readings);
  readings.count = self->count;
  readings.days = self->days;
  readings.brand = self->pillars[0];
  readings.find = self->pillars[1];
  readings.engage = self->pillars[2];
  readings.relate = self->pillars[3];
  return readings;
}
