/* A model with weights, goalposts and half-lives of its own, so that what is
   worked out by hand holds when the reference model is tuned. */
#include "unit/pinned.h"

#include <stddef.h>
#include <stdlib.h>

#define KEEP (-1)

/* In micropoints, units / scale and days: the indicators that there were when
   the tests' numbers were worked out. */
static const struct pin {
  ssi_indicator indicator;
  int32_t weight, goalpost, half_life;
} pins[] = {
    {SSI_INDICATOR_COMPLETENESS, 5000000, 1000000, KEEP},
    {SSI_INDICATOR_DEPTH, 2500000, 1000000, KEEP},
    {SSI_INDICATOR_PRESENTATION, 1000000, 1000000, KEEP},
    {SSI_INDICATOR_KEYWORDS, 2000000, 1000000, KEEP},
    {SSI_INDICATOR_ENDORSERS, 2000000, 40000, 730},
    {SSI_INDICATOR_RECOMMENDERS, 2500000, 6000, 1095},
    {SSI_INDICATOR_LONG_FORM, 3000000, 1200, 60},
    {SSI_INDICATOR_PUBLISHING_RHYTHM, 3000000, 800000, 45},
    {SSI_INDICATOR_FOLLOWER_GROWTH, 2000000, 40000, 60},
    {SSI_INDICATOR_RICH_CONTENT, 2000000, 1000000, 60},
    {SSI_INDICATOR_SEARCHES, 3000000, 30000, 45},
    {SSI_INDICATOR_ADVANCED_SEARCHES, 2000000, 12000, 45},
    {SSI_INDICATOR_PROFILES_VIEWED, 3500000, 80000, 45},
    {SSI_INDICATOR_PROSPECTING, 2000000, 40000, 45},
    {SSI_INDICATOR_INBOUND_VIEWS, 2500000, 60000, 45},
    {SSI_INDICATOR_VISITORS_CONTACTED, 1000000, 8000, 60},
    {SSI_INDICATOR_LEADS_SAVED, 2000000, 15000, 60},
    {SSI_INDICATOR_ACCOUNTS_SAVED, 1000000, 6000, 60},
    {SSI_INDICATOR_ACTIVE_DAYS, 3500000, 650000, 45},
    {SSI_INDICATOR_TARGET_CONNECTIONS, 3500000, 60000, 365},
    {SSI_INDICATOR_SOURCES_FOLLOWED, 1000000, 70000, 365},
    {SSI_INDICATOR_POSTING, 4000000, 4000, 45},
    {SSI_INDICATOR_POSTING_RHYTHM, 2000000, 800000, 45},
    {SSI_INDICATOR_COMMENTING, 4000000, 40000, 45},
    {SSI_INDICATOR_REACTING, 1500000, 100000, 45},
    {SSI_INDICATOR_ORIGINALITY, 1500000, 1000000, 60},
    {SSI_INDICATOR_SOURCING, 1000000, 1000000, 60},
    {SSI_INDICATOR_ENGAGEMENT_RECEIVED, 4000000, 60000, 60},
    {SSI_INDICATOR_GROUPS_JOINED, 500000, 1000000, KEEP},
    {SSI_INDICATOR_GROUP_ACTIVITY, 500000, 4000, 60},
    {SSI_INDICATOR_MESSAGES, 1500000, 40000, 45},
    {SSI_INDICATOR_RESPONSE_RATE, 1500000, 400000, 90},
    {SSI_INDICATOR_INMAIL_RESPONSE_RATE, 1000000, 400000, 90},
    {SSI_INDICATOR_RESEARCH_VIEWS, 1000000, 20000, 60},
    {SSI_INDICATOR_ENGAGEMENT_RHYTHM, 1000000, 600000, 45},
    {SSI_INDICATOR_CONNECTIONS, 7000000, 310000, KEEP},
    {SSI_INDICATOR_DECISION_MAKERS, 3500000, 150000, KEEP},
    {SSI_INDICATOR_COWORKERS, 2000000, 70000, KEEP},
    {SSI_INDICATOR_INFLUENCERS, 1000000, 20000, 180},
    {SSI_INDICATOR_INVITATIONS, 2500000, 30000, 60},
    {SSI_INDICATOR_ACCEPTANCE_RATE, 2500000, 500000, 120},
    {SSI_INDICATOR_CONVERSATIONS, 3500000, 30000, 60},
    {SSI_INDICATOR_NETWORK_TOUCHED, 2000000, 200000, 180},
    {SSI_INDICATOR_CONTACT_RHYTHM, 500000, 700000, 45},
    {SSI_INDICATOR_REKINDLED, 500000, 1000, 90},
};

/* Full-value events of one day. */
static const struct cap {
  ssi_kind kind;
  int32_t events;
} caps[] = {
    {SSI_KIND_POST, 2},
    {SSI_KIND_ARTICLE, 1},
    {SSI_KIND_COMMENT, 20},
    {SSI_KIND_SEARCH, 20},
    {SSI_KIND_ADVANCED_SEARCH, 10},
    {SSI_KIND_PROFILE_VIEW, 40},
    {SSI_KIND_MESSAGE_ANSWERED, 20},
    {SSI_KIND_ENDORSEMENT_RECEIVED, 20},
    {SSI_KIND_RECOMMENDATION_RECEIVED, 5},
    {SSI_KIND_COMPANY_FOLLOWED, 10},
    {SSI_KIND_MEMBER_FOLLOWED, 10},
    {SSI_KIND_REACTION_RECEIVED, 200},
    {SSI_KIND_COMMENT_RECEIVED, 100},
    {SSI_KIND_RESHARE_RECEIVED, 50},
    {SSI_KIND_POST_VIEW_RECEIVED, 5000},
    {SSI_KIND_CONNECTION, 10000},
};

static ssi_model *pinned;

static void unpin_model(void) {
  ssi_model_free(pinned);
}

void pin_model(void) {
  size_t i;
  must(ssi_model_new(NULL, &pinned));
  if (atexit(unpin_model) != 0) abort();
  /* What came later has no weight here. */
  for (i = 1; i <= SSI_INDICATORS; i++)
    must(ssi_model_set_weight(pinned, (ssi_indicator)i, 0));
  for (i = 0; i < sizeof pins / sizeof *pins; i++) {
    const struct pin *pin = &pins[i];
    must(ssi_model_set_weight(pinned, pin->indicator, pin->weight));
    must(ssi_model_set_goalpost(pinned, pin->indicator, pin->goalpost));
    if (pin->half_life == KEEP) continue;
    must(ssi_model_set_half_life(pinned, pin->indicator, pin->half_life));
  }
  for (i = 0; i < sizeof caps / sizeof *caps; i++)
    must(ssi_model_set_cap(pinned, caps[i].kind, caps[i].events));
}

member member_pinned(void) {
  member self = member_new();
  ssi_model_free(self.model);
  must(ssi_model_copy(pinned, &self.model));
  return self;
}
