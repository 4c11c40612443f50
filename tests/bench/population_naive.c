/* The score as somebody would write it from doc/model.md: one member after the
   other, indicator by indicator, feed by feed, day by day. The model's tables
   come from the public interface; nothing else of the library is used. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "population.h"

#define FEEDS_MOST 256
#define LOG_STEPS 256
#define SPAN_MOST 30

typedef struct contact {
  uint64_t person;
  int32_t day;
} contact;

struct naive {
  const columns *from;
  ssi_indicator_info indicators[SSI_INDICATORS];
  ssi_feed_info feeds[FEEDS_MOST];
  size_t first[SSI_INDICATORS + 1]; /* feeds of each indicator */
  int32_t caps[SSI_KINDS];
  int64_t logs[LOG_STEPS + 1];
  contact *contacts; /* room for the largest member, and so its rows */
  size_t *rows;
};

static uint64_t divided(uint64_t a, uint64_t b) {
  return (a + b / 2) / b;
}

/* A member: where in `rows` those of each kind begin, the day of the score. */
typedef struct member {
  const naive *by;
  size_t number;
  int32_t day;
  size_t kinds[SSI_KINDS + 1];
} member;

static uint64_t decay(int32_t age, int32_t half_life) {
  const int32_t halvings = half_life ? age / half_life : 0;
  const int32_t rest = half_life ? age % half_life : 0;
  if (half_life == 0) return 1;
  if (halvings > 8) return 0;
  if (halvings == 8) return (uint64_t)(half_life - rest);
  return (uint64_t)(2 * half_life - rest) << (7 - halvings);
}

static uint64_t decay_sum(uint64_t days) {
  return 255 * days * (3 * days + 1) / 2 + days * (days + 1) / 2;
}

static uint64_t units_of(const ssi_feed_info *feed, uint32_t traits) {
  int32_t units = feed->units;
  if (feed->any_trait && !(feed->any_trait & traits)) return 0;
  if (feed->bonus_trait[0] & traits) units += feed->bonus_units[0];
  if (feed->bonus_trait[1] & traits) units += feed->bonus_units[1];
  return (uint64_t)units;
}

static uint64_t level(const member *self, const ssi_feed_info *feed) {
  const columns *from = self->by->from;
  int32_t value =
      from->facts[(size_t)(feed->fact - 1) * from->members + self->number];
  if (value < 0) value = 0;
  if (value > feed->fact_cap) value = feed->fact_cap;
  return (uint64_t)value * (uint64_t)feed->units;
}

/* A rate has no daily cap: a bound of the arithmetic. */
static uint64_t cap_of(const naive *by, const ssi_feed_info *feed) {
  if (by->indicators[feed->indicator - 1].measure == SSI_MEASURE_RATE)
    return 1000000000;
  return (uint64_t)by->caps[feed->kind - 1];
}

/* Sums day by day, each at most what the cap allows; `people` counts rows
   without a person instead. Rows of a kind are sorted by day. */
static uint64_t by_day(const member *self, const ssi_feed_info *feed,
                       int32_t half_life, bool people) {
  const columns *from = self->by->from;
  const int32_t all = feed->units + feed->bonus_units[0] + feed->bonus_units[1];
  const uint64_t cap = cap_of(self->by, feed) * (people ? 1 : (uint64_t)all);
  uint64_t sum = 0, today = 0;
  size_t i;
  for (i = self->kinds[feed->kind - 1]; i < self->kinds[feed->kind]; i++) {
    const size_t row = self->by->rows[i];
    const uint64_t units = units_of(feed, from->traits[row]);
    if (!people)
      today += from->counts[row] * units;
    else if (from->counterparts[row] == 0 && units > 0)
      today += from->counts[row];
    if (i + 1 == self->kinds[feed->kind] ||
        from->days[self->by->rows[i + 1]] != from->days[row]) {
      sum += (today < cap ? today : cap) *
             decay(self->day - from->days[row], half_life);
      today = 0;
    }
  }
  return sum;
}

static int by_person(const void *a, const void *b) {
  const contact *x = a, *y = b;
  if (x->person != y->person) return x->person < y->person ? -1 : 1;
  return (x->day > y->day) - (x->day < y->day);
}

static size_t list_persons(const member *self, const ssi_feed_info *feed,
                           size_t count) {
  const columns *from = self->by->from;
  size_t i;
  for (i = self->kinds[feed->kind - 1]; i < self->kinds[feed->kind]; i++) {
    const size_t row = self->by->rows[i];
    if (from->counterparts[row] == 0 || units_of(feed, from->traits[row]) == 0)
      continue;
    self->by->contacts[count].person = from->counterparts[row];
    self->by->contacts[count++].day = from->days[row];
  }
  return count;
}

