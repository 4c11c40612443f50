/* Distinct people, each by the most recent contact. */
#include "base/sort.h"
#include "score/score.h"

static bool counts_people(const ssi_task *task, size_t feed) {
  const size_t index = (size_t)ssi_feed_rows[feed].indicator - 1;
  return task->wanted[index] &&
         ssi_indicator_rows[index].measure == SSI_MEASURE_PEOPLE;
}

/* Kinds that feed a wanted indicator of people, bit kind - 1. */
static uint64_t people_kinds(const ssi_task *task) {
  uint64_t kinds = 0;
  size_t feed;
  for (feed = 0; feed < SSI_FEEDS; feed++) {
    if (counts_people(task, feed))
      kinds |= UINT64_C(1) << ((uint32_t)ssi_feed_rows[feed].kind - 1);
  }
  return kinds;
}

size_t ssi_people_list(const ssi_task *task, size_t rows,
                       ssi_sort_row *contacts) {
  const uint64_t kinds = people_kinds(task);
  size_t count = 0, i;
  for (i = 0; i < rows; i++) {
    const ssi_event_row *row = &task->activity->rows[i];
    const uint32_t kind = (uint32_t)ssi_event_kind(row);
    if (row->minor == 0 || !(kinds >> (kind - 1) & 1)) continue;
    contacts[count].major = row->minor;
    contacts[count].minor = row->major;
    count++;
  }
  ssi_sort(contacts, contacts + rows, count);
  return count;
}

bool ssi_people_counts(const ssi_task *task, size_t feed,
                       const ssi_sort_row *contact) {
  const uint32_t any = ssi_feed_rows[feed].any_trait;
  return counts_people(task, feed) &&
         (!any || (any & (uint32_t)contact->minor));
}

/* Adds one contact to the indicators that have not met the person yet. */
static uint64_t meet(const ssi_task *task, const ssi_sort_row *contact,
                     uint64_t met, ssi_amounts *out) {
  const ssi_event_row event = {contact->minor, contact->major, 1};
  const ssi_kind kind = ssi_event_kind(&event);
  const ssi_kind_feeds *by_kind = &task->model->by_kind;
  size_t i;
  for (i = by_kind->first[kind - 1]; i < by_kind->first[kind]; i++) {
    const size_t feed = by_kind->feeds[i];
    const size_t index = (size_t)ssi_feed_rows[feed].indicator - 1;
    if (met >> index & 1 || !ssi_people_counts(task, feed, contact)) continue;
    out->feeds[feed] += ssi_weight_on(task, index, ssi_event_day(&event));
    met |= UINT64_C(1) << index;
  }
  return met;
}

bool ssi_people_take(const ssi_task *task, const ssi_allocator *scratch,
                     size_t rows, ssi_amounts *out) {
  ssi_sort_row *contacts;
  size_t count, i;
  uint64_t met = 0;
  if (rows == 0) return true;
  /* The second half is scratch for the sort. */
  contacts = ssi_allocate(scratch, 2 * rows, sizeof *contacts);
  if (!contacts) return false;
  count = ssi_people_list(task, rows, contacts);
  /* Backwards, so that the newest contact of each person comes first. */
  for (i = count; i > 0; i--) {
    if (i < count && contacts[i].major != contacts[i - 1].major) met = 0;
    met = meet(task, &contacts[i - 1], met, out);
  }
  ssi_release(scratch, contacts, 2 * rows, sizeof *contacts);
  return true;
}
