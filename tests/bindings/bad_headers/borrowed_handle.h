/** @brief A bag. @since 1.0 */
typedef struct ssi_bag ssi_bag;

/**
 * @brief Makes a bag.
 * @param[out] out The bag. @owns @notnull
 * @retval SSI_OK Done.
 * @retval SSI_ERROR_NULL `out` is NULL.
 * @since 1.0
 */
SSI_API ssi_status ssi_bag_new(ssi_bag **out);

/**
 * @brief Releases a bag.
 * @param[in] self The bag. @nullable
 * @since 1.0
 */
SSI_API void ssi_bag_free(ssi_bag *self);

/**
 * @brief Looks into a bag.
 * @param[in] self The bag. @notnull
 * @param[out] out The bag inside. @borrowed @notnull
 * @retval SSI_OK Done.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @since 1.0
 */
SSI_API ssi_status ssi_bag_inner(const ssi_bag *self, ssi_bag **out); /* expect: out: a handle that is answered must be @owns */
