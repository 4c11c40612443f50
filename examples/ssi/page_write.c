/* A page for any browser, with a document inside. */
#include "page_write.h"

#include <stdio.h>

#include "file_write.h"
#include "lang.h"
#include "page_template.h"

/* In the document nothing may look like the end of it. */
static bool write_page(FILE *to, const void *what) {
  fwrite(page_before, 1, page_before_length, to);
  for (const char *at = what; *at != '\0'; at++) {
    if (*at == '<') {
      fputs("\\u003c", to);
    } else {
      fputc(*at, to);
    }
  }
  fwrite(page_after, 1, page_after_length, to);
  return !ferror(to);
}

bool page_write(const char *path, bool force, const char *json) {
  return file_write(path, force ? FILE_REPLACE : FILE_NEW, write_page, json);
}

void page_written(const char *path, bool names) {
  printf(_("Written to %s\n"), path);
  puts(names ? _("A page for any browser, with names.")
             : _("A page for any browser, without names."));
}
