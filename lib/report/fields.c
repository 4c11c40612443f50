#include "report/fields.h"

#include <string.h>

#include "base/seldom.h"
#include "model/model.h"

/* What a field may be, read from any place. */
typedef union value {
  int32_t number;
  int64_t large;
  size_t size;
  bool flag;
  const char *text;
} value;

typedef void value_writer(ssi_writer *to, const ssi_field *field,
                          const value *is);

SSI_SELDOM static void as_points(ssi_writer *to, const ssi_field *field,
                                 const value *is) {
  ssi_write_millionths(to, field->key, is->number);
}

SSI_SELDOM static void as_number(ssi_writer *to, const ssi_field *field,
                                 const value *is) {
  ssi_write_count(to, field->key, (uint64_t)is->number);
}

SSI_SELDOM static void as_large(ssi_writer *to, const ssi_field *field,
                                const value *is) {
  ssi_write_count(to, field->key, (uint64_t)is->large);
}

SSI_SELDOM static void as_size(ssi_writer *to, const ssi_field *field,
                               const value *is) {
  ssi_write_count(to, field->key, is->size);
}

SSI_SELDOM static void as_day(ssi_writer *to, const ssi_field *field,
                              const value *is) {
  ssi_write_day_or_null(to, field->key, is->number);
}

SSI_SELDOM static void as_flag(ssi_writer *to, const ssi_field *field,
                               const value *is) {
  ssi_write_flag(to, field->key, is->flag);
}

SSI_SELDOM static void as_text(ssi_writer *to, const ssi_field *field,
                               const value *is) {
  ssi_write_text_or_null(to, field->key, is->text);
}

SSI_SELDOM static void as_word(ssi_writer *to, const ssi_field *field,
                               const value *is) {
  ssi_write_text_or_null(to, field->key, field->words[is->number]);
}

static const struct {
  value_writer *write;
  size_t bytes;
} manners[] = {
    [SSI_AS_POINTS] = {as_points, sizeof(int32_t)},
    [SSI_AS_COUNT] = {as_number, sizeof(int32_t)},
    [SSI_AS_LARGE] = {as_large, sizeof(int64_t)},
    [SSI_AS_SIZE] = {as_size, sizeof(size_t)},
    [SSI_AS_DAY] = {as_day, sizeof(int32_t)},
    [SSI_AS_FLAG] = {as_flag, sizeof(bool)},
    [SSI_AS_TEXT] = {as_text, sizeof(const char *)},
    [SSI_AS_WORD] = {as_word, sizeof(int32_t)},
};

SSI_SELDOM void ssi_write_fields(ssi_writer *to, const ssi_field *fields,
                                 size_t count, const void *from) {
  size_t i;
  for (i = 0; i < count; i++) {
    value is;
    memcpy(&is, (const char *)from + fields[i].at, manners[fields[i].as].bytes);
    manners[fields[i].as].write(to, &fields[i], &is);
  }
}

SSI_SELDOM void ssi_write_traits(ssi_writer *to, const char *key,
                                 uint32_t traits) {
  size_t bit;
  ssi_write_open(to, key, '[');
  for (bit = 0; bit < SSI_TRAIT_BITS; bit++) {
    if (traits >> bit & 1) ssi_write_text(to, NULL, ssi_trait_rows[bit].name);
  }
  ssi_write_close(to, ']');
}
