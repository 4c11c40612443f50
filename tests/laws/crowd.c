/* Random populations for laws, from a seed: styles differ in size, order, kinds
   and people, and some people's numbers are chosen to collide in the hash table
   of lib/score/persons.c. */
#include "laws/crowd.h"

#include <string.h>

/* How the events of a crowd are. */
typedef struct style {
  int days, people;
  int32_t day, border; /* half-life whose multiples ages are close to */
  uint32_t kinds;      /* how many of `kind` occur; the first ones most */
  bool shares;
  bool crowded; /* counts are so large that a day brings more than 32 bits */
  ssi_kind kind[SSI_KINDS];
} style;

enum { DAYS_ALIKE, DAYS_SORTED, DAYS_MIXED, DAYS_ANY, DAYS_BORDERS, DAYS };
enum { PEOPLE_FEW, PEOPLE_MANY, PEOPLE_IN_TURN, PEOPLE_HARD, PEOPLE };

static int32_t in_range(int64_t day) {
  return day < SSI_DAY_MIN   ? SSI_DAY_MIN
         : day > SSI_DAY_MAX ? SSI_DAY_MAX
                             : (int32_t)day;
}

static style random_style(dice *from, const ssi_model *model) {
  style made;
  uint32_t i;
  made.days = (int)below(from, DAYS);
  made.people = (int)below(from, PEOPLE);
  made.day = chance(from, 70)   ? TODAY
             : chance(from, 30) ? SSI_DAY_MAX
             : chance(from, 30) ? SSI_DAY_MIN
                                : between(from, SSI_DAY_MIN, SSI_DAY_MAX);
  made.border =
      indicator_info(model, (ssi_indicator)between(from, 1, SSI_INDICATORS))
          .half_life;
  made.kinds = chance(from, 50) ? SSI_KINDS : 1 + below(from, 8);
  made.shares = chance(from, 30);
  made.crowded = chance(from, 10);
  for (i = 0; i < SSI_KINDS; i++) {
    const uint32_t place = below(from, i + 1);
    made.kind[i] = made.kind[place];
    made.kind[place] = (ssi_kind)(i + 1);
  }
  return made;
}

static int32_t random_day(dice *from, const style *of) {
  switch (of->days) {
    case DAYS_ALIKE:
      return in_range(of->day - of->border);
    case DAYS_ANY:
      return between(from, SSI_DAY_MIN, SSI_DAY_MAX);
    case DAYS_BORDERS:
      return in_range(of->day - (int64_t)below(from, 11) * of->border +
                      between(from, -1, 1));
    default:
      return in_range(of->day -
                      between(from, -20, chance(from, 80) ? 400 : 6000));
  }
}

/* Numbers on which a hash or a sort of them may do badly. */
static uint64_t hard_person(dice *from) {
  const uint64_t i = below(from, 200);
  const uint64_t far = i * UINT64_C(0xF1DE83E19937733D);
  switch (below(from, 8)) {
    case 0:
      return 0;
    case 1:
      return 1;
    case 2:
      return UINT64_MAX - i % 2;
    case 3:
      return i << 32;
    case 4:
      return i << 48;
    case 5: /* times the inverse of the number hashes like to multiply by */
      return far;
    case 6: /* and with mixed halves */
      return far ^ far >> 32;
    default:
      return UINT64_C(1) << i % 64;
  }
}

static uint64_t random_person(dice *from, const style *of, uint32_t number) {
  if (of->people == PEOPLE_HARD) return hard_person(from);
  if (chance(from, 25)) return 0;
  if (of->people == PEOPLE_FEW) return 1 + below(from, 30);
  if (of->people == PEOPLE_IN_TURN) return 1000 + number;
  return draw(from) >> 40;
}

static uint32_t random_count(dice *from, const style *of) {
  if (of->crowded) return SSI_COUNT_MAX - below(from, 1000);
  if (chance(from, 80)) return 1 + below(from, 3);
  return chance(from, 20) ? SSI_COUNT_MAX : 1 + below(from, SSI_COUNT_MAX);
}

static void random_row(dice *from, columns *to, const style *of,
                       uint32_t number) {
  const event like = random_event(from);
  const ssi_kind kind = of->kind[below(from, 1 + below(from, of->kinds))];
  if (number > 0 && chance(from, 20)) { /* equal rows, which are joined */
    const size_t before = to->rows - 1 - below(from, number < 9 ? number : 9);
    columns_event(to, to->days[before], (ssi_kind)to->kinds[before],
                  to->traits[before], random_count(from, of),
                  to->people[before]);
    return;
  }
  columns_event(to, random_day(from, of), kind, like.traits,
                random_count(from, of), random_person(from, of, number));
}

