/* Scores a small invented population from columns, in two ranges of members. A
   host would give each range to a thread of its own: the scorer and the columns
   are only read. */
#include <inttypes.h>
#include <ssi/ssi.h>
#include <stdio.h>
#include <stdlib.h>

#define MEMBERS 6
#define EACH 40 /* events of a member */
#define PARTS 2

/* The columns of a host: the events of member m begin at row offsets[m]. */
typedef struct table {
  int64_t offsets[MEMBERS + 1];
  int32_t days[MEMBERS * EACH];
  uint8_t kinds[MEMBERS * EACH];
  uint64_t counterparts[MEMBERS * EACH];
  uint8_t all_kinds[SSI_KINDS]; /* observed of everyone */
} table;

/* Member m does something every m + 1 days, with three times m + 1 people. */
static void invent(table *to, int32_t last) {
  static const uint8_t kinds[] = {SSI_KIND_COMMENT, SSI_KIND_REACTION,
                                  SSI_KIND_CONNECTION, SSI_KIND_POST};
  for (int m = 0; m < MEMBERS; m++) {
    to->offsets[m] = (int64_t)m * EACH;
    for (int i = 0; i < EACH; i++) {
      const int row = m * EACH + i;
      to->days[row] = last - (EACH - 1 - i) * (m + 1);
      to->kinds[row] = kinds[i % 4];
      to->counterparts[row] = (uint64_t)(1 + i % (3 * (m + 1)));
    }
  }
  to->offsets[MEMBERS] = (int64_t)MEMBERS * EACH;
  for (int kind = 1; kind <= SSI_KINDS; kind++)
    to->all_kinds[kind - 1] = (uint8_t)kind;
}

static ssi_population population_of(const table *from) {
  ssi_population columns = SSI_INIT(ssi_population);
  columns.members = MEMBERS;
  columns.rows = (size_t)MEMBERS * EACH;
  columns.offsets = from->offsets;
  columns.days = from->days;
  columns.kinds = from->kinds;
  columns.counterparts = from->counterparts;
  columns.all_kinds = from->all_kinds; /* this host would know of any event */
  columns.all_kinds_count = SSI_KINDS;
  return columns;
}

/* [whole call] */
/* One range of members, with scratch memory of its own. */
static ssi_status score_part(const ssi_scorer *scorer,
                             const ssi_population *columns, int32_t day,
                             size_t first, size_t count, int32_t *total) {
  ssi_member_range range = SSI_INIT(ssi_member_range);
  ssi_score_columns results = SSI_INIT(ssi_score_columns);
  ssi_refusal refusal = SSI_INIT(ssi_refusal);
  size_t bytes = 0;
  ssi_status status = ssi_population_scratch(columns, first, count, &bytes);
  if (status != SSI_OK) return status;
  range.first = first;
  range.count = count;
  range.scratch_bytes = bytes;
  range.scratch = malloc(bytes);
  if (!range.scratch) return SSI_ERROR_MEMORY;
  results.total = total + first;
  status =
      ssi_population_score(scorer, columns, day, &range, &results, &refusal);
  if (refusal.status != SSI_OK) /* a member was refused */
    fprintf(stderr,
            "member %" PRId64 ", row %" PRId64 ": %s is %" PRId64
            ", not %" PRId64 " to %" PRId64 "\n",
            refusal.member, refusal.row, refusal.field, refusal.value,
            refusal.minimum, refusal.maximum);
  else if (status != SSI_OK)
    fprintf(stderr, "%s\n", ssi_status_text(status));
  free(range.scratch);
  return status;
}

int main(void) {
  int32_t total[MEMBERS] = {0}, day = 0;
  ssi_model *model = NULL;
  ssi_scorer *scorer = NULL;
  ssi_population columns;
  table events;
  ssi_status status = ssi_day_from_date(2026, 5, 31, &day);

  if (status == SSI_OK) status = ssi_model_new(NULL, &model);
  if (status == SSI_OK) status = ssi_scorer_new(NULL, model, &scorer);
  invent(&events, day);
  columns = population_of(&events);
  for (size_t part = 0; part < PARTS && status == SSI_OK; part++) {
    status = score_part(scorer, &columns, day, part * MEMBERS / PARTS,
                        MEMBERS / PARTS, total);
  }
  for (size_t m = 0; m < MEMBERS && status == SSI_OK; m++)
    printf("member %zu: %.2f\n", m, SSI_POINTS(total[m]));
  ssi_scorer_free(scorer);
  ssi_model_free(model);
  return status == SSI_OK ? 0 : 1;
}
/* [whole call] */
