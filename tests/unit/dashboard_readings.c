/* Readings of a dashboard as trackers keep them, each form of them; what is not
   understood, with its line and column; memory that is not there. */
#include <stdio.h>
#include <string.h>

#include "allocator.h"
#include "unit/archive_kit.h"

static void tell_points(told *out, int32_t micro) {
  char text[22];
  size_t size;
  OK(ssi_decimal_text(micro, text, sizeof text));
  for (size = strlen(text); text[size - 1] == '0';) text[--size] = '\0';
  if (text[size - 1] == '.') text[size - 1] = '\0';
  tell(out, " %s", text);
}

static void tell_day(told *out, const ssi_dashboard *readings, size_t index) {
  ssi_dashboard_day day = SSI_INIT(ssi_dashboard_day);
  int32_t year, month, of_month;
  OK(ssi_dashboard_reading(readings, index, &day));
  OK(ssi_day_to_date(day.day, &year, &month, &of_month));
  tell(out, "%s%04d-%02d-%02d", index > 0 ? "; " : "", (int)year, (int)month,
       (int)of_month);
  tell_points(out, day.brand);
  tell_points(out, day.find);
  tell_points(out, day.engage);
  tell_points(out, day.relate);
  if (day.earlier > 0) tell(out, " for %d", (int)day.earlier);
}

/* "2026-01-05 11.35 5.2 1.4 13.25; …", and where there is a fault
   " | 3 find [x]" and the first word of its sentence's end. */
static const char *readings_of(const void *bytes, size_t size, told *out) {
  ssi_dashboard *readings = NULL;
  ssi_fault fault = SSI_INIT(ssi_fault);
  size_t count, i;
  out->size = 0;
  out->text[0] = '\0';
  OK(ssi_dashboard_new(NULL, bytes, size, &readings));
  OK(ssi_dashboard_readings(readings, &count));
  for (i = 0; i < count; i++) tell_day(out, readings, i);
  if (ssi_dashboard_fault(readings, &fault) == SSI_OK) {
    tell(out, " | %d %s [%s]", (int)fault.line, fault.column, fault.text);
    if (fault.faults > 1) tell(out, " and %d more", (int)fault.faults - 1);
    tell(out, " %d", (int)fault.reason);
    ck_assert_uint_gt(strlen(fault.sentence), 10);
    ck_assert_int_eq(strstr(fault.sentence, "No pillar: brand") != NULL,
                     strcmp(fault.column, "pillar") == 0);
  }
  ssi_dashboard_free(readings);
  return out->text;
}

#define WIDE "day,brand,find,engage,relate\n"
#define ONE "2026-01-05 1 2 3 4"

