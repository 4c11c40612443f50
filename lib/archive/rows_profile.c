/* Readers of rows about the member: facts, and the texts in which keywords are
   searched. Linear in the bytes of the row; finding repeated entries sorts
   their hashes, O(n log n) in the rows. */
#include "archive/decode.h"
#include "archive/rows.h"
#include "base/seldom.h"
#include "base/utf8.h"

/* A description has this many characters; this many bytes are enough to count
   them. */
#define DESCRIBED_CHARACTERS 100
#define DESCRIBED_BYTES 1024

static const ssi_span nothing = {NULL, 0};

/* Copies what a column has as it was meant. */
static size_t copy_cell(const ssi_parse *parse, size_t column, char *out,
                        size_t most) {
  return ssi_copy_plain(ssi_cell(parse, column),
                        parse->row->quoted[parse->field_of[column]], out, most);
}

static ssi_status add_text(ssi_parse *parse, ssi_bytes *text, size_t column) {
  const size_t most = ssi_cell(parse, column).size;
  size_t size;
  if (!ssi_reserve_scratch(parse, most + 1)) return SSI_ERROR_MEMORY;
  size = copy_cell(parse, column, parse->scratch, most);
  return ssi_file_add_text(&parse->archive->counted, text, parse->scratch,
                           size);
}

/* Only the first row: others repeat it in another language. */
SSI_SELDOM ssi_status ssi_read_profile(ssi_parse *parse) {
  ssi_file *file = parse->file;
  ssi_row row = {0};
  ssi_status status;
  if (file->rows_kept > 0)
    return ssi_skip_row(parse, SSI_SKIP_REPEATED, SSI_PROFILE_HEADLINE);
  row.person.name = ssi_name_at(parse, SSI_PROFILE_FIRST, SSI_PROFILE_LAST);
  if (ssi_has_text(parse, SSI_PROFILE_INDUSTRY)) row.flags |= SSI_ROW_INDUSTRY;
  if (ssi_has_text(parse, SSI_PROFILE_LOCATION)) row.flags |= SSI_ROW_LOCATION;
  status = add_text(parse, &file->text, SSI_PROFILE_HEADLINE);
  if (status == SSI_OK)
    status = add_text(parse, &file->summary, SSI_PROFILE_SUMMARY);
  if (status != SSI_OK) return status;
  return ssi_add_row(parse, &row);
}

SSI_SELDOM ssi_status ssi_read_summary(ssi_parse *parse) {
  if (parse->file->text.size > 0)
    return ssi_skip_row(parse, SSI_SKIP_REPEATED, 0);
  return add_text(parse, &parse->file->text, 0);
}

/* A hash of what identifies an entry: its leading columns, each hashed with a
   key that is made of those before it. */
static uint64_t key_of(const ssi_parse *parse, size_t keys) {
  ssi_hash_key key = parse->archive->key;
  char folded[SSI_FOLDED_BYTES];
  size_t i;
  for (i = 0; i < keys; i++) {
    const size_t size = ssi_fold_names(ssi_cell(parse, i), nothing, folded);
    key.k0 ^= ssi_nonzero_hash(key, folded, size);
  }
  return key.k0;
}

static ssi_status add_entry(ssi_parse *parse, size_t keys, uint64_t company,
                            uint8_t flags) {
  ssi_row row;
  ssi_begin_row(parse, 0, (ssi_kind)0, &row);
  row.entry = key_of(parse, keys);
  row.company = company;
  row.flags = flags;
  return ssi_add_row(parse, &row);
}

SSI_SELDOM ssi_status ssi_read_entry(ssi_parse *parse) {
  if (!ssi_has_text(parse, 0)) return ssi_skip_row(parse, SSI_SKIP_EMPTY, 0);
  if (parse->file->place.role == SSI_ROLE_SKILLS) {
    const ssi_status status = add_text(parse, &parse->file->text, 0);
    if (status != SSI_OK) return status;
  }
  return add_entry(parse, parse->role->keys, 0, 0);
}

