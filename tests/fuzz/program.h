/* What the targets of the program's parsers share: a file whose bytes never
   reach a disk, and what the program says meanwhile. */
#ifndef SSI_TESTS_FUZZ_PROGRAM_H
#define SSI_TESTS_FUZZ_PROGRAM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

/* A file with these bytes; the name is always the same. */
const char *program_file(const uint8_t *bytes, size_t size);

/* A name that may be written, replaced and locked, with these bytes. */
const char *program_place(const uint8_t *bytes, size_t size);

/* From now on, what the program prints and says is kept. */
void program_listens(void);

/* Until now. No control character may be in it, each message is a line that
   begins with "ssi: " (after the last one, a line may point to the help), and
   whoever refuses says why. */
void program_heard(bool refused);

/* Bytes that are written with stdio, from malloc. */
typedef struct written {
  char *bytes;
  size_t size;
} written;

/* Both end with what was written being the same; releases the second. */
void program_same(const written *once, written *again);

#endif
