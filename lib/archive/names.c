/* Takes a name apart from its end: extension, copy " (2)" or " 2", part "_123";
   what is left is compared with the stem of each role in turn. Linear in the
   path, times the number of roles. Private files are known by name, so that
   their bytes are never read; any other table may have a header that tells its
   role. */
#include "archive/names.h"

#include <string.h>

#include "archive/dates.h"
#include "archive/people.h"
#include "archive/roles.h"
#include "archive/text.h"
#include "base/seldom.h"

/* Files with contacts, receipts, addresses and the like; and files without use
   that hold addresses of computers. */
static const char private_files[] =
    "Contacts|ImportedContacts|Imported Contacts|PhoneNumbers|Phone Numbers|"
    "Whatsapp Phone Numbers|Email Addresses|Receipts|Receipts_v2|Ads Clicked|"
    "LAN Ads Engagement|Security Challenges|Private_identity_asset|"
    "Private Identity Assets|Verifications|Identity Verifications|Registration|"
    "Job Applications|Job Seeker Preferences|Job Applicant Saved Answers|"
    "Job Applicant Saved Screening Question Responses";

static bool is_slash(uint8_t byte) {
  return byte == '/' || byte == '\\';
}

/* Cuts an ending off a name, if it has it. */
static bool cut_ending(ssi_span *name, const char *ending) {
  const size_t size = ssi_span_of(ending).size;
  ssi_span tail = *name;
  if (name->size < size) return false;
  tail.at += name->size - size;
  tail.size = size;
  if (!ssi_is_one_of(tail, ending)) return false;
  name->size -= size;
  return true;
}

/* Cuts a number of few digits, which ends at `end` and has this byte in front,
   off a name with the rest, so that `least` bytes stay; 0: there is none. */
static uint32_t cut_digits(ssi_span *name, size_t end, uint8_t before,
                           size_t least, uint32_t most) {
  uint32_t number = 0, scale = 1;
  size_t i = end;
  for (; i > 0 && ssi_is_digit(name->at[i - 1]) && scale < most; i--) {
    number += scale * (uint32_t)(name->at[i - 1] - '0');
    scale *= 10;
  }
  if (i == end || i <= least || name->at[i - 1] != before) return 0;
  name->size = i - 1;
  return number;
}

/* Cuts " (2)" off a name and returns 2, or " 2", as the Finder numbers what is
   there already, if that may be; 0 if there is none. */
static uint32_t cut_copy(ssi_span *name, bool plain) {
  const size_t size = name->size;
  uint32_t copy = 0;
  if (size > 0 && name->at[size - 1] == ')')
    copy = cut_digits(name, size - 1, '(', 0, 100000);
  if (name->size < size) *name = ssi_trim(*name);
  return copy == 0 && plain ? cut_digits(name, name->size, ' ', 1, 1000) : copy;
}

static uint64_t part_of(const void *bytes, size_t size) {
  const ssi_hash_key key = {0, 0};
  return ssi_nonzero_hash(key, bytes, size);
}

/* Cuts "_123" off a name and returns a hash of it, or 0 if there is none. */
static uint64_t cut_number(ssi_span *name) {
  const size_t size = name->size;
  size_t i = size;
  while (i > 0 && ssi_is_digit(name->at[i - 1])) i--;
  if (i == 0 || i == size || name->at[i - 1] != '_') return 0;
  name->size = i - 1;
  return part_of(name->at + i, size - i);
}

/* Only words, with spaces and the like between them. */
static bool is_plain(ssi_span name) {
  size_t i;
  bool letter = false;
  for (i = 0; i < name.size; i++) {
    const uint8_t byte = name.at[i], low = ssi_lower(byte);
    letter = (low >= 'a' && low <= 'z') || ssi_is_digit(byte);
    if (!letter && byte != ' ' && byte != '_' && byte != '-') return false;
  }
  return letter;
}

