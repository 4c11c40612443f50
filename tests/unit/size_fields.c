/* Structs that begin with their size, of callers of every version: each that
   the library fills, and allocators. */
#include <string.h>

#include "base/least.h"
#include "support/calls.h"
#include "unit/archive_kit.h"
#include "unit/calibration_kit.h"
#include "unit/cohort_kit.h"
#include "unit/plan_kit.h"
#include "unit/suite.h"

#define TAIL 24

/* One of everything that answers in structs. */
typedef struct target {
  member m;
  ssi_score *score;
  ssi_scorer *scorer;
  ssi_plan_options *options;
  ssi_plan *plan;
  ssi_what_if *what_if;
  ssi_trend *trend;
  ssi_sensitivity *sensitivity;
  ssi_calibration *calibration;
  ssi_cohort *cohort;
  ssi_budget *budget;
  ssi_benchmark *benchmark;
  ssi_team *team;
  ssi_archive *archive;
  ssi_compare *compare;
  ssi_dashboard *dashboard;
  ssi_seats *seats;
  ssi_people *people;
  uint64_t somebody; /* whose name the archive keeps */
} target;

static const int32_t pillars[SSI_PILLARS] = {POINTS(1), POINTS(2), POINTS(3),
                                             POINTS(4)};
static const int32_t others[3] = {0}; /* their scores */

static void open_team(target *t) {
  uint64_t i;
  OK(ssi_team_new(NULL, "T", 1, TODAY, &t->team));
  for (i = 1; i <= 12; i++) OK(ssi_team_add(t->team, i, pillars, true, 0));
}

static void open_readings(target *t) {
  static readings read;
  read = weekly_readings(&t->m, t->m.model);
  t->calibration = calibrated(&t->m, &read);
  OK(ssi_compare_new(
      NULL, t->m.model, t->m.profile, t->m.activity,
      READINGS(.count = read.count, .days = read.days, .brand = read.pillars[0],
               .find = read.pillars[1], .engage = read.pillars[2],
               .relate = read.pillars[3]),
      NULL, &t->compare));
  OK(ssi_trend_new(NULL, t->m.model, t->m.profile, t->m.activity, TODAY,
                   TODAY - 30, &t->trend));
  OK(ssi_sensitivity_new(NULL, t->m.model, t->m.profile, t->m.activity, TODAY,
                         20, &t->sensitivity));
  OK(ssi_what_if_new(NULL, t->m.model, t->m.profile, t->m.activity, NULL,
                     t->m.activity, TODAY, &t->what_if));
  OK(ssi_plan_options_new(NULL, &t->options));
  t->plan = plan_of(&t->m, t->options, TODAY, 30);
}

static void open_tables(target *t) {
  static const char readings[] =
      "day,brand,find,engage,relate\n2026-01-05,1,2,3,4\n2026-01-06,x,1,1,1\n";
  static const char activities[] =
      "activityType,createdAt,seatId\nDANCED,05-01-2026,1\n";
  static const char seats[] = "seatId,name,ssi\n1,A,61\n";
  OK(ssi_dashboard_new(NULL, (const uint8_t *)readings, sizeof readings - 1,
                       &t->dashboard));
  OK(ssi_seats_new(NULL, NULL, &t->seats));
  OK(ssi_seats_add(t->seats, "a.csv", (const uint8_t *)activities,
                   sizeof activities - 1));
  OK(ssi_seats_add(t->seats, "s.csv", (const uint8_t *)seats,
                   sizeof seats - 1));
  OK(ssi_seats_resolve(t->seats));
}

static uint64_t somebody_in(const ssi_archive *archive) {
  ssi_profile *profile;
  ssi_activity *activity;
  uint64_t who;
  size_t rows;
  OK(ssi_archive_resolve(archive, &profile, &activity));
  OK(ssi_activity_read(activity, 0, 1, NULL, NULL, NULL, NULL, &who, &rows));
  ck_assert_uint_eq(rows, 1);
  ssi_activity_free(activity);
  ssi_profile_free(profile);
  return who;
}

