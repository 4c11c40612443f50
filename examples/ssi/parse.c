/* Days and numbers as people write them, read digit by digit: anything that is
 * left over is refused. */
#include "parse.h"

#include <ssi/ssi.h>
#include <stdio.h>
#include <string.h>

#define DECIMALS 6

static bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool parse_day(const char *text, int32_t *out) {
  int32_t parts[3] = {0, 0, 0};
  int part = 0;
  if (strlen(text) != 10) return false;
  for (int i = 0; i < 10; i++) {
    if (i == 4 || i == 7) {
      if (text[i] != '-') return false;
      part++;
    } else {
      if (!is_digit(text[i])) return false;
      parts[part] = parts[part] * 10 + (text[i] - '0');
    }
  }
  return ssi_day_from_date(parts[0], parts[1], parts[2], out) == SSI_OK;
}

/* Reads digits up to what is no digit; more than ten are too many for all
 * that is read here. Answers where they end, or NULL if there are none. */
static const char *digits(const char *text, int64_t *out) {
  const char *end = text;
  int64_t value = 0;
  while (is_digit(*end)) {
    if (end - text == 10) return NULL;
    value = value * 10 + (*end++ - '0');
  }
  *out = value;
  return end > text ? end : NULL;
}

bool parse_whole(const char *text, int32_t low, int32_t high, int32_t *out) {
  int64_t value = 0;
  const char *end = digits(text, &value);
  if (end == NULL || *end != '\0' || value < low || value > high) return false;
  *out = (int32_t)value;
  return true;
}

bool parse_points(const char *text, int32_t maximum, int32_t *out) {
  int64_t value = 0, part = 0;
  const char *end = digits(text, &value);
  int count = 0;
  if (end == NULL) return false;
  if (*end == '.') {
    const char *begin = end + 1;
    end = digits(begin, &part);
    if (end == NULL || end - begin > DECIMALS) return false;
    count = (int)(end - begin);
  }
  if (*end != '\0') return false;
  for (; count < DECIMALS; count++) part *= 10;
  value = value * SSI_POINT + part;
  if (value > maximum) return false;
  *out = (int32_t)value;
  return true;
}

bool parse_epsilon(const char *text, int32_t maximum, int32_t *out) {
  const char *slash = strchr(text, '/');
  char above[16];
  int32_t part = 0, whole = SSI_POINT;
  if (slash == NULL) {
    if (!parse_points(text, 4 * SSI_POINT, &part)) return false;
  } else {
    if ((size_t)(slash - text) >= sizeof(above)) return false;
    snprintf(above, sizeof(above), "%.*s", (int)(slash - text), text);
    if (!parse_whole(above, 1, SSI_POINT, &part) ||
        !parse_whole(slash + 1, 1, SSI_POINT, &whole)) {
      return false;
    }
  }
  if ((int64_t)part * SSI_EPSILON % whole != 0) return false;
  if ((int64_t)part * SSI_EPSILON / whole > maximum || part == 0) return false;
  *out = (int32_t)((int64_t)part * SSI_EPSILON / whole);
  return true;
}
