/* What people tell; and states and reasons in words. */
#include <string.h>

#include "base/fill.h"
#include "base/seldom.h"
#include "insight/people.h"

ssi_status ssi_people_count(const ssi_people *self, size_t *out_count) {
  if (!self || !out_count) return SSI_ERROR_NULL;
  *out_count = self->total.people;
  return SSI_OK;
}

ssi_status ssi_people_total(const ssi_people *self, ssi_people_result *out) {
  static const ssi_told total =
      SSI_TOLD(ssi_people_result, ssi_people, total, 1, SSI_ERROR_INDEX);
  return ssi_tell(self, 1, out, &total);
}

ssi_status ssi_people_at(const ssi_people *self, size_t index,
                         ssi_person *out) {
  if (!self || !out) return SSI_ERROR_NULL;
  if (index >= self->total.people) return SSI_ERROR_INDEX;
  return SSI_FILL(ssi_person, out, &self->rows[index]);
}

ssi_status ssi_people_find(const ssi_people *self, uint64_t counterpart,
                           size_t *out_index) {
  size_t i;
  if (!self || !out_index) return SSI_ERROR_NULL;
  for (i = 0; i < self->total.people; i++) {
    if (self->rows[i].counterpart != counterpart) continue;
    *out_index = i;
    return SSI_OK;
  }
  return SSI_ERROR_EMPTY;
}

typedef struct words {
  const char *name, *sentence;
} words;

static const words states[SSI_PERSON_STATES] = {
    {"new", "The first contact was lately."},
    {"living", "You are in contact."},
    {"cooling", "The contact cools: the last one is a while ago."},
    {"silent", "The contact fell silent."},
};

static const words reasons[SSI_PERSON_REASONS] = {
    {"answer", "They wrote last: answer them."},
    {"welcome", "A new connection: write the first word."},
    {"interest", "They turned to you: pick up on it."},
    {"keep_up", "Your exchange cools: keep it up."},
    {"rekindle", "Your exchange fell silent: take it up again."},
    {"approach",
     "They decide or are in your target, and you have not spoken yet: begin."},
    {"touch", "A connection that you have lost from sight: say hello."},
    {"wait", "You wrote to them lately: leave them time."},
    {"in_touch", "You are in touch already."},
    {"tired", "Your last messages stayed without an answer: let it rest."},
    {"declined", "They declined: let it rest."},
    {"nothing", "Nothing calls for a message now."},
};

SSI_SELDOM ssi_status ssi_people_state(ssi_person_state state,
                                       ssi_person_state_info *out) {
  ssi_person_state_info info;
  if (!out) return SSI_ERROR_NULL;
  if ((uint32_t)state - 1 >= SSI_PERSON_STATES) return SSI_ERROR_RANGE;
  memset(&info, 0, sizeof info);
  info.name = states[state - 1].name;
  info.sentence = states[state - 1].sentence;
  info.state = state;
  return SSI_FILL(ssi_person_state_info, out, &info);
}

SSI_SELDOM ssi_status ssi_people_reason(ssi_person_reason reason,
                                        ssi_person_reason_info *out) {
  ssi_person_reason_info info;
  if (!out) return SSI_ERROR_NULL;
  if ((uint32_t)reason - 1 >= SSI_PERSON_REASONS) return SSI_ERROR_RANGE;
  memset(&info, 0, sizeof info);
  info.name = reasons[reason - 1].name;
  info.sentence = reasons[reason - 1].sentence;
  info.reason = reason;
  info.write = ssi_reason_writes(reason);
  return SSI_FILL(ssi_person_reason_info, out, &info);
}
