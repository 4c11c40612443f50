/**
 * @brief Reads weights.
 * @param[out] weights The weights. @array{out_rows} @nullable
 * @param[out] out_rows How many. @notnull
 * @retval SSI_OK Done.
 * @retval SSI_ERROR_NULL `out_rows` is NULL.
 * @since 1.0
 */
SSI_API ssi_status ssi_weights(int32_t *weights, size_t *out_rows); /* expect: weights: its length out_rows is no input of type size_t */
