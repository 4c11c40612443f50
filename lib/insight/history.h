/* Histories of one member, for those of many. */
#ifndef SSI_LIB_INSIGHT_HISTORY_H
#define SSI_LIB_INSIGHT_HISTORY_H

#include <ssi/history.h>

#include "score/request.h"

/* SSI_ERROR_DAY: `first`, or one of the days after it, is none. */
ssi_status ssi_history_check(int32_t first, size_t days);

/* Writes the points of each day to the columns that are not NULL, from `place`
   on. days >= 1; the request's day is the last. SSI_ERROR_MEMORY. */
ssi_status ssi_history_write(const ssi_request *request, int32_t first,
                             size_t days, const ssi_allocator *scratch,
                             const ssi_history_columns *to, size_t place);

#endif
