/* The form of an export, and that of a file for a report. */
#include <stdio.h>
#include <string.h>

#include "allocator.h"
#include "unit/archive_kit.h"

#define FILES_MAX 14
#define END \
  { NULL, NULL }

#define PROFILE \
  { "Profile.csv", "Headline\nx\n" }
#define CONNECTIONS \
  { "Connections.csv", "First Name,Last Name,Connected On\n" }
#define MESSAGES \
  { "messages.csv", "FROM,TO,DATE\n" }
#define INVITATIONS \
  { "Invitations.csv", "Sent At,Direction\n" }
#define POSITIONS \
  { "Positions.csv", "Company Name,Title\n" }
#define SKILLS \
  { "Skills.csv", "Name\n" }
#define SHARES \
  { "Shares_1.csv", "Date,ShareCommentary\n" }
#define COMMENTS \
  { "Comments_1.csv", "Date,Message\n" }
#define REACTIONS \
  { "Reactions_1.csv", "Date,Type\n" }

static const struct {
  given files[FILES_MAX];
  ssi_form form;
  const char *missing;
} exports[] = {
    {{PROFILE, CONNECTIONS, MESSAGES, INVITATIONS, POSITIONS, SKILLS, SHARES,
      COMMENTS, REACTIONS, END},
     SSI_FORM_COMPLETE,
     ""},
    {{PROFILE, CONNECTIONS, MESSAGES, INVITATIONS, POSITIONS, SKILLS, END},
     SSI_FORM_BASIC,
     "shares comments reactions "},
    /* somebody who never posted */
    {{PROFILE,
      CONNECTIONS,
      MESSAGES,
      INVITATIONS,
      POSITIONS,
      SKILLS,
      {"Logins.csv", "Login Date,IP Address\n"},
      END},
     SSI_FORM_COMPLETE,
     "shares comments reactions "},
    /* a refused file was sent */
    {{PROFILE,
      CONNECTIONS,
      MESSAGES,
      {"Invitations.csv", "x\n"},
      POSITIONS,
      SKILLS,
      SHARES,
      COMMENTS,
      {"Reactions.csv", ""},
      END},
     SSI_FORM_COMPLETE,
     ""},
    {{PROFILE, POSITIONS, SKILLS, END},
     SSI_FORM_PART,
     "connections invitations messages shares comments reactions "},
    {{SHARES, COMMENTS, REACTIONS, END},
     SSI_FORM_PART,
     "connections invitations messages profile positions skills "},
    {{{"page.json",
       "[{\"snapshotDomain\": \"PROFILE\", \"snapshotData\": "
       "[{\"Headline\": \"x\"}]}]"},
      {"more.json",
       "[{\"snapshotDomain\": \"PROFILE\", \"snapshotData\": "
       "[{\"Headline\": \"x\"}]}]"},
      END},
     SSI_FORM_PORTABILITY,
     "connections invitations messages shares comments reactions positions "
     "skills "},
    {{{"Contacts.csv", "x\n"}, {"x.txt", "x\n"}, END},
     SSI_FORM_UNKNOWN,
     "connections invitations messages shares comments reactions profile "
     "positions skills "},
};

static void tell_missing(told *out, const ssi_archive *archive, size_t index,
                         size_t count) {
  ssi_role_info role = SSI_INIT(ssi_role_info);
  size_t i, found;
  for (i = 0; i < count; i++) {
    OK(ssi_archive_export_missing(archive, index, i, &found));
    OK(ssi_archive_role(found, &role));
    tell(out, "%s ", role.name);
  }
  REFUSED(ssi_archive_export_missing(archive, index, count, &found), INDEX);
}

START_TEST(forms) {
  ssi_export_info info = SSI_INIT(ssi_export_info);
  told out = {{0}, 0};
  ssi_archive *archive = archive_new(NULL);
  const given *file;
  /* Files of other exports do not matter. */
  OK(ssi_archive_begin_export(archive, "other", -1));
  archive_add(archive, "Comments_2.csv", "Date,Message\n");
  OK(ssi_archive_begin_export(archive, "this", -1));
  for (file = exports[_i].files; file->name; file++) {
    archive_add(archive, file->name, file->text);
  }
  OK(ssi_archive_export(archive, 1, &info));
  ck_assert_int_eq(info.form, exports[_i].form);
  tell_missing(&out, archive, 1, info.missing);
  ck_assert_str_eq(out.text, exports[_i].missing);
  ssi_archive_free(archive);
}
END_TEST

