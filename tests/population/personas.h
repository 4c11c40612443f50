/* Documented members with a known life; doc/model.md describes them. */
#ifndef SSI_TESTS_PERSONAS_H
#define SSI_TESTS_PERSONAS_H

#include <ssi/ssi.h>

#include "members.h"

/* The day on which the average member's routine begins. */
#define ROUTINE_BEGINS 19000

/* One member: facts and events, everything observed. */
typedef struct persona {
  ssi_profile *profile;
  ssi_activity *activity;
} persona;

/* A described member as of the evening before ROUTINE_BEGINS. */
persona persona_of(const described *one);

/* The average one. */
persona average_member(void);

/* Nothing at all: every fact 0, no event. */
persona nobody(void);

/* The profile work of the articles' routine: everything filled in. */
void fill_profile(persona *self);

/* The articles' routine from `first` to `last`, with what comes back. */
void follow_routine(persona *self, int32_t first, int32_t last);

void persona_add(persona *self, int32_t day, ssi_kind kind, uint32_t traits,
                 uint32_t count, uint64_t person);

void persona_free(persona *self);

/* The score's micropoints, of a pillar or (0) of the whole. */
int32_t points_on(const persona *self, int32_t pillar, int32_t day);

#endif
