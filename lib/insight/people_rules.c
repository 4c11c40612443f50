/* The rule of who a person is to the member: what each kind of event tells of a
   contact, how the contact stands, and the reason to write or not to. One pass
   over a person's events in the order of days. */
#include <string.h>

#include "base/seldom.h"
#include "insight/people.h"

#define MONTH 30    /* days in which one is in touch, and waits */
#define SILENCE 180 /* days after which a contact is silent */
#define YEAR 365
#define IN_VAIN 3 /* messages in a year without anything back */

/* What an event tells: of what is counted, and of the last day of something. */
enum { SENT = 1, RECEIVED = 2, GAVE = 4, GOT = 8, FIRST_DAY_BIT = 4 };

enum {
  WROTE,     /* the member wrote a message, */
  HEARD,     /* the other did */
  CONNECTED, /* they became a connection */
  ASKED,     /* the member wrote, or invited them */
  INTEREST,  /* the other turned to the member, not by a message */
  CAME,      /* anything of the other but an acceptance */
  REFUSED,   /* the other declined, which is no contact */
  LAST_DAYS
};

#define ON(day) (1 << (FIRST_DAY_BIT + (day)))
#define EXCHANGE (GAVE | GOT)
#define GESTURE (SENT | GAVE)
#define MESSAGE (GESTURE | ON(WROTE) | ON(ASKED))
#define RETURNED (RECEIVED | GOT | ON(INTEREST) | ON(CAME))
#define ANSWERED (EXCHANGE | ON(HEARD) | ON(CAME))

/* Kinds that tell nothing of a contact are not here. */
static const uint16_t tells[SSI_KINDS + 1] = {
    [SSI_KIND_RESHARE] = GESTURE,
    [SSI_KIND_COMMENT] = GESTURE,
    [SSI_KIND_REACTION] = GESTURE,
    [SSI_KIND_ENDORSEMENT_GIVEN] = GESTURE,
    [SSI_KIND_RECOMMENDATION_GIVEN] = GESTURE,
    [SSI_KIND_MESSAGE_SENT] = MESSAGE,
    [SSI_KIND_INMAIL_SENT] = MESSAGE,
    [SSI_KIND_VISITOR_CONTACTED] = GAVE | ON(ASKED),
    [SSI_KIND_INVITATION_SENT] = SENT | ON(ASKED),
    [SSI_KIND_REACTION_RECEIVED] = RETURNED,
    [SSI_KIND_COMMENT_RECEIVED] = RETURNED,
    [SSI_KIND_RESHARE_RECEIVED] = RETURNED,
    [SSI_KIND_ENDORSEMENT_RECEIVED] = RETURNED,
    [SSI_KIND_RECOMMENDATION_RECEIVED] = RETURNED,
    [SSI_KIND_MESSAGE_RECEIVED] = RECEIVED | GOT | ON(HEARD) | ON(CAME),
    [SSI_KIND_INVITATION_RECEIVED] = RECEIVED | ON(INTEREST) | ON(CAME),
    [SSI_KIND_PROFILE_VIEW_RECEIVED] = ON(INTEREST) | ON(CAME),
    [SSI_KIND_FOLLOWER_GAINED] = ON(INTEREST) | ON(CAME),
    [SSI_KIND_EVENT_ATTENDEE] = ON(INTEREST) | ON(CAME),
    [SSI_KIND_MESSAGE_ANSWERED] = ANSWERED,
    [SSI_KIND_INMAIL_ANSWERED] = ANSWERED,
    [SSI_KIND_CONVERSATION] = EXCHANGE | ON(CAME),
    [SSI_KIND_PROSPECT_REKINDLED] = EXCHANGE | ON(CAME),
    [SSI_KIND_CALL_BOOKED] = EXCHANGE | ON(CAME),
    [SSI_KIND_MEETING_BOOKED] = EXCHANGE | ON(CAME),
    [SSI_KIND_CUSTOMER_WON] = EXCHANGE | ON(CAME),
    [SSI_KIND_INVITATION_ACCEPTED] = ON(CONNECTED),
    [SSI_KIND_CONNECTION] = ON(CONNECTED),
    [SSI_KIND_INMAIL_DECLINED] = ON(REFUSED),
    [SSI_KIND_INVITATION_DECLINED] = ON(REFUSED),
};

/* Traits of the other side; the others are of what was said. */
#define PERSONAL                                                        \
  (SSI_TRAIT_DECISION_MAKER | SSI_TRAIT_INFLUENCER | SSI_TRAIT_TARGET | \
   SSI_TRAIT_CUSTOMER | SSI_TRAIT_PROSPECT | SSI_TRAIT_COWORKER |       \
   SSI_TRAIT_OUTSIDE_NETWORK)
#define TARGETED (SSI_TRAIT_TARGET | SSI_TRAIT_CUSTOMER | SSI_TRAIT_PROSPECT)

/* What is known of a person apart from what is returned. */
typedef struct evidence {
  int32_t last[LAST_DAYS]; /* -1: never */
  int64_t in_vain;         /* messages within a year after the last day on which
                              anything came */
} evidence;

static const int32_t windows[SSI_PERSON_WINDOWS] = {MONTH, 90, YEAR};

