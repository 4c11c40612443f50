/* The saved form: its bytes, and all that must be refused. */
#include <string.h>

#include "unit/sip.h"
#include "unit/suite.h"

/* A ledger of two rows, byte by byte:
   - day 2 = 02 00, post = 01, no traits, nobody, 3 times;
   - day 20000 = 0x4E20, comment = 04, own words | group = 0x0900,
     counterpart 0x1122334455667788, 1,000,000 = 0xF4240 times.
   Observed: post, comment, and the last kind there is, all of it, which is
   1,000,000 millionths. Observed traits: own words, group, media: 0x0B00. */
#define KINDS 16 /* where the observed kinds begin */
#define KIND 5
#define HEAD (KINDS + 3 * KIND)
#define ROW 19
#define SIZE (HEAD + 2 * ROW + 8)

static const uint8_t golden[SIZE - 8] = {
    'S',       'S',  'I',  'A',                       /* magic */
    1,         0,    3,    0,                         /* version 1, 3 kinds */
    0,         0x0B, 0,    0,                         /* traits */
    2,         0,    0,    0,                         /* rows */
    1,         0x40, 0x42, 0x0F, 0,                   /* post */
    4,         0x40, 0x42, 0x0F, 0,                   /* comment */
    SSI_KINDS, 0x40, 0x42, 0x0F, 0,                   /* the last kind */
    2,         0,    1,    0,    0,    0,    0,       /* day 2, post */
    0,         0,    0,    0,    0,    0,    0,    0, /* nobody */
    3,         0,    0,    0,                         /* 3 times */
    0x20,      0x4E, 4,    0,    0x09, 0,    0,       /* comment */
    0x88,      0x77, 0x66, 0x55, 0x44, 0x33, 0x22, 0x11, /* somebody */
    0x40,      0x42, 0x0F, 0,                            /* 1,000,000 */
};

/* The golden bytes with their checksum. */
static void sealed(uint8_t bytes[SIZE]) {
  memcpy(bytes, golden, sizeof golden);
  sip_seal(bytes, SIZE);
}

static ssi_activity *example(void) {
  ssi_activity *activity = NULL;
  OK(ssi_activity_new(NULL, &activity));
  OK(ssi_activity_add(activity, 20000, SSI_KIND_COMMENT,
                      SSI_TRAIT_OWN_WORDS | SSI_TRAIT_GROUP, 1000000,
                      UINT64_C(0x1122334455667788)));
  OK(ssi_activity_add(activity, 2, SSI_KIND_POST, 0, 3, 0));
  OK(ssi_activity_observe(activity, (ssi_kind)SSI_KINDS));
  OK(ssi_activity_observe_traits(activity, SSI_TRAIT_MEDIA));
  return activity;
}

/* Refused for this reason, and nothing is written. */
static void refuse(const uint8_t *bytes, size_t size, ssi_status why) {
  ssi_activity *loaded = NULL;
  ck_assert_int_eq(ssi_activity_load(NULL, bytes, size, &loaded), why);
  ck_assert_ptr_null(loaded);
}

/* The second SipHash against numbers made by OpenSSL, key of zeros. */
START_TEST(the_tests_own_checksum) {
  ck_assert(sip_of((const uint8_t *)"", 0) == UINT64_C(0x1e924b9d737700d7));
  ck_assert(sip_of((const uint8_t *)"libssi", 6) ==
            UINT64_C(0x7a608c92bc201ac7));
}
END_TEST

START_TEST(golden_bytes) {
  ssi_activity *activity = example();
  uint8_t expected[SIZE], bytes[SIZE + 1];
  size_t size = 0;
  sealed(expected);
  OK(ssi_activity_save(activity, NULL, 0, &size));
  ck_assert_uint_eq(size, SIZE);
  bytes[SIZE] = 0x5A;
  OK(ssi_activity_save(activity, bytes, SIZE, &size));
  ck_assert_mem_eq(bytes, expected, SIZE);
  ck_assert_uint_eq(bytes[SIZE], 0x5A);
  ssi_activity_free(activity);
}
END_TEST

START_TEST(golden_bytes_load) {
  ssi_activity *activity = example(), *loaded = NULL;
  uint8_t bytes[SIZE];
  sealed(bytes);
  OK(ssi_activity_load(NULL, bytes, SIZE, &loaded));
  ck_assert(same_saved(loaded, activity));
  /* Both go on alike. */
  OK(ssi_activity_add(loaded, 50, SSI_KIND_REACTION, 0, 1, 0));
  OK(ssi_activity_add(activity, 50, SSI_KIND_REACTION, 0, 1, 0));
  ck_assert(same_saved(loaded, activity));
  ssi_activity_free(loaded);
  ssi_activity_free(activity);
}
END_TEST

