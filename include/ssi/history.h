/**
 * @file
 * @brief The index over time: the points of every day in a range, and the
 *        trend as of a day.
 *
 * A history is rebuilt from the ledger: the points of a day are those that
 * ssi_score_new() gives for it, bit for bit. The profile has no dates, so the
 * facts of today count on every day; what was deleted since is not there. A
 * history from an archive is therefore *reconstructed*, and a program that
 * shows it should say so.
 *
 * @par Threads
 * Model, profile and ledger are only read: any number of threads may make
 * histories and trends of the same ones at once. A trend never changes once
 * it is made.
 */

/**
 * @defgroup analyses Analyses
 * @brief What changed, what to do next, whom to write to, and how sure all of
 * it is.
 *
 * Each analysis takes the same model, profile and ledger as a score. What it
 * returns keeps no reference to them, is read by getters and released by its
 * `_free`.
 *
 * @par Simple
 * What changed in a month, and the weekly routine that would bring the most:
 * @snippet plan_a_week.c whole call
 *
 * @par Complete
 * - Over time: ssi_history_points(), ssi_trend_new().
 * - Ahead: ssi_what_if_new() for planned events, ssi_plan_new() for a routine.
 * - People: ssi_people_new(), whom to write to next and why.
 * - How sure: ssi_sensitivity_new(), how far the score depends on the weights.
 * - LinkedIn's own number: ssi_dashboard_new() reads it from a file,
 *   ssi_compare_new() compares, ssi_calibration_new() fits the model to it.
 * - What came of it: ssi_outcomes_stage(), from invitations to customers.
 */
#ifndef SSI_HISTORY_H
#define SSI_HISTORY_H

#include <ssi/activity.h>
#include <ssi/base.h>
#include <ssi/model.h>
#include <ssi/profile.h>

