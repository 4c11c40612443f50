/* Outcomes: the funnel from invitations to customers. Counts and rates of
   stages, without any weight; people by a sort. Linear in the ledger, but for
   that. */
#include <ssi/outcomes.h>
#include <string.h>

#include "base/day.h"
#include "base/fill.h"
#include "model/model.h"
#include "record/activity.h"

/* A rate is at most this, as a whole and in millionths. */
#define RATE_WHOLES UINT64_C(1000000000000)
#define RATE_LIMIT (RATE_WHOLES * SSI_WHOLE)
#define RATE_DIGITS 6 /* of a millionth */

#define KINDS 2

static const struct stage_row {
  ssi_kind kinds[KINDS]; /* 0: no further one */
  ssi_stage before;      /* 0: none */
  bool people;           /* counts people instead of events */
} stages[SSI_STAGES] = {
    {{SSI_KIND_INVITATION_SENT}, 0, false},
    {{SSI_KIND_INVITATION_ACCEPTED}, SSI_STAGE_INVITATIONS, false},
    {{SSI_KIND_CONVERSATION}, SSI_STAGE_ACCEPTED, true},
    {{SSI_KIND_CALL_BOOKED, SSI_KIND_MEETING_BOOKED},
     SSI_STAGE_CONVERSATIONS,
     false},
    {{SSI_KIND_CUSTOMER_WON}, SSI_STAGE_MEETINGS, false},
    {{SSI_KIND_EVENT_ATTENDEE}, 0, false},
};

/* A part of a ledger, from day to day. */
typedef struct range {
  const ssi_activity *activity;
  const ssi_allocator *scratch;
  int32_t first, last;
} range;

static bool counts(const range *in, const struct stage_row *stage,
                   const ssi_event_row *row) {
  const int32_t day = ssi_event_day(row);
  const ssi_kind kind = ssi_event_kind(row);
  return day >= in->first && day <= in->last &&
         (kind == stage->kinds[0] || kind == stage->kinds[1]);
}

static size_t distinct(const ssi_sort_row *sorted, size_t count) {
  size_t found = 0, i;
  for (i = 0; i < count; i++) {
    found += i == 0 || sorted[i].major != sorted[i - 1].major;
  }
  return found;
}

/* Lists the counterparts of a stage's rows in the majors of `people`, unless it
   is NULL, and answers how many there are; adds up the other rows' events. At
   most 10^7 rows of less than 2^32: below 2^56. */
static size_t walk(const range *in, const struct stage_row *stage,
                   ssi_sort_row *people, uint64_t *count) {
  size_t named = 0, i;
  *count = 0;
  for (i = 0; i < in->activity->count; i++) {
    const ssi_event_row *row = &in->activity->rows[i];
    if (!counts(in, stage, row)) continue;
    if (!stage->people || !row->minor) {
      *count += row->value;
      continue;
    }
    if (people) people[named].major = row->minor;
    named++;
  }
  return named;
}

static ssi_status count_stage(const range *in, const struct stage_row *stage,
                              uint64_t *count) {
  const size_t named = walk(in, stage, NULL, count);
  ssi_sort_row *people;
  if (named == 0) return SSI_OK;
  /* The second half is scratch for the sort. */
  people = ssi_allocate(in->scratch, 2 * named, sizeof *people);
  if (!people) return SSI_ERROR_MEMORY;
  walk(in, stage, people, count);
  ssi_sort(people, people + named, named);
  *count += distinct(people, named);
  ssi_release_wiped(in->scratch, people, 2 * named, sizeof *people);
  return SSI_OK;
}

/* How many of a stage's kinds there are, and how many were observed. */
static void observe(const ssi_activity *activity, const struct stage_row *stage,
                    ssi_stage_result *out) {
  int i;
  out->complete = true;
  for (i = 0; i < KINDS && stage->kinds[i]; i++) {
    const bool observed = ssi_activity_has_observed(activity, stage->kinds[i]);
    out->observed |= observed;
    out->complete &= observed;
  }
}

/* Written division, for the product with a million may not fit in 64 bits:
   `rest` stays below 2^56, ten times of it below 2^60. */
static int64_t rate(uint64_t part, uint64_t whole) {
  uint64_t result = part / whole, rest = part % whole;
  int digit;
  if (result >= RATE_WHOLES) return (int64_t)RATE_LIMIT;
  for (digit = 0; digit < RATE_DIGITS; digit++) {
    rest *= 10;
    result = result * 10 + rest / whole;
    rest %= whole;
  }
  return (int64_t)(result + (2 * rest >= whole));
}

/* Count, what was observed, and the rate if the stage before has events; then
   it was observed, too. */
static ssi_status fill(const range *in, const struct stage_row *stage,
                       ssi_stage_result *out) {
  uint64_t count, base;
  ssi_status status = count_stage(in, stage, &count);
  if (status != SSI_OK) return status;
  observe(in->activity, stage, out);
  out->count = (int64_t)count;
  if (!stage->before) return SSI_OK;
  status = count_stage(in, &stages[stage->before - 1], &base);
  if (status != SSI_OK) return status;
  out->has_rate = out->observed && base > 0;
  if (out->has_rate) out->rate = rate(count, base);
  return SSI_OK;
}

ssi_status ssi_outcomes_stage(const ssi_allocator *allocator,
                              const ssi_activity *activity, int32_t first,
                              int32_t last, ssi_stage stage,
                              ssi_stage_result *out) {
  ssi_stage_result result;
  ssi_allocator scratch;
  const range in = {activity, &scratch, first, last};
  ssi_status status;
  status = SSI_ASK(ssi_stage_result, activity, out);
  if (status != SSI_OK) return status;
  status = ssi_allocator_take(allocator, &scratch);
  if (status != SSI_OK) return status;
  if (!ssi_is_day(first) || !ssi_is_day(last)) return SSI_ERROR_DAY;
  if ((uint32_t)stage - 1 >= SSI_STAGES) return SSI_ERROR_STAGE;
  memset(&result, 0, sizeof result);
  status = fill(&in, &stages[stage - 1], &result);
  if (status != SSI_OK) return status;
  return SSI_FILL(ssi_stage_result, out, &result);
}
