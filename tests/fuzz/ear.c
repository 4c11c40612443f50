/* The ear of program.c hears what it must: each text is said by a process of
   its own, which it stops or lets go. */
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "fuzz/program.h"

static const struct said {
  const char *what, *out, *err;
  bool refused, good;
} texts[] = {
    {"nothing", "", "", false, true},
    {"a reason", "", "ssi: x: it is empty\n", true, true},
    {"a reason after a note", "", "ssi: note: x\nssi: y\n", true, true},
    {"letters whose last byte is that of a control character",
     "\xC3\x9C 5\xC2\xA0% \xE2\x80\x9C\n", "ssi: \xC3\x9C\n", true, true},
    {"an empty line of what is printed", "a\n\nb\n", "", false, true},
    {"a reason and where the help is", "", "ssi: x\nTry `ssi --help`.\n", true,
     true},
    {"no reason", "", "", true, false},
    {"nothing but where the help is", "", "Try `ssi --help`.\n", true, false},
    {"a line after where the help is", "", "ssi: x\nTry `ssi --help`.\ny\n",
     true, false},
    {"a reason that is only printed", "ssi: x\n", "", true, false},
    {"another beginning", "", "error: x\n", true, false},
    {"a line that does not end", "", "ssi: x", true, false},
    {"two lines of one message", "", "ssi: x\ny\n", true, false},
    {"an empty line after a message", "", "ssi: x\n\n", true, false},
    {"an escape", "", "ssi: \x1B[2J\n", true, false},
    {"a return", "a\rb\n", "", false, false},
    {"the last one of ASCII", "", "ssi: \x7F\n", true, false},
    {"the first one beyond ASCII", "", "ssi: \xC2\x80\n", true, false},
    {"the one that is as an escape", "", "ssi: \xC2\x9B[J\n", true, false},
    {"the last one beyond ASCII", "", "ssi: a\xC2\x9F\n", true, false},
    {"one beyond ASCII that is printed", "\xC2\x9B[J\n", "", false, false},
};

/* The ear has heard something longer before. */
static void say(const struct said *text) {
  program_listens();
  fputs("ssi: it has heard something longer, which must be forgotten\n",
        stderr);
  program_heard(true);
  program_listens();
  fputs(text->out, stdout);
  fputs(text->err, stderr);
  program_heard(text->refused);
}

/* Whether the ear lets a process go; what it finds is on stderr. */
static bool passes(const struct said *text) {
  int status = 0;
  const pid_t child = fork();
  if (child == 0) {
    say(text);
    _exit(0);
  }
  return waitpid(child, &status, 0) == child && WIFEXITED(status) &&
         WEXITSTATUS(status) == 0;
}

int main(void) {
  const size_t count = sizeof texts / sizeof *texts;
  int failures = 0;
  size_t i;
  printf("1..%zu\n", count);
  for (i = 0; i < count; i++) {
    bool right;
    fflush(stdout);
    right = passes(&texts[i]) == texts[i].good;
    failures += !right;
    printf("%s %zu - %s: %s\n", right ? "ok" : "not ok", i + 1,
           texts[i].good ? "passes" : "is found", texts[i].what);
  }
  return failures > 0;
}
