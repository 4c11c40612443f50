/**
 * @brief Does a thing.
 * @param[in] count How many.
 * @param[in] days The days. @array{count * SSI_NO_SUCH} @notnull
 * @param[in] more More days. @array{count + SSI_DAY_MAX * 2} @notnull
 * @param[in] odd Odd days. @array{count - 1} @notnull
 * @param[out] out_day The next day. @notnull
 * @retval SSI_OK Done.
 * @retval SSI_ERROR_NULL A pointer is NULL.
 * @since 1.0
 */
SSI_API ssi_status ssi_thing(size_t count, const int32_t *days, const int32_t *more, const int32_t *odd, int32_t *out_day); /* expect: @array{count * SSI_NO_SUCH} names no parameter */ /* expect: @array{count - 1} names no parameter */
