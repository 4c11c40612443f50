/* The best routine: all of them where they are few; else a greedy one, improved
   by exchanges until none helps (local search), within a bound of trials. */
#include "insight/plan_search.h"

/* Routines that are all tried. */
#define FEW 30000

/* Bound of the work of a search: trials of a single change. */
#define TRIALS 150000

typedef struct search {
  const ssi_plan_effects *effects;
  int32_t high[SSI_PLAN_ACTIONS];
  int32_t trials;
  ssi_plan_state best;
} search;

/* More points; then less time; then fewer of the first action that differs. */
static bool better(const ssi_plan_state *a, const ssi_plan_state *b) {
  size_t i = 0;
  if (a->total != b->total) return a->total > b->total;
  if (a->seconds != b->seconds) return a->seconds < b->seconds;
  while (i < SSI_PLAN_ACTIONS - 1 && a->routine.times[i] == b->routine.times[i])
    i++;
  return a->routine.times[i] < b->routine.times[i];
}

static void begin_lowest(const ssi_plan_effects *effects, ssi_plan_state *out) {
  size_t i;
  ssi_plan_state_begin(effects, out);
  for (i = 0; i < SSI_PLAN_ACTIONS; i++)
    ssi_plan_state_set(effects, out, i, effects->actions[i].low, NULL);
}

/* The action that the next routine in order of the counts does once more, all
   later ones falling to their lower limits; SSI_PLAN_ACTIONS: none is left. */
static size_t next_of(const ssi_plan_effects *effects,
                      const ssi_plan_routine *routine, int32_t seconds) {
  size_t i;
  for (i = SSI_PLAN_ACTIONS; i > 0; i--) {
    const ssi_plan_effect *effect = &effects->actions[i - 1];
    const int32_t times = routine->times[i - 1];
    const int32_t each = ssi_plan_seconds(i - 1);
    if (times < effect->high && seconds + each <= effects->week_seconds)
      return i - 1;
    seconds -= (times - effect->low) * each;
  }
  return SSI_PLAN_ACTIONS;
}

static bool are_few(const ssi_plan_effects *effects) {
  ssi_plan_state state;
  int32_t count = 0;
  begin_lowest(effects, &state);
  for (; count <= FEW; count++) {
    size_t action = next_of(effects, &state.routine, state.seconds), i;
    if (action == SSI_PLAN_ACTIONS) return true;
    state.routine.times[action]++;
    state.seconds += ssi_plan_seconds(action);
    for (i = action + 1; i < SSI_PLAN_ACTIONS; i++) {
      const int32_t more = state.routine.times[i] - effects->actions[i].low;
      state.seconds -= more * ssi_plan_seconds(i);
      state.routine.times[i] -= more;
    }
  }
  return false;
}

static void try_all(const ssi_plan_effects *effects, ssi_plan_routine *out) {
  ssi_plan_state state, best;
  begin_lowest(effects, &state);
  best = state;
  for (;;) {
    const size_t action = next_of(effects, &state.routine, state.seconds);
    size_t i;
    if (action == SSI_PLAN_ACTIONS) break;
    for (i = SSI_PLAN_ACTIONS - 1; i > action; i--) {
      if (state.routine.times[i] > effects->actions[i].low)
        ssi_plan_state_set(effects, &state, i, effects->actions[i].low, NULL);
    }
    ssi_plan_state_set(effects, &state, action, state.routine.times[action] + 1,
                       NULL);
    if (better(&state, &best)) best = state;
  }
  *out = best.routine;
}

_Static_assert(SSI_PLAN_ACTIONS <= 32, "a bit for each action");

/* Trials of one time more, or less, of each action. `stale`: bits of the
   actions to be tried again. */
typedef struct offers {
  int32_t change[SSI_PLAN_ACTIONS];
  uint32_t stale;
} offers;

static void refresh(search *self, const ssi_plan_state *state, int32_t more,
                    offers *of) {
  size_t i;
  for (i = 0; i < SSI_PLAN_ACTIONS; i++) {
    const int32_t times = state->routine.times[i] + more;
    if (!(of->stale >> i & 1)) continue;
    of->change[i] = 0;
    if (times < self->effects->actions[i].low || times > self->high[i])
      continue;
    of->change[i] =
        ssi_plan_state_try(self->effects, state, i, times) - state->total;
    self->trials--;
  }
  of->stale = 0;
}

static bool reaches_any(const ssi_plan_effect *effect, const bool *changed) {
  size_t k = 0;
  while (k < effect->count && !changed[effect->indicators[k]]) k++;
  return k < effect->count;
}

static void take(search *self, ssi_plan_state *state, size_t action,
                 int32_t more, offers *of) {
  bool changed[SSI_INDICATORS] = {false};
  size_t i;
  ssi_plan_state_set(self->effects, state, action,
                     state->routine.times[action] + more, changed);
  of->stale |= (uint32_t)1 << action;
  for (i = 0; i < SSI_PLAN_ACTIONS; i++) {
    if (reaches_any(&self->effects->actions[i], changed))
      of->stale |= (uint32_t)1 << i;
  }
}

/* a points in s seconds are more than b in t. */
static bool denser(int64_t a, int32_t s, int64_t b, int32_t t) {
  return a * t > b * s;
}

