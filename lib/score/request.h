/* What is scored: which indicators, of which events and facts, as of when. */
#ifndef SSI_LIB_SCORE_REQUEST_H
#define SSI_LIB_SCORE_REQUEST_H

#include "model/kind_set.h"
#include "model/model.h"
#include "record/activity.h"
#include "record/profile.h"

_Static_assert(SSI_KINDS < 256, "a kind is a byte, and a bit of a set");

/* What is known of a member apart from the events: the facts, and what was
   observed, be it that nothing was found. Of what was observed in part, so much
   is missing of the whole, which matters to coverage alone; NULL: of all kinds,
   or facts, nothing is. The maker of the inputs keeps these. */
typedef struct ssi_inputs {
  int32_t facts[SSI_FACTS]; /* -1: unobserved */
  uint32_t traits;          /* observed */
  ssi_kind_set kinds;       /* observed */
  const int32_t *missing_kinds, *missing_facts;
} ssi_inputs;

/* Room for what is missing. */
typedef struct ssi_missing {
  int32_t kinds[SSI_KINDS], facts[SSI_FACTS];
} ssi_missing;

/* Rows in order of day and kind, made from columns; or of a ledger, of which
   they lie in any order. */
typedef struct ssi_events {
  const ssi_event_row *rows;
  size_t count;
  const ssi_activity *ledger; /* NULL: they are in order */
} ssi_events;

typedef struct ssi_request {
  const ssi_model *model;
  ssi_inputs inputs;
  ssi_events events;
  int32_t day;
  bool wanted[SSI_INDICATORS];
} ssi_request;

/* SSI_OK if scores can be made: the day and the model's weights. */
ssi_status ssi_request_check(const ssi_model *model, int32_t day);

/* Both must stay as long as the inputs. */
void ssi_inputs_take(const ssi_profile *profile, const ssi_activity *activity,
                     ssi_inputs *out);

/* Adds the kinds and traits that a ledger observed; what is missing of kinds is
   what the ledger, which must stay as long, says. */
void ssi_inputs_observe(ssi_inputs *self, const ssi_activity *activity);

/* A request for every indicator of a record. */
void ssi_request_take(const ssi_model *model, const ssi_profile *profile,
                      const ssi_activity *activity, int32_t day,
                      ssi_request *out);

/* The same of inputs and events. */
void ssi_request_make(const ssi_model *model, const ssi_inputs *inputs,
                      const ssi_events *events, int32_t day, ssi_request *out);

#endif
