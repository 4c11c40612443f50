/* The model with its names, and how errors are told. */
#include "engine.h"

#include <stdio.h>
#include <string.h>

#include "engine_private.h"

/* ---- Names ---- */

static char lower(char c) {
  return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static uint32_t slot_of(engine_text text) {
  uint32_t hash = 2166136261u;
  for (size_t i = 0; i < text.size; i++)
    hash = (hash ^ (uint8_t)lower(text.bytes[i])) * 16777619u;
  return hash % SLOTS;
}

bool is_name(const char *name, engine_text text) {
  for (size_t i = 0; i < text.size; i++)
    if (name[i] == '\0' || name[i] != lower(text.bytes[i])) return false;
  return name[text.size] == '\0';
}

void names_add(names *self, const char *name, uint32_t value) {
  uint32_t slot = slot_of((engine_text){name, strlen(name)});
  if (self->count == NAMES_MAX) return;
  while (self->slots[slot]) slot = (slot + 1) % SLOTS;
  self->of[self->count] = name;
  self->values[self->count] = value;
  self->slots[slot] = (uint16_t)++self->count;
}

bool names_find(const names *self, engine_text text, uint32_t *value) {
  uint32_t slot;
  text = trimmed(text);
  if (text.size == 0) return false;
  for (slot = slot_of(text); self->slots[slot]; slot = (slot + 1) % SLOTS) {
    const size_t at = self->slots[slot] - 1u;
    if (!is_name(self->of[at], text)) continue;
    *value = self->values[at];
    return true;
  }
  return false;
}

bool is_blank(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

engine_text trimmed(engine_text text) {
  while (text.size && is_blank(text.bytes[0])) {
    text.bytes++;
    text.size--;
  }
  while (text.size && is_blank(text.bytes[text.size - 1])) text.size--;
  return text;
}

bool engine_blank(engine_text text) {
  return trimmed(text).size == 0;
}

/* ---- The engine ---- */

static void fill_names(engine *self) {
  ssi_kind_info kind = SSI_INIT(ssi_kind_info);
  ssi_fact_info fact = SSI_INIT(ssi_fact_info);
  ssi_trait_info trait = SSI_INIT(ssi_trait_info);
  for (int k = 1; k <= ENGINE_KINDS_MAX; k++) {
    if (ssi_model_kind(self->model, (ssi_kind)k, &kind) != SSI_OK) break;
    names_add(&self->kinds, kind.name, (uint32_t)k);
  }
  for (int f = 1; f <= ENGINE_KINDS_MAX; f++) {
    if (ssi_model_fact(self->model, (ssi_fact)f, &fact) != SSI_OK) break;
    self->fact_maximum[f - 1] = fact.maximum;
    names_add(&self->facts, fact.name, (uint32_t)f);
  }
  for (size_t t = 0; ssi_model_trait(t, &trait) == SSI_OK; t++) {
    self->all_traits |= trait.bit;
    /* A later library may have traits for which events here have no room. */
    if (trait.bit <= SSI_TRAITS)
      names_add(&self->traits, trait.name, trait.bit);
  }
}

ssi_status engine_new(const ssi_allocator *memory, engine **out) {
  engine *self = memory->allocate(memory->context, sizeof *self);
  ssi_status status;
  if (!self) return SSI_ERROR_MEMORY;
  memset(self, 0, sizeof *self);
  self->memory = *memory;
  status = ssi_model_new(memory, &self->model);
  if (status == SSI_OK)
    status = ssi_scorer_new(memory, self->model, &self->scorer);
  if (status != SSI_OK) {
    engine_free(self);
    return status;
  }
  fill_names(self);
  *out = self;
  return SSI_OK;
}

void engine_free(engine *self) {
  if (!self) return;
  const ssi_allocator memory = self->memory;
  ssi_scorer_free(self->scorer);
  ssi_model_free(self->model);
  memory.release(memory.context, self, sizeof *self);
}

/* ---- Errors ---- */

/* What a status means to someone who writes SQL. */
static const char *sentence(ssi_status status) {
  switch (status) {
    case SSI_ERROR_NAME:
      return "there is no such name";
    case SSI_ERROR_MISMATCH:
      return "the values differ";
    case SSI_ERROR_LIMIT:
      return "at most 10,000,000 rows are taken";
    case SSI_ERROR_RANGE:
      return "a whole number in its range is wanted";
    default:
      return ssi_status_text(status);
  }
}

static ssi_status told(engine_error *error, ssi_status status,
                       const char *what) {
  error->status = status;
  snprintf(error->text, sizeof error->text, "%s: %s (%s)", what,
           sentence(status), ssi_status_name(status));
  return status;
}

ssi_status engine_fail(engine_error *error, ssi_status status,
                       const char *what) {
  return told(error, status, what);
}

ssi_status engine_missing(engine_error *error, ssi_status status,
                          const char *field) {
  error->status = status;
  snprintf(error->text, sizeof error->text,
           "%s: there is no value, or none of its type (%s)", field,
           ssi_status_name(status));
  return status;
}

ssi_status refuse_number(engine_error *error, ssi_status status,
                         const char *field, int64_t value) {
  char what[96];
  snprintf(what, sizeof what, "%s %lld", field, (long long)value);
  return told(error, status, what);
}

ssi_status refuse_range(engine_error *error, const char *field, int64_t value,
                        int64_t minimum, int64_t maximum) {
  error->status = SSI_ERROR_RANGE;
  snprintf(error->text, sizeof error->text,
           "%s %lld: %lld to %lld are allowed (SSI_ERROR_RANGE)", field,
           (long long)value, (long long)minimum, (long long)maximum);
  return SSI_ERROR_RANGE;
}

/* The text as far as it is short, ended between characters. */
ssi_status refuse_text(engine_error *error, ssi_status status,
                       const char *field, engine_text text) {
  char what[128];
  size_t size = text.size < 60 ? text.size : 60;
  if (size < text.size)
    while (size && ((uint8_t)text.bytes[size] & 0xC0) == 0x80) size--;
  snprintf(what, sizeof what, "%s '%.*s%s'", field, (int)size, text.bytes,
           size < text.size ? "..." : "");
  return told(error, status, what);
}
