#include "score/classes.h"

#include <string.h>

#define SETS_MAX 6 /* sets of traits that a kind may ask for */

typedef struct trait_sets {
  uint32_t any[SETS_MAX];
  uint32_t count;
} trait_sets;

static void add(trait_sets *to, uint32_t any) {
  uint32_t i;
  for (i = 0; i < to->count; i++) {
    if (to->any[i] == any) return;
  }
  if (!any) return;
  SSI_ALWAYS(to->count < SETS_MAX);
  to->any[to->count++] = any;
}

static trait_sets sets_of(ssi_kind kind) {
  trait_sets found = {{0}, 0};
  size_t feed;
  for (feed = 0; feed < SSI_FEEDS; feed++) {
    const ssi_feed_row *row = &ssi_feed_rows[feed];
    if (row->kind != kind) continue;
    add(&found, row->any_trait);
    add(&found, row->bonus_trait[0]);
    add(&found, row->bonus_trait[1]);
  }
  return found;
}

static uint32_t met_by(const trait_sets *sets, uint32_t traits) {
  uint32_t met = 0, i;
  for (i = 0; i < sets->count; i++)
    met |= (uint32_t)((sets->any[i] & traits) != 0) << i;
  return met;
}

static bool about_people(ssi_kind kind, uint32_t traits) {
  size_t feed;
  for (feed = 0; feed < SSI_FEEDS; feed++) {
    const ssi_feed_row *row = &ssi_feed_rows[feed];
    if (row->kind == kind && (!row->any_trait || row->any_trait & traits) &&
        ssi_indicator_rows[row->indicator - 1].measure == SSI_MEASURE_PEOPLE)
      return true;
  }
  return false;
}

/* Most kinds ask for no traits: one class, whatever they are. */
static void add_kind(ssi_classes *to, uint32_t kind) {
  const trait_sets sets = sets_of((ssi_kind)kind);
  uint8_t *const of = to->of + kind * SSI_TRAIT_SETS;
  const uint32_t last = sets.count ? SSI_TRAIT_SETS : 1;
  uint32_t traits;
  memset(of, (int)to->count, SSI_TRAIT_SETS);
  for (traits = 0; traits < last; traits++) {
    const uint32_t one = to->count + met_by(&sets, traits);
    SSI_ALWAYS(one < SSI_CLASSES);
    of[traits] = (uint8_t)one;
    to->sample[one].kind = (uint8_t)kind;
    to->sample[one].traits = (uint16_t)traits;
  }
  to->count += 1u << sets.count;
}

void ssi_classes_make(ssi_classes *out) {
  uint32_t i;
  memset(out, 0, sizeof *out);
  for (i = 1; i <= SSI_KINDS; i++) add_kind(out, i);
  for (i = 0; i < out->count; i++)
    out->people[i] =
        about_people((ssi_kind)out->sample[i].kind, out->sample[i].traits);
}