static target open_target(void) {
  static const given files[] = {
      {"Connections.csv",
       "First Name,Last Name,URL,Connected On\nA,B,,never\nC,D,,2020-01-01\n"},
      {NULL, NULL}};
  target t;
  memset(&t, 0, sizeof t);
  t.m = calibration_member();
  t.score = member_score(&t.m, TODAY);
  OK(ssi_scorer_new(NULL, t.m.model, &t.scorer));
  open_readings(&t);
  t.cohort = crowd(1, 100);
  t.budget = new_budget();
  t.benchmark = publish(t.cohort, t.budget, key_of(1));
  open_team(&t);
  t.archive = archive_new(NULL);
  OK(ssi_archive_keep_names(t.archive, true));
  archive_add(t.archive, files->name, files->text);
  t.somebody = somebody_in(t.archive);
  open_tables(&t);
  OK(ssi_people_new(NULL, t.m.model, t.m.activity, TODAY, &t.people));
  return t;
}

static void close_target(target *t) {
  ssi_people_free(t->people);
  ssi_seats_free(t->seats);
  ssi_dashboard_free(t->dashboard);
  ssi_compare_free(t->compare);
  ssi_archive_free(t->archive);
  ssi_team_free(t->team);
  ssi_benchmark_free(t->benchmark);
  ssi_budget_free(t->budget);
  ssi_cohort_free(t->cohort);
  ssi_calibration_free(t->calibration);
  ssi_sensitivity_free(t->sensitivity);
  ssi_trend_free(t->trend);
  ssi_what_if_free(t->what_if);
  ssi_plan_free(t->plan);
  ssi_plan_options_free(t->options);
  ssi_scorer_free(t->scorer);
  ssi_score_free(t->score);
  member_free(&t->m);
}

#define FILLER(name, call)                             \
  static ssi_status name(const target *t, void *out) { \
    (void)t;                                           \
    return call;                                       \
  }

FILLER(pillar_info, ssi_model_pillar(SSI_PILLAR_FIND, out))
FILLER(kind_row, ssi_model_kind(t->m.model, SSI_KIND_POST, out))
FILLER(fact_row, ssi_model_fact(t->m.model, SSI_FACT_SKILLS, out))
FILLER(trait_row, ssi_model_trait(3, out))
FILLER(indicator_row,
       ssi_model_indicator(t->m.model, SSI_INDICATOR_POSTING, out))
FILLER(feed_row, ssi_model_feed(t->m.model, 0, out))
FILLER(model_checked, ssi_model_check(t->m.model, out))
FILLER(model_refused, ssi_model_refusal(t->m.model, out))
FILLER(profile_refused, ssi_profile_refusal(t->m.profile, out))
FILLER(activity_refused, ssi_activity_refusal(t->m.activity, out))
FILLER(options_refused, ssi_plan_options_refusal(t->options, out))
FILLER(score_total, ssi_score_total(t->score, out))
FILLER(score_pillar, ssi_score_pillar(t->score, SSI_PILLAR_FIND, out))
FILLER(pillar_alone,
       ssi_pillar_score(NULL, t->m.model, t->m.profile, t->m.activity,
                        SSI_PILLAR_FIND, TODAY, out))
FILLER(score_indicator,
       ssi_score_indicator(t->score, SSI_INDICATOR_POSTING, out))
FILLER(contribution, ssi_score_contribution(t->score, 0, out))
FILLER(change, ssi_trend_total(t->trend, SSI_WINDOW_WEEK, out))
FILLER(change_of_pillar,
       ssi_trend_pillar(t->trend, SSI_WINDOW_WEEK, SSI_PILLAR_FIND, out))
FILLER(change_of_indicator, ssi_trend_indicator(t->trend, SSI_WINDOW_WEEK,
                                                SSI_INDICATOR_POSTING, out))
FILLER(stage, ssi_outcomes_stage(NULL, t->m.activity, 0, TODAY,
                                 SSI_STAGE_CONVERSATIONS, out))
