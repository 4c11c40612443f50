/* A loadable extension of SQLite: ssi_score and its kin. doc/engines.md tells
   what they take. */
#include "ssi_sqlite.h"

#include <string.h>
SQLITE_EXTENSION_INIT1

/* ---- Memory and errors ---- */

static void *allocate(void *context, size_t bytes) {
  (void)context;
  return sqlite3_malloc64(bytes);
}

static void release(void *context, void *memory, size_t bytes) {
  (void)context;
  (void)bytes;
  sqlite3_free(memory);
}

const ssi_allocator sqlite_memory = {sizeof(ssi_allocator), NULL, allocate,
                                     release};

static void shared_free(shared *self) {
  engine_work_clear(&self->work);
  engine_free(self->of);
  sqlite3_free(self);
}

void shared_release(void *users_shared) {
  shared *self = users_shared;
  if (--self->users == 0) shared_free(self);
}

void refuse(sqlite3_context *context, const char *function,
            const engine_error *error) {
  char *text;
  if (error->status == SSI_ERROR_MEMORY) {
    sqlite3_result_error_nomem(context);
    return;
  }
  text = sqlite3_mprintf("%s: %s", function, error->text);
  if (text) {
    sqlite3_result_error(context, text, -1);
  } else {
    sqlite3_result_error_nomem(context);
  }
  sqlite3_free(text);
}

/* ---- Values ---- */

bool is_null(sqlite3_value *value) {
  return sqlite3_value_type(value) == SQLITE_NULL;
}

engine_text text_of(sqlite3_value *value) {
  engine_text text;
  text.bytes = (const char *)sqlite3_value_text(value);
  text.size = (size_t)sqlite3_value_bytes(value);
  if (!text.bytes) text.bytes = ""; /* no memory: the statement fails */
  return text;
}

bool number_from(sqlite3_value *value, sqlite3_int64 *number) {
  double real;
  switch (sqlite3_value_numeric_type(value)) {
    case SQLITE_INTEGER:
      *number = sqlite3_value_int64(value);
      return true;
    case SQLITE_FLOAT:
      real = sqlite3_value_double(value);
      *number = real > -1e15 && real < 1e15 ? (sqlite3_int64)real : 0;
      return (double)*number == real;
    default:
      return false;
  }
}

/* Most values, at once: whole numbers within bounds. What is not is left to the
   functions below. */
static bool quick_number(sqlite3_value *value, sqlite3_int64 least,
                         sqlite3_int64 most, sqlite3_int64 *number) {
  if (sqlite3_value_type(value) != SQLITE_INTEGER) return false;
  *number = sqlite3_value_int64(value);
  return *number >= least && *number <= most;
}

static bool is_text(sqlite3_value *value) {
  return sqlite3_value_type(value) == SQLITE_TEXT;
}

bool day_from(sqlite3_value *value, const char *field, int32_t *day,
              engine_error *error) {
  sqlite3_int64 number;
  if (quick_number(value, SSI_DAY_MIN, SSI_DAY_MAX, &number)) {
    *day = (int32_t)number;
    return true;
  }
  if (is_text(value))
    return engine_day_text(text_of(value), field, day, error) == SSI_OK;
  if (number_from(value, &number))
    return engine_day_number(number, field, day, error) == SSI_OK;
  engine_missing(error, SSI_ERROR_DAY, field);
  return false;
}

static bool kind_from(const engine *of, sqlite3_value *value, uint8_t *kind,
                      engine_error *error) {
  sqlite3_int64 number;
  if (quick_number(value, 1, SSI_KINDS, &number)) {
    *kind = (uint8_t)number;
    return true;
  }
  if (is_text(value))
    return engine_kind_text(of, text_of(value), kind, error) == SSI_OK;
  if (number_from(value, &number))
    return engine_kind_number(of, number, kind, error) == SSI_OK;
  engine_missing(error, SSI_ERROR_KIND, "kind");
  return false;
}

static bool traits_from(const engine *of, sqlite3_value *value,
                        uint32_t *traits, engine_error *error) {
  sqlite3_int64 number;
  if (quick_number(value, 0, SSI_TRAITS, &number)) {
    *traits = (uint32_t)number;
    return true;
  }
  if (is_null(value)) return true;
  if (is_text(value))
    return engine_traits_text(of, text_of(value), traits, error) == SSI_OK;
  if (number_from(value, &number))
    return engine_traits_number(number, traits, error) == SSI_OK;
  engine_missing(error, SSI_ERROR_TRAITS, "traits");
  return false;
}

