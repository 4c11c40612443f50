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

static uint64_t volume(uint64_t amount, int32_t half_life) {
  return ssi_round_divide(30 * amount, ssi_decay_sum(half_life));
}

static uint64_t rate(uint64_t good, uint64_t bad, int32_t prior,
                     int32_t half_life) {
  const uint64_t trials =
      good + bad + (uint64_t)prior * ssi_decay(0, half_life);
  return ssi_round_divide(good * SSI_WHOLE, trials);
}

static uint64_t quality(uint64_t amount, int32_t expected, int32_t half_life) {
  const uint64_t share = ssi_round_divide(volume(amount, half_life) * SSI_WHOLE,
                                          (uint64_t)expected);
  return share < SSI_WHOLE ? share : SSI_WHOLE;
}

int64_t ssi_measure_make(const ssi_model *model, size_t index, uint64_t good,
                         uint64_t bad) {
  const ssi_indicator_row *row = &ssi_indicator_rows[index];
  const int32_t half_life = model->settings[index].half_life;
  switch (row->measure) {
    case SSI_MEASURE_VOLUME:
      return (int64_t)volume(good, half_life);
    case SSI_MEASURE_PEOPLE:
      return (int64_t)ssi_round_divide(good * 1000, ssi_decay(0, half_life));
    case SSI_MEASURE_RATE:
      return (int64_t)rate(good, bad, row->prior, half_life);
    case SSI_MEASURE_REGULARITY:
      return (int64_t)ssi_round_divide(good * SSI_WHOLE,
                                       ssi_decay_sum(half_life));
    case SSI_MEASURE_QUALITY:
      return (int64_t)quality(good, row->expected, half_life);
    case SSI_MEASURE_LEVEL:
    default:
      return (int64_t)good;
  }
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
