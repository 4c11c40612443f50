/* Structs as JSON by tables: what of a struct is written, under which key and
   in which form. */
#ifndef SSI_LIB_REPORT_FIELDS_H
#define SSI_LIB_REPORT_FIELDS_H

#include "report/writer.h"

typedef enum ssi_field_as {
  SSI_AS_POINTS, /* int32_t in millionths */
  SSI_AS_COUNT,  /* int32_t, at least 0 */
  SSI_AS_LARGE,  /* int64_t, at least 0 */
  SSI_AS_SIZE,   /* size_t */
  SSI_AS_DAY,    /* int32_t; below 0: null */
  SSI_AS_FLAG,   /* bool */
  SSI_AS_TEXT,   /* const char *, from anywhere; "": null */
  /* An enum in words; of what has none: null. */
  SSI_AS_VERDICT,
  SSI_AS_BASIS,
  SSI_AS_FORM,
  SSI_AS_STATE,
  SSI_AS_ORDER,
  SSI_AS_KIND,
  SSI_AS_SOURCE
} ssi_field_as;

/* The longest name, with its NUL. */
#define SSI_FIELD_KEY 16

typedef struct ssi_field {
  char key[SSI_FIELD_KEY];
  uint8_t at; /* where it stands in the struct */
  uint8_t as; /* an ssi_field_as */
} ssi_field;

#define SSI_FIELD(type, field, key, as) \
  { key, offsetof(type, field), as }

/* All fields of a table, in its order, into the object that is open. */
void ssi_write_fields(ssi_writer *to, const ssi_field *fields, size_t count,
                      const void *from);

#define SSI_WRITE_FIELDS(to, fields, from) \
  ssi_write_fields(to, fields, sizeof(fields) / sizeof(fields)[0], from)

/* The same as an object of its own. */
void ssi_write_object(ssi_writer *to, const char *key, const ssi_field *fields,
                      size_t count, const void *from);

#define SSI_WRITE_OBJECT(to, key, fields, from) \
  ssi_write_object(to, key, fields, sizeof(fields) / sizeof(fields)[0], from)

/* Names of ::ssi_trait bits, as a list. */
void ssi_write_traits(ssi_writer *to, const char *key, uint32_t traits);

#endif
