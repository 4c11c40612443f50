/**
 * @file
 * @brief The board of a team: members see their own score and rank, the lead
 *        sees aggregates, and single scores only of those who share them.
 *
 * Aggregates and ranks go through a ledger of releases (ssi/cohort.h). Who sees
 * the shared scores can take them off an aggregate, so what counts is who does
 * *not* share: aggregates are given if nobody or at least ::SSI_COHORT_MIN
 * members keep their scores to themselves.
 */
#ifndef SSI_TEAM_H
#define SSI_TEAM_H

#include <ssi/base.h>
#include <ssi/cohort.h>
#include <ssi/model.h>

#ifdef __cplusplus
extern "C" {
#endif

/** @brief The most members of a team. @since 1.0 */
#define SSI_TEAM_MEMBERS_MAX 1000

/** @brief A team's board. Opaque. @since 1.0 */
typedef struct ssi_team ssi_team;

/** @brief What one member sees. @since 1.0 */
typedef struct ssi_team_own {
  size_t size;            /**< `sizeof(ssi_team_own)`, set by the caller. */
  int32_t total;          /**< Own index, in micropoints. */
  int32_t brand;          /**< Own pillar, in micropoints. */
  int32_t find;           /**< Own pillar, in micropoints. */
  int32_t engage;         /**< Own pillar, in micropoints. */
  int32_t relate;         /**< Own pillar, in micropoints. */
  bool has_progress;      /**< true if there is a baseline. */
  int32_t progress;       /**< Micropoints since the baseline; or 0. */
  bool has_rank;          /**< true if the rules of release allow a rank. */
  int32_t top;            /**< Top percent in the team by score; or 0. */
  bool has_progress_rank; /**< true if there is a rank by progress. */
  int32_t progress_top;   /**< Top percent by progress, of those with a
                             baseline; or 0. */
  int32_t reserved;       /**< Zero. */
} ssi_team_own;

/** @brief What the lead sees of the team as a whole. @since 1.0 */
typedef struct ssi_team_view {
  size_t size;           /**< `sizeof(ssi_team_view)`, set by the caller. */
  const char *name;      /**< The team's name; lives as long as the team. */
  int32_t day;           /**< Days since 1970-01-01: when it was answered. */
  int64_t members;       /**< Members, rounded down. */
  int32_t resolution;    /**< Micropoints that the means are rounded to. */
  int32_t total;         /**< Mean of the index, in micropoints. */
  int32_t brand;         /**< Mean of the pillar, in micropoints. */
  int32_t find;          /**< Mean of the pillar, in micropoints. */
  int32_t engage;        /**< Mean of the pillar, in micropoints. */
  int32_t relate;        /**< Mean of the pillar, in micropoints. */
  ssi_pillar weakest;    /**< The pillar furthest behind the benchmark. */
  int32_t weakest_gap;   /**< Micropoints of its mean less the benchmark's. */
  bool has_progress;     /**< true if progress may be told. */
  int32_t progress;      /**< Mean progress in micropoints, of those with a
                            baseline; or 0. */
  int64_t with_baseline; /**< Members with a baseline, rounded down; or 0. */
} ssi_team_view;

/** @brief A member who shares the score with the lead. @since 1.0 */
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
 * @brief Releases a team.
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
 * @param[in] shares true if the member shares the score with the lead.
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
 * @brief What a member sees of its own: always its score and progress; its
 *        ranks if the rules of release allow.
 * @param[in] self The team. @notnull
 * @param[in,out] releases The ledger of releases. @notnull
 * @param[in] member The member, to whom alone this is shown.
 * @param[in,out] out The view; its `size` must be set. @notnull
 * @retval SSI_OK The view was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @retval SSI_ERROR_MEMBER The member is not in the team.
 * @retval SSI_ERROR_DAY The team's period is no longer remembered.
 * @retval SSI_ERROR_LIMIT The ledger holds too much.
 * @retval SSI_ERROR_MEMORY No memory. A rank may have entered the ledger.
 * @since 1.0
 */
SSI_API ssi_status ssi_team_member(const ssi_team *self, ssi_releases *releases,
                                   uint64_t member, ssi_team_own *out);

/**
 * @brief What the lead sees of the team as a whole. The weakest pillar is the
 *        one whose mean is furthest below (or least above) the benchmark's; of
 *        equal ones the first.
 * @param[in] self The team. @notnull
 * @param[in,out] releases The ledger of releases. @notnull
 * @param[in] benchmark The cohort the pillars are held against, through the
 *            same ledger. NULL: the usual means of brand 12, find 6, engage 2
 *            and relate 14 points. @nullable
 * @param[in,out] out The view; its `size` must be set. @notnull
 * @retval SSI_OK The view was written.
 * @retval SSI_ERROR_NULL A pointer other than `benchmark` is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @retval SSI_ERROR_COHORT There are fewer than ::SSI_COHORT_MIN members in the
 *         team or the benchmark.
 * @retval SSI_ERROR_UNOBSERVED The benchmark does not know the pillars.
 * @retval SSI_ERROR_DAY A period is no longer remembered.
 * @retval SSI_ERROR_RELEASE Between 1 and 9 members do not share; or beside
 *         what was released it tells of a few.
 * @retval SSI_ERROR_LIMIT The ledger holds too much.
 * @retval SSI_ERROR_MEMORY No memory. The means of one of both may have entered
 *         the ledger.
 * @since 1.0
 */
SSI_API ssi_status ssi_team_summary(const ssi_team *self,
                                    ssi_releases *releases,
                                    const ssi_cohort *benchmark,
                                    ssi_team_view *out);

/**
 * @brief Number of members who share their score with the lead.
 * @param[in] self The team. @notnull
 * @param[out] out_shares The number. @notnull
 * @retval SSI_OK The number was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @since 1.0
 */
SSI_API ssi_status ssi_team_shares(const ssi_team *self, size_t *out_shares);

/**
 * @brief A member who shares, in order of the members' numbers, with its places
 *        by score and by progress.
 * @param[in] self The team. @notnull
 * @param[in] index 0 … the number of members who share - 1.
 * @param[in,out] out The member; its `size` must be set. @notnull
 * @retval SSI_OK The member was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @retval SSI_ERROR_INDEX `index` is past the end.
 * @since 1.0
 */
SSI_API ssi_status ssi_team_share(const ssi_team *self, size_t index,
                                  ssi_team_row *out);

#ifdef __cplusplus
}
#endif
#endif
