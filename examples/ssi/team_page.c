/* A team's board as a page: what its JSON says, and nothing else. */
#include <stdio.h>
#include <stdlib.h>

#include "page_write.h"
#include "say.h"
#include "team_parts.h"

int team_page(const board *self) {
  const options *asked = self->asked;
  char *text = NULL;
  size_t size = 0;
  FILE *to = open_memstream(&text, &size);
  int code = to != NULL ? team_json(self, to) : EXIT_DATA;
  if (to == NULL || fclose(to) != 0 || text == NULL) {
    say_error("not enough memory");
    code = EXIT_DATA;
  }
  if (code == EXIT_OK && !page_write(asked->output, asked->force, text)) {
    code = EXIT_DATA;
  }
  if (code == EXIT_OK) page_written(asked->output, true);
  free(text);
  return code;
}
