/* Laws of releases: a ledger decides as a plain model of its rules does, which
   keeps every set and looks at all cells anew. */
#include <stdio.h>
#include <string.h>

#include "law.h"

#define PEOPLE 90
#define SETS 150
#define REMEMBERED 4
#define WEEK 7
#define CASES 3

/* Sets that were released, and the last period each was released in. */
typedef struct plain_ledger {
  bool in[SETS][PEOPLE];
  int32_t period[SETS];
  int count;
  int32_t now;
} plain_ledger;

static int members_of(const bool *in) {
  int count = 0, i;
  for (i = 0; i < PEOPLE; i++) count += in[i];
  return count;
}

/* Whether no set that is remembered tells two people apart, nor this one. */
static bool same_cell(const plain_ledger *self, int32_t now, const bool *in,
                      int a, int b) {
  int i;
  for (i = 0; i < self->count; i++) {
    if (self->period[i] > now - REMEMBERED && self->in[i][a] != self->in[i][b])
      return false;
  }
  return in[a] == in[b];
}

/* Whether somebody is in a set that counts. */
static bool is_known(const plain_ledger *self, int32_t now, const bool *in,
                     int who) {
  int i;
  for (i = 0; i < self->count; i++) {
    if (self->period[i] > now - REMEMBERED && self->in[i][who]) return true;
  }
  return in[who];
}

static ssi_status decide(const plain_ledger *self, int32_t now,
                         const bool *in) {
  int a, b;
  if (members_of(in) < SSI_COHORT_MIN) return SSI_ERROR_COHORT;
  for (a = 0; a < PEOPLE; a++) {
    int cell = 0;
    if (!is_known(self, now, in, a)) continue;
    for (b = 0; b < PEOPLE; b++) cell += same_cell(self, now, in, a, b);
    if (cell < SSI_COHORT_MIN) return SSI_ERROR_RELEASE;
  }
  return SSI_OK;
}

static void note(plain_ledger *self, int32_t now, const bool *in) {
  int i;
  self->now = now;
  for (i = 0; i < self->count; i++) {
    if (memcmp(self->in[i], in, PEOPLE * sizeof *in) == 0) break;
  }
  memcpy(self->in[i], in, PEOPLE * sizeof *in);
  self->period[i] = now;
  if (i == self->count) self->count++;
}

/* Blocks of tens, now and then with a few more or less. */
static void random_set(dice *from, bool *in) {
  const int blocks = chance(from, 50) ? 10 : 15;
  bool takes[PEOPLE];
  int i;
  for (i = 0; i < PEOPLE; i++) takes[i] = chance(from, 40);
  for (i = 0; i < PEOPLE; i++) in[i] = takes[i / blocks];
  if (chance(from, 30)) {
    const int who = (int)below(from, PEOPLE);
    in[who] = !in[who];
  }
}

static ssi_status ask(ssi_releases *ledger, dice *from, int32_t day,
                      const bool *in) {
  ssi_mean_answer mean = SSI_INIT(ssi_mean_answer);
  ssi_cohort *cohort = NULL;
  ssi_status status;
  uint64_t i;
  OK(ssi_cohort_new(NULL, SSI_COHORT_NETWORK, "any", 3, day, &cohort));
  for (i = 0; i < PEOPLE; i++) {
    if (!in[i]) continue;
    OK(ssi_cohort_add(cohort, i * 977 % 1009,
                      between(from, 0, SSI_TOTAL_POINTS), NULL));
  }
  status = ssi_releases_mean(ledger, cohort, &mean);
  ssi_cohort_free(cohort);
  return status;
}

static ssi_releases *saved_and_loaded(ssi_releases *ledger) {
  ssi_releases *loaded = NULL;
  uint8_t *bytes;
  size_t size = 0;
  OK(ssi_releases_save(ledger, NULL, 0, &size));
  bytes = malloc(size);
  OK(ssi_releases_save(ledger, bytes, size, &size));
  OK(ssi_releases_load(NULL, bytes, size, &loaded));
  free(bytes);
  ssi_releases_free(ledger);
  return loaded;
}

static void check_decisions(dice *from) {
  static plain_ledger plain;
  ssi_releases *ledger = NULL;
  int32_t now = 100;
  int answered = 0, refused = 0, i;
  memset(&plain, 0, sizeof plain);
  OK(ssi_releases_new(NULL, WEEK, REMEMBERED, &ledger));
  for (i = 0; i < SETS; i++) {
    const int32_t day = now * WEEK + between(from, 0, WEEK - 1);
    ssi_status expected, found;
    bool in[PEOPLE];
    random_set(from, in);
    expected = decide(&plain, now, in);
    found = ask(ledger, from, day, in);
    HOLDS(found == expected, "set %d in period %d: %s, not %s", i, now,
          ssi_status_name(found), ssi_status_name(expected));
    if (expected == SSI_OK) note(&plain, now, in);
    answered += expected == SSI_OK;
    refused += expected == SSI_ERROR_RELEASE;
    if (chance(from, 10)) ledger = saved_and_loaded(ledger);
    if (chance(from, 8)) now += between(from, 1, 3);
  }
  HOLDS(answered >= 10 && refused >= 10, "%d answered, %d refused", answered,
        refused);
  ssi_releases_free(ledger);
}

START_TEST(decides_as_the_plain_model) {
  dice from = law_dice(_i, 0);
  int i;
  for (i = 0; i < CASES; i++) check_decisions(&from);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {decides_as_the_plain_model, law_seeds()},
  };
  return RUN_TESTS("releases", cases);
}
