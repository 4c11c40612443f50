/**
 * @file
 * @brief Calibration: fits weights and goalposts of a model to pillar values
 *        read off a dashboard on known days.
 *
 * LinkedIn's formula is secret and nothing here finds it. Calibration moves the
 * open model towards what one member sees, as far as the readings show and
 * never outside the declared ranges, and says how well each parameter is
 * determined. doc/readings.md defines it.
 *
 * @par Threads
 * A calibration never changes once it is made: any number of threads may read
 * it at once. While it is being made, no thread may change what it is made
 * from; afterwards they need nothing of each other.
 */
#ifndef SSI_CALIBRATION_H
#define SSI_CALIBRATION_H

#include <ssi/activity.h>
#include <ssi/base.h>
#include <ssi/model.h>
#include <ssi/profile.h>

#ifdef __cplusplus
extern "C" {
#endif

/** @addtogroup analyses
 *  @{ */

/** @brief The fewest readings a calibration takes. @since 1.0 */
#define SSI_READINGS_MIN 8

/** @brief The most readings a calibration takes. @since 1.0 */
#define SSI_READINGS_MAX 2000

/** @brief A fitted model with its errors. Opaque and constant: it keeps no
 *  reference to what it was made from. @since 1.0 */
typedef struct ssi_calibration ssi_calibration;

/** @brief Readings of the four pillars, in columns that stay the caller's.
 *  @since 1.0 */
typedef struct ssi_readings {
  size_t size;  /**< `sizeof(ssi_readings)`, set by the caller. */
  size_t count; /**< How many readings, ::SSI_READINGS_MIN …
                     ::SSI_READINGS_MAX. */
  /** Days since 1970-01-01, 0 … 65,535, each once, in any order. @array{count}
   *  @notnull */
  const int32_t *days;
  /** Micropoints read for brand, 0 … 25,000,000. @array{count} @notnull */
  const int32_t *brand;
  /** Micropoints read for find, 0 … 25,000,000. @array{count} @notnull */
  const int32_t *find;
  /** Micropoints read for engage, 0 … 25,000,000. @array{count} @notnull */
  const int32_t *engage;
  /** Micropoints read for relate, 0 … 25,000,000. @array{count} @notnull */
  const int32_t *relate;
} ssi_readings;

/** @brief How well a fit meets the readings of the index or a pillar.
 *  @since 1.0 */
typedef struct ssi_fit {
  size_t size;          /**< `sizeof(ssi_fit)`, set by the caller. */
  int32_t error_before; /**< Root mean square of reading - score by the model
                             given, in micropoints. */
  int32_t error_after;  /**< The same by the fitted model, in micropoints. */
  int32_t bias_after;   /**< Mean of reading - score by the fitted model, in
                             micropoints. */
  int32_t worst_after;  /**< The largest error by the fitted model, without
                             its sign, in micropoints. */
} ssi_fit;

/** @brief One reading, and what the models say. @since 1.0 */
typedef struct ssi_residual {
  size_t size;       /**< `sizeof(ssi_residual)`, set by the caller. */
  int32_t day;       /**< Days since 1970-01-01. */
  ssi_pillar pillar; /**< The pillar. */
  int32_t reading;   /**< Micropoints that were read. */
  int32_t before;    /**< Micropoints by the model given. */
  int32_t after;     /**< Micropoints by the fitted model. */
  int32_t reserved;  /**< Zero. */
} ssi_residual;

/** @brief How well the readings determine a parameter. @since 1.0 */
typedef enum ssi_determined {
  SSI_DETERMINED_NOT = 0,    /**< It could be nearly anything. */
  SSI_DETERMINED_PARTLY = 1, /**< Within half of its own size. */
  SSI_DETERMINED_WELL = 2    /**< Within a fifth of its own size. */
} ssi_determined;

/** @brief The fitted weight and goalpost of an indicator, and the ranges in
 *  which they could be moved without the fit getting notably worse.
 *  @since 1.0 */
typedef struct ssi_fitted_indicator {
  size_t size;             /**< `sizeof(ssi_fitted_indicator)`, caller. */
  ssi_indicator indicator; /**< The indicator. */
  ssi_pillar pillar;       /**< Its pillar. */
  int32_t weight_before;   /**< Micropoints in the model given. */
  int32_t weight;          /**< Micropoints as fitted. */
  int32_t weight_low;      /**< Low end in micropoints. */
  int32_t weight_high;     /**< High end in micropoints. */
  ssi_determined weight_determined;   /**< How well. */
  int32_t goalpost_before;            /**< Goalpost of the model given. */
  int32_t goalpost;                   /**< Goalpost as fitted. */
  int32_t goalpost_low;               /**< Low end. */
  int32_t goalpost_high;              /**< High end. */
  ssi_determined goalpost_determined; /**< How well. */
} ssi_fitted_indicator;

/**
 * @brief Fits a model to readings of the four pillars.
 *
 * Weights stay within 0 … 25 points and goalposts within their declared ranges;
 * among fits that meet the readings equally well, the one nearest to the given
 * model is preferred. Half-lives, caps and the pillars of indicators stay.
 * Readings in any order give the same result. Takes about 0.1 seconds with 60
 * readings, a second with 500 and a few with the most.
 *
 * @param[in] allocator Where memory comes from; copied. NULL: `malloc` and
 *            `free`. @nullable
 * @param[in] model The model to begin with; its weights must add up. @notnull
 * @param[in] profile The member's facts; they count on every day. @notnull
 * @param[in] activity The member's events. @notnull
 * @param[in] readings The readings; only read during the call. @notnull
 * @param[out] out_row The first reading at fault; written for a day or a value
 *             out of range and for a day that comes twice. @nullable
 * @param[out] out The calibration; release it with ssi_calibration_free().
 *             @owns @notnull
 * @retval SSI_OK The model was fitted.
 * @retval SSI_ERROR_NULL A pointer that must not be NULL is, or a function of
 *         `allocator` is.
 * @retval SSI_ERROR_SIZE `allocator->size` or `readings->size` is too small.
 * @retval SSI_ERROR_UNSUPPORTED One of them has more than this library knows.
 * @retval SSI_ERROR_READINGS There are fewer than ::SSI_READINGS_MIN readings,
 *         they span less than 28 days, or the model's own points are the same
 *         on all their days: too little to fit anything to.
 * @retval SSI_ERROR_LIMIT There are more than ::SSI_READINGS_MAX readings.
 * @retval SSI_ERROR_DAY A day is out of range or comes twice.
 * @retval SSI_ERROR_RANGE A value is out of range.
 * @retval SSI_ERROR_MODEL The weights do not add up; see ssi_model_check().
 * @retval SSI_ERROR_MEMORY No memory; nothing was made.
 * @since 1.0
 */
SSI_API ssi_status ssi_calibration_new(const ssi_allocator *allocator,
                                       const ssi_model *model,
                                       const ssi_profile *profile,
                                       const ssi_activity *activity,
                                       const ssi_readings *readings,
                                       size_t *out_row, ssi_calibration **out);

/**
 * @brief Releases a calibration.
 * @param[in] self The calibration; NULL does nothing. @nullable
 * @since 1.0
 */
SSI_API void ssi_calibration_free(ssi_calibration *self);

/**
 * @brief The fitted model, as a copy of one's own.
 * @param[in] self The calibration. @notnull
 * @param[out] out The model; release it with ssi_model_free(). @owns @notnull
 * @retval SSI_OK The model was made.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_MEMORY No memory; nothing was made.
 * @since 1.0
 */
SSI_API ssi_status ssi_calibration_model(const ssi_calibration *self,
                                         ssi_model **out);

/**
 * @brief How well the fit meets the sums of the four pillars.
 * @param[in] self The calibration. @notnull
 * @param[in,out] out The errors; its `size` must be set. @notnull
 * @retval SSI_OK The errors were written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @since 1.0
 */
SSI_API ssi_status ssi_calibration_total(const ssi_calibration *self,
                                         ssi_fit *out);

/**
 * @brief How well the fit meets the readings of a pillar.
 * @param[in] self The calibration. @notnull
 * @param[in] pillar The pillar.
 * @param[in,out] out The errors; its `size` must be set. @notnull
 * @retval SSI_OK The errors were written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @retval SSI_ERROR_PILLAR There is no such pillar.
 * @since 1.0
 */
SSI_API ssi_status ssi_calibration_pillar(const ssi_calibration *self,
                                          ssi_pillar pillar, ssi_fit *out);

/**
 * @brief Number of residuals: four for each reading.
 * @param[in] self The calibration. @notnull
 * @param[out] out_residuals The number. @notnull
 * @retval SSI_OK The number was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @since 1.0
 */
SSI_API ssi_status ssi_calibration_residuals(const ssi_calibration *self,
                                             size_t *out_residuals);

/**
 * @brief One reading of a pillar, and what the models say; ordered by day,
 *        then by pillar.
 * @param[in] self The calibration. @notnull
 * @param[in] index 0 … the number of residuals - 1.
 * @param[in,out] out The residual; its `size` must be set. @notnull
 * @retval SSI_OK The residual was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @retval SSI_ERROR_INDEX `index` is past the end.
 * @since 1.0
 */
SSI_API ssi_status ssi_calibration_residual(const ssi_calibration *self,
                                            size_t index, ssi_residual *out);

/**
 * @brief The fitted parameters of an indicator and how well they are
 *        determined.
 *
 * A parameter is moved away from its fitted value by 5, 10, 20, 50, 100, 200, …
 * percent, and the other parameters of the pillar are fitted anew each time.
 * Its range ends with the first move at which the root mean square error of the
 * pillar has grown by more than a quarter of itself and by more than 0.02
 * points, or at the declared range. A parameter of an indicator that was not
 * observed is not determined, and mostly one that is the same on all days is
 * not either: others can take its part.
 *
 * @param[in] self The calibration. @notnull
 * @param[in] indicator The indicator.
 * @param[in,out] out The parameters; its `size` must be set. @notnull
 * @retval SSI_OK The parameters were written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @retval SSI_ERROR_INDICATOR There is no such indicator.
 * @since 1.0
 */
SSI_API ssi_status ssi_calibration_indicator(const ssi_calibration *self,
                                             ssi_indicator indicator,
                                             ssi_fitted_indicator *out);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
