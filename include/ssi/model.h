/**
 * @file
 * @brief The model: three tables (event kinds, profile facts, indicators) with
 *        a version and a fingerprint.
 *
 * A model is data. Every row carries its name, a sentence, unit, default,
 * range and source, so a user interface or a binding never copies a number.
 * ssi_model_new() makes the reference model; weights, goalposts, half-lives,
 * daily caps and the pillar of an indicator may be changed within their ranges.
 * doc/model.md defines every computation.
 *
 * @par Threads
 * Any number of threads may read one model at once, and pass it as `const`.
 * While one thread changes it, no other may use it.
 */

/**
 * @defgroup model The model
 * @brief The tables of kinds, facts and indicators, and what of them can be
 * changed.
 *
 * The index is a sum of indicators, each with a weight, a goalpost and a
 * source, in four pillars of 25 points. All of it is data that a program can
 * read: names, sentences, units and ranges. ssi_model_new() makes the reference
 * model, which is all that most programs ever need.
 *
 * @par Simple
 * Reading a table, and giving one indicator twice its weight:
 * @snippet change_model.c whole call
 *
 * @par Complete
 * - Tables: ssi_model_pillar(), ssi_model_kind(), ssi_model_fact(),
 *   ssi_model_trait(), ssi_model_indicator(), ssi_model_feed(); by name
 *   ssi_kind_by_name() and its like.
 * - Changes: ssi_model_set_weight(), ssi_model_set_goalpost(),
 *   ssi_model_set_half_life(), ssi_model_set_cap(), ssi_model_set_pillar(). A
 *   refused value is explained by ssi_model_refusal(); ssi_model_check() says
 *   whether the weights add up, and ssi_model_balance() sees to it.
 * - Versions: ssi_model_version() and ssi_model_fingerprint() tell which model
 * a score was made with.
 */
#ifndef SSI_MODEL_H
#define SSI_MODEL_H

