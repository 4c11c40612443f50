/* Structs of columns: arrays of several lengths that a call only reads. A plain
 * call reads them where they are. Of what another thread could change or free
 * meanwhile, a copy is made of the members that the call is about, and no more:
 * at once if JavaScript could take an array away before the call begins, else
 * on the thread of the call. Copied, and only then checked by the library, they
 * may be whatever another thread makes of them. */
#include <stdlib.h>
#include <string.h>

#include "addon.h"

#define ALIGN 16

static size_t get_size(const columns *self, size_t offset) {
  size_t value;
  memcpy(&value, self->record.bytes + offset, sizeof(value));
  return value;
}

static void put_size(columns *self, size_t offset, size_t value) {
  memcpy(self->record.bytes + offset, &value, sizeof(value));
}

static const unsigned char *get_array(const columns *self, const column *of) {
  const void *data;
  memcpy(&data, self->record.bytes + of->offset, sizeof(data));
  return data;
}

static void put_array(columns *self, const column *of, const void *data) {
  memcpy(self->record.bytes + of->offset, &data, sizeof(data));
}

static bool is_array(const column *of) {
  return of->length > 0;
}

static size_t times_of(const columns *self, const column *of) {
  return of->width > 0 ? get_size(self, of->width) : of->times;
}

static bool fail_length(frame *self, const column *of) {
  return fail_range(self->env, of->name, "it has the wrong length");
}

/* An array that tells how many elements there are for each of its length, which
 * another one has told. Nothing for each is no array. */
static bool set_width(frame *self, const column *of, size_t elements) {
  size_t length = get_size(&self->columns, of->length);
  if (length == 0 ? elements > 0 : elements == 0 || elements % length > 0) {
    return fail_length(self, of);
  }
  put_size(&self->columns, of->width, length > 0 ? elements / length : 0);
  return true;
}

/* Sets the length of an array, or compares it with the one that is set. */
static bool agree(frame *self, const column *of, size_t elements) {
  columns *into = &self->columns;
  const column *others = into->of->columns;
  size_t length;
  if (of->width > 0) return set_width(self, of, elements);
  length = (elements - of->more) / of->times;
  if (elements < of->more || (elements - of->more) % of->times > 0) {
    return fail_length(self, of);
  }
  for (; others < of; others++) {
    if (others->length != of->length || get_array(into, others) == NULL) {
      continue;
    }
    return get_size(into, of->length) == length ||
           fail_range(self->env, of->name,
                      "its length does not fit that of the other columns");
  }
  put_size(into, of->length, length);
  return true;
}

/* Whatever becomes of the array, the call has what was given. */
static bool keep_list(frame *self, const column *of, const array *found) {
  columns *into = &self->columns;
  size_t bytes = found->elements * width_of(of->type);
  into->list = malloc(bytes > 0 ? bytes : 1);
  if (into->list == NULL) return fail_memory(self->env);
  put_array(into, of, into->list);
  return elements_read(self->env, found, 0, into->list, bytes);
}

/* An address of no meaning, where an array has none. */
static char nothing[8];

static bool take_column(frame *self, const column *of, napi_value value) {
  columns *into = &self->columns;
  array found;
  if (of->nullable && is_nothing(self->env, value)) return true;
  if (!look(self->env, value, of->type, of->name, &found) ||
      !agree(self, of, found.elements)) {
    return false;
  }
  if (of->list) return keep_list(self, of, &found);
  if (found.elements > 0) {
    if (found.shared) {
      into->shared = true;
    } else {
      into->own = true;
    }
  }
  put_array(into, of, found.data != NULL ? found.data : nothing);
  return true;
}

/* A single value; 0 if there is none. */
static bool take_field(frame *self, const column *of, napi_value value) {
  slot found = {0};
  parameter what = {0};
  what.name = of->name;
  what.type = of->type;
  if (is_nothing(self->env, value)) return true;
  if (!take_value(self, &what, value, &found)) return false;
  memcpy(self->columns.record.bytes + of->offset, &found, width_of(of->type));
  return true;
}

bool columns_take(frame *self, int index, napi_value value) {
  columns *into = &self->columns;
  into->of = &RECORDS[self->call->parameters[index].target];
  into->slot = index;
  into->shared = into->own = into->late = false;
  into->copy = NULL;
  into->ends = NULL;
  into->list = NULL;
  into->copy_room = into->ends_room = 0;
  into->first = into->begin = into->members = into->count = 0;
  memset(&into->record, 0, sizeof(into->record));
  put_size(into, 0, into->of->size);
  for (uint8_t i = 0; i < into->of->count; i++) {
    const column *of = &into->of->columns[i];
    napi_value element;
    if (napi_get_element(self->env, value, i, &element) != napi_ok) {
      return fail_engine(self->env);
    }
    if (!(is_array(of) ? take_column(self, of, element)
                       : take_field(self, of, element))) {
      return false;
    }
  }
  self->slots[index].pointer = into->record.bytes;
  self->values[index] = value;
  return true;
}

