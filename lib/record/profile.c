/* The profile's handle: facts, and texts of which the folded words are kept. A
   fact that follows from texts does so until it is set by hand, and again once
   a text is given. A text costs O(n) to fold and, for each keyword, O(n) to
   search; the rest is constant. */
#include "record/profile.h"

#include <string.h>

#include "base/integer.h"
#include "base/refusal.h"
#include "base/utf8.h"
#include "model/model.h"

#define UNOBSERVED (-1)

/* Sections beyond this do not raise a keyword's spread. */
#define SPREAD_SECTIONS 3

ssi_status ssi_profile_new(const ssi_allocator *allocator, ssi_profile **out) {
  return ssi_handle_make(allocator, sizeof **out, (void **)out);
}

bool ssi_copy_words(const ssi_allocator *from, char **words, size_t capacity) {
  const char *given = *words;
  char *copy = given ? ssi_allocate(from, capacity, 1) : NULL;
  if (copy) memcpy(copy, given, capacity);
  *words = copy;
  return !given || copy;
}

bool ssi_fold_section(const ssi_allocator *from, const char *text,
                      size_t length, ssi_folded *out) {
  const size_t most = SSI_WORDS_BYTES(length);
  char *words = ssi_allocate(from, most, 1);
  if (!words) return false;
  out->given = true;
  out->length = ssi_utf8_fold_words(text, length, words);
  out->capacity = out->length > 0 ? out->length : 1;
  out->words = words;
  ssi_copy_words(from, &out->words, out->capacity);
  ssi_release_wiped(from, words, most, 1);
  return out->words != NULL;
}

ssi_status ssi_profile_copy(const ssi_profile *self, ssi_profile **out) {
  ssi_profile *copy;
  bool complete;
  size_t i;
  if (!self || !out) return SSI_ERROR_NULL;
  copy = ssi_allocate(&self->allocator, 1, sizeof *copy);
  if (!copy) return SSI_ERROR_MEMORY;
  *copy = *self;
  complete = ssi_copy_words(&self->allocator, &copy->target.words,
                            copy->target.words_capacity);
  for (i = 0; i < SSI_SECTIONS; i++) {
    /* Each is copied or set to NULL, so that all can be released. */
    complete &= ssi_copy_words(&self->allocator, &copy->sections[i].words,
                               copy->sections[i].capacity);
  }
  if (!complete) {
    ssi_profile_free(copy);
    return SSI_ERROR_MEMORY;
  }
  *out = copy;
  return SSI_OK;
}

void ssi_profile_free(ssi_profile *self) {
  size_t i;
  if (!self) return;
  for (i = 0; i < SSI_SECTIONS; i++) {
    ssi_release_wiped(&self->allocator, self->sections[i].words,
                      self->sections[i].capacity, 1);
  }
  ssi_keywords_free(&self->allocator, &self->target);
  ssi_handle_free(self, sizeof *self);
}

const ssi_fact ssi_following[SSI_FOLLOWING] = {
    SSI_FACT_HEADLINE_LENGTH, SSI_FACT_SUMMARY_LENGTH, SSI_FACT_KEYWORD_SPREAD};

static bool follows(ssi_fact fact) {
  size_t i;
  for (i = 0; i < SSI_FOLLOWING; i++) {
    if (ssi_following[i] == fact) return true;
  }
  return false;
}

static size_t sections_given(const ssi_profile *self) {
  size_t given = 0, i;
  for (i = 0; i < SSI_SECTIONS; i++) given += self->sections[i].given;
  return given;
}

bool ssi_profile_has_text(const ssi_profile *self, ssi_fact fact) {
  const size_t section = ssi_section_of(fact);
  if (section < SSI_SECTIONS) return self->sections[section].given;
  return self->target.count > 0 && sections_given(self) > 0;
}

static void put(ssi_profile *self, ssi_fact fact, bool observed,
                int32_t value) {
  self->observed[fact - 1] = observed;
  self->values[fact - 1] = value;
  self->missing[fact - 1] = 0;
}

