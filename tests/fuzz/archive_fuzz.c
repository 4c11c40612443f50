/* Reads an archive of any bytes, and holds what the interface promises of it.

   An input is a few files: each a line "=name" and the bytes up to the next
   such line; parts of a workbook are taken as those of one. An input that does
   not begin with "=" is one file, whose first byte says of which role. The
   files are read in order and in reverse; both must give the same ledger. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <ssi/ssi.h>

#include "fuzz/pieces.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static bool is_part(const piece *one) {
  return strstr(one->name, ".xlsx/xl/") != NULL;
}

/* Parts of a workbook, if there are any, come between its beginning and end. */
static void add_piece(ssi_archive *archive, const piece *one, bool *open) {
  ssi_status status;
  if (is_part(one) && !*open) {
    hold(ssi_archive_begin_workbook(archive, "Content_1.xlsx") == SSI_OK);
    *open = true;
  }
  status = ssi_archive_add(archive, one->name, one->bytes, one->size);
  hold(status == SSI_OK || (status == SSI_ERROR_MISMATCH && !*open));
}

static ssi_archive *read_pieces(const piece *pieces, size_t count,
                                bool reverse) {
  static const uint8_t key[SSI_ARCHIVE_KEY_BYTES] = {1, 2, 3};
  ssi_archive *archive = NULL;
  bool open = false;
  size_t i;
  hold(ssi_archive_new(NULL, key, "achats, vente", 13, &archive) == SSI_OK);
  for (i = 0; i < count; i++) {
    add_piece(archive, &pieces[reverse ? count - 1 - i : i], &open);
  }
  if (open) hold(ssi_archive_end_workbook(archive) == SSI_OK);
  pieces_check_report(archive);
  return archive;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  piece pieces[PIECES_MAX];
  const size_t count = pieces_split(data, size, pieces);
  ssi_archive *archive = read_pieces(pieces, count, false);
  ssi_archive *reverse = read_pieces(pieces, count, true);
  size_t one_size, other_size;
  uint8_t *one = pieces_saved(archive, &one_size);
  uint8_t *other = pieces_saved(reverse, &other_size);
  size_t file, another;
  /* One export is of one member. */
  hold(ssi_archive_conflict(archive, &file, &another) == SSI_ERROR_EMPTY);
  hold(one_size == other_size);
  hold(one_size == 0 || memcmp(one, other, one_size) == 0);
  free(one);
  free(other);
  ssi_archive_free(archive);
  ssi_archive_free(reverse);
  return 0;
}
