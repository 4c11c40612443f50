/**
 * @file
 * @brief A box of marbles.
 *
 * Boxes hold marbles:
 * - in the order they were put in;
 * - see ssi_box_put().
 */
#ifndef SSI_BOX_H
#define SSI_BOX_H

#include <ssi/base.h>

/** @brief A box. Opaque. @since 1.0 */
typedef struct ssi_box ssi_box;

/** @brief Colours of marbles. @since 1.0 */
typedef enum ssi_colour {
  SSI_COLOUR_RED = 1, /**< Like a cherry. */
  SSI_COLOUR_BLUE = 2 /**< Like the sky. */
} ssi_colour;

/** @brief Signs on a marble, which may be set together. @since 1.0 */
typedef enum ssi_sign {
  SSI_SIGN_STAR = 1, /**< A star. */
  SSI_SIGN_RING = 2, /**< A ring. */
  SSI_SIGN_LINE = 4  /**< A line. */
} ssi_sign;

/** @brief A marble, described. @since 1.0 */
typedef struct ssi_marble {
  size_t size;       /**< `sizeof(ssi_marble)`, set by the caller. */
  ssi_colour colour; /**< Its colour. */
  uint32_t signs;    /**< Any ::ssi_sign together. */
  int32_t day;       /**< When it came, in days since 1970-01-01. */
  int32_t worth;     /**< Micropoints it is worth. */
  const char *name;  /**< Its name; lives as long as the box. */
  uint8_t edges[3];  /**< How sharp it is. */
  int32_t mate;      /**< The ::ssi_colour it goes with, or 0 for none. */
} ssi_marble;

/**
 * @brief Makes an empty box.
 * @param[in] allocator Where memory comes from. @nullable
 * @param[out] out The box; release it with ssi_box_free(). @owns @notnull
 * @retval SSI_OK The box was made.
 * @retval SSI_ERROR_NULL `out` is NULL.
 * @retval SSI_ERROR_MEMORY No memory.
 * @since 1.0
 */
SSI_API ssi_status ssi_box_new(const ssi_allocator *allocator, ssi_box **out);

/**
 * @brief Releases a box.
 * @param[in] self The box. @nullable
 * @since 1.0
 */
SSI_API void ssi_box_free(ssi_box *self);

/**
 * @brief Puts marbles in.
 * @param[in,out] self The box. @notnull
 * @param[in] from When they came, in days since 1970-01-01.
 * @param[in] count How many.
 * @param[in] colours Values of ::ssi_colour. @array{count} @notnull
 * @param[in] worths What each is worth; NULL: nothing. @array{count} @nullable
 * @param[out] out_at The first that is refused; NULL if not wanted. @nullable
 * @retval SSI_OK All are in.
 * @retval SSI_ERROR_NULL `self` or `colours` is NULL.
 * @retval SSI_ERROR_COLOUR There is no such colour; see `out_at`.
 * @since 1.0
 */
SSI_API ssi_status ssi_box_put(ssi_box *self, int32_t from, size_t count,
                               const uint8_t *colours, const int32_t *worths,
                               size_t *out_at);

/**
 * @brief Number of marbles.
 * @param[in] self The box. @notnull
 * @param[out] out_marbles The number, at most ::SSI_MARBLES_MAX. @notnull
 * @retval SSI_OK The number was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @since 1.0
 */
SSI_API ssi_status ssi_box_marbles(const ssi_box *self, size_t *out_marbles);

/**
 * @brief Describes a marble.
 * @param[in] self The box. @notnull
 * @param[in] index 0 … the number of marbles - 1.
 * @param[in,out] out The marble; its `size` must be set. @notnull
 * @retval SSI_OK The marble was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @retval SSI_ERROR_INDEX `index` is past the end.
 * @since 1.0
 */
SSI_API ssi_status ssi_box_marble(const ssi_box *self, size_t index,
                                  ssi_marble *out);

/**
 * @brief Writes the box's label.
 * @param[in] self The box. @notnull
 * @param[out] text The label, with a final NUL. @array{capacity} @notnull
 * @param[in] capacity Bytes at `text`.
 * @retval SSI_OK The label was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_SPACE `capacity` is too small.
 * @since 1.1
 */
SSI_API ssi_status ssi_box_label(const ssi_box *self, char *text,
                                 size_t capacity);

/** @brief How the marbles of a colour share a sign. @since 1.1 */
typedef struct ssi_share {
  size_t size;   /**< `sizeof(ssi_share)`, set by the caller. */
  int32_t with;  /**< Micropoints that those with the sign are worth. */
  int32_t yield; /**< How many of them there are. */
} ssi_share;

/**
 * @brief Tells what the marbles of a colour with a sign are worth.
 * @param[in] self The box. @notnull
 * @param[in] sign The sign.
 * @param[in] colour The colour.
 * @param[in,out] out The share; its `size` must be set. @notnull
 * @retval SSI_OK The share was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @retval SSI_ERROR_COLOUR There is no such colour.
 * @since 1.1
 */
SSI_API ssi_status ssi_box_share(const ssi_box *self, ssi_sign sign,
                                 ssi_colour colour, ssi_share *out);

/**
 * @brief Tells what all marbles of a colour are worth.
 * @param[in] self The box. @notnull
 * @param[in] colour The colour.
 * @param[in,out] out The share; its `size` must be set. @notnull
 * @retval SSI_OK The share was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @retval SSI_ERROR_COLOUR There is no such colour.
 * @since 1.1
 */
SSI_API ssi_status ssi_box_riches(const ssi_box *self, ssi_colour colour,
                                  ssi_share *out);

/**
 * @brief Weighs all marbles that came up to a day.
 * @param[in] self The box. @notnull
 * @param[in] beside A box to weigh with it. NULL: none. @nullable
 * @param[in] day Days since 1970-01-01.
 * @param[out] out_worth Micropoints of both. @notnull
 * @retval SSI_OK The sum was written.
 * @retval SSI_ERROR_NULL `self` or `out_worth` is NULL.
 * @since 1.1
 */
SSI_API ssi_status ssi_box_weigh(const ssi_box *self, const ssi_box *beside,
                                 int32_t day, int32_t *out_worth);

/**
 * @brief Puts two red marbles like those of a box into another one.
 * @param[in] self The box, which has at least one marble. @notnull
 * @param[in,out] to The box they are put into. @notnull
 * @param[in] worths Micropoints that each is worth, up to 9,000,000. @array{2}
 *            @notnull
 * @param[in] extra Micropoints that a third is worth; -1: no third.
 * @param[out] out_worth Micropoints of the other box then. @notnull
 * @retval SSI_OK They are in.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_INDEX The box is empty.
 * @since 1.1
 */
SSI_API ssi_status ssi_box_match(const ssi_box *self, ssi_box *to,
                                 const int32_t *worths, int32_t extra,
                                 int32_t *out_worth);

#endif
