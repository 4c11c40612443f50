/* Readings in JSON: values wait until the object around them, or one around
   that, tells the day. Linear in the bytes; each level closed with a day costs
   a pass over the values in it that had none. */
#include <string.h>

#include "archive/dashboard.h"
#include "archive/json.h"
#include "archive/pillar_names.h"

/* Scores of others, which the dashboard's interface gives along with the
   member's own. */
#define NAMES_OTHERS   \
  "group score|group " \
  "scores|industry|network|team|peers|cohort|average|averages"

/* An object or list that is open. */
typedef struct level {
  size_t first;   /* of the values in it */
  uint64_t time;  /* of its day, or undated */
  bool open;      /* that day may be read in two orders */
  uint8_t pillar; /* that it tells the value of */
  ssi_span value; /* of that pillar, without bytes: none yet */
} level;

typedef struct reader {
  ssi_parse *parse;
  ssi_json json;
  const uint8_t *counted; /* lines are counted up to here */
  level levels[SSI_JSON_DEPTH + 1];
} reader;

static level *here(reader *self) {
  return &self->levels[self->json.depth];
}

static void count_lines(reader *self) {
  for (; self->counted < self->json.at; self->counted++) {
    self->parse->csv.row.line += *self->counted == '\n';
  }
}

static ssi_span no_text(void) {
  const ssi_span none = {(const uint8_t *)"", 0};
  return none;
}

static void begin_level(reader *self, uint8_t pillar) {
  level *at = here(self);
  memset(at, 0, sizeof *at);
  at->first = self->parse->file->rows_kept;
  at->time = SSI_READING_UNDATED;
  at->pillar = pillar;
}

static bool is_scalar(ssi_json_token token) {
  return token == SSI_JSON_TEXT || token == SSI_JSON_NUMBER;
}

/* Gives the day of a level to the values in it that have none. */
static void date_values(reader *self, const level *from) {
  ssi_file *file = self->parse->file;
  size_t i;
  for (i = from->first; i < file->rows_kept; i++) {
    ssi_row *row = ssi_file_row(file, i);
    if (row->time != SSI_READING_UNDATED) continue;
    row->time = from->time & SSI_TIME_MAX;
    row->flags = from->open ? SSI_ROW_OPEN : 0;
  }
}

static ssi_status end_level(reader *self) {
  const level *from = here(self) + 1;
  ssi_status status = SSI_OK;
  if (from->pillar && from->value.size > 0)
    status = ssi_reading_add(self->parse, SSI_READING_UNDATED, from->pillar,
                             from->value);
  if (from->time != SSI_READING_UNDATED) date_values(self, from);
  return status;
}

static ssi_status take_day(reader *self, ssi_json_token token) {
  char plain[64];
  ssi_span text = self->json.text;
  level *at = here(self);
  int reason = SSI_SKIP_DATE;
  if (at->time != SSI_READING_UNDATED) return SSI_OK;
  if (is_scalar(token) && text.size <= sizeof plain) {
    text.size = ssi_json_decode(text, plain);
    text.at = (const uint8_t *)plain;
    reason = ssi_reading_time(self->parse, text, &at->time);
    at->open = self->parse->date_open;
  }
  return reason ? ssi_reading_fail(self->parse, (ssi_skip_reason)reason,
                                   SSI_READING_DAY, text)
                : SSI_OK;
}

/* A member of an object, behind its key. */
static ssi_status take_member(reader *self, ssi_span key) {
  const uint8_t pillar = ssi_reading_pillar(key);
  const ssi_json_token token = ssi_json_next(&self->json);
  level *at = here(self);
  count_lines(self);
  if (token == SSI_JSON_OBJECT || token == SSI_JSON_ARRAY) {
    begin_level(self, pillar);
  } else if (token != SSI_JSON_BROKEN && pillar) {
    return ssi_reading_add(self->parse, SSI_READING_UNDATED, pillar,
                           is_scalar(token) ? self->json.text : no_text());
  } else if (ssi_name_is_one_of(key, SSI_NAMES_DAY)) {
    return take_day(self, token);
  } else if (token == SSI_JSON_TEXT &&
             ssi_name_is_one_of(key, SSI_NAMES_PILLAR)) {
    at->pillar = ssi_reading_pillar(self->json.text);
  } else if (is_scalar(token) && ssi_name_is_one_of(key, SSI_NAMES_VALUE)) {
    at->value = self->json.text;
  }
  return SSI_OK;
}

static ssi_status take_token(reader *self, ssi_json_token token) {
  const ssi_span key = self->json.text;
  count_lines(self);
  switch (token) {
    case SSI_JSON_OBJECT:
    case SSI_JSON_ARRAY:
      begin_level(self, 0);
      return SSI_OK;
    case SSI_JSON_CLOSE:
      return end_level(self);
    case SSI_JSON_KEY:
      if (!ssi_name_is_one_of(key, NAMES_OTHERS)) return take_member(self, key);
      ssi_json_skip(&self->json);
      return SSI_OK;
    case SSI_JSON_BROKEN:
      return ssi_reading_fail(self->parse, SSI_SKIP_FORMAT, SSI_READING_DAY,
                              no_text());
    default:
      return SSI_OK;
  }
}

/* One value after the other, as on lines of their own. */
ssi_status ssi_read_json_readings(ssi_parse *parse, ssi_span text) {
  const uint8_t *end = text.at + text.size;
  reader self;
  ssi_json_token token;
  ssi_status status;
  self.parse = parse;
  self.counted = text.at;
  parse->row = &parse->csv.row;
  parse->csv.row.count = 0;
  parse->csv.row.line = 1;
  ssi_json_open(&self.json, text);
  do {
    token = ssi_json_next(&self.json);
    status = take_token(&self, token);
    if (self.json.depth == 0 && token == SSI_JSON_CLOSE) {
      text.at = self.json.at;
      while (text.at < end && *text.at <= ' ') text.at++;
      text.size = (size_t)(end - text.at);
      if (text.size > 0) ssi_json_open(&self.json, text);
    }
  } while (status == SSI_OK && token != SSI_JSON_END &&
           token != SSI_JSON_BROKEN);
  return status;
}
