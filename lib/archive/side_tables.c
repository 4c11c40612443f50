/* Reads a file that has no role in an archive: the same steps as in
   ssi_archive_add(), without ranks. Linear in the bytes. */
#include "archive/side_tables.h"

#include "archive/budget.h"
#include "archive/date_orders.h"
#include "archive/read.h"
#include "archive/text.h"

/* Its name tells only whether it is read. */
static void place_of(const char *name, size_t size, ssi_place *out) {
  ssi_place_of(name, size, out);
  if (ssi_has_role(out)) out->role = SSI_PLACE_TABLE;
}

static ssi_status read_bytes(const ssi_archive *home, const ssi_role *roles,
                             ssi_file *file, const uint8_t *bytes,
                             size_t size) {
  if (file->place.role == SSI_PLACE_TABLE)
    return ssi_read_file(home, roles, file, bytes, size);
  file->state = file->place.role == SSI_PLACE_PRIVATE ? SSI_FILE_PRIVATE
                                                      : SSI_FILE_UNKNOWN;
  return SSI_OK;
}

ssi_status ssi_side_table_add(ssi_archive *home, const ssi_role *roles,
                              const char *name, const uint8_t *bytes,
                              size_t size) {
  const size_t name_size = ssi_span_of(name).size;
  ssi_place place;
  ssi_file *file;
  ssi_status status;
  if (name_size > SSI_NAME_BYTES_MAX || size > SSI_ARCHIVE_FILE_BYTES_MAX)
    return SSI_ERROR_LENGTH;
  if (home->files_count == SSI_ARCHIVE_FILES_MAX) return SSI_ERROR_LIMIT;
  if (!ssi_reserve_export(home) || !ssi_reserve_files(home, 1))
    return SSI_ERROR_MEMORY;
  home->budget->open = true;
  place_of(name, name_size, &place);
  file = ssi_file_new(&home->counted, name, name_size, &place);
  home->budget->open = home->budget->exceeded = false;
  if (!file) return SSI_ERROR_MEMORY;
  status = read_bytes(home, roles, file, bytes, size);
  if (status == SSI_ERROR_MEMORY && home->budget->exceeded) {
    ssi_file_clear(&home->counted, file);
    file->state = SSI_FILE_REFUSED;
    ssi_skips_add(file->skips, SSI_SKIP_MEMORY, "", 1);
    status = SSI_OK;
  }
  if (status != SSI_OK) {
    ssi_file_free(&home->counted, file);
    return status;
  }
  home->budget->reserved += file->rows_kept * (uint64_t)SSI_RESOLVE_BYTES;
  file->index = home->files_count;
  home->files[home->files_count++] = file;
  if (ssi_has_role(&file->place)) ssi_decide_order(home, file);
  return SSI_OK;
}
