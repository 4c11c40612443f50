/* The scalar functions of DuckDB's extension: over states, and profiles. Tables
   cannot have columns as arguments here, so explanations and histories are
   lists of structs: unnest() makes rows of them. */
#include <stdlib.h>

#include "ssi_duckdb.h"

static void fail(db_function_info info, const char *function,
                 const engine_error *error) {
  char room[TOLD_BYTES];
  db->scalar_function_set_error(info, told(room, sizeof room, function, error));
}

/* A blob of a column, or NULL. */
static const uint8_t *blob_at(const columns *from, size_t index, uint64_t row,
                              size_t *size) {
  engine_text text;
  *size = 0;
  if (index >= from->count || !column_has(&from->of[index], row)) return NULL;
  column_text(&from->of[index], row, &text);
  *size = text.size;
  return (const uint8_t *)text.bytes;
}

/* The member whose state is the first argument. */
static ssi_status member_at(const columns *from, size_t profile, uint64_t row,
                            engine_member *out, engine_error *error) {
  size_t state_size, profile_size;
  const uint8_t *state = blob_at(from, 0, row, &state_size);
  const uint8_t *facts = blob_at(from, profile, row, &profile_size);
  return engine_member_load(out, &heap, state, state_size, facts, profile_size,
                            error);
}

/* Each row of a chunk by itself. */
typedef ssi_status (*row_function)(const columns *from, uint64_t row,
                                   engine_work *work, db_vector to,
                                   engine_error *error);

static void each_row(db_function_info info, db_data_chunk chunk, db_vector to,
                     const char *function, row_function one) {
  engine_work work = {heap, NULL, 0};
  engine_error error;
  columns given;
  ssi_status status = SSI_OK;
  if (!columns_open(&given, chunk)) {
    engine_fail(&error, SSI_ERROR_MEMORY, "columns");
    fail(info, function, &error);
    return;
  }
  for (uint64_t row = 0; row < given.rows && status == SSI_OK; row++)
    status = one(&given, row, &work, to, &error);
  columns_close(&given);
  engine_work_clear(&work);
  if (status != SSI_OK) fail(info, function, &error);
}

/* ---- ssi_total(state, as_of [, profile [, part]]) ---- */

static ssi_status total_row(const columns *from, uint64_t row,
                            engine_work *work, db_vector to,
                            engine_error *error) {
  engine_text name = {"", 0};
  engine_part part;
  engine_member member;
  ssi_member_score score;
  int32_t day, micropoints;
  ssi_status status = day_at(&from->of[1], row, "as_of", &day, error);
  if (from->count > 3 && column_has(&from->of[3], row))
    column_text(&from->of[3], row, &name);
  if (status == SSI_OK) status = engine_part_text(name, &part, error);
  if (status == SSI_OK) status = member_at(from, 2, row, &member, error);
  if (status != SSI_OK) return status;
  status = engine_member_score(&member, shared, work, day, &score, error);
  engine_member_free(&member);
  if (status != SSI_OK) return status;
  if (engine_part_of(&score, part, &micropoints))
    ((double *)db->vector_get_data(to))[row] = points_of(micropoints);
  else
    put_null(to, row);
  return SSI_OK;
}

static void total(db_function_info info, db_data_chunk chunk, db_vector to) {
  each_row(info, chunk, to, "ssi_total", total_row);
}

/* ---- Lists of structs ---- */

/* Room for more elements behind those of the rows before. */
static ssi_status begin_list(db_vector to, uint64_t row, size_t size,
                             uint64_t *first, engine_error *error) {
  db_list_entry *entries = db->vector_get_data(to);
  *first = row ? entries[row - 1].offset + entries[row - 1].size : 0;
  entries[row].offset = *first;
  entries[row].size = size;
  if (db->list_vector_reserve(to, *first + size) == DB_SUCCESS &&
      db->list_vector_set_size(to, *first + size) == DB_SUCCESS)
    return SSI_OK;
  return engine_fail(error, SSI_ERROR_MEMORY, "list");
}

static db_vector field_of(db_vector list, uint64_t index) {
  return db->struct_vector_get_child(db->list_vector_get_child(list), index);
}

