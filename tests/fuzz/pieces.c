/* Cuts the bytes of a fuzzer into the files of an archive, and holds any report
   of one to what must be true of it. */
#include "fuzz/pieces.h"

#include <stdlib.h>
#include <string.h>

void hold(bool held) {
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
    if (length < PIECE_NAME_BYTES - 1) found.name[length++] = (char)*at;
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
  hold(ssi_archive_roles(&roles) == SSI_OK);
  hold(ssi_archive_role(data[0] % roles, &role) == SSI_OK);
  strcpy(found.name, role.file);
  found.bytes = data + 1;
  found.size = size - 1;
  return found;
}

size_t pieces_split(const uint8_t *data, size_t size, piece *pieces) {
  const uint8_t *at = data, *end = data + size;
  size_t count = 0;
  if (size == 0) return 0;
  if (data[0] != '=') {
    pieces[0] = piece_by_role(data, size);
    return 1;
  }
  while (at < end && count < PIECES_MAX) {
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
    hold(ssi_archive_skip(archive, index, i, &skip) == SSI_OK);
    hold(skip.line >= 1 && skip.rows >= 0 && skip.column && skip.name);
    skipped += skip.rows;
  }
  hold(skipped == file->skipped);
  hold(ssi_archive_skip(archive, index, i, &skip) == SSI_ERROR_INDEX);
}

void pieces_check_report(const ssi_archive *archive) {
  size_t count, i;
  hold(ssi_archive_files(archive, &count) == SSI_OK);
  for (i = 0; i < count; i++) {
    ssi_file_info file = SSI_INIT(ssi_file_info);
    hold(ssi_archive_file(archive, i, &file) == SSI_OK);
    hold(file.rows >= file.read && file.read >= 0);
    hold(file.rows - file.read == file.skipped);
    hold(file.state != SSI_FILE_ROWS || file.rows > 0);
    hold(file.state != SSI_FILE_EMPTY || file.rows == 0);
    hold(file.missed >= 0 && file.missed <= file.skipped);
    hold(file.share >= 0 && file.share <= SSI_SHARE_WHOLE);
    check_skips(archive, i, &file);
  }
}

uint8_t *pieces_saved(const ssi_archive *archive, size_t *size) {
  ssi_profile *profile = NULL;
  ssi_activity *activity = NULL;
  uint8_t *bytes;
  const ssi_status status = ssi_archive_resolve(archive, &profile, &activity);
  *size = 0;
  if (status == SSI_ERROR_EMPTY || status == SSI_ERROR_MIXED) return NULL;
  hold(status == SSI_OK);
  hold(ssi_activity_save(activity, NULL, 0, size) == SSI_OK);
  bytes = malloc(*size);
  hold(bytes != NULL);
  hold(ssi_activity_save(activity, bytes, *size, size) == SSI_OK);
  ssi_profile_free(profile);
  ssi_activity_free(activity);
  return bytes;
}
