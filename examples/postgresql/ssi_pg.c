/* An extension of PostgreSQL: ssi_score and its kin. doc/engines.md tells what
   they take. Here are those that read states, and ssi_profile. */
#include "ssi_pg.h"

#include "catalog/pg_type.h"
#include "funcapi.h"
#include "utils/builtins.h"
#include "utils/date.h"

PG_MODULE_MAGIC;

/* ---- Scalars ---- */

/* A state, and a profile if there is such an argument. */
static engine_member member_from(const call *self, int profile) {
  const ssi_allocator memory = memory_of(CurrentMemoryContext);
  const saved state = saved_from(self, 0);
  const saved facts = saved_from(self, profile);
  engine_member member;
  engine_error error;
  must(engine_member_load(&member, &memory, state.bytes, state.size,
                          facts.bytes, facts.size, &error),
       self->function, &error);
  return member;
}

SQL_FUNCTION(ssi_total);
Datum ssi_total(PG_FUNCTION_ARGS) {
  const call self = call_of(fcinfo, "ssi_total");
  const int32 day = day_from(&self, 1, "as_of");
  engine_part part = ENGINE_TOTAL;
  engine_member member;
  ssi_member_score score;
  engine_error error;
  int32 micropoints;
  if (!is_null(&self, 3))
    must(engine_part_text(text_from(&self, 3, "part"), &part, &error),
         self.function, &error);
  member = member_from(&self, 2);
  must(engine_member_score(&member, model(), work(), day, &score, &error),
       self.function, &error);
  engine_member_free(&member);
  if (!engine_part_of(&score, part, &micropoints)) PG_RETURN_NULL();
  PG_RETURN_FLOAT8(SSI_POINTS(micropoints));
}

/* One of the values of ssi_profile. */
static bool fact_value(Oid type, Datum value, int64 *number) {
  switch (type) {
    case BOOLOID:
      *number = DatumGetBool(value);
      return true;
    case INT2OID:
      *number = DatumGetInt16(value);
      return true;
    case INT4OID:
      *number = DatumGetInt32(value);
      return true;
    case INT8OID:
      *number = DatumGetInt64(value);
      return true;
    default:
      return false;
  }
}

static void set_fact(engine_facts *facts, Oid name_type, Datum name,
                     bool no_value, Oid type, Datum value) {
  static const char function[] = "ssi_profile";
  engine_error error;
  engine_text text;
  struct varlena *stored;
  int64 number = 0;
  if (name_type != TEXTOID && name_type != VARCHAROID)
    ereport(ERROR, (errcode(ERRCODE_DATATYPE_MISMATCH),
                    errmsg("%s: the name of a fact cannot be of type %s",
                           function, format_type_be(name_type))));
  stored = PG_DETOAST_DATUM_PACKED(name);
  text = (engine_text){VARDATA_ANY(stored), VARSIZE_ANY_EXHDR(stored)};
  if (no_value) {
    must(engine_facts_name(model(), text, &error), function, &error);
    return;
  }
  if (!fact_value(type, value, &number))
    ereport(ERROR, (errcode(ERRCODE_DATATYPE_MISMATCH),
                    errmsg("%s: the value of a fact cannot be of type %s",
                           function, format_type_be(type))));
  must(engine_facts_set(facts, model(), text, number, &error), function,
       &error);
}

SQL_FUNCTION(ssi_profile_of);
Datum ssi_profile_of(PG_FUNCTION_ARGS) {
  const ssi_allocator memory = memory_of(CurrentMemoryContext);
  engine_facts *facts = palloc(sizeof *facts);
  ssi_profile *profile;
  engine_error error;
  Datum *values;
  Oid *types;
  bool *nulls;
  size_t size = 0;
  bytea *bytes;
  const int count =
      extract_variadic_args(fcinfo, 0, true, &values, &types, &nulls);
  engine_facts_clear(facts, model());
  if (count > 0 && count % 2)
    must(engine_missing(&error, SSI_ERROR_FACT, "the last fact"), "ssi_profile",
         &error);
  for (int i = 0; i < count; i += 2) {
    if (nulls[i])
      must(engine_missing(&error, SSI_ERROR_NAME, "the name of a fact"),
           "ssi_profile", &error);
    set_fact(facts, types[i], values[i], nulls[i + 1], types[i + 1],
             values[i + 1]);
  }
  must(engine_facts_profile(facts, &memory, &profile, &error), "ssi_profile",
       &error);
  if (!profile) PG_RETURN_NULL();
  ssi_profile_save(profile, NULL, 0, &size);
  bytes = palloc(VARHDRSZ + size);
  SET_VARSIZE(bytes, VARHDRSZ + size);
  ssi_profile_save(profile, (uint8_t *)VARDATA(bytes), size, &size);
  ssi_profile_free(profile);
  PG_RETURN_BYTEA_P(bytes);
}

