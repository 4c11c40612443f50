/* The aggregates: ssi_score, ssi_state, ssi_merge. Their state is in the
   context of the aggregate and ends with it, whatever happens. */
#include "ssi_pg.h"

#include "utils/memutils.h"

/* ---- Aggregates ---- */

static MemoryContext aggregate_context(FunctionCallInfo fcinfo) {
  MemoryContext context;
  if (!AggCheckCallContext(fcinfo, &context))
    elog(ERROR, "libssi: a part of an aggregate was called alone");
  return context;
}

static engine_group *group_of(FunctionCallInfo fcinfo, MemoryContext context,
                              int place) {
  if (!PG_ARGISNULL(place)) return (engine_group *)PG_GETARG_POINTER(place);
  return MemoryContextAllocZero(context, sizeof(engine_group));
}

/* day, kind [, traits, count, counterpart], from argument 1 on; both of the
   first NULL is a LEFT JOIN without a match. */
static void add_event(const call *self, engine_group *group,
                      const ssi_allocator *memory, bool whole) {
  engine_row row = {.count = 1};
  engine_error error;
  int64 n;
  if (is_null(self, 1) && is_null(self, 2)) return;
  row.day = quick_day(self, 1, &n) ? (int32)n : day_from(self, 1, "day");
  row.kind =
      quick_number(self, 2, 1, SSI_KINDS, &n) ? (uint8)n : kind_from(self, 2);
  if (whole) {
    row.traits = quick_number(self, 3, 0, SSI_TRAITS, &n)
                     ? (uint32)n
                     : traits_from(self, 3);
    row.count = quick_number(self, 4, 1, SSI_COUNT_MAX, &n)
                    ? (uint32)n
                    : count_from(self, 4);
    row.counterpart = quick_number(self, 5, PG_INT64_MIN, PG_INT64_MAX, &n)
                          ? (uint64)n
                          : counterpart_from(self, 5);
  }
  must(engine_group_add(group, memory, &row, &error), self->function, &error);
}

static void take_observed(const call *self, engine_group *group,
                          const ssi_allocator *memory, int place) {
  engine_error error;
  if (place >= self->fcinfo->nargs || is_null(self, place)) return;
  must(engine_group_observed(group, model(), memory,
                             text_from(self, place, "observed"), &error),
       self->function, &error);
}

SQL_FUNCTION(ssi_state_step);
Datum ssi_state_step(PG_FUNCTION_ARGS) {
  const call self = call_of(fcinfo, "ssi_state");
  const MemoryContext context = aggregate_context(fcinfo);
  const ssi_allocator memory = memory_of(context);
  engine_group *group = group_of(fcinfo, context, 0);
  add_event(&self, group, &memory, PG_NARGS() > 3);
  take_observed(&self, group, &memory, 6);
  PG_RETURN_POINTER(group);
}

SQL_FUNCTION(ssi_score_step);
Datum ssi_score_step(PG_FUNCTION_ARGS) {
  const call self = call_of(fcinfo, "ssi_score");
  const MemoryContext context = aggregate_context(fcinfo);
  const ssi_allocator memory = memory_of(context);
  engine_group *group = group_of(fcinfo, context, 0);
  const bool whole = PG_NARGS() > 4;
  const int last = whole ? 6 : 3;
  int64 n;
  const int32 day =
      quick_day(&self, last, &n) ? (int32)n : day_from(&self, last, "as_of");
  engine_error error;
  saved profile;
  add_event(&self, group, &memory, whole);
  must(engine_group_day(group, day, &error), self.function, &error);
  profile = saved_from(&self, 7);
  if (profile.bytes)
    must(engine_group_profile(group, &memory, profile.bytes, profile.size,
                              &error),
         self.function, &error);
  take_observed(&self, group, &memory, 8);
  PG_RETURN_POINTER(group);
}

SQL_FUNCTION(ssi_merge_step);
Datum ssi_merge_step(PG_FUNCTION_ARGS) {
  const call self = call_of(fcinfo, "ssi_merge");
  const MemoryContext context = aggregate_context(fcinfo);
  const ssi_allocator memory = memory_of(context);
  engine_group *group = group_of(fcinfo, context, 0);
  const saved state = saved_from(&self, 1);
  engine_error error;
  if (state.bytes)
    must(engine_group_merge(group, &memory, state.bytes, state.size, &error),
         self.function, &error);
  PG_RETURN_POINTER(group);
}

