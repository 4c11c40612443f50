/* Integer arithmetic that no loop over days or members needs. The root is found
   bit by bit, in 32 steps. */
#include "base/integer.h"

int64_t ssi_round_divide_signed(int64_t part, int64_t whole) {
  const int64_t size = part < 0 ? -part : part;
  const int64_t result =
      (int64_t)ssi_round_divide((uint64_t)size, (uint64_t)whole);
  return part < 0 ? -result : result;
}

/* As on paper, in base 2. With r for the bits found so far and b for the one in
   question, `bit` is b^2, `root` is 2 r b, and `square` what is left of the
   square less r^2: b belongs to the root if (r + b)^2 - r^2 is not more. */
uint64_t ssi_square_root(uint64_t square) {
  uint64_t root = 0, bit;
  for (bit = UINT64_C(1) << 62; bit; bit >>= 2) {
    if (square >= root + bit) {
      square -= root + bit;
      root = (root >> 1) + bit;
    } else {
      root >>= 1;
    }
  }
  return root;
}

/* All is doubled, so that half of the equal ones is a whole number. */
int32_t ssi_top_percent(uint64_t above, uint64_t equal, uint64_t count) {
  const uint64_t percent =
      ssi_round_divide((2 * above + equal) * 100, 2 * count);
  return percent ? (int32_t)percent : 1;
}
