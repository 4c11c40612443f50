/** @brief Words. @since 1.0 */
typedef enum ssi_word {
  SSI_WORD_ONE = 1, /**< One. */
  SSI_WORD_TWO,     /**< Two. */ /* expect: the value is not explicit */
  SSI_WORD_SAME = 1, /**< Again. */ /* expect: the value of SSI_WORD_ONE again */
  SSI_WORD_SILENT = 4 /* expect: is not documented */
} ssi_word;
