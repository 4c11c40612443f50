/**
 * @file
 * @brief Documents made of results, the same bytes from every host; and the
 *        library's test of itself.
 *
 * A document is written into the caller's buffer, without floating point and
 * without a locale, so that programs in every language print the same text.
 *
 * @par Threads
 * One thread at a time adds to a report; any number may read it at once.
 * A score is only read.
 */

/**
 * @defgroup documents Documents
 * @brief Results as JSON, the same bytes from every host.
 *
 * A report gathers what is known of a member on a day in one JSON document
 * (doc/report.md). It is written into the caller's buffer: ask for the size,
 * then for the text.
 *
 * @par Simple
 * A report with two sections:
 * @snippet write_report.c whole call
 *
 * @par Complete
 * - The score alone: ssi_score_json().
 * - Sections: ssi_report_add_trend(), ssi_report_add_plan() and the like.
 * - ssi_selftest() checks that the library computes correctly on this machine.
 */
#ifndef SSI_REPORT_H
#define SSI_REPORT_H

#include <ssi/activity.h>
#include <ssi/archive.h>
#include <ssi/base.h>
#include <ssi/benchmark.h>
#include <ssi/history.h>
#include <ssi/model.h>
#include <ssi/people.h>
#include <ssi/plan.h>
#include <ssi/profile.h>
#include <ssi/score.h>

