/* Runs a law on many random cases, and prints the seed of one that fails.
   Chance is SplitMix64: fast, and the same on every machine. */
#include "laws/law.h"

static const uint64_t seeds[] = {1,    2,        42,       1970,
                                 9973, 0xC0FFEE, 20260531, UINT64_MAX};

uint64_t law_seed;
int law_case;

uint64_t draw(dice *from) {
  uint64_t z = (from->state += UINT64_C(0x9E3779B97F4A7C15));
  z = (z ^ (z >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
  z = (z ^ (z >> 27)) * UINT64_C(0x94D049BB133111EB);
  return z ^ (z >> 31);
}

uint32_t below(dice *from, uint32_t limit) {
  return (uint32_t)(draw(from) % limit);
}

int32_t between(dice *from, int32_t low, int32_t high) {
  return low + (int32_t)(draw(from) % ((uint64_t)((int64_t)high - low) + 1));
}

bool chance(dice *from, uint32_t percent) {
  return below(from, 100) < percent;
}

/* SSI_SEED=<number>,<number>...: these instead. */
int law_seeds(void) {
  const char *given = getenv("SSI_SEED");
  int count = 1;
  if (!given) return (int)ROWS(seeds);
  for (; *given; given++) count += *given == ',';
  return count;
}

static uint64_t seed_at(int index) {
  const char *given = getenv("SSI_SEED");
  if (!given) return seeds[index];
  while (index-- > 0) given = strchr(given, ',') + 1;
  return strtoull(given, NULL, 0);
}

dice law_dice(int seed_index, int number) {
  dice made;
  law_seed = seed_at(seed_index);
  law_case = number;
  made.state = law_seed ^ (uint64_t)number * UINT64_C(0xD1342543DE82EF95);
  draw(&made);
  return made;
}

/* Mostly few traits, now and then any. */
static uint32_t random_traits(dice *from) {
  if (chance(from, 40)) return 0;
  if (chance(from, 20)) return below(from, SSI_TRAITS + 1);
  return 1u << below(from, 13);
}

event random_event(dice *from) {
  event one;
  const int32_t span = chance(from, 70) ? 60 : chance(from, 90) ? 730 : 9000;
  one.day = TODAY - between(from, 0, span);
  one.kind = (ssi_kind)between(from, 1, SSI_KINDS);
  one.traits = random_traits(from);
  one.count = chance(from, 80) ? 1 + below(from, 3) : 1 + below(from, 1000000);
  one.who = chance(from, 40) ? 0 : 1 + below(from, 30);
  return one;
}

void add_event(member *to, const event *one) {
  member_event(to, one->day, one->kind, one->traits, one->count, one->who);
}

static void random_indicator(dice *from, ssi_model *model,
                             ssi_indicator indicator) {
  const ssi_indicator_info info = indicator_info(model, indicator);
  must(ssi_model_set_weight(model, indicator,
                            chance(from, 10) ? 0 : between(from, 1, 25000000)));
  must(ssi_model_set_goalpost(
      model, indicator, between(from, info.goalpost_min, info.goalpost_max)));
  must(ssi_model_set_half_life(
      model, indicator, between(from, info.half_life_min, info.half_life_max)));
  if (chance(from, 10)) {
    must(ssi_model_set_pillar(model, indicator,
                              (ssi_pillar)between(from, 1, SSI_PILLARS)));
  }
}

void random_model(dice *from, ssi_model *model) {
  int i;
  for (i = 1; i <= SSI_INDICATORS; i++)
    random_indicator(from, model, (ssi_indicator)i);
  for (i = 1; i <= SSI_KINDS; i++) {
    const ssi_kind_info info = kind_info(model, (ssi_kind)i);
    must(ssi_model_set_cap(model, (ssi_kind)i,
                           between(from, info.cap_min, info.cap_max)));
  }
  must(ssi_model_balance(model));
}

/* A few models for each seed: making one takes longer than scoring with it. */
#define POOL 5

static const ssi_model *pooled_model(dice *from) {
  static ssi_model *pool[POOL];
  static uint64_t made_for;
  const uint32_t index = below(from, POOL);
  if (made_for != law_seed) {
    uint32_t i;
    for (i = 0; i < POOL; i++) {
      ssi_model_free(pool[i]);
      pool[i] = NULL;
    }
    made_for = law_seed;
  }
  if (!pool[index]) {
    dice own = {law_seed * POOL + index};
    must(ssi_model_new(NULL, &pool[index]));
    random_model(&own, pool[index]);
  }
  return pool[index];
}

member random_modelled(dice *from, uint32_t percent) {
  member made = member_new();
  if (!chance(from, percent)) return made;
  ssi_model_free(made.model);
  must(ssi_model_copy(pooled_model(from), &made.model));
  return made;
}

int32_t random_share(dice *from) {
  if (chance(from, 20)) return SSI_SHARE_WHOLE - between(from, 0, 3);
  if (chance(from, 20)) return between(from, 1, 3);
  return between(from, 1, SSI_SHARE_WHOLE);
}

static void random_facts(dice *from, member *to) {
  const uint32_t share = below(from, 101);
  int i;
  for (i = 1; i <= SSI_FACTS; i++) {
    const int32_t most = fact_info(to->model, (ssi_fact)i).maximum;
    const int32_t small = most < 8 ? most : 8;
    if (!chance(from, share)) continue;
    member_fact(to, (ssi_fact)i,
                between(from, 0, chance(from, 60) ? small : most));
    if (chance(from, 20))
      must(ssi_profile_observe_part(to->profile, (ssi_fact)i,
                                    random_share(from)));
  }
}

static void random_observations(dice *from, member *to) {
  const uint32_t share = below(from, 101);
  const uint32_t parts = chance(from, 30) ? 30 : 0;
  int i;
  for (i = 1; i <= SSI_KINDS; i++) {
    if (chance(from, share))
      must(ssi_activity_observe(to->activity, (ssi_kind)i));
    if (chance(from, parts))
      must(ssi_activity_observe_part(to->activity, (ssi_kind)i,
                                     random_share(from)));
  }
  if (chance(from, 60))
    must(
        ssi_activity_observe_traits(to->activity, below(from, SSI_TRAITS + 1)));
}

member random_member(dice *from, uint32_t most) {
  member made = random_modelled(from, 50);
  uint32_t left = below(from, most + 1);
  random_facts(from, &made);
  random_observations(from, &made);
  for (; left > 0; left--) {
    const event one = random_event(from);
    add_event(&made, &one);
  }
  if (chance(from, 30)) member_observe_all(&made);
  return made;
}
