/** @brief A box. @since 1.0 */
typedef struct ssi_box {
  size_t size;           /**< Its size. */
  unsigned flags : 3;    /**< Flags. */ /* expect: bit-fields are not allowed */
  double wide;           /**< How wide. */ /* expect: the type double is not one */
  int32_t silent; /* expect: silent: is not documented */
  void (*call)(void);    /**< A callback. */ /* expect: function pointers are not allowed */
  uint8_t *bytes;        /**< Bytes. */ /* expect: bytes: @notnull or @nullable */
  struct ssi_other *next; /**< Another. */ /* expect: no unions or structs inside */
} ssi_box;
