/* Reads and writes benchmarks, and puts what they are called into words. */
#include "benchmark_file.h"

#include <stdlib.h>

#include "file_write.h"
#include "lang.h"
#include "names.h"
#include "reading.h"
#include "saved_file.h"
#include "text.h"

bool benchmark_file_read(const char *path, ssi_benchmark **out) {
  saved_file file;
  ssi_status status;
  bool good = true;
  if (!saved_file_read(path, &file)) return false;
  status = ssi_benchmark_load(NULL, file.bytes, file.size, out);
  if (status != SSI_OK) good = saved_file_refused(&file, "benchmark", status);
  saved_file_free(&file);
  return good;
}

bool benchmark_file_write(const char *path, const ssi_benchmark *self,
                          bool force) {
  size_t size = 0;
  uint8_t *bytes;
  ssi_benchmark_save(self, NULL, 0, &size);
  bytes = malloc(size);
  if (bytes != NULL) ssi_benchmark_save(self, bytes, size, &size);
  return saved_file_write(path, force ? FILE_REPLACE : FILE_NEW, bytes, size);
}

ssi_benchmark_info benchmark_info(const ssi_benchmark *self) {
  ssi_benchmark_info info = SSI_INIT(ssi_benchmark_info);
  ssi_benchmark_label(self, &info);
  return info;
}

void benchmark_label(const ssi_benchmark *self, char *out, size_t capacity) {
  ssi_benchmark_info info = benchmark_info(self);
  char name[NAME_MAX_SHOWN / 2], day[NUMBER_MAX], count[NUMBER_MAX];
  text_clean(info.source == SSI_BENCHMARK_ESTIMATE ? _(info.name) : info.name,
             name, sizeof(name));
  number_day(info.day, day);
  number_grouped(info.members, count);
  if (info.source == SSI_BENCHMARK_ESTIMATE) {
    snprintf(out, capacity,
             _("%s: an estimate, from published figures, in which nobody is"),
             name);
  } else {
    snprintf(out, capacity,
             info.source == SSI_BENCHMARK_SYNTHETIC
                 ? _("%s %s, about %s made-up members, on %s")
                 : _("%s %s, about %s members, on %s"),
             _(name_of_cohort_kind(info.kind)), name, count, day);
  }
}

static const char *name_of_source(ssi_benchmark_source value) {
  switch (value) {
    case SSI_BENCHMARK_MEMBERS:
      return "members";
    case SSI_BENCHMARK_SYNTHETIC:
      return "synthetic";
    case SSI_BENCHMARK_ESTIMATE:
      return "estimate";
  }
  return "unknown";
}

void benchmark_emit(const ssi_benchmark *self, emit *out) {
  ssi_benchmark_info info = benchmark_info(self);
  emit_text(out, "name", info.name);
  emit_text(out, "kind", name_of_cohort_kind(info.kind));
  emit_text(out, "source", name_of_source(info.source));
  reading_emit_day("on", info.day, out);
  if (info.source == SSI_BENCHMARK_ESTIMATE) {
    emit_nothing(out, "members");
    emit_nothing(out, "epsilon");
  } else {
    emit_count(out, "members", info.members);
    emit_measure(out, "epsilon", info.epsilon, SSI_EPSILON);
  }
}

void benchmark_emit_points(const char *key, const int32_t points[],
                           bool has_pillars, emit *out) {
  emit_open(out, key, '{');
  emit_micro(out, "total", points[0]);
  for (int i = 1; i <= SSI_PILLARS; i++) {
    const char *name = name_of_pillar((ssi_pillar)i);
    if (has_pillars) {
      emit_micro(out, name, points[i]);
    } else {
      emit_nothing(out, name);
    }
  }
  emit_close(out, '}');
}

void benchmark_emit_margin(const char *key, bool estimate, int32_t total,
                           bool has_pillars, int32_t pillar, emit *out) {
  if (estimate) {
    emit_nothing(out, key);
    return;
  }
  emit_open(out, key, '{');
  emit_micro(out, "total", total);
  if (has_pillars) {
    emit_micro(out, "pillar", pillar);
  } else {
    emit_nothing(out, "pillar");
  }
  emit_close(out, '}');
}
