#include "score/decay.h"

uint64_t ssi_decay_sum(int32_t half_life) {
  const uint64_t days = (uint64_t)half_life;
  const uint64_t last_line = days * (days + 1) / 2;
  const uint64_t one_line = days * (3 * days + 1) / 2;
  return one_line * ((1u << SSI_HALVINGS) - 1) + last_line;
}
