/** @brief One of two. @since 1.0 */
typedef union ssi_either { /* expect: unions are not allowed */
  int32_t day;
  int64_t second;
} ssi_either;