static bool count_from(sqlite3_value *value, uint32_t *count,
                       engine_error *error) {
  sqlite3_int64 number;
  if (quick_number(value, 1, SSI_COUNT_MAX, &number)) {
    *count = (uint32_t)number;
    return true;
  }
  if (is_null(value)) return true;
  if (number_from(value, &number))
    return engine_count_number(number, count, error) == SSI_OK;
  engine_missing(error, SSI_ERROR_COUNT, "count");
  return false;
}

/* A person's number, or what has one: a text or bytes. */
static bool counterpart_from(sqlite3_value *value, uint64_t *counterpart,
                             engine_error *error) {
  sqlite3_int64 number;
  engine_text bytes;
  switch (sqlite3_value_type(value)) {
    case SQLITE_INTEGER:
      *counterpart = (uint64_t)sqlite3_value_int64(value);
      return true;
    case SQLITE_NULL:
      return true;
    case SQLITE_TEXT:
      *counterpart = engine_person(text_of(value));
      return true;
    case SQLITE_BLOB:
      bytes.bytes = sqlite3_value_blob(value);
      bytes.size = (size_t)sqlite3_value_bytes(value);
      *counterpart = engine_person(bytes);
      return true;
    default:
      if (number_from(value, &number)) {
        *counterpart = (uint64_t)number;
        return true;
      }
      engine_missing(error, SSI_ERROR_RANGE, "counterpart");
      return false;
  }
}

/* Saved bytes, or NULL; nothing else. An empty blob has an address, too. */
static bool blob_from(sqlite3_value *value, const char *field,
                      const uint8_t **bytes, size_t *size,
                      engine_error *error) {
  static const uint8_t empty = 0;
  *bytes = NULL;
  *size = 0;
  if (is_null(value)) return true;
  if (sqlite3_value_type(value) != SQLITE_BLOB) {
    engine_missing(error, SSI_ERROR_FORMAT, field);
    return false;
  }
  *bytes = sqlite3_value_blob(value);
  *size = (size_t)sqlite3_value_bytes(value);
  if (!*bytes) *bytes = &empty;
  return true;
}

bool member_from(sqlite3_value *state, sqlite3_value *profile,
                 engine_member *member, engine_error *error) {
  const uint8_t *saved, *facts = NULL;
  size_t saved_size, facts_size = 0;
  if (!blob_from(state, "state", &saved, &saved_size, error)) return false;
  if (profile && !blob_from(profile, "profile", &facts, &facts_size, error))
    return false;
  return engine_member_load(member, &sqlite_memory, saved, saved_size, facts,
                            facts_size, error) == SSI_OK;
}

/* ---- Aggregates ---- */

/* A state in a frame: what leaves it cannot be subtracted from a sum. */
typedef struct piece {
  uint8_t *bytes;
  size_t size;
} piece;

typedef struct aggregate {
  engine_group group;
  piece *pieces; /* ssi_merge: those of the frame are head … end - 1 */
  size_t head, end, capacity;
  bool failed;
  bool stale; /* a state has left: the sum must be made anew */
  /* Rows of the frame that have what is one value in a group. */
  uint64_t days, profiles, observed;
} aggregate;

static aggregate *aggregate_of(sqlite3_context *context) {
  aggregate *self = sqlite3_aggregate_context(context, sizeof *self);
  if (!self) sqlite3_result_error_nomem(context);
  return self;
}

static void clear(aggregate *self) {
  while (self->head < self->end) sqlite3_free(self->pieces[self->head++].bytes);
  sqlite3_free(self->pieces);
  engine_group_clear(&self->group, &sqlite_memory);
  memset(self, 0, sizeof *self);
}

static void fail(sqlite3_context *context, aggregate *self,
                 const char *function, const engine_error *error) {
  self->failed = true;
  refuse(context, function, error);
}

/* LEFT JOIN without a match. */
static bool no_event(sqlite3_value **values) {
  return is_null(values[0]) && is_null(values[1]);
}

