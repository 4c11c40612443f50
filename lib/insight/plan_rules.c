/* The tables of a plan, with the evidence named in doc/readings.md; the
   member's own rates of the last year, drawn towards priors (empirical Bayes,
   in whole numbers); and the options. */
#include "insight/plan_rules.h"

#include <string.h>

#include "base/fill.h"
#include "base/integer.h"
#include "base/refusal.h"

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
#define MESSAGES \
  { SSI_KIND_MESSAGE_ANSWERED, SSI_KIND_MESSAGE_UNANSWERED }
#define INMAILS                                           \
  {                                                       \
    SSI_KIND_INMAIL_ANSWERED, SSI_KIND_INMAIL_UNANSWERED, \
        SSI_KIND_INMAIL_DECLINED                          \
  }
#define INVITATIONS                                               \
  {                                                               \
    SSI_KIND_INVITATION_ACCEPTED, SSI_KIND_INVITATION_UNANSWERED, \
        SSI_KIND_INVITATION_DECLINED                              \
  }

/* Measured: from the member's own rate of `came` among `tried`. Assumed: the
   prior alone. Share: at most once for each time. */
#define MEASURED(action, yield, prior, most, tried)                       \
  {                                                                       \
    SSI_KIND_##action, SSI_KIND_##yield, 0, SSI_PLAN_OWN, prior, 5, most, \
        SSI_KIND_##yield, tried                                           \
  }
#define ASSUMED(action, yield, prior)                                      \
  {                                                                        \
    SSI_KIND_##action, SSI_KIND_##yield, 0, SSI_PLAN_OWN, prior, 5, prior, \
        SSI_KIND_##yield, {                                                \
      (ssi_kind)0                                                          \
    }                                                                      \
  }
#define SHARE(action, yield, traits, prior, came, tried)                  \
  {                                                                       \
    SSI_KIND_##action, SSI_KIND_##yield, traits, SSI_PLAN_OWN, prior, 10, \
        SSI_WHOLE, SSI_KIND_##came, tried                                 \
  }
#define REST(action, yield, prior, came, tried)                       \
  {                                                                   \
    SSI_KIND_##action, SSI_KIND_##yield, 0, SSI_PLAN_REST, prior, 10, \
        SSI_WHOLE, SSI_KIND_##came, tried                             \
  }

