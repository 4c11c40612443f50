/* Reads an archive of any bytes, and holds what the interface promises of it.

   An input is a few files: each a line "=name" and the bytes up to the next
   such line; parts of a workbook are taken as those of one. An input that does
   not begin with "=" is one file, whose first byte says of which role. The
   files are read in order and in reverse; both must give the same ledger. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <ssi/ssi.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define FILES_MAX 16
#define NAME_BYTES 128

typedef struct piece {
  char name[NAME_BYTES];
  const uint8_t *bytes;
  size_t size;
} piece;

static void must(bool held) {
  if (!held) abort();
}

/* Where the next line that begins with "=" begins; the end if there is none. */
static const uint8_t *next_piece(const uint8_t *at, const uint8_t *end) {
  while (at < end) {
    const uint8_t *line = memchr(at, '\n', (size_t)(end - at));
    if (!line) return end;
    at = line + 1;
    if (at < end && *at == '=') return at;
  }
  return end;
}

static piece piece_at(const uint8_t *at, const uint8_t *end) {
  piece found;
  size_t length = 0;
  at++;
  while (at < end && *at != '\n') {
    if (length < NAME_BYTES - 1) found.name[length++] = (char)*at;
    at++;
  }
  found.name[length] = '\0';
  found.bytes = at < end ? at + 1 : end;
  found.size = (size_t)(end - found.bytes);
  return found;
}

static piece piece_by_role(const uint8_t *data, size_t size) {
  ssi_role_info role = SSI_INIT(ssi_role_info);
  piece found;
  size_t roles;
  must(ssi_archive_roles(&roles) == SSI_OK);
  must(ssi_archive_role(data[0] % roles, &role) == SSI_OK);
  strcpy(found.name, role.file);
  found.bytes = data + 1;
  found.size = size - 1;
  return found;
}

static size_t split(const uint8_t *data, size_t size, piece *pieces) {
  const uint8_t *at = data, *end = data + size;
  size_t count = 0;
  if (size == 0) return 0;
  if (data[0] != '=') {
    pieces[0] = piece_by_role(data, size);
    return 1;
  }
  while (at < end && count < FILES_MAX) {
    const uint8_t *next = next_piece(at, end);
    pieces[count++] = piece_at(at, next);
    at = next;
  }
  return count;
}

static void check_skips(const ssi_archive *archive, size_t index,
                        const ssi_file_info *file) {
  ssi_skip_info skip = SSI_INIT(ssi_skip_info);
  int64_t skipped = 0;
  size_t i;
  for (i = 0; i < file->reasons; i++) {
    must(ssi_archive_skip(archive, index, i, &skip) == SSI_OK);
    must(skip.line >= 1 && skip.rows >= 0 && skip.column && skip.name);
    skipped += skip.rows;
  }
  must(skipped == file->skipped);
  must(ssi_archive_skip(archive, index, i, &skip) == SSI_ERROR_INDEX);
}

static void check_report(const ssi_archive *archive) {
  size_t count, i;
  must(ssi_archive_files(archive, &count) == SSI_OK);
  for (i = 0; i < count; i++) {
    ssi_file_info file = SSI_INIT(ssi_file_info);
    must(ssi_archive_file(archive, i, &file) == SSI_OK);
    must(file.rows >= file.read && file.read >= 0);
    must(file.rows - file.read == file.skipped);
    must(file.state != SSI_FILE_ROWS || file.rows > 0);
    must(file.state != SSI_FILE_EMPTY || file.rows == 0);
    must(file.missed >= 0 && file.missed <= file.skipped);
    must(file.share >= 0 && file.share <= SSI_SHARE_WHOLE);
    check_skips(archive, i, &file);
  }
}

static bool is_part(const piece *one) {
  return strstr(one->name, ".xlsx/xl/") != NULL;
}

/* Parts of a workbook, if there are any, come between its beginning and end. */
static void add_piece(ssi_archive *archive, const piece *one, bool *open) {
  ssi_status status;
  if (is_part(one) && !*open) {
    must(ssi_archive_begin_workbook(archive, "Content_1.xlsx") == SSI_OK);
    *open = true;
  }
  status = ssi_archive_add(archive, one->name, one->bytes, one->size);
  must(status == SSI_OK || (status == SSI_ERROR_MISMATCH && !*open));
}

static ssi_archive *read_pieces(const piece *pieces, size_t count,
                                bool reverse) {
  static const uint8_t key[SSI_ARCHIVE_KEY_BYTES] = {1, 2, 3};
  ssi_archive *archive = NULL;
  bool open = false;
  size_t i;
  must(ssi_archive_new(NULL, key, "achats, vente", 13, &archive) == SSI_OK);
  for (i = 0; i < count; i++) {
    add_piece(archive, &pieces[reverse ? count - 1 - i : i], &open);
  }
  if (open) must(ssi_archive_end_workbook(archive) == SSI_OK);
  check_report(archive);
  return archive;
}

/* The saved ledger, from malloc; NULL if no file could be read. */
static uint8_t *saved(const ssi_archive *archive, size_t *size) {
  ssi_profile *profile = NULL;
  ssi_activity *activity = NULL;
  uint8_t *bytes;
  const ssi_status status = ssi_archive_resolve(archive, &profile, &activity);
  *size = 0;
  if (status == SSI_ERROR_EMPTY) return NULL;
  must(status == SSI_OK);
  must(ssi_activity_save(activity, NULL, 0, size) == SSI_OK);
  bytes = malloc(*size);
  must(bytes != NULL);
  must(ssi_activity_save(activity, bytes, *size, size) == SSI_OK);
  ssi_profile_free(profile);
  ssi_activity_free(activity);
  return bytes;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  piece pieces[FILES_MAX];
  const size_t count = split(data, size, pieces);
  ssi_archive *archive = read_pieces(pieces, count, false);
  ssi_archive *reverse = read_pieces(pieces, count, true);
  size_t one_size, other_size;
  uint8_t *one = saved(archive, &one_size);
  uint8_t *other = saved(reverse, &other_size);
  must(one_size == other_size);
  must(one_size == 0 || memcmp(one, other, one_size) == 0);
  free(one);
  free(other);
  ssi_archive_free(archive);
  ssi_archive_free(reverse);
  return 0;
}
