/* The permutations that a Latin hypercube is made of. */
#ifndef SSI_LIB_INSIGHT_PERMUTATION_H
#define SSI_LIB_INSIGHT_PERMUTATION_H

#include <ssi/sensitivity.h>

/* The runs 0 .. SSI_SENSITIVITY_RUNS - 1 in an order that belongs to an
   indicator and to what of it varies. */
void ssi_permute_runs(uint8_t indicator, uint8_t of,
                      uint16_t strata[SSI_SENSITIVITY_RUNS]);

#endif
