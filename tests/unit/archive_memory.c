/* Every allocation fails once, and from each one on: nothing leaks, nothing is
   half done, and once there is memory again the result is the same. */
#include <string.h>

#include "allocator.h"
#include "unit/archive_kit.h"

#define ROWS_MANY 1200

static const given small[] = {
    {"Profile.csv",
     "First Name,Last Name,Headline,Summary,Industry,Geo Location\n"
     "Me,Myself,achats,x,y,z\n"},
    {"Profile Summary.csv", "Profile Summary\nx\n"},
    {"Positions.csv",
     "Company Name,Title,Description,Started On\nX,achats,x,2020\n"},
    {"Skills.csv", "Name\nachats\n"},
    {"Rich_Media.csv", "Date/Time\n2024-01-31\n"},
    {"Ad_Targeting.csv", "Member Groups\nx\n"},
    {"Connections.csv",
     "First Name,Last Name,URL,Company,Position,Connected On\n"
     "A,A,/in/a,X,CEO,2024-01-31\nB,B,,X,achats,2024-01-31\n"
     "\"C, PhD\",C,,X,achats,2024-01-31\nD,\"D, PhD\",,X,achats,2024-01-31\n"},
    {"Invitations.csv",
     "From,To,Sent At,Direction,inviterProfileUrl,inviteeProfileUrl\n"
     "Me,A,2024-01-31,OUTGOING,/in/me,/in/a\n"},
    {"messages.csv",
     "FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE\n"
     "Me,/in/me,A,/in/a,2024-01-31\nMe,/in/me,B B,,2024-01-31\n"
     "A,/in/a,Me,/in/me,2024-02-01\n\"E, F\",,Me,/in/me,2024-02-01\n"},
    {"Endorsement_Given_Info.csv",
     "Endorsement Date,Endorsee Public Url,Endorsement Status\n"
     "2024-01-31,/in/a,ACCEPTED\n"},
    {"Shares.csv", "Date,ShareCommentary\n2024-01-31,achats\n"},
    {"Comments.csv", "Date,Message\n2024-01-31,achats\n"},
    {"Logins.csv", "Login Date\n2024-01-31\n"},
    {"Events.csv", "Event Time,Status\n2024-01-31,ATTENDING\n"},
    /* in one byte a letter, with CR alone, and read again for its dates */
    {"Languages.csv",
     "Name\nFran\xE7"
     "ais\n"},
    {"Honors.csv", "Title\rA\rB\r"},
    {"Votes.csv",
     "Date\n46116\n2026-05-01\n2026-05-02\n2026-05-03\n2026-05-04\n2026-05-05\n"
     "2026-05-06\n2026-05-07\n2026-05-08\n2026-05-09\n"},
    {"Learning.csv", "Content Last Watched Date (if viewed)\n2024-01-31\n"},
    {"Articles/2024-01-31-a.html", "<p>achats</p>"},
    {"Contacts.csv", "x"},
    {"a.json",
     "[{\"snapshotDomain\":\"ALL_VOTES\",\"snapshotData\":[{\"Date\":"
     "\"2024-01-31\",\"OptionText\":\"\"}]},"
     "{\"snapshotDomain\":\"COURSES\",\"snapshotData\":[]}]"},
    {"b.json", "{"},
    {"c.json",
     "[{\"snapshotDomain\":\"SKILLS\",\"snapshotData\":[{\"Name\":\"x\"}]},"
     "{\"snapshotDomain\":\"CONNECTIONS\",\"snapshotData\":[{\"First Name\":"
     "\"F\",\"Last Name\":\"F, PhD\",\"Connected On\":\"31 Jan 2024\"}]}]"},
    {NULL, NULL}};

