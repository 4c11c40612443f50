/* One member, as read from an archive: facts, events, and the report of what
 * was found. */
#ifndef MEMBER_H
#define MEMBER_H

#include <ssi/ssi.h>
#include <stdbool.h>

#include "options.h"

typedef struct member {
  ssi_archive *archive;
  ssi_profile *profile;
  ssi_activity *activity;
  size_t unlisted; /* files without a role that the report leaves out */
} member;

/* Where a member is read from: ZIPs and folders, each of which is an export; a
 * ZIP in a folder is one, too. */
typedef struct member_source {
  const char *const *paths;
  size_t count;
  const char *target; /* or NULL */
  bool shape;         /* only the form of files is wanted */
} member_source;

/* Those of a command whose operands from the first on are archives, but for
 * the last `others`. */
member_source member_source_of(const options *asked, size_t others);

/* Reads all, or nothing. Says what is wrong and answers false with nothing to
 * release. */
bool member_read(const member_source *from, member *out);

/* Notes on stderr about what a reader of the score should know: first what kind
 * of exports these are and what is missing, then from when to when there is
 * data, files refused and rows skipped. */
void member_notes(const member *self);

/* Why each known file was refused. */
void member_note_refused(const ssi_archive *archive);

/* In words, such as "one part of an archive"; NULL: complete, or not known. */
const char *member_form_words(ssi_form form);

void member_free(member *self);

#endif
