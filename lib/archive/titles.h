/* Whether a person makes decisions, by the words of the title: vice president
   and above, owners and founders, in English and French. */
#ifndef SSI_LIB_ARCHIVE_TITLES_H
#define SSI_LIB_ARCHIVE_TITLES_H

#include <stdbool.h>
#include <stddef.h>

/* Whether a folded title is that of a decision-maker. */
bool ssi_title_decides(const char *folded, size_t size);

#endif
