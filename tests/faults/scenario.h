/* One run through every room of the library, with memory from one allocator. */
#ifndef SSI_TESTS_FAULTS_SCENARIO_H
#define SSI_TESTS_FAULTS_SCENARIO_H

#include <ssi/ssi.h>

/* The hash of all that the library answered; 0 if a call failed. */
uint64_t scenario(const ssi_allocator *memory);

#endif
