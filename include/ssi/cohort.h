/**
 * @file
 * @brief Cohorts: the scores of many members, for the host's own work.
 *
 * A score is private to its member. A cohort holds how often each score occurs,
 * at the resolution of 0.01 point, sums of the pillars, and who is in it, as
 * opaque numbers of the host; it does not hold who has which score. The
 * functions of this header disclose all of that, exactly: they are for the
 * host, who has the scores anyway. What members and others see comes from a
 * benchmark, which is made of a cohort once and may be shown to anyone
 * (ssi/benchmark.h). doc/cohorts.md has the definitions.
 *
 * @par Threads
 * Any number of threads may read one cohort at once, and pass it as `const`.
 * While one thread changes it, no other may use it. To fill one faster, give
 * each thread a cohort of its own and merge them.
 */

/**
 * @defgroup privacy Comparing without disclosing
 * @brief Cohorts, benchmarks and teams: how members compare while their scores
 * stay private.
 *
 * A ::ssi_cohort holds the scores of many members and is for the host alone. A
 * ::ssi_benchmark is made of it once, with noise, and can be shown to anyone; a
 * ::ssi_budget bounds what all benchmarks together disclose of one member
 * (differential privacy). A ::ssi_team shows exact scores of those who agreed.
 *
 * @par Simple
 * From scores to "top 21 %, between 11 and 31":
 * @snippet publish_benchmark.c whole call
 *
 * @par Complete
 * - Filling a cohort: ssi_cohort_add_columns(), ssi_cohort_add_population(),
 *   ssi_cohort_merge().
 * - For the host alone: ssi_cohort_ranks().
 * - Benchmarks: ssi_benchmark_gap(), ssi_benchmark_movement(); without a cohort
 *   ssi_benchmark_fallback(); stored by ssi_benchmark_save().
 * - Budgets: ssi_budget_afford() before, ssi_budget_save() after each
 *   publication.
 * - Teams: ssi_team_new(), ssi_team_add(), ssi_team_summary().
 */
#ifndef SSI_COHORT_H
#define SSI_COHORT_H

#include <ssi/base.h>
#include <ssi/model.h>
#include <ssi/population.h>

