/* The majority problem: which person stands in more than half of a file's rows?
   By the algorithm of Misra and Gries (frequent items): three counters find
   every hash that makes up more than a quarter of the sides, and so every one
   in more than half of the rows, which have two. A second pass counts these
   candidates exactly and drops the others. Linear in the rows, in constant
   space. */
#include "archive/majority.h"

#include <string.h>

static uint64_t hash_of(const ssi_party *party, bool by_name) {
  return by_name ? party->name : party->url;
}

/* The sides of a row to count; false if one is missing. With `member_only` the
   member stands for both. */
static bool sides_of(const ssi_row *row, bool by_name, bool member_only,
                     uint64_t sides[2]) {
  sides[1] = hash_of(&row->recipient, by_name);
  sides[0] = member_only ? sides[1] : hash_of(&row->sender, by_name);
  return sides[0] != 0 && sides[1] != 0 && !(row->flags & SSI_ROW_COMMA);
}

/* A step of Misra–Gries: counts a candidate, or takes a free counter for a new
   one, or else lowers every counter by one. That strikes out four sides at
   once, no two of them equal, which can happen to a quarter of all sides at
   most: so one that makes up more is never struck out as a whole. */
static void add(ssi_majority *majority, uint64_t hash) {
  size_t i, unused = SSI_CANDIDATES;
  for (i = 0; i < SSI_CANDIDATES; i++) {
    if (majority->rows[i] == 0) {
      unused = i;
    } else if (majority->hashes[i] == hash) {
      majority->rows[i]++;
      return;
    }
  }
  if (unused < SSI_CANDIDATES) {
    majority->hashes[unused] = hash;
    majority->rows[unused] = 1;
    return;
  }
  for (i = 0; i < SSI_CANDIDATES; i++) majority->rows[i]--;
}

/* Of names, or else of addresses. */
static void find(const ssi_file *file, bool by_name, bool member_only,
                 ssi_majority *out) {
  uint64_t sides[2];
  size_t rows = 0, pass, i, j;
  memset(out, 0, sizeof *out);
  for (pass = 0; pass < 2; pass++) {
    for (i = 0; i < file->rows_kept; i++) {
      if (!sides_of(ssi_file_row(file, i), by_name, member_only, sides))
        continue;
      if (pass == 0) {
        add(out, sides[0]);
        add(out, sides[1]);
        continue;
      }
      rows++;
      for (j = 0; j < SSI_CANDIDATES; j++)
        out->rows[j] +=
            out->hashes[j] == sides[0] || out->hashes[j] == sides[1];
    }
    if (pass == 0) memset(out->rows, 0, sizeof out->rows);
  }
  for (i = 0; i < SSI_CANDIDATES; i++) {
    if (out->rows[i] <= rows / 2) out->rows[i] = 0;
  }
}

void ssi_find_majorities(ssi_file *file, bool member_only) {
  find(file, false, member_only, &file->urls);
  find(file, true, member_only, &file->names);
}

uint64_t ssi_majority_choose(const ssi_majority *majority,
                             const uint64_t *known, size_t count) {
  bool even = false;
  size_t i, j, best;
  for (j = 0; j < count; j++) {
    for (i = 0; i < SSI_CANDIDATES; i++) {
      if (majority->rows[i] > 0 && majority->hashes[i] == known[j])
        return majority->hashes[i];
    }
  }
  for (i = 1, best = 0; i < SSI_CANDIDATES; i++) {
    even = majority->rows[i] == majority->rows[best] ||
           (even && majority->rows[i] < majority->rows[best]);
    if (majority->rows[i] > majority->rows[best]) best = i;
  }
  return even ? 0 : majority->hashes[best];
}

bool ssi_majority_has_any(const ssi_majority *majority) {
  size_t i = 0;
  while (i < SSI_CANDIDATES && majority->rows[i] == 0) i++;
  return i < SSI_CANDIDATES;
}