FILLER(people_total, ssi_people_total(t->people, out))
FILLER(person, ssi_people_at(t->people, 0, out))
FILLER(person_state, ssi_people_state(SSI_PERSON_LIVING, out))
FILLER(person_reason, ssi_people_reason(SSI_REASON_KEEP_UP, out))
FILLER(difference, ssi_what_if_total(t->what_if, out))
FILLER(difference_of_pillar,
       ssi_what_if_pillar(t->what_if, SSI_PILLAR_FIND, out))
FILLER(difference_of_indicator,
       ssi_what_if_indicator(t->what_if, SSI_INDICATOR_POSTING, out))
FILLER(action, ssi_plan_action(0, out))
FILLER(planned, ssi_plan_total(t->plan, out))
FILLER(planned_pillar, ssi_plan_pillar(t->plan, SSI_PILLAR_FIND, out))
FILLER(line, ssi_plan_line(t->plan, 0, out))
FILLER(task, ssi_plan_task(t->plan, 0, out))
FILLER(yield, ssi_plan_yield(t->plan, 0, out))
FILLER(spread, ssi_sensitivity_total(t->sensitivity, out))
FILLER(spread_of_pillar,
       ssi_sensitivity_pillar(t->sensitivity, SSI_PILLAR_FIND, out))
FILLER(rank_spread,
       ssi_sensitivity_rank(t->sensitivity, others, ROWS(others), out))
FILLER(swing, ssi_sensitivity_swing(t->sensitivity, 0, out))
FILLER(fit, ssi_calibration_total(t->calibration, out))
FILLER(fit_of_pillar,
       ssi_calibration_pillar(t->calibration, SSI_PILLAR_FIND, out))
FILLER(residual, ssi_calibration_residual(t->calibration, 0, out))
FILLER(fitted,
       ssi_calibration_indicator(t->calibration, SSI_INDICATOR_POSTING, out))
FILLER(cohort_info, ssi_cohort_label(t->cohort, out))
FILLER(benchmark_info, ssi_benchmark_label(t->benchmark, out))
FILLER(knot, ssi_benchmark_knot(t->benchmark, 1, out))
FILLER(mean, ssi_benchmark_mean(t->benchmark, out))
FILLER(scored, ssi_scorer_score(t->scorer, t->m.profile, t->m.activity, TODAY,
                                NULL, 0, out))
FILLER(gap, ssi_benchmark_gap(t->benchmark, POINTS(10), pillars, out))
FILLER(rank, ssi_benchmark_rank(t->benchmark, POINTS(24), out))
FILLER(movement, ssi_benchmark_movement(t->benchmark, t->benchmark, POINTS(24),
                                        POINTS(30), out))
FILLER(budget, ssi_budget_label(t->budget, out))
FILLER(team_own, ssi_team_member(t->team, 3, out))
FILLER(team_view, ssi_team_summary(t->team, t->benchmark, out))
FILLER(team_row, ssi_team_share(t->team, 0, out))
FILLER(role, ssi_archive_role(0, out))
FILLER(file, ssi_archive_file(t->archive, 0, out))
FILLER(name, ssi_archive_name(t->archive, t->somebody, out))
FILLER(skip, ssi_archive_skip(t->archive, 0, 0, out))

FILLER(compared, ssi_compare_reading(t->compare, 0, out))
FILLER(compared_pillar,
       ssi_compare_reading_pillar(t->compare, 0, SSI_PILLAR_FIND, out))
FILLER(agreement, ssi_compare_total(t->compare, out))
FILLER(agreement_of_pillar,
       ssi_compare_pillar(t->compare, SSI_PILLAR_FIND, out))
FILLER(dashboard_day, ssi_dashboard_reading(t->dashboard, 0, out))
FILLER(fault, ssi_dashboard_fault(t->dashboard, out))
FILLER(seat, ssi_seats_seat(t->seats, 0, out))
FILLER(seat_file, ssi_seats_file(t->seats, 0, out))
FILLER(seat_skip, ssi_seats_skip(t->seats, 0, 0, out))
FILLER(seat_reading, ssi_seats_reading(t->seats, 0, out))
FILLER(seat_word, ssi_seats_word(t->seats, 0, out))
FILLER(seat_type, ssi_seats_type(0, out))

