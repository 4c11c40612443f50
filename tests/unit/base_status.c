/* Status names, texts, values, and the library's version. */
#include <stdio.h>
#include <string.h>

#include "unit/suite.h"

/* The values are promised for ever: they are written out here. */
static const struct status_row {
  int value;
  ssi_status status;
  const char *name;
} statuses[] = {
    {0, SSI_OK, "SSI_OK"},
    {1, SSI_ERROR_NULL, "SSI_ERROR_NULL"},
    {2, SSI_ERROR_MEMORY, "SSI_ERROR_MEMORY"},
    {3, SSI_ERROR_SIZE, "SSI_ERROR_SIZE"},
    {4, SSI_ERROR_DAY, "SSI_ERROR_DAY"},
    {5, SSI_ERROR_KIND, "SSI_ERROR_KIND"},
    {6, SSI_ERROR_TRAITS, "SSI_ERROR_TRAITS"},
    {7, SSI_ERROR_COUNT, "SSI_ERROR_COUNT"},
    {8, SSI_ERROR_FACT, "SSI_ERROR_FACT"},
    {9, SSI_ERROR_INDICATOR, "SSI_ERROR_INDICATOR"},
    {10, SSI_ERROR_PILLAR, "SSI_ERROR_PILLAR"},
    {11, SSI_ERROR_SECTION, "SSI_ERROR_SECTION"},
    {12, SSI_ERROR_RANGE, "SSI_ERROR_RANGE"},
    {13, SSI_ERROR_UTF8, "SSI_ERROR_UTF8"},
    {14, SSI_ERROR_LENGTH, "SSI_ERROR_LENGTH"},
    {15, SSI_ERROR_SPACE, "SSI_ERROR_SPACE"},
    {16, SSI_ERROR_INDEX, "SSI_ERROR_INDEX"},
    {17, SSI_ERROR_FORMAT, "SSI_ERROR_FORMAT"},
    {18, SSI_ERROR_VERSION, "SSI_ERROR_VERSION"},
    {19, SSI_ERROR_MODEL, "SSI_ERROR_MODEL"},
    {20, SSI_ERROR_UNOBSERVED, "SSI_ERROR_UNOBSERVED"},
    {21, SSI_ERROR_EMPTY, "SSI_ERROR_EMPTY"},
    {22, SSI_ERROR_NAME, "SSI_ERROR_NAME"},
    {23, SSI_ERROR_LIMIT, "SSI_ERROR_LIMIT"},
    {24, SSI_ERROR_WINDOW, "SSI_ERROR_WINDOW"},
    {25, SSI_ERROR_STAGE, "SSI_ERROR_STAGE"},
    {26, SSI_ERROR_COHORT, "SSI_ERROR_COHORT"},
    {27, SSI_ERROR_READINGS, "SSI_ERROR_READINGS"},
    {28, SSI_ERROR_TIME, "SSI_ERROR_TIME"},
    {29, SSI_ERROR_MEMBER, "SSI_ERROR_MEMBER"},
    {30, SSI_ERROR_BUDGET, "SSI_ERROR_BUDGET"},
    {31, SSI_ERROR_MISMATCH, "SSI_ERROR_MISMATCH"},
    {32, SSI_ERROR_UNSUPPORTED, "SSI_ERROR_UNSUPPORTED"},
    {33, SSI_ERROR_SELFTEST, "SSI_ERROR_SELFTEST"},
    {34, SSI_ERROR_SERIAL, "SSI_ERROR_SERIAL"},
    {35, SSI_ERROR_MIXED, "SSI_ERROR_MIXED"},
};

START_TEST(named) {
  const struct status_row *row = &statuses[_i];
  ck_assert_int_eq(row->status, row->value);
  ck_assert_str_eq(ssi_status_name(row->status), row->name);
}
END_TEST

START_TEST(explained) {
  const char *text = ssi_status_text(statuses[_i].status);
  size_t other;
  ck_assert_uint_gt(strlen(text), 4);
  ck_assert_int_eq(text[strlen(text) - 1], '.');
  for (other = 0; other < ROWS(statuses); other++) {
    if (other == (size_t)_i) continue;
    ck_assert_str_ne(text, ssi_status_text(statuses[other].status));
  }
}
END_TEST

/* A text says the limits that the headers say. */
START_TEST(limits_are_told) {
  const struct {
    ssi_status status;
    int64_t minimum, maximum;
  } told[] = {
      {SSI_ERROR_DAY, SSI_DAY_MIN, SSI_DAY_MAX},
      {SSI_ERROR_PILLAR, 1, SSI_PILLARS},
      {SSI_ERROR_SECTION, SSI_SECTION_HEADLINE, SSI_SECTION_SKILLS},
      {SSI_ERROR_COUNT, 1, 1000000},
      {SSI_ERROR_WINDOW, 1, SSI_WINDOWS},
      {SSI_ERROR_STAGE, 1, SSI_STAGES},
  };
  const char *text = ssi_status_text(told[_i].status);
  const char *numbers = strpbrk(text, "0123456789");
  char digits[64];
  size_t used = 0;
  ck_assert_int_eq(text[0], '`');
  snprintf(digits, sizeof digits, "%lld to %lld", (long long)told[_i].minimum,
           (long long)told[_i].maximum);
  ck_assert_ptr_nonnull(numbers);
  for (; *numbers && used < strlen(digits); numbers++) {
    if (*numbers == ',') continue;
    ck_assert_int_eq(*numbers, digits[used++]);
  }
  ck_assert_uint_eq(used, strlen(digits));
}
END_TEST

START_TEST(unknown) {
  const int values[] = {255, 256, 65535, 1 << 30, -1};
  const ssi_status status = (ssi_status)values[_i];
  ck_assert_str_eq(ssi_status_name(status), "SSI_ERROR_UNKNOWN");
  ck_assert_str_eq(ssi_status_text(status),
                   "This version of the library does not know the status.");
}
END_TEST

START_TEST(version) {
  char text[40];
  snprintf(text, sizeof text, "%d.%d.%d", SSI_VERSION_MAJOR, SSI_VERSION_MINOR,
           SSI_VERSION_PATCH);
  ck_assert_str_eq(ssi_version(), text);
  ck_assert_int_eq(ssi_version_number(), SSI_VERSION_NUMBER);
  ck_assert_int_eq(ssi_version_number(), SSI_VERSION_MAJOR * 1000000 +
                                             SSI_VERSION_MINOR * 1000 +
                                             SSI_VERSION_PATCH);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {named, ROWS(statuses)},
      {explained, ROWS(statuses)},
      {limits_are_told, 6},
      {unknown, 5},
      {version, 1},
  };
  return RUN_TESTS("base_status", cases);
}