/* Parts of a workbook. */
static const given parts[] = {
    {"A.xlsx/xl/worksheets/sheet1.xml",
     "<a><row><c t='s'><v>0</v></c><c t='s'><v>1</v></c></row>"
     "<row><c><v>46143</v></c><c><v>3</v></c></row></a>"},
    {"A.xlsx/xl/sharedStrings.xml",
     "<a><si><t>Date</t></si><si><t>New followers</t></si></a>"},
    {"A.xlsx/xl/worksheets/sheet2.xml",
     "<a><row><c><v>Date</v></c><c><v>Impressions</v></c><c><v>Engagements</v>"
     "</c></row><row><c><v>46143</v></c><c><v>3</v></c><c><v>2</v></c></row>"
     "</a>"},
    {NULL, NULL}};

/* A workbook is dropped if there is no memory, and is begun again. */
static ssi_status add_book(ssi_archive *archive, const given *from) {
  ssi_status status = ssi_archive_begin_workbook(archive, "Content_A.xlsx");
  for (; status == SSI_OK && from->name; from++) {
    status = ssi_archive_add(archive, from->name, (const uint8_t *)from->text,
                             strlen(from->text));
  }
  return status == SSI_OK ? ssi_archive_end_workbook(archive) : status;
}

static ssi_status add_books(ssi_archive *archive, bool retry) {
  static const given none[] = {{NULL, NULL}};
  ssi_status status;
  size_t before, after;
  must(ssi_archive_files(archive, &before));
  do {
    status = add_book(archive, parts);
    must(ssi_archive_files(archive, &after));
    ck_assert_uint_eq(after, before + (status == SSI_OK ? 2 : 0));
  } while (retry && status == SSI_ERROR_MEMORY);
  if (status != SSI_OK) return status;
  do {
    status = add_book(archive, none);
  } while (retry && status == SSI_ERROR_MEMORY);
  return status;
}

/* Tries until it works; every failure must leave the archive as it was. */
static ssi_status add_all(ssi_archive *archive, bool retry) {
  const given *file;
  for (file = small; file->name; file++) {
    ssi_status status;
    size_t before, after;
    do {
      must(ssi_archive_files(archive, &before));
      status = ssi_archive_add(archive, file->name, (const uint8_t *)file->text,
                               strlen(file->text));
      must(ssi_archive_files(archive, &after));
      if (status != SSI_OK) ck_assert_uint_eq(after, before);
    } while (retry && status == SSI_ERROR_MEMORY);
    if (status != SSI_OK) return status;
  }
  return add_books(archive, retry);
}

static ssi_status read_all(struct test_memory *memory, bool retry, told *out) {
  const ssi_allocator from = test_allocator(memory);
  ssi_archive *archive = NULL;
  ssi_profile *profile = NULL;
  ssi_activity *activity = NULL;
  ssi_status status;
  do {
    status = ssi_archive_new(&from, NULL, "achats", 6, &archive);
  } while (retry && status == SSI_ERROR_MEMORY);
  while (status == SSI_OK &&
         (status = ssi_archive_begin_export(archive, "x", -1)) ==
             SSI_ERROR_MEMORY &&
         retry)
    status = SSI_OK;
  if (status == SSI_OK) status = ssi_archive_keep_shape(archive, true);
  if (status == SSI_OK) status = ssi_archive_keep_names(archive, true);
  if (status == SSI_OK) status = add_all(archive, retry);
  if (status == SSI_OK) {
    do {
      status = ssi_archive_resolve(archive, &profile, &activity);
    } while (retry && status == SSI_ERROR_MEMORY);
  }
  if (status == SSI_OK) {
    out->size = 0;
    tell_events(out, activity);
    tell_facts(out, profile);
    ssi_profile_free(profile);
    ssi_activity_free(activity);
  }
  ssi_archive_free(archive);
  ck_assert_uint_eq(memory->live_blocks, 0);
  ck_assert_uint_eq(memory->live_bytes, 0);
  ck_assert(!memory->wrong_size);
  return status;
}

