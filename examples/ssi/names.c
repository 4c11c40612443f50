/* Words for the values of the library's enums: one switch for each, so that the
 * compiler warns of a value without a word. */
#include "names.h"

#include <stdio.h>
#include <string.h>

#include "lang.h"
#include "text.h"

const char *name_of_polarity(ssi_polarity value) {
  switch (value) {
    case SSI_POLARITY_BENEFICIAL:
      return N_("beneficial");
    case SSI_POLARITY_ADVERSE:
      return N_("adverse");
    case SSI_POLARITY_NEUTRAL:
      return N_("neutral");
    case SSI_POLARITY_OUTCOME:
      return N_("outcome");
  }
  return "unknown";
}

const char *name_of_measure(ssi_measure value) {
  switch (value) {
    case SSI_MEASURE_LEVEL:
      return N_("level");
    case SSI_MEASURE_VOLUME:
      return N_("volume");
    case SSI_MEASURE_PEOPLE:
      return N_("people");
    case SSI_MEASURE_RATE:
      return N_("rate");
    case SSI_MEASURE_REGULARITY:
      return N_("regularity");
    case SSI_MEASURE_QUALITY:
      return N_("quality");
  }
  return "unknown";
}

const char *name_of_cohort_kind(ssi_cohort_kind value) {
  switch (value) {
    case SSI_COHORT_INDUSTRY:
      return N_("industry");
    case SSI_COHORT_NETWORK:
      return N_("network");
    case SSI_COHORT_TEAM:
      return N_("team");
    case SSI_COHORT_POPULATION:
      return N_("population");
  }
  return "unknown";
}

const char *name_of_pillar(ssi_pillar value) {
  ssi_pillar_info info = SSI_INIT(ssi_pillar_info);
  return ssi_model_pillar(value, &info) == SSI_OK ? info.name : "";
}

const char *name_of_kind(const ssi_model *model, int32_t value) {
  ssi_kind_info info = SSI_INIT(ssi_kind_info);
  ssi_status status = ssi_model_kind(model, (ssi_kind)value, &info);
  return status == SSI_OK ? info.name : "";
}

const char *name_of_fact(const ssi_model *model, int32_t value) {
  ssi_fact_info info = SSI_INIT(ssi_fact_info);
  ssi_status status = ssi_model_fact(model, (ssi_fact)value, &info);
  return status == SSI_OK ? info.name : "";
}

const char *name_of_indicator(const ssi_model *model, ssi_indicator value) {
  ssi_indicator_info info = SSI_INIT(ssi_indicator_info);
  ssi_status status = ssi_model_indicator(model, value, &info);
  return status == SSI_OK ? info.name : "";
}

/* The fingerprint of the model as it comes. */
static char unchanged[32];

bool names_begin(void) {
  ssi_model *reference = NULL;
  if (ssi_model_new(NULL, &reference) != SSI_OK) return false;
  snprintf(unchanged, sizeof(unchanged), "%s",
           ssi_model_fingerprint(reference));
  ssi_model_free(reference);
  return true;
}

void name_model(const ssi_model *model, char *out, size_t capacity) {
  const char *own = ssi_model_fingerprint(model);
  bool changed = strcmp(own, unchanged) != 0;
  snprintf(out, capacity, changed ? _("%s changed (%s)") : "%s",
           ssi_model_version(model), own);
}

void name_traits(uint32_t bits, const char *between, char *out,
                 size_t capacity) {
  ssi_trait_info trait = SSI_INIT(ssi_trait_info);
  size_t used = 0;
  out[0] = '\0';
  for (size_t i = 0; ssi_model_trait(i, &trait) == SSI_OK; i++) {
    char words[64];
    int more;
    if ((bits & trait.bit) == 0) continue;
    text_words(trait.name, words, sizeof(words));
    more = snprintf(out + used, capacity - used, "%s%s",
                    used > 0 ? between : "", words);
    if (more < 0 || (size_t)more >= capacity - used) return;
    used += (size_t)more;
  }
}
