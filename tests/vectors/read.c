/* Reads the lines of test vectors; README.md has their format. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "vectors.h"

void give_up(const player *self, const char *what) {
  fprintf(stderr, "%s:%ld: case %ld: %s\n", self->file, self->line,
          self->case_number, what);
  exit(2);
}

void must(const player *self, ssi_status status, const char *what) {
  if (status == SSI_OK) return;
  fprintf(stderr, "%s: %s\n", what, ssi_status_name(status));
  give_up(self, "a call was refused");
}

void *grow(const player *self, void *memory, size_t count, size_t size) {
  void *grown = realloc(memory, count * size);
  if (grown == NULL) give_up(self, "no memory");
  return grown;
}

/* Words of a line. */

bool more(player *self) {
  while (*self->next == ' ') self->next++;
  return *self->next != '\0';
}

const char *word(player *self) {
  if (!more(self)) give_up(self, "the line is too short");
  char *start = self->next;
  while (*self->next != ' ' && *self->next != '\0') self->next++;
  if (*self->next != '\0') *self->next++ = '\0';
  return start;
}

uint64_t unsigned_word(player *self, int base) {
  const char *text = word(self);
  char *end = NULL;
  uint64_t value = strtoull(text, &end, base);
  if (*end != '\0') give_up(self, "not a number");
  return value;
}

int64_t number(player *self) {
  const char *text = word(self);
  char *end = NULL;
  int64_t value = strtoll(text, &end, 10);
  if (*end != '\0') give_up(self, "not a number");
  return value;
}

static int64_t number_or(player *self, int64_t otherwise) {
  return more(self) ? number(self) : otherwise;
}

static int hex_digit(char digit) {
  const char *digits = "0123456789abcdef";
  const char *found = digit == '\0' ? NULL : strchr(digits, digit);
  return found == NULL ? -1 : (int)(found - digits);
}

/* Decodes a text in place; no word is the empty text. */
const char *text_word(player *self, size_t *length) {
  *length = 0;
  if (!more(self)) return "";
  char *text = self->next;
  char *digits = (char *)word(self);
  for (; digits[0] != '\0'; digits += 2) {
    int high = hex_digit(digits[0]);
    int low = high < 0 ? -1 : hex_digit(digits[1]);
    if (low < 0) give_up(self, "not a text in hexadecimal");
    text[(*length)++] = (char)(high * 16 + low);
  }
  return text;
}

/* Input lines. */

/* Where input lines go. */
static recorded *to_record(player *self) {
  return self->planned_profile != NULL ? &self->planned : &self->own;
}

static void keep_event(player *self, int64_t day, int64_t kind, int64_t traits,
                       int64_t count, uint64_t counterpart) {
  events *list = &to_record(self)->events;
  if (list->count == list->room) {
    size_t room = list->room * 2 + 64;
    list->days = grow(self, list->days, room, sizeof *list->days);
    list->kinds = grow(self, list->kinds, room, sizeof *list->kinds);
    list->traits = grow(self, list->traits, room, sizeof *list->traits);
    list->counts = grow(self, list->counts, room, sizeof *list->counts);
    list->counterparts =
        grow(self, list->counterparts, room, sizeof *list->counterparts);
    list->room = room;
  }
  list->days[list->count] = (int32_t)day;
  list->kinds[list->count] = (uint8_t)kind;
  list->traits[list->count] = (uint32_t)traits;
  list->counts[list->count] = (uint32_t)count;
  list->counterparts[list->count] = counterpart;
  list->count++;
}

/* e DAY KIND [TRAITS [COUNT [COUNTERPART]]] */
static void read_event(player *self) {
  int64_t day = number(self);
  int64_t kind = number(self);
  int64_t traits = number_or(self, 0);
  int64_t count = number_or(self, 1);
  uint64_t counterpart = more(self) ? unsigned_word(self, 16) : 0;
  keep_event(self, day, kind, traits, count, counterpart);
}

/* r TIMES STEP NEXT DAY KIND TRAITS COUNT COUNTERPART */
static void read_routine(player *self) {
  int64_t times = number(self);
  int64_t step = number(self);
  uint64_t next = unsigned_word(self, 10);
  int64_t day = number(self);
  int64_t kind = number(self);
  int64_t traits = number(self);
  int64_t count = number(self);
  uint64_t counterpart = unsigned_word(self, 16);
  for (int64_t i = 0; i < times; i++) {
    keep_event(self, day + i * step, kind, traits, count,
               counterpart + (uint64_t)i * next);
  }
}

