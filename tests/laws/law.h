/* Laws: what holds for every member. Each is tried on many random cases; a
   failure prints the seed, so that SSI_SEED=<seed> repeats it alone. */
#ifndef SSI_TESTS_LAWS_LAW_H
#define SSI_TESTS_LAWS_LAW_H

#include <inttypes.h>

#include "unit/suite.h"

/* The day members are scored on; events lie before it, some after. */
#define TODAY 20000

/* Numbers of SplitMix64. */
typedef struct dice {
  uint64_t state;
} dice;

uint64_t draw(dice *from);
/* From 0 to limit - 1. */
uint32_t below(dice *from, uint32_t limit);
/* From low to high, both included. */
int32_t between(dice *from, int32_t low, int32_t high);
/* true `percent` times in a hundred. */
bool chance(dice *from, uint32_t percent);

/* How many seeds there are: those of SSI_SEED, if it is set. */
int law_seeds(void);
/* The dice of a case, and what a failure in it prints. */
dice law_dice(int seed_index, int number);

extern uint64_t law_seed;
extern int law_case;

#define HOLDS(condition, ...)                                              \
  do {                                                                     \
    if (condition) break;                                                  \
    fprintf(stderr, "SSI_SEED=%" PRIu64 " case %d: ", law_seed, law_case); \
    fprintf(stderr, __VA_ARGS__);                                          \
    fprintf(stderr, "\n");                                                 \
    ck_abort_msg("SSI_SEED=%" PRIu64 " case %d: %s", law_seed, law_case,   \
                 #condition);                                              \
  } while (0)

typedef struct event {
  int32_t day;
  ssi_kind kind;
  uint32_t traits, count;
  uint64_t who;
} event;

/* To which something may be observed: any, mostly nearly all or very little. */
int32_t random_share(dice *from);

/* Any event of the last two years, mostly of the last months. */
event random_event(dice *from);
void add_event(member *to, const event *one);

/* Parameters anywhere in their ranges; weights add up. */
void random_model(dice *from, ssi_model *model);

/* Nothing observed, and so many times in a hundred a random model: one of a few
   for each seed. */
member random_modelled(dice *from, uint32_t percent);

/* Some facts, some observations and up to `most` events; the reference model
   in half of the cases. */
member random_member(dice *from, uint32_t most);

#endif
