/* A call from beginning to end, on the thread of the environment. */
#include <stdlib.h>

#include "addon.h"

#define TEXT_MAX 65536

static int find_role(const call *of, role wanted) {
  for (int i = 0; i < of->count; i++) {
    if (of->parameters[i].role == wanted) return i;
  }
  return -1;
}

/* Tries with more room until the text fits. */
static void run_text(frame *self, int index) {
  slot *length = &self->slots[self->call->parameters[index].length - 1];
  for (;;) {
    void *grown;
    self->status = self->call->invoke(self->slots);
    if (self->status != SSI_ERROR_SPACE || length->size > TEXT_MAX) return;
    grown = realloc(self->owned[index], length->size * 2);
    if (grown == NULL) {
      self->status = SSI_ERROR_MEMORY;
      return;
    }
    self->owned[index] = grown;
    self->slots[index].pointer = grown;
    length->size *= 2;
  }
}

/* Asks for the size, then fills. */
static void run_bytes(frame *self, int index) {
  slot *length = &self->slots[self->call->parameters[index].length - 1];
  int asked = find_role(self->call, ROLE_HIDDEN);
  self->status = self->call->invoke(self->slots);
  if (self->status != SSI_OK) return;
  length->size = self->slots[asked].size;
  self->owned[index] = malloc(length->size > 0 ? length->size : 1);
  if (self->owned[index] == NULL) {
    self->status = SSI_ERROR_MEMORY;
    return;
  }
  self->slots[index].pointer = self->owned[index];
  self->status = self->call->invoke(self->slots);
}

/* May be on any thread: nothing here touches JavaScript. */
void run(frame *self) {
  int text = find_role(self->call, ROLE_OUT_TEXT);
  int bytes = find_role(self->call, ROLE_OUT_BYTES);
  if (self->columns.of != NULL && self->columns.late) {
    if (pieces_run(self)) return;
    if (!columns_copy(self)) {
      self->status = SSI_ERROR_MEMORY;
      return;
    }
  }
  if (text >= 0) {
    run_text(self, text);
  } else if (bytes >= 0) {
    run_bytes(self, bytes);
  } else {
    self->status = self->call->invoke(self->slots);
  }
  if (self->status != SSI_OK) columns_tell(self);
}

napi_value call_now(napi_env env, napi_callback_info info) {
  napi_value arguments[SLOTS_MAX];
  napi_value result = NULL;
  size_t count = SLOTS_MAX;
  void *data = NULL;
  frame self;
  if (napi_get_cb_info(env, info, &count, arguments, NULL, &data) != napi_ok ||
      napi_get_instance_data(env, (void **)&self.state) != napi_ok) {
    fail_engine(env);
    return NULL;
  }
  self.env = env;
  self.call = data;
  self.later = false;
  if (take(&self, arguments)) {
    run(&self);
    if (self.status == SSI_OK) {
      if (!give(&self, &result)) result = NULL;
    } else if (!ELEMENTS_FAR || give_arrays(&self)) {
      /* What a refused call has filled is seen where it is filled in place. */
      napi_value error = give_error(&self);
      if (error != NULL) napi_throw(env, error);
    }
  }
  take_release(&self);
  heap_tell(self.state->heap, env);
  return result;
}
