/* Which events of a member are about the same person. */
#ifndef SSI_LIB_SCORE_PERSONS_H
#define SSI_LIB_SCORE_PERSONS_H

#include "base/sort.h"
#include "score/sums.h"

typedef struct ssi_persons {
  uint32_t *contacts; /* rows about people with a name, ... */
  uint32_t *persons;  /* who that is: 1 ... for each member, ... */
  uint32_t *nameless; /* and rows without; each as many as events */
  ssi_sort_row *pool; /* twice as many; as 64-bit keys, or to sort */
  uint32_t *tags;     /* one for each person: whom this member has met */
  uint32_t epoch;     /* tells the members apart in tags */
  uint64_t kinds, nameless_kinds; /* see ssi_kinds_of_people() */
} ssi_persons;

/* Entries of tags[] for a member of so many events. */
size_t ssi_persons_tags(size_t events);

/* Begins another member: none of so many tags is of this epoch. */
void ssi_persons_next(ssi_persons *self, size_t tags);

/* Lists the rows about people: those without a name in rows, too. Answers how
   many have one. */
size_t ssi_persons_list(const ssi_persons *self, ssi_rows *rows,
                        const uint64_t *counterparts);

/* Numbers the persons of so many contacts in persons[]; answers the largest
   number. */
size_t ssi_persons_number(const ssi_persons *self, size_t contacts,
                          const uint64_t *counterparts);

/* Contacts of a member, and where their news go: those that count for the first
   time, their age above the indicators' bits. */
typedef struct ssi_contacts {
  const ssi_rows *rows;
  int32_t day;
  size_t count;
  uint32_t *news;
  size_t news_count;
} ssi_contacts;

/* Meets the persons of the contacts by their numbers, newest first. */
void ssi_persons_meet(const ssi_persons *self, const ssi_scorer *scorer,
                      ssi_contacts *contacts);

/* The same without numbers. false: it would take too long; the tags are of no
   use then. */
bool ssi_persons_meet_hashed(const ssi_persons *self, const ssi_scorer *scorer,
                             const uint64_t *counterparts,
                             ssi_contacts *contacts);

#endif
