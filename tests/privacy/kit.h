/* What the tests of privacy share: chance, cohorts, and the noisy numbers of a
   publication, which an attacker is given to the last digit. */
#ifndef SSI_TESTS_PRIVACY_KIT_H
#define SSI_TESTS_PRIVACY_KIT_H

#include "cohort/budget.h"
#include "cohort/statistics.h"

/* Prints the seed. true: all of a test is wanted (--all), not a tenth. */
bool kit_open(int count, char **words, uint64_t seed);
int kit_close(void);

/* One check, printed (TAP). */
void check(bool ok, const char *format, ...);

/* SplitMix64, and what is made of it in floating point, as attackers may. */
typedef struct chance {
  uint64_t state;
} chance;

uint64_t chance_word(chance *from);
uint32_t chance_below(chance *from, uint32_t end);
double chance_part(chance *from); /* 0 … 1 */
double chance_normal(chance *from, double mean, double deviation);
/* The same within 0 … 100. */
double chance_score(chance *from, double mean, double deviation);
void chance_key(chance *from, uint8_t key[SSI_BENCHMARK_KEY_BYTES]);

/* The call must succeed. */
void must(ssi_status status);

/* How a total splits into pillars, in points: 12 : 6 : 2 : 14 up to 60 points,
   25 each at 100. */
void pillars_of(double total, double pillars[PILLARS]);

ssi_cohort *new_cohort(void);
void add_score(ssi_cohort *to, uint64_t member, double total);

/* What is published, without the noise. */
ssi_statistics exact_numbers(const ssi_cohort *cohort);

/* What was published, before anything was made of it. */
ssi_statistics noisy_numbers(const ssi_cohort *cohort, const ssi_budget *budget,
                             const uint8_t *key, int32_t epsilon);

#endif
