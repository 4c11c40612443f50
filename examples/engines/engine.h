/* What the extensions of SQLite, PostgreSQL and DuckDB share: values of SQL as
   the library takes them, the events of a group until it is scored, states,
   explanations, histories and profiles. Nothing here knows an engine; memory
   comes from each engine's own allocator.

   A function that can fail returns a status, and has written to its
   `engine_error` what an engine shows its user. */
#ifndef SSI_EXAMPLES_ENGINE_H
#define SSI_EXAMPLES_ENGINE_H

#include <ssi/ssi.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define ENGINE_KINDS_MAX 255 /* of every version of the library */
#define ENGINE_ERROR_BYTES 384

/* Model, scorer and names. Constant: any number of threads may use one. */
typedef struct engine engine;

typedef struct engine_error {
  ssi_status status;
  char text[ENGINE_ERROR_BYTES]; /* UTF-8: field, value, text and name */
} engine_error;

ssi_status engine_new(const ssi_allocator *memory, engine **out);
void engine_free(engine *self);

/* A status with no more to tell, of a call about `what`. SSI_OK is not one. */
ssi_status engine_fail(engine_error *error, ssi_status status,
                       const char *what);

/* ---- Values ---- */

/* A text that is not ended by NUL. */
typedef struct engine_text {
  const char *bytes;
  size_t size;
} engine_text;

/* Whether nothing but blanks is in it. */
bool engine_blank(engine_text text);

/* Days: a number is one, a date is one, a time stamp is its date in UTC. A text
   is `YYYY-MM-DD` or that with a time, which may have an offset from UTC. Texts
   of digits alone are numbers, here and below. */
ssi_status engine_day_number(int64_t number, const char *field, int32_t *day,
                             engine_error *error);
ssi_status engine_day_text(engine_text text, const char *field, int32_t *day,
                           engine_error *error);
/* Of an instant in units of which a day has `per_day`, since 1970-01-01 UTC. */
ssi_status engine_day_instant(int64_t instant, int64_t per_day,
                              const char *field, int32_t *day,
                              engine_error *error);

ssi_status engine_kind_number(const engine *self, int64_t number, uint8_t *kind,
                              engine_error *error);
ssi_status engine_kind_text(const engine *self, engine_text text, uint8_t *kind,
                            engine_error *error);
ssi_status engine_traits_number(int64_t number, uint32_t *traits,
                                engine_error *error);
/* Names with | , or blanks between them. */
ssi_status engine_traits_text(const engine *self, engine_text text,
                              uint32_t *traits, engine_error *error);
ssi_status engine_count_number(int64_t number, uint32_t *count,
                               engine_error *error);
/* The number of a person who is known by a text: BLAKE2b of eight bytes, the
   same as that of the Python package; 0 for no text. */
uint64_t engine_person(engine_text text);

/* A value is missing, or of a type that is not understood. */
ssi_status engine_missing(engine_error *error, ssi_status status,
                          const char *field);

/* ---- Groups: what an aggregate collects ---- */

typedef struct engine_row {
  uint64_t counterpart;
  int32_t day;
  uint32_t count;
  uint32_t traits;
  uint8_t kind;
} engine_row;

/* A row as it is kept: 16 bytes, of which none lies in two lines of a cache. */
typedef struct engine_event {
  uint64_t counterpart;
  uint64_t packed; /* day, kind, count and traits, from the lowest bits on */
} engine_event;

enum {
  ENGINE_KIND_AT = 16,
  ENGINE_COUNT_AT = 24,
  ENGINE_TRAITS_AT = 44,
  ENGINE_COUNT_BITS = ENGINE_TRAITS_AT - ENGINE_COUNT_AT,
  ENGINE_TRAITS_BITS = 64 - ENGINE_TRAITS_AT
};
_Static_assert(SSI_DAY_MAX < 1 << ENGINE_KIND_AT, "a day has its bits");
_Static_assert(SSI_COUNT_MAX < 1 << ENGINE_COUNT_BITS, "a count has its bits");
_Static_assert(SSI_TRAITS < 1 << ENGINE_TRAITS_BITS, "traits have their bits");

/* All zero is an empty group. What every row needs comes first. */
typedef struct engine_group {
  engine_event *rows; /* those of the group: head … end - 1 */
  size_t head;
  size_t end;
  size_t bytes; /* that `rows` has */
  int32_t day;
  bool has_day;
  uint32_t observed_size;
  uint32_t profile_size;
  char *observed;    /* the text, a copy; NULL: not given */
  uint8_t *profile;  /* saved, a copy; NULL: not given */
  ssi_activity *sum; /* of merged states; NULL: of none */
} engine_group;

void engine_group_clear(engine_group *self, const ssi_allocator *memory);

/* Room for one row more. */
ssi_status engine_group_grow(engine_group *self, const ssi_allocator *memory,
                             engine_error *error);

/* Called once a row: it is worth to be inline. */
static inline ssi_status engine_group_add(engine_group *self,
                                          const ssi_allocator *memory,
                                          const engine_row *row,
                                          engine_error *error) {
  engine_event *to;
  if ((self->end + 1) * sizeof *to > self->bytes ||
      self->end - self->head >= SSI_ACTIVITY_ROWS_MAX) {
    const ssi_status status = engine_group_grow(self, memory, error);
    if (status != SSI_OK) return status;
  }
  to = &self->rows[self->end++];
  to->counterpart = row->counterpart;
  to->packed = (uint64_t)row->day | (uint64_t)row->kind << ENGINE_KIND_AT |
               (uint64_t)row->count << ENGINE_COUNT_AT |
               (uint64_t)row->traits << ENGINE_TRAITS_AT;
  return SSI_OK;
}

