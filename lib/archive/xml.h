/* XML token by token, as far as workbooks have it: elements, attributes and
   text. What declares a document type, or anything else behind "<!" but a
   comment, is refused; so there are no entities but the five and numbers. */
#ifndef SSI_LIB_ARCHIVE_XML_H
#define SSI_LIB_ARCHIVE_XML_H

#include "archive/text.h"
#include "base/seldom.h"

/* Elements in one another; more is not well-formed here. */
#define SSI_XML_DEPTH 64

typedef enum ssi_xml_token {
  SSI_XML_END,    /* of the text, after its element */
  SSI_XML_BROKEN, /* not well-formed, or too deep; it stays so */
  SSI_XML_OPEN,   /* an element; an empty one is closed at once */
  SSI_XML_CLOSE,
  SSI_XML_TEXT
} ssi_xml_token;

typedef struct ssi_xml {
  const uint8_t *at, *end;
  ssi_span text; /* of a text, or of an element's attributes, as written */
  size_t depth;
  bool empty; /* the element that was opened last is to be closed */
  ssi_span names[SSI_XML_DEPTH]; /* of the open elements */
} ssi_xml;

SSI_SELDOM void ssi_xml_open(ssi_xml *xml, ssi_span text);
SSI_SELDOM ssi_xml_token ssi_xml_next(ssi_xml *xml);

/* Whether the element on a level, 1 for the innermost, has this name, without
   a prefix; on level 0 the one just closed. */
SSI_SELDOM bool ssi_xml_is_in(const ssi_xml *xml, size_t level,
                              const char *name);

/* The value of an attribute of the element just opened, as it was written;
   empty if there is none. */
SSI_SELDOM ssi_span ssi_xml_attribute(const ssi_xml *xml, const char *name);

#endif