START_TEST(workbook_alone) {
  static const char sheet[] =
      "<worksheet><sheetData><row><c t=\"str\"><v>Date</v></c><c "
      "t=\"str\"><v>New followers</v></c></row></sheetData></worksheet>";
  ssi_export_info info = SSI_INIT(ssi_export_info);
  ssi_archive *archive = archive_new(NULL);
  OK(ssi_archive_begin_workbook(archive, "A.xlsx"));
  archive_add(archive, "A.xlsx/xl/worksheets/sheet1.xml", sheet);
  OK(ssi_archive_end_workbook(archive));
  OK(ssi_archive_export(archive, 0, &info));
  ck_assert_int_eq(info.form, SSI_FORM_ANALYTICS);
  ck_assert_uint_eq(info.missing, 9);
  ssi_archive_free(archive);
}
END_TEST

static const struct {
  const char *name, *text, *shape;
} shapes[] = {
    {"Max/Reactions_100200300.csv",
     "Date,Type,Link\n2024-01-31 10:00:00,LIKE,secret\n"
     "2024-02-31 10:00:00,LIKE,x\n31. M\303\244rz 2024,LIKE,x\n,LIKE,x\n"
     "2024-01-31 10:00:00,SECRET,x\n",
     "Reactions_000000000.csv\n  role: reactions\n  encoding: utf-8\n"
     "  rows: 5\n  skipped: 3: date 2, value 1\n  header: Date,Type,Link\n"
     "  Date: 0000-00-00 00:00:00 x 3\n  Date: 00. aaaa 0000 x 1\n"
     "  Date:  x 1\n"},
    /* a name that is not LinkedIn's */
    {"a\\Jana D\303\266vere 2.csv",
     "First Name,Last Name,Connected On\nA,B,1 Jan 2024\n",
     "aaaa aaaaaa 0.csv\n  role: connections\n  encoding: utf-8\n  rows: 1\n"
     "  skipped: 0\n  header: First Name,Last Name,Connected On\n"
     "  Connected On: 0 aaa 0000 x 1\n"},
    {"Email Addresses.csv", "secret",
     "Email Addresses.csv\n  role: \n"
     "  encoding: \n  rows: 0\n  skipped: 0\n  header: \n"},
    {"Articles/2024-01-31-Secret.html", "<p>secret</p>",
     "0000-00-00-aaaaaa.html\n  role: articles\n  encoding: utf-8\n  rows: 1\n"
     "  skipped: 0\n  header: \n"},
    {"Secret", "x",
     "aaaaaa\n  role: \n  encoding: \n  rows: 0\n  skipped: 0\n"
     "  header: \n"},
    {"secret.Name", "x",
     "aaaaaa.aaaa\n  role: \n  encoding: \n  rows: 0\n  skipped: 0\n"
     "  header: \n"},
    /* a header that is not known: the first row of several fields */
    {"Kontakte.csv",
     "Hinweis\n\nVorname;Nachname;Verbunden\376 am\001\nJana;Dovere;1. Mai\n",
     NULL},
    {"Connections.csv",
     "Notes:\n\"a, b\"\n\nVorname,Nachname,Verbunden am\nJana,Dovere,x\n",
     "Connections.csv\n  role: connections\n  encoding: utf-8\n  rows: 0\n"
     "  skipped: 0: language 0\n  header: Vorname,Nachname,Verbunden am\n"},
    {"Rich_Media.csv",
     "Date/Time,Media Description,Media Link\n"
     "\"You uploaded a feed photo on March 2, 2024 at 12:29 PM (GMT)\",-,x\n",
     "Rich_Media.csv\n  role: rich_media\n  encoding: utf-8\n  rows: 1\n"
     "  skipped: 0\n  header: Date/Time,Media Description,Media Link\n"
     "  Date/Time: aaa aaaaaaaa a aaaa aaaaa aa aaaaa 0, 0000  x 1\n"},
    {"Learning.csv",
     "Content Title,Content Last Watched Date (if viewed),"
     "Content Completed At (if completed)\nSecret,x,2024-01-31\n",
     "Learning.csv\n  role: learning\n  encoding: utf-8\n  rows: 1\n"
     "  skipped: 0\n  header: Content Title,Content Last Watched Date (if "
     "viewed),Content Completed At (if completed)\n"
     "  Content Last Watched Date (if viewed): a x 1\n"
     "  Content Completed At (if completed): 0000-00-00 x 1\n"},
    /* rows that are no header; and none of the next is taken */
    {"x.csv",
     "Jana,abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmno"
     "pqrstuvwxyz\nA,B\n",
     "a.csv\n  role: \n  encoding: utf-8\n  rows: 0\n  skipped: 0\n"
     "  header: \n"},
    {"x.csv", "Jana,17 Main Street\nA,B\n",
     "a.csv\n  role: \n  encoding: utf-8\n  rows: 0\n  skipped: 0\n"
     "  header: \n"},
    {"x.csv", "Jana,j@x.test\nA,B\n",
     "a.csv\n  role: \n  encoding: utf-8\n  rows: 0\n  skipped: 0\n"
     "  header: \n"},
    {"x.csv", "Jana,7\nA,B\n",
     "a.csv\n  role: \n  encoding: utf-8\n  rows: 0\n  skipped: 0\n"
     "  header: \n"},
    {"x.csv", "Jana,@jana\nA,B\n",
     "a.csv\n  role: \n  encoding: utf-8\n  rows: 0\n  skipped: 0\n"
     "  header: \n"},
    {"x.csv", ":x,Jana\nA,B\n",
     "a.csv\n  role: \n  encoding: utf-8\n  rows: 0\n  skipped: 0\n"
     "  header: \n"},
    {"x.csv", "Jana,https://x.test\nA,B\n",
     "a.csv\n  role: \n  encoding: utf-8\n  rows: 0\n  skipped: 0\n"
     "  header: \n"},
};

