/* The archive behind the handle: its files, ranked so that the preferred one of
   each role comes first, and walks over those that are used. */
#ifndef SSI_LIB_ARCHIVE_ARCHIVE_PRIVATE_H
#define SSI_LIB_ARCHIVE_ARCHIVE_PRIVATE_H

#include <ssi/archive.h>

#include "archive/budget.h"
#include "archive/file.h"
#include "archive/roles.h"
#include "base/hash.h"
#include "base/seldom.h"
#include "record/keywords.h"

/* Bytes of the name of a file, a workbook or an export. */
#define SSI_NAME_BYTES_MAX 4096

/* An export, such as a ZIP, that files belong to. */
typedef struct ssi_export {
  char *name; /* as the host calls it, ended by NUL; NULL: it has none */
  size_t name_bytes, files;
  int32_t day; /* on which it was made, -1: unknown */
  /* What its files tell of dates, but for those that need others to tell. */
  int32_t newest;                /* day, -1 without any */
  size_t month_files, day_files; /* written by a program with this order */
} ssi_export;

/* Files that are not yet in the archive. */
typedef struct ssi_found {
  ssi_file **files;
  size_t count, capacity;
  uint64_t reserved; /* bytes of the budget that their rows will need */
} ssi_found;

/* A workbook whose parts are being handed in. */
typedef struct ssi_book {
  char *name; /* ended by NUL; NULL: there is none */
  size_t name_bytes;
  ssi_found parts; /* with their bytes as `text` */
  size_t bytes;    /* of all parts */
  uint8_t refused; /* why it is not read, a reason, or 0 */
  bool analytics;  /* LinkedIn calls its analytics so, in every language */
} ssi_book;

struct ssi_archive {
  ssi_allocator allocator; /* the host's */
  ssi_allocator counted;   /* for what files hold, within the budget */
  ssi_file **files;        /* in the order they were added */
  size_t files_count, order_count, exports_count;
  uint32_t *order; /* files with a role: by role, the preferred ones first */
  ssi_export *exports; /* the last one takes the next file */
  ssi_memory_budget *budget;
  ssi_hash_key key;
  void *context;      /* what readers of another table work on */
  size_t roles_count; /* of the table that its files are read by */
  size_t files_capacity, order_capacity, exports_capacity;
  size_t dependents;             /* files whose order of dates others tell */
  const ssi_file *most_messages; /* of the messages, or NULL */
  ssi_list names_with_comma;     /* of all files */
  bool keeps_shape, keeps_names;
  char *target;
  size_t target_bytes;
  ssi_keywords keywords;
  ssi_book book;
};

/* Gives a count of a handle, which is so many bytes behind it. */
ssi_status ssi_tell_count(const void *self, size_t *out, size_t offset);

/* Whether the place is that of a file with a role. */
static inline bool ssi_has_role(const ssi_place *place) {
  return place->role < SSI_ROLES;
}

/* Whether the next file is of an export that was begun: then its rows carry
   marks, so that they can be found in other exports. */
static inline bool ssi_is_marked(const ssi_archive *self) {
  return self->exports_count > 0 && self->exports[self->exports_count - 1].name;
}

/* Makes sure that there is an export for the next file; false: no memory. */
bool ssi_reserve_export(ssi_archive *self);
void ssi_free_exports(ssi_archive *self);

/* Reserves memory for so many files more; false if there is none, and nothing
   has changed. */
bool ssi_reserve_files(ssi_archive *self, size_t count);

/* Ranks a file that was added, for which memory is reserved; takes it out of
   the ranks, before what they depend on changes. */
void ssi_rank_file(ssi_archive *self, const ssi_file *file);
void ssi_unrank_file(ssi_archive *self, const ssi_file *file);

/* Makes a file among those found, for which there is room whatever the budget;
   those before it have been read. NULL: no memory. */
SSI_SELDOM ssi_file *ssi_find_file(const ssi_archive *self, ssi_found *found,
                                   const char *name, size_t name_size,
                                   const ssi_place *place);
/* Finds a file that is not read, for a reason or 0. SSI_OK or
   SSI_ERROR_MEMORY. */
SSI_SELDOM ssi_status ssi_leave_file(const ssi_archive *self, ssi_found *found,
                                     const char *name, const ssi_place *place,
                                     ssi_file_state state, int reason);
/* Takes all that was found in what has this name and place into the archive,
   or none, and then leaves none found. If they go beyond the budget, it takes
   but one file that says so. */
SSI_SELDOM ssi_status ssi_take_found(ssi_archive *self, ssi_found *found,
                                     ssi_status status, const char *name,
                                     const ssi_place *place);
SSI_SELDOM void ssi_free_found(const ssi_archive *self, ssi_found *found);

/* Copies a file's text as UTF-8, to be decoded in its place; release it by its
   capacity, also after a failure. false: no memory. */
SSI_SELDOM bool ssi_copy_text(const ssi_allocator *from, const uint8_t *bytes,
                              size_t size, ssi_bytes *out);

/* Takes a part of the workbook that is open, if it is one. */
SSI_SELDOM ssi_status ssi_take_part(ssi_archive *self, const char *name,
                                    const ssi_place *place,
                                    const uint8_t *bytes, size_t size);
SSI_SELDOM void ssi_free_book(ssi_archive *self);

/* Whether a file with a role is used: neither refused nor a duplicate. */
bool ssi_is_file_used(const ssi_archive *self, const ssi_file *file);

/* The files that are used, of a role or of all, by role and export; or their
   rows. */
typedef struct ssi_walk {
  const ssi_archive *archive;
  size_t first, at, end;
  const ssi_file *file; /* of the last row that was given, */
  size_t row;           /* and its index */
} ssi_walk;

ssi_walk ssi_walk_role(const ssi_archive *self, size_t role);
ssi_walk ssi_walk_export(const ssi_archive *self, size_t role, size_t export);
ssi_walk ssi_walk_all(const ssi_archive *self);

/* Each NULL at the end. */
const ssi_file *ssi_walk_next(ssi_walk *walk);
const ssi_row *ssi_walk_row(ssi_walk *walk);

#endif
