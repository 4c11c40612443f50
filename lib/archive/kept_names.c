/* Who is behind the numbers: of each file a block of texts, and a list that
   leads from a number to the row and the text. The row tells the day, which may
   change when the order of dates is decided. A name that comes again and again
   stands once, as far as a small table remembers. Searching takes a bisection
   of the list of each file. */
#include "archive/kept_names.h"

#include <string.h>

#include "archive/dates.h"
#include "archive/decode.h"
#include "base/fill.h"
#include "base/seldom.h"

#define ADDRESS_BYTES 512
/* A name in two columns and an address, each with its NUL. */
#define TEXT_BYTES (2 * SSI_NAME_BYTES + 2 + ADDRESS_BYTES + 1)

SSI_SELDOM ssi_status ssi_archive_keep_names(ssi_archive *self, bool keep) {
  if (!self) return SSI_ERROR_NULL;
  self->keeps_names = keep;
  return SSI_OK;
}

/* Whether it moves, ends a line or turns the direction of text. */
SSI_SELDOM static bool is_control(uint32_t code) {
  return code < ' ' || (code >= 0x7F && code < 0xA0) ||
         (code >= 0x200E && code <= 0x200F) ||
         (code >= 0x2028 && code <= 0x202E) ||
         (code >= 0x2066 && code <= 0x2069);
}

/* Copies what is well-formed of a column, without control characters and
   without spaces around; answers its bytes. */
SSI_SELDOM static size_t copy_text(const ssi_parse *parse, size_t column,
                                   char *out, size_t most) {
  char plain[ADDRESS_BYTES];
  const size_t size =
      ssi_copy_plain(ssi_trim(ssi_cell(parse, column)),
                     parse->row->quoted[parse->field_of[column]], plain, most);
  size_t at = 0, written = 0;
  while (at < size) {
    uint32_t code = ' ';
    const size_t taken = ssi_utf8_decode(plain + at, size - at, &code);
    if (taken == 0 || is_control(code)) {
      out[written++] = ' ';
    } else {
      memcpy(out + written, plain + at, taken);
      written += taken;
    }
    at += taken + (taken == 0);
  }
  while (written > 0 && out[written - 1] == ' ') written--;
  return written;
}

/* Name and address one after the other, each ended by NUL. */
SSI_SELDOM static size_t copy_texts(const ssi_parse *parse, size_t first,
                                    size_t last, size_t url, char *out) {
  size_t size = copy_text(parse, first, out, SSI_NAME_BYTES);
  if (last != first) {
    if (size > 0) out[size++] = ' ';
    size += copy_text(parse, last, out + size, SSI_NAME_BYTES);
    if (size > 0 && out[size - 1] == ' ') size--;
  }
  out[size++] = '\0';
  size += copy_text(parse, url, out + size, ADDRESS_BYTES);
  out[size++] = '\0';
  return size;
}

SSI_SELDOM static uint64_t number_of(const ssi_party *party) {
  return party->url != 0 ? party->url : party->name;
}

/* Whether the text was kept of this person lately; then its row is the newer of
   both, unless their order may still change. */
SSI_SELDOM static bool is_kept(const ssi_parse *parse, uint64_t number,
                               const char *text, size_t size) {
  ssi_file *file = parse->file;
  const size_t row = file->rows_kept - 1;
  const uint32_t noted = parse->noted[number % SSI_NOTED_NAMES];
  ssi_sort_row *kept;
  const ssi_row *before;
  if (noted == 0) return false;
  kept = &file->people.rows[noted - 1];
  before = ssi_file_row(file, (size_t)kept->minor);
  if (kept->major != number || before->flags & SSI_ROW_OPEN ||
      file->people_text.size - (size_t)kept->value < size ||
      memcmp(file->people_text.bytes + kept->value, text, size) != 0)
    return false;
  if (ssi_file_row(file, row)->time > before->time) kept->minor = row;
  return true;
}

