/* Readers of rows of LinkedIn's analytics: counts by day, and what one post
   came to. Counts stand there as numbers or as texts of any language. Linear
   in the bytes of the row. */
#include "archive/analytics.h"

#include <string.h>

#include "archive/dates.h"
#include "archive/rows.h"

/* What one event can count. */
#define COUNT_MAX 1000000

/* Digits from `at` on. */
static size_t digits_at(const uint8_t *at, const uint8_t *end) {
  size_t digits = 0;
  while (at + digits < end && ssi_is_digit(at[digits])) digits++;
  return digits;
}

/* Where a group of three digits begins behind a separator; `end` if there are
   only zeros behind it, which are decimals; NULL for anything else. */
static const uint8_t *next_group(const uint8_t *at, const uint8_t *end) {
  const bool sign = *at == ',' || *at == '.' || *at == '\'';
  const uint8_t *next = sign ? at + 1 : ssi_skip_spaces(at, end);
  const size_t digits = digits_at(next, end);
  size_t i = 0;
  if (next == at || digits == 0) return NULL;
  if (digits == 3) return next;
  while (i < digits && next[i] == '0') i++;
  return next + i == end ? end : NULL;
}

int ssi_read_count(ssi_span cell, uint64_t *out_count) {
  const ssi_span text = ssi_trim(cell);
  const uint8_t *at = text.at, *end = at + text.size;
  const bool below = at < end && *at == '-';
  uint64_t count = 0;
  if (at < end && *at == '<') return SSI_SKIP_BELOW;
  if (digits_at(at += below, end) == 0) return SSI_SKIP_VALUE;
  while (at && at < end) {
    if (!ssi_is_digit(*at)) {
      at = next_group(at, end);
      continue;
    }
    count = count * 10 + (uint64_t)(*at++ - '0');
    if (count > COUNT_MAX) count = COUNT_MAX;
  }
  *out_count = below ? 0 : count;
  return at ? 0 : SSI_SKIP_VALUE;
}

/* Adds a count of a kind, which keeps what came of one post apart from others.
 */
static ssi_status add_count(const ssi_parse *parse, uint64_t time, uint8_t kind,
                            uint64_t count, uint64_t post) {
  ssi_row row;
  ssi_begin_row(parse, time, (ssi_kind)kind, &row);
  row.entry = count;
  row.company = post;
  return ssi_add_row(parse, &row);
}

ssi_status ssi_read_day(ssi_parse *parse) {
  const uint8_t *kinds = parse->role->observes;
  uint64_t time, counts[SSI_OBSERVES_MAX];
  ssi_status status = SSI_OK;
  size_t i;
  if (!ssi_read_time(parse, 0, &time)) return SSI_OK;
  for (i = 0; kinds[i]; i++) {
    const int reason = ssi_read_count(ssi_cell(parse, i + 1), &counts[i]);
    if (reason) return ssi_skip_row(parse, (ssi_skip_reason)reason, i + 1);
  }
  for (i = 0; kinds[i] && status == SSI_OK; i++) {
    status = add_count(parse, time, kinds[i], counts[i], 0);
  }
  return status;
}

static bool is_step(uint64_t from, uint64_t to) {
  return (from < to ? to - from : from - to) <= SSI_DAY_SECONDS;
}

/* Days follow one another, which tells how dates are to be read that have two
   readings; if it does not, they are LinkedIn's own, the month first. */
static size_t reading_of(const ssi_file *file) {
  size_t by_month = 0, by_day = 0, i;
  for (i = 1; i < file->rows_kept; i++) {
    const ssi_row *row = ssi_file_row(file, i),
                  *last = ssi_file_row(file, i - 1);
    if ((row->flags & last->flags & SSI_ROW_OPEN) == 0) continue;
    by_month += is_step(last->time, row->time);
    by_day += is_step(ssi_date_swap(last->time), ssi_date_swap(row->time));
  }
  return by_day > by_month ? SSI_BY_DAY : SSI_BY_MONTH;
}

/* What is found out of the dates tells nothing of other files: they are in the
   order that is usual where the member lives. */
ssi_status ssi_end_days(ssi_parse *parse) {
  ssi_date_column *dates = &parse->file->dates;
  int64_t *tells = dates->used.tells;
  if (dates->open > 0 && tells[SSI_BY_MONTH] + tells[SSI_BY_DAY] == 0)
    tells[reading_of(parse->file)] = 1;
  memcpy(dates->used.own_tells, tells, sizeof dates->used.own_tells);
  return SSI_OK;
}

/* What a post came to, by the names of the rows. */
static const struct result {
  const char *name;
  uint8_t kind;
} results[] = {
    {"Impressions", SSI_KIND_POST_VIEW_RECEIVED},
    {"Followers gained from this post", SSI_KIND_FOLLOWER_GAINED},
    {"Reactions", SSI_KIND_REACTION_RECEIVED},
    {"Comments", SSI_KIND_REACTION_RECEIVED},
    {"Reposts", SSI_KIND_REACTION_RECEIVED},
};

#define RESULTS (sizeof results / sizeof results[0])

/* A row is a name and a value; the day comes before the counts. */
ssi_status ssi_read_post(ssi_parse *parse) {
  const ssi_span name = parse->row->at[0], value = parse->row->at[1];
  ssi_place *place = &parse->file->place;
  uint64_t count = 0;
  size_t i = 0;
  int reason = 0;
  if (ssi_is_one_of(name, "Post Date")) {
    reason = ssi_read_date(parse, value, 0, &count);
    if (reason == 0) place->time = (int64_t)count;
  } else {
    while (i < RESULTS && !ssi_is_one_of(name, results[i].name)) i++;
    if (i == RESULTS) return SSI_OK;
    reason = place->time < 0 ? SSI_SKIP_DATE : ssi_read_count(value, &count);
    if (reason == 0)
      return add_count(parse, (uint64_t)place->time, results[i].kind, count,
                       place->part + i);
  }
  if (reason)
    ssi_skips_add(parse->file->skips, (ssi_skip_reason)reason, "",
                  parse->row->line);
  return SSI_OK;
}
