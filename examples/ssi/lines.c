/* Reads text files line by line, without what does no harm: CRLF, a byte order
 * mark, blank lines, comments. */
#include "lines.h"

#include <errno.h>
#include <string.h>

#include "file_write.h"
#include "lang.h"
#include "say.h"

bool lines_open(const char *path, lines *out) {
  memset(out, 0, sizeof(*out));
  out->path = file_shown(path);
  out->from = file_open(path);
  return out->from != NULL;
}

char *lines_trim(char *text) {
  size_t length;
  text += strspn(text, " \t\r\n");
  length = strlen(text);
  while (length > 0 && strchr(" \t\r\n", text[length - 1]) != NULL) length--;
  text[length] = '\0';
  return text;
}

static bool fail(lines *self, const char *what) {
  self->failed = true;
  say_error("%s, line %ld: %s", self->path, self->line, what);
  return false;
}

/* Reads one line into the buffer; false at the end, or if it is none. */
static bool read_line(lines *self) {
  size_t used = 0;
  int c = getc(self->from);
  if (c == EOF) return false;
  self->line++;
  for (; c != EOF && c != '\n'; c = getc(self->from)) {
    if (c == '\0') return fail(self, _("it is no text"));
    if (used == LINE_BYTES_MAX) return fail(self, _("it is too long"));
    self->buffer[used++] = (char)c;
  }
  self->buffer[used] = '\0';
  return true;
}

bool lines_next(lines *self) {
  errno = 0;
  while (read_line(self)) {
    self->text = self->buffer;
    if (self->line == 1 && strncmp(self->text, "\xEF\xBB\xBF", 3) == 0) {
      self->text += 3;
    }
    self->text = lines_trim(self->text);
    if (self->text[0] != '\0' && self->text[0] != '#') return true;
  }
  if (self->failed || ferror(self->from) == 0) return false;
  self->failed = true;
  say_error("%s: %s", self->path, _(strerror(errno)));
  return false;
}

void lines_close(lines *self) {
  file_done(self->from);
}
