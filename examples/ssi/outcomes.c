/* ssi outcomes: the funnel, outside the index. */
#include <stdio.h>
#include <string.h>

#include "commands.h"
#include "lang.h"
#include "names.h"
#include "say.h"
#include "span.h"
#include "text.h"

#define LABEL 24

typedef struct stage_row {
  const char *name, *title;
  int kinds[2]; /* what it counts; 0: nothing more */
} stage_row;

static const stage_row STAGES[1 + SSI_STAGES] = {
    {NULL, NULL, {0, 0}},
    {"invitations", N_("Invitations sent"), {SSI_KIND_INVITATION_SENT, 0}},
    {"accepted", N_("Accepted"), {SSI_KIND_INVITATION_ACCEPTED, 0}},
    {"conversations", N_("People in conversation"), {SSI_KIND_CONVERSATION, 0}},
    {"meetings",
     N_("Calls and meetings"),
     {SSI_KIND_CALL_BOOKED, SSI_KIND_MEETING_BOOKED}},
    {"customers", N_("Customers won"), {SSI_KIND_CUSTOMER_WON, 0}},
    {"attendees", N_("Attendees of events"), {SSI_KIND_EVENT_ATTENDEE, 0}}};

static const char NO_FORECAST[] = N_(
    "The index is no sales forecast: it says how well the network is used, not "
    "what it will sell.");

typedef struct outcomes {
  span span;
  ssi_stage_result stages[1 + SSI_STAGES];
} outcomes;

/* True if an archive can show something of a stage. */
static bool in_archive(const outcomes *self, int stage) {
  for (int i = 0; i < 2 && STAGES[stage].kinds[i] != 0; i++) {
    ssi_kind_info info = SSI_INIT(ssi_kind_info);
    ssi_model_kind(self->span.reading.model, (ssi_kind)STAGES[stage].kinds[i],
                   &info);
    if (info.in_archive) return true;
  }
  return false;
}

static void emit_stage(const outcomes *self, emit *out, int stage) {
  const ssi_stage_result *result = &self->stages[stage];
  emit_open(out, NULL, '{');
  emit_text(out, "stage", STAGES[stage].name);
  emit_flag(out, "observed", result->observed);
  emit_flag(out, "complete", result->complete);
  if (result->observed) {
    emit_count(out, "count", result->count);
  } else {
    emit_nothing(out, "count");
  }
  if (result->has_rate) {
    emit_micro(out, "rate", result->rate);
  } else {
    emit_nothing(out, "rate");
  }
  emit_flag(out, "in_archive", in_archive(self, stage));
  emit_close(out, '}');
}

static void emit_index(const outcomes *self, emit *out, const char *key,
                       size_t index) {
  emit_open(out, key, '{');
  reading_emit_day("day", self->span.first + (int32_t)index, out);
  emit_micro(out, "total", self->span.points[0][index]);
  emit_close(out, '}');
}

static int print_json(const outcomes *self) {
  emit out = emit_begin(stdout);
  emit_open(&out, NULL, '{');
  reading_emit_day("from", self->span.first, &out);
  reading_emit_day("to", self->span.reading.day, &out);
  reading_emit_model("model", self->span.reading.model, &out);
  emit_open(&out, "stages", '[');
  for (int i = 1; i <= SSI_STAGES; i++) emit_stage(self, &out, i);
  emit_close(&out, ']');
  emit_open(&out, "index", '{');
  emit_flag(&out, "reconstructed", true);
  emit_index(self, &out, "first", 0);
  emit_index(self, &out, "last", self->span.days - 1);
  emit_close(&out, '}');
  emit_text(&out, "note", NO_FORECAST);
  emit_close(&out, '}');
  return emit_end(&out);
}

