/* A model in the form that many members are scored with. */
#ifndef SSI_LIB_SCORE_SCORER_H
#define SSI_LIB_SCORE_SCORER_H

#include <ssi/population.h>

#include "model/model.h"

struct ssi_scorer {
  ssi_allocator allocator;
  ssi_model model; /* as it was */
};

#endif
