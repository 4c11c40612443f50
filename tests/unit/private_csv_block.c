/* The CSV scanner by blocks of sixteen bytes and by words of eight reads the
   same: fields, rows, lines and quotes of random texts at every length and
   alignment. Where the compiler knows no blocks both are the same code. */
#include <string.h>

/* The scanner once more, as it is where there are no blocks. */
#define SSI_BLOCK_PORTABLE
#define ssi_csv_open portable_open
#define ssi_csv_next portable_next
#include "archive/csv.c"
#undef ssi_csv_open
#undef ssi_csv_next

#include "unit/suite.h"

void ssi_csv_open(ssi_csv *csv, ssi_span text, uint8_t separator);
bool ssi_csv_next(ssi_csv *csv);

#define TEXTS 60000
#define TEXT_BYTES 200

static uint64_t state = 1;

static uint32_t draw(uint32_t below) {
  state = state * UINT64_C(6364136223846793005) + 1442695040888963407u;
  return (uint32_t)(state >> 33) % below;
}

static void check_row(const ssi_csv *left, const ssi_csv *right) {
  size_t i;
  ALWAYS(left->row.count == right->row.count);
  ALWAYS(left->row.broken == right->row.broken);
  ALWAYS(left->line == right->line);
  ALWAYS(left->row.line == right->row.line);
  ALWAYS(left->at == right->at);
  for (i = 0; i < left->row.count && i < SSI_FIELDS_MAX; i++) {
    ALWAYS(left->row.at[i].at == right->row.at[i].at);
    ALWAYS(left->row.at[i].size == right->row.at[i].size);
    ALWAYS(left->row.quoted[1 + i] == right->row.quoted[1 + i]);
  }
}

static void check_text(ssi_span text, uint8_t separator, ssi_quirk quirk,
                       size_t last) {
  static ssi_csv left, right;
  bool more = true;
  ssi_csv_open(&left, text, separator);
  portable_open(&right, text, separator);
  left.quirk = right.quirk = quirk;
  left.last = right.last = last;
  while (more) {
    more = ssi_csv_next(&left);
    ALWAYS(more == portable_next(&right));
    check_row(&left, &right);
  }
}

/* Mostly letters, with what means something here in runs of any length. */
static void fill(uint8_t *bytes, size_t size) {
  static const char signs[] = "\",;\t\n\r\\2-";
  const uint32_t rarity = 1 + draw(12);
  size_t i;
  for (i = 0; i < size; i++) {
    bytes[i] = draw(rarity) == 0 ? (uint8_t)signs[draw(sizeof signs - 1)]
                                 : (uint8_t)(draw(9) ? 'a' : draw(256));
  }
}

/* At the very end of its memory, so that a sanitizer sees what reads on. */
START_TEST(same_rows) {
  static uint8_t bytes[TEXT_BYTES];
  int i;
  for (i = 0; i < TEXTS; i++) {
    const size_t size = draw(TEXT_BYTES + 1);
    const ssi_span text = {bytes + TEXT_BYTES - size, size};
    fill(bytes + TEXT_BYTES - size, size);
    check_text(text, (uint8_t) ",\t;"[draw(3)], (ssi_quirk)draw(3), draw(4));
  }
}
END_TEST

int main(void) {
  const test_case cases[] = {{same_rows, 1}};
  return RUN_TESTS("private_csv_block", cases);
}
