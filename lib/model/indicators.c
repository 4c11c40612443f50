/* The tables of indicators.inc: what the pillars are the sum of, and which
   kinds and facts each indicator counts. Data only; an indicator's feeds lie
   together, so nothing is searched. */
#include "model/model.h"

#define INDICATOR(value, in, by, points, called, says, advises, from, of, ...) \
  {.name = called,                                                             \
   .sentence = says,                                                           \
   .advice = advises,                                                          \
   .source = from,                                                             \
   .unit = of,                                                                 \
   .pillar = SSI_PILLAR_##in,                                                  \
   .measure = SSI_MEASURE_##by,                                                \
   .weight = points,                                                           \
   __VA_ARGS__},
const ssi_indicator_row ssi_indicator_rows[] = {
#include "model/indicators.inc"
};

#define FEED(to, ...) {.indicator = SSI_INDICATOR_##to, __VA_ARGS__},
const ssi_feed_row ssi_feed_rows[] = {
#include "model/indicators.inc"
};

/* The place of each feed, from 0: an indicator's own is that of the feed after
   it, which comes next. */
#define PASTE(a, b) a##b
#define NAMED(name, line) PASTE(name, line)
enum {
#define INDICATOR(value, ...) \
  FIRST_OF_##value, BEFORE_##value = FIRST_OF_##value - 1,
#define FEED(...) NAMED(FEED_OF_LINE_, __LINE__),
#include "model/indicators.inc"
};

const uint16_t ssi_first_feeds[] = {
#define INDICATOR(value, ...) FIRST_OF_##value,
#include "model/indicators.inc"
    SSI_FEEDS};

/* The place of each row, from 0. An array that is declared with its length
   would hide a row too few. */
enum {
#define INDICATOR(value, ...) AT_##value,
#include "model/indicators.inc"
  ROWS
};
_Static_assert(ROWS == SSI_INDICATORS, "a row for each indicator, and no more");

#define INDICATOR(value, ...)                             \
  _Static_assert(SSI_INDICATOR_##value == AT_##value + 1, \
                 "rows of indicators are in the order of the enum");
#include "model/indicators.inc"

/* What the numbers of rows are kept in. */
_Static_assert(SSI_INDICATORS <= 255, "indicators are bytes in a scorer");
_Static_assert(SSI_FEEDS <= UINT16_MAX,
               "ssi_kind_feeds holds the feeds' places");
