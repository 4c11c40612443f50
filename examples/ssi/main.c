/* ssi: an open Social Selling Index from a LinkedIn data archive. */
#include <errno.h>
#include <signal.h>
#include <ssi/ssi.h>
#include <stdio.h>
#include <string.h>

#include "commands.h"
#include "lang.h"
#include "names.h"
#include "say.h"

static int print_version(void) {
  ssi_model *model = NULL;
  if (ssi_model_new(NULL, &model) != SSI_OK) {
    say_error("not enough memory");
    return EXIT_DATA;
  }
  printf(_("ssi %s (model %s, fingerprint %s)\n"), ssi_version(),
         ssi_model_version(model), ssi_model_fingerprint(model));
  ssi_model_free(model);
  return EXIT_OK;
}

static int run(const options *asked) {
  int code;
  if (asked->help) {
    options_help(asked);
    return EXIT_OK;
  }
  if (asked->version) return print_version();
  code = asked->command->run(asked);
  if (code == EXIT_USAGE) options_hint(asked);
  return code;
}

/* What was printed counts only once it has been written. A reader that went
 * away, such as `head`, is no news. */
static int finish(int code) {
  bool failed = ferror(stdout) != 0;
  errno = 0;
  /* What was written at once has lost its reason: one more byte fails for the
   * same. */
  if (failed) {
    putchar('\n');
    fflush(stdout);
  }
  if (fclose(stdout) != 0) failed = true;
  if (!failed) return code;
  if (errno == EPIPE) return EXIT_DATA;
  if (errno != 0) {
    say_error("cannot write the output: %s", _(strerror(errno)));
  } else {
    say_error("cannot write the output");
  }
  return EXIT_DATA;
}

int main(int count, char **words) {
  options asked;
  lang_begin(count, words);
  signal(SIGPIPE, SIG_IGN);
  signal(SIGXFSZ, SIG_IGN); /* a limit of sizes is a full disk */
  if (!names_begin()) {
    say_error("not enough memory");
    return EXIT_DATA;
  }
  if (!options_read(count, words, &asked)) {
    return asked.no_memory ? EXIT_DATA : EXIT_USAGE;
  }
  return finish(run(&asked));
}
