/* Distinct people over time: each contact counts from its day until the
   person's next one. */
#include "insight/timeline.h"

/* The next contact with the person at hand, by indicator; valid where `met` has
   its bit. */
typedef struct person {
  uint64_t met;
  int32_t next[SSI_INDICATORS];
} person;

static void enter(ssi_series *series, int32_t day, bool met, int32_t next) {
  const int32_t from = day < series->first ? series->first : day;
  if (!met) {
    ssi_series_enter(series, day, day, 1);
  } else if (from < next) {
    ssi_series_enter(series, day, day, 1);
    ssi_series_enter(series, day, next, UINT64_MAX); /* -1 */
  }
}

static void enter_contact(ssi_timeline *self, const ssi_sort_row *contact,
                          person *who) {
  const ssi_event_row event = {contact->minor, contact->major, 1};
  const ssi_kind kind = ssi_event_kind(&event);
  const int32_t day = ssi_event_day(&event);
  const ssi_kind_feeds *by_kind = &self->task.model->by_kind;
  size_t i;
  for (i = by_kind->first[kind - 1]; i < by_kind->first[kind]; i++) {
    const size_t feed = by_kind->feeds[i];
    const size_t index = (size_t)ssi_feed_rows[feed].indicator - 1;
    if (!ssi_people_counts(&self->task, feed, contact)) continue;
    enter(&self->good[index], day, who->met >> index & 1, who->next[index]);
    who->next[index] = day;
    who->met |= UINT64_C(1) << index;
  }
}

bool ssi_timeline_people(ssi_timeline *self, size_t rows) {
  ssi_sort_row *contacts;
  person who = {0, {0}};
  size_t count, i;
  if (rows == 0) return true;
  contacts = ssi_allocate(&self->scratch, 2 * rows, sizeof *contacts);
  if (!contacts) return false;
  count = ssi_people_list(&self->task, rows, contacts);
  /* Backwards, so that the next contact is known. */
  for (i = count; i > 0; i--) {
    if (i < count && contacts[i].major != contacts[i - 1].major) who.met = 0;
    enter_contact(self, &contacts[i - 1], &who);
  }
  ssi_release(&self->scratch, contacts, 2 * rows, sizeof *contacts);
  return true;
}
