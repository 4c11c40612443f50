/* Goes through every room of the library, from an archive's bytes to a report,
   by the public interface alone, and hashes what it answers. All memory is the
   allocator's; nothing here needs a C library, so that a host without one runs
   the same. */
#include "scenario.h"

#include "support/calls.h"

enum { MEMBERS = 200, EACH = 30, ROWS = MEMBERS * EACH, WEEK = 7, SEATS = 4 };

typedef struct run {
  const ssi_allocator *memory;
  uint64_t hash;
  int32_t today;
  bool failed;
  ssi_model *model;
  ssi_profile *profile;
  ssi_activity *activity;
  ssi_archive *archive;
  ssi_score *score;
  ssi_trend *trend;
  ssi_plan *plan;
  ssi_people *people;
  ssi_cohort *cohort;
  ssi_benchmark *benchmark;
} run;

static const char CONNECTIONS[] =
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    "Ada,Example,https://x.test/in/ada,,Mill 7,Buyer,30 May 2026\n"
    "Ben,Example,https://x.test/in/ben,,Mill 8,Sales,11 Mar 2026\n"
    "Cyd,Example,https://x.test/in/cyd,,Mill 9,Owner,no date\n";
static const char MESSAGES[] =
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,"
    "RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n"
    "c1,,Dee Own,https://x.test/in/dee,Ada Example,https://x.test/in/ada,"
    "2026-05-20 10:00:00 UTC,,\"Hi, Ada\",INBOX\n"
    "c1,,Ada Example,https://x.test/in/ada,Dee Own,https://x.test/in/dee,"
    "2026-05-21 10:00:00 UTC,,Hello,INBOX\n";
static const char PROFILE[] =
    "First Name,Last Name,Headline,Summary,Industry\n"
    "Dee,Own,Sales of pumps,We sell pumps,Water\n";
static const char ACTIVITIES[] =
    "activityId,activityType,createdAt,seatId,memberIdentityKey\n"
    "a1,SAVED_LEAD,05-01-2026 10:00:00,1001,k1\n"
    "a2,PROFILE_VIEWED,05-02-2026 11:00:00,1001,k2\n"
    "a3,SEARCH_PERFORMED,05-03-2026 12:00:00,20,\n";
static const char SCORES[] =
    "day,brand,find,engage,relate\n2026-05-01,10,11,12,13\n";

static void hash_byte(run *self, uint8_t byte) {
  self->hash = (self->hash ^ byte) * UINT64_C(1099511628211);
}

static void hash_bytes(run *self, const uint8_t *bytes, size_t size) {
  size_t i;
  for (i = 0; i < size; i++) hash_byte(self, bytes[i]);
}

/* FNV-1a of a number's bytes, the same whatever their order in memory. */
static void tell(run *self, int64_t number) {
  int i;
  for (i = 0; i < 64; i += 8) hash_byte(self, (uint8_t)((uint64_t)number >> i));
}

static void tell_all(run *self, const int32_t *numbers, size_t count) {
  size_t i;
  for (i = 0; i < count; i++) tell(self, numbers[i]);
}

/* True if the call did what it should, and nothing before it failed. */
static bool good(run *self, ssi_status status) {
  if (status != SSI_OK) self->failed = true;
  return !self->failed;
}

static void *take(run *self, size_t bytes) {
  void *block = self->memory->allocate(self->memory->context, bytes);
  if (!block) self->failed = true;
  return block;
}

static void give(run *self, void *block, size_t bytes) {
  if (block) self->memory->release(self->memory->context, block, bytes);
}

/* What a call saves, hashed, and kept for as long as `use` reads it. */
#define SAVED(self, call, type, use)                                \
  do {                                                              \
    size_t size = 0;                                                \
    type *bytes = NULL;                                             \
    if (good(self, call(NULL, 0, &size))) bytes = take(self, size); \
    if (bytes && good(self, call(bytes, size, &size))) {            \
      hash_bytes(self, (const uint8_t *)bytes, size);               \
      use;                                                          \
    }                                                               \
    give(self, bytes, size);                                        \
  } while (0)

static void read_archive(run *self) {
  static const char target[] = "pumps, buyer";
  static const struct {
    const char *name, *text;
    size_t size;
  } files[] = {{"Connections.csv", CONNECTIONS, sizeof CONNECTIONS - 1},
               {"messages.csv", MESSAGES, sizeof MESSAGES - 1},
               {"Profile.csv", PROFILE, sizeof PROFILE - 1}};
  ssi_archive_day_info as_of = SSI_INIT(ssi_archive_day_info);
  size_t i;
  if (!good(self, ssi_archive_new(self->memory, NULL, target, sizeof target - 1,
                                  &self->archive)) ||
      !good(self, ssi_archive_keep_names(self->archive, true)))
    return;
  for (i = 0; i < sizeof files / sizeof *files; i++)
    good(self, ssi_archive_add(self->archive, files[i].name,
                               (const uint8_t *)files[i].text, files[i].size));
  if (!good(self, ssi_archive_resolve(self->archive, &self->profile,
                                      &self->activity)) ||
      !good(self, ssi_archive_day(self->archive, &as_of)))
    return;
  self->today = as_of.day;
  tell(self, as_of.day);
}

