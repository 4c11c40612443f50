/* Work across files, once all are read: who is who, who is connected, what was
   answered. */
#ifndef SSI_LIB_ARCHIVE_RESOLVE_H
#define SSI_LIB_ARCHIVE_RESOLVE_H

#include "archive/archive_private.h"
#include "archive/dates.h"
#include "archive/event_batch.h"
#include "archive/owner.h"

/* A Bloom filter of one hash: most names that are not wanted miss a bit. */
#define SSI_WANTED_BITS 65536

/* Which rows count where there are several exports; else nothing. */
typedef struct ssi_merge {
  uint64_t *ages; /* of each export: the larger, the newer */
  size_t *first;  /* of each file: its first fate */
  uint8_t *fates; /* of each row and event of all files */
  size_t count;   /* of fates */
  bool marked;    /* all rows carry marks */
} ssi_merge;

typedef struct ssi_resolver {
  const ssi_archive *archive;
  ssi_activity *activity;
  ssi_event_batch batch; /* `failed` holds for all memory of this work */
  ssi_party owner;
  ssi_list names;     /* name → address, for people without address */
  ssi_list employers; /* companies the member works or worked for */
  ssi_list network;   /* person → first day, traits */
  bool has_network;
  ssi_merge merge;
  int32_t newest; /* the day as of which the archive tells, or -1 */
  uint8_t wanted[SSI_WANTED_BITS / 8];   /* bit by hash: may be in names */
  uint8_t active[(SSI_DAY_MAX + 1) / 8]; /* bit by day: somebody was there */
} ssi_resolver;

/* Rows of all used files of a role. */
size_t ssi_rows_of(const ssi_archive *archive, size_t role);

/* As of any list; without memory the work has failed. */
void ssi_collect_reserve(ssi_resolver *resolver, ssi_list *list, size_t count);
void ssi_collect(ssi_resolver *resolver, ssi_list *list, uint64_t major,
                 uint64_t minor, uint64_t value);
void ssi_collect_sort(ssi_resolver *resolver, ssi_list *list);
void ssi_collect_free(ssi_resolver *resolver, ssi_list *list);

/* Fills names; then, once it is known which rows count, employers and network.
 */
void ssi_resolve_names(ssi_resolver *resolver);
void ssi_resolve_people(ssi_resolver *resolver);

/* The number of the person that a side of a row is; 0: unknown. */
uint64_t ssi_person_of(const ssi_resolver *resolver, const ssi_party *party);

/* A person's connection to the member, or NULL. */
const ssi_sort_row *ssi_connection_of(const ssi_resolver *resolver,
                                      uint64_t person);
uint32_t ssi_traits_of(const ssi_sort_row *connection);

void ssi_resolve_events(ssi_resolver *resolver);
void ssi_resolve_invitations(ssi_resolver *resolver);
void ssi_resolve_messages(ssi_resolver *resolver);
SSI_SELDOM void ssi_resolve_days(ssi_resolver *resolver);
void ssi_resolve_observed(ssi_resolver *resolver);

/* Facts and texts. */
ssi_status ssi_resolve_profile(ssi_resolver *resolver, ssi_profile *profile);

#endif
