/* What the tables of the reference model must hold, whatever their numbers. */
#include <string.h>

#include "unit/suite.h"

static member m;

static void open_model(void) {
  m = member_new();
}

static void close_model(void) {
  member_free(&m);
}

static int64_t full_units(const ssi_feed_info *feed) {
  return (int64_t)feed->units + feed->bonus_units[0] + feed->bonus_units[1];
}

START_TEST(weights_add_up) {
  int64_t sums[SSI_PILLARS + 1] = {0};
  int i;
  open_model();
  for (i = 1; i <= SSI_INDICATORS; i++) {
    const ssi_indicator_info info = indicator_info(m.model, (ssi_indicator)i);
    ck_assert_int_ge(info.weight, 0);
    sums[info.pillar] += info.weight;
  }
  for (i = 1; i <= SSI_PILLARS; i++) ck_assert_int_eq(sums[i], 25000000);
  close_model();
}
END_TEST

START_TEST(names_differ) {
  int a, b;
  open_model();
  for (a = 1; a <= SSI_KINDS; a++) {
    for (b = 1; b < a; b++) {
      ck_assert_str_ne(kind_info(m.model, (ssi_kind)a).name,
                       kind_info(m.model, (ssi_kind)b).name);
    }
  }
  for (a = 1; a <= SSI_FACTS; a++) {
    for (b = 1; b < a; b++) {
      ck_assert_str_ne(fact_info(m.model, (ssi_fact)a).name,
                       fact_info(m.model, (ssi_fact)b).name);
    }
  }
  for (a = 1; a <= SSI_INDICATORS; a++) {
    for (b = 1; b < a; b++) {
      ck_assert_str_ne(indicator_info(m.model, (ssi_indicator)a).name,
                       indicator_info(m.model, (ssi_indicator)b).name);
    }
  }
  close_model();
}
END_TEST

START_TEST(names_are_plain) {
  static const char letters[] = "abcdefghijklmnopqrstuvwxyz_";
  int i;
  open_model();
  for (i = 1; i <= SSI_KINDS; i++) {
    const char *name = kind_info(m.model, (ssi_kind)i).name;
    ck_assert_uint_gt(strlen(name), 2);
    ck_assert_uint_eq(strspn(name, letters), strlen(name));
  }
  for (i = 1; i <= SSI_FACTS; i++) {
    const char *name = fact_info(m.model, (ssi_fact)i).name;
    ck_assert_uint_gt(strlen(name), 2);
    ck_assert_uint_eq(strspn(name, letters), strlen(name));
  }
  for (i = 1; i <= SSI_INDICATORS; i++) {
    const char *name = indicator_info(m.model, (ssi_indicator)i).name;
    ck_assert_uint_gt(strlen(name), 2);
    ck_assert_uint_eq(strspn(name, letters), strlen(name));
  }
  close_model();
}
END_TEST

START_TEST(each_indicator_is_fed_once_by_each) {
  bool fed[SSI_INDICATORS + 1] = {false};
  size_t feeds, a, b;
  int i;
  open_model();
  feeds = feeds_of(m.model);
  for (a = 0; a < feeds; a++) {
    const ssi_feed_info one = feed_info(m.model, a);
    fed[one.indicator] = true;
    for (b = 0; b < a; b++) {
      const ssi_feed_info other = feed_info(m.model, b);
      ck_assert_msg(one.indicator != other.indicator ||
                        one.kind != other.kind || one.fact != other.fact,
                    "feeds %u and %u", (unsigned)a, (unsigned)b);
    }
  }
  for (i = 1; i <= SSI_INDICATORS; i++) ck_assert_msg(fed[i], "%d", i);
  close_model();
}
END_TEST