static void print_stage(const outcomes *self, const terminal *screen,
                        int stage) {
  const ssi_stage_result *result = &self->stages[stage];
  char rate[NUMBER_MAX], line[NAME_MAX_SHOWN];
  text_label(stdout, _(STAGES[stage].title), 2, LABEL);
  if (!result->observed) {
    fputs(terminal_style(screen, STYLE_FAINT), stdout);
    printf("%8s  ", "");
    text_wrap(stdout,
              in_archive(self, stage) ? _("not observed in this archive")
                                      : _("not observed, in no archive"),
              LABEL + 10, LABEL + 10, screen->width);
    fputs(terminal_style(screen, STYLE_PLAIN), stdout);
    return;
  }
  printf("%8lld", (long long)result->count);
  if (result->complete && !result->has_rate) {
    putchar('\n');
    return;
  }
  fputs("  ", stdout);
  if (result->has_rate) {
    number_measure_short(result->rate, 10000, rate);
    snprintf(line, sizeof(line), _("%s %% of the stage before%s"), rate,
             result->complete ? "" : _(", observed in part"));
  } else {
    snprintf(line, sizeof(line), _("observed in part"));
  }
  text_wrap(stdout, line, LABEL + 10, LABEL + 10, screen->width);
}

static void print_index(const outcomes *self, const char *label, size_t index) {
  char points[NUMBER_MAX], day[NUMBER_MAX];
  number_day(self->span.first + (int32_t)index, day);
  number_short(self->span.points[0][index], points);
  text_label(stdout, label, 2, LABEL);
  printf(_("%8s  on %s\n"), points, day);
}

/* True if a stage was not observed that an archive can, or cannot, show. */
static bool misses(const outcomes *self, bool can) {
  for (int i = 1; i <= SSI_STAGES; i++) {
    if (!self->stages[i].observed && in_archive(self, i) == can) return true;
  }
  return false;
}

static void print_hints(const outcomes *self, const terminal *screen) {
  if (misses(self, true)) {
    text_wrap(
        stdout,
        _("What is not observed in this archive may be in the larger one: "
          "`ssi inspect` names the files that are absent."),
        0, 0, screen->width);
  }
  if (misses(self, false)) {
    text_wrap(stdout,
              _("No archive shows meetings, customers and attendees: a program "
                "that uses the library can record them as events."),
              0, 0, screen->width);
  }
}

static int print(const outcomes *self, const terminal *screen) {
  char from[NUMBER_MAX], to[NUMBER_MAX], line[NAME_MAX_SHOWN];
  number_day(self->span.first, from);
  number_day(self->span.reading.day, to);
  snprintf(line, sizeof(line), _("from %s to %s"), from, to);
  reading_head(screen, _("Outcomes"), line, self->span.reading.model,
               &self->span.reading.member);
  terminal_heading(screen, _("The funnel"));
  for (int i = 1; i < SSI_STAGES; i++) print_stage(self, screen, i);
  putchar('\n');
  terminal_heading(screen, _("Beside it"));
  print_stage(self, screen, SSI_STAGE_ATTENDEES);
  print_index(self, _("The index, first day"), 0);
  print_index(self, _("The index, last day"), self->span.days - 1);
  putchar('\n');
  print_hints(self, screen);
  text_wrap(
      stdout,
      _("Each event is counted on the day it happened, so over a short "
        "range a rate says little. The index of past days is reconstructed "
        "from what the archive holds today."),
      0, 0, screen->width);
  text_wrap(stdout, _(NO_FORECAST), 0, 0, screen->width);
  return EXIT_OK;
}

static ssi_status count(outcomes *self) {
  ssi_status status = SSI_OK;
  for (int i = 1; status == SSI_OK && i <= SSI_STAGES; i++) {
    self->stages[i].size = sizeof(self->stages[i]);
    status = ssi_outcomes_stage(NULL, self->span.reading.member.activity,
                                self->span.first, self->span.reading.day,
                                (ssi_stage)i, &self->stages[i]);
  }
  return status;
}

int run_outcomes(const options *asked) {
  outcomes self;
  ssi_status status;
  int code;
  memset(&self, 0, sizeof(self));
  code = span_make(asked, &self.span);
  if (code != EXIT_OK) return code;
  status = count(&self);
  if (status != SSI_OK) {
    code = reading_fail(asked, status);
  } else if (asked->json) {
    code = print_json(&self);
  } else {
    terminal screen = terminal_look(asked->color);
    code = print(&self, &screen);
  }
  span_free(&self.span);
  return code;
}
