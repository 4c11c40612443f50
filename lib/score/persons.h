/* Whom a member's events are about. */
#ifndef SSI_LIB_SCORE_PERSONS_H
#define SSI_LIB_SCORE_PERSONS_H

#include "base/sort.h"
#include "score/sums.h"

/* Memory to tell the persons apart. */
typedef struct ssi_persons {
  ssi_sort_row *pool; /* two for each event; as 64-bit keys, or to sort */
  uint32_t *tags;     /* one for each person: whom this member has contacted */
  size_t tag_count;
  uint32_t epoch; /* tells the members apart in tags */
} ssi_persons;

/* Contacts of a member. */
typedef struct ssi_contacts {
  const uint32_t *rows; /* ascending; those with people's classes */
  size_t count;
  uint32_t *nameless; /* rows about people without a name, descending */
  size_t nameless_count;
  uint32_t *first_contacts; /* those that count first, as in sums.h */
  size_t first_count;
} ssi_contacts;

/* Tags for a member of so many events. */
size_t ssi_persons_tags(size_t events);

/* Begins another member: none of the tags is of this epoch. */
void ssi_persons_next(ssi_persons *self);

/* Lists the rows of people's classes in list[], one for each row. */
void ssi_contacts_list(const ssi_classes *classes, const ssi_rows *rows,
                       uint32_t *list, ssi_contacts *out);

/* Numbers the persons of the contacts, 0 for those without a name; answers the
   largest number. */
size_t ssi_persons_number(const ssi_persons *self, const ssi_contacts *contacts,
                          const uint64_t *counterparts, uint32_t *out_persons);

/* Counts the contacts by the numbers of their persons, newest first. */
void ssi_persons_count(const ssi_persons *self, const ssi_scorer *scorer,
                       const ssi_rows *rows, int32_t day,
                       const uint32_t *persons, ssi_contacts *contacts);

/* The same without numbers. false: it would take too long; the tags are of no
   use then. */
bool ssi_persons_count_hashed(const ssi_persons *self, const ssi_scorer *scorer,
                              const ssi_rows *rows, int32_t day,
                              const uint64_t *counterparts,
                              ssi_contacts *contacts);

#endif
