/* The rule of who a person is to the member: what each kind of event tells of a
   contact, how the contact stands, and the reason to write or not to. One pass
   over a person's events in the order of days. */
#include <string.h>

#include "insight/people.h"

#define MONTH 30    /* days in which one is in touch, and waits */
#define SILENCE 180 /* days after which a contact is silent */
#define YEAR 365
#define IN_VAIN 3 /* messages in a year without anything back */

/* What an event tells. */
enum {
  SENT = 1,       /* it counts as sent, */
  RECEIVED = 2,   /* or as received */
  GAVE = 4,       /* the member's side of an exchange, */
  GOT = 8,        /* and the other's */
  WROTE = 16,     /* a message of the member, */
  HEARD = 32,     /* or of the other */
  ASKED = 64,     /* an invitation of the member */
  INTEREST = 128, /* the other turned to the member, not by a message */
  CONNECTED = 256,
  REFUSED = 512 /* the other declined; no contact */
};

#define GESTURE (SENT | GAVE)
#define RETURNED (RECEIVED | GOT | INTEREST)
#define EXCHANGE (GAVE | GOT)

/* Kinds that tell nothing of a contact are not here. */
static const uint16_t tells[SSI_KINDS + 1] = {
    [SSI_KIND_RESHARE] = GESTURE,
    [SSI_KIND_COMMENT] = GESTURE,
    [SSI_KIND_REACTION] = GESTURE,
    [SSI_KIND_ENDORSEMENT_GIVEN] = GESTURE,
    [SSI_KIND_RECOMMENDATION_GIVEN] = GESTURE,
    [SSI_KIND_MESSAGE_SENT] = GESTURE | WROTE,
    [SSI_KIND_INMAIL_SENT] = GESTURE | WROTE,
    [SSI_KIND_VISITOR_CONTACTED] = GAVE | ASKED,
    [SSI_KIND_INVITATION_SENT] = SENT | ASKED,
    [SSI_KIND_REACTION_RECEIVED] = RETURNED,
    [SSI_KIND_COMMENT_RECEIVED] = RETURNED,
    [SSI_KIND_RESHARE_RECEIVED] = RETURNED,
    [SSI_KIND_ENDORSEMENT_RECEIVED] = RETURNED,
    [SSI_KIND_RECOMMENDATION_RECEIVED] = RETURNED,
    [SSI_KIND_MESSAGE_RECEIVED] = RECEIVED | GOT | HEARD,
    [SSI_KIND_INVITATION_RECEIVED] = RECEIVED | INTEREST,
    [SSI_KIND_PROFILE_VIEW_RECEIVED] = INTEREST,
    [SSI_KIND_FOLLOWER_GAINED] = INTEREST,
    [SSI_KIND_EVENT_ATTENDEE] = INTEREST,
    [SSI_KIND_MESSAGE_ANSWERED] = EXCHANGE | HEARD,
    [SSI_KIND_INMAIL_ANSWERED] = EXCHANGE | HEARD,
    [SSI_KIND_CONVERSATION] = EXCHANGE,
    [SSI_KIND_PROSPECT_REKINDLED] = EXCHANGE,
    [SSI_KIND_CALL_BOOKED] = EXCHANGE,
    [SSI_KIND_MEETING_BOOKED] = EXCHANGE,
    [SSI_KIND_CUSTOMER_WON] = EXCHANGE,
    [SSI_KIND_INVITATION_ACCEPTED] = CONNECTED,
    [SSI_KIND_CONNECTION] = CONNECTED,
    [SSI_KIND_INMAIL_DECLINED] = REFUSED,
    [SSI_KIND_INVITATION_DECLINED] = REFUSED,
};

/* Traits of the other side; the others are of what was said. */
#define PERSONAL                                                        \
  (SSI_TRAIT_DECISION_MAKER | SSI_TRAIT_INFLUENCER | SSI_TRAIT_TARGET | \
   SSI_TRAIT_CUSTOMER | SSI_TRAIT_PROSPECT | SSI_TRAIT_COWORKER |       \
   SSI_TRAIT_OUTSIDE_NETWORK)
#define TARGETED (SSI_TRAIT_TARGET | SSI_TRAIT_CUSTOMER | SSI_TRAIT_PROSPECT)

/* The last days of what the reasons ask for, -1: never. */
typedef struct last_days {
  int32_t asked;    /* by a message or an invitation */
  int32_t came;     /* anything of the other but an acceptance */
  int32_t interest; /* of it, what is no message */
  int32_t refused;
  int64_t in_vain; /* messages within a year since the day on which it came */
} last_days;

static const int32_t windows[SSI_PERSON_WINDOWS] = {MONTH, 90, YEAR};

static void count(int64_t *counts, int32_t age, uint64_t events) {
  size_t i;
  for (i = 0; i < SSI_PERSON_WINDOWS; i++) {
    if (age < windows[i]) counts[i] += (int64_t)events;
  }
}