#define STRUCT(type) sizeof(type), SSI_LEAST_##type

static const struct filled {
  ssi_status (*fill)(const target *, void *);
  size_t size, least; /* as it is, and when it first came */
} fills[] = {
    {compared, STRUCT(ssi_compared)},
    {compared_pillar, STRUCT(ssi_compared)},
    {agreement, STRUCT(ssi_agreement)},
    {agreement_of_pillar, STRUCT(ssi_agreement)},
    {dashboard_day, STRUCT(ssi_dashboard_day)},
    {fault, STRUCT(ssi_fault)},
    {seat, STRUCT(ssi_seat_info)},
    {seat_file, STRUCT(ssi_file_info)},
    {seat_skip, STRUCT(ssi_skip_info)},
    {seat_reading, STRUCT(ssi_seat_reading)},
    {seat_word, STRUCT(ssi_seat_word)},
    {seat_type, STRUCT(ssi_seat_type)},
    {pillar_info, STRUCT(ssi_pillar_info)},
    {kind_row, STRUCT(ssi_kind_info)},
    {fact_row, STRUCT(ssi_fact_info)},
    {trait_row, STRUCT(ssi_trait_info)},
    {indicator_row, STRUCT(ssi_indicator_info)},
    {feed_row, STRUCT(ssi_feed_info)},
    {model_checked, STRUCT(ssi_refusal)},
    {model_refused, STRUCT(ssi_refusal)},
    {profile_refused, STRUCT(ssi_refusal)},
    {activity_refused, STRUCT(ssi_refusal)},
    {options_refused, STRUCT(ssi_refusal)},
    {score_total, STRUCT(ssi_result)},
    {score_pillar, STRUCT(ssi_result)},
    {pillar_alone, STRUCT(ssi_result)},
    {scored, STRUCT(ssi_member_score)},
    {score_indicator, STRUCT(ssi_indicator_result)},
    {contribution, STRUCT(ssi_contribution)},
    {change, STRUCT(ssi_change)},
    {change_of_pillar, STRUCT(ssi_change)},
    {change_of_indicator, STRUCT(ssi_change)},
    {stage, STRUCT(ssi_stage_result)},
    {people_total, STRUCT(ssi_people_result)},
    {person, STRUCT(ssi_person)},
    {person_state, STRUCT(ssi_person_state_info)},
    {person_reason, STRUCT(ssi_person_reason_info)},
    {difference, STRUCT(ssi_difference)},
    {difference_of_pillar, STRUCT(ssi_difference)},
    {difference_of_indicator, STRUCT(ssi_difference)},
    {action, STRUCT(ssi_plan_action_info)},
    {planned, STRUCT(ssi_plan_result)},
    {planned_pillar, STRUCT(ssi_plan_pillar_result)},
    {line, STRUCT(ssi_plan_line_result)},
    {task, STRUCT(ssi_plan_task_result)},
    {yield, STRUCT(ssi_plan_yield_result)},
    {spread, STRUCT(ssi_spread)},
    {spread_of_pillar, STRUCT(ssi_spread)},
    {rank_spread, STRUCT(ssi_rank_spread)},
    {swing, STRUCT(ssi_swing)},
    {fit, STRUCT(ssi_fit)},
    {fit_of_pillar, STRUCT(ssi_fit)},
    {residual, STRUCT(ssi_residual)},
    {fitted, STRUCT(ssi_fitted_indicator)},
    {cohort_info, STRUCT(ssi_cohort_info)},
    {benchmark_info, STRUCT(ssi_benchmark_info)},
    {knot, STRUCT(ssi_knot_info)},
    {mean, STRUCT(ssi_mean_result)},
    {gap, STRUCT(ssi_gap_result)},
    {rank, STRUCT(ssi_rank_result)},
    {movement, STRUCT(ssi_movement_result)},
    {budget, STRUCT(ssi_budget_info)},
    {team_own, STRUCT(ssi_team_own)},
    {team_view, STRUCT(ssi_team_view)},
    {team_row, STRUCT(ssi_team_row)},
    {role, STRUCT(ssi_role_info)},
    {file, STRUCT(ssi_file_info)},
    {name, STRUCT(ssi_archive_name_info)},
    {skip, STRUCT(ssi_skip_info)},
};

