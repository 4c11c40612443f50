#include "archive/dates.h"

#include <ssi/archive.h>
#include <string.h>

#include "base/day.h"

/* Y, y: year of four or two digits; M, D: month and day; N: name of a month;
   W: name of a weekday; h: hour of 24, H: hour of 12; P: AM or PM; m, s:
   minute and second; f: fraction of a second; Z: UTC; @: the word "at"; space:
   at least one of any kind; else: the character itself. */
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

/* A text cut into numbers, words and characters. The shape of a number is how
   many digits it has, that of a word the letter of the patterns. */
#define TOKENS_MAX 20
#define DIGITS_MAX 9

typedef struct tokens {
  size_t count;
  char shapes[TOKENS_MAX];
  int32_t values[TOKENS_MAX];
} tokens;

static const struct word {
  const char *words;
  char shape;
  int32_t value;
} words[] = {
    {"Jan|January", 'N', 1},
    {"Feb|February", 'N', 2},
    {"Mar|March", 'N', 3},
    {"Apr|April", 'N', 4},
    {"May", 'N', 5},
    {"Jun|June", 'N', 6},
    {"Jul|July", 'N', 7},
    {"Aug|August", 'N', 8},
    {"Sep|September|Sept", 'N', 9},
    {"Oct|October", 'N', 10},
    {"Nov|November", 'N', 11},
    {"Dec|December", 'N', 12},
    {"Mon|Tue|Wed|Thu|Fri|Sat|Sun", 'W', 0},
    {"AM", 'P', 0},
    {"PM", 'P', 12},
    {"UTC|GMT|Z", 'Z', 0},
    {"at", '@', 0},
    {"T", 'T', 0},
};

#define WORDS (sizeof words / sizeof words[0])

static bool is_letter(uint8_t byte) {
  const uint8_t low = ssi_lower(byte);
  return low >= 'a' && low <= 'z';
}

/* Each reads what begins at `at` into the last token; answers where it ends,
   or NULL if it can stand in no date. */
static const uint8_t *read_number(tokens *t, const uint8_t *at,
                                  const uint8_t *end) {
  const uint8_t *start = at;
  int32_t value = 0;
  for (; at < end && ssi_is_digit(*at); at++) {
    if (at - start == DIGITS_MAX) return NULL;
    value = value * 10 + (*at - '0');
  }
  t->shapes[t->count - 1] = (char)('0' + (at - start));
  t->values[t->count - 1] = value;
  return at;
}

static const uint8_t *read_word(tokens *t, const uint8_t *at,
                                const uint8_t *end) {
  ssi_span span = {at, 0, false};
  size_t i;
  while (at + span.size < end && is_letter(at[span.size])) span.size++;
  for (i = 0; i < WORDS; i++) {
    if (!ssi_is_one_of(span, words[i].words)) continue;
    t->shapes[t->count - 1] = words[i].shape;
    t->values[t->count - 1] = words[i].value;
    return at + span.size;
  }
  return NULL;
}

static const uint8_t *read_other(tokens *t, const uint8_t *at,
                                 const uint8_t *end) {
  const uint8_t *after = ssi_skip_spaces(at, end);
  t->shapes[t->count - 1] = after > at ? ' ' : (char)*at;
  return after > at ? after : at + 1;
}

static bool cut(ssi_span text, tokens *t) {
  const uint8_t *at = text.at, *end = text.at + text.size;
  t->count = 0;
  while (at && at < end) {
    if (t->count++ == TOKENS_MAX) return false;
    if (ssi_is_digit(*at))
      at = read_number(t, at, end);
    else if (is_letter(*at))
      at = read_word(t, at, end);
    else
      at = read_other(t, at, end);
  }
  return at != NULL;
}

/* What a letter of a pattern stands for: the part of the date, the digits and
   range of a number, or a word if it has no digits. */
static const struct part {
  char letter;
  uint8_t part, least, most;
  int32_t low, high;
} parts[] = {
    {'Y', YEAR, 4, 4, 0, 9999},       {'y', YEAR, 2, 2, 0, 99},
    {'M', MONTH, 1, 2, 1, 12},        {'D', DAY, 1, 2, 1, 31},
    {'h', HOUR, 1, 2, 0, 23},         {'H', HOUR, 1, 2, 1, 12},
    {'m', MINUTE, 2, 2, 0, 59},       {'s', SECOND, 2, 2, 0, 59},
    {'f', PARTS, 1, 9, 0, 999999999},
};

