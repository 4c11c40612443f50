/**
 * @file
 * @brief Readings of a dashboard as people and their trackers keep them: text
 *        of any of these forms becomes readings for ssi_calibration_new() and
 *        ssi_compare_new().
 *
 * - CSV with commas, semicolons or tabs, in UTF-8 or UTF-16, numbers with a
 *   point or a comma, the columns under any of their known names and in any
 *   order; a day may be a time stamp. A row is a reading, or in the long form
 *   the value of one pillar.
 * - JSON: objects with a day and the four pillars, in a list, one a line, or
 *   within others, such as the dashboard's own interface gives them.
 *
 * Numbers with more than six decimals are what is left of single precision,
 * such as 0.29999998, and are rounded to 0.00001 points. If a day has several
 * readings, the latest counts. Nothing is guessed: what was not understood is
 * reported by ssi_dashboard_fault(), with its line and column.
 *
 * @par Threads
 * Readings never change once they are read: any number of threads may use
 * them at once.
 */
#ifndef SSI_DASHBOARD_H
#define SSI_DASHBOARD_H

#include <ssi/archive.h>
#include <ssi/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/** @addtogroup analyses
 *  @{ */

/** @brief Readings that were read from a text. Opaque and constant.
 *  @since 1.0 */
typedef struct ssi_dashboard ssi_dashboard;

/** @brief What the dashboard showed on a day. @since 1.0 */
typedef struct ssi_dashboard_day {
  size_t size;     /**< `sizeof(ssi_dashboard_day)`, set by the caller. */
  int32_t day;     /**< Days since 1970-01-01. */
  int32_t brand;   /**< Micropoints of the pillar, 0 … 25,000,000. */
  int32_t find;    /**< Micropoints of the pillar, 0 … 25,000,000. */
  int32_t engage;  /**< Micropoints of the pillar, 0 … 25,000,000. */
  int32_t relate;  /**< Micropoints of the pillar, 0 … 25,000,000. */
  int32_t earlier; /**< How many earlier values of that day it stands for. */
} ssi_dashboard_day;

/** @brief The first thing that was not understood. @since 1.0 */
typedef struct ssi_fault {
  size_t size;            /**< `sizeof(ssi_fault)`, caller. */
  const char *sentence;   /**< What is the matter, and what is allowed;
                               borrowed. */
  const char *column;     /**< Column or key at fault, or ""; borrowed. */
  const char *text;       /**< What stands there, its first bytes, or ""; lives
                               as long as the readings. */
  int64_t line;           /**< Its line, from 1. */
  int64_t faults;         /**< How many there are in all. */
  ssi_skip_reason reason; /**< What is the matter. */
  int32_t reserved;       /**< Zero. */
} ssi_fault;

/**
 * @brief Reads readings from a text.
 * @param[in] allocator Where memory comes from; copied. NULL: `malloc` and
 *            `free`. @nullable
 * @param[in] bytes The text; only read during the call. @array{size} @nullable
 * @param[in] size Number of bytes, 0 … ::SSI_ARCHIVE_FILE_BYTES_MAX.
 * @param[out] out What was understood, perhaps nothing; release it with
 *             ssi_dashboard_free(). @owns @notnull
 * @retval SSI_OK The text was read; see ssi_dashboard_fault().
 * @retval SSI_ERROR_NULL `out` is NULL, or `bytes` is with `size` > 0, or a
 *         function of `allocator` is.
 * @retval SSI_ERROR_SIZE `allocator->size` is too small.
 * @retval SSI_ERROR_UNSUPPORTED `allocator` has more than this library knows.
 * @retval SSI_ERROR_LENGTH The text is too large.
 * @retval SSI_ERROR_MEMORY No memory; nothing was made.
 * @since 1.0
 */
SSI_API ssi_status ssi_dashboard_new(const ssi_allocator *allocator,
                                     const uint8_t *bytes, size_t size,
                                     ssi_dashboard **out);

/**
 * @brief Releases readings.
 * @param[in] self The readings; NULL does nothing. @nullable
 * @since 1.0
 */
SSI_API void ssi_dashboard_free(ssi_dashboard *self);

/**
 * @brief Number of readings: days of which all four pillars were understood.
 * @param[in] self The readings. @notnull
 * @param[out] out_readings The number. @notnull
 * @retval SSI_OK The number was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @since 1.0
 */
SSI_API ssi_status ssi_dashboard_readings(const ssi_dashboard *self,
                                          size_t *out_readings);

/**
 * @brief A reading; the oldest first, each day once.
 * @param[in] self The readings. @notnull
 * @param[in] index 0 … the number of readings - 1.
 * @param[in,out] out The reading; its `size` must be set. @notnull
 * @retval SSI_OK The reading was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @retval SSI_ERROR_INDEX `index` is past the end.
 * @since 1.0
 */
SSI_API ssi_status ssi_dashboard_reading(const ssi_dashboard *self,
                                         size_t index, ssi_dashboard_day *out);

/**
 * @brief The first thing in the text that was not understood. A host should
 *        stop there, and show it: line, column, text, sentence.
 * @param[in] self The readings. @notnull
 * @param[in,out] out The fault; its `size` must be set. @notnull
 * @retval SSI_OK The fault was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @retval SSI_ERROR_EMPTY Everything was understood.
 * @since 1.0
 */
SSI_API ssi_status ssi_dashboard_fault(const ssi_dashboard *self,
                                       ssi_fault *out);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
