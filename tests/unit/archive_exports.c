/* Exports: which file belongs to which, and what is told of each. */
#include <string.h>

#include "unit/archive_kit.h"

#define VOTE(day) "Date\n" day "\n"

START_TEST(without_a_name) {
  ssi_archive *archive = archive_new(NULL);
  ssi_export_info info = SSI_INIT(ssi_export_info);
  size_t exports = 9;
  OK(ssi_archive_exports(archive, &exports));
  ck_assert_uint_eq(exports, 0);
  REFUSED(ssi_archive_export(archive, 0, &info), INDEX);
  archive_add(archive, "Votes.csv", VOTE("2024-01-31"));
  OK(ssi_archive_exports(archive, &exports));
  ck_assert_uint_eq(exports, 1);
  OK(ssi_archive_export(archive, 0, &info));
  ck_assert_str_eq(info.name, "");
  ck_assert_uint_eq(info.files, 1);
  ck_assert_int_eq(info.day, -1);
  ck_assert_int_eq(info.first, 19753);
  ck_assert_int_eq(info.last, 19753);
  ssi_archive_free(archive);
}
END_TEST

START_TEST(files_of_each) {
  ssi_archive *archive = archive_new(NULL);
  ssi_export_info info = SSI_INIT(ssi_export_info);
  ssi_file_info file = SSI_INIT(ssi_file_info);
  OK(ssi_archive_begin_export(archive, "old.zip", 19800));
  archive_add(archive, "Votes.csv", VOTE("2024-01-31"));
  archive_add(archive, "Skills.csv", "Name\nA\n");
  OK(ssi_archive_begin_export(archive, "new.zip", -1));
  archive_add(archive, "Votes.csv", VOTE("2024-01-30\n2024-02-01"));
  archive_add(archive, "Votes (1).csv", VOTE("2000-01-31"));
  archive_add(archive, "Logins.csv", "Login Date\n2024-01-28\n");
  archive_add(archive, "Comments.csv", "Date,Message\n2024-01-29,x\n");
  OK(ssi_archive_begin_export(archive, "", 0));
  OK(ssi_archive_export(archive, 0, &info));
  ck_assert_str_eq(info.name, "old.zip");
  ck_assert_uint_eq(info.files, 2);
  ck_assert_int_eq(info.day, 19800);
  OK(ssi_archive_export(archive, 1, &info));
  ck_assert_str_eq(info.name, "new.zip");
  ck_assert_int_eq(info.day, -1);
  ck_assert_int_eq(info.first, 19750);
  ck_assert_int_eq(info.last, 19754);
  OK(ssi_archive_export(archive, 2, &info));
  ck_assert_int_eq(info.first, -1);
  ck_assert_int_eq(info.last, -1);
  /* Copies are those of one export. */
  OK(ssi_archive_file(archive, 0, &file));
  ck_assert_int_eq(file.state, SSI_FILE_ROWS);
  ck_assert_uint_eq(file.export_index, 0);
  OK(ssi_archive_file(archive, 2, &file));
  ck_assert_int_eq(file.state, SSI_FILE_ROWS);
  ck_assert_uint_eq(file.export_index, 1);
  OK(ssi_archive_file(archive, 3, &file));
  ck_assert_int_eq(file.state, SSI_FILE_DUPLICATE);
  ssi_archive_free(archive);
}
END_TEST

START_TEST(arguments) {
  ssi_archive *archive = archive_new(NULL);
  ssi_export_info info = SSI_INIT(ssi_export_info);
  char name[10000];
  size_t exports, i;
  memset(name, 'a', sizeof name);
  name[4097] = '\0';
  REFUSED(ssi_archive_begin_export(NULL, "x", -1), NULL);
  REFUSED(ssi_archive_begin_export(archive, NULL, -1), NULL);
  REFUSED(ssi_archive_begin_export(archive, name, -1), LENGTH);
  REFUSED(ssi_archive_begin_export(archive, "x", -2), DAY);
  REFUSED(ssi_archive_begin_export(archive, "x", SSI_DAY_MAX + 1), DAY);
  REFUSED(ssi_archive_exports(NULL, &exports), NULL);
  REFUSED(ssi_archive_exports(archive, NULL), NULL);
  name[4096] = '\0';
  OK(ssi_archive_begin_export(archive, name, SSI_DAY_MAX));
  REFUSED(ssi_archive_export(NULL, 0, &info), NULL);
  REFUSED(ssi_archive_export(archive, 0, NULL), NULL);
  REFUSED(ssi_archive_export(archive, 1, &info), INDEX);
  info.size = 1;
  REFUSED(ssi_archive_export(archive, 0, &info), SIZE);
  for (i = 1; i < SSI_ARCHIVE_EXPORTS_MAX; i++) {
    OK(ssi_archive_begin_export(archive, "x", -1));
  }
  REFUSED(ssi_archive_begin_export(archive, "x", -1), LIMIT);
  ssi_archive_free(archive);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {without_a_name, 1}, {files_of_each, 1}, {arguments, 1}};
  return RUN_TESTS("archive_exports", cases);
}
