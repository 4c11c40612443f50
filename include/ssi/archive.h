/**
 * @file
 * @brief Reads a member's LinkedIn data archive from memory: the host hands in
 *        each file's name and bytes, the library answers a profile, a ledger
 *        and a report of what was found, read and skipped.
 *
 * No file access, no clock, as everywhere in the library. Message texts are not
 * kept, nor are names and addresses unless ssi_archive_keep_names() asks for
 * them; people become keyed 64-bit hashes. Files that hold contacts, receipts
 * and the like are not read at all: ssi_archive_wants() says so before the host
 * opens them.
 *
 * What was absent stays unobserved. A row that cannot be understood is skipped
 * and counted with its reason, line and column, never guessed.
 * doc/archive.md says how each file becomes events and facts.
 *
 * @par Threads
 * Any number of threads may read one archive at once, and pass it as `const`.
 * While one thread changes it, no other may use it. One export is read by one
 * thread; several archives can be read at the same time.
 */

/**
 * @defgroup archive Archives
 * @brief LinkedIn's exports become a profile and a ledger.
 *
 * A member asks LinkedIn for their data and gets a ZIP. The host unpacks it;
 * the library reads each file from memory, and answers with what
 * ssi_score_new() takes. Whatever was not understood is reported with its file,
 * line and reason.
 *
 * @par Simple
 * One file, from its bytes to events:
 * @snippet read_archive.c whole call
 *
 * @par Complete
 * - Which files: ssi_archive_wants(); several exports:
 * ssi_archive_begin_export(); workbooks: ssi_archive_begin_workbook().
 * - What happened to each: ssi_archive_file(), ssi_archive_skip(),
 *   ssi_archive_worst(); to each kind of event: ssi_archive_kind().
 * - Names of people, only if asked for: ssi_archive_keep_names().
 * - Limits: ssi_archive_set_budget().
 * - Exports of Sales Navigator, for a team: ssi_seats_new().
 */
#ifndef SSI_ARCHIVE_H
#define SSI_ARCHIVE_H

#include <ssi/activity.h>
#include <ssi/base.h>
#include <ssi/model.h>
#include <ssi/profile.h>

