/* The member is found by frequency: who stands in most messages, preferably
   someone also known from invitations or the profile. It depends on all files,
   so messages are judged when asked for: linear in the rows of the file. */
#include "archive/owner.h"

#include <string.h>

#include "archive/majority.h"
#include "base/seldom.h"

static void keep_larger(uint64_t *kept, uint64_t hash) {
  if (hash > *kept) *kept = hash;
}

/* What other files say of the member, of any export that says something: the
   side that all invitations share, and the name in the profile. */
static ssi_party known_elsewhere(const ssi_archive *archive,
                                 uint64_t *profile_name) {
  ssi_party known = {0, 0};
  ssi_walk walk = ssi_walk_role(archive, SSI_ROLE_INVITATIONS);
  const ssi_file *file;
  while ((file = ssi_walk_next(&walk))) {
    keep_larger(&known.url, ssi_majority_choose(&file->urls, NULL, 0));
    keep_larger(&known.name, ssi_majority_choose(&file->names, NULL, 0));
  }
  *profile_name = 0;
  walk = ssi_walk_role(archive, SSI_ROLE_PROFILE);
  while ((file = ssi_walk_next(&walk))) {
    if (file->rows_kept > 0)
      keep_larger(profile_name, ssi_file_row(file, 0)->person.name);
  }
  return known;
}

/* The address that goes with a name in messages; 0: there is none. */
static uint64_t url_of(const ssi_file *file, uint64_t name) {
  size_t i;
  for (i = 0; i < file->rows_kept; i++) {
    const ssi_row *row = ssi_file_row(file, i);
    if (row->sender.name == name && row->sender.url) return row->sender.url;
    if (row->recipient.name == name && row->recipient.url)
      return row->recipient.url;
  }
  return 0;
}

ssi_party ssi_owner_of(const ssi_archive *archive) {
  const ssi_file *file = archive->most_messages;
  uint64_t names[2];
  ssi_party owner = {0, 0}, known;
  if (!file) return owner;
  known = known_elsewhere(archive, &names[1]);
  names[0] = known.name;
  owner.url = ssi_majority_choose(&file->urls, &known.url, 1);
  owner.name = ssi_majority_choose(&file->names, names, 2);
  /* Several in equally many messages: the name decides. */
  if (owner.url == 0 && owner.name != 0 && ssi_majority_has_any(&file->urls))
    owner.url = url_of(file, owner.name);
  return owner;
}

static bool is_owner(const ssi_party *owner, const ssi_party *party) {
  if (owner->url != 0 && party->url != 0) return owner->url == party->url;
  return owner->name != 0 && owner->name == party->name;
}

int ssi_judge_message(const ssi_archive *archive, const ssi_party *owner,
                      const ssi_row *row, bool *out_sent) {
  const bool from = is_owner(owner, &row->sender);
  const bool to = is_owner(owner, &row->recipient);
  *out_sent = from;
  if (row->flags & SSI_ROW_COMMA &&
      !ssi_list_find(&archive->names_with_comma, row->recipient.name))
    return SSI_SKIP_GROUP;
  return from == to ? SSI_SKIP_PERSON : 0;
}

SSI_SELDOM void ssi_skips_of(const ssi_archive *archive, const ssi_file *file,
                             ssi_skips skips[SSI_SKIP_REASONS + 1]) {
  const char *column =
      ssi_roles[SSI_ROLE_MESSAGES].columns[SSI_MESSAGE_TO].name;
  ssi_party owner;
  size_t i;
  memcpy(skips, file->skips, sizeof file->skips);
  if (file->place.role != SSI_ROLE_MESSAGES || file->state == SSI_FILE_REFUSED)
    return;
  owner = ssi_owner_of(archive);
  for (i = 0; i < file->rows_kept; i++) {
    bool sent;
    const int reason =
        ssi_judge_message(archive, &owner, ssi_file_row(file, i), &sent);
    if (reason)
      ssi_skips_add(skips, (ssi_skip_reason)reason, column,
                    ssi_file_row(file, i)->line);
  }
}

/* What tells whose a file is: the name in the profile; the owner of messages or
   invitations by address, or by name where there are no addresses. */
enum { BY_PROFILE, BY_ADDRESS, BY_NAME, EVIDENCES };

/* A hash of one of these, 0 if the file does not tell. */
SSI_SELDOM static uint64_t tell(const ssi_file *file, size_t by) {
  const uint8_t role = file->place.role;
  const uint64_t url = ssi_majority_choose(&file->urls, NULL, 0);
  if (by == BY_PROFILE)
    return role == SSI_ROLE_PROFILE && file->rows_kept > 0
               ? ssi_file_row(file, 0)->person.name
               : 0;
  return by == BY_ADDRESS || url ? (by == BY_ADDRESS) * url
                                 : ssi_majority_choose(&file->names, NULL, 0);
}

SSI_SELDOM ssi_status ssi_archive_conflict(const ssi_archive *self,
                                           size_t *out_file,
                                           size_t *out_other) {
  const ssi_file *first[EVIDENCES] = {NULL}, *file;
  ssi_walk walk;
  size_t by;
  if (!self || !out_file || !out_other) return SSI_ERROR_NULL;
  walk = ssi_walk_all(self);
  while ((file = ssi_walk_next(&walk))) {
    for (by = 0; by < EVIDENCES; by++) {
      const uint64_t told = tell(file, by);
      if (told == 0) continue;
      if (!first[by]) first[by] = file;
      if (file->export == first[by]->export || told == tell(first[by], by))
        continue;
      *out_file = first[by]->index;
      *out_other = file->index;
      return SSI_OK;
    }
  }
  return SSI_ERROR_EMPTY;
}
