/* Measures the library by itself; run.py compares.
     bench read FOLDER: reads every CSV in FOLDER from memory, ROUNDS times:
       bytes; nanoseconds of CPU until all rows are read, and until profile and
       ledger are made; peak memory
     bench score EVENTS: in turn scores a member with so many events, and the
       same member through a scorer; nanoseconds of CPU of each, of each round
     bench scorer: compiles the scorer of the reference model; nanoseconds of
       CPU of each round
     bench history EVENTS: in turn scores the same member and makes the history
       of the last 365 days; nanoseconds of CPU of each, of each round
     bench people PEOPLE: ranks whom to write to among so many, with five events
       each in no order; nanoseconds of CPU of each round
     bench plan EVENTS: plans for a member with so many events, with 15 and 60
       minutes a day, for 60, 365 and 730 days; nanoseconds of CPU of each */
#define _POSIX_C_SOURCE 200809L
#include <dirent.h>
#include <ssi/ssi.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "allocator.h"

#define ROUNDS 5
#define SCORERS 40
#define FILES_MAX 200
#define TODAY 20000
#define YEAR 365

static void must(ssi_status status) {
  if (status == SSI_OK) return;
  fprintf(stderr, "bench: %s\n", ssi_status_text(status));
  exit(1);
}

static long long cpu(void) {
  struct timespec time;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return (long long)time.tv_sec * 1000000000 + time.tv_nsec;
}

typedef struct file {
  char name[256];
  uint8_t *bytes;
  size_t size;
} file;

static void load(const char *folder, const char *name, file *out) {
  char path[4096];
  FILE *stream;
  long size;
  snprintf(path, sizeof path, "%s/%s", folder, name);
  stream = fopen(path, "rb");
  if (!stream || fseek(stream, 0, SEEK_END) != 0) exit(1);
  size = ftell(stream);
  rewind(stream);
  snprintf(out->name, sizeof out->name, "%s", name);
  out->size = (size_t)size;
  out->bytes = malloc(out->size + 1);
  if (!out->bytes || fread(out->bytes, 1, out->size, stream) != out->size)
    exit(1);
  fclose(stream);
}

static size_t load_folder(const char *folder, file *files) {
  DIR *stream = opendir(folder);
  struct dirent *entry;
  size_t count = 0;
  if (!stream) exit(1);
  while ((entry = readdir(stream)) && count < FILES_MAX) {
    const size_t length = strlen(entry->d_name);
    bool wanted = false;
    must(ssi_archive_wants(entry->d_name, &wanted));
    if (wanted && length > 4 && strcmp(entry->d_name + length - 4, ".csv") == 0)
      load(folder, entry->d_name, &files[count++]);
  }
  closedir(stream);
  return count;
}

static void read_once(const file *files, size_t count,
                      struct test_memory *memory) {
  const ssi_allocator allocator = test_allocator(memory);
  const long long start = cpu();
  ssi_archive *archive;
  ssi_profile *profile;
  ssi_activity *activity;
  long long added, resolved;
  size_t i;
  must(ssi_archive_new(&allocator, NULL, NULL, 0, &archive));
  for (i = 0; i < count; i++) {
    must(
        ssi_archive_add(archive, files[i].name, files[i].bytes, files[i].size));
  }
  added = cpu() - start;
  must(ssi_archive_resolve(archive, &profile, &activity));
  resolved = cpu() - start;
  printf("read %lld\nresolved %lld\n", added, resolved);
  ssi_profile_free(profile);
  ssi_activity_free(activity);
  ssi_archive_free(archive);
}

static void bench_read(const char *folder) {
  static file files[FILES_MAX];
  struct test_memory memory;
  const size_t count = load_folder(folder, files);
  size_t bytes = 0, i;
  int round;
  for (i = 0; i < count; i++) bytes += files[i].size;
  for (i = 0; i < count; i++) printf("file %s\n", files[i].name);
  printf("bytes %zu\n", bytes);
  for (round = 0; round < ROUNDS; round++) {
    memset(&memory, 0, sizeof memory);
    memory.plain = true;
    read_once(files, count, &memory);
  }
  printf("peak %zu\n", memory.peak_bytes);
}

static void fill(ssi_activity *activity, int events) {
  uint64_t state = 7;
  int i;
  for (i = 0; i < events; i++) {
    state = state * UINT64_C(6364136223846793005) + 1442695040888963407u;
    must(ssi_activity_add(activity, TODAY - (int32_t)(state >> 33) % 540,
                          (ssi_kind)(1 + (state >> 40) % SSI_KINDS),
                          (uint32_t)(state >> 20) & SSI_TRAITS, 1,
                          1 + (state >> 50) % 300));
  }
}