/* A year of events beside what the archive showed. */
static void record(run *self) {
  ssi_activity *other = NULL, *loaded = NULL;
  ssi_profile *again = NULL;
  int32_t i;
  if (!good(self, ssi_activity_copy(self->activity, &other))) return;
  for (i = 0; i < 360; i++)
    good(self, ssi_activity_add(other, self->today - i,
                                (ssi_kind)(1 + i * 7 % SSI_KINDS),
                                i % 3 ? 0 : SSI_TRAIT_TARGET,
                                1 + (uint32_t)i % 4, (uint64_t)(i % 17)));
  for (i = 1; i <= SSI_KINDS; i++)
    good(self, ssi_activity_observe(other, (ssi_kind)i));
  good(self, ssi_activity_merge(self->activity, other));
#define SAVE(bytes, capacity, size) \
  ssi_activity_save(self->activity, bytes, capacity, size)
  SAVED(self, SAVE, uint8_t,
        good(self, ssi_activity_load(self->memory, bytes, size, &loaded)));
#undef SAVE
#define SAVE(bytes, capacity, size) \
  ssi_profile_save(self->profile, bytes, capacity, size)
  SAVED(self, SAVE, uint8_t,
        good(self, ssi_profile_load(self->memory, bytes, size, &again)));
#undef SAVE
  if (!self->failed) good(self, ssi_profile_merge(again, self->profile));
  ssi_profile_free(again);
  ssi_activity_free(loaded);
  ssi_activity_free(other);
}

static void score(run *self) {
  ssi_result total = SSI_INIT(ssi_result);
  if (!good(self, ssi_model_new(self->memory, &self->model)) ||
      !good(self, ssi_score_new(self->memory, self->model, self->profile,
                                self->activity, self->today, &self->score)) ||
      !good(self, ssi_score_total(self->score, &total)))
    return;
  tell(self, total.points);
  tell(self, total.high);
#define SAVE(text, capacity, size) \
  ssi_score_json(self->score, true, text, capacity, size)
  SAVED(self, SAVE, char, (void)0);
#undef SAVE
}

static void look_ahead(run *self) {
  ssi_plan_options *options = NULL;
  ssi_what_if *what_if = NULL;
  ssi_difference change = SSI_INIT(ssi_difference);
  ssi_plan_result planned = SSI_INIT(ssi_plan_result);
  if (good(self, ssi_plan_options_new(self->memory, &options)) &&
      good(self, ssi_plan_options_set_time(options, 30, 5)) &&
      good(self, ssi_plan_new(self->memory, self->model, self->profile,
                              self->activity, options, self->today, 28,
                              &self->plan)) &&
      good(self, ssi_plan_total(self->plan, &planned)))
    tell(self, planned.planned);
  if (!self->failed &&
      good(self, ssi_what_if_new(self->memory, self->model, self->profile,
                                 self->activity, NULL, self->activity,
                                 self->today, &what_if)) &&
      good(self, ssi_what_if_total(what_if, &change)))
    tell(self, change.after);
  ssi_what_if_free(what_if);
  ssi_plan_options_free(options);
}

static void look_back(run *self) {
  int32_t total[WEEK];
  ssi_stage_result stage = SSI_INIT(ssi_stage_result);
  ssi_people_result people = SSI_INIT(ssi_people_result);
  if (self->failed) return;
  if (good(self, ssi_history_points(self->memory, self->model, self->profile,
                                    self->activity, self->today - WEEK, WEEK,
                                    HISTORY(.total = total))))
    tell_all(self, total, WEEK);
  good(self,
       ssi_trend_new(self->memory, self->model, self->profile, self->activity,
                     self->today, self->today - 90, &self->trend));
  if (good(self,
           ssi_outcomes_stage(self->memory, self->activity, self->today - 90,
                              self->today, SSI_STAGE_CONVERSATIONS, &stage)))
    tell(self, stage.count);
  if (good(self, ssi_people_new(self->memory, self->model, self->activity,
                                self->today, &self->people)) &&
      good(self, ssi_people_total(self->people, &people)))
    tell(self, (int64_t)people.ranked);
}

