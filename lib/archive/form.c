/* Tells the form of an export by the roles of its files, whatever became of
   them: a refused one was sent, too. Names of exports are not asked, because
   people change them. A few steps for each file. */
#include "archive/form.h"
#include "base/seldom.h"

/* What a role tells. A Basic export has none of MANY; nearly every member has
   each file that is USUAL; and those that are BASE are in every export but in
   parts. */
enum { MANY = 1, USUAL = 2, BASE = 4 | USUAL };

static const uint8_t marks[SSI_ROLES] = {
    [SSI_ROLE_CONNECTIONS] = BASE,
    [SSI_ROLE_INVITATIONS] = BASE,
    [SSI_ROLE_MESSAGES] = BASE,
    [SSI_ROLE_PROFILE] = BASE,
    [SSI_ROLE_POSITIONS] = USUAL,
    [SSI_ROLE_SKILLS] = USUAL,
    [SSI_ROLE_SHARES] = MANY | USUAL,
    [SSI_ROLE_COMMENTS] = MANY | USUAL,
    [SSI_ROLE_REACTIONS] = MANY | USUAL,
    [SSI_ROLE_REPOSTS] = MANY,
    [SSI_ROLE_VOTES] = MANY,
    [SSI_ROLE_SEARCHES] = MANY,
    [SSI_ROLE_LOGINS] = MANY,
    [SSI_ROLE_SAVED] = MANY,
    [SSI_ROLE_HASHTAGS] = MANY,
    [SSI_ROLE_MEMBERS] = MANY,
    [SSI_ROLE_GROUPS] = MANY,
};

/* What the files of an export are. */
typedef struct seen {
  bool roles[SSI_ROLES];
  bool any, many, pages, daily;
} seen;

SSI_SELDOM static seen look(const ssi_archive *self, size_t export) {
  seen found = {{false}, false, false, false, false};
  size_t i;
  for (i = 0; i < self->order_count; i++) {
    const ssi_file *file = self->files[self->order[i]];
    const uint8_t role = file->place.role;
    if (file->export != export) continue;
    found.roles[role] = true;
    if (ssi_roles[role].daily)
      found.daily = true;
    else
      found.any = true;
    found.many = found.many || (marks[role] & MANY);
    found.pages = found.pages || file->place.source == SSI_SOURCE_JSON;
  }
  return found;
}

static bool is_missing(const seen *found, size_t role) {
  return (marks[role] & USUAL) && !found->roles[role];
}

SSI_SELDOM ssi_form ssi_form_of(const ssi_archive *self, size_t export,
                                size_t *out_missing) {
  const seen found = look(self, export);
  bool whole = true;
  size_t i;
  *out_missing = 0;
  for (i = 0; i < SSI_ROLES; i++) {
    const bool missing = is_missing(&found, i);
    *out_missing += missing;
    if (missing && marks[i] == BASE) whole = false;
  }
  if (found.pages) return SSI_FORM_PORTABILITY;
  if (!found.any) return found.daily ? SSI_FORM_ANALYTICS : SSI_FORM_UNKNOWN;
  if (!whole) return SSI_FORM_PART;
  return found.many ? SSI_FORM_COMPLETE : SSI_FORM_BASIC;
}

SSI_SELDOM ssi_status ssi_archive_export_missing(const ssi_archive *self,
                                                 size_t index, size_t missing,
                                                 size_t *out_role) {
  seen found;
  size_t i;
  if (!self || !out_role) return SSI_ERROR_NULL;
  if (index >= self->exports_count) return SSI_ERROR_INDEX;
  found = look(self, index);
  for (i = 0; i < SSI_ROLES; i++) {
    if (!is_missing(&found, i) || missing-- > 0) continue;
    *out_role = i;
    return SSI_OK;
  }
  return SSI_ERROR_INDEX;
}
