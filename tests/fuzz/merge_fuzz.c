/* Reads several exports of one member, of any bytes, and holds what merging
   promises.

   An input is a few files as pieces.h has them; one that is called "*" begins
   the next export instead, and has no bytes. An input that does not begin with
   "=" is one file, whose first byte says of which role, and each NUL in it
   begins the same file of the next export. The n-th export is of the n-th day
   after 2027-04-05. In any order, and each given twice, exports make one
   ledger, or are of two members, who are named. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <ssi/ssi.h>

#include "fuzz/pieces.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define EXPORTS_MAX 4
#define FIRST_DAY 20914

typedef struct export {
  const piece *files;
  size_t count;
  int32_t day;
}
export;

/* Cuts a file at each NUL; answers how many there are. */
static size_t cut(piece *pieces) {
  size_t count = 1;
  const uint8_t *at;
  while (count < EXPORTS_MAX &&
         (at = memchr(pieces[count - 1].bytes, 0, pieces[count - 1].size))) {
    piece *before = &pieces[count - 1];
    pieces[count] = *before;
    pieces[count].bytes = at + 1;
    pieces[count].size -= (size_t)(at + 1 - before->bytes);
    before->size = (size_t)(at - before->bytes);
    count++;
  }
  return count;
}

static size_t find_exports(const piece *pieces, size_t count, bool one_each,
                           export exports[EXPORTS_MAX]) {
  size_t found = 0, i;
  for (i = 0; i < count; i++) {
    const bool begins = strcmp(pieces[i].name, "*") == 0;
    if (i == 0 || begins || one_each) {
      if (found == EXPORTS_MAX) break;
      exports[found].files = &pieces[begins ? i + 1 : i];
      exports[found].count = 0;
      exports[found].day = FIRST_DAY + (int32_t)found;
      found++;
    }
    if (!begins) exports[found - 1].count++;
  }
  return found;
}

static void add_export(ssi_archive *archive, const export *one) {
  size_t i;
  hold(ssi_archive_begin_export(archive, "x", one->day) == SSI_OK);
  for (i = 0; i < one->count; i++) {
    const piece *file = &one->files[i];
    const ssi_status status =
        ssi_archive_add(archive, file->name, file->bytes, file->size);
    hold(status == SSI_OK || status == SSI_ERROR_MISMATCH);
  }
}

static void check_exports(const ssi_archive *archive, size_t wanted) {
  ssi_export_info info = SSI_INIT(ssi_export_info);
  size_t count, role, i, j;
  hold(ssi_archive_exports(archive, &count) == SSI_OK && count == wanted);
  for (i = 0; i < count; i++) {
    hold(ssi_archive_export(archive, i, &info) == SSI_OK);
    hold(info.first <= info.last && (info.first < 0) == (info.last < 0));
    for (j = 0; j < info.missing; j++)
      hold(ssi_archive_export_missing(archive, i, j, &role) == SSI_OK);
    hold(ssi_archive_export_missing(archive, i, j, &role) == SSI_ERROR_INDEX);
  }
}

/* Whether there are two members; then they are in two exports. */
static bool is_mixed(const ssi_archive *archive) {
  ssi_file_info file = SSI_INIT(ssi_file_info);
  size_t one, other, export;
  const ssi_status status = ssi_archive_conflict(archive, &one, &other);
  hold(status == SSI_OK || status == SSI_ERROR_EMPTY);
  if (status != SSI_OK) return false;
  hold(ssi_archive_file(archive, one, &file) == SSI_OK);
  export = file.export_index;
  hold(ssi_archive_file(archive, other, &file) == SSI_OK);
  hold(export != file.export_index);
  return true;
}

static ssi_archive *read_exports(const export *exports, size_t count,
                                 size_t times, bool reverse) {
  ssi_archive *archive = NULL;
  size_t i;
  hold(ssi_archive_new(NULL, NULL, "achats, vente", 13, &archive) == SSI_OK);
  for (i = 0; i < count * times; i++)
    add_export(archive, &exports[reverse ? count - 1 - i % count : i % count]);
  pieces_check_report(archive);
  check_exports(archive, count * times);
  return archive;
}

static void check_same(const export *exports, size_t count,
                       const ssi_archive *wanted, size_t times, bool reverse) {
  ssi_archive *archive = read_exports(exports, count, times, reverse);
  size_t size = 0, wanted_size = 0;
  uint8_t *bytes = pieces_saved(archive, &size);
  uint8_t *wanted_bytes = pieces_saved(wanted, &wanted_size);
  hold(is_mixed(archive) == is_mixed(wanted));
  hold(size == wanted_size);
  hold(size == 0 || memcmp(bytes, wanted_bytes, size) == 0);
  free(bytes);
  free(wanted_bytes);
  ssi_archive_free(archive);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  piece pieces[PIECES_MAX];
  export exports[EXPORTS_MAX];
  const bool one_each = size > 0 && data[0] != '=';
  size_t count = pieces_split(data, size, pieces);
  ssi_archive *archive;
  if (count == 0) return 0;
  if (one_each) count = cut(pieces);
  count = find_exports(pieces, count, one_each, exports);
  archive = read_exports(exports, count, 1, false);
  check_same(exports, count, archive, 1, true);
  check_same(exports, count, archive, 2, false);
  ssi_archive_free(archive);
  return 0;
}
