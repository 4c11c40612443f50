/* One loop over members for populations and datasets. What a member costs is
   linear in its events. */
#include "score/members.h"

/* How many of these rows, which ascend, are among the first `rows`. */
static size_t among(const uint32_t *list, size_t count, size_t rows) {
  size_t low = 0, high = count;
  while (low < high) {
    const size_t middle = low + (high - low) / 2;
    if (list[middle] < rows)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

/* Distinct people by the numbers that they were given before. */
static void count_numbered(const ssi_call *call, const ssi_member *member,
                           ssi_scratch *scratch) {
  ssi_contacts *contacts = &scratch->contacts;
  contacts->rows = member->contact_rows;
  contacts->count =
      among(contacts->rows, member->contact_count, member->rows.count);
  ssi_persons_next(&scratch->persons);
  ssi_persons_count(&scratch->persons, call->scorer, &member->rows, call->day,
                    member->persons, contacts);
}

/* Distinct people by a hash table or, if it takes too long, by a sort. */
static void count_unnumbered(const ssi_call *call, const ssi_member *member,
                             ssi_scratch *scratch) {
  const ssi_scorer *scorer = call->scorer;
  const ssi_rows *rows = &member->rows;
  ssi_contacts *contacts = &scratch->contacts;
  ssi_persons *persons = &scratch->persons;
  ssi_contacts_list(&scorer->classes, rows, scratch->listed, contacts);
  ssi_persons_next(persons);
  if (ssi_persons_count_hashed(persons, scorer, rows, call->day,
                               member->counterparts, contacts))
    return;
  ssi_persons_number(persons, contacts, member->counterparts, scratch->numbers);
  ssi_persons_next(persons);
  ssi_persons_count(persons, scorer, rows, call->day, scratch->numbers,
                    contacts);
}

static ssi_status score_member(const ssi_members *members, const ssi_call *call,
                               size_t at, ssi_scratch *scratch,
                               ssi_refusal *keep) {
  const ssi_scorer *scorer = call->scorer;
  const ssi_contacts *contacts = &scratch->contacts;
  ssi_member member;
  ssi_sums sums;
  const ssi_status status =
      members->open(members->source, call->range.first + at, &scorer->classes,
                    scratch, &member, keep);
  if (status != SSI_OK) return status;
  member.rows.count =
      ssi_rows_until(member.rows.days, member.rows.count, call->day);
  ssi_sums_take(scorer, &member.rows, call->day, &scratch->sums, &sums);
  if (member.counterparts)
    count_unnumbered(call, &member, scratch);
  else
    count_numbered(call, &member, scratch);
  ssi_sums_nameless(scorer, &member.rows, call->day, contacts->nameless,
                    contacts->nameless_count, &sums);
  ssi_sums_people(scorer, contacts->first_contacts, contacts->first_count,
                  &sums);
  ssi_results_write(call, at, &sums, member.inputs, &scratch->last);
  return SSI_OK;
}

ssi_status ssi_members_score(const ssi_members *members, const ssi_call *call,
                             ssi_refusal *keep) {
  const size_t bytes = ssi_scratch_bytes(&members->needs);
  ssi_status status = ssi_call_check(call, members->count);
  ssi_scratch *scratch;
  void *memory;
  size_t i;
  if (status == SSI_OK) status = ssi_call_begin(call, bytes, &memory);
  if (status != SSI_OK) return status;
  scratch = ssi_scratch_lay(memory, &members->needs);
  for (i = 0; i < call->range.count && status == SSI_OK; i++)
    status = score_member(members, call, i, scratch, keep);
  ssi_call_end(call, bytes, memory);
  return status;
}
