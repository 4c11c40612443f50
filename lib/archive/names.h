/* From a file's path to its role, and to what its name says of it: a copy, a
   numbered part, a respelling. */
#ifndef SSI_LIB_ARCHIVE_NAMES_H
#define SSI_LIB_ARCHIVE_NAMES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* In place of a role's index. */
#define SSI_PLACE_TABLE 253 /* a table under another name: its header tells */
#define SSI_PLACE_PRIVATE 254
#define SSI_PLACE_UNKNOWN 255

/* What a file's name says of its form. */
typedef enum ssi_source {
  SSI_SOURCE_TEXT,
  SSI_SOURCE_JSON,
  SSI_SOURCE_BOOK,    /* a workbook, which comes in parts */
  SSI_SOURCE_SHEET,   /* parts of one */
  SSI_SOURCE_STRINGS, /* texts that cells share */
  SSI_SOURCE_CALENDAR /* from which year dates count */
} ssi_source;

typedef struct ssi_place {
  uint8_t role;
  uint8_t source;
  bool unnamed;   /* known by its header, not by its name */
  bool respelled; /* not spelled as usual */
  uint32_t copy;  /* 2 of "Skills (2).csv", else 0 */
  uint32_t depth; /* number of folders above it */
  uint64_t part;  /* hash of a part's number or an article's name, or 0 */
  int64_t time;   /* date in front of an article's name, or -1 */
} ssi_place;

void ssi_place_of(const char *path, size_t size, ssi_place *out);

/* The place of a part of a JSON file with the name that LinkedIn gives it. */
void ssi_place_of_domain(const char *name, size_t size, ssi_place *out);

#endif
