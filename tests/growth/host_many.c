/* Many members, cohorts, and what is saved. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "host.h"

ssi_history_columns *history_columns(size_t elements);

enum { ROWS = 400 };

/* Each column is exactly as long as it says. */
static ssi_population *population_of(void) {
  ssi_population *p = NEW(ssi_population);
  int64_t *offsets = dirty((MEMBERS + 1) * sizeof *offsets);
  int32_t *days = dirty(ROWS * sizeof *days);
  uint8_t *kinds = dirty(ROWS);
  uint32_t *traits = dirty(ROWS * sizeof *traits);
  uint32_t *counts = dirty(ROWS * sizeof *counts);
  uint64_t *people = dirty(ROWS * sizeof *people);
  int32_t *facts = dirty(MEMBERS * SSI_FACTS * sizeof *facts);
  const size_t kind_bytes = (SSI_KINDS + 7) / 8;
  uint8_t *seen = dirty(MEMBERS * kind_bytes);
  uint32_t *seen_traits = dirty(MEMBERS * sizeof *seen_traits);
  uint8_t *all = dirty(3);
  int32_t *shares = dirty(MEMBERS * SSI_KINDS * sizeof *shares);
  int32_t *fact_shares = dirty(MEMBERS * SSI_FACTS * sizeof *fact_shares);
  size_t i;
  for (i = 0; i <= MEMBERS; i++) offsets[i] = (int64_t)(i * ROWS / MEMBERS);
  for (i = 0; i < ROWS; i++) {
    days[i] = TODAY - (int32_t)draw(200);
    kinds[i] = (uint8_t)(1 + draw(OLD_KINDS));
    traits[i] = draw(1u << OLD_TRAITS);
    counts[i] = 1 + draw(4);
    people[i] = draw(PEOPLE);
  }
  for (i = 0; i < MEMBERS * SSI_FACTS; i++) facts[i] = -1;
  for (i = 0; i < MEMBERS * OLD_FACTS; i += 2) facts[i] = 1;
  memset(seen, 0, MEMBERS * kind_bytes);
  for (i = 0; i < MEMBERS; i++) {
    const uint32_t kind = draw(OLD_KINDS);
    seen[i * kind_bytes + kind / 8] |= (uint8_t)(1u << kind % 8);
    seen_traits[i] = draw(1u << OLD_TRAITS);
  }
  memset(shares, 0, MEMBERS * SSI_KINDS * sizeof *shares);
  memset(fact_shares, 0, MEMBERS * SSI_FACTS * sizeof *fact_shares);
  for (i = 0; i < MEMBERS * OLD_KINDS; i += 5)
    shares[i] = 1 + (int32_t)draw(SSI_SHARE_WHOLE);
  for (i = 0; i < MEMBERS * OLD_FACTS; i += 4)
    fact_shares[i] = 1 + (int32_t)draw(SSI_SHARE_WHOLE);
  all[0] = SSI_KIND_INVITATION_DECLINED;
  all[1] = OLD_KINDS;
  all[2] = SSI_KIND_POST;
  p->members = MEMBERS;
  p->rows = ROWS;
  p->fact_columns = SSI_FACTS;
  p->kind_bytes = kind_bytes;
  p->all_kinds_count = 3;
  p->offsets = offsets;
  p->days = days;
  p->kinds = kinds;
  p->traits = traits;
  p->counts = counts;
  p->counterparts = people;
  p->facts = facts;
  p->observed_kinds = seen;
  p->observed_traits = seen_traits;
  p->all_kinds = all;
  p->all_traits = SSI_TRAIT_MEDIA;
  p->reserved = 0;
  p->share_kinds = SSI_KINDS;
  p->share_facts = SSI_FACTS;
  p->kind_shares = shares;
  p->fact_shares = fact_shares;
#ifdef GROWN
  p->planted_population = p->reserved_population = 0;
#endif
  return p;
}

static ssi_member_range *whole(void) {
  ssi_member_range *r = NEW(ssi_member_range);
  r->first = 0;
  r->count = MEMBERS;
  r->scratch_bytes = 0;
  r->scratch = NULL;
#ifdef GROWN
  r->planted_member_range = 0;
#endif
  return r;
}

static ssi_score_columns *score_columns(void) {
  ssi_score_columns *c = NEW(ssi_score_columns);
  c->indicators = SSI_INDICATORS;
  c->total = dirty(MEMBERS * sizeof *c->total);
  c->brand = dirty(MEMBERS * sizeof *c->brand);
  c->find = dirty(MEMBERS * sizeof *c->find);
  c->engage = dirty(MEMBERS * sizeof *c->engage);
  c->relate = NULL;
  c->high = dirty(MEMBERS * sizeof *c->high);
  c->observed = dirty(MEMBERS * sizeof *c->observed);
  c->points = dirty(MEMBERS * SSI_INDICATORS * sizeof *c->points);
  c->measures = dirty(MEMBERS * SSI_INDICATORS * sizeof *c->measures);
#ifdef GROWN
  c->planted_score_columns = 0;
#endif
  return c;
}

