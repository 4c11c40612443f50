/* Classes of events: an event counts for the same feeds as its class's sample,
   whatever its traits; and a class is about people if a feed of people is. The
   feeds they follow from lie by indicator. */
#include "score/classes.h"

#include "unit/suite.h"

static ssi_classes classes;

static bool agree(const ssi_feed_row *row, uint32_t a, uint32_t b) {
  const uint32_t asked[] = {row->any_trait, row->bonus_trait[0],
                            row->bonus_trait[1]};
  size_t i;
  for (i = 0; i < ROWS(asked); i++) {
    if (((asked[i] & a) != 0) != ((asked[i] & b) != 0)) return false;
  }
  return true;
}

static bool about_people(uint32_t kind, uint32_t traits) {
  size_t feed;
  for (feed = 0; feed < SSI_FEEDS; feed++) {
    const ssi_feed_row *row = &ssi_feed_rows[feed];
    if ((uint32_t)row->kind == kind &&
        ssi_indicator_rows[row->indicator - 1].measure == SSI_MEASURE_PEOPLE &&
        (!row->any_trait || row->any_trait & traits))
      return true;
  }
  return false;
}

/* All traits that feeds of the kind ask for; the others make no difference. */
static uint32_t asked_of(uint32_t kind, bool *fed) {
  uint32_t asked = 0;
  size_t feed;
  *fed = false;
  for (feed = 0; feed < SSI_FEEDS; feed++) {
    const ssi_feed_row *row = &ssi_feed_rows[feed];
    if ((uint32_t)row->kind != kind) continue;
    *fed = true;
    asked |= row->any_trait | row->bonus_trait[0] | row->bonus_trait[1];
  }
  return asked;
}

static void check_class(uint32_t kind, uint32_t traits, bool named, bool fed) {
  const uint32_t class = ssi_class_of(&classes, kind, traits, named);
  const uint32_t sample = classes.sample[class].traits;
  size_t feed;
  /* Those that feed nothing share a class. */
  ALWAYS(classes.sample[class].kind == kind || !fed);
  ALWAYS(classes.people[class] == (named && about_people(kind, traits)));
  ALWAYS(classes.nameless[class] == (!named && about_people(kind, traits)));
  for (feed = 0; feed < SSI_FEEDS; feed++) {
    const ssi_feed_row *row = &ssi_feed_rows[feed];
    ALWAYS((uint32_t)row->kind != kind || agree(row, traits, sample));
  }
}

START_TEST(samples_count_alike) {
  const uint32_t kind = (uint32_t)_i + 1;
  bool fed;
  const uint32_t asked = asked_of(kind, &fed);
  uint32_t traits = asked;
  ck_assert(ssi_classes_make(&classes));
  do { /* each set of the traits that are asked for, and all others with it */
    const uint32_t others = SSI_TRAITS & ~asked;
    check_class(kind, traits, false, fed);
    check_class(kind, traits, true, fed);
    ALWAYS(ssi_class_of(&classes, kind, traits, true) ==
           ssi_class_of(&classes, kind, traits | others, true));
    traits = (traits - 1) & asked;
  } while (traits != asked);
}
END_TEST

/* The feeds of an indicator are found where they lie. */
START_TEST(feeds_are_found) {
  const ssi_feed_span span = ssi_feeds_of((size_t)_i);
  size_t feed;
  ck_assert_uint_le(span.last, SSI_FEEDS);
  for (feed = 0; feed < SSI_FEEDS; feed++) {
    const bool within = feed >= span.first && feed < span.last;
    ALWAYS(((size_t)ssi_feed_rows[feed].indicator == (size_t)_i + 1) == within);
  }
}
END_TEST

int main(void) {
  const test_case cases[] = {{samples_count_alike, SSI_KINDS},
                             {feeds_are_found, SSI_INDICATORS}};
  return RUN_TESTS("private_classes", cases);
}
