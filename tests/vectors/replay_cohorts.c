/* Replays cases of cohorts and teams, see README.md: every line is a call, made
   in two worlds. In the second one cohorts are put together another way, and
   all objects are saved and loaded between the calls. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "replay_cohorts.h"

enum { WORDS_MAX = 64 };

typedef struct call {
  int64_t words[WORDS_MAX];
  int count;
  const char *name; /* of a cohort or team */
  size_t length;
} call;

static world worlds[2];

void answer_value(answer *self, int64_t value) {
  if (self->count == ANSWER_MAX) abort();
  self->values[self->count++] = value;
}

static ssi_cohort **slot(const player *self, world *in, int64_t index) {
  if (index < 0 || index >= SLOTS_COHORTS) give_up(self, "no such slot");
  return &in->cohorts[index];
}

const ssi_cohort *cohort_in(const player *self, world *in, int64_t index) {
  const ssi_cohort *found = *slot(self, in, index);
  if (found == NULL) give_up(self, "an empty slot");
  return found;
}

static ssi_cohort *changed(const player *self, world *in, int64_t index) {
  return (ssi_cohort *)cohort_in(self, in, index);
}

static void put(const player *self, world *in, int64_t index,
                ssi_cohort *made) {
  ssi_cohort **place = slot(self, in, index);
  ssi_cohort_free(*place);
  *place = made;
}

static uint8_t *save_cohort(const player *self, const ssi_cohort *cohort,
                            size_t *size) {
  *size = 0;
  must(self, ssi_cohort_save(cohort, NULL, 0, size), "size");
  uint8_t *bytes = grow(self, NULL, *size, 1);
  must(self, ssi_cohort_save(cohort, bytes, *size, size), "save");
  return bytes;
}

static bool equal_cohorts(const player *self, const ssi_cohort *a,
                          const ssi_cohort *b) {
  size_t size = 0, other_size = 0;
  uint8_t *bytes = save_cohort(self, a, &size);
  uint8_t *other = save_cohort(self, b, &other_size);
  bool equal = size == other_size && memcmp(bytes, other, size) == 0;
  free(bytes);
  free(other);
  return equal;
}

/* Cohorts. */

/* new SLOT KIND DAY NAME */
static ssi_status make(player *self, world *in, const call *asked,
                       answer *says) {
  (void)says;
  ssi_cohort *made = NULL;
  ssi_status status =
      ssi_cohort_new(NULL, (ssi_cohort_kind)asked->words[1], asked->name,
                     asked->length, (int32_t)asked->words[2], &made);
  if (status == SSI_OK) put(self, in, asked->words[0], made);
  return status;
}

/* copy SLOT FROM */
static ssi_status make_copy(player *self, world *in, const call *asked,
                            answer *says) {
  (void)says;
  ssi_cohort *made = NULL;
  ssi_status status =
      ssi_cohort_copy(cohort_in(self, in, asked->words[1]), &made);
  if (status == SSI_OK) put(self, in, asked->words[0], made);
  return status;
}

static int32_t *pillars_in(const call *asked, int from, int32_t *pillars) {
  if (asked->count <= from) return NULL;
  for (int i = 0; i < SSI_PILLARS; i++)
    pillars[i] = (int32_t)asked->words[from + i];
  return pillars;
}

/* add SLOT MEMBER TOTAL [BRAND FIND ENGAGE RELATE] */
static ssi_status add_one(player *self, world *in, const call *asked,
                          answer *says) {
  (void)says;
  int32_t pillars[SSI_PILLARS];
  return ssi_cohort_add(changed(self, in, asked->words[0]),
                        (uint64_t)asked->words[1], (int32_t)asked->words[2],
                        pillars_in(asked, 3, pillars));
}

/* remove SLOT MEMBER TOTAL [BRAND FIND ENGAGE RELATE] */
static ssi_status take_out(player *self, world *in, const call *asked,
                           answer *says) {
  (void)says;
  int32_t pillars[SSI_PILLARS];
  return ssi_cohort_remove(changed(self, in, asked->words[0]),
                           (uint64_t)asked->words[1], (int32_t)asked->words[2],
                           pillars_in(asked, 3, pillars));
}

/* START, and PLUS more for each row, up to LAST and from 0 again. */
static int32_t step_on(const int64_t *words, int64_t row, int64_t last) {
  if (words[0] > last) return (int32_t)words[0];
  return (int32_t)((words[0] + row * words[1]) % (last + 1));
}