static size_t elements_of(const columns *self, const column *of) {
  return get_size(self, of->length) * times_of(self, of) + of->more;
}

/* The array of a column: if it is far, as it was given. */
static bool find_array(const frame *self, const column *of, array *out) {
  const columns *from = &self->columns;
  *out = (array){NULL, (void *)(uintptr_t)get_array(from, of), 0, false, 0, 0};
  if (!ELEMENTS_FAR) return true;
  out->data = NULL;
  return napi_get_element(self->env, self->values[from->slot],
                          (uint32_t)(of - from->of->columns),
                          &out->value) == napi_ok ||
         fail_engine(self->env);
}

/* The first of the arrays that the call fills, before that at `end`, which
 * shares memory with a column; `end` if there is none. */
static int find_shared(const frame *self, const column *of, const array *read,
                       int end) {
  size_t bytes = elements_of(&self->columns, of) * width_of(of->type);
  for (int i = 0; i < end; i++) {
    if (self->call->parameters[i].role == ROLE_OUT_ARRAY &&
        self->slots[i].pointer != NULL &&
        elements_overlap(&self->filled[i], self->bytes[i], read, bytes)) {
      return i;
    }
  }
  return end;
}

/* Whether what the call fills is none of what it reads. */
static bool are_apart(frame *self) {
  const columns *from = &self->columns;
  int count = self->call->count;
  int first = count;
  for (uint8_t i = 0; i < from->of->count; i++) {
    const column *of = &from->of->columns[i];
    array read;
    if (!is_array(of) || of->list || get_array(from, of) == NULL) continue;
    if (!find_array(self, of, &read) ||
        (ELEMENTS_FAR &&
         !look(self->env, read.value, of->type, of->name, &read))) {
      return false;
    }
    first = find_shared(self, of, &read, first);
  }
  return first == count ||
         fail_range(self->env, self->call->parameters[first].name,
                    "it shares memory with a column that is read");
}

bool columns_settle(frame *self) {
  columns *from = &self->columns;
  if (from->of == NULL) return true;
  if (!self->later && !are_apart(self)) return false;
  from->late = !ELEMENTS_FAR && (self->later ? !from->own : from->shared);
  if (from->late || !(self->later || ELEMENTS_FAR)) return true;
  return columns_copy(self) || fail_memory(self->env);
}

const column *ends_of(const record *of) {
  for (uint8_t i = 0; i < of->count; i++) {
    if (of->columns[i].more > 0) return &of->columns[i];
  }
  return NULL;
}

/* The ends as of the first row of the first member; answers how many rows there
 * are. After the first end that is wrong all are, so that the library refuses
 * the same member. */
static size_t rebase(columns *self, size_t rows) {
  int64_t *ends = self->ends;
  int64_t begin = ends[0];
  int64_t last = begin;
  bool wrong = begin < 0 || (uint64_t)begin > rows;
  self->rows = rows;
  self->wrong = begin;
  self->least = 0;
  self->begin = wrong ? 0 : (size_t)begin;
  ends[0] = wrong ? -1 : 0;
  for (size_t i = 1; i <= self->count; i++) {
    if (!wrong && (ends[i] < last || (uint64_t)ends[i] > rows)) {
      wrong = true;
      self->wrong = ends[i];
      self->least = last;
    }
    if (!wrong) last = ends[i];
    ends[i] = wrong ? -1 : ends[i] - begin;
  }
  return ends[0] < 0 ? 0 : (size_t)(last - begin);
}

/* The members that the call is about; false if they are past the end, which
 * the library refuses without a look at the columns. */
static bool find_range(frame *self, size_t members) {
  columns *from = &self->columns;
  from->members = from->count = members;
  if (self->call->first == 0) return true;
  from->first = self->slots[self->call->first - 1].size;
  from->count = self->slots[self->call->counted - 1].size;
  return from->first <= members && from->count <= members - from->first;
}

/* Copies the part of a column that is used, or tells its size only. False after
 * throwing. */
static bool copy_column(const frame *self, const column *of, size_t rows,
                        unsigned char *to, size_t *used) {
  const columns *from = &self->columns;
  array data;
  bool by_member = of->length == ends_of(from->of)->length;
  bool apart = by_member && of->apart;
  size_t times = times_of(from, of);
  size_t width = width_of(of->type) * (apart ? 1 : times);
  size_t begin = (by_member ? from->first : from->begin) * width;
  size_t bytes = (by_member ? from->count : rows) * width;
  size_t parts = apart ? times : 1;
  *used += (parts * bytes + ALIGN - 1) / ALIGN * ALIGN;
  if (to == NULL) return true;
  if (!find_array(self, of, &data)) return false;
  for (size_t i = 0; bytes > 0 && i < parts; i++) {
    if (!elements_read(self->env, &data, i * from->members * width + begin,
                       to + i * bytes, bytes)) {
      return false;
    }
  }
  return true;
}

