/* The command line. */
#ifndef OPTIONS_H
#define OPTIONS_H

#include <ssi/ssi.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "terminal.h"

enum { EXIT_OK = 0, EXIT_DATA = 1, EXIT_USAGE = 2 };

/* A command's operands have at most two names; a last one that ends with "..."
 * may be given again and again. */
#define OPERANDS_NAMED 2
#define OPERANDS_MAX 1001
#define TEXTS_MAX 64
#define AMOUNTS_MAX 64

/* Each option is a bit, so that a command can say which it takes. */
#define TAKES_ON (UINT64_C(1) << 0)
#define TAKES_FROM (UINT64_C(1) << 1)
#define TAKES_TO (UINT64_C(1) << 2)
#define TAKES_SINCE (UINT64_C(1) << 3)
#define TAKES_MINUTES (UINT64_C(1) << 4)
#define TAKES_DAYS_A_WEEK (UINT64_C(1) << 5)
#define TAKES_DAYS (UINT64_C(1) << 6)
#define TAKES_WITHOUT (UINT64_C(1) << 7)
#define TAKES_AT_LEAST (UINT64_C(1) << 8)
#define TAKES_COHORT_MEANS (UINT64_C(1) << 9)
#define TAKES_ADD (UINT64_C(1) << 10)
#define TAKES_IN (UINT64_C(1) << 11)
#define TAKES_SET (UINT64_C(1) << 12)
#define TAKES_PERCENT (UINT64_C(1) << 13)
#define TAKES_SCORES (UINT64_C(1) << 14)
#define TAKES_OUTPUT (UINT64_C(1) << 15)
#define TAKES_FORCE (UINT64_C(1) << 16)
#define TAKES_BENCHMARK (UINT64_C(1) << 17)
#define TAKES_FALLBACK (UINT64_C(1) << 18)
#define TAKES_MEMBER (UINT64_C(1) << 19)
#define TAKES_SHARE (UINT64_C(1) << 20)
#define TAKES_SHARE_ALL (UINT64_C(1) << 21)
#define TAKES_NAME (UINT64_C(1) << 22)
#define TAKES_KIND (UINT64_C(1) << 23)
#define TAKES_BUDGET (UINT64_C(1) << 24)
#define TAKES_TARGET (UINT64_C(1) << 25)
#define TAKES_MODEL (UINT64_C(1) << 26)
#define TAKES_CSV (UINT64_C(1) << 27)
#define TAKES_JSON (UINT64_C(1) << 28)
#define TAKES_COLOR (UINT64_C(1) << 29)
#define TAKES_HELP (UINT64_C(1) << 30)
#define TAKES_VERSION (UINT64_C(1) << 31)
#define TAKES_EPSILON (UINT64_C(1) << 32)
#define TAKES_LIMIT (UINT64_C(1) << 33)
#define TAKES_LEAST_SERIAL (UINT64_C(1) << 34)
#define TAKES_KEY (UINT64_C(1) << 35)
#define TAKES_SYNTHETIC (UINT64_C(1) << 36)
#define TAKES_TODAY (UINT64_C(1) << 37)
#define TAKES_YES (UINT64_C(1) << 38)
#define TAKES_SHAPE (UINT64_C(1) << 39)
#define TAKES_MEMORY (UINT64_C(1) << 40)
#define TAKES_NAMES (UINT64_C(1) << 41)
#define TAKES_LANG (UINT64_C(1) << 42)
#define TAKES_REPORT (UINT64_C(1) << 43)
/* What every command takes. */
#define TAKES_COMMON \
  (TAKES_JSON | TAKES_LANG | TAKES_COLOR | TAKES_HELP | TAKES_VERSION)
/* What every command takes that scores a member. */
#define TAKES_SCORING (TAKES_TARGET | TAKES_MODEL | TAKES_MEMORY | TAKES_COMMON)

typedef struct options options;

typedef struct command {
  const char *name;    /* one word or two */
  const char *summary; /* one line of the general help */
  const char *help;    /* what it does, in lines */
  const char *operands[OPERANDS_NAMED];
  uint64_t takes; /* TAKES_... */
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

/* An option that may be given several times. */
typedef struct texts {
  size_t count;
  const char *rows[TEXTS_MAX];
} texts;

struct options {
  const command *command; /* NULL with --version or the general --help */
  const char *operands[OPERANDS_MAX + 1]; /* the last is NULL */
  size_t operand_count;
  uint64_t given; /* TAKES_... of the options that were given */
  const char *target, *model, *scores, *output; /* or NULL */
  const char *member, *name, *budget, *key;     /* or NULL */
  texts shares, benchmarks;
  ssi_cohort_kind kind; /* or 0 */
  day_option on, from, to, since, today;
  int32_t minutes, days_a_week, days, in, percent;
  int32_t memory;         /* millions of bytes */
  int32_t epsilon, limit; /* 64ths, or 0 */
  int32_t least_serial;
  amounts without; /* kinds; the numbers are 0 */
  amounts at_least, add, set;
  int32_t cohort_means[4]; /* micropoints, if given */
  color_mode color;
  bool json, csv, force, help, version, share_all, fallback;
  bool synthetic, yes, shape, names, report;
  bool no_memory; /* to read the words, with which nothing is wrong */
};

/* An option: how it is written, what it means to most commands, and how its
 * value is read. */
typedef struct option_row option_row;
struct option_row {
  uint64_t bit;
  char letter; /* short form, or 0 */
  const char *name, *value, *help;
  bool (*take)(const option_row *row, const char *text, options *out);
  size_t place; /* of the value in options */
  int32_t low, high;
};

/* All options; the last has no name. */
extern const option_row OPTIONS[];

/* What an option means to a command; NULL: to the program. */
const char *option_help(const option_row *row, const command *of);

/* The values of options that need not be given. */
void options_defaults(options *out);

/* Reads the command line. Says what is wrong with it and answers false. */
bool options_read(int count, char **words, options *out);

/* The archive's path, or NULL. */
const char *options_path(const options *asked);

/* Bytes that reading may take. */
uint64_t options_memory(const options *asked);

/* Prints the help of the command, or of the program. */
void options_help(const options *asked);

/* Says on stderr where help is to be found. */
void options_hint(const options *asked);

#endif