static void put_text(db_vector to, uint64_t at, const char *text) {
  size_t size = 0;
  if (!text) {
    put_null(to, at);
    return;
  }
  while (text[size]) size++;
  put_bytes(to, at, text, size);
}

/* ---- ssi_explain(state, as_of [, profile]) ---- */

enum { REASON_FIELDS = 8 };

static void put_reason(db_vector to, uint64_t at, const engine_reason *reason) {
  const char *texts[] = {reason->pillar, reason->indicator, reason->kind,
                         reason->fact};
  db_vector points = field_of(to, 6), micropoints = field_of(to, 7);
  for (uint64_t i = 0; i < 4; i++) put_text(field_of(to, i), at, texts[i]);
  ((bool *)db->vector_get_data(field_of(to, 4)))[at] = reason->observed;
  ((int32_t *)db->vector_get_data(field_of(to, 5)))[at] = reason->share;
  ((double *)db->vector_get_data(points))[at] = points_of(reason->micropoints);
  ((int32_t *)db->vector_get_data(micropoints))[at] = reason->micropoints;
  if (reason->known) return;
  put_null(points, at);
  put_null(micropoints, at);
}

static ssi_status explain_row(const columns *from, uint64_t row,
                              engine_work *work, db_vector to,
                              engine_error *error) {
  engine_member member;
  ssi_score *score = NULL;
  uint64_t first = 0;
  size_t rows = 0;
  int32_t day;
  ssi_status status = day_at(&from->of[1], row, "as_of", &day, error);
  (void)work;
  if (status == SSI_OK) status = member_at(from, 2, row, &member, error);
  if (status != SSI_OK) return status;
  status =
      engine_member_explain(&member, shared, &heap, day, &score, &rows, error);
  if (status == SSI_OK) status = begin_list(to, row, rows, &first, error);
  for (size_t i = 0; i < rows && status == SSI_OK; i++) {
    engine_reason reason;
    engine_reason_of(shared, score, i, &reason);
    put_reason(to, first + i, &reason);
  }
  ssi_score_free(score);
  engine_member_free(&member);
  return status;
}

static void explain(db_function_info info, db_data_chunk chunk, db_vector to) {
  each_row(info, chunk, to, "ssi_explain", explain_row);
}

/* ---- ssi_history(state, first, last [, profile]) ---- */

static void put_history(db_vector to, uint64_t first,
                        const engine_history *from) {
  int32_t *days = db->vector_get_data(field_of(to, 0));
  for (size_t i = 0; i < from->days; i++)
    days[first + i] = from->first + (int32_t)i;
  for (uint64_t c = 0; c < ENGINE_HISTORY_COLUMNS; c++) {
    db_vector field = field_of(to, c + 1);
    double *points = db->vector_get_data(field);
    for (size_t i = 0; i < from->days; i++) {
      if (from->known)
        points[first + i] = points_of(from->points[c * from->days + i]);
      else
        put_null(field, first + i);
    }
  }
}

static ssi_status history_row(const columns *from, uint64_t row,
                              engine_work *work, db_vector to,
                              engine_error *error) {
  engine_member member;
  engine_history found;
  uint64_t at;
  int32_t first, last;
  ssi_status status = day_at(&from->of[1], row, "first", &first, error);
  (void)work;
  if (status == SSI_OK)
    status = day_at(&from->of[2], row, "last", &last, error);
  if (status == SSI_OK) status = member_at(from, 3, row, &member, error);
  if (status != SSI_OK) return status;
  status =
      engine_member_history(&member, shared, &heap, first, last, &found, error);
  engine_member_free(&member);
  if (status != SSI_OK) return status;
  status = begin_list(to, row, found.days, &at, error);
  if (status == SSI_OK) put_history(to, at, &found);
  engine_history_clear(&found, &heap);
  return status;
}

static void history(db_function_info info, db_data_chunk chunk, db_vector to) {
  each_row(info, chunk, to, "ssi_history", history_row);
}

/* ---- ssi_profile(name, value [, name, value]...) ---- */

