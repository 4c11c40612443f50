/* Kinds, facts, indicators and models by their names: linear in the rows of a
   table, with which a name is compared. */
#include "model/model.h"

static bool same_text(const char *a, const char *b) {
  while (*a && *a == *b) {
    a++;
    b++;
  }
  return *a == *b;
}

/* The row of that name, from 1; 0: there is none. Rows, of `each` bytes, begin
   with their names. */
static int32_t find(const char *name, const void *rows, size_t each,
                    int32_t count) {
  const char *row = rows;
  int32_t i;
  for (i = 1; i <= count; i++, row += each) {
    if (same_text(name, *(const char *const *)(const void *)row)) return i;
  }
  return 0;
}

#define FIND(name, rows, count) find(name, rows, sizeof *rows, count)

ssi_status ssi_kind_by_name(const char *name, ssi_kind *out_kind) {
  int32_t row;
  if (!name || !out_kind) return SSI_ERROR_NULL;
  row = FIND(name, ssi_kind_rows, SSI_KINDS);
  if (!row) return SSI_ERROR_NAME;
  *out_kind = (ssi_kind)row;
  return SSI_OK;
}

ssi_status ssi_fact_by_name(const char *name, ssi_fact *out_fact) {
  int32_t row;
  if (!name || !out_fact) return SSI_ERROR_NULL;
  row = FIND(name, ssi_fact_rows, SSI_FACTS);
  if (!row) return SSI_ERROR_NAME;
  *out_fact = (ssi_fact)row;
  return SSI_OK;
}

ssi_status ssi_indicator_by_name(const char *name,
                                 ssi_indicator *out_indicator) {
  int32_t row;
  if (!name || !out_indicator) return SSI_ERROR_NULL;
  row = FIND(name, ssi_indicator_rows, SSI_INDICATORS);
  if (!row) return SSI_ERROR_NAME;
  *out_indicator = (ssi_indicator)row;
  return SSI_OK;
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
