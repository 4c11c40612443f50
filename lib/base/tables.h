/* Constant tables made by make_tables.py and make_folds.py. */
#ifndef SSI_LIB_BASE_TABLES_H
#define SSI_LIB_BASE_TABLES_H

#include <stddef.h>
#include <stdint.h>

/* log2(1 + i / 256) in units of 2^-30, rounded to nearest. */
extern const uint32_t ssi_log2_table[257];
/*@ predicate Table = \forall integer i; 0 <= i < 256 ==>
      ssi_log2_table[i] <= ssi_log2_table[i + 1] <= 0x40000000; */

/* The class of each code point, in four stages: the upper bits choose a row of
   16 rows of 8 rows of 32 code points, and equal rows are there once. A class
   has two bits: a letter that stays as it is, a separator, what vanishes, what
   folds. */
extern const uint8_t ssi_class_top[];
extern const uint8_t ssi_class_upper[][16];
extern const uint16_t ssi_class_lower[][8];
extern const uint8_t ssi_class_leaves[][8];

/* From `first` to the next run, a code point that folds becomes code + shift.
   From SSI_FOLD_LISTED on, that is a place in the list. */
typedef struct ssi_fold_run {
  uint32_t first;
  int32_t shift;
} ssi_fold_run;

#define SSI_FOLD_LISTED 0x110000
/* Entries from here on lead to a place in the texts. */
#define SSI_FOLD_SPELT_OUT 0xD800

extern const ssi_fold_run ssi_fold_runs[];
extern const size_t ssi_fold_runs_rows;
extern const uint16_t ssi_fold_list[];
/* UTF-8, each up to a zero byte; spaces are separators. */
extern const uint8_t ssi_fold_texts[];

typedef struct ssi_code_range {
  uint32_t first, last;
} ssi_code_range;

/* Letters of scripts whose words are not set apart, and their marks. */
extern const ssi_code_range ssi_unspaced_table[];
extern const size_t ssi_unspaced_table_rows;
extern const ssi_code_range ssi_joined_marks[];
extern const size_t ssi_joined_marks_rows;

#endif
