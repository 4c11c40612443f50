/* Compares a model file with the model it makes, as JSON, to find what the file
 * says in vain. */
#include "model_compare.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lang.h"
#include "model_json.h"
#include "say.h"

#define PLACE_MAX 256

/* The model as JSON, in memory; NULL if there is none. */
static json_t *dump(const ssi_model *model) {
  char *text = NULL;
  size_t size = 0;
  json_t *own = NULL;
  FILE *to = open_memstream(&text, &size);
  if (to == NULL) return NULL;
  model_json(model, to);
  if (fclose(to) == 0) own = json_loadb(text, size, 0, NULL);
  free(text);
  return own;
}

static bool matches(const char *path, const json_t *value, const json_t *own,
                    const char *place);

/* The row of a table that has this name. */
static const json_t *row_of(const json_t *rows, const json_t *name) {
  for (size_t i = 0; i < json_array_size(rows); i++) {
    const json_t *row = json_array_get(rows, i);
    if (json_equal(json_object_get(row, "name"), name)) return row;
  }
  return NULL;
}

/* Tables of named rows may be given in part and in any order. */
static bool rows_match(const char *path, const json_t *value, const json_t *own,
                       const char *place) {
  for (size_t i = 0; i < json_array_size(value); i++) {
    const json_t *row = json_array_get(value, i);
    const json_t *name = json_object_get(row, "name");
    const json_t *same = row_of(own, name);
    char below[PLACE_MAX];
    if (same == NULL) {
      say_error("%s: %s, row %zu: there is no such row", path, place, i + 1);
      return false;
    }
    snprintf(below, sizeof(below), "%s.%s", place, json_string_value(name));
    if (!matches(path, row, same, below)) return false;
  }
  return true;
}

static bool fields_match(const char *path, const json_t *value,
                         const json_t *own, const char *place) {
  const char *key;
  json_t *field;
  json_object_foreach((json_t *)value, key, field) {
    const json_t *same = json_object_get(own, key);
    char below[PLACE_MAX];
    snprintf(below, sizeof(below), "%s%s%s", place, place[0] != '\0' ? "." : "",
             key);
    if (same == NULL) {
      say_error("%s: %s: a model has no such field", path, below);
      return false;
    }
    if (!matches(path, field, same, below)) return false;
  }
  return true;
}

/* Compares what is in the file with the model that came of it. */
static bool matches(const char *path, const json_t *value, const json_t *own,
                    const char *place) {
  bool named = json_object_get(json_array_get(own, 0), "name") != NULL;
  char *should;
  if (json_is_object(own) && json_is_object(value)) {
    return fields_match(path, value, own, place);
  }
  if (named && json_is_array(value)) {
    return rows_match(path, value, own, place);
  }
  if (json_equal((json_t *)value, (json_t *)own)) return true;
  should = json_dumps(own, JSON_ENCODE_ANY | JSON_COMPACT);
  say_error("%s: %s cannot be changed; it is %.200s", path, place,
            should != NULL && strlen(should) <= 200
                ? should
                : _("as in `ssi model --json`"));
  free(should);
  return false;
}

bool model_compare(const char *path, const json_t *root,
                   const ssi_model *model) {
  json_t *own = dump(model);
  bool good;
  if (own == NULL) {
    say_error("not enough memory");
    return false;
  }
  good = matches(path, root, own, "");
  json_decref(own);
  return good;
}