#ifdef __cplusplus
extern "C" {
#endif

/** @addtogroup privacy
 *  @{ */

/** @brief The most members of a cohort. @since 1.0 */
#define SSI_COHORT_MEMBERS_MAX 10000000

/** @brief The most bytes of a cohort's name. @since 1.0 */
#define SSI_COHORT_NAME_MAX 200

/** @brief Micropoints of the resolution of scores in a cohort: 0.01 point.
 *  @since 1.0 */
#define SSI_COHORT_RESOLUTION 10000

/** @brief A distribution of scores. Opaque. @since 1.0 */
typedef struct ssi_cohort ssi_cohort;

/** @brief What a cohort is made of. @since 1.0 */
typedef enum ssi_cohort_kind {
  SSI_COHORT_INDUSTRY = 1,  /**< Members of one industry. */
  SSI_COHORT_NETWORK = 2,   /**< The network of one member. */
  SSI_COHORT_TEAM = 3,      /**< A team. */
  SSI_COHORT_POPULATION = 4 /**< A general population: everyone. */
} ssi_cohort_kind;

/** @brief What a cohort is called and how large it is. @since 1.0 */
typedef struct ssi_cohort_info {
  size_t size;          /**< `sizeof(ssi_cohort_info)`, set by the caller. */
  const char *name;     /**< Its name; lives as long as the cohort. */
  int64_t members;      /**< How many members. */
  ssi_cohort_kind kind; /**< What it is made of. */
  int32_t day;          /**< Its date, in days since 1970-01-01. */
} ssi_cohort_info;

/** @brief Members to add, in columns that stay the caller's. @since 1.0 */
typedef struct ssi_cohort_columns {
  size_t size;  /**< `sizeof(ssi_cohort_columns)`, set by the caller. */
  size_t count; /**< How many members. */
  /** Opaque numbers; quickest in ascending order. NULL if `count` is 0.
   *  @array{count} @nullable */
  const uint64_t *members;
  /** Micropoints of the index, 0 … 100,000,000. NULL if `count` is 0.
   *  @array{count} @nullable */
  const int32_t *totals;
  /** Micropoints of the pillar, 0 … 25,000,000; all four columns or none.
   *  @array{count} @nullable */
  const int32_t *brand;
  /** Micropoints of the pillar. @array{count} @nullable */
  const int32_t *find;
  /** Micropoints of the pillar. @array{count} @nullable */
  const int32_t *engage;
  /** Micropoints of the pillar. @array{count} @nullable */
  const int32_t *relate;
} ssi_cohort_columns;

/** @brief Which members of a population to add, and under which numbers.
 *  @since 1.0 */
typedef struct ssi_cohort_range {
  size_t size;  /**< `sizeof(ssi_cohort_range)`, set by the caller. */
  size_t first; /**< The first member, from 0. */
  size_t count; /**< How many members; 0 adds nothing. */
  /** The number in the cohort of member `first + i`, each once. @array{count}
   *  @notnull */
  const uint64_t *numbers;
} ssi_cohort_range;

/**
 * @brief Makes an empty cohort.
 * @param[in] allocator Where memory comes from; copied. NULL: `malloc` and
 *            `free`. @nullable
 * @param[in] kind What it is made of.
 * @param[in] name UTF-8 without NUL; copied. @array{length} @notnull
 * @param[in] length Bytes of the name, 1 … ::SSI_COHORT_NAME_MAX.
 * @param[in] day Its date, in days since 1970-01-01, 0 … 65,535.
 * @param[out] out The cohort; release it with ssi_cohort_free(). @owns @notnull
 * @retval SSI_OK The cohort was made.
 * @retval SSI_ERROR_NULL `name` or `out` is NULL, or a function of `allocator`
 *         is.
 * @retval SSI_ERROR_SIZE `allocator->size` is too small.
 * @retval SSI_ERROR_UNSUPPORTED `allocator` has more than this library knows.
 * @retval SSI_ERROR_KIND There is no such kind.
 * @retval SSI_ERROR_LENGTH The name is empty or too long.
 * @retval SSI_ERROR_UTF8 The name is not well-formed UTF-8, or holds a NUL.
 * @retval SSI_ERROR_DAY The day is out of range.
 * @retval SSI_ERROR_MEMORY No memory; nothing was made.
 * @since 1.0
 */
SSI_API ssi_status ssi_cohort_new(const ssi_allocator *allocator,
                                  ssi_cohort_kind kind, const char *name,
                                  size_t length, int32_t day, ssi_cohort **out);

/**
 * @brief Makes an independent copy with the same allocator.
 * @param[in] self The cohort to copy. @notnull
 * @param[out] out The copy; release it with ssi_cohort_free(). @owns @notnull
 * @retval SSI_OK The copy was made.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_MEMORY No memory; nothing was made.
 * @since 1.0
 */
SSI_API ssi_status ssi_cohort_copy(const ssi_cohort *self, ssi_cohort **out);

/**
 * @brief Releases a cohort. Its memory is wiped.
 * @param[in] self The cohort; NULL does nothing. @nullable
 * @since 1.0
 */
SSI_API void ssi_cohort_free(ssi_cohort *self);

/**
 * @brief What a cohort is called and how large it is.
 * @param[in] self The cohort. @notnull
 * @param[in,out] out Name, kind, date and size; its `size` must be set.
 *                @notnull
 * @retval SSI_OK The answer was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @since 1.0
 */
SSI_API ssi_status ssi_cohort_label(const ssi_cohort *self,
                                    ssi_cohort_info *out);

/**
 * @brief Adds a member. Takes constant time when members come in order of their
 *        numbers, and time in proportion to the later members otherwise: use
 *        ssi_cohort_add_columns() for many at once.
 * @param[in,out] self The cohort. @notnull
 * @param[in] member The member as an opaque number of the host's. It identifies
 * the member across cohorts, so it must be the same for the same person in
 * every cohort, and not chosen by the person.
 * @param[in] total Micropoints of the index, 0 … 100,000,000; rounded to 0.01
 *            point, halves up.
 * @param[in] pillars Micropoints of brand, find, engage and relate, each 0 …
 *            25,000,000; NULL: unknown. @array{4} @nullable
 * @retval SSI_OK The member was added.
 * @retval SSI_ERROR_NULL `self` is NULL.
 * @retval SSI_ERROR_RANGE `total` or a pillar is out of range.
 * @retval SSI_ERROR_MEMBER The member is there already.
 * @retval SSI_ERROR_LIMIT There are ::SSI_COHORT_MEMBERS_MAX members already.
 * @retval SSI_ERROR_MEMORY No memory; the cohort is unchanged.
 * @since 1.0
 */
SSI_API ssi_status ssi_cohort_add(ssi_cohort *self, uint64_t member,
                                  int32_t total, const int32_t *pillars);

/**
 * @brief Adds many members at once, all or none: equal to adding each by
 *        itself, in any order.
 * @param[in,out] self The cohort. @notnull
 * @param[in] columns The members, with their scores and pillars. @notnull
 * @retval SSI_OK The members were added.
 * @retval SSI_ERROR_NULL `self` or `columns` is NULL, or `members` or `totals`
 *         is with `count` > 0, or some but not all of the pillars are.
 * @retval SSI_ERROR_SIZE `columns->size` is too small.
 * @retval SSI_ERROR_UNSUPPORTED `columns` has more than this library knows.
 * @retval SSI_ERROR_RANGE A score or pillar is out of range.
 * @retval SSI_ERROR_MEMBER A member is there already, or comes twice.
 * @retval SSI_ERROR_LIMIT More than ::SSI_COHORT_MEMBERS_MAX members.
 * @retval SSI_ERROR_MEMORY No memory; the cohort is unchanged.
 * @since 1.0
 */
SSI_API ssi_status ssi_cohort_add_columns(ssi_cohort *self,
                                          const ssi_cohort_columns *columns);

/**
 * @brief Scores many members as of a day and adds them with their pillars, all
 *        or none.
 * @param[in,out] self The cohort. @notnull
 * @param[in] scorer The model; its allocator gives scratch memory, about 20
 *            bytes a member in addition to that of ssi_population_score().
 * @notnull
 * @param[in] population The columns. @notnull
 * @param[in] day Days since 1970-01-01, 0 … 65,535.
 * @param[in] range Which members, and their numbers. @notnull
 * @param[out] out_member The member at fault when one was refused, else
 *             untouched; NULL if not wanted. @nullable
 * @param[out] out_row The first row at fault when a row was refused, or the
 *             place in `facts` when a fact was, else untouched; NULL if not
 *             wanted. @nullable
 * @retval SSI_OK All members were added.
 * @retval SSI_ERROR_NULL `self`, `scorer`, `population`, `range` or its
 *         `numbers` is NULL, or a column that must not be NULL is.
 * @retval SSI_ERROR_SIZE `population->size` or `range->size` is too small,
 *         or a width is 0.
 * @retval SSI_ERROR_UNSUPPORTED `population` or `range` asks for what this
 *         library does not have, or a fact that it does not know is observed.
 * @retval SSI_ERROR_DAY The day is out of range, or that of a row is; see
 *         `out_row`.
 * @retval SSI_ERROR_KIND A kind does not exist, see `out_row`; or one of
 *         `all_kinds` or `observed_kinds`.
 * @retval SSI_ERROR_TRAITS An unknown trait bit is set, see `out_row`; or one
 *         of `all_traits` or `observed_traits` is.
 * @retval SSI_ERROR_COUNT A count is out of range; see `out_row`.
 * @retval SSI_ERROR_RANGE A fact is out of its range; see `out_row`.
 * @retval SSI_ERROR_INDEX The range or an offset is past the end, or an offset
 *         is below the one before it.
 * @retval SSI_ERROR_LIMIT A member has more than ::SSI_ACTIVITY_ROWS_MAX rows,
 *         or the cohort more than ::SSI_COHORT_MEMBERS_MAX members.
 * @retval SSI_ERROR_MEMBER A number comes twice, or is in the cohort already.
 * @retval SSI_ERROR_MEMORY No memory; the cohort is unchanged.
 * @since 1.0
 */
SSI_API ssi_status ssi_cohort_add_population(
    ssi_cohort *self, const ssi_scorer *scorer,
    const ssi_population *population, int32_t day,
    const ssi_cohort_range *range, size_t *out_member, size_t *out_row);

/**
 * @brief Takes a member out again, as it was added.
 * @param[in,out] self The cohort. @notnull
 * @param[in] member The member.
 * @param[in] total Micropoints of the index as added.
 * @param[in] pillars Micropoints of the pillars as added; NULL if added
 *            without. @array{4} @nullable
 * @retval SSI_OK The member was taken out.
 * @retval SSI_ERROR_NULL `self` is NULL.
 * @retval SSI_ERROR_RANGE `total` or a pillar is out of range.
 * @retval SSI_ERROR_MEMBER The member is not there, or nobody has this score,
 *         or the pillars cannot be among the sums.
 * @since 1.0
 */
SSI_API ssi_status ssi_cohort_remove(ssi_cohort *self, uint64_t member,
                                     int32_t total, const int32_t *pillars);

/**
 * @brief Adds all members of another part of the same cohort. In any order and
 *        split the result is the same, to the saved byte.
 * @param[in,out] self The cohort that grows. @notnull
 * @param[in] other The cohort that is read. @notnull
 * @retval SSI_OK The cohort holds both.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_MISMATCH Kind, name or day differ.
 * @retval SSI_ERROR_MEMBER A member is in both.
 * @retval SSI_ERROR_LIMIT More than ::SSI_COHORT_MEMBERS_MAX members together.
 * @retval SSI_ERROR_MEMORY No memory; the cohort is unchanged.
 * @since 1.0
 */
SSI_API ssi_status ssi_cohort_merge(ssi_cohort *self, const ssi_cohort *other);

/**
 * @brief Takes out all members of a part: undoes ssi_cohort_merge().
 * @param[in,out] self The cohort that shrinks. @notnull
 * @param[in] other The part that is taken out; may be `self`. @notnull
 * @retval SSI_OK The part is out.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_MISMATCH Kind, name or day differ.
 * @retval SSI_ERROR_MEMBER `other` is not a part of the cohort: a member or
 *         score is missing.
 * @since 1.0
 */
SSI_API ssi_status ssi_cohort_subtract(ssi_cohort *self,
                                       const ssi_cohort *other);

/**
 * @brief Saves a cohort as bytes: versioned, little-endian, checked. Equal
 *        cohorts give equal bytes on every machine. The bytes are the host's
 *        secret: they hold who is in the cohort and which scores there are,
 *        though not who has which.
 * @param[in] self The cohort. @notnull
 * @param[out] bytes Where the bytes go; NULL to ask for the size only.
 *             @array{capacity} @nullable
 * @param[in] capacity Bytes at `bytes`.
 * @param[out] out_size Bytes needed; written on ::SSI_ERROR_SPACE too. @notnull
 * @retval SSI_OK The bytes were written, or `bytes` is NULL.
 * @retval SSI_ERROR_NULL `self` or `out_size` is NULL.
 * @retval SSI_ERROR_SPACE `capacity` is less than `*out_size`.
 * @since 1.0
 */
SSI_API ssi_status ssi_cohort_save(const ssi_cohort *self, uint8_t *bytes,
                                   size_t capacity, size_t *out_size);

/**
 * @brief Makes a cohort from saved bytes. Safe for bytes from anywhere: what is
 *        not exactly a saved cohort is refused.
 * @param[in] allocator Where memory comes from; copied. NULL: `malloc` and
 *            `free`. @nullable
 * @param[in] bytes Saved bytes; only read during the call. @array{size}
 *            @notnull
 * @param[in] size Number of bytes.
 * @param[out] out The new cohort; release it with ssi_cohort_free(). @owns
 *             @notnull
 * @retval SSI_OK The cohort was made.
 * @retval SSI_ERROR_NULL `bytes` or `out` is NULL, or a function of
 *         `allocator` is.
 * @retval SSI_ERROR_SIZE `allocator->size` is too small.
 * @retval SSI_ERROR_UNSUPPORTED `allocator` has more than this library knows.
 * @retval SSI_ERROR_FORMAT The bytes are damaged or no cohort.
 * @retval SSI_ERROR_VERSION The bytes are of a later format version.
 * @retval SSI_ERROR_MEMORY No memory; nothing was made.
 * @since 1.0
 */
SSI_API ssi_status ssi_cohort_load(const ssi_allocator *allocator,
                                   const uint8_t *bytes, size_t size,
                                   ssi_cohort **out);

/**
 * @brief Ranks all members of a cohort at once, exactly, for the host's own
 *        work.
 *
 * A caller of this function sees everything: it takes the scores of all
 * members, and exact ranks disclose them to anyone who can add members. Do not
 * show its results to members; they read their rank from a benchmark
 * (ssi_benchmark_rank()). If a score is out of range or they are not the
 * cohort's, zeros are written.
 * @param[in] self The cohort. @notnull
 * @param[in] totals Micropoints of the index of all members, in any order.
 *            @array{count} @notnull
 * @param[in] count How many: the size of the cohort.
 * @param[out] tops Top percent of each, 1 … 100: the share of members above,
 *             with half of the equal ones, as a whole percentage, halves up.
 *             @array{count} @notnull
 * @param[out] ranks Twice the mid-rank of each: twice the members above, and
 *             one more than the equal ones; NULL if not wanted. @array{count}
 *             @nullable
 * @retval SSI_OK The ranks were written.
 * @retval SSI_ERROR_NULL An argument other than `ranks` is NULL.
 * @retval SSI_ERROR_COHORT There is no member.
 * @retval SSI_ERROR_RANGE A score is out of range; zeros were written.
 * @retval SSI_ERROR_MISMATCH These are not as many scores as the cohort has; or
 *         they are not its scores, and zeros were written.
 * @retval SSI_ERROR_MEMORY No memory; nothing was written.
 * @since 1.0
 */
SSI_API ssi_status ssi_cohort_ranks(const ssi_cohort *self,
                                    const int32_t *totals, size_t count,
                                    int32_t *tops, int32_t *ranks);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
