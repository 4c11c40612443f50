/* The interface itself: arguments, statuses, roles, limits, the report. */
#include <string.h>

#include "unit/archive_kit.h"

START_TEST(arguments_of_new) {
  ssi_allocator broken = {sizeof broken, NULL, NULL, NULL};
  ssi_archive *archive = NULL;
  char *long_list = malloc(SSI_TARGET_BYTES_MAX + 1);
  ck_assert_ptr_nonnull(long_list);
  memset(long_list, 'a', SSI_TARGET_BYTES_MAX + 1);
  REFUSED(ssi_archive_new(NULL, NULL, NULL, 0, NULL), NULL);
  REFUSED(ssi_archive_new(&broken, NULL, NULL, 0, &archive), NULL);
  broken.size = 1;
  REFUSED(ssi_archive_new(&broken, NULL, NULL, 0, &archive), SIZE);
  REFUSED(ssi_archive_new(NULL, NULL, NULL, 1, &archive), NULL);
  REFUSED(ssi_archive_new(NULL, NULL, "\xFF", 1, &archive), UTF8);
  REFUSED(ssi_archive_new(NULL, NULL, long_list, SSI_TARGET_BYTES_MAX + 1,
                          &archive),
          LENGTH);
  ck_assert_ptr_null(archive);
  OK(ssi_archive_new(NULL, NULL, "x", 0, &archive));
  ssi_archive_free(archive);
  ssi_archive_free(NULL);
  free(long_list);
}
END_TEST

START_TEST(arguments_of_add) {
  ssi_archive *archive = archive_new(NULL);
  const uint8_t byte = 0;
  char name[10000];
  size_t files;
  memset(name, 'a', sizeof name);
  name[sizeof name - 1] = '\0';
  REFUSED(ssi_archive_add(NULL, "x", &byte, 1), NULL);
  REFUSED(ssi_archive_add(archive, NULL, &byte, 1), NULL);
  REFUSED(ssi_archive_add(archive, "Skills.csv", NULL, 1), NULL);
  REFUSED(ssi_archive_add(archive, name, &byte, 1), LENGTH);
  name[4097] = '\0';
  REFUSED(ssi_archive_add(archive, name, &byte, 1), LENGTH);
  REFUSED(ssi_archive_add(archive, "Skills.csv", &byte,
                          (size_t)SSI_ARCHIVE_FILE_BYTES_MAX + 1),
          LENGTH);
  OK(ssi_archive_files(archive, &files));
  ck_assert_uint_eq(files, 0);
  name[4096] = '\0';
  OK(ssi_archive_add(archive, name, NULL, SSI_ARCHIVE_FILE_BYTES_MAX));
  OK(ssi_archive_add(archive, "Skills.csv", NULL, 0));
  OK(ssi_archive_files(archive, &files));
  ck_assert_uint_eq(files, 2);
  ssi_archive_free(archive);
}
END_TEST

START_TEST(arguments_of_the_report) {
  const given files[] = {{"Skills.csv", "Name\nA\na\n"},
                         {"Skills (1).csv", "Name\nA\na\n"},
                         {NULL, NULL}};
  ssi_archive *archive = archive_of(NULL, files);
  ssi_file_info file = SSI_INIT(ssi_file_info);
  ssi_skip_info skip = SSI_INIT(ssi_skip_info);
  ssi_role_info role = SSI_INIT(ssi_role_info);
  size_t count;
  bool found;
  REFUSED(ssi_archive_files(NULL, &count), NULL);
  REFUSED(ssi_archive_files(archive, NULL), NULL);
  REFUSED(ssi_archive_file(NULL, 0, &file), NULL);
  REFUSED(ssi_archive_file(archive, 0, NULL), NULL);
  REFUSED(ssi_archive_file(archive, 2, &file), INDEX);
  REFUSED(ssi_archive_skip(NULL, 0, 0, &skip), NULL);
  REFUSED(ssi_archive_skip(archive, 0, 0, NULL), NULL);
  REFUSED(ssi_archive_skip(archive, 2, 0, &skip), INDEX);
  REFUSED(ssi_archive_skip(archive, 0, 1, &skip), INDEX);
  REFUSED(ssi_archive_skip(archive, 1, 0, &skip), INDEX);
  REFUSED(ssi_archive_roles(NULL), NULL);
  REFUSED(ssi_archive_role(0, NULL), NULL);
  OK(ssi_archive_roles(&count));
  REFUSED(ssi_archive_role(count, &role), INDEX);
  REFUSED(ssi_archive_found(NULL, 0, &found), NULL);
  REFUSED(ssi_archive_found(archive, 0, NULL), NULL);
  REFUSED(ssi_archive_found(archive, count, &found), INDEX);
  REFUSED(ssi_archive_wants(NULL, &found), NULL);
  REFUSED(ssi_archive_wants("x", NULL), NULL);
  file.size = sizeof(size_t);
  skip.size = sizeof(size_t);
  role.size = sizeof(size_t);
  REFUSED(ssi_archive_file(archive, 0, &file), SIZE);
  REFUSED(ssi_archive_skip(archive, 0, 0, &skip), SIZE);
  REFUSED(ssi_archive_role(0, &role), SIZE);
  ssi_archive_free(archive);
}
END_TEST

