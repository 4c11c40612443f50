/**
 * @file
 * @brief Cohorts: distributions of scores to compare a member with, and the
 *        ledger of releases that keeps answers from giving anyone away.
 *
 * A score is private to its member. A cohort holds how often each score occurs,
 * at the published resolution of 0.01 point, sums of the pillars, and who is in
 * it, as opaque numbers of the host; it does not hold who has which score. No
 * function answers a single score, and nothing is said about fewer than
 * ::SSI_COHORT_MIN members. What is shown to people goes through
 * ::ssi_releases: its answers are coarse, the same question in the same period
 * has the same answer, and what would single out a few by difference is
 * refused. Whether it is refused depends on who is in the cohorts, never on a
 * score. doc/cohorts.md has the definitions, the rules and their limits.
 */
#ifndef SSI_COHORT_H
#define SSI_COHORT_H

#include <ssi/base.h>
#include <ssi/model.h>
#include <ssi/population.h>

#ifdef __cplusplus
extern "C" {
#endif

/** @brief The most members of a cohort. @since 1.0 */
#define SSI_COHORT_MEMBERS_MAX 10000000

/** @brief The most bytes of a cohort's name. @since 1.0 */
#define SSI_COHORT_NAME_MAX 200

/** @brief The most members in all cohorts that one period's releases are about.
 *  @since 1.0 */
#define SSI_RELEASES_MEMBERS_MAX 10000000

/** @brief The most answers and cohorts a ledger of releases remembers.
 *  @since 1.0 */
#define SSI_RELEASES_ANSWERS_MAX 1000000

/** @brief Micropoints of the resolution of scores in a cohort: 0.01 point.
 *  @since 1.0 */
#define SSI_COHORT_RESOLUTION 10000

/** @brief A distribution of scores. Opaque. @since 1.0 */
typedef struct ssi_cohort ssi_cohort;

/** @brief What has been answered about cohorts. Opaque. @since 1.0 */
typedef struct ssi_releases ssi_releases;

/** @brief What a cohort is made of. @since 1.0 */
typedef enum ssi_cohort_kind {
  SSI_COHORT_INDUSTRY = 1, /**< Members of one industry. */
  SSI_COHORT_NETWORK = 2,  /**< The network of one member. */
  SSI_COHORT_TEAM = 3,     /**< A team. */
  SSI_COHORT_FALLBACK = 4  /**< Nobody: a shape estimated from figures. */
} ssi_cohort_kind;

/** @brief What a cohort is called and how large it is. @since 1.0 */
typedef struct ssi_cohort_info {
  size_t size;          /**< `sizeof(ssi_cohort_info)`, set by the caller. */
  const char *name;     /**< Its name; lives as long as the cohort. */
  ssi_cohort_kind kind; /**< What it is made of. */
  int32_t day;          /**< Its date, in days since 1970-01-01. */
  bool estimate;        /**< true for the fallback. */
  int64_t members;      /**< How many members, exactly: for the host alone. */
} ssi_cohort_info;

/** @brief Means of a cohort, as released. @since 1.0 */
typedef struct ssi_mean_answer {
  size_t size;          /**< `sizeof(ssi_mean_answer)`, set by the caller. */
  const char *name;     /**< The cohort's name; lives as long as the cohort. */
  ssi_cohort_kind kind; /**< What the cohort is made of. */
  int32_t day;          /**< Days since 1970-01-01: when it was answered. */
  bool estimate;        /**< true if the cohort is the fallback. */
  int64_t members;      /**< Members, rounded down. */
  int32_t resolution;   /**< Micropoints that the means are rounded to. */
  int32_t total;        /**< Mean of the index, in micropoints. */
  bool has_pillars;     /**< true if the pillars of all members are known. */
  int32_t brand;        /**< Mean of the pillar, in micropoints; or 0. */
  int32_t find;         /**< Mean of the pillar, in micropoints; or 0. */
  int32_t engage;       /**< Mean of the pillar, in micropoints; or 0. */
  int32_t relate;       /**< Mean of the pillar, in micropoints; or 0. */
  int32_t reserved;     /**< Zero. */
} ssi_mean_answer;

/** @brief A member's points less the means of a cohort. @since 1.0 */
typedef struct ssi_gap_answer {
  size_t size;          /**< `sizeof(ssi_gap_answer)`, set by the caller. */
  const char *name;     /**< The cohort's name; lives as long as the cohort. */
  ssi_cohort_kind kind; /**< What the cohort is made of. */
  int32_t day;          /**< Days since 1970-01-01: when it was answered. */
  bool estimate;        /**< true if the cohort is the fallback. */
  int64_t members;      /**< Members, rounded down. */
  int32_t resolution;   /**< Micropoints that the means are rounded to. */
  int32_t total;        /**< Gap of the index: micropoints, above 0: ahead. */
  bool has_pillars;     /**< true if the pillars of all members are known. */
  int32_t brand;        /**< Gap of the pillar, in micropoints; or 0. */
  int32_t find;         /**< Gap of the pillar, in micropoints; or 0. */
  int32_t engage;       /**< Gap of the pillar, in micropoints; or 0. */
  int32_t relate;       /**< Gap of the pillar, in micropoints; or 0. */
  int32_t reserved;     /**< Zero. */
} ssi_gap_answer;

/** @brief A quantile of a cohort, as released. @since 1.0 */
typedef struct ssi_quantile_answer {
  size_t size;          /**< `sizeof(ssi_quantile_answer)`, by the caller. */
  const char *name;     /**< The cohort's name; lives as long as the cohort. */
  ssi_cohort_kind kind; /**< What the cohort is made of. */
  int32_t day;          /**< Days since 1970-01-01: when it was answered. */
  bool estimate;        /**< true if the cohort is the fallback. */
  int64_t members;      /**< Members, rounded down. */
  int32_t resolution;   /**< Micropoints that the quantile is rounded to. */
  int32_t points;       /**< Micropoints of the index. */
} ssi_quantile_answer;

/** @brief Where a member stands in a cohort, as released. @since 1.0 */
typedef struct ssi_rank_answer {
  size_t size;          /**< `sizeof(ssi_rank_answer)`, set by the caller. */
  const char *name;     /**< The cohort's name; lives as long as the cohort. */
  ssi_cohort_kind kind; /**< What the cohort is made of. */
  int32_t day;          /**< Days since 1970-01-01: when it was answered. */
  bool estimate;        /**< true if the cohort is the fallback. */
  int64_t members;      /**< Members, rounded down. */
  bool guest;           /**< true if the member is not of the cohort. */
  int32_t top;          /**< Top percent, 1 … 100; smaller is better. */
  int32_t step;         /**< Percent that `top` is a multiple of. */
  int32_t reserved;     /**< Zero. */
} ssi_rank_answer;

/** @brief Why a member's top percent moved; own and cohort movement add up to
 *  the change exactly. @since 1.0 */
typedef struct ssi_movement_answer {
  size_t size;          /**< `sizeof(ssi_movement_answer)`, by the caller. */
  const char *name;     /**< The cohort's name; lives as long as `after`. */
  ssi_cohort_kind kind; /**< What the cohort is made of. */
  int32_t first_day;    /**< Days since 1970-01-01: date of `before`. */
  int32_t day;          /**< Days since 1970-01-01: date of `after`. */
  bool estimate;        /**< true if the cohort is the fallback. */
  int64_t members;      /**< Members of `after`, rounded down. */
  int32_t before;       /**< Top percent before. */
  int32_t after;        /**< Top percent after. */
  int32_t change;       /**< `after` - `before`; below 0: better. */
  int32_t own;          /**< By the member's own score, the cohort at rest. */
  int32_t cohort;       /**< By the cohort, the member's score at rest. */
  int32_t reserved;     /**< Zero. */
} ssi_movement_answer;

/**
 * @brief Makes an empty cohort.
 * @param[in] allocator Where memory comes from; copied. NULL: `malloc` and
 *            `free`. @nullable
 * @param[in] kind What it is made of; not ::SSI_COHORT_FALLBACK.
 * @param[in] name UTF-8 without NUL; copied. @array{length} @notnull
 * @param[in] length Bytes of the name, 1 … ::SSI_COHORT_NAME_MAX.
 * @param[in] day Its date, in days since 1970-01-01, 0 … 65,535.
 * @param[out] out The cohort; release it with ssi_cohort_free(). @owns @notnull
 * @retval SSI_OK The cohort was made.
 * @retval SSI_ERROR_NULL `name` or `out` is NULL, or a function of `allocator`
 *         is.
 * @retval SSI_ERROR_SIZE `allocator->size` is too small.
 * @retval SSI_ERROR_UNSUPPORTED `allocator` has more than this library knows.
 * @retval SSI_ERROR_KIND There is no such kind, or it is the fallback.
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
 * @brief Makes the fallback: the rough shape of all sales professionals, for a
 *        member without a cohort. Nobody is in it, so no rule of release holds
 *        for it, and every answer from it is marked as an estimate. It cannot
 *        be changed, merged or saved, and knows nothing of pillars. Source:
 *        gamma distribution of mean 31 and coefficient of variation 0.51, cut
 *        at 100 (doc/cohorts.md).
 * @param[in] allocator Where memory comes from; copied. NULL: `malloc` and
 *            `free`. @nullable
 * @param[in] day Its date, in days since 1970-01-01, 0 … 65,535.
 * @param[out] out The cohort; release it with ssi_cohort_free(). @owns @notnull
 * @retval SSI_OK The cohort was made.
 * @retval SSI_ERROR_NULL `out` is NULL, or a function of `allocator` is.
 * @retval SSI_ERROR_SIZE `allocator->size` is too small.
 * @retval SSI_ERROR_UNSUPPORTED `allocator` has more than this library knows.
 * @retval SSI_ERROR_DAY The day is out of range.
 * @retval SSI_ERROR_MEMORY No memory; nothing was made.
 * @since 1.0
 */
SSI_API ssi_status ssi_cohort_fallback(const ssi_allocator *allocator,
                                       int32_t day, ssi_cohort **out);

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
 * @brief Releases a cohort.
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
 * @param[in] member The member as an opaque number of the host's. It tells two
 *            cohorts' members apart, so it must be the same for the same person
 *            in every cohort, and not chosen by the person.
 * @param[in] total Micropoints of the index, 0 … 100,000,000; rounded to 0.01
 *            point, halves up.
 * @param[in] pillars Micropoints of brand, find, engage and relate, each 0 …
 *            25,000,000; NULL: unknown. @array{4} @nullable
 * @retval SSI_OK The member was added.
 * @retval SSI_ERROR_NULL `self` is NULL.
 * @retval SSI_ERROR_RANGE `total` or a pillar is out of range.
 * @retval SSI_ERROR_MISMATCH The cohort is the fallback.
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
 * @param[in] count How many.
 * @param[in] members Opaque numbers; quickest in ascending order.
 *            @array{count} @nullable
 * @param[in] totals Micropoints of the index, 0 … 100,000,000. @array{count}
 *            @nullable
 * @param[in] brand Micropoints of the pillar, 0 … 25,000,000; all four columns
 *            or none. @array{count} @nullable
 * @param[in] find Micropoints of the pillar. @array{count} @nullable
 * @param[in] engage Micropoints of the pillar. @array{count} @nullable
 * @param[in] relate Micropoints of the pillar. @array{count} @nullable
 * @retval SSI_OK The members were added.
 * @retval SSI_ERROR_NULL `self` is NULL, or `members` or `totals` is with
 *         `count` > 0, or some but not all of the pillars are.
 * @retval SSI_ERROR_RANGE A score or pillar is out of range.
 * @retval SSI_ERROR_MISMATCH The cohort is the fallback.
 * @retval SSI_ERROR_MEMBER A member is there already, or comes twice.
 * @retval SSI_ERROR_LIMIT More than ::SSI_COHORT_MEMBERS_MAX members.
 * @retval SSI_ERROR_MEMORY No memory; the cohort is unchanged.
 * @since 1.0
 */
SSI_API ssi_status ssi_cohort_add_columns(
    ssi_cohort *self, size_t count, const uint64_t *members,
    const int32_t *totals, const int32_t *brand, const int32_t *find,
    const int32_t *engage, const int32_t *relate);

/**
 * @brief Scores many members as of a day and adds them with their pillars, all
 *        or none.
 * @param[in,out] self The cohort. @notnull
 * @param[in] scorer The model; its allocator gives scratch memory, about 20
 *            bytes a member beside that of ssi_population_score(). @notnull
 * @param[in] population The columns. @notnull
 * @param[in] day Days since 1970-01-01, 0 … 65,535.
 * @param[in] first The first member.
 * @param[in] count How many members; 0 adds nothing.
 * @param[in] numbers The number in the cohort of member `first + i`, each once.
 *            @array{count} @notnull
 * @param[out] out_member The member at fault when one was refused, else
 *             untouched; NULL if not wanted. @nullable
 * @param[out] out_row The first row at fault when a row was refused, or the
 *             place in `facts` when a fact was, else untouched; NULL if not
 *             wanted. @nullable
 * @retval SSI_OK All members were added.
 * @retval SSI_ERROR_NULL `self`, `scorer`, `population` or `numbers` is NULL,
 *         or a column that must not be NULL is.
 * @retval SSI_ERROR_SIZE `population->size` is too small, or a width is 0.
 * @retval SSI_ERROR_UNSUPPORTED `population` asks for what this library does
 *         not have, or a fact that it does not know is observed.
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
 * @retval SSI_ERROR_MISMATCH The cohort is the fallback, which holds no
 *         members.
 * @retval SSI_ERROR_MEMORY No memory; the cohort is unchanged.
 * @since 1.0
 */
SSI_API ssi_status ssi_cohort_add_population(
    ssi_cohort *self, const ssi_scorer *scorer,
    const ssi_population *population, int32_t day, size_t first, size_t count,
    const uint64_t *numbers, size_t *out_member, size_t *out_row);

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
 * @retval SSI_ERROR_MISMATCH The cohort is the fallback.
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
 * @retval SSI_ERROR_MISMATCH Kind, name or day differ, or it is the fallback.
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
 * @retval SSI_ERROR_MISMATCH Kind, name or day differ, or it is the fallback.
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
 * @retval SSI_ERROR_MISMATCH The cohort is the fallback.
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
 * @brief Ranks all members of a cohort at once, for the host's own nightly
 *        scoring; each member is shown its own. It asks for the scores of
 *        exactly the members, so it tells nothing that the host did not know.
 *        If one is out of range or they are not the cohort's, zeros
 *        are written.
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
 * @retval SSI_ERROR_COHORT There are fewer than ::SSI_COHORT_MIN members.
 * @retval SSI_ERROR_RANGE A score is out of range; zeros were written.
 * @retval SSI_ERROR_MISMATCH These are not as many scores as the cohort has, or
 *         it is the fallback; or they are not its scores, and zeros were
 *         written.
 * @retval SSI_ERROR_MEMORY No memory; nothing was written.
 * @since 1.0
 */
SSI_API ssi_status ssi_cohort_ranks(const ssi_cohort *self,
                                    const int32_t *totals, size_t count,
                                    int32_t *tops, int32_t *ranks);

/**
 * @brief Makes an empty ledger of releases. One ledger serves all people who
 *        might tell each other what they were answered: usually one per host.
 * @param[in] allocator Where memory comes from; copied. NULL: `malloc` and
 *            `free`. @nullable
 * @param[in] period Length of a period in days, 1 … 366; 7 is usual. A cohort
 *            belongs to the period of its date.
 * @param[in] remembered How many periods answers and small cohorts are held
 *            against new ones, 2 … 1,000; a year is sound.
 * @param[out] out The ledger; release it with ssi_releases_free(). @owns
 *             @notnull
 * @retval SSI_OK The ledger was made.
 * @retval SSI_ERROR_NULL `out` is NULL, or a function of `allocator` is.
 * @retval SSI_ERROR_SIZE `allocator->size` is too small.
 * @retval SSI_ERROR_UNSUPPORTED `allocator` has more than this library knows.
 * @retval SSI_ERROR_RANGE `period` or `remembered` is out of range.
 * @retval SSI_ERROR_MEMORY No memory; nothing was made.
 * @since 1.0
 */
SSI_API ssi_status ssi_releases_new(const ssi_allocator *allocator,
                                    int32_t period, int32_t remembered,
                                    ssi_releases **out);

/**
 * @brief Releases a ledger of releases.
 * @param[in] self The ledger; NULL does nothing. @nullable
 * @since 1.0
 */
SSI_API void ssi_releases_free(ssi_releases *self);

/**
 * @brief Says that figures of a cohort are known from elsewhere, such as those
 *        of a parent that is published: from then on it counts as released, so
 *        that no part of it can be answered whose rest is a few.
 * @param[in,out] self The ledger. @notnull
 * @param[in] cohort The cohort. @notnull
 * @retval SSI_OK The cohort counts as released.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_COHORT There are fewer than ::SSI_COHORT_MIN members.
 * @retval SSI_ERROR_DAY The cohort's period is no longer remembered.
 * @retval SSI_ERROR_RELEASE Beside what was released it tells of a few.
 * @retval SSI_ERROR_LIMIT The ledger holds too much.
 * @retval SSI_ERROR_MEMORY No memory; the ledger is unchanged.
 * @since 1.0
 */
SSI_API ssi_status ssi_releases_declare(ssi_releases *self,
                                        const ssi_cohort *cohort);

/**
 * @brief The means of the index and of the pillars, rounded to 2 points for
 *        fewer than 20 members, 1 point for fewer than 100, 0.5 point for fewer
 *        than 1,000, and 0.1 point from there on.
 * @param[in,out] self The ledger. @notnull
 * @param[in] cohort The cohort. @notnull
 * @param[in,out] out The means; its `size` must be set. @notnull
 * @retval SSI_OK The means were written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @retval SSI_ERROR_COHORT There are fewer than ::SSI_COHORT_MIN members.
 * @retval SSI_ERROR_DAY The cohort's period is no longer remembered.
 * @retval SSI_ERROR_RELEASE Beside what was released it tells of a few.
 * @retval SSI_ERROR_LIMIT The ledger holds too much.
 * @retval SSI_ERROR_MEMORY No memory; the ledger is unchanged.
 * @since 1.0
 */
SSI_API ssi_status ssi_releases_mean(ssi_releases *self,
                                     const ssi_cohort *cohort,
                                     ssi_mean_answer *out);

/**
 * @brief A member's points less the means that ssi_releases_mean() answers.
 * @param[in,out] self The ledger. @notnull
 * @param[in] cohort The cohort. @notnull
 * @param[in] total Micropoints of the member's index, 0 … 100,000,000.
 * @param[in] pillars Micropoints of the member's pillars, each 0 … 25,000,000.
 *            @array{4} @notnull
 * @param[in,out] out The gaps; its `size` must be set. @notnull
 * @retval SSI_OK The gaps were written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @retval SSI_ERROR_RANGE `total` or a pillar is out of range.
 * @retval SSI_ERROR_COHORT There are fewer than ::SSI_COHORT_MIN members.
 * @retval SSI_ERROR_DAY The cohort's period is no longer remembered.
 * @retval SSI_ERROR_RELEASE Beside what was released it tells of a few.
 * @retval SSI_ERROR_LIMIT The ledger holds too much.
 * @retval SSI_ERROR_MEMORY No memory; the ledger is unchanged.
 * @since 1.0
 */
SSI_API ssi_status ssi_releases_gap(ssi_releases *self,
                                    const ssi_cohort *cohort, int32_t total,
                                    const int32_t *pillars,
                                    ssi_gap_answer *out);

/**
 * @brief The least score that so many per cent of the members are at or below,
 *        rounded to 2 points for fewer than 20 members and to 1 point from
 *        there on. Asks for 5 members' worth on either side.
 * @param[in,out] self The ledger. @notnull
 * @param[in] cohort The cohort. @notnull
 * @param[in] percent Per cent of the members, 1 … 99; 50: the median.
 * @param[in,out] out The quantile; its `size` must be set. @notnull
 * @retval SSI_OK The quantile was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @retval SSI_ERROR_RANGE `percent` is out of range.
 * @retval SSI_ERROR_COHORT There are fewer than ::SSI_COHORT_MIN members, or
 *         fewer than 5 beyond this quantile.
 * @retval SSI_ERROR_DAY The cohort's period is no longer remembered.
 * @retval SSI_ERROR_RELEASE Beside what was released it tells of a few.
 * @retval SSI_ERROR_LIMIT The ledger holds too much.
 * @retval SSI_ERROR_MEMORY No memory; the ledger is unchanged.
 * @since 1.0
 */
SSI_API ssi_status ssi_releases_quantile(ssi_releases *self,
                                         const ssi_cohort *cohort,
                                         int32_t percent,
                                         ssi_quantile_answer *out);

/**
 * @brief A member's top percent: the share of the cohort above, with half of
 *        the equal ones, as a whole percentage, halves up, at least 1. Ask for
 *        each cohort in turn to compare with several; the answer names its own.
 *        A guest, who is not of the cohort, gets it in steps of at least 10
 *        members, rounded up.
 * @param[in,out] self The ledger. @notnull
 * @param[in] cohort The cohort. @notnull
 * @param[in] member The member who asks; the answer is for its eyes.
 * @param[in] total Micropoints of the member's index, 0 … 100,000,000.
 * @param[in,out] out The rank; its `size` must be set. @notnull
 * @retval SSI_OK The rank was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @retval SSI_ERROR_RANGE `total` is out of range.
 * @retval SSI_ERROR_COHORT There are fewer than ::SSI_COHORT_MIN members.
 * @retval SSI_ERROR_DAY The cohort's period is no longer remembered.
 * @retval SSI_ERROR_RELEASE Beside what was released it tells of a few.
 * @retval SSI_ERROR_LIMIT The ledger holds too much.
 * @retval SSI_ERROR_MEMORY No memory; the ledger is unchanged.
 * @since 1.0
 */
SSI_API ssi_status ssi_releases_rank(ssi_releases *self,
                                     const ssi_cohort *cohort, uint64_t member,
                                     int32_t total, ssi_rank_answer *out);

/**
 * @brief Why a member's top percent moved between two dates of a cohort: first
 *        the member's own score moves while the cohort rests, then the cohort
 *        moves. Both parts add up exactly.
 * @param[in,out] self The ledger. @notnull
 * @param[in] before The cohort at the first date. @notnull
 * @param[in] after The cohort at the second date. @notnull
 * @param[in] member The member who asks; the answer is for its eyes.
 * @param[in] total_before Micropoints of its index at the first date.
 * @param[in] total_after Micropoints of its index at the second date.
 * @param[in,out] out The movement; its `size` must be set. @notnull
 * @retval SSI_OK The movement was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @retval SSI_ERROR_RANGE A score is out of range.
 * @retval SSI_ERROR_MISMATCH Kind or name of the cohorts differ.
 * @retval SSI_ERROR_COHORT There are fewer than ::SSI_COHORT_MIN members.
 * @retval SSI_ERROR_DAY `after` is of an earlier day than `before`, or a period
 *         is no longer remembered.
 * @retval SSI_ERROR_RELEASE Beside what was released it tells of a few.
 * @retval SSI_ERROR_LIMIT The ledger holds too much.
 * @retval SSI_ERROR_MEMORY No memory. A rank in one of the cohorts may have
 *         entered the ledger.
 * @since 1.0
 */
SSI_API ssi_status ssi_releases_movement(ssi_releases *self,
                                         const ssi_cohort *before,
                                         const ssi_cohort *after,
                                         uint64_t member, int32_t total_before,
                                         int32_t total_after,
                                         ssi_movement_answer *out);

/**
 * @brief Saves a ledger as bytes, so that a host that starts again does not
 *        forget: versioned, little-endian, checked. They hold who is in which
 *        cohort, and every answer: keep them as safe as the cohorts.
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
SSI_API ssi_status ssi_releases_save(const ssi_releases *self, uint8_t *bytes,
                                     size_t capacity, size_t *out_size);

/**
 * @brief Makes a ledger of releases from saved bytes. Safe for bytes from
 *        anywhere: what is not exactly a saved ledger is refused.
 * @param[in] allocator Where memory comes from; copied. NULL: `malloc` and
 *            `free`. @nullable
 * @param[in] bytes Saved bytes; only read during the call. @array{size}
 *            @notnull
 * @param[in] size Number of bytes.
 * @param[out] out The new ledger; release it with ssi_releases_free(). @owns
 *             @notnull
 * @retval SSI_OK The ledger was made.
 * @retval SSI_ERROR_NULL `bytes` or `out` is NULL, or a function of
 *         `allocator` is.
 * @retval SSI_ERROR_SIZE `allocator->size` is too small.
 * @retval SSI_ERROR_UNSUPPORTED `allocator` has more than this library knows.
 * @retval SSI_ERROR_FORMAT The bytes are damaged or no ledger of releases.
 * @retval SSI_ERROR_VERSION The bytes are of a later format version.
 * @retval SSI_ERROR_MEMORY No memory; nothing was made.
 * @since 1.0
 */
SSI_API ssi_status ssi_releases_load(const ssi_allocator *allocator,
                                     const uint8_t *bytes, size_t size,
                                     ssi_releases **out);

#ifdef __cplusplus
}
#endif
#endif
