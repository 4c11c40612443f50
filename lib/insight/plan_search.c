/* The best routine is a knapsack problem with diminishing returns. All routines
   are tried where they are few; else a greedy one is improved by exchanges
   until none helps (local search). Costs 150,000 trials at most, each of a few
   additions. */
#include "insight/plan_search.h"

/* Routines that are all tried. */
#define FEW 30000

/* Bound of the work of a search: trials of a single change. */
#define TRIALS 150000

typedef struct search {
  const ssi_plan_effects *effects;
  ssi_plan_routine high;
  int32_t trials;
  ssi_plan_state best;
} search;

/* More points; then less time; then fewer of the first action that differs.
   This is a total order of routines: no two are equal, so the best one does not
   depend on the order in which they are tried. */
static bool better(const ssi_plan_state *a, const ssi_plan_state *b) {
  size_t i = 0;
  if (a->total != b->total) return a->total > b->total;
  if (a->seconds != b->seconds) return a->seconds < b->seconds;
  while (i < SSI_PLAN_ACTIONS - 1 && a->routine.times[i] == b->routine.times[i])
    i++;
  return a->routine.times[i] < b->routine.times[i];
}

/* The action that the next routine in order of the counts does once more, all
   later ones falling to their lower limits; SSI_PLAN_ACTIONS: none is left. */
static size_t next_of(const ssi_plan_effects *effects,
                      const ssi_plan_state *state) {
  int32_t seconds = state->seconds;
  size_t i;
  for (i = SSI_PLAN_ACTIONS; i-- > 0;) {
    const int32_t times = state->routine.times[i];
    const int32_t each = effects->seconds[i];
    if (times < effects->limits.high.times[i] &&
        seconds + each <= effects->limits.week_seconds)
      return i;
    seconds -= (times - effects->limits.low.times[i]) * each;
  }
  return SSI_PLAN_ACTIONS;
}

/* Whether all routines are few. The state goes through them, without points. */
static bool are_few(const ssi_plan_effects *effects) {
  ssi_plan_state state;
  int32_t count = 0;
  ssi_plan_state_make(effects, &effects->limits.low, &state);
  for (; count <= FEW; count++) {
    size_t i = next_of(effects, &state);
    if (i == SSI_PLAN_ACTIONS) return true;
    state.routine.times[i]++;
    state.seconds += effects->seconds[i];
    while (++i < SSI_PLAN_ACTIONS) {
      const int16_t low = effects->limits.low.times[i];
      state.seconds -= (state.routine.times[i] - low) * effects->seconds[i];
      state.routine.times[i] = low;
    }
  }
  return false;
}

static void try_all(const ssi_plan_effects *effects, ssi_plan_routine *out) {
  ssi_plan_state state, best;
  ssi_plan_state_make(effects, &effects->limits.low, &state);
  best = state;
  for (;;) {
    const size_t action = next_of(effects, &state);
    size_t i;
    if (action == SSI_PLAN_ACTIONS) break;
    for (i = SSI_PLAN_ACTIONS; i-- > action;) {
      const int32_t times = i == action ? state.routine.times[i] + 1
                                        : effects->limits.low.times[i];
      if (state.routine.times[i] != times)
        ssi_plan_state_set(effects, &state, i, times, NULL);
    }
    if (better(&state, &best)) best = state;
  }
  *out = best.routine;
}

_Static_assert(SSI_PLAN_ACTIONS <= 32, "a bit for each action");

/* Trials of one time more, or less, of each action. `stale`: bits of the
   actions to be tried again: returns diminish by indicator, so what an action
   brings is as it was until an indicator that it reaches has changed. */
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
    if (times < self->effects->limits.low.times[i] ||
        times > self->high.times[i])
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
  for (i = 0; i < SSI_PLAN_ACTIONS; i++) {
    if (i == action || reaches_any(&self->effects->actions[i], changed))
      of->stale |= (uint32_t)1 << i;
  }
}

/* Whether an action may be done once more, while there is time and it brings
   anything; or once less, unless it is kept. */
static bool may_change(const search *self, const ssi_plan_state *state,
                       size_t i, int32_t change, int32_t more, uint32_t kept) {
  const ssi_plan_effects *effects = self->effects;
  if (more > 0)
    return change > 0 &&
           state->seconds + effects->seconds[i] <= effects->limits.week_seconds;
  return !(kept >> i & 1) &&
         state->routine.times[i] > effects->limits.low.times[i];
}