/* The columns of `people`: totals and pillars from the words. */
static void fill_people(const call *asked, size_t count, uint64_t *members,
                        int32_t **columns) {
  const int64_t *words = asked->words;
  for (size_t i = 0; i < count; i++) {
    int64_t row = (int64_t)i;
    members[i] = (uint64_t)words[1] + (uint64_t)words[2] * i;
    columns[0][i] = step_on(words + 4, row, SSI_TOTAL_POINTS);
    for (int k = 0; k < SSI_PILLARS && asked->count > 6; k++) {
      columns[1 + k][i] = step_on(words + 6 + 2 * k, row, SSI_PILLAR_POINTS);
    }
  }
}

/* One by one from the last to the first into a part, which is merged. */
static ssi_status add_another_way(player *self, ssi_cohort *cohort,
                                  size_t count, const uint64_t *members,
                                  int32_t **columns, bool known) {
  ssi_cohort_info label = SSI_INIT(ssi_cohort_info);
  ssi_cohort *part = NULL;
  must(self, ssi_cohort_label(cohort, &label), "label");
  must(self,
       ssi_cohort_new(NULL, label.kind, label.name, strlen(label.name),
                      label.day, &part),
       "part");
  ssi_status status = SSI_OK;
  for (size_t i = count; i > 0 && status == SSI_OK; i--) {
    int32_t pillars[SSI_PILLARS];
    for (int k = 0; k < SSI_PILLARS; k++)
      pillars[k] = known ? columns[1 + k][i - 1] : 0;
    status = ssi_cohort_add(part, members[i - 1], columns[0][i - 1],
                            known ? pillars : NULL);
  }
  if (status == SSI_OK) status = ssi_cohort_merge(cohort, part);
  ssi_cohort_free(part);
  return status;
}

/* people SLOT MEMBER NEXT TIMES TOTAL PLUS [BRAND PLUS ... RELATE PLUS] */
static ssi_status add_people(player *self, world *in, const call *asked,
                             answer *says) {
  (void)says;
  size_t count = (size_t)asked->words[3];
  bool known = asked->count > 6;
  int32_t *columns[1 + SSI_PILLARS] = {NULL};
  uint64_t *members = grow(self, NULL, count + 1, sizeof *members);
  for (int i = 0; i < (known ? 1 + SSI_PILLARS : 1); i++)
    columns[i] = grow(self, NULL, count + 1, sizeof **columns);
  fill_people(asked, count, members, columns);
  ssi_cohort *cohort = changed(self, in, asked->words[0]);
  ssi_status status =
      in->backwards
          ? add_another_way(self, cohort, count, members, columns, known)
          : ssi_cohort_add_columns(
                cohort,
                &(ssi_cohort_columns){sizeof(ssi_cohort_columns), count,
                                      members, columns[0], columns[1],
                                      columns[2], columns[3], columns[4]});
  free(members);
  for (int i = 0; i <= SSI_PILLARS; i++) free(columns[i]);
  return status;
}

/* merge SLOT OTHER */
static ssi_status merge(player *self, world *in, const call *asked,
                        answer *says) {
  (void)says;
  return ssi_cohort_merge(changed(self, in, asked->words[0]),
                          cohort_in(self, in, asked->words[1]));
}

/* subtract SLOT OTHER */
static ssi_status subtract(player *self, world *in, const call *asked,
                           answer *says) {
  (void)says;
  return ssi_cohort_subtract(changed(self, in, asked->words[0]),
                             cohort_in(self, in, asked->words[1]));
}

/* label SLOT */
static ssi_status tell_label(player *self, world *in, const call *asked,
                             answer *says) {
  ssi_cohort_info label = SSI_INIT(ssi_cohort_info);
  ssi_status status =
      ssi_cohort_label(cohort_in(self, in, asked->words[0]), &label);
  answer_value(says, label.kind);
  answer_value(says, label.day);
  answer_value(says, label.members);
  return status;
}

/* equal SLOT OTHER: are the saved bytes? */
static ssi_status tell_equal(player *self, world *in, const call *asked,
                             answer *says) {
  answer_value(says, equal_cohorts(self, cohort_in(self, in, asked->words[0]),
                                   cohort_in(self, in, asked->words[1])));
  return SSI_OK;
}

