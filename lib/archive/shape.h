/* The form of a file for a report: its header and the forms of its dates, and
   nothing that a row holds. */
#ifndef SSI_LIB_ARCHIVE_SHAPE_H
#define SSI_LIB_ARCHIVE_SHAPE_H

#include "archive/csv.h"
#include "archive/file.h"

#define SSI_SHAPE_HEADER_BYTES 1024
#define SSI_SHAPE_FORMS 16
#define SSI_SHAPE_FORM_BYTES 48

/* Texts of a column that have one form. */
typedef struct ssi_text_form {
  const char *column;
  int64_t count;
  char text[SSI_SHAPE_FORM_BYTES]; /* ended by NUL */
} ssi_text_form;

struct ssi_shape {
  char header[SSI_SHAPE_HEADER_BYTES]; /* ended by NUL, if it was found */
  ssi_text_form forms[SSI_SHAPE_FORMS];
  size_t forms_count;
  bool guessed; /* a row was taken for the header, or none can be */
};

/* What stands for the first byte of a character. */
char ssi_mask(uint8_t byte);

/* The name of a file of LinkedIn's, but for its folders and its numbers; else
   its form. Answers the bytes, less than those of the name; `text` may be NULL,
   else one byte more may be written. */
size_t ssi_masked_name(const ssi_file *file, char *text);

/* The first two do nothing if the file keeps no shape. */
void ssi_shape_header(ssi_file *file, const ssi_fields *header);
/* A row of a file whose header is not known yet; the first of several fields is
   taken for it, if it can be one. */
void ssi_shape_guess(ssi_file *file, const ssi_fields *header);
void ssi_shape_date(ssi_file *file, const char *column, ssi_span text);

#endif
