/* The checksum of a saved ledger, written a second time: SipHash-2-4 with a
   key of zeros. */
#ifndef SSI_TESTS_UNIT_SIP_H
#define SSI_TESTS_UNIT_SIP_H

#include <stddef.h>
#include <stdint.h>

uint64_t sip_of(const uint8_t *bytes, size_t size);

/* Writes it into the last eight of the bytes, over all before them. */
void sip_seal(uint8_t *bytes, size_t size);

#endif
