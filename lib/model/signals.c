/* The tables of signals.inc: pillars, event kinds, facts and traits. Data only;
   a kind's number is its row. */
#include "model/model.h"

const ssi_pillar_info ssi_pillar_rows[SSI_PILLARS] = {
    {0, "brand", "Establish your professional brand.", "L: the four pillars"},
    {0, "find", "Find the right people.", "L: the four pillars"},
    {0, "engage", "Engage with insights.", "L: the four pillars"},
    {0, "relate", "Build relationships.", "L: the four pillars"},
};

#define KIND(value, name, sentence, source, polarity, cap, seconds, archive) \
  {name, sentence, source, SSI_POLARITY_##polarity, archive, cap, seconds},
const ssi_kind_row ssi_kind_rows[] = {
#include "model/signals.inc"
};

#define FACT(value, name, sentence, source, unit, maximum, archive) \
  {name, sentence, source, unit, maximum, archive},
const ssi_fact_row ssi_fact_rows[] = {
#include "model/signals.inc"
};

#define TRAIT(value, name, sentence, source) {name, sentence, source},
const ssi_trait_row ssi_trait_rows[] = {
#include "model/signals.inc"
};

/* The place of each row, from 0. An array that is declared with its length
   would hide a row too few. */
enum {
#define KIND(value, ...) KIND_##value,
#include "model/signals.inc"
  KIND_ROWS
};
enum {
#define FACT(value, ...) FACT_##value,
#include "model/signals.inc"
  FACT_ROWS
};
enum {
#define TRAIT(value, ...) TRAIT_##value,
#include "model/signals.inc"
  TRAIT_ROWS
};
_Static_assert(KIND_ROWS == SSI_KINDS, "a row for each kind, and no more");
_Static_assert(FACT_ROWS == SSI_FACTS, "a row for each fact, and no more");
_Static_assert(SSI_TRAITS == (UINT32_C(1) << TRAIT_ROWS) - 1,
               "a row for each trait, and no more");

#define KIND(value, ...)                               \
  _Static_assert(SSI_KIND_##value == KIND_##value + 1, \
                 "rows of kinds are in the order of the enum");
#define FACT(value, ...)                               \
  _Static_assert(SSI_FACT_##value == FACT_##value + 1, \
                 "rows of facts are in the order of the enum");
#define TRAIT(value, ...)                                 \
  _Static_assert(SSI_TRAIT_##value == 1 << TRAIT_##value, \
                 "rows of traits are in the order of the bits");
#include "model/signals.inc"

/* What the numbers of rows are kept in. */
_Static_assert(SSI_KINDS <= 255, "kinds are bytes in columns");
_Static_assert(SSI_FACTS <= 255, "facts are bytes in a scorer");
_Static_assert(TRAIT_ROWS <= 31, "traits are values of an enum");
