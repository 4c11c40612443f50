/**
 * @file
 * @brief Scores of many members at once, from columns.
 *
 * A host that scores a table of members, every night or in a data frame, has
 * their events in columns, sorted by member. One call reads these columns where
 * they are and writes one result per member. Each result is that of
 * ssi_score_new() on the same events and facts, bit for bit.
 *
 * A call scores a range of the members, so a host splits the range over its
 * threads: the scorer and the columns are only read, each thread brings its own
 * results and scratch memory. What a thread needs in addition to the columns is
 * known beforehand (ssi_population_scratch()) and depends on the largest member
 * only.
 *
 * To score the same columns seven times or more, for other days or models, make
 * a dataset of them first (::ssi_dataset).
 *
 * A host that scores one member a request, from a profile and a ledger, has the
 * same speed by ssi_scorer_score().
 *
 * @par Threads
 * Scorer, dataset and columns are only read: any number of threads may
 * score with them at once, each with results and scratch memory of its own.
 */

/**
 * @defgroup many_members Many members
 * @brief Scores of a whole table of members, from columns.
 *
 * A host with many members has their events in columns, sorted by member. A
 * ::ssi_scorer is the model in the form that is fastest for that;
 * ssi_population_score() reads the columns where they are, and gives each
 * member the same points as ssi_score_new(), bit for bit.
 *
 * @par Simple
 * A range of members, as each thread would score its own:
 * @snippet score_population.c whole call
 *
 * @par Complete
 * - Scratch memory: ssi_population_scratch() says how much a range needs.
 * - Columns that are not sorted by member: ssi_population_group().
 * - The same columns many times: ssi_dataset_new(), ssi_dataset_score().
 * - Points of every day: ssi_population_history().
 * - One member a request, at the same speed: ssi_scorer_score().
 */
#ifndef SSI_POPULATION_H
#define SSI_POPULATION_H

#include <ssi/base.h>
#include <ssi/history.h>
#include <ssi/model.h>

