/* Names with a comma in them, such as "Jana Dovere, Ph.D.", by their keyed
   hashes. Before mid-2023 a message names its recipients only, with commas
   between them; what is a name elsewhere is one of one person. */
#ifndef SSI_LIB_ARCHIVE_COMMA_NAMES_H
#define SSI_LIB_ARCHIVE_COMMA_NAMES_H

#include "archive/list.h"
#include "archive/text.h"

/* Adds the name if it has a comma. false: no memory. */
bool ssi_comma_names_add(const ssi_allocator *from, ssi_list *names,
                         ssi_span text, uint64_t name);

/* Adds those of one file to those of all, in their order and each once. false:
   no memory, and nothing has changed. */
bool ssi_comma_names_merge(const ssi_allocator *from, ssi_list *all,
                           const ssi_list *file);

#endif
