#include "archive/majority.h"

#include <string.h>

#define CANDIDATES 3

/* Both sides of a row; false if one is not told. */
static bool sides(const ssi_row *row, bool by_name, bool own_side,
                  uint64_t side[2]) {
  side[1] = by_name ? row->name2 : row->url2;
  side[0] = own_side ? side[1] : by_name ? row->name : row->url;
  return side[0] != 0 && side[1] != 0 && !(row->flags & SSI_ROW_COMMA);
}

/* Keeps whoever makes up more than a quarter of all that is added. */
static void add(ssi_majority *majority, uint64_t who) {
  size_t i, free_place = CANDIDATES;
  for (i = 0; i < CANDIDATES; i++) {
    if (majority->rows[i] == 0) {
      free_place = i;
    } else if (majority->who[i] == who) {
      majority->rows[i]++;
      return;
    }
  }
  if (free_place < CANDIDATES) {
    majority->who[free_place] = who;
    majority->rows[free_place] = 1;
    return;
  }
  for (i = 0; i < CANDIDATES; i++) majority->rows[i]--;
}

static void order(ssi_majority *majority) {
  size_t i, j;
  for (i = 1; i < CANDIDATES; i++) {
    for (j = i; j > 0 && majority->rows[j] > majority->rows[j - 1]; j--) {
      const uint64_t who = majority->who[j];
      const size_t rows = majority->rows[j];
      majority->who[j] = majority->who[j - 1];
      majority->rows[j] = majority->rows[j - 1];
      majority->who[j - 1] = who;
      majority->rows[j - 1] = rows;
    }
  }
}

ssi_majority ssi_majority_of(const ssi_file *file, bool by_name,
                             bool own_side) {
  ssi_majority majority;
  uint64_t side[2];
  size_t rows = 0, i, j;
  memset(&majority, 0, sizeof majority);
  for (i = 0; i < file->list_count; i++) {
    if (!sides(ssi_file_row(file, i), by_name, own_side, side)) continue;
    add(&majority, side[0]);
    add(&majority, side[1]);
  }
  memset(majority.rows, 0, sizeof majority.rows);
  for (i = 0; i < file->list_count; i++) {
    if (!sides(ssi_file_row(file, i), by_name, own_side, side)) continue;
    rows++;
    for (j = 0; j < CANDIDATES; j++) {
      majority.rows[j] +=
          majority.who[j] == side[0] || majority.who[j] == side[1];
    }
  }
  for (i = 0; i < CANDIDATES; i++) {
    if (majority.rows[i] <= rows / 2) majority.rows[i] = 0;
  }
  order(&majority);
  return majority;
}

uint64_t ssi_majority_choose(const ssi_majority *majority,
                             const uint64_t *known, size_t count) {
  size_t i, j;
  for (j = 0; j < count; j++) {
    for (i = 0; i < CANDIDATES; i++) {
      if (majority->rows[i] > 0 && majority->who[i] == known[j])
        return majority->who[i];
    }
  }
  return majority->rows[0] > majority->rows[1] ? majority->who[0] : 0;
}
