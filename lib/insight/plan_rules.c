/* The tables of a plan, with the evidence named in doc/readings.md; what comes
   back of an action, as the score measures it or else from the member's last
   year, drawn towards a prior (empirical Bayes, in whole numbers). Costs one
   pass over the events. */
#include "insight/plan_rules.h"

#include <string.h>

#include "base/fill.h"
#include "base/integer.h"

#define ORIGINAL_CONTENT                                        \
  (SSI_TRAIT_ORIGINAL | SSI_TRAIT_OWN_WORDS | SSI_TRAIT_MEDIA | \
   SSI_TRAIT_SOURCE | SSI_TRAIT_TARGET)

/* kind, traits, most times a week, to someone */
const ssi_plan_action_row ssi_plan_action_rows[] = {
    {SSI_KIND_POST, ORIGINAL_CONTENT, 5, false},
    {SSI_KIND_ARTICLE, ORIGINAL_CONTENT, 2, false},
    {SSI_KIND_RESHARE, SSI_TRAIT_OWN_WORDS | SSI_TRAIT_TARGET, 5, false},
    {SSI_KIND_COMMENT, SSI_TRAIT_OWN_WORDS, 60, true},
    {SSI_KIND_REACTION, 0, 100, true},
    {SSI_KIND_POLL_VOTE, 0, 5, false},
    {SSI_KIND_GROUP_ACTIVITY, SSI_TRAIT_GROUP, 5, false},
    {SSI_KIND_ENDORSEMENT_GIVEN, 0, 5, true},
    {SSI_KIND_RECOMMENDATION_GIVEN, 0, 1, true},
    {SSI_KIND_SEARCH, 0, 25, false},
    {SSI_KIND_ADVANCED_SEARCH, 0, 15, false},
    {SSI_KIND_PROFILE_VIEW, SSI_TRAIT_OUTSIDE_NETWORK | SSI_TRAIT_TARGET, 100,
     true},
    {SSI_KIND_VISITOR_CONTACTED, 0, 10, true},
    {SSI_KIND_LEAD_SAVED, 0, 20, true},
    {SSI_KIND_ACCOUNT_SAVED, 0, 10, false},
    {SSI_KIND_COMPANY_FOLLOWED, 0, 10, true},
    {SSI_KIND_MEMBER_FOLLOWED, 0, 15, true},
    {SSI_KIND_COMPANY_VIEW, 0, 25, false},
    {SSI_KIND_MESSAGE_SENT, 0, 40, true},
    {SSI_KIND_INMAIL_SENT, 0, 10, true},
    {SSI_KIND_INVITATION_SENT, SSI_TRAIT_TARGET, 25, true},
};

#define CONTENT \
  { SSI_KIND_POST, SSI_KIND_ARTICLE, SSI_KIND_RESHARE }
#define NOTHING \
  { (ssi_kind)0 }

/* Told: from the member's own rate of the yield among `tried`. Assumed: the
   prior alone. Share: as the score measures it, at most once for each time.
   Rest: where the action's first yield does not come. */
#define TOLD(action, yield, prior, most, tried)                           \
  {                                                                       \
    SSI_KIND_##action, SSI_KIND_##yield, 0, SSI_PLAN_OWN, prior, 5, most, \
        (ssi_indicator)0, tried                                           \
  }
#define ASSUMED(action, yield, prior)                                      \
  {                                                                        \
    SSI_KIND_##action, SSI_KIND_##yield, 0, SSI_PLAN_OWN, prior, 5, prior, \
        (ssi_indicator)0, NOTHING                                          \
  }
#define SHARE(action, yield, traits, prior, indicator)                   \
  {                                                                      \
    SSI_KIND_##action, SSI_KIND_##yield, traits, SSI_PLAN_OWN, prior, 0, \
        SSI_WHOLE, SSI_INDICATOR_##indicator, NOTHING                    \
  }
#define REST(action, yield, prior, indicator)                        \
  {                                                                  \
    SSI_KIND_##action, SSI_KIND_##yield, 0, SSI_PLAN_REST, prior, 0, \
        SSI_WHOLE, SSI_INDICATOR_##indicator, NOTHING                \
  }

