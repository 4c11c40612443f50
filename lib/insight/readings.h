/* Readings as they must be, whatever is made of them. */
#ifndef SSI_LIB_INSIGHT_READINGS_H
#define SSI_LIB_INSIGHT_READINGS_H

#include <ssi/calibration.h>

#include "base/sort.h"

/* Takes the caller's readings, of which there must be `least` and at most
   SSI_READINGS_MAX: each day once, each value in its range; or says why they
   are not so, and at which row. */
ssi_status ssi_readings_take(const ssi_readings *given, size_t least,
                             size_t *out_row, ssi_readings *out);

/* Of readings that were taken: the column of a pillar, from 0; and their rows
   by day, in the values of `order`, which has room for twice as many. */
const int32_t *ssi_readings_pillar(const ssi_readings *readings, size_t pillar);
void ssi_readings_sort(const ssi_readings *readings, ssi_sort_row *order);

#endif