static const struct sample {
  const char *text, *told;
} samples[] = {
    /* tables */
    {WIDE "2026-01-05,1,2,3,4\n", ONE},
    {WIDE
     "2026-01-12,11.35,5.2,1.4,13.25\n2026-01-05,25,0,0.000001,12.123456\n",
     "2026-01-05 25 0 0.000001 12.123456; 2026-01-12 11.35 5.2 1.4 13.25"},
    {"day;brand;find;engage;relate\n2026-01-05;11,35;5,2;1,4;2,0\n",
     "2026-01-05 11.35 5.2 1.4 2"},
    {"relate\tengage\tfind\tbrand\tday\r\n4\t3\t2\t1\t2026-01-05\r\n", ONE},
    {WIDE "2026-01-05,\"11,35\",2,3,4,,\n", "2026-01-05 11.35 2 3 4"},
    {"id,ssi_overall_score,establish_your_professional_brand,"
     "find_the_right_people,engage_with_insights,build_relationships,"
     "date_created\n1,10,1,2,3,4,2026-01-05 09:27:00\n",
     ONE},
    {"Timestamp,PROFESSIONAL_BRAND,FIND_RIGHT_PEOPLE,INSIGHT_ENGAGEMENT,"
     "STRONG_RELATIONSHIP\n2026-01-05T09:27:00.123+02:00,1,2,3,4\n",
     ONE},
    {WIDE "1767604980,1,2,3,4\n", ONE},
    {WIDE "1767604980123,1,2,3,4\n", ONE},
    {WIDE "5 Jan 2026,1,2,3,4\n", ONE},
    {WIDE "05/01/2026,1,2,3,4\n19/01/2026,1,2,3,4\n",
     ONE "; 2026-01-19 1 2 3 4"},
    {WIDE "\n,,,,\n2026-01-05,1,2,3,4\n2026-01-06,,,,\n", ONE},
    {WIDE "# by hand, on Mondays\n2026-01-05,1,2,3,4\n#\n", ONE},
    {WIDE ",1,2,3,4\n", " | 2 day [] 3"},
    /* the long form */
    {"day,pillar,value\n2026-01-05,Brand,1\n2026-01-05,relate,4\n"
     "2026-01-05,find,2\n2026-01-05,SSI,10\n2026-01-05,engage,3\n",
     ONE},
    /* one column of readings alone, whatever separates it from others */
    {"day\n2026-01-05\n", " | 1 brand [] 1"},
    {"x;day\n1;2026-01-05\n", " | 1 brand [] 1"},
    {"x\tbrand\n1\t2\n", " | 1 day [] 1"},
    /* numbers */
    {WIDE "2026-01-05,0.29999998,11.350000381,1e1,2.5E-1\n",
     "2026-01-05 0.3 11.35 10 0.25"},
    {WIDE "2026-01-05,0.1234567,0.123456,00000000000000000000000000001,"
          "0.00000000000000000000001\n",
     "2026-01-05 0.12346 0.123456 1 0"},
    {WIDE "2026-01-05,1.00000000000000000000000009,2.,.5,+1\n",
     " | 2 relate [+1] 5"},
    {WIDE "2026-01-05,1,2,3,4\n2026-01-06,25.1,x,,4\n",
     ONE " | 3 brand [25.1] and 2 more 5"},
    {WIDE "2026-01-05,1e99,2,3,4\n", " | 2 brand [1e99] 5"},
    {WIDE "2026-01-05,1e,2,3,4\n", " | 2 brand [1e] 5"},
    {WIDE "never,1,2,3,4\n2026-01-05,x,2,3,4\n",
     " | 2 day [never] and 1 more 3"},
    {WIDE "2026-01-05,1e1x,2,3,4\n", " | 2 brand [1e1x] 5"},
    {WIDE "2026-01-05,0.0000000000000000000000000000000001,2,3,4\n",
     "2026-01-05 0 2 3 4"},
    {WIDE "2026-01-05,x,2,3,4\nnever,1,2,3,4\n", " | 2 brand [x] and 1 more 5"},
    {WIDE "2026-01-05,1e+1,2,3,4\n", "2026-01-05 10 2 3 4"},
    {WIDE "2026-01-05,-1,2,3,4\n", " | 2 brand [-1] 5"},
    {WIDE "2026-01-05,,2,3,4\n", " | 2 brand [] 5"},
    {WIDE "2026-01-05,1234567890123456789012345678901234567890123456,2,3,4\n",
     " | 2 brand [1234567890123456789012345678901234567890] 5"},
    /* several a day */
    {WIDE "2026-01-05 10:00,1,2,3,4\n2026-01-05 09:00,5,5,5,5\n", ONE " for 4"},
    {WIDE "2026-01-05,1,2,3,4\n2026-01-05,1,2,3,4\n", ONE " for 4"},
    {WIDE "2026-01-05,1,2,3,4\n2026-01-05,1,2,3,5\n",
     "2026-01-05 1 2 3 5 for 4 | 3 day [] 12"},
    /* what is wrong with a table */
    {"", " | 1  [] 1"},
    {"day,brand,find,engage\n2026-01-05,1,2,3\n", " | 1 relate [] 1"},
    {"No readings yet", " | 1  [] 1"},
    {WIDE "2026-01-05,1,2\n", " | 2 engage [] 2"},
    {WIDE "2026-01-05,11,35,5,2,1,4,13,25\n", " | 2 day [2026-01-05] 2"},
    {WIDE "31.31.2026,1,2,3,4\n", " | 2 day [31.31.2026] 3"},
    {WIDE "9999999999,1,2,3,4\n", " | 2 day [9999999999] 3"},
    {WIDE "1900-01-01,1,2,3,4\n", " | 2 day [1900-01-01] 4"},
    {WIDE "05/01/2026,1,2,3,4\n", " | 2 day [] 16"},
    {WIDE "\"2026-01-05,1,2,3,4\n", " | 2  [] 13"},
    {"day,brand,personal brand,find,engage,relate\n2026-01-05,1,1,2,3,4\n",
     " | 2 brand [] 19"},
    {"day,pillar,value\n2026-01-05,dance,1\n", " | 2 pillar [dance] 5"},
    {"day,pillar,value\n2026-01-05,find,x\n", " | 2 value [x] 5"},
    {"day,pillar,value\nnever,find,1\n", " | 2 day [never] 3"},
    {"day,pillar,value\n2026-01-05,brand,1\n2026-01-05,find,1\n",
     " | 3 engage [] 2"},
    /* JSON */
    {"[{\"day\":\"2026-01-05\",\"brand\":1,\"find\":\"2\",\"engage\":3.0,"
     "\"relate\":4,\"id\":7,\"note\":null}]",
     ONE},
    {"{\"readings\":{\"mine\":[{\"brand\":1,\"find\":2,\"engage\":3,"
     "\"relate\":4,\"created_at\":\"2026\\/01\\/05\",\"date\":\"2020-01-01\"}"
     "]}}",
     ONE},
    {"{\"date\":\"2026-01-05\",\"memberScore\":{\"overall\":10,\"subScores\":["
     "{\"pillar\":\"PROFESSIONAL_BRAND\",\"score\":1},"
     "{\"score\":2,\"pillar\":\"FIND_RIGHT_PEOPLE\"},"
     "{\"pillar\":\"INSIGHT_ENGAGEMENT\",\"score\":3},"
     "{\"pillar\":\"STRONG_RELATIONSHIP\",\"score\":4},"
     "{\"pillar\":\"OTHER\",\"score\":44},{\"pillar\":\"FIND\"}]},"
     "\"groupScore\":[{\"subScores\":[{\"pillar\":\"BRAND\",\"score\":9}]}]}",
     ONE},
    {"{\"day\":1767604980,\"brand\":1,\"find\":2,\"engage\":3,\"relate\":4}\n"
     "{\"day\":\"2026-01-06\",\"brand\":{\"score\":1,\"rank\":5},\"find\":2,"
     "\"engage\":3,\"relate\":4}\n",
     ONE "; 2026-01-06 1 2 3 4"},
    {"[\n{\"day\":\"05/01/2026\",\"brand\":1,\"find\":2,\"engage\":3,"
     "\"relate\":4},{\"day\":\"19/01/2026\",\"brand\":1,\"find\":2,"
     "\"engage\":3,\"relate\":4}]",
     ONE "; 2026-01-19 1 2 3 4"},
    {"[\n{\"day\":\"05/01/2026\",\"brand\":1,\"find\":2,\"engage\":3,"
     "\"relate\":4}]",
     " | 2 day [] 16"},
    {" \n{}", ""},
    {"{\"date\":\"2026-01-07\",\"note\":\"x\",\"rows\":[{\"day\":\"2026-01-"
     "05\","
     "\"brand\":1,\"find\":2,\"engage\":3,\"relate\":4}]}",
     ONE},
    {"[]", ""},
    {"[7]", ""},
    {"{\"brand\":1,\n\"find\":2}", " | 1 day [] 3"},
    {"[{\"day\":\"2026-01-05\",\n\"brand\":true}]", " | 2 brand [] 5"},
    {"[{\"day\":null,\n\"brand\":1}]", " | 1 day [null] 3"},
    {"[{\"day\":7614076980,\"brand\":1,\"find\":2,\"engage\":3,\"relate\":4}]",
     " | 1 day [7614076980] 3"},
    {"[{\"brand\":1,\"find\":2,\"engage\":3,\"relate\":4,"
     "\"day\":9999999999999}]",
     " | 1 day [9999999999999] 3"},
    {"[{\"day\":\"2026-01-05 and more than sixty-four bytes, which no date has "
     "in it\"}]",
     " | 1 day [2026-01-05 and more than sixty-four byte] 3"},
    {"[{\"day\":\"2026-01-05\",\"brand\":1,", " | 1 day [] 21"},
    {"{\"brand\"", " | 1 day [] 21"},
    {"{\"brand\":", " | 1 day [] 21"},
    {"{} x", " | 1 day [] 21"},
    {"{\"groupScore\":", " | 1 day [] 21"},
};

