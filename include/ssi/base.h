/**
 * @file
 * @brief Status codes, allocation, days and points, shared by all headers.
 *
 * The library is pure computation: no files, no clock, no threads, no global
 * state. The same input gives the same bits everywhere, because the core is
 * integer arithmetic from end to end.
 *
 * Conventions of the whole interface:
 * - A function that can fail returns an ::ssi_status and writes its results
 *   through `out` parameters, last in the list. On failure nothing is written
 *   and no object changes, unless the function says otherwise.
 * - A handle (`ssi_model`, `ssi_profile`, `ssi_activity`, `ssi_score` and the
 *   other opaque types) is owned by its creator and is released by its
 *   `_free` function; `_free(NULL)` does nothing.
 * - One handle must not be changed by two threads at once. Handles passed as
 *   `const` may be shared by any number of threads as long as none changes
 *   them meanwhile.
 * - A public struct begins with `size_t size`, which the caller sets to
 *   `sizeof` the struct beforehand (see ::SSI_INIT).
 *
 * How the interface grows. A program built against one version runs unchanged,
 * and with the same results, against every later one:
 * - A struct that the library *fills* may be shorter or longer than the one it
 *   knows: it fills what both sides have and zeroes what the caller has beyond.
 * - A struct that the library *reads* may be shorter: what is missing counts as
 *   zero. What the caller has beyond must be zero, as must `reserved` fields;
 *   else the caller asks for what this library does not have, and gets
 *   ::SSI_ERROR_UNSUPPORTED.
 * - ::SSI_ERROR_SIZE: a `size` is smaller than the struct's first version, or
 *   above ::SSI_STRUCT_BYTES_MAX; most likely it was never initialised.
 * - Arrays over kinds, facts or indicators come with their width, so the tables
 *   may grow; one of width 0 is refused as ::SSI_ERROR_SIZE. Hosts that walk a
 *   table stop at the first value that is refused.
 * - Enum values, names and saved formats never change their meaning. Treat a
 *   value that you do not know as one that a later version brought.
 *
 * @par Threads
 * Every function here may be called by any number of threads at once.
 */

/**
 * @defgroup basics Basics
 * @brief What every call shares: statuses, days, points and memory.
 *
 * A call that can fail returns an ::ssi_status and changes nothing when it
 * fails. A day is a number, days since 1970-01-01; points are whole numbers of
 * millionths, so that results are the same bits on every machine.
 *
 * @par Simple
 * Dates become days, points become text, and a failure says what it is:
 * @snippet calendar_days.c whole call
 *
 * @par Complete
 * ::SSI_INIT prepares a struct of the interface. ::ssi_refusal says which value
 * was refused and what is allowed. ::ssi_allocator takes the place of `malloc`.
 * ssi_version_number() tells a program which library it runs with.
 */
#ifndef SSI_BASE_H
#define SSI_BASE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/** @brief Marks a function of the public interface. A program may define it
 *  beforehand. On Windows, `SSI_BUILDING` says that the DLL itself is compiled,
 *  and `SSI_STATIC` that the library is linked statically. @since 1.0 */
#ifndef SSI_API
#if defined(_WIN32) && defined(SSI_BUILDING)
#define SSI_API __declspec(dllexport)
#elif defined(_WIN32) && !defined(SSI_STATIC)
#define SSI_API __declspec(dllimport)
#elif defined(__GNUC__) && !defined(_WIN32)
#define SSI_API __attribute__((visibility("default")))
#else
#define SSI_API
#endif
#endif