/* What each measure may ask of its feeds. */
START_TEST(feeds_fit_their_measure) {
  size_t feeds, i;
  open_model();
  feeds = feeds_of(m.model);
  for (i = 0; i < feeds; i++) {
    const ssi_feed_info feed = feed_info(m.model, i);
    const ssi_measure measure = indicator_info(m.model, feed.indicator).measure;
    const bool bonus = feed.bonus_trait[0] || feed.bonus_trait[1];
    /* As the scorer of populations takes them. */
    ck_assert(feed.bonus_trait[0] || !feed.bonus_trait[1]);
    ck_assert_int_eq(measure == SSI_MEASURE_LEVEL, feed.fact != 0);
    ck_assert_int_gt(feed.units, 0);
    ck_assert_int_eq(feed.fact_cap > 0, feed.fact != 0);
    ck_assert_uint_eq(feed.any_trait & ~(uint32_t)SSI_TRAITS, 0);
    /* One event is either filtered or graded by its traits. */
    ck_assert(!(feed.any_trait && bonus));
    ck_assert(!feed.against || measure == SSI_MEASURE_RATE);
    ck_assert(feed.asked || feed.against);
    if (measure == SSI_MEASURE_REGULARITY) ck_assert(!bonus);
    if (measure == SSI_MEASURE_PEOPLE) ck_assert(feed.units == 1000 && !bonus);
    if (measure == SSI_MEASURE_RATE)
      ck_assert(feed.units == 1 && !bonus && !feed.any_trait);
    if (feed.fact) ck_assert(!feed.any_trait && !bonus && !feed.against);
  }
  close_model();
}
END_TEST

/* A rate asks for its good side, and for the first kind against it. */
START_TEST(rates_ask_for_two_kinds) {
  int good[SSI_INDICATORS + 1] = {0}, asked[SSI_INDICATORS + 1] = {0};
  int seen[SSI_INDICATORS + 1] = {0};
  size_t feeds, i;
  int k;
  open_model();
  feeds = feeds_of(m.model);
  for (i = 0; i < feeds; i++) {
    const ssi_feed_info feed = feed_info(m.model, i);
    if (!feed.against) good[feed.indicator]++;
    if (!feed.against) continue;
    if (feed.asked) ck_assert_int_eq(seen[feed.indicator], 0);
    asked[feed.indicator] += feed.asked;
    seen[feed.indicator]++;
  }
  for (k = 1; k <= SSI_INDICATORS; k++) {
    const bool rate =
        indicator_info(m.model, (ssi_indicator)k).measure == SSI_MEASURE_RATE;
    ck_assert_int_eq(asked[k], rate);
    if (rate) ck_assert_int_eq(good[k], 1);
  }
  close_model();
}
END_TEST

START_TEST(bonuses_are_whole) {
  size_t feeds, i;
  int k;
  open_model();
  feeds = feeds_of(m.model);
  for (i = 0; i < feeds; i++) {
    const ssi_feed_info feed = feed_info(m.model, i);
    for (k = 0; k < 2; k++) {
      const uint32_t bit = feed.bonus_trait[k];
      ck_assert_int_eq(bit != 0, feed.bonus_units[k] > 0);
      ck_assert_uint_eq(bit & (bit - 1), 0);
      ck_assert_uint_eq(bit & ~(uint32_t)SSI_TRAITS, 0);
    }
    ck_assert(feed.bonus_trait[0] == 0 ||
              feed.bonus_trait[0] != feed.bonus_trait[1]);
  }
  close_model();
}
END_TEST

/* A level's feeds at their caps are the whole, and each cap can be reached. */
START_TEST(levels_add_up_to_the_whole) {
  int64_t sums[SSI_INDICATORS + 1] = {0};
  size_t feeds, i;
  open_model();
  feeds = feeds_of(m.model);
  for (i = 0; i < feeds; i++) {
    const ssi_feed_info feed = feed_info(m.model, i);
    if (!feed.fact) continue;
    sums[feed.indicator] += (int64_t)feed.fact_cap * feed.units;
    ck_assert_int_le(feed.fact_cap,
                     fact_info(m.model, (ssi_fact)feed.fact).maximum);
  }
  for (i = 1; i <= SSI_INDICATORS; i++) {
    const ssi_indicator_info info = indicator_info(m.model, (ssi_indicator)i);
    if (info.measure == SSI_MEASURE_LEVEL) ck_assert_int_eq(sums[i], 1000000);
  }
  close_model();
}
END_TEST

