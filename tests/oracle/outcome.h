/* All numbers of one score. The library fills one and the oracle another; they
 * must be equal in every byte. */
#ifndef ORACLE_OUTCOME_H
#define ORACLE_OUTCOME_H

#include "recipe.h"
#include "tables.h"

enum { RESULTS = 7, INDICATOR_RESULTS = 10, FEED_RESULTS = 3 };
enum { TOLD = 2 }; /* how often columns tell of a member */
enum {
  POINTS,
  LOW,
  HIGH,
  OBSERVED,
  MAXIMUM,
  ESTIMATE, /* -1: there is none */
  ALONE     /* pillar: its points scored alone; total: the display number */
};
enum {
  I_POINTS,
  I_HIGH,
  I_OBSERVED,
  I_MAXIMUM,
  I_HEADROOM,
  I_GOALPOST,
  I_MEASURE,
  I_SHARE,
  I_STATE,
  I_PILLAR
};
enum { F_POINTS, F_SHARE, F_OBSERVED };

enum { C_WEIGHT, C_GOALPOST, C_HALF_LIFE, C_PILLAR, CHANGED };

/* The model after its changes, before and after it was balanced. */
struct changed {
  int64_t wrong[2]; /* before: the first pillar that does not add up; its sum */
  int64_t balanced; /* 0: that was refused, and changed nothing */
  int64_t indicator[SSI_INDICATORS + 1][CHANGED];
  int64_t cap[SSI_KINDS + 1];
};

/* What a population's or a dataset's columns tell of a member. */
struct kernel {
  int64_t total[RESULTS];                   /* as those of a scorer */
  int64_t indicator[SSI_INDICATORS + 1][2]; /* points, measure */
};

struct outcome {
  struct changed model;
  int64_t total[RESULTS];
  int64_t scorer[RESULTS]; /* the index, four pillars, high end, observed */
  struct kernel population[TOLD], dataset[TOLD];
  int64_t history[TOLD][SSI_PILLARS + 1]; /* the index, four pillars */
  int64_t pillar[SSI_PILLARS + 1][RESULTS];
  int64_t indicator[SSI_INDICATORS + 1][INDICATOR_RESULTS];
  int64_t feed[FEEDS_MAX][FEED_RESULTS];
  int64_t kind[SSI_KINDS + 1][2]; /* points, share observed */
  int64_t fact[SSI_FACTS + 1][3]; /* points, share observed, value */
  int64_t traits;                 /* observed */
  int64_t rows;
};

/* Through the public interface: makes the model that the recipe says (the
 * reference model if its weights cannot be made to add up), and scores. */
void outcome_of_library(const struct recipe *recipe, struct outcome *out);

/* Writes what the columns' calls say of the member; answers 0, and writes
 * nothing, if its rows are too many for that. */
int columns_score(const ssi_scorer *scorer, const ssi_profile *profile,
                  const ssi_activity *activity, int day, struct outcome *out);

/* What they must say, by the numbers that are already there. */
void columns_expect(struct outcome *out);

/* How many outcomes of the library have these numbers, and not the columns'. */
extern unsigned long long outcomes_without_columns;

/* From doc/model.md and the tables of the reference model. */
void outcome_of_oracle(const struct recipe *recipe,
                       const struct tables *reference, struct outcome *out);

/* The same model from the reference model's tables: those that members are
 * scored with go to `tables`. */
void model_follow(const struct recipe *recipe, const struct tables *reference,
                  struct tables *tables, struct changed *out);

/* The parameters that a model may change. */
void changed_write(const struct tables *tables, struct changed *out);

/* The first number in which two outcomes differ: its name goes to `out`. */
void outcome_print_difference(const struct tables *tables,
                              const struct outcome *library,
                              const struct outcome *oracle, FILE *out);

#endif
