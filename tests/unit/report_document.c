/* The report: every section from what it is made of, its size and its room, and
   what is refused. Its numbers are compared with those of the other documents
   in tests/cli. */
#include <stdio.h>
#include <string.h>

#include "allocator.h"
#include "unit/archive_kit.h"
#include "unit/cohort_kit.h"
#include "unit/plan_kit.h"

#define MARK 0x5A
#define DAY 19755 /* 2024-02-02 */
#define MOST_CALLS 200

static const given files[] = {
    {"Profile.csv", "First Name,Last Name,Headline,Industry\nMe,Myself,x,y\n"},
    {"Connections.csv",
     "First Name,Last Name,URL,Company,Position,Connected On\n"
     "Anna,Ambre,/in/anna,X,CEO,2023-06-01\n"
     "Bert,Blau,/in/bert,X,,2024-01-31\n,,,,,2024-01-31\nC,C,/in/c,,,x\n"},
    {"messages.csv",
     "FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE\n"
     "Me Myself,/in/me,Anna Ambre,/in/anna,2023-07-01\n"
     "Anna Ambre,/in/anna,Me Myself,/in/me,2023-07-02\n"},
    {"Shares.csv",
     "Date,ShareCommentary\n2024-02-02,x\n2024-01-04,x\n"
     "2024-01-03,x\n2023-11-05,x\n2023-11-04,x\n"
     "2023-02-03,x\n2023-02-02,x\n"},
    {"Votes.csv", "Date\n04/05/2023\n"},
    {"Skills.csv", "x\n"},
    {"Articles/Articles/2023-05-01-zoe-zoll.html", "<p>x</p>"},
    {"Receipts.csv", "x"},
    {"Zo\xC3\xAB Zoll.pdf", ""},
    {"Zoll \xFF.txt", ""},
    {"Zoll \xFF", ""},
    {NULL, NULL}};

/* A member with all that a report is made of. */
typedef struct whole {
  member member;
  ssi_archive *archive;
  ssi_score *score;
  ssi_trend *trend;
  ssi_plan *plan;
  ssi_people *people;
  ssi_benchmark *estimate, *published;
} whole;

static ssi_archive *read_archive(bool names) {
  ssi_archive *archive = archive_new(NULL);
  const given *file;
  OK(ssi_archive_keep_names(archive, names));
  OK(ssi_archive_begin_export(archive, "Zoe's export", DAY + 1));
  for (file = files; file->name; file++)
    archive_add(archive, file->name, file->text);
  return archive;
}

static void analyse(whole *self, int32_t day) {
  const member *of = &self->member;
  self->score = member_score(of, day);
  OK(ssi_trend_new(NULL, of->model, of->profile, of->activity, day, day - 60,
                   &self->trend));
  self->plan = plan_of(of, NULL, day, 28);
  OK(ssi_people_new(NULL, of->model, of->activity, day, &self->people));
}

static whole whole_new(bool names) {
  whole self;
  recipe even = even_recipe();
  memset(&self, 0, sizeof self);
  self.archive = read_archive(names);
  OK(ssi_model_new(NULL, &self.member.model));
  OK(ssi_archive_resolve(self.archive, &self.member.profile,
                         &self.member.activity));
  analyse(&self, DAY);
  OK(ssi_benchmark_fallback(NULL, &self.estimate));
  self.published = benchmark_from(&even);
  return self;
}

static void drop_analyses(whole *self) {
  ssi_score_free(self->score);
  ssi_trend_free(self->trend);
  ssi_plan_free(self->plan);
  ssi_people_free(self->people);
}

static void whole_free(whole *self) {
  drop_analyses(self);
  ssi_benchmark_free(self->estimate);
  ssi_benchmark_free(self->published);
  ssi_archive_free(self->archive);
  member_free(&self->member);
}

/* What adds to a report, each by itself. */
static ssi_status add_signals(ssi_report *to, const whole *of) {
  return ssi_report_add_signals(to, of->member.profile, of->member.activity);
}

