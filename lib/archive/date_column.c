/* The order is decided by the strongest of these that tells: a date with a
   number above 12; the order that is usual for the form of all open dates; days
   after the export; rows that come in order of time one way and not the other;
   the order of other files that the same program wrote; days long after those
   of all other files. A few dates unlike the many are not understood: of
   another form, language or order. Adding is O(1) for the usual dates, and
   takes a step for each language for others. */
#include "archive/date_column.h"

#include <string.h>

/* So many beside one are many. */
#define MANY 8

static bool are_few(int64_t few, int64_t many) {
  return few > 0 && few * MANY < many;
}

/* A step forward or back from the last row, in one reading. */
static void note_step(ssi_date_column *column, size_t reading, int32_t day) {
  if (column->open + column->tells[0] + column->tells[1] > 1) {
    column->up[reading] += day > column->last[reading];
    column->down[reading] += day < column->last[reading];
  }
  column->last[reading] = day;
  if (day > column->newest[reading]) column->newest[reading] = day;
}

static void note_open(ssi_date_column *column, const ssi_date *date,
                      int64_t line, const char *name) {
  column->open++;
  column->usual[date->usual]++;
  if (column->line > 0) return;
  column->line = line;
  column->name = name;
}

static void note_order(ssi_date_column *column, const ssi_date *date,
                       int64_t line, const char *name) {
  if (date->tells == SSI_DATE_OPEN) {
    note_open(column, date, line, name);
  } else {
    const size_t reading =
        date->tells == SSI_DATE_DAY ? SSI_BY_DAY : SSI_BY_MONTH;
    column->tells[reading]++;
    column->own_tells[reading] += !date->foreign;
  }
  note_step(column, SSI_BY_MONTH, ssi_day_of(date->time));
  note_step(column, SSI_BY_DAY, ssi_day_of(date->swapped));
}

static void note_languages(ssi_date_column *column, uint32_t languages) {
  size_t i;
  column->others++;
  for (i = 0; i < SSI_LANGUAGES; i++) {
    column->spoken[i] += languages >> i & 1;
  }
}

void ssi_date_column_add(ssi_date_column *column, const ssi_date *date,
                         int64_t line, const char *name) {
  if (date->foreign) {
    column->foreign++;
  } else {
    column->own++;
    column->names[date->short_month]++;
  }
  if (date->languages) note_languages(column, date->languages);
  if (date->tells != SSI_DATE_PLAIN) note_order(column, date, line, name);
}

/* The languages that have a short month of English, too. */
static uint32_t languages_of(size_t month) {
  static const char starts[] = "janfebmaraprmayjunjulaugsepoctnovdec";
  const ssi_span word = {(const uint8_t *)starts + 3 * (month - 1), 3, false};
  return ssi_month_of(word)->languages;
}

/* The language that most names of months are in, as a bit, and how many are;
   the first of several. */
static uint32_t main_language(const ssi_date_column *column, int64_t *most) {
  int64_t spoken[SSI_LANGUAGES];
  size_t i, month, best = 0;
  memcpy(spoken, column->spoken, sizeof spoken);
  for (month = 1; month <= 12; month++) {
    const uint32_t languages = languages_of(month);
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
  int64_t sum = column->others;
  size_t month;
  for (month = 1; month <= 12; month++) sum += column->names[month];
  return sum;
}

/* The order that dates tell: that of all but a few, or of LinkedIn's own form
   where that is not less frequent than the other. */
static ssi_date_order told(const ssi_date_column *column) {
  const int64_t month = column->tells[SSI_BY_MONTH];
  const int64_t day = column->tells[SSI_BY_DAY];
  if (day * MANY < month) return SSI_DATE_ORDER_MONTH;
  if (month * MANY < day) return SSI_DATE_ORDER_DAY;
  if (column->own_tells[SSI_BY_DAY] == 0 &&
      column->own_tells[SSI_BY_MONTH] > 0 &&
      column->own_tells[SSI_BY_MONTH] >= day)
    return SSI_DATE_ORDER_MONTH;
  return SSI_DATE_ORDER_NONE;
}

ssi_date_rules ssi_date_column_rules(const ssi_date_column *column) {
  ssi_date_rules rules = {false, false, 0, SSI_DATE_ORDER_NONE};
  const bool both =
      column->tells[SSI_BY_MONTH] > 0 && column->tells[SSI_BY_DAY] > 0;
  rules.own = are_few(column->foreign, column->own);
  if (both) rules.order = told(column);
  if (column->others > 0) {
    int64_t most;
    const uint32_t language = main_language(column, &most);
    if (are_few(named(column) - most, most)) rules.languages = language;
  }
  rules.any = rules.own || rules.languages || rules.order;
  return rules;
}

bool ssi_date_is_allowed(const ssi_date_rules *rules, const ssi_date *date) {
  uint32_t languages = date->languages;
  if (rules->own && date->foreign) return false;
  if (rules->order == SSI_DATE_ORDER_MONTH && date->tells == SSI_DATE_DAY)
    return false;
  if (rules->order == SSI_DATE_ORDER_DAY && date->tells == SSI_DATE_MONTH)
    return false;
  if (!rules->languages) return true;
  if (date->short_month) languages = languages_of(date->short_month);
  return languages == 0 || (languages & rules->languages) != 0;
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

ssi_date_order ssi_date_column_order(const ssi_date_column *column,
                                     const ssi_date_context *context) {
  ssi_date_order order =
      only(column->tells[SSI_BY_MONTH] > 0, column->tells[SSI_BY_DAY] > 0);
  if (order != SSI_DATE_ORDER_NONE || column->open == 0) return order;
  if (column->tells[SSI_BY_MONTH] > 0) return SSI_DATE_ORDER_NONE;
  order = by_usual(column);
  if (order == SSI_DATE_ORDER_NONE && context->exported >= 0)
    order = by_limit(column, context->exported + 1);
  if (order == SSI_DATE_ORDER_NONE) order = by_sequence(column);
  if (order == SSI_DATE_ORDER_NONE) order = by_others(column, context);
  return order;
}

ssi_date_order ssi_date_column_foreign(const ssi_date_column *column) {
  return only(column->tells[SSI_BY_MONTH] > column->own_tells[SSI_BY_MONTH],
              column->tells[SSI_BY_DAY] > column->own_tells[SSI_BY_DAY]);
}
