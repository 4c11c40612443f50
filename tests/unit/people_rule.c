/* Who a person is to the member, and the reason to write. doc/people.md. */
#include "unit/suite.h"

#define TODAY 20000
#define WHO 7

static ssi_people *people_on(const member *m, int32_t day) {
  ssi_people *people = NULL;
  must(ssi_people_new(NULL, m->model, m->activity, day, &people));
  return people;
}

/* An event so many days ago. */
typedef struct past {
  int32_t ago;
  ssi_kind kind;
  uint32_t traits, count;
} past;

#define PAST 6

static member member_of(const past *events, size_t count) {
  member m = member_new();
  size_t i;
  for (i = 0; i < count && events[i].kind; i++)
    member_event(&m, TODAY - events[i].ago, events[i].kind, events[i].traits,
                 events[i].count ? events[i].count : 1, WHO);
  return m;
}

/* The only person of a ledger. */
static ssi_person person_of(const member *m) {
  ssi_person person = SSI_INIT(ssi_person);
  ssi_people *people = people_on(m, TODAY);
  size_t count;
  OK(ssi_people_count(people, &count));
  ck_assert_uint_eq(count, 1);
  OK(ssi_people_at(people, 0, &person));
  ssi_people_free(people);
  return person;
}

static const struct judged {
  past events[PAST];
  ssi_person_state state;
  ssi_person_reason reason;
  bool mutual;
} judgements[] = {
    /* states, and their last days */
    {{{0, SSI_KIND_COMMENT, 0, 0}}, SSI_PERSON_NEW, SSI_REASON_IN_TOUCH, false},
    {{{29, SSI_KIND_COMMENT, 0, 0}},
     SSI_PERSON_NEW,
     SSI_REASON_IN_TOUCH,
     false},
    {{{30, SSI_KIND_COMMENT, 0, 0}, {29, SSI_KIND_COMMENT, 0, 0}},
     SSI_PERSON_LIVING,
     SSI_REASON_IN_TOUCH,
     false},
    {{{30, SSI_KIND_COMMENT, 0, 0}},
     SSI_PERSON_COOLING,
     SSI_REASON_NOTHING,
     false},
    {{{179, SSI_KIND_COMMENT, 0, 0}},
     SSI_PERSON_COOLING,
     SSI_REASON_NOTHING,
     false},
    {{{180, SSI_KIND_COMMENT, 0, 0}},
     SSI_PERSON_SILENT,
     SSI_REASON_NOTHING,
     false},
    /* declined, until a year has passed or anything came since */
    {{{364, SSI_KIND_INMAIL_DECLINED, 0, 0},
      {364, SSI_KIND_CONVERSATION, 0, 0}},
     SSI_PERSON_SILENT,
     SSI_REASON_DECLINED,
     true},
    {{{364, SSI_KIND_INVITATION_DECLINED, 0, 0},
      {364, SSI_KIND_CONNECTION, 0, 0}},
     SSI_PERSON_SILENT,
     SSI_REASON_DECLINED,
     false},
    {{{365, SSI_KIND_INMAIL_DECLINED, 0, 0},
      {365, SSI_KIND_CONVERSATION, 0, 0}},
     SSI_PERSON_SILENT,
     SSI_REASON_REKINDLE,
     true},
    {{{200, SSI_KIND_INMAIL_DECLINED, 0, 0},
      {199, SSI_KIND_CONVERSATION, 0, 0}},
     SSI_PERSON_SILENT,
     SSI_REASON_REKINDLE,
     true},
    {{{200, SSI_KIND_INMAIL_DECLINED, 0, 0}, {199, SSI_KIND_CONNECTION, 0, 0}},
     SSI_PERSON_SILENT,
     SSI_REASON_TOUCH,
     false},
    /* they wrote last */
    {{{29, SSI_KIND_MESSAGE_RECEIVED, 0, 0}, {30, SSI_KIND_MESSAGE_SENT, 0, 0}},
     SSI_PERSON_LIVING,
     SSI_REASON_ANSWER,
     true},
    {{{29, SSI_KIND_INMAIL_ANSWERED, 0, 0}},
     SSI_PERSON_NEW,
     SSI_REASON_ANSWER,
     true},
    {{{29, SSI_KIND_MESSAGE_RECEIVED, 0, 0}, {29, SSI_KIND_MESSAGE_SENT, 0, 0}},
     SSI_PERSON_NEW,
     SSI_REASON_WAIT,
     true},
    {{{30, SSI_KIND_MESSAGE_RECEIVED, 0, 0}, {40, SSI_KIND_MESSAGE_SENT, 0, 0}},
     SSI_PERSON_COOLING,
     SSI_REASON_KEEP_UP,
     true},
    /* a new connection */
    {{{29, SSI_KIND_CONNECTION, 0, 0}},
     SSI_PERSON_NEW,
     SSI_REASON_WELCOME,
     false},
    {{{29, SSI_KIND_INVITATION_ACCEPTED, 0, 0},
      {29, SSI_KIND_INVITATION_SENT, 0, 0}},
     SSI_PERSON_NEW,
     SSI_REASON_WELCOME,
     false},
    {{{29, SSI_KIND_CONNECTION, 0, 0}, {29, SSI_KIND_MESSAGE_SENT, 0, 0}},
     SSI_PERSON_NEW,
     SSI_REASON_WAIT,
     false},
    {{{29, SSI_KIND_CONNECTION, 0, 0}, {30, SSI_KIND_MESSAGE_SENT, 0, 0}},
     SSI_PERSON_LIVING,
     SSI_REASON_WELCOME,
     false},
    {{{30, SSI_KIND_CONNECTION, 0, 0}, {20, SSI_KIND_COMMENT, 0, 0}},
     SSI_PERSON_LIVING,
     SSI_REASON_IN_TOUCH,
     false},
    /* written to or invited lately */
    {{{29, SSI_KIND_INVITATION_SENT, 0, 0}},
     SSI_PERSON_NEW,
     SSI_REASON_WAIT,
     false},
    {{{29, SSI_KIND_VISITOR_CONTACTED, 0, 0},
      {20, SSI_KIND_COMMENT_RECEIVED, 0, 0}},
     SSI_PERSON_NEW,
     SSI_REASON_WAIT,
     true},
    {{{30, SSI_KIND_VISITOR_CONTACTED, 0, 0},
      {20, SSI_KIND_COMMENT_RECEIVED, 0, 0}},
     SSI_PERSON_LIVING,
     SSI_REASON_INTEREST,
     true},
    /* in vain: three in a year, after what came last */
    {{{364, SSI_KIND_MESSAGE_SENT, 0, 2}, {30, SSI_KIND_INMAIL_SENT, 0, 0}},
     SSI_PERSON_COOLING,
     SSI_REASON_TIRED,
     false},
    {{{365, SSI_KIND_MESSAGE_SENT, 0, 9},
      {30, SSI_KIND_INMAIL_SENT, 0, 2},
      {400, SSI_KIND_CONVERSATION, 0, 0}},
     SSI_PERSON_COOLING,
     SSI_REASON_KEEP_UP,
     true},
    {{{90, SSI_KIND_MESSAGE_SENT, 0, 9}, {90, SSI_KIND_CONVERSATION, 0, 0}},
     SSI_PERSON_COOLING,
     SSI_REASON_KEEP_UP,
     true},
    {{{90, SSI_KIND_MESSAGE_SENT, 0, 3},
      {91, SSI_KIND_REACTION_RECEIVED, 0, 0}},
     SSI_PERSON_COOLING,
     SSI_REASON_TIRED,
     true},
    {{{90, SSI_KIND_MESSAGE_SENT, 0, 3}, {89, SSI_KIND_CONNECTION, 0, 0}},
     SSI_PERSON_COOLING,
     SSI_REASON_TIRED,
     false},
    {{{90, SSI_KIND_COMMENT, 0, 30}, {90, SSI_KIND_CONNECTION, 0, 0}},
     SSI_PERSON_COOLING,
     SSI_REASON_NOTHING,
     false},
    /* interest */
    {{{29, SSI_KIND_PROFILE_VIEW_RECEIVED, 0, 0}},
     SSI_PERSON_NEW,
     SSI_REASON_INTEREST,
     false},
    {{{29, SSI_KIND_INVITATION_RECEIVED, 0, 0},
      {31, SSI_KIND_INVITATION_SENT, 0, 0}},
     SSI_PERSON_LIVING,
     SSI_REASON_INTEREST,
     false},
    {{{30, SSI_KIND_FOLLOWER_GAINED, 0, 0}},
     SSI_PERSON_COOLING,
     SSI_REASON_NOTHING,
     false},
    /* an exchange */
    {{{179, SSI_KIND_CALL_BOOKED, 0, 0}},
     SSI_PERSON_COOLING,
     SSI_REASON_KEEP_UP,
     true},
    {{{180, SSI_KIND_REACTION, 0, 0}, {180, SSI_KIND_REACTION_RECEIVED, 0, 0}},
     SSI_PERSON_SILENT,
     SSI_REASON_REKINDLE,
     true},
    {{{180, SSI_KIND_INVITATION_SENT, 0, 0},
      {180, SSI_KIND_REACTION_RECEIVED, 0, 0}},
     SSI_PERSON_SILENT,
     SSI_REASON_NOTHING,
     false},
    /* connections without exchange */
    {{{30, SSI_KIND_CONNECTION, SSI_TRAIT_DECISION_MAKER, 0}},
     SSI_PERSON_COOLING,
     SSI_REASON_APPROACH,
     false},
    {{{500, SSI_KIND_CONNECTION, 0, 0},
      {30, SSI_KIND_COMMENT, SSI_TRAIT_PROSPECT, 0}},
     SSI_PERSON_COOLING,
     SSI_REASON_APPROACH,
     false},
    {{{30, SSI_KIND_COMMENT, SSI_TRAIT_DECISION_MAKER, 0}},
     SSI_PERSON_COOLING,
     SSI_REASON_NOTHING,
     false},
    {{{179, SSI_KIND_CONNECTION, SSI_TRAIT_INFLUENCER, 0}},
     SSI_PERSON_COOLING,
     SSI_REASON_NOTHING,
     false},
    {{{180, SSI_KIND_CONNECTION, 0, 0}},
     SSI_PERSON_SILENT,
     SSI_REASON_TOUCH,
     false},
};

