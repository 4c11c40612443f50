/** @brief A box. @since 1.0 */
typedef struct ssi_box {
  size_t size; /**< Its size. */
} ssi_box;

/**
 * @brief Makes a box.
 * @returns A box.
 * @since 1.0
 */
SSI_API ssi_box ssi_box_make(void); /* expect: the type ssi_box cannot be returned */
