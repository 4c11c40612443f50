/* Partition of events into classes that count alike: a class is which of the
   sets of traits, for which the feeds of its kind ask, an event meets. A set is
   met if any of its traits is there, so what a class meets is the union over
   the bytes of the traits, and the tables grow with their bytes, not with
   2^traits. That a person has a name is one more set. Made once for a scorer;
   an event then costs one look-up for each byte of its traits that is used. */
#include "score/classes.h"
#include "base/seldom.h"

#include <string.h>

#define SETS 8 /* that a kind may ask for: bits of a class */

/* Three for each feed, so that there is always room. */
typedef struct trait_sets {
  uint32_t any[3 * SSI_FEEDS];
  uint32_t count;
  bool people; /* it matters whether the person has a name, too */
  bool fed;    /* there is a feed */
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
  found.people = found.fed = false;
  for (feed = 0; feed < SSI_FEEDS; feed++) {
    const ssi_feed_row *row = &ssi_feed_rows[feed];
    if ((uint32_t)row->kind != kind) continue;
    add(&found, row->any_trait);
    add(&found, row->bonus_trait[0]);
    add(&found, row->bonus_trait[1]);
    found.people |= ssi_counts_people(row);
    found.fed = true;
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

static uint32_t bits_of(const trait_sets *sets) {
  return (sets->count + sets->people) % 32;
}

/* What is said of the class that meets some sets, of a person with a name or
   without one. */
static void add_class(ssi_classes *to, uint32_t kind, const trait_sets *sets,
                      uint32_t class, uint32_t met, bool named) {
  const uint32_t traits = traits_of(sets, met);
  const bool occurs = met_by(sets, traits) == met;
  to->sample[class].kind = (uint8_t)(occurs * kind);
  to->sample[class].traits = traits;
  to->sample[class].named = named;
}

/* Gives a kind the classes from `first` on, whose lowest bits are free. */
static SSI_SELDOM void add_kind(ssi_classes *to, uint32_t kind,
                                const trait_sets *sets, uint32_t first) {
  const uint32_t name = (uint32_t)sets->people << sets->count % 32;
  const uint32_t last = first + (1u << bits_of(sets));
  uint8_t *const of = to->of + kind * SSI_CLASS_STEP;
  uint32_t value, met;
  to->kinds[kind].first = (uint16_t)first;
  to->kinds[kind].last = (uint16_t)(last % (SSI_CLASSES + 1));
  /* Byte after byte, as far as there are traits; but the last byte first. */
  memset(of, (int)first, SSI_CLASS_ALL);
  for (value = 0; value < SSI_CLASS_ALL - SSI_CLASS_LAST && sets->count > 0;
       value++) {
    const uint32_t at = (value + SSI_CLASS_FIRST - SSI_CLASS_LAST) %
                        (SSI_CLASS_ALL - SSI_CLASS_LAST);
    of[SSI_CLASS_LAST + at] =
        (uint8_t)(first | met_by(sets, value % 256 << value / 256 * 8));
  }
  of[0] = 0;
  of[1] = (uint8_t)name;
  for (met = 0; met < 1u << bits_of(sets); met++)
    add_class(to, kind, sets, (first | met) % SSI_CLASSES, met & ~name,
              (met & name) != 0);
}

static void add_sets(ssi_classes *to, uint32_t kind, uint32_t first) {
  const trait_sets found = sets_of(kind);
  add_kind(to, kind, &found, first);
}

static void add_people(ssi_classes *to, uint32_t class, uint32_t number) {
  const uint32_t bit = 1u << number % SSI_PEOPLE;
  const bool is_new = !(to->about[class] & bit);
  to->nameless[class] |= !to->sample[class].named;
  if (!to->sample[class].named) return;
  to->people[class] = true;
  to->about[class] |= (uint16_t)bit;
  to->about_count[class] = (uint8_t)(to->about_count[class] + is_new);
}

static void add_rhythm(ssi_classes *to, uint32_t class, uint32_t number) {
  const uint32_t bit = 1u << number % SSI_RHYTHMS;
  const bool is_new = !(to->rhythms[class] & bit);
  const uint32_t at = to->rhythm_count[class];
  to->rhythms[class] |= (uint8_t)bit;
  to->rhythm[class][at % SSI_CLASS_RHYTHMS] |=
      (number << SSI_AGE_BITS) * is_new;
  to->rhythm_count[class] = (uint8_t)(at + is_new);
}

/* The number of an indicator among those of its measure, a new one if it is not
   the last of them: feeds of one indicator follow each other. */
static uint32_t number_of(uint8_t *indicators, uint32_t *count,
                          uint8_t indicator) {
  if (*count == 0 || indicators[*count - 1] != indicator)
    indicators[(*count)++] = indicator;
  return *count - 1;
}

/* Which classes a feed of people or of regularity counts. */
static void add_feed(ssi_classes *to, const ssi_feed_row *row) {
  const uint8_t indicator = (uint8_t)(row->indicator - 1);
  const ssi_measure measure = ssi_indicator_rows[indicator].measure;
  const bool people = ssi_counts_people(row);
  uint32_t number, class;
  if (!people && measure != SSI_MEASURE_REGULARITY) return;
  number = people
               ? number_of(to->people_indicator, &to->all_people, indicator)
               : number_of(to->rhythm_indicator, &to->all_rhythms, indicator);
  for (class = to->kinds[row->kind].first; class < to->kinds[row->kind].last;
       class ++) {
    if (!ssi_feed_wants(row, to->sample[class].traits)) continue;
    if (people)
      add_people(to, class, number);
    else
      add_rhythm(to, class, number);
  }
}

/* Whether the bits and bytes were enough. */
static bool fits(const ssi_classes *self) {
  bool fit = (self->count <= SSI_CLASSES) & (self->all_people <= SSI_PEOPLE) &
             (self->all_rhythms <= SSI_RHYTHMS);
  uint32_t i;
  for (i = 0; i < SSI_INDICATORS; i++)
    fit &= ssi_indicator_rows[i].span <= SSI_SPAN_MAX;
  for (i = 0; i < SSI_CLASSES; i++)
    fit &= self->rhythm_count[i] <= SSI_CLASS_RHYTHMS;
  return fit;
}

/* Kinds by the bits that their classes need; those that feed nothing have one
   more than there may be. */
#define UNFED (SETS + 1)
typedef struct kind_bits {
  uint32_t of[SSI_KINDS + 1];
} kind_bits;

/* false: a kind asks for more sets than it may. */
static bool count_bits(kind_bits *out) {
  bool few = true;
  uint32_t kind;
  for (kind = 1; kind <= SSI_KINDS; kind++) {
    const trait_sets found = sets_of(kind);
    few &= found.count + found.people <= SETS;
    out->of[kind] = found.fed ? bits_of(&found) : UNFED;
  }
  return few;
}

/* Kinds of many sets come first, so that each begins at a multiple of its
   number of classes. Those that feed nothing share one class, the last. */
SSI_SELDOM bool ssi_classes_make(ssi_classes *out) {
  kind_bits bits;
  const bool few = count_bits(&bits);
  uint32_t most, kind;
  size_t feed;
  memset(out, 0, sizeof *out);
  for (most = SETS + 1; most-- > 0;) {
    for (kind = 1; kind <= SSI_KINDS; kind++) {
      if (bits.of[kind] != most) continue;
      add_sets(out, kind, out->count);
      out->count += 1u << most;
    }
  }
  for (kind = 1; kind <= SSI_KINDS; kind++) {
    if (bits.of[kind] == UNFED) add_sets(out, kind, out->count);
  }
  out->count++;
  for (feed = 0; feed < SSI_FEEDS; feed++) add_feed(out, &ssi_feed_rows[feed]);
  return few & fits(out);
}
