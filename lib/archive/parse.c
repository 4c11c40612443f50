/* Parses rows of any source: takes the columns by their names, and gives each
   row to the reader that its role names. The table of roles is handed in, so
   that it can stand on its readers, and these on this file. Linear in the
   bytes. */
#include "archive/parse.h"

#include <string.h>

#include "archive/columns.h"
#include "archive/dates.h"
#include "archive/decode.h"
#include "archive/shape.h"
#include "archive/words.h"
#include "base/utf8.h"

/* An odd number of random bits. */
#define FACTOR UINT64_C(0x9E3779B97F4A7C15)
/* This many bytes at the end of a text tell it from others of its second. */
#define SAME_BYTES 32

bool ssi_has_column(const ssi_parse *parse, size_t column) {
  return parse->field_of[column] != 0;
}

ssi_span ssi_cell(const ssi_parse *parse, size_t column) {
  const size_t place = parse->field_of[column];
  const ssi_span none = {(const uint8_t *)"", 0};
  /* Without the column, 0 - 1 is past every field. */
  return place - 1 < parse->row->count ? parse->row->at[place - 1] : none;
}

uint64_t ssi_name_at(const ssi_parse *parse, size_t first, size_t last) {
  return ssi_name_hash(parse->archive->key, ssi_cell(parse, first),
                       ssi_cell(parse, last));
}

bool ssi_has_text(const ssi_parse *parse, size_t column) {
  return ssi_trim(ssi_cell(parse, column)).size > 0;
}

ssi_status ssi_skip_row(ssi_parse *parse, ssi_skip_reason reason,
                        size_t column) {
  ssi_skips_add(parse->file->skips, reason, parse->role->columns[column].name,
                parse->row->line);
  return SSI_OK;
}

/* Statuses of rows that are left out on purpose. */
static const char excluded[] =
    "PENDING|REJECTED|DECLINED|HIDDEN|INVISIBLE|NOT_VISIBLE|REMOVED|DELETED|"
    "WITHDRAWN|REVOKED|RELINQUISHED|CANCELLED|CANCELED|EXPIRED|ARCHIVED|"
    "INVITED|REQUESTED|WAITLISTED|INTERESTED|MAYBE|NOT_GOING|"
    "NOT_ATTENDING|INACTIVE|UNFOLLOW|UNFOLLOWED|UNFOLLOWING|MUTED|BLOCKED|"
    "DRAFT|UNPUBLISHED|IGNORED";

/* Why a row with a word counts or not; without a status it does not. */
static int judge_word(const ssi_role *role, ssi_span word) {
  if (ssi_is_one_of(word, role->words)) return 0;
  if (role->status &&
      (ssi_trim(word).size == 0 || ssi_is_one_of(word, excluded)))
    return SSI_SKIP_STATUS;
  return SSI_SKIP_VALUE;
}

int ssi_read_word(ssi_parse *parse, size_t column) {
  const ssi_span cell = ssi_cell(parse, column);
  bool known;
  ssi_cached_text *cached =
      ssi_text_cache_at(&parse->cache, cell, SSI_CACHED_WORD, &known);
  if (!known) cached->value = (uint64_t)judge_word(parse->role, cell);
  return (int)cached->value;
}

typedef int date_reader(ssi_span text, uint8_t *hint, ssi_date *out);

/* Reads the date in a text and takes it. */
static int take_date(ssi_parse *parse, ssi_span text, size_t column,
                     uint64_t *out_time, date_reader *read) {
  const char *name = parse->role->columns[column].name;
  ssi_file *file = parse->file;
  ssi_date date;
  const int reason = read(text, &parse->date_hint, &date);
  if (file->shape) ssi_shape_date(file, name, text);
  if (reason) return reason;
  if (!ssi_date_column_take(&file->dates, &file->rules, &date, parse->row->line,
                            name))
    return SSI_SKIP_DATE;
  parse->date_open = date.tells == SSI_DATE_OPEN;
  *out_time = date.time;
  return 0;
}

int ssi_read_date(ssi_parse *parse, ssi_span text, size_t column,
                  uint64_t *out_time) {
  return take_date(parse, text, column, out_time, ssi_date_read);
}

int ssi_read_prose(ssi_parse *parse, ssi_span text, size_t column,
                   uint64_t *out_time) {
  return take_date(parse, text, column, out_time, ssi_date_in_prose);
}

