/* Classes by the sets of traits that the feeds of a kind ask for: a class is
   which of these sets an event meets. A set is met if any of its traits is
   there, so what a class meets is the union over the bytes of the traits, and
   the tables grow with their bytes, not with 2^traits. */
#include "score/classes.h"

#include <string.h>

#define SETS 8 /* that a kind may ask for: bits of a class */

/* Three for each feed, so that there is always room. */
typedef struct trait_sets {
  uint32_t any[3 * SSI_FEEDS];
  uint32_t count;
} trait_sets;

static void add(trait_sets *to, uint32_t any) {
  uint32_t i;
  for (i = 0; i < to->count; i++) {
    if (to->any[i] == any) return;
  }
  if (any) to->any[to->count++] = any;
}

static trait_sets sets_of(uint32_t kind) {
  trait_sets found;
  size_t feed;
  found.count = 0;
  for (feed = 0; feed < SSI_FEEDS; feed++) {
    const ssi_feed_row *row = &ssi_feed_rows[feed];
    if ((uint32_t)row->kind != kind) continue;
    add(&found, row->any_trait);
    add(&found, row->bonus_trait[0]);
    add(&found, row->bonus_trait[1]);
  }
  return found;
}

static uint32_t met_by(const trait_sets *sets, uint32_t traits) {
  uint32_t met = 0, i;
  for (i = 0; i < sets->count; i++)
    met |= (uint32_t)((sets->any[i] & traits) != 0) << i % SETS;
  return met;
}

/* All traits that are in no other sets than these. Events that meet just these
   have some of them. */
static uint32_t traits_of(const trait_sets *sets, uint32_t met) {
  uint32_t traits = UINT32_MAX, i;
  for (i = 0; i < sets->count; i++) {
    if (!(met >> i % 32 & 1)) traits &= ~sets->any[i];
  }
  return traits;
}

static bool about_people(uint32_t kind, uint32_t traits) {
  size_t feed;
  for (feed = 0; feed < SSI_FEEDS; feed++) {
    const ssi_feed_row *row = &ssi_feed_rows[feed];
    if ((uint32_t)row->kind == kind && ssi_feed_wants(row, traits) &&
        ssi_indicator_rows[row->indicator - 1].measure == SSI_MEASURE_PEOPLE)
      return true;
  }
  return false;
}

static bool is_fed_by(uint32_t kind) {
  size_t feed;
  for (feed = 0; feed < SSI_FEEDS; feed++) {
    if ((uint32_t)ssi_feed_rows[feed].kind == kind) return true;
  }
  return false;
}

/* Gives a kind the classes from `first` on, whose lowest bits are free. */
static void add_kind(ssi_classes *to, uint32_t kind, const trait_sets *sets,
                     uint32_t first) {
  uint32_t byte, value, met;
  for (byte = 0; byte < SSI_TRAIT_BYTES; byte++) {
    for (value = 0; value < 256; value++)
      to->of[byte][kind << 8 | value] =
          (uint8_t)(first | met_by(sets, value << 8 * byte));
  }
  for (met = 0; met < 1u << sets->count % 32; met++) {
    const uint32_t class = (first | met) % SSI_CLASSES;
    const uint32_t traits = traits_of(sets, met);
    const bool occurs = met_by(sets, traits) == met;
    to->sample[class].kind = (uint8_t)(occurs * kind);
    to->sample[class].traits = traits;
    to->people[class] = about_people(kind, traits);
  }
}

/* Kinds of many sets come first, so that each begins at a multiple of its
   number of classes. Those that feed nothing share one class, the last. */
bool ssi_classes_make(ssi_classes *out) {
  static const trait_sets nothing = {{0}, 0};
  uint32_t sets, kind;
  bool fits = true;
  memset(out, 0, sizeof *out);
  for (sets = SETS + 1; sets-- > 0;) {
    for (kind = 1; kind <= SSI_KINDS; kind++) {
      const trait_sets found = sets_of(kind);
      fits &= found.count <= SETS;
      if (found.count != sets || !is_fed_by(kind)) continue;
      add_kind(out, kind, &found, out->count);
      out->count += 1u << sets;
    }
  }
  for (kind = 1; kind <= SSI_KINDS; kind++) {
    if (!is_fed_by(kind)) add_kind(out, kind, &nothing, out->count);
  }
  out->count++;
  return fits & (out->count <= SSI_CLASSES);
}
