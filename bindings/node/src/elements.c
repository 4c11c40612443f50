/* The elements of typed arrays. An addon in the engine's own process reads and
 * writes them where they are. In WebAssembly they are far: outside of the only
 * memory that C sees. What C is to read is copied into that memory, and what it
 * has written is copied back, by a function of JavaScript that is handed over
 * once and makes its view of the memory anew each time, since memory may grow
 * with any call. Only the bytes that are used cross, whatever the size of the
 * buffer they are a part of. */
#include <string.h>

#include "addon.h"

/* Between an array, from its byte `at` on, and a place in memory. */
static bool carry(napi_env env, napi_value value, size_t at, const void *place,
                  size_t bytes, bool back) {
  napi_value arguments[5], nothing, copy;
  state *self = NULL;
  if (bytes == 0) return true;
  if (napi_get_instance_data(env, (void **)&self) != napi_ok ||
      napi_get_reference_value(env, self->copy, &copy) != napi_ok ||
      napi_get_undefined(env, &nothing) != napi_ok ||
      napi_create_double(env, (double)at, &arguments[1]) != napi_ok ||
      napi_create_double(env, (double)(uintptr_t)place, &arguments[2]) !=
          napi_ok ||
      napi_create_double(env, (double)bytes, &arguments[3]) != napi_ok ||
      napi_get_boolean(env, back, &arguments[4]) != napi_ok) {
    return fail_engine(env);
  }
  arguments[0] = value;
  return napi_call_function(env, nothing, copy, 5, arguments, NULL) ==
             napi_ok ||
         fail_engine(env);
}

bool elements_read(napi_env env, const array *from, size_t at, void *to,
                   size_t bytes) {
  if (from->data == NULL) return carry(env, from->value, at, to, bytes, false);
  if (bytes > 0) memcpy(to, (const unsigned char *)from->data + at, bytes);
  return true;
}

bool elements_write(napi_env env, const array *to, const void *from,
                    size_t bytes) {
  if (to->data == NULL) return carry(env, to->value, 0, from, bytes, true);
  if (bytes > 0) memcpy(to->data, from, bytes);
  return true;
}

static bool overlap(uintptr_t a, size_t bytes, uintptr_t b, size_t more) {
  return bytes > 0 && more > 0 && a < b + more && b < a + bytes;
}

bool elements_overlap(const array *one, size_t bytes, const array *other,
                      size_t more) {
  if (one->data == NULL && other->data == NULL) {
    return one->buffer == other->buffer &&
           overlap(one->offset, bytes, other->offset, more);
  }
  return overlap((uintptr_t)one->data, bytes, (uintptr_t)other->data, more);
}

bool elements_look(napi_env env, napi_value value, int32_t *what, array *out) {
  int32_t told[5] = {-1, 0, 0, 0, 0};
  napi_value arguments[2], nothing, see;
  state *self = NULL;
  if (napi_get_instance_data(env, (void **)&self) != napi_ok ||
      napi_get_reference_value(env, self->look, &see) != napi_ok ||
      napi_get_undefined(env, &nothing) != napi_ok ||
      napi_create_double(env, (double)(uintptr_t)told, &arguments[1]) !=
          napi_ok) {
    return fail_engine(env);
  }
  arguments[0] = value;
  if (napi_call_function(env, nothing, see, 2, arguments, NULL) != napi_ok) {
    return fail_engine(env);
  }
  *what = told[0];
  *out = (array){value,
                 NULL,
                 (uint32_t)told[1],
                 told[2] != 0,
                 (uint32_t)told[3],
                 (uint32_t)told[4]};
  return true;
}
