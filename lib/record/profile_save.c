/* The saved form of a profile, little-endian:
     0  "SSIP"
     4  u16 format version (1), u16 number of observed facts
     8  u16 number of sections given, u16 number of keywords
    12  u32 marks of what was set by hand although it follows from texts; bit 0:
        the headline's length, 1: the summary's, 2: the keyword spread
    16  observed facts, ascending: u16 fact, i32 value, u32 share observed in
        millionths
     …  sections, ascending: u16 section, u32 bytes, their folded words
     …  keywords, as they were given: u16 bytes, the folded words
   end  u64 SipHash-2-4, with a key of zeros, of all bytes before it
   Words are right if folding them changes nothing. A fact that follows from
   texts and has no mark is there if they are; with a mark it may be missing
   only where it would be there. What is sound, but has facts, sections or marks
   that this library does not know, was saved by a later one.
   Linear in the bytes. */
#include <string.h>

#include "base/bytes.h"
#include "base/utf8.h"
#include "model/model.h"
#include "record/profile.h"

#define LETTERS "SSIP"
#define FORMAT_VERSION 1
#define HEAD 16
#define FACT 10
#define SECTION 6
#define KEYWORD 2
#define MARKS ((UINT32_C(1) << SSI_FOLLOWING) - 1)

/* What the head says of the parts that follow. */
typedef struct head {
  size_t facts, sections, keywords;
  uint32_t marks;
} head;

static head head_of(const ssi_profile *self) {
  head h = {0, 0, self->target.count, 0};
  size_t i;
  for (i = 0; i < SSI_FACTS; i++) h.facts += self->observed[i];
  for (i = 0; i < SSI_SECTIONS; i++) h.sections += self->sections[i].given;
  for (i = 0; i < SSI_FOLLOWING; i++)
    h.marks |= (uint32_t)self->by_hand[ssi_following[i] - 1] << i;
  return h;
}

static size_t size_of(const ssi_profile *self, const head *h) {
  size_t size = HEAD + h->facts * FACT + h->sections * SECTION +
                h->keywords * KEYWORD + SSI_CHECKSUM_BYTES;
  size_t i;
  for (i = 0; i < SSI_SECTIONS; i++) size += self->sections[i].length;
  return size + self->target.starts[self->target.count];
}

static uint8_t *put(uint8_t *at, size_t size, uint64_t value) {
  ssi_put(at, size, value);
  return at + size;
}

static uint8_t *put_words(uint8_t *at, const char *words, size_t length) {
  memcpy(at, words, length);
  return at + length;
}

static uint8_t *put_facts(uint8_t *at, const ssi_profile *self) {
  size_t i;
  for (i = 0; i < SSI_FACTS; i++) {
    if (!self->observed[i]) continue;
    at = put(at, 2, i + 1);
    at = put(at, 4, (uint32_t)self->values[i]);
    at = put(at, 4, (uint32_t)ssi_profile_share(self, i));
  }
  return at;
}

static uint8_t *put_texts(uint8_t *at, const ssi_profile *self) {
  const ssi_keywords *target = &self->target;
  size_t i;
  for (i = 0; i < SSI_SECTIONS; i++) {
    const ssi_folded *section = &self->sections[i];
    if (!section->given) continue;
    at = put(at, 2, i + 1);
    at = put(at, 4, section->length);
    at = put_words(at, section->words, section->length);
  }
  for (i = 0; i < target->count; i++) {
    const uint32_t start = target->starts[i];
    const uint32_t length = target->starts[i + 1] - start;
    at = put(at, 2, length);
    at = put_words(at, target->words + start, length);
  }
  return at;
}

ssi_status ssi_profile_save(const ssi_profile *self, uint8_t *bytes,
                            size_t capacity, size_t *out_size) {
  head h;
  if (!self || !out_size) return SSI_ERROR_NULL;
  h = head_of(self);
  *out_size = size_of(self, &h);
  if (!bytes) return SSI_OK;
  if (capacity < *out_size) return SSI_ERROR_SPACE;
  ssi_put_tag(bytes, LETTERS, FORMAT_VERSION);
  ssi_put(bytes + 6, 2, h.facts);
  ssi_put(bytes + 8, 2, h.sections);
  ssi_put(bytes + 10, 2, h.keywords);
  ssi_put(bytes + 12, 4, h.marks);
  put_texts(put_facts(bytes + HEAD, self), self);
  ssi_seal(bytes, *out_size);
  return SSI_OK;
}

static ssi_status get_head(const uint8_t *bytes, size_t size, head *out) {
  const ssi_status status =
      ssi_check_tag(bytes, size, HEAD, LETTERS, FORMAT_VERSION);
  if (status != SSI_OK) return status;
  out->facts = (size_t)ssi_get(bytes + 6, 2);
  out->sections = (size_t)ssi_get(bytes + 8, 2);
  out->keywords = (size_t)ssi_get(bytes + 10, 2);
  out->marks = (uint32_t)ssi_get(bytes + 12, 4);
  return SSI_OK;
}

/* The bytes that were not read yet, and what was found in those that were. */
typedef struct reading {
  const uint8_t *at;
  size_t left;
  bool is_sound; /* else they are not what a profile saves to */
  bool is_known; /* else a later version saved them */
} reading;

/* The next bytes; NULL if there are too few. */
static const uint8_t *take(reading *from, size_t size) {
  const uint8_t *at = from->at;
  if (from->left < size) {
    from->is_sound = false;
    from->left = 0;
    return NULL;
  }
  from->at += size;
  from->left -= size;
  return at;
}

