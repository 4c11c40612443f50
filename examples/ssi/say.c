/* Messages to people on stderr: translated, and without control characters from
 * an archive. */
#include "say.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "lang.h"
#include "text.h"

#define MESSAGE_MAX 2048
#define PROGRESS_NAME_MAX 32
#define PREFIX_MAX 64
#define PROGRESS_WIDTH 72
#define PROGRESS_AFTER_MS 500
#define PROGRESS_EVERY_MS 100

static struct {
  bool begun, shown;
  long long begin, last; /* milliseconds */
  char line[2 * PROGRESS_WIDTH];
} progress;

/* What notes and progress are about, or NULL. */
static const char *about;

void say_about(const char *name) {
  about = name;
}

static void say(const char *prefix, const char *format, va_list arguments) {
  char message[MESSAGE_MAX];
  char clean[MESSAGE_MAX];
  say_progress_end();
  vsnprintf(message, sizeof(message), _(format), arguments);
  text_clean(message, clean, sizeof(clean));
  fprintf(stderr, "ssi: %s%s\n", prefix, clean);
}

void say_error(const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  say("", format, arguments);
  va_end(arguments);
}

void say_note(const char *format, ...) {
  char prefix[PREFIX_MAX];
  va_list arguments;
  snprintf(prefix, sizeof(prefix), "%s", _("note: "));
  if (about != NULL) {
    char clean[PROGRESS_NAME_MAX];
    text_clean(about, clean, sizeof(clean));
    snprintf(prefix, sizeof(prefix), _("note: %s: "), clean);
  }
  va_start(arguments, format);
  say(prefix, format, arguments);
  va_end(arguments);
}

/* A clock that only measures how long something takes; it tells no date. */
static long long elapsed_ms(void) {
  struct timespec now;
  if (clock_gettime(CLOCK_MONOTONIC, &now) != 0) return 0;
  return (long long)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

void say_progress(const char *name, unsigned long long place,
                  unsigned long long count) {
  char clean[PROGRESS_NAME_MAX], whose[PROGRESS_NAME_MAX];
  text_clean(name, clean, sizeof(clean));
  text_clean(about != NULL ? about : "", whose, sizeof(whose) / 2);
  snprintf(progress.line, sizeof(progress.line),
           _("%s%sreading %llu of %llu: %s"), whose,
           about != NULL ? _(": ") : "", place, count, clean);
  say_progress_again();
}

void say_progress_line(const char *path, long line) {
  const char *slash = strrchr(path, '/');
  char clean[PROGRESS_NAME_MAX];
  text_clean(slash != NULL ? slash + 1 : path, clean, sizeof(clean));
  snprintf(progress.line, sizeof(progress.line), _("reading %s, line %ld"),
           clean, line);
  say_progress_again();
}

void say_progress_again(void) {
  long long now = elapsed_ms();
  if (!progress.begun) {
    progress.begun = true;
    progress.begin = now;
  }
  if (now - progress.begin < PROGRESS_AFTER_MS) return;
  if (progress.shown && now - progress.last < PROGRESS_EVERY_MS) return;
  if (isatty(STDERR_FILENO) == 0) return;
  fprintf(stderr, "\r%s", progress.line);
  /* Pads in columns: a name may have characters of several bytes. */
  fprintf(stderr, "%*s", PROGRESS_WIDTH - text_width(progress.line), "");
  fflush(stderr);
  progress.shown = true;
  progress.last = now;
}

void say_progress_end(void) {
  if (progress.shown) fprintf(stderr, "\r%-*s\r", PROGRESS_WIDTH, "");
  progress.shown = false;
}
