/**
 * @brief Does nothing.
 * @returns Nothing.
 * @since 1.0
 */
SSI_API void ssi_nothing(void); /* expect: @returns does not fit */
