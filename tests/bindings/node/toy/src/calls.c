/* Made by bindings/generate; do not edit. */
/* clang-format off */
#include "addon.h"

static void ssi_box_release(void *object) {
  ssi_box_free(object);
}

const kind KINDS[] = {
    {"Box", "a Box", "box_free",
     {0x468b7a6585989abc, 0x1ce220a9ef3d8a49}, ssi_box_release},
};
const size_t KINDS_COUNT = 1;

static const field ssi_refusal_fields[] = {
    {offsetof(ssi_refusal, field), TYPE_TEXT, 0},
    {offsetof(ssi_refusal, member), TYPE_I64, 0},
    {offsetof(ssi_refusal, row), TYPE_I64, 0},
    {offsetof(ssi_refusal, value), TYPE_I64, 0},
    {offsetof(ssi_refusal, minimum), TYPE_I64, 0},
    {offsetof(ssi_refusal, maximum), TYPE_I64, 0},
    {offsetof(ssi_refusal, status), TYPE_I32, 0},
    {offsetof(ssi_refusal, fact), TYPE_I32, 0},
};

static const field ssi_marble_fields[] = {
    {offsetof(ssi_marble, colour), TYPE_I32, 0},
    {offsetof(ssi_marble, signs), TYPE_U32, 0},
    {offsetof(ssi_marble, day), TYPE_I32, 0},
    {offsetof(ssi_marble, worth), TYPE_I32, 0},
    {offsetof(ssi_marble, name), TYPE_TEXT, 0},
    {offsetof(ssi_marble, edges), TYPE_U8, 3},
    {offsetof(ssi_marble, mate), TYPE_I32, 0},
    {offsetof(ssi_marble, weight), TYPE_I32, 0},
};

static const field ssi_share_fields[] = {
    {offsetof(ssi_share, with), TYPE_I32, 0},
    {offsetof(ssi_share, yield), TYPE_I32, 0},
};

const record RECORDS[] = {
    {sizeof(ssi_allocator), 0, NULL, NULL},
    {sizeof(ssi_refusal), 8, ssi_refusal_fields, NULL},
    {sizeof(ssi_marble), 8, ssi_marble_fields, NULL},
    {sizeof(ssi_share), 2, ssi_share_fields, NULL},
    {sizeof(ssi_span), 0, NULL, NULL},
    {sizeof(ssi_columns), 0, NULL, NULL},
    {sizeof(ssi_worths), 0, NULL, NULL},
};

static const parameter ssi_number_parameters[] = {
    {"result", ROLE_RETURN, TYPE_I32, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_number_call(slot *s) {
  s[0].i32 = (int32_t)ssi_number();
  return SSI_OK;
}

static const parameter ssi_status_text_parameters[] = {
    {"status", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"result", ROLE_RETURN, TYPE_TEXT, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_status_text_call(slot *s) {
  s[1].text = ssi_status_text((ssi_status)s[0].i32);
  return SSI_OK;
}

static const parameter ssi_box_new_parameters[] = {
    {"allocator", ROLE_ALLOCATOR, TYPE_I32, 0, 0, 0, 1, 0, true, false},
    {"out", ROLE_OUT_HANDLE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_box_new_call(slot *s) {
  ssi_box *v1 = NULL;
  int32_t status = (int32_t)ssi_box_new(s[0].pointer, &v1);
  s[1].pointer = v1;
  return status;
}

static const parameter ssi_box_put_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 0, 0, 0, 1, 0, false, true},
    {"from", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"count", ROLE_LENGTH, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"colours", ROLE_ARRAY, TYPE_U8, 0, 3, 0, 1, 0, false, false},
    {"worths", ROLE_ARRAY, TYPE_I32, 0, 3, 0, 1, 0, true, false},
    {"at", ROLE_DETAIL, TYPE_SIZE, 0, 0, 0, 1, 0, true, false},
};

static int32_t ssi_box_put_call(slot *s) {
  return (int32_t)ssi_box_put(s[0].pointer, s[1].i32, s[2].size, s[3].pointer, s[4].pointer, &s[5].size);
}

static const parameter ssi_box_marbles_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"outMarbles", ROLE_OUT, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_box_marbles_call(slot *s) {
  return (int32_t)ssi_box_marbles(s[0].pointer, &s[1].size);
}

static const parameter ssi_box_marble_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"index", ROLE_VALUE, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_STRUCT, TYPE_I32, 2, 0, 0, 1, 0, false, false},
};

static int32_t ssi_box_marble_call(slot *s) {
  return (int32_t)ssi_box_marble(s[0].pointer, s[1].size, s[2].pointer);
}

static const parameter ssi_box_label_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"text", ROLE_OUT_TEXT, TYPE_U8, 0, 3, 0, 1, 0, false, false},
    {"capacity", ROLE_LENGTH, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_box_label_call(slot *s) {
  return (int32_t)ssi_box_label(s[0].pointer, s[1].pointer, s[2].size);
}

static const parameter ssi_box_share_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"sign", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"colour", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_STRUCT, TYPE_I32, 3, 0, 0, 1, 0, false, false},
};

