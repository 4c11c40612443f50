/**
 * @brief Says something.
 * @param[in] text The text, ended by NUL. @notnull
 * @since 1.0
 */
SSI_API void ssi_say(const char *text, ...); /* expect: variable arguments */
