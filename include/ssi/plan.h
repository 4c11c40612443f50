/**
 * @file
 * @brief What-if: the exact difference planned events and facts would make.
 *        Plan: the weekly routine that brings the most within a time budget.
 *
 * A plan rests on assumptions, all of which it shows: what an action typically
 * takes, which traits it has, and what comes back (the *yields*). Acceptances
 * and answers come back at the rate that the score itself measures on the day:
 * of invitations the acceptance rate, of messages the response rate, of InMails
 * theirs. Where the score measures none, because it is unobserved or nothing
 * was tried, a prior stands in alone. What else comes back (reactions, views)
 * is taken from the member's last year, shrunk to priors. If the plan is
 * followed and exactly what was assumed comes back, the score is exactly what
 * it promises.
 *
 * Much of what a plan adds is never observed by what the member's ledger was
 * made from, so that no later ledger of the same form confirms it. `seen`, next
 * to `planned`, is what it can confirm: of the routine and what comes back only
 * events of kinds that the ledger observes, with the traits that it observes,
 * of the profile work only facts that the profile observes; nothing else
 * becomes observed by it. doc/readings.md defines all of it.
 *
 * @par Threads
 * A what-if and a plan never change once they are made: any number of
 * threads may read them at once. Options are changed by one thread at a time.
 */
#ifndef SSI_PLAN_H
#define SSI_PLAN_H

#include <ssi/activity.h>
#include <ssi/base.h>
#include <ssi/model.h>
#include <ssi/profile.h>

