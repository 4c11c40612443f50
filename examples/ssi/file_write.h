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

/* Reads all bytes of a file that is open; *out is to be released with free().
 * Says what is wrong and answers false with nothing to release. */
bool file_read_bytes(const char *path, FILE *from, uint8_t **out,
                     size_t *out_size);

#endif