/* Days come in order, so that each is the last so far. */
static void note_days(uint32_t told, int32_t on, ssi_person *person,
                      last_days *last) {
  if (told & WROTE) person->written_day = on;
  if (told & HEARD) person->heard_day = on;
  if (told & CONNECTED) person->connected_day = on;
  if (told & (WROTE | ASKED)) last->asked = on;
  if (told & INTEREST) last->interest = on;
  if (told & REFUSED) last->refused = on;
}

/* What came on a day answers all that was written up to that day. */
static void note_vain(uint32_t told, int32_t on, int32_t age, uint64_t events,
                      last_days *last) {
  if (told & RETURNED) {
    last->came = on;
    last->in_vain = 0;
  } else if ((told & WROTE) && age < YEAR && last->came != on) {
    last->in_vain += (int64_t)events;
  }
}

/* Days since an event, which are many if there was none. */
static int32_t since(int32_t day, int32_t then) {
  return then < 0 ? INT32_MAX : day - then;
}

static int importance(const ssi_person *person) {
  return ((person->traits & SSI_TRAIT_DECISION_MAKER) != 0) +
         ((person->traits & TARGETED) != 0);
}

static ssi_person_state state_of(const ssi_person *person, int32_t day) {
  if (day - person->first_day < MONTH) return SSI_PERSON_NEW;
  if (day - person->last_day < MONTH) return SSI_PERSON_LIVING;
  return day - person->last_day < SILENCE ? SSI_PERSON_COOLING
                                          : SSI_PERSON_SILENT;
}

/* Why to write, where nothing speaks against it and the last contact is a month
   ago or more. */
static ssi_person_reason standing_reason(const ssi_person *person,
                                         int32_t day) {
  const bool silent = day - person->last_day >= SILENCE;
  if (person->mutual) return silent ? SSI_REASON_REKINDLE : SSI_REASON_KEEP_UP;
  if (person->connected_day < 0) return SSI_REASON_NOTHING;
  if (importance(person) > 0) return SSI_REASON_APPROACH;
  return silent ? SSI_REASON_TOUCH : SSI_REASON_NOTHING;
}

/* The first that holds. */
static ssi_person_reason reason_of(const ssi_person *person,
                                   const last_days *last, int32_t day) {
  const int32_t heard = person->heard_day, joined = person->connected_day;
  if (since(day, last->refused) < YEAR && last->refused >= last->came &&
      last->refused >= joined)
    return SSI_REASON_DECLINED;
  if (since(day, heard) < MONTH && heard > person->written_day)
    return SSI_REASON_ANSWER;
  if (since(day, joined) < MONTH && joined > person->written_day)
    return SSI_REASON_WELCOME;
  if (since(day, last->asked) < MONTH) return SSI_REASON_WAIT;
  if (last->in_vain >= IN_VAIN) return SSI_REASON_TIRED;
  if (since(day, last->interest) < MONTH) return SSI_REASON_INTEREST;
  if (day - person->last_day < MONTH) return SSI_REASON_IN_TOUCH;
  return standing_reason(person, day);
}

bool ssi_person_judge(const ssi_sort_row *events, size_t events_count,
                      int32_t day, ssi_person *out) {
  last_days last = {-1, -1, -1, -1, 0};
  uint32_t all = 0;
  size_t i;
  memset(out, 0, sizeof *out);
  out->counterpart = events->major;
  out->first_day = out->last_day = -1;
  out->written_day = out->heard_day = out->connected_day = -1;
  for (i = 0; i < events_count; i++) {
    const int32_t on = (int32_t)(events[i].minor >> 40);
    const uint32_t told = tells[events[i].minor >> 32 & 0xFF];
    note_days(told, on, out, &last);
    note_vain(told, on, day - on, events[i].value, &last);
    if ((told & ~(uint32_t)REFUSED) == 0) continue;
    all |= told;
    if (out->first_day < 0) out->first_day = on;
    out->last_day = on;
    out->traits |= (uint32_t)events[i].minor & PERSONAL;
    if (told & SENT) count(out->sent, day - on, events[i].value);
    if (told & RECEIVED) count(out->received, day - on, events[i].value);
  }
  if (all == 0) return false;
  out->mutual = (all & EXCHANGE) == EXCHANGE;
  if (out->connected_day >= 0)
    out->traits &= ~(uint32_t)SSI_TRAIT_OUTSIDE_NETWORK;
  out->state = state_of(out, day);
  out->reason = reason_of(out, &last, day);
  return true;
}

/* From the top: not to be written to now; importance; one-sided; who does not
   wait for an answer; the day of the last contact, below the later ones. */
uint64_t ssi_person_order(const ssi_person *person) {
  const bool writes = ssi_reason_writes(person->reason);
  const bool waits = person->reason == SSI_REASON_ANSWER;
  return (uint64_t)!writes << 20 | (uint64_t)(2 - importance(person)) << 18 |
         (uint64_t)!person->mutual << 17 | (uint64_t)!waits << 16 |
         (uint64_t)person->last_day;
}
