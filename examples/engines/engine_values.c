/* Values of SQL as the library takes them. */
#include <string.h>

#include "engine_private.h"

/* A whole number without a sign; -1 if it is none, or too long. */
static int64_t number_of(engine_text text) {
  int64_t number = 0;
  if (text.size == 0 || text.size > 9) return -1;
  for (size_t i = 0; i < text.size; i++) {
    if (text.bytes[i] < '0' || text.bytes[i] > '9') return -1;
    number = 10 * number + (text.bytes[i] - '0');
  }
  return number;
}

/* ---- Days ---- */

ssi_status engine_day_number(int64_t number, const char *field, int32_t *day,
                             engine_error *error) {
  if (number < SSI_DAY_MIN || number > SSI_DAY_MAX)
    return refuse_number(error, SSI_ERROR_DAY, field, number);
  *day = (int32_t)number;
  return SSI_OK;
}

ssi_status engine_day_instant(int64_t instant, int64_t per_day,
                              const char *field, int32_t *day,
                              engine_error *error) {
  int64_t number = instant / per_day;
  if (instant % per_day < 0) number--;
  return engine_day_number(number, field, day, error);
}

/* Reads `digits` of them, all or -1. */
static int32_t digits_of(const char *text, int digits) {
  int32_t number = 0;
  for (int i = 0; i < digits; i++) {
    if (text[i] < '0' || text[i] > '9') return -1;
    number = 10 * number + (text[i] - '0');
  }
  return number;
}

/* What is left of a text that is read from its front. */
typedef struct cursor {
  const char *at;
  size_t left;
} cursor;

static bool takes(cursor *from, char c) {
  if (from->left == 0 || *from->at != c) return false;
  from->at++;
  from->left--;
  return true;
}

/* Two digits, at most `most`. */
static bool takes_pair(cursor *from, int32_t most, int32_t *number) {
  if (from->left < 2) return false;
  *number = digits_of(from->at, 2);
  if (*number < 0 || *number > most) return false;
  from->at += 2;
  from->left -= 2;
  return true;
}

/* HH:MM[:SS[.digits]], as minutes. A leap second is in its minute. */
static bool takes_time(cursor *from, int32_t *minutes) {
  int32_t hour, minute, second;
  if (!takes_pair(from, 23, &hour) || !takes(from, ':') ||
      !takes_pair(from, 59, &minute))
    return false;
  *minutes = 60 * hour + minute;
  if (!takes(from, ':')) return true;
  if (!takes_pair(from, 60, &second)) return false;
  if (!takes(from, '.') && !takes(from, ',')) return true;
  if (from->left == 0 || digits_of(from->at, 1) < 0) return false;
  while (from->left && digits_of(from->at, 1) >= 0) {
    from->at++;
    from->left--;
  }
  return true;
}

/* Nothing, Z, or ±HH[[:]MM], as minutes before UTC. */
static bool takes_offset(cursor *from, int32_t *minutes) {
  int32_t hour, minute = 0;
  bool west;
  *minutes = 0;
  takes(from, ' '); /* as PostgreSQL and others write it: "12:00 +02:00" */
  if (from->left == 0 || takes(from, 'Z') || takes(from, 'z')) return true;
  west = takes(from, '-');
  if (!west && !takes(from, '+')) return false;
  if (!takes_pair(from, 23, &hour)) return false;
  if (from->left && (takes(from, ':'), !takes_pair(from, 59, &minute)))
    return false;
  *minutes = (west ? 1 : -1) * (60 * hour + minute);
  return true;
}

static bool day_of_text(engine_text text, int32_t *day) {
  cursor from;
  int32_t year, month, date, minutes = 0, offset = 0;
  text = trimmed(text);
  if (text.size < 10 || text.bytes[4] != '-' || text.bytes[7] != '-')
    return false;
  year = digits_of(text.bytes, 4);
  month = digits_of(text.bytes + 5, 2);
  date = digits_of(text.bytes + 8, 2);
  if (year < 0 || month < 0 || date < 0 ||
      ssi_day_from_date(year, month, date, day) != SSI_OK)
    return false;
  from = (cursor){text.bytes + 10, text.size - 10};
  if (from.left == 0) return true;
  if (!takes(&from, 'T') && !takes(&from, 't') && !takes(&from, ' '))
    return false;
  if (!takes_time(&from, &minutes) || !takes_offset(&from, &offset) ||
      from.left)
    return false;
  minutes += offset;
  *day += minutes < 0 ? -1 : minutes >= 24 * 60 ? 1 : 0;
  return *day >= SSI_DAY_MIN && *day <= SSI_DAY_MAX;
}

