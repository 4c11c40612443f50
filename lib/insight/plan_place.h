/* What a plan is made from, and a routine as events on its days. */
#ifndef SSI_LIB_INSIGHT_PLAN_PLACE_H
#define SSI_LIB_INSIGHT_PLAN_PLACE_H

#include "insight/plan_rules.h"
#include "score/score.h"

/* What counts of a routine: all of it, or what the member's ledger observes
   alone, so that a later one of the same form can show it. */
typedef enum ssi_plan_view { SSI_PLAN_ALL = 1, SSI_PLAN_SEEN } ssi_plan_view;

/* Times a week of each action: a routine. */
typedef struct ssi_plan_routine {
  int16_t times[SSI_PLAN_ACTIONS];
} ssi_plan_routine;

/* All that a routine's points depend on. */
typedef struct ssi_plan_frame {
  ssi_allocator allocator;
  ssi_model model;
  ssi_inputs inputs;     /* of the member */
  ssi_activity activity; /* rows up to the horizon */
  int32_t day, horizon;  /* the routine runs day + 1 ... day + horizon */
  int32_t days;          /* working days a week */
  uint64_t people;       /* a block of numbers that stand for nobody yet */
  ssi_plan_rate rates[SSI_PLAN_YIELDS];
} ssi_plan_frame;

/* Copies what is planned from, without the rates; SSI_ERROR_LIMIT: a routine
   might not fit into the ledger. Nothing is left to release on failure. */
ssi_status ssi_plan_frame_make(const ssi_model *model,
                               const ssi_profile *profile,
                               const ssi_activity *activity,
                               ssi_plan_frame *frame);
void ssi_plan_frame_clear(ssi_plan_frame *frame);

/* Times a week that options, daily caps and the time leave to each action. */
typedef struct ssi_plan_limits {
  ssi_plan_routine low, high;
  int32_t week_seconds;
} ssi_plan_limits;

/* SSI_ERROR_TIME: the lower limits take more than there is. */
ssi_status ssi_plan_limits_take(const ssi_plan_frame *frame,
                                const ssi_plan_options *options,
                                ssi_plan_limits *out);

/* Most times a week that a plan proposes an action, in table and daily cap. */
int32_t ssi_plan_most(const ssi_plan_frame *frame, size_t action);

/* How often an action is done on each day of a week, of which day + 1 is the
   first, at this many times a week. */
void ssi_plan_week_of(const ssi_plan_frame *frame, size_t action,
                      int32_t weekly, int32_t on[SSI_PLAN_WEEK]);

/* Whether actions, each at most so often, could together come to a daily cap.
 */
bool ssi_plan_meets_caps(const ssi_plan_frame *frame,
                         const ssi_plan_routine *high);

/* Adds the events of a routine to `to`, an empty ledger. */
ssi_status ssi_plan_place(const ssi_plan_frame *frame, ssi_plan_view view,
                          const ssi_plan_routine *routine, ssi_activity *to);

/* What times first ... last - 1 of an action, all done on one day, bring on
   that day; adds the kinds that become observed. false: no memory. */
bool ssi_plan_day_amounts(const ssi_plan_frame *frame, ssi_plan_view view,
                          size_t action, int64_t first, int64_t last,
                          ssi_amounts *out, ssi_kind_set *out_kinds);

/* The score of a day, nothing done. */
ssi_status ssi_plan_score(const ssi_plan_frame *frame, int32_t day,
                          ssi_score *out);

/* The real score at the horizon: a routine's events merged into the ledger. */
ssi_status ssi_plan_score_with(const ssi_plan_frame *frame, ssi_plan_view view,
                               const ssi_plan_routine *routine, ssi_score *out);
/* Its points alone. */
ssi_status ssi_plan_points_with(const ssi_plan_frame *frame, ssi_plan_view view,
                                const ssi_plan_routine *routine, int32_t *out);

#endif
