/* Constant tables made by make_tables.py. */
#ifndef SSI_LIB_BASE_TABLES_H
#define SSI_LIB_BASE_TABLES_H

#include <stddef.h>
#include <stdint.h>

/* log2(1 + i / 256) in units of 2^-30, rounded to nearest. */
extern const uint32_t ssi_log2_table[257];

typedef struct ssi_code_fold {
  uint16_t from;
  uint16_t to[3]; /* up to three code points, zeros after the last */
} ssi_code_fold;

typedef struct ssi_code_range {
  uint32_t first, last;
} ssi_code_range;

/* Ordered by code point. */
extern const ssi_code_fold ssi_fold_table[];
extern const size_t ssi_fold_table_rows;
/* Marks that are dropped, and code points that separate words. */
extern const ssi_code_range ssi_dropped_table[];
extern const size_t ssi_dropped_table_rows;
extern const ssi_code_range ssi_separator_table[];
extern const size_t ssi_separator_table_rows;

#endif