#ifdef __cplusplus
extern "C" {
#endif

/** @addtogroup archive
 *  @{ */

/** @brief Bytes of the key that hashes people. @since 1.0 */
#define SSI_ARCHIVE_KEY_BYTES 16
/** @brief The most files one archive may have. @since 1.0 */
#define SSI_ARCHIVE_FILES_MAX 10000
/** @brief The most bytes of one file. @since 1.0 */
#define SSI_ARCHIVE_FILE_BYTES_MAX 2000000000
/** @brief The most bytes of one field; a longer one is cut there, which is
 *  enough for every purpose. @since 1.0 */
#define SSI_ARCHIVE_FIELD_BYTES_MAX 1048576

/** @brief The most exports one archive may have. @since 1.0 */
#define SSI_ARCHIVE_EXPORTS_MAX 1000

/** @brief An archive being read. Opaque. @since 1.0 */
typedef struct ssi_archive ssi_archive;

/** @brief What became of a file. @since 1.0 */
typedef enum ssi_file_state {
  SSI_FILE_ROWS = 1,      /**< Known, with rows. */
  SSI_FILE_EMPTY = 2,     /**< Known, present, without rows. */
  SSI_FILE_REFUSED = 3,   /**< Known by name, but not in a known format. */
  SSI_FILE_DUPLICATE = 4, /**< Another file of the same role was preferred. */
  SSI_FILE_PRIVATE = 5,   /**< Not read, to keep it private. */
  SSI_FILE_UNKNOWN = 6,   /**< No role in the index. Has a reason if it looks as
                               if it had one. */
  SSI_FILE_OTHER = 7      /**< Of LinkedIn, but of another tool: its role is one
                               of ssi_seats_file(). It is not read. */
} ssi_file_state;

/** @brief The order of day and month in dates such as 04/05/2026. @since 1.0 */
typedef enum ssi_date_order {
  SSI_DATE_ORDER_NONE = 0,  /**< No such date. */
  SSI_DATE_ORDER_MONTH = 1, /**< The month comes first. */
  SSI_DATE_ORDER_DAY = 2    /**< The day comes first. */
} ssi_date_order;

/** @brief Why rows were skipped, or a file refused. @since 1.0 */
typedef enum ssi_skip_reason {
  SSI_SKIP_HEADER = 1,     /**< No header row with the needed columns. */
  SSI_SKIP_COLUMNS = 2,    /**< Too few columns. */
  SSI_SKIP_DATE = 3,       /**< The date is missing or unrecognised. */
  SSI_SKIP_DATE_RANGE = 4, /**< The date is outside 1970 … 2149. */
  SSI_SKIP_VALUE = 5,      /**< A word or status that is not known. */
  SSI_SKIP_STATUS = 6,     /**< Excluded by its status. */
  SSI_SKIP_DRAFT = 7,      /**< A draft that was never sent. */
  SSI_SKIP_SPAM = 8,       /**< In the spam folder. */
  SSI_SKIP_SPONSORED = 9,  /**< A sponsored message. */
  SSI_SKIP_GROUP = 10,     /**< A group thread, no one-to-one exchange. */
  SSI_SKIP_PERSON = 11,    /**< The other side cannot be identified. */
  SSI_SKIP_REPEATED = 12,  /**< Duplicate entry. */
  SSI_SKIP_QUOTE = 13,     /**< A quote is not closed before the end. */
  SSI_SKIP_NOT_DATA = 14,  /**< A sentence in place of data. */
  SSI_SKIP_LANGUAGE = 15,  /**< The header is in another language. */
  SSI_SKIP_ORDER = 16,  /**< Day and month of dates such as 04/05/2026 cannot be
                           distinguished. */
  SSI_SKIP_MEMORY = 17, /**< It would go beyond the budget of memory. */
  SSI_SKIP_EMPTY = 18,  /**< It has no name, so it is not an entry. */
  SSI_SKIP_AMBIGUOUS = 19, /**< Several roles have this header, and the file's
                                name does not say which. */
  SSI_SKIP_BELOW = 20,     /**< A figure that is withheld, such as "< 1%". */
  SSI_SKIP_FORMAT = 21     /**< Not well-formed, too deep or too large. */
} ssi_skip_reason;

/** @brief A role a file can have, such as "connections". @since 1.0 */
typedef struct ssi_role_info {
  size_t size;          /**< `sizeof(ssi_role_info)`, set by the caller. */
  const char *name;     /**< Stable name such as "connections"; borrowed. */
  const char *file;     /**< Usual file name; borrowed. */
  const char *sentence; /**< What it feeds; borrowed. */
} ssi_role_info;

/** @brief What became of one file that was handed in. @since 1.0 */
typedef struct ssi_file_info {
  size_t size;          /**< `sizeof(ssi_file_info)`, set by the caller. */
  const char *name;     /**< Name as handed in; lives as long as the archive. */
  const char *role;     /**< Name of its role, or ""; borrowed. */
  size_t reasons;       /**< Number of reasons; see ssi_archive_skip(). */
  int64_t rows;         /**< Rows of data found. */
  int64_t read;         /**< Rows used. */
  int64_t skipped;      /**< Rows skipped: `rows` - `read`. */
  ssi_file_state state; /**< What became of it. */
  int32_t share;        /**< Of the rows that should count, those that were
                             understood, in millionths; 0 if the file was
                             refused. */
  int64_t missed;       /**< Rows skipped because they were not understood; the
                             others were left out on purpose. */
  const char *encoding; /**< Such as "utf-8", "utf-16", "windows-1252"; ""
                             if it was not read. Borrowed. */
  size_t export_index;  /**< The export it belongs to; see ssi_archive_export().
                         */
  ssi_date_order order; /**< The order of dates that could be read both ways. */
  bool by_header;       /**< Known by its header, under another name. */
  uint8_t reserved[3];  /**< Zero. */
} ssi_file_info;

/** @brief Rows of a file that were skipped for one reason. @since 1.0 */
typedef struct ssi_skip_info {
  size_t size;            /**< `sizeof(ssi_skip_info)`, set by the caller. */
  ssi_skip_reason reason; /**< Why. */
  const char *name;       /**< The reason as a word such as "date"; borrowed. */
  const char *sentence;   /**< The reason as a sentence; borrowed. */
  const char *column;     /**< Column at fault, or ""; borrowed. */
  int64_t rows;           /**< How many rows; 0 if the file was refused without
                               regard to its rows. */
  int64_t line;           /**< Line of the first, counted from 1. */
  bool missed;            /**< They were not understood; false: left out on
                               purpose. */
  uint8_t reserved[7];    /**< Zero. */
} ssi_skip_info;

/** @brief The form of an export, by what is in it. @since 1.0 */
typedef enum ssi_form {
  SSI_FORM_UNKNOWN = 0,  /**< Nothing in it shows it. */
  SSI_FORM_COMPLETE = 1, /**< The larger one, with posts, comments and
                              reactions, or other files that only it has. */
  SSI_FORM_BASIC = 2,    /**< The quick one, which has none of these. */
  SSI_FORM_PART = 3,     /**< One part of a larger one, or some of its files. */
  SSI_FORM_PORTABILITY = 4, /**< JSON of the Portability API. */
  SSI_FORM_ANALYTICS = 5    /**< Workbooks of analytics alone. */
} ssi_form;

/** @brief An export of the member's data: a ZIP or a folder. @since 1.0 */
typedef struct ssi_export_info {
  size_t size;      /**< `sizeof(ssi_export_info)`, set by the caller. */
  const char *name; /**< Its name, or ""; lives as long as the archive. */
  size_t files;     /**< Files handed in. */
  int32_t day; /**< The day it was made, as given to ssi_archive_begin_export();
                  -1: unknown. */
  int32_t first;  /**< The oldest day in it, -1 if there is none. */
  int32_t last;   /**< The newest day in it, -1 if there is none. */
  ssi_form form;  /**< Its form. */
  size_t missing; /**< Files that nearly every complete export has and this
                       one lacks; see ssi_archive_export_missing(). */
} ssi_export_info;

/** @brief What the files that feed a kind of event say of it. @since 1.0 */
typedef struct ssi_archive_kind_info {
  size_t size;  /**< `sizeof(ssi_archive_kind_info)`, set by the caller. */
  size_t files; /**< Files used that feed it. */
  int64_t understood; /**< Their rows that were understood. */
  int64_t missed;     /**< Their rows that were not understood. */
  ssi_kind kind;      /**< The kind. */
  int32_t share;      /**< Of the rows that should count, those that were
                           understood, in millionths; 0 also without a file. */
  int32_t first; /**< The oldest day in those files, -1 if there is none. */
  int32_t last;  /**< The newest day in those files, -1 if there is none. */
} ssi_archive_kind_info;

/** @brief Why an archive is read as of a day. @since 1.0 */
typedef enum ssi_day_basis {
  SSI_DAY_NEWEST = 1, /**< It is the newest day in the archive. */
  SSI_DAY_EXPORT = 2, /**< It is the newest that is not after the export, or
                           the export's own day if nothing else has one. */
  SSI_DAY_MASS = 3    /**< It is the newest that is not far beyond nearly all
                           others. */
} ssi_day_basis;

/** @brief The day as of which an archive is read. @since 1.0 */
typedef struct ssi_archive_day_info {
  size_t size;      /**< `sizeof(ssi_archive_day_info)`, set by the caller. */
  int64_t later;    /**< Rows dated after that day, most likely by mistake. */
  int32_t day;      /**< The day, in days since 1970-01-01. */
  int32_t newest;   /**< The newest day of all, -1 if there is none. */
  int32_t exported; /**< The newest day given to ssi_archive_begin_export(); -1
                       if not every export has one. */
  ssi_day_basis basis; /**< Why this day. */
} ssi_archive_day_info;

/** @brief Who a counterpart is. @since 1.0 */
typedef struct ssi_archive_name_info {
  size_t size;         /**< `sizeof(ssi_archive_name_info)`, by the caller. */
  const char *name;    /**< The person's name in UTF-8, or ""; ended by NUL, and
                            without control characters. It lives until a file is
                            handed in or the archive is released. */
  const char *address; /**< The address of their profile as it is written there,
                            or ""; lives as long as the name. */
  int32_t day;         /**< Days since 1970-01-01 of the row that has it. */
  int32_t reserved;    /**< Zero. */
} ssi_archive_name_info;

/**
 * @brief Begins to read an archive.
 * @param[in] allocator Where memory comes from; copied. NULL: `malloc` and
 *            `free`. @nullable
 * @param[in] key ::SSI_ARCHIVE_KEY_BYTES bytes that key the hashes of people;
 *            the same key gives the same counterparts. NULL: all zero.
 *            @array{16} @nullable
 * @param[in] target Keywords of the target as for ssi_profile_set_target();
 *            NULL or empty: no target. @array{target_length} @nullable
 * @param[in] target_length Bytes at `target`.
 * @param[out] out The archive; release it with ssi_archive_free(). @owns
 *             @notnull
 * @retval SSI_OK The archive can take files.
 * @retval SSI_ERROR_NULL `out` is NULL, or a function of `allocator` is, or
 *         `target` is with `target_length` > 0.
 * @retval SSI_ERROR_SIZE `allocator->size` is too small.
 * @retval SSI_ERROR_UNSUPPORTED `allocator` has more than this library knows.
 * @retval SSI_ERROR_LENGTH The list of keywords is too long.
 * @retval SSI_ERROR_UTF8 The list of keywords is not well-formed UTF-8.
 * @retval SSI_ERROR_MEMORY No memory; nothing was made.
 * @since 1.0
 */
SSI_API ssi_status ssi_archive_new(const ssi_allocator *allocator,
                                   const uint8_t *key, const char *target,
                                   size_t target_length, ssi_archive **out);

/**
 * @brief Releases an archive and its report.
 * @param[in] self The archive; NULL does nothing. @nullable
 * @since 1.0
 */
SSI_API void ssi_archive_free(ssi_archive *self);

/**
 * @brief Says by its name whether a file would be read, so that a host need not
 *        open the others.
 * @param[in] name Path inside the archive, ended by NUL. @notnull
 * @param[out] out_wants true if the file has a role. @notnull
 * @retval SSI_OK The answer was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @since 1.0
 */
SSI_API ssi_status ssi_archive_wants(const char *name, bool *out_wants);

/**
 * @brief Limits the memory of the archive: what its files hold, as its
 * allocator counts it, together with what ssi_archive_resolve() will need for
 * each row. A file that would go beyond is refused, with the reason
 *        ::SSI_SKIP_MEMORY, as soon as a row does; nothing of it is kept. The
 *        bytes that the host hands in are its own.
 * @param[in,out] self The archive. @notnull
 * @param[in] bytes The limit, for files added from now on; 0: none, as at
 * first.
 * @retval SSI_OK The limit holds.
 * @retval SSI_ERROR_NULL `self` is NULL.
 * @since 1.0
 */
SSI_API ssi_status ssi_archive_set_budget(ssi_archive *self, uint64_t bytes);

/**
 * @brief The memory of the archive, as ssi_archive_set_budget() limits it.
 * @param[in] self The archive. @notnull
 * @param[out] out_bytes Bytes. @notnull
 * @retval SSI_OK The number was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @since 1.0
 */
SSI_API ssi_status ssi_archive_memory(const ssi_archive *self,
                                      uint64_t *out_bytes);

/**
 * @brief Says that the files added from now on belong to one export. Without
 * any such call all files are of one export without name and day.
 * @param[in,out] self The archive. @notnull
 * @param[in] name What the host calls it, such as the name of the ZIP, ended by
 *            NUL; copied. It is used in the report only. @notnull
 * @param[in] day The day it was made, such as that of the newest entry of a
 * ZIP, in days since 1970-01-01; -1: unknown, as of a folder, whose files'
 *            times are those of unpacking.
 * @retval SSI_OK The export was begun.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_LENGTH `name` is longer than 4,096 bytes.
 * @retval SSI_ERROR_DAY `day` is not -1 … ::SSI_DAY_MAX.
 * @retval SSI_ERROR_LIMIT There are ::SSI_ARCHIVE_EXPORTS_MAX already.
 * @retval SSI_ERROR_MEMORY No memory; the archive is as before the call.
 * @since 1.0
 */
SSI_API ssi_status ssi_archive_begin_export(ssi_archive *self, const char *name,
                                            int32_t day);

/**
 * @brief Reads one file. Files may come in any order; the result is the same.
 *        A file without a role is only noted in the report; its bytes are not
 *        read and may be NULL. Of JSON, each domain becomes a file.
 * @param[in,out] self The archive. @notnull
 * @param[in] name Path inside the archive, ended by NUL; copied. @notnull
 * @param[in] bytes The file's bytes; only read during the call. @array{size}
 *            @nullable
 * @param[in] size Number of bytes, 0 … ::SSI_ARCHIVE_FILE_BYTES_MAX.
 * @retval SSI_OK The file is in the report; its rows were read or skipped.
 * @retval SSI_ERROR_NULL `self` or `name` is NULL, or `bytes` is with
 *         `size` > 0 and a role.
 * @retval SSI_ERROR_LENGTH The file is too large, or its name is longer than
 *         4,096 bytes.
 * @retval SSI_ERROR_MISMATCH It is a part of a workbook, and none was begun.
 * @retval SSI_ERROR_LIMIT There are too many files or rows.
 * @retval SSI_ERROR_MEMORY No memory; the archive is as before the call.
 * @since 1.0
 */
SSI_API ssi_status ssi_archive_add(ssi_archive *self, const char *name,
                                   const uint8_t *bytes, size_t size);

/**
 * @brief Begins a workbook (.xlsx), which the host unpacks, because it is a
 * ZIP: hand in with ssi_archive_add() each part that ssi_archive_wants(), named
 * as the workbook, a slash and the part's own path, such as
 *        "Content.xlsx/xl/worksheets/sheet1.xml", in any order; then call
 *        ssi_archive_end_workbook(). Each sheet becomes a file of the report.
 *        Other files may be handed in between. A workbook that was not ended is
 *        dropped.
 * @param[in,out] self The archive. @notnull
 * @param[in] name Path of the workbook, ended by NUL; copied. @notnull
 * @retval SSI_OK The workbook can take parts.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_LENGTH `name` is longer than 4,096 bytes.
 * @retval SSI_ERROR_MEMORY No memory; no workbook is open.
 * @since 1.0
 */
SSI_API ssi_status ssi_archive_begin_workbook(ssi_archive *self,
                                              const char *name);

/**
 * @brief Ends a workbook and reads its sheets. One of which no sheet was handed
 *        in, because it could not be unpacked, is in the report as such.
 * @param[in,out] self The archive. @notnull
 * @retval SSI_OK Its sheets, or why it was not read, are in the report.
 * @retval SSI_ERROR_NULL `self` is NULL.
 * @retval SSI_ERROR_MISMATCH No workbook was begun.
 * @retval SSI_ERROR_LIMIT There are too many files; the workbook is dropped.
 * @retval SSI_ERROR_MEMORY No memory; the workbook is dropped, and the archive
 *         is as before it was begun.
 * @since 1.0
 */
SSI_API ssi_status ssi_archive_end_workbook(ssi_archive *self);

/**
 * @brief Makes profile and ledger from all files read so far. Of several
 *        exports, events that stand in more than one count once, and what only
 *        an older one has counts too; facts come from the newest export that
 *        has their file. The newest is the one with the latest day given or,
 * without such a day, the latest row; of equal ones, the last begun.
 * @param[in] self The archive. @notnull
 * @param[out] out_profile The profile; release it with ssi_profile_free().
 *             @owns @notnull
 * @param[out] out_activity The ledger; release it with ssi_activity_free().
 *             @owns @notnull
 * @retval SSI_OK Both were made.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_EMPTY No file with a role was read.
 * @retval SSI_ERROR_MIXED Two exports are of two members; see
 *         ssi_archive_conflict().
 * @retval SSI_ERROR_LIMIT More events than a ledger holds.
 * @retval SSI_ERROR_MEMORY No memory; nothing was made.
 * @since 1.0
 */
SSI_API ssi_status ssi_archive_resolve(const ssi_archive *self,
                                       ssi_profile **out_profile,
                                       ssi_activity **out_activity);

/**
 * @brief Two files that show that two exports are of two members: their
 *        profiles have two names, or their messages or invitations two owners.
 * @param[in] self The archive. @notnull
 * @param[out] out_file Index of a file. @notnull
 * @param[out] out_other Index of the file of another export that disagrees.
 *             @notnull
 * @retval SSI_OK Both were written; ssi_archive_resolve() fails.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_EMPTY There are no such files.
 * @since 1.0
 */
SSI_API ssi_status ssi_archive_conflict(const ssi_archive *self,
                                        size_t *out_file, size_t *out_other);

/**
 * @brief Number of files handed in.
 * @param[in] self The archive. @notnull
 * @param[out] out_files The number. @notnull
 * @retval SSI_OK The number was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @since 1.0
 */
SSI_API ssi_status ssi_archive_files(const ssi_archive *self,
                                     size_t *out_files);

/**
 * @brief What became of a file, given all files read so far.
 * @param[in] self The archive. @notnull
 * @param[in] index 0 … the number of files - 1, in the order handed in.
 * @param[in,out] out The report; its `size` must be set. @notnull
 * @retval SSI_OK The report was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @retval SSI_ERROR_INDEX `index` is past the end.
 * @since 1.0
 */
SSI_API ssi_status ssi_archive_file(const ssi_archive *self, size_t index,
                                    ssi_file_info *out);

/**
 * @brief One reason for which rows of a file were skipped.
 * @param[in] self The archive. @notnull
 * @param[in] file Index of the file.
 * @param[in] index 0 … the file's number of reasons - 1.
 * @param[in,out] out The reason; its `size` must be set. @notnull
 * @retval SSI_OK The reason was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @retval SSI_ERROR_INDEX `file` or `index` is past the end.
 * @since 1.0
 */
SSI_API ssi_status ssi_archive_skip(const ssi_archive *self, size_t file,
                                    size_t index, ssi_skip_info *out);

/**
 * @brief The day as of which the archive is read, which is the one to score on
 *        unless another is wanted: the newest day in it, but none after the
 *        export, and none that a few rows put years beyond all others. Events
 *        that a member means to attend do not count.
 * @param[in] self The archive. @notnull
 * @param[in,out] out The answer; its `size` must be set. @notnull
 * @retval SSI_OK The answer was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @retval SSI_ERROR_EMPTY Nothing has a date, and no day was given:
 *         ssi_archive_worst() may say why.
 * @since 1.0
 */
SSI_API ssi_status ssi_archive_day(const ssi_archive *self,
                                   ssi_archive_day_info *out);

/**
 * @brief The file with which most is lost: refused ones first, then by rows
 *        missed, then by share, then as handed in.
 * @param[in] self The archive. @notnull
 * @param[out] out_file Its index. @notnull
 * @retval SSI_OK The index was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_EMPTY All of every file with a role was understood.
 * @since 1.0
 */
SSI_API ssi_status ssi_archive_worst(const ssi_archive *self, size_t *out_file);

/**
 * @brief From when to when the archive has data on a kind of event, and how
 * much of it was understood. Of a kind that follows from two files, such as
 *        accepted invitations, the one that was understood less counts.
 * @param[in] self The archive. @notnull
 * @param[in] kind The kind.
 * @param[in,out] out The answer; its `size` must be set. @notnull
 * @retval SSI_OK The answer was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @retval SSI_ERROR_KIND `kind` is not 1 … ::SSI_KINDS.
 * @since 1.0
 */
SSI_API ssi_status ssi_archive_kind(const ssi_archive *self, ssi_kind kind,
                                    ssi_archive_kind_info *out);

/**
 * @brief Number of exports: those begun, or one as soon as a file was added.
 * @param[in] self The archive. @notnull
 * @param[out] out_exports The number. @notnull
 * @retval SSI_OK The number was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @since 1.0
 */
SSI_API ssi_status ssi_archive_exports(const ssi_archive *self,
                                       size_t *out_exports);

/**
 * @brief Describes an export, given all files read so far.
 * @param[in] self The archive. @notnull
 * @param[in] index 0 … the number of exports - 1, in the order begun.
 * @param[in,out] out The description; its `size` must be set. @notnull
 * @retval SSI_OK The description was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @retval SSI_ERROR_INDEX `index` is past the end.
 * @since 1.0
 */
SSI_API ssi_status ssi_archive_export(const ssi_archive *self, size_t index,
                                      ssi_export_info *out);

/**
 * @brief One of the files that nearly every complete export has and an export
 *        lacks: it was not asked for, is in another part, or there was nothing
 *        to put into it.
 * @param[in] self The archive. @notnull
 * @param[in] index 0 … the number of exports - 1, in the order begun.
 * @param[in] missing 0 … `missing` of ssi_archive_export() - 1.
 * @param[out] out_role Index of its role. @notnull
 * @retval SSI_OK The role was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_INDEX `index` or `missing` is past the end.
 * @since 1.0
 */
SSI_API ssi_status ssi_archive_export_missing(const ssi_archive *self,
                                              size_t index, size_t missing,
                                              size_t *out_role);

/**
 * @brief Says whether files added from now on keep what ssi_archive_shape()
 *        reports, which takes two kilobytes of memory for each.
 * @param[in,out] self The archive. @notnull
 * @param[in] keep true: they do; false, as at first: they do not.
 * @retval SSI_OK It was noted.
 * @retval SSI_ERROR_NULL `self` is NULL.
 * @since 1.0
 */
SSI_API ssi_status ssi_archive_keep_shape(ssi_archive *self, bool keep);

/**
 * @brief Says whether files added from now on keep the names and the addresses
 *        of people. They are kept within the budget, and are overwritten before
 *        their memory is given back.
 * @param[in,out] self The archive. @notnull
 * @param[in] keep true: they do; false, as at first: they do not.
 * @retval SSI_OK It was noted.
 * @retval SSI_ERROR_NULL `self` is NULL.
 * @since 1.0
 */
SSI_API ssi_status ssi_archive_keep_names(ssi_archive *self, bool keep);

/**
 * @brief Who a counterpart of the ledger is: the newest name and address in the
 *        files that keep names, whatever order they came in.
 * @param[in] self The archive. @notnull
 * @param[in] counterpart The number, as in the ledger that
 *            ssi_archive_resolve() made.
 * @param[in,out] out The answer; its `size` must be set. @notnull
 * @retval SSI_OK The answer was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @retval SSI_ERROR_EMPTY No name with this number was kept.
 * @since 1.0
 */
SSI_API ssi_status ssi_archive_name(const ssi_archive *self,
                                    uint64_t counterpart,
                                    ssi_archive_name_info *out);

/**
 * @brief The form of a file, so that one that is not understood can be
 *        reported: its name, its header, counts of rows by reason, and the
 *        forms of its dates, in which each digit is 0 and each letter is a. It
 *        holds no value of a row and no name: a file's name stands there only
 *        if it is one of LinkedIn's, and is made of a and 0 otherwise.
 * @param[in] self The archive. @notnull
 * @param[in] file Index of the file.
 * @param[out] text Where the UTF-8 text goes, several lines, with a final NUL;
 *             NULL to ask for the size only. @array{capacity} @nullable
 * @param[in] capacity Bytes at `text`.
 * @param[out] out_size Bytes needed, the final NUL included; written on
 *             ::SSI_ERROR_SPACE too. @notnull
 * @retval SSI_OK The text was written, or `text` is NULL.
 * @retval SSI_ERROR_NULL `self` or `out_size` is NULL.
 * @retval SSI_ERROR_INDEX `file` is past the end.
 * @retval SSI_ERROR_SPACE `capacity` is less than `*out_size`; nothing was
 *         written.
 * @since 1.0
 */
SSI_API ssi_status ssi_archive_shape(const ssi_archive *self, size_t file,
                                     char *text, size_t capacity,
                                     size_t *out_size);

/**
 * @brief Number of roles a file can have.
 * @param[out] out_roles The number. @notnull
 * @retval SSI_OK The number was written.
 * @retval SSI_ERROR_NULL `out_roles` is NULL.
 * @since 1.0
 */
SSI_API ssi_status ssi_archive_roles(size_t *out_roles);

/**
 * @brief Describes a role.
 * @param[in] index 0 … the number of roles - 1.
 * @param[in,out] out The description; its `size` must be set. @notnull
 * @retval SSI_OK The description was written.
 * @retval SSI_ERROR_NULL `out` is NULL.
 * @retval SSI_ERROR_SIZE `out->size` is too small.
 * @retval SSI_ERROR_INDEX `index` is past the end.
 * @since 1.0
 */
SSI_API ssi_status ssi_archive_role(size_t index, ssi_role_info *out);

/**
 * @brief Whether a file of a role was handed in (with rows or empty).
 * @param[in] self The archive. @notnull
 * @param[in] index 0 … the number of roles - 1.
 * @param[out] out_found true if found; false: the role is absent. @notnull
 * @retval SSI_OK The answer was written.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @retval SSI_ERROR_INDEX `index` is past the end.
 * @since 1.0
 */
SSI_API ssi_status ssi_archive_found(const ssi_archive *self, size_t index,
                                     bool *out_found);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
