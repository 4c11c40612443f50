#include "text.h"

#include <ctype.h>
#include <ssi/ssi.h>
#include <stdbool.h>
#include <string.h>
#include <wchar.h>
#include <wctype.h>

/* Marks that turn the direction of the text around: a name may not. */
static bool turns_direction(wchar_t c) {
  return (c >= 0x200E && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069);
}

/* Bytes of the next character if it may be shown, else 0. */
static size_t shown(const char *text, size_t left, mbstate_t *state) {
  wchar_t c;
  size_t bytes = mbrtowc(&c, text, left, state);
  if (bytes == (size_t)-1 || bytes == (size_t)-2 || bytes == 0) {
    memset(state, 0, sizeof(*state));
    return 0;
  }
  return iswprint((wint_t)c) != 0 && !turns_direction(c) ? bytes : 0;
}

/* Bytes to leave out for a character that is not shown: all of a well-formed
 * one, else a single byte. */
static size_t hidden(const char *text, size_t left) {
  mbstate_t state = {0};
  wchar_t c;
  size_t bytes = mbrtowc(&c, text, left, &state);
  return bytes == (size_t)-1 || bytes == (size_t)-2 || bytes == 0 ? 1 : bytes;
}

void text_clean(const char *text, char *out, size_t capacity) {
  mbstate_t state = {0};
  size_t left = strlen(text);
  size_t used = 0;
  while (left > 0) {
    size_t take = shown(text, left, &state);
    size_t skip = take > 0 ? take : hidden(text, left);
    size_t write = take > 0 ? take : 1;
    if (used + write + 1 > capacity) break;
    memcpy(out + used, take > 0 ? text : "?", write);
    used += write;
    text += skip;
    left -= skip;
  }
  out[used] = '\0';
}

int text_width(const char *text) {
  mbstate_t state = {0};
  size_t left = strlen(text);
  int width = 0;
  while (left > 0) {
    wchar_t c;
    size_t bytes = mbrtowc(&c, text, left, &state);
    if (bytes == (size_t)-1 || bytes == (size_t)-2 || bytes == 0) {
      return width + (int)left;
    }
    width += wcwidth(c) > 0 ? wcwidth(c) : 0;
    text += bytes;
    left -= bytes;
  }
  return width;
}

static void spaces(FILE *out, int count) {
  fprintf(out, "%*s", count > 0 ? count : 0, "");
}

void text_pad(FILE *out, const char *text, int width) {
  fputs(text, out);
  spaces(out, width - text_width(text));
}

void text_words(const char *name, char *out, size_t capacity) {
  size_t i = 0;
  for (; name[i] != '\0' && i + 1 < capacity; i++) {
    out[i] = name[i] == '_' ? ' ' : name[i];
  }
  out[i] = '\0';
}

void text_title(const char *name, char *out, size_t capacity) {
  text_words(name, out, capacity);
  out[0] = (char)toupper((unsigned char)out[0]);
}

void text_wrap(FILE *out, const char *text, int column, int indent, int width) {
  bool first = true;
  while (*text != '\0') {
    char word[NAME_MAX_SHOWN];
    size_t length = strcspn(text, " ");
    size_t kept = length < sizeof(word) ? length : sizeof(word) - 1;
    memcpy(word, text, kept);
    word[kept] = '\0';
    if (!first && column + 1 + text_width(word) > width) {
      fputc('\n', out);
      spaces(out, indent);
      column = indent;
    } else if (!first) {
      fputc(' ', out);
      column++;
    }
    fputs(word, out);
    column += text_width(word);
    first = false;
    text += length;
    text += strspn(text, " ");
  }
  fputc('\n', out);
}

void number_exact(int64_t millionths, char out[NUMBER_MAX]) {
  if (ssi_decimal_text(millionths, out, NUMBER_MAX) != SSI_OK) out[0] = '\0';
}

/* Halves away from zero, as the gauge rounds points. */
static int64_t hundredths(int64_t millionths) {
  int64_t away = millionths < 0 ? -5000 : 5000;
  return (millionths + away) / 10000;
}