static bool is_described(const ssi_parse *parse) {
  char plain[DESCRIBED_BYTES];
  const size_t size =
      copy_cell(parse, SSI_POSITION_TEXT, plain, DESCRIBED_BYTES);
  size_t at = 0, characters = 0;
  uint32_t code;
  while (at < size) {
    const size_t taken = ssi_utf8_decode(plain + at, size - at, &code);
    at += taken + (taken == 0);
    characters++;
  }
  return characters >= DESCRIBED_CHARACTERS;
}

/* Without a start, the title is needed to identify a position. */
SSI_SELDOM ssi_status ssi_read_position(ssi_parse *parse) {
  const size_t keys =
      parse->role->keys + !ssi_has_text(parse, SSI_POSITION_START);
  char folded[SSI_FOLDED_BYTES];
  const size_t size =
      ssi_fold_names(ssi_cell(parse, SSI_POSITION_COMPANY), nothing, folded);
  const uint64_t company = ssi_company_hash(parse->archive->key, folded, size);
  uint8_t flags = ssi_has_text(parse, SSI_POSITION_END) ? 0 : SSI_ROW_CURRENT;
  ssi_status status;
  if (!ssi_has_text(parse, SSI_POSITION_COMPANY) &&
      !ssi_has_text(parse, SSI_POSITION_TITLE))
    return ssi_skip_row(parse, SSI_SKIP_EMPTY, SSI_POSITION_COMPANY);
  status = add_text(parse, &parse->file->text, SSI_POSITION_TITLE);
  if (status == SSI_OK)
    status = add_text(parse, &parse->file->text, SSI_POSITION_TEXT);
  if (status != SSI_OK) return status;
  if (is_described(parse)) flags |= SSI_ROW_DESCRIBED;
  return add_entry(parse, keys, company, flags);
}

/* Counts repeated entries, which profiles in several languages have, as
   skipped. All are kept: their words are searched, and they are compared again
   with those of other parts. */
SSI_SELDOM ssi_status ssi_end_entries(ssi_parse *parse) {
  const ssi_allocator *from = &parse->archive->counted;
  ssi_file *file = parse->file;
  ssi_list list = {NULL, 0, 0};
  bool listed = ssi_list_reserve(from, &list, file->rows_kept);
  size_t i;
  for (i = 0; i < file->rows_kept && listed; i++)
    ssi_list_push(from, &list, ssi_file_row(file, i)->entry, i, 0);
  listed = listed && ssi_list_sort(from, &list);
  for (i = 1; i < list.count && listed; i++) {
    if (list.rows[i].major == list.rows[i - 1].major)
      ssi_skips_add(file->skips, SSI_SKIP_REPEATED,
                    parse->role->columns[0].name,
                    ssi_file_row(file, (size_t)list.rows[i].minor)->line);
  }
  ssi_list_free(from, &list);
  return listed ? SSI_OK : SSI_ERROR_MEMORY;
}

/* "A;B;C": entries that are not blank. */
static int32_t entries_in(ssi_span cell) {
  int32_t found = 0;
  bool inside = false;
  size_t i;
  cell = ssi_trim(cell);
  for (i = 0; i < cell.size; i++) {
    const uint8_t byte = cell.at[i];
    found += !inside && byte != ';' && byte != ' ';
    inside = byte != ';' && (inside || byte != ' ');
  }
  return found;
}

/* One wide row, in which a column's name may come several times. */
SSI_SELDOM ssi_status ssi_read_groups(ssi_parse *parse) {
  const ssi_fields *row = parse->row;
  size_t i;
  for (i = 0; i < row->count && i < SSI_FIELDS_MAX; i++) {
    if (parse->column_of[i]) parse->file->groups += entries_in(row->at[i]);
  }
  return SSI_OK;
}
