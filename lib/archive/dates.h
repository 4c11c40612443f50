/* Every form of date an archive is known to hold, and no other. */
#ifndef SSI_LIB_ARCHIVE_DATES_H
#define SSI_LIB_ARCHIVE_DATES_H

#include "archive/text.h"

#define SSI_DAY_SECONDS 86400

/* The forms a column may have: the US order only in files known to use it. */
typedef enum ssi_forms {
  SSI_FORMS_COMMON, /* 2025-10-06 …, 2024/02/01 …, 01 Jan 2024, … */
  SSI_FORMS_US      /* these, and 9/27/25, 8:41 AM, … */
} ssi_forms;

/* Reads a date as seconds since 1970-01-01, as it stands there. Answers 0,
   SSI_SKIP_DATE or SSI_SKIP_DATE_RANGE. *hint, 0 at first, is kept for the next
   date, which then takes less time. */
int ssi_date_read(ssi_span text, ssi_forms forms, uint8_t *hint,
                  uint64_t *out_time);

/* The last date told in a sentence: "… on March 2, 2024 at 12:29 PM (GMT)". */
int ssi_date_in_prose(ssi_span text, uint8_t *hint, uint64_t *out_time);

#endif