#define NUMBERS (sizeof parts / sizeof parts[0])

static const struct part *part_of(char letter) {
  size_t i;
  for (i = 0; i < NUMBERS; i++) {
    if (parts[i].letter == letter) return &parts[i];
  }
  return NULL;
}

/* Whether a token is what a letter stands for; keeps its value. */
static bool take(const tokens *t, size_t i, char letter,
                 int32_t values[PARTS + 1]) {
  const struct part *part = part_of(letter);
  const int32_t value = t->values[i];
  if (!part) {
    if (letter == 'N') values[MONTH] = value;
    if (letter == 'P') values[HALF] = value;
    return t->shapes[i] == letter;
  }
  values[part->part] = value;
  if (letter == 'y') values[YEAR] += value < 70 ? 2000 : 1900;
  if (letter == 'H') values[HOUR] %= 12;
  return t->shapes[i] >= '0' + part->least &&
         t->shapes[i] <= '0' + part->most && value >= part->low &&
         value <= part->high;
}

static bool has_form(const tokens *t, const char *form,
                     int32_t values[PARTS + 1]) {
  size_t i;
  memset(values, 0, (PARTS + 1) * sizeof *values);
  for (i = 0; i < t->count && form[i]; i++) {
    if (!take(t, i, form[i], values)) return false;
  }
  return i == t->count && !form[i];
}

/* The most frequent forms, "2025-10-06 23:49:02" and the like, at once. */
#define STAMP_BYTES 19

static bool is_stamp(ssi_span text) {
  static const char stamp[] = "dddd-dd-dd dd:dd:dd";
  size_t i;
  if (text.size < STAMP_BYTES) return false;
  for (i = 0; i < STAMP_BYTES; i++) {
    if (stamp[i] == 'd' ? !ssi_is_digit(text.at[i])
                        : text.at[i] != (uint8_t)stamp[i])
      return false;
  }
  return text.size == STAMP_BYTES ||
         (text.size == STAMP_BYTES + 4 &&
          memcmp(text.at + STAMP_BYTES, " UTC", 4) == 0);
}

static int32_t two(const uint8_t *at) {
  return (at[0] - '0') * 10 + (at[1] - '0');
}

static bool read_stamp(ssi_span text, int32_t values[PARTS + 1]) {
  const uint8_t *at = text.at;
  if (!is_stamp(text)) return false;
  values[YEAR] = two(at) * 100 + two(at + 2);
  values[MONTH] = two(at + 5);
  values[DAY] = two(at + 8);
  values[HOUR] = two(at + 11);
  values[MINUTE] = two(at + 14);
  values[SECOND] = two(at + 17);
  values[HALF] = 0;
  return values[HOUR] < 24 && values[MINUTE] < 60 && values[SECOND] < 60;
}

static bool read_values(ssi_span text, unsigned forms,
                        int32_t values[PARTS + 1]) {
  tokens t;
  size_t i;
  if (read_stamp(text, values)) return true;
  if (!cut(ssi_trim(text), &t)) return false;
  for (i = 0; i < PATTERNS; i++) {
    if ((patterns[i].forms & forms) && has_form(&t, patterns[i].form, values))
      return true;
  }
  return false;
}

int ssi_date_read(ssi_span text, unsigned forms, uint64_t *out_time) {
  int32_t values[PARTS + 1], day;
  if (!read_values(text, forms, values)) return SSI_SKIP_DATE;
  if (!ssi_day_from_civil(values[YEAR], values[MONTH], values[DAY], &day))
    return SSI_SKIP_DATE;
  if (day < SSI_DAY_MIN || day > SSI_DAY_MAX) return SSI_SKIP_DATE_RANGE;
  *out_time = (uint64_t)day * SSI_DAY_SECONDS +
              (uint64_t)((values[HOUR] + values[HALF]) * 3600 +
                         values[MINUTE] * 60 + values[SECOND]);
  return 0;
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