static ssi_status add_history(ssi_report *to, const whole *of) {
  return ssi_report_add_history(to, of->member.model, of->member.profile,
                                of->member.activity, 100);
}

static ssi_status add_trend(ssi_report *to, const whole *of) {
  return ssi_report_add_trend(to, of->trend);
}

static ssi_status add_plan(ssi_report *to, const whole *of) {
  return ssi_report_add_plan(to, of->plan);
}

static ssi_status add_people(ssi_report *to, const whole *of) {
  return ssi_report_add_people(to, of->people, of->archive, 50);
}

static ssi_status add_benchmarks(ssi_report *to, const whole *of) {
  const ssi_status status = ssi_report_add_benchmark(to, of->published);
  if (status != SSI_OK) return status;
  return ssi_report_add_benchmark(to, of->estimate);
}

static ssi_status add_archive(ssi_report *to, const whole *of) {
  return ssi_report_add_archive(to, of->archive, true);
}

static ssi_status (*const adders[])(ssi_report *, const whole *) = {
    add_signals, add_history,    add_trend,   add_plan,
    add_people,  add_benchmarks, add_archive,
};

static ssi_report *report_of(const whole *of) {
  ssi_report *report = NULL;
  OK(ssi_report_new(NULL, of->score, &report));
  return report;
}

/* From malloc. */
static char *json_of(const ssi_report *report) {
  size_t size = 0, filled = 0;
  char *text;
  OK(ssi_report_json(report, NULL, 0, &size));
  text = malloc(size);
  ck_assert_ptr_nonnull(text);
  OK(ssi_report_json(report, text, size, &filled));
  ck_assert_uint_eq(filled, size);
  ck_assert_uint_eq(strlen(text), size - 1);
  return text;
}

static void check_holds(const ssi_report *report, const char *part) {
  char *text = json_of(report);
  ck_assert_msg(strstr(text, part) != NULL, "no %s", part);
  free(text);
}

static void check_lacks(const ssi_report *report, const char *part) {
  char *text = json_of(report);
  ck_assert_msg(strstr(text, part) == NULL, "%s", part);
  free(text);
}

/* What was not added is null. */
START_TEST(empty) {
  member m = member_new();
  ssi_score *score = member_score(&m, DAY);
  ssi_report *report = NULL;
  OK(ssi_report_new(NULL, score, &report));
  ssi_score_free(score);
  check_holds(report, "{\n  \"version\": 1,\n  \"on\": \"2024-02-02\",\n");
  check_holds(report,
              "  \"advice\": [],\n  \"kinds\": null,\n  \"facts\": null,\n"
              "  \"history\": null,\n  \"trend\": null,\n  \"plan\": null,\n"
              "  \"people\": null,\n  \"benchmarks\": [],\n"
              "  \"read\": null\n}\n");
  ssi_report_free(report);
  member_free(&m);
  ssi_report_free(NULL);
}
END_TEST

/* Sections may be added in any order, and twice. */
START_TEST(any_order) {
  whole of = whole_new(true);
  ssi_report *one = report_of(&of), *other = report_of(&of);
  char *text, *same;
  size_t i;
  for (i = 0; i < ROWS(adders); i++) OK(adders[i](one, &of));
  for (i = 0; i < ROWS(adders); i++) {
    if (adders[i] != add_benchmarks) OK(adders[i](other, &of));
  }
  for (i = ROWS(adders); i-- > 0;) OK(adders[i](other, &of));
  text = json_of(one);
  same = json_of(other);
  ck_assert_str_eq(text, same);
  free(text);
  free(same);
  ssi_report_free(one);
  ssi_report_free(other);
  whole_free(&of);
}
END_TEST

/* Every size of room: too small leaves all as it is, enough is filled to the
   size and not beyond. */