static void set(ssi_profile *self, ssi_fact fact, int32_t value) {
  put(self, fact, true, value);
  self->by_hand[fact - 1] = follows(fact);
}

/* What does not follow from a text anyway is not unobserved by hand. */
static void clear(ssi_profile *self, ssi_fact fact) {
  put(self, fact, false, 0);
  self->by_hand[fact - 1] = follows(fact) && ssi_profile_has_text(self, fact);
}

/* Sets a fact to what follows from a text. */
static void follow(ssi_profile *self, ssi_fact fact, int32_t value) {
  put(self, fact, true, value);
  self->by_hand[fact - 1] = false;
}

static ssi_status refuse_fact(ssi_profile *self, int64_t fact,
                              ssi_status status) {
  return ssi_refuse(&self->refusal, status, "fact", fact, 1, SSI_FACTS);
}

/* Whether the fact takes the value, from `minimum` on. */
static ssi_status check(ssi_profile *self, ssi_fact fact, int32_t value,
                        int32_t minimum) {
  const int32_t maximum = ssi_fact_rows[fact - 1].maximum;
  if (value >= minimum && value <= maximum) return SSI_OK;
  ssi_refuse(&self->refusal, SSI_ERROR_RANGE, "value", value, minimum, maximum);
  self->refusal.fact = (int32_t)fact;
  return SSI_ERROR_RANGE;
}

ssi_status ssi_profile_set_fact(ssi_profile *self, ssi_fact fact,
                                int32_t value) {
  ssi_status status;
  if (!self) return SSI_ERROR_NULL;
  if (!ssi_is_fact(fact))
    return refuse_fact(self, (int32_t)fact, SSI_ERROR_FACT);
  status = check(self, fact, value, 0);
  if (status == SSI_OK) set(self, fact, value);
  return status;
}

ssi_status ssi_profile_clear_fact(ssi_profile *self, ssi_fact fact) {
  if (!self) return SSI_ERROR_NULL;
  if (!ssi_is_fact(fact))
    return refuse_fact(self, (int32_t)fact, SSI_ERROR_FACT);
  clear(self, fact);
  return SSI_OK;
}

static ssi_status refuse_share(ssi_profile *self, ssi_fact fact, int32_t share,
                               ssi_status status, int32_t maximum) {
  ssi_refuse(&self->refusal, status, "share", share, maximum > 0, maximum);
  self->refusal.fact = (int32_t)fact;
  return status;
}

/* Of an unobserved fact no share may be said. */
static ssi_status check_part(ssi_profile *self, ssi_fact fact, int32_t share) {
  if (!ssi_is_fact(fact))
    return refuse_fact(self, (int32_t)fact, SSI_ERROR_FACT);
  if (share < 1 || share > SSI_WHOLE)
    return refuse_share(self, fact, share, SSI_ERROR_RANGE, SSI_WHOLE);
  if (!self->observed[fact - 1])
    return refuse_share(self, fact, share, SSI_ERROR_UNOBSERVED, 0);
  return SSI_OK;
}

ssi_status ssi_profile_observe_part(ssi_profile *self, ssi_fact fact,
                                    int32_t share) {
  ssi_status status;
  if (!self) return SSI_ERROR_NULL;
  status = check_part(self, fact, share);
  if (status == SSI_OK && ssi_profile_share(self, (size_t)fact - 1) > share)
    self->missing[fact - 1] = SSI_WHOLE - share;
  return status;
}

ssi_status ssi_profile_observed_share(const ssi_profile *self, ssi_fact fact,
                                      int32_t *out_share) {
  if (!self || !out_share) return SSI_ERROR_NULL;
  if (!ssi_is_fact(fact)) return SSI_ERROR_FACT;
  *out_share = ssi_profile_share(self, (size_t)fact - 1);
  return SSI_OK;
}