/* What must be one value in a group, and is there or not. */
ssi_status engine_group_day(engine_group *self, int32_t day,
                            engine_error *error);
ssi_status engine_group_profile(engine_group *self, const ssi_allocator *memory,
                                const uint8_t *bytes, size_t size,
                                engine_error *error);
/* `observed` is a list of kinds, traits, or "all": see engines.md. A blank one
   is none. */
ssi_status engine_group_observed(engine_group *self, const engine *of,
                                 const ssi_allocator *memory, engine_text text,
                                 engine_error *error);
/* Adds a state. */
ssi_status engine_group_merge(engine_group *self, const ssi_allocator *memory,
                              const uint8_t *bytes, size_t size,
                              engine_error *error);
/* Adds another group, which stays as it is. */
ssi_status engine_group_combine(engine_group *self, const ssi_allocator *memory,
                                const engine_group *other, engine_error *error);

/* A group as bytes for another process of the same program, and back: size,
   then fill. Not a state: it has the rows as they came. */
ssi_status engine_group_size(const engine_group *self, size_t *size);
ssi_status engine_group_pack(const engine_group *self, uint8_t *bytes,
                             size_t size);
ssi_status engine_group_unpack(engine_group *self, const ssi_allocator *memory,
                               const uint8_t *bytes, size_t size,
                               engine_error *error);

/* Memory that calls work in, kept from one to the next. One for each thread. */
typedef struct engine_work {
  ssi_allocator memory;
  uint8_t *bytes;
  size_t size;
} engine_work;

void engine_work_clear(engine_work *self);

/* What a member scores. If nothing was observed, `score.observed` is 0: that is
   SQL's NULL. A group without a day has nothing either. */
ssi_status engine_group_score(const engine_group *self, const engine *of,
                              engine_work *work, ssi_member_score *score,
                              engine_error *error);

/* The group as a ledger: one to release, or that of the group itself; both NULL
   if nothing is in it. */
typedef struct engine_ledger {
  ssi_activity *made;
  const ssi_activity *of;
} engine_ledger;

ssi_status engine_group_state(const engine_group *self, const engine *of,
                              engine_work *work, engine_ledger *out,
                              engine_error *error);

/* ---- Reading states ---- */

/* A member, from saved bytes; NULL bytes are those of nobody. */
typedef struct engine_member {
  ssi_profile *profile;
  ssi_activity *activity;
} engine_member;

ssi_status engine_member_load(engine_member *self, const ssi_allocator *memory,
                              const uint8_t *state, size_t state_size,
                              const uint8_t *profile, size_t profile_size,
                              engine_error *error);
void engine_member_free(engine_member *self);

/* "total", the default of an empty text, to "observed". */
typedef enum engine_part {
  ENGINE_TOTAL,
  ENGINE_BRAND,
  ENGINE_FIND,
  ENGINE_ENGAGE,
  ENGINE_RELATE,
  ENGINE_HIGH,
  ENGINE_OBSERVED
} engine_part;

ssi_status engine_part_text(engine_text text, engine_part *part,
                            engine_error *error);
ssi_status engine_member_score(const engine_member *self, const engine *of,
                               engine_work *work, int32_t day,
                               ssi_member_score *score, engine_error *error);
/* Micropoints of a part; false if SQL's NULL is meant. */
bool engine_part_of(const ssi_member_score *score, engine_part part,
                    int32_t *micropoints);

/* One row of an explanation; texts live as long as the engine. */
typedef struct engine_reason {
  const char *pillar;
  const char *indicator;
  const char *kind; /* or NULL */
  const char *fact; /* or NULL */
  int32_t share;
  int32_t micropoints;
  bool observed;
  bool known; /* false: SQL's NULL is meant for the points */
} engine_reason;

ssi_status engine_member_explain(const engine_member *self, const engine *of,
                                 const ssi_allocator *memory, int32_t day,
                                 ssi_score **score, size_t *rows,
                                 engine_error *error);
void engine_reason_of(const engine *self, const ssi_score *score, size_t index,
                      engine_reason *out);

/* Points of a range of days: five columns, one after the other. */
enum { ENGINE_HISTORY_COLUMNS = 5 };
typedef struct engine_history {
  int32_t *points; /* column `c` of day `d` is points[c * days + d] */
  size_t bytes;
  size_t days;
  int32_t first;
  bool known; /* false: nothing was observed, and no points are there */
} engine_history;

ssi_status engine_member_history(const engine_member *self, const engine *of,
                                 const ssi_allocator *memory, int32_t first,
                                 int32_t last, engine_history *out,
                                 engine_error *error);
void engine_history_clear(engine_history *self, const ssi_allocator *memory);

/* ---- Profiles ---- */

/* Facts on their way into a profile, set by name in any order. */
typedef struct engine_facts {
  size_t count; /* of facts that the library knows */
  int32_t values[ENGINE_KINDS_MAX];
  int32_t shares[ENGINE_KINDS_MAX];
} engine_facts;

void engine_facts_clear(engine_facts *self, const engine *of);
/* "skills", or "skills.share" with millionths. */
ssi_status engine_facts_set(engine_facts *self, const engine *of,
                            engine_text name, int64_t value,
                            engine_error *error);
/* Only whether there is such a name: of a value that is NULL. */
ssi_status engine_facts_name(const engine *of, engine_text name,
                             engine_error *error);
/* The profile; NULL if no fact is known. */
ssi_status engine_facts_profile(const engine_facts *self,
                                const ssi_allocator *memory, ssi_profile **out,
                                engine_error *error);

#endif