const ssi_plan_yield_row ssi_plan_yield_rows[] = {
    TOLD(POST, REACTION_RECEIVED, 8000000, 100000000, CONTENT),
    TOLD(POST, COMMENT_RECEIVED, 2000000, 20000000, CONTENT),
    TOLD(POST, POST_VIEW_RECEIVED, 150000000, 2000000000, CONTENT),
    ASSUMED(POST, FOLLOWER_GAINED, 1000000),
    ASSUMED(POST, PROFILE_VIEW_RECEIVED, 2000000),
    TOLD(ARTICLE, REACTION_RECEIVED, 8000000, 100000000, CONTENT),
    TOLD(ARTICLE, COMMENT_RECEIVED, 2000000, 20000000, CONTENT),
    TOLD(ARTICLE, POST_VIEW_RECEIVED, 150000000, 2000000000, CONTENT),
    ASSUMED(ARTICLE, FOLLOWER_GAINED, 1000000),
    ASSUMED(ARTICLE, PROFILE_VIEW_RECEIVED, 2000000),
    ASSUMED(COMMENT, PROFILE_VIEW_RECEIVED, 50000),
    SHARE(MESSAGE_SENT, MESSAGE_ANSWERED, 0, 400000, RESPONSE_RATE),
    SHARE(MESSAGE_SENT, CONVERSATION, 0, 400000, RESPONSE_RATE),
    REST(MESSAGE_SENT, MESSAGE_UNANSWERED, 600000, RESPONSE_RATE),
    SHARE(INMAIL_SENT, INMAIL_ANSWERED, 0, 250000, INMAIL_RESPONSE_RATE),
    REST(INMAIL_SENT, INMAIL_UNANSWERED, 750000, INMAIL_RESPONSE_RATE),
    SHARE(INVITATION_SENT, INVITATION_ACCEPTED, 0, 400000, ACCEPTANCE_RATE),
    SHARE(INVITATION_SENT, CONNECTION, SSI_TRAIT_TARGET, 400000,
          ACCEPTANCE_RATE),
    REST(INVITATION_SENT, INVITATION_UNANSWERED, 600000, ACCEPTANCE_RATE),
};

/* fact, seconds, for each one missing */
const ssi_plan_task_row ssi_plan_task_rows[] = {
    {SSI_FACT_PHOTO, 600, false},
    {SSI_FACT_COVER, 600, false},
    {SSI_FACT_HEADLINE_LENGTH, 600, false},
    {SSI_FACT_SUMMARY_LENGTH, 2700, false},
    {SSI_FACT_LOCATION, 60, false},
    {SSI_FACT_INDUSTRY, 60, false},
    {SSI_FACT_POSITIONS_DESCRIBED, 900, true},
    {SSI_FACT_SKILLS, 60, true},
    {SSI_FACT_PROFILE_MEDIA, 600, true},
    {SSI_FACT_KEYWORD_SPREAD, 1800, false},
    {SSI_FACT_GROUPS, 180, true},
};

size_t ssi_plan_action_of(ssi_kind kind) {
  size_t action = 0;
  while (action < SSI_PLAN_ACTIONS && ssi_plan_action_rows[action].kind != kind)
    action++;
  return action;
}

ssi_plan_span ssi_plan_yields_of(size_t action) {
  const ssi_kind kind = ssi_plan_action_rows[action].kind;
  ssi_plan_span span = {0, 0};
  while (span.first < SSI_PLAN_YIELDS &&
         ssi_plan_yield_rows[span.first].action != kind)
    span.first++;
  span.last = span.first;
  while (span.last < SSI_PLAN_YIELDS &&
         ssi_plan_yield_rows[span.last].action == kind)
    span.last++;
  return span;
}

#define YEAR 365

/* Evidence beyond this is cut off, so that the products fit in 64 bits. */
#define EVIDENCE_MAX INT64_C(1000000000000)

/* Events of the last year, by kind. */
typedef struct evidence {
  int64_t events[SSI_KINDS];
} evidence;

static void count_events(const ssi_activity *activity, int32_t today,
                         evidence *out) {
  size_t i;
  memset(out, 0, sizeof *out);
  for (i = 0; i < activity->count; i++) {
    const ssi_event_row *row = &activity->rows[i];
    const int32_t age = today - ssi_event_day(row);
    if (age >= 0 && age < YEAR)
      out->events[ssi_event_kind(row) - 1] += (int64_t)row->value;
  }
}

