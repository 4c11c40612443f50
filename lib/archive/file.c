/* The store of a file's rows: a list of equal chunks, so that growing copies no
   row and wastes less than a chunk; events with run-length counts; texts cut to
   a section's size. Adding is O(1), comparing two files linear in what they
   hold. */
#include "archive/file.h"

#include <string.h>

#include "archive/dates.h"
#include "archive/shape.h"
#include "archive/text.h"
#include "base/utf8.h"

ssi_row *ssi_file_row(const ssi_file *file, size_t i) {
  return ssi_row_at(file, i);
}

int32_t ssi_row_day(const ssi_row *row) {
  return ssi_day_of(row->time);
}

ssi_file *ssi_file_new(const ssi_allocator *from, const char *name,
                       size_t name_size, const ssi_place *place) {
  ssi_file *file = ssi_allocate(from, 1, sizeof *file);
  if (!file) return NULL;
  file->name_bytes = name_size + 1;
  file->name = ssi_allocate(from, file->name_bytes, 1);
  if (!file->name) {
    ssi_release(from, file, 1, sizeof *file);
    return NULL;
  }
  memcpy(file->name, name, file->name_bytes);
  file->place = *place;
  file->oldest = -1;
  file->newest = -1;
  return file;
}

static void free_content(const ssi_allocator *to, ssi_file *file) {
  size_t i;
  for (i = 0; i < file->chunks_count; i++) {
    ssi_release(to, file->chunks[i], SSI_CHUNK_ROWS, sizeof(ssi_row));
  }
  ssi_release(to, file->chunks, file->chunks_capacity, sizeof *file->chunks);
  ssi_release(to, file->events, file->events_capacity, sizeof *file->events);
  ssi_release(to, file->text.bytes, file->text.capacity, 1);
  ssi_release(to, file->summary.bytes, file->summary.capacity, 1);
  ssi_list_free(to, &file->names_with_comma);
  ssi_list_free(to, &file->people);
  ssi_release_wiped(to, file->people_text.bytes, file->people_text.capacity, 1);
}

void ssi_file_free(const ssi_allocator *to, ssi_file *file) {
  free_content(to, file);
  ssi_release(to, file->shape, 1, sizeof *file->shape);
  ssi_release(to, file->name, file->name_bytes, 1);
  ssi_release(to, file, 1, sizeof *file);
}

void ssi_file_clear(const ssi_allocator *to, ssi_file *file) {
  free_content(to, file);
  if (file->shape) memset(file->shape, 0, sizeof *file->shape);
  memset(file, 0, offsetof(ssi_file, state));
  memset((char *)file + offsetof(ssi_file, skips), 0,
         sizeof *file - offsetof(ssi_file, skips));
  file->oldest = -1;
  file->newest = -1;
}

void ssi_spans_add(ssi_spans *spans, int32_t day, uint32_t count) {
  const size_t span = (size_t)day / SSI_SPAN_DAYS;
  spans->count[span] += count;
  if (day > spans->newest[span]) spans->newest[span] = (uint16_t)day;
}

/* Notes that this many rows or events are of a day. */
static void note_day(ssi_file *file, int32_t day, uint32_t count) {
  ssi_spans_add(&file->spans, day, count);
  if (day > file->newest) file->newest = day;
  if (day < file->oldest || file->oldest < 0) file->oldest = day;
}

/* Entries of the profile have no day. */
static void note_row(ssi_file *file, const ssi_row *row) {
  if (row->kind != 0) note_day(file, ssi_row_day(row), 1);
}

void ssi_file_note_days(ssi_file *file) {
  size_t i;
  memset(&file->spans, 0, sizeof file->spans);
  file->oldest = -1;
  file->newest = -1;
  for (i = 0; i < file->rows_kept; i++) note_row(file, ssi_file_row(file, i));
  for (i = 0; i < file->events_count; i++)
    note_day(file, file->events[i].day, file->events[i].count);
}

/* Appends a chunk; false: no memory. */
static bool add_chunk(const ssi_allocator *from, ssi_file *file) {
  const size_t count = file->chunks_count;
  void *chunks = file->chunks;
  if (!ssi_grow(from, &chunks, &file->chunks_capacity, count, count + 1,
                sizeof *file->chunks))
    return false;
  file->chunks = chunks;
  file->chunks[count] =
      ssi_allocate_unset(from, SSI_CHUNK_ROWS, sizeof(ssi_row));
  if (!file->chunks[count]) return false;
  file->chunks_count++;
  return true;
}

