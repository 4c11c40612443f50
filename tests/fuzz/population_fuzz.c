/* Any columns, read from the bytes: offsets, kinds, days and facts in range and
   out of it, columns that are missing, ranges that are too long. Each column is
   a block of exactly its size. A call answers with a status that names a member
   of the range, or with what each member says alone. */
#include <stdlib.h>
#include <string.h>

#include "fuzz/check.h"
#include "support/calls.h"
#include "unit/population_kit.h"

#define MEMBERS 6
#define ROWS_MOST 48
#define DAYS 3
#define UNTOUCHED (-77)
#define NOWHERE ((size_t)4711)

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

typedef struct bytes {
  const uint8_t *data;
  size_t left;
} bytes;

/* The next bytes; zeros when there are no more. */
static uint64_t next(bytes *from, size_t count) {
  uint64_t value = 0;
  while (count-- > 0) {
    value <<= 8;
    if (from->left == 0) continue;
    value |= *from->data++;
    from->left--;
  }
  return value;
}

/* From 0 to limit - 1, or one time in 64 anything that fits so many bytes. */
static uint64_t about(bytes *from, uint64_t limit, size_t width) {
  const uint64_t drawn = next(from, 2);
  if (drawn % 64 == 63) return next(from, width);
  return drawn / 64 % limit;
}

static void *block(size_t count, size_t each) {
  void *made = malloc(count > 0 ? count * each : 1);
  DEMAND(made != NULL);
  return made;
}

typedef struct world {
  ssi_population population;
  int64_t *offsets;
  int32_t *days, *facts, *kind_shares, *fact_shares;
  uint8_t *kinds, *observed_kinds;
  uint32_t *traits, *observed_traits, *counts;
  uint64_t *people;
  uint8_t all_kinds[64];
  ssi_model *model;
  ssi_scorer *scorer;
  bool changed;
  int32_t day;
  size_t first, count;
} world;

static void make_rows(bytes *from, world *w, size_t rows) {
  size_t i;
  w->days = block(rows, sizeof *w->days);
  w->kinds = block(rows, sizeof *w->kinds);
  w->traits = block(rows, sizeof *w->traits);
  w->counts = block(rows, sizeof *w->counts);
  w->people = block(rows, sizeof *w->people);
  for (i = 0; i < rows; i++) {
    const uint64_t form = next(from, 1);
    w->days[i] = (int32_t)(form & 1 ? about(from, 65536, 4)
                                    : 19900 + about(from, 110, 4));
    w->kinds[i] = (uint8_t)(1 + about(from, SSI_KINDS, 1));
    w->traits[i] = (uint32_t)(form & 2 ? about(from, SSI_TRAITS + 1, 2) : 0);
    w->counts[i] = (uint32_t)(form & 4 ? about(from, 1000001, 4) : 1);
    w->people[i] = form & 8 ? next(from, form & 16 ? 8 : 1) : 0;
  }
}

/* A mask of any width: what does not fit into it is left out; bits far out are
   rare. */
static void put_mask(world *w, size_t member, uint64_t kinds, uint64_t form) {
  const size_t width = w->population.kind_bytes;
  uint8_t *mask = w->observed_kinds + member * width;
  size_t i;
  for (i = 0; i < width; i++)
    mask[i] = i < 8 ? (uint8_t)(kinds >> 8 * i) : (uint8_t)(form == 255);
}

/* A list of the kinds of a mask. */
static void list_kinds(world *w, uint64_t kinds) {
  size_t count = 0, i;
  for (i = 0; i < 64; i++) {
    if (kinds >> i & 1) w->all_kinds[count++] = (uint8_t)(i + 1);
  }
  w->population.all_kinds = count ? w->all_kinds : NULL;
  w->population.all_kinds_count = count;
}

static void make_members(bytes *from, world *w, size_t members, size_t rows) {
  size_t row = 0, i;
  w->offsets = block(members + 1, sizeof *w->offsets);
  w->facts = block(members * w->population.fact_columns, sizeof *w->facts);
  w->observed_kinds = block(members, w->population.kind_bytes);
  w->observed_traits = block(members, sizeof *w->observed_traits);
  for (i = 0; i <= members; i++) {
    const uint64_t step = next(from, 1);
    w->offsets[i] = step == 255 ? (int64_t)next(from, 8) : (int64_t)row;
    row += step % 16;
    if (row > rows || i + 1 == members) row = rows;
  }
  for (i = 0; i < members; i++) {
    const uint64_t form = next(from, 1);
    const uint64_t kinds = form & 1 ? next(from, 8) >> (form & 2 ? 11 : 0) : 0;
    put_mask(w, i, kinds, form);
    w->observed_traits[i] = form & 4 ? (uint32_t)(next(from, 2) & 0x1FFF) : 0;
  }
  for (i = 0; i < members * w->population.fact_columns; i++) {
    const uint64_t form = next(from, 1);
    w->facts[i] = form < 128   ? -1
                  : form < 250 ? (int32_t)(form % 2)
                               : (int32_t)next(from, 4);
  }
}

