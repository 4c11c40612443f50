/* A synthetic population of sales professionals, made from a seed with whole
   numbers only. doc/model.md, "Population and personas", describes it. */
#ifndef SSI_TESTS_POPULATION_H
#define SSI_TESTS_POPULATION_H

#include <ssi/ssi.h>

/* The day every member is scored on. */
#define POPULATION_DAY 20000

/* SplitMix64. */
uint64_t draw(uint64_t *state);
/* A number from 0 to limit - 1. */
uint32_t draw_below(uint64_t *state, uint32_t limit);
/* true `millionths` times in a million. */
bool draw_chance(uint64_t *state, uint32_t millionths);

/* Stops the program if the status is not SSI_OK. */
void must(ssi_status status);

/* Everything is observed in both. */
void make_member(uint64_t *state, ssi_profile *profile, ssi_activity *activity);

void observe_everything(ssi_activity *activity);

#endif
