/* A model from and to a file. Reading sets what may be changed, and then
 * compares the whole file with the model that came of it, so that nothing in it
 * is ignored.
 */
#include "model_file.h"

#include <jansson.h>
#include <string.h>

#include "file_write.h"
#include "lang.h"
#include "model_compare.h"
#include "model_json.h"
#include "names.h"
#include "options.h"
#include "saved_file.h"
#include "say.h"
#include "text.h"

typedef struct model_file {
  const char *path;
  json_t *root;
  ssi_model *model;
} model_file;

/* A setter of a parameter, for the indicator or kind `of`. */
typedef struct parameter {
  const char *name;
  ssi_status (*set)(ssi_model *model, int32_t of, int32_t value);
} parameter;

static ssi_status set_weight(ssi_model *model, int32_t of, int32_t value) {
  return ssi_model_set_weight(model, (ssi_indicator)of, value);
}

static ssi_status set_goalpost(ssi_model *model, int32_t of, int32_t value) {
  return ssi_model_set_goalpost(model, (ssi_indicator)of, value);
}

static ssi_status set_half_life(ssi_model *model, int32_t of, int32_t value) {
  return ssi_model_set_half_life(model, (ssi_indicator)of, value);
}

static ssi_status set_cap(ssi_model *model, int32_t of, int32_t value) {
  return ssi_model_set_cap(model, (ssi_kind)of, value);
}

static const parameter OF_INDICATORS[] = {{"weight", set_weight},
                                          {"goalpost", set_goalpost},
                                          {"half_life", set_half_life},
                                          {NULL, NULL}};
static const parameter OF_KINDS[] = {{"daily_cap", set_cap}, {NULL, NULL}};

/* Says that the library refused a value, and which it would take. */
static bool say_refused(const model_file *self, const char *row,
                        const char *name, long long value) {
  ssi_refusal issue = SSI_INIT(ssi_refusal);
  ssi_model_refusal(self->model, &issue);
  say_error("%s: %s of %s is %lld; it may be from %lld to %lld", self->path,
            name, row, value, (long long)issue.minimum,
            (long long)issue.maximum);
  return false;
}

static bool set_number(model_file *self, const char *row, int32_t of,
                       const parameter *what, const json_t *value) {
  json_int_t given = json_integer_value(value);
  int32_t number = given > INT32_MAX   ? INT32_MAX
                   : given < INT32_MIN ? INT32_MIN
                                       : (int32_t)given;
  if (!json_is_integer(value)) {
    say_error("%s: %s of %s is no whole number", self->path, what->name, row);
    return false;
  }
  if (what->set(self->model, of, number) == SSI_OK) return true;
  return say_refused(self, row, what->name, (long long)given);
}

static bool set_pillar(model_file *self, const char *row, int32_t of,
                       const json_t *value) {
  const char *name = json_string_value(value);
  for (int i = 1; name != NULL && i <= SSI_PILLARS; i++) {
    if (strcmp(name, name_of_pillar((ssi_pillar)i)) != 0) continue;
    ssi_model_set_pillar(self->model, (ssi_indicator)of, (ssi_pillar)i);
    return true;
  }
  say_error("%s: pillar of %s is none of brand, find, engage and relate",
            self->path, row);
  return false;
}

static bool find_indicator(const char *name, int32_t *out) {
  ssi_indicator found;
  if (ssi_indicator_by_name(name, &found) != SSI_OK) return false;
  *out = (int32_t)found;
  return true;
}

static bool find_kind(const char *name, int32_t *out) {
  ssi_kind found;
  if (ssi_kind_by_name(name, &found) != SSI_OK) return false;
  *out = (int32_t)found;
  return true;
}

/* Sets the parameters of one row. */
static bool set_row(model_file *self, const char *row, int32_t of,
                    const json_t *fields, const parameter *what) {
  const json_t *pillar = json_object_get(fields, "pillar");
  for (; what->name != NULL; what++) {
    const json_t *value = json_object_get(fields, what->name);
    if (value != NULL && !set_number(self, row, of, what, value)) return false;
  }
  return pillar == NULL || set_pillar(self, row, of, pillar);
}