/* saved SLOT: size and hash of the saved bytes */
static ssi_status tell_saved(player *self, world *in, const call *asked,
                             answer *says) {
  size_t size = 0;
  uint8_t *bytes =
      save_cohort(self, cohort_in(self, in, asked->words[0]), &size);
  uint64_t hash = HASH_START;
  for (size_t i = 0; i < size; i++) hash = add_to_hash(hash, bytes[i]);
  answer_value(says, (int64_t)size);
  answer_value(says, (int64_t)(hash >> 1));
  free(bytes);
  return SSI_OK;
}

static size_t fill_totals(const player *self, const call *asked,
                          int32_t **totals) {
  size_t count = 0;
  for (int i = 1; i + 2 < asked->count; i += 3)
    count += (size_t)asked->words[i];
  *totals = grow(self, NULL, count + 1, sizeof **totals);
  count = 0;
  for (int i = 1; i + 2 < asked->count; i += 3) {
    for (int64_t row = 0; row < asked->words[i]; row++) {
      (*totals)[count++] = step_on(asked->words + i + 1, row, SSI_TOTAL_POINTS);
    }
  }
  return count;
}

/* ranks SLOT [TIMES TOTAL PLUS]...: the hash of all ranks, and the first */
static ssi_status tell_ranks(player *self, world *in, const call *asked,
                             answer *says) {
  enum { SHOWN = 12 };
  int32_t *totals = NULL;
  size_t count = fill_totals(self, asked, &totals);
  int32_t *tops = grow(self, NULL, count + 1, sizeof *tops);
  int32_t *ranks = grow(self, NULL, count + 1, sizeof *ranks);
  ssi_status status = ssi_cohort_ranks(cohort_in(self, in, asked->words[0]),
                                       totals, count, tops, ranks);
  if (status == SSI_OK) {
    uint64_t hash = HASH_START;
    for (size_t i = 0; i < count; i++)
      hash = add_to_hash(add_to_hash(hash, tops[i]), ranks[i]);
    answer_value(says, (int64_t)(hash >> 1));
    for (size_t i = 0; i < count && i < SHOWN; i++) {
      answer_value(says, tops[i]);
      answer_value(says, ranks[i]);
    }
  }
  free(totals);
  free(tops);
  free(ranks);
  return status;
}

/* What all calls take; `changes` if the cohort in the first slot may change. */
typedef struct function {
  const char *name;
  int least, most; /* numbers */
  bool named, changes;
  ssi_status (*call)(player *, world *, const call *, answer *);
} function;

static ssi_status other_call(player *self, world *in, const call *asked,
                             answer *says);

static const function functions[] = {
    {"new", 3, 3, true, true, make},
    {"copy", 2, 2, false, true, make_copy},
    {"add", 3, 7, false, true, add_one},
    {"remove", 3, 7, false, true, take_out},
    {"people", 6, 14, false, true, add_people},
    {"merge", 2, 2, false, true, merge},
    {"subtract", 2, 2, false, true, subtract},
    {"label", 1, 1, false, false, tell_label},
    {"equal", 2, 2, false, false, tell_equal},
    {"saved", 1, 1, false, false, tell_saved},
    {"ranks", 1, WORDS_MAX, false, false, tell_ranks},
    {"budget", 2, 2, false, false, other_call},
    {"advance", 1, 1, false, false, other_call},
    {"funds", 0, 0, false, false, other_call},
    {"spent", 1, 1, false, false, other_call},
    {"afford", 4, 4, false, false, other_call},
    {"publish", 5, 5, false, false, other_call},
    {"publications", 4, 4, false, false, other_call},
    {"fallback", 1, 1, false, false, other_call},
    {"knots", 1, 1, false, false, other_call},
    {"mean", 1, 1, false, false, other_call},
    {"gap", 6, 6, false, false, other_call},
    {"rank", 2, 2, false, false, other_call},
    {"movement", 4, 4, false, false, other_call},
    {"team", 2, 2, true, false, other_call},
    {"mate", 8, 8, false, false, other_call},
    {"mates", 15, 15, false, false, other_call},
    {"own", 2, 2, false, false, other_call},
    {"view", 1, 2, false, false, other_call},
    {"shared", 1, 1, false, false, other_call},
    {"share", 2, 2, false, false, other_call},
};

static const function *asked_function;

static ssi_status other_call(player *self, world *in, const call *asked,
                             answer *says) {
  return benchmark_call(self, in, asked_function->name, asked->words,
                        asked->count, asked->name, asked->length, says);
}

