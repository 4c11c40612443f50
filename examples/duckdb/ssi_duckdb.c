/* The extension of DuckDB: its aggregates, and how it is loaded. */
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ssi_duckdb.h"

const db_api *db;
const engine *shared;

static void *take(void *context, size_t bytes) {
  (void)context;
  return malloc(bytes);
}

static void give_back(void *context, void *memory, size_t bytes) {
  (void)context;
  (void)bytes;
  free(memory);
}

const ssi_allocator heap = {sizeof(ssi_allocator), NULL, take, give_back};

const char *told(char *room, size_t size, const char *function,
                 const engine_error *error) {
  snprintf(room, size, "%s: %s", function, error->text);
  return room;
}

/* ---- Aggregates ---- */

/* Where the values of an event are; columns that are not given are NULL. */
typedef struct event_columns {
  const column *day, *kind, *traits, *count, *person;
  const column *as_of, *profile, *observed;
} event_columns;

/* One of the aggregates: what differs between them. */
typedef struct aggregate {
  const char *name;
  bool scores; /* it has as_of, and answers points */
} aggregate;

static const aggregate score = {"ssi_score", true};
static const aggregate state = {"ssi_state", false};
static const aggregate merge = {"ssi_merge", false};

static const aggregate *self_of(db_function_info info) {
  return db->aggregate_function_get_extra_info(info);
}

static void fail(db_function_info info, const engine_error *error) {
  char room[TOLD_BYTES];
  db->aggregate_function_set_error(
      info, told(room, sizeof room, self_of(info)->name, error));
}

static engine_group *group_of(db_aggregate_state at) {
  return (engine_group *)(void *)at;
}

static uint64_t group_size(db_function_info info) {
  (void)info;
  return sizeof(engine_group);
}

static void group_begin(db_function_info info, db_aggregate_state at) {
  (void)info;
  memset(group_of(at), 0, sizeof(engine_group));
}

static void groups_end(db_aggregate_state *groups, uint64_t count) {
  for (uint64_t i = 0; i < count; i++)
    engine_group_clear(group_of(groups[i]), &heap);
}

static void groups_combine(db_function_info info, db_aggregate_state *source,
                           db_aggregate_state *target, uint64_t count) {
  engine_error error;
  for (uint64_t i = 0; i < count; i++) {
    if (engine_group_combine(group_of(target[i]), &heap, group_of(source[i]),
                             &error) == SSI_OK)
      continue;
    fail(info, &error);
    return;
  }
}

/* In the order of the arguments: 2, 5 and 6 without as_of; 3, 6, 7 and 8 with
   it. */
static event_columns arguments_of(const columns *from, bool scores) {
  const column *of = from->of;
  const size_t count = from->count;
  event_columns made = {.day = &of[0], .kind = &of[1]};
  size_t next = 2;
  if (count >= 5) {
    made.traits = &of[2];
    made.count = &of[3];
    made.person = &of[4];
    next = 5;
  }
  if (scores) {
    made.as_of = &of[next++];
    if (count > next) made.profile = &of[next++];
  }
  if (count > next) made.observed = &of[next];
  return made;
}

/* A row as it goes to its group. */
typedef struct event {
  engine_row row;
  int32_t as_of;
  bool there; /* else it is a row without an event */
} event;

static ssi_status read_event(const event_columns *from, uint64_t row,
                             event *out, engine_error *error) {
  ssi_status status = SSI_OK;
  *out = (event){.there =
                     column_has(from->day, row) || column_has(from->kind, row)};
  if (from->as_of)
    status = day_at(from->as_of, row, "as_of", &out->as_of, error);
  if (status != SSI_OK || !out->there) return status;
  status = day_at(from->day, row, "day", &out->row.day, error);
  if (status == SSI_OK)
    status = kind_at(from->kind, row, &out->row.kind, error);
  if (status == SSI_OK)
    status = traits_at(from->traits, row, &out->row.traits, error);
  if (status == SSI_OK)
    status = count_at(from->count, row, &out->row.count, error);
  if (status == SSI_OK)
    status = person_at(from->person, row, &out->row.counterpart, error);
  return status;
}