/* What is told of the only file. */
static void shape_of(const ssi_archive *archive, told *out) {
  size_t size = 0, again = 0;
  OK(ssi_archive_shape(archive, 0, NULL, 0, &size));
  REFUSED(ssi_archive_shape(archive, 0, out->text, size - 1, &again), SPACE);
  ck_assert_uint_eq(again, size);
  OK(ssi_archive_shape(archive, 0, out->text, sizeof out->text, &size));
  ck_assert_uint_eq(strlen(out->text) + 1, size);
}

START_TEST(files) {
  ssi_archive *archive = archive_new(NULL);
  told out = {{0}, 0};
  OK(ssi_archive_keep_shape(archive, true));
  archive_add(archive, shapes[_i].name, shapes[_i].text);
  shape_of(archive, &out);
  if (shapes[_i].shape) ck_assert_str_eq(out.text, shapes[_i].shape);
  ck_assert_ptr_null(strstr(out.text, "Jana"));
  ck_assert_ptr_null(strstr(out.text, "ecret"));
  ssi_archive_free(archive);
}
END_TEST

START_TEST(not_kept) {
  ssi_archive *archive = archive_new(NULL);
  told out = {{0}, 0};
  OK(ssi_archive_keep_shape(archive, true));
  OK(ssi_archive_keep_shape(archive, false));
  archive_add(archive, "Votes.csv", "Date\n2024-01-31\n");
  shape_of(archive, &out);
  ck_assert_str_eq(out.text,
                   "Votes.csv\n  role: votes\n  encoding: utf-8\n  rows: 1\n"
                   "  skipped: 0\n");
  ssi_archive_free(archive);
}
END_TEST

/* Long names, many columns, many forms: what does not fit is left out. */
START_TEST(much) {
  ssi_archive *archive = archive_new(NULL);
  told file = {{0}, 0}, out = {{0}, 0};
  int i;
  OK(ssi_archive_keep_shape(archive, true));
  tell(&file, "Date");
  for (i = 0; i < 40; i++) tell(&file, ",%080d", i);
  for (i = 0; i < 30; i++)
    tell(&file, "\n%.*s", i, "------------------------------");
  for (i = 0; i < 3; i++) tell(&file, "\n%0100d", 0);
  archive_add(archive, "Votes.csv", file.text);
  shape_of(archive, &out);
  ck_assert_uint_lt(strlen(out.text), 2200);
  ssi_archive_free(archive);
}
END_TEST

