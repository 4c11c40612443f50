/* What this extension uses of DuckDB's C extension API, version 1.2.0: the
   table of functions that DuckDB hands over, in the order that is promised to
   stay. What is not used is a gap. Declared here, because DuckDB's own header
   comes with no package; handles are pointers that only DuckDB looks into. */
#ifndef SSI_EXAMPLES_DUCKDB_API_H
#define SSI_EXAMPLES_DUCKDB_API_H

#include <stdbool.h>
#include <stdint.h>

#define DB_API_VERSION "v1.2.0"

typedef struct db_database_ *db_database;
typedef struct db_connection_ *db_connection;
typedef struct db_logical_type_ *db_logical_type;
typedef struct db_data_chunk_ *db_data_chunk;
typedef struct db_vector_ *db_vector;
typedef struct db_function_info_ *db_function_info;
typedef struct db_extension_info_ *db_extension_info;
typedef struct db_scalar_function_ *db_scalar_function;
typedef struct db_scalar_function_set_ *db_scalar_function_set;
typedef struct db_aggregate_function_ *db_aggregate_function;
typedef struct db_aggregate_function_set_ *db_aggregate_function_set;
typedef struct db_aggregate_state_ *db_aggregate_state;

typedef enum db_state { DB_SUCCESS, DB_ERROR } db_state;

typedef enum db_type {
  DB_BOOLEAN = 1,
  DB_TINYINT = 2,
  DB_SMALLINT = 3,
  DB_INTEGER = 4,
  DB_BIGINT = 5,
  DB_UTINYINT = 6,
  DB_USMALLINT = 7,
  DB_UINTEGER = 8,
  DB_UBIGINT = 9,
  DB_DOUBLE = 11,
  DB_TIMESTAMP = 12,
  DB_DATE = 13,
  DB_HUGEINT = 16,
  DB_VARCHAR = 17,
  DB_BLOB = 18,
  DB_TIMESTAMP_S = 20,
  DB_TIMESTAMP_MS = 21,
  DB_TIMESTAMP_NS = 22,
  DB_ENUM = 23,
  DB_TIMESTAMP_TZ = 31,
  DB_ANY = 34
} db_type;

/* A text or blob: inside if it is short. */
typedef union db_string {
  struct {
    uint32_t size;
    char bytes[12];
  } inside;
  struct {
    uint32_t size;
    char prefix[4];
    const char *bytes;
  } outside;
} db_string;

typedef struct db_list_entry {
  uint64_t offset;
  uint64_t size;
} db_list_entry;

typedef struct db_hugeint {
  uint64_t lower;
  int64_t upper;
} db_hugeint;

typedef void (*db_scalar_function_t)(db_function_info info, db_data_chunk input,
                                     db_vector output);
typedef uint64_t (*db_aggregate_state_size)(db_function_info info);
typedef void (*db_aggregate_init_t)(db_function_info info,
                                    db_aggregate_state state);
typedef void (*db_aggregate_destroy_t)(db_aggregate_state *states,
                                       uint64_t count);
typedef void (*db_aggregate_update_t)(db_function_info info,
                                      db_data_chunk input,
                                      db_aggregate_state *states);
typedef void (*db_aggregate_combine_t)(db_function_info info,
                                       db_aggregate_state *source,
                                       db_aggregate_state *target,
                                       uint64_t count);
typedef void (*db_aggregate_finalize_t)(db_function_info info,
                                        db_aggregate_state *source,
                                        db_vector result, uint64_t count,
                                        uint64_t offset);
typedef void (*db_delete_callback_t)(void *data);