START_TEST(room) {
  whole of = whole_new(false);
  ssi_report *report = report_of(&of);
  size_t size = 0, i, at;
  OK(add_plan(report, &of));
  OK(ssi_report_json(report, NULL, 0, &size));
  for (i = 0; i < 5; i++) {
    const size_t rooms[] = {0, 1, size - 1, size, size + 9};
    const size_t filled = rooms[i] < size ? 0 : size;
    char *text = malloc(size + 9);
    size_t said = 0;
    ck_assert_ptr_nonnull(text);
    memset(text, MARK, size + 9);
    ck_assert_int_eq(ssi_report_json(report, text, rooms[i], &said),
                     filled ? SSI_OK : SSI_ERROR_SPACE);
    ck_assert_uint_eq(said, size);
    for (at = filled; at < size + 9; at++) ALWAYS(text[at] == MARK);
    free(text);
  }
  ssi_report_free(report);
  whole_free(&of);
}
END_TEST

/* Up to the day, and in the last 30, 90 and 365 days. */
START_TEST(signals) {
  whole of = whole_new(false);
  ssi_report *report;
  member_event(&of.member, DAY + 1, SSI_KIND_POST, 0, 9, 0);
  report = report_of(&of);
  OK(add_signals(report, &of));
  check_holds(report,
              "      \"events\": {\n        \"all\": 7,\n"
              "        \"days_30\": 2,\n        \"days_90\": 4,\n"
              "        \"days_365\": 6\n      }\n");
  check_holds(report,
              "      \"observed\": false,\n"
              "      \"share\": 0.000000,\n"
              "      \"points\": 0.000000,\n"
              "      \"events\": null\n");
  check_holds(report, "      \"value\": 1,\n      \"max\": ");
  check_holds(report, "      \"value\": null,\n      \"max\": ");
  ssi_report_free(report);
  whole_free(&of);
}
END_TEST

static void check_history(const whole *of, int32_t most, const char *part) {
  ssi_report *report = report_of(of);
  OK(ssi_report_add_history(report, of->member.model, of->member.profile,
                            of->member.activity, most));
  check_holds(report, part);
  ssi_report_free(report);
}

/* From the oldest event on, unless that is too long ago. */
START_TEST(history) {
  whole of = whole_new(false);
  check_history(&of, 65536,
                "\"from\": \"2023-02-02\",\n    \"to\": \"2024-02-02\",\n"
                "    \"days\": 366,\n    \"total\": [");
  check_history(&of, 366, "\"from\": \"2023-02-02\",\n");
  check_history(&of, 365, "\"from\": \"2023-02-03\",\n");
  check_history(&of, 1,
                "\"from\": \"2024-02-02\",\n"
                "    \"to\": \"2024-02-02\",\n    \"days\": 1,\n");
  whole_free(&of);
}
END_TEST

/* Before all events, and without any. */
START_TEST(history_of_nothing) {
  whole of;
  memset(&of, 0, sizeof of);
  of.member = member_new();
  if (_i == 1) member_event(&of.member, DAY + 5, SSI_KIND_POST, 0, 1, 0);
  of.score = member_score(&of.member, DAY);
  check_history(&of, 9,
                "    \"days\": 1,\n    \"total\": [0.000000],\n"
                "    \"brand\": [0.000000],\n");
  ssi_score_free(of.score);
  member_free(&of.member);
}
END_TEST

START_TEST(plans) {
  whole of = whole_new(false);
  ssi_plan_options *options = options_of(15, 4);
  ssi_report *report = report_of(&of);
  OK(add_plan(report, &of));
  check_holds(report, "        \"cohort\": null,\n        \"gap\": null\n");
  check_holds(report, "      \"indicator\": null\n");
  check_holds(report, "      \"indicator\": \"response_rate\"\n");
  check_holds(report, "        \"advice\": \"");
  ssi_plan_free(of.plan);
  OK(ssi_plan_options_set_cohort(options, 20000000, 1, 2, 3));
  of.plan = plan_of(&of.member, options, DAY, 28);
  OK(add_plan(report, &of));
  check_holds(report, "        \"cohort\": 20.000000,\n        \"gap\": ");
  check_holds(report, "    \"days_a_week\": 4,\n");
  ssi_plan_options_free(options);
  ssi_report_free(report);
  whole_free(&of);
}
END_TEST