typedef struct one_member {
  ssi_model *model;
  ssi_profile *profile;
  ssi_activity *activity;
} one_member;

static one_member make_member(int events) {
  one_member self;
  must(ssi_model_new(NULL, &self.model));
  must(ssi_profile_new(NULL, &self.profile));
  must(ssi_activity_new(NULL, &self.activity));
  fill(self.activity, events);
  return self;
}

static void free_member(one_member *self) {
  ssi_activity_free(self->activity);
  ssi_profile_free(self->profile);
  ssi_model_free(self->model);
}

/* Nanoseconds of CPU of one score, from many. */
static long long time_scores(const one_member *self, int repeat) {
  const long long start = cpu();
  ssi_score *score;
  int i;
  for (i = 0; i < repeat; i++) {
    must(ssi_score_new(NULL, self->model, self->profile, self->activity, TODAY,
                       &score));
    ssi_score_free(score);
  }
  return (cpu() - start) / repeat;
}

static long long time_histories(const one_member *self, int repeat) {
  static int32_t points[1 + SSI_PILLARS][YEAR];
  const ssi_history_columns columns = {sizeof columns, points[0], points[1],
                                       points[2],      points[3], points[4]};
  const long long start = cpu();
  int i;
  for (i = 0; i < repeat; i++) {
    must(ssi_history_points(NULL, self->model, self->profile, self->activity,
                            TODAY - YEAR + 1, YEAR, &columns));
  }
  return (cpu() - start) / repeat;
}

/* The same through a scorer that is kept, with its scratch memory. */
static long long time_calls(const one_member *self, const ssi_scorer *scorer,
                            int repeat) {
  ssi_member_score score = SSI_INIT(ssi_member_score);
  uint8_t *scratch;
  long long start;
  size_t bytes;
  int i;
  must(ssi_scorer_scratch(scorer, self->activity, &bytes));
  scratch = malloc(bytes);
  if (!scratch) exit(1);
  start = cpu();
  for (i = 0; i < repeat; i++) {
    must(ssi_scorer_score(scorer, self->profile, self->activity, TODAY, scratch,
                          bytes, &score));
  }
  start = cpu() - start;
  free(scratch);
  return start / repeat;
}

static void bench_score(int events) {
  const int repeat = 20000000 / (events * 50 + 5000);
  one_member self = make_member(events);
  ssi_scorer *scorer;
  int round;
  must(ssi_scorer_new(NULL, self.model, &scorer));
  for (round = 0; round < ROUNDS; round++) {
    printf("nanoseconds %lld\n", time_scores(&self, repeat));
    printf("call %lld\n", time_calls(&self, scorer, repeat));
  }
  ssi_scorer_free(scorer);
  free_member(&self);
}

static void bench_scorer(void) {
  one_member self = make_member(0);
  int round, i;
  for (round = 0; round < ROUNDS; round++) {
    const long long start = cpu();
    for (i = 0; i < SCORERS; i++) {
      ssi_scorer *scorer;
      must(ssi_scorer_new(NULL, self.model, &scorer));
      ssi_scorer_free(scorer);
    }
    printf("nanoseconds %lld\n", (cpu() - start) / SCORERS);
  }
  free_member(&self);
}

static void bench_history(int events) {
  const int repeat = 4000000 / (events * 50 + 5000) + 1;
  one_member self = make_member(events);
  int round;
  for (round = 0; round < ROUNDS; round++) {
    printf("score %lld\n", time_scores(&self, 5 * repeat));
    printf("history %lld\n", time_histories(&self, repeat));
  }
  free_member(&self);
}

static void bench_plan(int events) {
  static const int32_t minutes[] = {15, 60}, horizons[] = {60, 365, 730};
  one_member self = make_member(events);
  ssi_plan_options *options;
  int i;
  must(ssi_plan_options_new(NULL, &options));
  for (i = 0; i < 6; i++) {
    ssi_plan_result result = SSI_INIT(ssi_plan_result);
    ssi_plan *plan;
    long long start;
    must(ssi_plan_options_set_time(options, minutes[i / 3], 5));
    start = cpu();
    must(ssi_plan_new(NULL, self.model, self.profile, self.activity, options,
                      TODAY, horizons[i % 3], &plan));
    printf("nanoseconds %lld\n", cpu() - start);
    must(ssi_plan_total(plan, &result));
    printf("gain %d\n", (int)result.routine_gain);
    ssi_plan_free(plan);
  }
  ssi_plan_options_free(options);
  free_member(&self);
}

