/* The statistics of a publication, and their noise. The distribution is taken
   by linear binning: each member is shared between the two nearest knots, in
   thousandths, so that one member moves the sums by 2,000 at most and its place
   between two knots is not lost. Noise: discrete Laplace for each knot, the
   cube mechanism for the four pillars at once. Linear in the histogram; the
   noise of a publication takes about 160 words. */
#include "cohort/statistics.h"

#include <string.h>

#include "base/alloc.h"
#include "base/bytes.h"
#include "cohort/noise.h"

#define WORD 8
#define LABEL 16
#define HALVES                                                  \
  (2 * SSI_EPSILON) /* half of epsilon / 64 is epsilon / HALVES \
                     */

/* Shares out the members, and sums up their scores. */
static void share_out(const uint32_t *buckets, ssi_statistics *out) {
  const uint32_t width = (BUCKETS - 1) / (uint32_t)(out->knots - 1);
  uint32_t i;
  for (i = 0; i < BUCKETS; i++) {
    const uint32_t knot = i / width;
    const int64_t upper =
        (int64_t)buckets[i] * (i % width) * MEMBER_SHARE / width;
    out->at_knots[knot] += (int64_t)buckets[i] * MEMBER_SHARE - upper;
    if (upper) out->at_knots[knot + 1] += upper;
    out->sums[0] += (int64_t)buckets[i] * i;
  }
}

void ssi_statistics_take(const ssi_cohort *cohort, ssi_statistics *out) {
  memset(out, 0, sizeof *out);
  out->members = cohort->tally.count;
  out->knots = out->members < MANY_MEMBERS ? KNOTS_FEW : KNOTS_MANY;
  out->has_pillars = cohort->tally.with_pillars == out->members;
  share_out(cohort->buckets, out);
  if (out->has_pillars) memcpy(out->sums, cohort->tally.sums, sizeof out->sums);
}

/* Everything that goes into a publication, in words of 8 bytes: whatever
   differs, the noise is unrelated. Noise by name, date or set alone would stay
   while a score moves, and give the movement away. */
static uint8_t *put_words(uint8_t *at, const void *words, size_t count) {
  uint64_t word;
  size_t i;
  for (i = 0; i < count; i++, at += WORD) {
    memcpy(&word, (const char *)words + i * sizeof word, sizeof word);
    ssi_put(at, WORD, word);
  }
  return at;
}

static size_t put_all(const ssi_statistics *self, const ssi_draw *by,
                      uint8_t *bytes) {
  const uint64_t head[] = {by->serial, (uint64_t)by->epsilon, self->members,
                           self->knots, self->has_pillars};
  uint8_t *at = bytes + LABEL;
  memcpy(bytes, "SSI benchmark 1", LABEL);
  at = put_words(at, head, sizeof head / sizeof *head);
  at = put_words(at, self->at_knots, self->knots);
  at = put_words(at, self->sums, PILLARS);
  return (size_t)(at - bytes);
}

_Static_assert(LABEL + (5 + KNOTS_MANY + PILLARS) * WORD <= SSI_NOISE_INPUT,
               "everything goes in");
_Static_assert(SSI_CUBE == PILLARS, "one draw for all pillars");

void ssi_statistics_blur(ssi_statistics *self, const ssi_draw *by) {
  const uint64_t e = (uint64_t)by->epsilon;
  uint8_t bytes[SSI_NOISE_INPUT];
  ssi_noise noise;
  int64_t z[SSI_CUBE] = {0};
  size_t i;
  ssi_noise_make(by->key, bytes, put_all(self, by, bytes), &noise);
  for (i = 0; i < self->knots; i++)
    self->at_knots[i] +=
        ssi_noise_laplace(&noise, e, HALVES * UINT64_C(2) * MEMBER_SHARE);
  if (self->has_pillars)
    ssi_noise_cube(&noise, e, HALVES * (uint64_t)SSI_PILLAR_POINTS, z);
  else
    z[0] = ssi_noise_laplace(&noise, e, HALVES * (uint64_t)(BUCKETS - 1));
  for (i = 0; i < PILLARS; i++) self->sums[i] += z[i];
  ssi_wipe(bytes, sizeof bytes);
  ssi_wipe(&noise, sizeof noise);
  ssi_wipe(z, sizeof z);
}
