/* Values of DuckDB's vectors as the library takes them. */
#include <stdlib.h>
#include <string.h>

#include "ssi_duckdb.h"

#define SECONDS_PER_DAY INT64_C(86400)

bool column_open(column *self, db_vector vector) {
  db_logical_type type = db->vector_get_column_type(vector);
  memset(self, 0, sizeof *self);
  self->type = db->get_type_id(type);
  self->data = db->vector_get_data(vector);
  self->valid = db->vector_get_validity(vector);
  if (self->type != DB_ENUM) {
    db->destroy_logical_type(&type);
    return true;
  }
  self->words = type;
  self->codes = db->enum_internal_type(type);
  self->word_count = db->enum_dictionary_size(type);
  self->known = calloc(self->word_count + (size_t)1, sizeof *self->known);
  return self->known != NULL;
}

void column_close(column *self) {
  if (!self->words) return;
  for (uint32_t i = 0; self->known && i < self->word_count; i++)
    if (self->known[i]) db->free(self->known[i]);
  free(self->known);
  db->destroy_logical_type(&self->words);
}

bool columns_open(columns *self, db_data_chunk chunk) {
  const uint64_t count = db->data_chunk_get_column_count(chunk);
  bool good = true;
  self->rows = db->data_chunk_get_size(chunk);
  for (self->count = 0; self->count < count && good; self->count++)
    good = column_open(&self->of[self->count],
                       db->data_chunk_get_vector(chunk, self->count));
  if (!good) columns_close(self);
  return good;
}

void columns_close(columns *self) {
  for (size_t i = 0; i < self->count; i++) column_close(&self->of[i]);
}

static int64_t hugeint(const db_hugeint *value) {
  if (value->upper == 0 && value->lower <= INT64_MAX)
    return (int64_t)value->lower;
  if (value->upper == -1 && value->lower > INT64_MAX)
    return (int64_t)value->lower;
  return value->upper < 0 ? INT64_MIN : INT64_MAX;
}

bool column_number(const column *self, uint64_t row, int64_t *number) {
  switch (self->type) {
    case DB_TINYINT:
      *number = ((const int8_t *)self->data)[row];
      return true;
    case DB_SMALLINT:
      *number = ((const int16_t *)self->data)[row];
      return true;
    case DB_INTEGER:
      *number = ((const int32_t *)self->data)[row];
      return true;
    case DB_BIGINT:
      *number = ((const int64_t *)self->data)[row];
      return true;
    case DB_UTINYINT:
      *number = ((const uint8_t *)self->data)[row];
      return true;
    case DB_USMALLINT:
      *number = ((const uint16_t *)self->data)[row];
      return true;
    case DB_UINTEGER:
      *number = ((const uint32_t *)self->data)[row];
      return true;
    case DB_UBIGINT: {
      const uint64_t value = ((const uint64_t *)self->data)[row];
      *number = value <= INT64_MAX ? (int64_t)value : INT64_MAX;
      return true;
    }
    case DB_HUGEINT:
      *number = hugeint(&((const db_hugeint *)self->data)[row]);
      return true;
    default:
      return false;
  }
}

static uint32_t code_at(const column *self, uint64_t row) {
  switch (self->codes) {
    case DB_UTINYINT:
      return ((const uint8_t *)self->data)[row];
    case DB_USMALLINT:
      return ((const uint16_t *)self->data)[row];
    default:
      return ((const uint32_t *)self->data)[row];
  }
}

bool column_text(const column *self, uint64_t row, engine_text *text) {
  if (self->type == DB_VARCHAR || self->type == DB_BLOB) {
    const db_string *at = &((const db_string *)self->data)[row];
    text->size = at->inside.size;
    text->bytes = text->size <= sizeof at->inside.bytes ? at->inside.bytes
                                                        : at->outside.bytes;
    return true;
  }
  if (self->type == DB_ENUM) {
    const uint32_t code = code_at(self, row);
    if (!self->known[code])
      self->known[code] = db->enum_dictionary_value(self->words, code);
    text->bytes = self->known[code] ? self->known[code] : "";
    text->size = strlen(text->bytes);
    return true;
  }
  return false;
}

