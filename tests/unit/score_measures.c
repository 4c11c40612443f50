/* Each measure by small cases, with the pinned model. doc/model.md, sections 3
   and 4, defines them; the numbers here are worked out by hand from:

   half-life H   w(0) = 256 H   W(H), the sum of all weights
          45        11,520         781,335 = 255 * 3060 + 1035
          60        15,360       1,386,480 = 255 * 5430 + 1830
          90        23,040       3,113,820
         120        30,720
         180        46,080
         365        93,440
   Within the first half-life w(a) = (2H - a) * 128. */
#include "unit/pinned.h"
#include "unit/suite.h"

#define TODAY 20000
#define EVENTS 6

/* An event some days ago; count 0 ends the list. */
typedef struct past {
  int32_t age;
  ssi_kind kind;
  uint32_t traits, count;
  uint64_t who;
} past;

typedef struct measured {
  const char *what;
  ssi_indicator indicator;
  int64_t measure;
  past events[EVENTS];
} measured;

#define ORIGINAL SSI_TRAIT_ORIGINAL
#define OWN_WORDS SSI_TRAIT_OWN_WORDS
#define MEDIA SSI_TRAIT_MEDIA
#define INFLUENCER SSI_TRAIT_INFLUENCER

static const measured volumes[] = {
    /* 30 * 1000 * 11,520 = 345,600,000; / 781,335 = 442.3 */
    {"a search today",
     SSI_INDICATOR_SEARCHES,
     442,
     {{0, SSI_KIND_SEARCH, 0, 1, 0}}},
    {"half a life ago",
     SSI_INDICATOR_SEARCHES,
     221,
     {{45, SSI_KIND_SEARCH, 0, 1, 0}}},
    /* w(22) = 68 * 128 = 8704: 261,120,000 / 781,335 = 334.2 */
    {"22 days ago",
     SSI_INDICATOR_SEARCHES,
     334,
     {{22, SSI_KIND_SEARCH, 0, 1, 0}}},
    /* w(8 * 45) = 45: 20 of them, 27,000,000 / 781,335 = 34.6 */
    {"eight half-lives",
     SSI_INDICATOR_SEARCHES,
     35,
     {{360, SSI_KIND_SEARCH, 0, 20, 0}}},
    /* w(404) = 1: 600,000 / 781,335 = 0.8 */
    {"the last day that counts",
     SSI_INDICATOR_SEARCHES,
     1,
     {{404, SSI_KIND_SEARCH, 0, 20, 0}}},
    {"nine half-lives",
     SSI_INDICATOR_SEARCHES,
     0,
     {{405, SSI_KIND_SEARCH, 0, 20, 0}}},
    {"tomorrow", SSI_INDICATOR_SEARCHES, 0, {{-1, SSI_KIND_SEARCH, 0, 9, 0}}},
    /* 20 a day count: 6,912,000,000 / 781,335 = 8846.4 */
    {"daily cap",
     SSI_INDICATOR_SEARCHES,
     8846,
     {{0, SSI_KIND_SEARCH, 0, 25, 0}}},
    {"daily cap over rows",
     SSI_INDICATOR_SEARCHES,
     8846,
     {{0, SSI_KIND_SEARCH, 0, 12, 0},
      {0, SSI_KIND_SEARCH, 0, 1, 5},
      {0, SSI_KIND_SEARCH, MEDIA, 12, 0}}},
    /* Each kind has its own cap: 30 * 345,600,000 / 781,335 = 13,269.6 */
    {"cap of each kind",
     SSI_INDICATOR_SEARCHES,
     13270,
     {{0, SSI_KIND_SEARCH, 0, 99, 0}, {0, SSI_KIND_ADVANCED_SEARCH, 0, 99, 0}}},
    /* w(1) = 89 * 128 = 11,392: 30 * 20,000 * 22,912 / 781,335 = 17,594.502 */
    {"cap of each day",
     SSI_INDICATOR_SEARCHES,
     17595,
     {{0, SSI_KIND_SEARCH, 0, 99, 0}, {1, SSI_KIND_SEARCH, 0, 99, 0}}},
    {"another kind",
     SSI_INDICATOR_ADVANCED_SEARCHES,
     0,
     {{0, SSI_KIND_SEARCH, 0, 9, 0}}},
    /* A comment is 500, with own words 1000; 20 full ones a day. */
    {"bare comment",
     SSI_INDICATOR_COMMENTING,
     221,
     {{0, SSI_KIND_COMMENT, 0, 1, 0}}},
    {"own words",
     SSI_INDICATOR_COMMENTING,
     442,
     {{0, SSI_KIND_COMMENT, OWN_WORDS, 1, 0}}},
    /* 15,000 of 20,000: 5,184,000,000 / 781,335 = 6634.8 */
    {"30 bare comments",
     SSI_INDICATOR_COMMENTING,
     6635,
     {{0, SSI_KIND_COMMENT, 0, 30, 0}}},
    {"10,000 and 15,000 are 20,000",
     SSI_INDICATOR_COMMENTING,
     8846,
     {{0, SSI_KIND_COMMENT, OWN_WORDS, 10, 0},
      {0, SSI_KIND_COMMENT, 0, 30, 0}}},
    /* A post is 500, original 300 more, with media 200 more. */
    {"bare post", SSI_INDICATOR_POSTING, 221, {{0, SSI_KIND_POST, 0, 1, 0}}},
    {"original post",
     SSI_INDICATOR_POSTING,
     354, /* 353.9 */
     {{0, SSI_KIND_POST, ORIGINAL, 1, 0}}},
    {"post with media",
     SSI_INDICATOR_POSTING,
     310, /* 309.6 */
     {{0, SSI_KIND_POST, MEDIA, 1, 0}}},
    {"both",
     SSI_INDICATOR_POSTING,
     442,
     {{0, SSI_KIND_POST, ORIGINAL | MEDIA, 1, 0}}},
    {"bare reshare",
     SSI_INDICATOR_POSTING,
     111, /* 110.6 */
     {{0, SSI_KIND_RESHARE, 0, 1, 0}}},
    {"a short post is not long form",
     SSI_INDICATOR_LONG_FORM,
     0,
     {{0, SSI_KIND_POST, ORIGINAL | OWN_WORDS, 2, 0}}},
    {"article", SSI_INDICATOR_LONG_FORM, 332, {{0, SSI_KIND_ARTICLE, 0, 1, 0}}},
    /* H = 60: 350 units are 161,280,000 / 1,386,480 = 116.3 */
    {"a long post",
     SSI_INDICATOR_LONG_FORM,
     116,
     {{0, SSI_KIND_POST, SSI_TRAIT_LONG, 1, 0}}},
    /* Accepted 1000, received 500: 691,200,000 / 1,386,480 = 498.5 */
    {"invitations that led to someone",
     SSI_INDICATOR_INVITATIONS,
     499,
     {{0, SSI_KIND_INVITATION_ACCEPTED, 0, 1, 0},
      {0, SSI_KIND_INVITATION_RECEIVED, 0, 1, 0}}},
    {"invitations sent",
     SSI_INDICATOR_INVITATIONS,
     0,
     {{0, SSI_KIND_INVITATION_SENT, SSI_TRAIT_TARGET, 9, 0}}},
    /* Wanted traits. */
    {"view of a contact",
     SSI_INDICATOR_PROSPECTING,
     0,
     {{0, SSI_KIND_PROFILE_VIEW, 0, 5, 0}}},
    {"view outside the network",
     SSI_INDICATOR_PROSPECTING,
     442,
     {{0, SSI_KIND_PROFILE_VIEW, SSI_TRAIT_OUTSIDE_NETWORK, 1, 0},
      {0, SSI_KIND_PROFILE_VIEW, SSI_TRAIT_TARGET, 3, 0}}},
    {"comment in a group",
     SSI_INDICATOR_GROUP_ACTIVITY,
     166,
     {{0, SSI_KIND_COMMENT, SSI_TRAIT_GROUP, 1, 0}}},
    /* 1000 views at 5 units: 2,304,000,000 / 1,386,480 = 1661.8 */
    {"views of content",
     SSI_INDICATOR_ENGAGEMENT_RECEIVED,
     1662,
     {{0, SSI_KIND_POST_VIEW_RECEIVED, 0, 1000, 0}}},
    /* 1500 units: 691,200,000 / 1,386,480 = 498.5 */
    {"comment received",
     SSI_INDICATOR_ENGAGEMENT_RECEIVED,
     499,
     {{0, SSI_KIND_COMMENT_RECEIVED, 0, 1, 0}}},
    /* 691,200,000 / 3,113,820 = 221.98 */
    {"rekindled",
     SSI_INDICATOR_REKINDLED,
     222,
     {{0, SSI_KIND_PROSPECT_REKINDLED, 0, 1, 0}}},
};