static void keep_look(player *self, int64_t kind, int64_t share) {
  recorded *to = to_record(self);
  look *one = &to->looked_for[to->looked_for_count];
  if (to->looked_for_count++ == LOOKS_MAX) give_up(self, "too many kinds");
  one->kind = (uint8_t)kind;
  one->share = (int32_t)share;
}

static void read_observed(player *self) {
  while (more(self)) keep_look(self, number(self), SSI_SHARE_WHOLE);
}

/* part KIND SHARE */
static void read_part(player *self) {
  int64_t kind = number(self);
  keep_look(self, kind, number(self));
}

static bool read_record(player *self, const char *name) {
  if (strcmp(name, "e") == 0) {
    read_event(self);
  } else if (strcmp(name, "r") == 0) {
    read_routine(self);
  } else if (strcmp(name, "observe") == 0) {
    read_observed(self);
  } else if (strcmp(name, "part") == 0) {
    read_part(self);
  } else if (strcmp(name, "traits") == 0) {
    to_record(self)->looked_for_traits |= (uint32_t)number(self);
  } else {
    return false;
  }
  return true;
}

static ssi_profile *to_profile(const player *self) {
  return self->planned_profile != NULL ? self->planned_profile : self->profile;
}

/* SECTION TIMES TEXT: the text so many times. */
static ssi_status set_long_section(player *self, ssi_profile *profile) {
  ssi_section section = (ssi_section)number(self);
  size_t times = (size_t)number(self), length = 0;
  const char *text = text_word(self, &length);
  char *whole = grow(self, NULL, times * length + 1, 1);
  for (size_t i = 0; i < times; i++) memcpy(whole + i * length, text, length);
  ssi_status status =
      ssi_profile_set_section(profile, section, whole, times * length);
  free(whole);
  return status;
}

/* refused_section SECTION TEXT, refused_target TEXT: a call that changes
   nothing, because the text is no UTF-8. */
static bool read_refused(player *self, const char *name) {
  ssi_profile *profile = to_profile(self);
  ssi_status status;
  size_t length = 0;
  if (strcmp(name, "refused_section") == 0) {
    ssi_section section = (ssi_section)number(self);
    const char *text = text_word(self, &length);
    status = ssi_profile_set_section(profile, section, text, length);
  } else if (strcmp(name, "refused_target") == 0) {
    const char *text = text_word(self, &length);
    status = ssi_profile_set_target(profile, text, length);
  } else {
    return false;
  }
  if (status != SSI_ERROR_UTF8)
    fail(self, self->line, "%s: %s", name, ssi_status_name(status));
  return true;
}

static bool read_profile(player *self, const char *name) {
  ssi_profile *profile = to_profile(self);
  ssi_status status;
  size_t length = 0;
  if (strcmp(name, "fact") == 0) {
    ssi_fact fact = (ssi_fact)number(self);
    status = ssi_profile_set_fact(profile, fact, (int32_t)number(self));
  } else if (strcmp(name, "clear") == 0) {
    status = ssi_profile_clear_fact(profile, (ssi_fact)number(self));
  } else if (strcmp(name, "fact_part") == 0) {
    ssi_fact fact = (ssi_fact)number(self);
    status = ssi_profile_observe_part(profile, fact, (int32_t)number(self));
  } else if (strcmp(name, "section") == 0) {
    ssi_section section = (ssi_section)number(self);
    const char *text = text_word(self, &length);
    status = ssi_profile_set_section(profile, section, text, length);
  } else if (strcmp(name, "long_section") == 0) {
    status = set_long_section(self, profile);
  } else if (strcmp(name, "target") == 0) {
    const char *text = text_word(self, &length);
    status = ssi_profile_set_target(profile, text, length);
  } else {
    return read_refused(self, name);
  }
  must(self, status, name);
  return true;
}

