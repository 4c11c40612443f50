/* Structs of a caller who may know fewer or more fields: what both sides have
   is copied, and what is beyond is zeroed, or must be zero. Linear in the
   bytes, of which there are at most SSI_STRUCT_BYTES_MAX. */
#include "base/fill.h"

#include <string.h>

static size_t size_of(const void *given) {
  size_t size;
  memcpy(&size, given, sizeof size);
  return size;
}

bool ssi_is_sized(const void *given, size_t least) {
  const size_t size = size_of(given);
  return size >= least && size <= SSI_STRUCT_BYTES_MAX;
}

ssi_status ssi_ask(const void *self, const void *out, size_t least) {
  if (!self || !out) return SSI_ERROR_NULL;
  return ssi_is_sized(out, least) ? SSI_OK : SSI_ERROR_SIZE;
}

ssi_status ssi_fill(void *out, const void *filled, size_t known, size_t least) {
  const size_t head = sizeof(size_t), given = size_of(out);
  const size_t both = given < known ? given : known;
  if (!ssi_is_sized(out, least)) return SSI_ERROR_SIZE;
  memcpy((char *)out + head, (const char *)filled + head, both - head);
  memset((char *)out + both, 0, given - both);
  return SSI_OK;
}

ssi_status ssi_tell(const void *handle, size_t number, void *out,
                    const ssi_told *what) {
  const size_t row = number - 1;
  if (!handle || !out) return SSI_ERROR_NULL;
  if (row >= what->rows) return (ssi_status)what->beyond;
  return ssi_fill(out, (const char *)handle + what->offset + row * what->bytes,
                  what->bytes, what->least);
}

ssi_status ssi_take(const void *given, size_t known, size_t least, void *into) {
  const size_t size = size_of(given);
  const size_t both = size < known ? size : known;
  size_t i;
  if (!ssi_is_sized(given, least)) return SSI_ERROR_SIZE;
  for (i = known; i < size; i++) {
    if (((const char *)given)[i]) return SSI_ERROR_UNSUPPORTED;
  }
  memcpy(into, given, both);
  memset((char *)into + both, 0, known - both);
  memcpy(into, &known, sizeof known);
  return SSI_OK;
}
