/* ssi seats: a team's scores from the CSV files of Sales Navigator. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "commands.h"
#include "lang.h"
#include "model_file.h"
#include "names.h"
#include "reading.h"
#include "say.h"
#include "source.h"
#include "text.h"

#define SEAT 14
#define COLUMN 8
/* From this width on there is room for more than index and pillars. */
#define WIDE 76

static const char ELSEWHERE[] =
    N_("Only what was done in Sales Navigator is in these files: of the index, "
       "most stays unobserved.");

/* Columns of the results, and what they are made from. */
typedef struct seats {
  ssi_seats *from;
  ssi_model *model;
  size_t count, rows;
  int32_t day;
  int32_t *results; /* points of index and pillars, high, observed */
  int32_t *told;    /* the newest index of LinkedIn's own, or -1 */
} seats;

enum { RESULT_HIGH = 1 + SSI_PILLARS, RESULT_OBSERVED, RESULTS };

static int32_t *result_column(const seats *self, size_t which) {
  return self->results + which * self->count;
}

static int32_t result(const seats *self, size_t which, size_t seat) {
  return result_column(self, which)[seat];
}

static ssi_seat_info seat_info(const seats *self, size_t index) {
  ssi_seat_info info = SSI_INIT(ssi_seat_info);
  ssi_seats_seat(self->from, index, &info);
  return info;
}

static bool fail(const char *path, const char *what, ssi_status status) {
  say_error("%s: %s%s%s", path, what, what[0] != '\0' ? _(": ") : "",
            _(ssi_status_text(status)));
  return false;
}

static bool add_all(const options *asked, source *from, ssi_seats *to) {
  const char *path = options_path(asked);
  source_bytes bytes = {NULL, 0, 0};
  bool done = true;
  from->most = source_memory_beside(from, 0);
  for (size_t i = 0; done && i < from->count; i++) {
    const char *name = from->entries[i].name;
    ssi_status status = SSI_OK;
    say_progress(name, i + 1, from->count);
    if (!source_has_ending(name, ".csv")) continue;
    done = source_read(from, &from->entries[i], &bytes);
    ssi_seats_set_budget(to, source_memory_beside(from, bytes.size));
    if (done) status = ssi_seats_add(to, name, bytes.data, bytes.size);
    if (status != SSI_OK) done = fail(path, name, status);
  }
  say_progress_end();
  free(bytes.data);
  return done;
}

/* Files in a state, with the names of the first. */
typedef struct left_out {
  size_t count;
  char names[NAME_MAX_SHOWN];
} left_out;

static left_out find_left_out(const seats *self, ssi_file_state state) {
  ssi_file_info file = SSI_INIT(ssi_file_info);
  left_out found = {0, ""};
  for (size_t i = 0; ssi_seats_file(self->from, i, &file) == SSI_OK; i++) {
    if (file.state != state) continue;
    text_quote(found.names, sizeof(found.names), file.name, found.count++);
  }
  return found;
}

/* Says in one line each which files are not read. */
static void note_left_out(const seats *self) {
  left_out found = find_left_out(self, SSI_FILE_OTHER);
  if (found.count == 1) {
    say_note("%s is a list of leads: not read", found.names);
  } else if (found.count > 1) {
    say_note("%zu lists of leads were not read: %s", found.count, found.names);
  }
  found = find_left_out(self, SSI_FILE_UNKNOWN);
  if (found.count == 1) {
    say_note("%s is none of Sales Navigator's files: not read", found.names);
  } else if (found.count > 1) {
    say_note("%zu files that are not Sales Navigator's were not read: %s",
             found.count, found.names);
  }
}