START_TEST(reasons_in_turn) {
  const struct judged *want = &judgements[_i];
  member m = member_of(want->events, PAST);
  const ssi_person got = person_of(&m);
  ck_assert_msg(got.state == want->state, "%d: state %d", _i, (int)got.state);
  ck_assert_msg(got.reason == want->reason, "%d: reason %d", _i,
                (int)got.reason);
  ck_assert_int_eq(got.mutual, want->mutual);
  ck_assert_int_eq(got.rank, got.reason < SSI_REASON_WAIT);
  ck_assert_uint_eq(got.counterpart, WHO);
  member_free(&m);
}
END_TEST

/* Up to and with the last day of each window; the day after it no more. */
START_TEST(windows) {
  static const past events[] = {
      {0, SSI_KIND_MESSAGE_SENT, 0, 1},
      {29, SSI_KIND_COMMENT, 0, 10},
      {30, SSI_KIND_REACTION, 0, 100},
      {89, SSI_KIND_INVITATION_SENT, 0, 1000},
      {90, SSI_KIND_RESHARE, 0, 10000},
      {364, SSI_KIND_INMAIL_SENT, 0, 100000},
      {365, SSI_KIND_ENDORSEMENT_GIVEN, 0, 1000000},
      {0, SSI_KIND_MESSAGE_RECEIVED, 0, 2},
      {29, SSI_KIND_COMMENT_RECEIVED, 0, 20},
      {30, SSI_KIND_REACTION_RECEIVED, 0, 200},
      {89, SSI_KIND_INVITATION_RECEIVED, 0, 2000},
      {90, SSI_KIND_RESHARE_RECEIVED, 0, 20000},
      {364, SSI_KIND_RECOMMENDATION_RECEIVED, 0, 200000},
      {365, SSI_KIND_ENDORSEMENT_RECEIVED, 0, 900000},
      {1, SSI_KIND_CONVERSATION, 0, 7}, /* counted by its messages */
  };
  member m = member_of(events, ROWS(events));
  const ssi_person got = person_of(&m);
  static const int64_t sent[] = {11, 1111, 111111};
  static const int64_t received[] = {22, 2222, 222222};
  int i;
  for (i = 0; i < SSI_PERSON_WINDOWS; i++) {
    ck_assert_int_eq(got.sent[i], sent[i]);
    ck_assert_int_eq(got.received[i], received[i]);
  }
  ck_assert_int_eq(got.first_day, TODAY - 365);
  ck_assert_int_eq(got.last_day, TODAY);
  ck_assert_int_eq(got.written_day, TODAY);
  ck_assert_int_eq(got.heard_day, TODAY);
  ck_assert_int_eq(got.connected_day, -1);
  member_free(&m);
}
END_TEST