typedef struct db_api {
  void (*gap0[3])(void);
  db_state (*connect)(db_database database, db_connection *out_connection);
  void (*gap1[2])(void);
  void (*disconnect)(db_connection *connection);
  const char *(*library_version)(void);
  void (*gap2[17])(void);
  void (*free)(void *ptr);
  void (*gap3[130])(void);
  db_logical_type (*create_logical_type)(db_type type);
  void (*gap4[2])(void);
  db_logical_type (*create_list_type)(db_logical_type type);
  void (*gap5[3])(void);
  db_logical_type (*create_struct_type)(db_logical_type *member_types,
                                        const char **member_names,
                                        uint64_t member_count);
  void (*gap6[2])(void);
  db_type (*get_type_id)(db_logical_type type);
  void (*gap7[3])(void);
  db_type (*enum_internal_type)(db_logical_type type);
  uint32_t (*enum_dictionary_size)(db_logical_type type);
  char *(*enum_dictionary_value)(db_logical_type type, uint64_t index);
  void (*gap8[11])(void);
  void (*destroy_logical_type)(db_logical_type *type);
  void (*gap9[4])(void);
  uint64_t (*data_chunk_get_column_count)(db_data_chunk chunk);
  db_vector (*data_chunk_get_vector)(db_data_chunk chunk, uint64_t col_idx);
  uint64_t (*data_chunk_get_size)(db_data_chunk chunk);
  void (*gap10[1])(void);
  db_logical_type (*vector_get_column_type)(db_vector vector);
  void *(*vector_get_data)(db_vector vector);
  uint64_t *(*vector_get_validity)(db_vector vector);
  void (*vector_ensure_validity_writable)(db_vector vector);
  void (*gap11[1])(void);
  void (*vector_assign_string_element_len)(db_vector vector, uint64_t index,
                                           const char *str, uint64_t str_len);
  db_vector (*list_vector_get_child)(db_vector vector);
  void (*gap12[1])(void);
  db_state (*list_vector_set_size)(db_vector vector, uint64_t size);
  db_state (*list_vector_reserve)(db_vector vector, uint64_t required_capacity);
  db_vector (*struct_vector_get_child)(db_vector vector, uint64_t index);
  void (*gap13[5])(void);
  db_scalar_function (*create_scalar_function)(void);
  void (*destroy_scalar_function)(db_scalar_function *scalar_function);
  void (*scalar_function_set_name)(db_scalar_function scalar_function,
                                   const char *name);
  void (*scalar_function_set_varargs)(db_scalar_function scalar_function,
                                      db_logical_type type);
  void (*scalar_function_set_special_handling)(
      db_scalar_function scalar_function);
  void (*gap14[1])(void);
  void (*scalar_function_add_parameter)(db_scalar_function scalar_function,
                                        db_logical_type type);
  void (*scalar_function_set_return_type)(db_scalar_function scalar_function,
                                          db_logical_type type);
  void (*gap15[1])(void);
  void (*scalar_function_set_function)(db_scalar_function scalar_function,
                                       db_scalar_function_t function);
  void (*gap16[2])(void);
  void (*scalar_function_set_error)(db_function_info info, const char *error);
  db_scalar_function_set (*create_scalar_function_set)(const char *name);
  void (*destroy_scalar_function_set)(
      db_scalar_function_set *scalar_function_set);
  db_state (*add_scalar_function_to_set)(db_scalar_function_set set,
                                         db_scalar_function function);
  db_state (*register_scalar_function_set)(db_connection con,
                                           db_scalar_function_set set);
  db_aggregate_function (*create_aggregate_function)(void);
  void (*destroy_aggregate_function)(db_aggregate_function *aggregate_function);
  void (*aggregate_function_set_name)(db_aggregate_function aggregate_function,
                                      const char *name);
  void (*aggregate_function_add_parameter)(
      db_aggregate_function aggregate_function, db_logical_type type);
  void (*aggregate_function_set_return_type)(
      db_aggregate_function aggregate_function, db_logical_type type);
  void (*aggregate_function_set_functions)(
      db_aggregate_function aggregate_function,
      db_aggregate_state_size state_size, db_aggregate_init_t state_init,
      db_aggregate_update_t update, db_aggregate_combine_t combine,
      db_aggregate_finalize_t finalize);
  void (*aggregate_function_set_destructor)(
      db_aggregate_function aggregate_function, db_aggregate_destroy_t destroy);
  void (*gap17[1])(void);
  void (*aggregate_function_set_special_handling)(
      db_aggregate_function aggregate_function);
  void (*aggregate_function_set_extra_info)(
      db_aggregate_function aggregate_function, void *extra_info,
      db_delete_callback_t destroy);
  void *(*aggregate_function_get_extra_info)(db_function_info info);
  void (*aggregate_function_set_error)(db_function_info info,
                                       const char *error);
  db_aggregate_function_set (*create_aggregate_function_set)(const char *name);
  void (*destroy_aggregate_function_set)(
      db_aggregate_function_set *aggregate_function_set);
  db_state (*add_aggregate_function_to_set)(db_aggregate_function_set set,
                                            db_aggregate_function function);
  db_state (*register_aggregate_function_set)(db_connection con,
                                              db_aggregate_function_set set);
} db_api;

typedef struct db_access {
  void (*set_error)(db_extension_info info, const char *error);
  db_database *(*get_database)(db_extension_info info);
  const void *(*get_api)(db_extension_info info, const char *version);
} db_access;

#endif
