/* What an aggregate collects, until it is scored or saved. */
#include <string.h>

#include "engine_private.h"

enum { BYTES_FIRST = 256, WORK_KEPT = 1 << 22 };

static void *allocate(const ssi_allocator *memory, size_t bytes) {
  return memory->allocate(memory->context, bytes);
}

static void release(const ssi_allocator *memory, void *block, size_t bytes) {
  if (block) memory->release(memory->context, block, bytes);
}

void engine_group_clear(engine_group *self, const ssi_allocator *memory) {
  release(memory, self->rows, self->bytes);
  release(memory, self->profile, self->profile_size);
  release(memory, self->observed, self->observed_size);
  ssi_activity_free(self->sum);
  memset(self, 0, sizeof *self);
}

static ssi_status too_many(engine_error *error) {
  return engine_fail(error, SSI_ERROR_LIMIT, "the events of one member");
}

/* Sizes are powers of two, which allocators like, not whole rows. */
static ssi_status room(engine_group *self, const ssi_allocator *memory,
                       size_t rows, engine_error *error) {
  const size_t live = self->end - self->head;
  size_t bytes = self->bytes ? self->bytes : BYTES_FIRST;
  engine_event *more;
  if (rows > SSI_ACTIVITY_ROWS_MAX - live) return too_many(error);
  while (bytes < (live + rows) * sizeof(engine_event)) bytes *= 2;
  /* Rows have left the front: those behind move up, if that gives room for
     as many as are moved. */
  if (bytes == self->bytes && self->head >= live + rows) {
    memcpy(self->rows, self->rows + self->head, live * sizeof(engine_event));
  } else {
    if (self->head) bytes *= 2;
    more = allocate(memory, bytes);
    if (!more) return engine_fail(error, SSI_ERROR_MEMORY, "events");
    if (live)
      memcpy(more, self->rows + self->head, live * sizeof(engine_event));
    release(memory, self->rows, self->bytes);
    self->rows = more;
    self->bytes = bytes;
  }
  self->head = 0;
  self->end = live;
  return SSI_OK;
}

ssi_status engine_group_grow(engine_group *self, const ssi_allocator *memory,
                             engine_error *error) {
  return room(self, memory, 1, error);
}

static ssi_status add_all(engine_group *self, const ssi_allocator *memory,
                          const engine_event *events, size_t count,
                          engine_error *error) {
  ssi_status status;
  if (count == 0) return SSI_OK;
  if (count > SSI_ACTIVITY_ROWS_MAX - (self->end - self->head))
    return too_many(error);
  if ((self->end + count) * sizeof(engine_event) > self->bytes) {
    status = room(self, memory, count, error);
    if (status != SSI_OK) return status;
  }
  memcpy(self->rows + self->end, events, count * sizeof(engine_event));
  self->end += count;
  return SSI_OK;
}

/* ---- What is one value in a group ---- */

ssi_status engine_group_day(engine_group *self, int32_t day,
                            engine_error *error) {
  if (self->has_day && self->day != day)
    return engine_fail(error, SSI_ERROR_MISMATCH,
                       "as_of is not the same day in the whole group");
  self->day = day;
  self->has_day = true;
  return SSI_OK;
}

static ssi_status take_once(void **there, uint32_t *there_size,
                            const ssi_allocator *memory, const void *bytes,
                            size_t size, const char *differs,
                            engine_error *error) {
  if (*there) {
    if (*there_size == size && memcmp(*there, bytes, size) == 0) return SSI_OK;
    return engine_fail(error, SSI_ERROR_MISMATCH, differs);
  }
  if (size == 0 || size > INT32_MAX)
    return engine_fail(error, SSI_ERROR_FORMAT, differs);
  *there = allocate(memory, size);
  if (!*there) return engine_fail(error, SSI_ERROR_MEMORY, differs);
  memcpy(*there, bytes, size);
  *there_size = (uint32_t)size;
  return SSI_OK;
}

ssi_status engine_group_profile(engine_group *self, const ssi_allocator *memory,
                                const uint8_t *bytes, size_t size,
                                engine_error *error) {
  void *there = self->profile;
  ssi_status status;
  if (size == 0) return engine_fail(error, SSI_ERROR_FORMAT, "profile");
  status = take_once(&there, &self->profile_size, memory, bytes, size,
                     "profile is not the same in the whole group", error);
  self->profile = there;
  return status;
}

