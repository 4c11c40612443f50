/* Any words as a command line of the program, one a line. What is understood is
   written again, every value in one form, and must mean the same. */
#include <getopt.h>
#include <stdlib.h>
#include <string.h>

#include "fuzz/check.h"
#include "fuzz/program.h"
#include "lang.h"
#include "names.h"
#include "option_take.h"
#include "text.h"

#define WORDS_MAX 48
#define WORD_BYTES 65536

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

typedef struct words {
  char *text; /* all of them, each ended by NUL */
  char *rows[WORDS_MAX + 2 * 64 + 4];
  int count;
} words;

static words cut(const uint8_t *data, size_t size) {
  static char program[] = "ssi";
  words made = {malloc(size + 1), {program}, 1};
  size_t i, begin = 0;
  DEMAND(made.text != NULL);
  if (size > 0) memcpy(made.text, data, size);
  made.text[size] = '\0';
  for (i = 0; i <= size && made.count < WORDS_MAX; i++) {
    if (i < size && made.text[i] != '\n' && made.text[i] != '\0') continue;
    made.text[i] = '\0';
    made.rows[made.count++] = made.text + begin;
    begin = i + 1;
  }
  made.rows[made.count] = NULL;
  return made;
}

static bool read(words *from, options *out) {
  bool good;
  optind = 0; /* getopt begins anew */
  program_listens();
  lang_begin(from->count, from->rows);
  good = options_read(from->count, from->rows, out);
  if (good && out->help) options_help(out);
  program_heard(!good);
  return good;
}

/* Adds "--NAME=VALUE", or "--NAME" for no value. */
static void add(words *to, const option_row *row, const char *value) {
  const size_t room = strlen(row->name) + strlen(value ? value : "") + 4;
  char *word = malloc(room);
  DEMAND(word != NULL);
  snprintf(word, room, "--%s%s%s", row->name, value ? "=" : "",
           value ? value : "");
  to->rows[to->count++] = word;
}

static void add_amounts(words *to, const option_row *row, const amounts *list,
                        ssi_model *model) {
  static char value[WORD_BYTES];
  size_t used = 0, i;
  for (i = 0; i < list->count; i++) {
    const int32_t of = list->rows[i].of;
    used += (size_t)snprintf(value + used, sizeof value - used, "%s%s",
                             i > 0 ? "," : "",
                             row->take == take_facts ? name_of_fact(model, of)
                                                     : name_of_kind(model, of));
    if (row->take == take_kinds) continue;
    used += (size_t)snprintf(value + used, sizeof value - used, "=%d",
                             (int)list->rows[i].value);
  }
  add(to, row, value);
}

static void add_value(words *to, const option_row *row, const options *from,
                      ssi_model *model) {
  static const char *const colors[] = {"auto", "always", "never"};
  const void *place = (const char *)from + row->place;
  char value[5 * NUMBER_MAX];
  size_t i;
  if (row->take == take_flag) {
    add(to, row, NULL);
  } else if (row->take == take_text || row->take == take_output) {
    add(to, row, *(const char *const *)place);
  } else if (row->take == take_target) {
    add(to, row, from->target);
  } else if (row->take == take_more) {
    const texts *list = place;
    for (i = 0; i < list->count; i++) add(to, row, list->rows[i]);
  } else if (row->take == take_kind) {
    add(to, row, name_of_cohort_kind(from->kind));
  } else if (row->take == take_epsilon) {
    snprintf(value, sizeof value, "%d/64", (int)*(const int32_t *)place);
    add(to, row, value);
  } else if (row->take == take_day) {
    number_day(((const day_option *)place)->day, value);
    add(to, row, value);
  } else if (row->take == take_whole) {
    snprintf(value, sizeof value, "%d", (int)*(const int32_t *)place);
    add(to, row, value);
  } else if (row->take == take_color) {
    add(to, row, colors[from->color]);
  } else if (row->take == take_means) {
    size_t used = 0;
    for (i = 0; i < SSI_PILLARS; i++) {
      char points[NUMBER_MAX];
      number_exact(from->cohort_means[i], points);
      used += (size_t)snprintf(value + used, sizeof value - used, "%s%s",
                               i > 0 ? "," : "", points);
    }
    add(to, row, value);
  } else if (row->take == take_lang) {
    add(to, row, "en"); /* it is not kept */
  } else {
    DEMAND(row->take == take_kinds || row->take == take_counts ||
           row->take == take_facts);
    add_amounts(to, row, place, model);
  }
}