/* Reading and comparing. */

static void read_call(player *self, const function *of, call *asked) {
  asked->count = 0;
  while (more(self) && asked->count < of->most)
    asked->words[asked->count++] = (int64_t)unsigned_word(self, 10);
  if (asked->count < of->least) give_up(self, "the line is too short");
  asked->name = of->named ? text_word(self, &asked->length) : "";
}

/* The second world's cohort is loaded anew, and as the first one's. */
static void check_changed(player *self, int64_t index) {
  ssi_cohort *first = worlds[0].cohorts[index];
  ssi_cohort *second = worlds[1].cohorts[index];
  size_t size = 0;
  if (second == NULL) return;
  if (!equal_cohorts(self, first, second))
    fail(self, self->line, "another way: saved bytes differ");
  uint8_t *bytes = save_cohort(self, second, &size);
  ssi_cohort *loaded = NULL;
  must(self, ssi_cohort_load(NULL, bytes, size, &loaded), "load");
  free(bytes);
  put(self, &worlds[1], index, loaded);
}

static void compare_answer(player *self, const answer *wanted) {
  for (int way = 0; way < 2; way++) {
    const answer *says = &worlds[way].says;
    const char *name = way == 0 ? "" : "another way: ";
    if (says->count != wanted->count) {
      fail(self, self->asked_line, "%s%d numbers, expected %d", name,
           says->count, wanted->count);
    }
    for (int i = 0; i < says->count && i < wanted->count; i++) {
      if (says->values[i] == wanted->values[i]) continue;
      fail(self, self->asked_line,
           "%snumber %d: expected %" PRId64 ", got %" PRId64, name, i,
           wanted->values[i], says->values[i]);
    }
  }
  self->asked_line = 0;
}

/* A call without an answer in the vectors has the status 0, and no more. */
static void close_call(player *self) {
  static const answer nothing = {1, {0}};
  if (self->asked_line > 0 && !self->recording) compare_answer(self, &nothing);
  self->asked_line = 0;
}

static void make_call(player *self, const function *of) {
  static call asked;
  close_call(self);
  read_call(self, of, &asked);
  asked_function = of;
  self->asked_line = self->line;
  worlds[1].backwards = true;
  for (int way = 0; way < 2; way++) {
    answer *says = &worlds[way].says;
    says->count = 1;
    says->values[0] = of->call(self, &worlds[way], &asked, says);
    if (says->values[0] != SSI_OK) says->count = 1;
  }
  if (of->changes) check_changed(self, asked.words[0]);
  load_all_again(self, &worlds[1]);
  for (int i = 0; i < worlds[0].says.count; i++)
    self->hash = add_to_hash(self->hash, worlds[0].says.values[i]);
}

/* Writes what was said as the line that expects it. */
void record_call(player *self) {
  const answer *says = &worlds[0].says;
  bool plain = says->count == 1 && says->values[0] == SSI_OK;
  if (self->asked_line > 0 && !plain) {
    printf("=");
    for (int i = 0; i < says->count; i++) printf(" %" PRId64, says->values[i]);
    printf("\n");
  }
  self->asked_line = 0;
}

bool play_call(player *self, const char *name) {
  if (strcmp(name, "=") == 0 && self->is_calls) {
    static answer wanted;
    wanted.count = 0;
    while (more(self)) answer_value(&wanted, number(self));
    if (self->recording) return true;
    if (self->asked_line == 0) give_up(self, "an answer to no question");
    compare_answer(self, &wanted);
    return true;
  }
  for (size_t i = 0; i < sizeof functions / sizeof *functions; i++) {
    if (strcmp(name, functions[i].name) != 0) continue;
    self->is_calls = true;
    make_call(self, &functions[i]);
    return true;
  }
  return false;
}

void finish_calls(player *self) {
  close_call(self);
  for (int way = 0; way < 2; way++) {
    for (int i = 0; i < SLOTS_COHORTS; i++)
      ssi_cohort_free(worlds[way].cohorts[i]);
    for (int i = 0; i < SLOTS_TEAMS; i++) ssi_team_free(worlds[way].teams[i]);
    for (int i = 0; i < SLOTS_BENCHMARKS; i++)
      ssi_benchmark_free(worlds[way].benchmarks[i]);
    ssi_budget_free(worlds[way].budget);
  }
  memset(worlds, 0, sizeof worlds);
  self->is_calls = false;
}
