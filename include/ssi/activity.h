/**
 * @file
 * @brief The activity ledger: dated events of one member, in any order.
 *
 * A ledger is a set of sums: events that agree in day, kind, traits and
 * counterpart are one row whose count is their sum (saturating at
 * 4,294,967,295). Adding in any order, or merging parts, gives the same ledger
 * and the same saved bytes.
 *
 * Each kind is *unobserved* until an event of it is added or
 * ssi_activity_observe() marks it as observed; "observed, and there was none"
 * is not the same as "unknown", and the score keeps them apart. Kinds that
 * count against the member (::SSI_POLARITY_ADVERSE) are observed only if they
 * are marked: one unanswered invitation does not say that all were looked up.
 *
 * A kind is observed to a *share* in millionths: a file that could be read in
 * part is observed in part. If it is observed more than once, the smaller share
 * holds, in any order.
 *
 * @par Threads
 * Any number of threads may read one ledger at once, and pass it as `const`.
 * While one thread changes it, no other may use it.
 */
#ifndef SSI_ACTIVITY_H
#define SSI_ACTIVITY_H

#include <ssi/base.h>
#include <ssi/model.h>

#ifdef __cplusplus
extern "C" {
#endif

/** @addtogroup one_member
 *  @{ */

/** @brief The largest count one added event may have. @since 1.0 */
#define SSI_COUNT_MAX 1000000

/** @brief The most rows a ledger holds. @since 1.0 */
#define SSI_ACTIVITY_ROWS_MAX 10000000

/** @brief A ledger of dated events of one member. Opaque. @since 1.0 */
typedef struct ssi_activity ssi_activity;

/**
 * @brief Makes an empty ledger in which every kind is unobserved.
 * @param[in] allocator Where memory comes from; copied. NULL: `malloc` and
 *            `free`. @nullable
 * @param[out] out The new ledger; release it with ssi_activity_free(). @owns
 *             @notnull
 * @retval SSI_OK The ledger was made.
 * @retval SSI_ERROR_NULL `out` is NULL, or a function of `allocator` is.
 * @retval SSI_ERROR_SIZE `allocator->size` is too small.
 * @retval SSI_ERROR_UNSUPPORTED `allocator` has more than this library knows.
 * @retval SSI_ERROR_MEMORY No memory; nothing was made.
 * @since 1.0
 */
SSI_API ssi_status ssi_activity_new(const ssi_allocator *allocator,
                                    ssi_activity **out);

/**
 * @brief Makes an independent copy with the same allocator.
 * @param[in] self The ledger to copy. @notnull
 * @param[out] out The copy; release it with ssi_activity_free(). @owns @notnull
 * @retval SSI_OK The copy was made.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_MEMORY No memory; nothing was made.
 * @since 1.0
 */
SSI_API ssi_status ssi_activity_copy(const ssi_activity *self,
                                     ssi_activity **out);

/**
 * @brief Releases a ledger.
 * @param[in] self The ledger; NULL does nothing. @nullable
 * @since 1.0
 */
SSI_API void ssi_activity_free(ssi_activity *self);

/**
 * @brief Adds one event; its kind becomes observed, to the whole unless it was
 *        observed in part, and unless it is adverse. Takes constant time on
 *        average, in whatever order events come.
 * @param[in,out] self The ledger; a refused value is kept for
 *                ssi_activity_refusal(). @notnull
 * @param[in] day Days since 1970-01-01, 0 … 65,535 (UTC).
 * @param[in] kind What happened.
 * @param[in] traits Any of ::ssi_trait together; 0 for none.
 * @param[in] count How often, 1 … 1,000,000.
 * @param[in] counterpart The other person as an opaque number of the host's;
 *            0: unknown or none.
 * @retval SSI_OK The event was added.
 * @retval SSI_ERROR_NULL `self` is NULL.
 * @retval SSI_ERROR_DAY The day is out of range.
 * @retval SSI_ERROR_KIND There is no such kind.
 * @retval SSI_ERROR_TRAITS An unknown trait bit is set.
 * @retval SSI_ERROR_COUNT The count is out of range.
 * @retval SSI_ERROR_LIMIT The ledger is full (::SSI_ACTIVITY_ROWS_MAX).
 * @retval SSI_ERROR_MEMORY No memory; the ledger is unchanged.
 * @since 1.0
 */
SSI_API ssi_status ssi_activity_add(ssi_activity *self, int32_t day,
                                    ssi_kind kind, uint32_t traits,
                                    uint32_t count, uint64_t counterpart);

/**
 * @brief Adds many events from columns, all or none. The columns are only read
 *        during the call.
 * @param[in,out] self The ledger; a refused value is kept for
 *                ssi_activity_refusal(). @notnull
 * @param[in] rows Number of events; 0 does nothing.
 * @param[in] days Days since 1970-01-01. @array{rows} @notnull
 * @param[in] kinds Values of ::ssi_kind as bytes. @array{rows} @notnull
 * @param[in] traits Bits of ::ssi_trait; NULL: none anywhere. @array{rows}
 *            @nullable
 * @param[in] counts Counts, 1 … 1,000,000; NULL: 1 each. @array{rows} @nullable
 * @param[in] counterparts Opaque numbers, 0 for unknown; NULL: all unknown.
 *            @array{rows} @nullable
 * @param[out] out_row The first row at fault when a row was refused, else
 *             untouched; NULL if not wanted. @nullable
 * @retval SSI_OK All events were added.
 * @retval SSI_ERROR_NULL `self`, `days` or `kinds` is NULL (and `rows` > 0).
 * @retval SSI_ERROR_DAY A day is out of range; see `out_row`.
 * @retval SSI_ERROR_KIND A kind does not exist; see `out_row`.
 * @retval SSI_ERROR_TRAITS An unknown trait bit is set; see `out_row`.
 * @retval SSI_ERROR_COUNT A count is out of range; see `out_row`.
 * @retval SSI_ERROR_LIMIT More than ::SSI_ACTIVITY_ROWS_MAX rows together,
 * counted before equal ones are joined.
 * @retval SSI_ERROR_MEMORY No memory; the ledger is unchanged.
 * @since 1.0
 */
SSI_API ssi_status ssi_activity_add_columns(
    ssi_activity *self, size_t rows, const int32_t *days, const uint8_t *kinds,
    const uint32_t *traits, const uint32_t *counts,
    const uint64_t *counterparts, size_t *out_row);

/**
 * @brief Marks a kind as observed to the whole, so that having no events of it
 *        counts as zero. A kind that was observed in part stays so.
 * @param[in,out] self The ledger; a refused value is kept for
 *                ssi_activity_refusal(). @notnull
 * @param[in] kind The kind.
 * @retval SSI_OK The kind is observed.
 * @retval SSI_ERROR_NULL `self` is NULL.
 * @retval SSI_ERROR_KIND There is no such kind.
 * @since 1.0
 */
SSI_API ssi_status ssi_activity_observe(ssi_activity *self, ssi_kind kind);

/**
 * @brief Marks a kind as observed to a share: of what there was to read, this
 *        much could be. If it was observed before, by events or by a call, the
 *        smaller share holds.
 * @param[in,out] self The ledger; a refused value is kept for
 *                ssi_activity_refusal(). @notnull
 * @param[in] kind The kind.
 * @param[in] share Millionths, 1 … ::SSI_SHARE_WHOLE.
 * @retval SSI_OK The kind is observed.
 * @retval SSI_ERROR_NULL `self` is NULL.
 * @retval SSI_ERROR_KIND There is no such kind.
 * @retval SSI_ERROR_RANGE The share is out of range.
 * @since 1.0
 */
SSI_API ssi_status ssi_activity_observe_part(ssi_activity *self, ssi_kind kind,
                                             int32_t share);

/**
 * @brief Marks many kinds at once as observed, all or none.
 * @param[in,out] self The ledger; a refused value is kept for
 *                ssi_activity_refusal(). @notnull
 * @param[in] kinds A list of values of ::ssi_kind in any order; NULL if `count`
 *            is 0. @array{count} @nullable
 * @param[in] count How many.
 * @retval SSI_OK The kinds are observed.
 * @retval SSI_ERROR_NULL `self` is NULL, or `kinds` is with `count` > 0.
 * @retval SSI_ERROR_KIND One of them does not exist; none was taken.
 * @since 1.0
 */
SSI_API ssi_status ssi_activity_observe_kinds(ssi_activity *self,
                                              const uint8_t *kinds,
                                              size_t count);

/**
 * @brief Lists the kinds that are observed, in ascending order.
 * @param[in] self The ledger. @notnull
 * @param[out] kinds Values of ::ssi_kind; NULL to ask for their number only.
 *             @array{capacity} @nullable
 * @param[in] capacity Room at `kinds`; 255 is enough for every version.
 * @param[out] out_count How many there are; written on ::SSI_ERROR_SPACE too.
 *             @notnull
 * @retval SSI_OK The kinds were written, or `kinds` is NULL.
 * @retval SSI_ERROR_NULL `self` or `out_count` is NULL.
 * @retval SSI_ERROR_SPACE `capacity` is less than `*out_count`; nothing was
 *         written.
 * @since 1.0
 */
SSI_API ssi_status ssi_activity_observed_kinds(const ssi_activity *self,
                                               uint8_t *kinds, size_t capacity,
                                               size_t *out_count);

/**
 * @brief Marks traits as observed, so that an event without them means "no"
 *        instead of "unknown". Adding an event that has a trait marks that one.
 * @param[in,out] self The ledger; a refused value is kept for
 *                ssi_activity_refusal(). @notnull
 * @param[in] traits Any of ::ssi_trait together.
 * @retval SSI_OK The traits are observed.
 * @retval SSI_ERROR_NULL `self` is NULL.
 * @retval SSI_ERROR_TRAITS An unknown trait bit is set.
 * @since 1.0
 */
SSI_API ssi_status ssi_activity_observe_traits(ssi_activity *self,
                                               uint32_t traits);

/**
 * @brief Which traits are observed.
 * @param[in] self The ledger. @notnull
 * @param[out] out_traits The observed bits of ::ssi_trait. @notnull
 * @retval SSI_OK The bits were written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @since 1.0
 */
SSI_API ssi_status ssi_activity_observed_traits(const ssi_activity *self,
                                                uint32_t *out_traits);

/**
 * @brief Whether a kind is observed.
 * @param[in] self The ledger. @notnull
 * @param[in] kind The kind.
 * @param[out] out_observed true if observed. @notnull
 * @retval SSI_OK The answer was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_KIND There is no such kind.
 * @since 1.0
 */
SSI_API ssi_status ssi_activity_observed(const ssi_activity *self,
                                         ssi_kind kind, bool *out_observed);

/**
 * @brief The share to which a kind is observed.
 * @param[in] self The ledger. @notnull
 * @param[in] kind The kind.
 * @param[out] out_share Millionths, 0 (unobserved) … ::SSI_SHARE_WHOLE.
 *             @notnull
 * @retval SSI_OK The share was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_KIND There is no such kind.
 * @since 1.0
 */
SSI_API ssi_status ssi_activity_observed_share(const ssi_activity *self,
                                               ssi_kind kind,
                                               int32_t *out_share);

/**
 * @brief Adds all events of another ledger of the same member to this one; a
 *        kind is observed afterwards if either had observed it, to the smaller
 *        share if both had. Costs as much as adding the other's events, or
 *        less.
 * @param[in,out] self The ledger that grows. @notnull
 * @param[in] other The ledger that is read; may be `self`, which doubles every
 *            count. @notnull
 * @retval SSI_OK The ledger holds both.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_LIMIT More than ::SSI_ACTIVITY_ROWS_MAX rows together,
 * counted before equal ones are joined.
 * @retval SSI_ERROR_MEMORY No memory; the ledger is unchanged.
 * @since 1.0
 */
SSI_API ssi_status ssi_activity_merge(ssi_activity *self,
                                      const ssi_activity *other);

/**
 * @brief Cuts a ledger: removes every event before a day. What was observed
 *        stays observed.
 * @param[in,out] self The ledger; a refused value is kept for
 *                ssi_activity_refusal(). @notnull
 * @param[in] day The first day to keep, in days since 1970-01-01, 0 … 65,535.
 * @param[out] out_rows How many rows were removed; NULL if not wanted.
 *             @nullable
 * @retval SSI_OK No event before the day is left.
 * @retval SSI_ERROR_NULL `self` is NULL.
 * @retval SSI_ERROR_DAY The day is out of range.
 * @since 1.0
 */
SSI_API ssi_status ssi_activity_cut(ssi_activity *self, int32_t day,
                                    size_t *out_rows);

/**
 * @brief Forgets a person: their number is replaced by 0 (unknown) in every
 *        event, and the memory it was in is overwritten. So is, by then, all
 *        that the ledger has given back to its allocator, as it was given back.
 *        The events stay, those that agree afterwards are joined; distinct
 *        people are counted without this one from then on.
 * @param[in,out] self The ledger. @notnull
 * @param[in] counterpart The person's number; 0 does nothing.
 * @param[out] out_rows How many rows had the number; NULL if not wanted.
 *             @nullable
 * @retval SSI_OK The number is in no row.
 * @retval SSI_ERROR_NULL `self` is NULL.
 * @since 1.0
 */
SSI_API ssi_status ssi_activity_forget(ssi_activity *self, uint64_t counterpart,
                                       size_t *out_rows);

/**
 * @brief Details of the last value that was refused: by ssi_activity_add(),
 *        ssi_activity_add_columns() (with its row), ssi_activity_cut() or a
 *        call that observes (with the place in its list).
 * @param[in] self The ledger. @notnull
 * @param[in,out] out The field, the refused value and its range, or status
 *                ::SSI_OK if none was refused; its `size` must be set. @notnull
 * @retval SSI_OK The answer was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @since 1.0
 */
SSI_API ssi_status ssi_activity_refusal(const ssi_activity *self,
                                        ssi_refusal *out);

/**
 * @brief Number of rows (distinct day, kind, traits and counterpart).
 * @param[in] self The ledger. @notnull
 * @param[out] out_rows The number, 0 … ::SSI_ACTIVITY_ROWS_MAX. @notnull
 * @retval SSI_OK The number was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @since 1.0
 */
SSI_API ssi_status ssi_activity_rows(const ssi_activity *self,
                                     size_t *out_rows);

/**
 * @brief The days of the oldest and the newest event.
 * @param[in] self The ledger. @notnull
 * @param[out] out_first Day of the oldest event, in days since 1970-01-01.
 *             @notnull
 * @param[out] out_last Day of the newest event, in days since 1970-01-01.
 *             @notnull
 * @retval SSI_OK Both were written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_EMPTY The ledger holds no event.
 * @since 1.0
 */
SSI_API ssi_status ssi_activity_days(const ssi_activity *self,
                                     int32_t *out_first, int32_t *out_last);

/**
 * @brief How often a kind happened in a range of days, uncapped and without
 *        decay.
 * @param[in] self The ledger. @notnull
 * @param[in] kind The kind.
 * @param[in] first First day of the range, in days since 1970-01-01.
 * @param[in] last Last day of the range, in days since 1970-01-01; before
 *            `first`: an empty range.
 * @param[out] out_total Sum of the counts. @notnull
 * @retval SSI_OK The sum was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_KIND There is no such kind.
 * @retval SSI_ERROR_DAY A day is out of range.
 * @since 1.0
 */
SSI_API ssi_status ssi_activity_total(const ssi_activity *self, ssi_kind kind,
                                      int32_t first, int32_t last,
                                      int64_t *out_total);

/**
 * @brief Reads rows back as columns, in the ledger's order: by day, kind,
 *        traits, counterpart.
 * @param[in] self The ledger. @notnull
 * @param[in] from Index of the first row to read; at most the number of rows.
 * @param[in] capacity Room in each column that is not NULL.
 * @param[out] days Days since 1970-01-01; NULL if not wanted. @array{capacity}
 *             @nullable
 * @param[out] kinds Values of ::ssi_kind; NULL if not wanted. @array{capacity}
 *             @nullable
 * @param[out] traits Bits of ::ssi_trait; NULL if not wanted. @array{capacity}
 *             @nullable
 * @param[out] counts Counts; NULL if not wanted. @array{capacity} @nullable
 * @param[out] counterparts Opaque numbers; NULL if not wanted.
 *             @array{capacity} @nullable
 * @param[out] out_rows Rows written: the smaller of `capacity` and what is
 *             left after `from`. @notnull
 * @retval SSI_OK The rows were written.
 * @retval SSI_ERROR_NULL `self` or `out_rows` is NULL.
 * @retval SSI_ERROR_INDEX `from` is greater than the number of rows.
 * @since 1.0
 */
SSI_API ssi_status ssi_activity_read(const ssi_activity *self, size_t from,
                                     size_t capacity, int32_t *days,
                                     uint8_t *kinds, uint32_t *traits,
                                     uint32_t *counts, uint64_t *counterparts,
                                     size_t *out_rows);

/**
 * @brief Saves a ledger as bytes: versioned, little-endian, checked. Equal
 *        ledgers give equal bytes on every machine.
 * @param[in] self The ledger. @notnull
 * @param[out] bytes Where the bytes go; NULL to ask for the size only.
 *             @array{capacity} @nullable
 * @param[in] capacity Bytes at `bytes`.
 * @param[out] out_size Bytes needed; written on ::SSI_ERROR_SPACE too. @notnull
 * @retval SSI_OK The bytes were written, or `bytes` is NULL.
 * @retval SSI_ERROR_NULL `self` or `out_size` is NULL.
 * @retval SSI_ERROR_SPACE `capacity` is less than `*out_size`.
 * @since 1.0
 */
SSI_API ssi_status ssi_activity_save(const ssi_activity *self, uint8_t *bytes,
                                     size_t capacity, size_t *out_size);

/**
 * @brief Makes a ledger from saved bytes. Safe for bytes from anywhere: what
 *        is not exactly a saved ledger is refused.
 * @param[in] allocator Where memory comes from; copied. NULL: `malloc` and
 *            `free`. @nullable
 * @param[in] bytes Saved bytes; only read during the call. @array{size}
 *            @notnull
 * @param[in] size Number of bytes.
 * @param[out] out The new ledger; release it with ssi_activity_free(). @owns
 *             @notnull
 * @retval SSI_OK The ledger was made.
 * @retval SSI_ERROR_NULL `bytes` or `out` is NULL, or a function of
 *         `allocator` is.
 * @retval SSI_ERROR_SIZE `allocator->size` is too small.
 * @retval SSI_ERROR_FORMAT The bytes are damaged or no ledger.
 * @retval SSI_ERROR_VERSION The bytes are of a later format version.
 * @retval SSI_ERROR_UNSUPPORTED The bytes hold kinds or traits of a later
 *         library, or `allocator` has more than this one knows.
 * @retval SSI_ERROR_MEMORY No memory; nothing was made.
 * @since 1.0
 */
SSI_API ssi_status ssi_activity_load(const ssi_allocator *allocator,
                                     const uint8_t *bytes, size_t size,
                                     ssi_activity **out);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
