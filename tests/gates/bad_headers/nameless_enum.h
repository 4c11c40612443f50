/** @brief Two words. @since 1.0 */
enum { SSI_ONE = 1, SSI_TWO = 2 }; /* expect: an enum needs a name */
