/* Reads the command line by the tables of options and commands, and prints the
 * help from the same tables. */
#include "options.h"

#include <getopt.h>
#include <stdio.h>
#include <string.h>

#include "commands.h"
#include "lang.h"
#include "look_up.h"
#include "say.h"
#include "text.h"

#define ROWS_MAX 64
#define HELP_WIDTH 80
#define HELP_COLUMN 28

/* Values of getopt for long options, beyond any character. */
enum { FIRST_LONG = 512 };

static const char USAGE[] = N_("Usage: ssi COMMAND [OPTION]... [ARCHIVE]");
static const char PURPOSE[] =
    N_("Computes an open Social Selling Index, 0 to 100, from a LinkedIn data "
       "archive. Nothing leaves this machine.");
static const char HELP_ARCHIVE[] =
    N_("ARCHIVE is the ZIP that LinkedIn sent, or the folder it was unpacked "
       "to; several are one member's exports, old and new, and count as one.");
static const char HELP_END[] =
    N_("`ssi COMMAND --help` says more. Exit status: 0 done, 1 the data or the "
       "output failed, 2 wrong usage. This is not LinkedIn's number.");

static void print_option(const option_row *row, const command *of) {
  char form[64];
  int used = snprintf(form, sizeof(form), "  ");
  if (row->letter != 0) {
    used += snprintf(form + used, sizeof(form) - (size_t)used, "-%c, ",
                     row->letter);
  }
  snprintf(form + used, sizeof(form) - (size_t)used, "--%s%s%s", row->name,
           row->value == NULL        ? ""
           : row->bit == TAKES_COLOR ? "="
                                     : " ",
           row->value == NULL ? "" : row->value);
  text_pad(stdout, form, HELP_COLUMN);
  text_wrap(stdout, _(option_help(row, of)), HELP_COLUMN, HELP_COLUMN,
            HELP_WIDTH);
}

static void print_options(uint64_t takes, const command *of) {
  for (const option_row *row = OPTIONS; row->name != NULL; row++) {
    if ((takes & row->bit) != 0) print_option(row, of);
  }
}

static void print_commands(void) {
  for (const command *each = COMMANDS; each->name != NULL; each++) {
    char form[64];
    snprintf(form, sizeof(form), "  %s", each->name);
    for (int i = 0; i < OPERANDS_NAMED && each->operands[i] != NULL; i++) {
      size_t used = strlen(form);
      snprintf(form + used, sizeof(form) - used, " %s", each->operands[i]);
    }
    if (strlen(form) >= HELP_COLUMN) {
      printf("%s\n%*s", form, HELP_COLUMN, "");
    } else {
      text_pad(stdout, form, HELP_COLUMN);
    }
    text_wrap(stdout, _(each->summary), HELP_COLUMN, HELP_COLUMN, HELP_WIDTH);
  }
}

static void print_usage(const command *of) {
  printf(_("Usage: ssi %s [OPTION]..."), of->name);
  for (int i = 0; i < OPERANDS_NAMED && of->operands[i] != NULL; i++) {
    printf(" %s", of->operands[i]);
  }
  fputs("\n\n", stdout);
  text_wrap(stdout, _(of->help), 0, 0, HELP_WIDTH);
  printf("\n%s\n", _("Options:"));
}

/* As they are typed; the lines of one stand below each other. */
static void print_examples(const command *of) {
  const char *line;
  printf("\n%s\n", _("Examples:"));
  for (size_t i = 0; (line = command_example(of, i)) != NULL; i++) {
    printf("  %s\n", line);
  }
}

void options_help(const options *asked) {
  if (asked->command != NULL) {
    print_usage(asked->command);
    /* --version belongs to the program. */
    print_options(asked->command->takes & ~TAKES_VERSION, asked->command);
    print_examples(asked->command);
    return;
  }
  printf("%s\n\n", _(USAGE));
  text_wrap(stdout, _(PURPOSE), 0, 0, HELP_WIDTH);
  printf("\n%s\n", _("Commands:"));
  print_commands();
  putchar('\n');
  text_wrap(stdout, _(HELP_ARCHIVE), 0, 0, HELP_WIDTH);
  printf("\n%s\n", _("Options of most commands:"));
  print_options(TAKES_ON | TAKES_SCORING, NULL);
  putchar('\n');
  text_wrap(stdout, _(HELP_END), 0, 0, HELP_WIDTH);
}

void options_hint(const options *asked) {
  if (asked->command != NULL) {
    fprintf(stderr, _("Try `ssi %s --help`.\n"), asked->command->name);
  } else {
    fputs(_("Try `ssi --help`.\n"), stderr);
  }
}

uint64_t options_memory(const options *asked) {
  return (uint64_t)asked->memory * 1000000;
}

const char *options_path(const options *asked) {
  return asked->operands[0];
}

