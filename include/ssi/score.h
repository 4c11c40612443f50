/**
 * @file
 * @brief The score of one member as of a day, its pillars and indicators, what
 *        was observed, and where every point comes from.
 *
 * Three states are kept apart: an indicator is observed, observed in part, or
 * unobserved. Points count only what was observed, so they are also the low
 * end; the high end is what the score could be if all that is unobserved were
 * at its best. Unobserved is never silently treated as zero: coverage says how
 * much of the maximum was observed, and only functions with `estimate` in their
 * name scale up.
 *
 * @par Threads
 * A score never changes once it is made: any number of threads may read it
 * at once. While it is being made, no thread may change what it is made
 * from; afterwards they need nothing of each other.
 */

/**
 * @defgroup one_member One member
 * @brief A profile and a ledger of events become a score that explains itself.
 *
 * A score needs three things: a ::ssi_model, a ::ssi_profile (facts as they are
 * today) and a ::ssi_activity (the ledger of dated events). ssi_score_new()
 * takes them with a day and makes a ::ssi_score, which answers everything else.
 * If the member has a LinkedIn export, @ref archive fills profile and ledger.
 *
 * @par Simple
 * From nothing to the four pillars:
 * @snippet score_member.c whole call
 *
 * @par Complete
 * - Facts and texts: ssi_profile_set_fact(), ssi_profile_set_section(),
 *   ssi_profile_set_target(). Many at once: ssi_profile_set_facts().
 * - Events: ssi_activity_add(), from columns ssi_activity_add_columns(). What
 * was observed although nothing happened: ssi_activity_observe().
 * - Reading: ssi_score_total(), ssi_score_pillar(), ssi_score_indicator(); why:
 *   ssi_score_contribution(); what a screen shows: ssi_score_display().
 * - Storing: ssi_profile_save(), ssi_activity_save() and their `_load`.
 */
#ifndef SSI_SCORE_H
#define SSI_SCORE_H

#include <ssi/activity.h>
#include <ssi/base.h>
#include <ssi/model.h>
#include <ssi/profile.h>

