/** @brief A bag. @since 1.0 */
typedef struct ssi_bag ssi_bag; /* expect: no ssi_bag_free() releases it */

/**
 * @brief Makes a bag.
 * @param[out] out The bag. @owns @notnull
 * @retval SSI_OK Done.
 * @retval SSI_ERROR_NULL `out` is NULL.
 * @since 1.0
 */
SSI_API ssi_status ssi_bag_new(ssi_bag **out);