ssi_status engine_day_text(engine_text text, const char *field, int32_t *day,
                           engine_error *error) {
  const int64_t number = number_of(trimmed(text));
  int32_t found;
  if (number >= 0) return engine_day_number(number, field, day, error);
  if (!day_of_text(text, &found))
    return refuse_text(error, SSI_ERROR_DAY, field, text);
  *day = found;
  return SSI_OK;
}

/* ---- Kinds, traits, counts ---- */

ssi_status engine_kind_number(const engine *self, int64_t number, uint8_t *kind,
                              engine_error *error) {
  if (number < 1 || number > (int64_t)self->kinds.count)
    return refuse_number(error, SSI_ERROR_KIND, "kind", number);
  *kind = (uint8_t)number;
  return SSI_OK;
}

ssi_status engine_kind_text(const engine *self, engine_text text, uint8_t *kind,
                            engine_error *error) {
  const int64_t number = number_of(trimmed(text));
  uint32_t value;
  if (number >= 0) return engine_kind_number(self, number, kind, error);
  if (!names_find(&self->kinds, text, &value))
    return refuse_text(error, SSI_ERROR_NAME, "kind", text);
  *kind = (uint8_t)value;
  return SSI_OK;
}

ssi_status engine_traits_number(int64_t number, uint32_t *traits,
                                engine_error *error) {
  if (number < 0 || number > SSI_TRAITS)
    return refuse_number(error, SSI_ERROR_TRAITS, "traits", number);
  *traits = (uint32_t)number;
  return SSI_OK;
}

/* The next word of a list; false at its end. */
static bool next_word(engine_text *list, engine_text *word) {
  size_t size = 0;
  const char *at = list->bytes;
  const char *end = at + list->size;
  while (at < end && (is_blank(*at) || *at == '|' || *at == ',')) at++;
  while (at + size < end && !is_blank(at[size]) && at[size] != '|' &&
         at[size] != ',')
    size++;
  *word = (engine_text){at, size};
  *list = (engine_text){at + size, (size_t)(end - at) - size};
  return size > 0;
}

ssi_status engine_traits_text(const engine *self, engine_text text,
                              uint32_t *traits, engine_error *error) {
  const int64_t number = number_of(trimmed(text));
  engine_text word;
  uint32_t bit, found = 0;
  if (number >= 0) return engine_traits_number(number, traits, error);
  while (next_word(&text, &word)) {
    if (!names_find(&self->traits, word, &bit))
      return refuse_text(error, SSI_ERROR_NAME, "traits", word);
    found |= bit;
  }
  *traits = found;
  return SSI_OK;
}

ssi_status engine_count_number(int64_t number, uint32_t *count,
                               engine_error *error) {
  if (number < 1 || number > SSI_COUNT_MAX)
    return refuse_number(error, SSI_ERROR_COUNT, "count", number);
  *count = (uint32_t)number;
  return SSI_OK;
}

/* ---- What was looked for ---- */

static void narrow(observed *to, uint32_t kind, int32_t share) {
  int32_t *there = &to->shares[kind - 1];
  to->any = true;
  if (*there == 0 || share < *there) *there = share;
}

/* NAME, NAME=SHARE or "all". */
static ssi_status observe_word(const engine *of, engine_text word,
                               observed *out, engine_error *error) {
  const char *equals = memchr(word.bytes, '=', word.size);
  engine_text name = word;
  int64_t share = SSI_SHARE_WHOLE;
  uint32_t value;
  if (equals) {
    const size_t before = (size_t)(equals - word.bytes);
    name.size = before;
    share = number_of(
        (engine_text){word.bytes + before + 1, word.size - before - 1});
    if (share < 1 || share > SSI_SHARE_WHOLE)
      return refuse_text(error, SSI_ERROR_RANGE, "observed", word);
  }
  if (names_find(&of->kinds, name, &value)) {
    narrow(out, value, (int32_t)share);
    return SSI_OK;
  }
  if (number_of(name) > 0 && number_of(name) <= (int64_t)of->kinds.count) {
    narrow(out, (uint32_t)number_of(name), (int32_t)share);
    return SSI_OK;
  }
  if (equals) return refuse_text(error, SSI_ERROR_NAME, "observed", word);
  if (names_find(&of->traits, name, &value)) {
    out->traits |= value;
    out->any = true;
    return SSI_OK;
  }
  if (is_name("all", name)) {
    for (uint32_t kind = 1; kind <= of->kinds.count; kind++)
      narrow(out, kind, SSI_SHARE_WHOLE);
    out->traits |= of->all_traits;
    return SSI_OK;
  }
  return refuse_text(error, SSI_ERROR_NAME, "observed", word);
}

ssi_status observed_parse(const engine *of, engine_text text, observed *out,
                          engine_error *error) {
  engine_text word;
  memset(out, 0, sizeof *out);
  while (next_word(&text, &word)) {
    const ssi_status status = observe_word(of, word, out, error);
    if (status != SSI_OK) return status;
  }
  return SSI_OK;
}