/* Names stand in the document only if they are asked for and were kept. */
START_TEST(names_of_people) {
  whole of = whole_new(_i == 2);
  ssi_report *report = report_of(&of);
  OK(ssi_report_add_people(report, of.people, _i > 0 ? of.archive : NULL, 50));
  check_holds(report,
              _i > 0 ? "    \"names\": true,\n" : "    \"names\": false,\n");
  if (_i == 2) {
    check_holds(report,
                "        \"name\": \"Anna Ambre\",\n"
                "        \"address\": \"/in/anna\",\n");
  } else {
    check_holds(report,
                "        \"name\": null,\n"
                "        \"address\": null,\n");
    check_lacks(report, "Ambre");
  }
  ssi_report_free(report);
  whole_free(&of);
}
END_TEST

static size_t count_of(const ssi_report *report, const char *part) {
  char *text = json_of(report);
  const char *at = text;
  size_t count = 0;
  while ((at = strstr(at, part)) != NULL) {
    at += strlen(part);
    count++;
  }
  free(text);
  return count;
}

START_TEST(most_people) {
  whole of = whole_new(false);
  ssi_people_result total = SSI_INIT(ssi_people_result);
  ssi_report *report = report_of(&of);
  int32_t most;
  OK(ssi_people_total(of.people, &total));
  ck_assert_uint_gt(total.ranked, 0);
  for (most = 0; most < 5; most++) {
    OK(ssi_report_add_people(report, of.people, NULL, most));
    ck_assert_uint_eq(
        count_of(report, "        \"rank\": "),
        (size_t)most < total.ranked ? (size_t)most : total.ranked);
  }
  ssi_report_free(report);
  whole_free(&of);
}
END_TEST

START_TEST(benchmarks) {
  whole of = whole_new(false);
  recipe blind = even_recipe();
  ssi_benchmark *unknown;
  ssi_report *report = report_of(&of);
  size_t i;
  OK(ssi_report_add_benchmark(report, of.estimate));
  check_holds(report, "      \"source\": \"estimate\",\n");
  check_holds(report, "      \"members\": null,\n      \"epsilon\": null,\n");
  check_holds(report,
              "      \"best\": null,\n      \"worst\": null,\n"
              "      \"above_margin\": null,\n");
  check_holds(report, "      \"gap_margin\": null,\n");
  OK(ssi_report_add_benchmark(report, of.published));
  check_holds(report, "    },\n    {\n      \"name\": \"T\",\n");
  check_holds(report, "      \"members\": 1000,\n      \"epsilon\": 1.000000,");
  check_holds(report,
              "\"mean\": {\n        \"total\": 50.000000,\n"
              "        \"brand\": 12.000000,\n");
  for (i = 0; i < 4; i++) blind.pillars[i] = UINT32_MAX;
  unknown = benchmark_from(&blind);
  OK(ssi_report_add_benchmark(report, unknown));
  check_holds(report,
              "\"mean\": {\n        \"total\": 50.000000,\n"
              "        \"brand\": null,\n");
  check_holds(report,
              "        \"pillar\": null\n      },\n"
              "      \"weakest\": null,\n"
              "      \"weakest_gap\": null\n    }\n  ],\n");
  ssi_benchmark_free(unknown);
  ssi_report_free(report);
  whole_free(&of);
}
END_TEST

/* Without names, of an export none stands there, and of a file what is
   LinkedIn's. */
