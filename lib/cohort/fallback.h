/* The constant table made by make_fallback.py. */
#ifndef SSI_LIB_COHORT_FALLBACK_H
#define SSI_LIB_COHORT_FALLBACK_H

#include <stdint.h>

/* Of a million members, how many have at most so many whole points. */
extern const uint32_t ssi_fallback_table[101];

#endif