static bool read_model(player *self, const char *name) {
  ssi_status status;
  if (strcmp(name, "balance") == 0) {
    must(self, ssi_model_balance(self->model), name);
    return true;
  }
  if (strcmp(name, "weight") != 0 && strcmp(name, "goalpost") != 0 &&
      strcmp(name, "half_life") != 0 && strcmp(name, "cap") != 0 &&
      strcmp(name, "move") != 0) {
    return false;
  }
  int id = (int)number(self);
  int32_t value = (int32_t)number(self);
  if (strcmp(name, "weight") == 0) {
    status = ssi_model_set_weight(self->model, (ssi_indicator)id, value);
  } else if (strcmp(name, "goalpost") == 0) {
    status = ssi_model_set_goalpost(self->model, (ssi_indicator)id, value);
  } else if (strcmp(name, "half_life") == 0) {
    status = ssi_model_set_half_life(self->model, (ssi_indicator)id, value);
  } else if (strcmp(name, "cap") == 0) {
    status = ssi_model_set_cap(self->model, (ssi_kind)id, value);
  } else {
    status =
        ssi_model_set_pillar(self->model, (ssi_indicator)id, (ssi_pillar)value);
  }
  must(self, status, name);
  return true;
}

static void clear_record(recorded *what) {
  what->events.count = 0;
  what->looked_for_count = 0;
  what->looked_for_traits = 0;
}

/* What follows is planned, up to the reading that takes it. */
static void begin_plan(player *self) {
  if (self->planned_profile != NULL) give_up(self, "a plan within a plan");
  clear_record(&self->planned);
  must(self, ssi_profile_new(NULL, &self->planned_profile), "plan");
}

static void read_cohort(player *self) {
  self->cohort_count = 0;
  while (more(self)) {
    if (self->cohort_count == COHORT_MAX) give_up(self, "too many scores");
    self->cohort[self->cohort_count++] = (int32_t)number(self);
  }
}

/* Options of the next plan: time MINUTES DAYS, limit KIND AT_LEAST AT_MOST,
   means BRAND FIND ENGAGE RELATE. */
static bool read_options(player *self, const char *name) {
  int32_t values[SSI_PILLARS];
  int count = strcmp(name, "time") == 0    ? 2
              : strcmp(name, "limit") == 0 ? 3
              : strcmp(name, "means") == 0 ? 4
                                           : 0;
  if (count == 0) return false;
  for (int i = 0; i < count; i++) values[i] = (int32_t)number(self);
  if (self->options == NULL)
    must(self, ssi_plan_options_new(NULL, &self->options), "options");
  if (count == 2) {
    must(self, ssi_plan_options_set_time(self->options, values[0], values[1]),
         name);
  } else if (count == 3) {
    must(self,
         ssi_plan_options_limit(self->options, (ssi_kind)values[0], values[1],
                                values[2]),
         name);
  } else {
    must(self,
         ssi_plan_options_set_cohort(self->options, values[0], values[1],
                                     values[2], values[3]),
         name);
  }
  return true;
}

/* dashboard DAY BRAND FIND ENGAGE RELATE */
static void read_dashboard(player *self) {
  size_t at = self->dashboard_count++;
  if (at == DASHBOARD_MAX) give_up(self, "too many readings of a dashboard");
  for (int i = 0; i <= SSI_PILLARS; i++)
    self->dashboard[i][at] = (int32_t)number(self);
}

/* What only readings take. */
static bool read_question(player *self, const char *name) {
  if (read_options(self, name)) return true;
  if (strcmp(name, "planned") == 0) {
    begin_plan(self);
  } else if (strcmp(name, "cohort") == 0) {
    read_cohort(self);
  } else if (strcmp(name, "dashboard") == 0) {
    read_dashboard(self);
  } else {
    return false;
  }
  return true;
}

/* Expected lines. */

static void expect(player *self, int slot, int64_t value) {
  self->expected[slot] = value;
  self->expected_line[slot] = self->line;
}

static int id_word(player *self, int last) {
  int64_t id = number(self);
  if (id < 1 || id > last) give_up(self, "no such row");
  return (int)id;
}

/* Pairs of a number and its share, or numbers of what was observed in full. */
static void read_shares(player *self, int32_t *shares, int last, bool parts) {
  while (more(self)) {
    int id = id_word(self, last);
    shares[id] = parts ? (int32_t)number(self) : SSI_SHARE_WHOLE;
  }
}

static bool read_observation(player *self, const char *name) {
  bool parts = strcmp(name, "parts") == 0;
  bool fact_parts = strcmp(name, "fact_parts") == 0;
  if (parts || strcmp(name, "kinds") == 0)
    read_shares(self, self->kind_share, SSI_KINDS, parts);
  else if (fact_parts || strcmp(name, "facts") == 0)
    read_shares(self, self->fact_share, SSI_FACTS, fact_parts);
  else
    return false;
  return true;
}

