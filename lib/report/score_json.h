/* A score as JSON, in the object that is open. */
#ifndef SSI_LIB_REPORT_SCORE_JSON_H
#define SSI_LIB_REPORT_SCORE_JSON_H

#include <ssi/score.h>

#include "report/writer.h"

typedef enum ssi_detail {
  SSI_DETAIL_POINTS,
  SSI_DETAIL_CONTRIBUTIONS, /* what the points come from */
  SSI_DETAIL_REPORT         /* and all else that a reader wants */
} ssi_detail;

void ssi_write_score(ssi_writer *to, const ssi_score *score, ssi_detail detail);

/* What more of that which can be seen would bring, in micropoints: for facts
   what is known to be missing, for activity all up to the goalpost; 0 if
   nothing was observed. */
int32_t ssi_gain_of(const ssi_score *score, size_t index);

#endif
