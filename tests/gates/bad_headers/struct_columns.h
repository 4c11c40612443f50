/** @brief Columns. @since 1.0 */
typedef struct ssi_rows {
  size_t size; /**< Its size. */
  size_t rows; /**< How many. */
  uint32_t wide; /**< How wide. */
  const int32_t *days;   /**< Days. @array{rows} @nullable */
  const int32_t *twice;  /**< Two each. @array{rows * 2 + 1} @notnull */
  const int32_t *silent; /**< Days. @array{rows} */ /* expect: silent: @notnull or @nullable */
  const int32_t *endless; /**< Days. @nullable */ /* expect: endless: how long? @array{n} */
  const int32_t *other;  /**< Days. @array{wide} @nullable */ /* expect: @array{wide} names no field */
  const int32_t *odd;    /**< Days. @array{rows - 1} @nullable */ /* expect: @array{rows - 1} names no field */
  const bool **far;      /**< Bits. @array{rows} @nullable */ /* expect: the type const bool ** is not one */
  int32_t *given;        /**< To fill. @array{rows} @nullable */
  int32_t *dumb;         /**< To fill. @array{rows} */ /* expect: dumb: @notnull or @nullable */
  int32_t *long_;        /**< To fill. @nullable */ /* expect: long_: how long? @array{n} */
  int32_t *lost;         /**< To fill. @array{nowhere} @nullable */ /* expect: @array{nowhere} names no field */
} ssi_rows;
