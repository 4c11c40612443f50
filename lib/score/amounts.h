/* What each feed brings to its indicator on a day, before any rounding. */
#ifndef SSI_LIB_SCORE_AMOUNTS_H
#define SSI_LIB_SCORE_AMOUNTS_H

#include "score/request.h"

typedef struct ssi_amounts {
  uint64_t feeds[SSI_FEEDS];
  uint64_t kept_up[SSI_INDICATORS]; /* regularity: weights of the days */
} ssi_amounts;

/* What counts for each indicator, and what counts against a rate. */
typedef struct ssi_sides {
  uint64_t good[SSI_INDICATORS], bad[SSI_INDICATORS];
} ssi_sides;

/* Sums up facts and events. false: no memory for the walk. */
bool ssi_amounts_take(const ssi_request *request, const ssi_allocator *scratch,
                      ssi_amounts *out);

/* The facts' part of it; the rest of *out stays. */
void ssi_amounts_take_facts(const ssi_request *request, ssi_amounts *out);

void ssi_sides_take(const ssi_amounts *amounts, ssi_sides *out);

#endif
