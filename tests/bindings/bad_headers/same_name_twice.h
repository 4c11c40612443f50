/** @brief The most pillars. @since 1.0 */
#define SSI_most 4 /* expect: is most in python */ /* expect: is most in node */

/**
 * @brief The most of all.
 * @returns A number.
 * @since 1.0
 */
SSI_API int32_t ssi_most(void);