SSI_SELDOM static ssi_status keep(ssi_parse *parse, uint64_t number,
                                  const char *text, size_t size) {
  const ssi_allocator *from = &parse->archive->counted;
  ssi_file *file = parse->file;
  ssi_bytes *texts = &file->people_text;
  void *bytes = texts->bytes;
  if (!ssi_grow_wiped(from, &bytes, &texts->capacity, texts->size,
                      texts->size + size, 1))
    return SSI_ERROR_MEMORY;
  texts->bytes = bytes;
  if (!ssi_list_push(from, &file->people, number, file->rows_kept - 1,
                     texts->size))
    return SSI_ERROR_MEMORY;
  memcpy(texts->bytes + texts->size, text, size);
  texts->size += size;
  parse->noted[number % SSI_NOTED_NAMES] = (uint32_t)file->people.count;
  return SSI_OK;
}

SSI_SELDOM ssi_status ssi_keep_name(ssi_parse *parse, const ssi_party *party,
                                    size_t first, size_t last, size_t url) {
  const uint64_t number = number_of(party);
  char text[TEXT_BYTES];
  ssi_span name = {(const uint8_t *)text, 0};
  size_t size;
  ssi_status status = SSI_OK;
  if (!parse->archive->keeps_names || number == 0) return SSI_OK;
  size = copy_texts(parse, first, last, url, text);
  name = ssi_span_of(text);
  if (name.size > 0 && !ssi_is_one_of(name, "LinkedIn Member") &&
      !is_kept(parse, number, text, size))
    status = keep(parse, number, text, size);
  ssi_wipe(text, sizeof text);
  return status;
}

/* Name and address of an entry, and when it was so. */
typedef struct known {
  uint64_t time;
  const char *name, *address;
} known;

SSI_SELDOM static known known_at(const ssi_file *file,
                                 const ssi_sort_row *entry) {
  known found;
  found.time = ssi_file_row(file, (size_t)entry->minor)->time;
  found.name = file->people_text.bytes + entry->value;
  found.address = found.name + ssi_span_of(found.name).size + 1;
  return found;
}

SSI_SELDOM static int compare_texts(const char *a, const char *b) {
  while (*a && *a == *b) {
    a++;
    b++;
  }
  return (int)(uint8_t)*a - (int)(uint8_t)*b;
}

/* Whether `a` is preferred to `b`: it is newer, or else by its letters. */
SSI_SELDOM static bool is_newer(const known *a, const known *b) {
  int order;
  if (a->time != b->time) return a->time > b->time;
  order = compare_texts(a->name, b->name);
  return (order ? order : compare_texts(a->address, b->address)) > 0;
}

SSI_SELDOM static void look_in(const ssi_file *file, uint64_t number,
                               known *best) {
  const ssi_sort_row *entry = ssi_list_find(&file->people, number);
  const ssi_sort_row *end;
  if (!entry) return;
  end = file->people.rows + file->people.count;
  for (; entry < end && entry->major == number; entry++) {
    const known found = known_at(file, entry);
    if (!best->name || is_newer(&found, best)) *best = found;
  }
}

SSI_SELDOM ssi_status ssi_archive_name(const ssi_archive *self,
                                       uint64_t counterpart,
                                       ssi_archive_name_info *out) {
  ssi_archive_name_info info;
  known best = {0, NULL, NULL};
  const ssi_status status = SSI_ASK(ssi_archive_name_info, self, out);
  size_t i;
  if (status != SSI_OK) return status;
  for (i = 0; i < self->files_count; i++)
    look_in(self->files[i], counterpart, &best);
  if (!best.name) return SSI_ERROR_EMPTY;
  memset(&info, 0, sizeof info);
  info.name = best.name;
  info.address = best.address;
  info.day = ssi_day_of(best.time);
  return SSI_FILL(ssi_archive_name_info, out, &info);
}