static int32_t *make_shares(bytes *from, size_t count) {
  int32_t *made = block(count, sizeof *made);
  size_t i;
  for (i = 0; i < count; i++) {
    const uint64_t form = next(from, 1);
    made[i] = form < 192   ? 0
              : form < 255 ? (int32_t)(form - 191) * 15625
                           : (int32_t)next(from, 4);
  }
  return made;
}

static void add_shares(bytes *from, world *w, size_t members) {
  static const size_t kinds[] = {SSI_KINDS, SSI_KINDS - 5, SSI_KINDS + 2, 0};
  static const size_t facts[] = {SSI_FACTS, 3, SSI_FACTS + 2, 0};
  const uint64_t form = next(from, 1);
  ssi_population *of = &w->population;
  of->share_kinds = kinds[form >> 2 & 3];
  of->share_facts = facts[form >> 4 & 3];
  w->kind_shares = make_shares(from, members * of->share_kinds);
  w->fact_shares = make_shares(from, members * of->share_facts);
  if (form & 1) of->kind_shares = w->kind_shares;
  if (form & 2) of->fact_shares = w->fact_shares;
}

static void make_population(bytes *from, world *w) {
  const uint64_t form = next(from, 2);
  const size_t members = next(from, 1) % (MEMBERS + 1);
  const size_t rows = next(from, 1) % (ROWS_MOST + 1);
  static const size_t mask_widths[] = {8, (SSI_KINDS + 7) / 8, 3, 40};
  static const size_t fact_widths[] = {SSI_FACTS, SSI_FACTS - 5, SSI_FACTS + 2,
                                       0};
  ssi_population *of = &w->population;
  of->kind_bytes = mask_widths[form >> 12 & 3];
  of->fact_columns = fact_widths[form >> 14];
  make_members(from, w, members, rows);
  make_rows(from, w, rows);
  of->size = sizeof *of - (form % 64 == 63);
  of->members = members;
  of->rows = rows;
  of->offsets = form / 64 % 64 == 63 ? NULL : w->offsets;
  of->days = rows || form & 1 ? w->days : NULL;
  of->kinds = form / 64 % 64 == 62 ? NULL : w->kinds;
  of->traits = form & 2 ? w->traits : NULL;
  of->counts = form & 4 ? w->counts : NULL;
  of->counterparts = form & 8 ? w->people : NULL;
  of->facts = form & 16 ? w->facts : NULL;
  of->observed_kinds = form & 32 ? w->observed_kinds : NULL;
  of->observed_traits = form & 64 ? w->observed_traits : NULL;
  if (form & 128) list_kinds(w, next(from, 8) >> (form & 256 ? 11 : 0));
  if (form & 512) of->all_traits = (uint32_t)about(from, SSI_TRAITS + 1, 4);
  w->first = (size_t)about(from, members + 1, 8);
  w->count = (size_t)about(from, members + 1, 8);
  w->day = (int32_t)(form & 1024 ? about(from, 65536, 4)
                                 : 19950 + about(from, 50, 4));
  add_shares(from, w, members);
}

/* The reference model, or one with some changes. */
static void make_model(bytes *from, world *w) {
  static ssi_model *model;
  static ssi_scorer *scorer;
  uint64_t changes = next(from, 1) % 4;
  if (!model) {
    DEMAND(ssi_model_new(NULL, &model) == SSI_OK);
    DEMAND(ssi_scorer_new(NULL, model, &scorer) == SSI_OK);
  }
  w->model = model;
  w->scorer = scorer;
  w->changed = changes > 0;
  if (!w->changed) return;
  DEMAND(ssi_model_copy(model, &w->model) == SSI_OK);
  for (; changes > 0; changes--) {
    const ssi_indicator which = (ssi_indicator)(1 + next(from, 1));
    (void)ssi_model_set_half_life(w->model, which, (int32_t)next(from, 2));
    (void)ssi_model_set_goalpost(w->model, which, (int32_t)next(from, 3));
    (void)ssi_model_set_cap(w->model, (ssi_kind)next(from, 1),
                            (int32_t)next(from, 1));
  }
  DEMAND(ssi_scorer_new(NULL, w->model, &w->scorer) == SSI_OK);
}

