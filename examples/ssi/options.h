/* The command line. */
#ifndef OPTIONS_H
#define OPTIONS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "terminal.h"

enum { EXIT_OK = 0, EXIT_DATA = 1, EXIT_USAGE = 2 };

#define OPERANDS_MAX 2
#define AMOUNTS_MAX 64

/* Each option is a bit, so that a command can say which it takes. */
enum {
  TAKES_ON = 1 << 0,
  TAKES_FROM = 1 << 1,
  TAKES_TO = 1 << 2,
  TAKES_SINCE = 1 << 3,
  TAKES_MINUTES = 1 << 4,
  TAKES_DAYS_A_WEEK = 1 << 5,
  TAKES_DAYS = 1 << 6,
  TAKES_WITHOUT = 1 << 7,
  TAKES_AT_LEAST = 1 << 8,
  TAKES_COHORT_MEANS = 1 << 9,
  TAKES_ADD = 1 << 10,
  TAKES_IN = 1 << 11,
  TAKES_SET = 1 << 12,
  TAKES_PERCENT = 1 << 13,
  TAKES_SCORES = 1 << 14,
  TAKES_OUTPUT = 1 << 15,
  TAKES_FORCE = 1 << 16,
  TAKES_TARGET = 1 << 17,
  TAKES_MODEL = 1 << 18,
  TAKES_CSV = 1 << 19,
  TAKES_JSON = 1 << 20,
  TAKES_COLOR = 1 << 21,
  TAKES_HELP = 1 << 22,
  TAKES_VERSION = 1 << 23,
  /* What every command takes. */
  TAKES_COMMON = TAKES_JSON | TAKES_COLOR | TAKES_HELP | TAKES_VERSION,
  /* What every command takes that scores a member. */
  TAKES_SCORING = TAKES_TARGET | TAKES_MODEL | TAKES_COMMON
};

typedef struct options options;

typedef struct command {
  const char *name;
  const char *summary; /* one line of the general help */
  const char *help;    /* what it does, in lines */
  const char *operands[OPERANDS_MAX];
  uint32_t takes; /* TAKES_... */
  int (*run)(const options *asked);
} command;

/* A day that may have been given. */
typedef struct day_option {
  bool given;
  int32_t day;
} day_option;

/* Rows such as "comment=20": a kind or fact, and a number. */
typedef struct amounts {
  size_t count;
  struct amount {
    int32_t of, value;
  } rows[AMOUNTS_MAX];
} amounts;

struct options {
  const command *command; /* NULL with --version or the general --help */
  const char *operands[OPERANDS_MAX];
  uint32_t given; /* TAKES_... of the options that were given */
  const char *target, *model, *scores, *output; /* or NULL */
  day_option on, from, to, since;
  int32_t minutes, days_a_week, days, in, percent;
  amounts without; /* kinds; the numbers are 0 */
  amounts at_least, add, set;
  int32_t cohort_means[4]; /* micropoints, if given */
  color_mode color;
  bool json, csv, force, help, version;
};

/* An option: how it is written, what it means, and how its value is read. */
typedef struct option_row option_row;
struct option_row {
  uint32_t bit;
  char letter; /* short form, or 0 */
  const char *name, *value, *help;
  bool (*take)(const option_row *row, const char *text, options *out);
  size_t place; /* of the value in options */
  int32_t low, high;
};

/* All options; the last has no name. */
extern const option_row OPTIONS[];

/* The values of options that need not be given. */
void options_defaults(options *out);

/* Reads the command line. Says what is wrong with it and answers false. */
bool options_read(int count, char **words, options *out);

/* The archive's path, or NULL. */
const char *options_path(const options *asked);

/* Prints the help of the command, or of the program. */
void options_help(const options *asked);

/* Says on stderr where help is to be found. */
void options_hint(const options *asked);

#endif
