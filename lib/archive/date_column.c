/* The order is decided by the strongest of these that tells: a date with a
   number above 12; the order that is usual for the form of all open dates; days
   after the export; rows that come in order of time one way and not the other;
   the order of other files that the same program wrote; days long after those
   of all other files. A few dates unlike the many are not understood: of
   another form, language or order. Adding is O(1) for the usual dates, and
   takes a step for each language for others. */
#include "archive/date_column.h"

#include <string.h>
#include "base/seldom.h"

/* This many for each one are many. */
#define MANY 8

static bool are_few(int64_t few, int64_t many) {
  return few > 0 && few * MANY < many;
}

static void note_open(ssi_date_column *column, const ssi_date *date,
                      int64_t line, const char *name) {
  column->open++;
  column->usual[date->usual]++;
  if (column->line > 0) return;
  column->line = line;
  column->name = name;
}

/* Notes a date that is used and of two numbers. */
static void note_order(ssi_date_column *column, const ssi_date *date,
                       int64_t line, const char *name) {
  const int64_t *tells = column->used.tells;
  const bool first =
      column->open + tells[SSI_BY_MONTH] + tells[SSI_BY_DAY] == 0;
  size_t i;
  for (i = 0; i < SSI_READINGS; i++) {
    const int32_t last = column->last[i];
    const int32_t day =
        ssi_day_of(i == SSI_BY_MONTH ? date->time : date->swapped);
    /* A step forward or back from the last row. */
    column->up[i] += !first && day > last;
    column->down[i] += !first && day < last;
    column->last[i] = day;
    if (day > column->newest[i]) column->newest[i] = day;
  }
  if (date->tells == SSI_DATE_OPEN) note_open(column, date, line, name);
}

/* The reading that a date tells. */
static size_t reading_of(const ssi_date *date) {
  return date->tells == SSI_DATE_DAY ? SSI_BY_DAY : SSI_BY_MONTH;
}

static bool tells_order(const ssi_date *date) {
  return date->tells == SSI_DATE_DAY || date->tells == SSI_DATE_MONTH;
}

static void add_languages(ssi_special_dates *special, uint32_t languages) {
  size_t i;
  special->others++;
  for (i = 0; i < SSI_LANGUAGES; i++) {
    special->spoken[i] += languages >> i & 1;
  }
}

static void add(ssi_special_dates *special, const ssi_date *date) {
  special->foreign += date->foreign;
  if (tells_order(date)) {
    special->tells[reading_of(date)]++;
    special->own_tells[reading_of(date)] += !date->foreign;
  }
  if (date->languages) add_languages(special, date->languages);
}

/* The language that most names of months are in, as a bit, and how many are;
   the first of several. */
static uint32_t main_language(const ssi_date_column *column, int64_t *most) {
  int64_t spoken[SSI_LANGUAGES];
  size_t i, month, best = 0;
  memcpy(spoken, column->all.spoken, sizeof spoken);
  for (month = 1; month <= 12; month++) {
    const uint32_t languages = ssi_short_months[month];
    for (i = 0; i < SSI_LANGUAGES; i++) {
      if (languages >> i & 1) spoken[i] += column->names[month];
    }
  }
  for (i = 1; i < SSI_LANGUAGES; i++) {
    if (spoken[i] > spoken[best]) best = i;
  }
  *most = spoken[best];
  return 1u << best;
}

/* Dates with the name of a month. */
static int64_t named(const ssi_date_column *column) {
  int64_t sum = column->all.others;
  size_t month;
  for (month = 1; month <= 12; month++) sum += column->names[month];
  return sum;
}

/* The language that months must be in; 0: any. One that few dates speak is not
   believed. */
static uint32_t language_of(const ssi_date_column *column) {
  int64_t most;
  const uint32_t language = main_language(column, &most);
  if (are_few(most, column->count)) return SSI_LANGUAGE_ENGLISH;
  return are_few(named(column) - most, most) ? language : 0;
}

/* The order that dates tell where some tell the one and some the other: that of
   all but a few, or of LinkedIn's own form unless it is less frequent. */
static ssi_date_order told(const ssi_special_dates *all) {
  const int64_t month = all->tells[SSI_BY_MONTH];
  const int64_t day = all->tells[SSI_BY_DAY];
  if (month == 0 || day == 0) return SSI_DATE_ORDER_NONE;
  if (are_few(day, month)) return SSI_DATE_ORDER_MONTH;
  if (are_few(month, day)) return SSI_DATE_ORDER_DAY;
  return all->own_tells[SSI_BY_DAY] == 0 && all->own_tells[SSI_BY_MONTH] >= day
             ? SSI_DATE_ORDER_MONTH
             : SSI_DATE_ORDER_NONE;
}

/* Languages take a while. */
static ssi_date_rules rules_of(const ssi_date_column *column, bool known,
                               bool languages) {
  const ssi_special_dates *all = &column->all;
  ssi_date_rules rules = {known, false, 0, SSI_DATE_ORDER_NONE};
  rules.own = are_few(all->foreign, column->count - all->foreign);
  rules.order = told(all);
  if (languages) rules.languages = language_of(column);
  return rules;
}

SSI_SELDOM ssi_date_rules ssi_date_column_rules(const ssi_date_column *column) {
  return rules_of(column, true, column->all.others > 0);
}

/* Whether the rules allow a month. */
static bool is_spoken(const ssi_date_rules *rules, const ssi_date *date) {
  uint32_t languages = date->languages;
  if (date->english_month) languages = ssi_short_months[date->english_month];
  return !rules->languages || !languages || (languages & rules->languages);
}

