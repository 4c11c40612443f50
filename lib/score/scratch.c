/* Scratch memory: one block, handed out part by part (a bump allocator, which
   is run once without memory to count the bytes). Each part takes constant
   time. */
#include "score/scratch.h"

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

/* Of the loops one after the other: in order of time, then sums, then people.
 */
static void lay_shared(block *from, size_t events, ssi_scratch *out) {
  const size_t words = ssi_persons_words(events);
  uint64_t *shared = part(from, words, sizeof *shared);
  SSI_ALWAYS(words * sizeof *shared >= 2 * events * sizeof *out->order);
  SSI_ALWAYS(words * sizeof *shared > events * sizeof *out->sums.list);
  out->order = (uint32_t *)shared;
  out->sums.list = (uint32_t *)shared;
  out->persons = shared;
}

static void lay(block *from, size_t events, size_t ages, ssi_scratch *out) {
  lay_shared(from, events, out);
  out->own.counterparts = part(from, events, sizeof *out->own.counterparts);
  out->own.days = part(from, events, sizeof *out->own.days);
  out->own.counts = part(from, events, sizeof *out->own.counts);
  out->own.classes = part(from, events, sizeof *out->own.classes);
  out->contacts.rows = part(from, events + 1, sizeof *out->contacts.rows);
  out->sums.loads = part(from, ages, sizeof *out->sums.loads);
  out->sums.active = part(from, SSI_SPAN_MAX + ages, 1);
}

size_t ssi_scratch_bytes(size_t events, size_t ages) {
  ssi_scratch unused;
  block count = {NULL, 0};
  part(&count, 1, sizeof unused);
  lay(&count, events, ages, &unused);
  return count.used + SSI_ALIGNMENT - 1;
}

ssi_scratch *ssi_scratch_lay(void *memory, size_t events, size_t ages) {
  block from = {ssi_aligned(memory), 0};
  ssi_scratch *self;
  self = part(&from, 1, sizeof *self);
  self->last.known = false;
  lay(&from, events, ages, self);
  return self;
}
