/* Memory, errors and values. Memory comes from PostgreSQL's contexts and
   without its errors, so that none of them jumps through the library. */
#include "ssi_pg.h"

#include "catalog/pg_type.h"
#include "mb/pg_wchar.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/timestamp.h"

/* ---- Memory and errors ---- */

static void *allocate(void *context, size_t bytes) {
  return MemoryContextAllocExtended((MemoryContext)context, bytes,
                                    MCXT_ALLOC_NO_OOM | MCXT_ALLOC_HUGE);
}

static void release(void *context, void *memory, size_t bytes) {
  (void)context;
  (void)bytes;
  pfree(memory);
}

ssi_allocator memory_of(MemoryContext context) {
  const ssi_allocator memory = {sizeof(ssi_allocator), context, allocate,
                                release};
  return memory;
}

static int sqlstate_of(ssi_status status) {
  switch (status) {
    case SSI_ERROR_MEMORY:
      return ERRCODE_OUT_OF_MEMORY;
    case SSI_ERROR_FORMAT:
      return ERRCODE_INVALID_BINARY_REPRESENTATION;
    case SSI_ERROR_VERSION:
    case SSI_ERROR_UNSUPPORTED:
      return ERRCODE_FEATURE_NOT_SUPPORTED;
    case SSI_ERROR_LIMIT:
      return ERRCODE_PROGRAM_LIMIT_EXCEEDED;
    case SSI_ERROR_DAY:
      return ERRCODE_DATETIME_FIELD_OVERFLOW;
    default:
      return ERRCODE_INVALID_PARAMETER_VALUE;
  }
}

/* The text of an error in the encoding of the database: a value that was cut
   short may have been cut in a character. */
static const char *readable(const engine_error *error) {
  char *text = pstrdup(error->text);
  if (!pg_verifymbstr(text, (int)strlen(text), true))
    for (char *c = text; *c; c++)
      if (IS_HIGHBIT_SET(*c)) *c = '?';
  return text;
}

void must(ssi_status status, const char *function, const engine_error *error) {
  if (status == SSI_OK) return;
  ereport(ERROR, (errcode(sqlstate_of(status)),
                  errmsg("%s: %s", function, readable(error))));
}

void fail(ssi_status status, const char *function, const char *what) {
  engine_error error;
  must(engine_fail(&error, status, what), function, &error);
}

const engine *model(void) {
  static engine *made;
  if (!made) {
    const ssi_allocator memory = memory_of(TopMemoryContext);
    const ssi_status status = engine_new(&memory, &made);
    if (status != SSI_OK) fail(status, "libssi", "model");
  }
  return made;
}

engine_work *work(void) {
  static engine_work kept;
  if (!kept.memory.allocate) kept.memory = memory_of(TopMemoryContext);
  return &kept;
}

/* ---- Values ---- */

static reading reading_of(Oid type) {
  switch (getBaseType(type)) {
    case INT2OID:
      return READ_INT2;
    case INT4OID:
      return READ_INT4;
    case INT8OID:
      return READ_INT8;
    case DATEOID:
      return READ_DATE;
    case TIMESTAMPOID:
      return READ_TIMESTAMP;
    case TIMESTAMPTZOID:
      return READ_TIMESTAMPTZ;
    case TEXTOID:
    case VARCHAROID:
      return READ_TEXT;
    case BPCHAROID:
      return READ_PADDED;
    case UNKNOWNOID:
      return READ_LITERAL;
    case BYTEAOID:
      return READ_BYTES;
    case UUIDOID:
    case NAMEOID:
      return READ_PRINTED;
    default:
      return type_is_enum(getBaseType(type)) ? READ_PRINTED : READ_NOTHING;
  }
}

/* Those of this call, found out at the first one. */
static arguments *arguments_of(FunctionCallInfo fcinfo) {
  arguments *self = fcinfo->flinfo->fn_extra;
  if (self) return self;
  self = MemoryContextAllocZero(fcinfo->flinfo->fn_mcxt, sizeof *self);
  for (int i = 0; i < PG_NARGS() && i < ARGUMENTS_MAX; i++) {
    const Oid type = get_fn_expr_argtype(fcinfo->flinfo, i);
    bool varlena;
    if (!OidIsValid(type)) continue;
    self->how[i] = reading_of(type);
    if (self->how[i] == READ_PRINTED)
      getTypeOutputInfo(getBaseType(type), &self->output[i], &varlena);
  }
  fcinfo->flinfo->fn_extra = self;
  return self;
}

call call_of(FunctionCallInfo fcinfo, const char *function) {
  const call self = {fcinfo, arguments_of(fcinfo), function};
  return self;
}

static Datum datum(const call *self, int place) {
  return self->fcinfo->args[place].value;
}

static void wrong_type(const call *self, int place, const char *field) {
  ereport(ERROR, (errcode(ERRCODE_DATATYPE_MISMATCH),
                  errmsg("%s: %s cannot be of type %s", self->function, field,
                         format_type_be(get_fn_expr_argtype(
                             self->fcinfo->flinfo, place)))));
}

static bool number_from(const call *self, int place, int64 *number) {
  switch (self->arguments->how[place]) {
    case READ_INT2:
      *number = DatumGetInt16(datum(self, place));
      return true;
    case READ_INT4:
      *number = DatumGetInt32(datum(self, place));
      return true;
    case READ_INT8:
      *number = DatumGetInt64(datum(self, place));
      return true;
    default:
      return false;
  }
}

