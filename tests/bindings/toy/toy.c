/* A library small enough to test the generator of the bindings with. */
#include <ssi/ssi.h>
#include <stdlib.h>
#include <string.h>

struct ssi_box {
  size_t count;
  ssi_marble marbles[SSI_MARBLES_MAX];
  int32_t prices[SSI_COLOURS];
  ssi_refusal refused;
};

const char *ssi_status_text(ssi_status status) {
  return status == SSI_ERROR_COLOUR ? "There is no such colour." : "A status.";
}

ssi_status ssi_box_new(const ssi_allocator *allocator, ssi_box **out) {
  (void)allocator;
  if (out == NULL) return SSI_ERROR_NULL;
  *out = calloc(1, sizeof(ssi_box));
  if (*out != NULL) {
    (*out)->prices[0] = (*out)->prices[1] = -1;
    (*out)->refused.field = "";
    (*out)->refused.row = -1;
    (*out)->refused.member = -1;
  }
  return *out != NULL ? SSI_OK : SSI_ERROR_MEMORY;
}

void ssi_box_free(ssi_box *self) {
  free(self);
}

static ssi_refusal refusal(const char *field, int64_t row, int64_t value,
                           ssi_status status) {
  return (ssi_refusal){.size = sizeof(ssi_refusal),
                       .field = field,
                       .row = row,
                       .member = -1,
                       .value = value,
                       .status = status};
}

static ssi_status refuse(ssi_box *self, const char *field, int64_t row,
                         int64_t value, ssi_status status) {
  self->refused = refusal(field, row, value, status);
  self->refused.minimum = status == SSI_ERROR_COLOUR ? 1 : -1;
  self->refused.maximum = status == SSI_ERROR_COLOUR ? SSI_COLOURS : 9;
  return status;
}

ssi_status ssi_box_refusal(const ssi_box *self, ssi_refusal *out) {
  if (self == NULL || out == NULL) return SSI_ERROR_NULL;
  if (out->size < sizeof(*out)) return SSI_ERROR_SIZE;
  *out = self->refused;
  out->size = sizeof(*out);
  return SSI_OK;
}

ssi_status ssi_box_put(ssi_box *self, int32_t from, size_t count,
                       const uint8_t *colours, const int32_t *worths,
                       size_t *out_at) {
  if (self == NULL || colours == NULL) return SSI_ERROR_NULL;
  for (size_t i = 0; i < count; i++) {
    if (colours[i] < 1 || colours[i] > 2) {
      if (out_at != NULL) *out_at = i;
      return refuse(self, "colour", (int64_t)i, colours[i], SSI_ERROR_COLOUR);
    }
  }
  for (size_t i = 0; i < count; i++) {
    ssi_marble *marble = &self->marbles[self->count++];
    marble->colour = (ssi_colour)colours[i];
    marble->signs = SSI_SIGN_STAR | SSI_SIGN_LINE;
    marble->day = from;
    marble->worth = worths != NULL ? worths[i] : 0;
    marble->name = "a marble";
    marble->edges[2] = 7;
    marble->weight = 1500000;
    marble->mate = (int32_t)(i == 0 ? 0 : SSI_COLOUR_BLUE);
  }
  return SSI_OK;
}

ssi_status ssi_box_marbles(const ssi_box *self, size_t *out_marbles) {
  if (self == NULL || out_marbles == NULL) return SSI_ERROR_NULL;
  *out_marbles = self->count;
  return SSI_OK;
}

ssi_status ssi_box_marble(const ssi_box *self, size_t index, ssi_marble *out) {
  if (self == NULL || out == NULL) return SSI_ERROR_NULL;
  if (out->size < sizeof(*out)) return SSI_ERROR_SIZE;
  if (index >= self->count) return SSI_ERROR_INDEX;
  *out = self->marbles[index];
  out->size = sizeof(*out);
  return SSI_OK;
}

ssi_status ssi_box_label(const ssi_box *self, char *text, size_t capacity) {
  static const char label[] =
      "Marbles, of all colours, to be kept away from small children";
  if (self == NULL || text == NULL) return SSI_ERROR_NULL;
  if (capacity < sizeof(label)) return SSI_ERROR_SPACE;
  memcpy(text, label, sizeof(label));
  return SSI_OK;
}

ssi_status ssi_box_share(const ssi_box *self, ssi_sign sign, ssi_colour colour,
                         ssi_share *out) {
  if (self == NULL || out == NULL) return SSI_ERROR_NULL;
  if (out->size < sizeof(*out)) return SSI_ERROR_SIZE;
  if (colour < 1 || colour > 2) return SSI_ERROR_COLOUR;
  *out = (ssi_share){sizeof(*out), 0, 0};
  for (size_t i = 0; i < self->count; i++) {
    const ssi_marble *marble = &self->marbles[i];
    if (marble->colour != colour || (marble->signs & sign) == 0) continue;
    out->with += marble->worth;
    out->yield++;
  }
  return SSI_OK;
}

ssi_status ssi_box_riches(const ssi_box *self, ssi_colour colour,
                          ssi_share *out) {
  return ssi_box_share(self, SSI_SIGN_STAR, colour, out);
}

static int32_t worth_of(const ssi_box *box, int32_t day) {
  int32_t worth = 0;
  for (size_t i = 0; box != NULL && i < box->count; i++) {
    if (box->marbles[i].day <= day) worth += box->marbles[i].worth;
  }
  return worth;
}

ssi_status ssi_box_weigh(const ssi_box *self, const ssi_box *beside,
                         int32_t day, int32_t *out_worth) {
  if (self == NULL || out_worth == NULL) return SSI_ERROR_NULL;
  *out_worth = worth_of(self, day) + worth_of(beside, day);
  return SSI_OK;
}

