/* Typed arrays as they are at one moment. */
#include "addon.h"

typedef struct array_kind {
  napi_typedarray_type type;
  const char *name;
} array_kind;

static const array_kind ARRAYS[] = {
    [TYPE_BOOL] = {napi_uint8_array, "a Uint8Array"},
    [TYPE_I8] = {napi_int8_array, "an Int8Array"},
    [TYPE_U8] = {napi_uint8_array, "a Uint8Array"},
    [TYPE_I16] = {napi_int16_array, "an Int16Array"},
    [TYPE_U16] = {napi_uint16_array, "a Uint16Array"},
    [TYPE_I32] = {napi_int32_array, "an Int32Array"},
    [TYPE_U32] = {napi_uint32_array, "a Uint32Array"},
    [TYPE_I64] = {napi_bigint64_array, "a BigInt64Array"},
    [TYPE_U64] = {napi_biguint64_array, "a BigUint64Array"},
    [TYPE_SIZE] = {napi_biguint64_array, "a BigUint64Array"},
};

/* The same of one that is near. */
static bool look_near(napi_env env, napi_value value, int32_t *what,
                      array *out) {
  napi_typedarray_type found;
  napi_value buffer;
  bool is = false;
  bool own = false;
  *what = -1;
  if (napi_is_typedarray(env, value, &is) != napi_ok || !is) return true;
  if (napi_get_typedarray_info(env, value, &found, &out->elements, &out->data,
                               &buffer, NULL) != napi_ok ||
      napi_is_arraybuffer(env, buffer, &own) != napi_ok) {
    return fail_engine(env);
  }
  *what = (int32_t)found;
  out->value = value;
  out->shared = !own;
  return true;
}

bool look(napi_env env, napi_value value, type of, const char *name,
          array *out) {
  static char nothing[8];
  const array_kind *wanted = &ARRAYS[of];
  int32_t found;
  if (!(ELEMENTS_FAR ? elements_look : look_near)(env, value, &found, out)) {
    return false;
  }
  if (found != (int32_t)wanted->type) return fail_type(env, name, wanted->name);
  if (out->elements == 0) out->data = nothing;
  return true;
}

size_t width_of(type of) {
  switch (of) {
    case TYPE_BOOL:
      return sizeof(bool);
    case TYPE_I8:
    case TYPE_U8:
      return 1;
    case TYPE_I16:
    case TYPE_U16:
      return 2;
    case TYPE_I32:
    case TYPE_U32:
      return 4;
    case TYPE_I64:
    case TYPE_U64:
      return 8;
    case TYPE_SIZE:
      return sizeof(size_t);
    case TYPE_TEXT:
      return sizeof(char *);
  }
  return 0;
}
