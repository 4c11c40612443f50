/**
 * @file
 * @brief A team's activity from Sales Navigator: the CSV files of its Analytics
 *        Services become columns for ssi_population_score(), sorted by seat.
 *
 * There are three kinds of file, each known by its header: activities and their
 * outcomes (activityId, activityType, createdAt, seatId, memberIdentityKey),
 * and seats (seatId, and perhaps the Social Selling Index that LinkedIn shows
 * for them). Files of several periods may overlap: an activity counts once.
 *
 * Names of seat holders and of leads are not kept: a seat is its id, a lead a
 * keyed hash. What was done outside Sales Navigator is not in these files, so
 * most of the index stays unobserved. doc/archive.md has the rules.
 *
 * @par Threads
 * Any number of threads may read one collection of seats at once, and pass it
 * as `const`. While one thread changes it, no other may use it.
 */
#ifndef SSI_SEATS_H
#define SSI_SEATS_H

#include <ssi/archive.h>
#include <ssi/base.h>
#include <ssi/model.h>

#ifdef __cplusplus
extern "C" {
#endif

/** @addtogroup archive
 *  @{ */

/** @brief The most bytes of a seat's id. @since 1.0 */
#define SSI_SEAT_KEY_BYTES 63

/** @brief Seats with what they did. Opaque. @since 1.0 */
typedef struct ssi_seats ssi_seats;

/** @brief A seat. @since 1.0 */
typedef struct ssi_seat_info {
  size_t size;     /**< `sizeof(ssi_seat_info)`, set by the caller. */
  const char *key; /**< Its id as in the files; lives as long as the seats. */
  uint64_t member; /**< An opaque number for it, never 0: the same for the same
                        key of hashes; for cohorts and teams. */
  int64_t events;  /**< Its events. */
  int32_t first;   /**< Days since 1970-01-01 of its oldest event, or 0. */
  int32_t last;    /**< Days since 1970-01-01 of its newest event, or 0. */
} ssi_seat_info;

/** @brief The Social Selling Index that LinkedIn shows of a seat. What it
 *  does not show is 0. @since 1.0 */
typedef struct ssi_seat_reading {
  size_t size;         /**< `sizeof(ssi_seat_reading)`, set by the caller. */
  size_t seat;         /**< The seat: 0 … the number of seats - 1. */
  int32_t day;         /**< Days since 1970-01-01. */
  int32_t total;       /**< Micropoints of the index. */
  int32_t brand;       /**< Micropoints of the pillar. */
  int32_t find;        /**< Micropoints of the pillar. */
  int32_t engage;      /**< Micropoints of the pillar. */
  int32_t relate;      /**< Micropoints of the pillar. */
  bool has_day;        /**< The file has the day. */
  bool has_total;      /**< The file has the index. */
  bool has_pillars;    /**< The file has all four pillars. */
  uint8_t reserved[5]; /**< Zero. */
} ssi_seat_reading;

/** @brief A type of activity or outcome that the library knows. @since 1.0 */
typedef struct ssi_seat_type {
  size_t size;          /**< `sizeof(ssi_seat_type)`, set by the caller. */
  const char *name;     /**< Its word in the files; borrowed. */
  const char *sentence; /**< Why it becomes that kind; borrowed. */
  ssi_kind kind;        /**< The kind it becomes. */
  bool outcome;         /**< It is an outcome of an activity. */
  uint8_t reserved[3];  /**< Zero. */
} ssi_seat_type;

/** @brief A type that the library does not know. @since 1.0 */
typedef struct ssi_seat_word {
  size_t size;      /**< `sizeof(ssi_seat_word)`, set by the caller. */
  const char *word; /**< As in the files; lives as long as the seats. */
  int64_t rows;     /**< Rows that have it, which were left out. */
} ssi_seat_word;

/** @brief Where the columns go: the caller's, named as in ::ssi_population,
 *  which they are for. @since 1.0 */
typedef struct ssi_seat_columns {
  size_t size;        /**< `sizeof(ssi_seat_columns)`, set by the caller. */
  size_t share_kinds; /**< How many columns `kind_shares` has: ::SSI_KINDS of
                           the headers the caller was built with. What this
                           library does not have is 0. */
  int64_t *ends;      /**< The end of each seat's rows; NULL if not wanted.
                           @array{seats} @nullable */
  int32_t *days;      /**< Days since 1970-01-01; NULL if not wanted.
                           @array{rows} @nullable */
  uint8_t *kinds;     /**< Values of ::ssi_kind as bytes; NULL if not wanted.
                           @array{rows} @nullable */
  uint64_t *counterparts; /**< Leads as opaque numbers, 0 for unknown; NULL if
                               not wanted. @array{rows} @nullable */
  int32_t *kind_shares;   /**< The share to which each kind was observed, the
                               same of each seat: as in ::ssi_population; NULL
                               if not wanted. @array{seats * share_kinds}
                               @nullable */
} ssi_seat_columns;

/**
 * @brief Begins to read files.
 * @param[in] allocator Where memory comes from; copied. NULL: `malloc` and
 *            `free`. @nullable
 * @param[in] key ::SSI_ARCHIVE_KEY_BYTES bytes that key the hashes of leads and
 *            seats; the same key gives the same numbers. NULL: all zero.
 *            @array{16} @nullable
 * @param[out] out The seats; release them with ssi_seats_free(). @owns @notnull
 * @retval SSI_OK Files can be added.
 * @retval SSI_ERROR_NULL `out` is NULL, or a function of `allocator` is.
 * @retval SSI_ERROR_SIZE `allocator->size` is too small.
 * @retval SSI_ERROR_UNSUPPORTED `allocator` has more than this library knows.
 * @retval SSI_ERROR_MEMORY No memory; nothing was made.
 * @since 1.0
 */
SSI_API ssi_status ssi_seats_new(const ssi_allocator *allocator,
                                 const uint8_t *key, ssi_seats **out);

/**
 * @brief Releases seats and their report.
 * @param[in] self The seats; NULL does nothing. @nullable
 * @since 1.0
 */
SSI_API void ssi_seats_free(ssi_seats *self);

/**
 * @brief Limits the memory of the files, as ssi_archive_set_budget() does: one
 *        that would go beyond is refused, with the reason ::SSI_SKIP_MEMORY.
 * @param[in,out] self The seats. @notnull
 * @param[in] bytes The limit, for files added from now on; 0: none, as at
 * first.
 * @retval SSI_OK The limit holds.
 * @retval SSI_ERROR_NULL `self` is NULL.
 * @since 1.0
 */
SSI_API ssi_status ssi_seats_set_budget(ssi_seats *self, uint64_t bytes);

/**
 * @brief Reads one file, in any order. What it holds counts after
 *        ssi_seats_resolve().
 * @param[in,out] self The seats. @notnull
 * @param[in] name Name of the file, ended by NUL; copied. Only tables, "….csv",
 *            are read. @notnull
 * @param[in] bytes The file's bytes; only read during the call. @array{size}
 *            @nullable
 * @param[in] size Number of bytes, 0 … ::SSI_ARCHIVE_FILE_BYTES_MAX.
 * @retval SSI_OK The file is in the report; its rows were read or skipped.
 * @retval SSI_ERROR_NULL `self` or `name` is NULL, or `bytes` is with
 *         `size` > 0.
 * @retval SSI_ERROR_LENGTH The file is too large, or its name is longer than
 *         4,096 bytes.
 * @retval SSI_ERROR_LIMIT There are ::SSI_ARCHIVE_FILES_MAX files already.
 * @retval SSI_ERROR_MEMORY No memory; what was read before stays as it is.
 * @since 1.0
 */
SSI_API ssi_status ssi_seats_add(ssi_seats *self, const char *name,
                                 const uint8_t *bytes, size_t size);

/**
 * @brief Makes seats, readings and columns from all files added so far. Until
 *        then there are none; another call after more files makes them anew.
 * @param[in,out] self The seats. @notnull
 * @retval SSI_OK They were made, perhaps without any seat.
 * @retval SSI_ERROR_NULL `self` is NULL.
 * @retval SSI_ERROR_MEMORY No memory; there are no seats.
 * @since 1.0
 */
SSI_API ssi_status ssi_seats_resolve(ssi_seats *self);

/**
 * @brief Number of files handed in.
 * @param[in] self The seats. @notnull
 * @param[out] out_files The number. @notnull
 * @retval SSI_OK The number was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @since 1.0
 */
SSI_API ssi_status ssi_seats_files(const ssi_seats *self, size_t *out_files);

/**
 * @brief What became of a file. Its role is "activities", "seats" or
 *        "lead_list"; the last one is known and not read: ::SSI_FILE_OTHER.
 * @param[in] self The seats. @notnull
 * @param[in] index 0 … the number of files - 1, in the order handed in.
 * @param[in,out] out The report; its `size` must be set. @notnull
 * @retval SSI_OK The report was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @retval SSI_ERROR_INDEX `index` is past the end.
 * @since 1.0
 */
SSI_API ssi_status ssi_seats_file(const ssi_seats *self, size_t index,
                                  ssi_file_info *out);

/**
 * @brief One reason for which rows of a file were skipped. Those of repeated
 *        activities are known after ssi_seats_resolve().
 * @param[in] self The seats. @notnull
 * @param[in] file Index of the file.
 * @param[in] index 0 … the file's number of reasons - 1.
 * @param[in,out] out The reason; its `size` must be set. @notnull
 * @retval SSI_OK The reason was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @retval SSI_ERROR_INDEX `file` or `index` is past the end.
 * @since 1.0
 */
SSI_API ssi_status ssi_seats_skip(const ssi_seats *self, size_t file,
                                  size_t index, ssi_skip_info *out);

/**
 * @brief Number of seats: of all files, also those without an activity.
 * @param[in] self The seats. @notnull
 * @param[out] out_seats The number. @notnull
 * @retval SSI_OK The number was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @since 1.0
 */
SSI_API ssi_status ssi_seats_seats(const ssi_seats *self, size_t *out_seats);

/**
 * @brief A seat: member `index` of the population. Numbers come first, by size,
 *        then other ids.
 * @param[in] self The seats. @notnull
 * @param[in] index 0 … the number of seats - 1.
 * @param[in,out] out The seat; its `size` must be set. @notnull
 * @retval SSI_OK The seat was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @retval SSI_ERROR_INDEX `index` is past the end.
 * @since 1.0
 */
SSI_API ssi_status ssi_seats_seat(const ssi_seats *self, size_t index,
                                  ssi_seat_info *out);

/**
 * @brief Number of readings of LinkedIn's own index.
 * @param[in] self The seats. @notnull
 * @param[out] out_readings The number. @notnull
 * @retval SSI_OK The number was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @since 1.0
 */
SSI_API ssi_status ssi_seats_readings(const ssi_seats *self,
                                      size_t *out_readings);

/**
 * @brief A reading of LinkedIn's own index; ordered by seat, then by day.
 * @param[in] self The seats. @notnull
 * @param[in] index 0 … the number of readings - 1.
 * @param[in,out] out The reading; its `size` must be set. @notnull
 * @retval SSI_OK The reading was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @retval SSI_ERROR_INDEX `index` is past the end.
 * @since 1.0
 */
SSI_API ssi_status ssi_seats_reading(const ssi_seats *self, size_t index,
                                     ssi_seat_reading *out);

/**
 * @brief Number of words in the place of a type that the library does not know.
 * @param[in] self The seats. @notnull
 * @param[out] out_words The number; only the first 64 are distinguished.
 * @notnull
 * @retval SSI_OK The number was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @since 1.0
 */
SSI_API ssi_status ssi_seats_words(const ssi_seats *self, size_t *out_words);

/**
 * @brief A word in the place of a type that the library does not know, in the
 *        order in which they came.
 * @param[in] self The seats. @notnull
 * @param[in] index 0 … the number of words - 1.
 * @param[in,out] out The word; its `size` must be set. @notnull
 * @retval SSI_OK The word was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @retval SSI_ERROR_INDEX `index` is past the end.
 * @since 1.0
 */
SSI_API ssi_status ssi_seats_word(const ssi_seats *self, size_t index,
                                  ssi_seat_word *out);

/**
 * @brief The day of the newest event, or without one of the newest reading. A
 *        few events years beyond all others do not count, as in an archive;
 *        see ssi_archive_day().
 * @param[in] self The seats. @notnull
 * @param[out] out_day Days since 1970-01-01. @notnull
 * @retval SSI_OK The day was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_EMPTY There is neither.
 * @since 1.0
 */
SSI_API ssi_status ssi_seats_day(const ssi_seats *self, int32_t *out_day);

/**
 * @brief Number of rows of the columns: the events of all seats.
 * @param[in] self The seats. @notnull
 * @param[out] out_rows The number. @notnull
 * @retval SSI_OK The number was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @since 1.0
 */
SSI_API ssi_status ssi_seats_rows(const ssi_seats *self, size_t *out_rows);

/**
 * @brief Writes the columns of a population: seats are its members. Its offsets
 *        are a 0, and then `ends`.
 * @param[in] self The seats. @notnull
 * @param[in] seats The number of seats, as the caller's columns have room for.
 * @param[in] rows The number of rows, likewise.
 * @param[in] columns Where they go; its `size` must be set. @notnull
 * @retval SSI_OK The columns were written.
 * @retval SSI_ERROR_NULL `self` or `columns` is NULL.
 * @retval SSI_ERROR_SIZE `columns->size` is too small, or `share_kinds` is 0
 *         with `kind_shares`.
 * @retval SSI_ERROR_UNSUPPORTED It asks for what this library does not have.
 * @retval SSI_ERROR_LENGTH There are not that many seats or rows; nothing was
 *         written.
 * @since 1.0
 */
SSI_API ssi_status ssi_seats_columns(const ssi_seats *self, size_t seats,
                                     size_t rows,
                                     const ssi_seat_columns *columns);

/**
 * @brief Number of types of activity and outcome that the library knows.
 * @param[out] out_types The number. @notnull
 * @retval SSI_OK The number was written.
 * @retval SSI_ERROR_NULL `out_types` is NULL.
 * @since 1.0
 */
SSI_API ssi_status ssi_seats_types(size_t *out_types);

/**
 * @brief A type of activity or outcome that the library knows.
 * @param[in] index 0 … the number of types - 1.
 * @param[in,out] out The type; its `size` must be set. @notnull
 * @retval SSI_OK The type was written.
 * @retval SSI_ERROR_NULL `out` is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @retval SSI_ERROR_INDEX `index` is past the end.
 * @since 1.0
 */
SSI_API ssi_status ssi_seats_type(size_t index, ssi_seat_type *out);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
