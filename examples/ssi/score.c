/* ssi score: JSON, or the dashboard. */
#include "commands.h"
#include "dashboard.h"
#include "reading.h"

static int print_json(const reading *self) {
  emit out = reading_emit(self, false);
  emit_close(&out, '}');
  return emit_end(&out);
}

static int print(const options *asked, const reading *self) {
  terminal screen;
  if (asked->json) return print_json(self);
  screen = terminal_look(asked->color);
  dashboard_print(self, &screen);
  return EXIT_OK;
}

int run_score(const options *asked) {
  reading self;
  int code;
  if (!reading_make(asked, &self)) return EXIT_DATA;
  code = print(asked, &self);
  reading_free(&self);
  return code;
}
