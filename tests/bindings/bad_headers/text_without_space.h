/**
 * @brief Writes a name.
 * @param[out] text The name. @array{capacity} @notnull
 * @param[in] capacity Bytes at `text`.
 * @retval SSI_OK Done.
 * @retval SSI_ERROR_NULL `text` is NULL.
 * @since 1.0
 */
SSI_API ssi_status ssi_name(char *text, size_t capacity); /* expect: room for text, but no status says that it is too small */
