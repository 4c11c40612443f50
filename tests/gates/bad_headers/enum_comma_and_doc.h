/** @brief Words. @since 1.0 */
typedef enum ssi_word {
  SSI_WORD_ONE = 1, /**< One, two = 2, three. */
  SSI_WORD_TWO = SSI_WORD_ONE + 1 /**< Two. */ /* expect: the value is not explicit */
} ssi_word;
