/* ssi score: JSON, or the dashboard; beside benchmarks if asked. */
#include "commands.h"
#include "glance.h"
#include "reading.h"
#include "standing.h"

static int print_json(const reading *self, const standings *beside) {
  emit out = reading_emit(self, false);
  member_emit_worst(self->member.archive, &out);
  standings_emit(beside, &out);
  emit_close(&out, '}');
  return emit_end(&out);
}

static int print(const options *asked, const reading *self,
                 const standings *beside) {
  terminal screen;
  if (asked->json) return print_json(self, beside);
  screen = terminal_look(asked->color);
  glance_print(self, &screen);
  standings_print(beside, &screen);
  return EXIT_OK;
}

int run_score(const options *asked) {
  reading self;
  standings beside;
  int code = EXIT_DATA;
  if (!standings_open(asked, &beside)) return EXIT_DATA;
  if (reading_make(asked, &self)) {
    standings_find(&self, &beside);
    code = print(asked, &self, &beside);
    reading_free(&self);
  }
  standings_free(&beside);
  return code;
}
