/* Exceptions other than a status of the library. */
#include <stdio.h>

#include "addon.h"

#define MESSAGE_MAX 256

bool fail_type(napi_env env, const char *name, const char *wanted) {
  char text[MESSAGE_MAX];
  snprintf(text, sizeof(text), "%s: %s is wanted", name, wanted);
  napi_throw_type_error(env, "ERR_INVALID_ARG_TYPE", text);
  return false;
}

bool fail_range(napi_env env, const char *name, const char *why) {
  char text[MESSAGE_MAX];
  snprintf(text, sizeof(text), "%s: %s", name, why);
  napi_throw_range_error(env, "ERR_OUT_OF_RANGE", text);
  return false;
}

bool fail_state(napi_env env, const char *name, const char *code,
                const char *why) {
  char text[MESSAGE_MAX];
  snprintf(text, sizeof(text), "%s: %s", name, why);
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
    snprintf(text, sizeof(text), "%s", info->error_message);
  }
  if (napi_is_exception_pending(env, &pending) == napi_ok && !pending) {
    napi_throw_error(env, "ERR_INTERNAL", text);
  }
  return false;
}
