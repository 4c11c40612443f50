/* Getters of people, and states and reasons in words. Constant time, but for
   finding a person by number, which looks at one after the other. */
#include "base/fill.h"
#include "base/seldom.h"
#include "insight/people.h"

SSI_SELDOM ssi_status ssi_people_count(const ssi_people *self,
                                       size_t *out_count) {
  if (!self || !out_count) return SSI_ERROR_NULL;
  *out_count = self->total.people;
  return SSI_OK;
}

SSI_SELDOM ssi_status ssi_people_total(const ssi_people *self,
                                       ssi_people_result *out) {
  static const ssi_told total =
      SSI_TOLD(ssi_people_result, ssi_people, total, 1, SSI_ERROR_INDEX);
  return ssi_tell(self, 1, out, &total);
}

SSI_SELDOM ssi_status ssi_people_at(const ssi_people *self, size_t index,
                                    ssi_person *out) {
  if (!self || !out) return SSI_ERROR_NULL;
  if (index >= self->total.people) return SSI_ERROR_INDEX;
  return SSI_FILL(ssi_person, out, &self->rows[index]);
}

SSI_SELDOM ssi_status ssi_people_find(const ssi_people *self,
                                      uint64_t counterpart, size_t *out_index) {
  size_t i;
  if (!self || !out_index) return SSI_ERROR_NULL;
  for (i = 0; i < self->total.people; i++) {
    if (self->rows[i].counterpart != counterpart) continue;
    *out_index = i;
    return SSI_OK;
  }
  return SSI_ERROR_EMPTY;
}

/* In the order of their numbers. */
static const ssi_person_state_info states[SSI_PERSON_STATES] = {
    {0, "new", "The first contact was lately.", SSI_PERSON_NEW, 0},
    {0, "living", "You are in contact.", SSI_PERSON_LIVING, 0},
    {0, "cooling", "The contact is cooling: the last was a while ago.",
     SSI_PERSON_COOLING, 0},
    {0, "silent", "The contact went quiet.", SSI_PERSON_SILENT, 0},
};

#define REASON(reason, name, sentence)                       \
  {                                                          \
    0, name, sentence, reason, (reason) < SSI_REASON_WAIT, { \
      0                                                      \
    }                                                        \
  }

static const ssi_person_reason_info reasons[SSI_PERSON_REASONS] = {
    REASON(SSI_REASON_ANSWER, "answer", "They wrote last: answer them."),
    REASON(SSI_REASON_WELCOME, "welcome",
           "A new connection: write the first word."),
    REASON(SSI_REASON_INTEREST, "interest",
           "They turned to you: pick up on it."),
    REASON(SSI_REASON_KEEP_UP, "keep_up",
           "Your exchange is cooling: keep it up."),
    REASON(SSI_REASON_REKINDLE, "rekindle",
           "Your exchange went quiet: take it up again."),
    REASON(SSI_REASON_APPROACH, "approach",
           "They decide or are in your target, and you have not spoken yet: "
           "begin."),
    REASON(SSI_REASON_TOUCH, "touch",
           "A connection that you have lost from sight: say hello."),
    REASON(SSI_REASON_WAIT, "wait",
           "You wrote to them lately: leave them time."),
    REASON(SSI_REASON_IN_TOUCH, "in_touch", "You are in touch already."),
    REASON(SSI_REASON_TIRED, "tired",
           "Your last messages stayed without an answer: let it rest."),
    REASON(SSI_REASON_DECLINED, "declined", "They declined: let it rest."),
    REASON(SSI_REASON_NOTHING, "nothing", "Nothing calls for a message now."),
};

SSI_SELDOM ssi_status ssi_people_state(ssi_person_state state,
                                       ssi_person_state_info *out) {
  static const ssi_told told = {0, sizeof(ssi_person_state_info),
                                SSI_LEAST_ssi_person_state_info,
                                SSI_PERSON_STATES, SSI_ERROR_RANGE};
  return ssi_tell(states, (size_t)state, out, &told);
}

SSI_SELDOM ssi_status ssi_people_reason(ssi_person_reason reason,
                                        ssi_person_reason_info *out) {
  static const ssi_told told = {0, sizeof(ssi_person_reason_info),
                                SSI_LEAST_ssi_person_reason_info,
                                SSI_PERSON_REASONS, SSI_ERROR_RANGE};
  return ssi_tell(reasons, (size_t)reason, out, &told);
}
