/* Described members stand where the sources say, and what is compared keeps its
   order. Given doc/model.md, the descriptions must be those that stand there;
   given nothing, they are printed for it. */
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "figures.h"
#include "personas.h"
#include "population.h"

#define TEXT_MOST 4096
#define PAGE_MOST 200000
#define TODAY (ROUTINE_BEGINS - 1)

static int32_t points_of(const described *one) {
  persona self = persona_of(one);
  const int32_t points = points_on(&self, 0, TODAY);
  persona_free(&self);
  return points;
}

static void check_member(const described *one) {
  figure(one->name, points_of(one) / 1000, one->low * 1000, one->high * 1000);
}

/* Of ninety days, which the average member takes up. */
static void check_routine(void) {
  const int32_t last = ROUTINE_BEGINS + 89;
  persona self = average_member();
  fill_profile(&self);
  follow_routine(&self, ROUTINE_BEGINS, last);
  figure("articles' routine", points_on(&self, 0, last) / 1000, 60001, 80000);
  persona_free(&self);
}

static void check_members(void) {
  size_t i;
  printf("# members of whom it is known where they stand\n");
  check_member(&average_described);
  check_routine();
  for (i = 0; i < described_count; i++) {
    const described *one = &described_members[i];
    figure_true("a range of at most 15 points", one->high - one->low <= 15);
    check_member(one);
  }
  figure("job seeker above the account manager",
         (points_of(described_named("job seeker")) -
          points_of(described_named("account manager"))) /
             1000,
         -20000, 19999);
}

/* Ten bare posts a day, and three good ones a week. */
static void check_posts(void) {
  const described *many = described_named("ten posts a day");
  const practice post = {SSI_KIND_POST,
                         SSI_TRAIT_ORIGINAL | SSI_TRAIT_OWN_WORDS |
                             SSI_TRAIT_MEDIA | SSI_TRAIT_SOURCE,
                         7, 3, 0};
  described good = *many;
  printf("# quality, not quantity\n");
  good.habits[0] = post;
  figure("three good posts a week above ten bare ones a day",
         (points_of(&good) - points_of(many)) / 1000, 1, 100000);
}

/* So many invitations a day and five of them accepted, or none. */
static described inviting(uint32_t sent, uint32_t accepted) {
  described one = *described_named("spammer");
  practice *habit;
  one.habits[0].count = sent;
  one.habits[1].count = one.habits[3].count = accepted;
  one.habits[2].count = sent - accepted;
  if (accepted) return one;
  one.habits[1] = one.habits[2];
  one.habits[2] = one.habits[4];
  for (habit = one.habits + 3; habit->kind; habit++) habit->kind = (ssi_kind)0;
  return one;
}

static void check_invitations(void) {
  const described hundred = inviting(100, 5), ten = inviting(10, 5);
  const described unanswered = inviting(100, 0);
  described idle = unanswered;
  figure("5 of 10 accepted above 5 of 100",
         (points_of(&ten) - points_of(&hundred)) / 1000, 1, 100000);
  idle.habits[0] = unanswered.habits[2]; /* the active day alone */
  idle.habits[1].kind = (ssi_kind)0;
  figure("100 unanswered invitations a day, micropoints",
         (points_of(&unanswered) - points_of(&idle)) * 1000, 0, 0);
}

/* Words with one space between them. */
static void squeeze(char *text) {
  char *to = text;
  for (; *text; text++) {
    const int space = isspace((unsigned char)*text);
    if (space && (to[-1] == ' ')) continue;
    *to++ = space ? ' ' : *text;
  }
  *to = 0;
}

static void compare(const char *page, const char *name, const char *text) {
  const int stands = strstr(page, text) != NULL;
  if (!stands) printf("# %s: not on the page: %s\n", name, text);
  figure_true(name, stands);
}

static void check_page(const char *path) {
  static char page[PAGE_MOST], text[TEXT_MOST];
  FILE *file = fopen(path, "rb");
  size_t i;
  printf("# the descriptions stand on the page\n");
  if (!file || fread(page, 1, sizeof page - 1, file) == 0) exit(1);
  fclose(file);
  squeeze(page);
  describe(&average_described, text, sizeof text);
  compare(page, average_described.name, text);
  describe_routine(text, sizeof text);
  compare(page, "routine", text);
  for (i = 0; i < described_count; i++) {
    describe(&described_members[i], text, sizeof text);
    compare(page, described_members[i].name, text);
  }
}

static void print_page(void) {
  char text[TEXT_MOST];
  size_t i;
  describe(&average_described, text, sizeof text);
  printf("# %s: %s\n", average_described.name, text);
  describe_routine(text, sizeof text);
  printf("# routine: %s\n", text);
  for (i = 0; i < described_count; i++) {
    describe(&described_members[i], text, sizeof text);
    printf("# %s: %s\n", described_members[i].name, text);
  }
}

int main(int argc, char **argv) {
  check_members();
  check_posts();
  check_invitations();
  if (argc > 1)
    check_page(argv[1]);
  else
    print_page();
  return figures_end();
}
