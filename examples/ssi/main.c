/* ssi: an open Social Selling Index from a LinkedIn data archive. */
#include <errno.h>
#include <locale.h>
#include <signal.h>
#include <ssi/ssi.h>
#include <stdio.h>
#include <string.h>

#include "commands.h"
#include "say.h"

const command COMMANDS[] = {
    {"score",
     "Usage: ssi score [OPTION]... ARCHIVE\n"
     "\n"
     "Prints the index, its interval, the four pillars, how much could be\n"
     "observed, and the three largest gains left.\n",
     true, run_score},
    {"explain",
     "Usage: ssi explain [OPTION]... ARCHIVE\n"
     "\n"
     "Prints every indicator with its measure and goalpost, and the share of\n"
     "each event kind and fact. The shares add up to the index exactly.\n",
     true, run_explain},
    {"inspect",
     "Usage: ssi inspect [OPTION]... ARCHIVE\n"
     "\n"
     "Prints what was found, read and skipped, file by file, what is absent,\n"
     "and how many events came of it.\n",
     true, run_inspect},
    {"model",
     "Usage: ssi model [OPTION]...\n"
     "\n"
     "Prints the tables of the model: indicators with what feeds them, event\n"
     "kinds, facts and traits.\n",
     false, run_model},
    {NULL, NULL, false, NULL}};

static int print_version(void) {
  ssi_model *model = NULL;
  if (ssi_model_new(NULL, &model) != SSI_OK) {
    say_error("not enough memory");
    return EXIT_DATA;
  }
  printf("ssi %s (model %s, fingerprint %s)\n", ssi_version(),
         ssi_model_version(model), ssi_model_fingerprint(model));
  ssi_model_free(model);
  return EXIT_OK;
}

static int run(const options *asked) {
  if (asked->help) {
    options_help(asked);
    return EXIT_OK;
  }
  if (asked->version) return print_version();
  return asked->command->run(asked);
}

/* What was printed counts only once it has been written. A reader that went
 * away, such as `head`, is no news. */
static int finish(int code) {
  bool failed = ferror(stdout) != 0;
  errno = 0;
  if (fclose(stdout) != 0) failed = true;
  if (!failed) return code;
  if (errno == EPIPE) return EXIT_DATA;
  if (errno != 0) {
    say_error("cannot write the output: %s", strerror(errno));
  } else {
    say_error("cannot write the output");
  }
  return EXIT_DATA;
}

int main(int count, char **words) {
  options asked;
  setlocale(LC_CTYPE, "");
  signal(SIGPIPE, SIG_IGN);
  if (!options_read(count, words, &asked)) return EXIT_USAGE;
  return finish(run(&asked));
}
