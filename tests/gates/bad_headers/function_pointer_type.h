/** @brief A callback. @since 1.0 */
typedef void (*ssi_call)(void); /* expect: function pointers are not allowed */
