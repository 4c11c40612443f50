/**
 * @file
 * @brief The dashboard and the model side by side: what was read off it on some
 * days, what the model says for them, and whether the two move together.
 *
 * The dashboard's formula is secret, and a model that agrees with it proves
 * nothing about it. What a comparison shows is where the open index stands
 * apart from the number a member sees elsewhere, and whether both rise and fall
 * at the same times. doc/readings.md defines it.
 *
 * @par Threads
 * A comparison never changes once it is made: any number of threads may read it
 * at once. While it is being made, no thread may change what it is made
 * from; afterwards they need nothing of each other.
 */
#ifndef SSI_COMPARE_H
#define SSI_COMPARE_H

#include <ssi/activity.h>
#include <ssi/base.h>
#include <ssi/calibration.h>
#include <ssi/model.h>
#include <ssi/profile.h>

#ifdef __cplusplus
extern "C" {
#endif

/** @addtogroup analyses
 *  @{ */

/** @brief The fewest steps, on which both changed, that say whether they move
 *  together. @since 1.0 */
#define SSI_COMPARE_STEPS_MIN 8

/** @brief Readings compared with a model. Opaque and constant: it keeps no
 * reference to what it was made from. @since 1.0 */
typedef struct ssi_compare ssi_compare;

/** @brief Whether dashboard and model move together. @since 1.0 */
typedef enum ssi_movement {
  SSI_MOVEMENT_NOT_ENOUGH_DATA = 0, /**< Fewer than ::SSI_COMPARE_STEPS_MIN
                                         steps on which both changed. */
  SSI_MOVEMENT_APART = 1,           /**< Mostly in opposite directions. */
  SSI_MOVEMENT_UNCLEAR = 2,         /**< Neither. */
  SSI_MOVEMENT_TOGETHER = 3         /**< Mostly in the same direction. */
} ssi_movement;

/** @brief The index or a pillar on the day of a reading. @since 1.0 */
typedef struct ssi_compared {
  size_t size;         /**< `sizeof(ssi_compared)`, set by the caller. */
  int32_t day;         /**< Days since 1970-01-01. */
  int32_t dashboard;   /**< Micropoints that were read; of the index, their
                            sum. */
  int32_t points;      /**< Micropoints by the model: the low end. */
  int32_t high;        /**< Micropoints by the model at most: the high end. */
  int32_t observed;    /**< Micropoints of the maximum that were observed. */
  int32_t maximum;     /**< Micropoints at most. */
  int32_t difference;  /**< `dashboard` - `points`, in micropoints. */
  bool within;         /**< The reading lies within the model's ends. */
  uint8_t reserved[3]; /**< Zero. */
} ssi_compared;

/** @brief How the index or a pillar agrees over all readings. @since 1.0 */
typedef struct ssi_agreement {
  size_t size;          /**< `sizeof(ssi_agreement)`, set by the caller. */
  int32_t mean;         /**< Mean of the differences, in micropoints. */
  int32_t mean_size;    /**< Mean of the differences without their signs, in
                             micropoints. */
  int32_t lowest;       /**< The smallest difference, in micropoints. */
  int32_t highest;      /**< The largest difference, in micropoints. */
  int32_t within;       /**< Readings within the model's ends. */
  int32_t same;         /**< Steps from one reading to the next on which both
                             changed, in the same direction. */
  int32_t opposite;     /**< The same in opposite directions. */
  int32_t still;        /**< Steps on which one of them did not change. */
  ssi_movement verdict; /**< Whether they move together. */
  int32_t reserved;     /**< Zero. */
} ssi_agreement;

/**
 * @brief Scores a member on the day of each reading. Readings in any order give
 *        the same result. Costs a score a reading.
 * @param[in] allocator Where memory comes from; copied. NULL: `malloc` and
 *            `free`. @nullable
 * @param[in] model The model; its weights must add up. @notnull
 * @param[in] profile The member's facts; they count on every day. @notnull
 * @param[in] activity The member's events. @notnull
 * @param[in] readings The readings, 1 … ::SSI_READINGS_MAX; only read during
 *            the call. @notnull
 * @param[out] out_row The first reading at fault; written for a day or a value
 *             out of range and for a day that comes twice. @nullable
 * @param[out] out The comparison; release it with ssi_compare_free(). @owns
 *             @notnull
 * @retval SSI_OK The comparison was made.
 * @retval SSI_ERROR_NULL A pointer that must not be NULL is, or a function of
 *         `allocator` is.
 * @retval SSI_ERROR_SIZE `allocator->size` or `readings->size` is too small.
 * @retval SSI_ERROR_UNSUPPORTED One of them has more than this library knows.
 * @retval SSI_ERROR_READINGS There is no reading.
 * @retval SSI_ERROR_LIMIT There are more than ::SSI_READINGS_MAX readings.
 * @retval SSI_ERROR_DAY A day is out of range or comes twice.
 * @retval SSI_ERROR_RANGE A value is out of range.
 * @retval SSI_ERROR_MODEL The weights do not add up; see ssi_model_check().
 * @retval SSI_ERROR_MEMORY No memory; nothing was made.
 * @since 1.0
 */
SSI_API ssi_status ssi_compare_new(const ssi_allocator *allocator,
                                   const ssi_model *model,
                                   const ssi_profile *profile,
                                   const ssi_activity *activity,
                                   const ssi_readings *readings,
                                   size_t *out_row, ssi_compare **out);

/**
 * @brief Releases a comparison.
 * @param[in] self The comparison; NULL does nothing. @nullable
 * @since 1.0
 */
SSI_API void ssi_compare_free(ssi_compare *self);

/**
 * @brief Number of readings.
 * @param[in] self The comparison. @notnull
 * @param[out] out_readings The number. @notnull
 * @retval SSI_OK The number was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @since 1.0
 */
SSI_API ssi_status ssi_compare_readings(const ssi_compare *self,
                                        size_t *out_readings);

/**
 * @brief The index on the day of a reading; the oldest comes first.
 * @param[in] self The comparison. @notnull
 * @param[in] index 0 … the number of readings - 1.
 * @param[in,out] out The answer; its `size` must be set. @notnull
 * @retval SSI_OK The answer was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @retval SSI_ERROR_INDEX `index` is past the end.
 * @since 1.0
 */
SSI_API ssi_status ssi_compare_reading(const ssi_compare *self, size_t index,
                                       ssi_compared *out);

/**
 * @brief A pillar on the day of a reading.
 * @param[in] self The comparison. @notnull
 * @param[in] index 0 … the number of readings - 1.
 * @param[in] pillar The pillar.
 * @param[in,out] out The answer; its `size` must be set. @notnull
 * @retval SSI_OK The answer was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @retval SSI_ERROR_INDEX `index` is past the end.
 * @retval SSI_ERROR_PILLAR There is no such pillar.
 * @since 1.0
 */
SSI_API ssi_status ssi_compare_reading_pillar(const ssi_compare *self,
                                              size_t index, ssi_pillar pillar,
                                              ssi_compared *out);

/**
 * @brief How the index agrees over all readings.
 * @param[in] self The comparison. @notnull
 * @param[in,out] out The answer; its `size` must be set. @notnull
 * @retval SSI_OK The answer was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @since 1.0
 */
SSI_API ssi_status ssi_compare_total(const ssi_compare *self,
                                     ssi_agreement *out);

/**
 * @brief How a pillar agrees over all readings.
 * @param[in] self The comparison. @notnull
 * @param[in] pillar The pillar.
 * @param[in,out] out The answer; its `size` must be set. @notnull
 * @retval SSI_OK The answer was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @retval SSI_ERROR_PILLAR There is no such pillar.
 * @since 1.0
 */
SSI_API ssi_status ssi_compare_pillar(const ssi_compare *self,
                                      ssi_pillar pillar, ssi_agreement *out);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
