/* Which form an export has, and what it lacks. */
#ifndef SSI_LIB_ARCHIVE_FORM_H
#define SSI_LIB_ARCHIVE_FORM_H

#include "archive/archive_private.h"

/* The form of an export; *out_missing: files that a complete one has. */
ssi_form ssi_form_of(const ssi_archive *self, size_t export,
                     size_t *out_missing);

#endif
