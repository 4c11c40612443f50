/* A pull scanner with the names of what is open, so that each end is that of
   the last beginning. Linear in the bytes; no memory but the names' places. */
#include "archive/xml.h"

#include <string.h>

void ssi_xml_open(ssi_xml *xml, ssi_span text) {
  memset(xml, 0, offsetof(ssi_xml, names));
  xml->at = text.at;
  xml->end = text.at + text.size;
}

/* Leaves nothing to read, and something open. */
static ssi_xml_token fail(ssi_xml *xml) {
  xml->at = xml->end;
  xml->depth = 1;
  xml->empty = false;
  xml->names[0].size = 0;
  return SSI_XML_BROKEN;
}

/* Passes over a text if it comes next. */
static bool skip(ssi_xml *xml, const char *text) {
  const ssi_span span = ssi_span_of(text);
  if ((size_t)(xml->end - xml->at) < span.size ||
      memcmp(xml->at, span.at, span.size) != 0)
    return false;
  xml->at += span.size;
  return true;
}

/* Passes over what ends with a text; false: it does not. */
static bool skip_past(ssi_xml *xml, const char *ending) {
  while (xml->at < xml->end) {
    if (skip(xml, ending)) return true;
    xml->at++;
  }
  return false;
}

static bool is_space(uint8_t byte) {
  return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

static ssi_span take_name(ssi_xml *xml) {
  ssi_span name = {xml->at, 0};
  while (xml->at < xml->end && !is_space(*xml->at) && *xml->at != '>' &&
         *xml->at != '/')
    xml->at++;
  name.size = (size_t)(xml->at - name.at);
  return name;
}

/* Past the ">" of a tag, which may stand in a value too; `text` is what is
   before it. */
static bool take_rest(ssi_xml *xml) {
  uint8_t quote = 0;
  xml->text.at = xml->at;
  for (; xml->at < xml->end && (quote || *xml->at != '>'); xml->at++) {
    if (*xml->at == quote)
      quote = 0;
    else if (quote == 0 && (*xml->at == '"' || *xml->at == '\''))
      quote = *xml->at;
  }
  xml->text.size = (size_t)(xml->at - xml->text.at);
  if (xml->at == xml->end) return false;
  xml->at++;
  return true;
}

static ssi_xml_token close_element(ssi_xml *xml) {
  const ssi_span name = take_name(xml);
  if (xml->depth == 0 || !take_rest(xml) ||
      !ssi_is_same(name, xml->names[xml->depth - 1]))
    return fail(xml);
  xml->depth--;
  return SSI_XML_CLOSE;
}

static ssi_xml_token open_element(ssi_xml *xml) {
  const ssi_span name = take_name(xml);
  if (name.size == 0 || xml->depth == SSI_XML_DEPTH || !take_rest(xml))
    return fail(xml);
  xml->empty = xml->at[-2] == '/';
  xml->names[xml->depth++] = name;
  return SSI_XML_OPEN;
}

/* Passes over a comment or an instruction, which a "<" begins; false: there is
   none, or it does not end. */
static bool skip_note(ssi_xml *xml) {
  if (skip(xml, "!--")) return skip_past(xml, "-->");
  return skip(xml, "?") && skip_past(xml, "?>");
}

ssi_xml_token ssi_xml_next(ssi_xml *xml) {
  if (xml->empty) {
    xml->empty = false;
    xml->depth--;
    return SSI_XML_CLOSE;
  }
  while (xml->at < xml->end) {
    if (*xml->at != '<') {
      xml->text.at = xml->at;
      while (xml->at < xml->end && *xml->at != '<') xml->at++;
      xml->text.size = (size_t)(xml->at - xml->text.at);
      if (xml->depth > 0) return SSI_XML_TEXT;
      continue;
    }
    xml->at++;
    if (skip(xml, "/")) return close_element(xml);
    if (xml->at == xml->end || (*xml->at != '!' && *xml->at != '?'))
      return open_element(xml);
    if (!skip_note(xml)) return fail(xml);
  }
  return xml->depth > 0 ? fail(xml) : SSI_XML_END;
}

bool ssi_xml_is_in(const ssi_xml *xml, size_t level, const char *name) {
  const ssi_span wanted = ssi_span_of(name);
  ssi_span open;
  size_t prefix;
  if (level > xml->depth) return false;
  open = xml->names[xml->depth - level];
  if (open.size < wanted.size) return false;
  prefix = open.size - wanted.size;
  open.at += prefix;
  open.size = wanted.size;
  return ssi_is_same(open, wanted) && (prefix == 0 || open.at[-1] == ':');
}

ssi_span ssi_xml_attribute(const ssi_xml *xml, const char *name) {
  const uint8_t *at = xml->text.at, *end = at + xml->text.size;
  ssi_span span = {at, 0};
  while (at < end) {
    bool found;
    span.at = at;
    while (at < end && *at != '=') at++;
    span.size = (size_t)(at - span.at);
    found = ssi_is_one_of(span, name);
    while (at < end && *at != '"' && *at != '\'') at++;
    if (at == end) break;
    span.at = at + 1;
    do at++;
    while (at < end && *at != span.at[-1]);
    span.size = (size_t)(at++ - span.at);
    if (found) return span;
  }
  span.size = 0;
  return span;
}