/* i INDICATOR STATE POINTS HIGH OBSERVED MEASURE [SHARE] */
static void read_indicator(player *self) {
  int id = id_word(self, SSI_INDICATORS);
  int slot = INDICATOR + (id - 1) * INDICATOR_FIELDS;
  for (int i = STATE; i <= MEASURE; i++) {
    expect(self, slot + i, number(self));
  }
  bool full = self->expected[slot + STATE] == SSI_OBSERVATION_FULL;
  expect(self, slot + LEAST_SHARE, number_or(self, full ? SSI_SHARE_WHOLE : 0));
}

/* match FOUND [TEXT] */
static void read_match(player *self) {
  searched *one = &self->searched[self->searched_count];
  if (self->searched_count == SEARCHED_MAX) give_up(self, "too many texts");
  int64_t found = number(self);
  expect(self, MATCHES,
         self->expected[MATCHES] | found << self->searched_count++);
  one->text = text_word(self, &one->length);
}

static bool read_expected(player *self, const char *name) {
  if (read_observation(self, name)) return true;
  if (strcmp(name, "rows") == 0) {
    expect(self, ROWS, number(self));
  } else if (strcmp(name, "match") == 0) {
    read_match(self);
  } else if (strcmp(name, "unseen") == 0) {
    while (more(self)) self->unseen[id_word(self, (int)self->feeds) - 1] = true;
  } else if (strcmp(name, "weights") == 0) {
    for (int i = 0; i < SSI_INDICATORS; i++) {
      expect(self, INDICATOR + i * INDICATOR_FIELDS + WEIGHT, number(self));
    }
  } else if (strcmp(name, "total") == 0) {
    for (int i = 0; i < TOTAL_FIELDS; i++) {
      expect(self, TOTAL + i, number(self));
    }
  } else if (strcmp(name, "pillar") == 0) {
    int slot = PILLAR + (id_word(self, SSI_PILLARS) - 1) * PILLAR_FIELDS;
    for (int i = 0; i < PILLAR_FIELDS; i++) {
      expect(self, slot + i, number(self));
    }
  } else if (strcmp(name, "i") == 0) {
    read_indicator(self);
  } else if (strcmp(name, "shares") == 0) {
    while (more(self)) {
      int feed = id_word(self, (int)self->feeds);
      expect(self, SHARE + (feed - 1) * SHARE_FIELDS, number(self));
    }
  } else {
    return false;
  }
  return true;
}

/* What no line said: the defaults of README.md. */
static void fill_defaults(player *self) {
  for (int i = 0; i < SSI_PILLARS; i++) {
    int slot = PILLAR + i * PILLAR_FIELDS;
    if (self->expected_line[slot] > 0) continue;
    self->expected[slot + 1] = SSI_PILLAR_POINTS;
    self->expected[slot + 3] = -1;
  }
  for (int i = 0; i < SSI_INDICATORS; i++) {
    int slot = INDICATOR + i * INDICATOR_FIELDS;
    if (self->expected_line[slot + WEIGHT] == 0) {
      ssi_indicator_info info = SSI_INIT(ssi_indicator_info);
      must(self,
           ssi_model_indicator(self->model, (ssi_indicator)(i + 1), &info),
           "indicator info");
      self->expected[slot + WEIGHT] = info.weight_default;
    }
    if (self->expected_line[slot + HIGH] == 0) {
      self->expected[slot + HIGH] = self->expected[slot + WEIGHT];
    }
  }
  for (size_t i = 0; i < self->feeds; i++) {
    const ssi_feed_info *feed = &self->feed[i];
    int32_t share = feed->kind != 0 ? self->kind_share[feed->kind]
                                    : self->fact_share[feed->fact];
    self->expected[SHARE + i * SHARE_FIELDS + 1] = self->unseen[i] ? 0 : share;
  }
}

static void check_presence(player *self) {
  bool complete = self->score_line > 0 && self->expected_line[ROWS] > 0;
  for (int i = TOTAL; i < PILLAR; i++) {
    complete = complete && self->expected_line[i] > 0;
  }
  if (!complete) give_up(self, "the case lacks a line");
}

