/** @brief A box. @since 1.0 */
typedef struct ssi_case { /* expect: the tag and the name differ */
  size_t size; /**< Its size. */
} ssi_box;