static const measured qualities[] = {
    /* v = 332 of the 4000 expected. */
    {"original post",
     SSI_INDICATOR_ORIGINALITY,
     83000,
     {{0, SSI_KIND_POST, ORIGINAL, 1, 0}}},
    {"plain post", SSI_INDICATOR_ORIGINALITY, 0, {{0, SSI_KIND_POST, 0, 1, 0}}},
    {"an article is original",
     SSI_INDICATOR_ORIGINALITY,
     83000,
     {{0, SSI_KIND_ARTICLE, 0, 1, 0}}},
    /* v = 166 of 3000: 55,333.3 */
    {"reshare with media",
     SSI_INDICATOR_RICH_CONTENT,
     55333,
     {{0, SSI_KIND_RESHARE, MEDIA, 1, 0}}},
    /* v = 166 of 2000, by either of the wanted traits. */
    {"reshare on target",
     SSI_INDICATOR_SOURCING,
     83000,
     {{0, SSI_KIND_RESHARE, SSI_TRAIT_TARGET, 1, 0}}},
    {"reshare with source",
     SSI_INDICATOR_SOURCING,
     83000,
     {{0, SSI_KIND_RESHARE, SSI_TRAIT_SOURCE, 1, 0}}},
    {"both are no more",
     SSI_INDICATOR_SOURCING,
     83000,
     {{0, SSI_KIND_RESHARE, SSI_TRAIT_SOURCE | SSI_TRAIT_TARGET, 1, 0}}},
};

