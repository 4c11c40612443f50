/* Sections 4 to 7 of doc/model.md, one function for each of its sentences.
 * Names are those of the page; nothing is fast. */
#include <string.h>

#include "numbers.h"
#include "outcome.h"
#include "record.h"

static const whole_number million = 1000000;
static const whole_number pillar_points = 25000000;

struct feed_state {
  const ssi_feed_info *info;
  whole_number amount;          /* A */
  whole_number full;            /* F */
  whole_number seen;            /* S */
  whole_number whole, observed; /* N, O */
  int share;                    /* of the feed */
};

struct indicator_state {
  const ssi_indicator_info *info;
  int feeds;
  int first; /* number of the first feed in the table */
  struct feed_state feed[64];
  whole_number measure, points, high;
  whole_number points_without_against; /* p* of a rate */
  whole_number sum_whole, sum_observed;
  whole_number observed; /* micropoints */
  int share;             /* q */
  ssi_observation state;
};

/* -- Section 4 ------------------------------------------------------------ */

static whole_number full_units(const ssi_feed_info *feed) {
  return feed->units + feed->bonus_units[0] + feed->bonus_units[1];
}

static int is_wanted(const ssi_feed_info *feed, uint32_t traits) {
  return feed->any_trait == 0 || (feed->any_trait & traits) != 0;
}

/* u(t) */
static whole_number units_of(const ssi_feed_info *feed, uint32_t traits) {
  if (!is_wanted(feed, traits)) return 0;
  whole_number units = feed->units;
  for (int i = 0; i < 2; i++)
    if (feed->bonus_trait[i] & traits) units += feed->bonus_units[i];
  return units;
}

static whole_number smaller(whole_number a, whole_number b) {
  return a < b ? a : b;
}

static whole_number larger(whole_number a, whole_number b) {
  return a > b ? a : b;
}

static whole_number level_amount(const ssi_feed_info *feed,
                                 const struct record *record) {
  return smaller(record->fact[feed->fact], feed->fact_cap) * feed->units;
}

/* Of volumes and qualities. */
static whole_number capped_amount(const ssi_feed_info *feed, int half_life,
                                  const struct tables *tables,
                                  const struct record *record, int day) {
  whole_number cap = tables->kind[feed->kind].daily_cap * full_units(feed);
  whole_number amount = 0;
  int i = 0;
  while (i < record->rows && record->row[i].day <= day) {
    int that_day = record->row[i].day;
    whole_number units = 0;
    for (; i < record->rows && record->row[i].day == that_day; i++)
      if (record->row[i].kind == feed->kind)
        units += record->row[i].count * units_of(feed, record->row[i].traits);
    amount += smaller(units, cap) * weight_at(day - that_day, half_life);
  }
  return amount;
}

static whole_number trials_amount(const ssi_feed_info *feed, int half_life,
                                  const struct record *record, int day) {
  whole_number amount = 0;
  for (int i = 0; i < record->rows; i++) {
    const struct row *row = &record->row[i];
    if (row->kind != feed->kind || row->day > day) continue;
    amount += row->count * units_of(feed, row->traits) *
              weight_at(day - row->day, half_life);
  }
  return amount;
}

static struct feed_state *feed_of_row(struct indicator_state *indicator,
                                      const struct row *row) {
  for (int i = 0; i < indicator->feeds; i++) {
    struct feed_state *feed = &indicator->feed[i];
    if (feed->info->kind == row->kind && is_wanted(feed->info, row->traits))
      return feed;
  }
  return NULL;
}

/* Rows are in ascending order of day, kind and traits, so going back from the
 * end the first row with a person is the newest contact. */
static void count_known_people(struct indicator_state *indicator,
                               const struct record *record, int day) {
  static uint64_t met[STEPS_MAX];
  int people = 0;
  for (int i = record->rows - 1; i >= 0; i--) {
    const struct row *row = &record->row[i];
    if (row->day > day || row->person == 0) continue;
    struct feed_state *feed = feed_of_row(indicator, row);
    if (!feed) continue;
    int known = 0;
    for (int k = 0; k < people && !known; k++) known = met[k] == row->person;
    if (known) continue;
    met[people++] = row->person;
    feed->amount += weight_at(day - row->day, indicator->info->half_life);
  }
}

