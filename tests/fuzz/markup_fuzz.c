/* Pulls tokens of JSON or XML from any bytes: they end, stay in the text and in
   their depth, decode to no more than they were, and what is broken stays so.

   The first byte says which of both the rest is. */
#include <stdlib.h>
#include <string.h>

#include "archive/json.h"
#include "archive/xml.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool held) {
  if (!held) abort();
}

static void must_be_in(ssi_span text, const uint8_t *data, size_t size) {
  must(text.at >= data && text.at + text.size <= data + size);
}

/* Decoding in place gives what decoding elsewhere does. */
static void check_text(ssi_span text) {
  char *out = malloc(text.size + 1), *same = malloc(text.size + 1);
  ssi_span copy = {(const uint8_t *)same, text.size};
  size_t written;
  must(out && same);
  if (text.size > 0) memcpy(same, text.at, text.size);
  written = ssi_json_decode(text, out);
  must(written <= text.size);
  must(ssi_json_decode(copy, same) == written);
  must(memcmp(out, same, written) == 0);
  free(out);
  free(same);
}

static void check_json(ssi_span text) {
  ssi_json json, whole;
  ssi_json_token token;
  size_t tokens = 0;
  bool well;
  ssi_json_open(&json, text);
  while ((token = ssi_json_next(&json)) > SSI_JSON_BROKEN) {
    must(json.depth <= SSI_JSON_DEPTH && tokens++ <= text.size);
    if (token >= SSI_JSON_KEY) must_be_in(json.text, text.at, text.size);
    if (token == SSI_JSON_KEY || token == SSI_JSON_TEXT) check_text(json.text);
  }
  must(ssi_json_next(&json) == token);
  well = token == SSI_JSON_END;
  ssi_json_open(&whole, text);
  token = ssi_json_skip(&whole);
  if (well)
    must(token > SSI_JSON_BROKEN && ssi_json_next(&whole) == SSI_JSON_END);
}

static void check_xml(ssi_span text) {
  ssi_xml xml;
  ssi_xml_token token;
  size_t tokens = 0;
  ssi_xml_open(&xml, text);
  while ((token = ssi_xml_next(&xml)) > SSI_XML_BROKEN) {
    must(xml.depth <= SSI_XML_DEPTH && tokens++ <= 2 * text.size);
    must_be_in(xml.text, text.at, text.size);
    if (token != SSI_XML_OPEN) continue;
    must_be_in(ssi_xml_attribute(&xml, "r"), text.at, text.size);
    must(!ssi_xml_is_in(&xml, xml.depth + 1, ""));
  }
  must(ssi_xml_next(&xml) == token);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  ssi_span text = {data + 1, size - 1};
  if (size == 0) return 0;
  if (data[0] % 2)
    check_json(text);
  else
    check_xml(text);
  return 0;
}