ssi_status engine_group_observed(engine_group *self, const engine *of,
                                 const ssi_allocator *memory, engine_text text,
                                 engine_error *error) {
  void *there = self->observed;
  observed parsed;
  ssi_status status;
  if (engine_blank(text)) return SSI_OK; /* before and behind others, too */
  if (!there) {
    status = observed_parse(of, text, &parsed, error);
    if (status != SSI_OK) return status;
  }
  status =
      take_once(&there, &self->observed_size, memory, text.bytes, text.size,
                "observed is not the same in the whole group", error);
  self->observed = there;
  return status;
}

/* ---- Sums ---- */

static ssi_status add_ledger(engine_group *self, const ssi_allocator *memory,
                             const ssi_activity *other, engine_error *error) {
  ssi_status status = SSI_OK;
  if (!self->sum) status = ssi_activity_new(memory, &self->sum);
  if (status == SSI_OK) status = ssi_activity_merge(self->sum, other);
  if (status == SSI_ERROR_LIMIT) return too_many(error);
  return status == SSI_OK ? status : engine_fail(error, status, "state");
}

ssi_status engine_group_merge(engine_group *self, const ssi_allocator *memory,
                              const uint8_t *bytes, size_t size,
                              engine_error *error) {
  ssi_activity *more = NULL;
  ssi_status status;
  if (size == 0) return engine_fail(error, SSI_ERROR_FORMAT, "state");
  status = ssi_activity_load(memory, bytes, size, &more);
  if (status != SSI_OK) return engine_fail(error, status, "state");
  if (!self->sum) {
    self->sum = more;
    return SSI_OK;
  }
  status = add_ledger(self, memory, more, error);
  ssi_activity_free(more);
  return status;
}

ssi_status engine_group_combine(engine_group *self, const ssi_allocator *memory,
                                const engine_group *other,
                                engine_error *error) {
  void *profile = self->profile;
  void *looked = self->observed;
  ssi_status status =
      add_all(self, memory, other->rows ? other->rows + other->head : NULL,
              other->end - other->head, error);
  if (status == SSI_OK && other->has_day)
    status = engine_group_day(self, other->day, error);
  if (status == SSI_OK && other->profile)
    status = take_once(&profile, &self->profile_size, memory, other->profile,
                       other->profile_size,
                       "profile is not the same in the whole group", error);
  if (status == SSI_OK && other->observed)
    status = take_once(&looked, &self->observed_size, memory, other->observed,
                       other->observed_size,
                       "observed is not the same in the whole group", error);
  self->profile = profile;
  self->observed = looked;
  if (status == SSI_OK && other->sum)
    status = add_ledger(self, memory, other->sum, error);
  return status;
}

/* ---- Groups as bytes ---- */

typedef struct packed { /* then rows, profile, observed, ledger */
  uint64_t rows;
  uint64_t ledger;
  uint32_t profile;
  uint32_t observed;
  int32_t day;
  uint32_t has_day;
} packed;

ssi_status engine_group_size(const engine_group *self, size_t *size) {
  size_t ledger = 0;
  if (self->sum) {
    const ssi_status status = ssi_activity_save(self->sum, NULL, 0, &ledger);
    if (status != SSI_OK) return status;
  }
  *size = sizeof(packed) + (self->end - self->head) * sizeof(engine_event) +
          self->profile_size + self->observed_size + ledger;
  return SSI_OK;
}

static uint8_t *put(uint8_t *to, const void *bytes, size_t size) {
  if (size) memcpy(to, bytes, size);
  return to + size;
}

ssi_status engine_group_pack(const engine_group *self, uint8_t *bytes,
                             size_t size) {
  const size_t rows = self->end - self->head;
  packed head;
  uint8_t *to = bytes + sizeof head;
  memset(&head, 0, sizeof head);
  head.rows = rows;
  head.profile = self->profile_size;
  head.observed = self->observed_size;
  head.day = self->day;
  head.has_day = self->has_day;
  to = put(to, rows ? self->rows + self->head : NULL,
           rows * sizeof(engine_event));
  to = put(to, self->profile, self->profile_size);
  to = put(to, self->observed, self->observed_size);
  head.ledger = size - (size_t)(to - bytes);
  memcpy(bytes, &head, sizeof head);
  if (head.ledger) {
    size_t wrote = 0;
    return ssi_activity_save(self->sum, to, head.ledger, &wrote);
  }
  return SSI_OK;
}

