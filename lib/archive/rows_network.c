/* Readers of rows about people: connections, invitations, messages. Hashes of
   addresses, companies and titles come from a cache, since the same ones come
   again and again. Linear in the bytes of the row. */
#include <string.h>

#include "archive/dates.h"
#include "archive/kept_names.h"
#include "archive/majority.h"
#include "archive/rows.h"
#include "archive/titles.h"

static const ssi_span nothing = {NULL, 0};

typedef uint64_t maker(const ssi_parse *parse, ssi_span text);

/* What the text of a column comes to, 0 without one; the cache has the last
   ones. */
static uint64_t cached_at(ssi_parse *parse, size_t column, uint32_t kind,
                          maker *make) {
  const ssi_span cell = ssi_cell(parse, column);
  bool known;
  ssi_cached_text *cached;
  if (cell.size == 0) return 0;
  cached = ssi_text_cache_at(&parse->cache, cell, kind, &known);
  if (!known) cached->value = make(parse, cell);
  return cached->value;
}

static uint64_t make_url(const ssi_parse *parse, ssi_span text) {
  return ssi_url_hash(parse->archive->key, text);
}

static uint64_t url_at(ssi_parse *parse, size_t column) {
  return cached_at(parse, column, SSI_CACHED_ADDRESS, make_url);
}

static uint64_t make_name(const ssi_parse *parse, ssi_span text) {
  return ssi_name_hash(parse->archive->key, text, nothing);
}

static uint64_t name_at(ssi_parse *parse, size_t column) {
  return cached_at(parse, column, SSI_CACHED_NAME, make_name);
}

/* Who is called so and has that address. Most are so called each time: one look
   into the cache finds both. */
static ssi_party party_at(ssi_parse *parse, size_t name, size_t url) {
  const ssi_span called = ssi_cell(parse, name), address = ssi_cell(parse, url);
  ssi_party party = {0, 0};
  bool known;
  ssi_cached_text *cached;
  if (address.size == 0) {
    party.name = name_at(parse, name);
    return party;
  }
  cached =
      ssi_text_cache_at(&parse->cache, address, SSI_CACHED_ADDRESS, &known);
  if (!known) cached->value = make_url(parse, address);
  if (!ssi_is_same(cached->beside, called)) {
    cached->beside = called;
    cached->value_beside = make_name(parse, called);
  }
  party.url = cached->value;
  party.name = cached->value_beside;
  return party;
}

/* Keeps a name if a column has a comma in it. false: no memory. */
static bool note_comma(const ssi_parse *parse, size_t column, uint64_t name) {
  const ssi_span cell = ssi_cell(parse, column);
  return ssi_comma_names_add(&parse->archive->counted,
                             &parse->file->names_with_comma, cell, name);
}

static uint32_t target_of(const ssi_parse *parse, const char *folded,
                          size_t size) {
  return ssi_keywords_any(&parse->archive->keywords, folded, size)
             ? SSI_TRAIT_TARGET
             : 0;
}

/* Traits of a person by title. */
static uint64_t make_traits(const ssi_parse *parse, ssi_span text) {
  char folded[SSI_FOLDED_BYTES];
  const size_t size = ssi_fold_names(text, nothing, folded);
  return target_of(parse, folded, size) |
         (ssi_title_decides(folded, size) ? SSI_TRAIT_DECISION_MAKER : 0u);
}

/* Hash of the company, with the trait of the target in its lowest bit. */
static uint64_t make_company(const ssi_parse *parse, ssi_span text) {
  char folded[SSI_FOLDED_BYTES];
  const size_t size = ssi_fold_names(text, nothing, folded);
  return ssi_company_hash(parse->archive->key, folded, size) |
         (target_of(parse, folded, size) != 0);
}

