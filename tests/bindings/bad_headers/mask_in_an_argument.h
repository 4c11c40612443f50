/** @brief Shapes. @since 1.0 */
typedef enum ssi_shape {
  SSI_SHAPE_ROUND = 1, /**< Like a ball. */
  SSI_SHAPE_FLAT = 2   /**< Like a plate. */
} ssi_shape;

/**
 * @brief Cuts shapes.
 * @param[in] shapes Any bits of ::ssi_shape together.
 * @retval SSI_OK Done.
 * @since 1.0
 */
SSI_API ssi_status ssi_cut(uint32_t shapes); /* expect: shapes: bits of ssi_shape in a number; give a list, or masks of bytes */
