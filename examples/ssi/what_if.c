/* ssi what-if: what events and facts would change. */
#include <stdio.h>
#include <string.h>

#include "commands.h"
#include "lang.h"
#include "names.h"
#include "planned.h"
#include "reading.h"
#include "say.h"
#include "text.h"

#define LABEL 24
#define COLUMN 9

typedef struct what_if {
  reading reading; /* its day is the one before the events */
  int32_t day;     /* the day that is scored */
  ssi_profile *facts;
  ssi_activity *events;
  ssi_what_if *difference;
} what_if;

static ssi_difference total_of(const what_if *self) {
  ssi_difference difference = SSI_INIT(ssi_difference);
  ssi_what_if_total(self->difference, &difference);
  return difference;
}

static ssi_difference pillar_of(const what_if *self, int pillar) {
  ssi_difference difference = SSI_INIT(ssi_difference);
  ssi_what_if_pillar(self->difference, (ssi_pillar)pillar, &difference);
  return difference;
}

static ssi_difference indicator_of(const what_if *self, int indicator) {
  ssi_difference difference = SSI_INIT(ssi_difference);
  ssi_what_if_indicator(self->difference, (ssi_indicator)indicator,
                        &difference);
  return difference;
}

static void emit_fields(emit *out, const ssi_difference *difference) {
  emit_micro(out, "before", difference->before);
  emit_micro(out, "after", difference->after);
  emit_micro(out, "change", difference->change);
}

static void emit_added(const what_if *self, const options *asked, emit *out) {
  emit_open(out, "added", '[');
  for (size_t i = 0; i < asked->add.count; i++) {
    int32_t kind = asked->add.rows[i].of;
    emit_open(out, NULL, '{');
    emit_text(out, "kind", name_of_kind(self->reading.model, kind));
    emit_count(out, "count", asked->add.rows[i].value);
    reading_emit_traits("traits", planned_traits(kind), out);
    emit_flag(out, "new_people", planned_people(self->reading.model, kind));
    emit_close(out, '}');
  }
  emit_close(out, ']');
  emit_open(out, "set", '{');
  for (size_t i = 0; i < asked->set.count; i++) {
    emit_count(out, name_of_fact(self->reading.model, asked->set.rows[i].of),
               asked->set.rows[i].value);
  }
  emit_close(out, '}');
}

static int print_json(const what_if *self, const options *asked) {
  emit out = emit_begin(stdout);
  ssi_difference total = total_of(self);
  emit_open(&out, NULL, '{');
  reading_emit_day("from", self->reading.day + 1, &out);
  reading_emit_day("on", self->day, &out);
  reading_emit_model("model", self->reading.model, &out);
  emit_added(self, asked, &out);
  emit_open(&out, "total", '{');
  emit_fields(&out, &total);
  emit_close(&out, '}');
  emit_open(&out, "pillars", '{');
  for (int p = 1; p <= SSI_PILLARS; p++) {
    ssi_difference difference = pillar_of(self, p);
    emit_open(&out, name_of_pillar((ssi_pillar)p), '{');
    emit_fields(&out, &difference);
    emit_close(&out, '}');
  }
  emit_close(&out, '}');
  emit_open(&out, "indicators", '[');
  for (int i = 1; i <= SSI_INDICATORS; i++) {
    ssi_difference difference = indicator_of(self, i);
    ssi_indicator_info info = reading_info(&self->reading, (ssi_indicator)i);
    emit_open(&out, NULL, '{');
    emit_text(&out, "id", info.name);
    emit_text(&out, "pillar", name_of_pillar(info.pillar));
    emit_fields(&out, &difference);
    emit_close(&out, '}');
  }
  emit_close(&out, ']');
  emit_close(&out, '}');
  return emit_end(&out);
}

static void print_head(const what_if *self, const options *asked,
                       const terminal *screen) {
  char from[NUMBER_MAX], to[NUMBER_MAX], line[NAME_MAX_SHOWN];
  number_day(self->reading.day + 1, from);
  number_day(self->day, to);
  snprintf(line, sizeof(line),
           lang_plural("from %s to %s, %d day; both sides are scored on %s, "
                       "the last of them",
                       "from %s to %s, %d days; both sides are scored on %s, "
                       "the last of them",
                       (unsigned long long)asked->in),
           from, to, (int)asked->in, to);
  reading_head(screen, _("What if"), line, self->reading.model,
               &self->reading.member);
}

static void print_added(const what_if *self, const options *asked,
                        const terminal *screen) {
  for (size_t i = 0; i < asked->add.count; i++) {
    int32_t kind = asked->add.rows[i].of;
    char name[64], traits[NAME_MAX_SHOWN], line[2 * NAME_MAX_SHOWN];
    bool people = planned_people(self->reading.model, kind);
    text_words(name_of_kind(self->reading.model, kind), name, sizeof(name));
    name_traits(planned_traits(kind), ", ", traits, sizeof(traits));
    snprintf(line, sizeof(line), _("%d x %s%s%s%s"),
             (int)asked->add.rows[i].value, name,
             traits[0] != '\0' ? _(": ") : "", traits,
             people ? _("; each with somebody new") : "");
    fputs("  + ", stdout);
    text_wrap(stdout, line, 4, 4, screen->width);
  }
  for (size_t i = 0; i < asked->set.count; i++) {
    char name[64];
    text_words(name_of_fact(self->reading.model, asked->set.rows[i].of), name,
               sizeof(name));
    printf("  = %s %d\n", name, (int)asked->set.rows[i].value);
  }
  putchar('\n');
}