static void release(world *w) {
  if (w->changed) {
    ssi_scorer_free(w->scorer);
    ssi_model_free(w->model);
  }
  free(w->offsets);
  free(w->days);
  free(w->facts);
  free(w->kinds);
  free(w->traits);
  free(w->observed_traits);
  free(w->counts);
  free(w->people);
  free(w->observed_kinds);
  free(w->kind_shares);
  free(w->fact_shares);
}

typedef struct answers {
  int32_t total[MEMBERS], columns[6][MEMBERS], again[MEMBERS];
  int32_t points[MEMBERS][SSI_INDICATORS], days[MEMBERS][DAYS];
  int64_t measures[MEMBERS][SSI_INDICATORS];
  ssi_refusal refusal;
} answers;

static answers fresh(void) {
  answers made;
  int i;
  memset(&made, 0, sizeof made);
  made.refusal.size = sizeof made.refusal;
  for (i = 0; i < MEMBERS; i++) {
    made.total[i] = UNTOUCHED;
    made.again[i] = UNTOUCHED;
    made.days[i][0] = UNTOUCHED;
  }
  return made;
}

static bool may_refuse(ssi_status status) {
  return status == SSI_ERROR_NULL || status == SSI_ERROR_SIZE ||
         status == SSI_ERROR_DAY || status == SSI_ERROR_KIND ||
         status == SSI_ERROR_TRAITS || status == SSI_ERROR_COUNT ||
         status == SSI_ERROR_RANGE || status == SSI_ERROR_INDEX ||
         status == SSI_ERROR_LIMIT || status == SSI_ERROR_UNSUPPORTED;
}

/* The value is out of the range that is told. */
static void check_told(ssi_status status, const ssi_refusal *told) {
  DEMAND(told->status == status && told->field[0] != '\0');
  DEMAND(told->value < told->minimum || told->value > told->maximum);
  DEMAND((told->fact != 0) == (strcmp(told->field, "fact") == 0 ||
                               strcmp(told->field, "fact_shares") == 0));
}

static bool is_untold(const ssi_refusal *self) {
  static const ssi_refusal none = SSI_INIT(ssi_refusal);
  return memcmp(self, &none, sizeof none) == 0;
}

/* How many places the column has that a fault is in. */
static size_t places_of(const ssi_population *of, const char *field) {
  if (strcmp(field, "fact") == 0) return of->members * of->fact_columns;
  if (strcmp(field, "kind_shares") == 0) return of->members * of->share_kinds;
  if (strcmp(field, "fact_shares") == 0) return of->members * of->share_facts;
  return of->rows;
}

/* A fault is of a member that was asked for and was not written. */
static void check_refusal(const world *w, ssi_status status,
                          const answers *said, const int32_t *written,
                          size_t width) {
  const ssi_refusal *told = &said->refusal;
  const size_t row = (size_t)told->row;
  size_t at;
  DEMAND(may_refuse(status));
  if (is_untold(told)) {
    DEMAND(written[0] == UNTOUCHED);
    return;
  }
  check_told(status, told);
  DEMAND((size_t)told->member >= w->first);
  at = (size_t)told->member - w->first;
  DEMAND(at < w->count && written[at * width] == UNTOUCHED);
  DEMAND(at == 0 || written[(at - 1) * width] != UNTOUCHED);
  if (told->row == -1) return;
  DEMAND(row < places_of(&w->population, told->field));
}

static void check_member(const world *w, size_t at, const answers *said) {
  const points alone =
      points_alone(&w->population, w->first + at, w->model, w->day);
  int i;
  DEMAND(said->total[at] == alone.total && said->again[at] == alone.total);
  for (i = 0; i < SSI_PILLARS; i++)
    DEMAND(said->columns[i][at] == alone.pillars[i]);
  DEMAND(said->columns[4][at] == alone.high);
  DEMAND(said->columns[5][at] == alone.observed);
  DEMAND(memcmp(said->points[at], alone.indicators, sizeof alone.indicators) ==
         0);
  DEMAND(memcmp(said->measures[at], alone.measures, sizeof alone.measures) ==
         0);
}

/* Both calls with scratch memory of exactly the size they ask for. */
static ssi_status score(const world *w, answers *said) {
  const ssi_population *of = &w->population;
  size_t size = 0;
  uint8_t *scratch;
  ssi_status status = ssi_population_scratch(of, w->first, w->count, &size);
  ssi_status other;
  if (status != SSI_OK) size = 0;
  scratch = size ? block(size, 1) : NULL;
  status = ssi_population_score(
      w->scorer, of, w->day, SCRATCHED(w->first, w->count, scratch, size),
      COLUMNS(.total = said->total, .brand = said->columns[0],
              .find = said->columns[1], .engage = said->columns[2],
              .relate = said->columns[3], .high = said->columns[4],
              .observed = said->columns[5]),
      &said->refusal);
  other = ssi_population_score(
      w->scorer, of, w->day, SCRATCHED(w->first, w->count, scratch, size),
      COLUMNS(.total = said->again, .points = said->points[0],
              .measures = said->measures[0]),
      &said->refusal);
  DEMAND(status == other);
  free(scratch);
  return status;
}

