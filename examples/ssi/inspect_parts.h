/* What inspect prints of exports, and of the form of files. */
#ifndef INSPECT_PARTS_H
#define INSPECT_PARTS_H

#include "json.h"
#include "member.h"
#include "terminal.h"

/* Each export: its form, its days, and what is missing. */
void inspect_emit_exports(const ssi_archive *archive, emit *out);
void inspect_print_exports(const member *self, const terminal *screen);

/* The day as of which the archive tells. */
void inspect_emit_day(const member *self, emit *out);

/* The form of each file, to report one; answers the exit code. */
int inspect_shapes(const ssi_archive *archive, bool json);

#endif