/* Sets one fact of a row. */
static ssi_status set_fact(engine_facts *facts, const column *name,
                           const column *value, uint64_t row,
                           engine_error *error) {
  engine_text text;
  int64_t number;
  if (!column_has(name, row) || !column_text(name, row, &text))
    return engine_missing(error, SSI_ERROR_NAME, "name of a fact");
  if (!column_has(value, row)) return engine_facts_name(shared, text, error);
  if (value->type == DB_BOOLEAN)
    number = ((const bool *)value->data)[row];
  else if (!column_number(value, row, &number))
    return engine_missing(error, SSI_ERROR_RANGE, "value of a fact");
  return engine_facts_set(facts, shared, text, number, error);
}

static ssi_status put_profile(const engine_facts *facts, db_vector to,
                              uint64_t row, engine_error *error) {
  ssi_profile *made = NULL;
  uint8_t *bytes = NULL;
  size_t size = 0;
  ssi_status status = engine_facts_profile(facts, &heap, &made, error);
  if (status != SSI_OK) return status;
  if (!made) {
    put_null(to, row);
    return SSI_OK;
  }
  status = ssi_profile_save(made, NULL, 0, &size);
  if (status == SSI_OK && !(bytes = malloc(size))) status = SSI_ERROR_MEMORY;
  if (status == SSI_OK) status = ssi_profile_save(made, bytes, size, &size);
  if (status == SSI_OK) put_bytes(to, row, bytes, size);
  free(bytes);
  ssi_profile_free(made);
  return status == SSI_OK ? status : engine_fail(error, status, "profile");
}

static ssi_status profile_rows(const column *of, size_t count, uint64_t rows,
                               db_vector to, engine_error *error) {
  engine_facts facts;
  ssi_status status = SSI_OK;
  if (count % 2)
    return engine_fail(error, SSI_ERROR_SIZE, "names and values in pairs");
  for (uint64_t row = 0; row < rows && status == SSI_OK; row++) {
    engine_facts_clear(&facts, shared);
    for (size_t i = 0; i < count && status == SSI_OK; i += 2)
      status = set_fact(&facts, &of[i], &of[i + 1], row, error);
    if (status == SSI_OK) status = put_profile(&facts, to, row, error);
  }
  return status;
}

/* As many columns as there are. */
static void profile(db_function_info info, db_data_chunk chunk, db_vector to) {
  const size_t count = db->data_chunk_get_column_count(chunk);
  column *of = calloc(count + 1, sizeof *of);
  engine_error error;
  ssi_status status = SSI_OK;
  size_t open = 0;
  for (; of && open < count && status == SSI_OK; open++)
    if (!column_open(&of[open], db->data_chunk_get_vector(chunk, open)))
      status = SSI_ERROR_MEMORY;
  if (!of || status != SSI_OK)
    status = engine_fail(&error, SSI_ERROR_MEMORY, "columns");
  else
    status =
        profile_rows(of, count, db->data_chunk_get_size(chunk), to, &error);
  for (size_t i = 0; i < open; i++) column_close(&of[i]);
  free(of);
  if (status != SSI_OK) fail(info, "ssi_profile", &error);
}

/* ---- ssi_version() ---- */

static void version(db_function_info info, db_data_chunk chunk, db_vector to) {
  const uint64_t rows = db->data_chunk_get_size(chunk);
  (void)info;
  for (uint64_t row = 0; row < rows; row++) put_text(to, row, ssi_version());
}

/* ---- Registering ---- */

typedef struct field {
  const char *name;
  db_type type;
} field;

/* LIST(STRUCT(...)). */
static db_logical_type list_of(const field *fields, size_t count) {
  db_logical_type types[REASON_FIELDS], rows, list;
  const char *names[REASON_FIELDS];
  for (size_t i = 0; i < count; i++) {
    names[i] = fields[i].name;
    types[i] = db->create_logical_type(fields[i].type);
  }
  rows = db->create_struct_type(types, names, count);
  list = db->create_list_type(rows);
  for (size_t i = 0; i < count; i++) db->destroy_logical_type(&types[i]);
  db->destroy_logical_type(&rows);
  return list;
}

