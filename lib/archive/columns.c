/* Names of columns: which field of a header is which column of a role, and
   which role a header is that of. A header tells the role where it has the
   role's needed columns and one more that marks it; the role with most of both
   wins, and two with equally many are distinguished by the file's name alone.
   Linear in the fields, times the columns of all roles; most differ in their
   first letter. */
#include "archive/columns.h"
#include "base/seldom.h"

SSI_SELDOM bool ssi_has_field(const ssi_fields *header, const char *names) {
  const size_t count = ssi_fields_kept(header);
  size_t i = 0;
  while (i < count && !ssi_name_is_one_of(header->at[i], names)) i++;
  return i < count;
}

SSI_SELDOM bool ssi_has_needed(const ssi_role *role, const ssi_fields *header) {
  size_t i;
  for (i = 0; i < role->columns_count; i++) {
    if (role->columns[i].needed &&
        !ssi_has_field(header, role->columns[i].names))
      return false;
  }
  return true;
}

SSI_SELDOM size_t ssi_column_of(const ssi_role *role, ssi_span name) {
  size_t i = 0;
  while (i < role->columns_count &&
         !ssi_name_is_one_of(name, role->columns[i].names))
    i++;
  return i;
}

/* Whether no field is there but columns of the role and its marks. */
static bool is_all(const ssi_role *role, const ssi_fields *header) {
  size_t i;
  for (i = 0; i < ssi_fields_kept(header); i++) {
    if (ssi_trim(header->at[i]).size > 0 &&
        !ssi_name_is_one_of(header->at[i], role->marks) &&
        ssi_column_of(role, header->at[i]) == role->columns_count)
      return false;
  }
  return true;
}

/* How many columns tell that the header is the role's; 0: it is not. */
static size_t telling(const ssi_role *role, const ssi_fields *header) {
  size_t columns = 1, i;
  if (role->telling == SSI_TELLING_NO || !ssi_has_needed(role, header))
    return 0;
  if (*role->marks && !ssi_has_field(header, role->marks)) return 0;
  if (role->telling == SSI_TELLING_ALL && !is_all(role, header)) return 0;
  for (i = 0; i < role->columns_count; i++) {
    columns += role->columns[i].needed;
  }
  return columns + (*role->marks != '\0');
}

/* Whether two roles have one header. */
static bool are_twins(const ssi_role *a, const ssi_role *b) {
  return a->twin && b->twin &&
         ssi_name_is_one_of(ssi_span_of(a->columns[0].name),
                            b->columns[0].name);
}

/* Whether the role of the file's name stands against that of its header. */
static bool name_wins(const ssi_role *named, const ssi_role *best,
                      const ssi_fields *header) {
  return ssi_has_needed(named, header) && (!best || are_twins(named, best));
}

SSI_SELDOM const ssi_role *ssi_role_of_header(const ssi_role *roles,
                                              size_t count,
                                              const ssi_role *named,
                                              const ssi_fields *header,
                                              bool *out_ambiguous) {
  const ssi_role *best = NULL;
  size_t most = 0, i;
  *out_ambiguous = false;
  if (named && telling(named, header) > 0) return named;
  for (i = 0; i < count; i++) {
    const size_t columns = telling(&roles[i], header);
    if (columns == 0 || columns < most) continue;
    /* So few columns do not stand against a name. */
    if (named && roles[i].telling == SSI_TELLING_ALL) continue;
    *out_ambiguous = columns == most;
    most = columns;
    best = &roles[i];
  }
  if (named && name_wins(named, best, header)) {
    *out_ambiguous = false;
    return named;
  }
  return *out_ambiguous ? NULL : best;
}