/* day, kind [, traits, count, counterpart] */
static bool add_event(const shared *with, aggregate *self, int count,
                      sqlite3_value **values, engine_error *error) {
  engine_row row = {.count = 1};
  if (no_event(values)) return true;
  if (!day_from(values[0], "day", &row.day, error) ||
      !kind_from(with->of, values[1], &row.kind, error))
    return false;
  if (count > 2 && (!traits_from(with->of, values[2], &row.traits, error) ||
                    !count_from(values[3], &row.count, error) ||
                    !counterpart_from(values[4], &row.counterpart, error)))
    return false;
  return engine_group_add(&self->group, &sqlite_memory, &row, error) == SSI_OK;
}

/* Whether a row has such a value. */
static bool has_observed(sqlite3_value *value) {
  return !is_null(value) && !(is_text(value) && engine_blank(text_of(value)));
}

static bool take_observed(const shared *with, aggregate *self,
                          sqlite3_value *value, engine_error *error) {
  if (!has_observed(value)) return true;
  if (!is_text(value)) {
    engine_missing(error, SSI_ERROR_NAME, "observed");
    return false;
  }
  self->observed++;
  return engine_group_observed(&self->group, with->of, &sqlite_memory,
                               text_of(value), error) == SSI_OK;
}

static bool take_profile(aggregate *self, sqlite3_value *value,
                         engine_error *error) {
  const uint8_t *bytes;
  size_t size;
  if (!blob_from(value, "profile", &bytes, &size, error)) return false;
  if (!bytes) return true;
  self->profiles++;
  return engine_group_profile(&self->group, &sqlite_memory, bytes, size,
                              error) == SSI_OK;
}

static void state_step(sqlite3_context *context, int count,
                       sqlite3_value **values) {
  const shared *with = sqlite3_user_data(context);
  aggregate *self = aggregate_of(context);
  engine_error error;
  if (!self || self->failed) return;
  if (!add_event(with, self, count, values, &error) ||
      (count > 5 && !take_observed(with, self, values[5], &error)))
    fail(context, self, "ssi_state", &error);
}

/* Those of ssi_state, as_of [, profile [, observed]] */
static void score_step(sqlite3_context *context, int count,
                       sqlite3_value **values) {
  const shared *with = sqlite3_user_data(context);
  const int event = count == 3 ? 2 : 5;
  aggregate *self = aggregate_of(context);
  engine_error error;
  int32_t day;
  if (!self || self->failed) return;
  if (!add_event(with, self, event, values, &error) ||
      !day_from(values[event], "as_of", &day, &error) ||
      engine_group_day(&self->group, day, &error) != SSI_OK ||
      (count > 6 && !take_profile(self, values[6], &error)) ||
      (count > 7 && !take_observed(with, self, values[7], &error)))
    fail(context, self, "ssi_score", &error);
  else
    self->days++;
}

/* Rows leave a frame in the order in which they came, and with the last one
   that has a value goes the value. */
static void drop_observed(aggregate *self, sqlite3_value *value) {
  if (!has_observed(value) || --self->observed) return;
  sqlite3_free(self->group.observed);
  self->group.observed = NULL;
  self->group.observed_size = 0;
}

static void drop_profile(aggregate *self, sqlite3_value *value) {
  if (is_null(value) || --self->profiles) return;
  sqlite3_free(self->group.profile);
  self->group.profile = NULL;
  self->group.profile_size = 0;
}

static void state_inverse(sqlite3_context *context, int count,
                          sqlite3_value **values) {
  aggregate *self = aggregate_of(context);
  if (!self || self->failed) return;
  if (!no_event(values)) self->group.head++;
  if (count > 5) drop_observed(self, values[5]);
}

static void score_inverse(sqlite3_context *context, int count,
                          sqlite3_value **values) {
  aggregate *self = aggregate_of(context);
  if (!self || self->failed) return;
  if (!no_event(values)) self->group.head++;
  if (--self->days == 0) self->group.has_day = false;
  if (count > 6) drop_profile(self, values[6]);
  if (count > 7) drop_observed(self, values[7]);
}

static void give_score(sqlite3_context *context) {
  shared *with = sqlite3_user_data(context);
  aggregate *self = sqlite3_aggregate_context(context, 0);
  ssi_member_score score;
  engine_error error;
  if (!self || self->failed) return;
  if (engine_group_score(&self->group, with->of, &with->work, &score, &error) !=
      SSI_OK) {
    fail(context, self, "ssi_score", &error);
  } else if (score.observed > 0) {
    sqlite3_result_double(context, SSI_POINTS(score.total));
  }
}

