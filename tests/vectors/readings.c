/* Replays the readings of a score: each gives rows of numbers, which README.md
   lists; some of them are told in the vectors, all of them by their hash. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "vectors.h"

int64_t *add_row(player *self, reading_rows *rows, int width) {
  if (rows->count == rows->room) {
    rows->room = rows->room * 2 + 64;
    rows->rows = grow(self, rows->rows, rows->room, sizeof *rows->rows);
  }
  reading_row *row = &rows->rows[rows->count++];
  row->width = width;
  return row->values;
}

/* Part 0 is the index, 1 … 4 are the pillars, then come the indicators. */
enum { PARTS = 1 + SSI_PILLARS + SSI_INDICATORS };

static ssi_indicator indicator_of(int part) {
  return (ssi_indicator)(part > SSI_PILLARS ? part - SSI_PILLARS : 0);
}

static ssi_pillar pillar_of(player *self, const ssi_model *model, int part) {
  ssi_indicator_info info = SSI_INIT(ssi_indicator_info);
  if (part <= SSI_PILLARS) return (ssi_pillar)part;
  must(self, ssi_model_indicator(model, indicator_of(part), &info), "info");
  return info.pillar;
}

/* history INDICATOR FIRST DAYS */
static void history(player *self, const member *of, const question *asked,
                    reading_rows *rows) {
  enum { COLUMNS = 6 };
  ssi_indicator indicator = (ssi_indicator)asked->words[0];
  int32_t first = (int32_t)asked->words[1];
  size_t days = (size_t)asked->words[2];
  int32_t *columns[COLUMNS];
  ssi_history_columns to = SSI_INIT(ssi_history_columns);
  int64_t *measures = grow(self, NULL, days + 1, sizeof *measures);
  for (int i = 0; i < COLUMNS; i++)
    columns[i] = grow(self, NULL, days + 1, sizeof **columns);
  to.total = columns[0];
  to.brand = columns[1];
  to.find = columns[2];
  to.engage = columns[3];
  to.relate = columns[4];
  must(self,
       ssi_history_points(NULL, of->model, of->profile, of->ledger, first, days,
                          &to),
       "history");
  must(self,
       ssi_history_indicator(NULL, of->model, of->profile, of->ledger,
                             indicator, first, days, columns[5], measures),
       "history of an indicator");
  for (size_t day = 0; day < days; day++) {
    int64_t *row = add_row(self, rows, COLUMNS + 2);
    row[0] = first + (int64_t)day;
    for (int i = 0; i < COLUMNS; i++) row[1 + i] = columns[i][day];
    row[1 + COLUMNS] = measures[day];
  }
  for (int i = 0; i < COLUMNS; i++) free(columns[i]);
  free(measures);
}

static ssi_status change_of(const ssi_trend *of, ssi_window window, int part,
                            ssi_change *out) {
  if (part == 0) return ssi_trend_total(of, window, out);
  if (part <= SSI_PILLARS)
    return ssi_trend_pillar(of, window, (ssi_pillar)part, out);
  return ssi_trend_indicator(of, window, indicator_of(part), out);
}

/* trend DAY BASELINE */
static void trend(player *self, const member *of, const question *asked,
                  reading_rows *rows) {
  ssi_trend *made = NULL;
  must(self,
       ssi_trend_new(NULL, of->model, of->profile, of->ledger,
                     (int32_t)asked->words[0], (int32_t)asked->words[1], &made),
       "trend");
  for (int window = 1; window <= SSI_WINDOWS; window++) {
    for (int part = 0; part < PARTS; part++) {
      ssi_change change = SSI_INIT(ssi_change);
      must(self, change_of(made, (ssi_window)window, part, &change), "change");
      int64_t *row = add_row(self, rows, 10);
      row[0] = window;
      row[1] = pillar_of(self, of->model, part);
      row[2] = indicator_of(part);
      row[3] = change.first_day;
      row[4] = change.last_day;
      row[5] = change.before;
      row[6] = change.after;
      row[7] = change.change;
      row[8] = change.drift;
      row[9] = change.verdict;
    }
  }
  ssi_trend_free(made);
}

