/* Several exports of one member as one archive: which of their rows count, and
   which export facts come from. */
#ifndef SSI_LIB_ARCHIVE_MERGE_H
#define SSI_LIB_ARCHIVE_MERGE_H

#include "archive/resolve.h"

/* What becomes of a row or event. */
enum {
  SSI_FATE_COUNTS,
  SSI_FATE_ELSEWHERE, /* it counts as a row of another export */
  SSI_FATE_GONE       /* it counts, but is a connection no more */
};

/* Makes room for the rows of several exports and tells which of their
   connections count; does nothing for one. */
void ssi_merge_connections(ssi_resolver *resolver);
/* The same of all other rows and events, once it is known who is who. */
void ssi_merge_events(ssi_resolver *resolver);
void ssi_merge_free(ssi_resolver *resolver);

/* The fate of a row; of an event, which come behind the rows. */
static inline int ssi_row_fate(const ssi_resolver *resolver,
                               const ssi_file *file, size_t i) {
  const ssi_merge *merge = &resolver->merge;
  return merge->fates ? merge->fates[merge->first[file->index] + i]
                      : SSI_FATE_COUNTS;
}
static inline int ssi_event_fate(const ssi_resolver *resolver,
                                 const ssi_file *file, size_t i) {
  return ssi_row_fate(resolver, file, file->rows_kept + i);
}

/* The files of a role that are used, of the newest export that has any. */
ssi_walk ssi_walk_newest(const ssi_resolver *resolver, size_t role);

#endif
