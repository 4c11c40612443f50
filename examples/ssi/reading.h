/* A member with a model, a day and a score: what most commands begin with. */
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
  ssi_score *score; /* or NULL */
  int32_t day;
} reading;

/* Reads the archive and the model and chooses the day: as asked, else the
 * that of the archive. `option` is the one that can say the day. The score is
 * left out. Says what is wrong and answers false with nothing to release. */
bool reading_begin(const options *asked, const day_option *day,
                   const char *option, reading *out);

/* The same for --on, with the score. */
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

/* Says why the library could not do something for the archive. Answers the exit
 * code. */
int reading_fail(const options *asked, ssi_status status);

/* Version and fingerprint of the model as JSON. */
void reading_emit_model(const char *key, const ssi_model *model, emit *out);

/* Names of trait bits as JSON, as a list. */
void reading_emit_traits(const char *key, uint32_t bits, emit *out);

/* Prints how the index on a day to come differs from today's. */
void reading_against_today(const terminal *screen, int32_t today, int32_t after,
                           int indent);

/* A day as JSON; null if it is below 0. */
void reading_emit_day(const char *key, int32_t day, emit *out);

/* Appends from when to when there is data of a member; NULL: nothing. */
void reading_append_days(const member *of, char *text, size_t capacity);

/* Prints a title that stands out, with what follows it, the model's name and,
 * of a member, from when to when there is data, and a blank line. */
void reading_head(const terminal *screen, const char *title, const char *line,
                  const ssi_model *model, const member *of);

/* Writes the score as a JSON object that is still open, with contributions if
 * asked: more names may follow. */
emit reading_emit(const reading *self, bool contributions);

/* Writes the score as JSON, with contributions if asked. */
int reading_json(const reading *self, bool contributions);

#endif
