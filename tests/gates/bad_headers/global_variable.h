/** @brief A number. @since 1.0 */
extern int32_t ssi_number; /* expect: not a declaration the interface may have */