static whole_number anonymous_amount(const ssi_feed_info *feed, int half_life,
                                     const struct tables *tables,
                                     const struct record *record, int day) {
  whole_number cap = tables->kind[feed->kind].daily_cap;
  whole_number amount = 0;
  int i = 0;
  while (i < record->rows && record->row[i].day <= day) {
    int that_day = record->row[i].day;
    whole_number people = 0;
    for (; i < record->rows && record->row[i].day == that_day; i++) {
      const struct row *row = &record->row[i];
      if (row->kind == feed->kind && row->person == 0 &&
          units_of(feed, row->traits) > 0)
        people += row->count;
    }
    amount += smaller(people, cap) * weight_at(day - that_day, half_life);
  }
  return amount;
}

/* The sum of the weights of all days that are kept up by the events of one
 * feed, or of all feeds if `only` is NULL. */
static whole_number days_kept_up(struct indicator_state *indicator,
                                 const struct feed_state *only,
                                 const struct record *record, int day) {
  whole_number sum = 0;
  int last = -1000000; /* the last day that is kept up so far */
  for (int i = 0; i < record->rows; i++) {
    const struct row *row = &record->row[i];
    if (row->day > day) break;
    const struct feed_state *feed = feed_of_row(indicator, row);
    if (!feed || (only && feed != only)) continue;
    int c = row->day - indicator->info->span + 1;
    if (c <= last) c = last + 1;
    if (planted == PLANTED_FIRST_DAY && c < 0) c = 0;
    for (; c <= row->day; c++)
      sum += weight_at(day - c, indicator->info->half_life);
    if (row->day > last) last = row->day;
  }
  return sum;
}

static void find_amounts(struct indicator_state *indicator,
                         const struct tables *tables,
                         const struct record *record, int day) {
  int half_life = indicator->info->half_life;
  for (int i = 0; i < indicator->feeds; i++) {
    struct feed_state *feed = &indicator->feed[i];
    switch (indicator->info->measure) {
      case SSI_MEASURE_LEVEL:
        feed->amount = level_amount(feed->info, record);
        break;
      case SSI_MEASURE_VOLUME:
      case SSI_MEASURE_QUALITY:
        feed->amount =
            capped_amount(feed->info, half_life, tables, record, day);
        break;
      case SSI_MEASURE_RATE:
        feed->amount = trials_amount(feed->info, half_life, record, day);
        break;
      case SSI_MEASURE_PEOPLE:
        feed->amount =
            indicator->info->anonymous
                ? anonymous_amount(feed->info, half_life, tables, record, day)
                : 0;
        break;
      case SSI_MEASURE_REGULARITY:
        feed->amount = days_kept_up(indicator, feed, record, day);
        break;
    }
  }
  if (indicator->info->measure == SSI_MEASURE_PEOPLE)
    count_known_people(indicator, record, day);
}

/* The sum of the amounts for (0) or against (1). */
static whole_number sum_of_side(const struct indicator_state *indicator,
                                int against) {
  whole_number sum = 0;
  for (int i = 0; i < indicator->feeds; i++)
    if (indicator->feed[i].info->against == against)
      sum += indicator->feed[i].amount;
  return sum;
}

static whole_number rate(const struct indicator_state *indicator,
                         whole_number good, whole_number bad) {
  whole_number all =
      good + bad +
      indicator->info->prior * weight_at(0, indicator->info->half_life);
  while (all >= (whole_number)1 << 43) {
    if (planted != PLANTED_HALVING) good /= 2;
    all /= 2;
  }
  return rounded(good * million, all);
}

