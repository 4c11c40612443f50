/* Names with a comma in them, such as "Jana Dovere, Ph.D.", by their keyed
   hashes. Before mid-2023 a message names its recipients only, with commas
   between them; what is a name elsewhere is one of one person. */
#ifndef SSI_LIB_ARCHIVE_COMMA_NAMES_H
#define SSI_LIB_ARCHIVE_COMMA_NAMES_H

#include "archive/text.h"
#include "base/alloc.h"
#include "base/sort.h"

typedef struct ssi_comma_names {
  ssi_sort_row *rows; /* by major, each once, but for those added last */
  size_t count, capacity;
} ssi_comma_names;

/* Adds the name if it has a comma. false: no memory. */
bool ssi_comma_names_add(const ssi_allocator *from, ssi_comma_names *names,
                         ssi_span text, uint64_t name);

/* Adds those of one file to those of all. false: no memory, and nothing has
   changed. */
bool ssi_comma_names_merge(const ssi_allocator *from, ssi_comma_names *all,
                           const ssi_comma_names *file);

bool ssi_comma_names_have(const ssi_comma_names *all, uint64_t name);
void ssi_comma_names_free(const ssi_allocator *to, ssi_comma_names *names);

#endif
