/* Who decides, by the words of a title. */
#ifndef SSI_LIB_ARCHIVE_TITLES_H
#define SSI_LIB_ARCHIVE_TITLES_H

#include <stdbool.h>
#include <stddef.h>

/* Whether a folded title is that of a decision-maker. */
bool ssi_title_decides(const char *folded, size_t size);

#endif
