/* A call about many members whose columns must be copied, in pieces: few enough
 * that the copy is still in the cache when the library reads it, and takes the
 * same little room again and again. */
#include <string.h>

#include "addon.h"

#define PIECE_ROWS 16384
#define PIECE_MEMBERS 2048

/* Whether each member's results depend on that member only and go into arrays
 * in their order. */
static bool can_be_cut(const call *of) {
  bool fills = false;
  for (int i = 0; i < of->count; i++) {
    if (of->parameters[i].writes) return false;
    fills = fills || of->parameters[i].role == ROLE_OUT_ARRAY;
  }
  return of->first > 0 && fills;
}

static uint64_t end_at(const unsigned char *ends, size_t place) {
  uint64_t value;
  memcpy(&value, ends + place * sizeof(value), sizeof(value));
  return value;
}

/* How many members the next piece has: at least one. Whatever another thread
 * makes of the ends, it is no more than there are. */
static size_t piece_of(const unsigned char *ends, size_t first, size_t left) {
  uint64_t begin = end_at(ends, first);
  size_t count = 1;
  if (left > PIECE_MEMBERS) left = PIECE_MEMBERS;
  while (count < left &&
         end_at(ends, first + count + 1) - begin <= PIECE_ROWS) {
    count++;
  }
  return count;
}

/* Points the results at those of the members after `done` of them. */
static void move_results(frame *self, void *const *starts, size_t done) {
  for (int i = 0; i < self->call->count; i++) {
    const parameter *of = &self->call->parameters[i];
    size_t each = of->times;
    if (of->role != ROLE_OUT_ARRAY || starts[i] == NULL) continue;
    if (of->by > 0) each *= self->slots[of->by - 1].size;
    self->slots[i].pointer =
        (unsigned char *)starts[i] + done * each * width_of(of->type);
  }
}

bool pieces_run(frame *self) {
  const columns whole = self->columns;
  const call *of = self->call;
  const column *last = ends_of(whole.of);
  void *starts[SLOTS_MAX];
  const unsigned char *ends;
  size_t members, first, count;
  if (!can_be_cut(of)) return false;
  first = self->slots[of->first - 1].size;
  count = self->slots[of->counted - 1].size;
  memcpy(&members, whole.record.bytes + last->length, sizeof(members));
  memcpy(&ends, whole.record.bytes + last->offset, sizeof(ends));
  if (count == 0 || first > members || count > members - first) return false;
  for (int i = 0; i < of->count; i++) starts[i] = self->slots[i].pointer;
  for (size_t done = 0, now; done < count; done += now) {
    now = piece_of(ends, first + done, count - done);
    self->columns.record = whole.record;
    self->slots[of->first - 1].size = first + done;
    self->slots[of->counted - 1].size = now;
    move_results(self, starts, done);
    self->status = columns_copy(self) ? of->invoke(self->slots)
                                      : (int32_t)SSI_ERROR_MEMORY;
    if (self->status == SSI_OK) continue;
    columns_tell(self);
    break;
  }
  return true;
}
