/* What the tests of archives share: reading a few files, and telling in one
   line of text what became of them. */
#ifndef SSI_TESTS_UNIT_ARCHIVE_KIT_H
#define SSI_TESTS_UNIT_ARCHIVE_KIT_H

#include "unit/suite.h"

#define TOLD_BYTES 65536

/* A text being built; what does not fit stops the program. */
typedef struct told {
  char text[TOLD_BYTES];
  size_t size;
} told;

void tell(told *out, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* A file to hand in, ended by NUL. A row of tables of tests. */
typedef struct given {
  const char *name, *text;
} given;

ssi_archive *archive_new(const char *target);
void archive_add(ssi_archive *archive, const char *name, const char *text);

/* Hands in the files up to the first without a name. */
ssi_archive *archive_of(const char *target, const given *files);

/* "rows 3, read 2: date 1 at 4 in Connected On" and the like. */
void tell_file(told *out, const ssi_archive *archive, size_t index);

/* Each event on a line, the lines in order: "2024-01-31 connection a
   decision_maker". People are "a" if their address ends in /in/a, "A" if they
   are known by the name A A only, or "?". Kinds observed without an event:
   "no reshare". */
void tell_events(told *out, const ssi_activity *activity);

/* "headline_length 12, …": the facts that are observed. */
void tell_facts(told *out, const ssi_profile *profile);

/* Of an archive; told by tell_events() and tell_facts(). */
const char *events_of(const ssi_archive *archive, told *out);
const char *facts_of(const ssi_archive *archive, told *out);

#endif
