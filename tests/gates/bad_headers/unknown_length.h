/**
 * @brief Does a thing.
 * @param[in] days The days. @array{rows} @notnull
 * @param[out] out_day The next day. @notnull
 * @retval SSI_OK Done.
 * @retval SSI_ERROR_NULL `out_day` is NULL.
 * @since 1.0
 */
SSI_API ssi_status ssi_thing(const int32_t *days, int32_t *out_day); /* expect: @array{rows} names no parameter */
