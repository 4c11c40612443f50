#include "options.h"

#include <getopt.h>
#include <ssi/ssi.h>
#include <stdio.h>
#include <string.h>

#include "commands.h"
#include "say.h"

#define OPERANDS_MAX 2

enum { OPTION_ON = 256, OPTION_TARGET, OPTION_JSON, OPTION_COLOR };
enum { OPTION_VERSION = 512 };

static const struct option LONG_OPTIONS[] = {
    {"on", required_argument, NULL, OPTION_ON},
    {"target", required_argument, NULL, OPTION_TARGET},
    {"json", no_argument, NULL, OPTION_JSON},
    {"color", required_argument, NULL, OPTION_COLOR},
    {"help", no_argument, NULL, 'h'},
    {"version", no_argument, NULL, OPTION_VERSION},
    {NULL, 0, NULL, 0}};

static const char HELP[] =
    "Usage: ssi COMMAND [OPTION]... [ARCHIVE]\n"
    "\n"
    "Computes an open Social Selling Index, 0 to 100, from a LinkedIn data\n"
    "archive. Nothing leaves this machine.\n"
    "\n"
    "Commands:\n"
    "  score ARCHIVE    the index, its four pillars, and the largest gains "
    "left\n"
    "  explain ARCHIVE  where every point comes from\n"
    "  inspect ARCHIVE  what was found, read and skipped in the archive\n"
    "  model            the tables the index is computed with\n"
    "\n"
    "ARCHIVE is the ZIP that LinkedIn sent, or the folder it was unpacked "
    "to.\n";

static const char OPTIONS_ARCHIVE[] =
    "\n"
    "Options:\n"
    "  --on YYYY-MM-DD     the day to look at (default: the newest event's)\n"
    "  --target KEYWORDS   keywords of the people one wants to reach, with "
    "commas\n";

static const char OPTIONS_ALL[] =
    "  --json              print JSON, with exact numbers\n"
    "  --color=WHEN        auto, always or never; NO_COLOR is respected\n"
    "  --help              print this help\n";

static const char HELP_END[] =
    "  --version           print the version\n"
    "\n"
    "`ssi COMMAND --help` tells more. Exit status: 0 done, 1 the data or the\n"
    "output failed, 2 wrong usage. This is no number of LinkedIn's.\n";

void options_help(const options *asked) {
  bool general = asked->command == NULL;
  fputs(general ? HELP : asked->command->help, stdout);
  if (general || asked->command->takes_archive) fputs(OPTIONS_ARCHIVE, stdout);
  if (!general && !asked->command->takes_archive) fputs("\nOptions:\n", stdout);
  fputs(OPTIONS_ALL, stdout);
  if (general) fputs(HELP_END, stdout);
}

/* Exactly YYYY-MM-DD, and a date that exists. */
static bool read_day(const char *text, int32_t *out) {
  int32_t parts[3] = {0, 0, 0};
  int part = 0;
  if (strlen(text) != 10) return false;
  for (int i = 0; i < 10; i++) {
    if (i == 4 || i == 7) {
      if (text[i] != '-') return false;
      part++;
    } else {
      if (text[i] < '0' || text[i] > '9') return false;
      parts[part] = parts[part] * 10 + (text[i] - '0');
    }
  }
  return ssi_day_from_date(parts[0], parts[1], parts[2], out) == SSI_OK;
}

static bool take_on(const char *text, options *out) {
  out->has_on = read_day(text, &out->on);
  if (out->has_on) return true;
  say_error("--on %s: not a date from 1970-01-01 to 2149-06-06", text);
  return false;
}

