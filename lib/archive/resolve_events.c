/* Events that need no other file, and which kinds and traits the archive
   observes, so that none of them means zero and not unknown. Linear in events
   and rows, but for a search for each person. */
#include "archive/merge.h"
#include "archive/share.h"

static void put_events(ssi_resolver *resolver, const ssi_file *file) {
  size_t i;
  for (i = 0; i < file->events_count; i++) {
    const ssi_event *event = &file->events[i];
    if (ssi_row_fate(resolver, file, file->rows_kept + i) != SSI_FATE_COUNTS)
      continue;
    /* Dates of events may lie ahead; days after all else do not count yet. */
    if (event->kind != SSI_KIND_ACTIVE_DAY)
      ssi_event_batch_add(&resolver->batch, event->day, (ssi_kind)event->kind,
                          event->traits, event->count, 0);
    else if (event->day <= resolver->newest)
      resolver->active[event->day / 8] |= (uint8_t)(1 << event->day % 8);
  }
}

static void put_active_days(ssi_resolver *resolver) {
  int32_t day;
  for (day = SSI_DAY_MIN; day <= SSI_DAY_MAX; day++) {
    if (resolver->active[day / 8] >> day % 8 & 1)
      ssi_event_batch_add(&resolver->batch, day, SSI_KIND_ACTIVE_DAY, 0, 1, 0);
  }
}

/* Rows with people, of roles without rules of their own. */
static void put_people(ssi_resolver *resolver) {
  ssi_walk walk = ssi_walk_all(resolver->archive);
  const ssi_row *row;
  while ((row = ssi_counting_row(resolver, &walk))) {
    uint64_t person;
    if (ssi_roles[walk.file->place.role].kind == 0) continue;
    person = ssi_person_of(resolver, &row->person);
    ssi_event_batch_add(&resolver->batch, ssi_row_day(row), (ssi_kind)row->kind,
                        ssi_traits_of(ssi_connection_of(resolver, person)), 1,
                        person);
  }
}

void ssi_resolve_events(ssi_resolver *resolver) {
  ssi_walk walk = ssi_walk_all(resolver->archive);
  const ssi_file *file;
  while ((file = ssi_walk_next(&walk))) {
    put_events(resolver, file);
  }
  put_people(resolver);
  put_active_days(resolver);
}

/* Which traits a file shows that has a column; the first is always there. */
static const struct shown {
  uint8_t role, column;
  uint16_t traits;
} shown[] = {
    {SSI_ROLE_CONNECTIONS, SSI_CONNECTION_POSITION,
     SSI_TRAIT_DECISION_MAKER | SSI_TRAIT_TARGET},
    {SSI_ROLE_CONNECTIONS, SSI_CONNECTION_COMPANY,
     SSI_TRAIT_COWORKER | SSI_TRAIT_TARGET},
    {SSI_ROLE_SHARES, SSI_SHARE_DATE,
     SSI_TRAIT_ORIGINAL | SSI_TRAIT_OWN_WORDS | SSI_TRAIT_LONG |
         SSI_TRAIT_TARGET},
    {SSI_ROLE_SHARES, SSI_SHARE_MEDIA, SSI_TRAIT_MEDIA},
    {SSI_ROLE_SHARES, SSI_SHARE_SHARED, SSI_TRAIT_SOURCE},
    {SSI_ROLE_SHARES, SSI_SHARE_LINK, SSI_TRAIT_GROUP},
    {SSI_ROLE_COMMENTS, SSI_COMMENT_DATE,
     SSI_TRAIT_OWN_WORDS | SSI_TRAIT_TARGET},
    {SSI_ROLE_COMMENTS, SSI_COMMENT_LINK, SSI_TRAIT_GROUP},
};

/* Those that no file shows by itself: keywords are needed, or employers. */
static uint32_t hidden_traits(const ssi_archive *archive) {
  ssi_walk positions = ssi_walk_role(archive, SSI_ROLE_POSITIONS);
  uint32_t traits = archive->keywords.count > 0 ? 0 : SSI_TRAIT_TARGET;
  if (!ssi_walk_next(&positions)) traits |= SSI_TRAIT_COWORKER;
  return traits;
}

/* Observes a kind to the share of its rows that was understood. One that no
   file shows by itself is observed if there is an event of it. */
static void observe(ssi_resolver *resolver, ssi_kind kind,
                    const ssi_kind_data *data) {
  const int32_t share = ssi_share_of(data->tally);
  bool observed = data->shown;
  if (!observed) ssi_activity_observed(resolver->activity, kind, &observed);
  if (observed && share > 0)
    ssi_activity_observe_part(resolver->activity, kind, share);
}

/* Answers to InMails are observed once there is an InMail; without any they are
   not, because only a hint distinguishes InMails from messages. */
static void observe_inmail(ssi_resolver *resolver) {
  bool found = false;
  ssi_activity_observed(resolver->activity, SSI_KIND_INMAIL_SENT, &found);
  if (!found) return;
  ssi_activity_observe(resolver->activity, SSI_KIND_INMAIL_ANSWERED);
  ssi_activity_observe(resolver->activity, SSI_KIND_INMAIL_UNANSWERED);
}

static void observe_traits(ssi_resolver *resolver) {
  const uint32_t hidden = hidden_traits(resolver->archive);
  ssi_walk walk = ssi_walk_all(resolver->archive);
  const ssi_file *file;
  while ((file = ssi_walk_next(&walk))) {
    uint32_t traits = 0;
    size_t i;
    if (!ssi_file_is_conclusive(resolver->archive, file)) continue;
    for (i = 0; i < sizeof shown / sizeof shown[0]; i++) {
      if (shown[i].role == file->place.role &&
          ssi_file_has_column(file, shown[i].column))
        traits |= shown[i].traits;
    }
    ssi_activity_observe_traits(resolver->activity, traits & ~hidden);
  }
}

void ssi_resolve_observed(ssi_resolver *resolver) {
  ssi_kind_data data[SSI_KINDS + 1];
  size_t kind;
  ssi_tally_kinds(resolver->archive, data);
  observe_inmail(resolver);
  for (kind = 1; kind <= SSI_KINDS; kind++) {
    observe(resolver, (ssi_kind)kind, &data[kind]);
  }
  observe_traits(resolver);
}
