/* The budget of memory: a file that goes beyond it is refused by name, and
   nothing of it is kept; and what is told to be needed is enough. */
#include <stdio.h>
#include <string.h>

#include "allocator.h"
#include "unit/archive_kit.h"

#define ROWS_MANY 20000
#define PARTS_ROWS 4000
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

/* Two domains in one file of JSON. */
static size_t add_json(ssi_archive *archive, char *text) {
  char *at = text;
  int row;
  at += sprintf(at,
                "[{\"snapshotDomain\":\"SKILLS\",\"snapshotData\":[{\"Name\":"
                "\"x\"}]},{\"snapshotDomain\":\"CONNECTIONS\","
                "\"snapshotData\":[");
  for (row = 0; row < PARTS_ROWS; row++) {
    at += sprintf(at,
                  "%s{\"First Name\":\"A\",\"Last Name\":\"B, %d\",\"URL\":"
                  "\"/in/a%d\",\"Connected On\":\"1 Jan 2024\"}",
                  row > 0 ? "," : "", row, row);
  }
  sprintf(at, "]}]");
  archive_add(archive, "a.json", text);
  return 2;
}

/* Two sheets whose texts are those of a part that both share. */
static size_t add_book(ssi_archive *archive, char *text) {
  char *at = text;
  int row;
  OK(ssi_archive_begin_workbook(archive, "Content_a.xlsx"));
  at += sprintf(at, "<a><row><c t='s'><v>0</v></c><c t='s'><v>1</v></c></row>");
  for (row = 0; row < PARTS_ROWS; row++) {
    at +=
        sprintf(at, "<row><c><v>%d</v></c><c><v>3</v></c></row>", 40000 + row);
  }
  sprintf(at, "</a>");
  archive_add(archive, "Content_a.xlsx/xl/worksheets/sheet1.xml", text);
  archive_add(archive, "Content_a.xlsx/xl/worksheets/sheet2.xml", text);
  archive_add(archive, "Content_a.xlsx/xl/sharedStrings.xml",
              "<a><si><t>Date</t></si><si><t>New followers</t></si></a>");
  OK(ssi_archive_end_workbook(archive));
  return 2;
}

static size_t (*const several[])(ssi_archive *, char *) = {add_json, add_book};

/* Memory that an archive tells of a file that is left by its name. */
static uint64_t bytes_of_name(const char *name) {
  char other[] = "xxxxxxxxxxxxxxxxxxxxxxxx";
  ssi_archive *archive = archive_new(NULL);
  uint64_t bytes = 0;
  other[strlen(name)] = '\0';
  archive_add(archive, other, "");
  OK(ssi_archive_memory(archive, &bytes));
  ssi_archive_free(archive);
  return bytes;
}

/* Under any budget all files that one comes to are there, or one that says so,
   of which no byte but the name is left. */
START_TEST(all_files_of_one_or_none) {
  char *text = malloc(PARTS_ROWS * 120 + 1000);
  size_t step, files = 0, most;
  uint64_t bytes;
  bool refused = true;
  ck_assert_ptr_nonnull(text);
  for (step = 0; refused; step++) {
    struct test_memory memory = {0};
    const ssi_allocator from = test_allocator(&memory);
    ssi_archive *archive = NULL;
    ssi_file_info file = SSI_INIT(ssi_file_info);
    told line = {{0}, 0};
    OK(ssi_archive_new(&from, NULL, NULL, 0, &archive));
    OK(ssi_archive_set_budget(archive, 1 + step * 20000));
    most = several[_i](archive, text);
    OK(ssi_archive_files(archive, &files));
    must(ssi_archive_file(archive, 0, &file));
    refused = file.state == SSI_FILE_REFUSED;
    ck_assert_uint_eq(files, refused ? 1 : most);
    if (refused) {
      tell_file(&line, archive, 0);
      ck_assert_str_eq(line.text, "refused: memory 0 at 1");
      ck_assert_str_eq(file.name, _i == 0 ? "a.json" : "Content_a.xlsx");
      OK(ssi_archive_memory(archive, &bytes));
      ck_assert_uint_eq(bytes, bytes_of_name(file.name));
    }
    ck_assert_uint_le(step, 200);
    ssi_archive_free(archive);
    ck_assert_uint_eq(memory.live_bytes, 0);
  }
  ck_assert_uint_gt(step, 10);
  free(text);
}
END_TEST

/* A workbook that is none of LinkedIn's by its name: that its parts are beyond
   the budget is said of it, too. */
START_TEST(any_workbook) {
  char *text = text_of(0);
  ssi_archive *archive = archive_new(NULL);
  told line = {{0}, 0};
  OK(ssi_archive_set_budget(archive, 1000));
  OK(ssi_archive_begin_workbook(archive, "x.xlsx"));
  archive_add(archive, "x.xlsx/xl/worksheets/sheet1.xml", text);
  OK(ssi_archive_end_workbook(archive));
  tell_file(&line, archive, 0);
  ck_assert_str_eq(line.text, "refused: memory 0 at 1");
  ssi_archive_free(archive);
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
      {all_files_of_one_or_none, ROWS(several)},
      {any_workbook, 1},
      {the_others_stay, 1},
      {arguments, 1},
  };
  return RUN_TESTS("archive_budget", cases);
}
