/* The table-valued functions: ssi_explain and ssi_history. Each is a virtual
   table without a name of its own, whose hidden columns are its arguments. */
#include <stdio.h>
#include <string.h>

#include "ssi_sqlite.h"
SQLITE_EXTENSION_INIT3

typedef struct table {
  sqlite3_vtab base;
  shared *with;
} table;

typedef struct cursor {
  sqlite3_vtab_cursor base;
  ssi_score *score;       /* of ssi_explain */
  engine_history history; /* of ssi_history */
  size_t at, rows;
} cursor;

/* What differs between the two. The names of hidden columns are such that no
   argument in SQL is taken for one of them. */
typedef struct shape {
  const char *name;
  const char *columns;
  const char *usage;
  int arguments; /* of which the last, the profile, may be left out */
  int hidden;    /* number of the first argument's column */
} shape;

static const shape explain_shape = {
    "ssi_explain",
    "CREATE TABLE ssi_explain(pillar TEXT, indicator TEXT, kind TEXT, fact "
    "TEXT,"
    " observed INTEGER, share INTEGER, points REAL, micropoints INTEGER,"
    " arg_state HIDDEN, arg_as_of HIDDEN, arg_profile HIDDEN)",
    "ssi_explain(state, as_of [, profile]) is wanted", 3, 8};
static const shape history_shape = {
    "ssi_history",
    "CREATE TABLE ssi_history(day TEXT, total REAL, brand REAL, find REAL,"
    " engage REAL, relate REAL, arg_state HIDDEN, arg_first HIDDEN, arg_last"
    " HIDDEN, arg_profile HIDDEN)",
    "ssi_history(state, first, last [, profile]) is wanted", 4, 6};

/* ---- Tables ---- */

static int connect(sqlite3 *db, shared *with, const shape *is,
                   sqlite3_vtab **out) {
  table *self;
  const int code = sqlite3_declare_vtab(db, is->columns);
  if (code != SQLITE_OK) return code;
  sqlite3_vtab_config(db, SQLITE_VTAB_INNOCUOUS);
  self = sqlite3_malloc64(sizeof *self);
  if (!self) return SQLITE_NOMEM;
  memset(self, 0, sizeof *self);
  self->with = with;
  with->users++;
  *out = &self->base;
  return SQLITE_OK;
}

static int explain_connect(sqlite3 *db, void *with, int count,
                           const char *const *words, sqlite3_vtab **out,
                           char **message) {
  (void)count;
  (void)words;
  (void)message;
  return connect(db, with, &explain_shape, out);
}

static int history_connect(sqlite3 *db, void *with, int count,
                           const char *const *words, sqlite3_vtab **out,
                           char **message) {
  (void)count;
  (void)words;
  (void)message;
  return connect(db, with, &history_shape, out);
}

static int disconnect(sqlite3_vtab *base) {
  table *self = (table *)base;
  shared_release(self->with);
  sqlite3_free(self);
  return SQLITE_OK;
}

static int tell(sqlite3_vtab *base, const char *function,
                const engine_error *error) {
  if (error->status == SSI_ERROR_MEMORY) return SQLITE_NOMEM;
  sqlite3_free(base->zErrMsg);
  base->zErrMsg = sqlite3_mprintf("%s: %s", function, error->text);
  return SQLITE_ERROR;
}

/* Each argument is an equality with its hidden column. `idxNum` tells whether
   there is a profile. */
static int best_index(sqlite3_vtab *base, sqlite3_index_info *info,
                      const shape *is) {
  int place[4] = {-1, -1, -1, -1};
  int given = 0;
  for (int i = 0; i < info->nConstraint; i++) {
    const struct sqlite3_index_constraint *from = &info->aConstraint[i];
    if (from->iColumn < is->hidden || from->op != SQLITE_INDEX_CONSTRAINT_EQ)
      continue;
    if (!from->usable) return SQLITE_CONSTRAINT; /* another order of joins */
    place[from->iColumn - is->hidden] = i;
  }
  for (int i = 0; i < is->arguments; i++) {
    if (place[i] < 0) continue;
    if (given != i) break;
    info->aConstraintUsage[place[i]].argvIndex = ++given;
    info->aConstraintUsage[place[i]].omit = 1;
  }
  if (given < is->arguments - 1) {
    sqlite3_free(base->zErrMsg);
    base->zErrMsg = sqlite3_mprintf("%s", is->usage);
    return SQLITE_ERROR;
  }
  info->estimatedCost = 1000;
  info->estimatedRows = 150;
  return SQLITE_OK;
}

static int explain_best(sqlite3_vtab *base, sqlite3_index_info *info) {
  return best_index(base, info, &explain_shape);
}

static int history_best(sqlite3_vtab *base, sqlite3_index_info *info) {
  return best_index(base, info, &history_shape);
}

/* ---- Cursors ---- */

static int open(sqlite3_vtab *base, sqlite3_vtab_cursor **out) {
  cursor *self = sqlite3_malloc64(sizeof *self);
  (void)base;
  if (!self) return SQLITE_NOMEM;
  memset(self, 0, sizeof *self);
  *out = &self->base;
  return SQLITE_OK;
}

static void clear(cursor *self) {
  ssi_score_free(self->score);
  self->score = NULL;
  engine_history_clear(&self->history, &sqlite_memory);
  self->at = 0;
  self->rows = 0;
}

static int close(sqlite3_vtab_cursor *base) {
  clear((cursor *)base);
  sqlite3_free(base);
  return SQLITE_OK;
}