START_TEST(empty_ledger) {
  ssi_activity *activity = NULL, *loaded = NULL;
  uint8_t bytes[KINDS + 8] = {'S', 'S', 'I', 'A', 1};
  size_t size = 0;
  uint8_t found[KINDS + 8];
  OK(ssi_activity_new(NULL, &activity));
  OK(ssi_activity_save(activity, found, sizeof found, &size));
  sip_seal(bytes, sizeof bytes);
  ck_assert_uint_eq(size, sizeof bytes);
  ck_assert_mem_eq(found, bytes, sizeof bytes);
  OK(ssi_activity_load(NULL, bytes, sizeof bytes, &loaded));
  ck_assert(same_saved(activity, loaded));
  ssi_activity_free(loaded);
  ssi_activity_free(activity);
}
END_TEST

START_TEST(too_little_room) {
  ssi_activity *activity = example();
  uint8_t bytes[SIZE], untouched[SIZE];
  size_t capacity, size;
  memset(untouched, 0x5A, SIZE);
  for (capacity = 0; capacity < SIZE; capacity++) {
    memset(bytes, 0x5A, SIZE);
    size = 0;
    REFUSED(ssi_activity_save(activity, bytes, capacity, &size), SPACE);
    ck_assert_uint_eq(size, SIZE);
    ck_assert_mem_eq(bytes, untouched, SIZE);
  }
  ssi_activity_free(activity);
}
END_TEST

START_TEST(every_prefix_is_refused) {
  uint8_t bytes[SIZE];
  size_t size;
  sealed(bytes);
  for (size = 0; size < SIZE; size++) {
    uint8_t *exact = malloc(size + (size == 0));
    memcpy(exact, bytes, size);
    refuse(exact, size, SSI_ERROR_FORMAT);
    free(exact);
  }
}
END_TEST

START_TEST(more_bytes_are_refused) {
  uint8_t bytes[SIZE + 40] = {0};
  size_t size;
  sealed(bytes);
  for (size = SIZE + 1; size <= sizeof bytes; size++)
    refuse(bytes, size, SSI_ERROR_FORMAT);
}
END_TEST

/* Each byte changed to each other value. Only the version tells of a later
   format: the two bytes at 4 say 1 and anything above is later. */
START_TEST(every_corruption_is_refused) {
  uint8_t bytes[SIZE];
  size_t at;
  int value;
  for (at = 0; at < SIZE; at++) {
    for (value = 0; value < 256; value++) {
      sealed(bytes);
      if (bytes[at] == value) continue;
      bytes[at] = (uint8_t)value;
      refuse(bytes, SIZE,
             (at == 4 && value > 1) || at == 5 ? SSI_ERROR_VERSION
                                               : SSI_ERROR_FORMAT);
    }
  }
}
END_TEST

/* One byte changed, and the checksum made right again: what a ledger cannot
   hold is refused all the same. */
static const struct change {
  size_t at;
  uint8_t value;
  ssi_status status;
} changes[] = {
    {0, 's', SSI_ERROR_FORMAT},
    {4, 0, SSI_ERROR_FORMAT},
    {4, 2, SSI_ERROR_VERSION},
    {5, 1, SSI_ERROR_VERSION},
    {6, 2, SSI_ERROR_FORMAT},            /* fewer kinds than bytes */
    {6, 4, SSI_ERROR_FORMAT},            /* more kinds than bytes */
    {7, 1, SSI_ERROR_FORMAT},            /* more kinds than numbers */
    {9, 0x03, SSI_ERROR_FORMAT},         /* group is not observed */
    {11, 0x40, SSI_ERROR_UNSUPPORTED},   /* trait bit 30 observed */
    {11, 0x80, SSI_ERROR_UNSUPPORTED},   /* trait bit 31 observed */
    {12, 1, SSI_ERROR_FORMAT},           /* fewer rows than bytes */
    {12, 3, SSI_ERROR_FORMAT},           /* more rows than bytes */
    {15, 0x80, SSI_ERROR_FORMAT},        /* far more than allowed */
    {KINDS, 0, SSI_ERROR_FORMAT},        /* no kind */
    {KINDS, 2, SSI_ERROR_FORMAT},        /* the post is not observed */
    {KINDS, 4, SSI_ERROR_FORMAT},        /* a kind twice */
    {KINDS, 5, SSI_ERROR_FORMAT},        /* kinds out of order */
    {KINDS + KIND, 3, SSI_ERROR_FORMAT}, /* nor the comment */
    {KINDS + 10, SSI_KINDS + 1, SSI_ERROR_UNSUPPORTED}, /* a later kind */
    {KINDS + 10, 255, SSI_ERROR_UNSUPPORTED},    /* the last there can be */
    {KINDS + 1, 0x41, SSI_ERROR_FORMAT},         /* more than all of it */
    {KINDS + 4, 0x80, SSI_ERROR_FORMAT},         /* far more */
    {HEAD + 2, 0, SSI_ERROR_FORMAT},             /* no kind */
    {HEAD + 2, SSI_KINDS + 1, SSI_ERROR_FORMAT}, /* one that is not observed */
    {HEAD + 2, 255, SSI_ERROR_FORMAT},
    {HEAD + 2, 2, SSI_ERROR_FORMAT},
    {HEAD + 3, 1, SSI_ERROR_FORMAT},    /* a trait that is not observed */
    {HEAD + 6, 0x80, SSI_ERROR_FORMAT}, /* neither is this */
    {HEAD + 15, 0, SSI_ERROR_FORMAT},   /* no times */
    {HEAD + 1, 0x50, SSI_ERROR_FORMAT}, /* the first row is later */
    /* These make another, sound ledger. */
    {KINDS + KIND, 4, SSI_OK},
    {KINDS + 1, 0x3F, SSI_OK}, /* observed in part */
    {KINDS + 10, 5, SSI_OK},
    {9, 0x0F, SSI_OK},
    {HEAD, 3, SSI_OK},
    {HEAD + 2, 4, SSI_OK},
    {HEAD + 2, SSI_KINDS, SSI_OK},
    {HEAD + 2, SSI_KIND_INVITATION_DECLINED, SSI_OK}, /* adverse, unobserved */
    {HEAD + 4, 0x02, SSI_OK},
    {HEAD + 7, 9, SSI_OK},
    {HEAD + 18, 255, SSI_OK},
};

