/* The newest dated row, but none after the export, and none far beyond the
   mass: a few rows behind a gap of years are mistakes of the program that wrote
   the dates. Each file keeps how many of its rows fall into each span of 512
   days, and the newest of them; so this takes a pass over the spans, and one
   over the rows of files that go beyond the export. Analytics may have been
   asked for later than the rest, so they tell the day only where nothing else
   does. */
#include "archive/as_of.h"

#include <string.h>

#include "base/fill.h"
#include "base/seldom.h"

/* Of this many rows one may be a mistake, and one of four at least. */
#define MANY 200
#define FEW 4

/* Events may lie ahead. */
static bool tells(const ssi_file *file, bool analytics) {
  return file->place.role != SSI_ROLE_EVENTS &&
         ssi_roles[file->place.role].daily == analytics;
}

static void add_spans(const ssi_archive *archive, bool analytics,
                      ssi_spans *all) {
  ssi_walk walk = ssi_walk_all(archive);
  const ssi_file *file;
  size_t i;
  memset(all, 0, sizeof *all);
  while ((file = ssi_walk_next(&walk))) {
    if (!tells(file, analytics)) continue;
    for (i = 0; i < SSI_SPANS; i++) {
      all->count[i] += file->spans.count[i];
      if (file->spans.newest[i] > all->newest[i])
        all->newest[i] = file->spans.newest[i];
    }
  }
}

/* The last span with rows below one, or -1. */
static int32_t span_below(const ssi_spans *spans, int32_t span) {
  do span--;
  while (span >= 0 && spans->count[span] == 0);
  return span;
}

static int64_t rows_in(const ssi_spans *spans) {
  int64_t sum = 0;
  size_t i;
  for (i = 0; i < SSI_SPANS; i++) sum += spans->count[i];
  return sum;
}

/* The most spans without a row between two with some, up to a span. */
static int32_t longest_gap(const ssi_spans *spans, int32_t span) {
  int32_t longest = 0, below;
  for (; span >= 0; span = below) {
    below = span_below(spans, span);
    if (below >= 0 && span - below - 1 > longest) longest = span - below - 1;
  }
  return longest;
}

/* The last span that belongs to the mass; how many rows are beyond it. */
static int32_t span_of_mass(const ssi_spans *spans, int64_t *beyond) {
  const int64_t rows = rows_in(spans);
  const int64_t most = rows / MANY + (rows >= FEW);
  int32_t span = span_below(spans, SSI_SPANS), at = span, below;
  int64_t above = 0;
  *beyond = 0;
  for (; at >= 0; at = below) {
    below = span_below(spans, at);
    above += spans->count[at];
    if (above > most) break; /* at the last one at the latest */
    if (at - below - 1 <= longest_gap(spans, below)) continue;
    span = below;
    *beyond = above;
  }
  return span;
}

int32_t ssi_newest_of_mass(const ssi_spans *spans) {
  int64_t beyond;
  const int32_t span = span_of_mass(spans, &beyond);
  return span < 0 ? -1 : spans->newest[span];
}

/* The newest day a file has until another; counts its rows after that. */
static int32_t newest_until(const ssi_file *file, int32_t last,
                            int64_t *later) {
  int32_t newest = -1;
  size_t i;
  for (i = 0; i < file->rows_kept; i++) {
    const int32_t day = ssi_row_day(ssi_file_row(file, i));
    if (day > last) ++*later;
    if (day <= last && day > newest) newest = day;
  }
  for (i = 0; i < file->events_count; i++) {
    const ssi_event *event = &file->events[i];
    if (event->day > last) *later += event->count;
    if (event->day <= last && event->day > newest) newest = event->day;
  }
  return newest;
}

static void end_by_export(const ssi_archive *archive, bool analytics,
                          ssi_as_of *as_of) {
  ssi_walk walk = ssi_walk_all(archive);
  const ssi_file *file;
  as_of->day = -1;
  as_of->basis = SSI_DAY_EXPORT;
  while ((file = ssi_walk_next(&walk))) {
    int32_t newest = file->newest;
    if (!tells(file, analytics)) continue;
    if (newest > as_of->exported)
      newest = newest_until(file, as_of->exported, &as_of->later);
    if (newest > as_of->day) as_of->day = newest;
  }
  if (as_of->day < 0) as_of->day = as_of->exported;
}

/* The newest day given, if every export has one that has files. */
static int32_t exported(const ssi_archive *archive) {
  int32_t newest = -1;
  size_t i;
  for (i = 0; i < archive->exports_count; i++) {
    const ssi_export *export = &archive->exports[i];
    if (export->files == 0) continue;
    if (export->day < 0) return -1;
    if (export->day > newest) newest = export->day;
  }
  return newest;
}

SSI_SELDOM ssi_as_of ssi_as_of_archive(const ssi_archive *archive) {
  ssi_as_of as_of = {-1, -1, exported(archive), 0, SSI_DAY_NEWEST};
  ssi_spans spans;
  bool analytics = true;
  int32_t span;
  do {
    analytics = !analytics;
    add_spans(archive, analytics, &spans);
    span = span_below(&spans, SSI_SPANS);
  } while (span < 0 && !analytics);
  if (span >= 0) as_of.newest = spans.newest[span];
  as_of.day = as_of.newest;
  if (as_of.exported >= 0) {
    if (as_of.day < 0 || as_of.day > as_of.exported)
      end_by_export(archive, analytics, &as_of);
    return as_of;
  }
  span = span_of_mass(&spans, &as_of.later);
  if (as_of.later > 0) {
    as_of.day = spans.newest[span];
    as_of.basis = SSI_DAY_MASS;
  }
  return as_of;
}

SSI_SELDOM ssi_status ssi_archive_day(const ssi_archive *self,
                                      ssi_archive_day_info *out) {
  ssi_archive_day_info info;
  ssi_as_of as_of;
  if (!self || !out) return SSI_ERROR_NULL;
  as_of = ssi_as_of_archive(self);
  if (as_of.day < 0) return SSI_ERROR_EMPTY;
  memset(&info, 0, sizeof info);
  info.later = as_of.later;
  info.day = as_of.day;
  info.newest = as_of.newest;
  info.exported = as_of.exported;
  info.basis = as_of.basis;
  return SSI_FILL(ssi_archive_day_info, out, &info);
}
