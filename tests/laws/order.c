/* A ledger is a set of sums: any order, any split, any merge, columns or single
   events, saved and loaded, give the same bytes and the same score. */
#include <stdio.h>
#include <string.h>

#include "laws/law.h"

#define CASES 150
#define MOST 80

typedef struct batch {
  event events[2 * MOST];
  uint32_t count;
} batch;

static batch random_batch(dice *from) {
  batch made;
  uint32_t i;
  made.count = below(from, MOST + 1);
  for (i = 0; i < made.count; i++) {
    made.events[i] = random_event(from);
    /* Some meet another in day, kind, traits and person. */
    if (i > 0 && chance(from, 30)) {
      const uint32_t count = made.events[i].count;
      made.events[i] = made.events[below(from, i)];
      made.events[i].count = count;
    }
  }
  return made;
}

/* Splits some events in two, and puts all in another order. */
static void stir(dice *from, batch *events) {
  const uint32_t given = events->count;
  uint32_t i;
  for (i = 0; i < given; i++) {
    event *one = &events->events[i];
    if (one->count < 2 || chance(from, 70)) continue;
    events->events[events->count] = *one;
    events->events[events->count].count = 1 + below(from, one->count - 1);
    one->count -= events->events[events->count++].count;
  }
  for (i = events->count; i > 1; i--) {
    const uint32_t k = below(from, i);
    const event swapped = events->events[i - 1];
    events->events[i - 1] = events->events[k];
    events->events[k] = swapped;
  }
}

static ssi_activity *fresh(void) {
  ssi_activity *made = NULL;
  must(ssi_activity_new(NULL, &made));
  return made;
}

static ssi_activity *one_by_one(const batch *events) {
  ssi_activity *made = fresh();
  uint32_t i;
  for (i = 0; i < events->count; i++) {
    const event *one = &events->events[i];
    must(ssi_activity_add(made, one->day, one->kind, one->traits, one->count,
                          one->who));
  }
  return made;
}

static ssi_activity *by_columns(const batch *events) {
  int32_t days[2 * MOST];
  uint8_t kinds[2 * MOST];
  uint32_t traits[2 * MOST];
  uint32_t counts[2 * MOST], i;
  uint64_t who[2 * MOST];
  ssi_activity *made = fresh();
  for (i = 0; i < events->count; i++) {
    days[i] = events->events[i].day;
    kinds[i] = (uint8_t)events->events[i].kind;
    traits[i] = events->events[i].traits;
    counts[i] = events->events[i].count;
    who[i] = events->events[i].who;
  }
  must(ssi_activity_add_columns(made, events->count, days, kinds, traits,
                                counts, who, NULL));
  return made;
}

/* Each event to one of four ledgers; two of them merged into another, and all
   into the last. */
static ssi_activity *by_parts(dice *from, const batch *events) {
  ssi_activity *parts[4];
  uint32_t i;
  for (i = 0; i < 4; i++) parts[i] = fresh();
  for (i = 0; i < events->count; i++) {
    const event *one = &events->events[i];
    must(ssi_activity_add(parts[below(from, 4)], one->day, one->kind,
                          one->traits, one->count, one->who));
  }
  must(ssi_activity_merge(parts[1], parts[0]));
  must(ssi_activity_merge(parts[2], parts[1]));
  must(ssi_activity_merge(parts[3], parts[2]));
  for (i = 0; i < 3; i++) ssi_activity_free(parts[i]);
  return parts[3];
}

static ssi_activity *reloaded(const ssi_activity *activity) {
  size_t size;
  uint8_t *bytes = saved_bytes(activity, &size);
  ssi_activity *made = NULL;
  must(ssi_activity_load(NULL, bytes, size, &made));
  free(bytes);
  return made;
}

static ssi_score *score_of(const member *m, const ssi_activity *activity,
                           int32_t day) {
  ssi_score *score = NULL;
  must(ssi_score_new(NULL, m->model, m->profile, activity, day, &score));
  return score;
}

START_TEST(one_ledger) {
  int number, i;
  for (number = 0; number < CASES; number++) {
    dice from = law_dice(_i, number);
    member m = random_member(&from, 0);
    const int32_t day = TODAY - between(&from, 0, 60);
    batch events = random_batch(&from);
    ssi_activity *ways[5];
    ssi_score *scores[5];
    ways[0] = one_by_one(&events);
    stir(&from, &events);
    ways[1] = one_by_one(&events);
    ways[2] = by_columns(&events);
    ways[3] = by_parts(&from, &events);
    ways[4] = reloaded(ways[3]);
    for (i = 0; i < 5; i++) {
      scores[i] = score_of(&m, ways[i], day);
      HOLDS(same_saved(ways[0], ways[i]), "ledger %d differs", i);
      HOLDS(same_score(scores[0], scores[i]), "score %d differs", i);
    }
    for (i = 0; i < 5; i++) {
      ssi_score_free(scores[i]);
      ssi_activity_free(ways[i]);
    }
    member_free(&m);
  }
}
END_TEST

int main(void) {
  const test_case cases[] = {{one_ledger, law_seeds()}};
  return RUN_TESTS("order", cases);
}
