/* Known answers: one small member is scored along every way there is, from text
   and events to saved bytes, score, document, history and population. Every
   function bears NULL, so a call that fails is only remembered and needs no way
   out of its own; what it would have written is not read. Costs less than a
   millisecond, half of it for the scorer. A dataset is left out: its tables
   take as long to make, and the population's kernel scores it. */
#include "report/selftest.h"

#include <ssi/history.h>
#include <ssi/population.h>
#include <ssi/report.h>

#include "base/alloc.h"
#include "base/hash.h"
#include "base/seldom.h"

#define TODAY 20000
#define DAYS 8

typedef struct event_row {
  int16_t ago; /* days before TODAY */
  uint8_t kind, count;
  uint16_t traits;
  uint8_t who;
} event_row;

/* Kinds of every measure; days below, at and above their caps; the same person
   again; one event that is still to come. */
static const event_row events[] = {
    {-3, SSI_KIND_POST, 1, SSI_TRAIT_ORIGINAL, 0},
    {0, SSI_KIND_POST, 2, SSI_TRAIT_ORIGINAL | SSI_TRAIT_MEDIA, 0},
    {0, SSI_KIND_COMMENT, 40, SSI_TRAIT_OWN_WORDS | SSI_TRAIT_TARGET, 1},
    {0, SSI_KIND_ACTIVE_DAY, 1, 0, 0},
    {1, SSI_KIND_REACTION, 5, 0, 2},
    {1, SSI_KIND_MESSAGE_SENT, 3, SSI_TRAIT_PROSPECT, 3},
    {1, SSI_KIND_MESSAGE_ANSWERED, 1, 0, 3},
    {2, SSI_KIND_POST, 1,
     SSI_TRAIT_OWN_WORDS | SSI_TRAIT_SOURCE | SSI_TRAIT_LONG, 0},
    {2, SSI_KIND_COMMENT_RECEIVED, 7, 0, 4},
    {3, SSI_KIND_INVITATION_SENT, 9, SSI_TRAIT_TARGET, 5},
    {3, SSI_KIND_INVITATION_ACCEPTED, 4, SSI_TRAIT_DECISION_MAKER, 5},
    {4, SSI_KIND_INVITATION_UNANSWERED, 3, 0, 6},
    {5, SSI_KIND_CONNECTION, 2, SSI_TRAIT_DECISION_MAKER, 5},
    {5, SSI_KIND_CONNECTION, 1, SSI_TRAIT_COWORKER, 7},
    {6, SSI_KIND_SEARCH, 12, 0, 0},
    {6, SSI_KIND_ADVANCED_SEARCH, 2, SSI_TRAIT_TARGET, 0},
    {7, SSI_KIND_PROFILE_VIEW, 25, SSI_TRAIT_OUTSIDE_NETWORK, 8},
    {7, SSI_KIND_PROFILE_VIEW_RECEIVED, 6, SSI_TRAIT_TARGET, 9},
    {8, SSI_KIND_VISITOR_CONTACTED, 1, 0, 9},
    {9, SSI_KIND_ARTICLE, 1, SSI_TRAIT_ORIGINAL | SSI_TRAIT_SOURCE, 0},
    {10, SSI_KIND_RESHARE, 3, 0, 0},
    {17, SSI_KIND_RESHARE, 1, SSI_TRAIT_OWN_WORDS, 0},
    {11, SSI_KIND_REACTION_RECEIVED, 60, 0, 10},
    {12, SSI_KIND_CONVERSATION, 1, SSI_TRAIT_CUSTOMER, 11},
    {13, SSI_KIND_MESSAGE_RECEIVED, 2, SSI_TRAIT_CUSTOMER, 11},
    {14, SSI_KIND_MESSAGE_UNANSWERED, 1, 0, 12},
    {15, SSI_KIND_LEAD_SAVED, 8, SSI_TRAIT_DECISION_MAKER, 13},
    {16, SSI_KIND_ACCOUNT_SAVED, 2, 0, 0},
    {18, SSI_KIND_COMPANY_FOLLOWED, 4, 0, 0},
    {20, SSI_KIND_MEMBER_FOLLOWED, 1, SSI_TRAIT_INFLUENCER, 14},
    {25, SSI_KIND_GROUP_ACTIVITY, 2, SSI_TRAIT_GROUP, 0},
    {30, SSI_KIND_FOLLOWER_GAINED, 15, 0, 0},
    {40, SSI_KIND_ENDORSEMENT_RECEIVED, 3, 0, 15},
    {50, SSI_KIND_RECOMMENDATION_RECEIVED, 1, SSI_TRAIT_CUSTOMER, 16},
    {60, SSI_KIND_COMMENT, 1, SSI_TRAIT_OWN_WORDS, 1},
    {75, SSI_KIND_INMAIL_SENT, 2, SSI_TRAIT_PROSPECT, 17},
    {75, SSI_KIND_INMAIL_ANSWERED, 1, SSI_TRAIT_PROSPECT, 17},
    {90, SSI_KIND_PROSPECT_REKINDLED, 1, SSI_TRAIT_PROSPECT, 18},
    {200, SSI_KIND_CONNECTION, 30, 0, 19},
    {400, SSI_KIND_POST, 1, 0, 0},
    {2000, SSI_KIND_RECOMMENDATION_RECEIVED, 1, 0, 20},
};
#define EVENTS (sizeof events / sizeof *events)

