/**
 * @file
 * @brief What every toy needs.
 */
#ifndef SSI_BASE_H
#define SSI_BASE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/** @brief Marks a function of the public interface. @since 1.0 */
#define SSI_API __attribute__((visibility("default")))

/** @brief The most marbles of one box. @since 1.0 */
#define SSI_MARBLES_MAX 1000

/** @brief Number of colours of this version; they are 1 … this. @since 1.0 */
#define SSI_COLOURS 2

/** @brief What a function answers. @since 1.0 */
typedef enum ssi_status {
  SSI_OK = 0,           /**< Done. */
  SSI_ERROR_NULL = 1,   /**< A pointer is NULL. */
  SSI_ERROR_MEMORY = 2, /**< No memory. */
  SSI_ERROR_SIZE = 3,   /**< A struct is too small. */
  SSI_ERROR_SPACE = 4,  /**< The room is too small. */
  SSI_ERROR_INDEX = 5,  /**< Past the end. */
  SSI_ERROR_COLOUR = 6, /**< No such colour. */
  SSI_ERROR_RANGE = 7   /**< A value is out of range. */
} ssi_status;

/** @brief Where memory comes from. @since 1.0 */
typedef struct ssi_allocator {
  size_t size;   /**< `sizeof(ssi_allocator)`. */
  void *context; /**< Handed to both. */
  /** Answers `bytes` bytes or NULL. */
  void *(*allocate)(void *context, size_t bytes);
  /** Takes a block back. */
  void (*release)(void *context, void *memory, size_t bytes);
} ssi_allocator;

/** @brief Details of a refusal. @since 1.1 */
typedef struct ssi_refusal {
  size_t size;       /**< `sizeof(ssi_refusal)`, set by the caller. */
  const char *field; /**< What is at fault; "" if nothing was refused. */
  int64_t member;    /**< The member at fault; -1 if there are no members. */
  int64_t row;       /**< The row at fault; -1 if there are no rows. */
  int64_t value;     /**< The value that was refused. */
  int64_t minimum;   /**< The smallest value allowed. */
  int64_t maximum;   /**< The largest value allowed. */
  ssi_status status; /**< ::SSI_OK, or the reason. */
  int32_t fact;      /**< Which fact it is about, or 0. */
} ssi_refusal;

/**
 * @brief The library's version as a number.
 * @returns Such as 1001.
 * @since 1.1
 */
SSI_API int32_t ssi_number(void);

/**
 * @brief One sentence that says what a status means.
 * @param[in] status Any value.
 * @returns Borrowed text; valid for ever.
 * @since 1.0
 */
SSI_API const char *ssi_status_text(ssi_status status);

#endif