START_TEST(forms) {
  const struct sample *one = &samples[_i];
  static told out;
  ck_assert_str_eq(readings_of(one->text, strlen(one->text), &out), one->told);
}
END_TEST

/* What Excel writes as Unicode text. */
START_TEST(utf16) {
  static const char text[] =
      "day\tbrand\tfind\tengage\trelate\r\n2026-01-05\t1\t2\t3\t4\r\n";
  static uint8_t bytes[2 * sizeof text + 2];
  static told out;
  size_t i;
  bytes[0] = 0xFF;
  bytes[1] = 0xFE;
  for (i = 0; i < sizeof text - 1; i++) bytes[2 + 2 * i] = (uint8_t)text[i];
  ck_assert_str_eq(readings_of(bytes, 2 * sizeof text, &out), ONE);
}
END_TEST

/* More fields than are kept, and more columns than have names. */
START_TEST(many_columns) {
  static char text[4096];
  static told out;
  size_t i;
  strcpy(text, "day,brand,find,engage,relate");
  for (i = 0; i < 300; i++) strcat(text, ",x");
  strcat(text, "\n2026-01-05,1,2,3,4");
  for (i = 0; i < 300; i++) strcat(text, ",9");
  ck_assert_str_eq(readings_of(text, strlen(text), &out), ONE);
}
END_TEST