#ifdef __cplusplus
extern "C" {
#endif

/** @addtogroup documents
 *  @{ */

/**
 * @brief A score as a JSON document: the day, the model's version and
 *        fingerprint, total, pillars and indicators, in points with six
 *        decimals. It is what `ssi score --json` prints, or `ssi explain
 * --json` with contributions: two spaces of indent, and a line end at the end.
 * @param[in] self The score. @notnull
 * @param[in] contributions true: each indicator lists what its points come
 *            from.
 * @param[out] text Where the UTF-8 text goes, with a final NUL; NULL to ask for
 *             the size only. @array{capacity} @nullable
 * @param[in] capacity Bytes at `text`.
 * @param[out] out_size Bytes needed, the final NUL included; written on
 *             ::SSI_ERROR_SPACE too. @notnull
 * @retval SSI_OK The text was written, or `text` is NULL.
 * @retval SSI_ERROR_NULL `self` or `out_size` is NULL.
 * @retval SSI_ERROR_SPACE `capacity` is less than `*out_size`; nothing was
 *         written.
 * @since 1.0
 */
SSI_API ssi_status ssi_score_json(const ssi_score *self, bool contributions,
                                  char *text, size_t capacity,
                                  size_t *out_size);

/** @brief A report: the document of all that is known of a member on a day. It
 *  keeps no reference to what was added: each section is written as soon as it
 *  is. Opaque. @since 1.0 */
typedef struct ssi_report ssi_report;

/**
 * @brief Begins a report with a score: the index, its pillars and indicators,
 *        what their points come from, and where more points are to be gained.
 * Every section that is not added is null in the document; see doc/report.md.
 * @param[in] allocator Where memory comes from, also during calls that add;
 *            copied. NULL: `malloc` and `free`. @nullable
 * @param[in] score The score; its day and model are those of the report.
 *            @notnull
 * @param[out] out The report; release it with ssi_report_free(). @owns @notnull
 * @retval SSI_OK The report was made.
 * @retval SSI_ERROR_NULL `score` or `out` is NULL, or a function of `allocator`
 *         is.
 * @retval SSI_ERROR_SIZE `allocator->size` is too small.
 * @retval SSI_ERROR_UNSUPPORTED `allocator` has more than this library knows.
 * @retval SSI_ERROR_MEMORY No memory; nothing was made.
 * @since 1.0
 */
SSI_API ssi_status ssi_report_new(const ssi_allocator *allocator,
                                  const ssi_score *score, ssi_report **out);

/**
 * @brief Releases a report; its text is overwritten before.
 * @param[in] self The report; NULL does nothing. @nullable
 * @since 1.0
 */
SSI_API void ssi_report_free(ssi_report *self);

/**
 * @brief Adds the kinds of events and the facts: to which share each was
 *        observed, how often it was up to the day, what it brings, and whether
 *        an archive can show it. Takes the place of what was added before.
 * @param[in,out] self The report; unchanged unless ::SSI_OK. @notnull
 * @param[in] profile The facts that were scored. @notnull
 * @param[in] activity The events that were scored. @notnull
 * @retval SSI_OK They were added.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_MEMORY No memory.
 * @since 1.0
 */
SSI_API ssi_status ssi_report_add_signals(ssi_report *self,
                                          const ssi_profile *profile,
                                          const ssi_activity *activity);

/**
 * @brief Adds the points of every day from the oldest event to the report's
 *        day, as ssi_history_points() has them. Takes the place of what was
 *        added before.
 * @param[in,out] self The report; unchanged unless ::SSI_OK. @notnull
 * @param[in] model The model that was scored with. @notnull
 * @param[in] profile The facts that were scored. @notnull
 * @param[in] activity The events that were scored. @notnull
 * @param[in] most How many days at most, 1 … 65,536: older ones are left out.
 * @retval SSI_OK The history was added.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_RANGE `most` is out of range.
 * @retval SSI_ERROR_MISMATCH The score was made with another model.
 * @retval SSI_ERROR_MEMORY No memory.
 * @since 1.0
 */
SSI_API ssi_status ssi_report_add_history(ssi_report *self,
                                          const ssi_model *model,
                                          const ssi_profile *profile,
                                          const ssi_activity *activity,
                                          int32_t most);

/**
 * @brief Adds what changed in 7 and 30 days and since a baseline. Takes the
 *        place of what was added before.
 * @param[in,out] self The report; unchanged unless ::SSI_OK. @notnull
 * @param[in] trend The trend as of the report's day. @notnull
 * @retval SSI_OK The trend was added.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_MISMATCH The trend is of another day.
 * @retval SSI_ERROR_MEMORY No memory.
 * @since 1.0
 */
SSI_API ssi_status ssi_report_add_trend(ssi_report *self,
                                        const ssi_trend *trend);

/**
 * @brief Adds a plan, and for each step the indicator whose advice fits it:
 *        the first that the step, or else what it is assumed to bring, counts
 *        for. Takes the place of what was added before.
 * @param[in,out] self The report; unchanged unless ::SSI_OK. @notnull
 * @param[in] plan The plan, made on the report's day. @notnull
 * @retval SSI_OK The plan was added.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_MISMATCH The plan is of another day or model.
 * @retval SSI_ERROR_MEMORY No memory.
 * @since 1.0
 */
SSI_API ssi_status ssi_report_add_plan(ssi_report *self, const ssi_plan *plan);

/**
 * @brief Adds the people: how many there are, and whom to write to next. Their
 *        numbers are left out, because anyone who knows an address could find
 * it among them. Takes the place of what was added before.
 * @param[in,out] self The report; unchanged unless ::SSI_OK. @notnull
 * @param[in] people The people as of the report's day. @notnull
 * @param[in] names An archive that kept names: then those of people are in the
 *            document. NULL: no name is. @nullable
 * @param[in] most How many people to write to at most, 0 or more.
 * @retval SSI_OK The people were added.
 * @retval SSI_ERROR_NULL `self` or `people` is NULL.
 * @retval SSI_ERROR_RANGE `most` is below 0.
 * @retval SSI_ERROR_MISMATCH The people are of another day.
 * @retval SSI_ERROR_MEMORY No memory.
 * @since 1.0
 */
SSI_API ssi_status ssi_report_add_people(ssi_report *self,
                                         const ssi_people *people,
                                         const ssi_archive *names,
                                         int32_t most);

/**
 * @brief Adds one more benchmark, behind those added before: where the score
 *        stands in it, with how far that may be off.
 * @param[in,out] self The report; unchanged unless ::SSI_OK. @notnull
 * @param[in] benchmark The benchmark. @notnull
 * @retval SSI_OK The benchmark was added.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_MEMORY No memory.
 * @since 1.0
 */
SSI_API ssi_status ssi_report_add_benchmark(ssi_report *self,
                                            const ssi_benchmark *benchmark);

/**
 * @brief Adds what was read of an archive, what was skipped and why, and what
 * is not there. Takes the place of what was added before.
 * @param[in,out] self The report; unchanged unless ::SSI_OK. @notnull
 * @param[in] archive The archive. @notnull
 * @param[in] names true: exports and files are called as the host called them.
 *            false: exports have no name, and of a file's name only what is
 *            LinkedIn's is included, as by ssi_archive_shape().
 * @retval SSI_OK It was added.
 * @retval SSI_ERROR_NULL `self` or `archive` is NULL.
 * @retval SSI_ERROR_MEMORY No memory.
 * @since 1.0
 */
SSI_API ssi_status ssi_report_add_archive(ssi_report *self,
                                          const ssi_archive *archive,
                                          bool names);

/**
 * @brief The report as a JSON document, of which doc/report.schema.json is the
 *        schema: two spaces of indent, and a line end at the end. The same
 *        sections give the same bytes, in whatever order they were added.
 *
 * Called twice, for the size and for the text:
 * @snippet write_report.c write
 *
 * @param[in] self The report. @notnull
 * @param[out] text Where the UTF-8 text goes, with a final NUL; NULL to ask for
 *             the size only. @array{capacity} @nullable
 * @param[in] capacity Bytes at `text`.
 * @param[out] out_size Bytes needed, the final NUL included; written on
 *             ::SSI_ERROR_SPACE too. @notnull
 * @retval SSI_OK The text was written, or `text` is NULL.
 * @retval SSI_ERROR_NULL `self` or `out_size` is NULL.
 * @retval SSI_ERROR_SPACE `capacity` is less than `*out_size`; nothing was
 *         written.
 * @since 1.0
 */
SSI_API ssi_status ssi_report_json(const ssi_report *self, char *text,
                                   size_t capacity, size_t *out_size);

/**
 * @brief Computes a few known answers and compares them, in less than a
 *        millisecond: a host that loads the library from elsewhere can tell
 *        that it computes right on this machine before it trusts it.
 * @param[in] allocator Where memory comes from during the call. NULL: `malloc`
 *            and `free`. @nullable
 * @retval SSI_OK All answers are right.
 * @retval SSI_ERROR_NULL A function of `allocator` is NULL.
 * @retval SSI_ERROR_SIZE `allocator->size` is too small.
 * @retval SSI_ERROR_UNSUPPORTED `allocator` has more than this library knows.
 * @retval SSI_ERROR_SELFTEST An answer is wrong: do not use this library.
 * @retval SSI_ERROR_MEMORY No memory.
 * @since 1.0
 */
SSI_API ssi_status ssi_selftest(const ssi_allocator *allocator);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