ssi_status ssi_read_connection(ssi_parse *parse) {
  ssi_row row;
  uint64_t time, company;
  ssi_status status;
  if (!ssi_read_time(parse, SSI_CONNECTION_DATE, &time)) return SSI_OK;
  ssi_begin_row(parse, time, SSI_KIND_CONNECTION, &row);
  row.person.url = url_at(parse, SSI_CONNECTION_URL);
  row.person.name =
      ssi_name_at(parse, SSI_CONNECTION_FIRST, SSI_CONNECTION_LAST);
  if (!note_comma(parse, SSI_CONNECTION_FIRST, row.person.name) ||
      !note_comma(parse, SSI_CONNECTION_LAST, row.person.name))
    return SSI_ERROR_MEMORY;
  company = cached_at(parse, SSI_CONNECTION_COMPANY, SSI_CACHED_COMPANY,
                      make_company);
  row.company = company & ~UINT64_C(1);
  row.traits = (uint16_t)cached_at(parse, SSI_CONNECTION_POSITION,
                                   SSI_CACHED_TITLE, make_traits);
  if (company & 1) row.traits |= SSI_TRAIT_TARGET;
  status = ssi_add_row(parse, &row);
  return status == SSI_OK
             ? ssi_keep_name(parse, &row.person, SSI_CONNECTION_FIRST,
                             SSI_CONNECTION_LAST, SSI_CONNECTION_URL)
             : status;
}

/* Keeps a name that is in one column. */
static ssi_status keep_named(ssi_parse *parse, const ssi_party *party,
                             size_t name, size_t url) {
  return ssi_keep_name(parse, party, name, name, url);
}

ssi_status ssi_read_invitation(ssi_parse *parse) {
  const ssi_span direction = ssi_cell(parse, SSI_INVITATION_DIRECTION);
  const bool outgoing = ssi_is_one_of(direction, "OUTGOING");
  /* How far the columns of either side are behind those of the sender. */
  const size_t person = outgoing ? 1 : 0, member = 1 - person;
  uint64_t time;
  ssi_row row;
  ssi_status status;
  if (!outgoing && !ssi_is_one_of(direction, "INCOMING"))
    return ssi_skip_row(parse, SSI_SKIP_VALUE, SSI_INVITATION_DIRECTION);
  if (!ssi_read_time(parse, SSI_INVITATION_DATE, &time)) return SSI_OK;
  ssi_begin_row(
      parse, time,
      outgoing ? SSI_KIND_INVITATION_SENT : SSI_KIND_INVITATION_RECEIVED, &row);
  if (outgoing) row.flags |= SSI_ROW_OUTGOING;
  row.person = party_at(parse, SSI_INVITATION_FROM + person,
                        SSI_INVITATION_FROM_URL + person);
  row.member = party_at(parse, SSI_INVITATION_FROM + member,
                        SSI_INVITATION_FROM_URL + member);
  status = ssi_add_row(parse, &row);
  return status == SSI_OK
             ? keep_named(parse, &row.person, SSI_INVITATION_FROM + person,
                          SSI_INVITATION_FROM_URL + person)
             : status;
}

ssi_status ssi_end_invitations(ssi_parse *parse) {
  ssi_find_majorities(parse->file, true);
  return SSI_OK;
}

/* A class in the HTML of sponsored messages. */
#define SPONSORED "spinmail-quill-editor"
#define SPONSORED_BYTES (sizeof SPONSORED - 1)

/* Boyer–Moore–Horspool: compares from the last byte, and skips by it. */
static bool is_sponsored(ssi_span content) {
  static const uint8_t skips[256] = {
      ['s'] = 20, ['p'] = 19, ['n'] = 17, ['m'] = 16, ['a'] = 15,
      ['q'] = 11, ['u'] = 10, ['l'] = 7,  ['-'] = 6,  ['e'] = 5,
      ['d'] = 4,  ['i'] = 3,  ['t'] = 2,  ['o'] = 1,  ['r'] = SPONSORED_BYTES};
  size_t at = SPONSORED_BYTES;
  while (at <= content.size) {
    const uint8_t last = content.at[at - 1];
    const uint8_t *start = content.at + at - SPONSORED_BYTES;
    if (last == 'r' && memcmp(start, SPONSORED, SPONSORED_BYTES) == 0)
      return true;
    at += skips[last] ? skips[last] : SPONSORED_BYTES;
  }
  return false;
}

/* Whether a list of addresses, separated by commas, has more than one. */
static bool has_several(ssi_span urls) {
  const uint8_t *comma = ssi_find(urls, ",");
  ssi_span rest = {comma, 0};
  if (!comma) return false;
  rest.at++;
  rest.size = (size_t)(urls.at + urls.size - rest.at);
  return comma > urls.at && ssi_trim(rest).size > 0;
}

