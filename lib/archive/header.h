/* The header row of a text. */
#ifndef SSI_LIB_ARCHIVE_HEADER_H
#define SSI_LIB_ARCHIVE_HEADER_H

#include "archive/parse.h"

/* Finds the header, takes its columns and leaves the scanner behind it; false:
   there is none, and the file's skips say why. */
bool ssi_find_header(ssi_parse *parse, ssi_span text);

#endif
