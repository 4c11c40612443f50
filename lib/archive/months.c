/* Which month a word means, in any language of the Unicode CLDR: the word is
   folded, so that case, accents and dots do not matter, then searched by
   bisection in the table that make_months.py made. O(log n) comparisons. */
#include "archive/months.h"

#include <string.h>

#include "base/utf8.h"

/* No name is longer. */
#define WORD_BYTES 48

/* The folded word without spaces; returns its size. */
static size_t fold(ssi_span word, char out[WORD_BYTES + 2]) {
  const size_t size =
      ssi_utf8_fold_words((const char *)word.at, word.size, out);
  size_t kept = 0, i;
  for (i = 0; i < size; i++) {
    if (out[i] != ' ') out[kept++] = out[i];
  }
  return kept;
}

static int compare(const ssi_month_name *name, const char *word, size_t size) {
  const size_t shorter = name->size < size ? name->size : size;
  const int order = memcmp(ssi_month_text + name->at, word, shorter);
  return order != 0 ? order : (name->size > size) - (name->size < size);
}

const ssi_month_name *ssi_month_of(ssi_span word) {
  char folded[WORD_BYTES + 2];
  size_t low = 0, high = ssi_month_names_rows, size;
  if (word.size > WORD_BYTES) return NULL;
  size = fold(word, folded);
  while (low < high) {
    const size_t middle = low + (high - low) / 2;
    const int order = compare(&ssi_month_names[middle], folded, size);
    if (order == 0) return &ssi_month_names[middle];
    if (order < 0)
      low = middle + 1;
    else
      high = middle;
  }
  return NULL;
}
