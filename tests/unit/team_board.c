/* What members of a team see: each its own, and those who share. */
#include <string.h>

#include "unit/cohort_kit.h"

#define VIEW ssi_team_view view = SSI_INIT(ssi_team_view)
#define OWN ssi_team_own own = SSI_INIT(ssi_team_own)
#define ROW_OF ssi_team_row row = SSI_INIT(ssi_team_row)

static ssi_team *new_team(void) {
  ssi_team *team = NULL;
  OK(ssi_team_new(NULL, "Sales", 5, TODAY, &team));
  return team;
}

/* Member `member` with brand = points - 12, find 2, engage 2, relate 8. */
static void add(ssi_team *team, uint64_t member, int32_t points, bool shares,
                int32_t baseline) {
  const int32_t pillars[] = {POINTS(points) - POINTS(12), POINTS(2), POINTS(2),
                             POINTS(8)};
  OK(ssi_team_add(team, member, pillars, shares,
                  baseline < 0 ? -1 : POINTS(baseline)));
}

START_TEST(making) {
  const int32_t pillars[] = {1, 2, 3, 4}, bad[] = {0, 0, 0, 25000001};
  ssi_allocator small = {0};
  ssi_team *team = NULL;
  uint64_t i;
  REFUSED(ssi_team_new(NULL, "T", 1, 0, NULL), NULL);
  REFUSED(ssi_team_new(NULL, NULL, 1, 0, &team), NULL);
  REFUSED(ssi_team_new(NULL, "T", 0, 0, &team), LENGTH);
  REFUSED(ssi_team_new(NULL, "\xFF", 1, 0, &team), UTF8);
  REFUSED(ssi_team_new(NULL, "T", 1, -1, &team), DAY);
  REFUSED(ssi_team_new(NULL, "T", 1, 65536, &team), DAY);
  REFUSED(ssi_team_new(&small, "T", 1, 0, &team), SIZE);
  ck_assert_ptr_null(team);
  OK(ssi_team_new(NULL, "T", 1, 0, &team));
  REFUSED(ssi_team_add(NULL, 1, pillars, true, -1), NULL);
  REFUSED(ssi_team_add(team, 1, NULL, true, -1), NULL);
  REFUSED(ssi_team_add(team, 1, bad, true, -1), RANGE);
  REFUSED(ssi_team_add(team, 1, pillars, true, -2), RANGE);
  REFUSED(ssi_team_add(team, 1, pillars, true, 100000001), RANGE);
  OK(ssi_team_add(team, 1, pillars, true, 100000000));
  REFUSED(ssi_team_add(team, 1, pillars, true, -1), MEMBER);
  for (i = 2; i <= SSI_TEAM_MEMBERS_MAX; i++)
    OK(ssi_team_add(team, i, pillars, false, 0));
  REFUSED(ssi_team_add(team, i, pillars, false, 0), LIMIT);
  ssi_team_free(team);
  ssi_team_free(NULL);
}
END_TEST

/* Three share: 30 since 20, 35 since 34, 30 without a baseline. The 36 points
   of 4, who does not, are in no place. */
START_TEST(board) {
  static const ssi_team_row rows[] = {
      {0, 2, POINTS(35), 1, true, POINTS(1), 2, 0},
      {0, 3, POINTS(30), 2, true, POINTS(10), 1, 0},
      {0, 9, POINTS(30), 2, false, 0, 0, 0},
  };
  ssi_team *team = new_team();
  size_t shared = 7, i;
  ROW_OF;
  OK(ssi_team_shares(team, &shared));
  ck_assert_uint_eq(shared, 0);
  REFUSED(ssi_team_share(team, 0, &row), COHORT);
  add(team, 9, 30, true, -1);
  REFUSED(ssi_team_share(team, 0, &row), COHORT);
  add(team, 4, 36, false, 0);
  add(team, 3, 30, true, 20);
  add(team, 2, 35, true, 34);
  OK(ssi_team_shares(team, &shared));
  ck_assert_uint_eq(shared, 3);
  for (i = 0; i < 3; i++) {
    OK(ssi_team_share(team, i, &row));
    ck_assert_uint_eq(row.member, rows[i].member);
    ck_assert_int_eq(row.total, rows[i].total);
    ck_assert_int_eq(row.place, rows[i].place);
    ck_assert_int_eq(row.has_progress, rows[i].has_progress);
    ck_assert_int_eq(row.progress, rows[i].progress);
    ck_assert_int_eq(row.progress_place, rows[i].progress_place);
  }
  REFUSED(ssi_team_share(team, 3, &row), INDEX);
  REFUSED(ssi_team_share(NULL, 0, &row), NULL);
  REFUSED(ssi_team_share(team, 0, NULL), NULL);
  REFUSED(ssi_team_shares(NULL, &shared), NULL);
  REFUSED(ssi_team_shares(team, NULL), NULL);
  row.size = sizeof(size_t);
  REFUSED(ssi_team_share(team, 0, &row), SIZE);
  ssi_team_free(team);
}
END_TEST

/* Whether it shares or not, a member sees its own score and how many do. */
START_TEST(own) {
  ssi_team *team = new_team();
  OWN;
  add(team, 1, 23, false, -1);
  add(team, 2, 30, true, 35);
  OK(ssi_team_member(team, 1, &own));
  ck_assert_int_eq(own.total, POINTS(23));
  ck_assert_int_eq(own.brand, POINTS(11));
  ck_assert_int_eq(own.find, POINTS(2));
  ck_assert_int_eq(own.engage, POINTS(2));
  ck_assert_int_eq(own.relate, POINTS(8));
  ck_assert(!own.has_progress && own.progress == 0 && !own.shares);
  ck_assert_int_eq(own.sharing, 1);
  OK(ssi_team_member(team, 2, &own));
  ck_assert(own.has_progress && own.shares);
  ck_assert_int_eq(own.progress, POINTS(-5));
  REFUSED(ssi_team_member(team, 3, &own), MEMBER);
  REFUSED(ssi_team_member(NULL, 1, &own), NULL);
  REFUSED(ssi_team_member(team, 1, NULL), NULL);
  own.size = sizeof(size_t);
  REFUSED(ssi_team_member(team, 1, &own), SIZE);
  ssi_team_free(team);
}
END_TEST