/* Adds what brings the most points for its time, while there is time. */
static void fill(search *self, ssi_plan_state *state) {
  offers more = {{0}, UINT32_MAX};
  for (;;) {
    size_t best = SSI_PLAN_ACTIONS, i;
    refresh(self, state, 1, &more);
    for (i = 0; i < SSI_PLAN_ACTIONS; i++) {
      const int32_t each = ssi_plan_seconds(i);
      if (more.change[i] <= 0) continue;
      if (state->seconds + each > self->effects->week_seconds) continue;
      if (best == SSI_PLAN_ACTIONS ||
          denser(more.change[i], each, more.change[best],
                 ssi_plan_seconds(best)))
        best = i;
    }
    if (best == SSI_PLAN_ACTIONS) return;
    take(self, state, best, 1, &more);
  }
}

/* Gives up what costs the fewest points for its time, but what is kept, until
   the rest fits. false: it cannot. */
static bool fit(search *self, ssi_plan_state *state, uint32_t kept) {
  offers less = {{0}, UINT32_MAX};
  while (state->seconds > self->effects->week_seconds) {
    size_t best = SSI_PLAN_ACTIONS, i;
    refresh(self, state, -1, &less);
    for (i = 0; i < SSI_PLAN_ACTIONS; i++) {
      if (kept >> i & 1) continue;
      if (state->routine.times[i] <= self->effects->actions[i].low) continue;
      if (best == SSI_PLAN_ACTIONS ||
          denser(less.change[i], ssi_plan_seconds(i), less.change[best],
                 ssi_plan_seconds(best)))
        best = i;
    }
    if (best == SSI_PLAN_ACTIONS) return false;
    take(self, state, best, -1, &less);
  }
  return true;
}

/* Keeps a routine if it is the best so far. */
static bool keep(search *self, const ssi_plan_state *state) {
  if (!better(state, &self->best)) return false;
  self->best = *state;
  return true;
}

/* Some actions held at a number of times. */
typedef struct holding {
  size_t count;
  size_t actions[2];
  int32_t times[2];
} holding;

static void let_go(search *self, const holding *held) {
  size_t i;
  for (i = 0; i < held->count; i++) {
    const size_t action = held->actions[i];
    self->high[action] = self->effects->actions[action].high;
  }
}

/* Holds them, and makes the best of the rest; then of all. Nothing once the
   work is too much. */
static bool hold(search *self, const holding *held) {
  ssi_plan_state state = self->best;
  uint32_t kept = 0;
  bool found;
  size_t i;
  if (self->trials <= 0) return false;
  for (i = 0; i < held->count; i++) {
    ssi_plan_state_set(self->effects, &state, held->actions[i], held->times[i],
                       NULL);
    self->high[held->actions[i]] = held->times[i];
    kept |= (uint32_t)1 << held->actions[i];
  }
  if (!fit(self, &state, kept)) {
    let_go(self, held);
    return false;
  }
  fill(self, &state);
  found = keep(self, &state);
  let_go(self, held);
  if (found) return true;
  fill(self, &state);
  return keep(self, &state);
}

static bool hold_one(search *self, size_t action, int32_t times) {
  const holding held = {1, {action, 0}, {times, 0}};
  return hold(self, &held);
}

/* Other numbers of times of one action: each way by 1, 2, 4 ... */
static bool vary_one(search *self, size_t action) {
  const ssi_plan_effect *effect = &self->effects->actions[action];
  const int32_t times = self->best.routine.times[action];
  bool found = false;
  int32_t by;
  for (by = 1; times - by >= effect->low && !found; by *= 2) {
    found = hold_one(self, action, times - by);
  }
  for (by = 1; times + by <= effect->high && !found; by *= 2) {
    found = hold_one(self, action, times + by);
  }
  return found;
}

/* Two actions once more or less each. */
static bool vary_two(search *self, size_t a, size_t b) {
  static const int8_t by[4][2] = {{-1, 1}, {1, -1}, {-1, -1}, {1, 1}};
  const ssi_plan_effect *effects = self->effects->actions;
  const int32_t *times = self->best.routine.times;
  bool found = false;
  size_t i;
  for (i = 0; i < 4 && !found; i++) {
    const holding held = {
        2, {a, b}, {times[a] + by[i][0], times[b] + by[i][1]}};
    if (held.times[0] < effects[a].low || held.times[0] > effects[a].high)
      continue;
    if (held.times[1] < effects[b].low || held.times[1] > effects[b].high)
      continue;
    found = hold(self, &held);
  }
  return found;
}

static bool vary_ones(search *self) {
  bool found = false;
  size_t i;
  for (i = 0; i < SSI_PLAN_ACTIONS; i++) {
    found |= vary_one(self, i);
  }
  return found;
}

static bool vary_twos(search *self) {
  size_t a, b;
  for (a = 0; a < SSI_PLAN_ACTIONS; a++) {
    for (b = a + 1; b < SSI_PLAN_ACTIONS; b++) {
      if (vary_two(self, a, b)) return true;
    }
  }
  return false;
}

/* Until nothing helps. */
static void improve(search *self) {
  do {
    while (vary_ones(self)) continue;
  } while (vary_twos(self));
}

static void find(const ssi_plan_effects *effects, ssi_plan_routine *out) {
  search self;
  size_t i;
  self.effects = effects;
  self.trials = TRIALS;
  for (i = 0; i < SSI_PLAN_ACTIONS; i++) {
    self.high[i] = effects->actions[i].high;
  }
  begin_lowest(effects, &self.best);
  fill(&self, &self.best);
  improve(&self);
  *out = self.best.routine;
}

bool ssi_plan_search(const ssi_plan_effects *effects, ssi_plan_routine *out) {
  const bool few = are_few(effects);
  (few ? try_all : find)(effects, out);
  return few;
}
