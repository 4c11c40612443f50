/* Files, read and written as a whole. */
#ifndef FILE_WRITE_H
#define FILE_WRITE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

/* How a file takes its name. */
typedef enum file_mode {
  FILE_NEW = 0,     /* a file that exists is an error */
  FILE_REPLACE = 1, /* it is replaced */
  FILE_SECRET = 2   /* nobody else may read it; with one of the others */
} file_mode;

/* Writes a file, all or nothing: to a temporary file beside it that then takes
 * its name. `write` answers false if it could not. Says what is wrong and
 * answers false. */
bool file_write(const char *path, int mode,
                bool (*write)(FILE *to, const void *what), const void *what);

/* The same with bytes. */
bool file_write_bytes(const char *path, int mode, const uint8_t *bytes,
                      size_t size);

/* True if something has this name that may not be replaced; says so. `force`: a
 * plain file may, but no folder, link or device. */
bool file_taken(const char *path, bool force);

/* True if a file can be made beside this name; says why not. */
bool file_possible(const char *path);

/* What a message calls a file that is read: "-" by its name. */
const char *file_shown(const char *path);

/* Opens a file to read; "-" is what comes on standard input, once. Says what is
 * wrong and answers NULL. */
FILE *file_open(const char *path);

/* Closes it, but not standard input. */
void file_done(FILE *from);

/* The most bytes of what this program writes or people write for it: models,
 * benchmarks, readings, keys. */
#define FILE_BYTES_MAX (16 * 1024 * 1024)

/* Reads all bytes of a file that is open; *out is to be released with free().
 * One with more than `most` is refused before it is in memory, for `why`; NULL:
 * for no such file is so large. Says what is wrong and answers false with
 * nothing to release. */
bool file_read_bytes(const char *path, FILE *from, size_t most, const char *why,
                     uint8_t **out, size_t *out_size);

#endif