START_TEST(arguments_of_resolve) {
  ssi_archive *archive = archive_new(NULL);
  ssi_profile *profile = NULL;
  ssi_activity *activity = NULL;
  REFUSED(ssi_archive_resolve(NULL, &profile, &activity), NULL);
  REFUSED(ssi_archive_resolve(archive, NULL, &activity), NULL);
  REFUSED(ssi_archive_resolve(archive, &profile, NULL), NULL);
  REFUSED(ssi_archive_resolve(archive, &profile, &activity), EMPTY);
  archive_add(archive, "unknown.csv", "x");
  archive_add(archive, "Contacts.csv", "x");
  REFUSED(ssi_archive_resolve(archive, &profile, &activity), EMPTY);
  archive_add(archive, "Skills.csv", "Nom\n");
  REFUSED(ssi_archive_resolve(archive, &profile, &activity), EMPTY);
  archive_add(archive, "Skills.csv", "Name\n");
  OK(ssi_archive_resolve(archive, &profile, &activity));
  ssi_profile_free(profile);
  ssi_activity_free(activity);
  ssi_archive_free(archive);
}
END_TEST

/* Every role has a name of its own, words, and a usual file of that role. */
START_TEST(roles_are_described) {
  size_t count, i, j;
  OK(ssi_archive_roles(&count));
  ck_assert_uint_ge(count, 30);
  for (i = 0; i < count; i++) {
    ssi_role_info role = SSI_INIT(ssi_role_info);
    ssi_role_info other = SSI_INIT(ssi_role_info);
    bool wants;
    OK(ssi_archive_role(i, &role));
    ck_assert_uint_gt(strlen(role.sentence), 5);
    OK(ssi_archive_wants(role.file, &wants));
    ck_assert_msg(wants, "%s", role.file);
    for (j = 0; j < i; j++) {
      OK(ssi_archive_role(j, &other));
      ck_assert_str_ne(role.name, other.name);
    }
  }
}
END_TEST

static size_t role_named(const char *name) {
  ssi_role_info role = SSI_INIT(ssi_role_info);
  size_t count, i;
  must(ssi_archive_roles(&count));
  for (i = 0; i < count; i++) {
    must(ssi_archive_role(i, &role));
    if (strcmp(role.name, name) == 0) return i;
  }
  abort();
}

/* Absent, refused, empty and there. */
START_TEST(three_states) {
  ssi_archive *archive = archive_new(NULL);
  const size_t skills = role_named("skills"), shares = role_named("shares");
  bool found = true;
  OK(ssi_archive_found(archive, skills, &found));
  ck_assert(!found);
  archive_add(archive, "Skills.csv", "Nom\nVente\n");
  OK(ssi_archive_found(archive, skills, &found));
  ck_assert(!found);
  archive_add(archive, "Skills (1).csv", "Name\n");
  OK(ssi_archive_found(archive, skills, &found));
  ck_assert(found);
  archive_add(archive, "Shares.csv", "Date,ShareCommentary\n2024-01-31,x\n");
  OK(ssi_archive_found(archive, shares, &found));
  ck_assert(found);
  OK(ssi_archive_found(archive, role_named("honors"), &found));
  ck_assert(!found);
  ssi_archive_free(archive);
}
END_TEST

START_TEST(reasons_are_described) {
  const given files[] = {{"Skills.csv", "Name\nA\na\n"}, {NULL, NULL}};
  ssi_archive *archive = archive_of(NULL, files);
  ssi_skip_info skip = SSI_INIT(ssi_skip_info);
  OK(ssi_archive_skip(archive, 0, 0, &skip));
  ck_assert_int_eq(skip.reason, SSI_SKIP_REPEATED);
  ck_assert_str_eq(skip.name, "repeated");
  ck_assert_uint_gt(strlen(skip.sentence), 5);
  ssi_archive_free(archive);
}
END_TEST

START_TEST(most_files) {
  ssi_archive *archive = archive_new(NULL);
  size_t i;
  for (i = 0; i < SSI_ARCHIVE_FILES_MAX; i++) {
    OK(ssi_archive_add(archive, "Articles/a.html", NULL, 0));
  }
  REFUSED(ssi_archive_add(archive, "Articles/a.html", NULL, 0), LIMIT);
  for (i = 0; i < SSI_ARCHIVE_FILES_MAX; i++) {
    ssi_file_info file = SSI_INIT(ssi_file_info);
    OK(ssi_archive_file(archive, i, &file));
    ck_assert_int_eq(file.state, i == 0 ? SSI_FILE_EMPTY : SSI_FILE_DUPLICATE);
  }
  ssi_archive_free(archive);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {arguments_of_new, 1},        {arguments_of_add, 1},
      {arguments_of_the_report, 1}, {arguments_of_resolve, 1},
      {roles_are_described, 1},     {three_states, 1},
      {reasons_are_described, 1},   {most_files, 1},
  };
  return RUN_TESTS("archive_report", cases);
}