static ssi_status difference_of(const ssi_what_if *of, int part,
                                ssi_difference *out) {
  if (part == 0) return ssi_what_if_total(of, out);
  if (part <= SSI_PILLARS) return ssi_what_if_pillar(of, (ssi_pillar)part, out);
  return ssi_what_if_indicator(of, indicator_of(part), out);
}

/* what_if DAY: with what was planned before. No facts or no events may be
   given as NULL; cases with an even number do. */
static void what_if(player *self, const member *of, const question *asked,
                    reading_rows *rows) {
  const recorded *planned = &self->planned;
  bool columns = self->case_number % 2 != 0;
  bool nothing = planned->events.count == 0 && planned->looked_for_count == 0 &&
                 planned->looked_for_traits == 0;
  ssi_activity *ledger = NULL;
  ssi_what_if *made = NULL;
  if (self->planned_profile == NULL) give_up(self, "nothing is planned");
  if (columns || !nothing) {
    ledger = record(self, planned, 0, 1, columns);
  }
  must(self,
       ssi_what_if_new(NULL, of->model, of->profile, of->ledger,
                       self->planned_profile, ledger, (int32_t)asked->words[0],
                       &made),
       "what-if");
  for (int part = 0; part < PARTS; part++) {
    ssi_difference difference = SSI_INIT(ssi_difference);
    must(self, difference_of(made, part, &difference), "difference");
    int64_t *row = add_row(self, rows, 5);
    row[0] = pillar_of(self, of->model, part);
    row[1] = indicator_of(part);
    row[2] = difference.before;
    row[3] = difference.after;
    row[4] = difference.change;
  }
  ssi_what_if_free(made);
  ssi_activity_free(ledger);
}

static void add_rank(player *self, const ssi_sensitivity *of,
                     reading_rows *rows) {
  ssi_rank_spread rank = SSI_INIT(ssi_rank_spread);
  if (self->cohort_count == 0) return;
  must(self, ssi_sensitivity_rank(of, self->cohort, self->cohort_count, &rank),
       "rank");
  int64_t *row = add_row(self, rows, 5);
  row[0] = rank.top;
  row[1] = rank.best;
  row[2] = rank.worst;
  row[3] = rank.minimum;
  row[4] = rank.maximum;
}

static void add_swings(player *self, const ssi_sensitivity *of,
                       reading_rows *rows) {
  size_t swings = 0;
  must(self, ssi_sensitivity_swings(of, &swings), "swings");
  for (size_t i = 0; i < swings; i++) {
    ssi_swing swing = SSI_INIT(ssi_swing);
    must(self, ssi_sensitivity_swing(of, i, &swing), "swing");
    int64_t *row = add_row(self, rows, 7);
    row[0] = swing.indicator;
    row[1] = swing.pillar;
    row[2] = swing.weight_less;
    row[3] = swing.weight_more;
    row[4] = swing.goalpost_less;
    row[5] = swing.goalpost_more;
    row[6] = swing.swing;
  }
}

/* sensitivity DAY PERCENT: with the rank if a cohort was given */
static void sensitivity(player *self, const member *of, const question *asked,
                        reading_rows *rows) {
  ssi_sensitivity *made = NULL;
  must(self,
       ssi_sensitivity_new(NULL, of->model, of->profile, of->ledger,
                           (int32_t)asked->words[0], (int32_t)asked->words[1],
                           &made),
       "sensitivity");
  for (int part = 0; part <= SSI_PILLARS; part++) {
    ssi_spread spread = SSI_INIT(ssi_spread);
    must(self,
         part == 0 ? ssi_sensitivity_total(made, &spread)
                   : ssi_sensitivity_pillar(made, (ssi_pillar)part, &spread),
         "spread");
    int64_t *row = add_row(self, rows, 7);
    row[0] = part;
    row[1] = spread.points;
    row[2] = spread.low;
    row[3] = spread.median;
    row[4] = spread.high;
    row[5] = spread.minimum;
    row[6] = spread.maximum;
  }
  add_rank(self, made, rows);
  add_swings(self, made, rows);
  ssi_sensitivity_free(made);
}