/* Each person once, by the newest contact. */
static uint64_t persons(const member *self, size_t indicator) {
  const naive *by = self->by;
  const contact *contacts = by->contacts;
  size_t count = 0, i;
  uint64_t sum = 0;
  for (i = by->first[indicator]; i < by->first[indicator + 1]; i++)
    count = list_persons(self, &by->feeds[i], count);
  qsort(by->contacts, count, sizeof *contacts, by_person);
  for (i = 0; i < count; i++) {
    if (i + 1 == count || contacts[i].person != contacts[i + 1].person)
      sum += decay(self->day - contacts[i].day,
                   by->indicators[indicator].half_life);
  }
  return sum;
}

/* Days kept up, each once, by their age. */
static uint64_t kept_up(const member *self, size_t indicator) {
  const naive *by = self->by;
  const ssi_indicator_info *info = &by->indicators[indicator];
  bool kept[DAYS + SPAN_MOST] = {false};
  uint64_t sum = 0;
  size_t i, k;
  int32_t age;
  for (i = by->first[indicator]; i < by->first[indicator + 1]; i++) {
    const ssi_feed_info *feed = &by->feeds[i];
    for (k = self->kinds[feed->kind - 1]; k < self->kinds[feed->kind]; k++) {
      const size_t row = by->rows[k];
      const int32_t first = self->day - by->from->days[row];
      if (units_of(feed, by->from->traits[row]) == 0) continue;
      for (age = first; age < first + info->span; age++) kept[age] = true;
    }
  }
  for (age = 0; age < DAYS + SPAN_MOST; age++)
    if (kept[age]) sum += decay(age, info->half_life);
  return sum;
}

static uint64_t amount(const member *self, size_t indicator,
                       const ssi_feed_info *feed) {
  const ssi_indicator_info *info = &self->by->indicators[indicator];
  switch (info->measure) {
    case SSI_MEASURE_LEVEL:
      return level(self, feed);
    case SSI_MEASURE_PEOPLE:
      return info->anonymous ? by_day(self, feed, info->half_life, true) : 0;
    case SSI_MEASURE_REGULARITY:
      return 0;
    case SSI_MEASURE_VOLUME:
    case SSI_MEASURE_RATE:
    case SSI_MEASURE_QUALITY:
    default:
      return by_day(self, feed, info->half_life, false);
  }
}

static uint64_t rate_of(uint64_t good, uint64_t trials) {
  for (; trials >> 43; trials >>= 1) good >>= 1;
  return divided(good * 1000000, trials);
}

static uint64_t measure_of(const ssi_indicator_info *info, uint64_t good,
                           uint64_t bad) {
  const uint64_t million = 1000000;
  const uint64_t all = decay_sum((uint64_t)info->half_life);
  const uint64_t new = decay(0, info->half_life);
  uint64_t share;
  switch (info->measure) {
    case SSI_MEASURE_PEOPLE:
      return divided(1000 * good, new);
    case SSI_MEASURE_REGULARITY:
      return divided(million * good, all);
    case SSI_MEASURE_RATE:
      return rate_of(good, good + bad + (uint64_t)info->prior * new);
    case SSI_MEASURE_VOLUME:
      return divided(30 * good, all);
    case SSI_MEASURE_QUALITY:
      share =
          divided(divided(30 * good, all) * million, (uint64_t)info->expected);
      return share < million ? share : million;
    case SSI_MEASURE_LEVEL:
    default:
      return good;
  }
}

static int64_t log_of(const naive *self, uint64_t x) {
  uint64_t e = 0, m, i, f;
  while (x >> e > 1) e++;
  m = x << (31 - e);
  i = (m >> 23) % LOG_STEPS;
  f = m & 0x7fffff;
  return (int64_t)(e << 30) + self->logs[i] +
         (int64_t)divided((uint64_t)(self->logs[i + 1] - self->logs[i]) * f,
                          1 << 23);
}

static int32_t points_of(const naive *self, const ssi_indicator_info *info,
                         uint64_t measure) {
  const uint64_t end = (uint64_t)info->goalpost, all = (uint64_t)info->weight;
  const uint64_t bend = (uint64_t)info->curve;
  uint64_t risen;
  if (measure >= end) return info->weight;
  if (bend == 0) return (int32_t)divided(all * measure, end);
  risen = (uint64_t)(log_of(self, end + ((1u << bend) - 1) * measure) -
                     log_of(self, end));
  return (int32_t)divided(all * risen, bend << 30);
}