bool ssi_read_time(ssi_parse *parse, size_t column, uint64_t *out_time) {
  const int reason =
      ssi_read_date(parse, ssi_cell(parse, column), column, out_time);
  if (reason == 0) return true;
  ssi_skip_row(parse, (ssi_skip_reason)reason, column);
  return false;
}

/* A hash of the field that does not change between exports, or of the name of a
   page; 0 without such a field. Addresses differ at their ends. */
static uint32_t same_hash(const ssi_parse *parse) {
  ssi_span text = {NULL, 0};
  uint64_t mixed = parse->file->place.part;
  if (!parse->role->page) {
    if (parse->same - 1 < parse->row->count)
      text = parse->row->at[parse->same - 1];
    mixed = text.size;
    if (text.size > SAME_BYTES) {
      text.at += text.size - SAME_BYTES;
      text.size = SAME_BYTES;
    }
  }
  for (; text.size >= 8; text.at += 8, text.size -= 8) {
    mixed = (mixed ^ ssi_load(text.at)) * FACTOR;
    mixed ^= mixed >> 32;
  }
  for (; text.size > 0; text.at++, text.size--) {
    mixed = (mixed ^ *text.at) * FACTOR;
  }
  return (uint32_t)(mixed * FACTOR >> 32);
}

/* What tells an event from others of its day. */
static uint32_t mark_of(const ssi_parse *parse, uint64_t time) {
  if (!parse->marked) return 0;
  return same_hash(parse) << SSI_MARK_SECOND_BITS |
         (uint32_t)(time % SSI_DAY_SECONDS);
}

void ssi_begin_row(const ssi_parse *parse, uint64_t time, ssi_kind kind,
                   ssi_row *out) {
  memset(out, 0, sizeof *out);
  out->time = time & SSI_TIME_MAX;
  if (parse->marked) out->mark = same_hash(parse) & SSI_ROW_MARK_MAX;
  out->line = (uint32_t)parse->row->line;
  out->kind = (uint8_t)kind;
  out->flags = parse->date_open ? SSI_ROW_OPEN : 0;
}

/* Whether one row more can be resolved within the budget. */
static bool has_room(const ssi_parse *parse) {
  const ssi_file *file = parse->file;
  return ssi_budget_allows(parse->archive->budget,
                           file->rows_kept + file->events_count + 1);
}

ssi_status ssi_add_row(const ssi_parse *parse, const ssi_row *row) {
  if (!has_room(parse)) return SSI_ERROR_MEMORY;
  return ssi_file_add_row(&parse->archive->counted, parse->file, row);
}

ssi_status ssi_add_event(const ssi_parse *parse, ssi_kind kind, uint64_t time,
                         uint32_t traits) {
  const ssi_event event = {
      (uint16_t)ssi_day_of(time), (uint16_t)traits,    1, (uint8_t)kind,
      parse->date_open,           mark_of(parse, time)};
  if (!has_room(parse)) return SSI_ERROR_MEMORY;
  return ssi_file_add_event(&parse->archive->counted, parse->file, event);
}

bool ssi_reserve_scratch(ssi_parse *parse, size_t bytes) {
  void *scratch = parse->scratch;
  const bool grown = ssi_grow_unset(&parse->archive->counted, &scratch,
                                    &parse->scratch_bytes, 0, bytes, 1);
  parse->scratch = scratch;
  return grown;
}

/* Copies a field, or a page without its tags, to the scratch; of quotes, which
   are no part of words, as many as there are. */
static size_t copy_text(const ssi_parse *parse, ssi_span text) {
  ssi_span copy = {(const uint8_t *)parse->scratch, 0};
  if (!parse->role->page)
    return ssi_copy_plain(text, false, parse->scratch, text.size);
  copy.size = ssi_copy_untagged(text, parse->scratch);
  return ssi_copy_plain(copy, false, parse->scratch, copy.size);
}

ssi_status ssi_read_topic(ssi_parse *parse, ssi_span text, uint32_t *traits) {
  const ssi_keywords *keywords = &parse->archive->keywords;
  char *folded;
  size_t size;
  if (keywords->count == 0) return SSI_OK;
  if (!ssi_reserve_scratch(parse, text.size + SSI_WORDS_BYTES(text.size)))
    return SSI_ERROR_MEMORY;
  folded = parse->scratch + text.size;
  size = copy_text(parse, text);
  size = ssi_utf8_fold_words(parse->scratch, size, folded);
  if (ssi_keywords_any(keywords, folded, size)) *traits |= SSI_TRAIT_TARGET;
  return SSI_OK;
}