static void tell_columns(const ssi_score_columns *c) {
  size_t m, i;
  for (m = 0; m < MEMBERS; m++) {
    const int32_t *points = c->points + m * SSI_INDICATORS;
    const int64_t *measures = c->measures + m * SSI_INDICATORS;
    SAY("member", (int64_t)m, c->total[m], c->brand[m], c->find[m],
        c->engage[m], c->high[m], c->observed[m]);
    for (i = 0; i < OLD_INDICATORS; i++)
      SAY("member's", (int64_t)i, points[i], measures[i]);
    for (; i < SSI_INDICATORS; i++) {
      if (points[i]) SAY("+points beyond", (int64_t)i, points[i]);
    }
  }
}

/* What may be wrong with the structs of a call that scores. */
static void tell_wrong_structs(const ssi_scorer *scorer, ssi_population *p) {
  ssi_member_range *range = whole();
  ssi_score_columns *c = score_columns();
#define SCORE ssi_population_score(scorer, p, TODAY, range, c, NULL)
  p->reserved = 1;
  say_status("reserved", SCORE);
  p->reserved = 0;
  p->size = OLD_SIZE(ssi_population) - 1;
  say_status("short population", SCORE);
  p->size = sizeof *p;
  range->size = 0;
  say_status("unset range", SCORE);
  range->size = sizeof *range;
  c->size = SSI_STRUCT_BYTES_MAX + 1;
  say_status("endless columns", SCORE);
  c->size = sizeof *c;
  c->indicators = 3; /* room for fewer than there are */
  MUST(SCORE);
  SAY("three", c->points[0], c->points[1], c->points[2], c->points[3],
      c->points[14], c->measures[14]);
  c->indicators = 0;
  c->points = NULL;
  c->measures = NULL;
  MUST(SCORE);
  SAY("none", c->total[0]);
#ifdef GROWN
  c->planted_score_columns = 1;
  say_status("+more in the columns", SCORE);
  c->planted_score_columns = 0;
  range->planted_member_range = 1;
  say_status("+more in the range", SCORE);
  range->planted_member_range = 0;
  p->planted_population = 1;
  say_status("+more in the population", SCORE);
  p->planted_population = 0;
#endif
}

#ifdef GROWN
/* Values that the old library does not know, one after the other. */
static void ask_columns(const ssi_scorer *scorer, ssi_population *p) {
  ssi_member_range *range = whole();
  ssi_score_columns *c = score_columns();
  uint8_t *kinds = (uint8_t *)p->kinds, *seen = (uint8_t *)p->observed_kinds;
  uint8_t *all = (uint8_t *)p->all_kinds;
  uint32_t *traits = (uint32_t *)p->traits;
  int32_t *facts = (int32_t *)p->facts;
  int32_t *shares = (int32_t *)p->kind_shares;
  int32_t *fact_shares = (int32_t *)p->fact_shares;
  const uint8_t kind = kinds[0], byte = seen[p->kind_bytes - 1];
  const uint32_t trait = traits[0];
  kinds[0] = SSI_KINDS;
  say_status("+kind in a column", SCORE);
  kinds[0] = kind;
  traits[0] |= UINT32_C(1) << 30;
  say_status("+trait in a column", SCORE);
  traits[0] = trait;
  seen[p->kind_bytes - 1] |= 1u << (SSI_KINDS - 1) % 8;
  say_status("+kind in a mask", SCORE);
  seen[p->kind_bytes - 1] = byte;
  all[0] = SSI_KINDS;
  say_status("+kind of all", SCORE);
  all[0] = SSI_KIND_POST;
  facts[(SSI_FACTS - 1) * MEMBERS + 1] = 1;
  say_status("+fact in a column", SCORE);
  facts[(SSI_FACTS - 1) * MEMBERS + 1] = -1;
  shares[(SSI_KINDS - 1) * MEMBERS + 1] = 1;
  say_status("+share of a kind", SCORE);
  shares[(SSI_KINDS - 1) * MEMBERS + 1] = 0;
  fact_shares[(SSI_FACTS - 1) * MEMBERS + 1] = 1;
  say_status("+share of a fact", SCORE);
  fact_shares[(SSI_FACTS - 1) * MEMBERS + 1] = 0;
}
#endif

