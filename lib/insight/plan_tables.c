/* What a plan may propose and what it assumes. doc/readings.md names the
   evidence for each. */
#include "insight/plan.h"

#define ORIGINAL_CONTENT                                        \
  (SSI_TRAIT_ORIGINAL | SSI_TRAIT_OWN_WORDS | SSI_TRAIT_MEDIA | \
   SSI_TRAIT_SOURCE | SSI_TRAIT_TARGET)

/* kind, traits, most times a week, to someone */
const ssi_plan_action_row ssi_plan_action_rows[SSI_PLAN_ACTIONS] = {
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

#define BIT(kind) (UINT64_C(1) << (SSI_KIND_##kind - 1))
#define CONTENT (BIT(POST) | BIT(ARTICLE) | BIT(RESHARE))
#define MESSAGES (BIT(MESSAGE_ANSWERED) | BIT(MESSAGE_UNANSWERED))
#define INMAILS \
  (BIT(INMAIL_ANSWERED) | BIT(INMAIL_UNANSWERED) | BIT(INMAIL_DECLINED))
#define INVITATIONS                                        \
  (BIT(INVITATION_ACCEPTED) | BIT(INVITATION_UNANSWERED) | \
   BIT(INVITATION_DECLINED))

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
        SSI_KIND_##yield, 0                                                \
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

const ssi_plan_yield_row ssi_plan_yield_rows[SSI_PLAN_YIELDS] = {
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
const ssi_plan_task_row ssi_plan_task_rows[SSI_PLAN_TASKS] = {
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
