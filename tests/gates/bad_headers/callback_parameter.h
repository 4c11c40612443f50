/**
 * @brief Does a thing.
 * @param[in] day Days since 1970-01-01.
 * @param[out] out_day The next day. @notnull
 * @retval SSI_OK Done.
 * @retval SSI_ERROR_NULL `out_day` is NULL.
 * @since 1.0
 */
SSI_API ssi_status ssi_thing(int32_t (*day)(void), int32_t *out_day); /* expect: function pointers are not allowed */