/* Without a look at all of it, or without a single time, nothing is known. */
static void take_evidence(const ssi_kind_set *observed, const evidence *all,
                          const ssi_plan_yield_row *row, ssi_plan_rate *out) {
  int64_t times = 0, came = all->events[row->yield - 1];
  bool known = ssi_kind_set_has(observed, (uint32_t)row->yield);
  size_t i;
  for (i = 0; i < SSI_PLAN_TRIED && row->tried[i]; i++) {
    known &= ssi_kind_set_has(observed, (uint32_t)row->tried[i]);
    times += all->events[row->tried[i] - 1];
  }
  if (!known || times == 0) return;
  out->times = times < EVIDENCE_MAX ? times : EVIDENCE_MAX;
  out->came = came < EVIDENCE_MAX ? came : EVIDENCE_MAX;
}

static int32_t shrink(const ssi_plan_yield_row *row, const ssi_plan_rate *of) {
  const uint64_t part = (uint64_t)of->came * SSI_WHOLE +
                        (uint64_t)row->prior * (uint64_t)row->weight;
  const uint64_t rate =
      ssi_round_divide(part, (uint64_t)of->times + (uint64_t)row->weight);
  return rate < (uint64_t)row->most ? (int32_t)rate : row->most;
}

/* Whether the score has a rate to show: it is observed, and there was a trial
   that has not faded. */
static bool is_measured(const ssi_score *score, const ssi_sides *sides,
                        ssi_indicator indicator) {
  const size_t i = (size_t)indicator - 1;
  return score->indicators[i].state != SSI_OBSERVATION_NONE &&
         sides->good[i] + sides->bad[i] > 0;
}

/* The rate that the score shows, or the prior where it shows none. */
static void take_share(const ssi_score *now, const ssi_sides *sides,
                       const ssi_plan_yield_row *row, ssi_plan_rate *out) {
  out->rate = row->prior;
  if (!is_measured(now, sides, row->rate)) return;
  out->indicator = row->rate;
  out->rate = (int32_t)now->indicators[row->rate - 1].measure;
  if (row->way == SSI_PLAN_REST) out->rate = SSI_WHOLE - out->rate;
}

void ssi_plan_rates_take(const ssi_score *now, const ssi_inputs *inputs,
                         const ssi_activity *activity,
                         ssi_plan_rate rates[SSI_PLAN_YIELDS]) {
  evidence all;
  ssi_sides sides;
  size_t i;
  count_events(activity, now->day, &all);
  ssi_sides_take(&now->amounts, &sides);
  for (i = 0; i < SSI_PLAN_YIELDS; i++) {
    const ssi_plan_yield_row *row = &ssi_plan_yield_rows[i];
    if (row->rate) {
      take_share(now, &sides, row, &rates[i]);
    } else {
      take_evidence(&inputs->kinds, &all, row, &rates[i]);
      rates[i].rate = shrink(row, &rates[i]);
    }
  }
}

int64_t ssi_plan_came(const ssi_plan_rate *rates, size_t yield, int64_t times) {
  const int64_t rate = rates[yield].rate;
  if (ssi_plan_yield_rows[yield].way == SSI_PLAN_OWN)
    return times * rate / SSI_WHOLE;
  return times - times * (SSI_WHOLE - rate) / SSI_WHOLE;
}

ssi_status ssi_plan_actions(size_t *out_actions) {
  if (!out_actions) return SSI_ERROR_NULL;
  *out_actions = SSI_PLAN_ACTIONS;
  return SSI_OK;
}

ssi_status ssi_plan_action(size_t index, ssi_plan_action_info *out) {
  ssi_plan_action_info info;
  if (!out) return SSI_ERROR_NULL;
  if (index >= SSI_PLAN_ACTIONS) return SSI_ERROR_INDEX;
  memset(&info, 0, sizeof info);
  info.kind = ssi_plan_action_rows[index].kind;
  info.traits = ssi_plan_action_rows[index].traits;
  info.seconds = ssi_plan_seconds(index);
  info.weekly = ssi_plan_action_rows[index].weekly;
  return SSI_FILL(ssi_plan_action_info, out, &info);
}