ssi_status day_at(const column *from, uint64_t row, const char *field,
                  int32_t *day, engine_error *error) {
  int64_t number, per_day = SECONDS_PER_DAY;
  engine_text text;
  if (!column_has(from, row))
    return engine_missing(error, SSI_ERROR_DAY, field);
  switch (from->type) {
    case DB_DATE:
      return engine_day_number(((const int32_t *)from->data)[row], field, day,
                               error);
    case DB_TIMESTAMP_NS:
      per_day *= 1000;
      /* fallthrough */
    case DB_TIMESTAMP:
    case DB_TIMESTAMP_TZ:
      per_day *= 1000;
      /* fallthrough */
    case DB_TIMESTAMP_MS:
      per_day *= 1000;
      /* fallthrough */
    case DB_TIMESTAMP_S:
      return engine_day_instant(((const int64_t *)from->data)[row], per_day,
                                field, day, error);
    default:
      if (column_number(from, row, &number))
        return engine_day_number(number, field, day, error);
      if (column_text(from, row, &text))
        return engine_day_text(text, field, day, error);
      return engine_missing(error, SSI_ERROR_DAY, field);
  }
}

ssi_status kind_at(const column *from, uint64_t row, uint8_t *kind,
                   engine_error *error) {
  int64_t number;
  engine_text text;
  if (column_has(from, row)) {
    if (column_number(from, row, &number))
      return engine_kind_number(shared, number, kind, error);
    if (column_text(from, row, &text))
      return engine_kind_text(shared, text, kind, error);
  }
  return engine_missing(error, SSI_ERROR_KIND, "kind");
}

ssi_status traits_at(const column *from, uint64_t row, uint32_t *traits,
                     engine_error *error) {
  int64_t number;
  engine_text text;
  *traits = 0;
  if (!from || !column_has(from, row)) return SSI_OK;
  if (column_number(from, row, &number))
    return engine_traits_number(number, traits, error);
  if (column_text(from, row, &text))
    return engine_traits_text(shared, text, traits, error);
  return engine_missing(error, SSI_ERROR_TRAITS, "traits");
}

ssi_status count_at(const column *from, uint64_t row, uint32_t *count,
                    engine_error *error) {
  int64_t number;
  *count = 1;
  if (!from || !column_has(from, row)) return SSI_OK;
  if (column_number(from, row, &number))
    return engine_count_number(number, count, error);
  return engine_missing(error, SSI_ERROR_COUNT, "count");
}

ssi_status person_at(const column *from, uint64_t row, uint64_t *person,
                     engine_error *error) {
  int64_t number;
  engine_text text;
  *person = 0;
  if (!from || !column_has(from, row)) return SSI_OK;
  if (from->type == DB_UBIGINT) {
    *person = ((const uint64_t *)from->data)[row];
  } else if (from->type == DB_HUGEINT) {
    const db_hugeint *at = &((const db_hugeint *)from->data)[row];
    if (at->upper != 0 && (at->upper != -1 || at->lower <= INT64_MAX))
      return engine_missing(error, SSI_ERROR_MEMBER, "counterpart");
    *person = at->lower;
  } else if (column_number(from, row, &number)) {
    *person = (uint64_t)number;
  } else if (column_text(from, row, &text)) {
    *person = engine_person(text);
  } else {
    return engine_missing(error, SSI_ERROR_MEMBER, "counterpart");
  }
  return SSI_OK;
}

void put_null(db_vector to, uint64_t row) {
  db->vector_ensure_validity_writable(to);
  db->vector_get_validity(to)[row / 64] &= ~(UINT64_C(1) << row % 64);
}

void put_bytes(db_vector to, uint64_t row, const void *bytes, size_t size) {
  db->vector_assign_string_element_len(to, row, bytes, size);
}
