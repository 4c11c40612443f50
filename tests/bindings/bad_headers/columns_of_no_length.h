/** @brief Where numbers go. @since 1.0 */
typedef struct ssi_sums {
  size_t size;   /**< `sizeof(ssi_sums)`. */
  int32_t *sums; /**< The sums; NULL if not wanted. @array{days} @nullable */
} ssi_sums;

/** @brief A year. @since 1.0 */
typedef struct ssi_year {
  size_t size; /**< `sizeof(ssi_year)`. */
  size_t days; /**< How many. */
} ssi_year;

/**
 * @brief Adds up.
 * @param[in] sums Where the sums go. @notnull
 * @param[in] times How many times.
 * @retval SSI_OK Done.
 * @retval SSI_ERROR_NULL `sums` is NULL.
 * @since 1.0
 */
SSI_API ssi_status ssi_add(const ssi_sums *sums, size_t times); /* expect: sums: @array{days} names no parameter */