/* Five trials without success are added to every rate. */
static const measured rates[] = {
    {"one of one is 1/6",
     SSI_INDICATOR_RESPONSE_RATE,
     166667,
     {{0, SSI_KIND_MESSAGE_ANSWERED, 0, 1, 0}}},
    {"one of two is 1/7",
     SSI_INDICATOR_RESPONSE_RATE,
     142857,
     {{0, SSI_KIND_MESSAGE_ANSWERED, 0, 1, 0},
      {0, SSI_KIND_MESSAGE_UNANSWERED, 0, 1, 0}}},
    {"none of two",
     SSI_INDICATOR_INMAIL_RESPONSE_RATE,
     0,
     {{0, SSI_KIND_INMAIL_DECLINED, 0, 2, 0}}},
    {"no trial",
     SSI_INDICATOR_RESPONSE_RATE,
     0,
     {{0, SSI_KIND_MESSAGE_SENT, 0, 2, 0}}},
    /* 5 / (5 + 5 + 5) */
    {"every kind of answer",
     SSI_INDICATOR_INMAIL_RESPONSE_RATE,
     333333,
     {{0, SSI_KIND_INMAIL_ANSWERED, 0, 5, 0},
      {0, SSI_KIND_INMAIL_UNANSWERED, 0, 3, 0},
      {0, SSI_KIND_INMAIL_DECLINED, 0, 2, 0}}},
    /* 0.5 / 5.5 */
    {"a half-life ago",
     SSI_INDICATOR_RESPONSE_RATE,
     90909,
     {{90, SSI_KIND_MESSAGE_ANSWERED, 0, 1, 0}}},
    /* 1 / (1 + 0.5 + 5) = 2/13 */
    {"an old failure fades",
     SSI_INDICATOR_RESPONSE_RATE,
     153846,
     {{0, SSI_KIND_MESSAGE_ANSWERED, 0, 1, 0},
      {90, SSI_KIND_MESSAGE_UNANSWERED, 0, 1, 0}}},
    /* However many on a day: 30 / 35 */
    {"no daily cap",
     SSI_INDICATOR_RESPONSE_RATE,
     857143,
     {{0, SSI_KIND_MESSAGE_ANSWERED, 0, 30, 0}}},
    /* 20 / (20 + 380 + 5) = 0.0493827 */
    {"spam is not rewarded",
     SSI_INDICATOR_ACCEPTANCE_RATE,
     49383,
     {{0, SSI_KIND_INVITATION_ACCEPTED, 0, 20, 0},
      {0, SSI_KIND_INVITATION_UNANSWERED, 0, 380, 0}}},
    {"five of five",
     SSI_INDICATOR_ACCEPTANCE_RATE,
     500000,
     {{0, SSI_KIND_INVITATION_ACCEPTED, 0, 5, 0}}},
    {"five of ten",
     SSI_INDICATOR_ACCEPTANCE_RATE,
     333333,
     {{0, SSI_KIND_INVITATION_ACCEPTED, 0, 5, 0},
      {0, SSI_KIND_INVITATION_DECLINED, 0, 2, 0},
      {0, SSI_KIND_INVITATION_UNANSWERED, 0, 3, 0}}},
    {"withdrawn counts for nothing",
     SSI_INDICATOR_ACCEPTANCE_RATE,
     500000,
     {{0, SSI_KIND_INVITATION_ACCEPTED, 0, 5, 0},
      {0, SSI_KIND_INVITATION_WITHDRAWN, 0, 4, 0}}},
};

