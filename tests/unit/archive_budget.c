/* The budget of memory: a file that goes beyond it is refused by name, and
   nothing of it is kept; and what is told to be needed is enough. */
#include <stdio.h>
#include <string.h>

#include "allocator.h"
#include "unit/archive_kit.h"

#define ROWS_MANY 20000
#define CONNECTIONS "First Name,Last Name,URL,Connected On\n"
#define MESSAGES "FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE\n"
#define INVITATIONS \
  "From,To,Sent At,Direction,inviterProfileUrl,inviteeProfileUrl\n"

/* Files of many rows, each with a number in two places. */
static const struct {
  const char *name, *header, *row;
} many[] = {
    {"Connections.csv", CONNECTIONS, "A,%d,/in/a%d,1 Jan 2024\n"},
    {"Connections.csv", "First Name,Last Name,Connected On\n",
     "A%d,\"B, %d\",1 Jan 2024\n"},
    {"messages.csv", MESSAGES, "Me,/in/me,A%d,/in/a%d,2024-01-31 00:00:00\n"},
    {"messages.csv", MESSAGES, "A%d,,Me %d,,2024-01-31 00:00:00\n"},
    {"Invitations.csv", INVITATIONS,
     "Me,A%d,1 Jan 2024,OUTGOING,/in/me,/in/a%d\n"},
    {"Invitations.csv", INVITATIONS, "Me,A%d,1 Jan 2024,OUTGOING,,%d\n"},
    {"Votes.csv", "Date,Link\n", "2024-01-31 00:00:00,%d%d\n"},
    {"Skills.csv", "Name\n", "A%d %d\n"},
    {"Positions.csv", "Company Name,Title\n", "A%d,B%d\n"},
    {"Endorsement_Received_Info.csv",
     "Endorsement Date,Endorsement Status,Endorser First Name,Endorser Public "
     "Url\n",
     "2024-01-31,ACCEPTED,A%d,/in/a%d\n"},
};

static char *text_of(size_t which) {
  char *text = malloc(strlen(many[which].header) + ROWS_MANY * 100 + 1);
  char *at = text;
  int row;
  ck_assert_ptr_nonnull(text);
  at += sprintf(at, "%s", many[which].header);
  for (row = 0; row < ROWS_MANY; row++) {
    at += sprintf(at, many[which].row, row, row);
  }
  return text;
}

/* All memory at any time, profile and ledger included, is what was told. */
START_TEST(what_is_told_is_enough) {
  struct test_memory memory = {0};
  const ssi_allocator from = test_allocator(&memory);
  char *text = text_of((size_t)_i);
  ssi_archive *archive = NULL;
  ssi_profile *profile = NULL;
  ssi_activity *activity = NULL;
  uint64_t told_bytes;
  OK(ssi_archive_new(&from, NULL, NULL, 0, &archive));
  archive_add(archive, many[_i].name, text);
  OK(ssi_archive_memory(archive, &told_bytes));
  OK(ssi_archive_resolve(archive, &profile, &activity));
  ck_assert_msg(memory.peak_bytes <= told_bytes + 600000, "%zu of %llu",
                memory.peak_bytes, (unsigned long long)told_bytes);
  ssi_profile_free(profile);
  ssi_activity_free(activity);
  ssi_archive_free(archive);
  ck_assert_uint_eq(memory.live_bytes, 0);
  free(text);
}
END_TEST

/* Under any budget a file is there as a whole or not at all. */
START_TEST(as_a_whole_or_not_at_all) {
  char *text = text_of((size_t)_i);
  ssi_archive *archive = archive_new(NULL);
  uint64_t all = 0, none = 0, bytes;
  told line = {{0}, 0};
  size_t step;
  archive_add(archive, "Languages.csv", "Name\nFrench\n");
  OK(ssi_archive_memory(archive, &none));
  archive_add(archive, many[_i].name, text);
  OK(ssi_archive_memory(archive, &all));
  ssi_archive_free(archive);
  for (step = 0; step <= 8; step++) {
    ssi_file_info file = SSI_INIT(ssi_file_info);
    struct test_memory memory = {0};
    const ssi_allocator from = test_allocator(&memory);
    OK(ssi_archive_new(&from, NULL, NULL, 0, &archive));
    archive_add(archive, "Languages.csv", "Name\nFrench\n");
    OK(ssi_archive_set_budget(
        archive, none + (all - none) * (step < 8 ? step : 16) / 8));
    archive_add(archive, many[_i].name, text);
    must(ssi_archive_file(archive, 1, &file));
    if (file.state == SSI_FILE_REFUSED) {
      line.size = 0;
      tell_file(&line, archive, 1);
      ck_assert_str_eq(line.text, "refused: memory 0 at 1");
      ck_assert_int_eq(file.rows, 0);
      OK(ssi_archive_memory(archive, &bytes));
      ck_assert_uint_le(bytes, none + 20000);
    } else {
      ck_assert_int_eq(file.rows, ROWS_MANY);
      ck_assert_uint_eq(step, 8);
    }
    ck_assert_int_eq(file.state == SSI_FILE_REFUSED, step < 8);
    ssi_archive_free(archive);
    ck_assert_uint_eq(memory.live_bytes, 0);
  }
  free(text);
}
END_TEST

/* The others of the archive are not touched, and files after it are read. */
START_TEST(the_others_stay) {
  char *text = text_of(0);
  ssi_archive *archive = archive_new(NULL);
  told out = {{0}, 0};
  archive_add(archive, "Votes.csv", "Date\n2024-01-31\n");
  OK(ssi_archive_set_budget(archive, 1000000));
  archive_add(archive, "Connections.csv", text);
  archive_add(archive, "x.csv", text);
  archive_add(archive, "Shares.csv", "Date,ShareCommentary\n");
  ck_assert_str_eq(events_of(archive, &out),
                   "2024-01-31 poll_vote\nno post\nno reshare\n");
  tell_file(&out, archive, 2);
  ck_assert_ptr_nonnull(strstr(out.text, "refused: memory 0 at 1"));
  OK(ssi_archive_set_budget(archive, 0));
  archive_add(archive, "Connections (1).csv", text);
  out.size = 0;
  tell_file(&out, archive, 4);
  ck_assert_str_eq(out.text, "rows 20000, read 20000");
  ssi_archive_free(archive);
  free(text);
}
END_TEST

START_TEST(arguments) {
  ssi_archive *archive = archive_new(NULL);
  uint64_t bytes = 9;
  REFUSED(ssi_archive_set_budget(NULL, 1), NULL);
  REFUSED(ssi_archive_memory(NULL, &bytes), NULL);
  REFUSED(ssi_archive_memory(archive, NULL), NULL);
  OK(ssi_archive_memory(archive, &bytes));
  ck_assert_uint_eq(bytes, 0);
  ssi_archive_free(archive);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {what_is_told_is_enough, ROWS(many)},
      {as_a_whole_or_not_at_all, ROWS(many)},
      {the_others_stay, 1},
      {arguments, 1},
  };
  return RUN_TESTS("archive_budget", cases);
}
