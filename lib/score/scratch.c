#include "score/scratch.h"

#include <string.h>

#define ALIGNMENT 8

/* Hands out parts of a block, or only counts them. */
typedef struct block {
  uint8_t *at; /* NULL: counts */
  size_t used;
} block;

static void *part(block *from, size_t count, size_t each) {
  void *here = from->at ? from->at + from->used : NULL;
  const size_t bytes = count * each;
  from->used += (bytes + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
  return here;
}

static void lay(block *from, size_t events, ssi_scratch *out) {
  out->tags = ssi_persons_tags(events);
  out->persons.pool = part(from, 2 * events, sizeof *out->persons.pool);
  out->own.counterparts = part(from, events, sizeof *out->own.counterparts);
  out->persons.tags = part(from, out->tags, sizeof *out->persons.tags);
  out->persons.contacts = part(from, events, sizeof *out->persons.contacts);
  out->persons.persons = part(from, events, sizeof *out->persons.persons);
  out->persons.nameless = part(from, events, sizeof *out->persons.nameless);
  out->own.days = part(from, events, sizeof *out->own.days);
  out->own.counts = part(from, events, sizeof *out->own.counts);
  out->list = part(from, events + 1, sizeof *out->list);
  out->own.traits = part(from, events, sizeof *out->own.traits);
  out->own.kinds = part(from, events, sizeof *out->own.kinds);
}

size_t ssi_scratch_bytes(size_t events) {
  ssi_scratch unused;
  block count = {NULL, 0};
  part(&count, 1, sizeof unused);
  lay(&count, events, &unused);
  return count.used + ALIGNMENT - 1;
}

ssi_scratch *ssi_scratch_lay(void *memory, size_t events) {
  const size_t over = (uintptr_t)memory % ALIGNMENT;
  block from = {NULL, 0};
  ssi_scratch *self;
  from.at = (uint8_t *)memory + (over ? ALIGNMENT - over : 0);
  self = part(&from, 1, sizeof *self);
  memset(self, 0, sizeof *self);
  lay(&from, events, self);
  memset(self->persons.tags, 0, self->tags * sizeof *self->persons.tags);
  self->persons.kinds = ssi_kinds_of_people(false);
  self->persons.nameless_kinds = ssi_kinds_of_people(true);
  return self;
}
