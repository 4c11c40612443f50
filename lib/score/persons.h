/* Whom a member's events are about. */
#ifndef SSI_LIB_SCORE_PERSONS_H
#define SSI_LIB_SCORE_PERSONS_H

#include "score/sums.h"

/* Contacts of a member: events that are about a person with a name. */
typedef struct ssi_contacts {
  uint32_t *rows; /* ascending */
  size_t count;
} ssi_contacts;

/* Leaves out contacts of rows from `rows` on. */
void ssi_contacts_until(ssi_contacts *self, size_t rows);

/* Words of memory for a member of this many events. */
size_t ssi_persons_words(size_t events);

/* Sums up people, each by the newest contact of each indicator. */
void ssi_persons_count(const ssi_scorer *scorer, const ssi_rows *rows,
                       int32_t day, const uint64_t *counterparts,
                       const ssi_contacts *contacts, uint64_t *memory,
                       ssi_sums *out);

/* Numbers of memory that ssi_persons_group() needs in addition to the words. */
size_t ssi_persons_numbers(size_t events);

/* Lists the rows of the contacts person by person, each with the newest
   first. */
void ssi_persons_group(const uint64_t *counterparts,
                       const ssi_contacts *contacts, uint64_t *memory,
                       uint32_t *numbers, uint32_t *out_rows);

#endif
