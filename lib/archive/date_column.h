/* What a whole column of dates tells of each: the order of day and month where
   their form leaves it open, the language of their months, and which of them
   are not like the others. */
#ifndef SSI_LIB_ARCHIVE_DATE_COLUMN_H
#define SSI_LIB_ARCHIVE_DATE_COLUMN_H

#include "archive/dates.h"
#include "archive/months.h"

/* Of days as if the month came first, and as if the day did. */
enum { SSI_BY_MONTH, SSI_BY_DAY, SSI_READINGS };

/* Dates that are in a form of another program, tell an order, or have a month
   without a name of English. */
typedef struct ssi_special_dates {
  int64_t foreign;                 /* in a form of another program */
  int64_t tells[SSI_READINGS];     /* an order */
  int64_t own_tells[SSI_READINGS]; /* the same, in LinkedIn's own form */
  int64_t others;                  /* with such a month */
  int64_t spoken[SSI_LANGUAGES];   /* of these, in each language */
} ssi_special_dates;

typedef struct ssi_date_column {
  int64_t count;     /* of all dates */
  int64_t names[13]; /* by their month with a name of English; 0: without */
  /* All of them; those that were used; and those that were not, each with the
     one thing that was in the way. */
  ssi_special_dates all, used, doubted;
  /* Of those used: */
  int64_t open;     /* dates that tell no order and need one */
  int64_t usual[3]; /* open ones by the order that is usual for their form */
  int64_t line;     /* of the first open one */
  const char *name; /* of its column */
  int64_t up[SSI_READINGS], down[SSI_READINGS]; /* steps from row to row */
  int32_t last[SSI_READINGS], newest[SSI_READINGS];
} ssi_date_column;

/* Which dates of a column are like the others; the rest are no dates. */
typedef struct ssi_date_rules {
  bool known;           /* false: the column is read for the first time */
  bool own;             /* only in forms of LinkedIn */
  uint32_t languages;   /* months in one of these; 0: in any */
  ssi_date_order order; /* if they tell an order, this one; NONE: any */
} ssi_date_rules;

/* What else is known: the day the export was made, or -1; the newest day of
   other files, or -1; and how many of them tell that the program that wrote
   them puts the month or the day first. */
typedef struct ssi_date_context {
  int32_t exported, newest;
  size_t month_files, day_files;
} ssi_date_context;

/* Of a date that is special, or where the rules are known. */
bool ssi_date_column_judge(ssi_date_column *column, const ssi_date_rules *rules,
                           const ssi_date *date, int64_t line,
                           const char *name);

/* Notes a date, and returns whether to use it: by the rules, or if these are
   not known by a guess from the dates before it. */
static inline bool ssi_date_column_take(ssi_date_column *column,
                                        const ssi_date_rules *rules,
                                        const ssi_date *date, int64_t line,
                                        const char *name) {
  column->count++;
  column->names[date->english_month]++;
  if (!rules->known && !date->foreign && !date->languages &&
      date->tells == SSI_DATE_PLAIN)
    return true;
  return ssi_date_column_judge(column, rules, date, line, name);
}

/* The rules that the whole column gives; and whether what was used is just what
   they allow, or the column is to be read again by them. */
ssi_date_rules ssi_date_column_rules(const ssi_date_column *column);
bool ssi_date_column_agrees(const ssi_date_column *column,
                            const ssi_date_rules *rules);

/* NONE: there is none, both are shown, or it is needed and not shown. */
ssi_date_order ssi_date_column_order(const ssi_date_column *column,
                                     const ssi_date_context *context);

/* The order in which another program than LinkedIn's wrote the column, if it
   tells. */
ssi_date_order ssi_date_column_foreign(const ssi_date_column *column);

/* Whether each of its dates is known, given the order. */
static inline bool ssi_date_column_is_known(const ssi_date_column *column,
                                            ssi_date_order order) {
  return column->open == 0 || order != SSI_DATE_ORDER_NONE;
}

#endif