void number_short(int64_t millionths, char out[NUMBER_MAX]) {
  int64_t value = hundredths(millionths);
  int64_t size = value < 0 ? -value : value;
  snprintf(out, NUMBER_MAX, "%s%lld.%02lld", value < 0 ? "-" : "",
           (long long)(size / 100), (long long)(size % 100));
}

void number_change(int64_t millionths, char out[NUMBER_MAX]) {
  int64_t value = hundredths(millionths);
  int64_t size = value < 0 ? -value : value;
  snprintf(out, NUMBER_MAX, "%s%lld.%02lld",
           value < 0   ? "-"
           : value > 0 ? "+"
                       : "",
           (long long)(size / 100), (long long)(size % 100));
}

void number_measure(int64_t measure, int32_t scale, char out[NUMBER_MAX]) {
  int64_t size = measure < 0 ? -measure : measure;
  int64_t part = size % scale * (1000000 / scale);
  snprintf(out, NUMBER_MAX, "%s%lld.%06lld", measure < 0 ? "-" : "",
           (long long)(size / scale), (long long)part);
}

void number_measure_short(int64_t measure, int32_t scale,
                          char out[NUMBER_MAX]) {
  int64_t part = hundredths(measure % scale * (1000000 / scale));
  int64_t whole = measure / scale + part / 100;
  part %= 100;
  if (part == 0) {
    snprintf(out, NUMBER_MAX, "%lld", (long long)whole);
  } else if (part % 10 == 0) {
    snprintf(out, NUMBER_MAX, "%lld.%lld", (long long)whole,
             (long long)(part / 10));
  } else {
    snprintf(out, NUMBER_MAX, "%lld.%02lld", (long long)whole, (long long)part);
  }
}

int64_t number_share(int64_t part, int64_t whole) {
  return whole > 0 ? (part * 1000000 + whole / 2) / whole : 0;
}

int number_percent(int64_t part, int64_t whole) {
  return (int)((number_share(part, whole) + 5000) / 10000);
}

void number_grouped(int64_t count, char out[NUMBER_MAX]) {
  char digits[NUMBER_MAX];
  int length = snprintf(digits, sizeof(digits), "%lld", (long long)count);
  int used = 0;
  for (int i = 0; i < length; i++) {
    if (i > 0 && (length - i) % 3 == 0) out[used++] = ',';
    out[used++] = digits[i];
  }
  out[used] = '\0';
}

/* Halves away from zero. */
static void coarse(int64_t millionths, int32_t resolution, const char *sign,
                   char out[NUMBER_MAX]) {
  int64_t step = resolution % SSI_POINT == 0 ? SSI_POINT : SSI_POINT / 10;
  int64_t size = millionths < 0 ? -millionths : millionths;
  int64_t value = (size + step / 2) / step;
  const char *shown = value == 0 ? "" : millionths < 0 ? "-" : sign;
  if (step == SSI_POINT) {
    snprintf(out, NUMBER_MAX, "%s%lld", shown, (long long)value);
  } else {
    snprintf(out, NUMBER_MAX, "%s%lld.%lld", shown, (long long)(value / 10),
             (long long)(value % 10));
  }
}

void number_coarse(int64_t millionths, int32_t resolution,
                   char out[NUMBER_MAX]) {
  coarse(millionths, resolution, "", out);
}

void number_coarse_change(int64_t millionths, int32_t resolution,
                          char out[NUMBER_MAX]) {
  coarse(millionths, resolution, "+", out);
}

void number_day(int32_t day, char out[NUMBER_MAX]) {
  int32_t year = 0, month = 0, date = 0;
  if (ssi_day_to_date(day, &year, &month, &date) != SSI_OK) {
    snprintf(out, NUMBER_MAX, "?");
    return;
  }
  snprintf(out, NUMBER_MAX, "%04d-%02d-%02d", (int)year, (int)month, (int)date);
}

void number_epsilon(int32_t epsilon, char out[NUMBER_MAX]) {
  int32_t whole = SSI_EPSILON;
  while (whole > 1 && epsilon % 2 == 0) {
    epsilon /= 2;
    whole /= 2;
  }
  if (whole > 1) {
    snprintf(out, NUMBER_MAX, "%d/%d", (int)epsilon, (int)whole);
  } else {
    snprintf(out, NUMBER_MAX, "%d", (int)epsilon);
  }
}
