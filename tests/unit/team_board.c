/* What members and the lead of a team see. */
#include <string.h>

#include "unit/cohort_kit.h"

#define VIEW ssi_team_view view = SSI_INIT(ssi_team_view)
#define OWN ssi_team_own own = SSI_INIT(ssi_team_own)
#define ROW_OF ssi_team_row row = SSI_INIT(ssi_team_row)

static ssi_team *new_team(int32_t day) {
  ssi_team *team = NULL;
  OK(ssi_team_new(NULL, "Sales", 5, day, &team));
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

/* Members 1 … count with 20, 21 … points, of whom the first so many share. */
static ssi_team *team_of(int32_t day, uint64_t count, uint64_t sharing) {
  ssi_team *team = new_team(day);
  uint64_t i;
  for (i = count; i-- > 0;)
    add(team, 1 + i, 20 + (int32_t)(i % 17), i < sharing, -1);
  return team;
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

/* Three share: 30 since 20, 35 since 34, 30 without a baseline. The 50 points
   of 4 stay hidden. */
START_TEST(shared_scores) {
  static const ssi_team_row rows[] = {
      {0, 2, POINTS(35), 1, true, POINTS(1), 2, 0},
      {0, 3, POINTS(30), 2, true, POINTS(10), 1, 0},
      {0, 9, POINTS(30), 2, false, 0, 0, 0},
  };
  ssi_team *team = new_team(TODAY);
  size_t shared = 0, i;
  ROW_OF;
  OK(ssi_team_shares(team, &shared));
  ck_assert_uint_eq(shared, 0);
  REFUSED(ssi_team_share(team, 0, &row), INDEX);
  add(team, 9, 30, true, -1);
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

/* Fewer than ten: a member still sees the own score, the lead what is shared,
   nobody an aggregate. */
START_TEST(small_team) {
  ssi_team *team = team_of(TODAY, 9, 2);
  ssi_releases *ledger = weekly();
  ROW_OF;
  VIEW;
  OWN;
  OK(ssi_team_member(team, ledger, 4, &own));
  ck_assert_int_eq(own.total, POINTS(23));
  ck_assert_int_eq(own.brand, POINTS(11));
  ck_assert_int_eq(own.find, POINTS(2));
  ck_assert_int_eq(own.engage, POINTS(2));
  ck_assert_int_eq(own.relate, POINTS(8));
  ck_assert(!own.has_rank && own.top == 0 && !own.has_progress);
  ck_assert(!own.has_progress_rank);
  REFUSED(ssi_team_summary(team, ledger, NULL, &view), COHORT);
  OK(ssi_team_share(team, 1, &row));
  ck_assert_int_eq(row.total, POINTS(21));
  ssi_team_free(team);
  ssi_releases_free(ledger);
}
END_TEST

/* Ten members, 20 … 29: mean 24.5 -> 24 (12.25 steps of 2 -> 12). Brand 12.5
   -> 12; find and engage 2; relate 8. Against 12, 6, 2 and 14 the last is
   weakest by 6. */
START_TEST(aggregates) {
  ssi_team *team = team_of(TODAY, 10, 0);
  ssi_releases *ledger = weekly();
  VIEW;
  OWN;
  OK(ssi_team_summary(team, ledger, NULL, &view));
  ck_assert_str_eq(view.name, "Sales");
  ck_assert_int_eq(view.day, TODAY);
  ck_assert_int_eq(view.members, 10);
  ck_assert_int_eq(view.resolution, POINTS(2));
  ck_assert_int_eq(view.total, POINTS(24));
  ck_assert_int_eq(view.brand, POINTS(12));
  ck_assert_int_eq(view.find, POINTS(2));
  ck_assert_int_eq(view.engage, POINTS(2));
  ck_assert_int_eq(view.relate, POINTS(8));
  ck_assert_int_eq(view.weakest, SSI_PILLAR_RELATE);
  ck_assert_int_eq(view.weakest_gap, POINTS(-6));
  ck_assert(!view.has_progress);
  ck_assert_int_eq(view.with_baseline, 0);
  /* 29 is the best: half of one in ten. */
  OK(ssi_team_member(team, ledger, 10, &own));
  ck_assert(own.has_rank);
  ck_assert_int_eq(own.top, 5);
  REFUSED(ssi_team_member(team, ledger, 11, &own), MEMBER);
  REFUSED(ssi_team_member(NULL, ledger, 1, &own), NULL);
  REFUSED(ssi_team_member(team, NULL, 1, &own), NULL);
  REFUSED(ssi_team_member(team, ledger, 1, NULL), NULL);
  REFUSED(ssi_team_summary(NULL, ledger, NULL, &view), NULL);
  REFUSED(ssi_team_summary(team, NULL, NULL, &view), NULL);
  REFUSED(ssi_team_summary(team, ledger, NULL, NULL), NULL);
  view.size = sizeof(size_t);
  own.size = sizeof(size_t);
  REFUSED(ssi_team_summary(team, ledger, NULL, &view), SIZE);
  REFUSED(ssi_team_member(team, ledger, 1, &own), SIZE);
  ssi_team_free(team);
  ssi_releases_free(ledger);
}
END_TEST

/* A benchmark of 40 points, 10 a pillar: 12, 2, 2 and 8 are behind it most in
   find (and engage, which comes later). */
START_TEST(benchmark) {
  ssi_team *team = team_of(TODAY, 10, 10);
  ssi_cohort *industry = stairs_with_pillars(TODAY, 100, 30, 40, 0);
  ssi_cohort *unknown = stairs(TODAY, 200, 30, 40, 0);
  ssi_cohort *few = stairs(TODAY, 300, 3, 40, 0);
  ssi_releases *ledger = weekly();
  VIEW;
  OK(ssi_team_summary(team, ledger, industry, &view));
  ck_assert_int_eq(view.weakest, SSI_PILLAR_FIND);
  ck_assert_int_eq(view.weakest_gap, POINTS(-8));
  REFUSED(ssi_team_summary(team, ledger, unknown, &view), UNOBSERVED);
  REFUSED(ssi_team_summary(team, ledger, few, &view), COHORT);
  ssi_team_free(team);
  ssi_cohort_free(industry);
  ssi_cohort_free(unknown);
  ssi_cohort_free(few);
  ssi_releases_free(ledger);
}
END_TEST

/* The attack: aggregates less the shared scores. 25 members of whom all but _i
   share. */
START_TEST(what_is_left_when_the_shared_are_taken_off) {
  const uint64_t keep = (uint64_t)_i;
  ssi_team *team = team_of(TODAY, 25, 25 - keep);
  ssi_releases *ledger = weekly();
  ssi_status status;
  VIEW;
  OWN;
  status = ssi_team_summary(team, ledger, NULL, &view);
  OK(ssi_team_member(team, ledger, 25, &own));
  ck_assert_int_eq(status, keep >= 1 && keep <= 9 ? SSI_ERROR_RELEASE : SSI_OK);
  ck_assert_int_eq(own.has_rank, status == SSI_OK);
  ssi_team_free(team);
  ssi_releases_free(ledger);
}
END_TEST

/* Somebody takes the consent back: what the rest hides would show. */
START_TEST(consent_that_changes) {
  ssi_team *first = team_of(TODAY, 30, 10), *second = team_of(TODAY + 7, 30, 9);
  ssi_team *third = team_of(TODAY + 14, 30, 0);
  ssi_releases *ledger = weekly();
  VIEW;
  OK(ssi_team_summary(first, ledger, NULL, &view));
  REFUSED(ssi_team_summary(second, ledger, NULL, &view), RELEASE);
  OK(ssi_team_summary(third, ledger, NULL, &view));
  ssi_team_free(first);
  ssi_team_free(second);
  ssi_team_free(third);
  ssi_releases_free(ledger);
}
END_TEST

/* Members 1 … 20 with 30 points; those up to 12 have baselines of 20 … 31: they
   went up by 10, 9 … -1: 54 in all, a mean of 4.5 -> 4 by steps of 2 (2.25 ->
   2). */
START_TEST(progress) {
  ssi_team *team = new_team(TODAY);
  ssi_releases *ledger = weekly();
  uint64_t i;
  VIEW;
  OWN;
  for (i = 1; i <= 20; i++)
    add(team, i, 30, false, i <= 10 ? 19 + (int32_t)i : -1);
  OK(ssi_team_summary(team, ledger, NULL, &view));
  ck_assert_int_eq(view.total, POINTS(30));
  ck_assert(view.has_progress); /* 10 … 1: 5.5 -> 6 */
  ck_assert_int_eq(view.progress, POINTS(6));
  ck_assert_int_eq(view.with_baseline, 10);
  OK(ssi_team_summary(team, ledger, NULL, &view));
  ck_assert_int_eq(view.progress, POINTS(6));
  OK(ssi_team_member(team, ledger, 1, &own));
  ck_assert_int_eq(own.top, 50); /* all equal */
  ck_assert(own.has_progress && own.has_progress_rank);
  ck_assert_int_eq(own.progress, POINTS(10));
  ck_assert_int_eq(own.progress_top, 5);
  OK(ssi_team_member(team, ledger, 20, &own));
  ck_assert(!own.has_progress && !own.has_progress_rank);
  ck_assert_int_eq(own.progress, 0);
  ssi_team_free(team);
  ssi_releases_free(ledger);
}
END_TEST

/* All went down by a point or more: -1 … -10, 5.5 in magnitude -> -6. Those
   without a baseline are fewer than ten: no progress is told of the rest. */
START_TEST(progress_down_or_kept_back) {
  ssi_team *team = new_team(TODAY), *most = new_team(TODAY);
  ssi_releases *ledger = weekly(), *other = weekly();
  uint64_t i;
  VIEW;
  OWN;
  for (i = 1; i <= 10; i++) add(team, i, 30, false, 30 + (int32_t)i);
  OK(ssi_team_summary(team, ledger, NULL, &view));
  ck_assert(view.has_progress);
  ck_assert_int_eq(view.progress, POINTS(-6));
  for (i = 1; i <= 19; i++) add(most, i, 30, false, i <= 14 ? 20 : -1);
  OK(ssi_team_summary(most, other, NULL, &view));
  ck_assert(!view.has_progress);
  OK(ssi_team_member(most, other, 3, &own));
  ck_assert(own.has_rank && own.has_progress && !own.has_progress_rank);
  ssi_team_free(team);
  ssi_team_free(most);
  ssi_releases_free(ledger);
  ssi_releases_free(other);
}
END_TEST

/* What is no rule is told: a team of a time that is no longer remembered. */
START_TEST(old_team) {
  ssi_team *now = team_of(TODAY, 12, 0), *old = team_of(100, 12, 0);
  ssi_releases *ledger = weekly();
  VIEW;
  OWN;
  OK(ssi_team_summary(now, ledger, NULL, &view));
  REFUSED(ssi_team_summary(old, ledger, NULL, &view), DAY);
  REFUSED(ssi_team_member(old, ledger, 1, &own), DAY);
  ssi_team_free(now);
  ssi_team_free(old);
  ssi_releases_free(ledger);
}
END_TEST

/* Everybody shares, so nobody is to be protected; the ledger still goes on to
   the new week, and can be saved. */
START_TEST(everybody_shares) {
  ssi_team *first = team_of(TODAY, 12, 12),
           *second = team_of(TODAY + 7, 13, 13);
  ssi_releases *ledger = weekly(), *loaded = NULL;
  size_t size = 0;
  uint8_t *bytes;
  VIEW;
  OK(ssi_team_summary(first, ledger, NULL, &view));
  OK(ssi_team_summary(second, ledger, NULL, &view));
  bytes = ledger_bytes(ledger, &size);
  OK(ssi_releases_load(NULL, bytes, size, &loaded));
  OK(ssi_team_summary(first, loaded, NULL, &view));
  ck_assert_int_eq(view.day, TODAY);
  free(bytes);
  ssi_team_free(first);
  ssi_team_free(second);
  ssi_releases_free(ledger);
  ssi_releases_free(loaded);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {making, 1},
      {shared_scores, 1},
      {small_team, 1},
      {aggregates, 1},
      {benchmark, 1},
      {what_is_left_when_the_shared_are_taken_off, 13},
      {consent_that_changes, 1},
      {progress, 1},
      {progress_down_or_kept_back, 1},
      {old_team, 1},
      {everybody_shares, 1},
  };
  return RUN_TESTS("team_board", cases);
}
