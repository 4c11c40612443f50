/** @brief A box that grew. @since 1.0 */
typedef struct ssi_grown { /* expect: width: stands after depth, which came later */ /* expect: height: came with 1.0, as the struct did or before it */
  size_t size;      /**< `sizeof(ssi_grown)`. */
  int32_t length;   /**< How long. */
  int32_t depth;    /**< How deep. @since 1.1 */
  int32_t reserved; /**< Zero. */
  int32_t width;    /**< How wide. */
  int32_t height;   /**< How high. @since 1.0 */
} ssi_grown;
