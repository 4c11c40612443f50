/* From amounts to one exact whole number per indicator. */
#include "base/integer.h"
#include "score/decay.h"
#include "score/score.h"

/* The first feed of indicators from `index` on. */
static size_t first_feed(size_t index) {
  size_t low = 0, high = SSI_FEEDS;
  while (low < high) {
    const size_t middle = (low + high) / 2;
    if ((size_t)ssi_feed_rows[middle].indicator - 1 < index)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

ssi_feed_span ssi_feeds_of(size_t indicator_index) {
  const ssi_feed_span span = {first_feed(indicator_index),
                              first_feed(indicator_index + 1)};
  return span;
}

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

int64_t ssi_measure_of(const ssi_task *task, const ssi_amounts *amounts,
                       size_t index, bool good) {
  const ssi_indicator_row *row = &ssi_indicator_rows[index];
  const int32_t half_life = task->model->settings[index].half_life;
  const uint64_t sum = sum_of(amounts, index, false);
  const uint64_t bad = good ? 0 : sum_of(amounts, index, true);
  switch (row->measure) {
    case SSI_MEASURE_VOLUME:
      return (int64_t)volume(sum, half_life);
    case SSI_MEASURE_PEOPLE:
      return (int64_t)ssi_round_divide(sum * 1000, ssi_decay(0, half_life));
    case SSI_MEASURE_RATE:
      return (int64_t)rate(sum, bad, row->prior, half_life);
    case SSI_MEASURE_REGULARITY:
      return (int64_t)ssi_round_divide(amounts->covered[index] * SSI_WHOLE,
                                       ssi_decay_sum(half_life));
    case SSI_MEASURE_QUALITY:
      return (int64_t)quality(sum, row->expected, half_life);
    case SSI_MEASURE_LEVEL:
    default:
      return (int64_t)sum;
  }
}