static bool same_text(const char *a, const char *b) {
  return a == b || (a && b && strcmp(a, b) == 0);
}

static bool same_texts(const texts *a, const texts *b) {
  size_t i;
  if (a->count != b->count) return false;
  for (i = 0; i < a->count; i++)
    if (!same_text(a->rows[i], b->rows[i])) return false;
  return true;
}

static bool same_amounts(const amounts *a, const amounts *b) {
  return a->count == b->count &&
         memcmp(a->rows, b->rows, a->count * sizeof *a->rows) == 0;
}

static bool same_day(day_option a, day_option b) {
  return a.given == b.given && a.day == b.day;
}

static void check_same(const options *a, const options *b) {
  size_t i;
  DEMAND(a->command == b->command && a->operand_count == b->operand_count);
  for (i = 0; i < a->operand_count; i++)
    DEMAND(same_text(a->operands[i], b->operands[i]));
  DEMAND(a->given == b->given);
  DEMAND(same_text(a->target, b->target) && same_text(a->model, b->model));
  DEMAND(same_text(a->scores, b->scores) && same_text(a->output, b->output));
  DEMAND(same_text(a->member, b->member) && same_text(a->name, b->name));
  DEMAND(same_text(a->budget, b->budget) && same_text(a->key, b->key));
  DEMAND(same_texts(&a->shares, &b->shares));
  DEMAND(same_texts(&a->benchmarks, &b->benchmarks));
  DEMAND(same_day(a->on, b->on) && same_day(a->from, b->from));
  DEMAND(same_day(a->to, b->to) && same_day(a->since, b->since));
  DEMAND(same_day(a->today, b->today) && a->kind == b->kind);
  DEMAND(a->minutes == b->minutes && a->days_a_week == b->days_a_week);
  DEMAND(a->days == b->days && a->in == b->in && a->percent == b->percent);
  DEMAND(a->memory == b->memory && a->epsilon == b->epsilon);
  DEMAND(a->limit == b->limit && a->least_serial == b->least_serial);
  DEMAND(same_amounts(&a->without, &b->without));
  DEMAND(same_amounts(&a->at_least, &b->at_least));
  DEMAND(same_amounts(&a->add, &b->add) && same_amounts(&a->set, &b->set));
  DEMAND(memcmp(a->cohort_means, b->cohort_means, sizeof a->cohort_means) == 0);
  DEMAND(a->color == b->color && a->json == b->json && a->csv == b->csv);
  DEMAND(a->force == b->force && a->help == b->help);
  DEMAND(a->version == b->version && a->share_all == b->share_all);
  DEMAND(a->fallback == b->fallback && a->synthetic == b->synthetic);
  DEMAND(a->yes == b->yes && a->shape == b->shape && a->names == b->names);
  DEMAND(a->report == b->report);
}

/* "help" as a word is the option. */
static void check_again(const options *first, ssi_model *model) {
  static char program[] = "ssi", end[] = "--";
  char command[64] = "";
  words to = {NULL, {program}, 1};
  options again, wanted = *first;
  const option_row *row;
  int made, i;
  if (wanted.help) wanted.given |= TAKES_HELP;
  for (row = OPTIONS; row->name; row++)
    if (wanted.given & row->bit) add_value(&to, row, &wanted, model);
  made = to.count;
  to.rows[to.count++] = end;
  if (wanted.command) {
    char *second;
    snprintf(command, sizeof command, "%s", wanted.command->name);
    to.rows[to.count++] = command;
    second = strchr(command, ' ');
    if (second) {
      *second = '\0';
      to.rows[to.count++] = second + 1;
    }
  }
  for (i = 0; i < (int)wanted.operand_count; i++)
    to.rows[to.count++] = (char *)(uintptr_t)wanted.operands[i];
  to.rows[to.count] = NULL;
  DEMAND(read(&to, &again));
  check_same(&wanted, &again);
  for (i = 1; i < made; i++) free(to.rows[i]);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  static ssi_model *model;
  words given = cut(data, size < WORD_BYTES / 2 ? size : WORD_BYTES / 2);
  options asked;
  if (!model) DEMAND(ssi_model_new(NULL, &model) == SSI_OK);
  if (read(&given, &asked)) {
    DEMAND(asked.command || asked.help || asked.version);
    check_again(&asked, model);
  }
  free(given.text);
  return 0;
}