static void note_file(const seats *self, size_t index) {
  ssi_file_info file = SSI_INIT(ssi_file_info);
  ssi_skip_info skip = SSI_INIT(ssi_skip_info), first = {.line = 0};
  ssi_seats_file(self->from, index, &file);
  for (size_t i = 0; i < file.reasons; i++) {
    ssi_seats_skip(self->from, index, i, &skip);
    if (skip.missed && (first.line == 0 || skip.line < first.line)) {
      first = skip;
    }
  }
  if (file.state == SSI_FILE_REFUSED) {
    ssi_seats_skip(self->from, index, 0, &skip);
    if (first.line == 0) first = skip;
    say_note("%s was not read (line %lld): %s", file.name,
             (long long)first.line, _(first.sentence));
  } else if (file.missed > 0) {
    say_note("%s: %lld of %lld rows not understood (line %lld: %s)", file.name,
             (long long)file.missed, (long long)file.rows,
             (long long)first.line, _(first.sentence));
  }
}

static void note_all(const seats *self) {
  size_t files = 0, words = 0;
  ssi_seats_files(self->from, &files);
  ssi_seats_words(self->from, &words);
  note_left_out(self);
  for (size_t i = 0; i < files; i++) note_file(self, i);
  for (size_t i = 0; i < words; i++) {
    ssi_seat_word word = SSI_INIT(ssi_seat_word);
    ssi_seats_word(self->from, i, &word);
    say_note("activityType %s is not known: %lld rows left out", word.word,
             (long long)word.rows);
  }
}

static bool read_seats(const options *asked, seats *self) {
  const char *path = options_path(asked);
  source from;
  ssi_status status;
  bool done;
  if (!(source_has_ending(path, ".csv") ? source_open_alone : source_open)(
          path, options_memory(asked), &from)) {
    return false;
  }
  status = ssi_seats_new(NULL, NULL, &self->from);
  if (status != SSI_OK) {
    source_close(&from);
    return fail(path, "", status);
  }
  done = add_all(asked, &from, self->from);
  source_close(&from);
  if (!done) return false;
  status = ssi_seats_resolve(self->from);
  if (status != SSI_OK) return fail(path, "", status);
  ssi_seats_seats(self->from, &self->count);
  ssi_seats_rows(self->from, &self->rows);
  note_all(self);
  if (self->rows > 0) return true;
  say_error(
      "%s holds no activity of Sales Navigator: it takes activities with "
      "the columns activityType, createdAt and seatId",
      path);
  return false;
}

/* LinkedIn's own index of each seat, the newest that is told. */
static void take_readings(seats *self) {
  size_t readings = 0;
  for (size_t i = 0; i < self->count; i++) self->told[i] = -1;
  ssi_seats_readings(self->from, &readings);
  for (size_t i = 0; i < readings; i++) {
    ssi_seat_reading told = SSI_INIT(ssi_seat_reading);
    ssi_seats_reading(self->from, i, &told);
    if (told.has_total) self->told[told.seat] = told.total;
  }
}

/* Scores all seats in one call. */
static ssi_status score_columns(seats *self, int64_t *offsets, int32_t *days,
                                uint8_t *kinds, uint64_t *leads,
                                int32_t *shares) {
  ssi_seat_columns to = SSI_INIT(ssi_seat_columns);
  ssi_population population = SSI_INIT(ssi_population);
  ssi_member_range range = SSI_INIT(ssi_member_range);
  ssi_score_columns results = SSI_INIT(ssi_score_columns);
  ssi_scorer *scorer = NULL;
  ssi_status status = ssi_scorer_new(NULL, self->model, &scorer);
  to.share_kinds = SSI_KINDS;
  to.ends = offsets + 1;
  to.days = days;
  to.kinds = kinds;
  to.counterparts = leads;
  to.kind_shares = shares;
  if (status == SSI_OK) {
    status = ssi_seats_columns(self->from, self->count, self->rows, &to);
  }
  population.members = self->count;
  population.rows = self->rows;
  population.offsets = offsets;
  population.days = days;
  population.kinds = kinds;
  population.counterparts = leads;
  population.share_kinds = SSI_KINDS;
  population.kind_shares = shares;
  range.count = self->count;
  results.total = result_column(self, 0);
  results.brand = result_column(self, 1);
  results.find = result_column(self, 2);
  results.engage = result_column(self, 3);
  results.relate = result_column(self, 4);
  results.high = result_column(self, RESULT_HIGH);
  results.observed = result_column(self, RESULT_OBSERVED);
  if (status == SSI_OK) {
    status = ssi_population_score(scorer, &population, self->day, &range,
                                  &results, NULL);
  }
  ssi_scorer_free(scorer);
  return status;
}

