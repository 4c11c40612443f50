#include "archive/dates.h"

#include <ssi/archive.h>
#include <string.h>

#include "base/day.h"

/* Y, y: year of four or two digits; M, D: month and day; N: name of a month;
   W: name of a weekday; h: hour of 24, H: hour of 12; P: AM or PM; m, s:
   minute and second; f: fraction of a second; Z: UTC; space: at least one of
   any kind; else: the character itself. */
static const struct {
  const char *form;
  unsigned forms;
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
    {"N D, Y at H:m P", SSI_FORMS_COMMON},
    {"N D, Y at H:m P (Z)", SSI_FORMS_COMMON},
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

enum { YEAR, MONTH, DAY, HOUR, MINUTE, SECOND, FRACTION, PARTS };

/* Digits a number must have, and its range. */
static const struct number {
  char letter;
  uint8_t part, least, most;
  int32_t low, high;
} numbers[] = {
    {'Y', YEAR, 4, 4, 0, 9999},
    {'y', YEAR, 2, 2, 0, 99},
    {'M', MONTH, 1, 2, 1, 12},
    {'D', DAY, 1, 2, 1, 31},
    {'h', HOUR, 1, 2, 0, 23},
    {'H', HOUR, 1, 2, 1, 12},
    {'m', MINUTE, 2, 2, 0, 59},
    {'s', SECOND, 2, 2, 0, 59},
    {'f', FRACTION, 1, 9, 0, 999999999},
};

#define NUMBERS (sizeof numbers / sizeof numbers[0])

static const char *const months[] = {
    "Jan|January", "Feb|February", "Mar|March",
    "Apr|April",   "May",          "Jun|June",
    "Jul|July",    "Aug|August",   "Sep|September|Sept",
    "Oct|October", "Nov|November", "Dec|December",
};

#define WEEKDAYS "Mon|Tue|Wed|Thu|Fri|Sat|Sun"

typedef struct moment {
  const uint8_t *at, *end;
  int32_t parts[PARTS];
  bool afternoon, twelve;
} moment;

static bool read_number(moment *m, const struct number *how) {
  int32_t value = 0;
  uint8_t digits = 0;
  for (; m->at < m->end && ssi_is_digit(*m->at); m->at++) {
    if (digits++ == how->most) return false;
    value = value * 10 + (*m->at - '0');
  }
  if (how->letter == 'y') m->parts[YEAR] = value + (value < 70 ? 2000 : 1900);
  if (how->letter != 'y') m->parts[how->part] = value;
  if (how->letter == 'H') m->twelve = true;
  return digits >= how->least && value >= how->low && value <= how->high;
}

static ssi_span read_letters(moment *m) {
  ssi_span word = {m->at, 0, false};
  while (m->at < m->end && ssi_lower(*m->at) >= 'a' && ssi_lower(*m->at) <= 'z')
    m->at++;
  word.size = (size_t)(m->at - word.at);
  return word;
}

static bool read_month(moment *m) {
  const ssi_span word = read_letters(m);
  int32_t month;
  for (month = 1; month <= 12; month++) {
    m->parts[MONTH] = month;
    if (ssi_is_one_of(word, months[month - 1])) return true;
  }
  return false;
}

static bool read_half(moment *m) {
  const ssi_span word = read_letters(m);
  m->afternoon = ssi_is_one_of(word, "PM");
  return m->afternoon || ssi_is_one_of(word, "AM");
}

static bool read_space(moment *m) {
  const uint8_t *after = ssi_skip_spaces(m->at, m->end);
  const bool found = after > m->at;
  m->at = after;
  return found;
}

static bool read_literal(moment *m, char letter) {
  return m->at < m->end && *m->at++ == (uint8_t)letter;
}

static bool read_part(moment *m, char letter) {
  size_t i;
  for (i = 0; i < NUMBERS; i++) {
    if (numbers[i].letter == letter) return read_number(m, &numbers[i]);
  }
  if (letter == ' ') return read_space(m);
  if (letter == 'N') return read_month(m);
  if (letter == 'P') return read_half(m);
  if (letter == 'W') return ssi_is_one_of(read_letters(m), WEEKDAYS);
  if (letter == 'Z') return ssi_is_one_of(read_letters(m), "UTC|GMT|Z");
  return read_literal(m, letter);
}

/* Whether the text has the form from its first to its last byte. */
static bool has_form(ssi_span text, const char *form, moment *m) {
  memset(m, 0, sizeof *m);
  m->at = text.at;
  m->end = text.at + text.size;
  for (; *form; form++) {
    if (!read_part(m, *form)) return false;
  }
  return m->at == m->end;
}

static int finish(const moment *m, uint64_t *out_time) {
  const int32_t *part = m->parts;
  int32_t day, hour = part[HOUR];
  if (!ssi_day_from_civil(part[YEAR], part[MONTH], part[DAY], &day))
    return SSI_SKIP_DATE;
  if (day < SSI_DAY_MIN || day > SSI_DAY_MAX) return SSI_SKIP_DATE_RANGE;
  if (m->twelve) hour = hour % 12 + (m->afternoon ? 12 : 0);
  *out_time = (uint64_t)day * SSI_DAY_SECONDS +
              (uint64_t)(hour * 3600 + part[MINUTE] * 60 + part[SECOND]);
  return 0;
}

int ssi_date_read(ssi_span text, unsigned forms, uint64_t *out_time) {
  moment m;
  size_t i;
  text = ssi_trim(text);
  for (i = 0; i < PATTERNS; i++) {
    if (!(patterns[i].forms & forms)) continue;
    if (has_form(text, patterns[i].form, &m)) return finish(&m, out_time);
  }
  return SSI_SKIP_DATE;
}

int ssi_date_in_prose(ssi_span text, uint64_t *out_time) {
  const uint8_t *on = ssi_find(text, " on "), *end = text.at + text.size;
  while (on) {
    text.at = on + 4;
    text.size = (size_t)(end - text.at);
    on = ssi_find(text, " on ");
  }
  return ssi_date_read(text, SSI_FORMS_COMMON, out_time);
}
