/* What a score must hold whatever it was made from; a breach stops the
   program. */
#ifndef SSI_TESTS_FUZZ_CHECK_H
#define SSI_TESTS_FUZZ_CHECK_H

#include <ssi/ssi.h>

/* Stops the program if the condition does not hold. */
#define DEMAND(condition) demand(condition, #condition, __FILE__, __LINE__)
void demand(bool holds, const char *what, const char *file, int line);

/* Scores on the day and checks bounds, sums and the pillars alone. A model
   whose weights do not add up must be refused. */
void check_score(const ssi_model *model, const ssi_profile *profile,
                 const ssi_activity *activity, int32_t day);

/* Saves, loads and compares. */
void check_saved(const ssi_activity *activity);
void check_saved_profile(const ssi_profile *profile);

#endif