SSI_SELDOM static void count(int64_t *counts, int32_t age, uint64_t events) {
  size_t i;
  for (i = 0; i < SSI_PERSON_WINDOWS; i++) {
    if (age < windows[i]) counts[i] += (int64_t)events;
  }
}

/* Days come in order, so that each is the last so far. What comes on a day
   answers all that was written up to that day. */
SSI_SELDOM static void note(uint32_t told, int32_t on, int32_t age,
                            uint64_t events, evidence *of) {
  size_t i;
  for (i = 0; i < LAST_DAYS; i++) {
    if (told & ON(i)) of->last[i] = on;
  }
  if (of->last[CAME] == on)
    of->in_vain = 0;
  else if ((told & ON(WROTE)) && age < YEAR)
    of->in_vain += (int64_t)events;
}

/* Days since an event, which are many if there was none. */
SSI_SELDOM static int32_t since(int32_t day, int32_t then) {
  return then < 0 ? INT32_MAX : day - then;
}

SSI_SELDOM static int importance(const ssi_person *person) {
  return ((person->traits & SSI_TRAIT_DECISION_MAKER) != 0) +
         ((person->traits & TARGETED) != 0);
}

SSI_SELDOM static ssi_person_state state_of(const ssi_person *person,
                                            int32_t day) {
  if (day - person->first_day < MONTH) return SSI_PERSON_NEW;
  if (day - person->last_day < MONTH) return SSI_PERSON_LIVING;
  return day - person->last_day < SILENCE ? SSI_PERSON_COOLING
                                          : SSI_PERSON_SILENT;
}

/* Why to write, where nothing speaks against it and the last contact is a month
   ago or more. */
SSI_SELDOM static ssi_person_reason standing_reason(const ssi_person *person,
                                                    int32_t day) {
  const bool silent = day - person->last_day >= SILENCE;
  if (person->mutual) return silent ? SSI_REASON_REKINDLE : SSI_REASON_KEEP_UP;
  if (person->connected_day < 0) return SSI_REASON_NOTHING;
  if (importance(person) > 0) return SSI_REASON_APPROACH;
  return silent ? SSI_REASON_TOUCH : SSI_REASON_NOTHING;
}

/* The first that holds. */
SSI_SELDOM static ssi_person_reason reason_of(const ssi_person *person,
                                              const evidence *of, int32_t day) {
  const int32_t *last = of->last;
  if (since(day, last[REFUSED]) < YEAR && last[REFUSED] >= last[CAME] &&
      last[REFUSED] >= last[CONNECTED])
    return SSI_REASON_DECLINED;
  if (since(day, last[HEARD]) < MONTH && last[HEARD] > last[WROTE])
    return SSI_REASON_ANSWER;
  if (since(day, last[CONNECTED]) < MONTH && last[CONNECTED] > last[WROTE])
    return SSI_REASON_WELCOME;
  if (since(day, last[ASKED]) < MONTH) return SSI_REASON_WAIT;
  if (of->in_vain >= IN_VAIN) return SSI_REASON_TIRED;
  if (since(day, last[INTEREST]) < MONTH) return SSI_REASON_INTEREST;
  if (day - person->last_day < MONTH) return SSI_REASON_IN_TOUCH;
  return standing_reason(person, day);
}

SSI_SELDOM bool ssi_person_judge(const ssi_sort_row *events,
                                 size_t events_count, int32_t day,
                                 ssi_person *out) {
  evidence of;
  uint32_t all = 0;
  size_t i;
  memset(out, 0, sizeof *out);
  for (i = 0; i < LAST_DAYS; i++) of.last[i] = -1;
  of.in_vain = 0;
  for (i = 0; i < events_count; i++) {
    const int32_t on = ssi_key_day(events[i].minor);
    const uint32_t told = tells[ssi_key_kind(events[i].minor)];
    note(told, on, day - on, events[i].value, &of);
    if ((told & ~(uint32_t)ON(REFUSED)) == 0) continue;
    if (all == 0) out->first_day = on;
    all |= told;
    out->last_day = on;
    out->traits |= (uint32_t)events[i].minor & PERSONAL;
    if (told & SENT) count(out->sent, day - on, events[i].value);
    if (told & RECEIVED) count(out->received, day - on, events[i].value);
  }
  out->counterpart = events->major;
  out->written_day = of.last[WROTE];
  out->heard_day = of.last[HEARD];
  out->connected_day = of.last[CONNECTED];
  out->mutual = (all & EXCHANGE) == EXCHANGE;
  if (out->connected_day >= 0)
    out->traits &= ~(uint32_t)SSI_TRAIT_OUTSIDE_NETWORK;
  out->state = state_of(out, day);
  out->reason = reason_of(out, &of, day);
  return all != 0;
}

/* From the top: not to be written to now; importance; one-sided; who does not
   wait for an answer; the day of the last contact, below the later ones. */
SSI_SELDOM uint64_t ssi_person_order(const ssi_person *person) {
  const bool writes = ssi_reason_writes(person->reason);
  const bool waits = person->reason == SSI_REASON_ANSWER;
  return (uint64_t)!writes << 20 | (uint64_t)(2 - importance(person)) << 18 |
         (uint64_t)!person->mutual << 17 | (uint64_t)!waits << 16 |
         (uint64_t)person->last_day;
}
