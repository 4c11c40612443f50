/**
 * @brief Gives bytes.
 * @returns Borrowed bytes.
 * @since 1.0
 */
SSI_API const uint8_t *ssi_bytes(void); /* expect: cannot be returned */
