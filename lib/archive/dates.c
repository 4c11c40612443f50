/* A table of patterns, matched letter by letter without backtracking, and in
   front of it readers for the two most frequent forms. The form that matched
   last is tried first, so a column costs about one match a date; a text that is
   no date costs one match for each pattern. */
#include "archive/dates.h"

#include <ssi/archive.h>
#include <string.h>

#include "archive/words.h"
#include "base/day.h"

/* Y, y: year of four or two digits; M, D: month and day; N: name of a month;
   W: name of a weekday; h: hour of 24, H: hour of 12; P: AM or PM; m, s:
   minute and second; f: fraction of a second; Z: UTC; @: the word "at"; space:
   at least one of any kind; else: the character itself. */
static const struct {
  const char *form;
  ssi_forms forms;
} patterns[] = {
    {"Y-M-D h:m:s Z", SSI_FORMS_COMMON},
    {"Y-M-D h:m:s", SSI_FORMS_COMMON},
    {"Y-M-D", SSI_FORMS_COMMON},
    {"Y-M-D h:m", SSI_FORMS_COMMON},
    {"Y-M-D h:m:s.f", SSI_FORMS_COMMON},
    {"Y-M-DTh:m:s", SSI_FORMS_COMMON},
    {"Y-M-DTh:m:sZ", SSI_FORMS_COMMON},
    {"Y-M-DTh:m:s.f", SSI_FORMS_COMMON},
    {"Y-M-DTh:m:s.fZ", SSI_FORMS_COMMON},
    {"Y/M/D h:m:s Z", SSI_FORMS_COMMON},
    {"Y/M/D h:m:s", SSI_FORMS_COMMON},
    {"Y/M/D h:m", SSI_FORMS_COMMON},
    {"Y/M/D", SSI_FORMS_COMMON},
    {"D N Y", SSI_FORMS_COMMON},
    {"D-N-y", SSI_FORMS_COMMON},
    {"D-N-Y", SSI_FORMS_COMMON},
    {"W N D h:m:s Z Y", SSI_FORMS_COMMON},
    {"N D, Y", SSI_FORMS_COMMON},
    {"N D, Y H:m P", SSI_FORMS_COMMON},
    {"N D, Y @ H:m P", SSI_FORMS_COMMON},
    {"N D, Y @ H:m P (Z)", SSI_FORMS_COMMON},
    {"M/D/y, H:m P", SSI_FORMS_US},
    {"M/D/Y, H:m P", SSI_FORMS_US},
    {"M/D/y H:m P", SSI_FORMS_US},
    {"M/D/Y H:m P", SSI_FORMS_US},
    {"M/D/Y H:m:s P", SSI_FORMS_US},
    {"M/D/y h:m", SSI_FORMS_US},
    {"M/D/Y h:m", SSI_FORMS_US},
    {"M/D/Y h:m:s", SSI_FORMS_US},
    {"M/D/y", SSI_FORMS_US},
    {"M/D/Y", SSI_FORMS_US},
};

#define PATTERNS (sizeof patterns / sizeof patterns[0])

enum { YEAR, MONTH, DAY, HOUR, MINUTE, SECOND, HALF, PARTS };

typedef struct moment {
  const uint8_t *at, *end;
  int32_t parts[PARTS];
} moment;

/* A number of `least` to `most` digits, from `low` to `high`; -1 if there is
   none. */
static int32_t read_number(moment *m, int least, int most, int32_t low,
                           int32_t high) {
  int32_t value = 0;
  int digits = 0;
  while (digits < most && m->at < m->end && ssi_is_digit(*m->at)) {
    value = value * 10 + (*m->at++ - '0');
    digits++;
  }
  return digits >= least && value >= low && value <= high ? value : -1;
}

/* Stores a number that was read; false if there was none. */
static bool keep(moment *m, int part, int32_t value) {
  m->parts[part] = value;
  return value >= 0;
}

static bool read_short_year(moment *m) {
  const int32_t year = read_number(m, 2, 2, 0, 99);
  m->parts[YEAR] = year + (year < 70 ? 2000 : 1900);
  return year >= 0;
}

static bool read_twelve(moment *m) {
  const int32_t hour = read_number(m, 1, 2, 1, 12);
  m->parts[HOUR] = hour % 12;
  return hour >= 0;
}

