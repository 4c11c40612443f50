/**
 * @brief Does a thing.
 * @param[in] name The name. @notnull
 * @param[out] out_day The next day. @notnull
 * @retval SSI_OK Done.
 * @retval SSI_ERROR_NULL `out_day` is NULL.
 * @since 1.0
 */
SSI_API ssi_status ssi_thing(const char *name, int32_t *out_day); /* expect: name: @array{n}, or ended by NUL? */
