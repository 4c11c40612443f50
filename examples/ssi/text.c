/* Text and numbers as people read them; characters that would change the
 * terminal are left out. */
#include "text.h"

#include <limits.h>
#include <ssi/ssi.h>
#include <stdbool.h>
#include <string.h>
#include <wchar.h>
#include <wctype.h>

#include "lang.h"
#include "names.h"

#define NAMES_QUOTED 5

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

void text_quote(char *list, size_t capacity, const char *name, size_t index) {
  size_t used = strlen(list);
  if (index > NAMES_QUOTED) return;
  snprintf(list + used, capacity - used, "%s%.80s", index > 0 ? ", " : "",
           index < NAMES_QUOTED ? name : "...");
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

void text_label(FILE *out, const char *text, int indent, int column) {
  spaces(out, indent);
  if (indent + text_width(text) > column) {
    fprintf(out, "%s\n", text);
    spaces(out, column);
  } else {
    text_pad(out, text, column - indent);
  }
}

void text_right(FILE *out, const char *text, int width) {
  int room = width - text_width(text);
  /* Never joined to what stands before it. */
  spaces(out, room > 0 || text[0] == '\0' ? room : 1);
  fputs(text, out);
}

int text_pillars(int least, int beside) {
  int width = least;
  for (int p = 1; p <= SSI_PILLARS; p++) {
    char name[NUMBER_MAX];
    text_title(name_of_pillar((ssi_pillar)p), name, sizeof(name));
    if (text_width(name) + beside > width) width = text_width(name) + beside;
  }
  return width;
}

void text_words(const char *name, char *out, size_t capacity) {
  char words[NAME_MAX_SHOWN];
  size_t i = 0;
  for (; name[i] != '\0' && i + 1 < sizeof(words); i++) {
    words[i] = name[i] == '_' ? ' ' : name[i];
  }
  words[i] = '\0';
  snprintf(out, capacity, "%s", _(words));
}

void text_title(const char *name, char *out, size_t capacity) {
  char words[NAME_MAX_SHOWN], first[MB_LEN_MAX];
  mbstate_t from = {0}, to = {0};
  wchar_t letter;
  size_t bytes, written;
  text_words(name, words, sizeof(words));
  bytes = mbrtowc(&letter, words, strlen(words), &from);
  if (bytes == (size_t)-1 || bytes == (size_t)-2) bytes = 0;
  written =
      bytes > 0 ? wcrtomb(first, (wchar_t)towupper((wint_t)letter), &to) : 0;
  if (written == (size_t)-1) bytes = written = 0;
  snprintf(out, capacity, "%.*s%s", (int)written, first, words + bytes);
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

/* What parts whole numbers from their decimals. */
static const char *mark(void) {
  return C_("decimal mark", ".");
}

void number_full(int64_t millionths, char out[NUMBER_MAX]) {
  char exact[NUMBER_MAX];
  size_t whole;
  number_exact(millionths, exact);
  whole = strcspn(exact, ".");
  snprintf(out, NUMBER_MAX, "%.*s%s%.20s", (int)whole, exact, mark(),
           exact + whole + 1);
}

void number_short(int64_t millionths, char out[NUMBER_MAX]) {
  int64_t value = hundredths(millionths);
  int64_t size = value < 0 ? -value : value;
  snprintf(out, NUMBER_MAX, "%s%lld%s%02lld", value < 0 ? "-" : "",
           (long long)(size / 100), mark(), (long long)(size % 100));
}

void number_change(int64_t millionths, char out[NUMBER_MAX]) {
  int64_t value = hundredths(millionths);
  int64_t size = value < 0 ? -value : value;
  snprintf(out, NUMBER_MAX, "%s%lld%s%02lld",
           value < 0   ? "-"
           : value > 0 ? "+"
                       : "",
           (long long)(size / 100), mark(), (long long)(size % 100));
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
    snprintf(out, NUMBER_MAX, "%lld%s%lld", (long long)whole, mark(),
             (long long)(part / 10));
  } else {
    snprintf(out, NUMBER_MAX, "%lld%s%02lld", (long long)whole, mark(),
             (long long)part);
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
  const char *between = C_("between thousands", ",");
  size_t used = 0;
  out[0] = '\0';
  for (int i = 0; i < length && used < NUMBER_MAX; i++) {
    bool parts = i > 0 && (length - i) % 3 == 0;
    used += (size_t)snprintf(out + used, NUMBER_MAX - used, "%s%c",
                             parts ? between : "", digits[i]);
  }
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
    snprintf(out, NUMBER_MAX, "%s%lld%s%lld", shown, (long long)(value / 10),
             mark(), (long long)(value % 10));
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
