/* UTF-8: decoding, encoding, counting, folding for whole-word matching
   (fold.c). */
#ifndef SSI_LIB_BASE_UTF8_H
#define SSI_LIB_BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Decodes one code point at text[0 .. length), length >= 1. Answers the bytes
   it took (1 … 4), or 0 if they are not well-formed (no overlong forms, no
   surrogates, nothing above U+10FFFF). */
size_t ssi_utf8_decode(const char *text, size_t length, uint32_t *out_code);

/* Writes a code point, or U+FFFD if it is none (a surrogate, or above
   U+10FFFF). Returns the bytes written, 1 … 4. */
size_t ssi_utf8_encode(uint32_t code, char *out);

/* Code points in a text, or false if it is not well-formed. */
bool ssi_utf8_count(const char *text, size_t length, size_t *out_characters);

/* The bytes of a text before the first that is not well-formed, or all. */
size_t ssi_utf8_sound(const char *text, size_t length);

/* The most bytes of a text's folded words: և, of two bytes, is եւ, of four. */
#define SSI_WORDS_BYTES(length) (2 * (length) + 2)

/* Folds a text to its words: lower case, without accents, in plain letters,
   each word preceded and the last followed by one space (" developpement des
   ventes "). Bytes that are not well-formed separate words. `out` has room for
   SSI_WORDS_BYTES(length); answers the bytes written, 0 if there is no word. */
size_t ssi_utf8_fold_words(const char *text, size_t length, char *out);

/* Whether the folded words `part`, at least one, stand in the folded words
   `whole`. In scripts without spaces, words begin and end at every letter. */
bool ssi_utf8_words_contain(const char *whole, size_t whole_length,
                            const char *part, size_t part_length);

#endif
