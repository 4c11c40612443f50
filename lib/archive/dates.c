/* A table of forms of days, matched letter by letter without backtracking, each
   followed by the time that any of them may have; and in front of it readers
   for the two most frequent forms. The form that matched last is tried first,
   so a column costs about one match a date; a text that is no date costs one
   match for each form. */
#include "archive/dates.h"

#include <string.h>

#include "archive/date_parts.h"
#include "archive/words.h"
#include "base/day.h"

/* Y, S: year of four or two digits; M, D: month and day; A, B: month and day in
   an order that the form does not tell; N: name of a month; V: the word before
   the number of a month in Vietnamese; W: name of a weekday; T: a time; Z: its
   zone; space: at least one of any kind; _: perhaps some; ~: perhaps a dot;
   else the character itself. */
static const char *const forms[] = {
    "Y-M-D",
    "Y/M/D",
    "Y._M._D~",
    "D N Y",
    "D-N-S",
    "D-N-Y",
    "W N D T Z Y",
    "N D, Y",
    "A/B/S",
    "A/B/Y",
    "A._B._Y",
    "A.B.S",
    "A-B-Y",
    "D. N Y",
    "D N S",
    "D N, Y",
    "D/N/Y",
    "N D Y",
    "D de N de Y",
    "D N de Y",
    "Der N Y",
    "Y N D",
    "Y. N D~",
    "D V M, Y",
    "D V M Y",
    "W, D N Y",
    "W, N D, Y",
    "Y\xE5\xB9\xB4M\xE6\x9C\x88_D\xE6\x97\xA5",
    "Y\xEB\x85\x84_M\xEC\x9B\x94_D\xEC\x9D\xBC",
};

#define FORMS (sizeof forms / sizeof forms[0])

int32_t ssi_day_of(uint64_t time) {
  return (int32_t)(time / SSI_DAY_SECONDS);
}

/* The most frequent forms, "2025-10-06 23:49:02" without or with " UTC". */
#define STAMP_BYTES 19

/* What pairs of digits in eight bytes come to, in the place of the first one;
   false unless they have digits where the form has zeros, and are like the form
   elsewhere. */
static bool read_eight(uint64_t bytes, const char *form, const char *limits,
                       uint64_t *out) {
  const uint64_t x = bytes ^ ssi_load((const uint8_t *)form);
  const uint64_t low = x & SSI_SEVEN;
  *out = x * 10 + (x >> 8);
  return ((x | (low + ssi_load((const uint8_t *)limits))) & SSI_HIGH) == 0;
}

/* The pair of digits i and i + 1. */
static int32_t two(uint64_t pairs, unsigned i) {
  return (int32_t)(pairs >> 8 * i & 0xFF);
}

static bool read_stamp(ssi_span text, ssi_moment *m) {
  uint64_t date, hour, time;
  const bool utc = text.size == STAMP_BYTES + 4 &&
                   memcmp(text.at + STAMP_BYTES, " UTC", 4) == 0;
  if (text.size != STAMP_BYTES && !utc) return false;
  /* Limits: what can be added to a digit, or to 0, before bit 7 is set. */
  if (!read_eight(ssi_load(text.at), "0000-00-", "vvvv\177vv\177", &date) ||
      !read_eight(ssi_load(text.at + 8), "00 00:00", "vv\177vv\177vv", &hour) ||
      !read_eight(ssi_load(text.at + 11), "00:00:00", "vv\177vv\177vv", &time))
    return false;
  m->parts[SSI_YEAR] = two(date, 0) * 100 + two(date, 2);
  m->parts[SSI_MONTH] = two(date, 5);
  m->parts[SSI_DAY] = two(hour, 0);
  m->parts[SSI_HOUR] = two(time, 0);
  m->parts[SSI_MINUTE] = two(time, 3);
  m->parts[SSI_SECOND] = two(time, 6);
  return m->parts[SSI_HOUR] < 24 && m->parts[SSI_MINUTE] < 60 &&
         m->parts[SSI_SECOND] < 60;
}

/* And "01 Jan 2024", of connections. */
static bool read_short(ssi_span text, ssi_moment *m) {
  const uint64_t month = 0xFFFFFF; /* what stands in place of its bytes */
  uint64_t pairs;
  if (text.size != 11 || !read_eight((ssi_load(text.at) & month) |
                                         (ssi_load(text.at + 3) & ~month),
                                     "00  0000", "vv\177\177vvvv", &pairs))
    return false;
  memset(m->parts, 0, sizeof m->parts);
  m->parts[SSI_YEAR] = two(pairs, 4) * 100 + two(pairs, 6);
  m->parts[SSI_MONTH] = ssi_short_month(text.at + 3);
  m->parts[SSI_DAY] = two(pairs, 0);
  m->english = true;
  return m->parts[SSI_MONTH] > 0;
}

/* A day as Excel counts it, "46116" or "46116.37", from 2000 to 2099: days
   since 1899-12-30. */
#define SERIAL_FIRST 36526
#define SERIAL_LAST 73050
#define SERIAL_OF_1970 25569

