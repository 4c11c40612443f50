/**
 * @brief Reads weights.
 * @param[out] weights The weights. @array{rows} @nullable
 * @param[in] rows How many.
 * @retval SSI_OK Done.
 * @since 1.0
 */
SSI_API ssi_status ssi_weights(int32_t *weights, int32_t rows); /* expect: rows: a length must be size_t */
