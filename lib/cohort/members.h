/* Ascending numbers of members. */
#ifndef SSI_LIB_COHORT_MEMBERS_H
#define SSI_LIB_COHORT_MEMBERS_H

#include <ssi/base.h>

typedef struct ssi_members {
  uint64_t *numbers; /* ascending, each once */
  size_t count, capacity;
} ssi_members;

/* The place of a member, or where it would be. */
size_t ssi_find_member(const ssi_members *self, uint64_t member);

bool ssi_has_member(const ssi_members *self, uint64_t member);

/* How many of numbers[count], which ascend, are there. */
size_t ssi_members_held(const ssi_members *self, const uint64_t *numbers,
                        size_t count);

/* Makes room for `count` more; false: no memory, nothing changed. */
bool ssi_members_room(ssi_members *self, const ssi_allocator *from,
                      size_t count);

/* Puts numbers[count], in any order, among them; they may be its own.
   SSI_ERROR_MEMBER: one is there already, or comes twice; SSI_ERROR_LIMIT: more
   than SSI_COHORT_MEMBERS_MAX. */
ssi_status ssi_members_join(ssi_members *self, const ssi_allocator *from,
                            const uint64_t *numbers, size_t count);

/* Takes out numbers[count], which ascend and are all there; not the list's own.
 */
void ssi_members_leave(ssi_members *self, const uint64_t *numbers,
                       size_t count);

ssi_status ssi_members_copy(const ssi_members *self, const ssi_allocator *from,
                            ssi_members *out);
void ssi_members_free(ssi_members *self, const ssi_allocator *to);

#endif
