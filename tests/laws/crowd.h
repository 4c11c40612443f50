/* Random populations for laws: members from no event to thousands, days in
   order and not, few kinds and many, other persons that are few, many, or as
   hard as they can be. */
#ifndef SSI_TESTS_LAWS_CROWD_H
#define SSI_TESTS_LAWS_CROWD_H

#include "laws/law.h"
#include "unit/population_kit.h"

typedef struct crowd {
  columns columns;
  ssi_population population; /* some columns are left out */
  ssi_model *model;
  int32_t day;
} crowd;

/* `members` of at most `most` events; most of them have few. */
crowd crowd_new(dice *from, size_t members, uint32_t most);
void crowd_free(crowd *self);

/* The same events of each member in another order. */
void crowd_stir(dice *from, crowd *self);

#endif
