/* Words, lengths and keyword spread of texts, letter by letter. */
#include "text.h"

#include <string.h>

#include "random.h"

/* What texts are made of, and what becomes of it by the page: words of folded
 * letters, and a blank for what separates. */
static const struct piece {
  const char *text;
  const char *folded;
  int splits_keywords;
} pieces[] = {
    {"sales", "sales", 0},
    {"SALES", "sales", 0},
    {"sa\u00adles", "sales", 0},    /* a soft hyphen vanishes */
    {"s\u0301ales", "sales", 0},    /* and so does a mark */
    {"\U0001d5e6ales", "sales", 0}, /* a mathematical S */
    {"sal", "sal", 0},
    {"es", "es", 0},
    {"Stra\u00dfe", "strasse", 0},
    {"strasse", "strasse", 0},
    {"caf\u00e9", "cafe", 0},
    {"cafe", "cafe", 0},
    {"B2B", "b2b", 0},
    {"o\ufb03ce", "office", 0},
    {"\u00f8", "o", 0},
    {"\u2167", "viii", 0},
    {"\u00bd", "1 2", 0},
    {"1", "1", 0},
    {"\u0662", "2", 0},                  /* Arabic-Indic two */
    {"\u9500\u552e", "\u9500\u552e", 0}, /* Han: borders on all sides */
    {"\u9500", "\u9500", 0},
    {"\uc601\uc5c5", "\uc601\uc5c5", 0}, /* Hangul, the same */
    {" ", " ", 0},
    {" ", " ", 0},
    {" ", " ", 0},
    {" - ", " ", 0},
    {"_", " ", 0},
    {"\u2122", " ", 0}, /* the sign for a trademark */
    {"\u3000", " ", 0},
    {"\u115f", " ", 0}, /* a Hangul filler */
    {".", " ", 0},
    {", ", " ", 1},
    {",", " ", 1},
    {";", " ", 1},
    {"\n", " ", 1},
    {"\u2028", " ", 1},
    {"\uff0c", " ", 1},
    {"\u3001", " ", 1},
    {"\u060c", " ", 1},
};
enum {
  PIECES = sizeof pieces / sizeof pieces[0],
  UNITS_MAX = 2000,
  KEYWORDS_MAX = 16
};

/* How many pieces a text has, and which: one in eight is long. */
struct choice {
  struct random random;
  int left;
};

static struct choice choose(uint64_t which) {
  struct choice choice = {{which}, 0};
  if (which == 0) return choice;
  int most = which % 8 == 7 ? 350 : 9;
  choice.left = random_below(&choice.random, most + 1);
  return choice;
}

static const struct piece *next_piece(struct choice *choice) {
  if (choice->left-- <= 0) return NULL;
  return &pieces[random_below(&choice->random, PIECES)];
}

size_t text_write(uint64_t which, char *out) {
  size_t bytes = 0;
  struct choice choice = choose(which);
  const struct piece *piece;
  while ((piece = next_piece(&choice))) {
    size_t more = strlen(piece->text);
    memcpy(out + bytes, piece->text, more);
    bytes += more;
  }
  return bytes;
}

int text_length(uint64_t which) {
  char text[TEXT_BYTES_MAX];
  size_t bytes = text_write(which, text);
  int length = 0;
  for (size_t i = 0; i < bytes; i++)
    if (((unsigned char)text[i] & 0xc0) != 0x80) length++;
  return length;
}

/* A folded text: letters, and 0 for what separates, never two in a row. */
struct folded {
  int units;
  uint32_t unit[UNITS_MAX];
};

static void append(struct folded *folded, const char *text) {
  const unsigned char *at = (const unsigned char *)text;
  while (*at) {
    uint32_t unit = *at++;
    if (unit >= 0xe0)
      unit &= 0x0f;
    else if (unit >= 0xc0)
      unit &= 0x1f;
    while ((*at & 0xc0) == 0x80) unit = unit << 6 | (*at++ & 0x3f);
    if (unit == ' ') unit = 0;
    if (unit == 0 && folded->units > 0 && folded->unit[folded->units - 1] == 0)
      continue;
    folded->unit[folded->units++] = unit;
  }
}

static void fold(uint64_t which, struct folded *out) {
  struct choice choice = choose(which);
  const struct piece *piece;
  out->units = 0;
  while ((piece = next_piece(&choice))) append(out, piece->folded);
}

static int has_no_spaces(uint32_t unit) {
  return unit >= 0x3000;
}

