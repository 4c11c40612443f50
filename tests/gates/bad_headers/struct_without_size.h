/** @brief A box. @since 1.0 */
typedef struct ssi_box { /* expect: does not begin with `size_t size` */
  int32_t wide; /**< How wide. */
} ssi_box;