START_TEST(changed_and_sealed) {
  const struct change *row = &changes[_i];
  ssi_activity *loaded = NULL;
  uint8_t bytes[SIZE], again[SIZE];
  size_t size = 0;
  sealed(bytes);
  bytes[row->at] = row->value;
  sip_seal(bytes, SIZE);
  if (row->status != SSI_OK) {
    refuse(bytes, SIZE, row->status);
    return;
  }
  OK(ssi_activity_load(NULL, bytes, SIZE, &loaded));
  OK(ssi_activity_save(loaded, again, SIZE, &size));
  ck_assert_mem_eq(again, bytes, SIZE);
  ssi_activity_free(loaded);
}
END_TEST

/* The second row as a copy of the first with one byte set: its place in the
   order of day, kind, traits and counterpart decides. All counts are 1. */
static const struct second_row {
  size_t at; /* within the row */
  uint8_t first, second;
  ssi_status status;
} second_rows[] = {
    {0, 5, 5, SSI_ERROR_FORMAT}, /* equal */
    {0, 5, 6, SSI_OK},           /* days: low byte */
    {0, 6, 5, SSI_ERROR_FORMAT},
    {1, 5, 6, SSI_OK}, /* high byte */
    {1, 6, 5, SSI_ERROR_FORMAT},
    {2, 1, 4, SSI_OK}, /* kinds */
    {2, 4, 1, SSI_ERROR_FORMAT},
    {4, 1, 2, SSI_OK}, /* traits */
    {4, 2, 1, SSI_ERROR_FORMAT},
    {7, 0, 1, SSI_OK}, /* counterpart: low byte */
    {7, 1, 0, SSI_ERROR_FORMAT},
    {14, 0x7F, 0x80, SSI_OK}, /* high byte, as a number without sign */
    {14, 0x80, 0x7F, SSI_ERROR_FORMAT},
    {15, 1, 2, SSI_ERROR_FORMAT}, /* the count is no part of the order */
};

START_TEST(order_of_rows) {
  const struct second_row *row = &second_rows[_i];
  ssi_activity *loaded = NULL;
  uint8_t bytes[SIZE];
  int i;
  sealed(bytes);
  bytes[9] = 0x0F; /* traits of the second byte are observed */
  for (i = 0; i < 2; i++) {
    uint8_t *at = bytes + HEAD + i * ROW;
    memset(at, 0, ROW);
    at[2] = 1;
    at[15] = 1;
    at[row->at] = i == 0 ? row->first : row->second;
  }
  sip_seal(bytes, SIZE);
  if (row->status != SSI_OK) {
    refuse(bytes, SIZE, row->status);
    return;
  }
  OK(ssi_activity_load(NULL, bytes, SIZE, &loaded));
  ssi_activity_free(loaded);
}
END_TEST

/* As many observed kinds as there can be: all of them known, or of a later
   library. */