static bool read_serial(ssi_span text, int32_t *out_day) {
  ssi_moment m;
  memset(&m, 0, sizeof m);
  m.at = text.at;
  m.end = text.at + text.size;
  *out_day =
      ssi_read_number(&m, 5, 5, SERIAL_FIRST, SERIAL_LAST) - SERIAL_OF_1970;
  if (m.at - text.at != 5 || *out_day < 0) return false;
  if (ssi_take_one(&m, ".,")) {
    while (m.at < m.end && ssi_is_digit(*m.at)) m.at++;
    return m.at == m.end && ssi_is_digit(m.at[-1]);
  }
  return m.at == m.end;
}

/* Whether the text has the form from its first to its last byte. */
static bool has_form(ssi_span text, const char *form, ssi_moment *m) {
  memset(m, 0, sizeof *m);
  m->at = text.at;
  m->end = text.at + text.size;
  for (; *form; form++) {
    if (!ssi_read_part(m, *form)) return false;
  }
  return ssi_read_rest(m);
}

/* No text has two forms, so any order of trying gives the same result: the form
   of the date before comes first. */
static bool find_form(ssi_span text, uint8_t *hint, ssi_moment *m) {
  size_t i;
  if (has_form(text, forms[*hint], m)) return true;
  for (i = 0; i < FORMS; i++) {
    if (!has_form(text, forms[i], m)) continue;
    *hint = (uint8_t)i;
    return true;
  }
  return false;
}

/* The order a form usually has: that of LinkedIn's own "9/27/25, 8:41 AM", and
   that of dots. */
static ssi_date_order usual_order(const char *form, const ssi_moment *m) {
  if (form[1] == '.') return SSI_DATE_ORDER_DAY;
  return form[1] == '/' && m->comma && m->half ? SSI_DATE_ORDER_MONTH
                                               : SSI_DATE_ORDER_NONE;
}

/* Which of two numbers is the month, if they tell. */
static ssi_date_tells tell(ssi_moment *m) {
  const int32_t first = m->parts[SSI_MONTH], second = m->parts[SSI_DAY];
  if (first > 12) {
    m->parts[SSI_MONTH] = second;
    m->parts[SSI_DAY] = first;
    return SSI_DATE_DAY; /* two above 12 are no date */
  }
  if (second > 12) return SSI_DATE_MONTH;
  return first == second ? SSI_DATE_PLAIN : SSI_DATE_OPEN;
}

static int finish(const ssi_moment *m, ssi_date *out) {
  const int32_t *part = m->parts;
  int32_t day;
  if (!ssi_day_from_civil(part[SSI_YEAR], part[SSI_MONTH], part[SSI_DAY], &day))
    return SSI_SKIP_DATE;
  if (!ssi_is_day(day)) return SSI_SKIP_DATE_RANGE;
  out->time = (uint64_t)day * SSI_DAY_SECONDS +
              (uint64_t)(part[SSI_HOUR] * 3600 + part[SSI_MINUTE] * 60 +
                         part[SSI_SECOND]);
  out->swapped = out->time;
  out->languages = m->languages;
  out->english_month = m->english ? (uint8_t)part[SSI_MONTH] : 0;
  return 0;
}

/* Of the forms that are not the most frequent. */
static int read_other(ssi_span text, uint8_t *hint, ssi_date *out) {
  ssi_moment m;
  int32_t day;
  int reason;
  if (read_serial(text, &day)) {
    out->foreign = true;
    out->time = out->swapped = (uint64_t)day * SSI_DAY_SECONDS;
    return 0;
  }
  if (!find_form(text, hint, &m)) return SSI_SKIP_DATE;
  if (forms[*hint][0] != 'A') return finish(&m, out);
  out->tells = tell(&m);
  out->usual = usual_order(forms[*hint], &m);
  out->foreign = out->usual != SSI_DATE_ORDER_MONTH;
  reason = finish(&m, out);
  if (reason == 0 && out->tells == SSI_DATE_OPEN) {
    out->swapped = ssi_date_swap(out->time);
    if (!ssi_is_day(ssi_day_of(out->swapped))) return SSI_SKIP_DATE_RANGE;
  }
  return reason;
}

int ssi_date_read(ssi_span text, uint8_t *hint, ssi_date *out) {
  ssi_moment m;
  memset(out, 0, sizeof *out);
  m.languages = 0;
  m.english = false;
  if (read_stamp(text, &m) || read_short(text, &m)) return finish(&m, out);
  return read_other(ssi_trim(text), hint, out);
}

int ssi_date_in_prose(ssi_span text, uint8_t *hint, ssi_date *out) {
  const uint8_t *on = ssi_find(text, " on "), *end = text.at + text.size;
  while (on) {
    text.at = on + 4;
    text.size = (size_t)(end - text.at);
    on = ssi_find(text, " on ");
  }
  return ssi_date_read(text, hint, out);
}

uint64_t ssi_date_swap(uint64_t time) {
  int32_t year, month, of_month, day;
  ssi_day_to_date(ssi_day_of(time), &year, &month, &of_month);
  ssi_day_from_civil(year, of_month, month, &day);
  return (uint64_t)day * SSI_DAY_SECONDS + time % SSI_DAY_SECONDS;
}
