/* The day as of which an archive tells. */
#include <string.h>

#include "unit/archive_kit.h"

#define SKILLS "Name\nSelling\n"

/* Votes on days, the export's day, and what is made of them. */
static const struct {
  const char *votes;
  int32_t exported;
  const char *day;
  ssi_day_basis basis;
  int later;
} days[] = {
    {"2026-04-01\n2026-05-31\n2026-05-01\n", -1, "2026-05-31", SSI_DAY_NEWEST,
     0},
    {"2026-05-31\n", -1, "2026-05-31", SSI_DAY_NEWEST, 0},
    /* one of four far ahead, or of many a few */
    {"2026-04-01\n2026-05-31\n2026-05-01\n2049-01-01\n", -1, "2026-05-31",
     SSI_DAY_MASS, 1},
    {"2026-04-01\n2026-05-31\n2026-05-01\n2149-01-01\n", -1, "2026-05-31",
     SSI_DAY_MASS, 1},
    {"2026-04-01\n2026-05-31\n2049-01-01\n", -1, "2049-01-01", SSI_DAY_NEWEST,
     0},
    {"2026-04-01\n2026-05-31\n2026-05-31\n2049-01-01\n2049-01-02\n", -1,
     "2049-01-02", SSI_DAY_NEWEST, 0},
    {"2026-04-01\n2026-05-31\n2026-05-31\n2027-01-01\n", -1, "2027-01-01",
     SSI_DAY_NEWEST, 0},
    /* gaps are no wonder where there are several */
    {"2010-04-01\n2014-04-01\n2018-05-31\n2022-01-01\n2026-01-01\n", -1,
     "2026-01-01", SSI_DAY_NEWEST, 0},
    {"2010-04-01\n2012-04-01\n2014-05-31\n2016-01-01\n2026-01-01\n", -1,
     "2016-01-01", SSI_DAY_MASS, 1},
    /* the export is made on 2026-05-31 */
    {"2026-04-01\n2026-05-01\n", 20604, "2026-05-01", SSI_DAY_NEWEST, 0},
    {"2026-05-31\n", 20604, "2026-05-31", SSI_DAY_NEWEST, 0},
    {"2026-04-01\n2026-06-01\n2026-06-02\n2026-06-02\n", 20604, "2026-04-01",
     SSI_DAY_EXPORT, 3},
    {"2010-04-01\n2010-04-02\n2010-04-03\n2026-05-01\n", 20604, "2026-05-01",
     SSI_DAY_NEWEST, 0},
    {"2049-01-01\n", 20604, "2026-05-31", SSI_DAY_EXPORT, 1},
    {"", 20604, "2026-05-31", SSI_DAY_EXPORT, 0},
};

static void check_day(const ssi_archive *archive, const char *expected) {
  ssi_archive_day_info info = SSI_INIT(ssi_archive_day_info);
  int32_t year, month, day;
  told line = {{0}, 0};
  OK(ssi_archive_day(archive, &info));
  must(ssi_day_to_date(info.day, &year, &month, &day));
  tell(&line, "%04d-%02d-%02d", (int)year, (int)month, (int)day);
  ck_assert_str_eq(line.text, expected);
}

START_TEST(of_one_file) {
  ssi_archive *archive = archive_new(NULL);
  ssi_archive_day_info info = SSI_INIT(ssi_archive_day_info);
  told text = {{0}, 0};
  tell(&text, "Date\n%s", days[_i].votes);
  OK(ssi_archive_begin_export(archive, "x", days[_i].exported));
  archive_add(archive, "Votes.csv", text.text);
  archive_add(archive, "Skills.csv", SKILLS);
  check_day(archive, days[_i].day);
  OK(ssi_archive_day(archive, &info));
  ck_assert_int_eq(info.basis, days[_i].basis);
  ck_assert_int_eq((int)info.later, days[_i].later);
  ck_assert_int_eq(info.exported, days[_i].exported);
  ck_assert_int_eq(info.newest < 0, *days[_i].votes == '\0');
  ssi_archive_free(archive);
}
END_TEST

