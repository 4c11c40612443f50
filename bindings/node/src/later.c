/* A call on a thread of the pool, answered by a promise. Handles that are used
 * stay until the call has ended, whatever happens to their objects, and are
 * marked, so that no other call comes between. Arrays and texts were copied:
 * JavaScript may change, shrink or hand over its own at any time. What the call
 * fills are copies too, that go back when it has ended. */
#include <stdlib.h>

#include "addon.h"

typedef struct job {
  frame frame;
  napi_ref targets[SLOTS_MAX];
  napi_deferred deferred;
  napi_async_work work;
} job;

static void mark(job *self) {
  for (int i = 0; i < self->frame.call->count; i++) {
    box *used = self->frame.boxes[i];
    if (used == NULL) continue;
    if (self->frame.call->parameters[i].writes) {
      used->writer = true;
    } else {
      used->readers++;
    }
  }
}

static void unmark(job *self) {
  for (int i = 0; i < self->frame.call->count; i++) {
    box *used = self->frame.boxes[i];
    if (used == NULL) continue;
    if (self->frame.call->parameters[i].writes) {
      used->writer = false;
    } else {
      used->readers--;
    }
  }
  /* The same handle may stand at two places. */
  for (int i = 0; i < self->frame.call->count; i++) {
    box *used = self->frame.boxes[i];
    for (int j = 0; used != NULL && j < i; j++) {
      if (self->frame.boxes[j] == used) used = NULL;
    }
    if (used != NULL) box_settle(used, self->frame.env);
  }
}

static void drop(job *self) {
  napi_env env = self->frame.env;
  for (int i = 0; i < self->frame.call->count; i++) {
    const parameter *of = &self->frame.call->parameters[i];
    if (self->targets[i] != NULL) napi_delete_reference(env, self->targets[i]);
    if (of->role == ROLE_OUT_HANDLE && self->frame.slots[i].pointer != NULL) {
      KINDS[of->target].release(self->frame.slots[i].pointer);
    }
  }
  take_release(&self->frame);
  if (self->work != NULL) napi_delete_async_work(env, self->work);
  free(self);
}

static void execute(napi_env env, void *data) {
  job *self = data;
  (void)env;
  run(&self->frame);
}

static bool find_targets(job *self) {
  for (int i = 0; i < self->frame.call->count; i++) {
    if (self->targets[i] == NULL) continue;
    if (napi_get_reference_value(self->frame.env, self->targets[i],
                                 &self->frame.values[i]) != napi_ok) {
      return fail_engine(self->frame.env);
    }
  }
  return true;
}

/* An exception while results are made rejects the promise. */
static void settle(job *self) {
  napi_env env = self->frame.env;
  napi_value value = NULL;
  bool good = self->frame.status == SSI_OK && find_targets(self) &&
              give(&self->frame, &value);
  bool pending = false;
  if (self->frame.status != SSI_OK) value = give_error(&self->frame);
  if (napi_is_exception_pending(env, &pending) == napi_ok && pending) {
    good = false;
    napi_get_and_clear_last_exception(env, &value);
  }
  if (value == NULL) return; /* the environment is ending */
  if (good) {
    napi_resolve_deferred(env, self->deferred, value);
  } else {
    napi_reject_deferred(env, self->deferred, value);
  }
}

static void complete(napi_env env, napi_status status, void *data) {
  job *self = data;
  /* A result may speak of a handle that was closed meanwhile. */
  if (status == napi_ok) settle(self);
  unmark(self);
  heap_tell(self->frame.state->heap, env);
  drop(self);
}

static bool hold_targets(job *self) {
  napi_env env = self->frame.env;
  for (int i = 0; i < self->frame.call->count; i++) {
    if (self->frame.values[i] == NULL) continue;
    if (napi_create_reference(env, self->frame.values[i], 1,
                              &self->targets[i]) != napi_ok) {
      return fail_engine(env);
    }
  }
  return true;
}

static bool begin(job *self, napi_value *promise) {
  napi_env env = self->frame.env;
  napi_value name;
  if (napi_create_string_utf8(env, self->frame.call->name, NAPI_AUTO_LENGTH,
                              &name) != napi_ok ||
      napi_create_async_work(env, NULL, name, execute, complete, self,
                             &self->work) != napi_ok ||
      napi_create_promise(env, &self->deferred, promise) != napi_ok) {
    return fail_engine(env);
  }
  mark(self);
  if (napi_queue_async_work(env, self->work) == napi_ok) return true;
  unmark(self);
  return fail_engine(env);
}

napi_value call_later(napi_env env, napi_callback_info info) {
  napi_value arguments[SLOTS_MAX];
  napi_value promise = NULL;
  size_t count = SLOTS_MAX;
  void *data = NULL;
  job *self = calloc(1, sizeof(*self));
  if (self == NULL) {
    fail_memory(env);
    return NULL;
  }
  if (napi_get_cb_info(env, info, &count, arguments, NULL, &data) != napi_ok ||
      napi_get_instance_data(env, (void **)&self->frame.state) != napi_ok) {
    free(self);
    fail_engine(env);
    return NULL;
  }
  self->frame.env = env;
  self->frame.call = data;
  self->frame.later = true;
  if (take(&self->frame, arguments) && hold_targets(self) &&
      begin(self, &promise)) {
    return promise;
  }
  drop(self);
  return NULL;
}