ssi_status ssi_box_match(const ssi_box *self, ssi_box *to,
                         const int32_t *worths, int32_t extra,
                         int32_t *out_worth) {
  const uint8_t red = SSI_COLOUR_RED;
  if (self == NULL || to == NULL || worths == NULL || out_worth == NULL)
    return SSI_ERROR_NULL;
  if (self->count == 0) return SSI_ERROR_INDEX;
  for (size_t i = 0; i < 2; i++)
    ssi_box_put(to, self->marbles[0].day, 1, &red, &worths[i], NULL);
  if (extra >= 0) ssi_box_put(to, self->marbles[0].day, 1, &red, &extra, NULL);
  *out_worth = worth_of(to, INT32_MAX);
  return SSI_OK;
}

int32_t ssi_number(void) {
  return 1001;
}

ssi_status ssi_box_sort(ssi_box *self, const uint8_t *colours, size_t count,
                        size_t *out_marbles) {
  size_t kept = 0;
  if (self == NULL || (colours == NULL && count > 0)) return SSI_ERROR_NULL;
  for (size_t i = 0; i < count; i++) {
    if (colours[i] < 1 || colours[i] > SSI_COLOURS) return SSI_ERROR_COLOUR;
  }
  for (size_t i = 0; i < self->count; i++) {
    const ssi_marble *marble = &self->marbles[i];
    if (count > 0 && memchr(colours, (int)marble->colour, count) != NULL)
      continue;
    self->marbles[kept++] = *marble;
  }
  if (out_marbles != NULL) *out_marbles = self->count - kept;
  self->count = kept;
  return SSI_OK;
}

ssi_status ssi_box_palette(const ssi_box *self, uint8_t *colours,
                           size_t capacity, size_t *out_count) {
  uint8_t found[SSI_COLOURS];
  size_t count = 0;
  if (self == NULL || out_count == NULL) return SSI_ERROR_NULL;
  for (uint8_t colour = 1; colour <= SSI_COLOURS; colour++) {
    bool is = false;
    for (size_t i = 0; i < self->count; i++) {
      is = is || (uint8_t)self->marbles[i].colour == colour;
    }
    if (is) found[count++] = colour;
  }
  *out_count = count;
  if (colours == NULL) return SSI_OK;
  if (capacity < count) return SSI_ERROR_SPACE;
  memcpy(colours, found, count);
  return SSI_OK;
}

ssi_status ssi_box_set_prices(ssi_box *self, size_t colours,
                              const int32_t *values) {
  if (self == NULL || (values == NULL && colours > 0)) return SSI_ERROR_NULL;
  for (size_t i = 0; i < colours; i++) {
    if (values[i] < -1)
      return refuse(self, "price", -1, values[i], SSI_ERROR_RANGE);
    if (values[i] != -1 && i >= SSI_COLOURS) return SSI_ERROR_COLOUR;
  }
  for (size_t i = 0; i < colours && i < SSI_COLOURS; i++)
    self->prices[i] = values[i];
  return SSI_OK;
}

ssi_status ssi_box_prices(const ssi_box *self, size_t colours,
                          int32_t *values) {
  if (self == NULL || values == NULL) return SSI_ERROR_NULL;
  for (size_t i = 0; i < colours; i++)
    values[i] = i < SSI_COLOURS ? self->prices[i] : -1;
  return SSI_OK;
}

ssi_status ssi_box_story(const ssi_box *self, char *text, size_t capacity,
                         size_t *out_size) {
  static const char word[] = "marble é, ";
  const size_t length = sizeof(word) - 1;
  if (self == NULL || out_size == NULL) return SSI_ERROR_NULL;
  *out_size = length * self->count + 1;
  if (text == NULL) return SSI_OK;
  if (capacity < *out_size) return SSI_ERROR_SPACE;
  for (size_t i = 0; i < self->count; i++)
    memcpy(text + i * length, word, length);
  text[*out_size - 1] = 0;
  return SSI_OK;
}

ssi_status ssi_box_tell(const ssi_box *self, const ssi_span *range,
                        const ssi_columns *columns, ssi_refusal *out_refusal) {
  if (self == NULL || range == NULL || columns == NULL) return SSI_ERROR_NULL;
  if (range->first + range->count > self->count) {
    if (out_refusal != NULL) {
      *out_refusal =
          refusal("count", -1, (int64_t)range->count, SSI_ERROR_INDEX);
      out_refusal->member = (int64_t)self->count;
      out_refusal->maximum = (int64_t)(self->count - range->first);
    }
    return SSI_ERROR_INDEX;
  }
  if (range->scratch != NULL && range->scratch_bytes < 2)
    return SSI_ERROR_SPACE;
  if (range->scratch != NULL) memset(range->scratch, 7, 2);
  for (size_t i = 0; i < range->count; i++) {
    const ssi_marble *marble = &self->marbles[range->first + i];
    if (columns->worth != NULL) columns->worth[i] = marble->worth;
    for (size_t c = 0; columns->prices != NULL && c < columns->colours; c++) {
      columns->prices[i * columns->colours + c] =
          c < SSI_COLOURS ? self->prices[c] : 0;
    }
  }
  return SSI_OK;
}

ssi_status ssi_worths_until(const ssi_worths *worths, int32_t day,
                            int32_t *out_worth) {
  if (worths == NULL || out_worth == NULL || worths->days == NULL)
    return SSI_ERROR_NULL;
  *out_worth = 0;
  for (size_t i = 0; worths->worths != NULL && i < worths->count; i++)
    if (worths->days[i] <= day) *out_worth += worths->worths[i];
  return SSI_OK;
}