static const measured people[] = {
    {"known and unknown",
     SSI_INDICATOR_CONNECTIONS,
     5000,
     {{0, SSI_KIND_CONNECTION, 0, 1, 7},
      {5, SSI_KIND_CONNECTION, 0, 1, 8},
      {9000, SSI_KIND_CONNECTION, 0, 1, UINT64_MAX},
      {2, SSI_KIND_CONNECTION, 0, 2, 0}}},
    {"once, however often",
     SSI_INDICATOR_CONNECTIONS,
     1000,
     {{0, SSI_KIND_CONNECTION, 0, 5, 7},
      {5, SSI_KIND_CONNECTION, 0, 1, 7},
      {5, SSI_KIND_CONNECTION, INFLUENCER, 1, 7}}},
    {"later ones are not there yet",
     SSI_INDICATOR_CONNECTIONS,
     1000,
     {{1, SSI_KIND_CONNECTION, 0, 1, 7}, {-1, SSI_KIND_CONNECTION, 0, 1, 8}}},
    {"unknown ones up to the cap",
     SSI_INDICATOR_ENDORSERS,
     20000,
     {{0, SSI_KIND_ENDORSEMENT_RECEIVED, 0, 50, 0}}},
    {"known ones without a cap",
     SSI_INDICATOR_RECOMMENDERS,
     6000,
     {{0, SSI_KIND_RECOMMENDATION_RECEIVED, 0, 1, 1},
      {0, SSI_KIND_RECOMMENDATION_RECEIVED, 0, 1, 2},
      {0, SSI_KIND_RECOMMENDATION_RECEIVED, 0, 1, 3},
      {0, SSI_KIND_RECOMMENDATION_RECEIVED, 0, 1, 4},
      {0, SSI_KIND_RECOMMENDATION_RECEIVED, 0, 1, 5},
      {0, SSI_KIND_RECOMMENDATION_RECEIVED, 0, 1, 6}}},
    {"by the newest contact",
     SSI_INDICATOR_ENDORSERS,
     1000,
     {{730, SSI_KIND_ENDORSEMENT_RECEIVED, 0, 1, 3},
      {0, SSI_KIND_ENDORSEMENT_RECEIVED, 0, 1, 3}}},
    {"a half-life ago",
     SSI_INDICATOR_ENDORSERS,
     500,
     {{730, SSI_KIND_ENDORSEMENT_RECEIVED, 0, 1, 3}}},
    /* 1 + 0.75 + 0.5, H = 60 */
    {"three ages",
     SSI_INDICATOR_CONVERSATIONS,
     2250,
     {{0, SSI_KIND_CONVERSATION, 0, 1, 1},
      {30, SSI_KIND_CONVERSATION, 0, 1, 2},
      {60, SSI_KIND_CONVERSATION, 0, 1, 3}}},
    {"unknown ones do not talk",
     SSI_INDICATOR_CONVERSATIONS,
     0,
     {{0, SSI_KIND_CONVERSATION, 0, 9, 0}}},
    /* The newest of several kinds: w(90) / w(0) = 270 / 360 */
    {"any contact touches",
     SSI_INDICATOR_NETWORK_TOUCHED,
     750,
     {{180, SSI_KIND_MESSAGE_SENT, 0, 1, 9}, {90, SSI_KIND_REACTION, 0, 1, 9}}},
    {"only own contact",
     SSI_INDICATOR_NETWORK_TOUCHED,
     0,
     {{0, SSI_KIND_MESSAGE_RECEIVED, 0, 1, 9}}},
    /* The newest contact that has the trait. */
    {"influencer then, not now",
     SSI_INDICATOR_INFLUENCERS,
     500,
     {{180, SSI_KIND_COMMENT, INFLUENCER, 1, 9},
      {0, SSI_KIND_COMMENT, 0, 1, 9}}},
    {"influencers by name only",
     SSI_INDICATOR_INFLUENCERS,
     0,
     {{0, SSI_KIND_COMMENT, INFLUENCER, 1, 0}}},
    {"no influencer",
     SSI_INDICATOR_INFLUENCERS,
     0,
     {{0, SSI_KIND_COMMENT, SSI_TRAIT_TARGET, 1, 9}}},
    /* 3 + 2 of the unknown ones have a wanted trait. */
    {"unknown ones with a trait",
     SSI_INDICATOR_TARGET_CONNECTIONS,
     5000,
     {{0, SSI_KIND_CONNECTION, SSI_TRAIT_TARGET, 3, 0},
      {0, SSI_KIND_CONNECTION, SSI_TRAIT_PROSPECT, 2, 0},
      {0, SSI_KIND_CONNECTION, 0, 7, 0}}},
    {"customers are in the target",
     SSI_INDICATOR_TARGET_CONNECTIONS,
     1000,
     {{0, SSI_KIND_CONNECTION, SSI_TRAIT_CUSTOMER, 1, 4}}},
    /* 729 / 730 = 0.99863 */
    {"a day ago",
     SSI_INDICATOR_TARGET_CONNECTIONS,
     999,
     {{1, SSI_KIND_CONNECTION, SSI_TRAIT_TARGET, 1, 4}}},
    /* Ten companies and ten people a day. */
    {"caps of two kinds",
     SSI_INDICATOR_SOURCES_FOLLOWED,
     20000,
     {{0, SSI_KIND_COMPANY_FOLLOWED, 0, 15, 0},
      {0, SSI_KIND_MEMBER_FOLLOWED, 0, 15, 0}}},
};