ssi_status ssi_profile_fact(const ssi_profile *self, ssi_fact fact,
                            bool *out_observed, int32_t *out_value) {
  if (!self || !out_observed || !out_value) return SSI_ERROR_NULL;
  if (!ssi_is_fact(fact)) return SSI_ERROR_FACT;
  *out_observed = self->observed[fact - 1];
  *out_value = self->values[fact - 1];
  return SSI_OK;
}

static ssi_status check_all(ssi_profile *self, size_t facts,
                            const int32_t *values) {
  ssi_status status = SSI_OK;
  size_t i;
  for (i = 0; i < facts && status == SSI_OK; i++) {
    if (i < SSI_FACTS)
      status = check(self, (ssi_fact)(i + 1), values[i], UNOBSERVED);
    else if (values[i] != UNOBSERVED)
      status = refuse_fact(self, (int64_t)i + 1, SSI_ERROR_UNSUPPORTED);
  }
  return status;
}

ssi_status ssi_profile_set_facts(ssi_profile *self, size_t facts,
                                 const int32_t *values) {
  ssi_status status;
  size_t i;
  if (!self || (!values && facts > 0)) return SSI_ERROR_NULL;
  status = check_all(self, facts, values);
  if (status != SSI_OK) return status;
  for (i = 0; i < facts && i < SSI_FACTS; i++) {
    if (values[i] == UNOBSERVED)
      clear(self, (ssi_fact)(i + 1));
    else
      set(self, (ssi_fact)(i + 1), values[i]);
  }
  return SSI_OK;
}

ssi_status ssi_profile_facts(const ssi_profile *self, size_t facts,
                             int32_t *values) {
  size_t i;
  if (!self || !values) return SSI_ERROR_NULL;
  for (i = 0; i < facts; i++) {
    const bool observed = i < SSI_FACTS && self->observed[i];
    values[i] = observed ? self->values[i] : UNOBSERVED;
  }
  return SSI_OK;
}

ssi_status ssi_profile_refusal(const ssi_profile *self, ssi_refusal *out) {
  if (!self || !out) return SSI_ERROR_NULL;
  return ssi_refusal_tell(&self->refusal, out);
}

static size_t sections_with(const ssi_profile *self, size_t keyword) {
  size_t found = 0, i;
  for (i = 0; i < SSI_SECTIONS; i++) {
    const ssi_folded *section = &self->sections[i];
    if (ssi_keywords_in(&self->target, keyword, section->words,
                        section->length))
      found++;
  }
  return found < SPREAD_SECTIONS ? found : SPREAD_SECTIONS;
}

/* Sections a keyword stands in, at most three, as a share of three, on average
   over the keywords. */
int32_t ssi_profile_spread(const ssi_profile *self) {
  const size_t keywords = self->target.count;
  size_t found = 0, i;
  for (i = 0; i < keywords; i++) found += sections_with(self, i);
  return (int32_t)ssi_round_divide((uint64_t)found * SSI_WHOLE,
                                   SPREAD_SECTIONS * keywords);
}

void ssi_profile_follow(ssi_profile *self) {
  const ssi_fact fact = SSI_FACT_KEYWORD_SPREAD;
  const bool has_text = ssi_profile_has_text(self, fact);
  if (self->by_hand[fact - 1]) return;
  self->observed[fact - 1] = has_text;
  self->values[fact - 1] = has_text ? ssi_profile_spread(self) : 0;
}

/* After a text or the target was given, which replaces what was set by hand if
   the spread follows from it. */
static void spread(ssi_profile *self) {
  const ssi_fact fact = SSI_FACT_KEYWORD_SPREAD;
  if (ssi_profile_has_text(self, fact) || !self->observed[fact - 1])
    self->by_hand[fact - 1] = false;
  if (!self->by_hand[fact - 1]) self->missing[fact - 1] = 0;
  ssi_profile_follow(self);
}

static void put_length(ssi_profile *self, ssi_section section,
                       size_t characters) {
  const ssi_fact fact = section == SSI_SECTION_HEADLINE
                            ? SSI_FACT_HEADLINE_LENGTH
                            : SSI_FACT_SUMMARY_LENGTH;
  const size_t most = (size_t)ssi_fact_rows[fact - 1].maximum;
  if (section != SSI_SECTION_HEADLINE && section != SSI_SECTION_SUMMARY) return;
  follow(self, fact, (int32_t)(characters < most ? characters : most));
}

