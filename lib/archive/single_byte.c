/* Tells encodings apart by the bytes that stand next to letters: each language
   has some that would be a sign, or a letter of no such language, in the other
   encodings. One pass over the bytes. */
#include "archive/single_byte.h"

#include <stdbool.h>
#include <string.h>

#include "archive/text.h"

typedef struct found {
  size_t of[256]; /* bytes above 0x7F next to a letter */
  size_t pairs;   /* two of them side by side */
  size_t sum;
} found;

static bool is_letter(uint8_t byte) {
  return byte >= 0x80 || (uint8_t)(ssi_lower(byte) - 'a') < 26;
}

static void count(const uint8_t *bytes, size_t size, found *out) {
  size_t i;
  memset(out, 0, sizeof *out);
  for (i = 0; i < size; i++) {
    const uint8_t before = i > 0 ? bytes[i - 1] : 0;
    const uint8_t after = i + 1 < size ? bytes[i + 1] : 0;
    if (bytes[i] < 0x80 || !(is_letter(before) || is_letter(after))) continue;
    out->of[bytes[i]]++;
    out->sum++;
    out->pairs += after >= 0x80;
  }
}

/* How many of these bytes there are. */
static size_t sum(const found *in, const char *bytes) {
  size_t all = 0;
  for (; *bytes; bytes++) all += in->of[(uint8_t)*bytes];
  return all;
}

/* Letters of old Macs that are signs or rare in Windows, against those that are
   letters there; but for quotes. */
static bool is_mac(const found *in) {
  size_t letters = 0, byte;
  for (byte = 0xC0; byte <= 0xFF; byte++) letters += in->of[byte];
  letters -= sum(in, "\xD2\xD3\xD4\xD5");
  return sum(in, "\x87\x88\x8A\x8D\x8E\x8F\x90\x96\x97\x99\x9A\x9F") > letters;
}

/* Polish; Czech and Slovak; Hungarian; Romanian. */
static bool is_central(const found *in) {
  if (sum(in, "\xB9\xB3\xBF\xA3\xA5\xAF\x9F\x8F") * 4 >= in->sum) return true;
  if (sum(in, "\x9A\x9E\x8A\x8E") > 0 && sum(in, "\xEC\xF8\xE8\xBE\x9D") > 0)
    return true;
  if (sum(in, "\xF5\xFB") > 0 && sum(in, "\xF6\xFC") > 0 && !in->of[0xE3])
    return true;
  return in->of[0xE3] > 0 && sum(in, "\xBA\xFE") > 0;
}

static bool is_turkish(const found *in) {
  return sum(in, "\xFD\xFE\xF0") > 0 && sum(in, "\xE1\xED\xF3\xFA") == 0;
}

size_t ssi_single_byte_of(const uint8_t *bytes, size_t size) {
  found in;
  count(bytes, size, &in);
  if (in.pairs * 2 > in.sum) /* alpha is б, and а a rare letter of Greek */
    return in.of[0xE1] > in.of[0xE0] ? SSI_WINDOWS_1253 : SSI_WINDOWS_1251;
  if (in.sum == 0) return SSI_WINDOWS_1252;
  if (is_mac(&in)) return SSI_MACINTOSH;
  if (is_central(&in)) return SSI_WINDOWS_1250;
  return is_turkish(&in) ? SSI_WINDOWS_1254 : SSI_WINDOWS_1252;
}
