#include "score/decay.h"

#include "base/check.h"

uint64_t ssi_decay(int32_t age, int32_t half_life) {
  const uint64_t days = (uint64_t)half_life;
  uint64_t halvings, rest;
  SSI_ALWAYS(age >= 0 && half_life >= 0);
  if (half_life == 0) return 1;
  halvings = (uint64_t)age / days;
  rest = (uint64_t)age % days;
  if (halvings > SSI_HALVINGS) return 0;
  if (halvings == SSI_HALVINGS) return days - rest;
  return (2 * days - rest) << (SSI_HALVINGS - 1 - halvings);
}

uint64_t ssi_decay_sum(int32_t half_life) {
  const uint64_t days = (uint64_t)half_life;
  const uint64_t last_line = days * (days + 1) / 2;
  const uint64_t one_line = days * (3 * days + 1) / 2;
  return one_line * ((1u << SSI_HALVINGS) - 1) + last_line;
}