/* A struct of any version, with room for a later one. */
typedef union room {
  size_t size;
  uint8_t bytes[512];
  void *align;
} room;

static void mark(room *r, size_t size) {
  memset(r, 0xA5, sizeof *r);
  r->size = size;
}

static void check_refused(const struct filled *row, const target *t,
                          size_t size) {
  room r, before;
  mark(&r, size);
  before = r;
  REFUSED(row->fill(t, &r), SIZE);
  ck_assert_mem_eq(&r, &before, sizeof r);
}

/* Of `size` bytes those that both sides know are those of the whole struct, the
   others zero, and nothing is beyond; the size stays what the caller said. */
static void check_filled(const struct filled *row, const target *t,
                         const room *whole, size_t size) {
  const size_t head = sizeof(size_t);
  const size_t both = size < row->size ? size : row->size;
  room r;
  size_t i;
  mark(&r, size);
  OK(row->fill(t, &r));
  ck_assert_uint_eq(r.size, size);
  ck_assert_mem_eq(r.bytes + head, whole->bytes + head, both - head);
  for (i = both; i < sizeof r.bytes; i++)
    ck_assert_uint_eq(r.bytes[i], i < size ? 0 : 0xA5);
}

START_TEST(structs_of_every_version) {
  const struct filled *row = &fills[_i];
  target t = open_target();
  room whole;
  size_t size;
  ck_assert_uint_le(row->least, row->size);
  for (size = 0; size < row->least; size++) check_refused(row, &t, size);
  check_refused(row, &t, SSI_STRUCT_BYTES_MAX + 1);
  check_refused(row, &t, SIZE_MAX);
  check_refused(row, &t, SIZE_MAX / 0xFF * 0xA5);
  memset(&whole, 0xA5, sizeof whole);
  whole.size = row->size;
  OK(row->fill(&t, &whole));
  for (size = row->least; size <= row->size + TAIL; size++)
    check_filled(row, &t, &whole, size);
  close_target(&t);
}
END_TEST

/* As large as a struct may be. */
START_TEST(the_largest_struct) {
  static union {
    ssi_result result;
    uint8_t bytes[SSI_STRUCT_BYTES_MAX + 1];
  } r;
  target t = open_target();
  size_t i;
  memset(&r, 0xA5, sizeof r);
  r.result.size = SSI_STRUCT_BYTES_MAX;
  OK(ssi_score_total(t.score, &r.result));
  for (i = sizeof r.result; i < SSI_STRUCT_BYTES_MAX; i++)
    ALWAYS(r.bytes[i] == 0);
  ck_assert_uint_eq(r.bytes[SSI_STRUCT_BYTES_MAX], 0xA5);
  close_target(&t);
}
END_TEST

/* Allocators: the size says their version too. */

static void *take(void *context, size_t bytes) {
  ++*(int *)context;
  return malloc(bytes);
}

static void give(void *context, void *memory, size_t bytes) {
  (void)bytes;
  --*(int *)context;
  free(memory);
}

