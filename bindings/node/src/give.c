/* From C to JavaScript. A struct and several results become an array in the
 * order of the interface; the classes make objects of it. */
#include <string.h>

#include "addon.h"

#define SAFE_MAX 9007199254740991

static bool give_i64(napi_env env, int64_t value, napi_value *out) {
  if (value > SAFE_MAX || value < -SAFE_MAX) {
    return fail_range(env, "result", "it has more than 53 bits");
  }
  return napi_create_int64(env, value, out) == napi_ok;
}

static bool give_text(napi_env env, const char *text, napi_value *out) {
  if (text == NULL) return napi_get_null(env, out) == napi_ok;
  return napi_create_string_utf8(env, text, NAPI_AUTO_LENGTH, out) == napi_ok;
}

/* A value of a type at a place in memory. */
static bool give_value(napi_env env, type of, const void *place,
                       napi_value *out) {
  slot value;
  memset(&value, 0, sizeof(value));
  switch (of) {
    case TYPE_BOOL:
      memcpy(&value, place, sizeof(bool));
      return napi_get_boolean(env, value.truth, out) == napi_ok;
    case TYPE_I8:
      memcpy(&value, place, 1);
      return napi_create_int32(env, value.i8, out) == napi_ok;
    case TYPE_U8:
      memcpy(&value, place, 1);
      return napi_create_uint32(env, value.u8, out) == napi_ok;
    case TYPE_I16:
      memcpy(&value, place, 2);
      return napi_create_int32(env, value.i16, out) == napi_ok;
    case TYPE_U16:
      memcpy(&value, place, 2);
      return napi_create_uint32(env, value.u16, out) == napi_ok;
    case TYPE_I32:
      memcpy(&value, place, 4);
      return napi_create_int32(env, value.i32, out) == napi_ok;
    case TYPE_U32:
      memcpy(&value, place, 4);
      return napi_create_uint32(env, value.u32, out) == napi_ok;
    case TYPE_I64:
      memcpy(&value, place, 8);
      return give_i64(env, value.i64, out);
    case TYPE_U64:
      memcpy(&value, place, 8);
      return napi_create_bigint_uint64(env, value.u64, out) == napi_ok;
    case TYPE_SIZE:
      memcpy(&value, place, sizeof(size_t));
      return give_i64(env, (int64_t)value.size, out);
    case TYPE_TEXT:
      memcpy(&value, place, sizeof(char *));
      return give_text(env, value.text, out);
  }
  return false;
}

static bool give_field(napi_env env, const field *of, const unsigned char *from,
                       napi_value *out) {
  if (of->count == 0) {
    return give_value(env, of->type, from + of->offset, out);
  }
  if (napi_create_array_with_length(env, of->count, out) != napi_ok) {
    return false;
  }
  for (uint8_t i = 0; i < of->count; i++) {
    napi_value element;
    const unsigned char *place = from + of->offset + i * width_of(of->type);
    if (!give_value(env, of->type, place, &element) ||
        napi_set_element(env, *out, i, element) != napi_ok) {
      return false;
    }
  }
  return true;
}

static bool give_record(frame *self, const record *of, napi_value *out) {
  napi_env env = self->env;
  if (napi_create_array_with_length(env, of->count, out) != napi_ok) {
    return false;
  }
  for (uint8_t i = 0; i < of->count; i++) {
    napi_value element;
    if (!give_field(env, &of->fields[i], self->record.bytes, &element) ||
        napi_set_element(env, *out, i, element) != napi_ok) {
      return false;
    }
  }
  return true;
}

/* Bytes that the call has filled, or text with a NUL at its end. */
static bool give_bytes(frame *self, int index, napi_value *out) {
  const parameter *of = &self->call->parameters[index];
  size_t size = self->slots[of->length - 1].size;
  napi_value buffer;
  array made = {NULL, NULL, size, false, 0, 0};
  if (of->type == TYPE_TEXT) {
    return give_text(self->env, self->slots[index].text, out);
  }
  if (napi_create_arraybuffer(self->env, size, ELEMENTS_FAR ? NULL : &made.data,
                              &buffer) != napi_ok ||
      napi_create_typedarray(self->env, napi_uint8_array, size, buffer, 0,
                             out) != napi_ok) {
    return false;
  }
  made.value = *out;
  return elements_write(self->env, &made, self->slots[index].pointer, size);
}

static bool is_result(role of) {
  return of == ROLE_OUT || of == ROLE_OUT_STRUCT || of == ROLE_OUT_TEXT ||
         of == ROLE_OUT_BYTES || of == ROLE_RETURN;
}

static bool give_one(frame *self, int index, napi_value *out) {
  const parameter *of = &self->call->parameters[index];
  switch (of->role) {
    case ROLE_OUT_STRUCT:
      return give_record(self, &RECORDS[of->target], out);
    case ROLE_OUT_TEXT:
      return give_text(self->env, self->slots[index].text, out);
    case ROLE_OUT_BYTES:
      return give_bytes(self, index, out);
    default:
      return give_value(self->env, of->type, &self->slots[index], out);
  }
}

/* Handles first: from here on their objects own them. */
static bool give_handles(frame *self) {
  bool done = true;
  for (int i = 0; i < self->call->count; i++) {
    const parameter *of = &self->call->parameters[i];
    void *object = self->slots[i].pointer;
    if (of->role != ROLE_OUT_HANDLE || object == NULL) continue;
    self->slots[i].pointer = NULL;
    if (!done) {
      KINDS[of->target].release(object);
    } else {
      done = box_put(self, self->values[i], &KINDS[of->target], object);
    }
  }
  return done;
}

/* What a call has filled that has its own copies, into the arrays that were
 * given, all or none. */
