/* Reads an archive of any bytes, and holds what the interface promises of it.

   An input is a few files: each a line "=name" and the bytes up to the next
   such line; parts of a workbook are taken as those of one. An input that does
   not begin with "=" is one file, whose first byte says of which role. The
   files are read in order and in reverse; both must give the same ledger, and
   the same name of everyone in it. */
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
  hold(ssi_archive_keep_names(archive, true) == SSI_OK);
  for (i = 0; i < count; i++) {
    add_piece(archive, &pieces[reverse ? count - 1 - i : i], &open);
  }
  if (open) hold(ssi_archive_end_workbook(archive) == SSI_OK);
  pieces_check_report(archive);
  return archive;
}

/* Nothing that a terminal would obey. */
static void check_text(const char *text) {
  for (; *text; text++) hold((uint8_t)*text >= ' ' && *text != 0x7F);
}

static void check_name(const ssi_archive *one, const ssi_archive *other,
                       uint64_t who) {
  ssi_archive_name_info a = SSI_INIT(ssi_archive_name_info), b = a;
  const ssi_status status = ssi_archive_name(one, who, &a);
  hold(ssi_archive_name(other, who, &b) == status);
  hold(status == SSI_OK || status == SSI_ERROR_EMPTY);
  if (status != SSI_OK) return;
  hold(*a.name && strcmp(a.name, b.name) == 0);
  hold(strcmp(a.address, b.address) == 0 && a.day == b.day);
  check_text(a.name);
  check_text(a.address);
}

#define AT_ONCE 256

static void check_names(const ssi_archive *one, const ssi_archive *other,
                        const uint8_t *saved, size_t size) {
  uint64_t who[AT_ONCE];
  ssi_activity *activity;
  size_t from = 0, rows = 1, i;
  if (size == 0) return;
  hold(ssi_activity_load(NULL, saved, size, &activity) == SSI_OK);
  for (; rows > 0; from += rows) {
    hold(ssi_activity_read(activity, from, AT_ONCE, NULL, NULL, NULL, NULL, who,
                           &rows) == SSI_OK);
    for (i = 0; i < rows; i++) check_name(one, other, who[i]);
  }
  ssi_activity_free(activity);
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
  check_names(archive, reverse, one, one_size);
  free(one);
  free(other);
  ssi_archive_free(archive);
  ssi_archive_free(reverse);
  return 0;
}
