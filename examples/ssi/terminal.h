/* What the place that stdout goes to can show. */
#ifndef TERMINAL_H
#define TERMINAL_H

#include <stdbool.h>

typedef enum color_mode { COLOR_AUTO, COLOR_ALWAYS, COLOR_NEVER } color_mode;

typedef enum style {
  STYLE_PLAIN,
  STYLE_STRONG,
  STYLE_FAINT,
  STYLE_GOOD,
  STYLE_BAD
} style;

typedef struct terminal {
  bool color; /* escape sequences for colour are welcome */
  bool utf8;  /* the locale's characters are UTF-8 */
  int width;  /* columns to use, 60 ... 120 */
} terminal;

/* Colours only if stdout is a terminal and NO_COLOR is not set, unless the mode
 * decides. The width is that of COLUMNS, else of the terminal, else 80. */
terminal terminal_look(color_mode mode);

/* The sequence that begins a style, or "". STYLE_PLAIN ends any. */
const char *terminal_style(const terminal *self, style wanted);

/* "±", or "+-" where the locale does not have it. */
const char *terminal_off(const terminal *self);

/* Prints a text in a style. */
void terminal_print(const terminal *self, style wanted, const char *text);

/* Prints a line that stands out. */
void terminal_heading(const terminal *self, const char *text);

#endif
