/* What is kept of one file: compact rows and counts. Of other people there are
   only keyed hashes, and a text only if the host asks (kept_names.h). */
#ifndef SSI_LIB_ARCHIVE_FILE_H
#define SSI_LIB_ARCHIVE_FILE_H

#include <ssi/archive.h>

#include "archive/comma_names.h"
#include "archive/date_column.h"
#include "archive/names.h"
#include "base/alloc.h"

/* An event without another person; equal ones in a row are counted. Its mark
   tells it from others of its day in another export: the second, and a hash of
   the column that does not change; 0 if no export was begun. */
typedef struct ssi_event {
  uint16_t day, traits, count;
  uint8_t kind, open; /* open: the date may be read in two orders */
  uint32_t mark;
} ssi_event;

/* Bits of a mark that are the second of the day. */
#define SSI_MARK_SECOND_BITS 17

enum {
  SSI_ROW_OUTGOING = 1, /* invitations: sent by the member */
  SSI_ROW_SUBJECT = 2,  /* messages: there is a subject */
  SSI_ROW_COMMA = 4,    /* messages: several recipients, or one with a comma */
  SSI_ROW_CURRENT = 8,  /* positions: not finished */
  SSI_ROW_DESCRIBED = 16, /* positions: with a description */
  SSI_ROW_INDUSTRY = 32,  /* the profile: with an industry */
  SSI_ROW_LOCATION = 64,  /* the profile: with a location */
  SSI_ROW_OPEN = 128      /* the date may be read in two orders */
};

#define SSI_ROW_MARK_MAX 0x7FFFFFFF

/* A person in a row, by keyed hashes of address and name; 0: not given. */
typedef struct ssi_party {
  uint64_t url, name;
} ssi_party;

/* An event with a person, or an entry of the profile. */
typedef struct ssi_row {
  uint64_t time : 33; /* seconds since 1970-01-01 */
  uint64_t mark : 31; /* as of an event, but the hash alone */
  union {
    ssi_party person; /* the other side; in the profile, the member */
    ssi_party sender; /* messages */
    uint64_t entry;   /* entries: a hash of the columns that identify it */
  };
  union {
    ssi_party member;    /* invitations: the own side */
    ssi_party recipient; /* messages */
    uint64_t company;    /* connections, positions: a hash, or 0 */
  };
  uint32_t line;
  uint16_t traits;
  uint8_t kind, flags;
} ssi_row;

/* The most candidates that can each be in more than half of the rows, where a
   row has two sides. */
#define SSI_CANDIDATES 3

/* Hashes that stand in more than half of a file's rows; 0 rows: none. */
typedef struct ssi_majority {
  uint64_t hashes[SSI_CANDIDATES];
  size_t rows[SSI_CANDIDATES];
} ssi_majority;

#define SSI_CHUNK_ROWS 512

/* Reasons are 1 … this. */
#define SSI_SKIP_REASONS 21

typedef struct ssi_skips {
  int64_t rows, line;
  const char *column;
} ssi_skips;

typedef struct ssi_shape ssi_shape;

typedef struct ssi_bytes {
  char *bytes;
  size_t size, capacity;
} ssi_bytes;

/* How many rows fall into each span of days, and the newest of them. */
#define SSI_SPAN_DAYS 512
#define SSI_SPANS ((SSI_DAY_MAX + 1) / SSI_SPAN_DAYS)

typedef struct ssi_spans {
  uint32_t count[SSI_SPANS];
  uint16_t newest[SSI_SPANS];
} ssi_spans;

/* Counts this many rows or events of a day. */
void ssi_spans_add(ssi_spans *spans, int32_t day, uint32_t count);

typedef struct ssi_file {
  /* What one reading finds; what is asked most is in front. */
  size_t rows_kept;
  ssi_row **chunks; /* SSI_CHUNK_ROWS rows in each; see ssi_file_row() */
  ssi_event *events;
  size_t events_count;
  int64_t rows;           /* all that were read */
  int32_t oldest, newest; /* days of what is kept, -1 without any */
  uint32_t columns;       /* bit i: column i of the role is there */
  /* What stays, however often it is read. */
  ssi_file_state state;
  ssi_place place;
  size_t export; /* index of the export it belongs to */
  char *name;
  size_t name_bytes, size, index;
  const char *other;    /* name of its role if it is of another tool, or NULL */
  const char *encoding; /* of its text, or NULL */
  ssi_date_rules rules; /* of dates, when it is read a second time */
  ssi_date_order order; /* of its dates that do not tell it */
  bool dependent;       /* its dates alone do not tell the order */
  ssi_shape *shape;     /* for a report, or NULL */
  /* From here on, again what one reading finds. */
  ssi_skips skips[SSI_SKIP_REASONS + 1];
  size_t chunks_count, chunks_capacity, events_capacity;
  ssi_bytes text;    /* headline, titles and descriptions, or skills */
  ssi_bytes summary; /* of the profile */
  ssi_list names_with_comma;
  ssi_list people; /* number → row and place in the texts, if asked for */
  ssi_bytes people_text;    /* names and addresses, each ended by NUL */
  ssi_majority urls, names; /* of messages and invitations */
  int32_t groups;           /* joined */
  int32_t media;            /* on the profile */
  bool photo, cover;
  ssi_date_column dates;
  ssi_spans spans; /* of its dated rows and events */
} ssi_file;

static inline bool ssi_file_has_column(const ssi_file *file, size_t column) {
  return (file->columns >> column & 1) != 0;
}

/* The row with an index; the first is for what goes through all rows. */
static inline ssi_row *ssi_row_at(const ssi_file *file, size_t i) {
  return &file->chunks[i / SSI_CHUNK_ROWS][i % SSI_CHUNK_ROWS];
}
ssi_row *ssi_file_row(const ssi_file *file, size_t i);
/* The day of a row. */
int32_t ssi_row_day(const ssi_row *row);

/* A file with name and place only; NULL: no memory. */
ssi_file *ssi_file_new(const ssi_allocator *from, const char *name,
                       size_t name_size, const ssi_place *place);
void ssi_file_free(const ssi_allocator *to, ssi_file *file);
/* Forgets what was read of it. */
void ssi_file_clear(const ssi_allocator *to, ssi_file *file);

/* Each returns SSI_OK or SSI_ERROR_MEMORY. */
ssi_status ssi_file_add_row(const ssi_allocator *from, ssi_file *file,
                            const ssi_row *row);
ssi_status ssi_file_add_event(const ssi_allocator *from, ssi_file *file,
                              ssi_event event);
/* Adds a text and a line end, well-formed, while it fits in a section. */
ssi_status ssi_file_add_text(const ssi_allocator *from, ssi_bytes *text,
                             const char *bytes, size_t size);

/* Notes the day of each row and event, which is done while they are added, once
   more. */
void ssi_file_note_days(ssi_file *file);

void ssi_skips_add(ssi_skips *skips, ssi_skip_reason reason, const char *column,
                   int64_t line);

/* A total order by what two files of a role hold, whatever their names. */
int ssi_file_compare_content(const ssi_file *a, const ssi_file *b);

#endif