void tell_population(const ssi_model *model) {
  ssi_population *p = population_of();
  ssi_history_columns *h = history_columns(MEMBERS * 10);
  ssi_score_columns *c = score_columns();
  ssi_scorer *scorer;
  ssi_dataset *dataset;
  size_t bytes, i;
  MUST(ssi_scorer_new(NULL, model, &scorer));
  MUST(ssi_population_score(scorer, p, TODAY, whole(), c, NULL));
  tell_columns(c);
  MUST(ssi_population_history(scorer, p, TODAY - 9, 10, whole(), h, NULL));
  for (i = 0; i < MEMBERS * 10; i++) SAY("its days", h->total[i], h->relate[i]);
  MUST(ssi_dataset_new(NULL, p, NULL, &dataset));
  c = score_columns();
  {
    ssi_member_range *range = whole();
    MUST(ssi_dataset_scratch(dataset, &bytes));
    range->scratch = dirty(bytes);
    range->scratch_bytes = bytes;
    MUST(ssi_dataset_score(dataset, scorer, TODAY - 5, range, c));
  }
  tell_columns(c);
  ssi_dataset_free(dataset);
  tell_wrong_structs(scorer, p);
#ifdef GROWN
  ask_columns(scorer, p);
#endif
  ssi_scorer_free(scorer);
}

/* Many with a score: who holds them all sees them. */
static ssi_cohort *cohort_of(int32_t members) {
  ssi_cohort *cohort;
  int32_t i;
  MUST(ssi_cohort_new(NULL, SSI_COHORT_INDUSTRY, "pumps", 5, TODAY, &cohort));
  for (i = 1; i <= members; i++) {
    const int32_t pillars[SSI_PILLARS] = {100000 * i, 90000 * i, 80000 * i,
                                          70000 * i};
    MUST(ssi_cohort_add(cohort, (uint64_t)i, 340000 * i, pillars));
  }
  return cohort;
}

void tell_cohort(void) {
  enum { COUNT = 60 };
  ssi_cohort *cohort = cohort_of(COUNT);
  int32_t totals[COUNT], tops[COUNT], ranks[COUNT], i;
  GET(ssi_cohort_info, info, ssi_cohort_label(cohort, info));
  SAY("cohort", info->kind, info->day, info->members);
  for (i = 0; i < COUNT; i++) totals[i] = 340000 * (i + 1);
  MUST(ssi_cohort_ranks(cohort, totals, COUNT, tops, ranks));
  for (i = 0; i < COUNT; i += 7) SAY("rank", tops[i], ranks[i]);
  ssi_cohort_free(cohort);
}

static void keep(const char *folder, const char *name, const uint8_t *bytes,
                 size_t size) {
  char path[4096];
  FILE *file;
  snprintf(path, sizeof path, "%s/%s", folder, name);
  file = fopen(path, "wb");
  if (!file || fwrite(bytes, 1, size, file) != size || fclose(file) != 0)
    abort();
}

/* A ledger of its own: rows come in any order. */
void tell_saved(const char *folder) {
  ssi_activity *activity, *again;
  ssi_profile *profile, *same;
  uint8_t *bytes;
  size_t size, i;
  MUST(ssi_activity_new(NULL, &activity));
  for (i = 0; i < 50; i++)
    MUST(ssi_activity_add(activity, TODAY - (int32_t)draw(90),
                          (ssi_kind)(1 + draw(OLD_KINDS)),
                          draw(1u << OLD_TRAITS), 1, draw(PEOPLE)));
  MUST(
      ssi_activity_observe_kinds(activity, (const uint8_t[]){1, OLD_KINDS}, 2));
  MUST(ssi_activity_save(activity, NULL, 0, &size));
  bytes = dirty(size);
  MUST(ssi_activity_save(activity, bytes, size, &size));
  say_bytes("ledger", bytes, size);
  keep(folder, "ledger", bytes, size);
  MUST(ssi_activity_load(NULL, bytes, size, &again));
  MUST(ssi_activity_forget(again, 3, &i));
  SAY("forgot", (int64_t)i);
  MUST(ssi_activity_cut(again, TODAY - 30, &i));
  SAY("cut", (int64_t)i);
  ssi_activity_free(again);
  ssi_activity_free(activity);
  MUST(ssi_profile_new(NULL, &profile));
  MUST(ssi_profile_set_fact(profile, SSI_FACT_SKILLS, 7));
  MUST(ssi_profile_set_section(profile, SSI_SECTION_SKILLS, "pumps", 5));
  MUST(ssi_profile_save(profile, NULL, 0, &size));
  bytes = dirty(size);
  MUST(ssi_profile_save(profile, bytes, size, &size));
  say_bytes("profile", bytes, size);
  keep(folder, "profile", bytes, size);
  MUST(ssi_profile_load(NULL, bytes, size, &same));
  ssi_profile_free(same);
  ssi_profile_free(profile);
}
