/* What was made of a text before: companies, titles and addresses come again
   and again. */
#ifndef SSI_LIB_ARCHIVE_MEMO_H
#define SSI_LIB_ARCHIVE_MEMO_H

#include "archive/text.h"

#define SSI_MEMO_PLACES 512

typedef struct ssi_memo_place {
  const uint8_t *at; /* in the file, which stays where it is */
  uint32_t size, kind;
  uint64_t value;
} ssi_memo_place;

typedef struct ssi_memo {
  ssi_memo_place places[SSI_MEMO_PLACES];
} ssi_memo;

/* The place of a text of a kind (1, 2, …). *out_known: its value is there;
   else the caller sets it, and the place is the text's from now on. */
uint64_t *ssi_memo_at(ssi_memo *memo, ssi_span text, uint32_t kind,
                      bool *out_known);

#endif
