/* Days as numbers of calendar dates and back, proleptic Gregorian: years begin
   in March, so that a leap day is the last of its year, and a month's first day
   is a line with the slope 153 / 5. Constant time. */
#include "base/day.h"

/* Days before a year's March 1st, years counted from March 0000-03-01. */
static int32_t days_before(int32_t year) {
  return 365 * year + year / 4 - year / 100 + year / 400;
}

/* Days from 0000-03-01 to 1970-01-01. */
#define EPOCH 719468

static int32_t month_days(int32_t year, int32_t month) {
  static const uint8_t days[12] = {31, 28, 31, 30, 31, 30,
                                   31, 31, 30, 31, 30, 31};
  /* Of the years that 4 divides, 25 divides the centuries, and 16 those of
     them that 400 divides. */
  const bool leap = year % 4 == 0 && (year % 25 != 0 || year % 16 == 0);
  return days[month - 1] + (month == 2 && leap ? 1 : 0);
}

bool ssi_day_from_civil(int32_t year, int32_t month, int32_t day,
                        int32_t *out_day) {
  int32_t from_march;
  if (year < 0 || year > 9999 || month < 1 || month > 12) return false;
  if (day < 1 || day > month_days(year, month)) return false;
  from_march = (month + 9) % 12;
  *out_day = days_before(month > 2 ? year : year - 1) +
             (153 * from_march + 2) / 5 + day - 1 - EPOCH;
  return true;
}

ssi_status ssi_day_from_date(int32_t year, int32_t month, int32_t day,
                             int32_t *out_day) {
  int32_t found;
  if (!out_day) return SSI_ERROR_NULL;
  if (!ssi_day_from_civil(year, month, day, &found)) return SSI_ERROR_DAY;
  if (!ssi_is_day(found)) return SSI_ERROR_DAY;
  *out_day = found;
  return SSI_OK;
}

ssi_status ssi_day_to_date(int32_t day, int32_t *out_year, int32_t *out_month,
                           int32_t *out_day) {
  int32_t year, in_year, from_march;
  if (!out_year || !out_month || !out_day) return SSI_ERROR_NULL;
  if (!ssi_is_day(day)) return SSI_ERROR_DAY;
  day += EPOCH;
  year = day / 365 + 1; /* one to three years too late */
  do {
    year--;
    in_year = day - days_before(year);
  } while (in_year < 0);
  from_march = (5 * in_year + 2) / 153;
  *out_day = in_year - (153 * from_march + 2) / 5 + 1;
  *out_month = from_march < 10 ? from_march + 3 : from_march - 9;
  *out_year = from_march < 10 ? year : year + 1;
  return SSI_OK;
}
