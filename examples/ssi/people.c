/* ssi people: whom to write to next, and how the contact with all stands.
 * People are shown by name only if that is asked for, and never by number: the
 * number is a hash of an address, with which a guess could be tested. */
#include <stdio.h>
#include <string.h>

#include "commands.h"
#include "lang.h"
#include "names.h"
#include "reading.h"
#include "say.h"
#include "text.h"

#define RANK 4
#define TRAITS_MAX 160
#define COUNTS_MAX 160

typedef struct people {
  reading reading;
  ssi_people *people;
  ssi_people_result total;
  bool names;
} people;

static ssi_person person_at(const people *self, size_t index) {
  ssi_person person = SSI_INIT(ssi_person);
  ssi_people_at(self->people, index, &person);
  return person;
}

static const char *name_of_state(ssi_person_state state) {
  ssi_person_state_info info = SSI_INIT(ssi_person_state_info);
  ssi_people_state(state, &info);
  return info.name;
}

static ssi_person_reason_info reason_info(ssi_person_reason reason) {
  ssi_person_reason_info info = SSI_INIT(ssi_person_reason_info);
  ssi_people_reason(reason, &info);
  return info;
}

/* Who a person is, with an empty name if none was kept. */
static ssi_archive_name_info who(const people *self, uint64_t counterpart) {
  ssi_archive_name_info info = SSI_INIT(ssi_archive_name_info);
  info.name = info.address = "";
  ssi_archive_name(self->reading.member.archive, counterpart, &info);
  return info;
}

/* A text, or nothing if there is none. */
static void emit_known(emit *out, const char *key, const char *text) {
  if (*text != '\0') {
    emit_text(out, key, text);
  } else {
    emit_nothing(out, key);
  }
}

static void emit_windows(emit *out, const char *key,
                         const int64_t counts[SSI_PERSON_WINDOWS]) {
  emit_open(out, key, '{');
  emit_count(out, "days_30", counts[0]);
  emit_count(out, "days_90", counts[1]);
  emit_count(out, "days_365", counts[2]);
  emit_close(out, '}');
}

static void emit_turn(emit *out, const ssi_person *person) {
  if (person->rank > 0) {
    emit_count(out, "rank", person->rank);
    emit_count(out, "ahead", person->ahead);
  } else {
    emit_nothing(out, "rank");
    emit_nothing(out, "ahead");
  }
}

static void emit_person(const people *self, const ssi_person *person,
                        emit *out) {
  ssi_archive_name_info known = who(self, person->counterpart);
  ssi_person_reason_info reason = reason_info(person->reason);
  emit_open(out, NULL, '{');
  emit_turn(out, person);
  emit_known(out, "name", known.name);
  emit_known(out, "address", known.address);
  emit_text(out, "state", name_of_state(person->state));
  emit_text(out, "reason", reason.name);
  emit_text(out, "sentence", reason.sentence);
  reading_emit_day("first", person->first_day, out);
  reading_emit_day("last", person->last_day, out);
  emit_count(out, "silent_days", self->total.day - person->last_day);
  reading_emit_day("written", person->written_day, out);
  reading_emit_day("heard", person->heard_day, out);
  reading_emit_day("connected", person->connected_day, out);
  emit_flag(out, "mutual", person->mutual);
  reading_emit_traits("traits", person->traits, out);
  emit_windows(out, "sent", person->sent);
  emit_windows(out, "received", person->received);
  emit_close(out, '}');
}

static int print_json(const people *self) {
  const ssi_people_result *total = &self->total;
  emit out = emit_begin(stdout);
  emit_open(&out, NULL, '{');
  reading_emit_day("on", total->day, &out);
  reading_emit_model("model", self->reading.model, &out);
  emit_flag(&out, "names", self->names);
  emit_count(&out, "count", (int64_t)total->people);
  emit_count(&out, "to_write", (int64_t)total->ranked);
  emit_count(&out, "mutual", (int64_t)total->mutual);
  emit_open(&out, "states", '{');
  emit_count(&out, "new", (int64_t)total->fresh);
  emit_count(&out, "living", (int64_t)total->living);
  emit_count(&out, "cooling", (int64_t)total->cooling);
  emit_count(&out, "silent", (int64_t)total->silent);
  emit_close(&out, '}');
  emit_count(&out, "daily", total->daily);
  emit_count(&out, "left", total->left);
  emit_open(&out, "people", '[');
  for (size_t i = 0; i < total->people; i++) {
    ssi_person person = person_at(self, i);
    emit_person(self, &person, &out);
  }
  emit_close(&out, ']');
  emit_close(&out, '}');
  return emit_end(&out);
}