#include <ssi/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/** @addtogroup model
 *  @{ */

/** @brief The four pillars, 25 points each. @since 1.0 */
typedef enum ssi_pillar {
  SSI_PILLAR_BRAND = 1,  /**< Establish your professional brand. */
  SSI_PILLAR_FIND = 2,   /**< Find the right people. */
  SSI_PILLAR_ENGAGE = 3, /**< Engage with insights. */
  SSI_PILLAR_RELATE = 4  /**< Build relationships. */
} ssi_pillar;

/** @brief Number of pillars. @since 1.0 */
#define SSI_PILLARS 4
/** @brief Number of event kinds of this version; they are 1 … this. A later one
 *  may have more, up to 255. @since 1.0 */
#define SSI_KINDS 53
/** @brief Number of facts of this version; they are 1 … this. A later one may
 *  have more. @since 1.0 */
#define SSI_FACTS 17
/** @brief Number of indicators of this version; they are 1 … this. A later one
 *  may have more. @since 1.0 */
#define SSI_INDICATORS 45

/** @brief What happened: the kinds of dated events. Values never change their
 * meaning. @since 1.0 */
typedef enum ssi_kind {
  /** A post or share of one's own. */
  SSI_KIND_POST = 1,
  /** A long-form post (article or newsletter). */
  SSI_KIND_ARTICLE = 2,
  /** A reshare of another's post. */
  SSI_KIND_RESHARE = 3,
  /** A comment given. */
  SSI_KIND_COMMENT = 4,
  /** A reaction given. */
  SSI_KIND_REACTION = 5,
  /** A vote in a poll. */
  SSI_KIND_POLL_VOTE = 6,
  /** A contribution inside a group that no other kind covers. */
  SSI_KIND_GROUP_ACTIVITY = 7,
  /** A picture, video or document added. */
  SSI_KIND_MEDIA_ADDED = 8,
  /** A reaction on one's content. */
  SSI_KIND_REACTION_RECEIVED = 9,
  /** A comment on one's content. */
  SSI_KIND_COMMENT_RECEIVED = 10,
  /** A reshare of one's content. */
  SSI_KIND_RESHARE_RECEIVED = 11,
  /** A view of one's content. */
  SSI_KIND_POST_VIEW_RECEIVED = 12,
  /** A new follower. */
  SSI_KIND_FOLLOWER_GAINED = 13,
  /** A skill endorsed by someone. */
  SSI_KIND_ENDORSEMENT_RECEIVED = 14,
  /** A skill of someone endorsed. */
  SSI_KIND_ENDORSEMENT_GIVEN = 15,
  /** A recommendation received. */
  SSI_KIND_RECOMMENDATION_RECEIVED = 16,
  /** A recommendation written. */
  SSI_KIND_RECOMMENDATION_GIVEN = 17,
  /** A search for people. */
  SSI_KIND_SEARCH = 18,
  /** A search with filters or Lead Builder. */
  SSI_KIND_ADVANCED_SEARCH = 19,
  /** A profile viewed. */
  SSI_KIND_PROFILE_VIEW = 20,
  /** A view of one's own profile. */
  SSI_KIND_PROFILE_VIEW_RECEIVED = 21,
  /** A message or invitation to someone who had viewed the profile. */
  SSI_KIND_VISITOR_CONTACTED = 22,
  /** A lead saved. */
  SSI_KIND_LEAD_SAVED = 23,
  /** An account saved. */
  SSI_KIND_ACCOUNT_SAVED = 24,
  /** A company followed. */
  SSI_KIND_COMPANY_FOLLOWED = 25,
  /** A person followed. */
  SSI_KIND_MEMBER_FOLLOWED = 26,
  /** A company page viewed for research. */
  SSI_KIND_COMPANY_VIEW = 27,
  /** A session or login on a day. */
  SSI_KIND_ACTIVE_DAY = 28,
  /** A message sent. */
  SSI_KIND_MESSAGE_SENT = 29,
  /** A message received. */
  SSI_KIND_MESSAGE_RECEIVED = 30,
  /** A conversation one opened was answered. */
  SSI_KIND_MESSAGE_ANSWERED = 31,
  /** A conversation one opened stayed without an answer. */
  SSI_KIND_MESSAGE_UNANSWERED = 32,
  /** An InMail sent. */
  SSI_KIND_INMAIL_SENT = 33,
  /** An InMail was accepted or answered. */
  SSI_KIND_INMAIL_ANSWERED = 34,
  /** An InMail stayed without an answer. */
  SSI_KIND_INMAIL_UNANSWERED = 35,
  /** An InMail was declined. */
  SSI_KIND_INMAIL_DECLINED = 36,
  /** An invitation to connect sent. */
  SSI_KIND_INVITATION_SENT = 37,
  /** An invitation to connect received. */
  SSI_KIND_INVITATION_RECEIVED = 38,
  /** An invitation one had sent was accepted. */
  SSI_KIND_INVITATION_ACCEPTED = 39,
  /** An invitation one had sent stayed without an answer. */
  SSI_KIND_INVITATION_UNANSWERED = 40,
  /** An invitation one had sent was declined. */
  SSI_KIND_INVITATION_DECLINED = 41,
  /** An invitation one had sent was withdrawn. */
  SSI_KIND_INVITATION_WITHDRAWN = 42,
  /** A new connection. */
  SSI_KIND_CONNECTION = 43,
  /** A day on which one side answered the other. */
  SSI_KIND_CONVERSATION = 44,
  /** A conversation taken up again after half a year. */
  SSI_KIND_PROSPECT_REKINDLED = 45,
  /** A hashtag followed. */
  SSI_KIND_HASHTAG_FOLLOWED = 46,
  /** A post, job or article saved. */
  SSI_KIND_ITEM_SAVED = 47,
  /** A group joined. */
  SSI_KIND_GROUP_JOINED = 48,
  /** A course taken or watched. */
  SSI_KIND_LEARNING = 49,
  /** Outcome: an attendee of one's webinar or fair. */
  SSI_KIND_EVENT_ATTENDEE = 50,
  /** Outcome: a call booked. */
  SSI_KIND_CALL_BOOKED = 51,
  /** Outcome: a meeting booked. */
  SSI_KIND_MEETING_BOOKED = 52,
  /** Outcome: a customer won. */
  SSI_KIND_CUSTOMER_WON = 53
} ssi_kind;

/**
 * @brief Traits of an event: who the other side is, or what the content is.
 *        Bits that may be set together.
 * @since 1.0
 */
typedef enum ssi_trait {
  SSI_TRAIT_DECISION_MAKER = 1,   /**< The other side: VP and above, owner. */
  SSI_TRAIT_INFLUENCER = 2,       /**< The other side is an influencer. */
  SSI_TRAIT_TARGET = 4,           /**< In the target: person or topic. */
  SSI_TRAIT_CUSTOMER = 8,         /**< The other side is a customer. */
  SSI_TRAIT_PROSPECT = 16,        /**< The other side is a prospect. */
  SSI_TRAIT_COWORKER = 32,        /**< The other side is a co-worker. */
  SSI_TRAIT_OUTSIDE_NETWORK = 64, /**< The other side is no connection. */
  SSI_TRAIT_ORIGINAL = 128,       /**< Content of one's own. */
  SSI_TRAIT_OWN_WORDS = 256,      /**< With words of one's own. */
  SSI_TRAIT_MEDIA = 512,          /**< With picture, video, poll, document. */
  SSI_TRAIT_SOURCE = 1024,        /**< With a source or link. */
  SSI_TRAIT_GROUP = 2048,         /**< Said inside a group. */
  SSI_TRAIT_LONG = 4096           /**< Of 1,300 characters or more. */
} ssi_trait;

/** @brief All trait bits together. There is room for 31 of them.
 *  @since 1.0 */
#define SSI_TRAITS 8191

/** @brief Facts about the present state of a profile. Values never change their
 * meaning. @since 1.0 */
typedef enum ssi_fact {
  /** There is a profile photo (0 or 1). */
  SSI_FACT_PHOTO = 1,
  /** There is a cover photo (0 or 1). */
  SSI_FACT_COVER = 2,
  /** Characters of the headline. */
  SSI_FACT_HEADLINE_LENGTH = 3,
  /** Characters of the summary. */
  SSI_FACT_SUMMARY_LENGTH = 4,
  /** A location is given (0 or 1). */
  SSI_FACT_LOCATION = 5,
  /** An industry is given (0 or 1). */
  SSI_FACT_INDUSTRY = 6,
  /** A current position is given (0 or 1). */
  SSI_FACT_CURRENT_POSITION = 7,
  /** Number of positions. */
  SSI_FACT_POSITIONS = 8,
  /** Positions with a description of 100 characters or more. */
  SSI_FACT_POSITIONS_DESCRIBED = 9,
  /** Number of schools. */
  SSI_FACT_EDUCATION = 10,
  /** Number of skills. */
  SSI_FACT_SKILLS = 11,
  /** Number of certifications. */
  SSI_FACT_CERTIFICATIONS = 12,
  /** Number of languages. */
  SSI_FACT_LANGUAGES = 13,
  /** Number of projects, publications and honours. */
  SSI_FACT_ACHIEVEMENTS = 14,
  /** Number of media items shown on the profile. */
  SSI_FACT_PROFILE_MEDIA = 15,
  /** How far the target's keywords spread over the sections, in millionths. */
  SSI_FACT_KEYWORD_SPREAD = 16,
  /** Number of groups joined. */
  SSI_FACT_GROUPS = 17
} ssi_fact;

/** @brief Indicators: what the pillars are the sum of. Values never change
 * their meaning. @since 1.0 */
typedef enum ssi_indicator {
  /** How complete the profile is. */
  SSI_INDICATOR_COMPLETENESS = 1,
  /** How much the profile says. */
  SSI_INDICATOR_DEPTH = 2,
  /** Cover photo and media on the profile. */
  SSI_INDICATOR_PRESENTATION = 3,
  /** The target's keywords across the sections. */
  SSI_INDICATOR_KEYWORDS = 4,
  /** Distinct people who endorsed a skill. */
  SSI_INDICATOR_ENDORSERS = 5,
  /** Distinct people who wrote a recommendation. */
  SSI_INDICATOR_RECOMMENDERS = 6,
  /** Articles, and long posts at a third of an article. */
  SSI_INDICATOR_LONG_FORM = 7,
  /** Weeks kept up with posts or articles. */
  SSI_INDICATOR_PUBLISHING_RHYTHM = 8,
  /** Followers gained. */
  SSI_INDICATOR_FOLLOWER_GROWTH = 9,
  /** Content with picture, video, poll or document. */
  SSI_INDICATOR_RICH_CONTENT = 10,
  /** Searches for people. */
  SSI_INDICATOR_SEARCHES = 11,
  /** Searches with filters. */
  SSI_INDICATOR_ADVANCED_SEARCHES = 12,
  /** Profiles viewed. */
  SSI_INDICATOR_PROFILES_VIEWED = 13,
  /** Profiles viewed outside the network. */
  SSI_INDICATOR_PROSPECTING = 14,
  /** Views of one's own profile. */
  SSI_INDICATOR_INBOUND_VIEWS = 15,
  /** Profile visitors that one wrote to. */
  SSI_INDICATOR_VISITORS_CONTACTED = 16,
  /** Leads saved. */
  SSI_INDICATOR_LEADS_SAVED = 17,
  /** Accounts saved. */
  SSI_INDICATOR_ACCOUNTS_SAVED = 18,
  /** Days with any activity of one's own. */
  SSI_INDICATOR_ACTIVE_DAYS = 19,
  /** New connections in the target. */
  SSI_INDICATOR_TARGET_CONNECTIONS = 20,
  /** Companies and people followed. */
  SSI_INDICATOR_SOURCES_FOLLOWED = 21,
  /** Posts, articles and reshares. */
  SSI_INDICATOR_POSTING = 22,
  /** Weeks kept up with posts, or reshares in own words. */
  SSI_INDICATOR_POSTING_RHYTHM = 23,
  /** Comments given. */
  SSI_INDICATOR_COMMENTING = 24,
  /** Reactions and votes given. */
  SSI_INDICATOR_REACTING = 25,
  /** Original content among the posts expected. */
  SSI_INDICATOR_ORIGINALITY = 26,
  /** Sourced or on-target content among the posts expected. */
  SSI_INDICATOR_SOURCING = 27,
  /** Reactions, comments, reshares and views received. */
  SSI_INDICATOR_ENGAGEMENT_RECEIVED = 28,
  /** Groups joined. */
  SSI_INDICATOR_GROUPS_JOINED = 29,
  /** Contributions inside groups. */
  SSI_INDICATOR_GROUP_ACTIVITY = 30,
  /** Messages and InMails sent. */
  SSI_INDICATOR_MESSAGES = 31,
  /** Answers among the conversations opened. */
  SSI_INDICATOR_RESPONSE_RATE = 32,
  /** Answers among the InMails sent. */
  SSI_INDICATOR_INMAIL_RESPONSE_RATE = 33,
  /** Company pages viewed. */
  SSI_INDICATOR_RESEARCH_VIEWS = 34,
  /** Days kept up with comments or reactions. */
  SSI_INDICATOR_ENGAGEMENT_RHYTHM = 35,
  /** Connections. */
  SSI_INDICATOR_CONNECTIONS = 36,
  /** Decision-makers among the connections. */
  SSI_INDICATOR_DECISION_MAKERS = 37,
  /** Co-workers among the connections. */
  SSI_INDICATOR_COWORKERS = 38,
  /** Influencers in contact. */
  SSI_INDICATOR_INFLUENCERS = 39,
  /** Invitations that were accepted, and received. */
  SSI_INDICATOR_INVITATIONS = 40,
  /** Acceptances among the invitations sent. */
  SSI_INDICATOR_ACCEPTANCE_RATE = 41,
  /** People with whom a conversation is alive. */
  SSI_INDICATOR_CONVERSATIONS = 42,
  /** People in the network contacted lately. */
  SSI_INDICATOR_NETWORK_TOUCHED = 43,
  /** Days kept up with messages. */
  SSI_INDICATOR_CONTACT_RHYTHM = 44,
  /** Conversations taken up again. */
  SSI_INDICATOR_REKINDLED = 45
} ssi_indicator;

/** @brief What more of an event kind means. @since 1.0 */
typedef enum ssi_polarity {
  SSI_POLARITY_BENEFICIAL = 1, /**< More is better; never lowers a pillar. */
  SSI_POLARITY_ADVERSE = 2,    /**< Counts against a rate. */
  SSI_POLARITY_NEUTRAL = 3,    /**< Recorded; feeds no indicator. */
  SSI_POLARITY_OUTCOME = 4     /**< A result of selling, outside the index. */
} ssi_polarity;

/** @brief How an indicator is measured; doc/model.md defines each.
 *  @since 1.0 */
typedef enum ssi_measure {
  SSI_MEASURE_LEVEL = 1,      /**< Sum of capped facts. */
  SSI_MEASURE_VOLUME = 2,     /**< Decayed, capped events per 30 days. */
  SSI_MEASURE_PEOPLE = 3,     /**< Distinct people by most recent contact. */
  SSI_MEASURE_RATE = 4,       /**< Good among all, shrunk towards none. */
  SSI_MEASURE_REGULARITY = 5, /**< Decayed share of days kept up. */
  SSI_MEASURE_QUALITY = 6     /**< Good ones as a share of those expected. */
} ssi_measure;

/** @brief A model: tables and parameters. Opaque. @since 1.0 */
typedef struct ssi_model ssi_model;

/** @brief One pillar, described. @since 1.0 */
typedef struct ssi_pillar_info {
  size_t size;          /**< `sizeof(ssi_pillar_info)`, set by the caller. */
  const char *name;     /**< Short name such as "brand"; borrowed. */
  const char *sentence; /**< What it stands for; borrowed. */
  const char *source;   /**< What it rests on; borrowed. */
} ssi_pillar_info;

/** @brief One event kind of a model. @since 1.0 */
typedef struct ssi_kind_info {
  size_t size;           /**< `sizeof(ssi_kind_info)`, set by the caller. */
  const char *name;      /**< Stable name such as "comment"; borrowed. */
  const char *sentence;  /**< What it is; borrowed. */
  const char *source;    /**< What it rests on; borrowed. */
  const char *unit;      /**< Unit of the count and the cap; borrowed. */
  ssi_polarity polarity; /**< What more of it means. */
  int32_t daily_cap;     /**< Full-value events of one day that count; a rate
                              takes all. */
  int32_t cap_default;   /**< Daily cap of the reference model. */
  int32_t cap_min;       /**< Smallest daily cap. */
  int32_t cap_max;       /**< Largest daily cap. */
  int32_t seconds;       /**< Typical time one takes, in seconds. */
  bool in_archive;       /**< true if a LinkedIn archive can show it. */
  uint8_t reserved[7];   /**< Zero. */
} ssi_kind_info;

/** @brief One profile fact. @since 1.0 */
typedef struct ssi_fact_info {
  size_t size;          /**< `sizeof(ssi_fact_info)`, set by the caller. */
  const char *name;     /**< Stable name such as "photo"; borrowed. */
  const char *sentence; /**< What it is; borrowed. */
  const char *source;   /**< What it rests on; borrowed. */
  const char *unit;     /**< Unit of the value; borrowed. */
  int32_t minimum;      /**< Smallest value. There is no default: a fact is
                             unobserved until it is set. */
  int32_t maximum;      /**< Largest value. */
  bool in_archive;      /**< true if a LinkedIn archive can show it. */
  uint8_t reserved[7];  /**< Zero. */
} ssi_fact_info;

/** @brief One trait bit. @since 1.0 */
typedef struct ssi_trait_info {
  size_t size;          /**< `sizeof(ssi_trait_info)`, set by the caller. */
  const char *name;     /**< Stable name such as "target"; borrowed. */
  const char *sentence; /**< What it is; borrowed. */
  const char *source;   /**< What it rests on; borrowed. */
  uint32_t bit;         /**< The bit, as in ::ssi_trait. */
  int32_t reserved;     /**< Zero. */
} ssi_trait_info;

/** @brief One indicator of a model. @since 1.0 */
typedef struct ssi_indicator_info {
  size_t size;          /**< `sizeof(ssi_indicator_info)`, by the caller. */
  const char *name;     /**< Stable name such as "commenting"; borrowed. */
  const char *sentence; /**< What it is; borrowed. */
  const char *advice;   /**< What to do for more of it, a sentence without a
                             number; borrowed. */
  const char *source;   /**< What it rests on; borrowed. */
  const char *unit;     /**< Unit of measure / `scale`; borrowed. */
  ssi_pillar pillar;    /**< The pillar it counts for. */
  ssi_pillar pillar_default; /**< Its pillar in the reference model. */
  ssi_measure measure;       /**< How it is measured. */
  int32_t scale;            /**< Measure and goalpost are in units / `scale`. */
  int32_t curve;            /**< Bend of the curve, 0 (straight) … 5. */
  int32_t weight;           /**< Micropoints at the goalpost. */
  int32_t weight_default;   /**< Micropoints in the reference model. */
  int32_t weight_min;       /**< Smallest weight in micropoints. */
  int32_t weight_max;       /**< Largest weight in micropoints. */
  int32_t goalpost;         /**< Measure that brings the full weight. */
  int32_t goalpost_default; /**< Goalpost of the reference model. */
  int32_t goalpost_min;     /**< Smallest goalpost. */
  int32_t goalpost_max;     /**< Largest goalpost. */
  int32_t half_life; /**< Days until an event counts half; 0: for ever. */
  int32_t half_life_default; /**< Half-life of the reference model. */
  int32_t
      half_life_min; /**< Smallest half-life; equal to the largest: fixed. */
  int32_t half_life_max; /**< Largest half-life. */
  int32_t span;          /**< Regularity: days an active day keeps up. */
  int32_t prior;         /**< Rate: trials without success added. */
  int32_t expected;      /**< Quality: events expected per 30 days, / 1000. */
  bool anonymous;        /**< People: unknown counterparts count, one each. */
  uint8_t reserved[7];   /**< Zero. */
} ssi_indicator_info;

/** @brief One feed: a kind or fact that an indicator counts. @since 1.0 */
typedef struct ssi_feed_info {
  size_t size;             /**< `sizeof(ssi_feed_info)`, by the caller. */
  ssi_indicator indicator; /**< The indicator that is fed. */
  int32_t kind;            /**< The ::ssi_kind, or 0 if a fact feeds it. */
  int32_t fact;            /**< The ::ssi_fact, or 0 if a kind feeds it. */
  int32_t units;           /**< Thousandths per event, measure per fact; of a
                                rate, whole trials. */
  int32_t fact_cap;        /**< The largest value of the fact that counts. */
  uint32_t any_trait; /**< Only events with one ::ssi_trait of it; 0: all. */
  uint32_t bonus_trait[2]; /**< Each ::ssi_trait that adds units; 0: none. */
  int32_t bonus_units[2];  /**< Thousandths that each adds. */
  bool against;            /**< true: counts against a rate. */
  bool asked;              /**< false: counts when there is any, but what was
                                observed does not depend on it. */
  uint8_t reserved[6];     /**< Zero. */
} ssi_feed_info;

/**
 * @brief Makes the reference model.
 * @param[in] allocator Where memory comes from; copied. NULL: `malloc` and
 *            `free`. @nullable
 * @param[out] out The new model; release it with ssi_model_free(). @owns
 *             @notnull
 * @retval SSI_OK The model was made.
 * @retval SSI_ERROR_NULL `out` is NULL, or a function of `allocator` is.
 * @retval SSI_ERROR_SIZE `allocator->size` is too small.
 * @retval SSI_ERROR_UNSUPPORTED `allocator` has more than this library knows.
 * @retval SSI_ERROR_MEMORY No memory; nothing was made.
 * @since 1.0
 */
SSI_API ssi_status ssi_model_new(const ssi_allocator *allocator,
                                 ssi_model **out);

/**
 * @brief Makes the reference model of a version. From 1.0 on, each stays
 *        computable, and no measure changes its meaning under a version: a
 *        host that wants the numbers of before names theirs.
 * @param[in] allocator Where memory comes from; copied. NULL: `malloc` and
 *            `free`. @nullable
 * @param[in] name The version, as ssi_model_version() returns it, ended by NUL.
 *            @notnull
 * @param[out] out The new model; release it with ssi_model_free(). @owns
 *             @notnull
 * @retval SSI_OK The model was made.
 * @retval SSI_ERROR_NULL `name` or `out` is NULL, or a function of `allocator`
 *         is.
 * @retval SSI_ERROR_SIZE `allocator->size` is too small.
 * @retval SSI_ERROR_UNSUPPORTED This library does not have the version, or
 *         `allocator` has more than it knows.
 * @retval SSI_ERROR_MEMORY No memory; nothing was made.
 * @since 1.0
 */
SSI_API ssi_status ssi_model_new_version(const ssi_allocator *allocator,
                                         const char *name, ssi_model **out);

/**
 * @brief Makes an independent copy with the same allocator.
 * @param[in] self The model to copy. @notnull
 * @param[out] out The copy; release it with ssi_model_free(). @owns @notnull
 * @retval SSI_OK The copy was made.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_MEMORY No memory; nothing was made.
 * @since 1.0
 */
SSI_API ssi_status ssi_model_copy(const ssi_model *self, ssi_model **out);

/**
 * @brief Releases a model.
 * @param[in] self The model; NULL does nothing. @nullable
 * @since 1.0
 */
SSI_API void ssi_model_free(ssi_model *self);

/**
 * @brief Version of the reference tables the model started from.
 * @param[in] self The model; NULL gives the empty text. @nullable
 * @returns Borrowed text such as "reference-2"; valid for ever.
 * @since 1.0
 */
SSI_API const char *ssi_model_version(const ssi_model *self);

/**
 * @brief Fingerprint of every number that can change a score: two models
 *        score alike if and (but for chance) only if it is equal.
 * @param[in] self The model; NULL gives the empty text. @nullable
 * @returns Borrowed text of 16 hexadecimal digits; valid until the model is
 *          changed or released.
 * @since 1.0
 */
SSI_API const char *ssi_model_fingerprint(const ssi_model *self);

/**
 * @brief Describes a pillar.
 * @param[in] pillar The pillar.
 * @param[in,out] out The description; its `size` must be set. @notnull
 * @retval SSI_OK The description was written.
 * @retval SSI_ERROR_NULL `out` is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @retval SSI_ERROR_PILLAR There is no such pillar.
 * @since 1.0
 */
SSI_API ssi_status ssi_model_pillar(ssi_pillar pillar, ssi_pillar_info *out);

/**
 * @brief Describes an event kind.
 * @param[in] self The model. @notnull
 * @param[in] kind The kind, 1 … ::SSI_KINDS.
 * @param[in,out] out The description; its `size` must be set. @notnull
 * @retval SSI_OK The description was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @retval SSI_ERROR_KIND There is no such kind.
 * @since 1.0
 */
SSI_API ssi_status ssi_model_kind(const ssi_model *self, ssi_kind kind,
                                  ssi_kind_info *out);

/**
 * @brief Describes a fact.
 * @param[in] self The model. @notnull
 * @param[in] fact The fact, 1 … ::SSI_FACTS.
 * @param[in,out] out The description; its `size` must be set. @notnull
 * @retval SSI_OK The description was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @retval SSI_ERROR_FACT There is no such fact.
 * @since 1.0
 */
SSI_API ssi_status ssi_model_fact(const ssi_model *self, ssi_fact fact,
                                  ssi_fact_info *out);

/**
 * @brief Describes a trait.
 * @param[in] index 0 … the number of traits - 1, in the order of the bits.
 * @param[in,out] out The description; its `size` must be set. @notnull
 * @retval SSI_OK The description was written.
 * @retval SSI_ERROR_NULL `out` is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @retval SSI_ERROR_INDEX `index` is past the end.
 * @since 1.0
 */
SSI_API ssi_status ssi_model_trait(size_t index, ssi_trait_info *out);

/**
 * @brief Describes an indicator with its present parameters.
 * @param[in] self The model. @notnull
 * @param[in] indicator The indicator, 1 … ::SSI_INDICATORS.
 * @param[in,out] out The description; its `size` must be set. @notnull
 * @retval SSI_OK The description was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @retval SSI_ERROR_INDICATOR There is no such indicator.
 * @since 1.0
 */
SSI_API ssi_status ssi_model_indicator(const ssi_model *self,
                                       ssi_indicator indicator,
                                       ssi_indicator_info *out);

/**
 * @brief Number of feeds: pairs of an indicator and a kind or fact it counts.
 * @param[in] self The model. @notnull
 * @param[out] out_feeds The number. @notnull
 * @retval SSI_OK The number was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @since 1.0
 */
SSI_API ssi_status ssi_model_feeds(const ssi_model *self, size_t *out_feeds);

/**
 * @brief Describes a feed. Feeds are ordered by indicator.
 * @param[in] self The model. @notnull
 * @param[in] index 0 … the number of feeds - 1.
 * @param[in,out] out The description; its `size` must be set. @notnull
 * @retval SSI_OK The description was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @retval SSI_ERROR_INDEX `index` is past the end.
 * @since 1.0
 */
SSI_API ssi_status ssi_model_feed(const ssi_model *self, size_t index,
                                  ssi_feed_info *out);

/**
 * @brief Finds an event kind by its name.
 * @param[in] name The name, such as "comment", ended by NUL. @notnull
 * @param[out] out_kind The kind. @notnull
 * @retval SSI_OK The kind was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_NAME No kind has this name.
 * @since 1.0
 */
SSI_API ssi_status ssi_kind_by_name(const char *name, ssi_kind *out_kind);

/**
 * @brief Finds a fact by its name.
 * @param[in] name The name, such as "photo", ended by NUL. @notnull
 * @param[out] out_fact The fact. @notnull
 * @retval SSI_OK The fact was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_NAME No fact has this name.
 * @since 1.0
 */
SSI_API ssi_status ssi_fact_by_name(const char *name, ssi_fact *out_fact);

/**
 * @brief Finds an indicator by its name.
 * @param[in] name The name, such as "commenting", ended by NUL. @notnull
 * @param[out] out_indicator The indicator. @notnull
 * @retval SSI_OK The indicator was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_NAME No indicator has this name.
 * @since 1.0
 */
SSI_API ssi_status ssi_indicator_by_name(const char *name,
                                         ssi_indicator *out_indicator);

/**
 * @brief Sets the weight of an indicator. The weights of each pillar must add
 *        up to 25 points before a score is made: set what you want and call
 *        ssi_model_balance(), or set all so that they do.
 * @param[in,out] self The model; a refused value is kept for
 *                ssi_model_refusal(). @notnull
 * @param[in] indicator The indicator.
 * @param[in] weight Micropoints, within the indicator's range.
 * @retval SSI_OK The weight was set.
 * @retval SSI_ERROR_NULL `self` is NULL.
 * @retval SSI_ERROR_INDICATOR There is no such indicator.
 * @retval SSI_ERROR_RANGE The weight is out of range.
 * @since 1.0
 */
SSI_API ssi_status ssi_model_set_weight(ssi_model *self,
                                        ssi_indicator indicator,
                                        int32_t weight);

/**
 * @brief Sets the goalpost of an indicator.
 * @param[in,out] self The model; a refused value is kept for
 *                ssi_model_refusal(). @notnull
 * @param[in] indicator The indicator.
 * @param[in] goalpost In units / `scale`, within the indicator's range.
 * @retval SSI_OK The goalpost was set.
 * @retval SSI_ERROR_NULL `self` is NULL.
 * @retval SSI_ERROR_INDICATOR There is no such indicator.
 * @retval SSI_ERROR_RANGE The goalpost is out of range.
 * @since 1.0
 */
SSI_API ssi_status ssi_model_set_goalpost(ssi_model *self,
                                          ssi_indicator indicator,
                                          int32_t goalpost);

/**
 * @brief Sets the half-life of an indicator.
 * @param[in,out] self The model; a refused value is kept for
 *                ssi_model_refusal(). @notnull
 * @param[in] indicator The indicator.
 * @param[in] days Days, within the indicator's range.
 * @retval SSI_OK The half-life was set.
 * @retval SSI_ERROR_NULL `self` is NULL.
 * @retval SSI_ERROR_INDICATOR There is no such indicator.
 * @retval SSI_ERROR_RANGE The half-life is out of range.
 * @since 1.0
 */
SSI_API ssi_status ssi_model_set_half_life(ssi_model *self,
                                           ssi_indicator indicator,
                                           int32_t days);

/**
 * @brief Sets the daily cap of an event kind.
 * @param[in,out] self The model; a refused value is kept for
 *                ssi_model_refusal(). @notnull
 * @param[in] kind The kind.
 * @param[in] events Full-value events of one day that count, within the kind's
 *            range.
 * @retval SSI_OK The cap was set.
 * @retval SSI_ERROR_NULL `self` is NULL.
 * @retval SSI_ERROR_KIND There is no such kind.
 * @retval SSI_ERROR_RANGE The cap is out of range.
 * @since 1.0
 */
SSI_API ssi_status ssi_model_set_cap(ssi_model *self, ssi_kind kind,
                                     int32_t events);

/**
 * @brief Moves an indicator to a pillar. Both pillars' weights must add up
 *        again afterwards, as with ssi_model_set_weight().
 * @param[in,out] self The model; a refused value is kept for
 *                ssi_model_refusal(). @notnull
 * @param[in] indicator The indicator.
 * @param[in] pillar The pillar.
 * @retval SSI_OK The indicator was moved.
 * @retval SSI_ERROR_NULL `self` is NULL.
 * @retval SSI_ERROR_INDICATOR There is no such indicator.
 * @retval SSI_ERROR_PILLAR There is no such pillar.
 * @since 1.0
 */
SSI_API ssi_status ssi_model_set_pillar(ssi_model *self,
                                        ssi_indicator indicator,
                                        ssi_pillar pillar);

/**
 * @brief Scales the weights of every pillar in proportion, so that each adds
 *        up to 25 points exactly; each keeps its proportion to within a
 *        micropoint.
 * @param[in,out] self The model; unchanged on failure. @notnull
 * @retval SSI_OK All pillars add up.
 * @retval SSI_ERROR_NULL `self` is NULL.
 * @retval SSI_ERROR_MODEL A pillar has no weight at all.
 * @since 1.0
 */
SSI_API ssi_status ssi_model_balance(ssi_model *self);

/**
 * @brief Whether the model can score, and what is wrong if not.
 * @param[in] self The model. @notnull
 * @param[in,out] out The first pillar that does not add up with its sum, or
 *                status ::SSI_OK; its `size` must be set. @notnull
 * @retval SSI_OK The answer was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @since 1.0
 */
SSI_API ssi_status ssi_model_check(const ssi_model *self, ssi_refusal *out);

/**
 * @brief Details of the last value a setter refused.
 * @param[in] self The model. @notnull
 * @param[in,out] out The row, the refused value and its range, or status
 *                ::SSI_OK if none was refused; its `size` must be set. @notnull
 * @retval SSI_OK The answer was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @since 1.0
 */
SSI_API ssi_status ssi_model_refusal(const ssi_model *self, ssi_refusal *out);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
