/**
 * @brief Writes a name.
 * @param[out] text The name. @notnull
 * @retval SSI_OK Done.
 * @retval SSI_ERROR_NULL `text` is NULL.
 * @since 1.0
 */
SSI_API ssi_status ssi_name(char *text); /* expect: text: an array without a length: @array{n} */
