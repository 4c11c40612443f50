/* The order of day and month in a column whose dates do not tell it one by one:
   what the whole column tells, and what else is known. */
#ifndef SSI_LIB_ARCHIVE_DATE_COLUMN_H
#define SSI_LIB_ARCHIVE_DATE_COLUMN_H

#include "archive/dates.h"

/* Of days as if the month came first, and as if the day did. */
enum { SSI_BY_MONTH, SSI_BY_DAY, SSI_READINGS };

typedef struct ssi_date_column {
  int64_t month_first, day_first; /* dates that tell */
  int64_t open;                   /* dates that do not */
  int64_t usual[3]; /* open ones by the order that is usual for their form */
  int64_t foreign;  /* dates that tell, in a form without a usual order: they
                       were written by another program, and in its order */
  int64_t line;     /* of the first open one */
  const char *name; /* of its column */
  int64_t up[SSI_READINGS], down[SSI_READINGS]; /* steps from row to row */
  int32_t last[SSI_READINGS], newest[SSI_READINGS];
} ssi_date_column;

/* What else is known: the day the export was made, or -1; how many other files
   tell that the program that wrote them puts the month or the day first; and
   the newest day of other files, or -1. */
typedef struct ssi_date_context {
  int32_t exported, newest;
  size_t month_files, day_files;
} ssi_date_context;

/* Notes a date whose form leaves the order open. */
void ssi_date_column_add(ssi_date_column *column, const ssi_date *date,
                         int64_t line, const char *name);

/* Whether the order is needed and what is told contradicts itself or does not
   suffice gives SSI_DATE_ORDER_NONE. */
ssi_date_order ssi_date_column_order(const ssi_date_column *column,
                                     const ssi_date_context *context);

/* Whether each of its dates is known, given the order. */
static inline bool ssi_date_column_is_known(const ssi_date_column *column,
                                            ssi_date_order order) {
  return column->open == 0 || order != SSI_DATE_ORDER_NONE;
}

#endif
