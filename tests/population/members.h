/* Described members: people of whom a sentence is known, as tables from which
   anyone can make them again. doc/model.md shows the same tables. */
#ifndef SSI_TESTS_MEMBERS_H
#define SSI_TESTS_MEMBERS_H

#include <ssi/ssi.h>

typedef struct fact_value {
  ssi_fact fact;
  int32_t value;
} fact_value;

/* `count` connections, the i-th (from 1) on D - `newest` - i * `days` /
   `count`, rounded up to the later day. Mixed: every tenth decides, every
   twentieth is a co-worker, every eighth in the target. */
typedef struct contacts {
  uint32_t count;
  int32_t days, newest;
  uint32_t traits;
  bool mixed;
} contacts;

#define WORKDAYS 0

/* `count` events of a kind on each day D - `every`, D - 2 * `every`, ..., or on
   working days, D being a Monday. Counted from the newest on, the n-th event is
   with person 1 + n mod `people`, or with nobody. */
typedef struct practice {
  ssi_kind kind;
  uint32_t traits;
  int32_t every;
  uint32_t count, people;
} practice;

#define FACTS_MOST 20
#define HABITS_MOST 26

/* Lists end where their first field is 0. */
typedef struct described {
  const char *name;
  int32_t low, high; /* points that the member must have */
  int32_t days;      /* habits were kept on the days after D - `days` */
  contacts network[2];
  fact_value facts[FACTS_MOST];
  practice habits[HABITS_MOST];
} described;

extern const described average_described;

/* Twelve others, of whom domain knowledge says where they stand. */
extern const described described_members[];
extern const size_t described_count;

/* What is done in the articles' routine and what comes back, each on one day of
   a cycle of so many days, or on working days (first = -1). On day D + s the
   k-th event of a row, k from 0, is with the row's person (s * `count` + k) mod
   `people`: each row has people of its own. */
typedef struct step {
  ssi_kind kind;
  int32_t cycle, first;
  uint32_t count, traits, people;
} step;

/* Ends with a kind of 0; what the profile becomes, with a fact of 0. */
extern const step routine[];
extern const fact_value routine_profile[];

/* One of them by name. */
const described *described_named(const char *name);

/* The description as text, as doc/model.md has it; the name first. */
void describe(const described *one, char *to, size_t size);
void describe_routine(char *to, size_t size);

#endif