/* A dashboard that says a little more each day. */
static void hold_to_readings(run *self) {
  int32_t days[10], points[10], i;
  ssi_calibration *calibration = NULL;
  ssi_compare *compare = NULL;
  ssi_sensitivity *sensitivity = NULL;
  ssi_dashboard *dashboard = NULL;
  ssi_fit fit = SSI_INIT(ssi_fit);
  ssi_agreement agreement = SSI_INIT(ssi_agreement);
  ssi_spread spread = SSI_INIT(ssi_spread);
  if (self->failed) return;
  for (i = 0; i < 10; i++) {
    days[i] = self->today - 100 + 10 * i;
    points[i] = (5 + i) * SSI_POINT;
  }
#define TOLD                                                           \
  READINGS(.count = 10, .days = days, .brand = points, .find = points, \
           .engage = points, .relate = points)
  if (good(self,
           ssi_calibration_new(self->memory, self->model, self->profile,
                               self->activity, TOLD, NULL, &calibration)) &&
      good(self, ssi_calibration_total(calibration, &fit)))
    tell(self, fit.error_after);
  if (good(self, ssi_compare_new(self->memory, self->model, self->profile,
                                 self->activity, TOLD, NULL, &compare)) &&
      good(self, ssi_compare_total(compare, &agreement)))
    tell(self, agreement.mean);
#undef TOLD
  if (good(self, ssi_sensitivity_new(self->memory, self->model, self->profile,
                                     self->activity, self->today, 20,
                                     &sensitivity)) &&
      good(self, ssi_sensitivity_total(sensitivity, &spread)))
    tell(self, spread.median);
  good(self, ssi_dashboard_new(self->memory, (const uint8_t *)SCORES,
                               sizeof SCORES - 1, &dashboard));
  ssi_dashboard_free(dashboard);
  ssi_sensitivity_free(sensitivity);
  ssi_compare_free(compare);
  ssi_calibration_free(calibration);
}

/* Members that do something every few days. */
typedef struct crowd {
  int64_t offsets[MEMBERS + 1];
  int32_t days[ROWS], total[MEMBERS], again[MEMBERS];
  uint8_t kinds[ROWS], all_kinds[SSI_KINDS];
  uint64_t people[ROWS], numbers[MEMBERS];
  ssi_population columns;
} crowd;

static void invent(crowd *to, int32_t today) {
  const ssi_population none = SSI_INIT(ssi_population);
  int32_t row, i;
  for (row = 0; row < ROWS; row++) {
    to->days[row] = today - row % EACH * (1 + row / EACH % 9);
    to->kinds[row] = (uint8_t)(1 + row * 5 % SSI_KINDS);
    to->people[row] = (uint64_t)(row % 23);
  }
  for (i = 0; i <= MEMBERS; i++) to->offsets[i] = (int64_t)i * EACH;
  for (i = 0; i < MEMBERS; i++) to->numbers[i] = (uint64_t)i + 1;
  for (i = 0; i < SSI_KINDS; i++) to->all_kinds[i] = (uint8_t)(i + 1);
  to->columns = none;
  to->columns.members = MEMBERS;
  to->columns.rows = ROWS;
  to->columns.offsets = to->offsets;
  to->columns.days = to->days;
  to->columns.kinds = to->kinds;
  to->columns.counterparts = to->people;
  to->columns.all_kinds = to->all_kinds;
  to->columns.all_kinds_count = SSI_KINDS;
}

static void publish(run *self, const crowd *from, const ssi_scorer *scorer) {
  static const uint8_t key[SSI_BENCHMARK_KEY_BYTES] = {1, 2, 3};
  ssi_budget *budget = NULL;
  ssi_benchmark *again = NULL;
  ssi_cohort *loaded = NULL;
  if (!good(self, ssi_cohort_new(self->memory, SSI_COHORT_INDUSTRY, "Pumps", 5,
                                 self->today, &self->cohort)) ||
      !good(self, ssi_cohort_add_population(
                      self->cohort, scorer, &from->columns, self->today,
                      NUMBERED(0, MEMBERS, from->numbers), NULL, NULL)) ||
      !good(self, ssi_budget_new(self->memory, SSI_BUDGET_LIMIT, self->today,
                                 &budget)) ||
      !good(self, ssi_benchmark_publish(self->memory, self->cohort, budget, key,
                                        NULL, &self->benchmark)))
    return;
#define SAVE(bytes, capacity, size) \
  ssi_benchmark_save(self->benchmark, bytes, capacity, size)
  SAVED(self, SAVE, uint8_t,
        good(self, ssi_benchmark_load(self->memory, bytes, size, &again)));
#undef SAVE
#define SAVE(bytes, capacity, size) \
  ssi_cohort_save(self->cohort, bytes, capacity, size)
  SAVED(self, SAVE, uint8_t,
        good(self, ssi_cohort_load(self->memory, bytes, size, &loaded)));
#undef SAVE
#define SAVE(bytes, capacity, size) \
  ssi_budget_save(budget, bytes, capacity, size)
  SAVED(self, SAVE, uint8_t, (void)0);
#undef SAVE
  ssi_cohort_free(loaded);
  ssi_benchmark_free(again);
  ssi_budget_free(budget);
}