static bool score_all(const char *path, seats *self) {
  int64_t *offsets = calloc(self->count + 1, sizeof(*offsets));
  int32_t *days = calloc(self->rows, sizeof(*days));
  uint8_t *kinds = calloc(self->rows, sizeof(*kinds));
  uint64_t *leads = calloc(self->rows, sizeof(*leads));
  int32_t *shares = calloc(self->count, SSI_KINDS * sizeof(*shares));
  ssi_status status = SSI_ERROR_MEMORY;
  self->results = calloc(self->count, RESULTS * sizeof(*self->results));
  self->told = calloc(self->count, sizeof(*self->told));
  if (offsets && days && kinds && leads && shares && self->results &&
      self->told) {
    take_readings(self);
    status = score_columns(self, offsets, days, kinds, leads, shares);
  }
  free(offsets);
  free(days);
  free(kinds);
  free(leads);
  free(shares);
  return status == SSI_OK || fail(path, "", status);
}

static const char *const NAMES[RESULTS] = {
    "total", "brand", "find", "engage", "relate", "high", "observed"};

static int print_json(const seats *self) {
  emit out = emit_begin(stdout);
  emit_open(&out, NULL, '{');
  reading_emit_day("day", self->day, &out);
  reading_emit_model("model", self->model, &out);
  emit_open(&out, "seats", '[');
  for (size_t i = 0; i < self->count; i++) {
    const ssi_seat_info seat = seat_info(self, i);
    emit_open(&out, NULL, '{');
    emit_text(&out, "seat", seat.key);
    for (size_t k = 0; k < RESULTS; k++) {
      emit_micro(&out, NAMES[k], result(self, k, i));
    }
    emit_count(&out, "events", seat.events);
    if (self->told[i] >= 0) {
      emit_micro(&out, "linkedin", self->told[i]);
    } else {
      emit_nothing(&out, "linkedin");
    }
    emit_close(&out, '}');
  }
  emit_close(&out, ']');
  emit_text(&out, "note", ELSEWHERE);
  emit_close(&out, '}');
  return emit_end(&out);
}

/* A seat's id as CSV: it may hold a comma or a quote. */
static void print_key(const char *key) {
  putchar('"');
  for (; *key != '\0'; key++) {
    if (*key == '"') putchar('"');
    putchar(*key);
  }
  putchar('"');
}

static int print_csv(const seats *self) {
  char text[NUMBER_MAX];
  fputs("seat", stdout);
  for (size_t k = 0; k < RESULTS; k++) printf(",%s", NAMES[k]);
  puts(",events,linkedin");
  for (size_t i = 0; i < self->count; i++) {
    const ssi_seat_info seat = seat_info(self, i);
    print_key(seat.key);
    for (size_t k = 0; k < RESULTS; k++) {
      number_exact(result(self, k, i), text);
      printf(",%s", text);
    }
    printf(",%lld,", (long long)seat.events);
    if (self->told[i] >= 0) {
      number_exact(self->told[i], text);
      fputs(text, stdout);
    }
    putchar('\n');
  }
  say_note("%s", _(ELSEWHERE));
  return EXIT_OK;
}

/* What the names of pillars need beyond their columns; the seats' gives it. */
static int more(void) {
  return text_pillars(COLUMN, 1) - COLUMN;
}

