/**
 * @brief The name.
 * @since 1.0
 */
SSI_API const char *ssi_name(void); /* expect: @returns does not fit */