/* Every value of a file is a marker, and so are all names that are no names of
   columns. */
START_TEST(no_value_is_told) {
  static const char *const names[] = {"Profile", "Positions", "Connections",
                                      "messages", "Marker"};
  static const char *const headers[] = {
      "First Name,Last Name,Headline,Summary,Industry",
      "Company Name,Title,Description,Started On,Finished On",
      "First Name,Last Name,URL,Company,Position,Connected On",
      "CONVERSATION ID,FROM,TO,DATE,CONTENT", "One,Two,Three"};
  ssi_archive *archive = archive_new(NULL);
  size_t i, row;
  OK(ssi_archive_keep_shape(archive, true));
  OK(ssi_archive_begin_export(archive, "Marker.zip", -1));
  for (i = 0; i < ROWS(names); i++) {
    told file = {{0}, 0};
    char name[64];
    snprintf(name, sizeof name, "Marker Marker/%s.csv", names[i]);
    tell(&file, "%s\n", headers[i]);
    for (row = 0; row < 9; row++) {
      tell(&file, "Marker%d,Marker,Marker,\"Marker,\nMarker\",Marker,Marker\n",
           (int)row);
    }
    archive_add(archive, name, file.text);
  }
  for (i = 0; i < ROWS(names); i++) {
    told out = {{0}, 0};
    size_t size;
    OK(ssi_archive_shape(archive, i, out.text, sizeof out.text, &size));
    ck_assert_ptr_null(strstr(out.text, "arker"));
    ck_assert_ptr_nonnull(strstr(out.text, headers[i]));
  }
  ssi_archive_free(archive);
}
END_TEST

START_TEST(arguments) {
  ssi_archive *archive = archive_new(NULL);
  size_t size;
  REFUSED(ssi_archive_keep_shape(NULL, true), NULL);
  REFUSED(ssi_archive_shape(NULL, 0, NULL, 0, &size), NULL);
  REFUSED(ssi_archive_shape(archive, 0, NULL, 0, NULL), NULL);
  REFUSED(ssi_archive_shape(archive, 0, NULL, 0, &size), INDEX);
  REFUSED(ssi_archive_export_missing(NULL, 0, 0, &size), NULL);
  REFUSED(ssi_archive_export_missing(archive, 0, 0, NULL), NULL);
  REFUSED(ssi_archive_export_missing(archive, 0, 0, &size), INDEX);
  ssi_archive_free(archive);
}
END_TEST

START_TEST(each_allocation_fails) {
  static const char votes[] = "Date\n2024-01-31\n31. xx 2024\n";
  struct test_memory memory;
  const ssi_allocator from = test_allocator(&memory);
  size_t i;
  ssi_status status = SSI_ERROR_MEMORY;
  for (i = 1; status != SSI_OK; i++) {
    ssi_archive *archive = NULL;
    memset(&memory, 0, sizeof memory);
    OK(ssi_archive_new(&from, NULL, NULL, 0, &archive));
    OK(ssi_archive_keep_shape(archive, true));
    memory.fail_at = memory.calls + i;
    status = ssi_archive_add(archive, "Votes.csv", (const uint8_t *)votes,
                             sizeof votes - 1);
    ssi_archive_free(archive);
    ck_assert_uint_eq(memory.live_blocks, 0);
    ck_assert(!memory.wrong_size);
  }
  ck_assert_uint_gt(i, 5);
}
END_TEST

int main(void) {
  const test_case cases[] = {{forms, ROWS(exports)},
                             {workbook_alone, 1},
                             {files, ROWS(shapes)},
                             {not_kept, 1},
                             {much, 1},
                             {no_value_is_told, 1},
                             {arguments, 1},
                             {each_allocation_fails, 1}};
  return RUN_TESTS("archive_shape", cases);
}
