/**
 * @file
 * @brief Sensitivity: how far score, pillars and rank move when the weights
 *        and goalposts of the model move.
 *
 * Weights and goalposts are judgements. A composite index should say how much
 * of a result hangs on them, as the handbook of the OECD and JRC asks. The
 * design is fixed and deterministic: the same input gives the same intervals
 * everywhere. doc/readings.md defines it to the last rounding.
 *
 * @par Threads
 * The result never changes once it is made: any number of threads may read
 * it at once.
 */
#ifndef SSI_SENSITIVITY_H
#define SSI_SENSITIVITY_H

#include <ssi/activity.h>
#include <ssi/base.h>
#include <ssi/model.h>
#include <ssi/profile.h>

#ifdef __cplusplus
extern "C" {
#endif

/** @addtogroup analyses
 *  @{ */

/** @brief How many varied models a sensitivity is made of. @since 1.0 */
#define SSI_SENSITIVITY_RUNS 500

/** @brief Intervals of a score under varied models. Opaque and constant: it
 *  keeps no reference to what it was made from. @since 1.0 */
typedef struct ssi_sensitivity ssi_sensitivity;

/** @brief Where points lie when weights and goalposts vary. @since 1.0 */
typedef struct ssi_spread {
  size_t size;     /**< `sizeof(ssi_spread)`, set by the caller. */
  int32_t points;  /**< Micropoints by the model itself. */
  int32_t low;     /**< Micropoints that 5 % of the runs are below. */
  int32_t median;  /**< Micropoints half way between the two middle runs. */
  int32_t high;    /**< Micropoints that 5 % of the runs are above. */
  int32_t minimum; /**< Least micropoints of any run. */
  int32_t maximum; /**< Most micropoints of any run. */
} ssi_spread;

/** @brief Where the top percent lies when weights and goalposts vary.
 *  @since 1.0 */
typedef struct ssi_rank_spread {
  size_t size;      /**< `sizeof(ssi_rank_spread)`, set by the caller. */
  int32_t top;      /**< Top percent by the model itself, 1 … 100. */
  int32_t best;     /**< Top percent that 5 % of the runs are better than. */
  int32_t worst;    /**< Top percent that 5 % of the runs are worse than. */
  int32_t minimum;  /**< Best top percent of any run. */
  int32_t maximum;  /**< Worst top percent of any run. */
  int32_t reserved; /**< Zero. */
} ssi_rank_spread;

/** @brief What moving one indicator's weight or goalpost alone does to the
 *  index, the other weights of its pillar giving way. @since 1.0 */
typedef struct ssi_swing {
  size_t size;             /**< `sizeof(ssi_swing)`, set by the caller. */
  ssi_indicator indicator; /**< The indicator. */
  ssi_pillar pillar;       /**< Its pillar. */
  int32_t weight_less;     /**< Micropoints with the weight lowered. */
  int32_t weight_more;     /**< Micropoints with the weight raised. */
  int32_t goalpost_less;   /**< Micropoints with the goalpost lowered. */
  int32_t goalpost_more;   /**< Micropoints with the goalpost raised. */
  int32_t swing;           /**< The largest of the four, without its sign, in
                                micropoints. */
  int32_t reserved;        /**< Zero. */
} ssi_swing;

/**
 * @brief Scores a member under ::SSI_SENSITIVITY_RUNS varied models.
 * @param[in] allocator Where memory comes from; copied. NULL: `malloc` and
 *            `free`. @nullable
 * @param[in] model The model; its weights must add up. @notnull
 * @param[in] profile The member's facts. @notnull
 * @param[in] activity The member's events. @notnull
 * @param[in] day Days since 1970-01-01, 0 … 65,535.
 * @param[in] percent How far weights and goalposts vary to either side, 1 … 50
 *            per cent; 20 is usual. Weights are balanced to 25 points a pillar
 *            again, goalposts stay within their ranges.
 * @param[out] out The sensitivity; release it with ssi_sensitivity_free().
 *             @owns @notnull
 * @retval SSI_OK The sensitivity was made.
 * @retval SSI_ERROR_NULL A pointer other than `allocator` is NULL, or a
 *         function of `allocator` is.
 * @retval SSI_ERROR_SIZE `allocator->size` is too small.
 * @retval SSI_ERROR_UNSUPPORTED `allocator` has more than this library knows.
 * @retval SSI_ERROR_DAY The day is out of range.
 * @retval SSI_ERROR_RANGE `percent` is out of range.
 * @retval SSI_ERROR_MODEL The weights do not add up; see ssi_model_check().
 * @retval SSI_ERROR_MEMORY No memory; nothing was made.
 * @since 1.0
 */
SSI_API ssi_status ssi_sensitivity_new(const ssi_allocator *allocator,
                                       const ssi_model *model,
                                       const ssi_profile *profile,
                                       const ssi_activity *activity,
                                       int32_t day, int32_t percent,
                                       ssi_sensitivity **out);

/**
 * @brief Releases a sensitivity.
 * @param[in] self The sensitivity; NULL does nothing. @nullable
 * @since 1.0
 */
SSI_API void ssi_sensitivity_free(ssi_sensitivity *self);

/**
 * @brief The interval of the index.
 * @param[in] self The sensitivity. @notnull
 * @param[in,out] out The interval; its `size` must be set. @notnull
 * @retval SSI_OK The interval was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @since 1.0
 */
SSI_API ssi_status ssi_sensitivity_total(const ssi_sensitivity *self,
                                         ssi_spread *out);

/**
 * @brief The interval of a pillar.
 * @param[in] self The sensitivity. @notnull
 * @param[in] pillar The pillar.
 * @param[in,out] out The interval; its `size` must be set. @notnull
 * @retval SSI_OK The interval was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @retval SSI_ERROR_PILLAR There is no such pillar.
 * @since 1.0
 */
SSI_API ssi_status ssi_sensitivity_pillar(const ssi_sensitivity *self,
                                          ssi_pillar pillar, ssi_spread *out);

/**
 * @brief The interval of the top percent among a cohort's scores: the share of
 *        scores above, with half of the equal ones, as a whole percentage,
 *        halves up, at least 1. The cohort's scores stay as they are.
 *
 * It takes the scores of all members: it is for the host's own work, and
 * its caller sees everything. To show a member the spread of its rank,
 * ask a benchmark (ssi_benchmark_rank()) for both ends of
 * ssi_sensitivity_total().
 * @param[in] self The sensitivity. @notnull
 * @param[in] scores Micropoints of the index of the cohort's members, in any
 *            order. @array{count} @notnull
 * @param[in] count How many, 1 … 10,000,000.
 * @param[in,out] out The interval; its `size` must be set. @notnull
 * @retval SSI_OK The interval was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @retval SSI_ERROR_COHORT There is no score.
 * @retval SSI_ERROR_LIMIT There are too many scores.
 * @retval SSI_ERROR_RANGE A score is not within 0 … 100,000,000.
 * @since 1.0
 */
SSI_API ssi_status ssi_sensitivity_rank(const ssi_sensitivity *self,
                                        const int32_t *scores, size_t count,
                                        ssi_rank_spread *out);

/**
 * @brief Number of swings: one for each indicator.
 * @param[in] self The sensitivity. @notnull
 * @param[out] out_swings The number. @notnull
 * @retval SSI_OK The number was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @since 1.0
 */
SSI_API ssi_status ssi_sensitivity_swings(const ssi_sensitivity *self,
                                          size_t *out_swings);

/**
 * @brief The swings of the indicators, those that matter most first; equal
 *        ones in the order of the model.
 * @param[in] self The sensitivity. @notnull
 * @param[in] index 0 … the number of swings - 1.
 * @param[in,out] out The swing; its `size` must be set. @notnull
 * @retval SSI_OK The swing was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @retval SSI_ERROR_INDEX `index` is past the end.
 * @since 1.0
 */
SSI_API ssi_status ssi_sensitivity_swing(const ssi_sensitivity *self,
                                         size_t index, ssi_swing *out);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
