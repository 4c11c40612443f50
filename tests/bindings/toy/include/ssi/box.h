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
  size_t size;         /**< `sizeof(ssi_marble)`, set by the caller. */
  ssi_colour colour;   /**< Its colour. */
  uint32_t signs;      /**< Any ::ssi_sign together. */
  int32_t day;         /**< When it came, in days since 1970-01-01. */
  int32_t worth;       /**< Micropoints it is worth. */
  const char *name;    /**< Its name; lives as long as the box. */
  uint8_t edges[3];    /**< How sharp it is. */
  int32_t mate;        /**< The ::ssi_colour it goes with, or 0 for none. */
  uint8_t reserved[5]; /**< Zero. */
  int32_t weight;      /**< What it weighs, in micropoints. @since 1.1 */
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
 * @param[in,out] self The box; a refused value is kept for ssi_box_refusal().
 *                @notnull
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

/**
 * @brief Details of the last value that was refused.
 * @param[in] self The box. @notnull
 * @param[in,out] out The answer; its `size` must be set. @notnull
 * @retval SSI_OK The answer was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @since 1.1
 */
SSI_API ssi_status ssi_box_refusal(const ssi_box *self, ssi_refusal *out);

/**
 * @brief Takes all marbles of some colours out.
 * @param[in,out] self The box. @notnull
 * @param[in] colours A list of values of ::ssi_colour in any order; NULL if
 *            `count` is 0. @array{count} @nullable
 * @param[in] count How many.
 * @param[out] out_marbles How many were taken out; NULL if not wanted.
 *             @nullable
 * @retval SSI_OK They are out.
 * @retval SSI_ERROR_NULL `self` is NULL, or `colours` is with `count` > 0.
 * @retval SSI_ERROR_COLOUR One of them does not exist.
 * @since 1.1
 */
SSI_API ssi_status ssi_box_sort(ssi_box *self, const uint8_t *colours,
                                size_t count, size_t *out_marbles);

/**
 * @brief Lists the colours in a box.
 * @param[in] self The box. @notnull
 * @param[out] colours Values of ::ssi_colour; NULL to ask for their number
 * only.
 *             @array{capacity} @nullable
 * @param[in] capacity Room at `colours`.
 * @param[out] out_count How many there are. @notnull
 * @retval SSI_OK The colours were written, or `colours` is NULL.
 * @retval SSI_ERROR_NULL `self` or `out_count` is NULL.
 * @retval SSI_ERROR_SPACE `capacity` is less than `*out_count`.
 * @since 1.1
 */
SSI_API ssi_status ssi_box_palette(const ssi_box *self, uint8_t *colours,
                                   size_t capacity, size_t *out_count);

/**
 * @brief Sets what a marble of each colour costs.
 * @param[in,out] self The box; a refused value is kept for ssi_box_refusal().
 *                @notnull
 * @param[in] colours How many values there are: ::SSI_COLOURS of the headers
 * the caller was built with, or fewer.
 * @param[in] values The price of colour `c` is `values[c - 1]`, -1: none. NULL
 *            if `colours` is 0. @array{colours} @nullable
 * @retval SSI_OK They are set.
 * @retval SSI_ERROR_NULL `self` is NULL, or `values` is with `colours` > 0.
 * @retval SSI_ERROR_RANGE A price is below -1.
 * @retval SSI_ERROR_COLOUR There is a price of a colour that does not exist.
 * @since 1.1
 */
SSI_API ssi_status ssi_box_set_prices(ssi_box *self, size_t colours,
                                      const int32_t *values);

/**
 * @brief Reads what a marble of each colour costs.
 * @param[in] self The box. @notnull
 * @param[in] colours Room for how many values: ::SSI_COLOURS of the headers the
 *            caller was built with, or fewer.
 * @param[out] values The price of colour `c` is `values[c - 1]`, -1: none.
 *             @array{colours} @notnull
 * @retval SSI_OK They were written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @since 1.1
 */