#ifdef __cplusplus
extern "C" {
#endif

/** @addtogroup analyses
 *  @{ */

/** @brief The score with and without what is planned. Opaque and constant: it
 *  keeps no reference to what it was made from. @since 1.0 */
typedef struct ssi_what_if ssi_what_if;

/** @brief Points with and without something. @since 1.0 */
typedef struct ssi_difference {
  size_t size;      /**< `sizeof(ssi_difference)`, set by the caller. */
  int32_t before;   /**< Micropoints without. */
  int32_t after;    /**< Micropoints with. */
  int32_t change;   /**< `after` - `before`, in micropoints. */
  int32_t reserved; /**< Zero. */
} ssi_difference;

/**
 * @brief Scores a day without and with planned events and facts. Equal to
 *        adding the events and setting the facts, which is not done: nothing
 *        given is modified.
 * @param[in] allocator Where memory comes from; copied. NULL: `malloc` and
 *            `free`. @nullable
 * @param[in] model The model; its weights must add up. @notnull
 * @param[in] profile The member's facts. @notnull
 * @param[in] activity The member's events. @notnull
 * @param[in] planned_profile Each fact that is observed in it takes the place
 *            of the member's; texts do not count. NULL: none. @nullable
 * @param[in] planned_activity Events to add, with all that it observed. NULL:
 *            none. @nullable
 * @param[in] day Days since 1970-01-01, 0 … 65,535; may lie ahead. Events after
 *            it do not count.
 * @param[out] out The comparison; release it with ssi_what_if_free(). @owns
 *             @notnull
 * @retval SSI_OK The comparison was made.
 * @retval SSI_ERROR_NULL A pointer that must not be NULL is, or a function of
 *         `allocator` is.
 * @retval SSI_ERROR_SIZE `allocator->size` is too small.
 * @retval SSI_ERROR_UNSUPPORTED `allocator` has more than this library knows.
 * @retval SSI_ERROR_DAY The day is out of range.
 * @retval SSI_ERROR_LIMIT The events are too many for one ledger.
 * @retval SSI_ERROR_MODEL The weights do not add up; see ssi_model_check().
 * @retval SSI_ERROR_MEMORY No memory; nothing was made.
 * @since 1.0
 */
SSI_API ssi_status ssi_what_if_new(const ssi_allocator *allocator,
                                   const ssi_model *model,
                                   const ssi_profile *profile,
                                   const ssi_activity *activity,
                                   const ssi_profile *planned_profile,
                                   const ssi_activity *planned_activity,
                                   int32_t day, ssi_what_if **out);

/**
 * @brief Releases a comparison.
 * @param[in] self The comparison; NULL does nothing. @nullable
 * @since 1.0
 */
SSI_API void ssi_what_if_free(ssi_what_if *self);

/**
 * @brief The difference in the index.
 * @param[in] self The comparison. @notnull
 * @param[in,out] out The difference; its `size` must be set. @notnull
 * @retval SSI_OK The difference was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @since 1.0
 */
SSI_API ssi_status ssi_what_if_total(const ssi_what_if *self,
                                     ssi_difference *out);

/**
 * @brief The difference in a pillar; the pillars add up to the index.
 * @param[in] self The comparison. @notnull
 * @param[in] pillar The pillar.
 * @param[in,out] out The difference; its `size` must be set. @notnull
 * @retval SSI_OK The difference was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @retval SSI_ERROR_PILLAR There is no such pillar.
 * @since 1.0
 */
SSI_API ssi_status ssi_what_if_pillar(const ssi_what_if *self,
                                      ssi_pillar pillar, ssi_difference *out);

/**
 * @brief The difference in an indicator; the indicators of a pillar add up to
 *        it.
 * @param[in] self The comparison. @notnull
 * @param[in] indicator The indicator.
 * @param[in,out] out The difference; its `size` must be set. @notnull
 * @retval SSI_OK The difference was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @retval SSI_ERROR_INDICATOR There is no such indicator.
 * @since 1.0
 */
SSI_API ssi_status ssi_what_if_indicator(const ssi_what_if *self,
                                         ssi_indicator indicator,
                                         ssi_difference *out);

/** @brief Planning options: time budget and limits by action. Opaque.
 *  @since 1.0 */
typedef struct ssi_plan_options ssi_plan_options;

/**
 * @brief Makes options: 15 minutes on each of 5 days a week, no limits.
 * @param[in] allocator Where memory comes from; copied. NULL: `malloc` and
 *            `free`. @nullable
 * @param[out] out The options; release them with ssi_plan_options_free(). @owns
 *             @notnull
 * @retval SSI_OK The options were made.
 * @retval SSI_ERROR_NULL `out` is NULL, or a function of `allocator` is.
 * @retval SSI_ERROR_SIZE `allocator->size` is too small.
 * @retval SSI_ERROR_UNSUPPORTED `allocator` has more than this library knows.
 * @retval SSI_ERROR_MEMORY No memory; nothing was made.
 * @since 1.0
 */
SSI_API ssi_status ssi_plan_options_new(const ssi_allocator *allocator,
                                        ssi_plan_options **out);

/**
 * @brief Releases options.
 * @param[in] self The options; NULL does nothing. @nullable
 * @since 1.0
 */
SSI_API void ssi_plan_options_free(ssi_plan_options *self);

/**
 * @brief Sets the time budget. The week as a whole has `minutes` times `days`
 *        minutes; one long action may take those of several days.
 * @param[in,out] self The options; a refused value is kept for
 *                ssi_plan_options_refusal(). @notnull
 * @param[in] minutes Minutes a day, 1 … 480.
 * @param[in] days Days a week, 1 … 7.
 * @retval SSI_OK The time budget was set.
 * @retval SSI_ERROR_NULL `self` is NULL.
 * @retval SSI_ERROR_RANGE A value is out of range.
 * @since 1.0
 */
SSI_API ssi_status ssi_plan_options_set_time(ssi_plan_options *self,
                                             int32_t minutes, int32_t days);

/**
 * @brief Sets how often a week an action must and may be planned: 0 and 0
 *        excludes it, a lower limit above 0 prefers it.
 * @param[in,out] self The options; a refused value is kept for
 *                ssi_plan_options_refusal(). @notnull
 * @param[in] kind An action that a plan may propose, see ssi_plan_action().
 * @param[in] at_least Times a week, 0 … `at_most`.
 * @param[in] at_most Times a week, up to 1,000; the plan's own limits hold all
 *            the same.
 * @retval SSI_OK The limits were set.
 * @retval SSI_ERROR_NULL `self` is NULL.
 * @retval SSI_ERROR_KIND There is no such kind, or it is no action of a plan.
 * @retval SSI_ERROR_RANGE A value is out of range.
 * @since 1.0
 */
SSI_API ssi_status ssi_plan_options_limit(ssi_plan_options *self, ssi_kind kind,
                                          int32_t at_least, int32_t at_most);

/**
 * @brief Gives the mean pillars of a cohort, to which the plan then shows the
 *        member's gaps. They do not change what is planned.
 * @param[in,out] self The options; a refused value is kept for
 *                ssi_plan_options_refusal(). @notnull
 * @param[in] brand Mean micropoints of brand, 0 … 25,000,000.
 * @param[in] find Mean micropoints of find.
 * @param[in] engage Mean micropoints of engage.
 * @param[in] relate Mean micropoints of relate.
 * @retval SSI_OK The means were set.
 * @retval SSI_ERROR_NULL `self` is NULL.
 * @retval SSI_ERROR_RANGE A value is out of range.
 * @since 1.0
 */
SSI_API ssi_status ssi_plan_options_set_cohort(ssi_plan_options *self,
                                               int32_t brand, int32_t find,
                                               int32_t engage, int32_t relate);

/**
 * @brief Details of the last value a setter refused.
 * @param[in] self The options. @notnull
 * @param[in,out] out The field, the refused value and its range, or status
 *                ::SSI_OK if none was refused; its `size` must be set. @notnull
 * @retval SSI_OK The answer was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @since 1.0
 */
SSI_API ssi_status ssi_plan_options_refusal(const ssi_plan_options *self,
                                            ssi_refusal *out);

/** @brief An action that a plan may propose. @since 1.0 */
typedef struct ssi_plan_action_info {
  size_t size;     /**< `sizeof(ssi_plan_action_info)`, by the caller. */
  ssi_kind kind;   /**< What is done. */
  uint32_t traits; /**< How it is done: the ::ssi_trait bits assumed. */
  int32_t seconds; /**< Seconds one takes. */
  int32_t weekly;  /**< Most times a week that a plan proposes, in addition to
                      the model's daily cap on each day. */
} ssi_plan_action_info;

/**
 * @brief Number of actions that a plan may propose.
 * @param[out] out_actions The number. @notnull
 * @retval SSI_OK The number was written.
 * @retval SSI_ERROR_NULL `out_actions` is NULL.
 * @since 1.0
 */
SSI_API ssi_status ssi_plan_actions(size_t *out_actions);

/**
 * @brief Describes an action that a plan may propose.
 * @param[in] index 0 … the number of actions - 1.
 * @param[in,out] out The action; its `size` must be set. @notnull
 * @retval SSI_OK The action was written.
 * @retval SSI_ERROR_NULL `out` is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @retval SSI_ERROR_INDEX `index` is past the end.
 * @since 1.0
 */
SSI_API ssi_status ssi_plan_action(size_t index, ssi_plan_action_info *out);

/** @brief A weekly routine and the profile work that goes with it. Opaque and
 *  constant: it keeps copies of what it was made from. @since 1.0 */
typedef struct ssi_plan ssi_plan;

/** @brief What a plan comes to. @since 1.0 */
typedef struct ssi_plan_result {
  size_t size;             /**< `sizeof(ssi_plan_result)`, by the caller. */
  int32_t day;             /**< Days since 1970-01-01: the day it is made. */
  int32_t horizon_day;     /**< Days since 1970-01-01: the day it aims at. */
  int32_t now;             /**< Micropoints of the index on the day. */
  int32_t without;         /**< Micropoints at the horizon, nothing done. */
  int32_t planned;         /**< Micropoints at the horizon, all of it done. */
  int32_t routine_gain;    /**< Micropoints of the routine's lines together. */
  int32_t profile_gain;    /**< Micropoints of the profile work together;
                                `without` + both gains = `planned`. */
  int32_t week_seconds;    /**< Seconds a week that were given. */
  int32_t used_seconds;    /**< Seconds a week that the routine takes. */
  int32_t profile_seconds; /**< Seconds that the profile work takes, once. */
  bool proven;             /**< true: all routines were tried, none is better.
                                false: there were too many, or daily caps or
                                later events blur them; found by search. */
  uint8_t reserved[3];     /**< Zero. */
  int32_t seen;            /**< Micropoints at the horizon, all of it done, that
                                a later ledger and profile of the same form can
                                show: `without` + `seen` of all lines and tasks.
                                Never above `planned`. */
} ssi_plan_result;

/** @brief A pillar of a plan. @since 1.0 */
typedef struct ssi_plan_pillar_result {
  size_t size;      /**< `sizeof(ssi_plan_pillar_result)`, by the caller. */
  int32_t now;      /**< Micropoints on the day. */
  int32_t without;  /**< Micropoints at the horizon, nothing done. */
  int32_t planned;  /**< Micropoints at the horizon, all of it done. */
  bool has_cohort;  /**< true if a cohort's means were given. */
  int32_t cohort;   /**< Mean micropoints of the cohort, or 0. */
  int32_t gap;      /**< `cohort` - `now` in micropoints; below 0 if ahead. 0
                         without a cohort. */
  int32_t seen;     /**< Micropoints at the horizon that a later ledger and
                         profile of the same form can show. */
  int32_t reserved; /**< Zero. */
} ssi_plan_pillar_result;

/** @brief One line of the weekly routine. @since 1.0 */
typedef struct ssi_plan_line_result {
  size_t size;     /**< `sizeof(ssi_plan_line_result)`, by the caller. */
  ssi_kind kind;   /**< What to do. */
  uint32_t traits; /**< How: the ::ssi_trait bits assumed. */
  int32_t times;   /**< How often a week. */
  int32_t seconds; /**< Seconds a week. */
  int32_t gain;    /**< Micropoints that the line adds at the horizon to those
                        before it; the lines add up exactly. */
  int32_t alone;   /**< Micropoints that would be lost without this line. */
  bool observed;   /**< false: this kind has not been observed. If it is done
                        already, the line brings less than it says. */
  uint8_t reserved[3]; /**< Zero. */
  int32_t seen; /**< Micropoints of it that a later ledger of the same form can
                     show, added to the lines before it. It can lie above
                   `gain`, and below 0 where what comes back is all that is seen
                   and lowers a rate. */
} ssi_plan_line_result;

/** @brief One piece of profile work, done once. @since 1.0 */
typedef struct ssi_plan_task_result {
  size_t size;     /**< `sizeof(ssi_plan_task_result)`, by the caller. */
  ssi_fact fact;   /**< The fact. */
  int32_t value;   /**< Its value now. */
  int32_t target;  /**< The value to reach. */
  int32_t seconds; /**< Seconds it typically takes. */
  int32_t gain;    /**< Micropoints; the tasks add up exactly. */
  int32_t seen;    /**< Micropoints of it that a later profile of the same form
                        can show: all, since a task is about a fact that is
                        observed. */
} ssi_plan_task_result;

/** @brief What is assumed to come back of an action. @since 1.0 */
typedef struct ssi_plan_yield_result {
  size_t size;     /**< `sizeof(ssi_plan_yield_result)`, by the caller. */
  ssi_kind action; /**< What is done. */
  ssi_kind brings; /**< What comes back. */
  uint32_t traits; /**< With which ::ssi_trait bits. */
  int32_t rate;    /**< Millionths of it for each time. */
  int32_t prior;   /**< Millionths assumed of anyone. */
  int32_t weight; /**< For how many times the prior counts, next to the member's
                     own; 0: it counts alone, or not at all. */
  int64_t times;  /**< How often the member did it in the last year; 0 if it is
                     unknown, so that the prior counts alone, or if `indicator`
                     gives the rate. */
  int64_t came;   /**< How often it came back. */
  int32_t indicator; /**< The ::ssi_indicator whose measure on the day the rate
                          is (of what remains unanswered: all but that); 0:
                        none, so it is the prior and the member's own rate
                          together. */
  int32_t reserved;  /**< Zero. */
} ssi_plan_yield_result;

/**
 * @brief Makes the plan: the routine of whole actions a week that brings the
 *        most points at the horizon, and the profile work that is left.
 *
 * Only the member's own actions are proposed, within the model's daily caps and
 * limits of good manners; invitations go only to people in the target. None can
 * be dropped without losing points, except where a minimum demands it. Profile
 * work takes the facts that are observed and can be changed by writing; it does
 * not count against the time budget.
 *
 * @param[in] allocator Where memory comes from; copied. NULL: `malloc` and
 *            `free`. @nullable
 * @param[in] model The model; its weights must add up. @notnull
 * @param[in] profile The member's facts. @notnull
 * @param[in] activity The member's events. @notnull
 * @param[in] options Time and limits. NULL: as ssi_plan_options_new() has them.
 *            @nullable
 * @param[in] day The day it is made, in days since 1970-01-01, 0 … 65,535; the
 *            routine begins on the next one.
 * @param[in] horizon Number of days that it runs, 7 … 730; `day` + `horizon`
 *            at most 65,535.
 * @param[out] out The plan; release it with ssi_plan_free(). @owns @notnull
 * @retval SSI_OK The plan was made; it may be empty.
 * @retval SSI_ERROR_NULL A pointer that must not be NULL is, or a function of
 *         `allocator` is.
 * @retval SSI_ERROR_SIZE `allocator->size` is too small.
 * @retval SSI_ERROR_UNSUPPORTED `allocator` has more than this library knows.
 * @retval SSI_ERROR_DAY The day is out of range, or the horizon's is.
 * @retval SSI_ERROR_RANGE `horizon` is out of range.
 * @retval SSI_ERROR_TIME The minimums exceed the time budget.
 * @retval SSI_ERROR_LIMIT The ledger leaves no room for all that a routine
 *         could add: 803 rows for each week.
 * @retval SSI_ERROR_MODEL The weights do not add up; see ssi_model_check().
 * @retval SSI_ERROR_MEMORY No memory; nothing was made.
 * @since 1.0
 */
SSI_API ssi_status ssi_plan_new(const ssi_allocator *allocator,
                                const ssi_model *model,
                                const ssi_profile *profile,
                                const ssi_activity *activity,
                                const ssi_plan_options *options, int32_t day,
                                int32_t horizon, ssi_plan **out);

/**
 * @brief Releases a plan.
 * @param[in] self The plan; NULL does nothing. @nullable
 * @since 1.0
 */
SSI_API void ssi_plan_free(ssi_plan *self);

/**
 * @brief What the plan comes to.
 * @param[in] self The plan. @notnull
 * @param[in,out] out The result; its `size` must be set. @notnull
 * @retval SSI_OK The result was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @since 1.0
 */
SSI_API ssi_status ssi_plan_total(const ssi_plan *self, ssi_plan_result *out);

/**
 * @brief A pillar with and without the plan, and its gap to the cohort.
 * @param[in] self The plan. @notnull
 * @param[in] pillar The pillar.
 * @param[in,out] out The result; its `size` must be set. @notnull
 * @retval SSI_OK The result was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @retval SSI_ERROR_PILLAR There is no such pillar.
 * @since 1.0
 */
SSI_API ssi_status ssi_plan_pillar(const ssi_plan *self, ssi_pillar pillar,
                                   ssi_plan_pillar_result *out);

/**
 * @brief Number of lines of the weekly routine.
 * @param[in] self The plan. @notnull
 * @param[out] out_lines The number. @notnull
 * @retval SSI_OK The number was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @since 1.0
 */
SSI_API ssi_status ssi_plan_lines(const ssi_plan *self, size_t *out_lines);

/**
 * @brief One line of the weekly routine; largest `alone` first, equal ones in
 *        the order of ssi_plan_action().
 * @param[in] self The plan. @notnull
 * @param[in] index 0 … the number of lines - 1.
 * @param[in,out] out The line; its `size` must be set. @notnull
 * @retval SSI_OK The line was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @retval SSI_ERROR_INDEX `index` is past the end.
 * @since 1.0
 */
SSI_API ssi_status ssi_plan_line(const ssi_plan *self, size_t index,
                                 ssi_plan_line_result *out);

/**
 * @brief Number of pieces of profile work.
 * @param[in] self The plan. @notnull
 * @param[out] out_tasks The number. @notnull
 * @retval SSI_OK The number was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @since 1.0
 */
SSI_API ssi_status ssi_plan_tasks(const ssi_plan *self, size_t *out_tasks);

/**
 * @brief One piece of profile work, in greedy order: each adds most to those
 *        before it; equal ones in the order of the facts.
 * @param[in] self The plan. @notnull
 * @param[in] index 0 … the number of tasks - 1.
 * @param[in,out] out The task; its `size` must be set. @notnull
 * @retval SSI_OK The task was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @retval SSI_ERROR_INDEX `index` is past the end.
 * @since 1.0
 */
SSI_API ssi_status ssi_plan_task(const ssi_plan *self, size_t index,
                                 ssi_plan_task_result *out);

/**
 * @brief Number of yields that the plan assumes, of all actions.
 * @param[in] self The plan. @notnull
 * @param[out] out_yields The number. @notnull
 * @retval SSI_OK The number was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @since 1.0
 */
SSI_API ssi_status ssi_plan_yields(const ssi_plan *self, size_t *out_yields);

/**
 * @brief One yield that the plan assumes.
 * @param[in] self The plan. @notnull
 * @param[in] index 0 … the number of yields - 1.
 * @param[in,out] out The yield; its `size` must be set. @notnull
 * @retval SSI_OK The yield was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @retval SSI_ERROR_INDEX `index` is past the end.
 * @since 1.0
 */
SSI_API ssi_status ssi_plan_yield(const ssi_plan *self, size_t index,
                                  ssi_plan_yield_result *out);

/**
 * @brief The events of the routine, day by day, with what is assumed to come
 *        back: merged into the member's ledger and scored at the horizon
 *        with the plan's profile work, it gives what the plan promises.
 * @param[in] self The plan. @notnull
 * @param[out] out The events; release them with ssi_activity_free(). @owns
 *             @notnull
 * @retval SSI_OK The ledger was made.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_MEMORY No memory; nothing was made.
 * @since 1.0
 */
SSI_API ssi_status ssi_plan_activity(const ssi_plan *self, ssi_activity **out);

/**
 * @brief The facts that the profile work reaches, all others unobserved.
 * @param[in] self The plan. @notnull
 * @param[out] out The facts; release them with ssi_profile_free(). @owns
 *             @notnull
 * @retval SSI_OK The profile was made.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_MEMORY No memory; nothing was made.
 * @since 1.0
 */
SSI_API ssi_status ssi_plan_profile(const ssi_plan *self, ssi_profile **out);

/**
 * @brief The points at the horizon with another routine under the same
 *        assumptions, without profile work and whatever time it takes.
 * @param[in] self The plan. @notnull
 * @param[in] rows Number of actions.
 * @param[in] kinds Values of ::ssi_kind, each an action of a plan, each once.
 *            @array{rows} @notnull
 * @param[in] times Times a week, 0 … the most that a plan proposes: its weekly
 *            limit, or the daily cap on each of the days if that is less.
 *            @array{rows} @notnull
 * @param[out] out_points Micropoints of the index at the horizon. @notnull
 * @retval SSI_OK The points were written.
 * @retval SSI_ERROR_NULL An argument is NULL; `kinds` and `times` may be with
 *         `rows` 0.
 * @retval SSI_ERROR_KIND There is no such action, or it comes twice.
 * @retval SSI_ERROR_RANGE A number of times is out of range.
 * @retval SSI_ERROR_MEMORY No memory.
 * @since 1.0
 */
SSI_API ssi_status ssi_plan_points(const ssi_plan *self, size_t rows,
                                   const uint8_t *kinds, const int32_t *times,
                                   int32_t *out_points);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
