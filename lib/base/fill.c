#include "base/fill.h"

#include <string.h>

ssi_status ssi_fill(void *out, const void *filled, size_t known) {
  const size_t head = sizeof(size_t);
  size_t given;
  memcpy(&given, out, head);
  if (given < known) return SSI_ERROR_SIZE;
  memcpy((char *)out + head, (const char *)filled + head, known - head);
  memset((char *)out + known, 0, given - known);
  return SSI_OK;
}