typedef struct fact_row {
  ssi_fact fact;
  int32_t value;
} fact_row;

/* Not all of them, so that something stays unobserved. */
static const fact_row facts[] = {
    {SSI_FACT_PHOTO, 1},          {SSI_FACT_LOCATION, 1},
    {SSI_FACT_INDUSTRY, 1},       {SSI_FACT_POSITIONS, 4},
    {SSI_FACT_SKILLS, 23},        {SSI_FACT_EDUCATION, 1},
    {SSI_FACT_CERTIFICATIONS, 2}, {SSI_FACT_LANGUAGES, 3},
};
#define FACTS_GIVEN (sizeof facts / sizeof *facts)

static const uint8_t observed_kinds[] = {SSI_KIND_CALL_BOOKED,
                                         SSI_KIND_MESSAGE_UNANSWERED};
#define OBSERVED_KINDS sizeof observed_kinds

/* What was observed in part. */
typedef struct kind_part {
  ssi_kind kind;
  int32_t share;
} kind_part;

static const kind_part parts[] = {{SSI_KIND_COMMENT, 900000},
                                  {SSI_KIND_INVITATION_UNANSWERED, 999999}};
#define PARTS (sizeof parts / sizeof *parts)
#define FACT_IN_PART SSI_FACT_SKILLS
#define FACT_SHARE 750000

/* With letters that fold: accents, case, a ligature. */
static const char headline[] = "Caf\xC3\xA9 & Cloud \xE2\x80\x94 \xEF\xAC\x81n";
static const char target[] = "CAFE, fin, absent";

typedef struct columns {
  int64_t offsets[2];
  int32_t days[EVENTS];
  uint8_t kinds[EVENTS];
  uint32_t traits[EVENTS], counts[EVENTS];
  uint64_t persons[EVENTS];
  int32_t facts[SSI_FACTS];
  int32_t kind_shares[SSI_KINDS], fact_shares[SSI_FACTS];
} columns;

typedef struct work {
  ssi_allocator from;
  ssi_status status; /* of the first call that failed */
  uint64_t *answers;
  ssi_model *model;
  ssi_profile *profile;   /* as it was saved and loaded, ... */
  ssi_activity *activity; /* ... and so was this */
  ssi_score *score;
  columns columns;
} work;

static void did(work *on, ssi_status status) {
  if (on->status == SSI_OK) on->status = status;
}

/* NULL, once a call has failed. */
static SSI_SELDOM void *room(work *on, size_t size) {
  void *memory;
  if (on->status != SSI_OK) return NULL;
  memory = ssi_allocate(&on->from, size, 1);
  did(on, memory ? SSI_OK : SSI_ERROR_MEMORY);
  return memory;
}

/* 0, once a call has failed: then the bytes may not be there. */
static SSI_SELDOM uint64_t hash_of(const work *on, const void *bytes,
                                   size_t size) {
  const ssi_hash_key key = {0, 0};
  return on->status == SSI_OK ? ssi_hash(key, bytes, size) : 0;
}

/* The same on machines of either byte order. */
static SSI_SELDOM uint64_t hash_of_points(const int32_t *points, size_t count) {
  uint64_t hash = 0;
  size_t i;
  for (i = 0; i < count; i++) {
    const uint32_t value = (uint32_t)points[i];
    const ssi_hash_key key = {hash, 0};
    const uint8_t bytes[] = {(uint8_t)value, (uint8_t)(value >> 8),
                             (uint8_t)(value >> 16), (uint8_t)(value >> 24)};
    hash = ssi_hash(key, bytes, sizeof bytes);
  }
  return hash;
}

typedef ssi_status save(const void *self, uint8_t *bytes, size_t capacity,
                        size_t *out_size);