static void begin(player *self) {
  int64_t case_number = number(self);
  self->case_number = (long)case_number;
  snprintf(self->label, sizeof self->label, "%s", word(self));
  must(self, ssi_model_new(NULL, &self->model), "model");
  must(self, ssi_profile_new(NULL, &self->profile), "profile");
  must(self, ssi_model_feeds(self->model, &self->feeds), "feeds");
  if (self->feeds > FEEDS_MAX) give_up(self, "too many feeds");
  for (size_t i = 0; i < self->feeds; i++) {
    ssi_feed_info feed = SSI_INIT(ssi_feed_info);
    must(self, ssi_model_feed(self->model, i, &feed), "feed");
    self->feed[i] = feed;
  }
  clear_record(&self->own);
  clear_record(&self->planned);
  self->cohort_count = 0;
  self->dashboard_count = 0;
  self->searched_count = 0;
  self->score_line = 0;
  self->is_reading = false;
  self->reading_open = false;
  memset(self->expected, 0, sizeof self->expected);
  memset(self->expected_line, 0, sizeof self->expected_line);
  memset(self->kind_share, 0, sizeof self->kind_share);
  memset(self->fact_share, 0, sizeof self->fact_share);
  memset(self->unseen, 0, sizeof self->unseen);
}

static void finish(player *self) {
  if (self->is_calls) {
    finish_calls(self);
  } else if (self->is_reading) {
    if (self->reading_open || self->planned_profile != NULL ||
        self->options != NULL)
      give_up(self, "the last reading lacks its rows");
  } else {
    check_presence(self);
    fill_defaults(self);
    play(self);
  }
  ssi_model_free(self->model);
  ssi_profile_free(self->profile);
  self->model = NULL;
  self->profile = NULL;
  self->cases++;
}

static bool read_input(player *self, const char *name) {
  return read_record(self, name) || read_profile(self, name) ||
         read_model(self, name) || read_question(self, name);
}

/* A line after a reading: the member stays as it is. */
static bool read_answer(player *self, const char *name) {
  if (self->reading_open && strcmp(name, "row") == 0) {
    compare_row(self);
  } else if (self->reading_open && strcmp(name, "rows") == 0) {
    compare_rows(self);
  } else if (self->reading_open) {
    return false;
  } else {
    return play_reading(self, name) || read_question(self, name) ||
           (self->planned_profile != NULL &&
            (read_record(self, name) || read_profile(self, name)));
  }
  return true;
}

static void read_line(player *self) {
  if (!more(self) || *self->next == '#') return;
  const char *name = word(self);
  bool inside = self->model != NULL;
  if (!inside && strcmp(name, "case") == 0) {
    begin(self);
  } else if (!inside) {
    give_up(self, "expected a case");
  } else if (play_call(self, name)) {
    /* it was a call of a case of cohorts */
  } else if (!self->is_reading && strcmp(name, "score") == 0) {
    self->day = (int32_t)number(self);
    self->score_line = self->line;
  } else if (strcmp(name, "end") == 0) {
    finish(self);
  } else if (self->is_reading) {
    if (!read_answer(self, name)) give_up(self, "no such line");
  } else if (self->score_line > 0) {
    if (!read_expected(self, name)) give_up(self, "no such expected line");
  } else if (!play_reading(self, name) && !read_input(self, name)) {
    give_up(self, "no such input line");
  }
  if (more(self)) give_up(self, "the line is too long");
}

/* The whole file, ended by NUL. */
static char *load(const player *self, const char *path) {
  FILE *file = fopen(path, "rb");
  if (file == NULL) give_up(self, "cannot open the file");
  char *text = NULL;
  size_t size = 0, got = 0;
  do {
    text = grow(self, text, size + 65537, 1);
    got = fread(text + size, 1, 65536, file);
    size += got;
  } while (got > 0);
  if (ferror(file)) give_up(self, "cannot read the file");
  fclose(file);
  text[size] = '\0';
  return text;
}

/* Writes the line, but no rows; those of a reading come after it. */
static void record_line(player *self, char *line) {
  if (strncmp(line, "row", 3) == 0 || line[0] == '=') return;
  puts(line);
  read_line(self);
  if (self->reading_open) record_rows(self);
  if (self->is_calls) record_call(self);
}

void read_vectors(player *self, const char *path) {
  self->file = path;
  self->line = 0;
  char *text = load(self, path);
  char *line = text;
  while (*line != '\0') {
    char *end = line + strcspn(line, "\n");
    char *following = *end == '\0' ? end : end + 1;
    *end = '\0';
    self->line++;
    self->next = line;
    if (self->recording)
      record_line(self, line);
    else
      read_line(self);
    line = following;
  }
  if (self->model != NULL) give_up(self, "the last case has no end");
  free(text);
}
