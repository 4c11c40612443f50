/* Invitations: one that was sent is accepted if the person is a connection now,
   and unanswered after thirty days otherwise. A sort by person and time, and
   one search for each person: O(n log n). doc/archive.md has the rules. */
#include "archive/merge.h"

#define ANSWER_DAYS 30

static void put(ssi_resolver *resolver, int32_t day, ssi_kind kind,
                uint64_t person) {
  ssi_event_batch_add(&resolver->batch, day, kind,
                      ssi_traits_of(ssi_connection_of(resolver, person)), 1,
                      person);
}

/* Adds an event for each invitation; lists those sent, by person and time. */
static void add_invitations(ssi_resolver *resolver, ssi_list *sent) {
  ssi_walk walk = ssi_walk_role(resolver->archive, SSI_ROLE_INVITATIONS);
  const ssi_row *row;
  ssi_collect_reserve(resolver, sent,
                      ssi_rows_of(resolver->archive, SSI_ROLE_INVITATIONS));
  while ((row = ssi_counting_row(resolver, &walk))) {
    const uint64_t person = ssi_person_of(resolver, &row->person);
    put(resolver, ssi_row_day(row), (ssi_kind)row->kind, person);
    if (person != 0 && row->flags & SSI_ROW_OUTGOING)
      ssi_collect(resolver, sent, person, row->time, 0);
  }
  ssi_collect_sort(resolver, sent);
}

/* Without any, acceptance is unknown: sources disagree on whether the file
   keeps rows of invitations that were accepted. */
static bool any_accepted(const ssi_resolver *resolver, const ssi_list *sent) {
  size_t i;
  for (i = 0; i < sent->count; i++) {
    if (ssi_connection_of(resolver, sent->rows[i].major)) return true;
  }
  return false;
}

static void put_unanswered(ssi_resolver *resolver, const ssi_sort_row *row) {
  const int32_t day = ssi_day_of(row->minor) + ANSWER_DAYS;
  if (day <= resolver->newest)
    put(resolver, day, SSI_KIND_INVITATION_UNANSWERED, row->major);
}

/* Of several to one person, the one accepted is the last before they were
   connected. */
static void resolve_person(ssi_resolver *resolver, const ssi_sort_row *rows,
                           size_t count) {
  const ssi_sort_row *connection = ssi_connection_of(resolver, rows->major);
  size_t accepted = connection ? 0 : count, i;
  int32_t since;
  for (i = 1; i < count && connection; i++) {
    if (ssi_day_of(rows[i].minor) <= (int32_t)connection->minor) accepted = i;
  }
  for (i = 0; i < count; i++) {
    if (i != accepted) put_unanswered(resolver, &rows[i]);
  }
  if (!connection) return;
  since = ssi_day_of(rows[accepted].minor);
  if (since < (int32_t)connection->minor) since = (int32_t)connection->minor;
  put(resolver, since, SSI_KIND_INVITATION_ACCEPTED, rows->major);
}

static void resolve_sent(ssi_resolver *resolver, const ssi_list *sent) {
  size_t from = 0, to;
  ssi_activity_observe(resolver->activity, SSI_KIND_INVITATION_ACCEPTED);
  ssi_activity_observe(resolver->activity, SSI_KIND_INVITATION_UNANSWERED);
  ssi_activity_observe(resolver->activity, SSI_KIND_INVITATION_DECLINED);
  for (to = 1; to <= sent->count; to++) {
    if (to < sent->count && sent->rows[to].major == sent->rows[from].major)
      continue;
    resolve_person(resolver, sent->rows + from, to - from);
    from = to;
  }
}

void ssi_resolve_invitations(ssi_resolver *resolver) {
  ssi_list sent = {NULL, 0, 0};
  add_invitations(resolver, &sent);
  if (any_accepted(resolver, &sent)) resolve_sent(resolver, &sent);
  ssi_collect_free(resolver, &sent);
}