static whole_number measure_of(struct indicator_state *indicator,
                               const struct record *record, int day) {
  int half_life = indicator->info->half_life;
  whole_number sum = sum_of_side(indicator, 0);
  switch (indicator->info->measure) {
    case SSI_MEASURE_LEVEL:
      return sum;
    case SSI_MEASURE_VOLUME:
      return rounded(30 * sum, weight_of_all_ages(half_life));
    case SSI_MEASURE_QUALITY:
      return smaller(
          million,
          rounded(rounded(30 * sum, weight_of_all_ages(half_life)) * million,
                  indicator->info->expected));
    case SSI_MEASURE_RATE:
      return rate(indicator, sum, sum_of_side(indicator, 1));
    case SSI_MEASURE_PEOPLE:
      return rounded(1000 * sum, weight_at(0, half_life));
    case SSI_MEASURE_REGULARITY:
      return rounded(million * days_kept_up(indicator, NULL, record, day),
                     weight_of_all_ages(half_life));
  }
  return 0;
}

/* -- Section 5 ------------------------------------------------------------ */

static whole_number points_of(const ssi_indicator_info *info,
                              whole_number measure) {
  whole_number weight = info->weight, goalpost = info->goalpost;
  int j = info->curve;
  if (measure >= goalpost) return weight;
  if (j == 0) return rounded(weight * measure, goalpost);
  whole_number bent = ((whole_number)1 << j) - 1;
  return rounded(
      weight * (log2_of(goalpost + bent * measure) - log2_of(goalpost)),
      (whole_number)j << 30);
}

/* -- Section 6 ------------------------------------------------------------ */

static int count_bits(uint32_t bits) {
  int count = 0;
  for (; bits; bits >>= 1) count += (int)(bits & 1);
  return count;
}

static whole_number seen_units(const ssi_feed_info *feed, uint32_t observed) {
  if (feed->any_trait)
    return feed->units * count_bits(feed->any_trait & observed) /
           count_bits(feed->any_trait);
  whole_number seen = feed->units;
  for (int i = 0; i < 2; i++)
    if (feed->bonus_trait[i] & observed) seen += feed->bonus_units[i];
  return seen;
}

static void find_seen(struct feed_state *feed, const struct record *record) {
  const ssi_feed_info *info = feed->info;
  int share;
  if (info->fact) {
    share = record->fact_share[info->fact];
    feed->full = feed->seen = feed->whole =
        (whole_number)info->fact_cap * info->units;
    feed->observed = rounded(feed->full * share, million);
  } else {
    share = record->kind_share[info->kind];
    feed->full = full_units(info);
    feed->seen = seen_units(info, record->traits);
    feed->whole = 1000 * feed->full;
    feed->observed = rounded(feed->seen * share, 1000);
  }
  feed->share = feed->seen == 0 ? 0 : share;
}

static void find_state(struct indicator_state *indicator) {
  int is_rate = indicator->info->measure == SSI_MEASURE_RATE;
  int all_none = 1, any_none = 0, all_whole = 1, all_seen = 1;
  indicator->share = (int)million;
  for (int i = 0; i < indicator->feeds; i++) {
    const struct feed_state *feed = &indicator->feed[i];
    if (!feed->info->asked) continue;
    indicator->sum_whole += feed->whole;
    indicator->sum_observed += feed->observed;
    if (feed->share < indicator->share) indicator->share = feed->share;
    if (feed->share == 0) any_none = 1;
    if (feed->share > 0) all_none = 0;
    if (feed->share < million) all_whole = 0;
    if (feed->seen < feed->full) all_seen = 0;
  }
  if (is_rate && planted != PLANTED_OWN_SHARE)
    indicator->sum_observed =
        rounded(indicator->sum_whole * indicator->share, million);
  if (all_none || (is_rate && any_none)) {
    indicator->state = SSI_OBSERVATION_NONE;
    indicator->sum_observed = 0;
  } else if (all_whole && all_seen) {
    indicator->state = SSI_OBSERVATION_FULL;
  } else {
    indicator->state = SSI_OBSERVATION_PART;
  }
}

