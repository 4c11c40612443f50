/* Swings: what one weight or one goalpost alone does to the index. */
#include <string.h>

#include "base/integer.h"
#include "insight/sensitivity.h"
#include "score/curve.h"

static int32_t curve(const ssi_score *score, size_t index, int32_t goalpost,
                     int32_t weight) {
  return ssi_curve(score->indicators[index].measure, goalpost,
                   ssi_indicator_rows[index].curve, weight);
}

/* Change of the index with the weight at `part` per cent: only the pillar's
   indicators move, and its weights still add up to 25 points. */
static int32_t by_weight(const ssi_model *model, const ssi_score *score,
                         size_t index, int32_t part, ssi_model *trial) {
  const ssi_pillar pillar = model->settings[index].pillar;
  int32_t change = 0;
  size_t i;
  *trial = *model;
  trial->settings[index].weight = (int32_t)ssi_round_divide(
      (uint64_t)model->settings[index].weight * (uint64_t)part, 100);
  ssi_model_balance_weights(trial);
  for (i = 0; i < SSI_INDICATORS; i++) {
    if (model->settings[i].pillar != pillar) continue;
    change += curve(score, i, trial->settings[i].goalpost,
                    trial->settings[i].weight) -
              score->indicators[i].points;
  }
  return change;
}

static int32_t by_goalpost(const ssi_model *model, const ssi_score *score,
                           size_t index, int32_t part) {
  return curve(score, index, ssi_goalpost_times(model, index, part, 100),
               model->settings[index].weight) -
         score->indicators[index].points;
}

static int32_t larger(int32_t most, int32_t change) {
  const int32_t size = change < 0 ? -change : change;
  return size > most ? size : most;
}

static ssi_swing swing_of(const ssi_model *model, const ssi_score *score,
                          size_t index, int32_t percent, ssi_model *trial) {
  const int32_t less = 100 - percent, more = 100 + percent;
  ssi_swing swing;
  memset(&swing, 0, sizeof swing);
  swing.indicator = (ssi_indicator)(index + 1);
  swing.pillar = model->settings[index].pillar;
  swing.weight_less = by_weight(model, score, index, less, trial);
  swing.weight_more = by_weight(model, score, index, more, trial);
  swing.goalpost_less = by_goalpost(model, score, index, less);
  swing.goalpost_more = by_goalpost(model, score, index, more);
  swing.swing = larger(0, swing.weight_less);
  swing.swing = larger(swing.swing, swing.weight_more);
  swing.swing = larger(swing.swing, swing.goalpost_less);
  swing.swing = larger(swing.swing, swing.goalpost_more);
  return swing;
}

void ssi_swings_take(const ssi_model *model, const ssi_score *score,
                     int32_t percent, ssi_model *trial, ssi_sort_row *rows,
                     ssi_swing *out) {
  ssi_swing swings[SSI_INDICATORS];
  size_t i;
  for (i = 0; i < SSI_INDICATORS; i++) {
    swings[i] = swing_of(model, score, i, percent, trial);
    /* The largest comes first; no swing is beyond the whole index. */
    rows[i].major = (uint64_t)(SSI_TOTAL_POINTS - swings[i].swing);
    rows[i].minor = i;
  }
  ssi_sort(rows, rows + SSI_INDICATORS, SSI_INDICATORS);
  for (i = 0; i < SSI_INDICATORS; i++) out[i] = swings[rows[i].minor];
}