static void print_line(const terminal *screen, const char *name, int32_t today,
                       const ssi_difference *difference) {
  char now[NUMBER_MAX], before[NUMBER_MAX], after[NUMBER_MAX],
      change[NUMBER_MAX];
  style wanted = difference->change > 0   ? STYLE_GOOD
                 : difference->change < 0 ? STYLE_BAD
                                          : STYLE_PLAIN;
  number_short(today, now);
  number_short(difference->before, before);
  number_short(difference->after, after);
  number_change(difference->change, change);
  text_label(stdout, name, 2, LABEL);
  printf("%*s%*s%*s%s%*s%s\n", COLUMN, now, COLUMN, before, COLUMN, after,
         terminal_style(screen, wanted), COLUMN, change,
         terminal_style(screen, STYLE_PLAIN));
}

static void print_indicators(const what_if *self, const terminal *screen,
                             int pillar) {
  for (int i = 1; i <= SSI_INDICATORS; i++) {
    ssi_difference difference = indicator_of(self, i);
    ssi_indicator_info info = reading_info(&self->reading, (ssi_indicator)i);
    char title[64], name[80];
    if ((int)info.pillar != pillar || difference.change == 0) continue;
    text_title(info.name, title, sizeof(title));
    snprintf(name, sizeof(name), "  %s", title);
    print_line(screen, name,
               reading_indicator(&self->reading, (ssi_indicator)i).points,
               &difference);
  }
}

static int print(const what_if *self, const options *asked,
                 const terminal *screen) {
  ssi_difference total = total_of(self);
  int32_t today = reading_total(&self->reading).points;
  print_head(self, asked, screen);
  print_added(self, asked, screen);
  fputs(terminal_style(screen, STYLE_STRONG), stdout);
  printf("%*s", LABEL, "");
  text_right(stdout, _("today"), COLUMN);
  text_right(stdout, _("without"), COLUMN);
  text_right(stdout, _("with"), COLUMN);
  text_right(stdout, _("change"), COLUMN);
  printf("%s\n", terminal_style(screen, STYLE_PLAIN));
  print_line(screen, _("Index"), today, &total);
  for (int p = 1; p <= SSI_PILLARS; p++) {
    ssi_difference difference = pillar_of(self, p);
    char name[NUMBER_MAX];
    text_title(name_of_pillar((ssi_pillar)p), name, sizeof(name));
    print_line(screen, name,
               reading_pillar(&self->reading, (ssi_pillar)p).points,
               &difference);
    print_indicators(self, screen, p);
  }
  putchar('\n');
  reading_against_today(screen, today, total.after, 0);
  fputs(terminal_style(screen, STYLE_FAINT), stdout);
  text_wrap(stdout,
            _("Nothing but what is listed is assumed to happen: no answers, no "
              "reactions of others."),
            0, 0, screen->width);
  fputs(terminal_style(screen, STYLE_PLAIN), stdout);
  return EXIT_OK;
}

static ssi_status compare(const options *asked, what_if *self) {
  const member *from = &self->reading.member;
  ssi_status status = planned_facts(&asked->set, &self->facts);
  if (status == SSI_OK) {
    status = planned_events(self->reading.model, from->activity, &asked->add,
                            self->reading.day, asked->in, &self->events);
  }
  if (status == SSI_OK) {
    status = ssi_what_if_new(NULL, self->reading.model, from->profile,
                             from->activity, self->facts, self->events,
                             self->day, &self->difference);
  }
  return status;
}

static int make(const options *asked, what_if *self) {
  ssi_status status;
  self->day = self->reading.day + asked->in;
  if (self->day > SSI_DAY_MAX) {
    say_error("--in %d: the last day would be after 2149-06-06",
              (int)asked->in);
    return EXIT_USAGE;
  }
  status = compare(asked, self);
  return status == SSI_OK ? EXIT_OK : reading_fail(asked, status);
}

int run_what_if(const options *asked) {
  what_if self;
  int code;
  memset(&self, 0, sizeof(self));
  if (asked->add.count == 0 && asked->set.count == 0) {
    say_error("what-if: say what with --add KIND=N or --set FACT=N");
    return EXIT_USAGE;
  }
  if (!reading_make(asked, &self.reading)) return EXIT_DATA;
  code = make(asked, &self);
  if (code == EXIT_OK && asked->json) {
    code = print_json(&self, asked);
  } else if (code == EXIT_OK) {
    terminal screen = terminal_look(asked->color);
    code = print(&self, asked, &screen);
  }
  ssi_what_if_free(self.difference);
  ssi_activity_free(self.events);
  ssi_profile_free(self.facts);
  reading_free(&self.reading);
  return code;
}
