/* Every form of date that archives are known to hold, and no other: what does
   not have one of them from its first to its last byte is no date. */
#ifndef SSI_LIB_ARCHIVE_DATES_H
#define SSI_LIB_ARCHIVE_DATES_H

#include <ssi/archive.h>

#include "archive/text.h"

#define SSI_DAY_SECONDS 86400
/* No time is above this, as no day is above SSI_DAY_MAX. */
#define SSI_TIME_MAX ((UINT64_C(1) << 33) - 1)

int32_t ssi_day_of(uint64_t time);

/* What a date tells of the order of day and month. */
typedef enum ssi_date_tells {
  SSI_DATE_PLAIN, /* its form leaves no doubt, or both are one number */
  SSI_DATE_OPEN,  /* both are 12 or less: it is one of two days */
  SSI_DATE_MONTH, /* the month comes first: the second number is above 12 */
  SSI_DATE_DAY    /* the day comes first */
} ssi_date_tells;

/* Seconds since 1970-01-01, without regard to time zones. */
typedef struct ssi_date {
  uint64_t time;    /* of an open date, as if the month came first */
  uint64_t swapped; /* of an open date, as if the day came first; else `time` */
  ssi_date_tells tells;
  ssi_date_order usual; /* of two numbers, where their form has a usual order */
  uint32_t languages;   /* that have the name of its month, if English does not;
                           else 0 */
  uint8_t english_month; /* 1 … 12: it has a name of English; else 0 */
  bool foreign;          /* its form is not one of LinkedIn's */
} ssi_date;

/* Returns 0, SSI_SKIP_DATE or SSI_SKIP_DATE_RANGE. *hint, 0 at first, is the
   form found last, which is tried first. */
int ssi_date_read(ssi_span text, uint8_t *hint, ssi_date *out);

/* The last date in a sentence: "… on March 2, 2024 at 12:29 PM (GMT)". */
int ssi_date_in_prose(ssi_span text, uint8_t *hint, ssi_date *out);

/* The same time of the day whose day and month are swapped; both are 12 or
   less. */
uint64_t ssi_date_swap(uint64_t time);

#endif