static const measured rhythms[] = {
    /* 11,520 / 781,335 = 0.014744 */
    {"one day",
     SSI_INDICATOR_ACTIVE_DAYS,
     14744,
     {{0, SSI_KIND_ACTIVE_DAY, 0, 1, 0}}},
    {"once a day, whatever happens",
     SSI_INDICATOR_ACTIVE_DAYS,
     14744,
     {{0, SSI_KIND_ACTIVE_DAY, 0, 9, 0},
      {0, SSI_KIND_POST, 0, 2, 0},
      {0, SSI_KIND_SEARCH, MEDIA, 1, 5}}},
    {"passive kinds make no day",
     SSI_INDICATOR_ACTIVE_DAYS,
     0,
     {{0, SSI_KIND_MESSAGE_RECEIVED, 0, 1, 0},
      {0, SSI_KIND_CONNECTION, 0, 1, 0}}},
    /* 22,912 / 781,335 = 0.0293242 */
    {"two days",
     SSI_INDICATOR_ACTIVE_DAYS,
     29324,
     {{0, SSI_KIND_POST, 0, 1, 0}, {1, SSI_KIND_COMMENT, 0, 1, 0}}},
    /* Ages 0 … 6: 609 * 128 = 77,952; / 781,335 = 0.0997677 */
    {"a post keeps up a week",
     SSI_INDICATOR_PUBLISHING_RHYTHM,
     99768,
     {{0, SSI_KIND_POST, 0, 1, 0}}},
    /* Ages 0 … 9, each once: 855 * 128 = 109,440; / 781,335 = 0.140068 */
    {"weeks that overlap",
     SSI_INDICATOR_PUBLISHING_RHYTHM,
     140068,
     {{0, SSI_KIND_POST, 0, 1, 0}, {3, SSI_KIND_ARTICLE, 0, 1, 0}}},
    /* Ages 0 … 6 and 10 … 16: (609 + 539) * 128 = 146,944; 0.1880678 */
    {"weeks with a gap",
     SSI_INDICATOR_PUBLISHING_RHYTHM,
     188068,
     {{0, SSI_KIND_POST, 0, 1, 0}, {10, SSI_KIND_POST, 0, 1, 0}}},
    /* Ages 0 … 4: 440 * 128 = 56,320; / 781,335 = 0.0720818 */
    {"three days each",
     SSI_INDICATOR_CONTACT_RHYTHM,
     72082,
     {{2, SSI_KIND_MESSAGE_SENT, 0, 1, 0},
      {0, SSI_KIND_CONVERSATION, 0, 1, 4}}},
    /* Ages 0 … 6 of a week: 609 * 128 = 77,952; / 781,335 = 0.0997677 */
    {"a reshare in own words keeps a week up",
     SSI_INDICATOR_POSTING_RHYTHM,
     99768,
     {{0, SSI_KIND_RESHARE, 0, 1, 0}, {0, SSI_KIND_RESHARE, OWN_WORDS, 1, 0}}},
    {"a bare reshare does not",
     SSI_INDICATOR_POSTING_RHYTHM,
     0,
     {{0, SSI_KIND_RESHARE, MEDIA, 3, 0}}},
    {"tomorrow keeps up nothing",
     SSI_INDICATOR_CONTACT_RHYTHM,
     0,
     {{-1, SSI_KIND_MESSAGE_SENT, 0, 1, 0}}},
};

