/* Scratch memory: one block, handed out part by part (a bump allocator, which
   is run once without memory to count the bytes). */
#include "score/scratch.h"

#include <string.h>

static void *aligned(void *memory) {
  const size_t over = (uintptr_t)memory % SSI_ALIGNMENT;
  return (uint8_t *)memory + (over ? SSI_ALIGNMENT - over : 0);
}

/* Hands out parts of a block, or only counts them. */
typedef struct block {
  uint8_t *at; /* NULL: counts */
  size_t used;
} block;

static void *part(block *from, size_t count, size_t each) {
  void *here = from->at ? from->at + from->used : NULL;
  const size_t bytes = count * each;
  from->used += (bytes + SSI_ALIGNMENT - 1) / SSI_ALIGNMENT * SSI_ALIGNMENT;
  return here;
}

/* To tell persons apart who have no numbers, and columns of the member's own.
 */
static void lay_columns(block *from, size_t events, ssi_scratch *out) {
  ssi_persons *persons = &out->persons;
  persons->tag_count = ssi_persons_tags(events);
  persons->pool = part(from, 2 * events, sizeof *persons->pool);
  SSI_ALWAYS(events == 0 || persons->tag_count * sizeof(uint64_t) <=
                                2 * events * sizeof *persons->pool);
  out->own.counterparts = part(from, events, sizeof *out->own.counterparts);
  out->own.days = part(from, events, sizeof *out->own.days);
  out->own.counts = part(from, events, sizeof *out->own.counts);
  out->own.classes = part(from, events, sizeof *out->own.classes);
  out->listed = part(from, events, sizeof *out->listed);
  out->numbers = part(from, events, sizeof *out->numbers);
}

static void lay(block *from, const ssi_scratch_needs *needs, ssi_scratch *out) {
  ssi_persons *persons = &out->persons;
  const size_t list = needs->events + 1;
  persons->tag_count = needs->persons + 1;
  if (needs->columns) lay_columns(from, needs->events, out);
  persons->tags = part(from, persons->tag_count, sizeof *persons->tags);
  out->contacts.nameless = part(from, list, sizeof(uint32_t));
  out->sums.list = part(from, list, sizeof *out->sums.list);
  out->sums.active = part(from, SSI_ACTIVE_BYTES, 1);
  out->contacts.first_contacts = out->sums.list;
}

size_t ssi_scratch_bytes(const ssi_scratch_needs *needs) {
  ssi_scratch unused;
  block count = {NULL, 0};
  part(&count, 1, sizeof unused);
  lay(&count, needs, &unused);
  return count.used + SSI_ALIGNMENT - 1;
}

ssi_scratch *ssi_scratch_lay(void *memory, const ssi_scratch_needs *needs) {
  block from = {aligned(memory), 0};
  ssi_scratch *self;
  self = part(&from, 1, sizeof *self);
  memset(self, 0, sizeof *self);
  lay(&from, needs, self);
  memset(self->persons.tags, 0,
         self->persons.tag_count * sizeof *self->persons.tags);
  return self;
}