/* Beneficial kinds feed, adverse ones only against, the others never. */
START_TEST(polarity_decides_what_is_fed) {
  size_t feeds, i;
  int kind;
  open_model();
  feeds = feeds_of(m.model);
  for (kind = 1; kind <= SSI_KINDS; kind++) {
    const ssi_polarity polarity = kind_info(m.model, (ssi_kind)kind).polarity;
    int with = 0, against = 0;
    for (i = 0; i < feeds; i++) {
      const ssi_feed_info feed = feed_info(m.model, i);
      if (feed.kind != kind) continue;
      if (feed.against)
        against++;
      else
        with++;
    }
    ck_assert_int_eq(with > 0, polarity == SSI_POLARITY_BENEFICIAL);
    ck_assert_int_eq(against > 0, polarity == SSI_POLARITY_ADVERSE);
  }
  close_model();
}
END_TEST

START_TEST(every_fact_is_fed) {
  size_t feeds, i;
  int fact;
  open_model();
  feeds = feeds_of(m.model);
  for (fact = 1; fact <= SSI_FACTS; fact++) {
    bool fed = false;
    for (i = 0; i < feeds; i++) {
      fed = fed || feed_info(m.model, i).fact == fact;
    }
    ck_assert_msg(fed, "fact %d", fact);
  }
  close_model();
}
END_TEST

START_TEST(parameters_fit_their_measure) {
  int i;
  open_model();
  for (i = 1; i <= SSI_INDICATORS; i++) {
    const ssi_indicator_info info = indicator_info(m.model, (ssi_indicator)i);
    const ssi_measure measure = info.measure;
    const bool share =
        measure != SSI_MEASURE_VOLUME && measure != SSI_MEASURE_PEOPLE;
    ck_assert_int_ge(measure, SSI_MEASURE_LEVEL);
    ck_assert_int_le(measure, SSI_MEASURE_QUALITY);
    ck_assert_int_eq(info.scale, share ? 10000 : 1000);
    ck_assert_int_ge(info.curve, 0);
    ck_assert_int_le(info.curve, 5);
    ck_assert_int_ge(info.goalpost_min, 1);
    ck_assert_int_le(info.goalpost_max, share ? 1000000 : (1 << 26) - 1);
    ck_assert_int_eq(info.span > 0, measure == SSI_MEASURE_REGULARITY);
    ck_assert_int_eq(info.prior > 0, measure == SSI_MEASURE_RATE);
    ck_assert_int_eq(info.expected > 0, measure == SSI_MEASURE_QUALITY);
    ck_assert(!info.anonymous || measure == SSI_MEASURE_PEOPLE);
    /* Only facts and people may stay for ever. */
    ck_assert(info.half_life > 0 || measure == SSI_MEASURE_LEVEL ||
              measure == SSI_MEASURE_PEOPLE);
  }
  close_model();
}
END_TEST

/* The sum of all decay weights by adding them up as doc/model.md defines
   them. */
static int64_t decay_sum(int32_t half_life) {
  int64_t sum = 0;
  int32_t age;
  for (age = 0; age < 9 * half_life; age++) {
    const int32_t k = age / half_life, r = age % half_life;
    sum += k <= 7 ? (int64_t)(2 * half_life - r) << (7 - k) : half_life - r;
  }
  return sum;
}

/* a * b, and the bound 2^63 is not passed. */
static int64_t times(int64_t a, int64_t b) {
  ck_assert_int_ge(a, 0);
  ck_assert_int_gt(b, 0);
  ck_assert_msg(a <= INT64_MAX / b, "%ld * %ld", (long)a, (long)b);
  return a * b;
}

/* A rate has no daily cap: what one day can bring to a side at most. */
#define TRIALS 1000000000

static int64_t most_a_day(const ssi_indicator_info *info,
                          const ssi_feed_info *feed) {
  if (info->measure == SSI_MEASURE_RATE) return TRIALS;
  return times(kind_info(m.model, (ssi_kind)feed->kind).cap_max,
               info->measure == SSI_MEASURE_PEOPLE ? 1 : full_units(feed));
}

