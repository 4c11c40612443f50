/* The entry of the addon: one function for each of the library's, two where
 * there is a variant with a promise. Nothing is shared between environments,
 * so that any number of worker threads may load it. */
#include "addon.h"

#include <stdlib.h>

static void state_free(napi_env env, void *data, void *hint) {
  state *self = data;
  (void)hint;
  if (self->error_class != NULL) napi_delete_reference(env, self->error_class);
  if (self->look != NULL) napi_delete_reference(env, self->look);
  if (self->copy != NULL) napi_delete_reference(env, self->copy);
  heap_drop(self->heap);
  free(self);
}

/* Keeps what JavaScript hands over once, in a field of the state. */
static napi_value keep(napi_env env, napi_callback_info info, size_t place) {
  napi_value argument;
  napi_valuetype what;
  size_t count = 1;
  void *self = NULL;
  napi_ref *kept;
  if (napi_get_cb_info(env, info, &count, &argument, NULL, NULL) != napi_ok ||
      napi_get_instance_data(env, &self) != napi_ok ||
      napi_typeof(env, argument, &what) != napi_ok) {
    fail_engine(env);
    return NULL;
  }
  kept = (napi_ref *)(void *)((char *)self + place);
  if (what != napi_function || *kept != NULL) {
    fail_type(env, "class", "a class, once,");
    return NULL;
  }
  if (napi_create_reference(env, argument, 1, kept) != napi_ok) {
    fail_engine(env);
  }
  return NULL;
}

/* setError(class): what a refused call throws. */
static napi_value set_error(napi_env env, napi_callback_info info) {
  return keep(env, info, offsetof(state, error_class));
}

/* setLook(function): how it is seen what a value is whose elements are far. */
static napi_value set_look(napi_env env, napi_callback_info info) {
  return keep(env, info, offsetof(state, look));
}

/* setCopy(function): how elements that are far are read and written. */
static napi_value set_copy(napi_env env, napi_callback_info info) {
  return keep(env, info, offsetof(state, copy));
}

#ifdef SSI_NODE_FAULTS
/* failAt(n): the n-th allocation from now on and all after it fail; 0: none. */
static napi_value fail_at(napi_env env, napi_callback_info info) {
  napi_value argument;
  size_t count = 1;
  state *self = NULL;
  int64_t number = 0;
  if (napi_get_cb_info(env, info, &count, &argument, NULL, NULL) != napi_ok ||
      napi_get_instance_data(env, (void **)&self) != napi_ok ||
      napi_get_value_int64(env, argument, &number) != napi_ok) {
    fail_engine(env);
    return NULL;
  }
  atomic_store(&self->heap->fail_at, number);
  return NULL;
}

/* touchFreed(): what a sanitizer must notice, to show that it is there. */
static napi_value touch_freed(napi_env env, napi_callback_info info) {
  char *volatile block = malloc(1); /* the compiler must not see it */
  napi_value made = NULL;
  (void)info;
  if (block == NULL) return NULL;
  free(block);
  napi_create_int32(env, *block, &made);
  return made;
}
#endif

static bool add(napi_env env, napi_value exports, const char *name,
                napi_callback function, const void *data) {
  napi_value made;
  return (napi_create_function(env, name, NAPI_AUTO_LENGTH, function,
                               (void *)data, &made) == napi_ok &&
          napi_set_named_property(env, exports, name, made) == napi_ok) ||
         fail_engine(env);
}

/* statuses: the value of each by its name. */
static bool add_statuses(napi_env env, napi_value exports) {
  napi_value all, value;
  if (napi_create_object(env, &all) != napi_ok) return fail_engine(env);
  for (size_t i = 0; i < STATUSES_COUNT; i++) {
    if (napi_create_int32(env, STATUSES[i].value, &value) != napi_ok ||
        napi_set_named_property(env, all, STATUSES[i].name, value) != napi_ok) {
      return fail_engine(env);
    }
  }
  return napi_set_named_property(env, exports, "statuses", all) == napi_ok ||
         fail_engine(env);
}

static bool add_all(napi_env env, napi_value exports) {
  for (size_t i = 0; i < CALLS_COUNT; i++) {
    const call *of = &CALLS[i];
    if (!add(env, exports, of->key, call_now, of)) return false;
    if (of->later != NULL && !add(env, exports, of->later, call_later, of)) {
      return false;
    }
  }
  for (size_t i = 0; i < KINDS_COUNT; i++) {
    if (!add(env, exports, KINDS[i].close, close_handle, &KINDS[i])) {
      return false;
    }
  }
#ifdef SSI_NODE_FAULTS
  if (!add(env, exports, "failAt", fail_at, NULL) ||
      !add(env, exports, "touchFreed", touch_freed, NULL)) {
    return false;
  }
#endif
  return add_statuses(env, exports) &&
         (!ELEMENTS_FAR || (add(env, exports, "setLook", set_look, NULL) &&
                            add(env, exports, "setCopy", set_copy, NULL))) &&
         add(env, exports, "setError", set_error, NULL);
}

NAPI_MODULE_INIT() {
  state *self = calloc(1, sizeof(*self));
  if (self == NULL) {
    fail_memory(env);
    return NULL;
  }
  self->heap = heap_new();
  if (self->heap == NULL) {
    free(self);
    fail_memory(env);
    return NULL;
  }
  if (napi_set_instance_data(env, self, state_free, NULL) != napi_ok) {
    heap_drop(self->heap);
    free(self);
    fail_engine(env);
    return NULL;
  }
  if (!add_all(env, exports)) return NULL;
  return exports;
}