static ssi_status with_model(const ssi_allocator *from) {
  ssi_model *out = NULL;
  const ssi_status status = ssi_model_new(from, &out);
  ssi_model_free(out);
  return status;
}
static ssi_status with_profile(const ssi_allocator *from) {
  ssi_profile *out = NULL;
  const ssi_status status = ssi_profile_new(from, &out);
  ssi_profile_free(out);
  return status;
}
static ssi_status with_activity(const ssi_allocator *from) {
  ssi_activity *out = NULL;
  const ssi_status status = ssi_activity_new(from, &out);
  ssi_activity_free(out);
  return status;
}
static ssi_status with_load(const ssi_allocator *from) {
  member m = member_new();
  ssi_activity *out = NULL;
  size_t size;
  uint8_t *bytes = saved_bytes(m.activity, &size);
  const ssi_status status = ssi_activity_load(from, bytes, size, &out);
  ssi_activity_free(out);
  free(bytes);
  member_free(&m);
  return status;
}
static ssi_status with_loaded_profile(const ssi_allocator *from) {
  member m = member_new();
  ssi_profile *out = NULL;
  uint8_t bytes[100];
  size_t size = 0;
  ssi_status status = ssi_profile_save(m.profile, bytes, sizeof bytes, &size);
  if (status == SSI_OK) status = ssi_profile_load(from, bytes, size, &out);
  ssi_profile_free(out);
  member_free(&m);
  return status;
}
static ssi_status with_score(const ssi_allocator *from) {
  member m = member_new();
  ssi_score *out = NULL;
  const ssi_status status =
      ssi_score_new(from, m.model, m.profile, m.activity, TODAY, &out);
  ssi_score_free(out);
  member_free(&m);
  return status;
}
static ssi_status with_pillar(const ssi_allocator *from) {
  member m = member_new();
  ssi_result out = SSI_INIT(ssi_result);
  ssi_status status;
  member_event(&m, TODAY, SSI_KIND_POST, 0, 1, 1);
  status = ssi_pillar_score(from, m.model, m.profile, m.activity,
                            SSI_PILLAR_FIND, TODAY, &out);
  member_free(&m);
  return status;
}

static ssi_status (*const takers[])(const ssi_allocator *) = {
    with_model,          with_profile, with_activity, with_load,
    with_loaded_profile, with_score,   with_pillar,
};

START_TEST(allocator_size) {
  int blocks = 0;
  struct {
    ssi_allocator known;
    char later[TAIL];
  } larger = {{sizeof larger, &blocks, take, give}, {0}};
  ssi_allocator allocator = larger.known;
  size_t size;
  OK(takers[_i](&larger.known));
  ck_assert_int_eq(blocks, 0);
  /* A function that this library would not call. */
  larger.later[TAIL - 1] = 1;
  REFUSED(takers[_i](&larger.known), UNSUPPORTED);
  for (size = SSI_LEAST_ssi_allocator; size <= sizeof allocator; size++) {
    allocator.size = size;
    OK(takers[_i](&allocator));
  }
  for (size = 0; size < SSI_LEAST_ssi_allocator; size++) {
    allocator.size = size;
    REFUSED(takers[_i](&allocator), SIZE);
  }
  allocator.size = SSI_STRUCT_BYTES_MAX + 1;
  REFUSED(takers[_i](&allocator), SIZE);
  ck_assert_int_eq(blocks, 0);
}
END_TEST

START_TEST(allocator_functions) {
  int blocks = 0;
  const ssi_allocator no_take = {sizeof no_take, &blocks, NULL, give};
  const ssi_allocator no_give = {sizeof no_give, &blocks, take, NULL};
  REFUSED(takers[_i](&no_take), NULL);
  REFUSED(takers[_i](&no_give), NULL);
  OK(takers[_i](NULL));
  ck_assert_int_eq(blocks, 0);
}
END_TEST

/* The macro of the header. */
START_TEST(initialised) {
  const ssi_result result = SSI_INIT(ssi_result);
  const ssi_indicator_info info = SSI_INIT(ssi_indicator_info);
  ck_assert_uint_eq(result.size, sizeof result);
  ck_assert_int_eq(result.points, 0);
  ck_assert_uint_eq(info.size, sizeof info);
  ck_assert_ptr_null(info.name);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {structs_of_every_version, ROWS(fills)},
      {the_largest_struct, 1},
      {allocator_size, ROWS(takers)},
      {allocator_functions, ROWS(takers)},
      {initialised, 1},
  };
  return RUN_TESTS("size_fields", cases);
}
