/* Exceptions other than a status of the library. */
#include "addon.h"

#define MESSAGE_MAX 256

/* Texts one after the other, as far as they fit. No printf: nothing of the C
 * library that needs an operating system. */
static void join(char out[MESSAGE_MAX], const char *const *parts,
                 size_t count) {
  size_t used = 0;
  for (size_t i = 0; i < count; i++) {
    for (const char *from = parts[i]; *from != '\0'; from++) {
      if (used < MESSAGE_MAX - 1) out[used++] = *from;
    }
  }
  out[used] = '\0';
}

bool fail_type(napi_env env, const char *name, const char *wanted) {
  char text[MESSAGE_MAX];
  join(text, (const char *[]){name, ": ", wanted, " is wanted"}, 4);
  napi_throw_type_error(env, "ERR_INVALID_ARG_TYPE", text);
  return false;
}

bool fail_range(napi_env env, const char *name, const char *why) {
  char text[MESSAGE_MAX];
  join(text, (const char *[]){name, ": ", why}, 3);
  napi_throw_range_error(env, "ERR_OUT_OF_RANGE", text);
  return false;
}

bool fail_state(napi_env env, const char *name, const char *code,
                const char *why) {
  char text[MESSAGE_MAX];
  join(text, (const char *[]){name, ": ", why}, 3);
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
    join(text, &info->error_message, 1);
  }
  if (napi_is_exception_pending(env, &pending) == napi_ok && !pending) {
    napi_throw_error(env, "ERR_INTERNAL", text);
  }
  return false;
}