static void find_role(ssi_span name, ssi_place *place) {
  size_t i;
  place->role = SSI_PLACE_TABLE;
  if (!is_plain(name)) return;
  for (i = 0; i < SSI_ROLES; i++) {
    const ssi_role *role = &ssi_roles[i];
    if (role->page || !ssi_name_is_one_of(name, role->stem)) continue;
    place->role = (uint8_t)i;
    place->respelled = !ssi_is_same(name, ssi_span_of(role->stem));
    return;
  }
  if (ssi_name_is_one_of(name, private_files)) place->role = SSI_PLACE_PRIVATE;
}

/* An article is any page below a folder "Articles"; its name is its part. */
static void find_article(ssi_span path, ssi_span name, ssi_place *place) {
  const ssi_span date = {name.at, 10};
  ssi_date found;
  uint8_t hint = 0;
  if (!ssi_find(path, "articles/") && !ssi_find(path, "articles\\")) return;
  place->role = SSI_ROLE_ARTICLES;
  place->part = part_of(name.at, name.size);
  if (name.size >= 10 && ssi_date_read(date, &hint, &found) == 0 &&
      found.tells == SSI_DATE_PLAIN)
    place->time = (int64_t)found.time;
}

/* What macOS adds to the files it packs. */
static bool is_leftover(ssi_span path, ssi_span name) {
  return ssi_find(path, "__macosx") != NULL ||
         (name.size > 1 && name.at[0] == '.' && name.at[1] == '_');
}

/* Parts of workbooks by what follows the workbook's name. */
static void find_part(ssi_span part, ssi_place *place) {
  if (ssi_is_one_of(part, "workbook.xml"))
    place->source = SSI_SOURCE_CALENDAR;
  else if (ssi_is_one_of(part, "sharedStrings.xml"))
    place->source = SSI_SOURCE_STRINGS;
  else if (ssi_find(part, "worksheets/") == part.at)
    place->source = SSI_SOURCE_SHEET;
  if (place->source != SSI_SOURCE_TEXT) place->role = SSI_PLACE_TABLE;
}

static void begin(ssi_place *place) {
  memset(place, 0, sizeof *place);
  place->role = SSI_PLACE_UNKNOWN;
  place->time = -1;
}

SSI_SELDOM void ssi_place_of_domain(const char *name, size_t size,
                                    ssi_place *out) {
  const ssi_span whole = {(const uint8_t *)name, size};
  begin(out);
  find_role(whole, out);
}

#define IN_BOOK ".xlsx/xl/"

SSI_SELDOM void ssi_place_of(const char *path, size_t size, ssi_place *out) {
  const ssi_span whole = {(const uint8_t *)path, size};
  ssi_span name = whole;
  const uint8_t *part;
  size_t i;
  begin(out);
  for (i = 0; i < size; i++) {
    if (!is_slash(whole.at[i])) continue;
    out->depth++;
    name.at = whole.at + i + 1;
    name.size = size - i - 1;
  }
  if (is_leftover(whole, name)) return;
  if (cut_ending(&name, ".html") || cut_ending(&name, ".htm")) {
    out->copy = cut_copy(&name, false);
    find_article(whole, name, out);
  } else if (cut_ending(&name, ".csv")) {
    out->copy = cut_copy(&name, true);
    out->part = cut_number(&name);
    find_role(name, out);
  } else if (cut_ending(&name, ".json")) {
    out->copy = cut_copy(&name, false);
    out->part = cut_number(&name);
    out->role = SSI_PLACE_TABLE;
    out->source = SSI_SOURCE_JSON;
  } else if (cut_ending(&name, ".xlsx")) {
    out->role = SSI_PLACE_TABLE;
    out->source = SSI_SOURCE_BOOK;
  } else if (cut_ending(&name, ".xml") && (part = ssi_find(whole, IN_BOOK))) {
    name.at = part + sizeof IN_BOOK - 1;
    name.size = (size_t)(whole.at + size - name.at);
    find_part(name, out);
  }
}