/* What is one value in a group, and the event. */
static ssi_status add_event(engine_group *to, const event_columns *from,
                            uint64_t row, const event *made,
                            engine_error *error) {
  ssi_status status = SSI_OK;
  engine_text text;
  if (from->as_of && (!to->has_day || to->day != made->as_of))
    status = engine_group_day(to, made->as_of, error);
  if (status == SSI_OK && from->profile && column_has(from->profile, row)) {
    column_text(from->profile, row, &text);
    status = engine_group_profile(to, &heap, (const uint8_t *)text.bytes,
                                  text.size, error);
  }
  if (status == SSI_OK && from->observed && column_has(from->observed, row)) {
    column_text(from->observed, row, &text);
    /* Nearly always what it was before. */
    if (!to->observed || text.size != to->observed_size ||
        memcmp(text.bytes, to->observed, text.size) != 0)
      status = engine_group_observed(to, shared, &heap, text, error);
  }
  if (status != SSI_OK || !made->there) return status;
  return engine_group_add(to, &heap, &made->row, error);
}

/* Rows of a block are read first, so that the groups they go to, which lie
   anywhere, can be fetched ahead. */
enum { BLOCK = 256, NEAR = 8, FAR = 16 };

static ssi_status take_block(const event_columns *from, uint64_t first,
                             size_t count, db_aggregate_state *groups,
                             engine_error *error) {
  event made[BLOCK];
  ssi_status status = SSI_OK;
  for (size_t i = 0; i < count && status == SSI_OK; i++)
    status = read_event(from, first + i, &made[i], error);
  for (size_t i = 0; i < count && status == SSI_OK; i++) {
    if (i + FAR < count) __builtin_prefetch(groups[i + FAR], 1);
    if (i + NEAR < count) {
      const engine_group *next = group_of(groups[i + NEAR]);
      __builtin_prefetch(next->rows + next->end, 1);
    }
    status = add_event(group_of(groups[i]), from, first + i, &made[i], error);
  }
  return status;
}

static void take_events(db_function_info info, db_data_chunk chunk,
                        db_aggregate_state *groups) {
  event_columns from;
  engine_error error;
  columns given;
  ssi_status status = SSI_OK;
  if (!columns_open(&given, chunk)) {
    engine_fail(&error, SSI_ERROR_MEMORY, "columns");
    fail(info, &error);
    return;
  }
  from = arguments_of(&given, self_of(info)->scores);
  for (uint64_t row = 0; row < given.rows && status == SSI_OK; row += BLOCK) {
    const uint64_t left = given.rows - row;
    status = take_block(&from, row, left < BLOCK ? (size_t)left : BLOCK,
                        groups + row, &error);
  }
  columns_close(&given);
  if (status != SSI_OK) fail(info, &error);
}

static void take_states(db_function_info info, db_data_chunk chunk,
                        db_aggregate_state *groups) {
  engine_error error;
  columns given;
  ssi_status status = SSI_OK;
  columns_open(&given, chunk); /* of blobs, which take no memory */
  for (uint64_t row = 0; row < given.rows && status == SSI_OK; row++) {
    engine_text text;
    if (!column_has(&given.of[0], row)) continue;
    column_text(&given.of[0], row, &text);
    status = engine_group_merge(group_of(groups[row]), &heap,
                                (const uint8_t *)text.bytes, text.size, &error);
  }
  columns_close(&given);
  if (status != SSI_OK) fail(info, &error);
}

static void answer_scores(db_function_info info, db_aggregate_state *groups,
                          db_vector result, uint64_t count, uint64_t offset) {
  double *to = db->vector_get_data(result);
  engine_work work = {heap, NULL, 0};
  engine_error error;
  for (uint64_t i = 0; i < count; i++) {
    ssi_member_score found;
    if (engine_group_score(group_of(groups[i]), shared, &work, &found,
                           &error) != SSI_OK) {
      fail(info, &error);
      break;
    }
    if (found.observed == 0)
      put_null(result, offset + i);
    else
      to[offset + i] = points_of(found.total);
  }
  engine_work_clear(&work);
}

/* A ledger as bytes, in memory that is kept from one to the next. */
static ssi_status put_state(const ssi_activity *from, engine_work *room,
                            db_vector to, uint64_t row, engine_error *error) {
  size_t size = 0;
  ssi_status status = ssi_activity_save(from, NULL, 0, &size);
  if (status == SSI_OK && size > room->size) {
    engine_work_clear(room);
    room->bytes = malloc(2 * size);
    room->size = room->bytes ? 2 * size : 0;
    if (!room->bytes) status = SSI_ERROR_MEMORY;
  }
  if (status == SSI_OK)
    status = ssi_activity_save(from, room->bytes, room->size, &size);
  if (status != SSI_OK) return engine_fail(error, status, "state");
  put_bytes(to, row, room->bytes, size);
  return SSI_OK;
}

