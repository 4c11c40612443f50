/* The distribution behind ssi_cohort. */
#ifndef SSI_LIB_COHORT_COHORT_H
#define SSI_LIB_COHORT_COHORT_H

#include <ssi/cohort.h>

#include "cohort/label.h"
#include "cohort/members.h"
#include "cohort/tally.h"

struct ssi_cohort {
  ssi_allocator allocator;
  ssi_label label;
  ssi_tally tally;
  ssi_members members;
  uint32_t buckets[BUCKETS];
};

#endif
