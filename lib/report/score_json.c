/* A score as a JSON document. What the score does not hold (names, units, the
   scale of measures) is constant and comes from the model's tables. The
   document is made once to know its size and once more to write it: each takes
   about 15 microseconds, twice as long with contributions. */
#include <ssi/report.h>

#include "base/integer.h"
#include "base/seldom.h"
#include "report/score_json.h"
#include "score/score.h"

static const char *const states[] = {
    [SSI_OBSERVATION_NONE] = "none",
    [SSI_OBSERVATION_PART] = "part",
    [SSI_OBSERVATION_FULL] = "full",
};

SSI_SELDOM static const char *pillar_name(ssi_pillar pillar) {
  return ssi_pillar_rows[pillar - 1].name;
}

SSI_SELDOM static void write_estimate(ssi_writer *to, ssi_status status,
                                      int32_t points) {
  if (status == SSI_OK)
    ssi_write_millionths(to, "estimate", points);
  else
    ssi_write_null(to, "estimate");
}

/* What the total and a pillar have in common. */
SSI_SELDOM static void write_result(ssi_writer *to, const ssi_result *result,
                                    ssi_status status, int32_t estimate) {
  ssi_write_millionths(to, "points", result->points);
  ssi_write_millionths(to, "low", result->low);
  ssi_write_millionths(to, "high", result->high);
  write_estimate(to, status, estimate);
  ssi_write_millionths(to, "observed", result->observed);
  ssi_write_millionths(to, "max", result->maximum);
}

SSI_SELDOM static void write_coverage(ssi_writer *to,
                                      const ssi_result *result) {
  ssi_write_millionths(
      to, "coverage",
      (int64_t)ssi_round_divide((uint64_t)result->observed * SSI_WHOLE,
                                (uint64_t)result->maximum));
}

SSI_SELDOM static void write_total(ssi_writer *to, const ssi_score *score) {
  ssi_result total;
  int32_t estimate = 0, display = 0;
  const ssi_status status = ssi_score_estimate(score, &estimate);
  (void)ssi_score_display(score, &display);
  ssi_result_take(score, SSI_ALL_PILLARS, &total);
  ssi_write_open(to, "total", '{');
  write_result(to, &total, status, estimate);
  ssi_write_close(to, '}');
  ssi_write_count(to, "display", (uint32_t)display);
  write_coverage(to, &total);
}

SSI_SELDOM static void write_pillar(ssi_writer *to, const ssi_score *score,
                                    ssi_pillar pillar, ssi_detail detail) {
  ssi_result result;
  int32_t estimate = 0;
  const ssi_status status = ssi_score_estimate_pillar(score, pillar, &estimate);
  ssi_result_take(score, (int32_t)pillar, &result);
  ssi_write_open(to, pillar_name(pillar), '{');
  if (detail == SSI_DETAIL_REPORT)
    ssi_write_text(to, "sentence", ssi_pillar_rows[pillar - 1].sentence);
  write_result(to, &result, status, estimate);
  write_coverage(to, &result);
  ssi_write_close(to, '}');
}

SSI_SELDOM static void write_contribution(ssi_writer *to,
                                          const ssi_score *score, size_t feed) {
  ssi_contribution share = SSI_INIT(ssi_contribution);
  (void)ssi_score_contribution(score, feed, &share);
  ssi_write_open(to, NULL, '{');
  if (share.kind != 0)
    ssi_write_text(to, "kind", ssi_kind_rows[share.kind - 1].name);
  else
    ssi_write_text(to, "fact", ssi_fact_rows[share.fact - 1].name);
  ssi_write_flag(to, "observed", share.observed);
  ssi_write_millionths(to, "share", share.share);
  ssi_write_millionths(to, "points", share.points);
  ssi_write_close(to, '}');
}

SSI_SELDOM static void write_contributions(ssi_writer *to,
                                           const ssi_score *score,
                                           size_t index) {
  const ssi_feed_span span = ssi_feeds_of(index);
  size_t feed;
  ssi_write_open(to, "contributions", '[');
  for (feed = span.first; feed < span.last; feed++)
    write_contribution(to, score, feed);
  ssi_write_close(to, ']');
}

/* A measure is in units / scale, and every scale divides a million. */
SSI_SELDOM static void write_measure(ssi_writer *to, const char *key,
                                     int64_t measure, int32_t scale) {
  ssi_write_millionths(to, key, measure * (SSI_WHOLE / scale));
}

