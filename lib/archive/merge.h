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

/* The fate of a row or, behind a file's rows, of an event. */
int ssi_row_fate(const ssi_resolver *resolver, const ssi_file *file, size_t i);
/* The next row of a walk that counts, NULL at the end. */
const ssi_row *ssi_counting_row(const ssi_resolver *resolver, ssi_walk *walk);

/* The files of a role that are used, of the newest export that has any. */
ssi_walk ssi_walk_newest(const ssi_resolver *resolver, size_t role);

#endif