/* outcomes FIRST LAST */
static void outcomes(player *self, const member *of, const question *asked,
                     reading_rows *rows) {
  for (int stage = 1; stage <= SSI_STAGES; stage++) {
    ssi_stage_result result = SSI_INIT(ssi_stage_result);
    must(
        self,
        ssi_outcomes_stage(NULL, of->ledger, (int32_t)asked->words[0],
                           (int32_t)asked->words[1], (ssi_stage)stage, &result),
        "stage");
    int64_t *row = add_row(self, rows, 6);
    row[0] = stage;
    row[1] = result.observed;
    row[2] = result.complete;
    row[3] = result.count;
    row[4] = result.has_rate;
    row[5] = result.rate;
  }
}

typedef struct reading {
  const char *name;
  int words;
  void (*ask)(player *self, const member *of, const question *asked,
              reading_rows *rows);
} reading;

static const reading readings[] = {
    {"history", 3, history},           {"trend", 2, trend},
    {"what_if", 1, what_if},           {"sensitivity", 2, sensitivity},
    {"outcomes", 2, outcomes},         {"plan", 2, ask_plan},
    {"calibrate", 0, ask_calibration},
};

static uint64_t hash_rows(const reading_rows *rows) {
  uint64_t hash = UINT64_C(0xcbf29ce484222325);
  for (size_t i = 0; i < rows->count; i++) {
    const reading_row *row = &rows->rows[i];
    for (int k = 0; k < row->width; k++)
      hash = add_to_hash(hash, row->values[k]);
  }
  return hash;
}

/* Asks twice, as a score is played twice. */
static void ask(player *self, const reading *which, const question *asked) {
  member first = first_member(self);
  member again = same_member(self, &first);
  reading_rows other = {0, 0, NULL};
  self->readings.count = 0;
  which->ask(self, &first, asked, &self->readings);
  which->ask(self, &again, asked, &other);
  if (other.count != self->readings.count ||
      hash_rows(&other) != hash_rows(&self->readings)) {
    fail(self, self->line, "merged: %s is another", which->name);
  }
  free(other.rows);
  forget(&again, self);
  forget(&first, self);
  ssi_profile_free(self->planned_profile);
  self->planned_profile = NULL;
  ssi_plan_options_free(self->terms);
  self->terms = NULL;
}

bool play_reading(player *self, const char *name) {
  for (size_t i = 0; i < sizeof readings / sizeof *readings; i++) {
    question asked = {{0}};
    if (strcmp(name, readings[i].name) != 0) continue;
    for (int k = 0; k < readings[i].words; k++) asked.words[k] = number(self);
    self->score_line = self->line;
    self->is_reading = true;
    self->reading_open = true;
    ask(self, &readings[i], &asked);
    return true;
  }
  return false;
}

/* row INDEX VALUE... */
void compare_row(player *self) {
  int64_t index = number(self);
  if (index < 0 || (uint64_t)index >= self->readings.count) {
    fail(self, self->line, "there are only %zu rows", self->readings.count);
    while (more(self)) word(self);
    return;
  }
  const reading_row *row = &self->readings.rows[index];
  for (int k = 0; k < row->width; k++) {
    int64_t expected = number(self);
    if (expected == row->values[k]) continue;
    fail(self, self->line,
         "row %" PRId64 ", value %d: expected %" PRId64 ", got %" PRId64, index,
         k + 1, expected, row->values[k]);
  }
}

/* rows COUNT HASH: of all of them */
void compare_rows(player *self) {
  int64_t count = number(self);
  uint64_t expected = unsigned_word(self, 16);
  uint64_t hash = hash_rows(&self->readings);
  if ((uint64_t)count != self->readings.count || expected != hash) {
    fail(self, self->line, "%zu rows with the hash %016" PRIx64,
         self->readings.count, hash);
  }
  self->hash = add_to_hash(self->hash, (int64_t)hash);
  self->reading_open = false;
}

/* Writes the rows as lines that expect them: the first ones and the hash. */
void record_rows(player *self) {
  enum { TOLD = 14 };
  for (size_t i = 0; i < self->readings.count && i < TOLD; i++) {
    const reading_row *row = &self->readings.rows[i];
    printf("row %zu", i);
    for (int k = 0; k < row->width; k++) printf(" %" PRId64, row->values[k]);
    printf("\n");
  }
  printf("rows %zu %016" PRIx64 "\n", self->readings.count,
         hash_rows(&self->readings));
  self->reading_open = false;
}
