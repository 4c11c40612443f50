/* ssi benchmark publish: a benchmark from tables of scores, paid for. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "benchmark_file.h"
#include "benchmark_key.h"
#include "budget_file.h"
#include "cohort_tables.h"
#include "commands.h"
#include "file_write.h"
#include "lang.h"
#include "names.h"
#include "reading.h"
#include "say.h"
#include "text.h"

#define SECONDS_A_DAY 86400
#define LINES_SAID 10

typedef struct publication {
  const options *asked;
  cohort_tables from;
  budget_file budget;
  ssi_cohort_info info;
  int32_t epsilon;
  int32_t limit, left; /* of each member, and the least left, before paying */
  ssi_benchmark *made;
} publication;

/* The clock is asked here alone: a budget lasts a year. */
static int32_t find_today(const options *asked) {
  if (asked->today.given) return asked->today.day;
  return (int32_t)(time(NULL) / SECONDS_A_DAY);
}

static int check(const options *asked) {
  if (asked->budget == NULL) {
    say_error("%s: no --budget FILE given", asked->command->name);
    return EXIT_USAGE;
  }
  if (asked->yes) return EXIT_OK;
  if (isatty(STDIN_FILENO) != 0 && isatty(STDERR_FILENO) != 0) return EXIT_OK;
  say_error(
      "%s: it spends the members' budget, and there is no terminal to ask at: "
      "say --yes",
      asked->command->name);
  return EXIT_USAGE;
}

static bool choose_epsilon(publication *self) {
  size_t members = (size_t)self->info.members;
  char epsilon[NUMBER_MAX], least[NUMBER_MAX];
  int32_t most;
  if (members < SSI_BENCHMARK_MEMBERS_MIN) {
    say_error(
        lang_plural(
            "%zu member: a benchmark takes at least %d, and nothing overrides "
            "that; use `ssi score --fallback`, or a larger cohort",
            "%zu members: a benchmark takes at least %d, and nothing overrides "
            "that; use `ssi score --fallback`, or a larger cohort",
            members),
        members, SSI_BENCHMARK_MEMBERS_MIN);
    return false;
  }
  ssi_benchmark_epsilon(members, &self->epsilon);
  if (self->asked->epsilon == 0) return true;
  self->epsilon = self->asked->epsilon;
  most = members < 4000 ? SSI_EPSILON : SSI_EPSILON / 2;
  number_epsilon(self->epsilon, epsilon);
  if (self->epsilon > most) {
    say_error("--epsilon %s: from 4,000 members on it is at most 1/2", epsilon);
    return false;
  }
  if ((int64_t)self->epsilon * self->info.members >= 100 * SSI_EPSILON) {
    return true;
  }
  number_epsilon((int32_t)((100 * SSI_EPSILON + members - 1) / members), least);
  say_error("--epsilon %s: for %zu members it is at least %s", epsilon, members,
            least);
  return false;
}

/* Says which rows have members who cannot pay. */
static bool say_unable(const publication *self, size_t unable) {
  char lines[LINES_SAID * 16] = "", epsilon[NUMBER_MAX];
  const char *path = NULL;
  size_t said = 0;
  for (size_t f = 0; f < self->from.count && said == 0; f++) {
    const table *from = &self->from.tables[f];
    path = self->asked->operands[f];
    for (size_t i = 0; i < from->count && said < LINES_SAID; i++) {
      int32_t spent = 0;
      size_t used = strlen(lines);
      ssi_budget_spent(self->budget.budget, from->members[i], &spent);
      if (spent + self->epsilon <= self->limit) continue;
      snprintf(lines + used, sizeof(lines) - used, "%s%ld",
               said > 0 ? ", " : "", from->lines[i]);
      said++;
    }
  }
  number_epsilon(self->epsilon, epsilon);
  say_error(lang_plural("%zu of %lld members cannot pay %s any more, in %s, "
                        "line %s%s: nobody was charged; leave them out, take a "
                        "smaller --epsilon, or wait",
                        "%zu of %lld members cannot pay %s any more, in %s, "
                        "lines %s%s: nobody was charged; leave them out, take "
                        "a smaller --epsilon, or wait",
                        said),
            unable, (long long)self->info.members, epsilon, path, lines,
            said < unable ? _(" and others") : "");
  return false;
}

/* Whether all can pay, and what the poorest has. */
static bool check_budget(publication *self) {
  ssi_budget_info info = SSI_INIT(ssi_budget_info);
  size_t unable = 0;
  ssi_budget_label(self->budget.budget, &info);
  self->limit = info.limit;
  self->left = info.limit;
  for (size_t f = 0; f < self->from.count; f++) {
    const table *from = &self->from.tables[f];
    for (size_t i = 0; i < from->count; i++) {
      int32_t spent = 0;
      ssi_budget_spent(self->budget.budget, from->members[i], &spent);
      if (self->left > info.limit - spent) self->left = info.limit - spent;
      unable += spent + self->epsilon > info.limit;
    }
  }
  return unable == 0 || say_unable(self, unable);
}

/* Whether an answer is one of two words. */
static bool is(const char *answer, const char *letter, const char *word) {
  size_t length = strcspn(answer, "\n");
  return (length == strlen(letter) && strncmp(answer, letter, length) == 0) ||
         (length == strlen(word) && strncmp(answer, word, length) == 0);
}

