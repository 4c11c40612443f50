/* A pull scanner: each call reads one token, and the bits of the levels say
   what may come next. Linear in the bytes, without memory of its own. */
#include "archive/json.h"

#include <string.h>

#include "base/utf8.h"

void ssi_json_open(ssi_json *json, ssi_span text) {
  memset(json, 0, sizeof *json);
  json->at = text.at;
  json->end = text.at + text.size;
}

static ssi_json_token fail(ssi_json *json) {
  json->state = SSI_JSON_FAILED;
  return SSI_JSON_BROKEN;
}

/* The next byte that is no space; 0 at the end. */
static uint8_t peek(ssi_json *json) {
  while (json->at < json->end &&
         (*json->at == ' ' || (*json->at >= '\t' && *json->at <= '\r')))
    json->at++;
  return json->at < json->end ? *json->at : 0;
}

/* Where something is open. */
static bool in_object(const ssi_json *json) {
  return (json->objects >> (json->depth - 1) & 1) != 0;
}

static ssi_json_token open_level(ssi_json *json, bool object) {
  if (json->depth == SSI_JSON_DEPTH) return fail(json);
  json->objects &= ~(UINT64_C(1) << json->depth);
  json->objects |= (uint64_t)object << json->depth;
  json->depth++;
  json->at++;
  json->state = SSI_JSON_FIRST;
  return object ? SSI_JSON_OBJECT : SSI_JSON_ARRAY;
}

/* Takes the text between the quote at `at` and the one that ends it. */
static bool take_text(ssi_json *json) {
  json->text.at = ++json->at;
  while (json->at < json->end && *json->at != '"' && *json->at >= ' ') {
    json->at += *json->at == '\\' && json->end - json->at > 1 ? 2 : 1;
  }
  json->text.size = (size_t)(json->at - json->text.at);
  return json->at < json->end && *json->at++ == '"';
}

static ssi_json_token take_key(ssi_json *json) {
  if (peek(json) != '"' || !take_text(json) || peek(json) != ':')
    return fail(json);
  json->at++;
  json->state = SSI_JSON_VALUE;
  return SSI_JSON_KEY;
}

/* A number, as far as its characters go, or one of the three words. */
static ssi_json_token take_word(ssi_json *json) {
  const uint8_t first = *json->at;
  json->text.at = json->at;
  while (json->at < json->end &&
         (ssi_is_digit(*json->at) || *json->at == '+' || *json->at == '-' ||
          *json->at == '.' || (uint8_t)(ssi_lower(*json->at) - 'a') < 26))
    json->at++;
  json->text.size = (size_t)(json->at - json->text.at);
  json->state = SSI_JSON_NEXT;
  if (ssi_is_digit(first) || first == '-') return SSI_JSON_NUMBER;
  return ssi_is_one_of(json->text, "true|false|null") ? SSI_JSON_WORD
                                                      : fail(json);
}

static ssi_json_token take_value(ssi_json *json, uint8_t byte) {
  if (byte == '{' || byte == '[') return open_level(json, byte == '{');
  if (byte != '"') return byte ? take_word(json) : fail(json);
  if (!take_text(json)) return fail(json);
  json->state = SSI_JSON_NEXT;
  return SSI_JSON_TEXT;
}

ssi_json_token ssi_json_next(ssi_json *json) {
  uint8_t byte;
  if (json->state == SSI_JSON_FAILED) return SSI_JSON_BROKEN;
  byte = peek(json);
  if (json->state == SSI_JSON_VALUE) return take_value(json, byte);
  if (json->depth == 0)
    return json->at == json->end ? SSI_JSON_END : fail(json);
  if (byte == (in_object(json) ? '}' : ']')) {
    json->at++;
    json->depth--;
    json->state = SSI_JSON_NEXT;
    return SSI_JSON_CLOSE;
  }
  if (json->state == SSI_JSON_NEXT) {
    if (byte != ',') return fail(json);
    json->at++;
    byte = peek(json);
  }
  return in_object(json) ? take_key(json) : take_value(json, byte);
}

ssi_json_token ssi_json_skip(ssi_json *json) {
  const size_t depth = json->depth;
  const ssi_json_token first = ssi_json_next(json);
  ssi_json_token token = first;
  while (json->depth > depth && token != SSI_JSON_BROKEN)
    token = ssi_json_next(json);
  return token == SSI_JSON_BROKEN ? token : first;
}

/* The code of "\u0041", past which it moves; half of a pair stands alone. */
static uint32_t take_code(const uint8_t **at, const uint8_t *end) {
  uint32_t code = 0;
  int i;
  for (i = 0; i < 4 && *at < end && ssi_hex_value(**at) < 16; i++) {
    code = code * 16 + ssi_hex_value(*(*at)++);
  }
  return code;
}

static uint32_t take_pair(const uint8_t **at, const uint8_t *end) {
  const uint32_t high = take_code(at, end);
  const uint8_t *next = *at + 2;
  uint32_t low;
  if ((high & 0xFC00) != 0xD800 || end - *at < 6 || **at != '\\') return high;
  low = take_code(&next, end);
  if ((low & 0xFC00) != 0xDC00) return high;
  *at = next;
  return 0x10000 + ((high & 0x3FF) << 10) + (low & 0x3FF);
}

size_t ssi_json_decode(ssi_span text, char *out) {
  static const char escapes[] = "b\bf\fn\nr\rt\t";
  const uint8_t *at = text.at, *end = text.at + text.size;
  size_t written = 0, i = 0;
  while (at < end) {
    if (*at != '\\') { /* a text has two bytes of each escape at least */
      out[written++] = (char)*at++;
      continue;
    }
    at += 2;
    if (at[-1] == 'u') {
      written += ssi_utf8_encode(take_pair(&at, end), out + written);
      continue;
    }
    for (i = 0; escapes[i] && escapes[i] != (char)at[-1]; i += 2) {
    }
    out[written++] = escapes[i] ? escapes[i + 1] : (char)at[-1];
  }
  return written;
}