START_TEST(all_kinds) {
  uint8_t bytes[KINDS + 256 * KIND + 8] = {'S', 'S', 'I', 'A', 1};
  const size_t kinds = SSI_KINDS + (size_t)_i;
  const size_t size = KINDS + kinds * KIND + 8;
  ssi_activity *loaded = NULL;
  size_t i;
  bytes[6] = (uint8_t)kinds;
  bytes[7] = (uint8_t)(kinds >> 8);
  for (i = 0; i < kinds; i++) {
    memcpy(bytes + KINDS + i * KIND, golden + KINDS, KIND);
    bytes[KINDS + i * KIND] = (uint8_t)(i + 1);
  }
  sip_seal(bytes, size);
  if (kinds == SSI_KINDS) {
    OK(ssi_activity_load(NULL, bytes, size, &loaded));
    ssi_activity_free(loaded);
  } else {
    refuse(bytes, size, kinds > 255 ? SSI_ERROR_FORMAT : SSI_ERROR_UNSUPPORTED);
  }
}
END_TEST

/* What was looked for in part, and a kind of which there are events without a
   look at all of it. */
START_TEST(shares_and_adverse_kinds) {
  ssi_activity *activity = example(), *loaded = NULL;
  uint8_t bytes[SIZE + ROW];
  size_t size = 0;
  int32_t share = -1;
  OK(ssi_activity_observe_part(activity, SSI_KIND_POST, 0x000F423F));
  OK(ssi_activity_observe_part(activity, (ssi_kind)SSI_KINDS, 1));
  OK(ssi_activity_add(activity, 20000, SSI_KIND_INVITATION_DECLINED, 0, 2, 9));
  OK(ssi_activity_save(activity, bytes, sizeof bytes, &size));
  ck_assert_uint_eq(size, sizeof bytes);
  ck_assert_uint_eq(bytes[6], 3);
  ck_assert_uint_eq(bytes[KINDS + 1], 0x3F);
  ck_assert_uint_eq(bytes[KINDS + 2 * KIND + 1], 1);
  ck_assert_uint_eq(bytes[KINDS + 2 * KIND + 2], 0);
  OK(ssi_activity_load(NULL, bytes, size, &loaded));
  ck_assert(same_saved(loaded, activity));
  OK(ssi_activity_observed_share(loaded, SSI_KIND_POST, &share));
  ck_assert_int_eq(share, 999999);
  OK(ssi_activity_observed_share(loaded, (ssi_kind)SSI_KINDS, &share));
  ck_assert_int_eq(share, 1);
  OK(ssi_activity_observed_share(loaded, SSI_KIND_INVITATION_DECLINED, &share));
  ck_assert_int_eq(share, 0);
  ssi_activity_free(loaded);
  ssi_activity_free(activity);
}
END_TEST

/* A kind of which nothing is observed is not one of the observed. */
START_TEST(no_share) {
  uint8_t bytes[SIZE];
  sealed(bytes);
  memset(bytes + KINDS + 1, 0, 4);
  sip_seal(bytes, SIZE);
  refuse(bytes, SIZE, SSI_ERROR_FORMAT);
}
END_TEST

/* A row of a kind and with traits that a later library knows: sound, so not
   damaged. */
START_TEST(later_row) {
  uint8_t bytes[SIZE];
  sealed(bytes);
  bytes[KINDS + 10] = bytes[HEAD + 2] = SSI_KINDS + 1;
  bytes[11] = bytes[HEAD + 6] = 0x40;
  sip_seal(bytes, SIZE);
  refuse(bytes, SIZE, SSI_ERROR_UNSUPPORTED);
  /* Its order counts all the same. */
  bytes[HEAD + 1] = 0x50;
  sip_seal(bytes, SIZE);
  refuse(bytes, SIZE, SSI_ERROR_FORMAT);
}
END_TEST

/* A head that asks for more rows than there may be, sealed: refused by its
   number, before any memory is asked for. */
START_TEST(row_limit) {
  uint8_t bytes[KINDS + 8] = {'S', 'S', 'I', 'A', 1};
  const uint32_t rows = SSI_ACTIVITY_ROWS_MAX + 1;
  bytes[12] = (uint8_t)rows;
  bytes[13] = (uint8_t)(rows >> 8);
  bytes[14] = (uint8_t)(rows >> 16);
  bytes[15] = (uint8_t)(rows >> 24);
  sip_seal(bytes, sizeof bytes);
  refuse(bytes, sizeof bytes, SSI_ERROR_FORMAT);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {the_tests_own_checksum, 1},
      {golden_bytes, 1},
      {golden_bytes_load, 1},
      {empty_ledger, 1},
      {too_little_room, 1},
      {every_prefix_is_refused, 1},
      {more_bytes_are_refused, 1},
      {every_corruption_is_refused, 1},
      {changed_and_sealed, ROWS(changes)},
      {order_of_rows, ROWS(second_rows)},
      {all_kinds, 257 - SSI_KINDS},
      {shares_and_adverse_kinds, 1},
      {no_share, 1},
      {later_row, 1},
      {row_limit, 1},
  };
  return RUN_TESTS("activity_save", cases);
}