static ssi_status refuse_length(ssi_profile *self, size_t length,
                                int64_t maximum) {
  return ssi_refuse(&self->refusal, SSI_ERROR_LENGTH, "length", (int64_t)length,
                    0, maximum);
}

static ssi_status refuse_text(ssi_profile *self, const char *field,
                              const char *text, size_t length) {
  return ssi_refuse(&self->refusal, SSI_ERROR_UTF8, field,
                    (int64_t)ssi_utf8_sound(text, length), 0, 0);
}

static ssi_status check_section(ssi_profile *self, ssi_section section,
                                const char *text, size_t length,
                                size_t *out_characters) {
  if ((uint32_t)section - 1 >= SSI_SECTIONS)
    return ssi_refuse(&self->refusal, SSI_ERROR_SECTION, "section",
                      (int32_t)section, 1, SSI_SECTIONS);
  if (!text && length > 0) return SSI_ERROR_NULL;
  if (length > SSI_SECTION_BYTES_MAX)
    return refuse_length(self, length, SSI_SECTION_BYTES_MAX);
  if (!ssi_utf8_count(text, length, out_characters))
    return refuse_text(self, "text", text, length);
  return SSI_OK;
}

ssi_status ssi_profile_set_section(ssi_profile *self, ssi_section section,
                                   const char *text, size_t length) {
  ssi_folded folded, *place;
  ssi_status status;
  size_t characters;
  if (!self) return SSI_ERROR_NULL;
  status = check_section(self, section, text, length, &characters);
  if (status != SSI_OK) return status;
  if (!ssi_fold_section(&self->allocator, text, length, &folded))
    return SSI_ERROR_MEMORY;
  place = &self->sections[section - 1];
  ssi_release_wiped(&self->allocator, place->words, place->capacity, 1);
  *place = folded;
  put_length(self, section, characters);
  spread(self);
  return SSI_OK;
}

static ssi_status refuse_target(ssi_profile *self, ssi_status status,
                                const char *keywords, size_t length) {
  if (status == SSI_ERROR_UTF8)
    return refuse_text(self, "keywords", keywords, length);
  if (status != SSI_ERROR_LENGTH) return status;
  if (length > SSI_TARGET_BYTES_MAX)
    return refuse_length(self, length, SSI_TARGET_BYTES_MAX);
  return ssi_refuse(&self->refusal, status, "keywords",
                    SSI_TARGET_KEYWORDS_MAX + 1, 0, SSI_TARGET_KEYWORDS_MAX);
}

ssi_status ssi_profile_set_target(ssi_profile *self, const char *keywords,
                                  size_t length) {
  ssi_keywords made;
  ssi_status status;
  if (!self) return SSI_ERROR_NULL;
  status = ssi_keywords_make(&self->allocator, keywords, length, &made);
  if (status != SSI_OK) return refuse_target(self, status, keywords, length);
  ssi_keywords_free(&self->allocator, &self->target);
  self->target = made;
  spread(self);
  return SSI_OK;
}

ssi_status ssi_profile_matches(const ssi_profile *self, const char *text,
                               size_t length, bool *out_matches) {
  char *folded;
  size_t folded_length;
  if (!self || !out_matches || (!text && length > 0)) return SSI_ERROR_NULL;
  if (length > SSI_SECTION_BYTES_MAX) return SSI_ERROR_LENGTH;
  folded = ssi_allocate(&self->allocator, SSI_WORDS_BYTES(length), 1);
  if (!folded) return SSI_ERROR_MEMORY;
  folded_length = ssi_utf8_fold_words(text, length, folded);
  *out_matches = ssi_keywords_any(&self->target, folded, folded_length);
  ssi_release_wiped(&self->allocator, folded, SSI_WORDS_BYTES(length), 1);
  return SSI_OK;
}
