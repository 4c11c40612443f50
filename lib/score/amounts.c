/* Credits and facts summed up as of a day, without rounding: amount += units x
   weight of the age. One addition a credit. */
#include "score/amounts.h"

#include <string.h>

#include "score/credits.h"
#include "score/decay.h"

void ssi_amounts_take_facts(const ssi_request *request, ssi_amounts *out) {
  size_t feed;
  for (feed = 0; feed < SSI_FEEDS; feed++) {
    const ssi_feed_row *row = &ssi_feed_rows[feed];
    int32_t value;
    if (!row->fact || !request->wanted[row->indicator - 1]) continue;
    value = request->inputs.facts[row->fact - 1];
    if (value > row->fact_cap) value = row->fact_cap;
    out->feeds[feed] = value > 0 ? (uint64_t)value * (uint64_t)row->units : 0;
  }
}

static void add(const ssi_request *request, const ssi_credit *credit,
                ssi_amounts *out) {
  const size_t indicator = credit->indicator;
  const int32_t half_life = request->model->settings[indicator].half_life;
  const int32_t age = request->day - credit->origin;
  uint64_t sum;
  if (credit->until <= request->day) return;
  sum = credit->units * ssi_decay_days(age, credit->days, half_life);
  if (credit->feed == SSI_FEEDS)
    out->kept_up[indicator] += sum;
  else
    out->feeds[credit->feed] += sum;
}

bool ssi_amounts_take(const ssi_request *request, const ssi_allocator *scratch,
                      ssi_amounts *out) {
  ssi_credit_walk walk;
  size_t i;
  memset(out, 0, sizeof *out);
  ssi_amounts_take_facts(request, out);
  if (!ssi_credits_begin(&walk, request, scratch)) return false;
  while (ssi_credits_next(&walk)) {
    for (i = 0; i < walk.count; i++) add(request, &walk.credits[i], out);
  }
  ssi_credits_end(&walk);
  return true;
}

void ssi_sides_take(const ssi_amounts *amounts, ssi_sides *out) {
  size_t feed, i;
  memset(out, 0, sizeof *out);
  for (feed = 0; feed < SSI_FEEDS; feed++) {
    const ssi_feed_row *row = &ssi_feed_rows[feed];
    uint64_t *side = row->against ? out->bad : out->good;
    side[row->indicator - 1] += amounts->feeds[feed];
  }
  for (i = 0; i < SSI_INDICATORS; i++) {
    if (ssi_indicator_rows[i].measure == SSI_MEASURE_REGULARITY)
      out->good[i] = amounts->kept_up[i];
  }
}
