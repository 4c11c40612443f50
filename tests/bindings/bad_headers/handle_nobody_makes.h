/** @brief A bag. @since 1.0 */
typedef struct ssi_bag ssi_bag; /* expect: no function makes one */

/**
 * @brief Releases a bag.
 * @param[in] self The bag. @nullable
 * @since 1.0
 */
SSI_API void ssi_bag_free(ssi_bag *self);