/* So many of a kind today; an event adds a million at most. */
static void happened_often(member *to, ssi_kind kind, int32_t millions) {
  for (; millions > 0; millions--)
    member_event(to, TODAY, kind, 0, SSI_COUNT_MAX, 0);
}

/* Trials beyond 2^43 weights, which are halved with the good ones, however many
   there are: 400 of 1,200 million, 400 of 1,600, and 1,200 of 1,600. */
START_TEST(very_many_trials) {
  static const struct {
    int32_t good, bad;
    int64_t measure;
  } rows[] = {{400, 800, 333333}, {400, 1200, 250000}, {1200, 400, 750000}};
  member m = member_pinned();
  member_observe_all(&m);
  happened_often(&m, SSI_KIND_MESSAGE_ANSWERED, rows[_i].good);
  happened_often(&m, SSI_KIND_MESSAGE_UNANSWERED, rows[_i].bad);
  ck_assert_int_eq(indicator_on(&m, TODAY, SSI_INDICATOR_RESPONSE_RATE).measure,
                   rows[_i].measure);
  member_free(&m);
}
END_TEST

/* Sums that go round 64 bits, of 20,000 rows a side that are full at 2^32 - 1
   events: whatever they say, it is a share. */
START_TEST(trials_beyond_64_bits) {
  member m = member_pinned();
  uint64_t person;
  int doubled;
  OK(ssi_model_set_half_life(m.model, SSI_INDICATOR_ACCEPTANCE_RATE, 480));
  member_observe_all(&m);
  for (person = 1; person <= 20000; person++) {
    member_event(&m, TODAY, SSI_KIND_INVITATION_ACCEPTED, 0, SSI_COUNT_MAX,
                 person);
    member_event(&m, TODAY, SSI_KIND_INVITATION_UNANSWERED, 0, SSI_COUNT_MAX,
                 person);
  }
  for (doubled = 0; doubled < 13; doubled++)
    OK(ssi_activity_merge(m.activity, m.activity));
  ck_assert_int_eq(
      indicator_on(&m, TODAY, SSI_INDICATOR_ACCEPTANCE_RATE).measure, 1000000);
  member_free(&m);
}
END_TEST

static void expect_measure(const measured *row) {
  member m = member_pinned();
  ssi_indicator_result result;
  int i;
  member_observe_all(&m);
  for (i = 0; i < EVENTS && row->events[i].count > 0; i++) {
    const past *event = &row->events[i];
    member_event(&m, TODAY - event->age, event->kind, event->traits,
                 event->count, event->who);
  }
  result = indicator_on(&m, TODAY, row->indicator);
  ck_assert_msg(result.measure == row->measure, "%s: %ld, not %ld", row->what,
                (long)result.measure, (long)row->measure);
  member_free(&m);
}

