/** @brief Columns with a name. @since 1.0 */
typedef struct ssi_list { /* expect: name: no binding understands const char * in a struct of columns */
  size_t size;           /**< `sizeof(ssi_list)`. */
  size_t rows;           /**< How many. */
  const int32_t *worths; /**< What each is worth. @array{rows} @notnull */
  const char *name;      /**< A name. */
} ssi_list;
