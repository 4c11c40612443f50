/* The key that the noise of a benchmark is drawn with. */
#ifndef BENCHMARK_KEY_H
#define BENCHMARK_KEY_H

#include <ssi/ssi.h>
#include <stdbool.h>

/* Reads a key of 16 bytes, or 32 hexadecimal digits, from a file; NULL: draws
 * one from the system. Says what is wrong and answers false. Wipe the key after
 * use. */
bool benchmark_key(const char *path, uint8_t out[SSI_BENCHMARK_KEY_BYTES]);

#endif
