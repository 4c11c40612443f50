/* Whom a member's events are about. */
#ifndef SSI_LIB_SCORE_PERSONS_H
#define SSI_LIB_SCORE_PERSONS_H

#include "score/sums.h"

/* Memory to tell the persons apart. */
typedef struct ssi_persons {
  uint64_t *keys; /* ssi_persons_keys() of them */
  uint16_t *met;  /* of each key: indicators that have met the person */
} ssi_persons;

/* Contacts of a member: events that are about a person with a name. */
typedef struct ssi_contacts {
  uint32_t *rows; /* ascending */
  size_t count;
} ssi_contacts;

/* Leaves out contacts of rows from `rows` on. */
void ssi_contacts_until(ssi_contacts *self, size_t rows);

/* Keys for a member of so many events. */
size_t ssi_persons_keys(size_t events);

/* Sums up people, each by the newest contact of each indicator. */
void ssi_persons_count(const ssi_persons *self, const ssi_scorer *scorer,
                       const ssi_rows *rows, int32_t day,
                       const uint64_t *counterparts,
                       const ssi_contacts *contacts, ssi_sums *out);

#endif
