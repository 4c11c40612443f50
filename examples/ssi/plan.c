/* ssi plan: the weekly routine that brings the most in the time given. */
#include "plan_parts.h"

#include <stdio.h>
#include <string.h>

#include "commands.h"
#include "names.h"
#include "say.h"

/* More than any plan proposes of anything. */
#define TIMES_MAX 1000

ssi_plan_result plan_total(const plan *self) {
  ssi_plan_result result = SSI_INIT(ssi_plan_result);
  ssi_plan_total(self->plan, &result);
  return result;
}

ssi_plan_pillar_result plan_pillar(const plan *self, ssi_pillar pillar) {
  ssi_plan_pillar_result result = SSI_INIT(ssi_plan_pillar_result);
  ssi_plan_pillar(self->plan, pillar, &result);
  return result;
}

size_t plan_lines(const plan *self) {
  size_t count = 0;
  ssi_plan_lines(self->plan, &count);
  return count;
}

ssi_plan_line_result plan_line(const plan *self, size_t index) {
  ssi_plan_line_result result = SSI_INIT(ssi_plan_line_result);
  ssi_plan_line(self->plan, index, &result);
  return result;
}

size_t plan_tasks(const plan *self) {
  size_t count = 0;
  ssi_plan_tasks(self->plan, &count);
  return count;
}

ssi_plan_task_result plan_task(const plan *self, size_t index) {
  ssi_plan_task_result result = SSI_INIT(ssi_plan_task_result);
  ssi_plan_task(self->plan, index, &result);
  return result;
}

size_t plan_yields(const plan *self) {
  size_t count = 0;
  ssi_plan_yields(self->plan, &count);
  return count;
}

ssi_plan_yield_result plan_yield(const plan *self, size_t index) {
  ssi_plan_yield_result result = SSI_INIT(ssi_plan_yield_result);
  ssi_plan_yield(self->plan, index, &result);
  return result;
}

/* Says that a kind is no action, and which kinds are. */
static void say_no_action(const char *option, int32_t kind) {
  ssi_model *model = NULL;
  ssi_plan_action_info action = SSI_INIT(ssi_plan_action_info);
  char list[1024] = "";
  size_t used = 0;
  if (ssi_model_new(NULL, &model) != SSI_OK) {
    say_error("not enough memory");
    return;
  }
  for (size_t i = 0; ssi_plan_action(i, &action) == SSI_OK; i++) {
    int more = snprintf(list + used, sizeof(list) - used, "%s%s",
                        i > 0 ? ", " : "", name_of_kind(model, action.kind));
    if (more < 0 || (size_t)more >= sizeof(list) - used) break;
    used += (size_t)more;
  }
  say_error("--%s: %s is nothing that a plan proposes; it can propose %s",
            option, name_of_kind(model, kind), list);
  ssi_model_free(model);
}

static bool limit(ssi_plan_options *wishes, const char *option,
                  const struct amount *row, int32_t at_most) {
  ssi_status status =
      ssi_plan_options_limit(wishes, (ssi_kind)row->of, row->value, at_most);
  if (status == SSI_OK) return true;
  if (status == SSI_ERROR_KIND) {
    say_no_action(option, row->of);
  } else {
    ssi_refusal issue = SSI_INIT(ssi_refusal);
    ssi_plan_options_refusal(wishes, &issue);
    say_error("--%s: %lld times a week; it may be from %lld to %lld", option,
              (long long)issue.value, (long long)issue.minimum,
              (long long)issue.maximum);
  }
  return false;
}

/* Nothing can be wanted and unwanted at once. */
static bool contradicts(const options *asked) {
  for (size_t i = 0; i < asked->without.count; i++) {
    for (size_t j = 0; j < asked->at_least.count; j++) {
      if (asked->without.rows[i].of != asked->at_least.rows[j].of) continue;
      say_error("--without and --at-least name the same action");
      return true;
    }
  }
  return false;
}

static bool set_wishes(const options *asked, ssi_plan_options *wishes) {
  const int32_t *means = asked->cohort_means;
  /* All of these were checked as options. */
  ssi_plan_options_set_time(wishes, asked->minutes, asked->days_a_week);
  if ((asked->given & TAKES_COHORT_MEANS) != 0) {
    ssi_plan_options_set_cohort(wishes, means[0], means[1], means[2], means[3]);
  }
  if (contradicts(asked)) return false;
  for (size_t i = 0; i < asked->without.count; i++) {
    if (!limit(wishes, "without", &asked->without.rows[i], 0)) return false;
  }
  for (size_t i = 0; i < asked->at_least.count; i++) {
    if (!limit(wishes, "at-least", &asked->at_least.rows[i], TIMES_MAX)) {
      return false;
    }
  }
  return true;
}

/* Most times a week that a plan proposes an action. */
static int32_t most_of(const plan *self, const options *asked, int32_t kind) {
  ssi_plan_action_info action = SSI_INIT(ssi_plan_action_info);
  ssi_kind_info info = SSI_INIT(ssi_kind_info);
  int32_t capped;
  ssi_model_kind(self->reading.model, (ssi_kind)kind, &info);
  capped = info.daily_cap * asked->days_a_week;
  for (size_t i = 0; ssi_plan_action(i, &action) == SSI_OK; i++) {
    if ((int32_t)action.kind == kind && action.weekly < capped) {
      return action.weekly;
    }
  }
  return capped;
}

/* Says which wishes are beyond what a plan proposes. */
static void note_cut(const options *asked, const plan *self) {
  for (size_t i = 0; i < asked->at_least.count; i++) {
    const struct amount *row = &asked->at_least.rows[i];
    int32_t most = most_of(self, asked, row->of);
    if (row->value <= most) continue;
    say_note("--at-least %s=%d: a plan proposes it at most %d times a week",
             name_of_kind(self->reading.model, row->of), (int)row->value,
             (int)most);
  }
}

static int make(const options *asked, const ssi_plan_options *wishes,
                plan *self) {
  const member *from = &self->reading.member;
  ssi_status status =
      ssi_plan_new(NULL, self->reading.model, from->profile, from->activity,
                   wishes, self->reading.day, asked->days, &self->plan);
  if (status == SSI_OK) return EXIT_OK;
  if (status == SSI_ERROR_TIME) {
    say_error("--at-least asks for more than %d minutes a week",
              (int)(asked->minutes * asked->days_a_week));
    return EXIT_USAGE;
  }
  if (status == SSI_ERROR_DAY) {
    say_error("--days %d: the last day would be after 2149-06-06",
              (int)asked->days);
    return EXIT_USAGE;
  }
  return reading_fail(asked, status);
}

static int run(const options *asked, const ssi_plan_options *wishes) {
  plan self;
  int code;
  memset(&self, 0, sizeof(self));
  if (!reading_begin(asked, &asked->on, "on", &self.reading)) return EXIT_DATA;
  note_cut(asked, &self);
  code = make(asked, wishes, &self);
  if (code == EXIT_OK && asked->json) {
    code = plan_json(&self);
  } else if (code == EXIT_OK) {
    terminal screen = terminal_look(asked->color);
    code = plan_print(&self, &screen);
  }
  ssi_plan_free(self.plan);
  reading_free(&self.reading);
  return code;
}

int run_plan(const options *asked) {
  ssi_plan_options *wishes = NULL;
  int code = EXIT_USAGE;
  if (ssi_plan_options_new(NULL, &wishes) != SSI_OK) {
    say_error("not enough memory");
    return EXIT_DATA;
  }
  if (set_wishes(asked, wishes)) code = run(asked, wishes);
  ssi_plan_options_free(wishes);
  return code;
}