static void print_total(const people *self, const terminal *screen) {
  const ssi_people_result *total = &self->total;
  char line[NAME_MAX_SHOWN];
  snprintf(line, sizeof(line),
           lang_plural("%zu person: %zu new, %zu living, %zu cooling, %zu "
                       "silent; an exchange with %zu.",
                       "%zu people: %zu new, %zu living, %zu cooling, %zu "
                       "silent; an exchange with %zu.",
                       total->people),
           total->people, total->fresh, total->living, total->cooling,
           total->silent, total->mutual);
  text_wrap(stdout, line, 0, 0, screen->width);
  snprintf(line, sizeof(line),
           lang_plural("%zu to write to, of whom %d on this day: the model "
                       "rewards %d message a day.",
                       "%zu to write to, of whom %d on this day: the model "
                       "rewards %d messages a day.",
                       (unsigned long long)total->daily),
           total->ranked,
           (int)((size_t)total->left < total->ranked ? (size_t)total->left
                                                     : total->ranked),
           (int)total->daily);
  text_wrap(stdout, line, 0, 0, screen->width);
}

/* A text beside the rank, in lines of its own. */
static void print_beside(const char *text, const terminal *screen) {
  printf("%*s", RANK + 2, "");
  text_wrap(stdout, text, RANK + 2, RANK + 2, screen->width);
}

/* An address as one says it, which leaves room on the line. */
static const char *shorter(const char *address) {
  static const char usual[] = "https://www.";
  const size_t length = sizeof(usual) - 1;
  return strncmp(address, usual, length) == 0 ? address + length : address;
}

/* What is known of a person, on a line of its own below the name. */
static void print_facts(const people *self, const terminal *screen,
                        const ssi_person *person) {
  ssi_archive_name_info known = who(self, person->counterpart);
  char line[2 * NAME_MAX_SHOWN], address[NAME_MAX_SHOWN], traits[TRAITS_MAX];
  char counts[COUNTS_MAX] = "";
  text_clean(shorter(known.address), address, sizeof(address));
  name_traits(person->traits, ", ", traits, sizeof(traits));
  if (person->sent[2] != 0 || person->received[2] != 0)
    snprintf(counts, sizeof(counts),
             _("%lld sent and %lld received in 365 days"),
             (long long)person->sent[2], (long long)person->received[2]);
  snprintf(line, sizeof(line), "%s%s%s%s%s", counts,
           counts[0] != '\0' && traits[0] != '\0' ? _("; ") : "", traits,
           (counts[0] != '\0' || traits[0] != '\0') && address[0] != '\0'
               ? _("; ")
               : "",
           address);
  if (line[0] == '\0') return;
  fputs(terminal_style(screen, STYLE_FAINT), stdout);
  print_beside(line, screen);
  fputs(terminal_style(screen, STYLE_PLAIN), stdout);
}

static void print_name(const people *self, const terminal *screen,
                       const ssi_person *person) {
  ssi_archive_name_info known = who(self, person->counterpart);
  char name[NAME_MAX_SHOWN];
  text_clean(known.name, name, sizeof(name));
  fputs(terminal_style(screen, STYLE_STRONG), stdout);
  text_wrap(stdout, name[0] != '\0' ? name : "?", RANK + 2, RANK + 2,
            screen->width);
  fputs(terminal_style(screen, STYLE_PLAIN), stdout);
}

static void print_person(const people *self, const terminal *screen,
                         const ssi_person *person) {
  char line[NAME_MAX_SHOWN], day[NUMBER_MAX];
  number_day(person->last_day, day);
  snprintf(line, sizeof(line), _("%s, last contact on %s"),
           _(name_of_state(person->state)), day);
  printf("\n%*d  ", RANK, (int)person->rank);
  if (self->names) {
    print_name(self, screen, person);
    print_beside(line, screen);
  } else {
    text_wrap(stdout, line, RANK + 2, RANK + 2, screen->width);
  }
  print_beside(_(reason_info(person->reason).sentence), screen);
  print_facts(self, screen, person);
}

/* Those whose turn it is on the day; all of them if it has no room left. */
static int print(const people *self, const terminal *screen) {
  char day[NUMBER_MAX], line[NAME_MAX_SHOWN];
  number_day(self->total.day, day);
  snprintf(line, sizeof(line), _("on %s"), day);
  reading_head(screen, _("People"), line, self->reading.model,
               &self->reading.member);
  print_total(self, screen);
  for (size_t i = 0; i < self->total.ranked; i++) {
    ssi_person person = person_at(self, i);
    if (person.ahead > (self->total.left > 0 ? 0 : 1)) break;
    print_person(self, screen, &person);
  }
  putchar('\n');
  if (!self->names) {
    text_wrap(stdout, _("Say --names to see who they are."), 0, 0,
              screen->width);
  }
  return EXIT_OK;
}

static int run(const options *asked, people *self) {
  ssi_status status =
      ssi_people_new(NULL, self->reading.model, self->reading.member.activity,
                     self->reading.day, &self->people);
  terminal screen;
  if (status != SSI_OK) return reading_fail(asked, status);
  self->total.size = sizeof(self->total);
  ssi_people_total(self->people, &self->total);
  if (asked->json) return print_json(self);
  screen = terminal_look(asked->color);
  return print(self, &screen);
}

int run_people(const options *asked) {
  people self = {.people = NULL, .names = asked->names};
  int code;
  if (!reading_begin(asked, &asked->on, "on", &self.reading)) return EXIT_DATA;
  code = run(asked, &self);
  ssi_people_free(self.people);
  reading_free(&self.reading);
  return code;
}
