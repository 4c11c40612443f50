/* Kinds, facts, indicators and models by their names: each is compared with the
   rows of a table, one by one. */
#include "model/model.h"

static bool same_text(const char *a, const char *b) {
  while (*a && *a == *b) {
    a++;
    b++;
  }
  return *a == *b;
}

ssi_status ssi_kind_by_name(const char *name, ssi_kind *out_kind) {
  int32_t i;
  if (!name || !out_kind) return SSI_ERROR_NULL;
  for (i = 0; i < SSI_KINDS; i++) {
    if (!same_text(name, ssi_kind_rows[i].name)) continue;
    *out_kind = (ssi_kind)(i + 1);
    return SSI_OK;
  }
  return SSI_ERROR_NAME;
}

ssi_status ssi_fact_by_name(const char *name, ssi_fact *out_fact) {
  int32_t i;
  if (!name || !out_fact) return SSI_ERROR_NULL;
  for (i = 0; i < SSI_FACTS; i++) {
    if (!same_text(name, ssi_fact_rows[i].name)) continue;
    *out_fact = (ssi_fact)(i + 1);
    return SSI_OK;
  }
  return SSI_ERROR_NAME;
}

ssi_status ssi_indicator_by_name(const char *name,
                                 ssi_indicator *out_indicator) {
  int32_t i;
  if (!name || !out_indicator) return SSI_ERROR_NULL;
  for (i = 0; i < SSI_INDICATORS; i++) {
    if (!same_text(name, ssi_indicator_rows[i].name)) continue;
    *out_indicator = (ssi_indicator)(i + 1);
    return SSI_OK;
  }
  return SSI_ERROR_NAME;
}

/* There is one version yet. */
ssi_status ssi_model_new_version(const ssi_allocator *allocator,
                                 const char *name, ssi_model **out) {
  ssi_model *made = NULL;
  ssi_status status;
  if (!name || !out) return SSI_ERROR_NULL;
  status = ssi_model_new(allocator, &made);
  if (status != SSI_OK) return status;
  if (!same_text(name, ssi_model_version(made))) {
    ssi_model_free(made);
    return SSI_ERROR_UNSUPPORTED;
  }
  *out = made;
  return SSI_OK;
}
