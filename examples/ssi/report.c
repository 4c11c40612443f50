/* ssi report: all that is known of a member on a day, as one document. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "baseline.h"
#include "commands.h"
#include "file_write.h"
#include "lang.h"
#include "page_write.h"
#include "reading.h"
#include "say.h"
#include "standing.h"

/* Ten years; and as many people as one could write to in a few weeks. */
#define HISTORY_MOST 3653
#define PEOPLE_MOST 50

/* What a report is made of; all may be NULL. */
typedef struct parts {
  ssi_plan_options *wishes;
  ssi_plan *plan;
  ssi_trend *trend;
  ssi_people *people;
  ssi_report *report;
} parts;

/* A day that nothing comes before has no trend. */
static ssi_status add_trend(const reading *of, parts *self) {
  const member *from = &of->member;
  ssi_status status;
  if (of->day == SSI_DAY_MIN) return SSI_OK;
  status =
      ssi_trend_new(NULL, of->model, from->profile, from->activity, of->day,
                    baseline_of(from->activity, of->day), &self->trend);
  if (status != SSI_OK) return status;
  return ssi_report_add_trend(self->report, self->trend);
}

/* Days end in 2149: what would go on after that has no plan. */
static ssi_status add_plan(const options *asked, const reading *of,
                           parts *self) {
  const member *from = &of->member;
  ssi_status status;
  if (of->day > SSI_DAY_MAX - asked->days) return SSI_OK;
  status = ssi_plan_options_new(NULL, &self->wishes);
  if (status != SSI_OK) return status;
  ssi_plan_options_set_time(self->wishes, asked->minutes, asked->days_a_week);
  status = ssi_plan_new(NULL, of->model, from->profile, from->activity,
                        self->wishes, of->day, asked->days, &self->plan);
  if (status != SSI_OK) return status;
  return ssi_report_add_plan(self->report, self->plan);
}

static ssi_status add_people(const options *asked, const reading *of,
                             parts *self) {
  ssi_status status = ssi_people_new(NULL, of->model, of->member.activity,
                                     of->day, &self->people);
  if (status != SSI_OK) return status;
  return ssi_report_add_people(self->report, self->people,
                               asked->names ? of->member.archive : NULL,
                               PEOPLE_MOST);
}

static ssi_status add_standings(const standings *beside, ssi_report *to) {
  ssi_status status = SSI_OK;
  for (size_t i = 0; status == SSI_OK && i < beside->count; i++) {
    status = ssi_report_add_benchmark(to, beside->rows[i].benchmark);
  }
  return status;
}

static ssi_status make(const options *asked, const reading *of,
                       const standings *beside, parts *self) {
  const member *from = &of->member;
  ssi_status status = ssi_report_new(NULL, of->score, &self->report);
  if (status == SSI_OK) {
    status =
        ssi_report_add_signals(self->report, from->profile, from->activity);
  }
  if (status == SSI_OK) {
    status = ssi_report_add_history(self->report, of->model, from->profile,
                                    from->activity, HISTORY_MOST);
  }
  if (status == SSI_OK) status = add_trend(of, self);
  if (status == SSI_OK) status = add_plan(asked, of, self);
  if (status == SSI_OK) status = add_people(asked, of, self);
  if (status == SSI_OK) status = add_standings(beside, self->report);
  if (status == SSI_OK) {
    status = ssi_report_add_archive(self->report, from->archive, asked->names);
  }
  return status;
}

static void free_parts(parts *self) {
  ssi_plan_options_free(self->wishes);
  ssi_plan_free(self->plan);
  ssi_trend_free(self->trend);
  ssi_people_free(self->people);
  ssi_report_free(self->report);
}

/* The document, from malloc; NULL: no memory. */
static char *text_of(const ssi_report *report) {
  size_t size = 0;
  char *text;
  ssi_report_json(report, NULL, 0, &size);
  text = malloc(size);
  if (text != NULL) ssi_report_json(report, text, size, &size);
  return text;
}

/* As JSON, as a page, or both. */
static int give(const options *asked, const ssi_report *report) {
  char *text = text_of(report);
  bool written = true;
  if (text == NULL) {
    say_error("not enough memory");
    return EXIT_DATA;
  }
  if (asked->output != NULL) {
    written = page_write(asked->output, asked->force, text);
  }
  if (written && asked->json) {
    fputs(text, stdout);
  } else if (written) {
    page_written(asked->output, asked->names);
  }
  free(text);
  return written ? EXIT_OK : EXIT_DATA;
}

static int run(const options *asked, const standings *beside) {
  reading self;
  parts made;
  ssi_status status;
  int code;
  memset(&made, 0, sizeof(made));
  if (!reading_make(asked, &self)) return EXIT_DATA;
  status = make(asked, &self, beside, &made);
  code =
      status == SSI_OK ? give(asked, made.report) : reading_fail(asked, status);
  free_parts(&made);
  reading_free(&self);
  return code;
}

int run_report(const options *asked) {
  options wishes = *asked;
  standings beside;
  int code;
  if (!asked->json && asked->output == NULL) {
    say_error("report: --json or -o FILE.html is needed");
    return EXIT_USAGE;
  }
  if (asked->force && asked->output == NULL) {
    say_error("report: --force is for a file: -o FILE.html");
    return EXIT_USAGE;
  }
  if (asked->output != NULL && file_taken(asked->output, asked->force)) {
    return EXIT_DATA;
  }
  /* The estimate is better than nothing, and says that it is one. */
  wishes.fallback = asked->fallback || asked->benchmarks.count == 0;
  if (!standings_open(&wishes, &beside)) return EXIT_DATA;
  code = run(asked, &beside);
  standings_free(&beside);
  return code;
}