static void score_many(run *self) {
  ssi_scorer *scorer = NULL;
  ssi_dataset *dataset = NULL;
  crowd *many = self->failed ? NULL : take(self, sizeof *many);
  if (!many) return;
  invent(many, self->today);
  if (good(self, ssi_scorer_new(self->memory, self->model, &scorer)) &&
      good(self, ssi_population_score(scorer, &many->columns, self->today,
                                      RANGE(0, MEMBERS),
                                      COLUMNS(.total = many->total), NULL)))
    tell_all(self, many->total, MEMBERS);
  if (!self->failed &&
      good(self,
           ssi_dataset_new(self->memory, &many->columns, NULL, &dataset)) &&
      good(self,
           ssi_dataset_score(dataset, scorer, self->today, RANGE(0, MEMBERS),
                             COLUMNS(.total = many->again))))
    tell_all(self, many->again, MEMBERS);
  if (!self->failed) publish(self, many, scorer);
  ssi_dataset_free(dataset);
  ssi_scorer_free(scorer);
  give(self, many, sizeof *many);
}

static void gather(run *self) {
  static const int32_t pillars[SSI_PILLARS] = {10 * SSI_POINT, 9 * SSI_POINT,
                                               8 * SSI_POINT, 7 * SSI_POINT};
  ssi_team *team = NULL;
  ssi_team_view view = SSI_INIT(ssi_team_view);
  uint64_t member;
  if (self->failed) return;
  good(self, ssi_team_new(self->memory, "Sales", 5, self->today, &team));
  for (member = 1; member <= 12 && !self->failed; member++)
    good(self, ssi_team_add(team, member, pillars, true, SSI_POINT));
  if (!self->failed &&
      good(self, ssi_team_summary(team, self->benchmark, &view)))
    tell(self, view.total);
  ssi_team_free(team);
}

static void read_seats(run *self) {
  ssi_seats *seats = NULL;
  size_t count = 0, rows = 0;
  if (self->failed) return;
  if (good(self, ssi_seats_new(self->memory, NULL, &seats)) &&
      good(self,
           ssi_seats_add(seats, "activities.csv", (const uint8_t *)ACTIVITIES,
                         sizeof ACTIVITIES - 1)) &&
      good(self, ssi_seats_resolve(seats)) &&
      good(self, ssi_seats_seats(seats, &count)) &&
      good(self, ssi_seats_rows(seats, &rows))) {
    tell(self, (int64_t)count);
    tell(self, (int64_t)rows);
  }
  ssi_seats_free(seats);
}

static void report(run *self) {
  ssi_report *made = NULL;
  if (self->failed ||
      !good(self, ssi_report_new(self->memory, self->score, &made)))
    return;
  good(self, ssi_report_add_signals(made, self->profile, self->activity));
  good(self, ssi_report_add_history(made, self->model, self->profile,
                                    self->activity, 365));
  good(self, ssi_report_add_trend(made, self->trend));
  good(self, ssi_report_add_plan(made, self->plan));
  good(self, ssi_report_add_people(made, self->people, self->archive, 5));
  good(self, ssi_report_add_benchmark(made, self->benchmark));
  good(self, ssi_report_add_archive(made, self->archive, true));
#define SAVE(text, capacity, size) ssi_report_json(made, text, capacity, size)
  SAVED(self, SAVE, char, (void)0);
#undef SAVE
  ssi_report_free(made);
}

static void end(run *self) {
  ssi_benchmark_free(self->benchmark);
  ssi_cohort_free(self->cohort);
  ssi_people_free(self->people);
  ssi_plan_free(self->plan);
  ssi_trend_free(self->trend);
  ssi_score_free(self->score);
  ssi_model_free(self->model);
  ssi_activity_free(self->activity);
  ssi_profile_free(self->profile);
  ssi_archive_free(self->archive);
}

uint64_t scenario(const ssi_allocator *memory) {
  run self = {.memory = memory, .hash = UINT64_C(14695981039346656037)};
  good(&self, ssi_selftest(memory));
  read_archive(&self);
  if (!self.failed) record(&self);
  if (!self.failed) score(&self);
  if (!self.failed) look_ahead(&self);
  look_back(&self);
  hold_to_readings(&self);
  score_many(&self);
  gather(&self);
  read_seats(&self);
  report(&self);
  end(&self);
  return self.failed ? 0 : self.hash;
}
