/* Millionths as decimal text, digit by digit from the end, by whole numbers
   only: the same on every machine and in every locale. Constant time, for no
   number has more than 20 digits. */
#include <ssi/base.h>
#include <string.h>

ssi_status ssi_decimal_text(int64_t millionths, char *text, size_t capacity) {
  char reversed[24];
  size_t length = 0, i;
  uint64_t rest =
      millionths < 0 ? 0 - (uint64_t)millionths : (uint64_t)millionths;
  if (!text) return SSI_ERROR_NULL;
  while (rest > 0 || length < 8) {
    if (length == 6) reversed[length++] = '.';
    reversed[length++] = (char)('0' + rest % 10);
    rest /= 10;
  }
  if (millionths < 0) reversed[length++] = '-';
  if (length + 1 > capacity) return SSI_ERROR_SPACE;
  for (i = 0; i < length; i++) text[i] = reversed[length - 1 - i];
  text[length] = 0;
  return SSI_OK;
}