/* What an object saves to: *size bytes, which hash to the answer. */
static SSI_SELDOM uint8_t *saved(work *on, save *call, const void *self,
                                 size_t *size, size_t answer) {
  uint8_t *bytes;
  did(on, call(self, NULL, 0, size));
  bytes = room(on, *size);
  did(on, call(self, bytes, *size, size));
  on->answers[answer] = hash_of(on, bytes, *size);
  return bytes;
}

static SSI_SELDOM ssi_status save_profile(const void *self, uint8_t *bytes,
                                          size_t capacity, size_t *out_size) {
  return ssi_profile_save(self, bytes, capacity, out_size);
}

static SSI_SELDOM ssi_status save_activity(const void *self, uint8_t *bytes,
                                           size_t capacity, size_t *out_size) {
  return ssi_activity_save(self, bytes, capacity, out_size);
}

static SSI_SELDOM ssi_status save_document(const void *self, uint8_t *bytes,
                                           size_t capacity, size_t *out_size) {
  return ssi_score_json(self, false, (char *)bytes, capacity, out_size);
}

static SSI_SELDOM void make_model(work *on) {
  did(on, ssi_model_new(&on->from, &on->model));
  on->answers[SSI_ANSWER_MODEL] =
      hash_of(on, ssi_model_fingerprint(on->model), 16);
}

static SSI_SELDOM void make_profile(work *on) {
  ssi_profile *first = NULL;
  uint8_t *bytes;
  bool found = false;
  size_t size = 0, i;
  did(on, ssi_profile_new(&on->from, &first));
  for (i = 0; i < FACTS_GIVEN; i++)
    did(on, ssi_profile_set_fact(first, facts[i].fact, facts[i].value));
  did(on, ssi_profile_set_section(first, SSI_SECTION_HEADLINE, headline,
                                  sizeof headline - 1));
  did(on, ssi_profile_set_target(first, target, sizeof target - 1));
  did(on, ssi_profile_observe_part(first, FACT_IN_PART, FACT_SHARE));
  bytes = saved(on, save_profile, first, &size, SSI_ANSWER_PROFILE);
  did(on, ssi_profile_load(&on->from, bytes, size, &on->profile));
  did(on,
      ssi_profile_matches(on->profile, headline, sizeof headline - 1, &found));
  on->answers[SSI_ANSWER_MATCH] = found;
  ssi_release(&on->from, bytes, size, 1);
  ssi_profile_free(first);
}

static SSI_SELDOM void fill_columns(work *on) {
  columns *to = &on->columns;
  size_t i;
  for (i = 0; i < EVENTS; i++) {
    to->days[i] = TODAY - events[i].ago;
    to->kinds[i] = events[i].kind;
    to->traits[i] = events[i].traits;
    to->counts[i] = events[i].count;
    to->persons[i] = events[i].who;
  }
  for (i = 0; i < SSI_FACTS; i++) {
    bool observed = false;
    did(on, ssi_profile_fact(on->profile, (ssi_fact)(i + 1), &observed,
                             &to->facts[i]));
    if (!observed) to->facts[i] = -1;
  }
  for (i = 0; i < PARTS; i++)
    to->kind_shares[parts[i].kind - 1] = parts[i].share;
  to->fact_shares[FACT_IN_PART - 1] = FACT_SHARE;
  to->offsets[0] = 0;
  to->offsets[1] = EVENTS;
}

static SSI_SELDOM void make_activity(work *on) {
  const columns *from = &on->columns;
  ssi_activity *first = NULL;
  uint8_t *bytes;
  size_t size = 0, i;
  did(on, ssi_activity_new(&on->from, &first));
  did(on, ssi_activity_add_columns(first, EVENTS, from->days, from->kinds,
                                   from->traits, from->counts, from->persons,
                                   NULL));
  for (i = 0; i < OBSERVED_KINDS; i++)
    did(on, ssi_activity_observe(first, (ssi_kind)observed_kinds[i]));
  for (i = 0; i < PARTS; i++)
    did(on, ssi_activity_observe_part(first, parts[i].kind, parts[i].share));
  bytes = saved(on, save_activity, first, &size, SSI_ANSWER_LEDGER);
  did(on, ssi_activity_load(&on->from, bytes, size, &on->activity));
  ssi_release(&on->from, bytes, size, 1);
  ssi_activity_free(first);
}

