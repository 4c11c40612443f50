/* A member whose model keeps its numbers when the reference model is tuned:
   what is worked out by hand rests on it. Only the weights' sum, the units of
   the feeds and the curves come from the reference tables. */
#ifndef SSI_TESTS_UNIT_PINNED_H
#define SSI_TESTS_UNIT_PINNED_H

#include "unit/member.h"

/* Makes the model, once at the start of the program. */
void pin_model(void);

member member_pinned(void);

#endif