static int32_t ssi_box_share_call(slot *s) {
  return (int32_t)ssi_box_share(s[0].pointer, (ssi_sign)s[1].i32, (ssi_colour)s[2].i32, s[3].pointer);
}

static const parameter ssi_box_riches_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"colour", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_STRUCT, TYPE_I32, 3, 0, 0, 1, 0, false, false},
};

static int32_t ssi_box_riches_call(slot *s) {
  return (int32_t)ssi_box_riches(s[0].pointer, (ssi_colour)s[1].i32, s[2].pointer);
}

static const parameter ssi_box_weigh_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"beside", ROLE_HANDLE, TYPE_I32, 0, 0, 0, 1, 0, true, false},
    {"day", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"outWorth", ROLE_OUT, TYPE_I32, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_box_weigh_call(slot *s) {
  return (int32_t)ssi_box_weigh(s[0].pointer, s[1].pointer, s[2].i32, &s[3].i32);
}

static const parameter ssi_box_match_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"to", ROLE_HANDLE, TYPE_I32, 0, 0, 0, 1, 0, false, true},
    {"worths", ROLE_ARRAY, TYPE_I32, 0, 0, 0, 1, 2, false, false},
    {"extra", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"outWorth", ROLE_OUT, TYPE_I32, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_box_match_call(slot *s) {
  return (int32_t)ssi_box_match(s[0].pointer, s[1].pointer, s[2].pointer, s[3].i32, &s[4].i32);
}

static const parameter ssi_box_refusal_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_STRUCT, TYPE_I32, 1, 0, 0, 1, 0, false, false},
};

static int32_t ssi_box_refusal_call(slot *s) {
  return (int32_t)ssi_box_refusal(s[0].pointer, s[1].pointer);
}

static const parameter ssi_box_sort_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 0, 0, 0, 1, 0, false, true},
    {"colours", ROLE_ARRAY, TYPE_U8, 0, 3, 0, 1, 0, false, false},
    {"count", ROLE_LENGTH, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"outMarbles", ROLE_OUT, TYPE_SIZE, 0, 0, 0, 1, 0, true, false},
};

static int32_t ssi_box_sort_call(slot *s) {
  return (int32_t)ssi_box_sort(s[0].pointer, s[1].pointer, s[2].size, &s[3].size);
}

static const parameter ssi_box_palette_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"colours", ROLE_OUT_BYTES, TYPE_U8, 0, 3, 0, 1, 0, true, false},
    {"capacity", ROLE_LENGTH, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"outCount", ROLE_HIDDEN, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_box_palette_call(slot *s) {
  return (int32_t)ssi_box_palette(s[0].pointer, s[1].pointer, s[2].size, &s[3].size);
}

static const parameter ssi_box_set_prices_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 0, 0, 0, 1, 0, false, true},
    {"colours", ROLE_LENGTH, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"values", ROLE_ARRAY, TYPE_I32, 0, 2, 0, 1, 0, false, false},
};

static int32_t ssi_box_set_prices_call(slot *s) {
  return (int32_t)ssi_box_set_prices(s[0].pointer, s[1].size, s[2].pointer);
}

static const parameter ssi_box_prices_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"colours", ROLE_LENGTH, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"values", ROLE_OUT_ARRAY, TYPE_I32, 0, 2, 0, 1, 0, false, false},
};

static int32_t ssi_box_prices_call(slot *s) {
  return (int32_t)ssi_box_prices(s[0].pointer, s[1].size, s[2].pointer);
}

static const parameter ssi_box_story_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"text", ROLE_OUT_BYTES, TYPE_TEXT, 0, 3, 0, 1, 0, true, false},
    {"capacity", ROLE_LENGTH, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"outSize", ROLE_HIDDEN, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_box_story_call(slot *s) {
  return (int32_t)ssi_box_story(s[0].pointer, s[1].pointer, s[2].size, &s[3].size);
}

static const parameter ssi_box_tell_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"first", ROLE_VALUE, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"count", ROLE_LENGTH, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"scratchBytes", ROLE_LENGTH, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"scratch", ROLE_SCRATCH, TYPE_U8, 0, 4, 0, 1, 0, true, false},
    {"colours", ROLE_LENGTH, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"worth", ROLE_OUT_ARRAY, TYPE_I32, 0, 3, 0, 1, 0, true, false},
    {"prices", ROLE_OUT_ARRAY, TYPE_I32, 0, 3, 0, 2, 0, true, false},
    {"outRefusal", ROLE_REFUSAL, TYPE_I32, 1, 0, 0, 1, 0, true, false},
};

