/* The walk over a member's events: the only place that knows daily caps,
   traits, distinct people and days kept up. It hands over credits; what a day,
   or a range of days, makes of them is up to who takes them. */
#ifndef SSI_LIB_SCORE_CREDITS_H
#define SSI_LIB_SCORE_CREDITS_H

#include "score/request.h"

/* `units` of the weight of an event of day `origin`, on the days from `since`
   up to, but not including, `until`. Days that are kept up have a credit of 1
   unit each: of `origin` and of the days before it, `days` in all. */
typedef struct ssi_credit {
  uint64_t units;
  int32_t origin, days;
  int32_t since, until; /* SSI_NO_END: for ever */
  uint16_t feed;        /* SSI_FEEDS: of all feeds of a regularity together */
  uint16_t indicator;   /* from 0 */
} ssi_credit;

#define SSI_NO_END INT32_MAX

/* Events of one day and kind, or one contact, bring at most two credits for
   each feed of the kind. */
#define SSI_CREDITS_MOST (2 * SSI_FEEDS)
#define SSI_CREDITS (SSI_CREDITS_MOST + 64)

/* What a walk needs much room for, which is no stack's. */
typedef struct ssi_credit_room {
  ssi_kind_feeds wanted;
  ssi_credit credits[SSI_CREDITS];
} ssi_credit_room;

typedef struct ssi_next_contact {
  uint64_t person; /* 0: nobody yet */
  int32_t day;
} ssi_next_contact;

typedef struct ssi_credit_walk {
  const ssi_request *request;
  ssi_allocator scratch;
  ssi_activity view; /* of the ledger, if there is one */
  ssi_events events; /* of the request, in order */
  size_t rows, row;  /* of the request up to its day; the next one */
  /* The model's, or those of them that are wanted. */
  const ssi_counted_feeds *by_day, *contacts;
  /* The last day that was kept up so far, by feed and by indicator. */
  int32_t feed_days[SSI_FEEDS], indicator_days[SSI_INDICATORS];
  /* Contacts by person and time; those left. The walk goes backwards. */
  ssi_sort_row *people;
  size_t people_capacity, people_left;
  /* The person last met for each indicator, and when: the next contact. */
  ssi_next_contact next[SSI_INDICATORS];
  size_t count;
  ssi_credit *credits;   /* those of the room */
  ssi_credit_room *room; /* NULL: no event counts */
} ssi_credit_walk;

/* Begins a walk over the events of the request's wanted indicators up to its
   day. false: no memory, and nothing to release. */
bool ssi_credits_begin(ssi_credit_walk *self, const ssi_request *request,
                       const ssi_allocator *scratch);

/* Puts the next credits into credits[0 .. count); false: there are no
 * more. */
bool ssi_credits_next(ssi_credit_walk *self);

void ssi_credits_end(ssi_credit_walk *self);

#endif
