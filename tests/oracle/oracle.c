/* Scores random members by the library and by the oracle, which knows nothing
 * but doc/model.md, and compares every number.
 *
 * oracle [--seed S] [--first M] [--members N] [--planted E]
 *
 * Member M of a seed is always the same, so that a run that broke off goes on
 * with --first. Ends with 1 if a member differs, which it makes as small as it
 * can and prints. With --planted, the oracle has that error (numbers.h), and
 * the program ends with 0 only if a member differs. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "numbers.h"
#include "outcome.h"

struct scored {
  struct outcome library, oracle;
};

static struct tables reference;

static int differs(const struct recipe *recipe) {
  static struct scored scored;
  outcome_of_library(recipe, &scored.library);
  outcome_of_oracle(recipe, &reference, &scored.oracle);
  return memcmp(&scored.library, &scored.oracle, sizeof scored.library) != 0;
}

/* Leaves out steps, many at a time and then fewer. */
static int leave_out(struct recipe *recipe) {
  static struct recipe less;
  int found = 0;
  for (int size = recipe->steps; size > 0; size /= 2)
    for (int first = 0; first + size <= recipe->steps;) {
      less = *recipe;
      less.steps -= size;
      memmove(&less.step[first], &less.step[first + size],
              (size_t)(less.steps - first) * sizeof less.step[0]);
      if (differs(&less)) {
        *recipe = less;
        found = 1;
      } else {
        first += size;
      }
    }
  return found;
}

/* Tries a plainer step; tells whether the difference stays. */
static int try_step(struct recipe *recipe, int i, struct step plainer) {
  struct step before = recipe->step[i];
  if (memcmp(&before, &plainer, sizeof before) == 0) return 0;
  recipe->step[i] = plainer;
  if (differs(recipe)) return 1;
  recipe->step[i] = before;
  return 0;
}

/* Another text that makes the difference, short by its number. */
static int shorten_text(struct recipe *recipe, int i) {
  struct step shorter = recipe->step[i];
  for (shorter.person = 0; shorter.person < 400; shorter.person++) {
    if (shorter.person == recipe->step[i].person) return 0;
    if (shorter.person % 8 != 7 && try_step(recipe, i, shorter)) return 1;
  }
  return 0;
}

static int make_plainer(struct recipe *recipe) {
  int found = 0;
  for (int i = 0; i < recipe->steps; i++) {
    struct step *step = &recipe->step[i];
    struct step plainer = *step;
    plainer.part = 0;
    found |= try_step(recipe, i, plainer);
    if (step->kind == STEP_SECTION || step->kind == STEP_TARGET)
      found |= shorten_text(recipe, i);
    if (step->kind != STEP_EVENT) continue;
    plainer = *step;
    plainer.person = 0;
    found |= try_step(recipe, i, plainer);
    plainer = *step;
    plainer.traits = 0;
    found |= try_step(recipe, i, plainer);
    plainer = *step;
    plainer.day = recipe->day;
    found |= try_step(recipe, i, plainer);
    plainer = *step;
    plainer.value = 1;
    found |= try_step(recipe, i, plainer);
    while (step->value > 1) {
      plainer = *step;
      plainer.value -= plainer.value / 2;
      if (plainer.value == step->value || !try_step(recipe, i, plainer)) break;
    }
  }
  return found;
}

static void report(struct recipe *recipe) {
  static struct scored scored;
  for (int rounds = 0; rounds < 20; rounds++) {
    int found = leave_out(recipe);
    found |= make_plainer(recipe);
    if (!found) break;
  }
  outcome_of_library(recipe, &scored.library);
  outcome_of_oracle(recipe, &reference, &scored.oracle);
  puts("The smallest member found, and where it differs:");
  recipe_print(recipe, stdout);
  outcome_print_difference(&reference, &scored.library, &scored.oracle, stdout);
}

static uint64_t number(const char *text) {
  char *end;
  uint64_t value = text ? strtoull(text, &end, 10) : 0;
  if (text && *text && *end == '\0') return value;
  fputs("oracle: an option needs a number\n", stderr);
  exit(2);
}

int main(int argc, char **argv) {
  static struct recipe recipe;
  uint64_t seed = 1, first = 0, members = 10000;
  for (int i = 1; i < argc; i++) {
    const char *option = argv[i];
    uint64_t value = number(argv[++i]);
    if (strcmp(option, "--seed") == 0)
      seed = value;
    else if (strcmp(option, "--first") == 0)
      first = value;
    else if (strcmp(option, "--members") == 0)
      members = value;
    else if (strcmp(option, "--planted") == 0 && value < PLANTED_END)
      planted = (enum planted)value;
    else
      return fprintf(stderr, "oracle: %s: no such option\n", option), 2;
  }
  ssi_model *model = NULL;
  must(ssi_model_new(NULL, &model), "model");
  tables_read(model, &reference);
  ssi_model_free(model);

  printf("seed %llu, members from %llu on\n", (unsigned long long)seed,
         (unsigned long long)first);
  for (uint64_t i = 0; i < members; i++) {
    recipe_draw(&reference, seed, first + i, &recipe);
    if (differs(&recipe)) {
      printf("member %llu of seed %llu differs\n",
             (unsigned long long)(first + i), (unsigned long long)seed);
      report(&recipe);
      return planted ? 0 : 1;
    }
    if ((i + 1) % 100000 == 0) {
      printf("%llu members agree\n", (unsigned long long)(i + 1));
      fflush(stdout);
    }
  }
  printf("%llu members agree in every number\n# figure oracle-members %llu\n",
         (unsigned long long)members, (unsigned long long)members);
  return planted ? 1 : 0;
}
