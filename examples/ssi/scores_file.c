/* Reads the scores of a cohort, one number a line, into a list that grows. */
#include "scores_file.h"

#include <ssi/ssi.h>
#include <stdlib.h>
#include <string.h>

#include "lines.h"
#include "parse.h"
#include "say.h"

static bool add(scores *self, int32_t points) {
  if (self->count == self->capacity) {
    size_t more = self->capacity > 0 ? 2 * self->capacity : 256;
    int32_t *grown = realloc(self->points, more * sizeof(int32_t));
    if (grown == NULL) return false;
    self->points = grown;
    self->capacity = more;
  }
  self->points[self->count++] = points;
  return true;
}

bool scores_read(const char *path, scores *out) {
  lines from;
  bool good = true;
  memset(out, 0, sizeof(*out));
  if (!lines_open(path, &from)) return false;
  while (good && lines_next(&from)) {
    int32_t points = 0;
    if (!parse_points(from.text, SSI_TOTAL_POINTS, &points)) {
      say_error(
          "%s, line %ld: %.40s is no number of points from 0 to 100 such as "
          "41.38",
          from.path, from.line, from.text);
      good = false;
    } else if (!add(out, points)) {
      say_error("not enough memory");
      good = false;
    }
  }
  good = good && !from.failed;
  lines_close(&from);
  if (!good) scores_free(out);
  return good;
}

void scores_free(scores *self) {
  free(self->points);
  memset(self, 0, sizeof(*self));
}
