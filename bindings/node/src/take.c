/* From JavaScript to C. Nothing here runs JavaScript: between the look at a
 * typed array and the call nobody can move or shrink it. */
#include <stdlib.h>
#include <string.h>

#include "addon.h"

#define TEXT_ROOM 64

/* All arrays of one length have it; the first one sets it. */
static bool agree(frame *self, const parameter *of, size_t elements,
                  bool *known) {
  size_t place = of->length - 1U;
  size_t times = of->times;
  if (of->fixed > 0) {
    return elements == of->fixed ||
           fail_range(self->env, of->name, "it has the wrong length");
  }
  if (of->length == 0) return true;
  if (of->by > 0) times = self->slots[of->by - 1].size;
  /* Nothing for each: as many as there may be. */
  if (elements != 0 && (times == 0 || elements % times > 0)) {
    return fail_range(self->env, of->name, "it has the wrong length");
  }
  if (times == 0) return true;
  if (known[place] || of->by > 0) {
    return self->slots[place].size == elements / times ||
           fail_range(self->env, of->name,
                      of->by > 0
                          ? "it has the wrong length"
                          : "its length is not that of the other columns");
  }
  self->slots[place].size = elements / times;
  known[place] = true;
  return true;
}

/* A copy that lives as long as the call. */
static bool own_copy(frame *self, int index, const array *found, size_t bytes) {
  void *copy = malloc(bytes > 0 ? bytes : 1);
  if (copy == NULL) return fail_memory(self->env);
  self->owned[index] = copy;
  self->slots[index].pointer = copy;
  return elements_read(self->env, found, 0, copy, bytes);
}

/* The elements where they are. They are copied if they are far, or if another
 * thread could change or free them meanwhile: those of a call on another
 * thread, and those in shared memory. Of what a call fills the copy goes back,
 * unless it is filled where it is. */
static bool take_array(frame *self, int index, napi_value value, bool *known) {
  const parameter *of = &self->call->parameters[index];
  array found;
  bool fills = of->role == ROLE_OUT_ARRAY;
  bool copies = self->later || ELEMENTS_FAR;
  if (of->nullable && is_nothing(self->env, value)) {
    self->slots[index].pointer = NULL;
    return true;
  }
  if (!look(self->env, value, of->type, of->name, &found) ||
      !agree(self, of, found.elements, known)) {
    return false;
  }
  self->slots[index].pointer = found.data;
  self->bytes[index] = found.elements * width_of(of->type);
  if (fills) self->filled[index] = found;
  if (fills && copies) self->values[index] = value;
  if (found.elements == 0 || (!copies && (fills || !found.shared))) {
    return true;
  }
  return own_copy(self, index, &found, self->bytes[index]);
}

static bool take_string(frame *self, int index, napi_value value) {
  const parameter *of = &self->call->parameters[index];
  napi_env env = self->env;
  size_t bytes = 0;
  char *text;
  if (napi_get_value_string_utf8(env, value, NULL, 0, &bytes) != napi_ok) {
    return fail_engine(env);
  }
  text = malloc(bytes + 1);
  if (text == NULL) return fail_memory(env);
  self->owned[index] = text;
  if (napi_get_value_string_utf8(env, value, text, bytes + 1, &bytes) !=
      napi_ok) {
    return fail_engine(env);
  }
  if (of->length == 0 && strlen(text) != bytes) {
    return fail_range(env, of->name, "it holds a NUL character");
  }
  self->slots[index].text = text;
  if (of->length > 0) self->slots[of->length - 1].size = bytes;
  return true;
}

/* Text with a length may also be given as its bytes. */
static bool take_text(frame *self, int index, napi_value value, bool *known) {
  const parameter *of = &self->call->parameters[index];
  napi_valuetype what;
  if (napi_typeof(self->env, value, &what) != napi_ok) {
    return fail_engine(self->env);
  }
  if (what == napi_string) return take_string(self, index, value);
  if (of->nullable && (what == napi_undefined || what == napi_null)) {
    self->slots[index].pointer = NULL;
    return true;
  }
  if (of->length == 0) {
    return fail_value(self->env, of->name, value, "a string");
  }
  if (what != napi_object) {
    return fail_value(self->env, of->name, value, "a string or Uint8Array");
  }
  return take_array(self, index, value, known);
}

static bool take_handle(frame *self, int index, napi_value value) {
  const parameter *of = &self->call->parameters[index];
  box *found;
  if (of->nullable && is_nothing(self->env, value)) {
    self->slots[index].pointer = NULL;
    return true;
  }
  found = box_of(self->env, value, &KINDS[of->target], of->name);
  if (found == NULL) return false;
  if (!box_free_for(self->env, found, of->writes, of->name)) return false;
  self->boxes[index] = found;
  self->slots[index].pointer = found->object;
  return true;
}

/* Room for the result of a parameter that takes no argument. */
static bool make_room(frame *self, int index) {
  const parameter *of = &self->call->parameters[index];
  size_t size;
  switch (of->role) {
    case ROLE_ALLOCATOR:
      self->slots[index].pointer = &self->state->heap->allocator;
      return true;
    case ROLE_OUT_STRUCT:
    case ROLE_REFUSAL:
      size = RECORDS[of->target].size;
      memset(&self->record, 0, sizeof(self->record));
      memcpy(&self->record, &size, sizeof(size));
      self->slots[index].pointer = &self->record;
      return true;
    case ROLE_OUT_TEXT:
      self->owned[index] = malloc(TEXT_ROOM);
      if (self->owned[index] == NULL) return fail_memory(self->env);
      self->slots[index].pointer = self->owned[index];
      self->slots[of->length - 1].size = TEXT_ROOM;
      return true;
    case ROLE_DETAIL:
      self->slots[index].u64 = UINT64_MAX;
      return true;
    default:
      return true;
  }
}

static bool takes_argument(role of) {
  return of == ROLE_HANDLE || of == ROLE_VALUE || of == ROLE_TEXT ||
         of == ROLE_ARRAY || of == ROLE_COLUMNS || of == ROLE_OUT_ARRAY ||
         of == ROLE_OUT_HANDLE;
}

static bool take_one(frame *self, int index, napi_value value, bool *known) {
  const parameter *of = &self->call->parameters[index];
  switch (of->role) {
    case ROLE_HANDLE:
      return take_handle(self, index, value);
    case ROLE_VALUE:
      return take_value(self, of, value, &self->slots[index]);
    case ROLE_TEXT:
      return take_text(self, index, value, known);
    case ROLE_ARRAY:
    case ROLE_OUT_ARRAY:
      return take_array(self, index, value, known);
    case ROLE_COLUMNS:
      return columns_take(self, index, value);
    case ROLE_OUT_HANDLE:
      self->values[index] = value;
      return true;
    default:
      return true;
  }
}

bool take(frame *self, const napi_value *arguments) {
  bool known[SLOTS_MAX] = {false};
  for (int i = 0; i < self->call->count; i++) {
    self->slots[i].u64 = 0;
    self->owned[i] = NULL;
    self->boxes[i] = NULL;
    self->values[i] = NULL;
    self->bytes[i] = 0;
  }
  self->columns.of = NULL;
  for (int i = 0; i < self->call->count; i++) {
    bool taken = takes_argument(self->call->parameters[i].role)
                     ? take_one(self, i, *arguments++, known)
                     : make_room(self, i);
    if (!taken) return false;
  }
  return columns_settle(self);
}

void take_release(frame *self) {
  columns_release(self);
  for (int i = 0; i < self->call->count; i++) free(self->owned[i]);
}