SQL_FUNCTION(ssi_combine);
Datum ssi_combine(PG_FUNCTION_ARGS) {
  const MemoryContext context = aggregate_context(fcinfo);
  const ssi_allocator memory = memory_of(context);
  engine_group *group;
  engine_error error;
  if (PG_ARGISNULL(1)) {
    if (PG_ARGISNULL(0)) PG_RETURN_NULL();
    PG_RETURN_DATUM(PG_GETARG_DATUM(0));
  }
  group = group_of(fcinfo, context, 0);
  must(engine_group_combine(group, &memory,
                            (const engine_group *)PG_GETARG_POINTER(1), &error),
       "libssi", &error);
  PG_RETURN_POINTER(group);
}

SQL_FUNCTION(ssi_serial);
Datum ssi_serial(PG_FUNCTION_ARGS) {
  const engine_group *group = (const engine_group *)PG_GETARG_POINTER(0);
  size_t size = 0;
  bytea *bytes;
  ssi_status status;
  aggregate_context(fcinfo);
  status = engine_group_size(group, &size);
  if (status == SSI_OK && size > MaxAllocSize - VARHDRSZ)
    status = SSI_ERROR_LIMIT;
  if (status != SSI_OK) fail(status, "libssi", "the events of one member");
  bytes = palloc(VARHDRSZ + size);
  SET_VARSIZE(bytes, VARHDRSZ + size);
  status = engine_group_pack(group, (uint8_t *)VARDATA(bytes), size);
  if (status != SSI_OK) fail(status, "libssi", "the events of one member");
  PG_RETURN_BYTEA_P(bytes);
}

SQL_FUNCTION(ssi_deserial);
Datum ssi_deserial(PG_FUNCTION_ARGS) {
  const bytea *bytes = PG_GETARG_BYTEA_PP(0);
  const ssi_allocator memory = memory_of(CurrentMemoryContext);
  engine_group *group = palloc0(sizeof *group);
  engine_error error;
  aggregate_context(fcinfo);
  must(engine_group_unpack(group, &memory, (const uint8_t *)VARDATA_ANY(bytes),
                           VARSIZE_ANY_EXHDR(bytes), &error),
       "libssi", &error);
  PG_RETURN_POINTER(group);
}

SQL_FUNCTION(ssi_score_final);
Datum ssi_score_final(PG_FUNCTION_ARGS) {
  ssi_member_score score;
  engine_error error;
  aggregate_context(fcinfo);
  if (PG_ARGISNULL(0)) PG_RETURN_NULL();
  must(engine_group_score((const engine_group *)PG_GETARG_POINTER(0), model(),
                          work(), &score, &error),
       "ssi_score", &error);
  if (score.observed == 0) PG_RETURN_NULL();
  PG_RETURN_FLOAT8(SSI_POINTS(score.total));
}

/* A ledger as a datum, of a gigabyte at most. */
static bytea *state_of(const ssi_activity *ledger) {
  size_t size = 0;
  bytea *bytes;
  ssi_activity_save(ledger, NULL, 0, &size);
  if (size > MaxAllocSize - VARHDRSZ)
    fail(SSI_ERROR_LIMIT, "ssi_state", "the events of one member");
  bytes = palloc(VARHDRSZ + size);
  SET_VARSIZE(bytes, VARHDRSZ + size);
  ssi_activity_save(ledger, (uint8_t *)VARDATA(bytes), size, &size);
  return bytes;
}

SQL_FUNCTION(ssi_state_final);
Datum ssi_state_final(PG_FUNCTION_ARGS) {
  engine_work here = {memory_of(CurrentMemoryContext), NULL, 0};
  engine_ledger ledger;
  engine_error error;
  bytea *state;
  aggregate_context(fcinfo);
  if (PG_ARGISNULL(0)) PG_RETURN_NULL();
  must(engine_group_state((const engine_group *)PG_GETARG_POINTER(0), model(),
                          &here, &ledger, &error),
       "ssi_state", &error);
  engine_work_clear(&here);
  if (!ledger.of) PG_RETURN_NULL();
  state = state_of(ledger.of);
  ssi_activity_free(ledger.made);
  PG_RETURN_BYTEA_P(state);
}
