/** @brief Shapes. @since 1.0 */
typedef enum ssi_shape {
  SSI_SHAPE_ROUND = 1, /**< Like a ball. */
  SSI_SHAPE_FLAT = 2   /**< Like a plate. */
} ssi_shape;

/** @brief Shapes of a bag. @since 1.0 */
typedef struct ssi_shapes { /* expect: shapes: bits of ssi_shape in a number; give a list, or masks of bytes */
  size_t size;     /**< `sizeof(ssi_shapes)`. */
  uint64_t shapes; /**< Shapes that are in it, bit ::ssi_shape - 1. */
} ssi_shapes;
