/** @brief One more. @since 1.0 */
static inline int32_t ssi_next(int32_t day) { return day + 1; } /* expect: inline functions */