/* 20 and 23 share, 50 does not: mean 21.5, brand 9.5, find 2, engage 2, relate
   8. The fallback's pillars are 10.9, 5.5, 1.8, 12.7: relate is behind by 4.7.
 */
START_TEST(summary) {
  ssi_team *team = new_team();
  VIEW;
  add(team, 1, 20, true, -1);
  add(team, 2, 37, false, 0);
  REFUSED(ssi_team_summary(team, NULL, &view), COHORT);
  add(team, 3, 23, true, 20);
  OK(ssi_team_summary(team, NULL, &view));
  ck_assert_str_eq(view.name, "Sales");
  ck_assert_int_eq(view.day, TODAY);
  ck_assert_int_eq(view.sharing, 2);
  ck_assert_int_eq(view.total, 21500000);
  ck_assert_int_eq(view.brand, 9500000);
  ck_assert_int_eq(view.find, POINTS(2));
  ck_assert_int_eq(view.engage, POINTS(2));
  ck_assert_int_eq(view.relate, POINTS(8));
  ck_assert_int_eq(view.weakest, SSI_PILLAR_RELATE);
  ck_assert_int_eq(view.weakest_gap, -4720573);
  ck_assert(!view.has_progress && view.progress == 0);
  ck_assert_int_eq(view.with_baseline, 1);
  REFUSED(ssi_team_summary(NULL, NULL, &view), NULL);
  REFUSED(ssi_team_summary(team, NULL, NULL), NULL);
  view.size = sizeof(size_t);
  REFUSED(ssi_team_summary(team, NULL, &view), SIZE);
  ssi_team_free(team);
}
END_TEST

/* Down by 1, 2 and 2 points: -5/3, rounded in magnitude. The 20 of who does not
   share is not among them. */
START_TEST(progress) {
  ssi_team *team = new_team();
  VIEW;
  add(team, 1, 30, true, 31);
  add(team, 2, 30, true, 32);
  add(team, 3, 30, true, 32);
  add(team, 4, 30, false, 10);
  add(team, 5, 30, true, -1);
  OK(ssi_team_summary(team, NULL, &view));
  ck_assert(view.has_progress);
  ck_assert_int_eq(view.progress, -1666667);
  ck_assert_int_eq(view.with_baseline, 3);
  ck_assert_int_eq(view.sharing, 4);
  ssi_team_free(team);
}
END_TEST

/* Held against a benchmark that knows the pillars, and one that does not. */
START_TEST(against_a_benchmark) {
  ssi_cohort *cohort = crowd(1, 100), *bare = stairs(TODAY, 1, 100, 1, 0);
  ssi_budget *budget = new_budget(), *other = new_budget();
  ssi_benchmark *with = publish(cohort, budget, key_of(1));
  ssi_benchmark *without = publish(bare, other, key_of(1));
  ssi_mean_result mean = SSI_INIT(ssi_mean_result);
  ssi_team *team = new_team();
  int32_t gaps[4], least, i;
  VIEW;
  add(team, 1, 20, true, -1);
  add(team, 2, 20, true, -1);
  OK(ssi_team_summary(team, with, &view));
  OK(ssi_benchmark_mean(with, &mean));
  gaps[0] = POINTS(8) - mean.brand;
  gaps[1] = POINTS(2) - mean.find;
  gaps[2] = POINTS(2) - mean.engage;
  gaps[3] = POINTS(8) - mean.relate;
  for (least = 0, i = 1; i < 4; i++) {
    if (gaps[i] < gaps[least]) least = i;
  }
  ck_assert_int_eq(view.weakest, least + 1);
  ck_assert_int_eq(view.weakest_gap, gaps[least]);
  REFUSED(ssi_team_summary(team, without, &view), UNOBSERVED);
  ssi_team_free(team);
  ssi_benchmark_free(with);
  ssi_benchmark_free(without);
  ssi_budget_free(budget);
  ssi_budget_free(other);
  ssi_cohort_free(cohort);
  ssi_cohort_free(bare);
}
END_TEST

/* What the team shows is the same whatever who does not share has. */
START_TEST(who_does_not_share_is_in_no_figure) {
  ssi_team_view views[2] = {SSI_INIT(ssi_team_view), SSI_INIT(ssi_team_view)};
  ssi_team_row rows[2] = {SSI_INIT(ssi_team_row), SSI_INIT(ssi_team_row)};
  int i;
  for (i = 0; i < 2; i++) {
    ssi_team *team = new_team();
    add(team, 1, 20, true, 10);
    add(team, 2, i ? 12 : 37, false, i ? -1 : 3);
    add(team, 3, 30, true, 20);
    OK(ssi_team_summary(team, NULL, &views[i]));
    OK(ssi_team_share(team, 1, &rows[i]));
    views[i].name = NULL;
    ssi_team_free(team);
  }
  ck_assert_mem_eq(&views[0], &views[1], sizeof views[0]);
  ck_assert_mem_eq(&rows[0], &rows[1], sizeof rows[0]);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {making, 1},
      {board, 1},
      {own, 1},
      {summary, 1},
      {progress, 1},
      {against_a_benchmark, 1},
      {who_does_not_share_is_in_no_figure, 1},
  };
  return RUN_TESTS("team_board", cases);
}
