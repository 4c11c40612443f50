/* Where a member stands in one or several cohorts, as released. */
#ifndef STANDING_H
#define STANDING_H

#include "json.h"
#include "ledger.h"
#include "reading.h"

typedef struct standing {
  ssi_cohort *cohort;
  ssi_status refused; /* SSI_OK: the answers are there */
  ssi_rank_answer rank;
  ssi_mean_answer mean;
  ssi_gap_answer gap;
} standing;

typedef struct standings {
  standing *rows;
  size_t count;
  ledger ledger;
} standings;

/* Reads the cohorts and the ledger that were asked for. Answers an exit code;
 * nothing to release if it is not EXIT_OK. */
int standings_open(const options *asked, standings *out);

/* Asks where the member stands, and keeps the ledger. Says what is wrong and
 * answers false. */
bool standings_ask(const options *asked, const reading *of, standings *self);

void standings_print(const standings *self, const terminal *screen);
void standings_emit(const standings *self, emit *out);
void standings_free(standings *self);

#endif