static void check_scores(const world *w) {
  answers said = fresh();
  const ssi_status status = score(w, &said);
  size_t i;
  if (status != SSI_OK) {
    check_refusal(w, status, &said, said.total, 1);
    check_refusal(w, status, &said, said.again, 1);
    return;
  }
  DEMAND(is_untold(&said.refusal));
  DEMAND(w->count <= MEMBERS);
  for (i = 0; i < w->count; i++) check_member(w, i, &said);
  for (; i < MEMBERS; i++) DEMAND(said.total[i] == UNTOUCHED);
}

static void check_days(const world *w) {
  answers said = fresh();
  const ssi_status status = ssi_population_history(
      w->scorer, &w->population, w->day, DAYS, RANGE(w->first, w->count),
      HISTORY(.total = said.days[0]), &said.refusal);
  size_t i;
  if (status != SSI_OK) {
    check_refusal(w, status, &said, said.days[0], DAYS);
    return;
  }
  for (i = 0; i < w->count; i++) {
    int k;
    for (k = 0; k < DAYS; k += 2) {
      const points alone =
          points_alone(&w->population, w->first + i, w->model, w->day + k);
      DEMAND(said.days[i][k] == alone.total);
    }
  }
}

static ssi_status score_index(const world *w, const ssi_dataset *index,
                              answers *said) {
  size_t size = 0;
  uint8_t *scratch;
  ssi_status status, other;
  DEMAND(ssi_dataset_scratch(index, &size) == SSI_OK);
  scratch = block(size, 1);
  status = ssi_dataset_score(
      index, w->scorer, w->day, SCRATCHED(w->first, w->count, scratch, size),
      COLUMNS(.total = said->total, .brand = said->columns[0],
              .find = said->columns[1], .engage = said->columns[2],
              .relate = said->columns[3], .high = said->columns[4],
              .observed = said->columns[5]));
  other = ssi_dataset_score(
      index, w->scorer, w->day, SCRATCHED(w->first, w->count, scratch, size),
      COLUMNS(.total = said->again, .points = said->points[0],
              .measures = said->measures[0]));
  DEMAND(status == other);
  free(scratch);
  return status;
}

static void check_index(const world *w) {
  answers said = fresh();
  ssi_dataset *index = NULL;
  ssi_status status =
      ssi_dataset_new(NULL, &w->population, &said.refusal, &index);
  size_t i;
  DEMAND((index != NULL) == (status == SSI_OK));
  if (!index) {
    DEMAND(may_refuse(status));
    if (is_untold(&said.refusal)) return;
    check_told(status, &said.refusal);
    DEMAND((size_t)said.refusal.member < w->population.members);
    return;
  }
  status = score_index(w, index, &said);
  DEMAND(status == SSI_OK || status == SSI_ERROR_DAY ||
         status == SSI_ERROR_INDEX);
  for (i = 0; status == SSI_OK && i < w->count; i++) check_member(w, i, &said);
  ssi_dataset_free(index);
}

static void check_cohort(const world *w) {
  static const uint64_t numbers[MEMBERS] = {5, 3, 9, 0, UINT64_MAX, 4};
  size_t member = NOWHERE, row = NOWHERE;
  ssi_cohort_info info = SSI_INIT(ssi_cohort_info);
  ssi_cohort *cohort = NULL;
  ssi_status status;
  DEMAND(ssi_cohort_new(NULL, SSI_COHORT_TEAM, "T", 1, 0, &cohort) == SSI_OK);
  status = ssi_cohort_add_population(cohort, w->scorer, &w->population, w->day,
                                     NUMBERED(w->first, w->count, numbers),
                                     &member, &row);
  DEMAND(status == SSI_OK || may_refuse(status) || status == SSI_ERROR_MEMORY);
  DEMAND(member == NOWHERE ||
         (status != SSI_OK && member - w->first < w->count));
  DEMAND(row == NOWHERE || member != NOWHERE);
  DEMAND(ssi_cohort_label(cohort, &info) == SSI_OK);
  DEMAND((size_t)info.members == (status == SSI_OK ? w->count : 0));
  ssi_cohort_free(cohort);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  bytes from = {data, size};
  world w;
  memset(&w, 0, sizeof w);
  make_population(&from, &w);
  make_model(&from, &w);
  check_scores(&w);
  check_days(&w);
  check_index(&w);
  check_cohort(&w);
  release(&w);
  return 0;
}
