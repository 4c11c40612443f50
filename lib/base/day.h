/* Calendar arithmetic without a clock. */
#ifndef SSI_LIB_BASE_DAY_H
#define SSI_LIB_BASE_DAY_H

#include <ssi/base.h>

/* true and the day (which may be outside 0 … 65,535) if there is such a date
   in the years 0 … 9999. */
bool ssi_day_from_civil(int32_t year, int32_t month, int32_t day,
                        int32_t *out_day);

static inline bool ssi_is_day(int32_t day) {
  return day >= SSI_DAY_MIN && day <= SSI_DAY_MAX;
}

#endif