/* Of all contacts, but those of what was said; who joined is no outsider. */
START_TEST(traits) {
  member m = member_new();
  member_event(&m, 9, SSI_KIND_COMMENT, SSI_TRAIT_INFLUENCER | SSI_TRAIT_MEDIA,
               1, WHO);
  member_event(&m, 8, SSI_KIND_COMMENT,
               SSI_TRAIT_OUTSIDE_NETWORK | SSI_TRAIT_LONG, 1, WHO);
  member_event(&m, 7, SSI_KIND_PROFILE_VIEW, SSI_TRAIT_TARGET, 1, WHO);
  ck_assert_uint_eq(person_of(&m).traits,
                    SSI_TRAIT_INFLUENCER | SSI_TRAIT_OUTSIDE_NETWORK);
  member_event(&m, 10, SSI_KIND_CONNECTION, SSI_TRAIT_COWORKER, 1, WHO);
  ck_assert_uint_eq(person_of(&m).traits,
                    SSI_TRAIT_INFLUENCER | SSI_TRAIT_COWORKER);
  ck_assert_int_eq(person_of(&m).first_day, 8);
  member_free(&m);
}
END_TEST

/* What is no contact makes nobody; nor does what is unknown or still ahead. */
START_TEST(nobody) {
  member m = member_new();
  ssi_people_result total = SSI_INIT(ssi_people_result);
  ssi_people *people;
  member_event(&m, TODAY, SSI_KIND_COMPANY_FOLLOWED, 0, 1, 3);
  member_event(&m, TODAY, SSI_KIND_MEMBER_FOLLOWED, 0, 1, 4);
  member_event(&m, TODAY, SSI_KIND_PROFILE_VIEW, 0, 1, 5);
  member_event(&m, TODAY, SSI_KIND_LEAD_SAVED, 0, 1, 6);
  member_event(&m, TODAY, SSI_KIND_MESSAGE_UNANSWERED, 0, 1, 6);
  member_event(&m, TODAY, SSI_KIND_INVITATION_DECLINED, 0, 1, 6);
  member_event(&m, TODAY, SSI_KIND_MESSAGE_SENT, 0, 1, 0);
  member_event(&m, TODAY + 1, SSI_KIND_MESSAGE_SENT, 0, 1, 8);
  people = people_on(&m, TODAY);
  OK(ssi_people_total(people, &total));
  ck_assert_uint_eq(total.people, 0);
  ck_assert_int_eq(total.daily, 20);
  ck_assert_int_eq(total.left, 19);
  ssi_people_free(people);
  people = people_on(&m, TODAY + 1);
  OK(ssi_people_total(people, &total));
  ck_assert_uint_eq(total.people, 1);
  ssi_people_free(people);
  member_free(&m);
}
END_TEST

START_TEST(an_empty_ledger) {
  member m = member_new();
  ssi_people *people = people_on(&m, 0);
  size_t count = 9;
  OK(ssi_people_count(people, &count));
  ck_assert_uint_eq(count, 0);
  ssi_people_free(people);
  member_free(&m);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {reasons_in_turn, ROWS(judgements)},
      {windows, 1},
      {traits, 1},
      {nobody, 1},
      {an_empty_ledger, 1},
  };
  return RUN_TESTS("people_rule", cases);
}