/* A ledger as SQL's blob. */
static void give_ledger(sqlite3_context *context, const ssi_activity *ledger) {
  size_t size = 0;
  uint8_t *bytes;
  ssi_activity_save(ledger, NULL, 0, &size);
  bytes = sqlite3_malloc64(size);
  if (!bytes) {
    sqlite3_result_error_nomem(context);
    return;
  }
  ssi_activity_save(ledger, bytes, size, &size);
  sqlite3_result_blob64(context, bytes, size, sqlite3_free);
}

static void give(sqlite3_context *context, aggregate *self,
                 const char *function) {
  shared *with = sqlite3_user_data(context);
  engine_ledger state;
  engine_error error;
  if (engine_group_state(&self->group, with->of, &with->work, &state, &error) !=
      SSI_OK) {
    fail(context, self, function, &error);
    return;
  }
  if (state.of) give_ledger(context, state.of);
  ssi_activity_free(state.made);
}

static void give_state(sqlite3_context *context) {
  aggregate *self = sqlite3_aggregate_context(context, 0);
  if (self && !self->failed) give(context, self, "ssi_state");
}

static void finish(sqlite3_context *context) {
  aggregate *self = sqlite3_aggregate_context(context, 0);
  if (self) clear(self);
}

static void score_final(sqlite3_context *context) {
  give_score(context);
  finish(context);
}

static void state_final(sqlite3_context *context) {
  give_state(context);
  finish(context);
}

/* ---- ssi_merge ---- */

static bool piece_room(aggregate *self) {
  const size_t live = self->end - self->head;
  piece *more;
  if (self->end < self->capacity) return true;
  if (self->head > live) {
    memcpy(self->pieces, self->pieces + self->head, live * sizeof *more);
  } else {
    const size_t capacity = self->capacity ? 2 * self->capacity : 16;
    more = sqlite3_malloc64(capacity * sizeof *more);
    if (!more) return false;
    if (live) memcpy(more, self->pieces + self->head, live * sizeof *more);
    sqlite3_free(self->pieces);
    self->pieces = more;
    self->capacity = capacity;
  }
  self->head = 0;
  self->end = live;
  return true;
}

/* Keeps a copy: whether this is a window is not known beforehand. */
static bool keep_piece(aggregate *self, const uint8_t *bytes, size_t size) {
  uint8_t *copy;
  if (!piece_room(self)) return false;
  copy = sqlite3_malloc64(size ? size : 1);
  if (!copy) return false;
  memcpy(copy, bytes, size);
  self->pieces[self->end++] = (piece){copy, size};
  return true;
}

static void merge_step(sqlite3_context *context, int count,
                       sqlite3_value **values) {
  aggregate *self = aggregate_of(context);
  const uint8_t *bytes;
  size_t size;
  engine_error error;
  (void)count;
  if (!self || self->failed) return;
  if (!blob_from(values[0], "state", &bytes, &size, &error)) {
    fail(context, self, "ssi_merge", &error);
    return;
  }
  if (!bytes) return;
  if (!keep_piece(self, bytes, size)) {
    engine_fail(&error, SSI_ERROR_MEMORY, "state");
    fail(context, self, "ssi_merge", &error);
    return;
  }
  if (self->stale) return; /* all are added when the sum is asked for */
  if (engine_group_merge(&self->group, &sqlite_memory, bytes, size, &error) !=
      SSI_OK)
    fail(context, self, "ssi_merge", &error);
}

static void merge_inverse(sqlite3_context *context, int count,
                          sqlite3_value **values) {
  aggregate *self = aggregate_of(context);
  (void)count;
  if (!self || self->failed || is_null(values[0])) return;
  sqlite3_free(self->pieces[self->head++].bytes);
  self->stale = true;
}

static bool sum_anew(aggregate *self, engine_error *error) {
  ssi_activity_free(self->group.sum);
  self->group.sum = NULL;
  self->stale = false;
  for (size_t i = self->head; i < self->end; i++)
    if (engine_group_merge(&self->group, &sqlite_memory, self->pieces[i].bytes,
                           self->pieces[i].size, error) != SSI_OK)
      return false;
  return true;
}