/* Lets the library judge the keywords before any file is opened. */
static bool take_target(const char *text, options *out) {
  ssi_profile *scratch = NULL;
  bool keywords = false;
  int32_t spread = 0;
  ssi_status status = ssi_profile_new(NULL, &scratch);
  if (status == SSI_OK) {
    status = ssi_profile_set_target(scratch, text, strlen(text));
  }
  /* With a keyword, even an empty section gives the keyword spread. */
  if (status == SSI_OK) {
    status = ssi_profile_set_section(scratch, SSI_SECTION_HEADLINE, NULL, 0);
  }
  if (status == SSI_OK) {
    status =
        ssi_profile_fact(scratch, SSI_FACT_KEYWORD_SPREAD, &keywords, &spread);
  }
  ssi_profile_free(scratch);
  out->target = text;
  if (status == SSI_OK && keywords) return true;
  say_error("--target: %s", status == SSI_OK ? "there is no keyword in it"
                                             : ssi_status_text(status));
  return false;
}

static bool take_color(const char *text, options *out) {
  static const char *const MODES[] = {"auto", "always", "never"};
  for (int i = 0; i < 3; i++) {
    if (strcmp(text, MODES[i]) == 0) {
      out->color = (color_mode)i;
      return true;
    }
  }
  say_error("--color=%s: say auto, always or never", text);
  return false;
}

/* What getopt found in the words before `optind`. */
static bool take(int found, char **words, options *out) {
  switch (found) {
    case OPTION_ON:
      return take_on(optarg, out);
    case OPTION_TARGET:
      return take_target(optarg, out);
    case OPTION_JSON:
      out->json = true;
      return true;
    case OPTION_COLOR:
      return take_color(optarg, out);
    case OPTION_VERSION:
      out->version = true;
      return true;
    case 'h':
      out->help = true;
      return true;
    case ':':
      say_error("%s needs a value", words[optind - 1]);
      return false;
    default:
      if (optopt > 0 && optopt < 256) {
        say_error("unknown option -%c", optopt);
      } else {
        say_error("%s: no such option, or it takes no value",
                  words[optind - 1]);
      }
      return false;
  }
}

static bool add_operand(const char *word, const char **operands, int *count) {
  if (*count == OPERANDS_MAX) {
    say_error("%s: one argument too many", word);
    return false;
  }
  operands[(*count)++] = word;
  return true;
}

static bool find_command(const char *name, options *out) {
  for (const command *each = COMMANDS; each->name != NULL; each++) {
    if (strcmp(each->name, name) == 0) out->command = each;
  }
  if (out->command != NULL) return true;
  say_error("%s: no such command", name);
  return false;
}

/* Whether command, archive and options go together. */
static bool fits(options *out) {
  const command *asked = out->command;
  if (out->help || out->version) return true;
  if (asked == NULL) {
    say_error("no command given");
    return false;
  }
  if (asked->takes_archive && out->path == NULL) {
    say_error("%s: no ARCHIVE given", asked->name);
    return false;
  }
  if (asked->takes_archive) return true;
  if (out->path != NULL) {
    say_error("%s takes no ARCHIVE", asked->name);
    return false;
  }
  if (out->has_on || out->target != NULL) {
    say_error("%s takes neither --on nor --target", asked->name);
    return false;
  }
  return true;
}

static bool read_words(int count, char **words, options *out) {
  const char *operands[OPERANDS_MAX];
  int given = 0;
  int found;
  opterr = 0;
  /* "-": operands are answered in place, wherever they stand. */
  while ((found = getopt_long(count, words, "-:h", LONG_OPTIONS, NULL)) != -1) {
    bool good = found == 1 ? add_operand(optarg, operands, &given)
                           : take(found, words, out);
    if (!good) return false;
  }
  for (; optind < count; optind++) {
    if (!add_operand(words[optind], operands, &given)) return false;
  }
  if (given > 0 && !find_command(operands[0], out)) return false;
  if (given > 1) out->path = operands[1];
  return fits(out);
}

bool options_read(int count, char **words, options *out) {
  memset(out, 0, sizeof(*out));
  if (read_words(count, words, out)) return true;
  if (out->command != NULL) {
    fprintf(stderr, "Try `ssi %s --help`.\n", out->command->name);
  } else {
    fputs("Try `ssi --help`.\n", stderr);
  }
  return false;
}
