/* Finds out what the place that stdout goes to can show: width, colours, UTF-8.
 * */
#include "terminal.h"

#include <langinfo.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#define WIDTH_MIN 60
#define WIDTH_DEFAULT 80
#define WIDTH_MAX 120

static bool wants_color(color_mode mode) {
  const char *refused = getenv("NO_COLOR");
  const char *kind = getenv("TERM");
  if (mode != COLOR_AUTO) return mode == COLOR_ALWAYS;
  if (refused != NULL && refused[0] != '\0') return false;
  if (kind != NULL && strcmp(kind, "dumb") == 0) return false;
  return isatty(STDOUT_FILENO) != 0;
}

static long asked_width(void) {
  struct winsize size;
  const char *columns = getenv("COLUMNS");
  char *end = NULL;
  long width = columns != NULL ? strtol(columns, &end, 10) : 0;
  if (width > 0 && *end == '\0') return width;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
    return size.ws_col;
  }
  return WIDTH_DEFAULT;
}

terminal terminal_look(color_mode mode) {
  terminal self;
  long width = asked_width();
  self.color = wants_color(mode);
  self.utf8 = strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
  self.width = width < WIDTH_MIN   ? WIDTH_MIN
               : width > WIDTH_MAX ? WIDTH_MAX
                                   : (int)width;
  return self;
}

const char *terminal_style(const terminal *self, style wanted) {
  if (!self->color) return "";
  switch (wanted) {
    case STYLE_STRONG:
      return "\033[1m";
    case STYLE_FAINT:
      return "\033[2m";
    case STYLE_GOOD:
      return "\033[32m";
    case STYLE_BAD:
      return "\033[31m";
    case STYLE_PLAIN:
      break;
  }
  return "\033[0m";
}

void terminal_print(const terminal *self, style wanted, const char *text) {
  printf("%s%s%s", terminal_style(self, wanted), text,
         terminal_style(self, STYLE_PLAIN));
}

void terminal_heading(const terminal *self, const char *text) {
  terminal_print(self, STYLE_STRONG, text);
  putchar('\n');
}

const char *terminal_off(const terminal *self) {
  return self->utf8 ? "\xC2\xB1" : "+-";
}
