/* Weights of many ages at once: line by line, each in even steps, without a
   division. Linear in the ages. */
#include "score/decay.h"

void ssi_decay_fill(int32_t half_life, size_t count, uint32_t *out) {
  const uint32_t days = (uint32_t)half_life;
  uint32_t weight = half_life ? days << SSI_HALVINGS : 1, line;
  size_t at = 0, i;
  /* From days * 2^(8 - line) to half of it in `days` steps, each of 2^(7 -
     line); on the last line from `days` to zero, in steps of one. */
  for (line = 0; line <= SSI_HALVINGS && half_life; line++) {
    const uint32_t step = 1u << SSI_HALVINGS >> (line + 1);
    const size_t left = count - at, here = left < days ? left : days;
    for (i = 0; i < here; i++, weight -= step ? step : 1) out[at + i] = weight;
    at += here;
  }
  for (; at < count; at++) out[at] = weight;
}