static int32_t ssi_box_tell_call(slot *s) {
  const ssi_span given_range = {
      .size = sizeof(ssi_span),
      .first = s[1].size,
      .count = s[2].size,
      .scratch_bytes = s[3].size,
      .scratch = s[4].pointer,
  };
  const ssi_columns given_columns = {
      .size = sizeof(ssi_columns),
      .colours = s[7].pointer != NULL ? SSI_COLOURS : 0,
      .worth = s[6].pointer,
      .prices = s[7].pointer,
  };
  return (int32_t)ssi_box_tell(s[0].pointer, &given_range, &given_columns, s[8].pointer);
}

static const parameter ssi_worths_until_parameters[] = {
    {"count", ROLE_LENGTH, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"days", ROLE_ARRAY, TYPE_I32, 0, 1, 0, 1, 0, false, false},
    {"worths", ROLE_ARRAY, TYPE_I32, 0, 1, 0, 1, 0, true, false},
    {"day", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"outWorth", ROLE_OUT, TYPE_I32, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_worths_until_call(slot *s) {
  const ssi_worths given_worths = {
      .size = sizeof(ssi_worths),
      .count = s[0].size,
      .days = s[1].pointer,
      .worths = s[2].pointer,
  };
  return (int32_t)ssi_worths_until(&given_worths, s[3].i32, &s[4].i32);
}

const call CALLS[] = {
    {"ssi_number", "number", NULL, 1, ssi_number_parameters, ssi_number_call, 0, 0, {0, 0}},
    {"ssi_status_text", "status_text", NULL, 2, ssi_status_text_parameters, ssi_status_text_call, 0, 0, {0, 0}},
    {"ssi_box_new", "box_new", NULL, 2, ssi_box_new_parameters, ssi_box_new_call, 0, 0, {0, 0}},
    {"ssi_box_put", "box_put", "box_put_later", 6, ssi_box_put_parameters, ssi_box_put_call, 0, 0, {0, 0}},
    {"ssi_box_marbles", "box_marbles", NULL, 2, ssi_box_marbles_parameters, ssi_box_marbles_call, 0, 0, {0, 0}},
    {"ssi_box_marble", "box_marble", NULL, 3, ssi_box_marble_parameters, ssi_box_marble_call, 0, 0, {0, 0}},
    {"ssi_box_label", "box_label", NULL, 3, ssi_box_label_parameters, ssi_box_label_call, 0, 0, {0, 0}},
    {"ssi_box_share", "box_share", NULL, 4, ssi_box_share_parameters, ssi_box_share_call, 0, 0, {0, 0}},
    {"ssi_box_riches", "box_riches", NULL, 3, ssi_box_riches_parameters, ssi_box_riches_call, 0, 0, {0, 0}},
    {"ssi_box_weigh", "box_weigh", "box_weigh_later", 4, ssi_box_weigh_parameters, ssi_box_weigh_call, 0, 0, {0, 0}},
    {"ssi_box_match", "box_match", "box_match_later", 5, ssi_box_match_parameters, ssi_box_match_call, 0, 0, {0, 0}},
    {"ssi_box_refusal", "box_refusal", NULL, 2, ssi_box_refusal_parameters, ssi_box_refusal_call, 0, 0, {0, 0}},
    {"ssi_box_sort", "box_sort", NULL, 4, ssi_box_sort_parameters, ssi_box_sort_call, 0, 0, {0, 0}},
    {"ssi_box_palette", "box_palette", NULL, 4, ssi_box_palette_parameters, ssi_box_palette_call, 0, 0, {0, 0}},
    {"ssi_box_set_prices", "box_set_prices", NULL, 3, ssi_box_set_prices_parameters, ssi_box_set_prices_call, 0, 0, {0, 0}},
    {"ssi_box_prices", "box_prices", NULL, 3, ssi_box_prices_parameters, ssi_box_prices_call, 0, 0, {0, 0}},
    {"ssi_box_story", "box_story", NULL, 4, ssi_box_story_parameters, ssi_box_story_call, 0, 0, {0, 0}},
    {"ssi_box_tell", "box_tell", "box_tell_later", 9, ssi_box_tell_parameters, ssi_box_tell_call, 0, 0, {0, 0}},
    {"ssi_worths_until", "worths_until", "worths_until_later", 5, ssi_worths_until_parameters, ssi_worths_until_call, 0, 0, {0, 0}},
};
const size_t CALLS_COUNT = 19;

const status_row STATUSES[] = {
    {0, "SSI_OK"},
    {1, "SSI_ERROR_NULL"},
    {2, "SSI_ERROR_MEMORY"},
    {3, "SSI_ERROR_SIZE"},
    {4, "SSI_ERROR_SPACE"},
    {5, "SSI_ERROR_INDEX"},
    {6, "SSI_ERROR_COLOUR"},
    {7, "SSI_ERROR_RANGE"},
};
const size_t STATUSES_COUNT = 8;

const char *status_text(int32_t status) {
  return ssi_status_text((ssi_status)status);
}
