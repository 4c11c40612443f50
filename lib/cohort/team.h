/* The members behind ssi_team. */
#ifndef SSI_LIB_COHORT_TEAM_H
#define SSI_LIB_COHORT_TEAM_H

#include <ssi/team.h>

#include "cohort/label.h"
#include "cohort/tally.h"

typedef struct ssi_team_mate {
  uint64_t member;
  int32_t pillars[PILLARS];
  int32_t total;
  int32_t baseline; /* below 0: none */
  bool shares;
} ssi_team_mate;

struct ssi_team {
  ssi_allocator allocator;
  ssi_label label;
  ssi_team_mate *mates; /* by member */
  size_t count, capacity;
  size_t sharing; /* how many of them share */
};

static inline bool ssi_has_baseline(const ssi_team_mate *mate) {
  return mate->baseline >= 0;
}

static inline int32_t ssi_progress(const ssi_team_mate *mate) {
  return mate->total - mate->baseline;
}

#endif