static void give_merged(sqlite3_context *context) {
  aggregate *self = sqlite3_aggregate_context(context, 0);
  engine_error error;
  if (!self || self->failed) return;
  if (self->stale && !sum_anew(self, &error)) {
    fail(context, self, "ssi_merge", &error);
    return;
  }
  give(context, self, "ssi_merge");
}

static void merge_final(sqlite3_context *context) {
  give_merged(context);
  finish(context);
}

/* ---- Registration ---- */

typedef void step(sqlite3_context *, int, sqlite3_value **);
typedef void give_value(sqlite3_context *);

typedef struct function {
  const char *name;
  int arguments; /* -1: any number */
  step *call;    /* of a scalar */
  step *step;    /* and the others of an aggregate */
  give_value *final;
  give_value *value;
  step *inverse;
} function;

#define SCORE(arguments)                                               \
  {                                                                    \
    "ssi_score", arguments, NULL, score_step, score_final, give_score, \
        score_inverse                                                  \
  }
#define STATE(arguments)                                               \
  {                                                                    \
    "ssi_state", arguments, NULL, state_step, state_final, give_state, \
        state_inverse                                                  \
  }
#define SCALAR(name, arguments, call) \
  { name, arguments, call, NULL, NULL, NULL, NULL }

static const function functions[] = {
    SCORE(3),
    SCORE(6),
    SCORE(7),
    SCORE(8),
    STATE(2),
    STATE(5),
    STATE(6),
    {"ssi_merge", 1, NULL, merge_step, merge_final, give_merged, merge_inverse},
    SCALAR("ssi_total", 2, total_call),
    SCALAR("ssi_total", 3, total_call),
    SCALAR("ssi_total", 4, total_call),
    SCALAR("ssi_profile", -1, profile_call),
    SCALAR("ssi_version", 0, version_call)};

enum { FUNCTIONS = sizeof functions / sizeof *functions };

/* SQLite releases what it was given of a function that it refuses, too. */
static int register_function(sqlite3 *db, const function *what, shared *with) {
  const int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
  with->users++;
  if (what->call)
    return sqlite3_create_function_v2(db, what->name, what->arguments, flags,
                                      with, what->call, NULL, NULL,
                                      shared_release);
  return sqlite3_create_window_function(
      db, what->name, what->arguments, flags, with, what->step, what->final,
      what->value, what->inverse, shared_release);
}

static void forget_function(sqlite3 *db, const function *what) {
  sqlite3_create_function_v2(db, what->name, what->arguments, SQLITE_UTF8, NULL,
                             NULL, NULL, NULL, NULL);
}

/* All or nothing: after a failure SQLite unloads the library, and must not call
   into it again. */
static int register_all(sqlite3 *db, shared *with) {
  int code = SQLITE_OK;
  int done = 0;
  while (done < FUNCTIONS && code == SQLITE_OK) {
    code = register_function(db, &functions[done], with);
    if (code == SQLITE_OK) done++;
  }
  if (code == SQLITE_OK) code = register_tables(db, with);
  if (code == SQLITE_OK) return code;
  while (done > 0) forget_function(db, &functions[--done]);
  return code;
}

#ifdef _WIN32
__declspec(dllexport)
#else
__attribute__((visibility("default")))
#endif
    int sqlite3_ssi_init(sqlite3 *db, char **message,
                         const sqlite3_api_routines *api) {
  shared *with;
  int code;
  SQLITE_EXTENSION_INIT2(api);
  if (sqlite3_libversion_number() < 3031000) {
    *message = sqlite3_mprintf("ssi: SQLite 3.31 or later is needed");
    return SQLITE_ERROR;
  }
  with = sqlite3_malloc64(sizeof *with);
  if (!with) return SQLITE_NOMEM;
  *with = (shared){NULL, {sqlite_memory, NULL, 0}, 1};
  code = engine_new(&sqlite_memory, &with->of) == SSI_OK
             ? register_all(db, with)
             : SQLITE_NOMEM;
  shared_release(with);
  return code;
}

/* What SQLite looks for first, whatever the file is called. */
#ifdef _WIN32
__declspec(dllexport)
#else
__attribute__((visibility("default")))
#endif
    int sqlite3_extension_init(sqlite3 *db, char **message,
                               const sqlite3_api_routines *api) {
  return sqlite3_ssi_init(db, message, api);
}