ssi_status engine_group_unpack(engine_group *self, const ssi_allocator *memory,
                               const uint8_t *bytes, size_t size,
                               engine_error *error) {
  packed head;
  void *profile = NULL;
  void *looked = NULL;
  ssi_status status = SSI_OK;
  const uint8_t *at = bytes + sizeof head;
  if (size < sizeof head)
    return engine_fail(error, SSI_ERROR_FORMAT, "part of a group");
  memcpy(&head, bytes, sizeof head);
  size -= sizeof head;
  if (head.rows > SSI_ACTIVITY_ROWS_MAX || head.ledger > size ||
      size != head.rows * sizeof(engine_event) + head.profile + head.observed +
                  head.ledger)
    return engine_fail(error, SSI_ERROR_FORMAT, "part of a group");
  if (head.rows) {
    status = room(self, memory, head.rows, error);
    if (status != SSI_OK) return status;
    memcpy(self->rows, at, head.rows * sizeof(engine_event));
    self->end = head.rows;
  }
  at += head.rows * sizeof(engine_event);
  if (head.profile)
    status = take_once(&profile, &self->profile_size, memory, at, head.profile,
                       "profile", error);
  self->profile = profile;
  at += head.profile;
  if (status == SSI_OK && head.observed)
    status = take_once(&looked, &self->observed_size, memory, at, head.observed,
                       "observed", error);
  self->observed = looked;
  at += head.observed;
  self->day = head.day;
  self->has_day = head.has_day != 0;
  if (status == SSI_OK && head.ledger)
    status = engine_group_merge(self, memory, at, head.ledger, error);
  return status;
}

/* ---- Scores and states ---- */

void engine_work_clear(engine_work *self) {
  release(&self->memory, self->bytes, self->size);
  self->bytes = NULL;
  self->size = 0;
}

bool engine_work_room(engine_work *self, size_t bytes) {
  size_t size = WORK_KEPT / 64;
  if (bytes <= self->size) return true;
  while (size < bytes) size *= 2;
  engine_work_clear(self);
  self->bytes = allocate(&self->memory, size);
  self->size = self->bytes ? size : 0;
  return self->bytes != NULL;
}

void engine_work_done(engine_work *self) {
  if (self->size > WORK_KEPT) engine_work_clear(self);
}

/* The rows as columns, at the front of memory that goes on behind them. */
typedef struct columns {
  uint64_t *counterparts;
  int32_t *days;
  uint32_t *counts;
  uint32_t *traits;
  uint8_t *kinds;
  uint8_t *behind;
} columns;

enum { ROW_BYTES = 8 + 4 + 4 + 4 + 1 };

static void place_columns(columns *self, uint8_t *at, size_t rows) {
  self->counterparts = (uint64_t *)(void *)at;
  self->days = (int32_t *)(void *)(self->counterparts + rows);
  self->counts = (uint32_t *)(void *)(self->days + rows);
  self->traits = self->counts + rows;
  self->kinds = (uint8_t *)(self->traits + rows);
  self->behind = self->kinds + rows;
}

static void fill_columns(columns *self, const engine_event *events,
                         size_t count) {
  for (size_t i = 0; i < count; i++) {
    const uint64_t packed = events[i].packed;
    self->counterparts[i] = events[i].counterpart;
    self->days[i] = (int32_t)(packed & ((1u << ENGINE_KIND_AT) - 1));
    self->kinds[i] = (uint8_t)(packed >> ENGINE_KIND_AT);
    self->counts[i] =
        (uint32_t)(packed >> ENGINE_COUNT_AT) & ((1u << ENGINE_COUNT_BITS) - 1);
    self->traits[i] = (uint32_t)(packed >> ENGINE_TRAITS_AT);
  }
}

static ssi_status observed_of(const engine_group *self, const engine *of,
                              observed *out, engine_error *error) {
  return observed_parse(of, (engine_text){self->observed, self->observed_size},
                        out, error);
}

/* The columns of a population of one. */
static ssi_status facts_of(const engine_group *self, const engine *of,
                           const ssi_allocator *memory, engine_facts *out,
                           engine_error *error) {
  ssi_profile *profile = NULL;
  ssi_status status =
      ssi_profile_load(memory, self->profile, self->profile_size, &profile);
  if (status != SSI_OK) return engine_fail(error, status, "profile");
  ssi_profile_facts(profile, of->facts.count, out->values);
  for (size_t f = 0; f < of->facts.count; f++)
    ssi_profile_observed_share(profile, (ssi_fact)(f + 1), &out->shares[f]);
  ssi_profile_free(profile);
  return SSI_OK;
}

/* A population of one member, scored in the memory behind its columns. */
static ssi_status score_one(const engine *of, const ssi_population *population,
                            int32_t day, uint8_t *scratch, size_t bytes,
                            ssi_member_score *score) {
  ssi_member_range range = SSI_INIT(ssi_member_range);
  ssi_score_columns to = SSI_INIT(ssi_score_columns);
  range.count = 1;
  range.scratch = scratch;
  range.scratch_bytes = bytes;
  to.total = &score->total;
  to.brand = &score->brand;
  to.find = &score->find;
  to.engage = &score->engage;
  to.relate = &score->relate;
  to.high = &score->high;
  to.observed = &score->observed;
  return ssi_population_score(of->scorer, population, day, &range, &to, NULL);
}

