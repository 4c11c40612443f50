/* Benchmarks from and to files, and what they are called. */
#ifndef BENCHMARK_FILE_H
#define BENCHMARK_FILE_H

#include <ssi/ssi.h>
#include <stdbool.h>

#include "json.h"

/* Reads what `ssi benchmark publish` wrote. Says what is wrong and answers
 * false with nothing to release. */
bool benchmark_file_read(const char *path, ssi_benchmark **out);

/* Writes a benchmark, which anyone may read. Says what is wrong and answers
 * false. */
bool benchmark_file_write(const char *path, const ssi_benchmark *self,
                          bool force);

/* What it tells of itself. */
ssi_benchmark_info benchmark_info(const ssi_benchmark *self);

/* "industry Software, about 4,200 members, on 2026-05-31". */
void benchmark_label(const ssi_benchmark *self, char *out, size_t capacity);

/* Name, kind, source, date, size and epsilon as JSON. */
void benchmark_emit(const ssi_benchmark *self, emit *out);

/* Index and, if they are known, pillars under a key as JSON. */
void benchmark_emit_points(const char *key, const int32_t points[],
                           bool has_pillars, emit *out);

/* How far figures of index and pillars may be off; nothing of an estimate. */
void benchmark_emit_margin(const char *key, bool estimate, int32_t total,
                           bool has_pillars, int32_t pillar, emit *out);

#endif
