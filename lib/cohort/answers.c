/* Answers, found by an index of slots with linear probing. */
#include <string.h>

#include "base/alloc.h"
#include "base/bytes.h"
#include "base/hash.h"
#include "cohort/releases.h"

#define KEY_BYTES 32
#define SLOTS_MIN 16

static bool same_key(const ssi_question *a, const ssi_question *b) {
  const uint64_t apart = (a->mark.a ^ b->mark.a) | (a->mark.b ^ b->mark.b);
  return apart == 0 && a->member == b->member && a->period == b->period &&
         a->question == b->question;
}

/* The slot of a question, or the free one where it belongs. */
static size_t slot_of(const ssi_answers *self, const ssi_question *key) {
  const ssi_hash_key no_key = {0, 0};
  uint8_t bytes[KEY_BYTES];
  size_t slot;
  ssi_put(bytes, 8, key->mark.a);
  ssi_put(bytes + 8, 8, key->mark.b);
  ssi_put(bytes + 16, 8, key->member);
  ssi_put(bytes + 24, 4, (uint64_t)key->period);
  ssi_put(bytes + 28, 4, key->question);
  slot = (size_t)ssi_hash(no_key, bytes, sizeof bytes) & (self->slot_count - 1);
  while (self->slots[slot] &&
         !same_key(&self->rows[self->slots[slot] - 1].key, key)) {
    slot = (slot + 1) & (self->slot_count - 1);
  }
  return slot;
}

const ssi_answer *ssi_answers_find(const ssi_answers *self,
                                   const ssi_question *key) {
  uint32_t place;
  if (self->slot_count == 0) return NULL;
  place = self->slots[slot_of(self, key)];
  return place ? &self->rows[place - 1] : NULL;
}

static void index_all(ssi_answers *self) {
  size_t i;
  for (i = 0; i < self->count; i++)
    self->slots[slot_of(self, &self->rows[i].key)] = (uint32_t)(i + 1);
}

bool ssi_answers_reserve(ssi_answers *self, const ssi_allocator *from,
                         size_t more) {
  const size_t needed = self->count + more;
  size_t wanted = self->slot_count ? self->slot_count : SLOTS_MIN;
  uint32_t *slots;
  if (!ssi_grow(from, (void **)&self->rows, &self->capacity, self->count,
                needed, sizeof *self->rows))
    return false;
  while (wanted < 2 * needed) wanted *= 2;
  if (wanted == self->slot_count) return true;
  slots = ssi_allocate(from, wanted, sizeof *slots);
  if (!slots) return false;
  ssi_release(from, self->slots, self->slot_count, sizeof *slots);
  self->slots = slots;
  self->slot_count = wanted;
  index_all(self);
  return true;
}

void ssi_answers_add(ssi_answers *self, const ssi_answer *row) {
  self->rows[self->count] = *row;
  self->count++;
  self->slots[slot_of(self, &row->key)] = (uint32_t)self->count;
}

void ssi_answers_forget(ssi_answers *self, int32_t last) {
  size_t i, kept = 0;
  for (i = 0; i < self->count; i++) {
    if (self->rows[i].key.period > last) self->rows[kept++] = self->rows[i];
  }
  if (kept == self->count) return;
  self->count = kept;
  memset(self->slots, 0, self->slot_count * sizeof *self->slots);
  index_all(self);
}

void ssi_answers_free(ssi_answers *self, const ssi_allocator *to) {
  ssi_release(to, self->rows, self->capacity, sizeof *self->rows);
  ssi_release(to, self->slots, self->slot_count, sizeof *self->slots);
}
