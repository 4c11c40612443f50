/* The score as somebody would write it from doc/model.md: one member after the
   other, indicator by indicator, feed by feed, day by day. The model's tables
   come from the public interface; nothing else of the library is used. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "population.h"

#define FEEDS_MOST 256
#define LOG_STEPS 256

typedef struct contact {
  uint64_t person;
  int32_t day;
} contact;

struct naive {
  const columns *from;
  ssi_indicator_info indicators[SSI_INDICATORS];
  ssi_feed_info feeds[FEEDS_MOST];
  size_t feed_count;
  int32_t caps[SSI_KINDS];
  int64_t logs[LOG_STEPS + 1];
  contact *contacts; /* room for the largest member */
};

static uint64_t divided(uint64_t a, uint64_t b) {
  return (a + b / 2) / b;
}

/* Of a member: its rows, the day of the score. */
typedef struct member {
  const naive *by;
  size_t number, first, last;
  int32_t day;
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

static bool counts(const member *self, const ssi_feed_info *feed, size_t row) {
  return self->by->from->kinds[row] == feed->kind &&
         self->by->from->days[row] <= self->day;
}

static uint64_t level(const member *self, const ssi_feed_info *feed) {
  const columns *from = self->by->from;
  int32_t value =
      from->facts[(size_t)(feed->fact - 1) * from->members + self->number];
  if (value < 0) value = 0;
  if (value > feed->fact_cap) value = feed->fact_cap;
  return (uint64_t)value * (uint64_t)feed->units;
}

/* Sums day by day, each at most what the cap allows; `people` counts rows
   without a person instead. Rows are sorted by day. */
static uint64_t by_day(const member *self, const ssi_feed_info *feed,
                       int32_t half_life, bool people) {
  const columns *from = self->by->from;
  const int32_t all = feed->units + feed->bonus_units[0] + feed->bonus_units[1];
  const uint64_t cap =
      (uint64_t)self->by->caps[feed->kind - 1] * (people ? 1 : (uint64_t)all);
  uint64_t sum = 0, today = 0;
  size_t row;
  for (row = self->first; row < self->last; row++) {
    if (counts(self, feed, row)) {
      const uint64_t units = units_of(feed, from->traits[row]);
      if (!people)
        today += from->counts[row] * units;
      else if (from->counterparts[row] == 0 && units > 0)
        today += from->counts[row];
    }
    if (row + 1 == self->last || from->days[row + 1] != from->days[row]) {
      if (today > 0)
        sum += (today < cap ? today : cap) *
               decay(self->day - from->days[row], half_life);
      today = 0;
    }
  }
  return sum;
}

static bool feeds_indicator(const member *self, size_t indicator, size_t row) {
  size_t i;
  for (i = 0; i < self->by->feed_count; i++) {
    const ssi_feed_info *feed = &self->by->feeds[i];
    if ((size_t)feed->indicator == indicator + 1 && counts(self, feed, row) &&
        units_of(feed, self->by->from->traits[row]) > 0)
      return true;
  }
  return false;
}

static int by_person(const void *a, const void *b) {
  const contact *x = a, *y = b;
  if (x->person != y->person) return x->person < y->person ? -1 : 1;
  return (x->day > y->day) - (x->day < y->day);
}

/* Each person once, by the newest contact. */
static uint64_t persons(const member *self, size_t indicator) {
  const columns *from = self->by->from;
  const int32_t half_life = self->by->indicators[indicator].half_life;
  contact *contacts = self->by->contacts;
  size_t count = 0, row, i;
  uint64_t sum = 0;
  for (row = self->first; row < self->last; row++) {
    if (from->counterparts[row] == 0 || !feeds_indicator(self, indicator, row))
      continue;
    contacts[count].person = from->counterparts[row];
    contacts[count++].day = from->days[row];
  }
  qsort(contacts, count, sizeof *contacts, by_person);
  for (i = 0; i < count; i++) {
    if (i + 1 == count || contacts[i].person != contacts[i + 1].person)
      sum += decay(self->day - contacts[i].day, half_life);
  }
  return sum;
}

/* Days kept up, each once. */
static uint64_t kept_up(const member *self, size_t indicator) {
  const columns *from = self->by->from;
  const ssi_indicator_info *info = &self->by->indicators[indicator];
  int32_t until = INT32_MIN;
  uint64_t sum = 0;
  size_t row;
  for (row = self->first; row < self->last; row++) {
    const int32_t day = from->days[row];
    int32_t kept = day - info->span + 1;
    if (day == until || !feeds_indicator(self, indicator, row)) continue;
    if (kept <= until) kept = until + 1;
    for (; kept <= day; kept++) sum += decay(self->day - kept, info->half_life);
    until = day;
  }
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
      return divided(good * million, good + bad + (uint64_t)info->prior * new);
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
  for (i = 0; i < by->feed_count; i++) {
    const ssi_feed_info *feed = &by->feeds[i];
    if ((size_t)feed->indicator == indicator + 1)
      sides[feed->against] += amount(self, indicator, feed);
  }
  if (info->measure == SSI_MEASURE_PEOPLE) sides[0] += persons(self, indicator);
  if (info->measure == SSI_MEASURE_REGULARITY)
    sides[0] = kept_up(self, indicator);
  return points_of(by, info, measure_of(info, sides[0], sides[1]));
}

void naive_score(naive *self, int32_t day, int32_t *total) {
  const int64_t *offsets = self->from->offsets;
  size_t i, indicator;
  for (i = 0; i < self->from->members; i++) {
    const member one = {self, i, (size_t)offsets[i], (size_t)offsets[i + 1],
                        day};
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
  done(ssi_model_feeds(model, &self->feed_count));
  must(self->feed_count <= FEEDS_MOST, "more feeds than there is room for");
  for (i = 0; i < self->feed_count; i++) {
    self->feeds[i].size = sizeof *self->feeds;
    done(ssi_model_feed(model, i, &self->feeds[i]));
  }
}

naive *naive_new(const columns *from) {
  naive *self = room(1, sizeof *self);
  ssi_model *model;
  size_t i;
  memset(self, 0, sizeof *self);
  self->from = from;
  done(ssi_model_new(NULL, &model));
  take_tables(self, model);
  ssi_model_free(model);
  for (i = 0; i <= LOG_STEPS; i++) {
    self->logs[i] =
        (int64_t)llroundl(log2l(1.0L + (long double)i / LOG_STEPS) * (1 << 30));
  }
  self->contacts = room(from->rows, sizeof *self->contacts);
  return self;
}

void naive_free(naive *self) {
  free(self->contacts);
  free(self);
}