static bool add_function(db_scalar_function_set set, const char *name,
                         const overload *of, db_logical_type result,
                         db_scalar_function_t function) {
  db_scalar_function made = db->create_scalar_function();
  bool good;
  db->scalar_function_set_name(made, name);
  for (const db_type *type = of->types; *type; type++) {
    db_logical_type one = db->create_logical_type(*type);
    db->scalar_function_add_parameter(made, one);
    db->destroy_logical_type(&one);
  }
  db->scalar_function_set_return_type(made, result);
  db->scalar_function_set_special_handling(made); /* null comes in */
  db->scalar_function_set_function(made, function);
  good = db->add_scalar_function_to_set(set, made) == DB_SUCCESS;
  db->destroy_scalar_function(&made);
  return good;
}

static bool register_set(db_connection connection, const char *name,
                         const overload *of, size_t count,
                         db_logical_type result,
                         db_scalar_function_t function) {
  db_scalar_function_set set = db->create_scalar_function_set(name);
  bool good = true;
  for (size_t i = 0; i < count && good; i++)
    good = add_function(set, name, &of[i], result, function);
  if (good)
    good = db->register_scalar_function_set(connection, set) == DB_SUCCESS;
  db->destroy_scalar_function_set(&set);
  db->destroy_logical_type(&result);
  return good;
}

static bool register_profile(db_connection connection) {
  db_scalar_function_set set = db->create_scalar_function_set("ssi_profile");
  db_scalar_function made = db->create_scalar_function();
  db_logical_type any = db->create_logical_type(DB_ANY);
  db_logical_type blob = db->create_logical_type(DB_BLOB);
  bool good;
  db->scalar_function_set_name(made, "ssi_profile");
  db->scalar_function_set_varargs(made, any);
  db->scalar_function_set_return_type(made, blob);
  db->scalar_function_set_special_handling(made);
  db->scalar_function_set_function(made, profile);
  good = db->add_scalar_function_to_set(set, made) == DB_SUCCESS &&
         db->register_scalar_function_set(connection, set) == DB_SUCCESS;
  db->destroy_scalar_function(&made);
  db->destroy_scalar_function_set(&set);
  db->destroy_logical_type(&any);
  db->destroy_logical_type(&blob);
  return good;
}

#define SIZE(array) (sizeof(array) / sizeof *(array))

bool register_scalars(db_connection connection) {
  static const field reasons[REASON_FIELDS] = {
      {"pillar", DB_VARCHAR}, {"indicator", DB_VARCHAR},  {"kind", DB_VARCHAR},
      {"fact", DB_VARCHAR},   {"observed", DB_BOOLEAN},   {"share", DB_INTEGER},
      {"points", DB_DOUBLE},  {"micropoints", DB_INTEGER}};
  static const field days[] = {{"day", DB_DATE},      {"total", DB_DOUBLE},
                               {"brand", DB_DOUBLE},  {"find", DB_DOUBLE},
                               {"engage", DB_DOUBLE}, {"relate", DB_DOUBLE}};
  static const overload totals[] = {{{DB_BLOB, DB_ANY}},
                                    {{DB_BLOB, DB_ANY, DB_BLOB}},
                                    {{DB_BLOB, DB_ANY, DB_BLOB, DB_VARCHAR}}};
  static const overload ranges[] = {{{DB_BLOB, DB_ANY, DB_ANY}},
                                    {{DB_BLOB, DB_ANY, DB_ANY, DB_BLOB}}};
  static const overload nothing[] = {{{0}}};
  return register_set(connection, "ssi_total", totals, SIZE(totals),
                      db->create_logical_type(DB_DOUBLE), total) &&
         register_set(connection, "ssi_explain", totals, 2,
                      list_of(reasons, SIZE(reasons)), explain) &&
         register_set(connection, "ssi_history", ranges, SIZE(ranges),
                      list_of(days, SIZE(days)), history) &&
         register_set(connection, "ssi_version", nothing, 1,
                      db->create_logical_type(DB_VARCHAR), version) &&
         register_profile(connection);
}
