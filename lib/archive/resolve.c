/* From the files to a profile and an activity ledger: people first, because
   their traits go with every event, then events, invitations and messages, then
   the facts. O(n log n) in the rows: they are sorted and searched. */
#include <string.h>

#include "archive/as_of.h"
#include "archive/merge.h"
#include "base/seldom.h"

/* Reserves nearly all events at once: one for each row or event of a file, and
   as many again for what follows from messages and invitations. */
static void reserve(ssi_resolver *resolver) {
  ssi_walk walk = ssi_walk_all(resolver->archive);
  const ssi_file *file;
  size_t events = ssi_rows_of(resolver->archive, SSI_ROLE_MESSAGES) +
                  ssi_rows_of(resolver->archive, SSI_ROLE_INVITATIONS);
  while ((file = ssi_walk_next(&walk))) {
    events += file->rows_kept + file->events_count;
  }
  ssi_event_batch_reserve(&resolver->batch, events);
}

static void free_lists(ssi_resolver *resolver) {
  ssi_collect_free(resolver, &resolver->names);
  ssi_collect_free(resolver, &resolver->employers);
  ssi_collect_free(resolver, &resolver->network);
}

static ssi_status fill_activity(ssi_resolver *resolver) {
  ssi_status status;
  reserve(resolver);
  ssi_merge_connections(resolver);
  ssi_resolve_names(resolver);
  ssi_merge_events(resolver);
  ssi_resolve_people(resolver);
  ssi_resolve_events(resolver);
  ssi_resolve_invitations(resolver);
  ssi_resolve_messages(resolver);
  ssi_resolve_days(resolver);
  free_lists(resolver); /* memory for the sort */
  status = ssi_event_batch_flush(&resolver->batch, resolver->activity);
  if (status == SSI_OK) ssi_resolve_observed(resolver);
  return status;
}

static ssi_status fill(const ssi_archive *self, ssi_profile *profile,
                       ssi_activity *activity) {
  const ssi_allocator *from = &self->allocator;
  ssi_resolver *resolver = ssi_allocate(from, 1, sizeof *resolver);
  ssi_status status;
  if (!resolver) return SSI_ERROR_MEMORY;
  resolver->archive = self;
  resolver->activity = activity;
  resolver->batch.from = from;
  resolver->owner = ssi_owner_of(self);
  resolver->newest = ssi_as_of_archive(self).day;
  status = fill_activity(resolver);
  if (status == SSI_OK) status = ssi_resolve_profile(resolver, profile);
  ssi_event_batch_free(&resolver->batch);
  ssi_merge_free(resolver);
  ssi_release_wiped(from, resolver, 1, sizeof *resolver);
  return status;
}

static bool has_any(const ssi_archive *self) {
  size_t i;
  for (i = 0; i < self->order_count; i++) {
    if (self->files[self->order[i]]->state != SSI_FILE_REFUSED) return true;
  }
  return false;
}

SSI_SELDOM ssi_status ssi_archive_resolve(const ssi_archive *self,
                                          ssi_profile **out_profile,
                                          ssi_activity **out_activity) {
  ssi_profile *profile = NULL;
  ssi_activity *activity = NULL;
  ssi_status status;
  size_t file, other;
  if (!self || !out_profile || !out_activity) return SSI_ERROR_NULL;
  if (!has_any(self)) return SSI_ERROR_EMPTY;
  if (ssi_archive_conflict(self, &file, &other) == SSI_OK)
    return SSI_ERROR_MIXED;
  status = ssi_profile_new(&self->allocator, &profile);
  if (status == SSI_OK) status = ssi_activity_new(&self->allocator, &activity);
  if (status == SSI_OK) status = fill(self, profile, activity);
  if (status != SSI_OK) {
    ssi_profile_free(profile);
    ssi_activity_free(activity);
    return status;
  }
  *out_profile = profile;
  *out_activity = activity;
  return SSI_OK;
}