/* The rows as getopt wants them: long ones, and the letters. */
static void for_getopt(struct option *longs, char *letters) {
  size_t count = 0, used = strlen(letters);
  for (const option_row *row = OPTIONS; row->name != NULL; row++, count++) {
    longs[count].name = row->name;
    longs[count].has_arg = row->value != NULL ? required_argument : no_argument;
    longs[count].flag = NULL;
    longs[count].val = FIRST_LONG + (int)count;
    if (row->letter == 0) continue;
    letters[used++] = row->letter;
    if (row->value != NULL) letters[used++] = ':';
  }
  memset(&longs[count], 0, sizeof(longs[count]));
  letters[used] = '\0';
}

static const option_row *row_of(int found) {
  if (found >= FIRST_LONG) return &OPTIONS[found - FIRST_LONG];
  for (const option_row *row = OPTIONS; row->name != NULL; row++) {
    if (row->letter != 0 && row->letter == found) return row;
  }
  return NULL;
}

/* The option that a word such as "--Days_a_week=5" means; NULL: none. */
static const option_row *row_named(const char *word) {
  char name[NAME_MAX_SHOWN];
  snprintf(name, sizeof(name), "%.*s", (int)strcspn(word, "="), word);
  for (const option_row *row = OPTIONS; row->name != NULL; row++) {
    if (strlen(row->name) == strlen(name) && look_same(name, row->name)) {
      return row;
    }
  }
  return NULL;
}

/* Writes names of options as getopt knows them, in place. */
static void spell(int count, char **words) {
  for (int i = 1; i < count && strcmp(words[i], "--") != 0; i++) {
    const option_row *row;
    if (strncmp(words[i], "--", 2) != 0) continue;
    row = row_named(words[i] + 2);
    if (row != NULL) memcpy(words[i] + 2, row->name, strlen(row->name));
  }
}

/* Adds to a list of what could be meant. */
static void add_form(char *forms, size_t capacity, const char *form) {
  size_t used = strlen(forms);
  snprintf(forms + used, capacity - used, "%s%s", used > 0 ? _(" or ") : "",
           form);
}

/* Says what is wrong with a long option that getopt does not take. */
static void say_unknown(const char *word) {
  const char *names[ROWS_MAX + 1];
  char given[64], forms[256] = "", hint[128];
  size_t count = 0;
  snprintf(given, sizeof(given), "%.*s", (int)strcspn(word, "="), word);
  if (strlen(given) > 2 && row_named(given + 2) != NULL) {
    say_error("%s takes no value: say %s alone", word, given);
    return;
  }
  for (const option_row *row = OPTIONS; row->name != NULL; row++) {
    names[count++] = row->name;
    if (given[2] != '\0' &&
        strncmp(row->name, given + 2, strlen(given + 2)) == 0) {
      char form[64];
      snprintf(form, sizeof(form), "--%s", row->name);
      add_form(forms, sizeof(forms), form);
    }
  }
  names[count] = NULL;
  if (forms[0] != '\0') {
    say_error("%s: say %s", given, forms);
    return;
  }
  look_hint("--", given + 2, names, hint, sizeof(hint));
  say_error("%s: no such option%s", given, hint);
}

/* Says that an option stands without its value, and what that is. */
static void say_missing(const char *word) {
  for (const option_row *row = OPTIONS; row->name != NULL; row++) {
    bool is = word[1] == '-'
                  ? strncmp(row->name, word + 2, strlen(word + 2)) == 0
                  : row->letter != 0 && row->letter == word[1];
    if (!is || row->value == NULL) continue;
    say_error("%s needs a value: %s %s", word, word, row->value);
    return;
  }
  say_error("%s needs a value", word);
}

/* What getopt found in the words before `optind`. */
static bool take(int found, char **words, options *out) {
  const option_row *row = row_of(found);
  if (row != NULL) {
    out->given |= row->bit;
    return row->take(row, optarg, out);
  }
  if (found == ':') {
    say_missing(words[optind - 1]);
  } else if (strncmp(words[optind - 1], "--", 2) == 0) {
    say_unknown(words[optind - 1]);
  } else {
    say_error("-%c: no such option", optopt);
  }
  return false;
}

/* How many of the words are the name of a command: 0, 1 or 2; -1 if the first
 * of two is there and the second is not. */
static int name_length(const char *name, const char *const *words, int count) {
  char both[NAME_MAX_SHOWN], first[32];
  if (look_same(words[0], name)) return 1;
  snprintf(both, sizeof(both), "%s %s", words[0], count > 1 ? words[1] : "");
  if (count > 1 && look_same(both, name)) return 2;
  snprintf(first, sizeof(first), "%.*s", (int)strcspn(name, " "), name);
  return strchr(name, ' ') != NULL && look_same(words[0], first) ? -1 : 0;
}

