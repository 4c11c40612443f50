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

static const field ssi_marble_fields[] = {
    {offsetof(ssi_marble, colour), TYPE_I32, 0},
    {offsetof(ssi_marble, signs), TYPE_U32, 0},
    {offsetof(ssi_marble, day), TYPE_I32, 0},
    {offsetof(ssi_marble, worth), TYPE_I32, 0},
    {offsetof(ssi_marble, name), TYPE_TEXT, 0},
    {offsetof(ssi_marble, edges), TYPE_U8, 3},
    {offsetof(ssi_marble, mate), TYPE_I32, 0},
};

static const field ssi_share_fields[] = {
    {offsetof(ssi_share, with), TYPE_I32, 0},
    {offsetof(ssi_share, yield), TYPE_I32, 0},
};

const record RECORDS[] = {
    {sizeof(ssi_allocator), 0, NULL, NULL},
    {sizeof(ssi_marble), 7, ssi_marble_fields, NULL},
    {sizeof(ssi_share), 2, ssi_share_fields, NULL},
};

static const parameter ssi_status_text_parameters[] = {
    {"status", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"result", ROLE_RETURN, TYPE_TEXT, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_status_text_run(slot *s) {
  s[1].text = ssi_status_text((ssi_status)s[0].i32);
  return SSI_OK;
}

static const parameter ssi_box_new_parameters[] = {
    {"allocator", ROLE_ALLOCATOR, TYPE_I32, 0, 0, 0, 1, 0, true, false},
    {"out", ROLE_OUT_HANDLE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_box_new_run(slot *s) {
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

static int32_t ssi_box_put_run(slot *s) {
  return (int32_t)ssi_box_put(s[0].pointer, s[1].i32, s[2].size, s[3].pointer, s[4].pointer, &s[5].size);
}

static const parameter ssi_box_marbles_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"outMarbles", ROLE_OUT, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_box_marbles_run(slot *s) {
  return (int32_t)ssi_box_marbles(s[0].pointer, &s[1].size);
}

static const parameter ssi_box_marble_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"index", ROLE_VALUE, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_STRUCT, TYPE_I32, 1, 0, 0, 1, 0, false, false},
};

static int32_t ssi_box_marble_run(slot *s) {
  return (int32_t)ssi_box_marble(s[0].pointer, s[1].size, s[2].pointer);
}

static const parameter ssi_box_label_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"text", ROLE_OUT_TEXT, TYPE_U8, 0, 3, 0, 1, 0, false, false},
    {"capacity", ROLE_LENGTH, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_box_label_run(slot *s) {
  return (int32_t)ssi_box_label(s[0].pointer, s[1].pointer, s[2].size);
}

static const parameter ssi_box_share_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"sign", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"colour", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_STRUCT, TYPE_I32, 2, 0, 0, 1, 0, false, false},
};

static int32_t ssi_box_share_run(slot *s) {
  return (int32_t)ssi_box_share(s[0].pointer, (ssi_sign)s[1].i32, (ssi_colour)s[2].i32, s[3].pointer);
}

static const parameter ssi_box_riches_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"colour", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_STRUCT, TYPE_I32, 2, 0, 0, 1, 0, false, false},
};

static int32_t ssi_box_riches_run(slot *s) {
  return (int32_t)ssi_box_riches(s[0].pointer, (ssi_colour)s[1].i32, s[2].pointer);
}

static const parameter ssi_box_weigh_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"beside", ROLE_HANDLE, TYPE_I32, 0, 0, 0, 1, 0, true, false},
    {"day", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"outWorth", ROLE_OUT, TYPE_I32, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_box_weigh_run(slot *s) {
  return (int32_t)ssi_box_weigh(s[0].pointer, s[1].pointer, s[2].i32, &s[3].i32);
}

static const parameter ssi_box_match_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"to", ROLE_HANDLE, TYPE_I32, 0, 0, 0, 1, 0, false, true},
    {"worths", ROLE_ARRAY, TYPE_I32, 0, 0, 0, 1, 2, false, false},
    {"extra", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"outWorth", ROLE_OUT, TYPE_I32, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_box_match_run(slot *s) {
  return (int32_t)ssi_box_match(s[0].pointer, s[1].pointer, s[2].pointer, s[3].i32, &s[4].i32);
}

const call CALLS[] = {
    {"ssi_status_text", "status_text", NULL, 2, ssi_status_text_parameters, ssi_status_text_run, 0, 0, 0},
    {"ssi_box_new", "box_new", NULL, 2, ssi_box_new_parameters, ssi_box_new_run, 0, 0, 0},
    {"ssi_box_put", "box_put", "box_put_later", 6, ssi_box_put_parameters, ssi_box_put_run, 0, 0, 0},
    {"ssi_box_marbles", "box_marbles", NULL, 2, ssi_box_marbles_parameters, ssi_box_marbles_run, 0, 0, 0},
    {"ssi_box_marble", "box_marble", NULL, 3, ssi_box_marble_parameters, ssi_box_marble_run, 0, 0, 0},
    {"ssi_box_label", "box_label", NULL, 3, ssi_box_label_parameters, ssi_box_label_run, 0, 0, 0},
    {"ssi_box_share", "box_share", NULL, 4, ssi_box_share_parameters, ssi_box_share_run, 0, 0, 0},
    {"ssi_box_riches", "box_riches", NULL, 3, ssi_box_riches_parameters, ssi_box_riches_run, 0, 0, 0},
    {"ssi_box_weigh", "box_weigh", "box_weigh_later", 4, ssi_box_weigh_parameters, ssi_box_weigh_run, 0, 0, 0},
    {"ssi_box_match", "box_match", "box_match_later", 5, ssi_box_match_parameters, ssi_box_match_run, 0, 0, 0},
};
const size_t CALLS_COUNT = 10;

const status_row STATUSES[] = {
    {0, "SSI_OK"},
    {1, "SSI_ERROR_NULL"},
    {2, "SSI_ERROR_MEMORY"},
    {3, "SSI_ERROR_SIZE"},
    {4, "SSI_ERROR_SPACE"},
    {5, "SSI_ERROR_INDEX"},
    {6, "SSI_ERROR_COLOUR"},
};
const size_t STATUSES_COUNT = 7;

const char *status_text(int32_t status) {
  return ssi_status_text((ssi_status)status);
}