#ifdef __cplusplus
extern "C" {
#endif

/** @addtogroup many_members
 *  @{ */

/** @brief A model in the form that many members are scored with. Opaque and
 *  constant: it keeps no reference to the model, and any number of threads may
 *  use it. @since 1.0 */
typedef struct ssi_scorer ssi_scorer;

/** @brief Columns of a population, prepared for repeated scoring. Opaque and
 *  constant: it keeps no reference to the columns, and any number of threads
 *  may use it. @since 1.0 */
typedef struct ssi_dataset ssi_dataset;

/** @brief Events and facts of many members, in columns that stay the caller's.
 *
 *  The events of member `m`, 0 … `members` - 1, are the rows `offsets[m]` …
 *  `offsets[m + 1]` - 1, in any order; rows in order of time are scored
 *  fastest. What a row may hold is what ssi_activity_add() takes.
 *
 *  A population may be refused as a whole, before any member:
 *  - ::SSI_ERROR_NULL: a column that must be there is NULL;
 *  - ::SSI_ERROR_SIZE: `size` is too small, or the width of a column that is
 *    there is 0;
 *  - ::SSI_ERROR_UNSUPPORTED: it asks for what this library does not have;
 *  - ::SSI_ERROR_KIND, ::SSI_ERROR_TRAITS: one of `all_kinds`, or a bit of
 *    `all_traits`, does not exist.
 *
 *  Or a member is refused. What is written of it (::ssi_refusal) is the member
 *  and its first fault, with the value and what is allowed; `field` is what is
 *  in quotes here:
 *  - ::SSI_ERROR_INDEX: "offsets", one is past the end or below the one before;
 *  - ::SSI_ERROR_LIMIT: "rows", more than ::SSI_ACTIVITY_ROWS_MAX;
 *  - ::SSI_ERROR_KIND: "observed_kinds", a bit is of a kind that there is not;
 *  - ::SSI_ERROR_TRAITS: "observed_traits", a bit is no trait;
 *  - ::SSI_ERROR_RANGE: "fact" is out of its range; its place in `facts` is the
 *    `row`;
 *  - ::SSI_ERROR_UNSUPPORTED: "fact", one that this library does not know, is
 *    observed; the `row` is its place too;
 *  - ::SSI_ERROR_RANGE: "kind_shares" or "fact_shares", one is out of its
 * range; its place in the column is the `row`;
 *  - ::SSI_ERROR_UNSUPPORTED: "kind_shares" or "fact_shares", one of a kind or
 *    fact that this library does not know is not 0; the `row` is its place too;
 *  - ::SSI_ERROR_DAY, ::SSI_ERROR_KIND, ::SSI_ERROR_TRAITS, ::SSI_ERROR_COUNT:
 *    "day", "kind", "traits" or "count" of a row is; the `row` is the first
 *    such.
 *  @since 1.0 */
typedef struct ssi_population {
  size_t size;         /**< `sizeof(ssi_population)`, set by the caller. */
  size_t members;      /**< How many members. */
  size_t rows;         /**< How many events in all columns. */
  size_t fact_columns; /**< How many columns `facts` has: ::SSI_FACTS of the
                            headers the caller was built with, or fewer, but
                            not 0 unless `facts` is NULL. A column this library
                            does not know must hold -1. */
  size_t kind_bytes;   /**< Bytes of each member's mask in `observed_kinds`; not
                            0 unless that is NULL. */
  size_t all_kinds_count; /**< How many kinds `all_kinds` lists. */
  /** First row of each member, and the end of the last one: never falling, 0 …
   *  `rows`. @array{members + 1} @notnull */
  const int64_t *offsets;
  /** Days since 1970-01-01, 0 … 65,535. NULL if there are no rows.
   *  @array{rows} @nullable */
  const int32_t *days;
  /** Values of ::ssi_kind as bytes. NULL if there are no rows. @array{rows}
   *  @nullable */
  const uint8_t *kinds;
  /** Bits of ::ssi_trait; NULL: none anywhere. @array{rows} @nullable */
  const uint32_t *traits;
  /** Counts, 1 … 1,000,000; NULL: 1 each. @array{rows} @nullable */
  const uint32_t *counts;
  /** Opaque numbers of the other persons, 0 for unknown; NULL: all unknown.
   *  @array{rows} @nullable */
  const uint64_t *counterparts;
  /** One column for each fact, one after the other: the value of fact `f` of
   *  member `m` is `facts[(f - 1) * members + m]`, -1 if it is unobserved.
   * Facts beyond `fact_columns` are unobserved; NULL: all are.
   *  @array{members * fact_columns} @nullable */
  const int32_t *facts;
  /** Kinds observed of each member, in addition to those of `all_kinds` and of
   * the events, which show nothing if they are adverse: bit `(k - 1) % 8` of
   * byte `m * kind_bytes + (k - 1) / 8` is kind `k` of member `m`. NULL: no
   * more.
   * @array{members * kind_bytes}
   *  @nullable */
  const uint8_t *observed_kinds;
  /** Bits of ::ssi_trait observed of each member, in addition to those of
   * `all_traits` and of the events. NULL: no more. @array{members} @nullable */
  const uint32_t *observed_traits;
  /** Kinds observed of everyone, a list of values of ::ssi_kind in any order.
   *  NULL if there are none. @array{all_kinds_count} @nullable */
  const uint8_t *all_kinds;
  uint32_t all_traits; /**< Bits of ::ssi_trait observed of everyone. */
  uint32_t reserved;   /**< Zero. */
  size_t share_kinds;  /**< How many columns `kind_shares` has: ::SSI_KINDS of
                          the  headers the caller was built with, or fewer, but
                          not  0 unless `kind_shares` is NULL. A column this
                          library  does not know must hold 0. */
  size_t share_facts;  /**< The same of `fact_shares` and ::SSI_FACTS. */
  /** One column for each kind, one after the other: the share to which kind `k`
   *  was observed of member `m` is `kind_shares[(k - 1) * members + m]`, in
   *  millionths. 0: as the masks, lists and events say, which observe to the
   *  whole. Else the kind is observed, to this share. NULL: 0 everywhere.
   *  @array{members * share_kinds} @nullable */
  const int32_t *kind_shares;
  /** The same of facts: the share of fact `f` of member `m` is
   *  `fact_shares[(f - 1) * members + m]`. 0: the whole. A fact that is
   *  unobserved stays so, whatever its share. NULL: the whole everywhere.
   *  @array{members * share_facts} @nullable */
  const int32_t *fact_shares;
} ssi_population;

/** @brief How the numbers of a table's column become those of a population's.
 *  @since 1.0 */
typedef struct ssi_column_options {
  size_t size;        /**< `sizeof(ssi_column_options)`, set by the caller. */
  size_t value_bytes; /**< How wide each number is: 1, 2, 4 or 8 bytes. */
  size_t out_bytes;   /**< How wide each result is: 1, 4 or 8 bytes. */
  int64_t unit;       /**< What each is divided by, rounded down; 1 or more. Of
                           microseconds since 1970 in UTC, 86,400,000,000 makes days
                           in UTC. Numbers from 2^63 on cannot be divided. */
  int64_t minimum;    /**< The least result that is allowed. */
  int64_t maximum;    /**< The greatest; with a minimum of 0, -1 is the greatest
                           that there is, 18,446,744,073,709,551,615. */
  int64_t missing;    /**< The result of a row that has no number. If it is not
                           allowed, such a row is refused. */
  uint32_t has_sign;  /**< 1 if the numbers have a sign, else 0. */
  uint32_t reserved;  /**< Zero. */
} ssi_column_options;

/** @brief The members a call is about, and the memory it may use. @since 1.0 */
typedef struct ssi_member_range {
  size_t size;          /**< `sizeof(ssi_member_range)`, set by the caller. */
  size_t first;         /**< The first member, from 0. */
  size_t count;         /**< How many members; 0 writes nothing. */
  size_t scratch_bytes; /**< How large `scratch` is. */
  /** Scratch memory of the call, as much as ssi_population_scratch() or
   *  ssi_dataset_scratch() says; NULL: the scorer's allocator gives it. Each
   *  thread needs its own. @array{scratch_bytes} @nullable */
  uint8_t *scratch;
} ssi_member_range;

/** @brief Where the results of many members go: columns of the caller's, an
 *  element for each member of the range. @since 1.0 */
typedef struct ssi_score_columns {
  size_t size;       /**< `sizeof(ssi_score_columns)`, set by the caller. */
  size_t indicators; /**< How many indicators `points` and `measures` have room
                          for of each member: ::SSI_INDICATORS of the headers
                          the caller was built with. What this library does not
                          have is zero; 0 if neither is wanted, and only
                          then. */
  int32_t *total;  /**< Micropoints of the index, 0 … 100,000,000; NULL if not
                        wanted. @array{count} @nullable */
  int32_t *brand;  /**< Micropoints of the pillar brand; NULL if not wanted.
                        @array{count} @nullable */
  int32_t *find;   /**< Micropoints of the pillar find; NULL if not wanted.
                        @array{count} @nullable */
  int32_t *engage; /**< Micropoints of the pillar engage; NULL if not wanted.
                        @array{count} @nullable */
  int32_t *relate; /**< Micropoints of the pillar relate; NULL if not wanted.
                        @array{count} @nullable */
  int32_t *high;   /**< High end of the index in micropoints; NULL if not
                        wanted. @array{count} @nullable */
  int32_t *observed; /**< Micropoints of the maximum that were observed; NULL if
                          not wanted. @array{count} @nullable */
  int32_t *points;   /**< Micropoints of each indicator, in the order of
                          ::ssi_indicator, member after member; NULL if not
                          wanted. @array{count * indicators} @nullable */
  int64_t *measures; /**< Measure of each indicator, in units / scale of the
                          model; NULL if not wanted.
                          @array{count * indicators} @nullable */
} ssi_score_columns;

/** @brief What one member scores, without the reasons. @since 1.0 */
typedef struct ssi_member_score {
  size_t size;    /**< `sizeof(ssi_member_score)`, set by the caller. */
  int32_t total;  /**< Micropoints of the index, 0 … 100,000,000: the low end
                       of its interval. */
  int32_t brand;  /**< Micropoints of the pillar brand. */
  int32_t find;   /**< Micropoints of the pillar find. */
  int32_t engage; /**< Micropoints of the pillar engage. */
  int32_t relate; /**< Micropoints of the pillar relate. */
  int32_t high;   /**< High end of the index in micropoints: what it would be
                       if all that is unobserved were at its best. */
  int32_t observed; /**< Micropoints of the maximum that were observed. 0:
                         nothing was, and `total` says nothing. */
  int32_t reserved; /**< Zero. */
} ssi_member_score;

/**
 * @brief Prepares a model for scoring many members. Takes about a tenth of a
 *        millisecond, and about a third of a million bytes that all threads
 *        share; with the longest half-lives up to two million.
 * @param[in] allocator Where memory comes from; copied. Calls that are given
 *            no scratch memory use it too, on their own threads. NULL: `malloc`
 *            and `free`. @nullable
 * @param[in] model The model; its weights must add up. @notnull
 * @param[out] out The scorer; release it with ssi_scorer_free(). @owns @notnull
 * @retval SSI_OK The scorer was made.
 * @retval SSI_ERROR_NULL `model` or `out` is NULL, or a function of `allocator`
 *         is.
 * @retval SSI_ERROR_SIZE `allocator->size` is too small.
 * @retval SSI_ERROR_UNSUPPORTED `allocator` has more than this library knows.
 * @retval SSI_ERROR_MODEL The weights do not add up; see ssi_model_check().
 * @retval SSI_ERROR_LIMIT The model's tables ask for more than a scorer holds:
 *         only if the library itself was built with other tables.
 * @retval SSI_ERROR_MEMORY No memory; nothing was made.
 * @since 1.0
 */
SSI_API ssi_status ssi_scorer_new(const ssi_allocator *allocator,
                                  const ssi_model *model, ssi_scorer **out);

/**
 * @brief Releases a scorer.
 * @param[in] self The scorer; NULL does nothing. @nullable
 * @since 1.0
 */
SSI_API void ssi_scorer_free(ssi_scorer *self);

/**
 * @brief How much scratch memory ssi_scorer_score() needs for a member: as
 *        much as ssi_population_scratch() says for as many events, and 24 bytes
 *        more for each. What is enough for a ledger is enough for one
 *        with fewer rows.
 * @param[in] self The scorer. @notnull
 * @param[in] activity The member's events, of which only the number matters.
 *            @notnull
 * @param[out] out_bytes Bytes, 1 or more. @notnull
 * @retval SSI_OK The size was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @since 1.0
 */
SSI_API ssi_status ssi_scorer_scratch(const ssi_scorer *self,
                                      const ssi_activity *activity,
                                      size_t *out_bytes);

/**
 * @brief Scores one member as of a day: the total, pillars, high end and
 *        coverage that ssi_score_new() has of them, bit for bit, in less than
 *        half its time. Events after the day do not count.
 *
 * It does not say why: indicators, contributions, headroom and estimates are
 * those of a score, from ssi_score_new(), which needs no scorer. Take this call
 * where a host answers a number for one member at a time and keeps the scorer;
 * ssi_population_score() where it has the events of many in columns.
 *
 * The scorer, the profile and the ledger are only read: any number of threads
 * may score with the same ones, each with its own scratch memory.
 * @param[in] self The model. @notnull
 * @param[in] profile The member's facts. @notnull
 * @param[in] activity The member's events. @notnull
 * @param[in] day Days since 1970-01-01, 0 … 65,535.
 * @param[in,out] scratch Memory that the call works in, as much as
 *                ssi_scorer_scratch() says, of any content and alignment. It
 *                holds copies of events afterwards: wipe it when they must be
 *                gone. NULL: the scorer's allocator gives it, and gets it back
 *                wiped, which takes a third longer for a small member.
 *                @array{scratch_bytes} @nullable
 * @param[in] scratch_bytes How large `scratch` is.
 * @param[in,out] out What the member scores; its `size` must be set. @notnull
 * @retval SSI_OK The score was written.
 * @retval SSI_ERROR_NULL An argument other than `scratch` is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @retval SSI_ERROR_DAY The day is out of range.
 * @retval SSI_ERROR_SPACE `scratch_bytes` is too small.
 * @retval SSI_ERROR_MEMORY No memory; nothing was written.
 * @since 1.0
 */
SSI_API ssi_status ssi_scorer_score(const ssi_scorer *self,
                                    const ssi_profile *profile,
                                    const ssi_activity *activity, int32_t day,
                                    uint8_t *scratch, size_t scratch_bytes,
                                    ssi_member_score *out);

/**
 * @brief How much scratch memory a call needs for a range of members. It grows
 *        with the events of the largest of them, at about 41 bytes each, and
 *        begins at about 42,000 bytes.
 * @param[in] population The columns; only `offsets` are read. @notnull
 * @param[in] first The first member.
 * @param[in] count How many members.
 * @param[out] out_bytes Bytes, 1 or more. @notnull
 * @retval SSI_OK The size was written.
 * @retval SSI_ERROR_NULL `population`, its `offsets` or `out_bytes` is NULL.
 * @retval SSI_ERROR_SIZE `population->size` is too small.
 * @retval SSI_ERROR_UNSUPPORTED It asks for what this library does not have.
 * @retval SSI_ERROR_INDEX The range or an offset is past the end, or an offset
 *         is below the one before it.
 * @retval SSI_ERROR_LIMIT A member has more than ::SSI_ACTIVITY_ROWS_MAX rows.
 * @since 1.0
 */
SSI_API ssi_status ssi_population_scratch(const ssi_population *population,
                                          size_t first, size_t count,
                                          size_t *out_bytes);

/**
 * @brief Scores the members of a range as of a day. Events after the day do not
 *        count. Result `i` is that of member `first + i`. If a member is
 *        refused, those before it are written and the others are not.
 * @param[in] scorer The model. @notnull
 * @param[in] population The columns; nothing may change them during the call,
 *            and no result or scratch memory may lie in them. @notnull
 * @param[in] day Days since 1970-01-01, 0 … 65,535.
 * @param[in] range The members, and scratch memory. @notnull
 * @param[in] columns Where the results go. @notnull
 * @param[in,out] out_refusal Written when a member is refused, else untouched;
 *                its `size` must be set. NULL if not wanted. @nullable
 * @retval SSI_OK All members were scored.
 * @retval SSI_ERROR_NULL A pointer or column that must not be NULL is.
 * @retval SSI_ERROR_SIZE A `size` is too small, or a width is 0.
 * @retval SSI_ERROR_UNSUPPORTED One of them asks for what this library does not
 *         have.
 * @retval SSI_ERROR_DAY The day is out of range, or that of a row.
 * @retval SSI_ERROR_KIND A kind does not exist; see ::ssi_population.
 * @retval SSI_ERROR_TRAITS A trait does not exist; see ::ssi_population.
 * @retval SSI_ERROR_COUNT The count of a row is out of range.
 * @retval SSI_ERROR_RANGE A fact is out of its range.
 * @retval SSI_ERROR_INDEX The range or an offset is past the end, or falls.
 * @retval SSI_ERROR_LIMIT A member has more rows than an activity may.
 * @retval SSI_ERROR_SPACE `scratch_bytes` is too small.
 * @retval SSI_ERROR_MEMORY No memory; nothing was written.
 * @since 1.0
 */
SSI_API ssi_status ssi_population_score(const ssi_scorer *scorer,
                                        const ssi_population *population,
                                        int32_t day,
                                        const ssi_member_range *range,
                                        const ssi_score_columns *columns,
                                        ssi_refusal *out_refusal);

/**
 * @brief The points of many members on each day in a range of days: those of
 *        result `i` are the elements `i * days` … of each column, each equal to
 *        ssi_history_points(). If a member is refused, those before it are
 *        written, the others are not.
 * @param[in] scorer The model; its allocator gives scratch memory, as much as
 *            the history of the largest member takes. @notnull
 * @param[in] population The columns; nothing may change them during the call,
 *            and no result may lie in them. @notnull
 * @param[in] first_day The first day, in days since 1970-01-01, 0 … 65,535.
 * @param[in] days How many days; the last one must be at most 65,535. 0 writes
 *            nothing.
 * @param[in] range The members; its scratch memory is not used. @notnull
 * @param[in] columns Where the points go: columns of `range->count` times
 *            `days` elements. @notnull
 * @param[in,out] out_refusal Written when a member is refused, else untouched;
 *                its `size` must be set. NULL if not wanted. @nullable
 * @retval SSI_OK All days of all members were written.
 * @retval SSI_ERROR_NULL A pointer or column that must not be NULL is.
 * @retval SSI_ERROR_SIZE A `size` is too small, or a width is 0.
 * @retval SSI_ERROR_UNSUPPORTED One of them asks for what this library does not
 *         have.
 * @retval SSI_ERROR_DAY A day is out of range, or that of a row.
 * @retval SSI_ERROR_KIND A kind does not exist; see ::ssi_population.
 * @retval SSI_ERROR_TRAITS A trait does not exist; see ::ssi_population.
 * @retval SSI_ERROR_COUNT The count of a row is out of range.
 * @retval SSI_ERROR_RANGE A fact is out of its range.
 * @retval SSI_ERROR_INDEX The range or an offset is past the end, or falls.
 * @retval SSI_ERROR_LIMIT A member has more rows than an activity may.
 * @retval SSI_ERROR_MEMORY No memory; the members before are written.
 * @since 1.0
 */
SSI_API ssi_status ssi_population_history(const ssi_scorer *scorer,
                                          const ssi_population *population,
                                          int32_t first_day, size_t days,
                                          const ssi_member_range *range,
                                          const ssi_history_columns *columns,
                                          ssi_refusal *out_refusal);

/**
 * @brief Finds whose rows are whose in a table that is in any order: where each
 *        row goes, so that those of a member are together, in the order in
 * which they came, and members ascend by their label.
 *
 * Rows that are in this order already take about a nanosecond each, and no
 * memory. Of others, labels that lie close, so that the greatest less the least
 * is below four times `rows`, are counted, in 8 bytes for each number from the
 * least to the greatest. Those that do not are sorted, which takes ten times as
 * long, and 48 bytes a row.
 *
 * ssi_population_column() brings columns into the order. `starts` are the
 * offsets of a population then, if the end of all is put behind them.
 * @param[in] allocator Where memory comes from, until the call ends. NULL:
 *            `malloc` and `free`. @nullable
 * @param[in] labels Whose each row is, a number of the caller's. NULL if there
 *            are no rows. @array{rows} @nullable
 * @param[in] rows How many; at most 4,294,967,295.
 * @param[out] places Where each row goes, 0 … `rows` - 1. Not written if the
 *             rows are in order already. @array{rows} @notnull
 * @param[out] firsts The first row of each member, in the table as it is;
 *             written up to `*out_members`. @array{rows} @notnull
 * @param[out] starts Where the rows of each member begin in the new order;
 *             written up to `*out_members`. @array{rows} @notnull
 * @param[out] out_members How many members there are. @notnull
 * @param[out] out_moves Whether rows are to be moved: false if they are in
 * order already. @notnull
 * @retval SSI_OK The members were found.
 * @retval SSI_ERROR_NULL A pointer that must not be NULL is, or a function of
 *         `allocator`.
 * @retval SSI_ERROR_SIZE `allocator->size` is too small.
 * @retval SSI_ERROR_UNSUPPORTED `allocator` has more than this library knows.
 * @retval SSI_ERROR_LIMIT There are too many rows.
 * @retval SSI_ERROR_MEMORY No memory; what was written is incomplete.
 * @since 1.0
 */
SSI_API ssi_status ssi_population_group(const ssi_allocator *allocator,
                                        const int64_t *labels, size_t rows,
                                        uint32_t *places, uint32_t *firsts,
                                        int64_t *starts, size_t *out_members,
                                        bool *out_moves);

/**
 * @brief Takes a column of a table over into one that a population reads: of
 *        another width, in another order, times as days.
 *
 * A time belongs to the day that it has in UTC. For the days of another zone,
 * convert the times to local ones first.
 * @param[in] values Whole numbers side by side, in this machine's order of
 *            bytes. NULL if there are no rows. @array{value_size} @nullable
 * @param[in] value_size How large `values` is: `options->value_bytes` for each
 *            row.
 * @param[in] valid Bits, as Arrow has them: bit `row % 8` of byte `row / 8` is
 * 0 if the row has no number. NULL: all have. @array{valid_size}
 *            @nullable
 * @param[in] valid_size How large `valid` is.
 * @param[in] places Where in `out` each row goes, counted from 0; those of a
 *            part of a table are part of those of the whole. NULL: one row
 * after the other. @array{place_count} @nullable
 * @param[in] place_count How many places there are: one for each row.
 * @param[in] options What the numbers are and may become. @notnull
 * @param[out] out The results, `options->out_bytes` each, in this machine's
 *             order; nothing may lie in what is read. Of a result that is wider
 *             the low bytes are written. @array{out_size} @notnull
 * @param[in] out_size How large `out` is.
 * @param[out] out_row The first row that is refused, else untouched; NULL if
 *             not wanted. @nullable
 * @retval SSI_OK All rows were written.
 * @retval SSI_ERROR_NULL A pointer that must not be NULL is.
 * @retval SSI_ERROR_SIZE `options->size` is too small; or a width is none of
 *         these; or `valid`, `places` or `out` ends before the last row.
 * @retval SSI_ERROR_UNSUPPORTED `options` asks for what this library does not
 *         have.
 * @retval SSI_ERROR_INDEX A place is past the end; see `out_row`.
 * @retval SSI_ERROR_RANGE `options->unit` is below 1, or its bounds allow no
 *         result; or a result is not allowed: see `out_row`. Those of the rows
 *         before it are written.
 * @since 1.0
 */
SSI_API ssi_status ssi_population_column(
    const uint8_t *values, size_t value_size, const uint8_t *valid,
    size_t valid_size, const uint32_t *places, size_t place_count,
    const ssi_column_options *options, uint8_t *out, size_t out_size,
    size_t *out_row);

/**
 * @brief Prepares columns for repeated scoring: for any day, any model. What is
 *        kept are not the rows but what they come to: units by day, contacts
 *        with the days on which they are the newest with their person, days
 *        kept up. Making it takes as long as scoring the columns three to five
 *        times, a score from it a third to half of the time: it pays from about
 *        the seventh score on. Days from a member's last event on are fastest.
 *        It takes 14 to 18 bytes of memory an event and 170 a member, and twice
 *        as much while it is made. All offsets are checked before any
 *        row.
 * @param[in] allocator Where memory comes from; copied. NULL: `malloc` and
 *            `free`. @nullable
 * @param[in] population The columns; they are only read during the call.
 *            @notnull
 * @param[in,out] out_refusal Written when a member is refused, else untouched;
 *                its `size` must be set. NULL if not wanted. @nullable
 * @param[out] out The dataset; release it with ssi_dataset_free(). @owns
 * @notnull
 * @retval SSI_OK The dataset was made.
 * @retval SSI_ERROR_NULL A pointer or function that must not be NULL is.
 * @retval SSI_ERROR_SIZE A `size` is too small, or a width is 0.
 * @retval SSI_ERROR_UNSUPPORTED One of them asks for what this library does not
 *         have.
 * @retval SSI_ERROR_DAY The day of a row is out of range.
 * @retval SSI_ERROR_KIND A kind does not exist; see ::ssi_population.
 * @retval SSI_ERROR_TRAITS A trait does not exist; see ::ssi_population.
 * @retval SSI_ERROR_COUNT The count of a row is out of range.
 * @retval SSI_ERROR_RANGE A fact is out of its range.
 * @retval SSI_ERROR_INDEX An offset is past the end, or below the one before.
 * @retval SSI_ERROR_LIMIT A member has more rows than an activity may.
 * @retval SSI_ERROR_MEMORY No memory; nothing was made.
 * @since 1.0
 */
SSI_API ssi_status ssi_dataset_new(const ssi_allocator *allocator,
                                   const ssi_population *population,
                                   ssi_refusal *out_refusal, ssi_dataset **out);

/**
 * @brief Releases a dataset.
 * @param[in] self The dataset; NULL does nothing. @nullable
 * @since 1.0
 */
SSI_API void ssi_dataset_free(ssi_dataset *self);

/**
 * @brief How many members a dataset has.
 * @param[in] self The dataset. @notnull
 * @param[out] out_members The number. @notnull
 * @retval SSI_OK The number was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @since 1.0
 */
SSI_API ssi_status ssi_dataset_members(const ssi_dataset *self,
                                       size_t *out_members);

/**
 * @brief How much scratch memory a call needs, whatever its range.
 * @param[in] self The dataset. @notnull
 * @param[out] out_bytes Bytes, 1 or more. @notnull
 * @retval SSI_OK The size was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @since 1.0
 */
SSI_API ssi_status ssi_dataset_scratch(const ssi_dataset *self,
                                       size_t *out_bytes);

/**
 * @brief Scores members of a dataset as of a day: the results of
 *        ssi_population_score() on its columns.
 * @param[in] self The dataset. @notnull
 * @param[in] scorer The model. @notnull
 * @param[in] day Days since 1970-01-01, 0 … 65,535.
 * @param[in] range The members, and scratch memory. @notnull
 * @param[in] columns Where the results go. @notnull
 * @retval SSI_OK All members were scored.
 * @retval SSI_ERROR_NULL A pointer that must not be NULL is.
 * @retval SSI_ERROR_SIZE A `size` is too small, or a width is 0.
 * @retval SSI_ERROR_UNSUPPORTED One of them asks for what this library does not
 *         have.
 * @retval SSI_ERROR_DAY The day is out of range.
 * @retval SSI_ERROR_INDEX The range is past the end.
 * @retval SSI_ERROR_SPACE `scratch_bytes` is too small.
 * @retval SSI_ERROR_MEMORY No memory; nothing was written.
 * @since 1.0
 */
SSI_API ssi_status ssi_dataset_score(const ssi_dataset *self,
                                     const ssi_scorer *scorer, int32_t day,
                                     const ssi_member_range *range,
                                     const ssi_score_columns *columns);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
