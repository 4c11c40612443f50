/* Between the files of this extension. */
#ifndef SSI_EXAMPLES_PG_H
#define SSI_EXAMPLES_PG_H

#include "postgres.h"

#include "engine.h"
#include "fmgr.h"
#include "utils/date.h"

/* Nothing but what SQL calls is seen from outside. */
#undef PGDLLEXPORT
#define PGDLLEXPORT __attribute__((visibility("default")))
#define SQL_FUNCTION(name)                  \
  PGDLLEXPORT Datum name(PG_FUNCTION_ARGS); \
  PG_FUNCTION_INFO_V1(name)

/* ---- Memory and errors ---- */

ssi_allocator memory_of(MemoryContext context);

/* Does not come back if the status is one of failure. */
void must(ssi_status status, const char *function, const engine_error *error);
void fail(ssi_status status, const char *function, const char *what);

/* The model of the session. */
const engine *model(void);

/* Where scores are worked out. Nothing that uses it calls PostgreSQL but for
   memory, so no error can leave it half used. */
engine_work *work(void);

/* ---- Values ---- */

/* How an argument of any type is read. */
typedef enum reading {
  READ_NOTHING, /* an untyped NULL */
  READ_INT2,
  READ_INT4,
  READ_INT8,
  READ_DATE,
  READ_TIMESTAMP,
  READ_TIMESTAMPTZ,
  READ_TEXT,
  READ_PADDED,  /* char(n): the blanks at its end are not part of it */
  READ_LITERAL, /* a quoted constant without a type */
  READ_BYTES,
  READ_PRINTED /* by the type's output function: uuid, enum */
} reading;

enum { ARGUMENTS_MAX = 9 };

/* What is found out about the arguments once a statement. */
typedef struct arguments {
  reading how[ARGUMENTS_MAX];
  Oid output[ARGUMENTS_MAX];
} arguments;

/* A call, as its arguments are read. */
typedef struct call {
  FunctionCallInfo fcinfo;
  const arguments *arguments;
  const char *function;
} call;

call call_of(FunctionCallInfo fcinfo, const char *function);
static inline bool is_null(const call *self, int place) {
  return self->fcinfo->args[place].isnull;
}

enum { EPOCH_DAYS = POSTGRES_EPOCH_JDATE - UNIX_EPOCH_JDATE };

/* Most arguments, at once: whole numbers within bounds. What is not is left to
   the functions below. */
static inline bool quick_number(const call *self, int place, int64 least,
                                int64 most, int64 *number) {
  const NullableDatum *from = &self->fcinfo->args[place];
  if (from->isnull) return false;
  switch (self->arguments->how[place]) {
    case READ_INT4:
      *number = DatumGetInt32(from->value);
      break;
    case READ_INT8:
      *number = DatumGetInt64(from->value);
      break;
    default:
      return false;
  }
  return *number >= least && *number <= most;
}

/* The same of days, which may be dates. */
static inline bool quick_day(const call *self, int place, int64 *number) {
  const NullableDatum *from = &self->fcinfo->args[place];
  if (self->arguments->how[place] != READ_DATE)
    return quick_number(self, place, SSI_DAY_MIN, SSI_DAY_MAX, number);
  *number = (int64)DatumGetDateADT(from->value) + EPOCH_DAYS;
  return !from->isnull && *number >= SSI_DAY_MIN && *number <= SSI_DAY_MAX;
}

/* Each reads an argument of any type, or does not come back. */
int32 day_from(const call *self, int place, const char *field);
uint8 kind_from(const call *self, int place);
uint32 traits_from(const call *self, int place);
uint32 count_from(const call *self, int place);
uint64 counterpart_from(const call *self, int place);
engine_text text_from(const call *self, int place, const char *field);

/* Saved bytes; no address for NULL or an argument that is not there. */
typedef struct saved {
  const uint8_t *bytes;
  size_t size;
} saved;

saved saved_from(const call *self, int place);

#endif
