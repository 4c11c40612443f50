/* Words for the values of the library's enums, as JSON says them; in tables
 * they are translated. */
#ifndef NAMES_H
#define NAMES_H

#include <ssi/ssi.h>

const char *name_of_polarity(ssi_polarity value);
const char *name_of_measure(ssi_measure value);
const char *name_of_cohort_kind(ssi_cohort_kind value);
const char *name_of_pillar(ssi_pillar value);
const char *name_of_kind(const ssi_model *model, int32_t value);
const char *name_of_fact(const ssi_model *model, int32_t value);
const char *name_of_indicator(const ssi_model *model, ssi_indicator value);

/* Before the first name of a model; false: there is no memory. */
bool names_begin(void);

/* The model's version, and its fingerprint if parameters were changed. */
void name_model(const ssi_model *model, char *out, size_t capacity);

/* Names of trait bits in words, with `between` between them. */
void name_traits(uint32_t bits, const char *between, char *out,
                 size_t capacity);

#endif
