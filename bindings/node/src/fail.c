/* Exceptions other than a status of the library. */
#include "addon.h"

#define MESSAGE_MAX 256
#define SPELLED_MAX 48

/* Texts one after the other, as far as they fit. No printf: nothing of the C
 * library that needs an operating system. */
static void join(char *out, size_t room, const char *const *parts,
                 size_t count) {
  size_t used = 0;
  for (size_t i = 0; i < count; i++) {
    for (const char *from = parts[i]; *from != '\0'; from++) {
      if (used < room - 1) out[used++] = *from;
    }
  }
  out[used] = '\0';
}

bool fail_type(napi_env env, const char *name, const char *wanted) {
  char text[MESSAGE_MAX];
  join(text, MESSAGE_MAX, (const char *[]){name, ": ", wanted, " is wanted"},
       4);
  napi_throw_type_error(env, "ERR_INVALID_ARG_TYPE", text);
  return false;
}

/* Whether the text of a value could be made: of a number or a text itself, in
 * quotes if it is one, cut where it is long. */
static bool spell(napi_env env, napi_value value, char out[SPELLED_MAX],
                  const char **quote) {
  static const char *const kinds[] = {
      [napi_undefined] = "undefined", [napi_null] = "null",
      [napi_symbol] = "a symbol",     [napi_object] = "an object",
      [napi_function] = "a function", [napi_external] = "an external",
  };
  napi_valuetype what = napi_undefined;
  *quote = "";
  if (napi_typeof(env, value, &what) != napi_ok) return false;
  if (what == napi_string) {
    *quote = "'";
  } else if (what == napi_number || what == napi_bigint ||
             what == napi_boolean) {
    if (napi_coerce_to_string(env, value, &value) != napi_ok) return false;
  } else {
    const char *parts[] = {kinds[what]};
    join(out, SPELLED_MAX, parts, 1);
    return true;
  }
  return napi_get_value_string_utf8(env, value, out, SPELLED_MAX, NULL) ==
         napi_ok;
}

bool fail_value(napi_env env, const char *name, napi_value value,
                const char *wanted) {
  char text[MESSAGE_MAX], given[SPELLED_MAX];
  const char *quote;
  if (!spell(env, value, given, &quote)) return fail_engine(env);
  join(text, MESSAGE_MAX,
       (const char *[]){name, ": ", wanted, " is wanted, not ", quote, given,
                        quote},
       7);
  napi_throw_type_error(env, "ERR_INVALID_ARG_TYPE", text);
  return false;
}

bool fail_bounds(napi_env env, const char *name, napi_value value, double low,
                 double high) {
  char text[MESSAGE_MAX], spelled[3][SPELLED_MAX];
  const char *quote;
  napi_value values[3] = {value};
  if (napi_create_double(env, low, &values[1]) != napi_ok ||
      napi_create_double(env, high, &values[2]) != napi_ok) {
    return fail_engine(env);
  }
  for (int i = 0; i < 3; i++) {
    if (!spell(env, values[i], spelled[i], &quote)) return fail_engine(env);
  }
  join(text, MESSAGE_MAX,
       (const char *[]){name, ": ", spelled[0], " is no whole number from ",
                        spelled[1], " to ", spelled[2]},
       7);
  napi_throw_range_error(env, "ERR_OUT_OF_RANGE", text);
  return false;
}

bool fail_range(napi_env env, const char *name, const char *why) {
  char text[MESSAGE_MAX];
  join(text, MESSAGE_MAX, (const char *[]){name, ": ", why}, 3);
  napi_throw_range_error(env, "ERR_OUT_OF_RANGE", text);
  return false;
}

bool fail_state(napi_env env, const char *name, const char *code,
                const char *why) {
  char text[MESSAGE_MAX];
  join(text, MESSAGE_MAX, (const char *[]){name, ": ", why}, 3);
  napi_throw_error(env, code, text);
  return false;
}

bool fail_memory(napi_env env) {
  napi_throw_error(env, "ERR_MEMORY_ALLOCATION_FAILED", "not enough memory");
  return false;
}

bool fail_engine(napi_env env) {
  bool pending = false;
  const napi_extended_error_info *info = NULL;
  char text[MESSAGE_MAX] = "the engine refused a call";
  if (napi_get_last_error_info(env, &info) == napi_ok &&
      info->error_message != NULL) {
    join(text, MESSAGE_MAX, &info->error_message, 1);
  }
  if (napi_is_exception_pending(env, &pending) == napi_ok && !pending) {
    napi_throw_error(env, "ERR_INTERNAL", text);
  }
  return false;
}