#ifdef __cplusplus
extern "C" {
#endif

/** @addtogroup basics
 *  @{ */

/** @brief Major version of this header. @since 1.0 */
#define SSI_VERSION_MAJOR 1
/** @brief Minor version of this header. @since 1.0 */
#define SSI_VERSION_MINOR 0
/** @brief Patch version of this header. @since 1.0 */
#define SSI_VERSION_PATCH 0

/** @brief Version of this header as one number that can be compared: major x
 *  1,000,000 + minor x 1,000 + patch. ssi_version_number() is that of the
 *  library at run time. @since 1.0 */
#define SSI_VERSION_NUMBER \
  (SSI_VERSION_MAJOR * 1000000 + SSI_VERSION_MINOR * 1000 + SSI_VERSION_PATCH)

/** @brief The most bytes a public struct may say it has. @since 1.0 */
#define SSI_STRUCT_BYTES_MAX 65536

/**
 * @brief Initialises a struct that begins with `size`, with zeros in all else:
 *        `ssi_result r = SSI_INIT(ssi_result);`
 * @since 1.0
 */
#ifdef __cplusplus
#define SSI_INIT(type)            \
  [] {                            \
    type ssi_made = type();       \
    ssi_made.size = sizeof(type); \
    return ssi_made;              \
  }()
#else
#define SSI_INIT(type) \
  { .size = sizeof(type), }
#endif

/** @brief Micropoints in one point. @since 1.0 */
#define SSI_POINT 1000000

/** @brief Micropoints of one pillar: 25 points. @since 1.0 */
#define SSI_PILLAR_POINTS 25000000

/** @brief Micropoints of the whole index: 100 points. @since 1.0 */
#define SSI_TOTAL_POINTS 100000000

/** @brief The whole of what there was to observe, in millionths: shares are 0
 *  (unobserved) … this. @since 1.0 */
#define SSI_SHARE_WHOLE 1000000

/**
 * @brief Micropoints as a floating-point number of points; computed by the
 *        caller's own compiler, never inside the library.
 * @since 1.0
 */
#define SSI_POINTS(micropoints) ((double)(micropoints) / 1e6)

/** @brief The earliest day an event may have: 1970-01-01. @since 1.0 */
#define SSI_DAY_MIN 0
/** @brief The latest day an event may have: 2149-06-06. @since 1.0 */
#define SSI_DAY_MAX 65535

/**
 * @brief What a fallible function answers. Values never change their meaning;
 *        treat a value you do not know as a failure.
 * @since 1.0
 */
typedef enum ssi_status {
  SSI_OK = 0,           /**< Done. */
  SSI_ERROR_NULL = 1,   /**< A pointer that must not be NULL is NULL. */
  SSI_ERROR_MEMORY = 2, /**< The allocator gave no memory. */
  SSI_ERROR_SIZE = 3,   /**< A struct's `size`, or the width of an array, is too
                             small or was not set. */
  SSI_ERROR_DAY = 4,    /**< A day is outside 0 … 65,535, or no such date. */
  SSI_ERROR_KIND = 5,   /**< No event kind that the call takes. */
  SSI_ERROR_TRAITS = 6, /**< A trait bit that does not exist is set. */
  SSI_ERROR_COUNT = 7,  /**< An event's count is outside 1 … 1,000,000. */
  SSI_ERROR_FACT = 8,   /**< No fact has this value. */
  SSI_ERROR_INDICATOR = 9, /**< No indicator has this value. */
  SSI_ERROR_PILLAR = 10,   /**< No pillar has this value. */
  SSI_ERROR_SECTION = 11,  /**< No profile section has this value. */
  SSI_ERROR_RANGE = 12,    /**< A value is outside its declared range. */
  SSI_ERROR_UTF8 = 13,     /**< A text is not well-formed UTF-8. */
  SSI_ERROR_LENGTH = 14,   /**< A text or list is longer than allowed. */
  SSI_ERROR_SPACE = 15,    /**< The caller's buffer is too small. */
  SSI_ERROR_INDEX = 16,    /**< An index is past the end. */
  SSI_ERROR_FORMAT = 17,   /**< Saved bytes are damaged or of another kind. */
  SSI_ERROR_VERSION = 18,  /**< Saved bytes are of a later format version. */
  SSI_ERROR_MODEL = 19, /**< A pillar's weights do not add up to 25 points. */
  SSI_ERROR_UNOBSERVED = 20, /**< Nothing was observed to answer from. */
  SSI_ERROR_EMPTY = 21,      /**< There is no event. */
  SSI_ERROR_NAME = 22,       /**< No row of the table has this name. */
  SSI_ERROR_LIMIT = 23,      /**< More rows or files than the library holds. */
  SSI_ERROR_WINDOW = 24,     /**< No window of a trend has this value. */
  SSI_ERROR_STAGE = 25,      /**< No stage of the funnel has this value. */
  SSI_ERROR_COHORT = 26,     /**< Too few members for what is asked. */
  SSI_ERROR_READINGS = 27,   /**< Too few readings, or too little variation. */
  SSI_ERROR_TIME = 28,       /**< The minimums exceed the time budget. */
  SSI_ERROR_MEMBER = 29,     /**< A member is there already, or is not there. */
  SSI_ERROR_BUDGET = 30,     /**< A member's budget does not pay for it. */
  SSI_ERROR_MISMATCH = 31,   /**< Two things do not belong together. */
  SSI_ERROR_UNSUPPORTED = 32, /**< Asks for what a later version has. */
  SSI_ERROR_SELFTEST = 33,    /**< A known answer came out wrong. */
  SSI_ERROR_SERIAL = 34,      /**< Saved bytes are older than what is known. */
  SSI_ERROR_MIXED = 35        /**< Two exports are of two different members. */
} ssi_status;

/**
 * @brief Gives memory to the library. A host that wants its own allocator
 *        passes one at the creation of a handle; the struct is copied.
 *
 * `allocate` answers a block of at least `bytes` bytes aligned for any type,
 * or NULL. `release` gets the same number of bytes back and is never called
 * with NULL. Both are called on the thread that calls the library, and they
 * must be safe to call from every thread that uses a handle made with them,
 * even as `const`: copies and scratch memory come from there too.
 * @since 1.0
 */
typedef struct ssi_allocator {
  size_t size;   /**< `sizeof(ssi_allocator)`. */
  void *context; /**< Handed to both functions; may be NULL. */
  /** Answers `bytes` bytes (at least 1) or NULL. */
  void *(*allocate)(void *context, size_t bytes);
  /** Takes back a block of `bytes` bytes from `allocate`. */
  void (*release)(void *context, void *memory, size_t bytes);
} ssi_allocator;

/**
 * @brief Details of a refusal: which value, of what, and what is allowed.
 *
 * Handles keep that of their last refused setter (ssi_model_refusal(),
 * ssi_profile_refusal(), ssi_activity_refusal(), ssi_plan_options_refusal());
 * calls on many members write that of the member they refuse.
 * @since 1.0
 */
typedef struct ssi_refusal {
  size_t size;       /**< `sizeof(ssi_refusal)`, set by the caller. */
  const char *field; /**< The argument or field at fault, such as "count"; "" if
                          nothing was refused. Borrowed; valid for ever. */
  int64_t member;  /**< The member at fault, from 0; -1 if the call is not about
                        members. */
  int64_t row;     /**< The row or place in a list that is at fault, from 0; -1
                        if there are none. */
  int64_t value;   /**< The value that was refused; of a text that is not
                        well-formed, the place of its first such byte. */
  int64_t minimum; /**< The smallest value allowed; 0, as is `maximum`, where
                        no range applies: of such a text, and of a kind that
                        is no action of a plan. */
  int64_t maximum; /**< The largest value allowed. */
  ssi_status status; /**< ::SSI_OK, or the reason. */
  int32_t pillar;    /**< The ::ssi_pillar it is about, or 0. */
  int32_t indicator; /**< The ::ssi_indicator it is about, or 0. */
  int32_t kind;      /**< The ::ssi_kind it is about, or 0. */
  int32_t fact;      /**< The ::ssi_fact it is about, or 0. */
  int32_t reserved;  /**< Zero. */
} ssi_refusal;

/**
 * @brief The library's version.
 * @returns Borrowed text such as "1.0.0"; valid for ever.
 * @since 1.0
 */
SSI_API const char *ssi_version(void);

/**
 * @brief The library's version as a number to compare with
 *        ::SSI_VERSION_NUMBER of the headers a program was built with.
 * @returns Major x 1,000,000 + minor x 1,000 + patch, such as 1000000.
 * @since 1.0
 */
SSI_API int32_t ssi_version_number(void);

/**
 * @brief The name of a status, as in this header.
 * @param[in] status Any value, known or not.
 * @returns Borrowed text such as "SSI_ERROR_DAY"; "SSI_ERROR_UNKNOWN" for a
 *          value without a name. Never NULL; valid for ever.
 * @since 1.0
 */
SSI_API const char *ssi_status_name(ssi_status status);

/**
 * @brief One sentence that says what a status means.
 * @param[in] status Any value, known or not.
 * @returns Borrowed English text. Never NULL; valid for ever.
 * @since 1.0
 */
SSI_API const char *ssi_status_text(ssi_status status);

/**
 * @brief The day of a calendar date (proleptic Gregorian).
 * @param[in] year Year, 1970 … 2149.
 * @param[in] month Month, 1 … 12.
 * @param[in] day Day of the month, 1 … 31.
 * @param[out] out_day Days since 1970-01-01, 0 … 65,535. @notnull
 * @retval SSI_OK The day was written.
 * @retval SSI_ERROR_NULL `out_day` is NULL.
 * @retval SSI_ERROR_DAY There is no such date, or it is out of range.
 * @since 1.0
 */
SSI_API ssi_status ssi_day_from_date(int32_t year, int32_t month, int32_t day,
                                     int32_t *out_day);

/**
 * @brief The calendar date of a day.
 * @param[in] day Days since 1970-01-01, 0 … 65,535.
 * @param[out] out_year Year, 1970 … 2149. @notnull
 * @param[out] out_month Month, 1 … 12. @notnull
 * @param[out] out_day Day of the month, 1 … 31. @notnull
 * @retval SSI_OK All three were written.
 * @retval SSI_ERROR_NULL An output is NULL.
 * @retval SSI_ERROR_DAY The day is out of range.
 * @since 1.0
 */
SSI_API ssi_status ssi_day_to_date(int32_t day, int32_t *out_year,
                                   int32_t *out_month, int32_t *out_day);

/**
 * @brief Writes a number of millionths as decimal text with six decimals,
 *        exactly: 41382512 becomes "41.382512", -5 becomes "-0.000005".
 * @param[in] millionths Any value.
 * @param[out] text Where the text goes, with a final NUL. @array{capacity}
 *             @notnull
 * @param[in] capacity Bytes at `text`; 22 is enough for every value.
 * @retval SSI_OK The text was written.
 * @retval SSI_ERROR_NULL `text` is NULL.
 * @retval SSI_ERROR_SPACE `capacity` is too small; nothing was written.
 * @since 1.0
 */
SSI_API ssi_status ssi_decimal_text(int64_t millionths, char *text,
                                    size_t capacity);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