START_TEST(names_of_files) {
  whole of = whole_new(false);
  ssi_report *report = report_of(&of);
  OK(ssi_report_add_archive(report, of.archive, false));
  check_holds(report, "    \"names\": false,\n");
  check_holds(report, "        \"name\": null,\n        \"form\": ");
  check_holds(report,
              "        \"name\": \"Receipts.csv\",\n"
              "        \"file\": null,\n");
  check_holds(report, "        \"name\": \"aaa aaaa.pdf\",\n");
  check_holds(report,
              "        \"name\": \"0000-00-00-aaa-aaaa.html\",\n"
              "        \"file\": \"Articles/Articles/*.html\",\n");
  check_lacks(report, "Zo");
  check_lacks(report, "zo");
  OK(ssi_report_add_archive(report, of.archive, true));
  check_holds(report, "        \"name\": \"Zoe's export\",\n");
  check_holds(report, "        \"name\": \"Zo\xC3\xAB Zoll.pdf\",\n");
  check_holds(report, "        \"name\": \"Zoll \xEF\xBF\xBD.txt\",\n");
  check_holds(report, "        \"name\": \"Zoll \xEF\xBF\xBD\",\n");
  ssi_report_free(report);
  whole_free(&of);
}
END_TEST

START_TEST(read) {
  whole of = whole_new(false);
  ssi_report *report = report_of(&of);
  OK(add_archive(report, &of));
  check_holds(report,
              "    \"day\": {\n      \"on\": \"2024-02-02\",\n"
              "      \"basis\": \"newest\",\n");
  check_holds(report,
              "          {\n            \"reason\": \"date\",\n"
              "            \"sentence\": \"");
  check_holds(report,
              "            \"column\": \"Connected On\",\n"
              "            \"missed\": true\n          }\n");
  check_holds(report, "        \"order\": null,\n");
  check_holds(report,
              "      {\n        \"role\": \"comments\",\n"
              "        \"file\": \"Comments.csv\",\n");
  check_holds(report, "        \"kind\": \"post\",\n        \"files\": 1,\n");
  check_lacks(report, "        \"kind\": \"comment\",\n        \"files\": ");
  ssi_report_free(report);
  whole_free(&of);
}
END_TEST

START_TEST(read_nothing) {
  whole of = whole_new(false);
  ssi_archive *none = archive_new(NULL);
  ssi_report *report = report_of(&of);
  OK(ssi_report_add_archive(report, none, true));
  check_holds(report,
              "    \"day\": null,\n    \"exports\": [],\n"
              "    \"files\": [],\n");
  ssi_archive_free(none);
  ssi_report_free(report);
  whole_free(&of);
}
END_TEST

/* Nothing of another day or model; the report stays as it is. */
START_TEST(mismatched) {
  whole of = whole_new(false);
  ssi_report *report = report_of(&of);
  char *before, *after;
  size_t i;
  for (i = 0; i < ROWS(adders); i++) OK(adders[i](report, &of));
  before = json_of(report);
  drop_analyses(&of);
  analyse(&of, DAY + 1);
  REFUSED(add_trend(report, &of), MISMATCH);
  REFUSED(add_plan(report, &of), MISMATCH);
  REFUSED(add_people(report, &of), MISMATCH);
  drop_analyses(&of);
  OK(ssi_model_set_cap(of.member.model, SSI_KIND_POST, 3));
  analyse(&of, DAY);
  REFUSED(add_history(report, &of), MISMATCH);
  REFUSED(add_plan(report, &of), MISMATCH);
  after = json_of(report);
  ck_assert_str_eq(before, after);
  free(before);
  free(after);
  ssi_report_free(report);
  whole_free(&of);
}
END_TEST