static bool is_blank(const ssi_fields *row) {
  size_t i;
  for (i = 0; i < ssi_fields_kept(row); i++) {
    const ssi_span field = row->at[i];
    if (field.size == 0) continue;
    if (field.at[0] > ' ' && field.at[0] < 0x80) return false;
    if (ssi_trim(field).size > 0) return false;
  }
  return true;
}

/* The first needed column that a short row lacks. */
static size_t missing_column(const ssi_parse *parse) {
  size_t i = 0;
  while (!parse->role->columns[i].needed ||
         parse->field_of[i] <= parse->row->count)
    i++;
  return i;
}

ssi_status ssi_parse_row(ssi_parse *parse, const ssi_fields *row) {
  parse->row = row;
  if (row->broken) {
    parse->file->rows++;
    ssi_skips_add(parse->file->skips, SSI_SKIP_QUOTE, "", row->line);
    return SSI_OK;
  }
  if (is_blank(row)) return SSI_OK;
  if (parse->role->remarks && row->at[0].size > 0 && *row->at[0].at == '#')
    return SSI_OK;
  parse->file->rows++;
  if (row->count < parse->needed)
    return ssi_skip_row(parse, SSI_SKIP_COLUMNS, missing_column(parse));
  return parse->role->row(parse);
}

/* Notes which column of the role a field of the header is, if any. */
static void note_field(ssi_parse *parse, ssi_span name, size_t index) {
  const size_t column = ssi_column_of(parse->role, name);
  if (parse->role->same && ssi_name_is_one_of(name, parse->role->same))
    parse->same = index + 1;
  if (column == parse->role->columns_count) return;
  parse->column_of[index] = (uint8_t)(column + 1);
  if (parse->field_of[column] == 0) parse->field_of[column] = index + 1;
  parse->file->columns |= 1u << column;
}

void ssi_take_columns(ssi_parse *parse, const ssi_role *role,
                      const ssi_fields *header) {
  size_t i;
  parse->role = role;
  parse->columns = header->count;
  ssi_shape_header(parse->file, header);
  for (i = 0; i < ssi_fields_kept(header); i++) {
    note_field(parse, header->at[i], i);
  }
  for (i = 0; i < role->columns_count; i++) {
    if (role->columns[i].needed && parse->field_of[i] > parse->needed)
      parse->needed = parse->field_of[i];
  }
}

ssi_parse *ssi_parse_new(const ssi_archive *archive, const ssi_role *roles,
                         ssi_file *file) {
  ssi_parse *parse = ssi_allocate_unset(&archive->allocator, 1, sizeof *parse);
  if (!parse) return NULL;
  memset(parse, 0, offsetof(ssi_parse, csv));
  memset(parse->csv.row.quoted, 0, sizeof parse->csv.row.quoted);
  memset(&parse->cache, 0, sizeof parse->cache);
  parse->archive = archive;
  parse->roles = roles;
  parse->roles_count = archive->roles_count;
  parse->marked = ssi_is_marked(archive);
  parse->file = file;
  if (ssi_has_role(&file->place)) parse->role = &roles[file->place.role];
  return parse;
}

void ssi_parse_free(ssi_parse *parse) {
  ssi_release_wiped(&parse->archive->allocator, parse, 1, sizeof *parse);
}

ssi_status ssi_parse_end(ssi_parse *parse, ssi_status status) {
  const uint8_t role = (uint8_t)(parse->role - parse->roles);
  ssi_file *file = parse->file;
  if (status == SSI_OK && parse->role->end) status = parse->role->end(parse);
  if (status == SSI_OK && file->people.count > 0 &&
      !ssi_list_sort(&parse->archive->counted, &file->people))
    status = SSI_ERROR_MEMORY;
  ssi_release(&parse->archive->counted, parse->scratch, parse->scratch_bytes,
              1);
  if (file->place.role != role) file->place.unnamed = true;
  file->place.role = role;
  file->state = file->rows > 0 ? SSI_FILE_ROWS : SSI_FILE_EMPTY;
  return status;
}
