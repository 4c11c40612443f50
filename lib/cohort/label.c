/* Names of cohorts, benchmarks and teams, checked as they come in. Linear in
   the name, which has 200 bytes at most. */
#include "cohort/label.h"

#include <string.h>

#include "base/alloc.h"
#include "base/utf8.h"

static ssi_status check_name(const char *name, size_t length) {
  size_t characters, i;
  if (!name) return SSI_ERROR_NULL;
  if (length < 1 || length > SSI_COHORT_NAME_MAX) return SSI_ERROR_LENGTH;
  if (!ssi_utf8_count(name, length, &characters)) return SSI_ERROR_UTF8;
  for (i = 0; i < length; i++) {
    if (name[i] == 0) return SSI_ERROR_UTF8;
  }
  return SSI_OK;
}

ssi_status ssi_label_take(ssi_cohort_kind kind, const char *name, size_t length,
                          int32_t day, ssi_label *out) {
  const ssi_status status = check_name(name, length);
  if (status != SSI_OK) return status;
  if (kind < SSI_COHORT_INDUSTRY || kind > SSI_COHORT_POPULATION)
    return SSI_ERROR_KIND;
  if (day < SSI_DAY_MIN || day > SSI_DAY_MAX) return SSI_ERROR_DAY;
  if (!out) return SSI_OK;
  memset(out, 0, sizeof *out);
  out->kind = kind;
  out->day = day;
  out->length = length;
  memcpy(out->name, name, length);
  return SSI_OK;
}

typedef struct labelled {
  ssi_allocator allocator;
  ssi_label label;
} labelled;

ssi_status ssi_labelled_new(const ssi_allocator *allocator,
                            ssi_cohort_kind kind, const char *name,
                            size_t length, int32_t day, size_t bytes,
                            void **out) {
  ssi_allocator from;
  labelled *self;
  ssi_status status = ssi_label_take(kind, name, length, day, NULL);
  if (status == SSI_OK) status = ssi_allocator_take(allocator, &from);
  if (status != SSI_OK) return status;
  self = ssi_handle_new(&from, bytes);
  if (!self) return SSI_ERROR_MEMORY;
  *out = self;
  return ssi_label_take(kind, name, length, day, &self->label);
}

bool ssi_label_equal(const ssi_label *a, const ssi_label *b) {
  return a->kind == b->kind && a->length == b->length &&
         memcmp(a->name, b->name, a->length) == 0;
}
