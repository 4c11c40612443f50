/* Row numbers in the order of a column: radix sort, the lowest digit first
   (LSD), which is stable. Linear in the rows. */
#include "score/order.h"

#include <string.h>

#define VALUES 256 /* of a digit */

/* How many have each digit becomes where the first of them goes. */
static void place_digits(uint32_t *places) {
  uint32_t before = 0, i;
  for (i = 0; i < VALUES; i++) {
    const uint32_t here = places[i];
    places[i] = before;
    before += here;
  }
}

void ssi_order_by_days(const int32_t *days, uint32_t *rows, uint32_t *scratch,
                       size_t count) {
  uint32_t low[VALUES] = {0}, high[VALUES] = {0};
  size_t i;
  for (i = 0; i < count; i++) {
    low[(uint32_t)days[i] % VALUES]++;
    high[(uint32_t)days[i] / VALUES]++;
  }
  place_digits(low);
  place_digits(high);
  for (i = 0; i < count; i++)
    scratch[low[(uint32_t)days[i] % VALUES]++] = (uint32_t)i;
  for (i = 0; i < count; i++)
    rows[high[(uint32_t)days[scratch[i]] / VALUES]++] = scratch[i];
}

static void pass(const uint64_t *keys, uint32_t shift, const uint32_t *from,
                 uint32_t *to, size_t count) {
  uint32_t places[VALUES] = {0};
  size_t i;
  for (i = 0; i < count; i++) places[keys[from[i]] >> shift & 255]++;
  place_digits(places);
  for (i = 0; i < count; i++)
    to[places[keys[from[i]] >> shift & 255]++] = from[i];
}

void ssi_order_by_keys(const uint64_t *keys, uint32_t *rows, uint32_t *scratch,
                       size_t count) {
  uint32_t shift;
  for (shift = 0; shift < 64; shift += 16) {
    pass(keys, shift, rows, scratch, count);
    pass(keys, shift + 8, scratch, rows, count);
  }
}
