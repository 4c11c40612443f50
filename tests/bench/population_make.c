/* The generator of a population, from a seed, with whole numbers only.

   Members come one after the other until there are enough rows; the last one
   gets what is left. Each has
   - 50 ... 5,000 events, log-uniform: as many members have 50 to 500 as have
     500 to 5,000 (or the same number each, if one is given);
   - days equally likely within 730 days, rows sorted by day, kinds mixed within
     a day;
   - kinds by `habits`: about as Zipf has it, the frequent ones reactions, views
     and messages, the rare ones articles, recommendations and outcomes;
   - a network of its own of (events / 4 + 20) persons with random 64-bit ids,
     of whom person floor(size * u^2), u uniform, is met: a hundredth of them
     gets a tenth of the contacts. What a person is (a fifth decides, 35 in 100
     are in the target, 2 in 100 are influencers ...) stays the same;
   - some rows of kinds that concern a person without one: `known` says how
     many have one;
   - counts of 1 for most rows, a few for some, 10 ... 49 for one in 250; views
     and reactions on one's content come in greater numbers;
   - facts by `facts_seen`: some unobserved, the others equally likely between
     two bounds. */
#include "population.h"

/* What kind of person the other side may be, as chances per thousand. */
typedef struct chance {
  uint32_t trait, chance;
} chance;

static const chance persons[] = {
    {SSI_TRAIT_DECISION_MAKER, 200}, {SSI_TRAIT_INFLUENCER, 20},
    {SSI_TRAIT_TARGET, 350},         {SSI_TRAIT_CUSTOMER, 50},
    {SSI_TRAIT_PROSPECT, 150},       {SSI_TRAIT_COWORKER, 70},
};
#define PERSON                                                          \
  (SSI_TRAIT_DECISION_MAKER | SSI_TRAIT_INFLUENCER | SSI_TRAIT_TARGET | \
   SSI_TRAIT_CUSTOMER | SSI_TRAIT_PROSPECT | SSI_TRAIT_COWORKER)
#define TOUCH \
  (SSI_TRAIT_DECISION_MAKER | SSI_TRAIT_INFLUENCER | SSI_TRAIT_TARGET)

/* Shares of the rows; per thousand: rows with a known person, then chances of
   traits that are not the person's; which of the person's traits are told; and
   how high counts go. */
typedef struct habit {
  ssi_kind kind;
  uint32_t share, known, told, most;
  chance traits[6];
} habit;

#define PLAIN \
  {           \
    { 0, 0 }  \
  }
