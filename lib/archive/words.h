/* SWAR: eight bytes at a time in one word, on any machine. Comparisons leave a
   mark, 0x80, in each byte that fits. */
#ifndef SSI_LIB_ARCHIVE_WORDS_H
#define SSI_LIB_ARCHIVE_WORDS_H

#include <stddef.h>
#include <stdint.h>

/* Times a byte: the byte in all eight places. */
#define SSI_EACH UINT64_C(0x0101010101010101)
#define SSI_HIGH (SSI_EACH * 0x80)
#define SSI_SEVEN (SSI_EACH * 0x7f)

/* Eight bytes with the first one lowest. */
static inline uint64_t ssi_load(const uint8_t *at) {
  return (uint64_t)at[0] | (uint64_t)at[1] << 8 | (uint64_t)at[2] << 16 |
         (uint64_t)at[3] << 24 | (uint64_t)at[4] << 32 | (uint64_t)at[5] << 40 |
         (uint64_t)at[6] << 48 | (uint64_t)at[7] << 56;
}

/* Marks the bytes of a word that equal the repeated byte. The lowest mark is
   right; above it there may be false ones. */
static inline uint64_t ssi_first_equal(uint64_t word, uint64_t repeated) {
  const uint64_t x = word ^ repeated;
  return (x - SSI_EACH) & ~x & SSI_HIGH;
}

/* The same without false marks. */
static inline uint64_t ssi_all_equal(uint64_t word, uint64_t repeated) {
  const uint64_t x = word ^ repeated;
  return ~(((x & SSI_SEVEN) + SSI_SEVEN) | x | SSI_SEVEN);
}

/* How many marks. A macro, as few compilers need it. */
#define SSI_MARKS(marks) ((size_t)((((marks) >> 7) * SSI_EACH) >> 56))

/* Bytes before the lowest mark, of which there is one. */
static inline size_t ssi_before_mark(uint64_t marks) {
#if defined(__GNUC__) && !defined(__TINYC__)
  return (size_t)__builtin_ctzll(marks) / 8;
#else
  return SSI_MARKS(((marks - 1) & ~marks) & SSI_HIGH);
#endif
}

/* Marks the bytes from `low` to `high`, both below 0x80, of a word of ASCII. */
static inline uint64_t ssi_within(uint64_t word, uint8_t low, uint8_t high) {
  return (word + SSI_EACH * (0x80u - low)) &
         ~(word + SSI_EACH * (0x7Fu - high)) & SSI_HIGH;
}

#endif
