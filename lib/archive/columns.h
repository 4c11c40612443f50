/* Columns by name: the role that a header is that of. */
#ifndef SSI_LIB_ARCHIVE_COLUMNS_H
#define SSI_LIB_ARCHIVE_COLUMNS_H

#include "archive/roles.h"

/* Fields of a row that are kept. */
static inline size_t ssi_fields_kept(const ssi_fields *row) {
  return row->count < SSI_FIELDS_MAX ? row->count : SSI_FIELDS_MAX;
}

/* The column of the role with this name, or the number of its columns. */
size_t ssi_column_of(const ssi_role *role, ssi_span name);

/* Whether a field of a header has one of the names. */
bool ssi_has_field(const ssi_fields *header, const char *names);

/* Whether the header names every needed column of the role. */
bool ssi_has_needed(const ssi_role *role, const ssi_fields *header);

/* The role of a header: what its columns tell, and if they leave it open, the
   one that the file's name tells, `named`, or NULL. Ambiguous: it may be that
   of several roles, and there is no name to decide. */
const ssi_role *ssi_role_of_header(const ssi_role *roles, size_t count,
                                   const ssi_role *named,
                                   const ssi_fields *header,
                                   bool *out_ambiguous);

#endif