static int is_border(const struct folded *text, int at) {
  if (at == 0 || at == text->units) return 1;
  uint32_t before = text->unit[at - 1], after = text->unit[at];
  return before == 0 || after == 0 || has_no_spaces(before) ||
         has_no_spaces(after);
}

/* Whether a keyword, without separators at its ends, stands at that place. */
static int stands_at(const struct folded *text, int at,
                     const struct folded *keyword) {
  if (at + keyword->units > text->units) return 0;
  for (int i = 0; i < keyword->units; i++)
    if (text->unit[at + i] != keyword->unit[i]) return 0;
  return is_border(text, at) && is_border(text, at + keyword->units);
}

static int stands_in(const struct folded *text, const struct folded *keyword) {
  for (int at = 0; at < text->units; at++)
    if (stands_at(text, at, keyword)) return 1;
  return 0;
}

static void trim(struct folded *keyword) {
  while (keyword->units > 0 && keyword->unit[keyword->units - 1] == 0)
    keyword->units--;
  if (keyword->units > 0 && keyword->unit[0] == 0) {
    keyword->units--;
    memmove(keyword->unit, keyword->unit + 1,
            (size_t)keyword->units * sizeof keyword->unit[0]);
  }
}

static int are_equal(const struct folded *a, const struct folded *b) {
  return a->units == b->units &&
         memcmp(a->unit, b->unit, (size_t)a->units * sizeof a->unit[0]) == 0;
}

/* The keywords that have a word, equal ones once. */
static int find_keywords(uint64_t target, struct folded *keyword) {
  struct choice choice = choose(target);
  int keywords = 0;
  for (int more = target != 0; more;) {
    struct folded *here = &keyword[keywords];
    const struct piece *piece;
    here->units = 0;
    while ((piece = next_piece(&choice)) && !piece->splits_keywords)
      append(here, piece->folded);
    more = piece != NULL;
    trim(here);
    int known = here->units == 0;
    for (int i = 0; i < keywords; i++)
      if (are_equal(&keyword[i], here)) known = 1;
    if (!known) keywords++;
  }
  return keywords;
}

/* A blank before each word and one after the last, as UTF-8 has them. */
static void append_words(struct folded *words, const struct folded *text) {
  struct folded trimmed = *text;
  trim(&trimmed);
  if (trimmed.units == 0) return;
  words->unit[words->units++] = ' ';
  for (int i = 0; i < trimmed.units; i++)
    words->unit[words->units++] = trimmed.unit[i] ? trimmed.unit[i] : ' ';
  words->unit[words->units++] = ' ';
}

static void find_words(uint64_t which, int is_list, struct folded *out) {
  static struct folded text[KEYWORDS_MAX];
  int texts = 1;
  if (is_list)
    texts = find_keywords(which, text);
  else
    fold(which, text);
  out->units = 0;
  for (int i = 0; i < texts; i++) append_words(out, &text[i]);
}

static int count_bytes(const struct folded *words) {
  int bytes = 0;
  for (int i = 0; i < words->units; i++) {
    uint32_t unit = words->unit[i];
    bytes += unit < 0x80 ? 1 : unit < 0x800 ? 2 : unit < 0x10000 ? 3 : 4;
  }
  return bytes;
}

int text_compare(uint64_t left, uint64_t right, int is_list) {
  static struct folded a, b;
  find_words(left, is_list, &a);
  find_words(right, is_list, &b);
  int longer = count_bytes(&a) - count_bytes(&b);
  if (longer != 0) return longer;
  /* UTF-8 has the order of the code points. */
  for (int i = 0; i < a.units && i < b.units; i++)
    if (a.unit[i] != b.unit[i]) return a.unit[i] < b.unit[i] ? -1 : 1;
  return 0;
}

int64_t text_spread(uint64_t target, const uint64_t *section,
                    const int *given) {
  static struct folded keyword[KEYWORDS_MAX];
  static struct folded text;
  static int stands[KEYWORDS_MAX];
  int keywords = find_keywords(target, keyword), sections = 0;
  memset(stands, 0, sizeof stands);
  for (int i = 1; i <= TEXT_SECTIONS; i++) {
    if (!given[i]) continue;
    sections++;
    if (keywords == 0) continue;
    fold(section[i], &text);
    for (int k = 0; k < keywords; k++)
      stands[k] += stands_in(&text, &keyword[k]);
  }
  if (keywords == 0 || sections == 0) return -1;
  int64_t sum = 0, n = keywords;
  for (int k = 0; k < keywords; k++) sum += stands[k] < 3 ? stands[k] : 3;
  return (sum * 1000000 + 3 * n / 2) / (3 * n);
}
