#include "archive/parties.h"

#include <string.h>

#define PARTIES 3

/* Both sides of a row; false if one is not told. */
static bool sides(const ssi_row *row, bool by_name, bool own_side,
                  uint64_t side[2]) {
  side[1] = by_name ? row->name2 : row->url2;
  side[0] = own_side ? side[1] : by_name ? row->name : row->url;
  return side[0] != 0 && side[1] != 0 && !(row->flags & SSI_ROW_COMMA);
}

/* Keeps whoever makes up more than a quarter of all that is added. */
static void add(ssi_parties *parties, uint64_t who) {
  size_t i, free_place = PARTIES;
  for (i = 0; i < PARTIES; i++) {
    if (parties->rows[i] == 0) {
      free_place = i;
    } else if (parties->who[i] == who) {
      parties->rows[i]++;
      return;
    }
  }
  if (free_place < PARTIES) {
    parties->who[free_place] = who;
    parties->rows[free_place] = 1;
    return;
  }
  for (i = 0; i < PARTIES; i++) parties->rows[i]--;
}

static void order(ssi_parties *parties) {
  size_t i, j;
  for (i = 1; i < PARTIES; i++) {
    for (j = i; j > 0 && parties->rows[j] > parties->rows[j - 1]; j--) {
      const uint64_t who = parties->who[j];
      const size_t rows = parties->rows[j];
      parties->who[j] = parties->who[j - 1];
      parties->rows[j] = parties->rows[j - 1];
      parties->who[j - 1] = who;
      parties->rows[j - 1] = rows;
    }
  }
}

ssi_parties ssi_parties_of(const ssi_file *file, bool by_name, bool own_side) {
  ssi_parties parties;
  uint64_t side[2];
  size_t rows = 0, i, j;
  memset(&parties, 0, sizeof parties);
  for (i = 0; i < file->list_count; i++) {
    if (!sides(ssi_file_row(file, i), by_name, own_side, side)) continue;
    add(&parties, side[0]);
    add(&parties, side[1]);
  }
  memset(parties.rows, 0, sizeof parties.rows);
  for (i = 0; i < file->list_count; i++) {
    if (!sides(ssi_file_row(file, i), by_name, own_side, side)) continue;
    rows++;
    for (j = 0; j < PARTIES; j++) {
      parties.rows[j] += parties.who[j] == side[0] || parties.who[j] == side[1];
    }
  }
  for (i = 0; i < PARTIES; i++) {
    if (parties.rows[i] <= rows / 2) parties.rows[i] = 0;
  }
  order(&parties);
  return parties;
}

uint64_t ssi_parties_choose(const ssi_parties *parties, const uint64_t *known,
                            size_t count) {
  size_t i, j;
  for (j = 0; j < count; j++) {
    for (i = 0; i < PARTIES; i++) {
      if (parties->rows[i] > 0 && parties->who[i] == known[j])
        return parties->who[i];
    }
  }
  return parties->rows[0] > parties->rows[1] ? parties->who[0] : 0;
}
