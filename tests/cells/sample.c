/* Writes the report of an archive, the same bytes as `ssi report --json`,
   through the public interface alone: it runs where the program's libraries are
   not.

   sample OUT FOLDER NAME...   the files of the archive, as the program sorts
   them */
#include <ssi/ssi.h>
#include <stdio.h>
#include <stdlib.h>

/* As examples/ssi has them. */
#define HISTORY_MOST 3653
#define PEOPLE_MOST 50
#define BASELINE 90
#define PLAN_DAYS 60

static void must(ssi_status status, const char *what) {
  if (status == SSI_OK) return;
  fprintf(stderr, "sample: %s: %s\n", what, ssi_status_text(status));
  exit(2);
}

static void refuse(const char *what) {
  fprintf(stderr, "sample: %s\n", what);
  exit(2);
}

/* A whole file, from malloc. */
static uint8_t *read_file(const char *path, size_t *size) {
  FILE *file = fopen(path, "rb");
  uint8_t *bytes = NULL;
  if (file == NULL) refuse(path);
  *size = 0;
  for (size_t room = 1 << 16;; room *= 2) {
    bytes = realloc(bytes, room);
    if (bytes == NULL) refuse("no memory");
    *size += fread(bytes + *size, 1, room - *size, file);
    if (*size < room) break;
  }
  if (ferror(file)) refuse(path);
  fclose(file);
  return bytes;
}

static void add(ssi_archive *archive, const char *folder, const char *name) {
  char path[4096];
  uint8_t *bytes = NULL;
  size_t size = 0;
  bool wanted = false;
  int length = snprintf(path, sizeof(path), "%s/%s", folder, name);
  if (length < 0 || length >= (int)sizeof(path)) refuse(name);
  must(ssi_archive_wants(name, &wanted), name);
  if (wanted) bytes = read_file(path, &size);
  must(ssi_archive_add(archive, name, bytes, size), name);
  free(bytes);
}

static int32_t baseline_of(const ssi_activity *activity, int32_t day) {
  int32_t first = 0, last = 0;
  must(ssi_activity_days(activity, &first, &last), "days");
  return day - BASELINE < first && first < day ? first : day - BASELINE;
}

/* What a report is made of. */
typedef struct parts {
  ssi_archive *archive;
  ssi_profile *profile;
  ssi_activity *activity;
  ssi_model *model;
  ssi_score *score;
  int32_t day;
} parts;

static void add_sections(const parts *of, ssi_report *to) {
  ssi_trend *trend = NULL;
  ssi_plan_options *wishes = NULL;
  ssi_plan *plan = NULL;
  ssi_people *people = NULL;
  ssi_benchmark *benchmark = NULL;
  must(ssi_report_add_signals(to, of->profile, of->activity), "signals");
  must(ssi_report_add_history(to, of->model, of->profile, of->activity,
                              HISTORY_MOST),
       "history");
  must(ssi_trend_new(NULL, of->model, of->profile, of->activity, of->day,
                     baseline_of(of->activity, of->day), &trend),
       "trend");
  must(ssi_report_add_trend(to, trend), "trend");
  must(ssi_plan_options_new(NULL, &wishes), "wishes");
  must(ssi_plan_options_set_time(wishes, 15, 5), "time");
  must(ssi_plan_new(NULL, of->model, of->profile, of->activity, wishes, of->day,
                    PLAN_DAYS, &plan),
       "plan");
  must(ssi_report_add_plan(to, plan), "plan");
  must(ssi_people_new(NULL, of->model, of->activity, of->day, &people),
       "people");
  must(ssi_report_add_people(to, people, NULL, PEOPLE_MOST), "people");
  must(ssi_benchmark_fallback(NULL, &benchmark), "benchmark");
  must(ssi_report_add_benchmark(to, benchmark), "benchmark");
  must(ssi_report_add_archive(to, of->archive, false), "archive");
  ssi_benchmark_free(benchmark);
  ssi_people_free(people);
  ssi_plan_free(plan);
  ssi_plan_options_free(wishes);
  ssi_trend_free(trend);
}

static void write_report(const ssi_report *report, const char *path) {
  size_t size = 0;
  must(ssi_report_json(report, NULL, 0, &size), "size");
  char *text = malloc(size);
  if (text == NULL) refuse("no memory");
  must(ssi_report_json(report, text, size, &size), "text");
  FILE *file = fopen(path, "wb");
  if (file == NULL || fwrite(text, 1, size - 1, file) != size - 1 ||
      fclose(file) != 0) {
    refuse(path);
  }
  free(text);
}

int main(int count, char **words) {
  parts self = {NULL, NULL, NULL, NULL, NULL, 0};
  ssi_archive_day_info day = SSI_INIT(ssi_archive_day_info);
  ssi_report *report = NULL;
  if (count < 4) refuse("sample OUT FOLDER NAME...");
  must(ssi_archive_new(NULL, NULL, NULL, 0, &self.archive), "archive");
  must(ssi_archive_begin_export(self.archive, "archive", -1), "export");
  for (int i = 3; i < count; i++) add(self.archive, words[2], words[i]);
  must(ssi_archive_resolve(self.archive, &self.profile, &self.activity),
       "resolve");
  must(ssi_archive_day(self.archive, &day), "day");
  self.day = day.day;
  must(ssi_model_new(NULL, &self.model), "model");
  must(ssi_score_new(NULL, self.model, self.profile, self.activity, self.day,
                     &self.score),
       "score");
  must(ssi_report_new(NULL, self.score, &report), "report");
  add_sections(&self, report);
  write_report(report, words[1]);
  ssi_report_free(report);
  ssi_score_free(self.score);
  ssi_model_free(self.model);
  ssi_activity_free(self.activity);
  ssi_profile_free(self.profile);
  ssi_archive_free(self.archive);
  return 0;
}
