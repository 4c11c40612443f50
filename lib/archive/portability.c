/* Reads JSON of the Portability API: pages {"snapshotDomain": name,
   "snapshotData": rows}, alone, in arrays, or in the envelope {"elements": …}.
   A first pass finds the pages and sees that all is well-formed; then the pages
   of each domain are gone through twice, for the keys that occur and for the
   rows. The keys are the columns of the file that the domain is in an archive,
   so the header tells the role. Texts are decoded in a copy. Linear in the
   bytes, but for the number of domains, which is bounded. */
#include "archive/portability.h"

#include <string.h>

#include "archive/columns.h"
#include "archive/json.h"
#include "archive/parse.h"
#include "archive/people.h"

/* Domains of a file; LinkedIn has about sixty. */
#define DOMAINS_MAX 128
#define DOMAIN_BYTES 64
#define NAME_BYTES (SSI_NAME_BYTES_MAX + 1 + DOMAIN_BYTES)

typedef struct page {
  ssi_span domain, rows; /* `rows` to the end of the text */
  bool done;
} page;

typedef struct pages {
  const ssi_archive *archive;
  ssi_found *found;
  const char *name; /* of the file, and its bytes */
  size_t name_size;
  const ssi_place *place;
  ssi_span text;
  ssi_span start; /* number of the first page */
  page *at;
  size_t count, capacity;
} pages;

static bool add_page(pages *self, const page *next) {
  void *at = self->at;
  if (!ssi_grow(&self->archive->counted, &at, &self->capacity, self->count,
                self->count + 1, sizeof *next))
    return false;
  self->at = at;
  self->at[self->count++] = *next;
  return true;
}

/* Takes what stands behind a key that matters. */
static ssi_json_token take_member(pages *self, ssi_json *json, page *next) {
  const ssi_span key = json->text;
  ssi_span rest;
  ssi_json_token token;
  if (ssi_is_one_of(key, "elements|paging")) return SSI_JSON_KEY;
  rest.at = json->at;
  rest.size = (size_t)(json->end - json->at);
  token = ssi_json_skip(json);
  if (token == SSI_JSON_TEXT && ssi_is_one_of(key, "snapshotDomain"))
    next->domain = json->text;
  else if (token > SSI_JSON_BROKEN && ssi_is_one_of(key, "snapshotData"))
    next->rows = rest;
  else if (token == SSI_JSON_NUMBER && self->start.size == 0 &&
           ssi_is_one_of(key, "start"))
    self->start = json->text;
  return token;
}

/* Finds all pages; *out_well: the text is well-formed. */
static ssi_status find_pages(pages *self, bool *out_well) {
  const page none = {{NULL, 0}, {NULL, 0}, false};
  page next = none;
  ssi_json json;
  ssi_json_token token;
  ssi_json_open(&json, self->text);
  while ((token = ssi_json_next(&json)) > SSI_JSON_BROKEN) {
    if (token == SSI_JSON_KEY)
      take_member(self, &json, &next);
    else if (next.domain.at && next.rows.at && token == SSI_JSON_CLOSE) {
      if (!add_page(self, &next)) return SSI_ERROR_MEMORY;
      next = none;
    }
  }
  *out_well = token == SSI_JSON_END;
  return SSI_OK;
}

/* The field of a key; the number of fields if it is new. */
static size_t field_of(const ssi_fields *header, ssi_span key) {
  size_t i = 0;
  while (i < header->count && !ssi_is_same(header->at[i], key)) i++;
  return i;
}

static ssi_span value_of(ssi_json *json) {
  const ssi_json_token token = ssi_json_skip(json);
  ssi_span value = json->text;
  if (token == SSI_JSON_TEXT)
    value.size = ssi_json_decode(value, (char *)value.at);
  else if (token != SSI_JSON_NUMBER)
    value.size = 0;
  return value;
}

/* One row, an object that was just opened: its keys into the header, or its
   values into the fields. */
static void read_object(ssi_json *json, ssi_fields *header, ssi_fields *row) {
  size_t i;
  for (i = 0; row && i < header->count; i++) row->at[i].size = 0;
  while (ssi_json_next(json) == SSI_JSON_KEY) {
    const ssi_span key = json->text;
    i = field_of(header, key);
    if (row && i < header->count) {
      row->at[i] = value_of(json);
      continue;
    }
    if (i == header->count && i < SSI_FIELDS_MAX)
      header->at[header->count++] = key;
    ssi_json_skip(json);
  }
}

/* The rows of a page: objects in arrays, or one alone. */
static ssi_status read_page(ssi_parse *parse, ssi_span rows, ssi_fields *header,
                            ssi_fields *row) {
  ssi_status status = SSI_OK;
  ssi_json json;
  ssi_json_token token;
  ssi_json_open(&json, rows);
  do {
    token = ssi_json_next(&json);
    if (token != SSI_JSON_OBJECT) continue;
    read_object(&json, header, row);
    if (!row) continue;
    row->line++;
    status = ssi_parse_row(parse, row);
  } while (json.depth > 0 && status == SSI_OK);
  return status;
}

/* The pages of one domain from the first on. */
static ssi_status read_all(pages *self, size_t first, ssi_parse *parse,
                           ssi_fields *header, ssi_fields *row) {
  ssi_status status = SSI_OK;
  size_t i;
  for (i = first; i < self->count && status == SSI_OK; i++) {
    if (!ssi_is_same(self->at[i].domain, self->at[first].domain)) continue;
    status = read_page(parse, self->at[i].rows, header, row);
  }
  return status;
}

