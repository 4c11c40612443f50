/* JSON token by token, as RFC 8259 has it: nothing is kept but where in the
   text the scanner stands. */
#ifndef SSI_LIB_ARCHIVE_JSON_H
#define SSI_LIB_ARCHIVE_JSON_H

#include "archive/text.h"
#include "base/seldom.h"

/* Objects and arrays in one another; more is not well-formed here. */
#define SSI_JSON_DEPTH 64

typedef enum ssi_json_token {
  SSI_JSON_END,    /* of the text, after its one value */
  SSI_JSON_BROKEN, /* not well-formed, or too deep; it stays so */
  SSI_JSON_OBJECT, /* { */
  SSI_JSON_ARRAY,  /* [ */
  SSI_JSON_CLOSE,  /* } or ] */
  SSI_JSON_KEY,    /* of a member of an object */
  SSI_JSON_TEXT,
  SSI_JSON_NUMBER,
  SSI_JSON_WORD /* true, false, null */
} ssi_json_token;

typedef struct ssi_json {
  const uint8_t *at, *end;
  ssi_span text;    /* of the token, without quotes, as it was written */
  uint64_t objects; /* bit i: what is open on level i is an object */
  size_t depth;
  enum { SSI_JSON_VALUE, SSI_JSON_FIRST, SSI_JSON_NEXT, SSI_JSON_FAILED } state;
} ssi_json;

SSI_SELDOM void ssi_json_open(ssi_json *json, ssi_span text);
SSI_SELDOM ssi_json_token ssi_json_next(ssi_json *json);

/* Passes over the value that comes next, whatever is in it; its first token. */
SSI_SELDOM ssi_json_token ssi_json_skip(ssi_json *json);

/* Decodes a key or text; `out` has text.size bytes, and may be the text itself.
   Returns the bytes written. */
SSI_SELDOM size_t ssi_json_decode(ssi_span text, char *out);

#endif
