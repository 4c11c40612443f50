/* What-if equals doing it: adding the planned events to a copy, one by one,
   and setting the planned facts. What is given stays as it is. */
#include <stdio.h>
#include <string.h>

#include "laws/law.h"

#define CASES 60
#define MOST 80

/* What a profile says of its facts. */
typedef struct facts {
  bool observed[SSI_FACTS];
  int32_t values[SSI_FACTS];
} facts;

static facts facts_of(const ssi_profile *profile) {
  facts it;
  int i;
  memset(&it, 0, sizeof it);
  for (i = 0; i < SSI_FACTS; i++) {
    must(ssi_profile_fact(profile, (ssi_fact)(i + 1), &it.observed[i],
                          &it.values[i]));
  }
  return it;
}

/* The rows and what the ledger observed, through the interface. */
static void do_events(member *to, const ssi_activity *planned) {
  size_t rows = 0, at, read;
  uint32_t seen = 0;
  int kind;
  must(ssi_activity_rows(planned, &rows));
  for (at = 0; at < rows; at++) {
    int32_t day;
    uint8_t of_kind;
    uint32_t traits;
    uint32_t count;
    uint64_t who;
    must(ssi_activity_read(planned, at, 1, &day, &of_kind, &traits, &count,
                           &who, &read));
    for (; count > SSI_COUNT_MAX; count -= SSI_COUNT_MAX)
      member_event(to, day, (ssi_kind)of_kind, traits, SSI_COUNT_MAX, who);
    member_event(to, day, (ssi_kind)of_kind, traits, count, who);
  }
  for (kind = 1; kind <= SSI_KINDS; kind++) {
    bool observed;
    must(ssi_activity_observed(planned, (ssi_kind)kind, &observed));
    if (observed) must(ssi_activity_observe(to->activity, (ssi_kind)kind));
  }
  must(ssi_activity_observed_traits(planned, &seen));
  must(ssi_activity_observe_traits(to->activity, seen));
}

static void do_facts(member *to, const ssi_profile *planned) {
  const facts it = facts_of(planned);
  int i;
  for (i = 0; i < SSI_FACTS; i++) {
    if (it.observed[i]) member_fact(to, (ssi_fact)(i + 1), it.values[i]);
  }
}

static void same(const ssi_difference *got, int32_t before, int32_t after,
                 const char *what, int which) {
  HOLDS(got->before == before && got->after == after &&
            got->change == after - before,
        "%s %d: %d to %d, not %d to %d", what, which, got->before, got->after,
        before, after);
}

static void compare(const ssi_what_if *it, const ssi_score *before,
                    const ssi_score *after) {
  ssi_difference got = SSI_INIT(ssi_difference);
  int i;
  OK(ssi_what_if_total(it, &got));
  same(&got, total_of(before).points, total_of(after).points, "total", 0);
  for (i = 1; i <= SSI_PILLARS; i++) {
    OK(ssi_what_if_pillar(it, (ssi_pillar)i, &got));
    same(&got, pillar_of(before, (ssi_pillar)i).points,
         pillar_of(after, (ssi_pillar)i).points, "pillar", i);
  }
  for (i = 1; i <= SSI_INDICATORS; i++) {
    OK(ssi_what_if_indicator(it, (ssi_indicator)i, &got));
    same(&got, indicator_of(before, (ssi_indicator)i).points,
         indicator_of(after, (ssi_indicator)i).points, "indicator", i);
  }
}

static void unchanged(const member *m, const member *as) {
  const facts a = facts_of(m->profile), b = facts_of(as->profile);
  HOLDS(same_saved(m->activity, as->activity), "the ledger changed");
  HOLDS(memcmp(&a, &b, sizeof a) == 0, "the facts changed");
  HOLDS(strcmp(ssi_model_fingerprint(m->model),
               ssi_model_fingerprint(as->model)) == 0,
        "the model changed");
}

START_TEST(equals_doing_it) {
  int number;
  for (number = 0; number < CASES; number++) {
    dice from = law_dice(_i, number);
    member m = random_member(&from, MOST);
    member plan = random_member(&from, MOST);
    const int32_t day = TODAY + between(&from, -60, 60);
    const bool with_facts = chance(&from, 80), with_events = chance(&from, 80);
    member was = member_copy(&m), planned = member_copy(&plan);
    member done = member_copy(&m);
    ssi_score *before = member_score(&m, day), *after;
    ssi_what_if *it = NULL;
    OK(ssi_what_if_new(NULL, m.model, m.profile, m.activity,
                       with_facts ? plan.profile : NULL,
                       with_events ? plan.activity : NULL, day, &it));
    unchanged(&m, &was);
    unchanged(&plan, &planned);
    if (with_facts) do_facts(&done, plan.profile);
    if (with_events) do_events(&done, plan.activity);
    after = member_score(&done, day);
    compare(it, before, after);
    ssi_what_if_free(it);
    ssi_score_free(before);
    ssi_score_free(after);
    member_free(&m);
    member_free(&plan);
    member_free(&was);
    member_free(&planned);
    member_free(&done);
  }
}
END_TEST

int main(void) {
  const test_case cases[] = {{equals_doing_it, law_seeds()}};
  return RUN_TESTS("what_if", cases);
}