static ssi_status read_domain(pages *self, size_t first, ssi_parse *parse,
                              ssi_fields *header) {
  ssi_fields *row = &parse->csv.row;
  ssi_file *file = parse->file;
  const ssi_role *role;
  bool ambiguous;
  header->count = 0;
  read_all(self, first, parse, header, NULL);
  role = ssi_role_of_header(parse->roles, parse->roles_count, parse->role,
                            header, &ambiguous);
  if (!role && header->count == 0) role = parse->role;
  if (!role) {
    file->state = parse->role ? SSI_FILE_REFUSED : SSI_FILE_UNKNOWN;
    if (parse->role || ambiguous)
      ssi_skips_add(file->skips,
                    ambiguous ? SSI_SKIP_AMBIGUOUS : SSI_SKIP_HEADER, "", 1);
    return SSI_OK;
  }
  ssi_take_columns(parse, role, header);
  row->count = header->count;
  row->line = 0;
  row->broken = false;
  return ssi_parse_end(parse, read_all(self, first, parse, header, row));
}

static ssi_status read_file(pages *self, size_t first, ssi_file *file) {
  const ssi_allocator *from = &self->archive->allocator;
  ssi_fields *header = ssi_allocate_unset(from, 1, sizeof *header);
  ssi_parse *parse = NULL;
  ssi_status status = SSI_ERROR_MEMORY;
  if (header) parse = ssi_parse_new(self->archive, ssi_roles, file);
  if (parse) {
    status = read_domain(self, first, parse, header);
    ssi_parse_free(parse);
  }
  ssi_release_wiped(from, header, 1, sizeof *header);
  return status;
}

/* Makes the file of a domain, called as the JSON's own name and the domain's.
 */
static ssi_file *make_file(const pages *self, ssi_span domain) {
  const ssi_hash_key key = {0, 0};
  const size_t at = self->name_size + 1; /* of the domain in the name */
  const ssi_allocator *from = &self->archive->allocator;
  char *full = ssi_allocate_unset(from, NAME_BYTES + 1, 1);
  ssi_file *file;
  ssi_place place;
  if (!full) return NULL;
  if (domain.size > DOMAIN_BYTES) domain.size = DOMAIN_BYTES;
  memcpy(full, self->name, self->name_size);
  full[at - 1] = '/';
  memcpy(full + at, domain.at, domain.size);
  full[at + domain.size] = '\0';
  ssi_place_of_domain(full + at, domain.size, &place);
  place.source = self->place->source;
  place.depth = self->place->depth;
  place.copy = self->place->copy;
  place.part = self->place->part;
  if (self->start.size > 0)
    place.part = ssi_nonzero_hash(key, self->start.at, self->start.size);
  else if (place.part == 0)
    place.part = ssi_nonzero_hash(key, "0", 1);
  file =
      ssi_find_file(self->archive, self->found, full, at + domain.size, &place);
  ssi_release(from, full, NAME_BYTES + 1, 1);
  return file;
}

/* Whether a page is the first of its domain; the others are done with it. */
static bool is_first(pages *self, size_t index) {
  size_t i;
  if (self->at[index].done) return false;
  for (i = index; i < self->count; i++) {
    if (ssi_is_same(self->at[i].domain, self->at[index].domain))
      self->at[i].done = true;
  }
  return true;
}

static ssi_status read_domains(pages *self) {
  ssi_status status = SSI_OK;
  size_t i;
  for (i = 0; i < self->count && status == SSI_OK; i++) {
    ssi_file *file;
    if (self->found->count == DOMAINS_MAX || !is_first(self, i)) continue;
    file = make_file(self, self->at[i].domain);
    if (!file)
      status = SSI_ERROR_MEMORY;
    else if (file->place.role == SSI_PLACE_PRIVATE)
      file->state = SSI_FILE_PRIVATE;
    else
      status = read_file(self, i, file);
  }
  return status;
}

static ssi_status read_copy(pages *self) {
  bool well = false;
  ssi_status status = find_pages(self, &well);
  if (status != SSI_OK) return status;
  if (well && self->count > 0) return read_domains(self);
  return ssi_leave_file(self->archive, self->found, self->name, self->place,
                        SSI_FILE_UNKNOWN, well ? 0 : SSI_SKIP_FORMAT);
}

ssi_status ssi_read_pages(const ssi_archive *archive, ssi_found *found,
                          const char *name, size_t name_size,
                          const ssi_place *place, const uint8_t *bytes,
                          size_t size) {
  const ssi_allocator *from = &archive->counted;
  pages self = {.archive = archive,
                .found = found,
                .name = name,
                .name_size = name_size,
                .place = place};
  ssi_bytes copy;
  ssi_status status;
  if (!ssi_copy_text(from, bytes, size, &copy)) return SSI_ERROR_MEMORY;
  self.text.at = (const uint8_t *)copy.bytes;
  self.text.size = copy.size;
  status = read_copy(&self);
  ssi_release_wiped(from, copy.bytes, copy.capacity, 1);
  ssi_release(from, self.at, self.capacity, sizeof *self.at);
  return status;
}
