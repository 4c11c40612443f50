/* One member, as read from an archive: facts, events, and the report of what
 * was found. */
#ifndef MEMBER_H
#define MEMBER_H

#include <ssi/ssi.h>
#include <stdbool.h>

#include "copies.h"
#include "json.h"
#include "options.h"

/* The share of a file's rows, in millionths, from which on it is as good as
 * understood. */
#define MEMBER_SHARE_FINE 900000

typedef struct member {
  ssi_archive *archive;
  ssi_profile *profile;
  ssi_activity *activity;
  ssi_archive_day_info day; /* as of which the archive tells */
  bool has_day;             /* false: nothing has a date */
  uint64_t memory;          /* bytes that reading may take */
  bool several;             /* exports, which may have copies of files */
  copies copies;            /* files that came before */
  size_t unlisted; /* files without a role that the report leaves out */
} member;

/* Where a member is read from: ZIPs and folders, each of which is an export; a
 * ZIP in a folder is one, too. */
typedef struct member_source {
  const char *const *paths;
  size_t count;
  const char *target; /* or NULL */
  bool shape;         /* only the form of files is wanted */
  bool names;         /* the names of people are wanted */
  uint64_t memory;    /* bytes that reading may take */
} member_source;

/* Those of a command whose operands from the first on are archives, but for
 * the last `others`. */
member_source member_source_of(const options *asked, size_t others);

/* Reads all, or nothing. Says what is wrong and answers false with nothing to
 * release. */
bool member_read(const member_source *from, member *out);

/* Notes on stderr about what a reader of the score should know: first what kind
 * of exports these are and what is missing, then from when to when there is
 * data, files refused and rows skipped. If nothing that counts was observed it
 * says why, instead of a score that would mean nothing, and answers false. */
bool member_notes(const member *self, const ssi_model *model, const char *path);

/* Why each file was not read that looks as if it should be. */
void member_note_refused(const member *self);

/* What the day is that was taken for want of another, if it is not simply the
 * newest. */
void member_note_day(const member *self);

/* That a day to look at is after the last of the archive. */
void member_note_after(const member *self, int32_t day);

/* Whether there is a file of that kind. */
bool member_misses(const ssi_archive *archive);

/* In words, what of a file was not understood, why, and what to do. */
void member_file_words(const ssi_archive *archive, size_t index, char *text,
                       size_t capacity);

/* Whether anything that counts was observed; says why not. */
bool member_counts(const member *self, const ssi_model *model,
                   const char *path);

/* Says that nothing has a date, and why. `option` can say a day. */
void member_say_undated(const member *self, const char *path,
                        const char *option);

/* The file with which most is lost as a JSON object; nothing if all that
 * matters was understood. */
void member_emit_worst(const ssi_archive *archive, emit *out);

/* In words, such as "one part of an archive"; NULL: complete, or not known. */
const char *member_form_words(ssi_form form);

void member_free(member *self);

#endif