START_TEST(each_allocation_fails) {
  told whole = {{0}, 0}, out = {{0}, 0};
  struct test_memory memory;
  size_t calls, i;
  memset(&memory, 0, sizeof memory);
  OK(read_all(&memory, false, &whole));
  calls = memory.calls;
  ck_assert_uint_gt(calls, 50);
  for (i = 1; i <= calls; i++) {
    memset(&memory, 0, sizeof memory);
    memory.fail_at = i;
    memory.fail_on = true;
    REFUSED(read_all(&memory, false, &out), MEMORY);
    memset(&memory, 0, sizeof memory);
    memory.fail_at = i;
    OK(read_all(&memory, true, &out));
    ck_assert_str_eq(out.text, whole.text);
  }
}
END_TEST

/* There may be too little left to say that a file is beyond the budget. */
START_TEST(what_is_refused) {
  ssi_status status = SSI_ERROR_MEMORY;
  size_t i;
  for (i = 1; status != SSI_OK; i++) {
    struct test_memory memory;
    const ssi_allocator from = test_allocator(&memory);
    ssi_archive *archive = NULL;
    ssi_file_info file = SSI_INIT(ssi_file_info);
    size_t files;
    memset(&memory, 0, sizeof memory);
    OK(ssi_archive_new(&from, NULL, NULL, 0, &archive));
    OK(ssi_archive_set_budget(archive, 1));
    memory.fail_at = memory.calls + i;
    status =
        ssi_archive_add(archive, "Skills.csv", (const uint8_t *)"Name\nx\n", 7);
    OK(ssi_archive_files(archive, &files));
    ck_assert_uint_eq(files, status == SSI_OK);
    if (status == SSI_OK) {
      must(ssi_archive_file(archive, 0, &file));
      ck_assert_int_eq(file.state, SSI_FILE_REFUSED);
    }
    ssi_archive_free(archive);
    ck_assert_uint_eq(memory.live_blocks, 0);
  }
  ck_assert_uint_gt(i, 2);
}
END_TEST

/* UTF-16 needs a copy, and more rows than fit in the first block another. */
START_TEST(allocations_for_large_files) {
  static const uint8_t utf16[] = {0xFF, 0xFE, 'D', 0, 'a',  0,
                                  't',  0,    'e', 0, '\n', 0};
  struct test_memory memory;
  const ssi_allocator from = test_allocator(&memory);
  told text = {{0}, 0};
  ssi_status status;
  size_t i;
  int row;
  tell(&text, "First Name,Last Name,Connected On\n");
  for (row = 0; row < ROWS_MANY; row++) tell(&text, "A,%d,2024-01-31\n", row);
  for (i = 1;; i++) {
    ssi_archive *archive = NULL;
    ssi_profile *profile = NULL;
    ssi_activity *activity = NULL;
    memset(&memory, 0, sizeof memory);
    memory.fail_at = i;
    status = ssi_archive_new(&from, NULL, NULL, 0, &archive);
    if (status == SSI_OK)
      status = ssi_archive_add(archive, "Votes.csv", utf16, sizeof utf16);
    if (status == SSI_OK)
      status = ssi_archive_add(archive, "Votes.json", utf16, sizeof utf16);
    if (status == SSI_OK)
      status = ssi_archive_add(archive, "Connections.csv",
                               (const uint8_t *)text.text, text.size);
    if (status == SSI_OK)
      status = ssi_archive_resolve(archive, &profile, &activity);
    ssi_profile_free(profile);
    ssi_activity_free(activity);
    ssi_archive_free(archive);
    ck_assert_uint_eq(memory.live_blocks, 0);
    ck_assert(!memory.wrong_size);
    if (memory.calls < i) break;
    REFUSED(status, MEMORY);
  }
  OK(status);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {each_allocation_fails, 1},
      {what_is_refused, 1},
      {allocations_for_large_files, 1},
  };
  return RUN_TESTS("archive_memory", cases);
}
