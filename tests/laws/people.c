/* Tells of the people of ledgers, for another implementation to compare.

   First the names of kinds and traits. Then it reads from the standard input
   "ledger DAY CAP" and "DAY KIND TRAITS COUNT COUNTERPART" for each event;
   after an empty line it prints the people, and an empty line. */
#include <inttypes.h>
#include <stdio.h>

#include "unit/member.h"

static void print_names(const ssi_model *model) {
  int i;
  for (i = 1; i <= SSI_KINDS; i++) {
    ssi_kind_info info = SSI_INIT(ssi_kind_info);
    must(ssi_model_kind(model, (ssi_kind)i, &info));
    printf("kind %d %s\n", i, info.name);
  }
  for (i = 0; SSI_TRAITS >> i; i++) {
    ssi_trait_info info = SSI_INIT(ssi_trait_info);
    must(ssi_model_trait((size_t)i, &info));
    printf("trait %" PRIu32 " %s\n", info.bit, info.name);
  }
  printf("\n");
}

static void print_person(const ssi_people *people, size_t index) {
  ssi_person p = SSI_INIT(ssi_person);
  ssi_person_state_info state = SSI_INIT(ssi_person_state_info);
  ssi_person_reason_info reason = SSI_INIT(ssi_person_reason_info);
  int i;
  must(ssi_people_at(people, index, &p));
  must(ssi_people_state(p.state, &state));
  must(ssi_people_reason(p.reason, &reason));
  printf("%" PRIu64 " %s %s %d", p.counterpart, state.name, reason.name,
         (int)p.mutual);
  printf(" %d %d %d %d %d %" PRIu32, (int)p.first_day, (int)p.last_day,
         (int)p.written_day, (int)p.heard_day, (int)p.connected_day, p.traits);
  for (i = 0; i < SSI_PERSON_WINDOWS; i++)
    printf(" %" PRId64 " %" PRId64, p.sent[i], p.received[i]);
  printf(" %d %d\n", (int)p.rank, (int)p.ahead);
}

static void print_people(const member *m, int32_t day) {
  ssi_people_result t = SSI_INIT(ssi_people_result);
  ssi_people *people;
  size_t i;
  must(ssi_people_new(NULL, m->model, m->activity, day, &people));
  must(ssi_people_total(people, &t));
  printf("%zu %zu %zu %zu %zu %zu %zu %d %d\n", t.people, t.ranked, t.mutual,
         t.fresh, t.living, t.cooling, t.silent, (int)t.daily, (int)t.left);
  for (i = 0; i < t.people; i++) print_person(people, i);
  printf("\n");
  ssi_people_free(people);
}

static void read_event(member *m, const char *line) {
  int day, kind;
  uint32_t traits, count;
  uint64_t who;
  if (sscanf(line, "%d %d %" SCNu32 " %" SCNu32 " %" SCNu64, &day, &kind,
             &traits, &count, &who) != 5)
    must(SSI_ERROR_FORMAT);
  member_event(m, day, (ssi_kind)kind, traits, count, who);
}

int main(void) {
  member m = member_new();
  char line[256];
  int day = 0, cap;
  print_names(m.model);
  while (fgets(line, sizeof line, stdin)) {
    if (sscanf(line, "ledger %d %d", &day, &cap) == 2) {
      member_free(&m);
      m = member_new();
      must(ssi_model_set_cap(m.model, SSI_KIND_MESSAGE_SENT, cap));
    } else if (*line == '\n') {
      print_people(&m, day);
    } else {
      read_event(&m, line);
    }
  }
  member_free(&m);
  return 0;
}
