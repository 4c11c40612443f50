/* Files that hold what the library saved. */
#ifndef SAVED_FILE_H
#define SAVED_FILE_H

#include <ssi/ssi.h>
#include <stdbool.h>
#include <stdio.h>

typedef struct saved_file {
  const char *path;
  uint8_t *bytes;
  size_t size;
} saved_file;

/* Reads all of a file. Says what is wrong and answers false with nothing to
 * release. */
bool saved_file_read(const char *path, saved_file *out);

/* The same of a file that is open, which stays so, with at most so many bytes.
 */
bool saved_file_read_open(const char *path, FILE *from, size_t most,
                          saved_file *out);

/* Says why the library did not load it as `what`, and what it is instead if it
 * is another of the files that this program writes. Answers false. */
bool saved_file_refused(const saved_file *self, const char *what,
                        ssi_status status);

/* Wipes the bytes and releases them. */
void saved_file_free(saved_file *self);

/* Writes `size` bytes, wipes and releases them; NULL: there was no memory. The
 * mode is a file_mode. Says what is wrong and answers false. */
bool saved_file_write(const char *path, int mode, uint8_t *bytes, size_t size);

#endif