static bool confirm(const publication *self) {
  char epsilon[NUMBER_MAX], limit[NUMBER_MAX], left[NUMBER_MAX];
  char count[NUMBER_MAX], answer[16];
  if (self->budget.lock < 0) {
    say_note("%s: there is no such budget yet; one is begun",
             self->asked->budget);
  }
  if (self->asked->yes) return true;
  number_epsilon(self->epsilon, epsilon);
  number_epsilon(self->limit, limit);
  number_epsilon(self->left - self->epsilon, left);
  number_grouped(self->info.members, count);
  fprintf(stderr,
          _("This charges %s of %s to each of %s members, and leaves each at "
            "least %s.\nPublish? [y/N] "),
          epsilon, limit, count, left);
  fflush(stderr);
  if (fgets(answer, sizeof(answer), stdin) != NULL &&
      (is(answer, "y", "yes") ||
       is(answer, C_("answer", "y"), C_("answer", "yes")))) {
    return true;
  }
  say_error("not published: nobody was charged");
  return false;
}

static bool draw(publication *self) {
  ssi_benchmark_options how = SSI_INIT(ssi_benchmark_options);
  uint8_t key[SSI_BENCHMARK_KEY_BYTES] = {0};
  ssi_status status;
  if (!benchmark_key(self->asked->key, key)) return false;
  how.epsilon = self->epsilon;
  how.synthetic = self->asked->synthetic;
  status = ssi_benchmark_publish(NULL, self->from.cohort, self->budget.budget,
                                 key, &how, &self->made);
  explicit_bzero(key, sizeof(key));
  if (status == SSI_OK) return true;
  say_error("%s: nobody was charged", _(ssi_status_text(status)));
  return false;
}

/* The budget first: what is lost then is lost to nobody's harm. */
static bool keep(const publication *self) {
  const options *asked = self->asked;
  if (!budget_file_keep(&self->budget)) return false;
  if (!budget_file_is(&self->budget, asked->output) &&
      benchmark_file_write(asked->output, self->made, asked->force)) {
    return true;
  }
  say_error("%s: the members have paid, but no benchmark was written",
            asked->budget);
  return false;
}

static void print_text(const publication *self, const ssi_budget_info *budget) {
  char label[NAME_MAX_SHOWN], epsilon[NUMBER_MAX], limit[NUMBER_MAX];
  char left[NUMBER_MAX];
  benchmark_label(self->made, label, sizeof(label));
  number_epsilon(self->epsilon, epsilon);
  number_epsilon(self->limit, limit);
  number_epsilon(self->left - self->epsilon, left);
  printf(_("Written to %s: %s%s\n"), self->asked->output, label,
         self->from.pillars ? _(", with pillars") : "");
  printf(_("Each member paid %s of %s; at least %s is left to each\n"), epsilon,
         limit, left);
  printf(
      _("The budget's serial is %lld: keep it elsewhere, for --least-serial\n"),
      (long long)budget->serial);
}

static int print(const publication *self) {
  ssi_budget_info budget = SSI_INIT(ssi_budget_info);
  emit out;
  ssi_budget_label(self->budget.budget, &budget);
  if (!self->asked->json) {
    print_text(self, &budget);
    return EXIT_OK;
  }
  out = emit_begin(stdout);
  emit_open(&out, NULL, '{');
  emit_text(&out, "written", self->asked->output);
  benchmark_emit(self->made, &out);
  emit_flag(&out, "pillars", self->from.pillars);
  emit_measure(&out, "limit", self->limit, SSI_EPSILON);
  emit_measure(&out, "left", self->left - self->epsilon, SSI_EPSILON);
  emit_count(&out, "serial", budget.serial);
  emit_close(&out, '}');
  return emit_end(&out);
}

static int publish(publication *self) {
  const options *asked = self->asked;
  if (file_taken(asked->output, asked->force) ||
      !file_possible(asked->output)) {
    return EXIT_DATA;
  }
  if (!cohort_tables_read(&self->from)) return EXIT_DATA;
  self->info.size = sizeof(self->info);
  ssi_cohort_label(self->from.cohort, &self->info);
  if (!choose_epsilon(self) ||
      !budget_file_open(asked->budget, asked->least_serial, find_today(asked),
                        &self->budget)) {
    return EXIT_DATA;
  }
  if (budget_file_is(&self->budget, asked->output)) {
    say_error("-o %s: this is the budget", asked->output);
    return EXIT_USAGE;
  }
  if (asked->limit > 0) {
    ssi_budget_set_limit(self->budget.budget, asked->limit);
  }
  if (!check_budget(self) || !confirm(self) || !draw(self) || !keep(self)) {
    return EXIT_DATA;
  }
  return print(self);
}

int run_benchmark_publish(const options *asked) {
  publication self;
  int code = check(asked);
  if (code != EXIT_OK) return code;
  memset(&self, 0, sizeof(self));
  self.asked = asked;
  self.budget.lock = -1;
  code = cohort_tables_begin(asked, &self.from);
  if (code == EXIT_OK) code = publish(&self);
  ssi_benchmark_free(self.made);
  budget_file_close(&self.budget);
  cohort_tables_free(&self.from);
  return code;
}
