/* Puts the checksum and the head of saved bytes right. */
#include "fuzz/saved.h"

#include <string.h>

#include "base/hash.h"

#define CHECKSUM 8
#define HEAD 8

void saved_put_right(uint8_t *bytes, size_t size, const char *magic,
                     uint8_t what) {
  const ssi_hash_key no_key = {0, 0};
  uint64_t sum;
  size_t i;
  if (size < HEAD + CHECKSUM) return;
  if (what & 2) memcpy(bytes, magic, strlen(magic) + 1);
  if (!(what & 1)) return;
  sum = ssi_hash(no_key, bytes, size - CHECKSUM);
  for (i = 0; i < CHECKSUM; i++)
    bytes[size - CHECKSUM + i] = (uint8_t)(sum >> (8 * i));
}
