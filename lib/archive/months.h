/* Names of months in the languages that LinkedIn speaks. */
#ifndef SSI_LIB_ARCHIVE_MONTHS_H
#define SSI_LIB_ARCHIVE_MONTHS_H

#include "archive/text.h"

typedef struct ssi_month_name {
  uint16_t at; /* of its first byte in the text of all names */
  uint8_t size, month;
  uint32_t languages; /* bit i: language i has it; English is the first */
} ssi_month_name;

#define SSI_LANGUAGES 31
#define SSI_LANGUAGE_ENGLISH 1u

/* The names, folded, in the order of their bytes, one after the other. */
extern const uint8_t ssi_month_text[];
extern const ssi_month_name ssi_month_names[];
extern const size_t ssi_month_names_rows;

/* The languages that have the short name of month 1 … 12 in English. */
extern const uint32_t ssi_short_months[13];

/* The month that a word means in some of the languages, or NULL. */
const ssi_month_name *ssi_month_of(ssi_span word);

#endif
