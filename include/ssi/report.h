/**
 * @file
 * @brief Documents made of results, the same bytes from every host; and the
 *        library's test of itself.
 *
 * A document is written into the caller's buffer, without floating point and
 * without a locale, so that programs in every language print the same text.
 */
#ifndef SSI_REPORT_H
#define SSI_REPORT_H

#include <ssi/base.h>
#include <ssi/score.h>

#ifdef __cplusplus
extern "C" {
#endif

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

#ifdef __cplusplus
}
#endif
#endif
