/* Writes what each code point does between two letters: the folded words of
   "a", the code point and "b", a line for each from U+0000 to U+10FFFF. A
   surrogate is the three ill-formed bytes that it would have. */
#include <stdio.h>

#include "base/utf8.h"

/* The bytes by their definition, of surrogates too. */
static size_t encoded(uint32_t code, char *out) {
  static const uint32_t marks[5] = {0, 0, 0xC0, 0xE0, 0xF0};
  const size_t bytes =
      (size_t)1 + (code >= 0x80) + (code >= 0x800) + (code >= 0x10000);
  size_t i;
  for (i = bytes; i > 1; i--, code >>= 6)
    out[i - 1] = (char)(0x80 | (code & 0x3F));
  out[0] = (char)(marks[bytes] | code);
  return bytes;
}

int main(void) {
  uint32_t code;
  for (code = 0; code <= 0x10FFFF; code++) {
    char text[6] = "a", folded[SSI_WORDS_BYTES(6)];
    size_t size = 1 + encoded(code, text + 1);
    text[size++] = 'b';
    size = ssi_utf8_fold_words(text, size, folded);
    fwrite(folded, 1, size, stdout);
    putchar('\n');
  }
  return ferror(stdout) || fflush(stdout) ? 1 : 0;
}
