/** @brief Where numbers go. @since 1.0 */
typedef struct ssi_sums {
  size_t size;   /**< `sizeof(ssi_sums)`. */
  size_t count;  /**< How many. */
  int32_t *sums; /**< The sums; NULL if not wanted. @array{count} @nullable */
} ssi_sums;

/**
 * @brief Adds up.
 * @param[in] sums Where the sums go. @notnull
 * @param[in] count How many times.
 * @retval SSI_OK Done.
 * @retval SSI_ERROR_NULL `sums` is NULL.
 * @since 1.0
 */
SSI_API ssi_status ssi_add(const ssi_sums *sums, uint8_t count); /* expect: count: two arguments have this name */ /* expect: count: a length must be size_t */
