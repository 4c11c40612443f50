/* Archives in the inputs of fuzzers, and what any report of one must hold. */
#ifndef SSI_TESTS_FUZZ_PIECES_H
#define SSI_TESTS_FUZZ_PIECES_H

#include <ssi/ssi.h>
#include <stdint.h>

#define PIECES_MAX 16
#define PIECE_NAME_BYTES 128

/* A file: its name, and where its bytes are in the input. */
typedef struct piece {
  char name[PIECE_NAME_BYTES];
  const uint8_t *bytes;
  size_t size;
} piece;

/* Stops the program if it does not hold. */
void hold(bool held);

/* The files of an input: each a line "=name" and the bytes up to the next such
   line. An input that does not begin with "=" is one file, whose first byte
   says of which role. Answers how many there are. */
size_t pieces_split(const uint8_t *data, size_t size, piece *pieces);

void pieces_check_report(const ssi_archive *archive);

/* The saved ledger, from malloc; NULL if no file could be read, or there are
   two members. */
uint8_t *pieces_saved(const ssi_archive *archive, size_t *size);

#endif