/* Words of columns for which a message does not count. */
static const struct unwanted {
  uint8_t column, reason;
  char words[26];
} unwanted[] = {
    {SSI_MESSAGE_DRAFT, SSI_SKIP_DRAFT, "yes|true|1"},
    {SSI_MESSAGE_DRAFTS, SSI_SKIP_DRAFT, "yes|true|1"},
    {SSI_MESSAGE_FOLDER, SSI_SKIP_DRAFT, "DRAFT|DRAFTS"},
    {SSI_MESSAGE_FOLDER, SSI_SKIP_SPAM, "SPAM"},
    {SSI_MESSAGE_TITLE, SSI_SKIP_SPONSORED, "Sponsored Conversation"},
};

/* Skips a message that does not count; false: it counts. */
static bool skip_unwanted(ssi_parse *parse) {
  ssi_skip_reason reason = SSI_SKIP_GROUP;
  size_t column = SSI_MESSAGE_TO_URLS, i = 0;
  while (i < sizeof unwanted / sizeof unwanted[0] &&
         !ssi_is_one_of(ssi_cell(parse, unwanted[i].column), unwanted[i].words))
    i++;
  if (i < sizeof unwanted / sizeof unwanted[0]) {
    reason = (ssi_skip_reason)unwanted[i].reason;
    column = unwanted[i].column;
  }
  if (reason != SSI_SKIP_DRAFT && reason != SSI_SKIP_SPAM &&
      is_sponsored(ssi_cell(parse, SSI_MESSAGE_CONTENT))) {
    reason = SSI_SKIP_SPONSORED;
    column = SSI_MESSAGE_CONTENT;
  }
  if (reason == SSI_SKIP_GROUP && !has_several(ssi_cell(parse, column)))
    return false;
  ssi_skip_row(parse, reason, column);
  return true;
}

ssi_status ssi_read_message(ssi_parse *parse) {
  const ssi_span to = ssi_cell(parse, SSI_MESSAGE_TO);
  ssi_status status;
  uint64_t time;
  ssi_row row;
  if (!ssi_read_time(parse, SSI_MESSAGE_DATE, &time)) return SSI_OK;
  if (skip_unwanted(parse)) return SSI_OK;
  ssi_begin_row(parse, time, SSI_KIND_MESSAGE_SENT, &row);
  row.sender = party_at(parse, SSI_MESSAGE_FROM, SSI_MESSAGE_FROM_URL);
  row.recipient = party_at(parse, SSI_MESSAGE_TO, SSI_MESSAGE_TO_URLS);
  if (!note_comma(parse, SSI_MESSAGE_FROM, row.sender.name))
    return SSI_ERROR_MEMORY;
  if (ssi_has_text(parse, SSI_MESSAGE_SUBJECT)) row.flags |= SSI_ROW_SUBJECT;
  if (row.recipient.url == 0 && ssi_find(to, ",")) row.flags |= SSI_ROW_COMMA;
  status = ssi_add_row(parse, &row);
  if (status == SSI_OK)
    status =
        keep_named(parse, &row.sender, SSI_MESSAGE_FROM, SSI_MESSAGE_FROM_URL);
  return status == SSI_OK ? keep_named(parse, &row.recipient, SSI_MESSAGE_TO,
                                       SSI_MESSAGE_TO_URLS)
                          : status;
}

/* Several recipients are one where their names are the name of a sender. */
static ssi_status tell_lone_names(const ssi_parse *parse) {
  const ssi_allocator *from = &parse->archive->counted;
  ssi_file *file = parse->file;
  ssi_list names = {NULL, 0, 0};
  const bool merged =
      ssi_comma_names_merge(from, &names, &file->names_with_comma);
  size_t i;
  for (i = 0; i < file->rows_kept && names.count > 0; i++) {
    ssi_row *row = ssi_file_row(file, i);
    if (row->flags & SSI_ROW_COMMA &&
        ssi_list_find(&names, row->recipient.name))
      row->flags &= (uint8_t)~SSI_ROW_COMMA;
  }
  ssi_list_free(from, &names);
  return merged ? SSI_OK : SSI_ERROR_MEMORY;
}

ssi_status ssi_end_messages(ssi_parse *parse) {
  const ssi_status status = tell_lone_names(parse);
  if (status != SSI_OK) return status;
  ssi_find_majorities(parse->file, false);
  return SSI_OK;
}
