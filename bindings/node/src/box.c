/* Handles inside JavaScript objects. An object is told by its type tag before
 * it is unwrapped: it may be anything, also a handle of another class. */
#include <stdlib.h>

#include "addon.h"

void box_settle(box *self, napi_env env) {
  bool used = self->readers > 0 || self->writer;
  heap *from = self->heap;
  if (used) return;
  if (self->object != NULL && (self->closed || self->orphan)) {
    self->kind->release(self->object);
    self->object = NULL;
    heap_tell(from, env);
  }
  if (self->orphan) {
    free(self);
    heap_drop(from);
  }
}

static void finalize(napi_env env, void *data, void *hint) {
  box *self = data;
  (void)hint;
  self->orphan = true;
  box_settle(self, env);
}

/* The box, closed or not. */
static box *find(napi_env env, napi_value value, const kind *wanted,
                 const char *name) {
  napi_valuetype what;
  bool tagged = false;
  void *data = NULL;
  if (napi_typeof(env, value, &what) == napi_ok && what == napi_object &&
      napi_check_object_type_tag(env, value, &wanted->tag, &tagged) ==
          napi_ok &&
      tagged && napi_unwrap(env, value, &data) == napi_ok) {
    return data;
  }
  bool pending = false;
  if (napi_is_exception_pending(env, &pending) == napi_ok && !pending) {
    fail_type(env, name, wanted->wanted);
  }
  return NULL;
}

box *box_of(napi_env env, napi_value value, const kind *wanted,
            const char *name) {
  box *self = find(env, value, wanted, name);
  if (self == NULL) return NULL;
  if (self->closed || self->object == NULL) {
    fail_state(env, wanted->name, "ERR_CLOSED", "it has been closed");
    return NULL;
  }
  return self;
}

bool box_free_for(napi_env env, const box *self, bool writes,
                  const char *name) {
  if (!self->writer && (!writes || self->readers == 0)) return true;
  return fail_state(env, name, "ERR_BUSY",
                    "an asynchronous call on it has not ended");
}

bool box_put(frame *self, napi_value target, const kind *of, void *object) {
  box *made = malloc(sizeof(*made));
  if (made == NULL) {
    of->release(object);
    return fail_memory(self->env);
  }
  *made = (box){object, of, self->state->heap, 0, false, false, false};
  if (napi_wrap(self->env, target, made, finalize, NULL, NULL) != napi_ok) {
    of->release(object);
    free(made);
    return fail_engine(self->env);
  }
  made->heap->users++;
  if (napi_type_tag_object(self->env, target, &of->tag) != napi_ok) {
    made->closed = true;
    box_settle(made, self->env);
    return fail_engine(self->env);
  }
  return true;
}

/* Closed at once for all new calls; released when the last one under way on
 * another thread has ended. Closing again does nothing. */
napi_value close_handle(napi_env env, napi_callback_info info) {
  napi_value argument;
  size_t count = 1;
  void *data = NULL;
  const kind *of;
  box *self;
  if (napi_get_cb_info(env, info, &count, &argument, NULL, &data) != napi_ok) {
    fail_engine(env);
    return NULL;
  }
  of = data;
  self = find(env, argument, of, "this");
  if (self == NULL) return NULL;
  self->closed = true;
  box_settle(self, env);
  return NULL;
}
