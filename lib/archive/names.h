/* From a file's path to its role. */
#ifndef SSI_LIB_ARCHIVE_NAMES_H
#define SSI_LIB_ARCHIVE_NAMES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* In place of a role's index. */
#define SSI_PLACE_PRIVATE 254
#define SSI_PLACE_UNKNOWN 255

typedef struct ssi_place {
  uint8_t role;
  bool spelled;   /* another spelling than the usual one */
  uint32_t copy;  /* 2 of "Skills (2).csv", else 0 */
  uint32_t depth; /* folders it lies in */
  uint64_t part;  /* 0: the name itself; else a numbered part or an article */
  int64_t time;   /* of an article whose name begins with its date, else -1 */
} ssi_place;

ssi_place ssi_place_of(const char *path, size_t size);

#endif