static const habit habits[SSI_KINDS] = {
    {SSI_KIND_REACTION, 2400, 850, TOUCH, 4, PLAIN},
    {SSI_KIND_PROFILE_VIEW,
     1200,
     950,
     TOUCH,
     2,
     {{SSI_TRAIT_OUTSIDE_NETWORK, 500}}},
    {SSI_KIND_REACTION_RECEIVED, 900, 600, 0, 12, PLAIN},
    {SSI_KIND_COMMENT,
     700,
     850,
     TOUCH,
     2,
     {{SSI_TRAIT_OWN_WORDS, 850}, {SSI_TRAIT_GROUP, 30}}},
    {SSI_KIND_MESSAGE_SENT, 600, 980, TOUCH, 4, PLAIN},
    {SSI_KIND_POST_VIEW_RECEIVED, 480, 0, 0, 400, PLAIN},
    {SSI_KIND_MESSAGE_RECEIVED, 440, 980, TOUCH, 4, PLAIN},
    {SSI_KIND_PROFILE_VIEW_RECEIVED, 400, 500, TOUCH, 6, PLAIN},
    {SSI_KIND_SEARCH, 360, 0, 0, 6, PLAIN},
    {SSI_KIND_ACTIVE_DAY, 320, 0, 0, 1, PLAIN},
    {SSI_KIND_CONNECTION, 300, 950, PERSON, 1, PLAIN},
    {SSI_KIND_CONVERSATION, 260, 980, TOUCH, 1, PLAIN},
    {SSI_KIND_INVITATION_SENT, 220, 950, TOUCH, 1, PLAIN},
    {SSI_KIND_COMMENT_RECEIVED, 200, 800, 0, 4, PLAIN},
    {SSI_KIND_FOLLOWER_GAINED, 180, 500, 0, 4, PLAIN},
    {SSI_KIND_COMPANY_VIEW, 150, 0, 0, 2, PLAIN},
    {SSI_KIND_INVITATION_ACCEPTED, 130, 950, TOUCH, 1, PLAIN},
    {SSI_KIND_MESSAGE_ANSWERED, 120, 980, TOUCH, 1, PLAIN},
    {SSI_KIND_MESSAGE_UNANSWERED, 110, 980, TOUCH, 1, PLAIN},
    {SSI_KIND_INVITATION_UNANSWERED, 90, 950, TOUCH, 1, PLAIN},
    {SSI_KIND_INVITATION_RECEIVED, 85, 950, TOUCH, 1, PLAIN},
    {SSI_KIND_LEAD_SAVED, 80, 900, TOUCH, 2, PLAIN},
    {SSI_KIND_RESHARE,
     70,
     0,
     0,
     1,
     {{SSI_TRAIT_OWN_WORDS, 400},
      {SSI_TRAIT_MEDIA, 300},
      {SSI_TRAIT_SOURCE, 300},
      {SSI_TRAIT_TARGET, 300}}},
    {SSI_KIND_POST,
     65,
     0,
     0,
     1,
     {{SSI_TRAIT_ORIGINAL, 600},
      {SSI_TRAIT_OWN_WORDS, 700},
      {SSI_TRAIT_MEDIA, 450},
      {SSI_TRAIT_SOURCE, 250},
      {SSI_TRAIT_TARGET, 300},
      {SSI_TRAIT_GROUP, 40}}},
    {SSI_KIND_ADVANCED_SEARCH, 60, 0, 0, 3, PLAIN},
    {SSI_KIND_COMPANY_FOLLOWED, 45, 900, 0, 1, PLAIN},
    {SSI_KIND_MEMBER_FOLLOWED, 40, 950, TOUCH, 1, PLAIN},
    {SSI_KIND_ENDORSEMENT_RECEIVED, 40, 900, TOUCH, 2, PLAIN},
    {SSI_KIND_ACCOUNT_SAVED, 35, 900, 0, 1, PLAIN},
    {SSI_KIND_INMAIL_SENT, 35, 950, TOUCH, 1, PLAIN},
    {SSI_KIND_ENDORSEMENT_GIVEN, 30, 950, TOUCH, 2, PLAIN},
    {SSI_KIND_RESHARE_RECEIVED, 30, 700, 0, 3, PLAIN},
    {SSI_KIND_HASHTAG_FOLLOWED, 30, 0, 0, 1, PLAIN},
    {SSI_KIND_ITEM_SAVED, 25, 0, 0, 1, PLAIN},
    {SSI_KIND_VISITOR_CONTACTED, 20, 900, TOUCH, 1, PLAIN},
    {SSI_KIND_POLL_VOTE, 20, 500, 0, 1, PLAIN},
    {SSI_KIND_INMAIL_UNANSWERED, 18, 950, TOUCH, 1, PLAIN},
    {SSI_KIND_GROUP_ACTIVITY, 14, 0, 0, 2, {{SSI_TRAIT_GROUP, 1000}}},
    {SSI_KIND_INMAIL_ANSWERED, 12, 950, TOUCH, 1, PLAIN},
    {SSI_KIND_MEDIA_ADDED, 10, 0, 0, 2, PLAIN},
    {SSI_KIND_LEARNING, 8, 0, 0, 1, PLAIN},
    {SSI_KIND_INVITATION_WITHDRAWN, 8, 950, TOUCH, 1, PLAIN},
    {SSI_KIND_PROSPECT_REKINDLED, 6, 980, TOUCH, 1, PLAIN},
    {SSI_KIND_ARTICLE,
     5,
     0,
     0,
     1,
     {{SSI_TRAIT_ORIGINAL, 800},
      {SSI_TRAIT_MEDIA, 500},
      {SSI_TRAIT_SOURCE, 500},
      {SSI_TRAIT_TARGET, 400}}},
    {SSI_KIND_GROUP_JOINED, 5, 0, 0, 1, PLAIN},
    {SSI_KIND_INVITATION_DECLINED, 5, 950, TOUCH, 1, PLAIN},
    {SSI_KIND_INMAIL_DECLINED, 4, 950, TOUCH, 1, PLAIN},
    {SSI_KIND_CALL_BOOKED, 4, 950, TOUCH, 1, PLAIN},
    {SSI_KIND_MEETING_BOOKED, 4, 950, TOUCH, 1, PLAIN},
    {SSI_KIND_RECOMMENDATION_RECEIVED, 3, 950, TOUCH, 1, PLAIN},
    {SSI_KIND_RECOMMENDATION_GIVEN, 3, 950, TOUCH, 1, PLAIN},
    {SSI_KIND_EVENT_ATTENDEE, 3, 500, TOUCH, 30, PLAIN},
    {SSI_KIND_CUSTOMER_WON, 1, 950, TOUCH, 1, PLAIN},
};

/* Chance per thousand to be unobserved, and bounds. */
static const struct {
  uint32_t unseen, low, high;
} facts_seen[SSI_FACTS] = {
    {20, 0, 1},        {100, 0, 1},  {20, 0, 220}, {50, 0, 2600}, {20, 0, 1},
    {20, 0, 1},        {20, 0, 1},   {20, 0, 9},   {50, 0, 6},    {20, 0, 4},
    {50, 0, 50},       {100, 0, 8},  {100, 0, 5},  {100, 0, 6},   {200, 0, 6},
    {300, 0, 1000000}, {200, 0, 12},
};

