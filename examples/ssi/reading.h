/* A member with a model and a score: what `score` and `explain` print. */
#ifndef READING_H
#define READING_H

#include <ssi/ssi.h>
#include <stdbool.h>

#include "json.h"
#include "member.h"
#include "options.h"

typedef struct reading {
  member member;
  ssi_model *model;
  ssi_score *score;
  int32_t day;
} reading;

/* Reads the archive and scores it. Says what is wrong and answers false with
 * nothing to release. */
bool reading_make(const options *asked, reading *out);
void reading_free(reading *self);

/* Parts that are certain to exist; all zero if they do not. */
ssi_result reading_total(const reading *self);
ssi_result reading_pillar(const reading *self, ssi_pillar pillar);
ssi_indicator_result reading_indicator(const reading *self,
                                       ssi_indicator indicator);
ssi_indicator_info reading_info(const reading *self, ssi_indicator indicator);
ssi_pillar_info reading_pillar_info(ssi_pillar pillar);

/* Micropoints that more of what can be seen would bring. For facts, what is
 * known to be missing; for activity, all up to the goalpost. */
int32_t reading_gain(const reading *self, ssi_indicator indicator);

/* Name of the kind or fact of a contribution. */
const char *reading_feeder(const reading *self, const ssi_contribution *share);

/* Writes the score as JSON, with contributions if asked. */
int reading_json(const reading *self, bool contributions);

#endif
