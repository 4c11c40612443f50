/**
 * @file
 * @brief Benchmarks: published distributions that any score may be compared
 *        with, and the budget that bounds what they disclose of a member.
 *
 * A cohort holds private scores, so nobody but the host may ask it anything. A
 * benchmark is made of a cohort once, with noise, and may then be shown to
 * anyone for ever: a small table of the distribution, the means of index and
 * pillars, and how far each figure may be off. Any score is compared with it
 * any number of times; the answers disclose nothing more.
 *
 * How much noise there is, is one number: epsilon, in 64ths. For fixed sets of
 * members, and whatever scores one member has, no table becomes more than
 * e^epsilon times as likely by other scores of that member. A budget,
 * ::ssi_budget, adds up what each member's scores were used for, so that the
 * same holds, with the limit of the budget, for all publications of any 365
 * days together. doc/cohorts.md says what this means for members and hosts, and
 * defines the mechanism to the last rounding.
 *
 * @par Threads
 * A benchmark never changes once it is published: any number of threads
 * may read it at once. A budget is changed by each publication: one thread
 * at a time uses it.
 */
#ifndef SSI_BENCHMARK_H
#define SSI_BENCHMARK_H

#include <ssi/base.h>
#include <ssi/cohort.h>
#include <ssi/model.h>