/* Says that no command has the name; forms: those that begin with it. */
static void say_no_command(const char *const *words, const char *forms) {
  const char *names[ROWS_MAX];
  char hint[128];
  size_t count = 0;
  if (forms[0] != '\0') {
    say_error("%s: say %s", words[0], forms);
    return;
  }
  for (const command *each = COMMANDS; each->name != NULL; each++) {
    names[count++] = each->name;
  }
  names[count++] = "help";
  names[count] = NULL;
  look_hint("", words[0], names, hint, sizeof(hint));
  say_error("%s: no such command%s", words[0], hint);
}

/* Finds the command; answers how many words name it, or 0. */
static int find_command(const char *const *words, int count, options *out) {
  char forms[64] = "";
  for (const command *each = COMMANDS; each->name != NULL; each++) {
    int length = name_length(each->name, words, count);
    char form[32];
    if (length > 0) {
      out->command = each;
      return length;
    }
    if (length == 0) continue;
    snprintf(form, sizeof(form), "`%s`", each->name);
    add_form(forms, sizeof(forms), form);
  }
  say_no_command(words, forms);
  return 0;
}

/* The words of the command itself come first. */
static bool add_operand(const char *word, const char **operands, int *count) {
  if (*count == 2 + OPERANDS_MAX) {
    say_error("%s: one argument too many", word);
    return false;
  }
  operands[(*count)++] = word;
  return true;
}

static bool repeats(const char *name) {
  size_t length = strlen(name);
  return length > 3 && strcmp(name + length - 3, "...") == 0;
}

/* Whether the command has all its operands, and no more. */
static bool operands_fit(const options *out) {
  const command *asked = out->command;
  size_t count = 0;
  for (; count < OPERANDS_NAMED && asked->operands[count] != NULL; count++) {
    const char *name = asked->operands[count];
    if (out->operand_count > count) continue;
    say_error("%s: no %.*s given", asked->name,
              (int)(strlen(name) - (repeats(name) ? 3 : 0)), name);
    return false;
  }
  for (size_t i = 0; i < count; i++) {
    if (repeats(asked->operands[i])) return true;
  }
  if (out->operand_count == count) return true;
  if (count == 0) {
    say_error("%s takes no ARCHIVE", asked->name);
  } else {
    say_error("%s: one argument too many", out->operands[count]);
  }
  return false;
}

/* Whether command, operands and options go together. */
static bool fits(const options *out) {
  if (out->command != NULL) {
    for (const option_row *row = OPTIONS; row->name != NULL; row++) {
      if ((out->given & row->bit & ~out->command->takes) == 0) continue;
      say_error("%s does not take --%s", out->command->name, row->name);
      return false;
    }
  }
  if (out->help || out->version) return true;
  if (out->command == NULL) {
    say_error("no command given: say what to do, such as `ssi score ARCHIVE`");
    return false;
  }
  return operands_fit(out);
}

static bool read_words(int count, char **words, options *out) {
  const char *operands[2 + OPERANDS_MAX];
  struct option longs[ROWS_MAX];
  /* "-": operands are answered in place, wherever they stand. */
  char letters[2 + 2 * ROWS_MAX + 1] = "-:";
  int given = 0, named = 0;
  int found;
  for_getopt(longs, letters);
  opterr = 0;
  spell(count, words);
  while ((found = getopt_long(count, words, letters, longs, NULL)) != -1) {
    bool good = found == 1 ? add_operand(optarg, operands, &given)
                           : take(found, words, out);
    if (!good) return false;
  }
  for (; optind < count; optind++) {
    if (!add_operand(words[optind], operands, &given)) return false;
  }
  while (given > 0 && look_same(operands[0], "help")) {
    out->help = true;
    memmove(operands, operands + 1, (size_t)--given * sizeof(*operands));
  }
  if (given > 0 && (named = find_command(operands, given, out)) == 0) {
    return false;
  }
  if (given - named > OPERANDS_MAX) {
    say_error("%s: one argument too many", operands[given - 1]);
    return false;
  }
  for (int i = named; i < given; i++) {
    out->operands[out->operand_count++] = operands[i];
  }
  return fits(out);
}

/* Whose help to point to, if the words were not read to their end. */
static void guess_command(int count, char **words, options *out) {
  for (int i = 1; i < count && out->command == NULL; i++) {
    const char *const *rest = (const char *const *)(words + i);
    for (const command *each = COMMANDS; each->name != NULL; each++) {
      if (name_length(each->name, rest, count - i) > 0) out->command = each;
    }
  }
}

bool options_read(int count, char **words, options *out) {
  options_defaults(out);
  if (read_words(count, words, out)) return true;
  if (out->no_memory) return false;
  guess_command(count, words, out);
  options_hint(out);
  return false;
}
