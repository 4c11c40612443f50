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

ssi_file *ssi_file_new(const ssi_allocator *from, const char *name,
                       size_t name_size, ssi_place place) {
  ssi_file *file = ssi_allocate(from, 1, sizeof *file);
  if (!file) return NULL;
  file->name_bytes = name_size + 1;
  file->name = ssi_allocate(from, file->name_bytes, 1);
  if (!file->name) {
    ssi_release(from, file, 1, sizeof *file);
    return NULL;
  }
  memcpy(file->name, name, file->name_bytes);
  file->place = place;
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
  ssi_comma_names_free(to, &file->names_with_comma);
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
  memset((char *)file + offsetof(ssi_file, columns), 0,
         sizeof *file - offsetof(ssi_file, columns));
  file->oldest = -1;
  file->newest = -1;
}

void ssi_spans_add(ssi_spans *spans, int32_t day) {
  const size_t span = (size_t)day / SSI_SPAN_DAYS;
  spans->count[span]++;
  if (day > spans->newest[span]) spans->newest[span] = (uint16_t)day;
}

static void note_day(ssi_file *file, int32_t day) {
  ssi_spans_add(&file->spans, day);
  if (day > file->newest) file->newest = day;
  if (day < file->oldest || file->oldest < 0) file->oldest = day;
}

/* Entries of the profile have no day. */
static void note_row(ssi_file *file, const ssi_row *row) {
  if (row->kind != 0) note_day(file, ssi_day_of(row->time));
}

static void note_event(ssi_file *file, const ssi_event *event) {
  note_day(file, event->day);
  file->spans.count[event->day / SSI_SPAN_DAYS] += event->count - 1u;
}

void ssi_file_note_days(ssi_file *file) {
  size_t i;
  memset(&file->spans, 0, sizeof file->spans);
  file->oldest = -1;
  file->newest = -1;
  for (i = 0; i < file->rows_kept; i++) note_row(file, ssi_file_row(file, i));
  for (i = 0; i < file->events_count; i++) note_event(file, &file->events[i]);
}

/* Appends a chunk; false: no memory. */
static bool add_chunk(const ssi_allocator *from, ssi_file *file) {
  const size_t count = file->chunks_count;
  void *chunks = file->chunks;
  if (!ssi_grow(from, &chunks, &file->chunks_capacity, count, count + 1,
                sizeof *file->chunks))
    return false;
  file->chunks = chunks;
  file->chunks[count] = ssi_allocate(from, SSI_CHUNK_ROWS, sizeof(ssi_row));
  if (!file->chunks[count]) return false;
  file->chunks_count++;
  return true;
}

ssi_status ssi_file_add_row(const ssi_allocator *from, ssi_file *file,
                            const ssi_row *row) {
  const size_t at = file->rows_kept;
  if (at == file->chunks_count * SSI_CHUNK_ROWS && !add_chunk(from, file))
    return SSI_ERROR_MEMORY;
  file->chunks[at / SSI_CHUNK_ROWS][at % SSI_CHUNK_ROWS] = *row;
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
    file->spans.count[event.day / SSI_SPAN_DAYS]++;
    return SSI_OK;
  }
  if (!ssi_grow(from, &events, &file->events_capacity, count, count + 1,
                sizeof event))
    return SSI_ERROR_MEMORY;
  file->events = events;
  file->events[file->events_count++] = event;
  note_event(file, &event);
  return SSI_OK;
}

ssi_status ssi_file_add_text(const ssi_allocator *from, ssi_bytes *text,
                             const char *bytes, size_t size) {
  const size_t most = SSI_SECTION_BYTES_MAX - 4;
  size_t needed = text->size + 3 * size + 1, at = 0;
  void *grown = text->bytes;
  if (needed > SSI_SECTION_BYTES_MAX) needed = SSI_SECTION_BYTES_MAX;
  if (!ssi_grow(from, &grown, &text->capacity, text->size, needed, 1))
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

static int compare_bytes(const void *a, size_t a_size, const void *b,
                         size_t b_size) {
  if (a_size != b_size) return a_size < b_size ? -1 : 1;
  return a_size == 0 ? 0 : memcmp(a, b, a_size);
}

static int compare_texts(const ssi_bytes *a, const ssi_bytes *b) {
  return compare_bytes(a->bytes, a->size, b->bytes, b->size);
}

static int compare_rows(const ssi_file *a, const ssi_file *b) {
  int order = compare_bytes(&a->rows_kept, sizeof a->rows_kept, &b->rows_kept,
                            sizeof b->rows_kept);
  size_t i;
  for (i = 0; i < a->rows_kept && order == 0; i++) {
    order = memcmp(ssi_file_row(a, i), ssi_file_row(b, i), sizeof(ssi_row));
  }
  return order;
}

/* What is kept beside the rows: columns, counts, and the skipped rows, on which
   it depends whether a file is conclusive. */
static int compare_notes(const ssi_file *a, const ssi_file *b) {
  const int64_t one[] = {a->columns, a->groups, a->media, a->photo, a->cover};
  const int64_t other[] = {b->columns, b->groups, b->media, b->photo, b->cover};
  int order = memcmp(one, other, sizeof one);
  size_t i;
  for (i = 0; i <= SSI_SKIP_REASONS && order == 0; i++) {
    const int64_t left[] = {a->skips[i].rows, a->skips[i].line};
    const int64_t right[] = {b->skips[i].rows, b->skips[i].line};
    order = memcmp(left, right, sizeof left);
  }
  return order;
}

int ssi_file_compare_content(const ssi_file *a, const ssi_file *b) {
  int order = compare_bytes(&a->size, sizeof a->size, &b->size, sizeof b->size);
  if (order == 0) order = compare_notes(a, b);
  if (order == 0) order = compare_rows(a, b);
  if (order == 0)
    order = compare_bytes(a->events, a->events_count * sizeof *a->events,
                          b->events, b->events_count * sizeof *b->events);
  if (order == 0) order = compare_texts(&a->text, &b->text);
  if (order == 0) order = compare_texts(&a->summary, &b->summary);
  return order;
}