/* The next number; 0 if there are too few bytes. */
static uint64_t get(reading *from, size_t size) {
  const uint8_t *at = take(from, size);
  return at ? ssi_get(at, size) : 0;
}

static void get_fact(reading *from, uint64_t *last, ssi_profile *self) {
  const uint64_t fact = get(from, 2);
  const uint64_t value = get(from, 4);
  const uint64_t share = get(from, 4);
  from->is_sound &=
      fact > *last && value <= INT32_MAX && share > 0 && share <= SSI_WHOLE;
  from->is_known &= fact <= SSI_FACTS;
  *last = fact;
  if (!from->is_sound || fact > SSI_FACTS) return;
  from->is_sound = value <= (uint64_t)ssi_fact_rows[fact - 1].maximum;
  self->observed[fact - 1] = true;
  self->values[fact - 1] = (int32_t)value;
  self->missing[fact - 1] = SSI_WHOLE - (int32_t)share;
}

static ssi_status get_section(reading *from, uint64_t *last,
                              ssi_profile *self) {
  const uint64_t section = get(from, 2);
  const uint64_t length = get(from, 4);
  const char *words = (const char *)take(from, (size_t)length);
  ssi_folded *folded;
  from->is_sound &= section > *last;
  from->is_known &= section <= SSI_SECTIONS;
  *last = section;
  if (!from->is_sound || section > SSI_SECTIONS) return SSI_OK;
  from->is_sound = length <= SSI_WORDS_BYTES(SSI_SECTION_BYTES_MAX);
  if (!from->is_sound) return SSI_OK;
  folded = &self->sections[section - 1];
  if (!ssi_fold_section(&self->allocator, words, (size_t)length, folded))
    return SSI_ERROR_MEMORY;
  from->is_sound = folded->length == length &&
                   memcmp(words, folded->words, folded->length) == 0;
  return SSI_OK;
}

static void get_keyword(reading *from, ssi_keywords *into) {
  const uint32_t start = into->starts[into->count];
  const size_t count = into->count;
  const size_t length = (size_t)get(from, KEYWORD);
  const char *words = (const char *)take(from, length);
  from->is_sound = from->is_sound && ssi_keywords_keep(into, words, length) &&
                   into->count > count &&
                   into->starts[into->count] - start == length &&
                   memcmp(into->words + start, words, length) == 0;
}

/* As in ssi_keywords_make(). */
static bool fits_in_list(const ssi_keywords *target) {
  return target->starts[target->count] <= SSI_WORDS_BYTES(SSI_TARGET_BYTES_MAX);
}

static ssi_status get_keywords(reading *from, size_t count, ssi_profile *self) {
  ssi_keywords *target = &self->target;
  size_t i;
  if (!from->is_sound || count == 0) return SSI_OK;
  /* Room for words that are not folded, too. */
  target->words_capacity = SSI_WORDS_BYTES(from->left);
  target->words = ssi_allocate(&self->allocator, target->words_capacity, 1);
  if (!target->words) return SSI_ERROR_MEMORY;
  for (i = 0; i < count && from->is_sound; i++) get_keyword(from, target);
  from->is_sound &= fits_in_list(target);
  return SSI_OK;
}

/* Whether a fact is there if its text is, or was set or cleared by hand. */
static bool follows(const ssi_profile *self, ssi_fact fact) {
  const bool observed = self->observed[fact - 1];
  const bool has_text = ssi_profile_has_text(self, fact);
  if (self->by_hand[fact - 1]) return observed || has_text;
  if (observed != has_text) return false;
  return !observed || fact != SSI_FACT_KEYWORD_SPREAD ||
         self->values[fact - 1] == ssi_profile_spread(self);
}

/* Marks belong to facts and texts that are complete. */
static void get_marks(reading *from, uint32_t marks, ssi_profile *self) {
  size_t i;
  from->is_known &= (marks & ~MARKS) == 0;
  for (i = 0; i < SSI_FOLLOWING && from->is_sound; i++) {
    self->by_hand[ssi_following[i] - 1] = marks >> i & 1;
    from->is_sound = !from->is_known || follows(self, ssi_following[i]);
  }
}

static ssi_status get_all(reading *from, const head *h, ssi_profile *self) {
  ssi_status status = SSI_OK;
  uint64_t last = 0;
  size_t i;
  for (i = 0; i < h->facts && from->is_sound; i++) get_fact(from, &last, self);
  last = 0;
  for (i = 0; i < h->sections && from->is_sound && status == SSI_OK; i++)
    status = get_section(from, &last, self);
  if (status == SSI_OK) status = get_keywords(from, h->keywords, self);
  if (status != SSI_OK) return status;
  from->is_sound &= from->left == 0;
  get_marks(from, h->marks, self);
  if (!from->is_sound) return SSI_ERROR_FORMAT;
  return from->is_known ? SSI_OK : SSI_ERROR_UNSUPPORTED;
}

ssi_status ssi_profile_load(const ssi_allocator *allocator,
                            const uint8_t *bytes, size_t size,
                            ssi_profile **out) {
  ssi_profile *self = NULL;
  ssi_status status;
  reading from;
  head h;
  if (!bytes || !out) return SSI_ERROR_NULL;
  status = get_head(bytes, size, &h);
  if (status != SSI_OK) return status;
  status = ssi_profile_new(allocator, &self);
  if (status != SSI_OK) return status;
  from = (reading){bytes + HEAD, size - HEAD - SSI_CHECKSUM_BYTES, true, true};
  status = get_all(&from, &h, self);
  if (status != SSI_OK) {
    ssi_profile_free(self);
    return status;
  }
  *out = self;
  return SSI_OK;
}