/* Sets the parameters of all rows of a table. */
static bool set_table(model_file *self, const char *table,
                      bool (*find)(const char *name, int32_t *out),
                      const parameter *what) {
  const json_t *rows = json_object_get(self->root, table);
  bool seen[SSI_KINDS + 1] = {false};
  for (size_t i = 0; i < json_array_size(rows); i++) {
    const json_t *row = json_array_get(rows, i);
    const char *name = json_string_value(json_object_get(row, "name"));
    int32_t of = 0;
    if (name == NULL || !find(name, &of) || seen[of]) {
      say_error(name == NULL ? _("%s: %s, row %zu: it has no name")
                : of == 0    ? _("%s: %s, row %zu: %s is no name of this table")
                             : _("%s: %s, row %zu: %s is given twice"),
                self->path, table, i + 1, name);
      return false;
    }
    seen[of] = true;
    if (!set_row(self, name, of, row, what)) return false;
  }
  return true;
}

static bool check_weights(const model_file *self) {
  ssi_refusal issue = SSI_INIT(ssi_refusal);
  char sum[NUMBER_MAX];
  ssi_model_check(self->model, &issue);
  if (issue.status == SSI_OK) return true;
  number_exact(issue.value, sum);
  say_error("%s: the weights of %s add up to %s points, not to 25", self->path,
            name_of_pillar((ssi_pillar)issue.pillar), sum);
  return false;
}

static bool check_version(const model_file *self) {
  const char *version =
      json_string_value(json_object_get(self->root, "version"));
  const char *own = ssi_model_version(self->model);
  if (version == NULL) {
    say_error("%s: it has no version; this program's model is %s", self->path,
              own);
    return false;
  }
  if (strcmp(version, own) == 0) return true;
  say_error("%s: its version is %.80s, this program's model is %s", self->path,
            version, own);
  return false;
}

static bool check_fingerprint(const model_file *self) {
  const json_t *given = json_object_get(self->root, "fingerprint");
  const char *text = json_string_value(given);
  const char *own = ssi_model_fingerprint(self->model);
  if (given == NULL || (text != NULL && strcmp(text, own) == 0)) return true;
  say_error(
      "%s: its fingerprint is %.80s, but its parameters give %s: a number was "
      "changed; leave the fingerprint out to use it all the same",
      self->path, text != NULL ? text : _("no text"), own);
  return false;
}

static bool apply(model_file *self) {
  return check_version(self) &&
         set_table(self, "indicators", find_indicator, OF_INDICATORS) &&
         set_table(self, "kinds", find_kind, OF_KINDS) && check_weights(self) &&
         check_fingerprint(self) &&
         model_compare(self->path, self->root, self->model);
}

static bool load(model_file *self) {
  json_error_t error;
  saved_file file;
  if (!saved_file_read(self->path, &file)) return false;
  self->root = json_loadb((const char *)file.bytes, file.size,
                          JSON_REJECT_DUPLICATES, &error);
  self->path = file.path;
  saved_file_free(&file);
  if (self->root == NULL && !lang_is_english()) {
    /* What the parser says is English. */
    say_error("%s, line %d: it is no well-formed JSON", self->path, error.line);
    return false;
  }
  if (self->root == NULL) {
    say_error("%s, line %d: %s", self->path, error.line, error.text);
    return false;
  }
  if (json_is_object(self->root)) return true;
  say_error("%s holds no model", self->path);
  return false;
}

bool model_file_read(const char *path, ssi_model **out) {
  model_file self = {path, NULL, NULL};
  bool good;
  if (ssi_model_new(NULL, &self.model) != SSI_OK) {
    say_error("not enough memory");
    return false;
  }
  *out = self.model;
  if (path == NULL) return true;
  good = load(&self) && apply(&self);
  json_decref(self.root);
  if (!good) ssi_model_free(self.model);
  return good;
}

static bool write_model(FILE *to, const void *what) {
  return model_json(what, to) == EXIT_OK;
}

bool model_file_write(const char *path, const ssi_model *model, bool force) {
  return file_write(path, force ? FILE_REPLACE : FILE_NEW, write_model, model);
}
