/* Names of months in the languages that LinkedIn speaks. */
#ifndef SSI_LIB_ARCHIVE_MONTHS_H
#define SSI_LIB_ARCHIVE_MONTHS_H

#include "archive/text.h"

typedef struct ssi_month_name {
  uint16_t at; /* of its first byte in the text of all names */
  uint8_t size, month;
} ssi_month_name;

/* The names, folded, in the order of their bytes, one after the other. */
extern const uint8_t ssi_month_text[];
extern const ssi_month_name ssi_month_names[];
extern const size_t ssi_month_names_rows;

/* The month, 1 … 12, that a word means in one of the languages; 0: none. */
int32_t ssi_month_of(ssi_span word);

#endif