START_TEST(volume) {
  expect_measure(&volumes[_i]);
}
END_TEST

START_TEST(quality) {
  expect_measure(&qualities[_i]);
}
END_TEST

START_TEST(rate) {
  expect_measure(&rates[_i]);
}
END_TEST

START_TEST(distinct_people) {
  expect_measure(&people[_i]);
}
END_TEST

START_TEST(regularity) {
  expect_measure(&rhythms[_i]);
}
END_TEST

/* More than expected is no more than the whole. */
START_TEST(quality_ends_at_the_whole) {
  member m = member_pinned();
  int32_t age;
  member_observe_all(&m);
  for (age = 0; age < 30; age++)
    member_event(&m, TODAY - age, SSI_KIND_POST, ORIGINAL, 2, 0);
  ck_assert_int_eq(indicator_on(&m, TODAY, SSI_INDICATOR_ORIGINALITY).measure,
                   1000000);
  member_free(&m);
}
END_TEST

/* A fact, its value, an indicator, and the level. */
static const struct level {
  ssi_fact fact;
  int32_t value;
  ssi_indicator indicator;
  int64_t measure;
} levels[] = {
    {SSI_FACT_PHOTO, 1, SSI_INDICATOR_COMPLETENESS, 150000},
    {SSI_FACT_PHOTO, 0, SSI_INDICATOR_COMPLETENESS, 0},
    {SSI_FACT_HEADLINE_LENGTH, 20, SSI_INDICATOR_COMPLETENESS, 50000},
    {SSI_FACT_HEADLINE_LENGTH, 40, SSI_INDICATOR_COMPLETENESS, 100000},
    {SSI_FACT_HEADLINE_LENGTH, 100000, SSI_INDICATOR_COMPLETENESS, 100000},
    {SSI_FACT_HEADLINE_LENGTH, 100, SSI_INDICATOR_DEPTH, 125000},
    {SSI_FACT_SUMMARY_LENGTH, 150, SSI_INDICATOR_COMPLETENESS, 112500},
    {SSI_FACT_SUMMARY_LENGTH, 1500, SSI_INDICATOR_DEPTH, 300000},
    {SSI_FACT_SKILLS, 4, SSI_INDICATOR_COMPLETENESS, 120000},
    {SSI_FACT_SKILLS, 1000, SSI_INDICATOR_COMPLETENESS, 150000},
    {SSI_FACT_POSITIONS_DESCRIBED, 2, SSI_INDICATOR_DEPTH, 200000},
    {SSI_FACT_COVER, 1, SSI_INDICATOR_PRESENTATION, 400000},
    {SSI_FACT_PROFILE_MEDIA, 2, SSI_INDICATOR_PRESENTATION, 400000},
    {SSI_FACT_KEYWORD_SPREAD, 333333, SSI_INDICATOR_KEYWORDS, 333333},
    {SSI_FACT_GROUPS, 3, SSI_INDICATOR_GROUPS_JOINED, 600000},
    {SSI_FACT_GROUPS, 9, SSI_INDICATOR_GROUPS_JOINED, 1000000},
};

START_TEST(level) {
  const struct level *row = &levels[_i];
  member m = member_pinned();
  member_fact(&m, row->fact, row->value);
  ck_assert_int_eq(indicator_on(&m, TODAY, row->indicator).measure,
                   row->measure);
  member_free(&m);
}
END_TEST

