/* Numbers, names of months and times of the day, read one after the other; a
   part that is not there stops the reading of its form. Linear in the bytes. */
#include "archive/date_parts.h"

#include "archive/months.h"

int32_t ssi_read_number(ssi_moment *m, int least, int most, int32_t low,
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
static bool keep(ssi_moment *m, int part, int32_t value) {
  m->parts[part] = value;
  return value >= 0;
}

static bool read_short_year(ssi_moment *m) {
  const int32_t year = ssi_read_number(m, 2, 2, 0, 99);
  m->parts[SSI_YEAR] = year + (year < 70 ? 2000 : 1900);
  return year >= 0;
}

static bool next_is(const ssi_moment *m, char byte) {
  return m->at < m->end && *m->at == (uint8_t)byte;
}

bool ssi_take_one(ssi_moment *m, const char *bytes) {
  for (; *bytes; bytes++) {
    if (!next_is(m, *bytes)) continue;
    m->at++;
    return true;
  }
  return false;
}

static void skip_spaces(ssi_moment *m) {
  m->at = ssi_skip_spaces(m->at, m->end);
}

static ssi_span read_letters(ssi_moment *m) {
  ssi_span word = {m->at, 0};
  while (m->at < m->end && (uint8_t)(ssi_lower(*m->at) - 'a') < 26) m->at++;
  word.size = (size_t)(m->at - word.at);
  return word;
}

/* Letters of any script, and the dots among them. */
static ssi_span read_word(ssi_moment *m) {
  ssi_span word = {m->at, 0};
  while (m->at < m->end &&
         ((uint8_t)(ssi_lower(*m->at) - 'a') < 26 || *m->at >= 0x80 ||
          *m->at == '.') &&
         ssi_skip_spaces(m->at, m->end) == m->at)
    m->at++;
  word.size = (size_t)(m->at - word.at);
  return word;
}

/* The months by their first three letters in English. */
static const char month_starts[] = "janfebmaraprmayjunjulaugsepoctnovdec";

int32_t ssi_short_month(const uint8_t *at) {
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

/* Whether a month is in the Thai script, whose dates count years from 543 years
 * earlier. */
static bool is_thai(ssi_span word) {
  return word.at[0] == 0xE0 && (word.at[1] == 0xB8 || word.at[1] == 0xB9);
}

static bool read_month(ssi_moment *m) {
  const ssi_span word = read_word(m);
  const ssi_month_name *name;
  m->parts[SSI_MONTH] = word.size == 3 ? ssi_short_month(word.at) : 0;
  m->english = m->parts[SSI_MONTH] > 0;
  if (m->english) return true;
  name = ssi_month_of(word);
  if (!name) return false;
  m->parts[SSI_MONTH] = name->month;
  m->english = (name->languages & SSI_LANGUAGE_ENGLISH) != 0;
  m->languages = m->english ? 0 : name->languages;
  if (m->parts[SSI_YEAR] == 0 && is_thai(word)) m->parts[SSI_YEAR] = -543;
  return true;
}

/* A year of four digits, behind what a calendar adds. */
static bool read_year(ssi_moment *m) {
  const int32_t before = m->parts[SSI_YEAR];
  const int32_t year = ssi_read_number(m, 4, 4, 0, 9999);
  m->parts[SSI_YEAR] = year + (year > 2400 ? before : 0);
  return year >= 0;
}

/* AM and PM, also as "a. m."; false: something else, which is not taken. */
static bool read_half(ssi_moment *m) {
  const uint8_t *before = m->at;
  const bool late = ssi_take_one(m, "pP");
  int32_t *hour = &m->parts[SSI_HOUR];
  if (late || ssi_take_one(m, "aA")) {
    if (ssi_take_one(m, ".")) skip_spaces(m);
    m->half = ssi_take_one(m, "mM") && *hour >= 1 && *hour <= 12;
  }
  if (m->half) {
    ssi_take_one(m, ".");
    *hour = *hour % 12 + (late ? 12 : 0);
  } else {
    m->at = before;
  }
  return m->half;
}

/* "UTC", "(GMT)", "Z", or "+01:00": a date is taken as it stands there. */
static bool read_zone(ssi_moment *m) {
  const bool open = ssi_take_one(m, "(");
  bool known;
  if (ssi_take_one(m, "+-")) {
    known = ssi_read_number(m, 2, 2, 0, 14) >= 0;
    ssi_take_one(m, ":");
    known = known && ssi_read_number(m, 2, 2, 0, 59) >= 0;
  } else {
    known = ssi_is_one_of(read_letters(m), "UTC|GMT|Z");
  }
  return known && (!open || ssi_take_one(m, ")"));
}

/* "8:41", "20:41:02.5", "8.41". */
static bool read_clock(ssi_moment *m) {
  const char *colon;
  if (!keep(m, SSI_HOUR, ssi_read_number(m, 1, 2, 0, 23))) return false;
  colon = next_is(m, '.') ? "." : ":";
  if (!ssi_take_one(m, colon)) return false;
  if (!keep(m, SSI_MINUTE, ssi_read_number(m, 2, 2, 0, 59))) return false;
  if (!ssi_take_one(m, colon)) return true;
  if (!keep(m, SSI_SECOND, ssi_read_number(m, 2, 2, 0, 59))) return false;
  if (!ssi_take_one(m, ".,")) return true;
  return ssi_read_number(m, 1, 9, 0, 999999999) >= 0;
}

/* What may stand between a day and its time. */
static bool read_gap(ssi_moment *m) {
  const uint8_t *before;
  m->comma = ssi_take_one(m, ",");
  before = m->at;
  if (ssi_take_one(m, "T")) return true;
  skip_spaces(m);
  if (next_is(m, 'a') && !ssi_is_one_of(read_letters(m), "at")) return false;
  skip_spaces(m);
  return m->at > before;
}

bool ssi_read_rest(ssi_moment *m) {
  if (m->at == m->end) return true;
  if (!read_gap(m) || !read_clock(m)) return false;
  skip_spaces(m);
  if (read_half(m)) skip_spaces(m);
  return m->at == m->end || (read_zone(m) && m->at == m->end);
}

static bool read_space(ssi_moment *m) {
  const uint8_t *before = m->at;
  skip_spaces(m);
  return m->at > before;
}

bool ssi_read_part(ssi_moment *m, char letter) {
  switch (letter) {
    case 'Y':
      return read_year(m);
    case 'S':
      return read_short_year(m);
    case 'M':
      return keep(m, SSI_MONTH, ssi_read_number(m, 1, 2, 1, 12));
    case 'A':
      return keep(m, SSI_MONTH, ssi_read_number(m, 1, 2, 1, 31));
    case 'B':
    case 'D':
      return keep(m, SSI_DAY, ssi_read_number(m, 1, 2, 1, 31));
    case 'N':
      return read_month(m);
    case 'V':
      return ssi_is_one_of(read_word(m), "thg|th\xC3\xA1ng|Th\xC3\xA1ng");
    case 'W':
      return ssi_is_one_of(read_letters(m), "Mon|Tue|Wed|Thu|Fri|Sat|Sun");
    case 'T':
      return read_clock(m);
    case 'Z':
      return read_zone(m);
    case ' ':
      return read_space(m);
    case '_':
      skip_spaces(m);
      return true;
    case '~':
      m->at += next_is(m, '.');
      return true;
    default:
      if (!next_is(m, letter)) return false;
      m->at++;
      return true;
  }
}