static int explain_filter(sqlite3_vtab_cursor *base, int plan, const char *name,
                          int count, sqlite3_value **values) {
  cursor *self = (cursor *)base;
  const shared *with = ((table *)base->pVtab)->with;
  engine_member member;
  engine_error error;
  int32_t day;
  ssi_status status;
  (void)plan;
  (void)name;
  clear(self);
  if (!day_from(values[1], "as_of", &day, &error) ||
      !member_from(values[0], count > 2 ? values[2] : NULL, &member, &error))
    return tell(base->pVtab, "ssi_explain", &error);
  status = engine_member_explain(&member, with->of, &sqlite_memory, day,
                                 &self->score, &self->rows, &error);
  engine_member_free(&member);
  return status == SSI_OK ? SQLITE_OK
                          : tell(base->pVtab, "ssi_explain", &error);
}

static int history_filter(sqlite3_vtab_cursor *base, int plan, const char *name,
                          int count, sqlite3_value **values) {
  cursor *self = (cursor *)base;
  const shared *with = ((table *)base->pVtab)->with;
  engine_member member;
  engine_error error;
  int32_t first, last;
  ssi_status status;
  (void)plan;
  (void)name;
  clear(self);
  if (!day_from(values[1], "first", &first, &error) ||
      !day_from(values[2], "last", &last, &error) ||
      !member_from(values[0], count > 3 ? values[3] : NULL, &member, &error))
    return tell(base->pVtab, "ssi_history", &error);
  status = engine_member_history(&member, with->of, &sqlite_memory, first, last,
                                 &self->history, &error);
  engine_member_free(&member);
  self->rows = self->history.days;
  return status == SSI_OK ? SQLITE_OK
                          : tell(base->pVtab, "ssi_history", &error);
}

static int next(sqlite3_vtab_cursor *base) {
  ((cursor *)base)->at++;
  return SQLITE_OK;
}

static int eof(sqlite3_vtab_cursor *base) {
  const cursor *self = (cursor *)base;
  return self->at >= self->rows;
}

static int rowid(sqlite3_vtab_cursor *base, sqlite3_int64 *out) {
  *out = (sqlite3_int64)((cursor *)base)->at;
  return SQLITE_OK;
}

/* ---- Columns ---- */

/* NULL of a text that is not there. */
static void give_name(sqlite3_context *context, const char *name) {
  if (name) sqlite3_result_text(context, name, -1, SQLITE_STATIC);
}

static int explain_column(sqlite3_vtab_cursor *base, sqlite3_context *context,
                          int column) {
  const cursor *self = (cursor *)base;
  engine_reason reason;
  engine_reason_of(((table *)base->pVtab)->with->of, self->score, self->at,
                   &reason);
  switch (column) {
    case 0:
      give_name(context, reason.pillar);
      break;
    case 1:
      give_name(context, reason.indicator);
      break;
    case 2:
      give_name(context, reason.kind);
      break;
    case 3:
      give_name(context, reason.fact);
      break;
    case 4:
      sqlite3_result_int(context, reason.observed);
      break;
    case 5:
      sqlite3_result_int(context, reason.share);
      break;
    case 6:
      if (reason.known)
        sqlite3_result_double(context, SSI_POINTS(reason.micropoints));
      break;
    case 7:
      if (reason.known) sqlite3_result_int(context, reason.micropoints);
      break;
    default: /* an argument */
      break;
  }
  return SQLITE_OK;
}

static void give_day(sqlite3_context *context, int32_t day) {
  char text[16];
  int32_t year = 0, month = 0, date = 0;
  ssi_day_to_date(day, &year, &month, &date);
  snprintf(text, sizeof text, "%04d-%02d-%02d", (int)year, (int)month,
           (int)date);
  sqlite3_result_text(context, text, -1, SQLITE_TRANSIENT);
}

static int history_column(sqlite3_vtab_cursor *base, sqlite3_context *context,
                          int column) {
  const cursor *self = (cursor *)base;
  const engine_history *from = &self->history;
  if (column == 0) {
    give_day(context, from->first + (int32_t)self->at);
  } else if (column <= ENGINE_HISTORY_COLUMNS && from->known) {
    const size_t place = (size_t)(column - 1) * from->days + self->at;
    sqlite3_result_double(context, SSI_POINTS(from->points[place]));
  }
  return SQLITE_OK;
}

/* ---- Registration ---- */

/* Without xCreate a module is only what its own name says. */
#define MODULE(name)                                           \
  {                                                            \
    .xConnect = name##_connect, .xBestIndex = name##_best,     \
    .xDisconnect = disconnect, .xOpen = open, .xClose = close, \
    .xFilter = name##_filter, .xNext = next, .xEof = eof,      \
    .xColumn = name##_column, .xRowid = rowid                  \
  }

static const sqlite3_module explain_module = MODULE(explain);
static const sqlite3_module history_module = MODULE(history);

int register_tables(sqlite3 *db, shared *with) {
  int code;
  with->users++;
  code = sqlite3_create_module_v2(db, explain_shape.name, &explain_module, with,
                                  shared_release);
  if (code != SQLITE_OK) return code;
  with->users++;
  code = sqlite3_create_module_v2(db, history_shape.name, &history_module, with,
                                  shared_release);
  if (code != SQLITE_OK)
    sqlite3_create_module_v2(db, explain_shape.name, NULL, NULL, NULL);
  return code;
}
