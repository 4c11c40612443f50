/* Days and dates, against a counter that only knows how long months are. */
#include "unit/suite.h"

typedef struct date {
  int32_t year, month, day;
} date;

static int32_t month_length(int32_t year, int32_t month) {
  if (month == 2) {
    if (year % 400 == 0) return 29;
    if (year % 100 == 0) return 28;
    return year % 4 == 0 ? 29 : 28;
  }
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

static date next(date on) {
  if (++on.day <= month_length(on.year, on.month)) return on;
  on.day = 1;
  if (++on.month <= 12) return on;
  on.month = 1;
  on.year++;
  return on;
}

START_TEST(every_day) {
  date on = {1970, 1, 1};
  int32_t day;
  for (day = 0; day <= SSI_DAY_MAX; day++) {
    date found = {0, 0, 0};
    int32_t back = -1;
    OK(ssi_day_to_date(day, &found.year, &found.month, &found.day));
    ALWAYS(found.year == on.year && found.month == on.month);
    ALWAYS(found.day == on.day);
    OK(ssi_day_from_date(on.year, on.month, on.day, &back));
    ALWAYS(back == day);
    on = next(on);
  }
  /* The header's last date is the day before the one reached now. */
  ck_assert_int_eq(on.year, 2149);
  ck_assert_int_eq(on.month, 6);
  ck_assert_int_eq(on.day, 7);
}
END_TEST

/* Every year, month and day near the range: a day is found exactly if the
   counter comes by it. */
START_TEST(no_other_date) {
  date on = {1970, 1, 1};
  int32_t year, month, day, found, expected = 0;
  for (year = 1968; year <= 2151; year++) {
    for (month = -1; month <= 14; month++) {
      for (day = -1; day <= 33; day++) {
        const bool here = year == on.year && month == on.month && day == on.day;
        const ssi_status status = ssi_day_from_date(year, month, day, &found);
        ck_assert_int_eq(
            status, here && expected <= SSI_DAY_MAX ? SSI_OK : SSI_ERROR_DAY);
        if (!here) continue;
        on = next(on);
        expected++;
      }
    }
  }
  ck_assert_int_gt(expected, SSI_DAY_MAX);
}
END_TEST

static const date refused[] = {
    {1969, 12, 31},
    {2149, 6, 7},
    {1900, 1, 1},
    {2100, 2, 29},
    {2023, 2, 29},
    {2024, 2, 30},
    {2024, 4, 31},
    {2024, 0, 1},
    {2024, 13, 1},
    {2024, 1, 0},
    {2024, 1, 32},
    {0, 1, 1},
    {0, 3, 1},
    {-1, 1, 1},
    {9999, 12, 31},
    {10000, 1, 1},
    {INT32_MIN, 1, 1},
    {INT32_MAX, 1, 1},
    {2024, INT32_MIN, 1},
    {2024, INT32_MAX, 1},
    {2024, 1, INT32_MIN},
    {2024, 1, INT32_MAX},
};

START_TEST(refused_date) {
  const date *on = &refused[_i];
  int32_t day = 4711;
  REFUSED(ssi_day_from_date(on->year, on->month, on->day, &day), DAY);
  ck_assert_int_eq(day, 4711);
}
END_TEST

START_TEST(refused_day) {
  const int32_t days[] = {-1, SSI_DAY_MAX + 1, INT32_MIN, INT32_MAX};
  int32_t year = 1, month = 2, day = 3;
  REFUSED(ssi_day_to_date(days[_i], &year, &month, &day), DAY);
  ck_assert_int_eq(year, 1);
  ck_assert_int_eq(month, 2);
  ck_assert_int_eq(day, 3);
}
END_TEST

/* Known from calendars: Unix time 1,000,000,000 was on 2001-09-09 (11574 days),
   2,000,000,000 will be on 2033-05-18 (23148 days). */
START_TEST(known_days) {
  int32_t day = 0;
  OK(ssi_day_from_date(2001, 9, 9, &day));
  ck_assert_int_eq(day, 1000000000 / 86400);
  OK(ssi_day_from_date(2033, 5, 18, &day));
  ck_assert_int_eq(day, 2000000000 / 86400);
  OK(ssi_day_from_date(2000, 2, 29, &day));
  OK(ssi_day_from_date(2149, 6, 6, &day));
  ck_assert_int_eq(day, SSI_DAY_MAX);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {every_day, 1},   {no_other_date, 1}, {refused_date, ROWS(refused)},
      {refused_day, 4}, {known_days, 1},
  };
  return RUN_TESTS("base_days", cases);
}