SSI_SELDOM static void write_points(ssi_writer *to,
                                    const ssi_indicator_score *one) {
  ssi_write_text(to, "pillar", pillar_name(one->pillar));
  ssi_write_millionths(to, "points", one->points);
  ssi_write_millionths(to, "high", one->high);
  ssi_write_millionths(to, "max", one->maximum);
  ssi_write_millionths(to, "headroom", one->maximum - one->points);
  ssi_write_flag(to, "observed", one->state == SSI_OBSERVATION_FULL);
  ssi_write_text(to, "state", states[one->state]);
  ssi_write_millionths(to, "observed_max", one->observed);
  ssi_write_millionths(to, "share", one->share);
}

/* Whether an archive can show something that an indicator counts. */
SSI_SELDOM static bool archive_shows(size_t index) {
  const ssi_feed_span span = ssi_feeds_of(index);
  bool shown = false;
  size_t i;
  for (i = span.first; i < span.last; i++) {
    const ssi_feed_row *feed = &ssi_feed_rows[i];
    shown |= feed->kind ? ssi_kind_rows[feed->kind - 1].in_archive
                        : ssi_fact_rows[feed->fact - 1].in_archive;
  }
  return shown;
}

SSI_SELDOM int32_t ssi_gain_of(const ssi_score *score, size_t index) {
  const ssi_indicator_score *one = &score->indicators[index];
  if (one->state == SSI_OBSERVATION_NONE) return 0;
  return one->maximum - (ssi_indicator_rows[index].measure == SSI_MEASURE_LEVEL
                             ? one->high
                             : one->points);
}

SSI_SELDOM static void write_words(ssi_writer *to, const ssi_score *score,
                                   size_t index) {
  ssi_write_text(to, "sentence", ssi_indicator_rows[index].sentence);
  ssi_write_text(to, "advice", ssi_indicator_rows[index].advice);
  ssi_write_flag(to, "in_archive", archive_shows(index));
  ssi_write_millionths(to, "gain", ssi_gain_of(score, index));
}

SSI_SELDOM static void write_indicator(ssi_writer *to, const ssi_score *score,
                                       size_t index, ssi_detail detail) {
  const ssi_indicator_row *row = &ssi_indicator_rows[index];
  const ssi_indicator_score *one = &score->indicators[index];
  ssi_write_open(to, NULL, '{');
  ssi_write_text(to, "id", row->name);
  if (detail == SSI_DETAIL_REPORT) write_words(to, score, index);
  write_points(to, one);
  if (one->state == SSI_OBSERVATION_NONE)
    ssi_write_null(to, "measure");
  else
    write_measure(to, "measure", one->measure, row->scale);
  ssi_write_text(to, "unit", row->unit);
  write_measure(to, "goalpost", one->goalpost, row->scale);
  if (detail != SSI_DETAIL_POINTS) write_contributions(to, score, index);
  ssi_write_close(to, '}');
}

SSI_SELDOM void ssi_write_score(ssi_writer *to, const ssi_score *score,
                                ssi_detail detail) {
  int32_t pillar;
  size_t i;
  ssi_write_day(to, "on", score->day);
  ssi_write_open(to, "model", '{');
  ssi_write_text(to, "version", score->version);
  ssi_write_text(to, "fingerprint", score->fingerprint);
  ssi_write_close(to, '}');
  write_total(to, score);
  ssi_write_open(to, "pillars", '{');
  for (pillar = 1; pillar <= SSI_PILLARS; pillar++)
    write_pillar(to, score, (ssi_pillar)pillar, detail);
  ssi_write_close(to, '}');
  ssi_write_open(to, "indicators", '[');
  for (i = 0; i < SSI_INDICATORS; i++) write_indicator(to, score, i, detail);
  ssi_write_close(to, ']');
}

/* Writes the document or counts it; answers its bytes with the final NUL. */
SSI_SELDOM static size_t write_score(const ssi_score *score, bool contributions,
                                     char *text) {
  ssi_writer to = ssi_writer_to(text);
  ssi_write_open(&to, NULL, '{');
  ssi_write_score(&to, score,
                  contributions ? SSI_DETAIL_CONTRIBUTIONS : SSI_DETAIL_POINTS);
  ssi_write_close(&to, '}');
  return ssi_writer_end(&to);
}

SSI_SELDOM ssi_status ssi_score_json(const ssi_score *self, bool contributions,
                                     char *text, size_t capacity,
                                     size_t *out_size) {
  size_t size;
  if (!self || !out_size) return SSI_ERROR_NULL;
  size = write_score(self, contributions, NULL);
  *out_size = size;
  if (!text) return SSI_OK;
  if (capacity < size) return SSI_ERROR_SPACE;
  (void)write_score(self, contributions, text);
  return SSI_OK;
}
