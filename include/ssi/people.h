/**
 * @file
 * @brief People: what passed between the member and each counterpart, how that
 *        stands on a day, and whom to write to next.
 *
 * A *person* is a counterpart of an event of contact: one by which either side
 * turned to the other. Someone the member only viewed, saved or followed does
 * not count, nor does a company. The core knows people by the host's numbers
 * only; of an archive, ssi_archive_name() gives the name, if it was asked to
 * keep names.
 *
 * Whom to write to next, and why, follows from one rule (doc/people.md): those
 * who decide or are in the target come first, then exchanges before one-sided
 * contacts, then people who wait for an answer, then the longer silent the
 * earlier. A person is not proposed if they were written to within 30 days,
 * declined within a year, or left three messages of a year unanswered.
 *
 * @par Threads
 * People never change once they are made: any number of threads may read
 * them at once. The ledger they are made from is only read.
 */
#ifndef SSI_PEOPLE_H
#define SSI_PEOPLE_H

#include <ssi/activity.h>
#include <ssi/base.h>
#include <ssi/model.h>

#ifdef __cplusplus
extern "C" {
#endif

/** @addtogroup analyses
 *  @{ */

/** @brief The people of a ledger as of a day. Opaque and constant: it keeps no
 *  reference to what it was made from. @since 1.0 */
typedef struct ssi_people ssi_people;

/** @brief How the contact with a person stands. @since 1.0 */
typedef enum ssi_person_state {
  SSI_PERSON_NEW = 1,     /**< The first contact is less than 30 days ago. */
  SSI_PERSON_LIVING = 2,  /**< The last contact is less than 30 days ago. */
  SSI_PERSON_COOLING = 3, /**< It is 30 to 179 days ago. */
  SSI_PERSON_SILENT = 4   /**< It is 180 days ago or more. */
} ssi_person_state;

/** @brief Why to write to a person, or why not now: the first that holds, in
 *  the order of doc/people.md. @since 1.0 */
typedef enum ssi_person_reason {
  SSI_REASON_ANSWER = 1,   /**< Write: they wrote last, less than 30 days ago.
                            */
  SSI_REASON_WELCOME = 2,  /**< Write: connected less than 30 days ago, without
                                a word since. */
  SSI_REASON_INTEREST = 3, /**< Write: they invited, reacted, commented,
                                endorsed, recommended, followed or visited
                                less than 30 days ago. */
  SSI_REASON_KEEP_UP = 4,  /**< Write: an exchange that cools. */
  SSI_REASON_REKINDLE = 5, /**< Write: an exchange that fell silent. */
  SSI_REASON_APPROACH = 6, /**< Write: a connection who decides or is in the
                                target, and there was no exchange yet. */
  SSI_REASON_TOUCH = 7,    /**< Write: a connection without exchange, silent. */
  SSI_REASON_WAIT = 8,     /**< Not now: written to, or invited, less than 30
                                days ago. */
  SSI_REASON_IN_TOUCH = 9, /**< Not now: the last contact is less than 30 days
                                ago. */
  SSI_REASON_TIRED = 10,   /**< Not now: written to three times or more in a
                                year since anything last came from
                                them. */
  SSI_REASON_DECLINED = 11, /**< Not now: declined within a year. */
  SSI_REASON_NOTHING = 12   /**< Not now: nothing calls for it. */
} ssi_person_reason;

/** @brief Number of states. @since 1.0 */
#define SSI_PERSON_STATES 4
/** @brief Number of reasons. @since 1.0 */
#define SSI_PERSON_REASONS 12
/** @brief Windows of days up to and with the day, over which what was sent and
 *  received is counted: 30, 90 and 365 days. @since 1.0 */
#define SSI_PERSON_WINDOWS 3

/** @brief One person. @since 1.0 */
typedef struct ssi_person {
  size_t size;          /**< `sizeof(ssi_person)`, set by the caller. */
  uint64_t counterpart; /**< The host's number, never 0. */
  int64_t sent[3];      /**< Messages, InMails, invitations, comments,
                             reactions, reshares, endorsements and
                             recommendations of the member to them in the last
                             30, 90 and 365 days. */
  int64_t received[3];  /**< The same of them to the member. */
  int32_t first_day;    /**< Days since 1970-01-01 of the first contact. */
  int32_t last_day;     /**< Days since 1970-01-01 of the last contact. */
  int32_t written_day;  /**< The day on which the member last wrote a message to
                             them; -1: never. */
  int32_t heard_day;    /**< The day on which they last wrote a message; -1:
                             never. */
  int32_t connected_day;  /**< The day of the last connection; -1: none is
                               known. */
  uint32_t traits;        /**< The ::ssi_trait bits that describe the person, of
                               all contacts together; not
                               ::SSI_TRAIT_OUTSIDE_NETWORK of a connection. */
  ssi_person_state state; /**< How the contact stands. */
  ssi_person_reason reason; /**< Why to write to them, or why not now. */
  int32_t rank;  /**< Place among whom to write to next, from 1 on; 0: not to
                      be written to now. */
  int32_t ahead; /**< In how many days it is their turn, 0: on the day. A day
                      has as many messages as the model's daily cap rewards;
                      those sent on the day are taken off. 0 without a rank. */
  bool mutual;   /**< There was an exchange: both sides turned to the other, by
                      more than an invitation. */
  uint8_t reserved[7]; /**< Zero. */
} ssi_person;

/** @brief All people together. @since 1.0 */
typedef struct ssi_people_result {
  size_t size;      /**< `sizeof(ssi_people_result)`, set by the caller. */
  size_t people;    /**< How many there are. */
  size_t ranked;    /**< How many of them to write to. */
  size_t mutual;    /**< With how many there was an exchange. */
  size_t fresh;     /**< How many are ::SSI_PERSON_NEW. */
  size_t living;    /**< How many are ::SSI_PERSON_LIVING. */
  size_t cooling;   /**< How many are ::SSI_PERSON_COOLING. */
  size_t silent;    /**< How many are ::SSI_PERSON_SILENT. */
  int32_t day;      /**< Days since 1970-01-01: the day as of which it holds. */
  int32_t daily;    /**< Messages that the model rewards on one day. */
  int32_t left;     /**< How many of them are left on the day. */
  int32_t reserved; /**< Zero. */
} ssi_people_result;

/** @brief A state in words. @since 1.0 */
typedef struct ssi_person_state_info {
  size_t size;          /**< `sizeof(ssi_person_state_info)`, by the caller. */
  const char *name;     /**< Stable name such as "cooling"; borrowed. */
  const char *sentence; /**< It as an English sentence; borrowed. */
  ssi_person_state state; /**< The state. */
  int32_t reserved;       /**< Zero. */
} ssi_person_state_info;

/** @brief A reason in words. @since 1.0 */
typedef struct ssi_person_reason_info {
  size_t size;          /**< `sizeof(ssi_person_reason_info)`, by the caller. */
  const char *name;     /**< Stable name such as "keep_up"; borrowed. */
  const char *sentence; /**< It as an English sentence, without a number;
                             borrowed. */
  ssi_person_reason reason; /**< The reason. */
  bool write;               /**< true: a reason to write; false: not now. */
  uint8_t reserved[3];      /**< Zero. */
} ssi_person_reason_info;

/**
 * @brief Finds the people of a ledger and ranks whom to write to next. Takes
 *        time in proportion to the events.
 * @param[in] allocator Where memory comes from, also scratch memory of 72 bytes
 *            for each event during the call; copied. NULL: `malloc` and `free`.
 *            @nullable
 * @param[in] model The model, for its daily cap of ::SSI_KIND_MESSAGE_SENT.
 *            @notnull
 * @param[in] activity The member's events. @notnull
 * @param[in] day Days since 1970-01-01, 0 … 65,535: the day as of which it
 * holds. Events after it do not count.
 * @param[out] out The people; release them with ssi_people_free(). @owns
 *             @notnull
 * @retval SSI_OK The people were found, perhaps none.
 * @retval SSI_ERROR_NULL A pointer that must not be NULL is, or a function of
 *         `allocator` is.
 * @retval SSI_ERROR_SIZE `allocator->size` is too small.
 * @retval SSI_ERROR_UNSUPPORTED `allocator` has more than this library knows.
 * @retval SSI_ERROR_DAY The day is out of range.
 * @retval SSI_ERROR_MEMORY No memory; nothing was made.
 * @since 1.0
 */
SSI_API ssi_status ssi_people_new(const ssi_allocator *allocator,
                                  const ssi_model *model,
                                  const ssi_activity *activity, int32_t day,
                                  ssi_people **out);

/**
 * @brief Releases people; their numbers are overwritten before.
 * @param[in] self The people; NULL does nothing. @nullable
 * @since 1.0
 */
SSI_API void ssi_people_free(ssi_people *self);

/**
 * @brief Number of people.
 * @param[in] self The people. @notnull
 * @param[out] out_count The number. @notnull
 * @retval SSI_OK The number was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @since 1.0
 */
SSI_API ssi_status ssi_people_count(const ssi_people *self, size_t *out_count);

/**
 * @brief What the people come to.
 * @param[in] self The people. @notnull
 * @param[in,out] out The result; its `size` must be set. @notnull
 * @retval SSI_OK The result was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @since 1.0
 */
SSI_API ssi_status ssi_people_total(const ssi_people *self,
                                    ssi_people_result *out);

/**
 * @brief One person, in the order of whom to write to next: those with a rank
 *        by it, then the others in the same order of importance, exchange and
 *        silence; those equal in all of it, by their numbers.
 * @param[in] self The people. @notnull
 * @param[in] index 0 … the number of people - 1.
 * @param[in,out] out The person; its `size` must be set. @notnull
 * @retval SSI_OK The person was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @retval SSI_ERROR_INDEX `index` is past the end.
 * @since 1.0
 */
SSI_API ssi_status ssi_people_at(const ssi_people *self, size_t index,
                                 ssi_person *out);

/**
 * @brief The person with a number; takes time in proportion to the people.
 * @param[in] self The people. @notnull
 * @param[in] counterpart The person's number.
 * @param[out] out_index Their index for ssi_people_at(). @notnull
 * @retval SSI_OK The index was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_EMPTY There is no such person.
 * @since 1.0
 */
SSI_API ssi_status ssi_people_find(const ssi_people *self, uint64_t counterpart,
                                   size_t *out_index);

/**
 * @brief Describes a state.
 * @param[in] state The state.
 * @param[in,out] out The description; its `size` must be set. @notnull
 * @retval SSI_OK The description was written.
 * @retval SSI_ERROR_NULL `out` is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @retval SSI_ERROR_RANGE There is no such state.
 * @since 1.0
 */
SSI_API ssi_status ssi_people_state(ssi_person_state state,
                                    ssi_person_state_info *out);

/**
 * @brief Describes a reason.
 * @param[in] reason The reason.
 * @param[in,out] out The description; its `size` must be set. @notnull
 * @retval SSI_OK The description was written.
 * @retval SSI_ERROR_NULL `out` is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @retval SSI_ERROR_RANGE There is no such reason.
 * @since 1.0
 */
SSI_API ssi_status ssi_people_reason(ssi_person_reason reason,
                                     ssi_person_reason_info *out);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
