/**
 * @file
 * @brief Outcomes: the funnel from invitations to customers. It is never part
 * of the index.
 *
 * The index says how well the network is used; whether that sells is another
 * question. The funnel counts what came of it, so that both can be looked at
 * side by side. Nothing here is a forecast.
 *
 * @par Threads
 * The ledger is only read: any number of threads may count at once.
 */
#ifndef SSI_OUTCOMES_H
#define SSI_OUTCOMES_H

#include <ssi/activity.h>
#include <ssi/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/** @addtogroup analyses
 *  @{ */

/** @brief Stages of the funnel in order, and what is counted with it.
 *  @since 1.0 */
typedef enum ssi_stage {
  SSI_STAGE_INVITATIONS = 1,   /**< Invitations sent. */
  SSI_STAGE_ACCEPTED = 2,      /**< Invitations that were accepted. */
  SSI_STAGE_CONVERSATIONS = 3, /**< People one had a conversation with. */
  SSI_STAGE_MEETINGS = 4,      /**< Calls and meetings booked. */
  SSI_STAGE_CUSTOMERS = 5,     /**< Customers won. */
  SSI_STAGE_ATTENDEES = 6 /**< Attendees of events; not a step of the funnel. */
} ssi_stage;

/** @brief Number of stages. @since 1.0 */
#define SSI_STAGES 6

/** @brief One stage of the funnel over a range of days. @since 1.0 */
typedef struct ssi_stage_result {
  size_t size;   /**< `sizeof(ssi_stage_result)`, set by the caller. */
  int64_t count; /**< How many: people for conversations, else events. */
  int64_t rate;  /**< Millionths of the stage before; may be above the whole,
                      up to 10^18. 0 if there is no rate. */
  bool observed; /**< false: no kind of this stage was observed; the count is
                      unknown, not 0. */
  bool complete; /**< true: every kind of this stage was observed. */
  bool has_rate; /**< true: both stages were observed and the one before is
                      not empty. Never for the first stage and attendees. */
  uint8_t reserved[5]; /**< Zero. */
} ssi_stage_result;

/**
 * @brief Counts one stage of the funnel over a range of days, uncapped and
 *        without decay.
 *
 * A conversation counts once for each person, however many days it took; of
 * conversations without a counterpart each counts as one. Stages are counted
 * where they fell: a person invited before the range who accepts within it is
 * counted among the accepted, so a rate over a short range says little.
 *
 * @param[in] allocator Where scratch memory comes from during the call, 48
 *            bytes for each row of a conversation with a counterpart. NULL:
 *            `malloc` and `free`. @nullable
 * @param[in] activity The member's events. @notnull
 * @param[in] first First day of the range, in days since 1970-01-01,
 *            0 … 65,535.
 * @param[in] last Last day of the range, in days since 1970-01-01, 0 … 65,535;
 *            before `first`: an empty range.
 * @param[in] stage The stage.
 * @param[in,out] out Count and rate; its `size` must be set. @notnull
 * @retval SSI_OK The result was written.
 * @retval SSI_ERROR_NULL `activity` or `out` is NULL, or a function of
 *         `allocator` is.
 * @retval SSI_ERROR_SIZE `allocator->size` or `out->size` is too small.
 * @retval SSI_ERROR_UNSUPPORTED `allocator` has more than this library knows.
 * @retval SSI_ERROR_DAY A day is out of range.
 * @retval SSI_ERROR_STAGE There is no such stage.
 * @retval SSI_ERROR_MEMORY No memory.
 * @since 1.0
 */
SSI_API ssi_status ssi_outcomes_stage(const ssi_allocator *allocator,
                                      const ssi_activity *activity,
                                      int32_t first, int32_t last,
                                      ssi_stage stage, ssi_stage_result *out);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
