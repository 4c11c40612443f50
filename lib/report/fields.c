/* Structs as JSON by tables: each field's place and form stands in a table, so
   one loop writes every struct of a report. Constant time for each field. */
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

/* The words of each enum from 0 on, each ended by NUL; "": there is none. */
static const char *const words[] = {
    [SSI_AS_VERDICT - SSI_AS_VERDICT] =
        "not_enough_data\0declining\0steady\0improving",
    [SSI_AS_BASIS - SSI_AS_VERDICT] = "\0newest\0export\0mass",
    [SSI_AS_FORM - SSI_AS_VERDICT] =
        "unknown\0complete\0basic\0part\0portability\0analytics",
    [SSI_AS_STATE - SSI_AS_VERDICT] =
        "\0rows\0empty\0refused\0duplicate\0private\0unknown\0other",
    [SSI_AS_ORDER - SSI_AS_VERDICT] = "\0month_first\0day_first",
    [SSI_AS_KIND - SSI_AS_VERDICT] = "\0industry\0network\0team\0population",
    [SSI_AS_SOURCE - SSI_AS_VERDICT] = "\0members\0synthetic\0estimate",
};

SSI_SELDOM static void as_word(ssi_writer *to, const ssi_field *field,
                               const value *is) {
  const char *word = words[field->as - SSI_AS_VERDICT];
  int32_t before = is->number;
  for (; before > 0; word++) before -= !*word;
  ssi_write_text_or_null(to, field->key, word);
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
    [SSI_AS_VERDICT] = {as_word, sizeof(int32_t)},
};

SSI_SELDOM void ssi_write_fields(ssi_writer *to, const ssi_field *fields,
                                 size_t count, const void *from) {
  size_t i;
  for (i = 0; i < count; i++) {
    const uint8_t as = fields[i].as;
    const uint8_t manner = as < SSI_AS_VERDICT ? as : SSI_AS_VERDICT;
    value is;
    memcpy(&is, (const char *)from + fields[i].at, manners[manner].bytes);
    manners[manner].write(to, &fields[i], &is);
  }
}

SSI_SELDOM void ssi_write_object(ssi_writer *to, const char *key,
                                 const ssi_field *fields, size_t count,
                                 const void *from) {
  ssi_write_open(to, key, '{');
  ssi_write_fields(to, fields, count, from);
  ssi_write_close(to, '}');
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
