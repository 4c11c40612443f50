#include "score/scratch.h"

#include <string.h>

void *ssi_aligned(void *memory) {
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

static void lay(block *from, size_t events, ssi_scratch *out) {
  ssi_persons *persons = &out->persons;
  persons->tag_count = ssi_persons_tags(events);
  persons->pool = part(from, 2 * events, sizeof *persons->pool);
  SSI_ALWAYS(events == 0 || persons->tag_count * sizeof(uint64_t) <=
                                2 * events * sizeof *persons->pool);
  persons->tags = part(from, persons->tag_count, sizeof *persons->tags);
  out->own.counterparts = part(from, events, sizeof *out->own.counterparts);
  out->own.days = part(from, events, sizeof *out->own.days);
  out->own.counts = part(from, events, sizeof *out->own.counts);
  out->own.classes = part(from, events, sizeof *out->own.classes);
  out->contacts.rows = part(from, events, sizeof *out->contacts.rows);
  out->contacts.nameless = part(from, events, sizeof(uint32_t));
  out->numbers = part(from, events, sizeof *out->numbers);
  out->room.list = part(from, events, sizeof *out->room.list);
  out->room.seen = part(from, SSI_SEEN_BYTES, 1);
  out->contacts.news = out->room.list;
}

size_t ssi_scratch_bytes(size_t events) {
  ssi_scratch unused;
  block count = {NULL, 0};
  part(&count, 1, sizeof unused);
  lay(&count, events, &unused);
  return count.used + SSI_ALIGNMENT - 1;
}

ssi_scratch *ssi_scratch_lay(void *memory, size_t events) {
  block from = {ssi_aligned(memory), 0};
  ssi_scratch *self;
  self = part(&from, 1, sizeof *self);
  memset(self, 0, sizeof *self);
  lay(&from, events, self);
  memset(self->persons.tags, 0,
         self->persons.tag_count * sizeof *self->persons.tags);
  return self;
}
