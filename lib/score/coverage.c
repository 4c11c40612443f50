/* What was observed of an indicator, and how high it could be. */
#include "base/integer.h"
#include "score/curve.h"
#include "score/score.h"

static int64_t full_units(const ssi_feed_row *feed) {
  if (feed->fact) return (int64_t)feed->fact_cap * feed->units;
  return feed->units + feed->bonus_units[0] + feed->bonus_units[1];
}

static int32_t bits(uint32_t mask) {
  int32_t count = 0;
  for (; mask; mask &= mask - 1) count++;
  return count;
}

int64_t ssi_feed_seen(const ssi_task *task, const ssi_feed_row *feed) {
  const uint32_t known = task->activity->traits;
  const uint32_t any = feed->any_trait;
  int64_t seen = feed->units;
  if (feed->fact)
    return task->profile->observed[feed->fact - 1] ? full_units(feed) : 0;
  if (!ssi_activity_sees(task->activity, feed->kind)) return 0;
  /* A filter of several traits is seen as far as they are. */
  if (any) return seen * bits(any & known) / bits(any);
  if (feed->bonus_trait[0] & known) seen += feed->bonus_units[0];
  if (feed->bonus_trait[1] & known) seen += feed->bonus_units[1];
  return seen;
}

int32_t ssi_high_of(const ssi_model *model, size_t index, int64_t missing,
                    int64_t measure, int32_t points) {
  const ssi_indicator_row *row = &ssi_indicator_rows[index];
  const ssi_indicator_setting *setting = &model->settings[index];
  if (missing == 0) return points;
  if (row->measure != SSI_MEASURE_LEVEL) return setting->weight;
  return ssi_curve(measure + missing, setting->goalpost, row->curve,
                   setting->weight);
}

/* The points of a level come from what was seen alone; those of other measures
   stand for the whole, of which the seen share counts. */
static int32_t seen_points(size_t index, int64_t seen, int64_t full,
                           const ssi_indicator_score *score) {
  if (ssi_indicator_rows[index].measure == SSI_MEASURE_LEVEL)
    return score->points < score->seen ? score->points : score->seen;
  return (int32_t)ssi_round_divide((uint64_t)score->points * (uint64_t)seen,
                                   (uint64_t)full);
}

/* Units of an indicator's feeds: all there are, and those that were seen. */
typedef struct units {
  int64_t seen, full;
} units;

static units units_of(const ssi_task *task, size_t index) {
  const ssi_feed_span span = ssi_feeds_of(index);
  units sum = {0, 0};
  size_t feed;
  for (feed = span.first; feed < span.last; feed++) {
    sum.seen += ssi_feed_seen(task, &ssi_feed_rows[feed]);
    sum.full += full_units(&ssi_feed_rows[feed]);
  }
  /* One side of a rate says nothing about the rate. */
  if (ssi_indicator_rows[index].measure == SSI_MEASURE_RATE &&
      sum.seen < sum.full)
    sum.seen = 0;
  return sum;
}

/* Micropoints of the maximum that were looked at. */
static int32_t seen_weight(int32_t maximum, units sum) {
  return (int32_t)ssi_round_divide((uint64_t)maximum * (uint64_t)sum.seen,
                                   (uint64_t)sum.full);
}

void ssi_seen_units(const ssi_task *task, size_t index, int32_t *out_seen,
                    int64_t *out_missing) {
  const units sum = units_of(task, index);
  *out_seen = seen_weight(task->model->settings[index].weight, sum);
  *out_missing = sum.full - sum.seen;
}

static ssi_observation state_of(units sum) {
  if (sum.seen == 0) return SSI_OBSERVATION_NONE;
  return sum.seen == sum.full ? SSI_OBSERVATION_FULL : SSI_OBSERVATION_PART;
}

ssi_observation ssi_indicator_state(const ssi_task *task, size_t index) {
  return state_of(units_of(task, index));
}

void ssi_observe_indicator(const ssi_task *task, size_t index,
                           ssi_indicator_score *out) {
  const units sum = units_of(task, index);
  const int64_t seen = sum.seen, full = sum.full;
  out->state = state_of(sum);
  out->seen = seen_weight(out->maximum, sum);
  if (out->state == SSI_OBSERVATION_NONE) {
    out->points = 0;
    out->without_against = 0;
    out->measure = 0;
  }
  /* What brought points was observed, however small a part it is. */
  out->observed = out->seen < out->points ? out->points : out->seen;
  out->seen_points = seen_points(index, seen, full, out);
  out->high =
      ssi_high_of(task->model, index, full - seen, out->measure, out->points);
}
