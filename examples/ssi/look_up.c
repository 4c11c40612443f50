/* Names as people write them, compared letter by letter; the nearest one by the
 * edits between them (Levenshtein). */
#include "look_up.h"

#include <stdio.h>
#include <string.h>
#include <wchar.h>
#include <wctype.h>

#include "lang.h"
#include "text.h"

#define LETTERS_MAX 64

static bool parts_words(wchar_t c) {
  return c == L' ' || c == L'-' || c == L'_' || c == 0xA0;
}

/* The letters in lower case, with one space between words. What is too long for
 * a name is none. Answers how many. */
static int fold(const char *text, wchar_t out[LETTERS_MAX]) {
  mbstate_t state = {0};
  size_t left = strlen(text);
  bool between = false;
  int used = 0;
  while (left > 0) {
    wchar_t c;
    size_t bytes = mbrtowc(&c, text, left, &state);
    if (bytes == (size_t)-1 || bytes == (size_t)-2) return 0;
    text += bytes;
    left -= bytes;
    if (parts_words(c)) {
      between = used > 0;
      continue;
    }
    if (used + 2 > LETTERS_MAX) return 0;
    if (between) out[used++] = L' ';
    between = false;
    out[used++] = (wchar_t)towlower((wint_t)c);
  }
  return used;
}

static bool same_letters(const char *left, const char *right) {
  wchar_t a[LETTERS_MAX], b[LETTERS_MAX];
  int length = fold(left, a);
  return length > 0 && fold(right, b) == length &&
         wmemcmp(a, b, (size_t)length) == 0;
}

bool look_same(const char *given, const char *name) {
  char shown[NAME_MAX_SHOWN];
  if (same_letters(given, name)) return true;
  text_words(name, shown, sizeof(shown));
  return same_letters(given, shown);
}

int look_up(const char *given, const char *const names[]) {
  for (int i = 0; names[i] != NULL; i++) {
    if (look_same(given, names[i])) return i;
  }
  return -1;
}

static int least(int a, int b) {
  return a < b ? a : b;
}

/* How many letters have to be put in, left out, changed, or swapped with the
 * next. */
static int distance(const char *left, const char *right) {
  wchar_t a[LETTERS_MAX], b[LETTERS_MAX];
  int rows[LETTERS_MAX + 1][LETTERS_MAX + 1];
  int long_a = fold(left, a), long_b = fold(right, b);
  for (int i = 0; i <= long_a; i++) {
    for (int j = 0; j <= long_b; j++) {
      if (i == 0 || j == 0) {
        rows[i][j] = i + j;
        continue;
      }
      rows[i][j] = least(rows[i - 1][j - 1] + (a[i - 1] != b[j - 1]),
                         1 + least(rows[i - 1][j], rows[i][j - 1]));
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        rows[i][j] = least(rows[i][j], rows[i - 2][j - 2] + 1);
      }
    }
  }
  return rows[long_a][long_b];
}

/* A third of a name's letters may be wrong. */
const char *look_alike(const char *given, const char *const names[]) {
  const char *best = NULL;
  int fewest = LETTERS_MAX;
  for (int i = 0; names[i] != NULL; i++) {
    char shown[NAME_MAX_SHOWN];
    int wrong = distance(given, names[i]);
    text_words(names[i], shown, sizeof(shown));
    wrong = least(wrong, distance(given, shown));
    if (wrong >= fewest || 3 * wrong > (int)strlen(names[i]) + 1) continue;
    fewest = wrong;
    best = names[i];
  }
  return best;
}

void look_hint(const char *before, const char *given, const char *const names[],
               char *out, size_t capacity) {
  const char *alike = look_alike(given, names);
  out[0] = '\0';
  if (alike == NULL) return;
  snprintf(out, capacity, _(" (did you mean `%s%s`?)"), before, alike);
}