static whole_number high_end(const struct indicator_state *indicator) {
  const ssi_indicator_info *info = indicator->info;
  if (info->measure == SSI_MEASURE_LEVEL)
    return points_of(info, indicator->measure + indicator->sum_whole -
                               indicator->sum_observed);
  for (int i = 0; i < indicator->feeds; i++) {
    const struct feed_state *feed = &indicator->feed[i];
    if (feed->info->asked && (feed->share == 0 || feed->seen < feed->full))
      return info->weight;
  }
  return indicator->points + rounded((info->weight - indicator->points) *
                                         (million - indicator->share),
                                     million);
}

static void find_indicator(struct indicator_state *indicator,
                           const struct tables *tables,
                           const struct record *record, int day) {
  const ssi_indicator_info *info = indicator->info;
  find_amounts(indicator, tables, record, day);
  for (int i = 0; i < indicator->feeds; i++)
    find_seen(&indicator->feed[i], record);
  find_state(indicator);
  if (indicator->state != SSI_OBSERVATION_NONE) {
    indicator->measure = measure_of(indicator, record, day);
    indicator->points = points_of(info, indicator->measure);
    if (info->measure == SSI_MEASURE_RATE)
      indicator->points_without_against =
          points_of(info, rate(indicator, sum_of_side(indicator, 0), 0));
  }
  indicator->high = high_end(indicator);
  indicator->observed = larger(
      rounded(info->weight * indicator->sum_observed, indicator->sum_whole),
      indicator->points);
}

/* The estimate of a pillar, or -1. */
static whole_number estimate_of(const struct indicator_state *indicators,
                                int pillar, const int64_t *result) {
  whole_number sum_s = 0, sum_z = 0;
  for (int i = 1; i <= SSI_INDICATORS; i++) {
    const struct indicator_state *indicator = &indicators[i];
    if ((int)indicator->info->pillar != pillar) continue;
    whole_number s = rounded(indicator->info->weight * indicator->sum_observed,
                             indicator->sum_whole);
    sum_s += s;
    sum_z += indicator->info->measure == SSI_MEASURE_LEVEL
                 ? smaller(indicator->points, s)
                 : rounded(indicator->points * indicator->sum_observed,
                           indicator->sum_whole);
  }
  if (sum_s == 0) return -1;
  return smaller(
      result[HIGH],
      result[POINTS] +
          rounded(sum_z * (pillar_points - result[OBSERVED]), sum_s));
}

/* -- Section 7 ------------------------------------------------------------ */

/* Divides points among the feeds of one side by their amounts. */
static void divide(const struct indicator_state *indicator, int against,
                   whole_number points, int sign, struct outcome *out) {
  whole_number all = sum_of_side(indicator, against);
  int h = 0;
  while (all >> h >= (whole_number)1 << 38) h++;
  whole_number sum = 0, before = 0;
  for (int i = 0; i < indicator->feeds; i++) {
    const struct feed_state *feed = &indicator->feed[i];
    if (feed->info->against != against) continue;
    whole_number here = 0;
    if (all > 0) {
      sum += feed->amount;
      whole_number upto = rounded(points * (sum >> h), all >> h);
      here = upto - before;
      before = upto;
    }
    out->feed[indicator->first + i][F_POINTS] = (int64_t)(sign * here);
  }
}

static void explain(const struct indicator_state *indicator,
                    struct outcome *out) {
  if (indicator->state == SSI_OBSERVATION_NONE) return;
  if (indicator->info->measure != SSI_MEASURE_RATE) {
    divide(indicator, 0, indicator->points, 1, out);
    return;
  }
  divide(indicator, 0, indicator->points_without_against, 1, out);
  divide(indicator, 1, indicator->points_without_against - indicator->points,
         -1, out);
}

/* -- All of it ------------------------------------------------------------ */

