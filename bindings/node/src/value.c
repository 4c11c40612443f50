/* Single values from JavaScript to C. Nothing here runs JavaScript. */
#include <math.h>

#include "addon.h"

#define SAFE_MAX 9007199254740991.0

/* A whole number within bounds; JavaScript's numbers are never cut. */
static bool take_whole(napi_env env, napi_value value, const char *name,
                       double low, double high, double *out) {
  if (napi_get_value_double(env, value, out) != napi_ok) {
    return fail_value(env, name, value, "a number");
  }
  if (!(*out >= low && *out <= high) || floor(*out) != *out) {
    return fail_bounds(env, name, value, low, high);
  }
  return true;
}

static bool take_i64(napi_env env, napi_value value, const char *name,
                     int64_t *out) {
  napi_valuetype what;
  bool lossless = false;
  double number;
  if (napi_typeof(env, value, &what) != napi_ok) return fail_engine(env);
  if (what != napi_bigint) {
    if (what != napi_number) {
      return fail_value(env, name, value, "a number or bigint");
    }
    if (!take_whole(env, value, name, -SAFE_MAX, SAFE_MAX, &number)) {
      return false;
    }
    *out = (int64_t)number;
    return true;
  }
  if (napi_get_value_bigint_int64(env, value, out, &lossless) != napi_ok) {
    return fail_engine(env);
  }
  return lossless || fail_range(env, name, "it has more than 64 bits");
}

static bool take_u64(napi_env env, napi_value value, const char *name,
                     uint64_t *out) {
  napi_valuetype what;
  bool lossless = false;
  double number;
  if (napi_typeof(env, value, &what) != napi_ok) return fail_engine(env);
  if (what != napi_bigint) {
    if (what != napi_number) {
      return fail_value(env, name, value, "a bigint or number");
    }
    if (!take_whole(env, value, name, 0, SAFE_MAX, &number)) return false;
    *out = (uint64_t)number;
    return true;
  }
  if (napi_get_value_bigint_uint64(env, value, out, &lossless) != napi_ok) {
    return fail_engine(env);
  }
  return lossless ||
         fail_range(env, name, "it is below 0 or has more than 64 bits");
}

bool take_value(frame *self, const parameter *of, napi_value value, slot *out) {
  napi_env env = self->env;
  const char *name = of->name;
  double number = 0;
  switch (of->type) {
    case TYPE_BOOL:
      return napi_get_value_bool(env, value, &out->truth) == napi_ok ||
             fail_value(env, name, value, "a boolean");
    case TYPE_I8:
      if (!take_whole(env, value, name, INT8_MIN, INT8_MAX, &number)) break;
      out->i8 = (int8_t)number;
      return true;
    case TYPE_U8:
      if (!take_whole(env, value, name, 0, UINT8_MAX, &number)) break;
      out->u8 = (uint8_t)number;
      return true;
    case TYPE_I16:
      if (!take_whole(env, value, name, INT16_MIN, INT16_MAX, &number)) break;
      out->i16 = (int16_t)number;
      return true;
    case TYPE_U16:
      if (!take_whole(env, value, name, 0, UINT16_MAX, &number)) break;
      out->u16 = (uint16_t)number;
      return true;
    case TYPE_I32:
      if (!take_whole(env, value, name, INT32_MIN, INT32_MAX, &number)) break;
      out->i32 = (int32_t)number;
      return true;
    case TYPE_U32:
      if (!take_whole(env, value, name, 0, UINT32_MAX, &number)) break;
      out->u32 = (uint32_t)number;
      return true;
    case TYPE_I64:
      return take_i64(env, value, name, &out->i64);
    case TYPE_U64:
      return take_u64(env, value, name, &out->u64);
    case TYPE_SIZE:
      if (!take_whole(env, value, name, 0, SAFE_MAX, &number)) break;
      /* Where addresses have 32 bits, what is past all memory stays so. */
      if (number > (double)(SIZE_MAX / 2)) number = (double)(SIZE_MAX / 2);
      out->size = (size_t)number;
      return true;
    case TYPE_TEXT:
      break;
  }
  return false;
}

bool is_nothing(napi_env env, napi_value value) {
  napi_valuetype what = napi_undefined;
  return napi_typeof(env, value, &what) == napi_ok &&
         (what == napi_undefined || what == napi_null);
}