ssi_status ssi_file_add_row(const ssi_allocator *from, ssi_file *file,
                            const ssi_row *row) {
  const size_t at = file->rows_kept;
  if (at == file->chunks_count * SSI_CHUNK_ROWS && !add_chunk(from, file))
    return SSI_ERROR_MEMORY;
  *ssi_row_at(file, at) = *row;
  file->rows_kept++;
  note_row(file, row);
  return SSI_OK;
}

static bool same_event(const ssi_event *a, const ssi_event *b) {
  return a->day == b->day && a->kind == b->kind && a->traits == b->traits &&
         a->open == b->open && a->mark == b->mark && a->count < UINT16_MAX;
}

ssi_status ssi_file_add_event(const ssi_allocator *from, ssi_file *file,
                              ssi_event event) {
  const size_t count = file->events_count;
  void *events = file->events;
  if (count > 0 && same_event(&file->events[count - 1], &event)) {
    file->events[count - 1].count++;
  } else if (ssi_grow_unset(from, &events, &file->events_capacity, count,
                            count + 1, sizeof event)) {
    file->events = events;
    file->events[file->events_count++] = event;
  } else {
    return SSI_ERROR_MEMORY;
  }
  note_day(file, event.day, 1);
  return SSI_OK;
}

ssi_status ssi_file_add_text(const ssi_allocator *from, ssi_bytes *text,
                             const char *bytes, size_t size) {
  const size_t most = SSI_SECTION_BYTES_MAX - 4;
  size_t needed = text->size + 3 * size + 1, at = 0;
  void *grown = text->bytes;
  if (needed > SSI_SECTION_BYTES_MAX) needed = SSI_SECTION_BYTES_MAX;
  if (!ssi_grow_unset(from, &grown, &text->capacity, text->size, needed, 1))
    return SSI_ERROR_MEMORY;
  text->bytes = grown;
  while (at < size && text->size < most) {
    uint32_t code = 0;
    const size_t taken = ssi_utf8_decode(bytes + at, size - at, &code);
    if (taken == 0) code = 0xFFFD;
    text->size += ssi_utf8_encode(code, text->bytes + text->size);
    at += taken + (taken == 0);
  }
  if (text->size < most) text->bytes[text->size++] = '\n';
  return SSI_OK;
}

void ssi_skips_add(ssi_skips *skips, ssi_skip_reason reason, const char *column,
                   int64_t line) {
  skips += reason;
  if (skips->line == 0 || line < skips->line) {
    skips->line = line;
    skips->column = column;
  }
  skips->rows++;
}

/* What two files of a role are compared by: counts in addition to the rows,
   with the skipped rows, on which it depends whether a file is conclusive; and,
   with the rows between them, bytes. */
typedef struct content {
  int64_t size, columns, groups, media, photo, cover;
  int64_t skips[SSI_SKIP_REASONS + 1][2];
  int64_t rows;
} content;

typedef struct part {
  const void *bytes;
  size_t size;
} part;

static void describe(const ssi_file *file, content *counts, part parts[3]) {
  size_t i;
  memset(counts, 0, sizeof *counts);
  counts->size = (int64_t)file->size;
  counts->columns = file->columns;
  counts->groups = file->groups;
  counts->media = file->media;
  counts->photo = file->photo;
  counts->cover = file->cover;
  for (i = 0; i <= SSI_SKIP_REASONS; i++) {
    counts->skips[i][0] = file->skips[i].rows;
    counts->skips[i][1] = file->skips[i].line;
  }
  counts->rows = (int64_t)file->rows_kept;
  parts[0].bytes = file->events;
  parts[0].size = file->events_count * sizeof *file->events;
  parts[1].bytes = file->text.bytes;
  parts[1].size = file->text.size;
  parts[2].bytes = file->summary.bytes;
  parts[2].size = file->summary.size;
}

static int compare_parts(const part *a, const part *b) {
  if (a->size != b->size) return a->size < b->size ? -1 : 1;
  return a->size == 0 ? 0 : memcmp(a->bytes, b->bytes, a->size);
}

int ssi_file_compare_content(const ssi_file *a, const ssi_file *b) {
  const ssi_file *const files[2] = {a, b};
  content counts[2];
  part parts[2][3];
  int order;
  size_t i;
  for (i = 0; i < 2; i++) describe(files[i], &counts[i], parts[i]);
  order = memcmp(&counts[0], &counts[1], sizeof counts[0]);
  for (i = 0; order == 0 && i < a->rows_kept; i++)
    order = memcmp(ssi_file_row(a, i), ssi_file_row(b, i), sizeof(ssi_row));
  for (i = 0; order == 0 && i < 3; i++)
    order = compare_parts(&parts[0][i], &parts[1][i]);
  return order;
}
