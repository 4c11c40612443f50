/* ssi score: JSON, or the dashboard. */
#include "commands.h"
#include "dashboard.h"
#include "reading.h"

int run_score(const options *asked) {
  reading self;
  int code = EXIT_OK;
  if (!reading_make(asked, &self)) return EXIT_DATA;
  if (asked->json) {
    code = reading_json(&self, false);
  } else {
    terminal screen = terminal_look(asked->color);
    dashboard_print(&self, &screen);
  }
  reading_free(&self);
  return code;
}