#ifdef __cplusplus
extern "C" {
#endif

/** @addtogroup analyses
 *  @{ */

/** @brief Where the points of a range of days go: columns of the caller's.
 *  @since 1.0 */
typedef struct ssi_history_columns {
  size_t size;     /**< `sizeof(ssi_history_columns)`, set by the caller. */
  int32_t *total;  /**< Micropoints of the index, 0 … 100,000,000; NULL if not
                        wanted. @array{days} @nullable */
  int32_t *brand;  /**< Micropoints of the pillar brand; NULL if not wanted.
                        @array{days} @nullable */
  int32_t *find;   /**< Micropoints of the pillar find; NULL if not wanted.
                        @array{days} @nullable */
  int32_t *engage; /**< Micropoints of the pillar engage; NULL if not wanted.
                        @array{days} @nullable */
  int32_t *relate; /**< Micropoints of the pillar relate; NULL if not wanted.
                        @array{days} @nullable */
} ssi_history_columns;

/**
 * @brief The points of each day in a range: equal to ssi_score_total() and
 *        ssi_score_pillar() of a score of that day, at a small multiple of the
 *        cost of one score.
 * @param[in] allocator Where scratch memory comes from during the call, about
 *            400 bytes for each day and 48 for each event. NULL: `malloc` and
 *            `free`. @nullable
 * @param[in] model The model; its weights must add up. @notnull
 * @param[in] profile The member's facts; they count on every day. @notnull
 * @param[in] activity The member's events. @notnull
 * @param[in] first The first day, in days since 1970-01-01, 0 … 65,535.
 * @param[in] days How many days; the last one must be at most 65,535. 0 writes
 *            nothing.
 * @param[in] columns Where the points go: columns of `days` elements; its
 *            `size` must be set. @notnull
 * @retval SSI_OK The points were written.
 * @retval SSI_ERROR_NULL A pointer that must not be NULL is, or a function of
 *         `allocator` is.
 * @retval SSI_ERROR_SIZE `allocator->size` or `columns->size` is too small.
 * @retval SSI_ERROR_UNSUPPORTED One of them has more than this library knows.
 * @retval SSI_ERROR_DAY A day is out of range.
 * @retval SSI_ERROR_MODEL The weights do not add up; see ssi_model_check().
 * @retval SSI_ERROR_MEMORY No memory; nothing was written.
 * @since 1.0
 */
SSI_API ssi_status ssi_history_points(const ssi_allocator *allocator,
                                      const ssi_model *model,
                                      const ssi_profile *profile,
                                      const ssi_activity *activity,
                                      int32_t first, size_t days,
                                      const ssi_history_columns *columns);

/**
 * @brief The points of one indicator on each day in a range: equal to
 *        ssi_score_indicator() of a score of that day.
 * @param[in] allocator Where scratch memory comes from during the call. NULL:
 *            `malloc` and `free`. @nullable
 * @param[in] model The model; its weights must add up. @notnull
 * @param[in] profile The member's facts; they count on every day. @notnull
 * @param[in] activity The member's events. @notnull
 * @param[in] indicator The indicator.
 * @param[in] first The first day, in days since 1970-01-01, 0 … 65,535.
 * @param[in] days How many days; the last one must be at most 65,535. 0 writes
 *            nothing.
 * @param[out] points Micropoints of the indicator. @array{days} @notnull
 * @param[out] measures Its measure, in units / scale of the model; NULL if not
 *             wanted. @array{days} @nullable
 * @retval SSI_OK The points were written.
 * @retval SSI_ERROR_NULL A pointer that must not be NULL is, or a function of
 *         `allocator` is.
 * @retval SSI_ERROR_SIZE `allocator->size` is too small.
 * @retval SSI_ERROR_UNSUPPORTED `allocator` has more than this library knows.
 * @retval SSI_ERROR_INDICATOR There is no such indicator.
 * @retval SSI_ERROR_DAY A day is out of range.
 * @retval SSI_ERROR_MODEL The weights do not add up; see ssi_model_check().
 * @retval SSI_ERROR_MEMORY No memory; nothing was written.
 * @since 1.0
 */
SSI_API ssi_status ssi_history_indicator(const ssi_allocator *allocator,
                                         const ssi_model *model,
                                         const ssi_profile *profile,
                                         const ssi_activity *activity,
                                         ssi_indicator indicator, int32_t first,
                                         size_t days, int32_t *points,
                                         int64_t *measures);

/** @brief The spans a trend looks back over. @since 1.0 */
typedef enum ssi_window {
  SSI_WINDOW_WEEK = 1,    /**< The last 7 days. */
  SSI_WINDOW_MONTH = 2,   /**< The last 30 days. */
  SSI_WINDOW_BASELINE = 3 /**< Since the baseline day. */
} ssi_window;

/** @brief Number of windows. @since 1.0 */
#define SSI_WINDOWS 3

/** @brief What a trend amounts to. @since 1.0 */
typedef enum ssi_verdict {
  SSI_VERDICT_NOT_ENOUGH_DATA = 0, /**< Too short, or no record to begin. */
  SSI_VERDICT_DECLINING = 1,       /**< It falls, by more than noise. */
  SSI_VERDICT_STEADY = 2,          /**< Neither. */
  SSI_VERDICT_IMPROVING = 3        /**< It rises, by more than noise. */
} ssi_verdict;

/** @brief Changes of the index as of a day. Opaque and constant: it keeps no
 *  reference to what it was made from. @since 1.0 */
typedef struct ssi_trend ssi_trend;

/** @brief The change of the index, a pillar or an indicator over a window.
 *  @since 1.0 */
typedef struct ssi_change {
  size_t size;         /**< `sizeof(ssi_change)`, set by the caller. */
  int32_t first_day;   /**< Days since 1970-01-01: what is compared with. */
  int32_t last_day;    /**< Days since 1970-01-01: the trend's own day. */
  int32_t before;      /**< Micropoints on the first day. */
  int32_t after;       /**< Micropoints on the last day. */
  int32_t change;      /**< `after` - `before`, in micropoints. */
  int32_t drift;       /**< Mean of the last third of the days less that of
                            the first third, in micropoints. */
  ssi_verdict verdict; /**< What it amounts to. */
  int32_t reserved;    /**< Zero. */
} ssi_change;

/**
 * @brief Compares a day with 7 and 30 days before and with a baseline.
 *
 * The changes of the indicators of a pillar add up to that of the pillar, and
 * those of the pillars to that of the index, exactly. The verdict does not rest
 * on two points. The days of the window are cut into three thirds (the oldest
 * days that are left over do not count), of which means are taken, rounded.
 * *Improving*: the second mean is not below the first, nor the third below the
 * second, and the third is above the first by at least 2 % of the maximum (2
 * points of the index, half a point of a pillar). *Declining*: the same
 * downwards. Else *steady*. *Not enough data*: the window is shorter than 7
 * days, begins before 1970, or begins before the oldest event of the ledger,
 * or nothing of the part was observed.
 *
 * @param[in] allocator Where memory comes from; copied. NULL: `malloc` and
 *            `free`. @nullable
 * @param[in] model The model; its weights must add up. @notnull
 * @param[in] profile The member's facts; they count on every day. @notnull
 * @param[in] activity The member's events. @notnull
 * @param[in] day The day to look at, in days since 1970-01-01, 1 … 65,535.
 * @param[in] baseline The baseline, in days since 1970-01-01, 0 … `day` - 1.
 * @param[out] out The trend; release it with ssi_trend_free(). @owns @notnull
 * @retval SSI_OK The trend was made.
 * @retval SSI_ERROR_NULL A pointer other than `allocator` is NULL, or a
 *         function of `allocator` is.
 * @retval SSI_ERROR_SIZE `allocator->size` is too small.
 * @retval SSI_ERROR_UNSUPPORTED `allocator` has more than this library knows.
 * @retval SSI_ERROR_DAY A day is out of range, or the baseline is not before
 *         the day.
 * @retval SSI_ERROR_MODEL The weights do not add up; see ssi_model_check().
 * @retval SSI_ERROR_MEMORY No memory; nothing was made.
 * @since 1.0
 */
SSI_API ssi_status ssi_trend_new(const ssi_allocator *allocator,
                                 const ssi_model *model,
                                 const ssi_profile *profile,
                                 const ssi_activity *activity, int32_t day,
                                 int32_t baseline, ssi_trend **out);

/**
 * @brief Releases a trend.
 * @param[in] self The trend; NULL does nothing. @nullable
 * @since 1.0
 */
SSI_API void ssi_trend_free(ssi_trend *self);

/**
 * @brief The change of the index over a window. For a window that begins
 *        before day 0, the first day is 0.
 * @param[in] self The trend. @notnull
 * @param[in] window The window.
 * @param[in,out] out The change; its `size` must be set. @notnull
 * @retval SSI_OK The change was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @retval SSI_ERROR_WINDOW There is no such window.
 * @since 1.0
 */
SSI_API ssi_status ssi_trend_total(const ssi_trend *self, ssi_window window,
                                   ssi_change *out);

/**
 * @brief The change of a pillar over a window.
 * @param[in] self The trend. @notnull
 * @param[in] window The window.
 * @param[in] pillar The pillar.
 * @param[in,out] out The change; its `size` must be set. @notnull
 * @retval SSI_OK The change was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @retval SSI_ERROR_WINDOW There is no such window.
 * @retval SSI_ERROR_PILLAR There is no such pillar.
 * @since 1.0
 */
SSI_API ssi_status ssi_trend_pillar(const ssi_trend *self, ssi_window window,
                                    ssi_pillar pillar, ssi_change *out);

/**
 * @brief The change of an indicator over a window.
 * @param[in] self The trend. @notnull
 * @param[in] window The window.
 * @param[in] indicator The indicator.
 * @param[in,out] out The change; its `size` must be set. @notnull
 * @retval SSI_OK The change was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @retval SSI_ERROR_WINDOW There is no such window.
 * @retval SSI_ERROR_INDICATOR There is no such indicator.
 * @since 1.0
 */
SSI_API ssi_status ssi_trend_indicator(const ssi_trend *self, ssi_window window,
                                       ssi_indicator indicator,
                                       ssi_change *out);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