#ifdef __cplusplus
extern "C" {
#endif

/** @addtogroup privacy
 *  @{ */

/** @brief The fewest members a benchmark is made of; nothing overrides it.
 *  @since 1.0 */
#define SSI_BENCHMARK_MEMBERS_MIN 100

/** @brief Bytes of the key that noise is drawn with. @since 1.0 */
#define SSI_BENCHMARK_KEY_BYTES 16

/** @brief An epsilon of 1: it is counted in 64ths. @since 1.0 */
#define SSI_EPSILON 64

/** @brief The usual limit of a budget, an epsilon of 3/2. @since 1.0 */
#define SSI_BUDGET_LIMIT 96

/** @brief The highest limit of a budget, an epsilon of 255/64. @since 1.0 */
#define SSI_BUDGET_LIMIT_MAX 255

/** @brief The most members of a budget. @since 1.0 */
#define SSI_BUDGET_MEMBERS_MAX 10000000

/** @brief How far ahead of its day a budget may be moved at once: 455 days.
 *  @since 1.0 */
#define SSI_BUDGET_DAYS_MAX 455

/** @brief Millionths in one percent, the unit of shares. @since 1.0 */
#define SSI_PERCENT 1000000

/** @brief A published distribution of scores. Opaque and constant: it keeps no
 *  reference to what it was made from, and any number of threads may use it.
 *  @since 1.0 */
typedef struct ssi_benchmark ssi_benchmark;

/** @brief What each member's scores were used for in the last five quarters of
 *  91 days. Opaque. @since 1.0 */
typedef struct ssi_budget ssi_budget;

/** @brief Whose scores a benchmark describes. @since 1.0 */
typedef enum ssi_benchmark_source {
  SSI_BENCHMARK_MEMBERS = 1,   /**< Members of a cohort. */
  SSI_BENCHMARK_SYNTHETIC = 2, /**< Members that were made up. */
  SSI_BENCHMARK_ESTIMATE = 3   /**< Nobody: a shape estimated from figures. */
} ssi_benchmark_source;

/** @brief How to publish; all zeros but `size` is usual. @since 1.0 */
typedef struct ssi_benchmark_options {
  size_t size;    /**< `sizeof(ssi_benchmark_options)`, set by the caller. */
  bool synthetic; /**< true: the members are made up, and the benchmark says
                       so. They are charged all the same. */
  int32_t epsilon; /**< 64ths, 1 … 64, at most 32 from 4,000 members on; 0: what
                        ssi_benchmark_epsilon() says. */
} ssi_benchmark_options;

/** @brief The label of a benchmark. @since 1.0 */
typedef struct ssi_benchmark_info {
  size_t size;          /**< `sizeof(ssi_benchmark_info)`, set by the caller. */
  const char *name;     /**< The cohort's name; lives as long as the benchmark.
                             Borrowed. */
  int64_t members;      /**< Members, rounded down to tens, from 1,000 on to
                             hundreds; 0 for an estimate. */
  ssi_cohort_kind kind; /**< What the cohort is made of. */
  ssi_benchmark_source source; /**< Whose scores it describes. */
  bool has_pillars; /**< true if the means of the pillars are known. */
  int32_t day;      /**< The cohort's date, in days since 1970-01-01. */
  int32_t epsilon;  /**< 64ths; 0 for an estimate. */
  int32_t knots;    /**< How many knots the distribution has, 11 or 21. */
} ssi_benchmark_info;

/** @brief A knot of a distribution. @since 1.0 */
typedef struct ssi_knot_info {
  size_t size;    /**< `sizeof(ssi_knot_info)`, set by the caller. */
  int32_t points; /**< Where the knot stands, in micropoints. */
  int32_t share;  /**< The share of members it stands for, in millionths of a
                       percent: 0 … 100,000,000, in all 100,000,000. */
} ssi_knot_info;

/** @brief The means of a benchmark. @since 1.0 */
typedef struct ssi_mean_result {
  size_t size;           /**< `sizeof(ssi_mean_result)`, set by the caller. */
  int32_t total;         /**< Mean of the index, in micropoints. */
  int32_t total_margin;  /**< Micropoints the mean of the members is within, to
                              either side, 19 times of 20; 0 for an estimate. */
  bool has_pillars;      /**< true if the means of the pillars are known. */
  int32_t brand;         /**< Mean of the pillar, in micropoints; or 0. */
  int32_t find;          /**< Mean of the pillar, in micropoints; or 0. */
  int32_t engage;        /**< Mean of the pillar, in micropoints; or 0. */
  int32_t relate;        /**< Mean of the pillar, in micropoints; or 0. */
  int32_t pillar_margin; /**< Micropoints, as `total_margin`, of each pillar; or
                              0. */
} ssi_mean_result;

/** @brief A score less the means of a benchmark. @since 1.0 */
typedef struct ssi_gap_result {
  size_t size;           /**< `sizeof(ssi_gap_result)`, set by the caller. */
  int32_t total;         /**< Gap of the index: micropoints, above 0: ahead. */
  int32_t total_margin;  /**< Micropoints, as in ::ssi_mean_result. */
  bool has_pillars;      /**< true if the gaps of the pillars are known. */
  int32_t brand;         /**< Gap of the pillar, in micropoints; or 0. */
  int32_t find;          /**< Gap of the pillar, in micropoints; or 0. */
  int32_t engage;        /**< Gap of the pillar, in micropoints; or 0. */
  int32_t relate;        /**< Gap of the pillar, in micropoints; or 0. */
  int32_t pillar_margin; /**< Micropoints, as in ::ssi_mean_result; or 0. */
  int32_t weakest;       /**< The ::ssi_pillar that is furthest behind, or least
                              ahead; of equal ones the first; or 0. */
  int32_t weakest_gap;   /**< Its gap, in micropoints; or 0. */
} ssi_gap_result;

/** @brief Where a score stands in a benchmark. @since 1.0 */
typedef struct ssi_rank_result {
  size_t size;    /**< `sizeof(ssi_rank_result)`, set by the caller. */
  int32_t above;  /**< The share of members above the score, in millionths of
                       a percent, 0 … 100,000,000: never more for a higher
                       score. */
  int32_t margin; /**< Millionths of a percent that the share is within, to
                       either side, 19 times of 20; 0 for an estimate. Where
                       many have one score it may be off by more: see
                       doc/cohorts.md. */
  int32_t top;   /**< Top percent, 1 … 100: `above` in whole per cents, halves
                      up, at least 1; smaller is better. */
  int32_t best;  /**< Top percent if the share is less by the margin. */
  int32_t worst; /**< Top percent if the share is more by the margin. */
  int32_t reserved; /**< Zero. */
} ssi_rank_result;

/** @brief Why a member's top percent moved between two benchmarks of a cohort;
 *  own and cohort movement add up to the change exactly. @since 1.0 */
typedef struct ssi_movement_result {
  size_t size;           /**< `sizeof(ssi_movement_result)`, by the caller. */
  int32_t before;        /**< Top percent of the old score in the older one. */
  int32_t after;         /**< Top percent of the new score in the newer one. */
  int32_t change;        /**< `after` - `before`; below 0: better. */
  int32_t own;           /**< By the member's own score, both in the older one.
                          */
  int32_t cohort;        /**< By the cohort: the rest. */
  int32_t cohort_margin; /**< Per cents that `cohort` is within, to either side,
                              19 times of 20, rounded up; 0 for estimates. */
} ssi_movement_result;

/** @brief The label of a budget. @since 1.0 */
typedef struct ssi_budget_info {
  size_t size;     /**< `sizeof(ssi_budget_info)`, set by the caller. */
  int64_t members; /**< Members something was spent of in five quarters. */
  int64_t serial;  /**< How many publications it has paid. */
  int32_t limit;   /**< 64ths of epsilon that each may spend in five quarters.
                    */
  int32_t quarter; /**< The quarter it is in: of 91 days each, the first began
                        on 1970-01-01. */
} ssi_budget_info;

/**
 * @brief The usual epsilon for a cohort: 1 up to 1,000 members, then 1,000 /
 *        members rounded up to 64ths, at least 1/16, so that the error is about
 *        the same for all sizes.
 * @param[in] members How many members, 100 … ::SSI_COHORT_MEMBERS_MAX.
 * @param[out] out_epsilon 64ths, 4 … 64. @notnull
 * @retval SSI_OK The epsilon was written.
 * @retval SSI_ERROR_NULL `out_epsilon` is NULL.
 * @retval SSI_ERROR_COHORT There are fewer than ::SSI_BENCHMARK_MEMBERS_MIN
 *         members.
 * @retval SSI_ERROR_LIMIT There are more than a cohort may have.
 * @since 1.0
 */
SSI_API ssi_status ssi_benchmark_epsilon(size_t members, int32_t *out_epsilon);

/**
 * @brief Publishes a cohort: charges every member in it, then draws the noise.
 *
 * All members pay or none does. Afterwards the host saves the budget, and only
 * then shows the benchmark. Publishing the same cohort again is a publication
 * like any other, with other noise; to show the same table again, keep it.
 * Which cohorts are published, when and with which epsilon must not depend on
 * scores: "those above 60" is no cohort.
 *
 * The noise is the same on every machine for the same cohort, serial of the
 * budget, epsilon and key, and unrelated if any of these differs.
 * @param[in] allocator Where memory comes from; copied. NULL: `malloc` and
 *            `free`. @nullable
 * @param[in] cohort The cohort. @notnull
 * @param[in,out] budget The budget of its members; call ssi_budget_advance()
 *                first. @notnull
 * @param[in] key ::SSI_BENCHMARK_KEY_BYTES random bytes, best drawn from the
 * system for this publication and forgotten: with the key and all scores but
 * one, anyone can find that one. @array{16} @notnull
 * @param[in] options How to publish; NULL: as usual. @nullable
 * @param[out] out The benchmark; release it with ssi_benchmark_free(). @owns
 *             @notnull
 * @retval SSI_OK The members were charged and the benchmark was made.
 * @retval SSI_ERROR_NULL `cohort`, `budget`, `key` or `out` is NULL, or a
 *         function of `allocator` is.
 * @retval SSI_ERROR_SIZE `allocator->size` or `options->size` is too small.
 * @retval SSI_ERROR_UNSUPPORTED `allocator` or `options` has more than this
 *         library knows.
 * @retval SSI_ERROR_COHORT There are fewer than ::SSI_BENCHMARK_MEMBERS_MIN
 *         members.
 * @retval SSI_ERROR_RANGE The epsilon is out of range, or so small that members
 *         x epsilon is below 100.
 * @retval SSI_ERROR_BUDGET A member cannot pay; nobody was charged. See
 *         ssi_budget_afford().
 * @retval SSI_ERROR_LIMIT The budget would hold more than
 *         ::SSI_BUDGET_MEMBERS_MAX members.
 * @retval SSI_ERROR_MEMORY No memory; nobody was charged.
 * @since 1.0
 */
SSI_API ssi_status ssi_benchmark_publish(const ssi_allocator *allocator,
                                         const ssi_cohort *cohort,
                                         ssi_budget *budget, const uint8_t *key,
                                         const ssi_benchmark_options *options,
                                         ssi_benchmark **out);

/**
 * @brief Makes the fallback, for a member without a benchmark: the rough shape
 *        of all sales professionals. Nobody is in it, and it says that it is an
 *        estimate. Source: gamma distribution of mean 31 and coefficient of
 *        variation 0.51, cut at 100; pillars in the proportions of means seen
 *        in 2026, 12 : 6 : 2 : 14 (doc/cohorts.md).
 * @param[in] allocator Where memory comes from; copied. NULL: `malloc` and
 *            `free`. @nullable
 * @param[out] out The benchmark; release it with ssi_benchmark_free(). @owns
 *             @notnull
 * @retval SSI_OK The benchmark was made.
 * @retval SSI_ERROR_NULL `out` is NULL, or a function of `allocator` is.
 * @retval SSI_ERROR_SIZE `allocator->size` is too small.
 * @retval SSI_ERROR_UNSUPPORTED `allocator` has more than this library knows.
 * @retval SSI_ERROR_MEMORY No memory; nothing was made.
 * @since 1.0
 */
SSI_API ssi_status ssi_benchmark_fallback(const ssi_allocator *allocator,
                                          ssi_benchmark **out);

/**
 * @brief Releases a benchmark.
 * @param[in] self The benchmark; NULL does nothing. @nullable
 * @since 1.0
 */
SSI_API void ssi_benchmark_free(ssi_benchmark *self);

/**
 * @brief The label of a benchmark: name, kind, date, size, epsilon.
 * @param[in] self The benchmark. @notnull
 * @param[in,out] out The answer; its `size` must be set. @notnull
 * @retval SSI_OK The answer was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @since 1.0
 */
SSI_API ssi_status ssi_benchmark_label(const ssi_benchmark *self,
                                       ssi_benchmark_info *out);

/**
 * @brief A knot of the distribution. Between knots, which are equally far
 *        apart, the density of members is a straight line; the first and the
 *        last knot have half the width of the others.
 * @param[in] self The benchmark. @notnull
 * @param[in] index 0 … the number of knots - 1.
 * @param[in,out] out The knot; its `size` must be set. @notnull
 * @retval SSI_OK The knot was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @retval SSI_ERROR_INDEX `index` is past the end.
 * @since 1.0
 */
SSI_API ssi_status ssi_benchmark_knot(const ssi_benchmark *self, size_t index,
                                      ssi_knot_info *out);

/**
 * @brief The means of the index and of the pillars.
 * @param[in] self The benchmark. @notnull
 * @param[in,out] out The means; its `size` must be set. @notnull
 * @retval SSI_OK The means were written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @since 1.0
 */
SSI_API ssi_status ssi_benchmark_mean(const ssi_benchmark *self,
                                      ssi_mean_result *out);

/**
 * @brief A score less the means, and the pillar that is furthest behind.
 * @param[in] self The benchmark. @notnull
 * @param[in] total Micropoints of the index, 0 … 100,000,000.
 * @param[in] pillars Micropoints of brand, find, engage and relate, each 0 …
 *            25,000,000; NULL: unknown. @array{4} @nullable
 * @param[in,out] out The gaps; its `size` must be set. @notnull
 * @retval SSI_OK The gaps were written.
 * @retval SSI_ERROR_NULL `self` or `out` is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @retval SSI_ERROR_RANGE `total` or a pillar is out of range.
 * @since 1.0
 */
SSI_API ssi_status ssi_benchmark_gap(const ssi_benchmark *self, int32_t total,
                                     const int32_t *pillars,
                                     ssi_gap_result *out);

/**
 * @brief Where a score stands: "top 3 %, between 1 and 5". The score counts at
 *        the resolution of cohorts, 0.01 point. For the spread of a rank under
 *        varied models, ask for both ends of ssi_sensitivity_total().
 * @param[in] self The benchmark. @notnull
 * @param[in] total Micropoints of the index, 0 … 100,000,000.
 * @param[in,out] out The rank; its `size` must be set. @notnull
 * @retval SSI_OK The rank was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @retval SSI_ERROR_RANGE `total` is out of range.
 * @since 1.0
 */
SSI_API ssi_status ssi_benchmark_rank(const ssi_benchmark *self, int32_t total,
                                      ssi_rank_result *out);

/**
 * @brief The top percent of many scores at once.
 * @param[in] self The benchmark. @notnull
 * @param[in] totals Micropoints of the index, each 0 … 100,000,000.
 *            @array{count} @notnull
 * @param[in] count How many.
 * @param[out] tops `top` of ssi_benchmark_rank() for each. @array{count}
 *             @notnull
 * @retval SSI_OK The top percents were written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_RANGE A score is out of range; those before it were
 *         written.
 * @since 1.0
 */
SSI_API ssi_status ssi_benchmark_tops(const ssi_benchmark *self,
                                      const int32_t *totals, size_t count,
                                      int32_t *tops);

/**
 * @brief Why a member's top percent moved between two benchmarks of a cohort:
 *        first its own score moves while the older benchmark rests, the rest is
 *        the cohort's. If the own score rests, `own` is 0; what is left may be
 *        noise as long as it is within its margin.
 * @param[in] before The older benchmark. @notnull
 * @param[in] after The newer benchmark. @notnull
 * @param[in] total_before Micropoints of the index at the older date.
 * @param[in] total_after Micropoints of the index at the newer date.
 * @param[in,out] out The movement; its `size` must be set. @notnull
 * @retval SSI_OK The movement was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @retval SSI_ERROR_RANGE A score is out of range.
 * @retval SSI_ERROR_MISMATCH Kind, name or source of the benchmarks differ.
 * @retval SSI_ERROR_DAY `after` is of an earlier day than `before`.
 * @since 1.0
 */
SSI_API ssi_status ssi_benchmark_movement(const ssi_benchmark *before,
                                          const ssi_benchmark *after,
                                          int32_t total_before,
                                          int32_t total_after,
                                          ssi_movement_result *out);

/**
 * @brief Saves a benchmark as bytes: versioned, little-endian, checked. The
 *        bytes are as public as the benchmark. The checksum finds damage, not
 *        forgery.
 * @param[in] self The benchmark. @notnull
 * @param[out] bytes Where the bytes go; NULL to ask for the size only.
 *             @array{capacity} @nullable
 * @param[in] capacity Bytes at `bytes`.
 * @param[out] out_size Bytes needed; written on ::SSI_ERROR_SPACE too. @notnull
 * @retval SSI_OK The bytes were written, or `bytes` is NULL.
 * @retval SSI_ERROR_NULL `self` or `out_size` is NULL.
 * @retval SSI_ERROR_SPACE `capacity` is less than `*out_size`.
 * @since 1.0
 */
SSI_API ssi_status ssi_benchmark_save(const ssi_benchmark *self, uint8_t *bytes,
                                      size_t capacity, size_t *out_size);

/**
 * @brief Makes a benchmark from saved bytes. Safe for bytes from anywhere: what
 *        is not exactly a saved benchmark is refused.
 * @param[in] allocator Where memory comes from; copied. NULL: `malloc` and
 *            `free`. @nullable
 * @param[in] bytes Saved bytes; only read during the call. @array{size}
 *            @notnull
 * @param[in] size Number of bytes.
 * @param[out] out The new benchmark; release it with ssi_benchmark_free().
 *             @owns @notnull
 * @retval SSI_OK The benchmark was made.
 * @retval SSI_ERROR_NULL `bytes` or `out` is NULL, or a function of
 *         `allocator` is.
 * @retval SSI_ERROR_SIZE `allocator->size` is too small.
 * @retval SSI_ERROR_UNSUPPORTED `allocator` has more than this library knows.
 * @retval SSI_ERROR_FORMAT The bytes are damaged or no benchmark.
 * @retval SSI_ERROR_VERSION The bytes are of a later format version.
 * @retval SSI_ERROR_MEMORY No memory; nothing was made.
 * @since 1.0
 */
SSI_API ssi_status ssi_benchmark_load(const ssi_allocator *allocator,
                                      const uint8_t *bytes, size_t size,
                                      ssi_benchmark **out);

/**
 * @brief Makes a budget of which nothing was spent. One budget serves all
 *        cohorts that have members in common: two know nothing of each other.
 * @param[in] allocator Where memory comes from; copied. NULL: `malloc` and
 *            `free`. @nullable
 * @param[in] limit 64ths of epsilon that each member's scores may be used for
 *            in any 365 days, 1 … ::SSI_BUDGET_LIMIT_MAX; ::SSI_BUDGET_LIMIT is
 *            usual.
 * @param[in] day Today, in days since 1970-01-01, 0 … 65,535.
 * @param[out] out The budget; release it with ssi_budget_free(). @owns @notnull
 * @retval SSI_OK The budget was made.
 * @retval SSI_ERROR_NULL `out` is NULL, or a function of `allocator` is.
 * @retval SSI_ERROR_SIZE `allocator->size` is too small.
 * @retval SSI_ERROR_UNSUPPORTED `allocator` has more than this library knows.
 * @retval SSI_ERROR_RANGE `limit` is out of range.
 * @retval SSI_ERROR_DAY The day is out of range.
 * @retval SSI_ERROR_MEMORY No memory; nothing was made.
 * @since 1.0
 */
SSI_API ssi_status ssi_budget_new(const ssi_allocator *allocator, int32_t limit,
                                  int32_t day, ssi_budget **out);

/**
 * @brief Releases a budget. Its memory is wiped.
 * @param[in] self The budget; NULL does nothing. @nullable
 * @since 1.0
 */
SSI_API void ssi_budget_free(ssi_budget *self);

/**
 * @brief The label of a budget: size, serial, limit, quarter.
 * @param[in] self The budget. @notnull
 * @param[in,out] out The answer; its `size` must be set. @notnull
 * @retval SSI_OK The answer was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @since 1.0
 */
SSI_API ssi_status ssi_budget_label(const ssi_budget *self,
                                    ssi_budget_info *out);

/**
 * @brief Sets the limit. What was spent stays spent: a member above a lower
 * limit cannot pay until enough quarters have passed.
 * @param[in,out] self The budget. @notnull
 * @param[in] limit 64ths of epsilon, 1 … ::SSI_BUDGET_LIMIT_MAX.
 * @retval SSI_OK The limit was set.
 * @retval SSI_ERROR_NULL `self` is NULL.
 * @retval SSI_ERROR_RANGE `limit` is out of range.
 * @since 1.0
 */
SSI_API ssi_status ssi_budget_set_limit(ssi_budget *self, int32_t limit);

/**
 * @brief Sets the day of a budget; call it before each publication. When a
 *        new quarter begins, what was spent five quarters ago is forgotten.
 *        Nothing else moves a budget in time: the date of a cohort is a label.
 * @param[in,out] self The budget. @notnull
 * @param[in] day Today, in days since 1970-01-01, 0 … 65,535.
 * @retval SSI_OK The budget is in the quarter of this day.
 * @retval SSI_ERROR_NULL `self` is NULL.
 * @retval SSI_ERROR_DAY The day is out of range, or in a quarter that has gone
 *         by, or more than five quarters ahead: a clock that is wrong must not
 *         make everything forgotten. A host that rested longer goes on in steps
 *         of ::SSI_BUDGET_DAYS_MAX days. The budget is unchanged.
 * @since 1.0
 */
SSI_API ssi_status ssi_budget_advance(ssi_budget *self, int32_t day);

/**
 * @brief What was spent of a member in the last five quarters.
 * @param[in] self The budget. @notnull
 * @param[in] member The member; the budget need not know it.
 * @param[out] out_spent 64ths of epsilon, 0 … 255. @notnull
 * @retval SSI_OK The number was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @since 1.0
 */
SSI_API ssi_status ssi_budget_spent(const ssi_budget *self, uint64_t member,
                                    int32_t *out_spent);

/**
 * @brief Says beforehand which members can pay, so that a host builds the
 *        cohort of these: nobody can be left out of a cohort later. Which
 * members can pay shows which publications they were in: it is for the host
 * alone.
 * @param[in] self The budget. @notnull
 * @param[in] members Their numbers, in any order; quickest in ascending order.
 *            NULL if `count` is 0. @array{count} @nullable
 * @param[in] count How many.
 * @param[in] epsilon 64ths, 1 … 64.
 * @param[out] affords 1 for each member that can pay, else 0; NULL if not
 * wanted.
 *             @array{count} @nullable
 * @param[out] out_able How many can pay. @notnull
 * @retval SSI_OK The answers were written.
 * @retval SSI_ERROR_NULL `self` or `out_able` is NULL, or `members` with
 *         `count` > 0.
 * @retval SSI_ERROR_RANGE `epsilon` is out of range.
 * @since 1.0
 */
SSI_API ssi_status ssi_budget_afford(const ssi_budget *self,
                                     const uint64_t *members, size_t count,
                                     int32_t epsilon, uint8_t *affords,
                                     size_t *out_able);

/**
 * @brief Saves a budget as bytes: versioned, little-endian, checked. They hold
 *        the members' numbers and what was spent, no name, cohort or score;
 * they are the host's secret. The host keeps the serial somewhere else too, for
 * ssi_budget_load().
 * @param[in] self The budget. @notnull
 * @param[out] bytes Where the bytes go; NULL to ask for the size only.
 *             @array{capacity} @nullable
 * @param[in] capacity Bytes at `bytes`.
 * @param[out] out_size Bytes needed; written on ::SSI_ERROR_SPACE too. @notnull
 * @retval SSI_OK The bytes were written, or `bytes` is NULL.
 * @retval SSI_ERROR_NULL `self` or `out_size` is NULL.
 * @retval SSI_ERROR_SPACE `capacity` is less than `*out_size`.
 * @since 1.0
 */
SSI_API ssi_status ssi_budget_save(const ssi_budget *self, uint8_t *bytes,
                                   size_t capacity, size_t *out_size);

/**
 * @brief Makes a budget from saved bytes, unless they are older than the host
 *        knows: what was spent since would be spent twice. Safe for bytes from
 *        anywhere: what is not exactly a saved budget is refused.
 * @param[in] allocator Where memory comes from; copied. NULL: `malloc` and
 *            `free`. @nullable
 * @param[in] bytes Saved bytes; only read during the call. @array{size}
 *            @notnull
 * @param[in] size Number of bytes.
 * @param[in] least_serial The serial of the newest state the host knows of; 0
 *            if it knows of none.
 * @param[out] out The new budget; release it with ssi_budget_free(). @owns
 *             @notnull
 * @retval SSI_OK The budget was made.
 * @retval SSI_ERROR_NULL `bytes` or `out` is NULL, or a function of
 *         `allocator` is.
 * @retval SSI_ERROR_SIZE `allocator->size` is too small.
 * @retval SSI_ERROR_UNSUPPORTED `allocator` has more than this library knows.
 * @retval SSI_ERROR_FORMAT The bytes are damaged or no budget.
 * @retval SSI_ERROR_VERSION The bytes are of a later format version.
 * @retval SSI_ERROR_SERIAL The serial is below `least_serial`.
 * @retval SSI_ERROR_MEMORY No memory; nothing was made.
 * @since 1.0
 */
SSI_API ssi_status ssi_budget_load(const ssi_allocator *allocator,
                                   const uint8_t *bytes, size_t size,
                                   int64_t least_serial, ssi_budget **out);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
