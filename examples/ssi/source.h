/* Where an archive's files come from: a ZIP, a folder, or one file that is read
 * alone. All answer a sorted list of names, and the bytes of one file at a
 * time, within limits that no real archive reaches. Names from inside a ZIP
 * never become paths. */
#ifndef SOURCE_H
#define SOURCE_H

#include <ssi/ssi.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Names a source may list; more is no archive of one member. */
#define SOURCE_NAMES_MAX 200000
/* Bytes read from one source, all files together. */
#define SOURCE_BYTES_MAX 4000000000u
/* The same of a workbook, packed and unpacked; LinkedIn's have a hundredth. */
#define SOURCE_BOOK_BYTES_MAX 64000000u

typedef struct source_entry {
  char *name;     /* path inside the archive, with "/" */
  uint64_t place; /* where the source finds it */
} source_entry;

typedef struct source_bytes {
  uint8_t *data;
  size_t size, capacity;
} source_bytes;

typedef struct source source;
struct source {
  const char *path; /* as given by the user; borrowed */
  source_entry *entries;
  size_t count, capacity;
  uint64_t bytes_left;  /* of SOURCE_BYTES_MAX, or of a workbook's */
  uint64_t memory;      /* bytes that reading may take */
  uint64_t held;        /* of them, what the source itself takes */
  uint64_t most;        /* bytes that the next file may have; 0: any */
  uint64_t read_so_far; /* of the file being read */
  int32_t day;          /* of the newest file as the source tells it, or -1: a
                           folder tells the day of unpacking */
  bool inside;          /* a workbook of another source: what is wrong with it
                           is a note, and the rest is read */
  bool is_folder;
  void *state; /* the kind's own */
  bool (*read)(source *self, const source_entry *entry, source_bytes *out);
  void (*close)(source *self);
};

/* Opens a ZIP or a folder and lists its files; "-" is a ZIP on standard input,
 * which is held whole, and must fit into the memory that reading may take. Says
 * what is wrong and answers false, with nothing to release, if that cannot be
 * done. */
bool source_open(const char *path, uint64_t memory, source *out);

/* What memory there is beside the source itself and so many bytes; at least 1,
 * as 0 would be no limit. */
uint64_t source_memory_beside(const source *self, uint64_t used);

/* Reads one file, replacing what `out` holds. Says what is wrong. */
bool source_read(source *self, const source_entry *entry, source_bytes *out);

void source_close(source *self);

/* Opens a file that is the only one, whatever it is. */
bool source_open_alone(const char *path, uint64_t memory, source *out);

/* True if the source is one file that was given alone. */
bool source_is_alone(const source *self);

/* Says what a file of another tool is, and what reads it. */
void source_say_other(const char *path, const ssi_file_info *file);

/* Opens a workbook, a ZIP whose bytes were read from another source and stay
 * where they are until it is closed. Its entries are called by its name and
 * theirs. Notes what is wrong and answers false. */
bool source_open_inside(source *from, const source_entry *entry,
                        const source_bytes *packed, source *out);

/* True for the name of a workbook. */
bool source_is_workbook(const char *name);

/* For the kinds of source. */
bool source_open_zip(source *self);
bool source_open_input(source *self);
bool source_open_folder(source *self);
bool source_open_file(source *self);
bool source_has_ending(const char *name, const char *ending);
bool source_list(source *self, const char *name, uint64_t place);
bool source_room(source_bytes *bytes, size_t more);
bool source_spend(source *self, const char *name, uint64_t size);
/* Says what is wrong with a file; answers false. */
bool source_say(const source *self, const char *name, const char *what);

#endif
