/* Readers of rows about what the member did: posts, comments, and all files
   whose rows are of one kind. Texts are searched, counted and forgotten; an
   event with a few traits remains. Linear in the bytes of the row. */
#include "archive/dates.h"
#include "archive/decode.h"
#include "archive/rows.h"

/* Words that make a post or reshare, and a comment, one in own words. */
#define POST_WORDS 3
#define COMMENT_WORDS 5
/* Characters of a post as long as an article. */
#define LONG_CHARACTERS 1300

/* Adds an event of a file whose rows name a person. */
static ssi_status add_person(const ssi_parse *parse, ssi_kind kind,
                             uint64_t time) {
  ssi_row row;
  ssi_begin_row(parse, time, kind, &row);
  row.person.url =
      ssi_url_hash(parse->archive->key, ssi_cell(parse, SSI_DATED_URL));
  row.person.name = ssi_name_at(parse, SSI_DATED_FIRST, SSI_DATED_LAST);
  return ssi_add_row(parse, &row);
}

ssi_status ssi_read_dated(ssi_parse *parse) {
  const ssi_role *role = parse->role;
  uint64_t time;
  if (!ssi_read_time(parse, SSI_DATED_DATE, &time)) return SSI_OK;
  if (role->words && ssi_has_column(parse, SSI_DATED_WORD)) {
    const int reason = ssi_read_word(parse, SSI_DATED_WORD);
    if (reason)
      return ssi_skip_row(parse, (ssi_skip_reason)reason, SSI_DATED_WORD);
  }
  return role->columns_count > SSI_DATED_FIRST
             ? add_person(parse, (ssi_kind)role->kind, time)
             : ssi_add_event(parse, (ssi_kind)role->kind, time, 0);
}

/* An address of a post on LinkedIn; what shares it is a reshare. */
static bool is_post(ssi_span url) {
  static const char paths[][14] = {"/feed/update/", "/posts/",
                                   "urn:li:", "urn%3ali%3a", "/pulse/"};
  size_t i = 0;
  if (!ssi_find(url, "linkedin.com/")) return false;
  while (i < sizeof paths / sizeof paths[0] && !ssi_find(url, paths[i])) i++;
  return i < sizeof paths / sizeof paths[0];
}

/* Whether a post that shares no other has no words of its own, or another's
   below them. */
static bool is_bare(ssi_span text, ssi_span shared, ssi_span media) {
  return !ssi_has_words(text, 1) && !ssi_has_link(text) &&
         (shared.size > 0 || media.size == 0);
}

/* Whether a text has this many characters: bytes of UTF-8 that begin one. */
static bool has_characters(ssi_span text, size_t wanted) {
  size_t at = 0;
  if (text.size < wanted) return false;
  for (; at < text.size && wanted > 0; at++)
    wanted -= (text.at[at] & 0xC0) != 0x80;
  return wanted == 0;
}

ssi_status ssi_read_share(ssi_parse *parse) {
  const ssi_span text = ssi_cell(parse, SSI_SHARE_TEXT);
  const ssi_span shared = ssi_trim(ssi_cell(parse, SSI_SHARE_SHARED));
  const ssi_span media = ssi_trim(ssi_cell(parse, SSI_SHARE_MEDIA));
  const bool post = is_post(shared);
  const bool reshare = post || is_bare(text, shared, media);
  const bool source = shared.size > 0 && !post;
  uint32_t traits = reshare ? 0 : SSI_TRAIT_ORIGINAL;
  uint64_t time;
  ssi_status status;
  if (!ssi_read_time(parse, SSI_SHARE_DATE, &time)) return SSI_OK;
  if (ssi_has_words(text, POST_WORDS)) traits |= SSI_TRAIT_OWN_WORDS;
  if (has_characters(text, LONG_CHARACTERS)) traits |= SSI_TRAIT_LONG;
  if (media.size > 0) traits |= SSI_TRAIT_MEDIA;
  if (source || ssi_has_link(text)) traits |= SSI_TRAIT_SOURCE;
  if (ssi_find(ssi_cell(parse, SSI_SHARE_LINK), "group"))
    traits |= SSI_TRAIT_GROUP;
  status = ssi_read_topic(parse, text, &traits);
  if (status != SSI_OK) return status;
  return ssi_add_event(parse, reshare ? SSI_KIND_RESHARE : SSI_KIND_POST, time,
                       traits);
}

ssi_status ssi_read_comment(ssi_parse *parse) {
  const ssi_span text = ssi_cell(parse, SSI_COMMENT_TEXT);
  uint32_t traits = 0;
  uint64_t time;
  ssi_status status;
  if (!ssi_read_time(parse, SSI_COMMENT_DATE, &time)) return SSI_OK;
  if (ssi_has_words(text, COMMENT_WORDS)) traits |= SSI_TRAIT_OWN_WORDS;
  if (ssi_find(ssi_cell(parse, SSI_COMMENT_LINK), "grouppost"))
    traits |= SSI_TRAIT_GROUP;
  status = ssi_read_topic(parse, text, &traits);
  if (status != SSI_OK) return status;
  return ssi_add_event(parse, SSI_KIND_COMMENT, time, traits);
}

