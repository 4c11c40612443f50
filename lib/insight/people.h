/* People: the rule, and the handle. doc/people.md states it. */
#ifndef SSI_LIB_INSIGHT_PEOPLE_H
#define SSI_LIB_INSIGHT_PEOPLE_H

#include <ssi/people.h>

#include "record/activity.h"

struct ssi_people {
  ssi_allocator allocator;
  ssi_person *rows; /* in the order of whom to write to next */
  ssi_people_result total;
};

/* Fills in who a person is and how that stands on a day, all but their place,
   from their events up to it in the order of days: of each, major is the
   counterpart, minor the key (ssi_event_key()), value the count. false: none
   is a contact. */
bool ssi_person_judge(const ssi_sort_row *events, size_t count, int32_t day,
                      ssi_person *out);

/* Where the person comes in the order: the lower, the earlier. */
uint64_t ssi_person_order(const ssi_person *person);

/* Whether a reason is one to write. */
static inline bool ssi_reason_writes(ssi_person_reason reason) {
  return reason < SSI_REASON_WAIT;
}

#endif
