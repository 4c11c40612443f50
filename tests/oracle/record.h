/* Section 2 of doc/model.md: what is recorded of a member. */
#ifndef ORACLE_RECORD_H
#define ORACLE_RECORD_H

#include "recipe.h"
#include "tables.h"

struct row {
  int day;
  int kind;
  uint32_t traits;
  uint64_t person;
  uint64_t count;
};

struct record {
  int rows; /* in ascending order of day, kind, traits, person */
  struct row row[STEPS_MAX];
  int kind_share[SSI_KINDS + 1]; /* millionths; 0: unobserved */
  uint32_t traits;               /* observed */
  int fact[SSI_FACTS + 1];       /* value, 0 if unobserved */
  int fact_share[SSI_FACTS + 1];
};

void record_follow(const struct recipe *recipe, const struct tables *tables,
                   struct record *out);

#endif