/* Few of many: 0.5 % and one. */
START_TEST(few_of_many) {
  ssi_archive *archive = archive_new(NULL);
  told text = {{0}, 0};
  int i;
  tell(&text, "Date\n");
  for (i = 0; i < 397; i++) tell(&text, "2026-05-%02d\n", 1 + i % 31);
  for (i = 0; i < 2 + _i; i++) tell(&text, "2049-05-%02d\n", 1 + i);
  archive_add(archive, "Votes.csv", text.text);
  check_day(archive, _i < 2 ? "2026-05-31" : "2049-05-04");
  ssi_archive_free(archive);
}
END_TEST

/* Rows with people as well; events that lie ahead do not count. */
START_TEST(of_several_files) {
  const given files[] = {
      {"Connections.csv",
       "First Name,Last Name,Connected On\nA,,1 Apr 2026\nB,,2 Apr 2026\n"
       "C,,1 Jan 2099\n"},
      {"Votes.csv", "Date\n2026-05-31\n"},
      {"Events.csv", "Event Name,Event Time,Status\nx,2026-07-01,ATTENDING\n"},
      {"Votes (1).csv", "Date\n2026-06-30\n"},
      {NULL, NULL}};
  ssi_archive *archive = archive_of(NULL, files);
  told out = {{0}, 0};
  check_day(archive, "2026-05-31");
  ck_assert_ptr_null(strstr(events_of(archive, &out), "active_day"));
  ssi_archive_free(archive);
}
END_TEST

/* A mistake far ahead does not make what is open unanswered. */
START_TEST(nothing_comes_too_early) {
  const given files[] = {
      {"messages.csv",
       "FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE\n"
       "Me,/in/me,A,/in/a,2026-05-30 00:00:00\n"
       "Me,/in/me,B,/in/b,2026-05-31 00:00:00\n"
       "C,/in/c,Me,/in/me,2026-05-31 00:00:00\n"},
      {"Votes.csv", "Date\n2026-05-31\n2049-01-01\n"},
      {NULL, NULL}};
  ssi_archive *archive = archive_of(NULL, files);
  told out = {{0}, 0};
  ck_assert_ptr_nonnull(
      strstr(events_of(archive, &out), "no message_unanswered"));
  ssi_archive_free(archive);
}
END_TEST

START_TEST(of_several_exports) {
  ssi_archive *archive = archive_new(NULL);
  ssi_archive_day_info info = SSI_INIT(ssi_archive_day_info);
  OK(ssi_archive_begin_export(archive, "old", 20000));
  archive_add(archive, "Votes.csv", "Date\n2024-01-31\n");
  OK(ssi_archive_begin_export(archive, "new", 20604));
  archive_add(archive, "Votes.csv", "Date\n2026-06-30\n");
  OK(ssi_archive_day(archive, &info));
  ck_assert_int_eq(info.exported, 20604);
  check_day(archive, "2024-01-31");
  OK(ssi_archive_begin_export(archive, "folder", -1));
  OK(ssi_archive_day(archive, &info));
  ck_assert_int_eq(info.exported, 20604);
  archive_add(archive, "Skills.csv", SKILLS);
  OK(ssi_archive_day(archive, &info));
  ck_assert_int_eq(info.exported, -1);
  check_day(archive, "2026-06-30");
  ssi_archive_free(archive);
}
END_TEST

START_TEST(arguments) {
  ssi_archive *archive = archive_new(NULL);
  ssi_archive_day_info info = SSI_INIT(ssi_archive_day_info);
  REFUSED(ssi_archive_day(NULL, &info), NULL);
  REFUSED(ssi_archive_day(archive, NULL), NULL);
  REFUSED(ssi_archive_day(archive, &info), EMPTY);
  archive_add(archive, "Skills.csv", SKILLS);
  REFUSED(ssi_archive_day(archive, &info), EMPTY);
  archive_add(archive, "Votes.csv", "Date\n2024-01-31\n");
  info.size = 1;
  REFUSED(ssi_archive_day(archive, &info), SIZE);
  ssi_archive_free(archive);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {of_one_file, ROWS(days)}, {few_of_many, 3},
      {of_several_files, 1},     {nothing_comes_too_early, 1},
      {of_several_exports, 1},   {arguments, 1},
  };
  return RUN_TESTS("archive_day", cases);
}