const ssi_plan_yield_row ssi_plan_yield_rows[] = {
    MEASURED(POST, REACTION_RECEIVED, 8000000, 100000000, CONTENT),
    MEASURED(POST, COMMENT_RECEIVED, 2000000, 20000000, CONTENT),
    MEASURED(POST, POST_VIEW_RECEIVED, 150000000, 2000000000, CONTENT),
    ASSUMED(POST, FOLLOWER_GAINED, 1000000),
    ASSUMED(POST, PROFILE_VIEW_RECEIVED, 2000000),
    MEASURED(ARTICLE, REACTION_RECEIVED, 8000000, 100000000, CONTENT),
    MEASURED(ARTICLE, COMMENT_RECEIVED, 2000000, 20000000, CONTENT),
    MEASURED(ARTICLE, POST_VIEW_RECEIVED, 150000000, 2000000000, CONTENT),
    ASSUMED(ARTICLE, FOLLOWER_GAINED, 1000000),
    ASSUMED(ARTICLE, PROFILE_VIEW_RECEIVED, 2000000),
    ASSUMED(COMMENT, PROFILE_VIEW_RECEIVED, 50000),
    SHARE(MESSAGE_SENT, MESSAGE_ANSWERED, 0, 400000, MESSAGE_ANSWERED,
          MESSAGES),
    SHARE(MESSAGE_SENT, CONVERSATION, 0, 400000, MESSAGE_ANSWERED, MESSAGES),
    REST(MESSAGE_SENT, MESSAGE_UNANSWERED, 600000, MESSAGE_ANSWERED, MESSAGES),
    SHARE(INMAIL_SENT, INMAIL_ANSWERED, 0, 250000, INMAIL_ANSWERED, INMAILS),
    REST(INMAIL_SENT, INMAIL_UNANSWERED, 750000, INMAIL_ANSWERED, INMAILS),
    SHARE(INVITATION_SENT, INVITATION_ACCEPTED, 0, 400000, INVITATION_ACCEPTED,
          INVITATIONS),
    SHARE(INVITATION_SENT, CONNECTION, SSI_TRAIT_TARGET, 400000,
          INVITATION_ACCEPTED, INVITATIONS),
    REST(INVITATION_SENT, INVITATION_UNANSWERED, 600000, INVITATION_ACCEPTED,
         INVITATIONS),
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

int32_t ssi_plan_seconds(size_t action) {
  return ssi_kind_rows[ssi_plan_action_rows[action].kind - 1].seconds;
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

static evidence evidence_of(const ssi_events *events, int32_t today) {
  evidence all;
  size_t i;
  memset(&all, 0, sizeof all);
  for (i = 0; i < events->count; i++) {
    const ssi_event_row *row = &events->rows[i];
    const int32_t age = today - ssi_event_day(row);
    if (age >= 0 && age < YEAR)
      all.events[ssi_event_kind(row) - 1] += (int64_t)row->value;
  }
  return all;
}

/* Without a look at all of it, or without a single time, nothing is known. */
static void take_evidence(const ssi_kind_set *observed, const evidence *all,
                          const ssi_plan_yield_row *row, ssi_plan_rate *out) {
  bool known = row->tried[0] && ssi_kind_set_has(observed, (uint32_t)row->came);
  int64_t times = 0, came = all->events[row->came - 1];
  size_t i;
  out->times = out->came = 0;
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

void ssi_plan_rates_take(const ssi_inputs *inputs, const ssi_events *events,
                         int32_t day, ssi_plan_rate rates[SSI_PLAN_YIELDS]) {
  const evidence all = evidence_of(events, day);
  size_t i;
  for (i = 0; i < SSI_PLAN_YIELDS; i++) {
    const ssi_plan_yield_row *row = &ssi_plan_yield_rows[i];
    ssi_plan_rate *rate = &rates[i];
    take_evidence(&inputs->kinds, &all, row, rate);
    if (row->way == SSI_PLAN_OWN) {
      rate->rate = shrink(row, rate);
    } else {
      const size_t first =
          ssi_plan_yields_of(ssi_plan_action_of(row->action)).first;
      rate->came = rate->times - rates[first].came;
      rate->rate = SSI_WHOLE - rates[first].rate;
    }
  }
}

int64_t ssi_plan_came(const ssi_plan_rate *rates, size_t yield, int64_t times) {
  const int64_t rate = rates[yield].rate;
  if (ssi_plan_yield_rows[yield].way == SSI_PLAN_OWN)
    return times * rate / SSI_WHOLE;
  return times - times * (SSI_WHOLE - rate) / SSI_WHOLE;
}

#define MINUTES_MAX 480
#define TIMES_MAX 1000

/* The arguments that are means of pillars. */
static const char *const pillar_fields[SSI_PILLARS] = {"brand", "find",
                                                       "engage", "relate"};

void ssi_plan_options_reset(ssi_plan_options *self) {
  size_t i;
  self->minutes = 15;
  self->days = 5;
  for (i = 0; i < SSI_PLAN_ACTIONS; i++) {
    self->at_least[i] = 0;
    self->at_most[i] = TIMES_MAX;
  }
  self->has_cohort = false;
  memset(self->cohort, 0, sizeof self->cohort);
  memset(&self->refusal, 0, sizeof self->refusal);
}

ssi_status ssi_plan_options_new(const ssi_allocator *allocator,
                                ssi_plan_options **out) {
  ssi_allocator from;
  ssi_status status;
  ssi_plan_options *self;
  if (!out) return SSI_ERROR_NULL;
  status = ssi_allocator_take(allocator, &from);
  if (status != SSI_OK) return status;
  self = ssi_allocate(&from, 1, sizeof *self);
  if (!self) return SSI_ERROR_MEMORY;
  self->allocator = from;
  ssi_plan_options_reset(self);
  *out = self;
  return SSI_OK;
}

void ssi_plan_options_free(ssi_plan_options *self) {
  ssi_allocator to;
  if (!self) return;
  to = self->allocator;
  ssi_release(&to, self, 1, sizeof *self);
}

static ssi_status refuse(ssi_plan_options *self, const char *field,
                         int32_t value, int32_t minimum, int32_t maximum) {
  return ssi_refuse(&self->refusal, SSI_ERROR_RANGE, field, value, minimum,
                    maximum);
}

static ssi_status refuse_times(ssi_plan_options *self, ssi_kind kind,
                               const char *field, int32_t times, int32_t most) {
  refuse(self, field, times, 0, most);
  self->refusal.kind = (int32_t)kind;
  return SSI_ERROR_RANGE;
}

ssi_status ssi_plan_options_set_time(ssi_plan_options *self, int32_t minutes,
                                     int32_t days) {
  if (!self) return SSI_ERROR_NULL;
  if (minutes < 1 || minutes > MINUTES_MAX)
    return refuse(self, "minutes", minutes, 1, MINUTES_MAX);
  if (days < 1 || days > SSI_PLAN_WEEK)
    return refuse(self, "days", days, 1, SSI_PLAN_WEEK);
  self->minutes = minutes;
  self->days = days;
  return SSI_OK;
}

/* A kind that is no action is in the range of kinds, so that says nothing. */
static ssi_status refuse_kind(ssi_plan_options *self, ssi_kind kind) {
  const bool exists = ssi_is_kind(kind);
  ssi_refuse(&self->refusal, SSI_ERROR_KIND, "kind", (int32_t)kind, !exists,
             exists ? 0 : SSI_KINDS);
  self->refusal.kind = exists ? (int32_t)kind : 0;
  return SSI_ERROR_KIND;
}

ssi_status ssi_plan_options_limit(ssi_plan_options *self, ssi_kind kind,
                                  int32_t at_least, int32_t at_most) {
  const size_t action = ssi_plan_action_of(kind);
  if (!self) return SSI_ERROR_NULL;
  if (action == SSI_PLAN_ACTIONS) return refuse_kind(self, kind);
  if (at_most < 0 || at_most > TIMES_MAX)
    return refuse_times(self, kind, "at_most", at_most, TIMES_MAX);
  if (at_least < 0 || at_least > at_most)
    return refuse_times(self, kind, "at_least", at_least, at_most);
  self->at_least[action] = at_least;
  self->at_most[action] = at_most;
  return SSI_OK;
}

ssi_status ssi_plan_options_set_cohort(ssi_plan_options *self, int32_t brand,
                                       int32_t find, int32_t engage,
                                       int32_t relate) {
  const int32_t means[SSI_PILLARS] = {brand, find, engage, relate};
  int32_t i;
  if (!self) return SSI_ERROR_NULL;
  for (i = 0; i < SSI_PILLARS; i++) {
    if (means[i] >= 0 && means[i] <= SSI_PILLAR_POINTS) continue;
    refuse(self, pillar_fields[i], means[i], 0, SSI_PILLAR_POINTS);
    self->refusal.pillar = i + 1;
    return SSI_ERROR_RANGE;
  }
  memcpy(self->cohort, means, sizeof means);
  self->has_cohort = true;
  return SSI_OK;
}

ssi_status ssi_plan_options_refusal(const ssi_plan_options *self,
                                    ssi_refusal *out) {
  if (!self || !out) return SSI_ERROR_NULL;
  return ssi_refusal_tell(&self->refusal, out);
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