#ifdef __cplusplus
extern "C" {
#endif

/** @addtogroup one_member
 *  @{ */

/** @brief A computed score with its parts. Opaque and constant: it keeps no
 *  reference to what it was made from. @since 1.0 */
typedef struct ssi_score ssi_score;

/** @brief How much of an indicator was observed. @since 1.0 */
typedef enum ssi_observation {
  SSI_OBSERVATION_NONE = 0, /**< Nothing it counts was observed. */
  SSI_OBSERVATION_PART = 1, /**< Some of what it counts was observed. */
  SSI_OBSERVATION_FULL = 2  /**< All it counts was observed. */
} ssi_observation;

/** @brief Points of the whole index or of a pillar. @since 1.0 */
typedef struct ssi_result {
  size_t size;      /**< `sizeof(ssi_result)`, set by the caller. */
  int32_t points;   /**< Micropoints, 0 … `maximum`. */
  int32_t low;      /**< Low end in micropoints: equal to `points`. */
  int32_t high;     /**< High end in micropoints if all were observed. */
  int32_t observed; /**< Micropoints of the maximum that were observed. */
  int32_t maximum;  /**< Micropoints at best: 100 or 25 million. */
  int32_t reserved; /**< Zero. */
} ssi_result;

/** @brief Points of an indicator and what they rest on. @since 1.0 */
typedef struct ssi_indicator_result {
  size_t size;             /**< `sizeof(ssi_indicator_result)`, by caller. */
  ssi_indicator indicator; /**< Which one. */
  ssi_pillar pillar;       /**< The pillar it counts for. */
  ssi_observation state;   /**< How much of it was observed. */
  int32_t points;          /**< Micropoints, 0 … `maximum`. */
  int32_t high;            /**< High end in micropoints. */
  int32_t observed;        /**< Micropoints of the maximum observed. */
  int32_t maximum;         /**< Its weight in micropoints. */
  int32_t headroom;        /**< `maximum` - `points`, in micropoints. */
  int32_t goalpost;        /**< Measure that brings the maximum. */
  int64_t measure;         /**< The measure, in units / scale of the model. */
  int32_t share;    /**< Millionths to which what it counts was observed: the
                         smallest share of its kinds and facts, but for kinds
                         that a rate never asks for. 0: one is unobserved. */
  int32_t reserved; /**< Zero. */
} ssi_indicator_result;

/** @brief The share one kind or fact has in the points of one indicator; the
 *  shares add up to the score exactly. @since 1.0 */
typedef struct ssi_contribution {
  size_t size;             /**< `sizeof(ssi_contribution)`, by the caller. */
  ssi_indicator indicator; /**< The indicator. */
  ssi_pillar pillar;       /**< The pillar the indicator counts for. */
  int32_t kind;            /**< The ::ssi_kind, or 0 if a fact brings it. */
  int32_t fact;            /**< The ::ssi_fact, or 0 if a kind brings it. */
  int32_t points;          /**< Micropoints; below 0 for adverse kinds. */
  int32_t share;       /**< Millionths to which its kind or fact was observed;
                            0 if nothing that this feed counts was. */
  bool observed;       /**< true if something this feed counts was observed. */
  uint8_t reserved[7]; /**< Zero. */
} ssi_contribution;

/**
 * @brief Computes the score of a member as of a day. Events after the day do
 *        not count.
 * @param[in] allocator Where memory comes from; copied. NULL: `malloc` and
 *            `free`. @nullable
 * @param[in] model The model; its weights must add up. @notnull
 * @param[in] profile The member's facts. @notnull
 * @param[in] activity The member's events. @notnull
 * @param[in] day Days since 1970-01-01, 0 … 65,535.
 * @param[out] out The score; release it with ssi_score_free(). @owns @notnull
 * @retval SSI_OK The score was made.
 * @retval SSI_ERROR_NULL A pointer other than `allocator` is NULL, or a
 *         function of `allocator` is.
 * @retval SSI_ERROR_SIZE `allocator->size` is too small.
 * @retval SSI_ERROR_UNSUPPORTED `allocator` has more than this library knows.
 * @retval SSI_ERROR_DAY The day is out of range.
 * @retval SSI_ERROR_MODEL The weights do not add up; see ssi_model_check().
 * @retval SSI_ERROR_MEMORY No memory; nothing was made.
 * @since 1.0
 */
SSI_API ssi_status ssi_score_new(const ssi_allocator *allocator,
                                 const ssi_model *model,
                                 const ssi_profile *profile,
                                 const ssi_activity *activity, int32_t day,
                                 ssi_score **out);

/**
 * @brief Releases a score.
 * @param[in] self The score; NULL does nothing. @nullable
 * @since 1.0
 */
SSI_API void ssi_score_free(ssi_score *self);

/**
 * @brief The day a score was computed for.
 * @param[in] self The score. @notnull
 * @param[out] out_day Days since 1970-01-01. @notnull
 * @retval SSI_OK The day was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @since 1.0
 */
SSI_API ssi_status ssi_score_day(const ssi_score *self, int32_t *out_day);

/**
 * @brief The whole index: the sum of the four pillars.
 * @param[in] self The score. @notnull
 * @param[in,out] out Points, interval and coverage; its `size` must be set.
 *                @notnull
 * @retval SSI_OK The result was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @since 1.0
 */
SSI_API ssi_status ssi_score_total(const ssi_score *self, ssi_result *out);

/**
 * @brief One pillar: the sum of its indicators.
 * @param[in] self The score. @notnull
 * @param[in] pillar The pillar.
 * @param[in,out] out Points, interval and coverage; its `size` must be set.
 *                @notnull
 * @retval SSI_OK The result was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @retval SSI_ERROR_PILLAR There is no such pillar.
 * @since 1.0
 */
SSI_API ssi_status ssi_score_pillar(const ssi_score *self, ssi_pillar pillar,
                                    ssi_result *out);

/**
 * @brief The whole number a gauge shows: the unrounded sum of the pillars,
 *        rounded to whole points, halves up.
 * @param[in] self The score. @notnull
 * @param[out] out_points Points, 0 … 100. @notnull
 * @retval SSI_OK The number was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @since 1.0
 */
SSI_API ssi_status ssi_score_display(const ssi_score *self,
                                     int32_t *out_points);

/**
 * @brief An estimate of the index that scales each pillar's points up by what
 *        was observed of it. Not a score: it assumes that the unobserved part
 *        is like the observed one.
 * @param[in] self The score. @notnull
 * @param[out] out_points Micropoints, between the low and the high end.
 *             @notnull
 * @retval SSI_OK The estimate was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_UNOBSERVED Nothing of a pillar was observed.
 * @since 1.0
 */
SSI_API ssi_status ssi_score_estimate(const ssi_score *self,
                                      int32_t *out_points);

/**
 * @brief An estimate of one pillar, as ssi_score_estimate().
 * @param[in] self The score. @notnull
 * @param[in] pillar The pillar.
 * @param[out] out_points Micropoints, between the low and the high end.
 *             @notnull
 * @retval SSI_OK The estimate was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_PILLAR There is no such pillar.
 * @retval SSI_ERROR_UNOBSERVED Nothing of the pillar was observed.
 * @since 1.0
 */
SSI_API ssi_status ssi_score_estimate_pillar(const ssi_score *self,
                                             ssi_pillar pillar,
                                             int32_t *out_points);

/**
 * @brief One indicator.
 * @param[in] self The score. @notnull
 * @param[in] indicator The indicator.
 * @param[in,out] out Points and measure; its `size` must be set. @notnull
 * @retval SSI_OK The result was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @retval SSI_ERROR_INDICATOR There is no such indicator.
 * @since 1.0
 */
SSI_API ssi_status ssi_score_indicator(const ssi_score *self,
                                       ssi_indicator indicator,
                                       ssi_indicator_result *out);

/**
 * @brief Number of contributions: one for each feed of the model.
 * @param[in] self The score. @notnull
 * @param[out] out_contributions The number. @notnull
 * @retval SSI_OK The number was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @since 1.0
 */
SSI_API ssi_status ssi_score_contributions(const ssi_score *self,
                                           size_t *out_contributions);

/**
 * @brief The exact share of one kind or fact in the points of one indicator,
 *        in the order of ssi_model_feed(). All contributions of an indicator,
 *        of a pillar and of the score add up to its points to the micropoint.
 * @param[in] self The score. @notnull
 * @param[in] index 0 … the number of contributions - 1.
 * @param[in,out] out The contribution; its `size` must be set. @notnull
 * @retval SSI_OK The contribution was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @retval SSI_ERROR_INDEX `index` is past the end.
 * @since 1.0
 */
SSI_API ssi_status ssi_score_contribution(const ssi_score *self, size_t index,
                                          ssi_contribution *out);

/**
 * @brief The points an event kind has in the whole score, over all
 *        indicators.
 * @param[in] self The score. @notnull
 * @param[in] kind The kind.
 * @param[out] out_points Micropoints; below 0 for adverse kinds. @notnull
 * @retval SSI_OK The sum was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_KIND There is no such kind.
 * @since 1.0
 */
SSI_API ssi_status ssi_score_of_kind(const ssi_score *self, ssi_kind kind,
                                     int32_t *out_points);

/**
 * @brief The points a fact has in the whole score, over all indicators.
 * @param[in] self The score. @notnull
 * @param[in] fact The fact.
 * @param[out] out_points Micropoints. @notnull
 * @retval SSI_OK The sum was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_FACT There is no such fact.
 * @since 1.0
 */
SSI_API ssi_status ssi_score_of_fact(const ssi_score *self, ssi_fact fact,
                                     int32_t *out_points);

/**
 * @brief Scores a single pillar, without making a score object. Equal to the
 *        same pillar of ssi_score_new().
 * @param[in] allocator Where scratch memory comes from during the call. NULL:
 *            `malloc` and `free`. @nullable
 * @param[in] model The model; its weights must add up. @notnull
 * @param[in] profile The member's facts. @notnull
 * @param[in] activity The member's events. @notnull
 * @param[in] pillar The pillar.
 * @param[in] day Days since 1970-01-01, 0 … 65,535.
 * @param[in,out] out Points, interval and coverage; its `size` must be set.
 *                @notnull
 * @retval SSI_OK The result was written.
 * @retval SSI_ERROR_NULL A pointer other than `allocator` is NULL, or a
 *         function of `allocator` is.
 * @retval SSI_ERROR_SIZE `allocator->size` or `out->size` is too small.
 * @retval SSI_ERROR_UNSUPPORTED `allocator` has more than this library knows.
 * @retval SSI_ERROR_PILLAR There is no such pillar.
 * @retval SSI_ERROR_DAY The day is out of range.
 * @retval SSI_ERROR_MODEL The weights do not add up; see ssi_model_check().
 * @retval SSI_ERROR_MEMORY No memory.
 * @since 1.0
 */
SSI_API ssi_status ssi_pillar_score(const ssi_allocator *allocator,
                                    const ssi_model *model,
                                    const ssi_profile *profile,
                                    const ssi_activity *activity,
                                    ssi_pillar pillar, int32_t day,
                                    ssi_result *out);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