/* The largest amount that an indicator's events can bring on one side. */
static int64_t amount_bound(const ssi_indicator_info *info, int indicator,
                            bool against) {
  const size_t feeds = feeds_of(m.model);
  const int64_t days =
      info->half_life_max == 0 ? 65536 : decay_sum(info->half_life_max);
  int64_t sum = 0;
  size_t i;
  for (i = 0; i < feeds; i++) {
    const ssi_feed_info feed = feed_info(m.model, i);
    if ((int)feed.indicator != indicator || feed.against != against) continue;
    sum += times(most_a_day(info, &feed), days);
  }
  return sum;
}

/* Every product of the computation fits 63 bits, with each parameter at its
   largest and the daily caps used up on every day there is. Half of the
   divisor is added before a division: less than the number itself. */
START_TEST(nothing_overflows) {
  int i;
  open_model();
  for (i = 1; i <= SSI_INDICATORS; i++) {
    const ssi_indicator_info info = indicator_info(m.model, (ssi_indicator)i);
    const int64_t newest =
        info.half_life_max == 0 ? 1 : 256 * (int64_t)info.half_life_max;
    int64_t amount;
    if (info.measure == SSI_MEASURE_LEVEL) continue;
    amount = amount_bound(&info, i, false);
    switch (info.measure) {
      case SSI_MEASURE_VOLUME:
        times(amount, 30);
        break;
      case SSI_MEASURE_QUALITY:
        /* At most 30 times the largest day, per 30 days. */
        times(times(amount, 30) / decay_sum(info.half_life_max) + 1, 1000000);
        break;
      case SSI_MEASURE_PEOPLE:
        /* Unknown ones by their caps and known ones, at most as many as there
           are rows. */
        amount += times(SSI_ACTIVITY_ROWS_MAX, newest);
        times(amount, 1000);
        break;
      case SSI_MEASURE_RATE:
        /* Both are halved until the trials are below 2^43. */
        times((int64_t)1 << 43, 1000000);
        amount += amount_bound(&info, i, true);
        times(amount + times(info.prior, newest), 2);
        break;
      case SSI_MEASURE_REGULARITY:
      default:
        times(decay_sum(info.half_life_max), 1000000);
        break;
    }
    /* The curve: the weight times log2, in units of 2^-30, of up to 2^5. */
    times(times(25000000, (int64_t)1 << 30), 5);
    /* log2's argument: goalpost times 2^curve, below 2^32. */
    ck_assert_int_lt(times(info.goalpost_max, (int64_t)1 << info.curve),
                     (int64_t)1 << 32);
  }
  close_model();
}
END_TEST

/* The archive's kinds named in the guide can be shown by one. */
START_TEST(archive_kinds) {
  static const ssi_kind shown[] = {
      SSI_KIND_POST,         SSI_KIND_COMMENT,    SSI_KIND_REACTION,
      SSI_KIND_MESSAGE_SENT, SSI_KIND_CONNECTION, SSI_KIND_INVITATION_SENT};
  static const ssi_kind hidden[] = {
      SSI_KIND_PROFILE_VIEW,        SSI_KIND_PROFILE_VIEW_RECEIVED,
      SSI_KIND_REACTION_RECEIVED,   SSI_KIND_LEAD_SAVED,
      SSI_KIND_INVITATION_DECLINED, SSI_KIND_CUSTOMER_WON};
  size_t i;
  open_model();
  for (i = 0; i < ROWS(shown); i++)
    ck_assert(kind_info(m.model, shown[i]).in_archive);
  for (i = 0; i < ROWS(hidden); i++)
    ck_assert(!kind_info(m.model, hidden[i]).in_archive);
  close_model();
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {weights_add_up, 1},
      {names_differ, 1},
      {names_are_plain, 1},
      {each_indicator_is_fed_once_by_each, 1},
      {rates_ask_for_two_kinds, 1},
      {feeds_fit_their_measure, 1},
      {bonuses_are_whole, 1},
      {levels_add_up_to_the_whole, 1},
      {polarity_decides_what_is_fed, 1},
      {every_fact_is_fed, 1},
      {parameters_fit_their_measure, 1},
      {nothing_overflows, 1},
      {archive_kinds, 1},
  };
  return RUN_TESTS("model_tables", cases);
}