static void write_indicator(const struct indicator_state *indicator,
                            int64_t *result) {
  const ssi_indicator_info *info = indicator->info;
  result[I_POINTS] = (int64_t)indicator->points;
  result[I_HIGH] = (int64_t)indicator->high;
  result[I_OBSERVED] = (int64_t)indicator->observed;
  result[I_MAXIMUM] = info->weight;
  result[I_HEADROOM] = info->weight - result[I_POINTS];
  result[I_GOALPOST] = info->goalpost;
  result[I_MEASURE] = (int64_t)indicator->measure;
  result[I_SHARE] = indicator->share;
  result[I_STATE] = indicator->state;
  result[I_PILLAR] = info->pillar;
}

static void add_up(const struct indicator_state *indicators,
                   struct outcome *out) {
  for (int i = 1; i <= SSI_INDICATORS; i++) {
    int64_t *pillar = out->pillar[indicators[i].info->pillar];
    pillar[POINTS] += out->indicator[i][I_POINTS];
    pillar[HIGH] += out->indicator[i][I_HIGH];
    pillar[OBSERVED] += out->indicator[i][I_OBSERVED];
  }
  for (int i = 1; i <= SSI_PILLARS; i++) {
    int64_t *pillar = out->pillar[i];
    pillar[LOW] = pillar[ALONE] = pillar[POINTS];
    pillar[MAXIMUM] = (int64_t)pillar_points;
    pillar[ESTIMATE] = (int64_t)estimate_of(indicators, i, pillar);
    for (int k = 0; k < ALONE; k++) out->total[k] += pillar[k];
  }
  for (int i = 1; i <= SSI_PILLARS; i++)
    if (out->pillar[i][ESTIMATE] < 0) out->total[ESTIMATE] = -1;
  for (int i = 1; i <= SSI_PILLARS; i++)
    out->scorer[i] = out->pillar[i][POINTS];
  out->scorer[0] = out->total[POINTS];
  out->scorer[5] = out->total[HIGH];
  out->scorer[6] = out->total[OBSERVED];
  out->total[ALONE] = (int64_t)rounded(out->total[POINTS], million);
}

void outcome_of_oracle(const struct recipe *recipe,
                       const struct tables *reference, struct outcome *out) {
  static struct tables changed;
  const struct tables *const tables = &changed;
  static struct record record;
  static struct indicator_state indicators[SSI_INDICATORS + 1];
  memset(out, 0, sizeof *out);
  memset(indicators, 0, sizeof indicators);
  model_follow(recipe, reference, &changed, &out->model);
  record_follow(recipe, tables, &record);

  for (int i = 1; i <= SSI_INDICATORS; i++)
    indicators[i].info = &tables->indicator[i];
  for (int i = 0; i < tables->feeds; i++) {
    struct indicator_state *indicator = &indicators[tables->feed[i].indicator];
    if (indicator->feeds == 0) indicator->first = i;
    indicator->feed[indicator->feeds++].info = &tables->feed[i];
  }
  for (int i = 1; i <= SSI_INDICATORS; i++) {
    struct indicator_state *indicator = &indicators[i];
    find_indicator(indicator, tables, &record, recipe->day);
    write_indicator(indicator, out->indicator[i]);
    explain(indicator, out);
    for (int k = 0; k < indicator->feeds; k++) {
      const struct feed_state *feed = &indicator->feed[k];
      int64_t *result = out->feed[indicator->first + k];
      result[F_SHARE] = feed->share;
      result[F_OBSERVED] = feed->share > 0;
      if (feed->info->fact)
        out->fact[feed->info->fact][0] += result[F_POINTS];
      else
        out->kind[feed->info->kind][0] += result[F_POINTS];
    }
  }
  add_up(indicators, out);
  for (int i = 1; i <= SSI_KINDS; i++) out->kind[i][1] = record.kind_share[i];
  for (int i = 1; i <= SSI_FACTS; i++) {
    out->fact[i][1] = record.fact_share[i];
    out->fact[i][2] = record.fact[i];
  }
  out->traits = record.traits;
  out->rows = record.rows;
  columns_expect(out);
}
