/**
 * @brief Does nothing.
 * @since 1.0
 */
void ssi_nothing(void); /* expect: must be marked SSI_API */