SSI_API ssi_status ssi_box_prices(const ssi_box *self, size_t colours,
                                  int32_t *values);

/**
 * @brief Tells what is in a box.
 * @param[in] self The box. @notnull
 * @param[out] text Where the UTF-8 text goes, with a final NUL; NULL to ask for
 *             the size only. @array{capacity} @nullable
 * @param[in] capacity Bytes at `text`.
 * @param[out] out_size Bytes needed, the final NUL included. @notnull
 * @retval SSI_OK The text was written, or `text` is NULL.
 * @retval SSI_ERROR_NULL `self` or `out_size` is NULL.
 * @retval SSI_ERROR_SPACE `capacity` is less than `*out_size`.
 * @since 1.1
 */
SSI_API ssi_status ssi_box_story(const ssi_box *self, char *text,
                                 size_t capacity, size_t *out_size);

/** @brief The marbles a call is about, and the memory it may use. @since 1.1 */
typedef struct ssi_span {
  size_t size;          /**< `sizeof(ssi_span)`, set by the caller. */
  size_t first;         /**< The first marble, from 0. */
  size_t count;         /**< How many marbles. */
  size_t scratch_bytes; /**< How large `scratch` is. */
  /** Scratch memory of the call, two bytes; NULL: the library takes its own.
   *  @array{scratch_bytes} @nullable */
  uint8_t *scratch;
} ssi_span;

/** @brief Where what is told of marbles goes: columns of the caller's.
 *  @since 1.1 */
typedef struct ssi_columns {
  size_t size;     /**< `sizeof(ssi_columns)`, set by the caller. */
  size_t colours;  /**< How many colours `prices` has room for of each marble:
                        ::SSI_COLOURS of the headers the caller was built with;
                        0 if they are not wanted. */
  int32_t *worth;  /**< Micropoints of each; NULL if not wanted. @array{count}
                        @nullable */
  int32_t *prices; /**< Micropoints it would cost in each colour; NULL if not
                       wanted. @array{count * colours} @nullable */
} ssi_columns;

/**
 * @brief Tells of the marbles of a range.
 * @param[in] self The box. @notnull
 * @param[in] range The marbles, and scratch memory. @notnull
 * @param[in] columns Where it goes. @notnull
 * @param[in,out] out_refusal Written when a marble is refused, else untouched;
 *                its `size` must be set. NULL if not wanted. @nullable
 * @retval SSI_OK All are told.
 * @retval SSI_ERROR_NULL `self`, `range` or `columns` is NULL.
 * @retval SSI_ERROR_INDEX The range is past the end.
 * @retval SSI_ERROR_SPACE `scratch_bytes` is too small.
 * @since 1.1
 */
SSI_API ssi_status ssi_box_tell(const ssi_box *self, const ssi_span *range,
                                const ssi_columns *columns,
                                ssi_refusal *out_refusal);

/** @brief What marbles are worth on days, in columns that stay the caller's.
 *  @since 1.1 */
typedef struct ssi_worths {
  size_t size;  /**< `sizeof(ssi_worths)`, set by the caller. */
  size_t count; /**< How many. */
  /** Days since 1970-01-01. @array{count} @notnull */
  const int32_t *days;
  /** Micropoints on the day; NULL: nothing. @array{count} @nullable */
  const int32_t *worths;
} ssi_worths;

/**
 * @brief Adds up what marbles are worth up to a day.
 * @param[in] worths The columns. @notnull
 * @param[in] day Days since 1970-01-01.
 * @param[out] out_worth Micropoints. @notnull
 * @retval SSI_OK They are added.
 * @retval SSI_ERROR_NULL A pointer that must not be NULL is.
 * @since 1.1
 */
SSI_API ssi_status ssi_worths_until(const ssi_worths *worths, int32_t day,
                                    int32_t *out_worth);

#endif
