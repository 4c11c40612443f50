/* Checks of figures, and what they print (TAP). */
#ifndef SSI_TESTS_FIGURES_H
#define SSI_TESTS_FIGURES_H

#include <stdint.h>

/* One check: a measured value in thousandths within [low, high]. */
void figure(const char *what, int64_t value, int64_t low, int64_t high);

/* One check that is true or not. */
void figure_true(const char *what, int holds);

/* Prints the plan; answers what main() returns. */
int figures_end(void);

#endif
