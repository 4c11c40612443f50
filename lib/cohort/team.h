/* The members behind ssi_team. */
#ifndef SSI_LIB_COHORT_TEAM_H
#define SSI_LIB_COHORT_TEAM_H

#include <ssi/team.h>

#include "cohort/cohort.h"

typedef struct ssi_team_mate {
  uint64_t member;
  int32_t pillars[PILLARS];
  int32_t total;
  int32_t baseline; /* below 0: none */
  bool shares;
} ssi_team_mate;

struct ssi_team {
  ssi_allocator allocator;
  int32_t day;
  size_t name_length;
  char name[SSI_COHORT_NAME_MAX + 1];
  ssi_team_mate *mates; /* by member */
  size_t count, capacity;
};

#endif