/* Points on a straight line: weight * measure / goalpost. */
START_TEST(straight_points) {
  member m = member_pinned();
  member_observe_all(&m);
  member_fact(&m, SSI_FACT_PHOTO, 1);
  member_fact(&m, SSI_FACT_KEYWORD_SPREAD, 333333);
  member_event(&m, TODAY, SSI_KIND_MESSAGE_ANSWERED, 0, 1, 0);
  member_event(&m, TODAY, SSI_KIND_INVITATION_ACCEPTED, 0, 5, 0);
  /* 5 points * 15 %; 2 points * 0.333333; 1.5 points * 0.166667 / 0.4. */
  ck_assert_int_eq(indicator_on(&m, TODAY, SSI_INDICATOR_COMPLETENESS).points,
                   750000);
  ck_assert_int_eq(indicator_on(&m, TODAY, SSI_INDICATOR_KEYWORDS).points,
                   666666);
  ck_assert_int_eq(indicator_on(&m, TODAY, SSI_INDICATOR_RESPONSE_RATE).points,
                   625001);
  /* At its goalpost of one half. */
  ck_assert_int_eq(
      indicator_on(&m, TODAY, SSI_INDICATOR_ACCEPTANCE_RATE).points, 2500000);
  member_free(&m);
}
END_TEST

/* Points on a curve, where log2 is exact. With curve 5 and a goalpost of 310
   people, 10 * (2^k - 1) people make 1 + 31 m / g = 2^k: k fifths of the 7
   points. Coworkers with curve 3 and 70 people: thirds of 2 points. */
START_TEST(curved_points) {
  static const struct {
    uint32_t people;
    int32_t connections, coworkers;
  } steps[] = {{0, 0, 0},
               {10, 1400000, 666667},
               {30, 2800000, 1333333},
               {70, 4200000, 2000000},
               {150, 5600000, 2000000},
               {310, 7000000, 2000000},
               {311, 7000000, 2000000},
               {9999, 7000000, 2000000}};
  member m = member_pinned();
  member_observe_all(&m);
  if (steps[_i].people > 0) {
    member_event(&m, TODAY - 5000, SSI_KIND_CONNECTION, SSI_TRAIT_COWORKER,
                 steps[_i].people, 0);
  }
  ck_assert_int_eq(indicator_on(&m, TODAY, SSI_INDICATOR_CONNECTIONS).points,
                   steps[_i].connections);
  ck_assert_int_eq(indicator_on(&m, TODAY, SSI_INDICATOR_COWORKERS).points,
                   steps[_i].coworkers);
  member_free(&m);
}
END_TEST

/* Changed parameters: another cap and another half-life make the same events
   another measure. */
START_TEST(changed_parameters) {
  member m = member_pinned();
  member_observe_all(&m);
  member_event(&m, TODAY, SSI_KIND_SEARCH, 0, 40, 0);
  OK(ssi_model_set_cap(m.model, SSI_KIND_SEARCH, 40));
  /* 40 * 345,600,000 / 781,335 = 17,692.8 */
  ck_assert_int_eq(indicator_on(&m, TODAY, SSI_INDICATOR_SEARCHES).measure,
                   17693);
  OK(ssi_model_set_cap(m.model, SSI_KIND_SEARCH, 5));
  OK(ssi_model_set_half_life(m.model, SSI_INDICATOR_SEARCHES, 90));
  /* 5 * 691,200,000 / 3,113,820 = 1109.9 */
  ck_assert_int_eq(indicator_on(&m, TODAY, SSI_INDICATOR_SEARCHES).measure,
                   1110);
  member_free(&m);
}
END_TEST

/* Day 0 and the last day there is. */
START_TEST(first_and_last_day) {
  member m = member_pinned();
  member_observe_all(&m);
  member_event(&m, 0, SSI_KIND_POST, 0, 1, 0);
  member_event(&m, SSI_DAY_MAX, SSI_KIND_POST, 0, 1, 0);
  ck_assert_int_eq(indicator_on(&m, 0, SSI_INDICATOR_PUBLISHING_RHYTHM).measure,
                   99768);
  ck_assert_int_eq(
      indicator_on(&m, SSI_DAY_MAX, SSI_INDICATOR_PUBLISHING_RHYTHM).measure,
      99768);
  member_free(&m);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {volume, ROWS(volumes)},     {quality, ROWS(qualities)},
      {rate, ROWS(rates)},         {very_many_trials, 3},
      {trials_beyond_64_bits, 1},  {distinct_people, ROWS(people)},
      {regularity, ROWS(rhythms)}, {quality_ends_at_the_whole, 1},
      {level, ROWS(levels)},       {straight_points, 1},
      {curved_points, 8},          {changed_parameters, 1},
      {first_and_last_day, 1},
  };
  pin_model();
  return RUN_TESTS("score_measures", cases);
}
