/* One member, as read from an archive: facts, events, and the report of what
 * was found. */
#ifndef MEMBER_H
#define MEMBER_H

#include <ssi/ssi.h>
#include <stdbool.h>

typedef struct member {
  ssi_archive *archive;
  ssi_profile *profile;
  ssi_activity *activity;
  size_t unlisted; /* files without a role that the report leaves out */
} member;

/* Reads a ZIP or folder, all or nothing. Says what is wrong and answers false
 * with nothing to release. */
bool member_read(const char *path, const char *target, member *out);

/* Notes on stderr about what a reader of the score should know: files refused,
 * rows skipped, and whether this is the Basic archive. */
void member_notes(const member *self);

void member_free(member *self);

#endif