static int32_t indicator_points(const member *self, size_t indicator) {
  const naive *by = self->by;
  const ssi_indicator_info *info = &by->indicators[indicator];
  uint64_t sides[2] = {0, 0};
  size_t i;
  for (i = by->first[indicator]; i < by->first[indicator + 1]; i++)
    sides[by->feeds[i].against] += amount(self, indicator, &by->feeds[i]);
  if (info->measure == SSI_MEASURE_PEOPLE) sides[0] += persons(self, indicator);
  if (info->measure == SSI_MEASURE_REGULARITY)
    sides[0] = kept_up(self, indicator);
  return points_of(by, info, measure_of(info, sides[0], sides[1]));
}

/* Lists the rows up to the day by kind. */
static void take_kinds(const columns *from, size_t first, size_t last,
                       member *self) {
  size_t ends[SSI_KINDS], row, kind;
  memset(self->kinds, 0, sizeof self->kinds);
  for (row = first; row < last; row++)
    if (from->days[row] <= self->day) self->kinds[from->kinds[row]]++;
  for (kind = 1; kind <= SSI_KINDS; kind++)
    self->kinds[kind] += self->kinds[kind - 1];
  memcpy(ends, self->kinds, sizeof ends);
  for (row = first; row < last; row++)
    if (from->days[row] <= self->day)
      self->by->rows[ends[from->kinds[row] - 1]++] = row;
}

void naive_score(naive *self, int32_t day, int32_t *total) {
  const int64_t *offsets = self->from->offsets;
  size_t i, indicator;
  for (i = 0; i < self->from->members; i++) {
    member one = {self, i, day, {0}};
    take_kinds(self->from, (size_t)offsets[i], (size_t)offsets[i + 1], &one);
    total[i] = 0;
    for (indicator = 0; indicator < SSI_INDICATORS; indicator++)
      total[i] += indicator_points(&one, indicator);
  }
}

static void take_tables(naive *self, const ssi_model *model) {
  size_t i;
  for (i = 0; i < SSI_INDICATORS; i++) {
    self->indicators[i].size = sizeof *self->indicators;
    done(ssi_model_indicator(model, (ssi_indicator)(i + 1),
                             &self->indicators[i]));
  }
  for (i = 0; i < SSI_KINDS; i++) {
    ssi_kind_info kind = SSI_INIT(ssi_kind_info);
    done(ssi_model_kind(model, (ssi_kind)(i + 1), &kind));
    self->caps[i] = kind.daily_cap;
  }
}

/* They are ordered by indicator. */
static void take_feeds(naive *self, const ssi_model *model) {
  size_t count, i;
  done(ssi_model_feeds(model, &count));
  must(count <= FEEDS_MOST, "more feeds than there is room for");
  for (i = 0; i < count; i++) {
    self->feeds[i].size = sizeof *self->feeds;
    done(ssi_model_feed(model, i, &self->feeds[i]));
    self->first[self->feeds[i].indicator] = i + 1;
  }
}

static size_t largest(const columns *from) {
  int64_t most = 0;
  size_t i;
  for (i = 0; i < from->members; i++) {
    const int64_t size = from->offsets[i + 1] - from->offsets[i];
    if (size > most) most = size;
  }
  return (size_t)most;
}

naive *naive_new(const columns *from) {
  naive *self = room(1, sizeof *self);
  ssi_model *model;
  size_t i;
  memset(self, 0, sizeof *self);
  self->from = from;
  for (i = 0; i < from->rows; i++)
    must(from->days[i] > TODAY - DAYS, "a day is too long ago");
  done(ssi_model_new(NULL, &model));
  take_tables(self, model);
  take_feeds(self, model);
  ssi_model_free(model);
  for (i = 0; i <= LOG_STEPS; i++) {
    self->logs[i] =
        (int64_t)llroundl(log2l(1.0L + (long double)i / LOG_STEPS) * (1 << 30));
  }
  /* A kind feeds an indicator once, so a row is one contact at most. */
  self->contacts = room(largest(from), sizeof *self->contacts);
  self->rows = room(largest(from), sizeof *self->rows);
  return self;
}

void naive_free(naive *self) {
  free(self->contacts);
  free(self->rows);
  free(self);
}
