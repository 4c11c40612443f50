/**
 * @brief Fills numbers.
 * @param[out] out The first of many numbers. @array{4} @notnull
 * @param[in,out] room More of them. @array{count} @notnull
 * @param[in] count Numbers at `room`, below the size of a `bool`.
 * @retval SSI_OK Done.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @since 1.0
 */
SSI_API ssi_status ssi_numbers(int32_t *out, int32_t *room, uint8_t count); /* expect: count: a length must be size_t */