static void bench_people(int count) {
  one_member self = make_member(0);
  uint64_t state = 3;
  int i;
  for (i = 0; i < 5 * count; i++) {
    state = state * UINT64_C(6364136223846793005) + 1442695040888963407u;
    must(ssi_activity_add(
        self.activity, TODAY - (int32_t)(state >> 33) % 2000,
        i < count ? SSI_KIND_CONNECTION
                  : (ssi_kind)(1 + (state >> 40) % SSI_KINDS),
        (uint32_t)(state >> 20) & SSI_TRAITS, 1,
        ((uint64_t)(i % count) + 1) * UINT64_C(0x9E3779B97F4A7C15)));
  }
  for (i = 0; i < 2 * ROUNDS; i++) {
    ssi_people_result result = SSI_INIT(ssi_people_result);
    ssi_people *people;
    const long long start = cpu();
    must(ssi_people_new(NULL, self.model, self.activity, TODAY, &people));
    printf("nanoseconds %lld\n", cpu() - start);
    must(ssi_people_total(people, &result));
    printf("people %zu\n", result.people);
    ssi_people_free(people);
  }
  free_member(&self);
}

typedef struct columns {
  int32_t *days;
  uint8_t *kinds;
  uint64_t *people;
  size_t rows;
} columns;

/* Events in no order at all; few of them agree. */
static columns make_columns(size_t rows) {
  columns made = {malloc(rows * sizeof *made.days), malloc(rows),
                  malloc(rows * sizeof *made.people), rows};
  uint64_t state = 1;
  size_t i;
  for (i = 0; i < rows; i++) {
    state = state * UINT64_C(6364136223846793005) + 1442695040888963407;
    made.days[i] = TODAY - (int32_t)(state >> 40) % 2000;
    made.kinds[i] = (uint8_t)(1 + (state >> 33) % SSI_KINDS);
    made.people[i] = state >> 45;
  }
  return made;
}

/* Nanoseconds of CPU to fill a ledger: by single events, or by columns. */
static long long time_filling(const columns *from, bool single) {
  ssi_activity *activity;
  long long start;
  size_t i;
  must(ssi_activity_new(NULL, &activity));
  start = cpu();
  if (!single)
    must(ssi_activity_add_columns(activity, from->rows, from->days, from->kinds,
                                  NULL, NULL, from->people, NULL));
  for (i = 0; single && i < from->rows; i++)
    must(ssi_activity_add(activity, from->days[i], (ssi_kind)from->kinds[i], 0,
                          1, from->people[i]));
  start = cpu() - start;
  ssi_activity_free(activity);
  return start;
}

static void bench_add(int rows) {
  columns from = make_columns((size_t)rows);
  int i;
  for (i = 0; i < ROUNDS; i++) {
    printf("columns %lld\n", time_filling(&from, false));
    printf("single %lld\n", time_filling(&from, true));
  }
  free(from.days);
  free(from.kinds);
  free(from.people);
}

int main(int argc, char **argv) {
  if (argc == 3 && strcmp(argv[1], "read") == 0) {
    bench_read(argv[2]);
  } else if (argc == 3 && strcmp(argv[1], "score") == 0 && atoi(argv[2]) > 0) {
    bench_score(atoi(argv[2]));
  } else if (argc == 2 && strcmp(argv[1], "scorer") == 0) {
    bench_scorer();
  } else if (argc == 3 && strcmp(argv[1], "history") == 0 &&
             atoi(argv[2]) > 0) {
    bench_history(atoi(argv[2]));
  } else if (argc == 3 && strcmp(argv[1], "plan") == 0 && atoi(argv[2]) > 0) {
    bench_plan(atoi(argv[2]));
  } else if (argc == 3 && strcmp(argv[1], "people") == 0 && atoi(argv[2]) > 0) {
    bench_people(atoi(argv[2]));
  } else if (argc == 3 && strcmp(argv[1], "add") == 0 && atoi(argv[2]) > 0) {
    bench_add(atoi(argv[2]));
  } else {
    fprintf(stderr,
            "usage: bench read FOLDER | score EVENTS | scorer | history EVENTS "
            "| people PEOPLE | plan EVENTS | add EVENTS\n");
    return 2;
  }
  return 0;
}
