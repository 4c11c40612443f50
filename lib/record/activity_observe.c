/* Which kinds and traits are observed: a set of bits for each, to be set and
   asked for, and what is missing of the kinds. Where a kind was observed more
   than once, the most that is missing holds; of what was not observed nothing
   is, so the larger of two is right for every ledger. A few steps a kind. */
#include "base/refusal.h"
#include "model/model.h"
#include "record/activity.h"

static ssi_status refuse_kind(ssi_activity *self, int32_t kind) {
  return ssi_refuse(&self->refusal, SSI_ERROR_KIND, "kind", kind, 1, SSI_KINDS);
}

ssi_status ssi_activity_observe(ssi_activity *self, ssi_kind kind) {
  if (!self) return SSI_ERROR_NULL;
  if (!ssi_is_kind(kind)) return refuse_kind(self, (int32_t)kind);
  ssi_kind_set_add(&self->observed, (uint32_t)kind);
  return SSI_OK;
}

static void keep_missing(ssi_activity *self, size_t kind, int32_t missing) {
  if (self->missing[kind] < missing) self->missing[kind] = missing;
}

ssi_status ssi_activity_observe_part(ssi_activity *self, ssi_kind kind,
                                     int32_t share) {
  if (!self) return SSI_ERROR_NULL;
  if (!ssi_is_kind(kind)) return refuse_kind(self, (int32_t)kind);
  if (share < 1 || share > SSI_WHOLE) {
    ssi_refuse(&self->refusal, SSI_ERROR_RANGE, "share", share, 1, SSI_WHOLE);
    self->refusal.kind = (int32_t)kind;
    return SSI_ERROR_RANGE;
  }
  ssi_kind_set_add(&self->observed, (uint32_t)kind);
  keep_missing(self, (size_t)kind - 1, SSI_WHOLE - share);
  return SSI_OK;
}

void ssi_activity_join_observed(ssi_activity *self, const ssi_activity *other) {
  size_t i;
  ssi_kind_set_join(&self->observed, &other->observed);
  for (i = 0; i < SSI_KINDS; i++) keep_missing(self, i, other->missing[i]);
  self->traits |= other->traits;
}

ssi_status ssi_activity_observe_kinds(ssi_activity *self, const uint8_t *kinds,
                                      size_t count) {
  size_t i;
  if (!self || (!kinds && count > 0)) return SSI_ERROR_NULL;
  for (i = 0; i < count; i++) {
    if (ssi_is_kind((ssi_kind)kinds[i])) continue;
    refuse_kind(self, kinds[i]);
    self->refusal.row = (int64_t)i;
    return SSI_ERROR_KIND;
  }
  for (i = 0; i < count; i++) ssi_kind_set_add(&self->observed, kinds[i]);
  return SSI_OK;
}

ssi_status ssi_activity_observe_traits(ssi_activity *self, uint32_t traits) {
  if (!self) return SSI_ERROR_NULL;
  if (traits & ~(uint32_t)SSI_TRAITS)
    return ssi_refuse(&self->refusal, SSI_ERROR_TRAITS, "traits", traits, 0,
                      SSI_TRAITS);
  self->traits |= traits;
  return SSI_OK;
}

ssi_status ssi_activity_observed(const ssi_activity *self, ssi_kind kind,
                                 bool *out_observed) {
  if (!self || !out_observed) return SSI_ERROR_NULL;
  if (!ssi_is_kind(kind)) return SSI_ERROR_KIND;
  *out_observed = ssi_activity_has_observed(self, kind);
  return SSI_OK;
}

ssi_status ssi_activity_observed_share(const ssi_activity *self, ssi_kind kind,
                                       int32_t *out_share) {
  if (!self || !out_share) return SSI_ERROR_NULL;
  if (!ssi_is_kind(kind)) return SSI_ERROR_KIND;
  *out_share = ssi_activity_share(self, (uint32_t)kind);
  return SSI_OK;
}

size_t ssi_activity_list_kinds(const ssi_activity *self, uint8_t *kinds) {
  size_t count = 0;
  uint32_t kind;
  for (kind = 1; kind <= SSI_KINDS; kind++) {
    if (!ssi_kind_set_has(&self->observed, kind)) continue;
    if (kinds) kinds[count] = (uint8_t)kind;
    count++;
  }
  return count;
}

ssi_status ssi_activity_observed_kinds(const ssi_activity *self, uint8_t *kinds,
                                       size_t capacity, size_t *out_count) {
  if (!self || !out_count) return SSI_ERROR_NULL;
  *out_count = ssi_activity_list_kinds(self, NULL);
  if (!kinds) return SSI_OK;
  if (capacity < *out_count) return SSI_ERROR_SPACE;
  ssi_activity_list_kinds(self, kinds);
  return SSI_OK;
}

ssi_status ssi_activity_observed_traits(const ssi_activity *self,
                                        uint32_t *out_traits) {
  if (!self || !out_traits) return SSI_ERROR_NULL;
  *out_traits = self->traits;
  return SSI_OK;
}

ssi_status ssi_activity_refusal(const ssi_activity *self, ssi_refusal *out) {
  if (!self || !out) return SSI_ERROR_NULL;
  return ssi_refusal_tell(&self->refusal, out);
}
