/* Between the files of this extension. */
#ifndef SSI_EXAMPLES_PG_H
#define SSI_EXAMPLES_PG_H

#include "postgres.h"

#include "engine.h"
#include "fmgr.h"

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

/* A call, as its arguments are read. */
typedef struct call {
  FunctionCallInfo fcinfo;
  const struct arguments *arguments;
  const char *function;
} call;

call call_of(FunctionCallInfo fcinfo, const char *function);
bool is_null(const call *self, int place);

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
