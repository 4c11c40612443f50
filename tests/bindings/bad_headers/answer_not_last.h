/**
 * @brief Counts.
 * @param[out] out_count How many. @notnull
 * @param[in] first From where.
 * @retval SSI_OK Done.
 * @retval SSI_ERROR_NULL `out_count` is NULL.
 * @since 1.0
 */
SSI_API ssi_status ssi_count(int32_t *out_count, int32_t first); /* expect: what it answers does not come last */