bool give_arrays(frame *self) {
  for (int copy = 0; copy < 2; copy++) {
    for (int i = 0; i < self->call->count; i++) {
      const parameter *of = &self->call->parameters[i];
      array found;
      if (of->role != ROLE_OUT_ARRAY || self->values[i] == NULL) continue;
      if (!look(self->env, self->values[i], of->type, of->name, &found)) {
        return false;
      }
      if (found.elements * width_of(of->type) != self->bytes[i]) {
        return fail_range(self->env, of->name,
                          "it has another length since the call");
      }
      if (copy == 0 || self->bytes[i] == 0) continue;
      if (!elements_write(self->env, &found, self->owned[i], self->bytes[i])) {
        return false;
      }
    }
  }
  return true;
}

/* True with `out` set, or false after throwing. */
bool give(frame *self, napi_value *out) {
  napi_value results[SLOTS_MAX];
  uint32_t count = 0;
  if (!give_handles(self) || !give_arrays(self)) return false;
  for (int i = 0; i < self->call->count; i++) {
    if (!is_result(self->call->parameters[i].role)) continue;
    if (!give_one(self, i, &results[count])) return fail_engine(self->env);
    count++;
  }
  if (count == 1) {
    *out = results[0];
    return true;
  }
  if (count == 0) {
    return napi_get_undefined(self->env, out) == napi_ok ||
           fail_engine(self->env);
  }
  if (napi_create_array_with_length(self->env, count, out) != napi_ok) {
    return fail_engine(self->env);
  }
  for (uint32_t i = 0; i < count; i++) {
    if (napi_set_element(self->env, *out, i, results[i]) != napi_ok) {
      return fail_engine(self->env);
    }
  }
  return true;
}

/* A place in the columns, with its name before it; -1: there is none. */
static bool give_place(frame *self, const char *name, int64_t place,
                       napi_value *out, size_t *count) {
  if (place < 0) return true;
  if (!give_text(self->env, name, &out[*count]) ||
      !give_i64(self->env, place, &out[*count + 1])) {
    return false;
  }
  *count += 2;
  return true;
}

/* The refusal that the call has written; NULL if there is none. */
static const parameter *find_refusal(const frame *self, ssi_refusal **out) {
  for (int i = 0; i < self->call->count; i++) {
    const parameter *of = &self->call->parameters[i];
    if (of->role != ROLE_REFUSAL) continue;
    *out = self->slots[i].pointer;
    return (*out)->status != SSI_OK ? of : NULL;
  }
  return NULL;
}

static int64_t clamped(int64_t value) {
  if (value > SAFE_MAX) return SAFE_MAX;
  return value < -SAFE_MAX ? -SAFE_MAX : value;
}

/* All of it, for an object to be made of: numbers of more than 53 bits, which
 * only offsets can be, are the last that have no more. */
static bool give_refusal(frame *self, napi_value error) {
  ssi_refusal *told = NULL;
  const parameter *of = find_refusal(self, &told);
  napi_value made;
  if (of != NULL) {
    told->value = clamped(told->value);
    told->minimum = clamped(told->minimum);
    told->maximum = clamped(told->maximum);
  }
  return of == NULL || (give_record(self, &RECORDS[of->target], &made) &&
                        napi_set_named_property(self->env, error, "refusal",
                                                made) == napi_ok);
}

/* What only a refused call writes, each with its name before it; what it has
 * left alone is not there. */
static bool give_details(frame *self, napi_value *out, size_t *count) {
  ssi_refusal *told = NULL;
  for (int i = 0; i < self->call->count; i++) {
    const parameter *of = &self->call->parameters[i];
    if (of->role != ROLE_DETAIL || self->slots[i].u64 == UINT64_MAX) continue;
    if (!give_text(self->env, of->name, &out[*count]) ||
        !give_value(self->env, of->type, &self->slots[i], &out[*count + 1])) {
      return false;
    }
    *count += 2;
  }
  return find_refusal(self, &told) == NULL ||
         (give_place(self, "member", told->member, out, count) &&
          give_place(self, "row", told->row, out, count));
}

const char *status_name(int32_t status) {
  for (size_t i = 0; i < STATUSES_COUNT; i++) {
    if (STATUSES[i].value == status) return STATUSES[i].name;
  }
  return "SSI_ERROR_UNKNOWN";
}

/* The single numbers that the call was given, each under its name. */
static bool give_given(frame *self, napi_value *out) {
  napi_env env = self->env;
  if (napi_create_object(env, out) != napi_ok) return false;
  for (int i = 0; i < self->call->count; i++) {
    const parameter *of = &self->call->parameters[i];
    napi_value value;
    if (of->role != ROLE_VALUE || of->type == TYPE_BOOL) continue;
    if (of->type == TYPE_I64) continue; /* may have more bits than a number */
    if (!give_value(env, of->type, &self->slots[i], &value) ||
        napi_set_named_property(env, *out, of->name, value) != napi_ok) {
      return false;
    }
  }
  return true;
}

/* An SsiError for the status of the call; NULL after throwing. */
napi_value give_error(frame *self) {
  napi_env env = self->env;
  napi_value parts[5 + 2 * SLOTS_MAX], class, made;
  size_t count = 5;
  if (napi_create_int32(env, self->status, &parts[0]) != napi_ok ||
      !give_text(env, status_name(self->status), &parts[1]) ||
      !give_text(env, status_text(self->status), &parts[2]) ||
      !give_text(env, self->call->name, &parts[3]) ||
      !give_given(self, &parts[4]) || !give_details(self, parts, &count) ||
      napi_get_reference_value(env, self->state->error_class, &class) !=
          napi_ok ||
      napi_new_instance(env, class, count, parts, &made) != napi_ok ||
      !give_refusal(self, made)) {
    fail_engine(env);
    return NULL;
  }
  return made;
}
