/**
 * @file
 * @brief The board of a team: consent takes the place of noise.
 *
 * A team is too small for a benchmark, so each member decides whether to share
 * their score with the team's board. Board, means, places and progress are of
 * those who share, exact, from two of them on. A member who does not share is
 * in no figure, but sees their own score and progress, and how many share. A
 * team of 100 or more may also show a benchmark (ssi/benchmark.h).
 *
 * @par Threads
 * Any number of threads may read one board at once, and pass it as `const`.
 * While one thread changes it, no other may use it.
 */
#ifndef SSI_TEAM_H
#define SSI_TEAM_H

#include <ssi/base.h>
#include <ssi/benchmark.h>
#include <ssi/cohort.h>
#include <ssi/model.h>

#ifdef __cplusplus
extern "C" {
#endif

/** @addtogroup privacy
 *  @{ */

/** @brief The most members of a team. @since 1.0 */
#define SSI_TEAM_MEMBERS_MAX 1000

/** @brief The fewest members who share that a board is shown of. @since 1.0 */
#define SSI_TEAM_SHARING_MIN 2

/** @brief A team's board. Opaque. @since 1.0 */
typedef struct ssi_team ssi_team;

/** @brief What one member sees of itself. @since 1.0 */
typedef struct ssi_team_own {
  size_t size;       /**< `sizeof(ssi_team_own)`, set by the caller. */
  int32_t total;     /**< Own index, in micropoints. */
  int32_t brand;     /**< Own pillar, in micropoints. */
  int32_t find;      /**< Own pillar, in micropoints. */
  int32_t engage;    /**< Own pillar, in micropoints. */
  int32_t relate;    /**< Own pillar, in micropoints. */
  bool has_progress; /**< true if there is a baseline. */
  bool shares;       /**< true if the member shares its score. */
  int32_t progress;  /**< Micropoints since the baseline; or 0. */
  int32_t sharing;   /**< How many members share their scores. */
} ssi_team_own;

/** @brief The team as a whole, of those who share. @since 1.0 */
typedef struct ssi_team_view {
  size_t size;           /**< `sizeof(ssi_team_view)`, set by the caller. */
  const char *name;      /**< The team's name; lives as long as the team. */
  int32_t day;           /**< Date of the scores, days since 1970-01-01. */
  int32_t sharing;       /**< How many members share: those it is about. */
  int32_t total;         /**< Mean of the index, in micropoints. */
  int32_t brand;         /**< Mean of the pillar, in micropoints. */
  int32_t find;          /**< Mean of the pillar, in micropoints. */
  int32_t engage;        /**< Mean of the pillar, in micropoints. */
  int32_t relate;        /**< Mean of the pillar, in micropoints. */
  ssi_pillar weakest;    /**< What to work on: the pillar whose mean is furthest
                              behind the benchmark's, or least ahead; of equal
                              ones the first. */
  int32_t weakest_gap;   /**< Micropoints of its mean less the benchmark's. */
  bool has_progress;     /**< true if two or more who share have a baseline. */
  int32_t progress;      /**< Mean progress in micropoints, of those who share
                              and have a baseline; or 0. */
  int32_t with_baseline; /**< How many of those who share have a baseline. */
} ssi_team_view;

/** @brief A member who shares, on the board. @since 1.0 */
typedef struct ssi_team_row {
  size_t size;            /**< `sizeof(ssi_team_row)`, set by the caller. */
  uint64_t member;        /**< The member. */
  int32_t total;          /**< Index, in micropoints. */
  int32_t place;          /**< Place by score among those who share, from 1;
                             equal ones have the same. */
  bool has_progress;      /**< true if there is a baseline. */
  int32_t progress;       /**< Micropoints since the baseline; or 0. */
  int32_t progress_place; /**< Place by progress among those who share and have
                             a baseline, from 1; or 0. */
  int32_t reserved;       /**< Zero. */
} ssi_team_row;

/**
 * @brief Makes the board of a team without members.
 * @param[in] allocator Where memory comes from; copied. NULL: `malloc` and
 *            `free`. @nullable
 * @param[in] name UTF-8 without NUL; copied. @array{length} @notnull
 * @param[in] length Bytes of the name, 1 … ::SSI_COHORT_NAME_MAX.
 * @param[in] day Date of the scores, in days since 1970-01-01, 0 … 65,535.
 * @param[out] out The team; release it with ssi_team_free(). @owns @notnull
 * @retval SSI_OK The team was made.
 * @retval SSI_ERROR_NULL `name` or `out` is NULL, or a function of `allocator`
 *         is.
 * @retval SSI_ERROR_SIZE `allocator->size` is too small.
 * @retval SSI_ERROR_UNSUPPORTED `allocator` has more than this library knows.
 * @retval SSI_ERROR_LENGTH The name is empty or too long.
 * @retval SSI_ERROR_UTF8 The name is not well-formed UTF-8, or holds a NUL.
 * @retval SSI_ERROR_DAY The day is out of range.
 * @retval SSI_ERROR_MEMORY No memory; nothing was made.
 * @since 1.0
 */
SSI_API ssi_status ssi_team_new(const ssi_allocator *allocator,
                                const char *name, size_t length, int32_t day,
                                ssi_team **out);

/**
 * @brief Releases a team. Its memory is wiped.
 * @param[in] self The team; NULL does nothing. @nullable
 * @since 1.0
 */
SSI_API void ssi_team_free(ssi_team *self);

/**
 * @brief Adds a member with its score; the index is the sum of the pillars.
 * @param[in,out] self The team. @notnull
 * @param[in] member The member as an opaque number of the host's, the same in
 *            every cohort.
 * @param[in] pillars Micropoints of brand, find, engage and relate, each 0 …
 *            25,000,000. @array{4} @notnull
 * @param[in] shares true if the member shares its score with the board.
 * @param[in] baseline Micropoints of the index at the start of the programme,
 *            0 … 100,000,000; -1: no baseline.
 * @retval SSI_OK The member was added.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_RANGE A pillar or the baseline is out of range.
 * @retval SSI_ERROR_MEMBER The member is there already.
 * @retval SSI_ERROR_LIMIT There are ::SSI_TEAM_MEMBERS_MAX members already.
 * @retval SSI_ERROR_MEMORY No memory; the team is unchanged.
 * @since 1.0
 */
SSI_API ssi_status ssi_team_add(ssi_team *self, uint64_t member,
                                const int32_t *pillars, bool shares,
                                int32_t baseline);

/**
 * @brief What a member sees of itself, whether it shares or not.
 * @param[in] self The team. @notnull
 * @param[in] member The member, to whom alone this is shown.
 * @param[in,out] out The view; its `size` must be set. @notnull
 * @retval SSI_OK The view was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @retval SSI_ERROR_MEMBER The member is not in the team.
 * @since 1.0
 */
SSI_API ssi_status ssi_team_member(const ssi_team *self, uint64_t member,
                                   ssi_team_own *out);

/**
 * @brief The team as a whole: means, progress and what to work on, of those who
 *        share. Means are exact, rounded to micropoints.
 * @param[in] self The team. @notnull
 * @param[in] benchmark What the pillars are held against; NULL: the fallback.
 *            @nullable
 * @param[in,out] out The view; its `size` must be set. @notnull
 * @retval SSI_OK The view was written.
 * @retval SSI_ERROR_NULL `self` or `out` is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @retval SSI_ERROR_COHORT Fewer than ::SSI_TEAM_SHARING_MIN members share.
 * @retval SSI_ERROR_UNOBSERVED The benchmark does not know the pillars.
 * @since 1.0
 */
SSI_API ssi_status ssi_team_summary(const ssi_team *self,
                                    const ssi_benchmark *benchmark,
                                    ssi_team_view *out);

/**
 * @brief Number of members who share their score, which anyone in the team may
 *        know.
 * @param[in] self The team. @notnull
 * @param[out] out_shares The number. @notnull
 * @retval SSI_OK The number was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @since 1.0
 */
SSI_API ssi_status ssi_team_shares(const ssi_team *self, size_t *out_shares);

/**
 * @brief A member on the board, in order of the members' numbers, with its
 *        places by score and by progress.
 * @param[in] self The team. @notnull
 * @param[in] index 0 … the number of members who share - 1.
 * @param[in,out] out The member; its `size` must be set. @notnull
 * @retval SSI_OK The member was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @retval SSI_ERROR_COHORT Fewer than ::SSI_TEAM_SHARING_MIN members share.
 * @retval SSI_ERROR_INDEX `index` is past the end.
 * @since 1.0
 */
SSI_API ssi_status ssi_team_share(const ssi_team *self, size_t index,
                                  ssi_team_row *out);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
