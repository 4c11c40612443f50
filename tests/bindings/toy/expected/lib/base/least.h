/* The least sizes of the public structs: as they first came, without the fields
 * that have an @since of their own. Whoever uses one includes the header that
 * has the struct. Made by bindings/generate; do not edit. */
#ifndef SSI_BASE_LEAST_H
#define SSI_BASE_LEAST_H

#include <stddef.h>

#define SSI_LEAST_ssi_allocator \
  (offsetof(ssi_allocator, release) + sizeof(((ssi_allocator *)0)->release))
#define SSI_LEAST_ssi_refusal \
  (offsetof(ssi_refusal, fact) + sizeof(((ssi_refusal *)0)->fact))
#define SSI_LEAST_ssi_marble \
  (offsetof(ssi_marble, reserved) + sizeof(((ssi_marble *)0)->reserved))
#define SSI_LEAST_ssi_share \
  (offsetof(ssi_share, yield) + sizeof(((ssi_share *)0)->yield))
#define SSI_LEAST_ssi_span \
  (offsetof(ssi_span, scratch) + sizeof(((ssi_span *)0)->scratch))
#define SSI_LEAST_ssi_columns \
  (offsetof(ssi_columns, prices) + sizeof(((ssi_columns *)0)->prices))
#define SSI_LEAST_ssi_worths \
  (offsetof(ssi_worths, worths) + sizeof(((ssi_worths *)0)->worths))

#endif
