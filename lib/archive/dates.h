/* Every form of date that archives are known to hold, and no other: what does
   not have one of them from its first to its last byte is no date. */
#ifndef SSI_LIB_ARCHIVE_DATES_H
#define SSI_LIB_ARCHIVE_DATES_H

#include "archive/text.h"

#define SSI_DAY_SECONDS 86400

/* The forms a column may have: the US order only in files known to use it. */
typedef enum ssi_forms {
  SSI_FORMS_COMMON, /* 2025-10-06 …, 2024/02/01 …, 01 Jan 2024, … */
  SSI_FORMS_US      /* these, and 9/27/25, 8:41 AM, … */
} ssi_forms;

static inline int32_t ssi_day_of(uint64_t time) {
  return (int32_t)(time / SSI_DAY_SECONDS);
}

/* Reads a date as seconds since 1970-01-01, without regard to time zones.
   Returns 0, SSI_SKIP_DATE or SSI_SKIP_DATE_RANGE. *hint, 0 at first, is the
   form found last, which is tried first. */
int ssi_date_read(ssi_span text, ssi_forms forms, uint8_t *hint,
                  uint64_t *out_time);

/* The last date in a sentence: "… on March 2, 2024 at 12:29 PM (GMT)". */
int ssi_date_in_prose(ssi_span text, uint8_t *hint, uint64_t *out_time);

#endif