/* Days in order; the other columns stay. */
static void sort_days(int32_t *days, size_t rows) {
  static uint32_t tally[SSI_DAY_MAX + 1];
  size_t i;
  int32_t day, last = 0;
  for (i = 0; i < rows; i++) {
    tally[days[i]]++;
    if (days[i] > last) last = days[i];
  }
  for (i = 0, day = 0; day <= last; day++) {
    for (; tally[day]; tally[day]--) days[i++] = day;
  }
}

static void observe_some(dice *from, columns *to,
                         void (*observe)(columns *, ssi_kind)) {
  uint32_t i;
  for (i = 0; i < SSI_KINDS; i++) {
    if (chance(from, 50)) observe(to, (ssi_kind)(i + 1));
  }
}

/* A share of some kinds and facts, observed otherwise or not. */
static void share_some(dice *from, columns *to) {
  int i;
  for (i = 1; i <= SSI_KINDS; i++) {
    if (chance(from, 30))
      columns_share_of_kind(to, (ssi_kind)i, random_share(from));
  }
  for (i = 1; i <= SSI_FACTS; i++) {
    if (chance(from, 30))
      columns_share_of_fact(to, (ssi_fact)i, random_share(from));
  }
}

static void random_one(dice *from, columns *to, const style *of,
                       uint32_t most) {
  const uint32_t rows = below(from, (most >> below(from, 13)) + 1);
  const uint32_t share = below(from, 101);
  const size_t first = to->rows;
  uint32_t i;
  columns_member(to);
  for (i = 0; i < rows; i++) random_row(from, to, of, i);
  if (rows && of->days == DAYS_SORTED) sort_days(to->days + first, rows);
  for (i = 1; i <= SSI_FACTS; i++) {
    const int32_t yes_or_no = chance(from, 50);
    if (!chance(from, share)) continue;
    columns_fact(to, (ssi_fact)i,
                 i >= SSI_FACT_POSITIONS || i == SSI_FACT_HEADLINE_LENGTH ||
                         i == SSI_FACT_SUMMARY_LENGTH
                     ? between(from, 0, chance(from, 80) ? 8 : 1000)
                     : yes_or_no);
  }
  if (chance(from, 30))
    columns_observe_all(to);
  else if (chance(from, 60))
    observe_some(from, to, columns_observe);
  if (chance(from, 50)) columns_observe_traits(to, below(from, SSI_TRAITS + 1));
  if (of->shares && chance(from, 70)) share_some(from, to);
}

/* Columns may be left out. */
static void leave_out(dice *from, ssi_population *of) {
  if (chance(from, 20)) of->traits = NULL;
  if (chance(from, 20)) of->counts = NULL;
  if (chance(from, 20)) of->counterparts = NULL;
  if (chance(from, 20)) of->facts = NULL;
  if (chance(from, 20)) of->observed_kinds = NULL;
  if (chance(from, 20)) of->observed_traits = NULL;
  if (chance(from, 20)) of->kind_shares = NULL;
  if (chance(from, 20)) of->fact_shares = NULL;
  if (of->rows == 0 && chance(from, 50)) {
    of->days = NULL;
    of->kinds = NULL;
  }
  if (chance(from, 30)) of->all_traits = below(from, SSI_TRAITS + 1);
}

crowd crowd_new(dice *from, size_t members, uint32_t most) {
  member modelled = random_modelled(from, 60);
  const style of = random_style(from, modelled.model);
  crowd made;
  size_t i;
  must(ssi_model_copy(modelled.model, &made.model));
  member_free(&modelled);
  made.day = of.day;
  made.columns = columns_new();
  for (i = 0; i < members; i++) random_one(from, &made.columns, &of, most);
  if (chance(from, 30))
    observe_some(from, &made.columns, columns_observe_everywhere);
  made.population = columns_population(&made.columns);
  leave_out(from, &made.population);
  return made;
}

void crowd_free(crowd *self) {
  ssi_model_free(self->model);
  columns_free(&self->columns);
}

#define SWAP(column, a, b, type)      \
  do {                                \
    const type swapped = (column)[a]; \
    (column)[a] = (column)[b];        \
    (column)[b] = swapped;            \
  } while (0)

void crowd_stir(dice *from, crowd *self) {
  columns *of = &self->columns;
  size_t member, i;
  for (member = 0; member < of->members; member++) {
    const size_t first = (size_t)of->offsets[member];
    for (i = (size_t)of->offsets[member + 1]; i > first + 1; i--) {
      const size_t k = first + below(from, (uint32_t)(i - first));
      SWAP(of->days, i - 1, k, int32_t);
      SWAP(of->kinds, i - 1, k, uint8_t);
      SWAP(of->traits, i - 1, k, uint32_t);
      SWAP(of->counts, i - 1, k, uint32_t);
      SWAP(of->people, i - 1, k, uint64_t);
    }
  }
}