ssi_status engine_group_score(const engine_group *self, const engine *of,
                              engine_work *work, ssi_member_score *score,
                              engine_error *error) {
  const size_t rows = self->end - self->head;
  const int64_t offsets[2] = {0, (int64_t)rows};
  ssi_population population = SSI_INIT(ssi_population);
  observed looked;
  engine_facts known;
  columns made;
  size_t scratch = 0;
  ssi_status status;
  *score = (ssi_member_score)SSI_INIT(ssi_member_score);
  if (!self->has_day) return SSI_OK;
  population.members = 1;
  population.rows = rows;
  population.offsets = offsets;
  if (self->observed) {
    status = observed_of(self, of, &looked, error);
    if (status != SSI_OK) return status;
    population.observed_traits = &looked.traits;
    population.kind_shares = looked.shares;
    population.share_kinds = of->kinds.count;
  }
  if (self->profile) {
    status = facts_of(self, of, &work->memory, &known, error);
    if (status != SSI_OK) return status;
    population.facts = known.values;
    population.fact_columns = of->facts.count;
    population.fact_shares = known.shares;
    population.share_facts = of->facts.count;
  }
  status = ssi_population_scratch(&population, 0, 1, &scratch);
  if (status == SSI_OK && !engine_work_room(work, rows * ROW_BYTES + scratch))
    status = SSI_ERROR_MEMORY;
  if (status != SSI_OK) return engine_fail(error, status, "score");
  place_columns(&made, work->bytes, rows);
  if (rows) {
    fill_columns(&made, self->rows + self->head, rows);
    population.days = made.days;
    population.kinds = made.kinds;
    population.traits = made.traits;
    population.counts = made.counts;
    population.counterparts = made.counterparts;
  }
  status = score_one(of, &population, self->day, made.behind, scratch, score);
  engine_work_done(work);
  return status == SSI_OK ? status : engine_fail(error, status, "score");
}

static ssi_status add_rows(ssi_activity *to, const engine_group *self,
                           engine_work *work) {
  const size_t rows = self->end - self->head;
  columns made;
  if (rows == 0) return SSI_OK;
  if (!engine_work_room(work, rows * ROW_BYTES)) return SSI_ERROR_MEMORY;
  place_columns(&made, work->bytes, rows);
  fill_columns(&made, self->rows + self->head, rows);
  return ssi_activity_add_columns(to, rows, made.days, made.kinds, made.traits,
                                  made.counts, made.counterparts, NULL);
}

static ssi_status observe_all(ssi_activity *to, const engine *of,
                              const observed *looked) {
  ssi_status status = ssi_activity_observe_traits(to, looked->traits);
  for (size_t k = 0; k < of->kinds.count && status == SSI_OK; k++)
    if (looked->shares[k])
      status =
          ssi_activity_observe_part(to, (ssi_kind)(k + 1), looked->shares[k]);
  return status;
}

/* Whether a ledger has anything to tell. */
static bool tells(const ssi_activity *ledger) {
  size_t rows = 0, kinds = 0;
  uint32_t traits = 0;
  ssi_activity_rows(ledger, &rows);
  ssi_activity_observed_kinds(ledger, NULL, 0, &kinds);
  ssi_activity_observed_traits(ledger, &traits);
  return rows || kinds || traits;
}

ssi_status engine_group_state(const engine_group *self, const engine *of,
                              engine_work *work, engine_ledger *out,
                              engine_error *error) {
  ssi_activity *made = NULL;
  observed looked;
  ssi_status status;
  *out = (engine_ledger){NULL, NULL};
  if (self->sum && self->end == self->head && !self->observed) {
    if (tells(self->sum)) out->of = self->sum;
    return SSI_OK;
  }
  status = observed_of(self, of, &looked, error);
  if (status != SSI_OK) return status;
  if (self->end == self->head && !looked.any) return SSI_OK;
  status = ssi_activity_new(&work->memory, &made);
  if (status == SSI_OK) status = add_rows(made, self, work);
  if (status == SSI_OK) status = observe_all(made, of, &looked);
  if (status == SSI_OK && self->sum)
    status = ssi_activity_merge(made, self->sum);
  engine_work_done(work);
  if (status != SSI_OK) {
    ssi_activity_free(made);
    return engine_fail(error, status, "state");
  }
  *out = (engine_ledger){made, made};
  return SSI_OK;
}
