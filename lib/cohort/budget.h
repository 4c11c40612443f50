/* The members behind ssi_budget. */
#ifndef SSI_LIB_COHORT_BUDGET_H
#define SSI_LIB_COHORT_BUDGET_H

#include <ssi/benchmark.h>

#include "cohort/members.h"

#define QUARTER_DAYS 91
#define QUARTERS 5 /* any 365 days lie in five of 91 */
#define LAST_SERIAL INT64_C(1000000000000000)

/* What one member's scores were used for, in 64ths: quarter q in place q %
   QUARTERS, and all of them together. */
typedef struct ssi_spender {
  uint64_t member;
  uint8_t spent[QUARTERS], in_all;
} ssi_spender;

struct ssi_budget {
  ssi_allocator allocator;
  int32_t limit, quarter;
  int64_t serial;
  ssi_spender *rows; /* by member; in_all is above 0 */
  size_t count, capacity;
};

/* The place of a member, or where it would be, at `from` or behind it. */
size_t ssi_find_spender(const ssi_budget *self, size_t from, uint64_t member);

/* Charges all members, or none, and then raises the serial, which it answers.
   SSI_ERROR_BUDGET: one cannot pay; SSI_ERROR_LIMIT, SSI_ERROR_MEMORY. */
ssi_status ssi_budget_charge(ssi_budget *self, const ssi_members *members,
                             int32_t epsilon, uint64_t *out_serial);

#endif
