/* Bytes looked at several at a time: sixteen where every machine of the
   compiler's target can (SSE2 is x86-64's base, NEON arm64's), else eight in a
   word (words.h). A comparison leaves a mark for each byte that fits, in the
   order of the bytes, so that what is built on it gives the same bytes on every
   machine. The only file of the library that may include a compiler's header of
   intrinsics. */
#ifndef SSI_LIB_ARCHIVE_BLOCK_H
#define SSI_LIB_ARCHIVE_BLOCK_H

#include <stdbool.h>

#include "archive/words.h"

/* SSI_BLOCK_PORTABLE is for the test that compares both. */
#if defined(SSI_BLOCK_PORTABLE) || !defined(__GNUC__) || defined(__TINYC__)
#define SSI_BLOCK_WORD
#elif defined(__SSE2__)
#include <emmintrin.h>
#define SSI_BLOCK_BYTES 16
#define SSI_MARK_BITS 1 /* one mark for this many bits */
#elif defined(__ARM_NEON) && defined(__aarch64__) && !defined(__AARCH64EB__)
#include <arm_neon.h>
#define SSI_BLOCK_BYTES 16
#define SSI_MARK_BITS 4
#else
#define SSI_BLOCK_WORD
#endif

#if defined(SSI_BLOCK_WORD)
#define SSI_BLOCK_BYTES 8

/* Marks the bytes of a block that equal this one. */
static inline uint64_t ssi_block_equal(const uint8_t *at, uint8_t byte) {
  return ssi_all_equal(ssi_load(at), SSI_EACH * byte);
}

/* The same where only the lowest mark matters: the rest may be false. */
static inline uint64_t ssi_block_first(const uint8_t *at, uint8_t byte) {
  return ssi_first_equal(ssi_load(at), SSI_EACH * byte);
}

/* Whether a byte of a block is above 0x7F. */
static inline bool ssi_block_high(const uint8_t *at) {
  return (ssi_load(at) & SSI_HIGH) != 0;
}

/* Bytes before the lowest mark, of which there is one. */
static inline size_t ssi_block_before(uint64_t marks) {
  return ssi_before_mark(marks);
}

static inline size_t ssi_block_count(uint64_t marks) {
  return SSI_MARKS(marks);
}
#else
static inline uint64_t ssi_block_equal(const uint8_t *at, uint8_t byte) {
#if defined(__SSE2__)
  const __m128i block = _mm_loadu_si128((const __m128i *)(const void *)at);
  return (uint64_t)_mm_movemask_epi8(
      _mm_cmpeq_epi8(block, _mm_set1_epi8((char)byte)));
#else
  /* Each pair of bytes, shifted by four, leaves four bits of either. */
  const uint8x16_t same = vceqq_u8(vld1q_u8(at), vdupq_n_u8(byte));
  const uint8x8_t halves = vshrn_n_u16(vreinterpretq_u16_u8(same), 4);
  return vget_lane_u64(vreinterpret_u64_u8(halves), 0) &
         UINT64_C(0x8888888888888888);
#endif
}

static inline uint64_t ssi_block_first(const uint8_t *at, uint8_t byte) {
  return ssi_block_equal(at, byte);
}

static inline bool ssi_block_high(const uint8_t *at) {
#if defined(__SSE2__)
  return _mm_movemask_epi8(
             _mm_loadu_si128((const __m128i *)(const void *)at)) != 0;
#else
  return vmaxvq_u8(vld1q_u8(at)) > 0x7F;
#endif
}

static inline size_t ssi_block_before(uint64_t marks) {
  return (size_t)__builtin_ctzll(marks) / SSI_MARK_BITS;
}

static inline size_t ssi_block_count(uint64_t marks) {
  size_t count = 0;
  for (; marks; marks &= marks - 1) count++;
  return count;
}
#endif

/* The marks below the lowest one of another comparison. */
static inline uint64_t ssi_block_below(uint64_t marks, uint64_t others) {
  return others ? marks & (others - 1) & ~others : marks;
}

#endif