START_TEST(refused) {
  whole of = whole_new(false);
  const member *m = &of.member;
  ssi_allocator small = {0};
  ssi_report *report = report_of(&of), *out = NULL;
  char text[8] = "as it is";
  size_t size = 7;
  REFUSED(ssi_report_new(NULL, NULL, &out), NULL);
  REFUSED(ssi_report_new(NULL, of.score, NULL), NULL);
  REFUSED(ssi_report_new(&small, of.score, &out), SIZE);
  ck_assert_ptr_null(out);
  REFUSED(ssi_report_add_signals(NULL, m->profile, m->activity), NULL);
  REFUSED(ssi_report_add_signals(report, NULL, m->activity), NULL);
  REFUSED(ssi_report_add_signals(report, m->profile, NULL), NULL);
#define HISTORY(report, model, profile, activity, most) \
  ssi_report_add_history(report, model, profile, activity, most)
  REFUSED(HISTORY(NULL, m->model, m->profile, m->activity, 9), NULL);
  REFUSED(HISTORY(report, NULL, m->profile, m->activity, 9), NULL);
  REFUSED(HISTORY(report, m->model, NULL, m->activity, 9), NULL);
  REFUSED(HISTORY(report, m->model, m->profile, NULL, 9), NULL);
  REFUSED(HISTORY(report, m->model, m->profile, m->activity, 0), RANGE);
  REFUSED(HISTORY(report, m->model, m->profile, m->activity, 65537), RANGE);
  REFUSED(ssi_report_add_trend(NULL, of.trend), NULL);
  REFUSED(ssi_report_add_trend(report, NULL), NULL);
  REFUSED(ssi_report_add_plan(NULL, of.plan), NULL);
  REFUSED(ssi_report_add_plan(report, NULL), NULL);
  REFUSED(ssi_report_add_people(NULL, of.people, NULL, 9), NULL);
  REFUSED(ssi_report_add_people(report, NULL, NULL, 9), NULL);
  REFUSED(ssi_report_add_people(report, of.people, NULL, -1), RANGE);
  REFUSED(ssi_report_add_benchmark(NULL, of.estimate), NULL);
  REFUSED(ssi_report_add_benchmark(report, NULL), NULL);
  REFUSED(ssi_report_add_archive(NULL, of.archive, true), NULL);
  REFUSED(ssi_report_add_archive(report, NULL, true), NULL);
  REFUSED(ssi_report_json(NULL, text, sizeof text, &size), NULL);
  REFUSED(ssi_report_json(report, text, sizeof text, NULL), NULL);
  ck_assert_uint_eq(size, 7);
  ck_assert_int_eq(memcmp(text, "as it is", sizeof text), 0);
  ssi_report_free(report);
  whole_free(&of);
}
END_TEST

/* A report with everything, where one allocation fails, or all from it on. */
static bool made_with(const whole *of, size_t fail_at, bool fail_on) {
  struct test_memory memory = {.fail_at = fail_at, .fail_on = fail_on};
  const ssi_allocator from = test_allocator(&memory);
  ssi_report *report = NULL;
  ssi_status status = ssi_report_new(&from, of->score, &report);
  size_t i;
  ck_assert_int_eq(report != NULL, status == SSI_OK);
  for (i = 0; status == SSI_OK && i < ROWS(adders); i++) {
    char *before = json_of(report), *after;
    status = adders[i](report, of);
    after = json_of(report);
    /* Of two benchmarks, the first may have been added. */
    if (status != SSI_OK && adders[i] != add_benchmarks)
      ck_assert_str_eq(before, after);
    free(before);
    free(after);
  }
  ck_assert(status == SSI_OK || status == SSI_ERROR_MEMORY);
  if (status == SSI_OK) ck_assert_uint_lt(memory.calls, fail_at);
  ssi_report_free(report);
  ck_assert(memory.live_bytes == 0 && !memory.wrong_size);
  return status == SSI_OK;
}

START_TEST(memory) {
  whole of = whole_new(true);
  size_t fail_at = 1;
  while (!made_with(&of, fail_at, _i == 1)) {
    fail_at++;
    ck_assert_uint_lt(fail_at, MOST_CALLS);
  }
  ck_assert_uint_gt(fail_at, ROWS(adders));
  whole_free(&of);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {empty, 1},      {any_order, 1},       {room, 1},
      {signals, 1},    {history, 1},         {history_of_nothing, 2},
      {plans, 1},      {names_of_people, 3}, {most_people, 1},
      {benchmarks, 1}, {names_of_files, 1},  {read, 1},
      {refused, 1},    {read_nothing, 1},    {mismatched, 1},
      {memory, 2},
  };
  return RUN_TESTS("report_document", cases);
}