/* Once more of what brings the most points for its time, again and again while
   there is time; or once less of what costs the fewest, but what is kept, until
   the rest fits. false: it cannot. */
static bool change_all(search *self, ssi_plan_state *state, int32_t more,
                       uint32_t kept) {
  const ssi_plan_effects *effects = self->effects;
  offers of = {{0}, UINT32_MAX};
  while (more > 0 || state->seconds > effects->limits.week_seconds) {
    size_t best = SSI_PLAN_ACTIONS, i;
    refresh(self, state, more, &of);
    for (i = 0; i < SSI_PLAN_ACTIONS; i++) {
      if (!may_change(self, state, i, of.change[i], more, kept)) continue;
      /* Points for a second, compared as products instead of quotients. */
      if (best == SSI_PLAN_ACTIONS ||
          (int64_t)of.change[i] * effects->seconds[best] >
              (int64_t)of.change[best] * effects->seconds[i])
        best = i;
    }
    if (best == SSI_PLAN_ACTIONS) return false;
    take(self, state, best, more, &of);
  }
  return true;
}

static void fill(search *self, ssi_plan_state *state) {
  change_all(self, state, 1, 0);
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

/* Holds them, and makes the best of the rest; then of all. Nothing once the
   work is too much. While the rest is filled up, `high` keeps those that are
   held from growing, and `kept` from shrinking. */
static bool hold(search *self, const holding *held) {
  ssi_plan_state state = self->best;
  uint32_t kept = 0;
  bool fits, found = false;
  size_t i;
  if (self->trials <= 0) return false;
  for (i = 0; i < held->count; i++) {
    ssi_plan_state_set(self->effects, &state, held->actions[i], held->times[i],
                       NULL);
    self->high.times[held->actions[i]] = (int16_t)held->times[i];
    kept |= (uint32_t)1 << held->actions[i];
  }
  fits = change_all(self, &state, -1, kept);
  if (fits) {
    fill(self, &state);
    found = keep(self, &state);
  }
  for (i = 0; i < held->count; i++)
    self->high.times[held->actions[i]] =
        self->effects->limits.high.times[held->actions[i]];
  if (!fits || found) return found;
  fill(self, &state);
  return keep(self, &state);
}

/* Other numbers of times of one action: each way by 1, 2, 4 ... */
static bool vary_one(search *self, size_t action) {
  const ssi_plan_limits *limits = &self->effects->limits;
  holding held = {1, {action, 0}, {0, 0}};
  const int32_t times = self->best.routine.times[action];
  bool found = false;
  int32_t way, by;
  for (way = -1; way <= 1; way += 2) {
    for (by = way; !found; by *= 2) {
      held.times[0] = times + by;
      if (held.times[0] < limits->low.times[action] ||
          held.times[0] > limits->high.times[action])
        break;
      found = hold(self, &held);
    }
  }
  return found;
}

/* Two actions once more or less each. */
static bool vary_two(search *self, size_t a, size_t b) {
  static const int8_t by[4][2] = {{-1, 1}, {1, -1}, {-1, -1}, {1, 1}};
  const ssi_plan_limits *limits = &self->effects->limits;
  const int16_t *times = self->best.routine.times;
  bool found = false;
  size_t i;
  for (i = 0; i < 4 && !found; i++) {
    const holding held = {
        2, {a, b}, {times[a] + by[i][0], times[b] + by[i][1]}};
    if (held.times[0] < limits->low.times[a] ||
        held.times[0] > limits->high.times[a] ||
        held.times[1] < limits->low.times[b] ||
        held.times[1] > limits->high.times[b])
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

/* Until nothing helps. That comes: only better routines are kept, and each try
   takes from the trials that are left. */
static void improve(search *self) {
  do {
    while (vary_ones(self)) continue;
  } while (vary_twos(self));
}

static void find(const ssi_plan_effects *effects, ssi_plan_routine *out) {
  search self;
  self.effects = effects;
  self.trials = TRIALS;
  self.high = effects->limits.high;
  ssi_plan_state_make(effects, &effects->limits.low, &self.best);
  fill(&self, &self.best);
  improve(&self);
  *out = self.best.routine;
}

bool ssi_plan_search(const ssi_plan_effects *effects, ssi_plan_routine *out) {
  const bool few = are_few(effects);
  (few ? try_all : find)(effects, out);
  return few;
}