static ssi_span read_letters(moment *m) {
  ssi_span word = {m->at, 0, false};
  while (m->at < m->end && (uint8_t)(ssi_lower(*m->at) - 'a') < 26) m->at++;
  word.size = (size_t)(m->at - word.at);
  return word;
}

/* The months by their first three letters, and by all. */
static const char month_starts[] = "janfebmaraprmayjunjulaugsepoctnovdec";
static const char *const month_names[] = {
    "January", "February", "March",          "April",   "May",      "June",
    "July",    "August",   "September|Sept", "October", "November", "December"};

/* The month, 1 … 12, that begins with three letters; 0: none does. */
static int32_t month_of(const uint8_t *at) {
  int32_t month;
  for (month = 0; month < 12; month++) {
    const char *start = month_starts + 3 * month;
    if (ssi_lower(at[0]) == (uint8_t)start[0] &&
        ssi_lower(at[1]) == (uint8_t)start[1] &&
        ssi_lower(at[2]) == (uint8_t)start[2])
      return month + 1;
  }
  return 0;
}

static bool read_month(moment *m) {
  const ssi_span word = read_letters(m);
  const int32_t month = word.size < 3 ? 0 : month_of(word.at);
  m->parts[MONTH] = month;
  return month > 0 &&
         (word.size == 3 || ssi_is_one_of(word, month_names[month - 1]));
}

static bool read_half(moment *m) {
  const ssi_span word = read_letters(m);
  const bool afternoon = ssi_is_one_of(word, "PM");
  m->parts[HALF] = afternoon ? 12 : 0;
  return afternoon || ssi_is_one_of(word, "AM");
}

static bool read_space(moment *m) {
  const uint8_t *before = m->at;
  m->at = ssi_skip_spaces(before, m->end);
  return m->at > before;
}

static bool read_part(moment *m, char letter) {
  switch (letter) {
    case 'Y':
      return keep(m, YEAR, read_number(m, 4, 4, 0, 9999));
    case 'y':
      return read_short_year(m);
    case 'M':
      return keep(m, MONTH, read_number(m, 1, 2, 1, 12));
    case 'D':
      return keep(m, DAY, read_number(m, 1, 2, 1, 31));
    case 'h':
      return keep(m, HOUR, read_number(m, 1, 2, 0, 23));
    case 'H':
      return read_twelve(m);
    case 'm':
      return keep(m, MINUTE, read_number(m, 2, 2, 0, 59));
    case 's':
      return keep(m, SECOND, read_number(m, 2, 2, 0, 59));
    case 'f':
      return read_number(m, 1, 9, 0, 999999999) >= 0;
    case 'N':
      return read_month(m);
    case 'P':
      return read_half(m);
    case 'W':
      return ssi_is_one_of(read_letters(m), "Mon|Tue|Wed|Thu|Fri|Sat|Sun");
    case 'Z':
      return ssi_is_one_of(read_letters(m), "UTC|GMT|Z");
    case '@':
      return ssi_is_one_of(read_letters(m), "at");
    case ' ':
      return read_space(m);
    default:
      return m->at < m->end && *m->at++ == (uint8_t)letter;
  }
}

/* The most frequent forms, "2025-10-06 23:49:02" without or with " UTC". */
#define STAMP_BYTES 19

/* The digits of eight bytes, one in each byte; false unless they have digits
   where the form has zeros, and are like the form elsewhere. */
static bool read_eight(const uint8_t *at, const char *form, const char *limits,
                       uint64_t *out) {
  const uint64_t x = ssi_load(at) ^ ssi_load((const uint8_t *)form);
  const uint64_t low = x & SSI_SEVEN;
  *out = x;
  return ((x | (low + ssi_load((const uint8_t *)limits))) & SSI_HIGH) == 0;
}

/* Digits i and i + 1 of those read. */
static int32_t two(uint64_t digits, unsigned i) {
  return (int32_t)((digits >> 8 * i & 15) * 10 + (digits >> (8 * i + 8) & 15));
}

