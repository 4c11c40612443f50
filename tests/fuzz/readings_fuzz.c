/* Sequences of calls with the readings of a score among them. */
#define FUZZ_READINGS
#include "fuzz/calls_fuzz.c"
