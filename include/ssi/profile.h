/**
 * @file
 * @brief The profile: facts about its present state, and its texts.
 *
 * A fact is a whole number with a declared range, or unobserved. Texts are
 * UTF-8; giving a section's text sets the facts that follow from it (lengths,
 * keyword spread) and the text itself stays inside the handle. A fact that is
 * set or cleared by hand no longer follows from the texts there are, until one
 * of them is given anew.
 *
 * A fact that is set, by hand or by a text, is observed to the whole. If what
 * it was read from could be read in part only, ssi_profile_observe_part() says
 * so.
 *
 * @par Threads
 * Any number of threads may read one profile at once, and pass it as `const`.
 * While one thread changes it, no other may use it.
 */
#ifndef SSI_PROFILE_H
#define SSI_PROFILE_H

#include <ssi/base.h>
#include <ssi/model.h>

#ifdef __cplusplus
extern "C" {
#endif

/** @addtogroup one_member
 *  @{ */

/** @brief The most bytes of one section's text. @since 1.0 */
#define SSI_SECTION_BYTES_MAX 1048576
/** @brief The most bytes of the list of target keywords. @since 1.0 */
#define SSI_TARGET_BYTES_MAX 4096
/** @brief The most target keywords. @since 1.0 */
#define SSI_TARGET_KEYWORDS_MAX 64

/** @brief Sections of a profile whose text is searched for keywords.
 *  @since 1.0 */
typedef enum ssi_section {
  SSI_SECTION_HEADLINE = 1,  /**< The line under the name. */
  SSI_SECTION_SUMMARY = 2,   /**< The "about" text. */
  SSI_SECTION_POSITIONS = 3, /**< Titles and descriptions, one after another. */
  SSI_SECTION_SKILLS = 4     /**< The skills, separated by commas or lines. */
} ssi_section;

/** @brief The facts and texts of one member. Opaque. @since 1.0 */
typedef struct ssi_profile ssi_profile;

/**
 * @brief Makes a profile in which every fact is unobserved.
 * @param[in] allocator Where memory comes from; copied. NULL: `malloc` and
 *            `free`. @nullable
 * @param[out] out The new profile; release it with ssi_profile_free(). @owns
 *             @notnull
 * @retval SSI_OK The profile was made.
 * @retval SSI_ERROR_NULL `out` is NULL, or a function of `allocator` is.
 * @retval SSI_ERROR_SIZE `allocator->size` is too small.
 * @retval SSI_ERROR_UNSUPPORTED `allocator` has more than this library knows.
 * @retval SSI_ERROR_MEMORY No memory; nothing was made.
 * @since 1.0
 */
SSI_API ssi_status ssi_profile_new(const ssi_allocator *allocator,
                                   ssi_profile **out);

/**
 * @brief Makes an independent copy with the same allocator.
 * @param[in] self The profile to copy. @notnull
 * @param[out] out The copy; release it with ssi_profile_free(). @owns @notnull
 * @retval SSI_OK The copy was made.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_MEMORY No memory; nothing was made.
 * @since 1.0
 */
SSI_API ssi_status ssi_profile_copy(const ssi_profile *self, ssi_profile **out);

/**
 * @brief Releases a profile.
 * @param[in] self The profile; NULL does nothing. @nullable
 * @since 1.0
 */
SSI_API void ssi_profile_free(ssi_profile *self);

/**
 * @brief Sets a fact; it is observed from then on. A fact that follows from a
 *        text may be set as well; giving the text later replaces it.
 * @param[in,out] self The profile; a refused value is kept for
 *                ssi_profile_refusal(). @notnull
 * @param[in] fact The fact.
 * @param[in] value From 0 to the fact's maximum (ssi_model_fact()).
 * @retval SSI_OK The fact was set.
 * @retval SSI_ERROR_NULL `self` is NULL.
 * @retval SSI_ERROR_FACT There is no such fact.
 * @retval SSI_ERROR_RANGE The value is out of range.
 * @since 1.0
 */
SSI_API ssi_status ssi_profile_set_fact(ssi_profile *self, ssi_fact fact,
                                        int32_t value);

/**
 * @brief Makes a fact unobserved again.
 * @param[in,out] self The profile; a refused value is kept for
 *                ssi_profile_refusal(). @notnull
 * @param[in] fact The fact.
 * @retval SSI_OK The fact is unobserved.
 * @retval SSI_ERROR_NULL `self` is NULL.
 * @retval SSI_ERROR_FACT There is no such fact.
 * @since 1.0
 */
SSI_API ssi_status ssi_profile_clear_fact(ssi_profile *self, ssi_fact fact);

/**
 * @brief Reads a fact.
 * @param[in] self The profile. @notnull
 * @param[in] fact The fact.
 * @param[out] out_observed true if the fact is observed. @notnull
 * @param[out] out_value Its value; 0 if unobserved. @notnull
 * @retval SSI_OK Both were written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_FACT There is no such fact.
 * @since 1.0
 */
SSI_API ssi_status ssi_profile_fact(const ssi_profile *self, ssi_fact fact,
                                    bool *out_observed, int32_t *out_value);

/**
 * @brief Says that a fact is observed to a share only: of what it was found in,
 *        this much could be read. If that was said before, the smaller share
 *        holds; setting the fact again makes it whole.
 * @param[in,out] self The profile; a refused value is kept for
 *                ssi_profile_refusal(). @notnull
 * @param[in] fact A fact that is observed.
 * @param[in] share Millionths, 1 … ::SSI_SHARE_WHOLE.
 * @retval SSI_OK The fact is observed to the share, or to less.
 * @retval SSI_ERROR_NULL `self` is NULL.
 * @retval SSI_ERROR_FACT There is no such fact.
 * @retval SSI_ERROR_RANGE The share is out of range.
 * @retval SSI_ERROR_UNOBSERVED The fact is unobserved; set it first.
 * @since 1.0
 */
SSI_API ssi_status ssi_profile_observe_part(ssi_profile *self, ssi_fact fact,
                                            int32_t share);

/**
 * @brief The share to which a fact is observed.
 * @param[in] self The profile. @notnull
 * @param[in] fact The fact.
 * @param[out] out_share Millionths, 0 (unobserved) … ::SSI_SHARE_WHOLE.
 *             @notnull
 * @retval SSI_OK The share was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_FACT There is no such fact.
 * @since 1.0
 */
SSI_API ssi_status ssi_profile_observed_share(const ssi_profile *self,
                                              ssi_fact fact,
                                              int32_t *out_share);

/**
 * @brief Sets many facts at once, all or none.
 * @param[in,out] self The profile; a refused value is kept for
 *                ssi_profile_refusal(). @notnull
 * @param[in] facts How many values there are: ::SSI_FACTS of the headers the
 *            caller was built with, or fewer; facts beyond them stay.
 * @param[in] values The value of fact `f` is `values[f - 1]`, -1 makes it
 *            unobserved. NULL if `facts` is 0. @array{facts} @nullable
 * @retval SSI_OK The facts were set.
 * @retval SSI_ERROR_NULL `self` is NULL, or `values` is with `facts` > 0.
 * @retval SSI_ERROR_RANGE A value is out of range.
 * @retval SSI_ERROR_UNSUPPORTED A fact is observed that this library does not
 *         know.
 * @since 1.0
 */
SSI_API ssi_status ssi_profile_set_facts(ssi_profile *self, size_t facts,
                                         const int32_t *values);

/**
 * @brief Reads many facts at once.
 * @param[in] self The profile. @notnull
 * @param[in] facts Room for how many values: ::SSI_FACTS of the headers the
 *            caller was built with, or fewer.
 * @param[out] values The value of fact `f` is `values[f - 1]`, -1 if it is
 *             unobserved or this library does not know it. @array{facts}
 *             @notnull
 * @retval SSI_OK The values were written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @since 1.0
 */
SSI_API ssi_status ssi_profile_facts(const ssi_profile *self, size_t facts,
                                     int32_t *values);

/**
 * @brief Details of the last value that a setter refused.
 * @param[in] self The profile. @notnull
 * @param[in,out] out The field, the fact, the refused value and its range, or
 *                status ::SSI_OK if none was refused; its `size` must be set.
 *                @notnull
 * @retval SSI_OK The answer was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @since 1.0
 */
SSI_API ssi_status ssi_profile_refusal(const ssi_profile *self,
                                       ssi_refusal *out);

/**
 * @brief Gives the text of a section, replacing what was there. Sets the
 *        length fact of the headline or summary (in characters), and the
 *        keyword spread once target keywords are known.
 * @param[in,out] self The profile; a refused value is kept for
 *                ssi_profile_refusal(). @notnull
 * @param[in] section The section.
 * @param[in] text UTF-8, not necessarily ended by NUL; copied. May be NULL if
 *            `length` is 0. @array{length} @nullable
 * @param[in] length Bytes of text, 0 … ::SSI_SECTION_BYTES_MAX.
 * @retval SSI_OK The section was set.
 * @retval SSI_ERROR_NULL `self` is NULL, or `text` is with `length` > 0.
 * @retval SSI_ERROR_SECTION There is no such section.
 * @retval SSI_ERROR_LENGTH The text is too long.
 * @retval SSI_ERROR_UTF8 The text is not well-formed UTF-8.
 * @retval SSI_ERROR_MEMORY No memory; the profile is unchanged.
 * @since 1.0
 */
SSI_API ssi_status ssi_profile_set_section(ssi_profile *self,
                                           ssi_section section,
                                           const char *text, size_t length);

/**
 * @brief Gives the keywords of the target (ideal customer profile), replacing
 *        what was there. Matching folds case, accents and other forms of
 *        letters and wants whole words, but in scripts without spaces; a
 *        keyword may have several words.
 * @param[in,out] self The profile; a refused value is kept for
 *                ssi_profile_refusal(). @notnull
 * @param[in] keywords UTF-8, keywords separated by commas, semicolons,
 *            ideographic full stops or line ends; copied. May be NULL if
 *            `length` is 0. @array{length} @nullable
 * @param[in] length Bytes, 0 … ::SSI_TARGET_BYTES_MAX; 0 removes the target.
 * @retval SSI_OK The target was set.
 * @retval SSI_ERROR_NULL `self` is NULL, or `keywords` is with `length` > 0.
 * @retval SSI_ERROR_LENGTH The list is too long or has too many keywords.
 * @retval SSI_ERROR_UTF8 The list is not well-formed UTF-8.
 * @retval SSI_ERROR_MEMORY No memory; the profile is unchanged.
 * @since 1.0
 */
SSI_API ssi_status ssi_profile_set_target(ssi_profile *self,
                                          const char *keywords, size_t length);

/**
 * @brief Whether a text holds at least one of the target's keywords.
 * @param[in] self The profile. @notnull
 * @param[in] text UTF-8; undecodable bytes are read as separators.
 *            @array{length} @nullable
 * @param[in] length Bytes of text, 0 … ::SSI_SECTION_BYTES_MAX.
 * @param[out] out_matches true if a keyword is there; false without a target.
 *             @notnull
 * @retval SSI_OK The answer was written.
 * @retval SSI_ERROR_NULL `self` or `out_matches` is NULL, or `text` is with
 *         `length` > 0.
 * @retval SSI_ERROR_LENGTH The text is too long.
 * @retval SSI_ERROR_MEMORY No memory.
 * @since 1.0
 */
SSI_API ssi_status ssi_profile_matches(const ssi_profile *self,
                                       const char *text, size_t length,
                                       bool *out_matches);

/**
 * @brief Adds what another profile of the same member holds. A fact is observed
 *        afterwards if either had observed it. Where both have a fact, a text
 *        or a target, the greater one stays: the larger value, the longer text,
 *        or of equal length the later one in the order of bytes. So merging in
 *        any order and any grouping gives the same profile.
 *
 * Facts that follow from texts come out as if the texts and the target that
 * stay had been given to one profile: the length of the headline or summary is
 * that of the text that stays, and the keyword spread is found anew. But a fact
 * that was set by hand on either side stays so, on both sides the larger value;
 * it is unobserved if it was only cleared by hand. Of a fact that both had
 * observed, both by hand or both by a text, the smaller share holds. Texts are
 * compared by their folded words, as they are saved.
 * @param[in,out] self The profile that grows. @notnull
 * @param[in] other The profile that is read; may be `self`, which changes
 *            nothing. @notnull
 * @retval SSI_OK The profile holds both.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_MEMORY No memory; the profile is unchanged.
 * @since 1.0
 */
SSI_API ssi_status ssi_profile_merge(ssi_profile *self,
                                     const ssi_profile *other);

/**
 * @brief Saves a profile as bytes: versioned, little-endian, checked. Texts are
 *        saved as their folded words, which is what a profile keeps of them.
 *        Equal profiles give equal bytes on every machine.
 * @param[in] self The profile. @notnull
 * @param[out] bytes Where the bytes go; NULL to ask for the size only.
 *             @array{capacity} @nullable
 * @param[in] capacity Bytes at `bytes`.
 * @param[out] out_size Bytes needed; written on ::SSI_ERROR_SPACE too. @notnull
 * @retval SSI_OK The bytes were written, or `bytes` is NULL.
 * @retval SSI_ERROR_NULL `self` or `out_size` is NULL.
 * @retval SSI_ERROR_SPACE `capacity` is less than `*out_size`.
 * @since 1.0
 */
SSI_API ssi_status ssi_profile_save(const ssi_profile *self, uint8_t *bytes,
                                    size_t capacity, size_t *out_size);

/**
 * @brief Makes a profile from saved bytes. Safe for bytes from anywhere: what
 * is not exactly a saved profile is refused.
 * @param[in] allocator Where memory comes from; copied. NULL: `malloc` and
 *            `free`. @nullable
 * @param[in] bytes Saved bytes; only read during the call. @array{size}
 *            @notnull
 * @param[in] size Number of bytes.
 * @param[out] out The new profile; release it with ssi_profile_free(). @owns
 *             @notnull
 * @retval SSI_OK The profile was made.
 * @retval SSI_ERROR_NULL `bytes` or `out` is NULL, or a function of
 *         `allocator` is.
 * @retval SSI_ERROR_SIZE `allocator->size` is too small.
 * @retval SSI_ERROR_FORMAT The bytes are damaged or no profile.
 * @retval SSI_ERROR_VERSION The bytes are of a later format version.
 * @retval SSI_ERROR_UNSUPPORTED The bytes hold facts of a later library, or
 *         `allocator` has more than this one knows.
 * @retval SSI_ERROR_MEMORY No memory; nothing was made.
 * @since 1.0
 */
SSI_API ssi_status ssi_profile_load(const ssi_allocator *allocator,
                                    const uint8_t *bytes, size_t size,
                                    ssi_profile **out);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
