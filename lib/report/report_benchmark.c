/* The section on where the score stands in a benchmark, with how far that may
   be off. Costs one rank and one gap. */
#include <ssi/benchmark.h>

#include "base/seldom.h"
#include "cohort/benchmark.h"
#include "report/fields.h"
#include "report/report.h"

static const ssi_field labels[] = {
    SSI_FIELD(ssi_benchmark_info, name, "name", SSI_AS_TEXT),
    SSI_FIELD(ssi_benchmark_info, kind, "kind", SSI_AS_KIND),
    SSI_FIELD(ssi_benchmark_info, source, "source", SSI_AS_SOURCE),
    SSI_FIELD(ssi_benchmark_info, day, "on", SSI_AS_DAY),
};

/* What nobody's scores tell is unknown: of an estimate, these are null. */
static const ssi_field members[] = {
    SSI_FIELD(ssi_benchmark_info, members, "members", SSI_AS_LARGE),
};

static const ssi_field ranks[] = {
    SSI_FIELD(ssi_rank_result, best, "best", SSI_AS_COUNT),
    SSI_FIELD(ssi_rank_result, worst, "worst", SSI_AS_COUNT),
    SSI_FIELD(ssi_rank_result, margin, "above_margin", SSI_AS_POINTS),
};

static const ssi_field tops[] = {
    SSI_FIELD(ssi_rank_result, top, "top_percent", SSI_AS_COUNT),
    SSI_FIELD(ssi_rank_result, above, "above", SSI_AS_POINTS),
};

/* The fields, or null in place of each. */
SSI_SELDOM static void write_known(ssi_writer *to, bool known,
                                   const ssi_field *fields, size_t count,
                                   const void *from) {
  size_t i;
  if (known) {
    ssi_write_fields(to, fields, count, from);
    return;
  }
  for (i = 0; i < count; i++) ssi_write_null(to, fields[i].key);
}

SSI_SELDOM static void write_margin(ssi_writer *to, bool known,
                                    const ssi_gap_result *gap) {
  if (!known) {
    ssi_write_null(to, "gap_margin");
    return;
  }
  ssi_write_open(to, "gap_margin", '{');
  ssi_write_millionths(to, "total", gap->total_margin);
  if (gap->has_pillars)
    ssi_write_millionths(to, "pillar", gap->pillar_margin);
  else
    ssi_write_null(to, "pillar");
  ssi_write_close(to, '}');
}

SSI_SELDOM static void write_gaps(ssi_writer *to, const ssi_report *report,
                                  const ssi_benchmark *of, bool known) {
  ssi_gap_result gap = SSI_INIT(ssi_gap_result);
  int32_t gaps[SSI_PILLARS];
  size_t i;
  (void)ssi_benchmark_gap(of, report->points[0], &report->points[1], &gap);
  for (i = 0; i < SSI_PILLARS; i++)
    gaps[i] = report->points[1 + i] - of->pillars[i];
  ssi_write_pillars(to, "mean", of->total, of->pillars, of->has_pillars);
  ssi_write_pillars(to, "gap", gap.total, gaps, of->has_pillars);
  write_margin(to, known, &gap);
  if (of->has_pillars) {
    ssi_write_text(to, "weakest", ssi_pillar_rows[gap.weakest - 1].name);
    ssi_write_millionths(to, "weakest_gap", gap.weakest_gap);
  } else {
    ssi_write_null(to, "weakest");
    ssi_write_null(to, "weakest_gap");
  }
}

SSI_SELDOM static void write_benchmark(ssi_writer *to, const ssi_report *report,
                                       const void *from) {
  const ssi_benchmark *of = from;
  const bool known = of->source != SSI_BENCHMARK_ESTIMATE;
  ssi_benchmark_info info = SSI_INIT(ssi_benchmark_info);
  ssi_rank_result rank = SSI_INIT(ssi_rank_result);
  (void)ssi_benchmark_label(of, &info);
  (void)ssi_benchmark_rank(of, report->points[0], &rank);
  ssi_write_open(to, NULL, '{');
  SSI_WRITE_FIELDS(to, labels, &info);
  write_known(to, known, members, 1, &info);
  if (known)
    ssi_write_millionths(to, "epsilon",
                         (int64_t)info.epsilon * (SSI_WHOLE / SSI_EPSILON));
  else
    ssi_write_null(to, "epsilon");
  SSI_WRITE_FIELDS(to, tops, &rank);
  write_known(to, known, ranks, sizeof ranks / sizeof *ranks, &rank);
  write_gaps(to, report, of, known);
  ssi_write_close(to, '}');
}

SSI_SELDOM ssi_status ssi_report_add_benchmark(ssi_report *self,
                                               const ssi_benchmark *benchmark) {
  if (!self || !benchmark) return SSI_ERROR_NULL;
  return ssi_report_append(self, write_benchmark, benchmark);
}
