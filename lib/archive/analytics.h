/* Counts as LinkedIn's analytics write them. */
#ifndef SSI_LIB_ARCHIVE_ANALYTICS_H
#define SSI_LIB_ARCHIVE_ANALYTICS_H

#include "archive/text.h"
#include "base/seldom.h"

/* Reads "1234", "1,234", "1.234", "1 234" or "12.0", at most 1,000,000; what is
   below zero, a correction, is 0. Returns 0, SSI_SKIP_VALUE, or SSI_SKIP_BELOW
   for "< 1%" and the like. */
SSI_SELDOM int ssi_read_count(ssi_span cell, uint64_t *out_count);

#endif
