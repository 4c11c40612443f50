/* Columns prepared for repeated scoring. */
#include "base/alloc.h"
#include "score/population.h"

struct ssi_index {
  ssi_allocator allocator;
  size_t members;
};

void ssi_index_free(ssi_index *self) {
  ssi_allocator to;
  if (!self) return;
  to = self->allocator;
  ssi_release(&to, self, 1, sizeof *self);
}

ssi_status ssi_index_members(const ssi_index *self, size_t *out_members) {
  if (!self || !out_members) return SSI_ERROR_NULL;
  *out_members = self->members;
  return SSI_OK;
}
