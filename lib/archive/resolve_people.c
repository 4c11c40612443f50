/* Who is who. A person with an address is that address. One with a name only is
   the address that goes with that name, if there is exactly one, and else the
   name itself. Two passes over all rows: the first collects the names without
   address, the second looks up, behind a bit filter, the address of each. */
#include "archive/merge.h"
#include "archive/share.h"

typedef void visitor(ssi_resolver *resolver, const ssi_row *row,
                     const ssi_party *party);

/* Calls `visit` with each person of a row: of messages, both sides. */
static void visit_row(ssi_resolver *resolver, const ssi_row *row,
                      visitor *visit) {
  if (row->kind == 0) return; /* an entry of the profile */
  visit(resolver, row, &row->person);
  if (row->kind == SSI_KIND_MESSAGE_SENT) visit(resolver, row, &row->recipient);
}

static void visit_all(ssi_resolver *resolver, visitor *visit) {
  ssi_walk walk = ssi_walk_all(resolver->archive);
  const ssi_row *row;
  while ((row = ssi_walk_row(&walk))) {
    if (ssi_row_fate(resolver, walk.file, walk.row) != SSI_FATE_ELSEWHERE)
      visit_row(resolver, row, visit);
  }
}

static void want_name(ssi_resolver *resolver, const ssi_row *row,
                      const ssi_party *party) {
  (void)row;
  if (party->url != 0 || party->name == 0) return;
  ssi_collect(resolver, &resolver->names, party->name, 0, 0);
  resolver->wanted[party->name % SSI_WANTED_BITS / 8] |=
      (uint8_t)(1 << party->name % 8);
}

/* The `value` of a wanted name becomes its address. `minor` counts the
   connections of that name without address, and is 2 or more if there are
   several people of that name. */
static void learn_name(ssi_resolver *resolver, const ssi_row *row,
                       const ssi_party *party) {
  const uint64_t url = party->url, name = party->name;
  ssi_sort_row *wanted;
  if (!(resolver->wanted[name % SSI_WANTED_BITS / 8] >> name % 8 & 1)) return;
  wanted = ssi_list_find(&resolver->names, name);
  if (!wanted) return;
  if (url == 0)
    wanted->minor += row->kind == SSI_KIND_CONNECTION;
  else if (wanted->value == 0)
    wanted->value = url;
  else if (wanted->value != url)
    wanted->minor = 2;
}

uint64_t ssi_person_of(const ssi_resolver *resolver, const ssi_party *party) {
  const ssi_sort_row *known;
  if (party->url != 0) return party->url;
  known = ssi_list_find(&resolver->names, party->name);
  return known && known->value != 0 && known->minor < 2 ? known->value
                                                        : party->name;
}

const ssi_sort_row *ssi_connection_of(const ssi_resolver *resolver,
                                      uint64_t person) {
  return person == 0 ? NULL : ssi_list_find(&resolver->network, person);
}

uint32_t ssi_traits_of(const ssi_sort_row *connection) {
  return connection ? (uint32_t)connection->value : 0;
}

static void add_employers(ssi_resolver *resolver) {
  ssi_walk walk = ssi_walk_role(resolver->archive, SSI_ROLE_POSITIONS);
  const ssi_row *row;
  while ((row = ssi_walk_row(&walk)))
    ssi_collect(resolver, &resolver->employers, row->company, 0, 0);
  ssi_collect_sort(resolver, &resolver->employers);
}

static void add_connection(ssi_resolver *resolver, const ssi_row *row,
                           bool gone) {
  const uint64_t person = ssi_person_of(resolver, &row->person);
  const int32_t day = ssi_row_day(row);
  uint32_t traits = row->traits;
  if (row->company != 0 && ssi_list_find(&resolver->employers, row->company))
    traits |= SSI_TRAIT_COWORKER;
  ssi_event_batch_add(&resolver->batch, day, SSI_KIND_CONNECTION, traits, 1,
                      person);
  if (person != 0)
    ssi_collect(resolver, &resolver->network, person, (uint64_t)day,
                gone ? 0 : traits);
}

/* One row for each person, with the first day and all the traits. */
static void add_network(ssi_resolver *resolver) {
  ssi_walk walk = ssi_walk_role(resolver->archive, SSI_ROLE_CONNECTIONS);
  ssi_walk rows = walk;
  const ssi_file *file;
  const ssi_row *row;
  ssi_collect_reserve(resolver, &resolver->network,
                      ssi_rows_of(resolver->archive, SSI_ROLE_CONNECTIONS));
  while ((file = ssi_walk_next(&walk)))
    resolver->has_network |= ssi_file_is_conclusive(resolver->archive, file);
  while ((row = ssi_walk_row(&rows))) {
    const int fate = ssi_row_fate(resolver, rows.file, rows.row);
    if (fate != SSI_FATE_ELSEWHERE)
      add_connection(resolver, row, fate == SSI_FATE_GONE);
  }
  ssi_collect_sort(resolver, &resolver->network);
  ssi_list_join(&resolver->network);
}

void ssi_resolve_names(ssi_resolver *resolver) {
  visit_all(resolver, want_name);
  ssi_collect_sort(resolver, &resolver->names);
  ssi_list_join(&resolver->names);
  visit_all(resolver, learn_name);
}

void ssi_resolve_people(ssi_resolver *resolver) {
  add_employers(resolver);
  add_network(resolver);
}
