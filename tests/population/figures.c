/* Checks of figures: a line of TAP each, with what was measured. */
#include "figures.h"

#include <stdio.h>

static int number, failures;

void figure(const char *what, int64_t value, int64_t low, int64_t high) {
  const int ok = value >= low && value <= high;
  printf("%sok %d - %s: %.3f (%.3f to %.3f)\n", ok ? "" : "not ", ++number,
         what, (double)value / 1000, (double)low / 1000, (double)high / 1000);
  failures += !ok;
}

void figure_true(const char *what, int holds) {
  printf("%sok %d - %s\n", holds ? "" : "not ", ++number, what);
  failures += !holds;
}

int figures_end(void) {
  printf("1..%d\n", number);
  return failures != 0;
}