static bool is_of_order(const ssi_date_rules *rules, const ssi_date *date) {
  return rules->order == SSI_DATE_ORDER_NONE || !tells_order(date) ||
         (rules->order == SSI_DATE_ORDER_DAY) == (date->tells == SSI_DATE_DAY);
}

/* Whether a date is allowed; what is in the way is noted. */
static bool judge(ssi_date_column *column, const ssi_date_rules *rules,
                  const ssi_date *date) {
  if (rules->own && date->foreign) {
    column->doubted.foreign++;
  } else if (!is_of_order(rules, date)) {
    column->doubted.tells[reading_of(date)]++;
  } else if (!is_spoken(rules, date)) {
    add_languages(&column->doubted, date->languages);
  } else {
    return true;
  }
  return false;
}

SSI_SELDOM bool ssi_date_column_judge(ssi_date_column *column,
                                      const ssi_date_rules *rules,
                                      const ssi_date *date, int64_t line,
                                      const char *name) {
  ssi_date_rules guessed;
  add(&column->all, date);
  /* Only names tell of languages. */
  guessed = rules->known ? *rules : rules_of(column, false, date->languages);
  if (!judge(column, &guessed, date)) return false;
  if (date->tells != SSI_DATE_PLAIN) note_order(column, date, line, name);
  add(&column->used, date);
  return true;
}

/* Of special dates with the name of a month, those in a language. */
static int64_t spoken(const ssi_special_dates *special, uint32_t language) {
  size_t i = 0;
  while (language >> i > 1) i++;
  return language ? special->spoken[i] : special->others;
}

/* Whether each month with a name of English is one of the language, too. */
static bool allows_short(const ssi_date_column *column, uint32_t language) {
  size_t month;
  for (month = 1; month <= 12 && language; month++) {
    if (column->names[month] > 0 && !(ssi_short_months[month] & language))
      return false;
  }
  return true;
}

SSI_SELDOM bool ssi_date_column_agrees(const ssi_date_column *column,
                                       const ssi_date_rules *rules) {
  const ssi_special_dates *used = &column->used, *doubted = &column->doubted;
  const bool month = rules->order == SSI_DATE_ORDER_MONTH;
  const bool day = rules->order == SSI_DATE_ORDER_DAY;
  if (rules->own ? used->foreign > 0 : doubted->foreign > 0) return false;
  if (month ? used->tells[SSI_BY_DAY] > 0 : doubted->tells[SSI_BY_DAY] > 0)
    return false;
  if (day ? used->tells[SSI_BY_MONTH] > 0 : doubted->tells[SSI_BY_MONTH] > 0)
    return false;
  return spoken(used, rules->languages) == used->others &&
         (doubted->others == 0 ||
          (rules->languages && spoken(doubted, rules->languages) == 0)) &&
         allows_short(column, rules->languages);
}

/* The order, if one of two readings is possible; else NONE. */
static ssi_date_order only(bool month_possible, bool day_possible) {
  if (month_possible == day_possible) return SSI_DATE_ORDER_NONE;
  return month_possible ? SSI_DATE_ORDER_MONTH : SSI_DATE_ORDER_DAY;
}

/* No day is after this one. */
static ssi_date_order by_limit(const ssi_date_column *column, int32_t limit) {
  return only(column->newest[SSI_BY_MONTH] <= limit,
              column->newest[SSI_BY_DAY] <= limit);
}

/* Steps against the direction of most. */
static int64_t breaks(const ssi_date_column *column, size_t reading) {
  const int64_t up = column->up[reading], down = column->down[reading];
  return up < down ? up : down;
}

/* Rows come in order of time, the newest first or last. */
static ssi_date_order by_sequence(const ssi_date_column *column) {
  const int64_t month = breaks(column, SSI_BY_MONTH);
  const int64_t day = breaks(column, SSI_BY_DAY);
  return only(month * MANY < day, day * MANY < month);
}

static ssi_date_order by_usual(const ssi_date_column *column) {
  if (column->usual[SSI_DATE_ORDER_MONTH] == column->open)
    return SSI_DATE_ORDER_MONTH;
  return column->usual[SSI_DATE_ORDER_DAY] == column->open
             ? SSI_DATE_ORDER_DAY
             : SSI_DATE_ORDER_NONE;
}

/* A file's newest day may lie so long after those of all others. */
#define QUIET_DAYS 31

static ssi_date_order by_others(const ssi_date_column *column,
                                const ssi_date_context *context) {
  const ssi_date_order order =
      only(context->month_files > 0, context->day_files > 0);
  if (order != SSI_DATE_ORDER_NONE || context->newest < 0) return order;
  return by_limit(column, context->newest + QUIET_DAYS);
}

SSI_SELDOM ssi_date_order ssi_date_column_order(
    const ssi_date_column *column, const ssi_date_context *context) {
  const int64_t *tells = column->used.tells;
  ssi_date_order order = only(tells[SSI_BY_MONTH] > 0, tells[SSI_BY_DAY] > 0);
  if (order != SSI_DATE_ORDER_NONE || column->open == 0) return order;
  if (tells[SSI_BY_MONTH] > 0) return SSI_DATE_ORDER_NONE;
  order = by_usual(column);
  if (order == SSI_DATE_ORDER_NONE && context->exported >= 0)
    order = by_limit(column, context->exported + 1);
  if (order == SSI_DATE_ORDER_NONE) order = by_sequence(column);
  if (order == SSI_DATE_ORDER_NONE) order = by_others(column, context);
  return order;
}

SSI_SELDOM ssi_date_order
ssi_date_column_foreign(const ssi_date_column *column) {
  const ssi_special_dates *used = &column->used;
  return only(used->tells[SSI_BY_MONTH] > used->own_tells[SSI_BY_MONTH],
              used->tells[SSI_BY_DAY] > used->own_tells[SSI_BY_DAY]);
}