/* A header of many columns, and none of them one of readings. */
START_TEST(many_other_columns) {
  static char text[4096];
  static told out;
  size_t i;
  strcpy(text, "day,brand");
  for (i = 0; i < 300; i++) strcat(text, ",x");
  ck_assert_str_eq(readings_of(text, strlen(text), &out), " | 1 find [] 1");
}
END_TEST

/* A column that is read again because of what all its dates tell. */
START_TEST(read_again) {
  static char text[8192];
  static told out;
  size_t i;
  strcpy(text, WIDE "1/2/2026,x,2,3,4\n");
  for (i = 1; i <= 28; i++)
    sprintf(text + strlen(text), "%d. Februar 2025,1,2,3,4\n", (int)i);
  readings_of(text, strlen(text), &out);
  ck_assert_ptr_nonnull(strstr(out.text, " | 2 "));
}
END_TEST

START_TEST(arguments) {
  static const uint8_t byte = 'x';
  ssi_dashboard *readings = NULL;
  ssi_dashboard_day day = SSI_INIT(ssi_dashboard_day);
  ssi_fault fault = SSI_INIT(ssi_fault);
  ssi_allocator from = {0};
  size_t count = 7;
  REFUSED(ssi_dashboard_new(NULL, &byte, 1, NULL), NULL);
  REFUSED(ssi_dashboard_new(NULL, NULL, 1, &readings), NULL);
  REFUSED(ssi_dashboard_new(&from, &byte, 1, &readings), SIZE);
  REFUSED(ssi_dashboard_new(NULL, &byte, (size_t)SSI_ARCHIVE_FILE_BYTES_MAX + 1,
                            &readings),
          LENGTH);
  ck_assert_ptr_null(readings);
  OK(ssi_dashboard_new(NULL, NULL, 0, &readings));
  REFUSED(ssi_dashboard_readings(NULL, &count), NULL);
  REFUSED(ssi_dashboard_readings(readings, NULL), NULL);
  REFUSED(ssi_dashboard_reading(NULL, 0, &day), NULL);
  REFUSED(ssi_dashboard_reading(readings, 0, NULL), NULL);
  REFUSED(ssi_dashboard_reading(readings, 0, &day), INDEX);
  REFUSED(ssi_dashboard_fault(NULL, &fault), NULL);
  REFUSED(ssi_dashboard_fault(readings, NULL), NULL);
  fault.size = 0;
  REFUSED(ssi_dashboard_fault(readings, &fault), SIZE);
  ck_assert_uint_eq(count, 7);
  ssi_dashboard_free(readings);
  ssi_dashboard_free(NULL);
}
END_TEST

static ssi_status read_all(const char *text, struct test_memory *memory) {
  const ssi_allocator from = test_allocator(memory);
  ssi_dashboard *readings = NULL;
  const ssi_status status =
      ssi_dashboard_new(&from, (const uint8_t *)text, strlen(text), &readings);
  ck_assert_int_eq(readings != NULL, status == SSI_OK);
  ssi_dashboard_free(readings);
  ck_assert_uint_eq(memory->live_blocks, 0);
  ck_assert(!memory->wrong_size);
  return status;
}

START_TEST(no_memory) {
  static const char *const texts[] = {
      WIDE "2026-01-05,1,2,3,4\n2026-01-06,x,2,3,4\n",
      "day,pillar,value\n2026-01-05,find,x\nnever,find,1\n2026-01-05,x,1\n",
      "[{\"day\":\"2026-01-05\",\"brand\":\"x\",\"find\":{\"score\":1}}]",
      "{\"day\":\"never\"}",
      "day,pillar,value\nnever,find,1\n",
      "{\"groupScore\"",
      "\xFF\xFE{",
  };
  struct test_memory memory;
  size_t calls, i;
  memset(&memory, 0, sizeof memory);
  OK(read_all(texts[_i], &memory));
  calls = memory.calls;
  for (i = 1; i <= calls; i++) {
    memset(&memory, 0, sizeof memory);
    memory.fail_at = i;
    memory.fail_on = true;
    REFUSED(read_all(texts[_i], &memory), MEMORY);
  }
}
END_TEST

int main(void) {
  const test_case tests[] = {
      {forms, ROWS(samples)},  {utf16, 1},      {many_columns, 1},
      {many_other_columns, 1}, {read_again, 1}, {arguments, 1},
      {no_memory, 7},
  };
  return RUN_TESTS("dashboard_readings", tests);
}
