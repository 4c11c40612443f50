/* Decides by the strongest of these that tells: a date with a number above 12;
   the order that is usual for the form of all open dates; days after the
   export; rows that come in order of time one way and not the other; the order
   of other files that the same program wrote; days long after those of all
   other files. Adding is O(1), deciding too. */
#include "archive/date_column.h"

/* A step forward or back from the last row, in one reading. */
static void note_step(ssi_date_column *column, size_t reading, int32_t day) {
  if (column->open + column->month_first + column->day_first > 1) {
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

void ssi_date_column_add(ssi_date_column *column, const ssi_date *date,
                         int64_t line, const char *name) {
  if (date->tells == SSI_DATE_PLAIN) return;
  if (date->tells == SSI_DATE_OPEN) note_open(column, date, line, name);
  column->month_first += date->tells == SSI_DATE_MONTH;
  column->day_first += date->tells == SSI_DATE_DAY;
  column->foreign +=
      date->tells != SSI_DATE_OPEN && date->usual == SSI_DATE_ORDER_NONE;
  note_step(column, SSI_BY_MONTH, ssi_day_of(date->time));
  note_step(column, SSI_BY_DAY, ssi_day_of(date->swapped));
}

/* The order, if one of two readings is possible; else NONE. */
static ssi_date_order only(bool month_possible, bool day_possible) {
  if (month_possible == day_possible) return SSI_DATE_ORDER_NONE;
  return month_possible ? SSI_DATE_ORDER_MONTH : SSI_DATE_ORDER_DAY;
}

/* No day is after this one; -1: any may be. */
static ssi_date_order by_limit(const ssi_date_column *column, int32_t limit) {
  if (limit < 0) return SSI_DATE_ORDER_NONE;
  return only(column->newest[SSI_BY_MONTH] <= limit,
              column->newest[SSI_BY_DAY] <= limit);
}

/* Steps against the direction of most. */
static int64_t breaks(const ssi_date_column *column, size_t reading) {
  const int64_t up = column->up[reading], down = column->down[reading];
  return up < down ? up : down;
}

/* Few breaks beside many: rows are in order of time, the newest first or
   last. */
#define MANY 8

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
  ssi_date_order order = only(column->month_first > 0, column->day_first > 0);
  if (order != SSI_DATE_ORDER_NONE || column->open == 0) return order;
  if (column->month_first > 0) return SSI_DATE_ORDER_NONE;
  order = by_usual(column);
  if (order == SSI_DATE_ORDER_NONE && context->exported >= 0)
    order = by_limit(column, context->exported + 1);
  if (order == SSI_DATE_ORDER_NONE) order = by_sequence(column);
  if (order == SSI_DATE_ORDER_NONE) order = by_others(column, context);
  return order;
}
