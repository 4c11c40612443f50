/* What allocations.c offers to a host, for Node: failAt(number, on), calls(),
   live(). */
#include <node_api.h>

extern void ssi_fail(long at, int on);
extern long ssi_fail_calls(void);
extern long ssi_fail_live(void);

static napi_value fail_at(napi_env env, napi_callback_info info) {
  napi_value words[2];
  size_t count = 2;
  int64_t at = 0;
  bool on = false;
  napi_get_cb_info(env, info, &count, words, NULL, NULL);
  napi_get_value_int64(env, words[0], &at);
  if (count > 1) napi_get_value_bool(env, words[1], &on);
  ssi_fail((long)at, on);
  return NULL;
}

static napi_value number(napi_env env, long value) {
  napi_value made = NULL;
  napi_create_int64(env, value, &made);
  return made;
}

static napi_value calls(napi_env env, napi_callback_info info) {
  (void)info;
  return number(env, ssi_fail_calls());
}

static napi_value live(napi_env env, napi_callback_info info) {
  (void)info;
  return number(env, ssi_fail_live());
}

static void add(napi_env env, napi_value to, const char *name,
                napi_callback function) {
  napi_value made = NULL;
  napi_create_function(env, name, NAPI_AUTO_LENGTH, function, NULL, &made);
  napi_set_named_property(env, to, name, made);
}

NAPI_MODULE_INIT() {
  add(env, exports, "failAt", fail_at);
  add(env, exports, "calls", calls);
  add(env, exports, "live", live);
  return exports;
}
