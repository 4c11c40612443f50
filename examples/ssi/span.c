/* Makes a member with the points of every day in a range. */
#include "span.h"

#include <stdlib.h>
#include <string.h>

#include "say.h"
#include "text.h"

/* A year, with its last day. */
#define DAYS_DEFAULT 365

static int fail_order(int32_t first, int32_t last) {
  char from[NUMBER_MAX], to[NUMBER_MAX];
  number_day(first, from);
  number_day(last, to);
  say_error("--from %s is after the last day, %s", from, to);
  return EXIT_USAGE;
}

int span_begin(const options *asked, span *out) {
  int32_t first = 0;
  memset(out, 0, sizeof(*out));
  if (asked->from.given && asked->to.given && asked->from.day > asked->to.day) {
    return fail_order(asked->from.day, asked->to.day);
  }
  if (!reading_begin(asked, &asked->to, "to", &out->reading)) return EXIT_DATA;
  if (out->reading.day >= DAYS_DEFAULT) {
    first = out->reading.day - (DAYS_DEFAULT - 1);
  }
  out->first = asked->from.given ? asked->from.day : first;
  if (out->first > out->reading.day) {
    int code = fail_order(out->first, out->reading.day);
    span_free(out);
    return code;
  }
  out->days = (size_t)(out->reading.day - out->first) + 1;
  return EXIT_OK;
}

static ssi_status fill(span *self) {
  const member *from = &self->reading.member;
  ssi_history_columns columns = SSI_INIT(ssi_history_columns);
  for (int i = 0; i <= SSI_PILLARS; i++) {
    self->points[i] = malloc(self->days * sizeof(int32_t));
    if (self->points[i] == NULL) return SSI_ERROR_MEMORY;
  }
  columns.total = self->points[0];
  columns.brand = self->points[1];
  columns.find = self->points[2];
  columns.engage = self->points[3];
  columns.relate = self->points[4];
  return ssi_history_points(NULL, self->reading.model, from->profile,
                            from->activity, self->first, self->days, &columns);
}

int span_make(const options *asked, span *out) {
  ssi_status status;
  int code = span_begin(asked, out);
  if (code != EXIT_OK) return code;
  status = fill(out);
  if (status == SSI_OK) return EXIT_OK;
  span_free(out);
  return reading_fail(asked, status);
}

void span_free(span *self) {
  for (int i = 0; i <= SSI_PILLARS; i++) free(self->points[i]);
  reading_free(&self->reading);
  memset(self, 0, sizeof(*self));
}