static SSI_SELDOM void make_score(work *on) {
  ssi_result result = SSI_INIT(ssi_result);
  int32_t estimate = 0, i;
  did(on, ssi_score_new(&on->from, on->model, on->profile, on->activity, TODAY,
                        &on->score));
  did(on, ssi_score_total(on->score, &result));
  did(on, ssi_score_estimate(on->score, &estimate));
  on->answers[SSI_ANSWER_TOTAL] = (uint32_t)result.points;
  on->answers[SSI_ANSWER_HIGH] = (uint32_t)result.high;
  on->answers[SSI_ANSWER_OBSERVED] = (uint32_t)result.observed;
  on->answers[SSI_ANSWER_ESTIMATE] = (uint32_t)estimate;
  for (i = 0; i < SSI_PILLARS; i++) {
    did(on, ssi_score_pillar(on->score, (ssi_pillar)(i + 1), &result));
    on->answers[SSI_ANSWER_BRAND + i] = (uint32_t)result.points;
  }
}

static SSI_SELDOM void make_document(work *on) {
  size_t size = 0;
  uint8_t *text =
      saved(on, save_document, on->score, &size, SSI_ANSWER_DOCUMENT);
  ssi_release(&on->from, text, size, 1);
}

static SSI_SELDOM void make_history(work *on) {
  int32_t totals[DAYS] = {0};
  ssi_history_columns to = SSI_INIT(ssi_history_columns);
  to.total = totals;
  did(on, ssi_history_points(&on->from, on->model, on->profile, on->activity,
                             TODAY - DAYS + 1, DAYS, &to));
  on->answers[SSI_ANSWER_HISTORY] = hash_of_points(totals, DAYS);
}

static ssi_population population_of(const columns *from) {
  ssi_population one = SSI_INIT(ssi_population);
  one.members = 1;
  one.rows = EVENTS;
  one.fact_columns = SSI_FACTS;
  one.all_kinds_count = OBSERVED_KINDS;
  one.offsets = from->offsets;
  one.days = from->days;
  one.kinds = from->kinds;
  one.traits = from->traits;
  one.counts = from->counts;
  one.counterparts = from->persons;
  one.facts = from->facts;
  one.all_kinds = observed_kinds;
  one.share_kinds = SSI_KINDS;
  one.share_facts = SSI_FACTS;
  one.kind_shares = from->kind_shares;
  one.fact_shares = from->fact_shares;
  return one;
}

/* The same member as one of many. */
static SSI_SELDOM void make_population(work *on) {
  const ssi_population one = population_of(&on->columns);
  ssi_scorer *scorer = NULL;
  int32_t total = 0, high = 0, points[SSI_INDICATORS] = {0};
  ssi_member_range range = SSI_INIT(ssi_member_range);
  ssi_score_columns to = SSI_INIT(ssi_score_columns);
  range.count = 1;
  to.indicators = SSI_INDICATORS;
  to.total = &total;
  to.high = &high;
  to.points = points;
  did(on, ssi_scorer_new(&on->from, on->model, &scorer));
  did(on, ssi_population_score(scorer, &one, TODAY, &range, &to, NULL));
  on->answers[SSI_ANSWER_POPULATION] = (uint32_t)total;
  on->answers[SSI_ANSWER_POPULATION_HIGH] = (uint32_t)high;
  on->answers[SSI_ANSWER_POPULATION_PARTS] =
      hash_of_points(points, SSI_INDICATORS);
  ssi_scorer_free(scorer);
}

/* Each may take what those before it made. */
static void (*const steps[])(work *on) = {
    make_model, make_profile,  fill_columns, make_activity,
    make_score, make_document, make_history, make_population,
};

SSI_SELDOM ssi_status ssi_selftest_ask(const ssi_allocator *from,
                                       uint64_t answers[SSI_ANSWERS]) {
  work on = {.from = *from, .answers = answers};
  size_t i;
  for (i = 0; i < sizeof steps / sizeof *steps; i++) steps[i](&on);
  ssi_score_free(on.score);
  ssi_activity_free(on.activity);
  ssi_profile_free(on.profile);
  ssi_model_free(on.model);
  return on.status;
}

SSI_SELDOM ssi_status ssi_selftest_compare(const uint64_t answers[SSI_ANSWERS],
                                           const uint64_t known[SSI_ANSWERS]) {
  uint64_t differs = 0;
  size_t i;
  for (i = 0; i < SSI_ANSWERS; i++) differs |= answers[i] ^ known[i];
  return differs ? SSI_ERROR_SELFTEST : SSI_OK;
}

SSI_SELDOM ssi_status ssi_selftest(const ssi_allocator *allocator) {
  uint64_t answers[SSI_ANSWERS];
  ssi_allocator from;
  ssi_status status = ssi_allocator_take(allocator, &from);
  if (status != SSI_OK) return status;
  status = ssi_selftest_ask(&from, answers);
  if (status == SSI_ERROR_MEMORY) return status;
  /* Nothing else may fail. */
  if (status != SSI_OK) return SSI_ERROR_SELFTEST;
  return ssi_selftest_compare(answers, ssi_known_answers);
}
