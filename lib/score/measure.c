/* From amounts to one exact whole number per indicator. */
#include "base/integer.h"
#include "score/decay.h"
#include "score/score.h"

static uint64_t sum_of(const ssi_amounts *amounts, size_t index, bool against) {
  const ssi_feed_span span = ssi_feeds_of(index);
  uint64_t sum = 0;
  size_t feed;
  for (feed = span.first; feed < span.last; feed++) {
    if (ssi_feed_rows[feed].against == against) sum += amounts->feeds[feed];
  }
  return sum;
}

ssi_scale ssi_measure_scale(const ssi_model *model, size_t index) {
  const int32_t half_life = model->settings[index].half_life;
  ssi_scale scale = {1, 1};
  switch (ssi_indicator_rows[index].measure) {
    case SSI_MEASURE_VOLUME:
    case SSI_MEASURE_QUALITY:
      scale.times = 30;
      scale.over = ssi_decay_sum(half_life);
      break;
    case SSI_MEASURE_PEOPLE:
      scale.times = 1000;
      scale.over = ssi_decay(0, half_life);
      break;
    case SSI_MEASURE_REGULARITY:
      scale.times = SSI_WHOLE;
      scale.over = ssi_decay_sum(half_life);
      break;
    case SSI_MEASURE_LEVEL:
    case SSI_MEASURE_RATE:
    default:
      break;
  }
  return scale;
}

int64_t ssi_quality_of(uint64_t volume, int32_t expected) {
  const uint64_t share =
      ssi_round_divide(volume * SSI_WHOLE, (uint64_t)expected);
  return share < SSI_WHOLE ? (int64_t)share : SSI_WHOLE;
}

static int64_t rate(uint64_t good, uint64_t bad, int32_t prior,
                    int32_t half_life) {
  const uint64_t trials =
      good + bad + (uint64_t)prior * ssi_decay(0, half_life);
  return (int64_t)ssi_round_divide(good * SSI_WHOLE, trials);
}

int64_t ssi_measure_make(const ssi_model *model, size_t index, uint64_t good,
                         uint64_t bad) {
  const ssi_indicator_row *row = &ssi_indicator_rows[index];
  const ssi_scale scale = ssi_measure_scale(model, index);
  uint64_t scaled;
  if (row->measure == SSI_MEASURE_RATE)
    return rate(good, bad, row->prior, model->settings[index].half_life);
  scaled = ssi_round_divide(scale.times * good, scale.over);
  if (row->measure == SSI_MEASURE_QUALITY)
    return ssi_quality_of(scaled, row->expected);
  return (int64_t)scaled;
}

int64_t ssi_measure_of(const ssi_task *task, const ssi_amounts *amounts,
                       size_t index, bool good) {
  const bool regularity =
      ssi_indicator_rows[index].measure == SSI_MEASURE_REGULARITY;
  const uint64_t sum =
      regularity ? amounts->covered[index] : sum_of(amounts, index, false);
  return ssi_measure_make(task->model, index, sum,
                          good ? 0 : sum_of(amounts, index, true));
}