SQL_FUNCTION(ssi_library_version);
Datum ssi_library_version(PG_FUNCTION_ARGS) {
  PG_RETURN_TEXT_P(cstring_to_text(ssi_version()));
}

/* ---- Sets ---- */

static Datum name_datum(const char *name, bool *null) {
  *null = name == NULL;
  return name ? CStringGetTextDatum(name) : (Datum)0;
}

enum { EXPLAIN_COLUMNS = 8 };

static void put_reason(ReturnSetInfo *to, const ssi_score *score,
                       size_t index) {
  Datum values[EXPLAIN_COLUMNS];
  bool nulls[EXPLAIN_COLUMNS] = {false};
  engine_reason reason;
  engine_reason_of(model(), score, index, &reason);
  values[0] = name_datum(reason.pillar, &nulls[0]);
  values[1] = name_datum(reason.indicator, &nulls[1]);
  values[2] = name_datum(reason.kind, &nulls[2]);
  values[3] = name_datum(reason.fact, &nulls[3]);
  values[4] = BoolGetDatum(reason.observed);
  values[5] = Int32GetDatum(reason.share);
  values[6] = Float8GetDatum(SSI_POINTS(reason.micropoints));
  values[7] = Int32GetDatum(reason.micropoints);
  nulls[6] = nulls[7] = !reason.known;
  tuplestore_putvalues(to->setResult, to->setDesc, values, nulls);
}

SQL_FUNCTION(ssi_explain);
Datum ssi_explain(PG_FUNCTION_ARGS) {
  const call self = call_of(fcinfo, "ssi_explain");
  const ssi_allocator memory = memory_of(CurrentMemoryContext);
  const int32 day = day_from(&self, 1, "as_of");
  engine_member member = member_from(&self, 2);
  ssi_score *score = NULL;
  engine_error error;
  size_t rows = 0;
  InitMaterializedSRF(fcinfo, 0);
  must(engine_member_explain(&member, model(), &memory, day, &score, &rows,
                             &error),
       self.function, &error);
  for (size_t i = 0; i < rows; i++)
    put_reason((ReturnSetInfo *)fcinfo->resultinfo, score, i);
  ssi_score_free(score);
  engine_member_free(&member);
  return (Datum)0;
}

static void put_day(ReturnSetInfo *to, const engine_history *history,
                    size_t day) {
  Datum values[1 + ENGINE_HISTORY_COLUMNS];
  bool nulls[1 + ENGINE_HISTORY_COLUMNS] = {false};
  values[0] = DateADTGetDatum(history->first + (DateADT)day -
                              (POSTGRES_EPOCH_JDATE - UNIX_EPOCH_JDATE));
  for (int c = 0; c < ENGINE_HISTORY_COLUMNS; c++) {
    nulls[1 + c] = !history->known;
    values[1 + c] = (Datum)0;
    if (history->known)
      values[1 + c] = Float8GetDatum(
          SSI_POINTS(history->points[(size_t)c * history->days + day]));
  }
  tuplestore_putvalues(to->setResult, to->setDesc, values, nulls);
}

SQL_FUNCTION(ssi_history);
Datum ssi_history(PG_FUNCTION_ARGS) {
  const call self = call_of(fcinfo, "ssi_history");
  const ssi_allocator memory = memory_of(CurrentMemoryContext);
  const int32 first = day_from(&self, 1, "first");
  const int32 last = day_from(&self, 2, "last");
  engine_member member = member_from(&self, 3);
  engine_history history;
  engine_error error;
  InitMaterializedSRF(fcinfo, 0);
  must(engine_member_history(&member, model(), &memory, first, last, &history,
                             &error),
       self.function, &error);
  for (size_t day = 0; day < history.days; day++)
    put_day((ReturnSetInfo *)fcinfo->resultinfo, &history, day);
  engine_history_clear(&history, &memory);
  engine_member_free(&member);
  return (Datum)0;
}