static void answer_states(db_function_info info, db_aggregate_state *groups,
                          db_vector result, uint64_t count, uint64_t offset) {
  engine_work work = {heap, NULL, 0};
  engine_work room = {heap, NULL, 0};
  engine_error error;
  for (uint64_t i = 0; i < count; i++) {
    engine_ledger found;
    ssi_status status =
        engine_group_state(group_of(groups[i]), shared, &work, &found, &error);
    if (status == SSI_OK && !found.of)
      put_null(result, offset + i);
    else if (status == SSI_OK)
      status = put_state(found.of, &room, result, offset + i, &error);
    if (status == SSI_OK) {
      ssi_activity_free(found.made);
      continue;
    }
    ssi_activity_free(found.made);
    fail(info, &error);
    break;
  }
  engine_work_clear(&work);
  engine_work_clear(&room);
}

/* ---- Registering ---- */

static void add_type(db_aggregate_function to, db_type type) {
  db_logical_type made = db->create_logical_type(type);
  db->aggregate_function_add_parameter(to, made);
  db->destroy_logical_type(&made);
}

static bool add_overload(db_aggregate_function_set set, const aggregate *self,
                         const overload *of, db_aggregate_update_t update) {
  db_aggregate_function made = db->create_aggregate_function();
  db_logical_type result =
      db->create_logical_type(self->scores ? DB_DOUBLE : DB_BLOB);
  bool good;
  db->aggregate_function_set_name(made, self->name);
  for (const db_type *type = of->types; *type; type++) add_type(made, *type);
  db->aggregate_function_set_return_type(made, result);
  db->destroy_logical_type(&result);
  db->aggregate_function_set_functions(
      made, group_size, group_begin, update, groups_combine,
      self->scores ? answer_scores : answer_states);
  db->aggregate_function_set_destructor(made, groups_end);
  db->aggregate_function_set_special_handling(made); /* null comes in */
  db->aggregate_function_set_extra_info(made, (void *)(uintptr_t)self, NULL);
  good = db->add_aggregate_function_to_set(set, made) == DB_SUCCESS;
  db->destroy_aggregate_function(&made);
  return good;
}

static bool register_set(db_connection connection, const aggregate *self,
                         const overload *of, size_t count,
                         db_aggregate_update_t update) {
  db_aggregate_function_set set = db->create_aggregate_function_set(self->name);
  bool good = true;
  for (size_t i = 0; i < count && good; i++)
    good = add_overload(set, self, &of[i], update);
  if (good)
    good = db->register_aggregate_function_set(connection, set) == DB_SUCCESS;
  db->destroy_aggregate_function_set(&set);
  return good;
}

#define ANY DB_ANY
#define SIZE(array) (sizeof(array) / sizeof *(array))

bool register_aggregates(db_connection connection) {
  static const overload scores[] = {
      {{ANY, ANY, ANY}},
      {{ANY, ANY, ANY, ANY, ANY, ANY}},
      {{ANY, ANY, ANY, ANY, ANY, ANY, DB_BLOB}},
      {{ANY, ANY, ANY, ANY, ANY, ANY, DB_BLOB, DB_VARCHAR}}};
  static const overload states[] = {{{ANY, ANY}},
                                    {{ANY, ANY, ANY, ANY, ANY}},
                                    {{ANY, ANY, ANY, ANY, ANY, DB_VARCHAR}}};
  static const overload merges[] = {{{DB_BLOB}}};
  return register_set(connection, &score, scores, SIZE(scores), take_events) &&
         register_set(connection, &state, states, SIZE(states), take_events) &&
         register_set(connection, &merge, merges, SIZE(merges), take_states);
}

/* One engine for all databases of a process, however many threads open them. */
static bool share_engine(void) {
  static _Atomic(engine *) made;
  engine *mine = NULL, *none = NULL;
  if (!atomic_load(&made)) {
    if (engine_new(&heap, &mine) != SSI_OK) return false;
    if (!atomic_compare_exchange_strong(&made, &none, mine)) engine_free(mine);
  }
  shared = atomic_load(&made);
  return true;
}

/* What DuckDB calls: named after the file, up to its first dot. */
__attribute__((visibility("default"))) bool libssi_init_c_api(
    db_extension_info info, db_access *access) {
  static db_api table; /* DuckDB's own lives as long as this call */
  const db_api *api = access->get_api(info, DB_API_VERSION);
  db_connection connection;
  bool good;
  if (!api) return false; /* DuckDB has said why */
  table = *api;
  db = &table;
  if (!share_engine()) {
    access->set_error(info, "libssi: no memory");
    return false;
  }
  if (db->connect(*access->get_database(info), &connection) != DB_SUCCESS) {
    access->set_error(info, "libssi: no connection");
    return false;
  }
  good = register_aggregates(connection) && register_scalars(connection);
  db->disconnect(&connection);
  if (!good) access->set_error(info, "libssi: a function was not taken");
  return good;
}
