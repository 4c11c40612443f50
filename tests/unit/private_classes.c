/* Classes of events: an event counts for the same feeds as its class's sample,
   whatever its traits; and a class is about people if a feed of people is. */
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

START_TEST(samples_count_alike) {
  const uint32_t kind = (uint32_t)_i + 1;
  uint32_t traits;
  size_t feed;
  ck_assert(ssi_classes_make(&classes));
  for (traits = 0; traits <= SSI_TRAITS; traits++) {
    const uint32_t class = ssi_class_of(&classes, kind, traits);
    const uint32_t sample = classes.sample[class].traits;
    ALWAYS(classes.sample[class].kind == kind);
    ALWAYS(classes.people[class] == about_people(kind, traits));
    for (feed = 0; feed < SSI_FEEDS; feed++) {
      const ssi_feed_row *row = &ssi_feed_rows[feed];
      ALWAYS((uint32_t)row->kind != kind || agree(row, traits, sample));
    }
  }
}
END_TEST

int main(void) {
  const test_case cases[] = {{samples_count_alike, SSI_KINDS}};
  return RUN_TESTS("private_classes", cases);
}
