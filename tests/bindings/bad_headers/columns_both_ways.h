/** @brief Numbers and their sums. @since 1.0 */
typedef struct ssi_sums { /* expect: columns to read and to write in one struct */
  size_t size;          /**< `sizeof(ssi_sums)`. */
  size_t count;         /**< How many. */
  const int32_t *given; /**< The numbers. @array{count} @notnull */
  int32_t *sums;        /**< Their sums; NULL if not wanted. @array{count} @nullable */
} ssi_sums;
