/**
 * @brief Adds pairs up.
 * @param[in] pairs How many.
 * @param[in] numbers Two for each. @array{pairs * 2} @notnull
 * @retval SSI_OK Done.
 * @retval SSI_ERROR_NULL `numbers` is NULL.
 * @since 1.0
 */
SSI_API ssi_status ssi_add(int32_t pairs, const int32_t *numbers); /* expect: numbers: its length pairs is no input of type size_t */
