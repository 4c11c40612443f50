/* A member as a list of steps: what is told of them, in order, and how the
 * model was changed before they were scored. The library and the oracle both
 * follow it; shrinking leaves steps out. */
#ifndef ORACLE_RECIPE_H
#define ORACLE_RECIPE_H

#include <stdint.h>
#include <stdio.h>

enum { STEPS_MAX = 6000 };

enum step_kind {
  STEP_EVENT = 1, /* number, day, traits, value: count, person */
  STEP_OBSERVE,   /* number: kind, value: share */
  STEP_TRAITS,    /* traits: observed */
  STEP_DOUBLE,    /* the ledger is merged with itself */
  STEP_FACT,      /* number: fact, value */
  STEP_CLEAR,     /* number: fact */
  STEP_FACT_PART, /* number: fact, value: share */
  STEP_SECTION,   /* number: section, person: which text */
  STEP_TARGET,    /* person: which list of keywords; 0: none */
  STEP_WEIGHT,    /* number: indicator, value */
  STEP_GOALPOST,  /* number: indicator, value */
  STEP_HALF_LIFE, /* number: indicator, value */
  STEP_PILLAR,    /* number: indicator, value: pillar */
  STEP_CAP        /* number: kind, value */
};

struct step {
  enum step_kind kind;
  int part; /* 0, or 1: told to a second record, which is merged at the end */
  int number;
  int day;
  uint32_t traits;
  int64_t value;
  uint64_t person;
};

struct recipe {
  int day; /* as of when */
  int steps;
  struct step step[STEPS_MAX];
};

/* Draws a member; the same numbers give the same one. */
struct tables;
void recipe_draw(const struct tables *tables, uint64_t seed, uint64_t member,
                 struct recipe *out);

void recipe_print(const struct recipe *recipe, FILE *out);

#endif