/* "You uploaded a feed photo on March 2, 2024 …": what was uploaded. */
static void note_upload(ssi_file *file, ssi_span prose) {
  const bool on_profile = ssi_find(prose, "profile") != NULL;
  if (ssi_find(prose, "background"))
    file->cover = true;
  else if (on_profile && ssi_find(prose, "photo"))
    file->photo = true;
  else
    file->media += on_profile;
}

/* The sentence stands in either column; a plain date may stand in the first. */
ssi_status ssi_read_media(ssi_parse *parse) {
  const ssi_span first = ssi_cell(parse, SSI_MEDIA_DATE);
  const ssi_span second = ssi_cell(parse, SSI_MEDIA_TEXT);
  uint64_t time;
  int reason = ssi_read_prose(parse, first, SSI_MEDIA_DATE, &time);
  if (reason == SSI_SKIP_DATE)
    reason = ssi_read_prose(parse, second, SSI_MEDIA_TEXT, &time);
  if (reason)
    return ssi_skip_row(parse, (ssi_skip_reason)reason, SSI_MEDIA_DATE);
  note_upload(parse->file, ssi_find(first, " on ") ? first : second);
  return ssi_add_event(parse, SSI_KIND_MEDIA_ADDED, time, 0);
}

/* "Jul 08, 2020 01:00 PM - Jul 08, 2020 02:00 PM": the day it begins. */
ssi_status ssi_read_event(ssi_parse *parse) {
  ssi_span when = ssi_cell(parse, SSI_EVENT_DATE);
  const uint8_t *dash = ssi_find(when, " - ");
  uint64_t time;
  int reason;
  if (dash) when.size = (size_t)(dash - when.at);
  reason = ssi_read_date(parse, when, SSI_EVENT_DATE, &time);
  if (reason)
    return ssi_skip_row(parse, (ssi_skip_reason)reason, SSI_EVENT_DATE);
  reason = ssi_read_word(parse, SSI_EVENT_STATUS);
  if (reason)
    return ssi_skip_row(parse, (ssi_skip_reason)reason, SSI_EVENT_STATUS);
  return ssi_add_event(parse, SSI_KIND_ACTIVE_DAY, time, 0);
}

static bool is_none(ssi_span cell) {
  return ssi_trim(cell).size == 0 || ssi_is_one_of(cell, "N/A|NA|null|-");
}

ssi_status ssi_read_learning(ssi_parse *parse) {
  const ssi_span watched = ssi_cell(parse, SSI_LEARNING_WATCHED);
  const ssi_span completed = ssi_cell(parse, SSI_LEARNING_COMPLETED);
  uint64_t time;
  int reason;
  /* Only saved, and not begun. */
  if (is_none(watched) && is_none(completed))
    return ssi_skip_row(parse, SSI_SKIP_STATUS, SSI_LEARNING_WATCHED);
  reason = ssi_read_date(parse, watched, SSI_LEARNING_WATCHED, &time);
  if (reason == SSI_SKIP_DATE)
    reason = ssi_read_date(parse, completed, SSI_LEARNING_COMPLETED, &time);
  if (reason)
    return ssi_skip_row(parse, (ssi_skip_reason)reason, SSI_LEARNING_WATCHED);
  return ssi_add_event(parse, SSI_KIND_LEARNING, time, 0);
}

#define PUBLISHED ">published on "
#define PUBLISHED_BYTES (sizeof PUBLISHED - 1)

/* The date in front of the file's name, or else the one in the page. */
static bool article_time(ssi_parse *parse, ssi_span page, uint64_t *time) {
  ssi_date found;
  const int64_t named = parse->file->place.time;
  const uint8_t *at = ssi_find(page, PUBLISHED);
  ssi_span date = {NULL, 0};
  if (named >= 0) {
    *time = (uint64_t)named;
    return true;
  }
  if (!at) return false;
  date.at = at + PUBLISHED_BYTES;
  while (date.at + date.size < page.at + page.size && date.at[date.size] != '<')
    date.size++;
  if (ssi_date_read(date, &parse->date_hint, &found) != 0) return false;
  *time = found.time;
  return found.tells == SSI_DATE_PLAIN;
}

ssi_status ssi_read_article(ssi_parse *parse, ssi_span page) {
  uint32_t traits = SSI_TRAIT_ORIGINAL | SSI_TRAIT_OWN_WORDS;
  ssi_span text = page;
  uint64_t time;
  ssi_status status;
  if (page.size == 0) return SSI_OK;
  parse->file->rows = 1;
  if (!article_time(parse, page, &time)) {
    ssi_skips_add(parse->file->skips, SSI_SKIP_DATE, "", 1);
    return SSI_OK;
  }
  if (text.size > SSI_ARCHIVE_FIELD_BYTES_MAX)
    text.size = SSI_ARCHIVE_FIELD_BYTES_MAX;
  status = ssi_read_topic(parse, text, &traits);
  if (status != SSI_OK) return status;
  return ssi_add_event(parse, SSI_KIND_ARTICLE, time, traits);
}