/* 50 * 100^(i / 20), rounded. */
static const uint64_t sizes[] = {50,   63,   79,   100,  126,  158,  199,
                                 251,  315,  397,  500,  629,  792,  998,
                                 1256, 1581, 1991, 2506, 3155, 3972, 5000};

/* A member while it is made. */
typedef struct maker {
  uint64_t state, shares, network, size;
} maker;

static uint64_t below(maker *self, uint64_t end) {
  return (next(&self->state) >> 32) * end >> 32;
}

static bool happens(maker *self, uint32_t per_thousand) {
  return below(self, 1000) < per_thousand;
}

static uint64_t log_uniform(maker *self) {
  const uint64_t at = below(self, 20 * 1000), i = at / 1000;
  return sizes[i] + (sizes[i + 1] - sizes[i]) * (at % 1000) / 1000;
}

static uint64_t all_shares(void) {
  uint64_t all = 0;
  size_t i;
  for (i = 0; i < SSI_KINDS; i++) all += habits[i].share;
  return all;
}

static const habit *pick_habit(maker *self) {
  uint64_t at = below(self, self->shares);
  const habit *one = habits;
  while (at >= one->share) at -= one++->share;
  return one;
}

/* One of the member's network: the same number is the same person. */
static uint64_t pick_person(maker *self) {
  const uint64_t u = next(&self->state) >> 32;
  uint64_t state = self->network + ((u * u >> 32) * self->size >> 32);
  const uint64_t id = next(&state);
  return id ? id : 1;
}

/* What a person is follows from the number. */
static uint32_t person_traits(uint64_t id) {
  uint64_t state = id;
  uint32_t traits = 0;
  size_t i;
  for (i = 0; i < sizeof persons / sizeof *persons; i++) {
    if (next(&state) % 1000 < persons[i].chance) traits |= persons[i].trait;
  }
  return traits;
}

static uint32_t pick_count(maker *self, uint32_t most) {
  /* Views and reactions come in numbers, few more often than many. */
  if (most > 6)
    return 1 + (uint32_t)(below(self, most) * below(self, most) / most);
  if (most == 1) return 1;
  /* A day on which someone works off a list: caps are there for it. */
  if (happens(self, 5)) return 10 + (uint32_t)below(self, 40);
  return happens(self, 100) ? 2 + (uint32_t)below(self, most - 1) : 1;
}

static void make_row(maker *self, columns *out, size_t row) {
  const habit *one = pick_habit(self);
  const uint64_t person = pick_person(self);
  uint32_t traits = person_traits(person) & one->told;
  size_t i;
  for (i = 0; i < 6 && one->traits[i].trait; i++) {
    if (happens(self, one->traits[i].chance)) traits |= one->traits[i].trait;
  }
  out->kinds[row] = (uint8_t)one->kind;
  out->traits[row] = traits;
  out->counts[row] = pick_count(self, one->most);
  out->counterparts[row] = happens(self, one->known) ? person : 0;
}

static void make_member(maker *self, columns *out, size_t first, size_t rows) {
  size_t of_day[DAYS] = {0}, i, row = first;
  self->network = next(&self->state);
  self->size = rows / 4 + 20;
  for (i = 0; i < rows; i++) of_day[below(self, DAYS)]++;
  for (i = 0; i < DAYS; i++) {
    for (; of_day[i] > 0; of_day[i]--, row++) {
      out->days[row] = TODAY - DAYS + 1 + (int32_t)i;
      make_row(self, out, row);
    }
  }
}

static void make_facts(maker *self, columns *out) {
  size_t member, i;
  out->facts = room(out->members * SSI_FACTS, sizeof *out->facts);
  for (member = 0; member < out->members; member++) {
    for (i = 0; i < SSI_FACTS; i++) {
      const uint32_t low = facts_seen[i].low, high = facts_seen[i].high;
      const int32_t value = (int32_t)(low + below(self, high - low + 1));
      out->facts[i * out->members + member] =
          happens(self, facts_seen[i].unseen) ? -1 : value;
    }
  }
}

static columns make_room(size_t rows, size_t members_most) {
  columns self = {0, rows, NULL, NULL, NULL, NULL, NULL, NULL, NULL};
  self.offsets = room(members_most + 1, sizeof *self.offsets);
  self.days = room(rows, sizeof *self.days);
  self.kinds = room(rows, sizeof *self.kinds);
  self.traits = room(rows, sizeof *self.traits);
  self.counts = room(rows, sizeof *self.counts);
  self.counterparts = room(rows, sizeof *self.counterparts);
  return self;
}

columns make_columns(size_t rows, uint64_t seed, size_t each) {
  columns self = make_room(rows, rows / (each ? each : 50) + 1);
  maker by = {seed, all_shares(), 0, 0};
  size_t first = 0;
  self.offsets[0] = 0;
  while (first < rows) {
    size_t count = each ? each : (size_t)log_uniform(&by);
    if (count > rows - first) count = rows - first;
    make_member(&by, &self, first, count);
    first += count;
    self.offsets[++self.members] = (int64_t)first;
  }
  make_facts(&by, &self);
  return self;
}