static bool read_text(const call *self, int place, engine_text *text) {
  char *printed;
  struct varlena *stored;
  switch (self->arguments->how[place]) {
    case READ_TEXT:
      stored = PG_DETOAST_DATUM_PACKED(datum(self, place));
      *text = (engine_text){VARDATA_ANY(stored), VARSIZE_ANY_EXHDR(stored)};
      return true;
    case READ_PADDED:
      stored = PG_DETOAST_DATUM_PACKED(datum(self, place));
      *text = (engine_text){VARDATA_ANY(stored), 0};
      text->size =
          (size_t)bpchartruelen(VARDATA_ANY(stored), VARSIZE_ANY_EXHDR(stored));
      return true;
    case READ_LITERAL:
      printed = DatumGetCString(datum(self, place));
      *text = (engine_text){printed, strlen(printed)};
      return true;
    case READ_PRINTED:
      printed = OidOutputFunctionCall(self->arguments->output[place],
                                      datum(self, place));
      *text = (engine_text){printed, strlen(printed)};
      return true;
    default:
      return false;
  }
}

/* Days from 1970 on; a time stamp's are those of UTC, whatever the session's
   zone. -1, which is no day, for infinity. */
static int64 day_number(reading how, Datum value) {
  if (how == READ_DATE) {
    const DateADT date = DatumGetDateADT(value);
    return DATE_NOT_FINITE(date) ? -1 : (int64)date + EPOCH_DAYS;
  } else {
    const Timestamp stamp = DatumGetTimestamp(value);
    const int64 days = stamp / USECS_PER_DAY;
    if (TIMESTAMP_NOT_FINITE(stamp)) return -1;
    return days - (stamp % USECS_PER_DAY < 0) + EPOCH_DAYS;
  }
}

int32 day_from(const call *self, int place, const char *field) {
  const reading how = self->arguments->how[place];
  engine_error error;
  engine_text text;
  int64 number;
  int32 day = 0;
  if (is_null(self, place))
    must(engine_missing(&error, SSI_ERROR_DAY, field), self->function, &error);
  if (how == READ_DATE || how == READ_TIMESTAMP || how == READ_TIMESTAMPTZ)
    must(engine_day_number(day_number(how, datum(self, place)), field, &day,
                           &error),
         self->function, &error);
  else if (number_from(self, place, &number))
    must(engine_day_number(number, field, &day, &error), self->function,
         &error);
  else if (read_text(self, place, &text))
    must(engine_day_text(text, field, &day, &error), self->function, &error);
  else
    wrong_type(self, place, field);
  return day;
}

uint8 kind_from(const call *self, int place) {
  engine_error error;
  engine_text text;
  int64 number;
  uint8 kind = 0;
  if (is_null(self, place))
    must(engine_missing(&error, SSI_ERROR_KIND, "kind"), self->function,
         &error);
  if (number_from(self, place, &number))
    must(engine_kind_number(model(), number, &kind, &error), self->function,
         &error);
  else if (read_text(self, place, &text))
    must(engine_kind_text(model(), text, &kind, &error), self->function,
         &error);
  else
    wrong_type(self, place, "kind");
  return kind;
}

uint32 traits_from(const call *self, int place) {
  engine_error error;
  engine_text text;
  int64 number;
  uint32 traits = 0;
  if (is_null(self, place)) return 0;
  if (number_from(self, place, &number))
    must(engine_traits_number(number, &traits, &error), self->function, &error);
  else if (read_text(self, place, &text))
    must(engine_traits_text(model(), text, &traits, &error), self->function,
         &error);
  else
    wrong_type(self, place, "traits");
  return traits;
}

uint32 count_from(const call *self, int place) {
  engine_error error;
  int64 number;
  uint32 count = 1;
  if (is_null(self, place)) return 1;
  if (!number_from(self, place, &number)) wrong_type(self, place, "count");
  must(engine_count_number(number, &count, &error), self->function, &error);
  return count;
}

uint64 counterpart_from(const call *self, int place) {
  engine_text text;
  int64 number;
  if (is_null(self, place)) return 0;
  if (number_from(self, place, &number)) return (uint64)number;
  if (read_text(self, place, &text)) return engine_person(text);
  if (self->arguments->how[place] == READ_BYTES) {
    const struct varlena *bytes = PG_DETOAST_DATUM_PACKED(datum(self, place));
    text = (engine_text){VARDATA_ANY(bytes), VARSIZE_ANY_EXHDR(bytes)};
    return engine_person(text);
  }
  wrong_type(self, place, "counterpart");
  return 0;
}

engine_text text_from(const call *self, int place, const char *field) {
  engine_text text = {"", 0};
  if (!read_text(self, place, &text)) wrong_type(self, place, field);
  return text;
}

saved saved_from(const call *self, int place) {
  saved from = {NULL, 0};
  const struct varlena *stored;
  if (place >= self->fcinfo->nargs || is_null(self, place)) return from;
  stored = PG_DETOAST_DATUM_PACKED(datum(self, place));
  from.bytes = (const uint8_t *)VARDATA_ANY(stored);
  from.size = VARSIZE_ANY_EXHDR(stored);
  return from;
}