static bool read_stamp(ssi_span text, moment *m) {
  uint64_t date, hour, time;
  const bool utc = text.size == STAMP_BYTES + 4 &&
                   memcmp(text.at + STAMP_BYTES, " UTC", 4) == 0;
  if (text.size != STAMP_BYTES && !utc) return false;
  /* Limits: what can be added to a digit, or to 0, before bit 7 is set. */
  if (!read_eight(text.at, "0000-00-", "vvvv\177vv\177", &date) ||
      !read_eight(text.at + 8, "00 00:00", "vv\177vv\177vv", &hour) ||
      !read_eight(text.at + 11, "00:00:00", "vv\177vv\177vv", &time))
    return false;
  m->parts[YEAR] = two(date, 0) * 100 + two(date, 2);
  m->parts[MONTH] = two(date, 5);
  m->parts[DAY] = two(hour, 0);
  m->parts[HOUR] = two(time, 0);
  m->parts[MINUTE] = two(time, 3);
  m->parts[SECOND] = two(time, 6);
  m->parts[HALF] = 0;
  return m->parts[HOUR] < 24 && m->parts[MINUTE] < 60 && m->parts[SECOND] < 60;
}

/* And "01 Jan 2024", of connections. */
static bool read_short(ssi_span text, moment *m) {
  const uint8_t *at = text.at;
  int32_t month;
  if (text.size != 11 || at[2] != ' ' || at[6] != ' ') return false;
  if (!ssi_is_digit(at[0]) || !ssi_is_digit(at[1]) || !ssi_is_digit(at[7]) ||
      !ssi_is_digit(at[8]) || !ssi_is_digit(at[9]) || !ssi_is_digit(at[10]))
    return false;
  month = month_of(at + 3);
  m->parts[YEAR] = (at[7] - '0') * 1000 + (at[8] - '0') * 100 +
                   (at[9] - '0') * 10 + (at[10] - '0');
  m->parts[MONTH] = month;
  m->parts[DAY] = (at[0] - '0') * 10 + (at[1] - '0');
  m->parts[HOUR] = 0;
  m->parts[MINUTE] = 0;
  m->parts[SECOND] = 0;
  m->parts[HALF] = 0;
  return month > 0;
}

/* Whether the text has the form from its first to its last byte. */
static bool has_form(ssi_span text, const char *form, moment *m) {
  m->at = text.at;
  m->end = text.at + text.size;
  m->parts[HOUR] = 0;
  m->parts[MINUTE] = 0;
  m->parts[SECOND] = 0;
  m->parts[HALF] = 0;
  for (; *form; form++) {
    if (!read_part(m, *form)) return false;
  }
  return m->at == m->end;
}

/* No text has two forms, so any order of trying gives the same result: the form
   of the date before, which is an allowed one, comes first. */
static bool find_form(ssi_span text, ssi_forms forms, uint8_t *hint,
                      moment *m) {
  size_t i;
  if (has_form(text, patterns[*hint].form, m)) return true;
  for (i = 0; i < PATTERNS; i++) {
    if (patterns[i].forms > forms || !has_form(text, patterns[i].form, m))
      continue;
    *hint = (uint8_t)i;
    return true;
  }
  return false;
}

int ssi_date_read(ssi_span text, ssi_forms forms, uint8_t *hint,
                  uint64_t *out_time) {
  moment m;
  const int32_t *part = m.parts;
  int32_t day;
  if (!read_stamp(text, &m) && !read_short(text, &m) &&
      !find_form(ssi_trim(text), forms, hint, &m))
    return SSI_SKIP_DATE;
  if (!ssi_day_from_civil(part[YEAR], part[MONTH], part[DAY], &day))
    return SSI_SKIP_DATE;
  if (!ssi_is_day(day)) return SSI_SKIP_DATE_RANGE;
  *out_time = (uint64_t)day * SSI_DAY_SECONDS +
              (uint64_t)((part[HOUR] + part[HALF]) * 3600 + part[MINUTE] * 60 +
                         part[SECOND]);
  return 0;
}

int ssi_date_in_prose(ssi_span text, uint8_t *hint, uint64_t *out_time) {
  const uint8_t *on = ssi_find(text, " on "), *end = text.at + text.size;
  while (on) {
    text.at = on + 4;
    text.size = (size_t)(end - text.at);
    on = ssi_find(text, " on ");
  }
  return ssi_date_read(text, SSI_FORMS_COMMON, hint, out_time);
}
