/* Saved cohorts, benchmarks and budgets that are put right, so that fuzzers
   reach what is behind the checksum. */
#ifndef SSI_TESTS_FUZZ_SAVED_H
#define SSI_TESTS_FUZZ_SAVED_H

#include <stddef.h>
#include <stdint.h>

#define SAVED_COHORT "SSIC\1"
#define SAVED_BENCHMARK "SSIB\1"
#define SAVED_BUDGET "SSIS\1"

/* Bit 0 of `what`: the checksum; bit 1: magic and version. */
void saved_put_right(uint8_t *bytes, size_t size, const char *magic,
                     uint8_t what);

#endif