static void print_row(const seats *self, const terminal *screen, size_t index) {
  const ssi_seat_info seat = seat_info(self, index);
  char text[NAME_MAX_SHOWN];
  text_clean(seat.key, text, sizeof(text));
  fputs("  ", stdout);
  text_pad(stdout, text, SEAT - more());
  for (size_t k = 0; k <= SSI_PILLARS; k++) {
    number_short(result(self, k, index), text);
    text_right(stdout, text, k > 0 ? text_pillars(COLUMN, 1) : COLUMN);
  }
  if (screen->width < WIDE + 2 * more()) {
    putchar('\n');
    return;
  }
  number_short(result(self, RESULT_HIGH, index), text);
  text_right(stdout, text, COLUMN);
  if (self->told[index] >= 0) {
    number_short(self->told[index], text);
  } else {
    snprintf(text, sizeof(text), "-");
  }
  printf("%*s\n", COLUMN + 1, text);
}

static int print(const seats *self, const terminal *screen) {
  char day[NUMBER_MAX], line[NAME_MAX_SHOWN];
  number_day(self->day, day);
  snprintf(line, sizeof(line),
           lang_plural("%zu seat on %s", "%zu seats on %s", self->count),
           self->count, day);
  reading_head(screen, "Sales Navigator", line, self->model, NULL);
  printf("%s  ", terminal_style(screen, STYLE_STRONG));
  text_pad(stdout, _("Seat"), SEAT - more());
  text_right(stdout, _("Index"), COLUMN);
  for (int p = 1; p <= SSI_PILLARS; p++) {
    text_title(name_of_pillar((ssi_pillar)p), line, sizeof(line));
    text_right(stdout, line, text_pillars(COLUMN, 1));
  }
  if (screen->width >= WIDE + 2 * more()) {
    text_right(stdout, _("at most"), COLUMN);
    text_right(stdout, "LinkedIn", COLUMN + 1);
  }
  printf("%s\n", terminal_style(screen, STYLE_PLAIN));
  for (size_t i = 0; i < self->count; i++) print_row(self, screen, i);
  snprintf(line, sizeof(line),
           _("%s LinkedIn: the index that the seats' file tells."),
           _(ELSEWHERE));
  fputs(terminal_style(screen, STYLE_FAINT), stdout);
  putchar('\n');
  text_wrap(stdout, line, 0, 0, screen->width);
  fputs(terminal_style(screen, STYLE_PLAIN), stdout);
  return EXIT_OK;
}

static int show(const options *asked, const seats *self) {
  terminal screen;
  if (asked->json) return print_json(self);
  if (asked->csv) return print_csv(self);
  screen = terminal_look(asked->color);
  return print(self, &screen);
}

/* Says which events were left out for a day that cannot be right. */
static void note_day(const seats *self) {
  char on[NUMBER_MAX], newest[NUMBER_MAX];
  int32_t last = self->day;
  for (size_t i = 0; i < self->count; i++) {
    const ssi_seat_info seat = seat_info(self, i);
    if (seat.last > last) last = seat.last;
  }
  if (last == self->day) return;
  number_day(self->day, on);
  number_day(last, newest);
  say_note(
      "what is dated long after all others, up to %s, most likely by mistake, "
      "is left out: the day is %s",
      newest, on);
}

int run_seats(const options *asked) {
  const char *path = options_path(asked);
  seats self;
  int code = EXIT_DATA;
  if (asked->csv && asked->json) {
    say_error("seats: --csv or --json, not both");
    return EXIT_USAGE;
  }
  memset(&self, 0, sizeof(self));
  if (model_file_read(asked->model, &self.model) && read_seats(asked, &self)) {
    ssi_seats_day(self.from, &self.day);
    if (!asked->on.given) note_day(&self);
    if (asked->on.given) self.day = asked->on.day;
    if (score_all(path, &self)) code = show(asked, &self);
  }
  free(self.results);
  free(self.told);
  ssi_model_free(self.model);
  ssi_seats_free(self.from);
  return code;
}