/* Room that is used again by the next piece. */
static bool make_room(void **block, size_t *room, size_t bytes) {
  if (*block != NULL && *room >= bytes) return true;
  free(*block);
  *room = bytes;
  *block = malloc(bytes > 0 ? bytes : 1);
  return *block != NULL;
}

/* Whether a column is copied with those of a range: not the ends, which are
 * rebased, and no list, which was copied before. */
static bool is_copied(const columns *from, const column *of) {
  return is_array(of) && !of->list && of != ends_of(from->of) &&
         get_array(from, of) != NULL;
}

/* Copies all columns one after the other, and points to them. */
static bool copy_all(frame *self, size_t rows) {
  columns *from = &self->columns;
  size_t bytes = 0;
  unsigned char *to;
  for (uint8_t i = 0; i < from->of->count; i++) {
    const column *of = &from->of->columns[i];
    if (!is_copied(from, of)) continue;
    copy_column(self, of, rows, NULL, &bytes);
  }
  if (!make_room(&from->copy, &from->copy_room, bytes)) return false;
  to = from->copy;
  for (uint8_t i = 0; i < from->of->count; i++) {
    const column *of = &from->of->columns[i];
    size_t used = 0;
    if (!is_copied(from, of)) continue;
    if (!copy_column(self, of, rows, to, &used)) return false;
    put_array(from, of, to);
    to += used;
  }
  return true;
}

static size_t rows_offset(const columns *self, const column *ends) {
  for (uint8_t i = 0; i < self->of->count; i++) {
    const column *of = &self->of->columns[i];
    if (is_array(of) && !of->list && of->length != ends->length) {
      return of->length;
    }
  }
  return ends->length;
}

/* May be on any thread, where nothing is far. False if there is no memory, or
 * after throwing. */
bool columns_copy(frame *self) {
  columns *from = &self->columns;
  const column *ends = ends_of(from->of);
  size_t at = rows_offset(from, ends);
  size_t rows = get_size(from, at);
  bool within = find_range(self, get_size(from, ends->length));
  size_t first = from->first;
  array data;
  if (!within) from->count = from->first = 0;
  if (!make_room(&from->ends, &from->ends_room,
                 (from->count + 1) * sizeof(int64_t))) {
    return false;
  }
  if (!find_array(self, ends, &data) ||
      !elements_read(self->env, &data, from->first * sizeof(int64_t),
                     from->ends, (from->count + 1) * sizeof(int64_t))) {
    return false;
  }
  rows = within ? rebase(from, rows) : 0;
  if (!copy_all(self, rows)) return false;
  put_array(from, ends, from->ends);
  put_size(from, ends->length, from->count);
  put_size(from, at, rows);
  if (self->call->first > 0) {
    self->slots[self->call->first - 1].size = within ? 0 : first;
  }
  return true;
}

/* Whether a fault is told by its place in a column of many parts. */
static bool tells_place(const frame *self) {
  const int32_t *placed = self->call->placed;
  return self->status == placed[0] || self->status == placed[1];
}

/* The same of a refusal. */
static void tell_refusal(const columns *from, ssi_refusal *told) {
  const int64_t count = (int64_t)from->count;
  if (told->status == SSI_OK) return;
  if (told->fact != 0) {
    told->row = told->row / count * (int64_t)from->members +
                (int64_t)from->first + told->row % count;
  } else if (told->row >= 0) {
    told->row += (int64_t)from->begin;
  }
  if (told->status == SSI_ERROR_INDEX) {
    told->value = from->wrong;
    told->minimum = from->least;
    told->maximum = (int64_t)from->rows;
  }
  told->member += (int64_t)from->first;
}

/* Where a fault is in the caller's own columns. */
void columns_tell(frame *self) {
  const columns *from = &self->columns;
  if (from->of == NULL || from->copy == NULL || from->count == 0) return;
  for (int i = 0; i < self->call->count; i++) {
    const parameter *of = &self->call->parameters[i];
    size_t *place = &self->slots[i].size;
    if (of->role == ROLE_REFUSAL) {
      tell_refusal(from, self->slots[i].pointer);
      continue;
    }
    if (of->role != ROLE_DETAIL || self->slots[i].u64 == UINT64_MAX) continue;
    if (of->target == PLACE_MEMBER) {
      *place += from->first;
    } else if (of->target == PLACE_ROW && tells_place(self)) {
      *place = *place / from->count * from->members + from->first +
               *place % from->count;
    } else if (of->target == PLACE_ROW) {
      *place += from->begin;
    }
  }
}

void columns_release(frame *self) {
  if (self->columns.of == NULL) return;
  free(self->columns.copy);
  free(self->columns.ends);
  free(self->columns.list);
}
