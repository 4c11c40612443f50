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
    if (bytes[i] < 0x80 || (!is_letter(before) && !is_letter(after))) continue;
    out->of[bytes[i]]++;
    out->sum++;
    out->pairs += after >= 0x80;
  }
}

/* Letters that tell, of languages or of the Mac; those next to them are of the
   same one. */
enum {
  MAC,    /* that are signs or rare in Windows */
  QUOTES, /* of the Mac, where Windows has letters */
  POLISH,
  CARONS, /* of Czech and Slovak */
  CZECH,
  ACUTES_DOUBLE, /* of Hungarian */
  UMLAUTS,
  A_BREVE, /* of Romanian */
  ROMANIAN,
  TURKISH,
  ACUTES, /* which Turkish has not */
  SETS
};

static const char sets[SETS][13] = {
    [MAC] = "\x87\x88\x8A\x8D\x8E\x8F\x90\x96\x97\x99\x9A\x9F",
    [QUOTES] = "\xD2\xD3\xD4\xD5",
    [POLISH] = "\xB9\xB3\xBF\xA3\xA5\xAF\x9F\x8F",
    [CARONS] = "\x9A\x9E\x8A\x8E",
    [CZECH] = "\xEC\xF8\xE8\xBE\x9D",
    [ACUTES_DOUBLE] = "\xF5\xFB",
    [UMLAUTS] = "\xF6\xFC",
    [A_BREVE] = "\xE3",
    [ROMANIAN] = "\xBA\xFE",
    [TURKISH] = "\xFD\xFE\xF0",
    [ACUTES] = "\xE1\xED\xF3\xFA",
};

/* How many bytes of each set there are. */
static void sum_sets(const found *in, size_t sums[SETS]) {
  const char *byte;
  size_t i;
  for (i = 0; i < SETS; i++) {
    sums[i] = 0;
    for (byte = sets[i]; *byte; byte++) sums[i] += in->of[(uint8_t)*byte];
  }
}

/* Against those that are letters in Windows. */
static bool is_mac(const found *in, const size_t *sums) {
  size_t letters = 0, byte;
  for (byte = 0xC0; byte <= 0xFF; byte++) letters += in->of[byte];
  return sums[MAC] > letters - sums[QUOTES];
}

/* Polish; Czech and Slovak; Hungarian; Romanian. */
static bool is_central(const found *in, const size_t *sums) {
  return sums[POLISH] * 4 >= in->sum || (sums[CARONS] > 0 && sums[CZECH] > 0) ||
         (sums[ACUTES_DOUBLE] > 0 && sums[UMLAUTS] > 0 && sums[A_BREVE] == 0) ||
         (sums[A_BREVE] > 0 && sums[ROMANIAN] > 0);
}

size_t ssi_single_byte_of(const uint8_t *bytes, size_t size) {
  found in;
  size_t sums[SETS];
  count(bytes, size, &in);
  if (in.pairs * 2 > in.sum) /* alpha is б, and а a rare letter of Greek */
    return in.of[0xE1] > in.of[0xE0] ? SSI_WINDOWS_1253 : SSI_WINDOWS_1251;
  if (in.sum == 0) return SSI_WINDOWS_1252;
  sum_sets(&in, sums);
  if (is_mac(&in, sums)) return SSI_MACINTOSH;
  if (is_central(&in, sums)) return SSI_WINDOWS_1250;
  return sums[TURKISH] > 0 && sums[ACUTES] == 0 ? SSI_WINDOWS_1254
                                                : SSI_WINDOWS_1252;
}
