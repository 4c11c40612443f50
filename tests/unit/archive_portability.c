/* JSON of the Portability API: pages and domains, keys and values, and what is
   no such JSON. */
#include <stdio.h>
#include <string.h>

#include "unit/archive_kit.h"

#define PAGE(domain, data) \
  "{\"snapshotDomain\":\"" domain "\",\"snapshotData\":" data "}"
#define VOTE(day) "{\"Date\":\"" day "\",\"OptionText\":\"x\"}"
#define VOTES(day) PAGE("ALL_VOTES", "[" VOTE(day) "]")
#define ENVELOPE(start, pages)         \
  "{\"paging\":{\"start\":" start      \
  ",\"count\":10,\"links\":[{\"rel\":" \
  "\"next\",\"start\":7}],\"total\":2},\"elements\":[" pages "]}"

static void tell_all(told *out, const ssi_archive *archive) {
  size_t files, i;
  OK(ssi_archive_files(archive, &files));
  for (i = 0; i < files; i++) {
    ssi_file_info file = SSI_INIT(ssi_file_info);
    OK(ssi_archive_file(archive, i, &file));
    tell(out, "%s%s %s ", i > 0 ? "; " : "", file.name, file.role);
    tell_file(out, archive, i);
  }
}

static void check(const given *files, const char *report, const char *events) {
  ssi_archive *archive = archive_of(NULL, files);
  told out = {{0}, 0}, found = {{0}, 0};
  tell_all(&out, archive);
  ck_assert_str_eq(out.text, report);
  if (events) ck_assert_str_eq(events_of(archive, &found), events);
  ssi_archive_free(archive);
}

static const struct json {
  const char *text, *report, *events;
} texts[] = {
    {ENVELOPE(
         "0",
         PAGE(
             "CONNECTIONS",
             "[{\"First Name\":\"A\",\"Last Name\":\"A\",\"URL\":"
             "\"\",\"Connected On\":\"31 Jan 2024\"},"
             "{\"First Name\":\"\",\"Connected On\":\"\"}]") "," PAGE("MEMBER_"
                                                                      "SHARE_"
                                                                      "INFO",
                                                                      "[{"
                                                                      "\"Date\""
                                                                      ":\"2024-"
                                                                      "01-31 "
                                                                      "10:00:"
                                                                      "00\","
                                                                      "\"ShareC"
                                                                      "ommentar"
                                                                      "y\":"
                                                                      "\"one "
                                                                      "two "
                                                                      "three\","
                                                                      "\"Visibi"
                                                                      "lity\":"
                                                                      "\"X\"}"
                                                                      "]")),
     "a.json/CONNECTIONS connections rows 1, read 1; "
     "a.json/MEMBER_SHARE_INFO shares rows 1, read 1",
     "2024-01-31 connection A\n2024-01-31 post original own_words\n"
     "no reshare\n"},
    /* A page alone, pages in an array, envelopes in an array; spaces. */
    {" " VOTES("2024-01-31") "\n", "a.json/ALL_VOTES votes rows 1, read 1",
     "2024-01-31 poll_vote\n"},
    {"[" VOTES("2024-01-31") ",\r\n\t" VOTES("2024-02-01") "]",
     "a.json/ALL_VOTES votes rows 2, read 2",
     "2024-01-31 poll_vote\n2024-02-01 poll_vote\n"},
    {"[" ENVELOPE("0", VOTES("2024-01-31")) "," ENVELOPE(
         "1", VOTES("2024-02-01") "," VOTES("2024-02-02")) "]",
     "a.json/ALL_VOTES votes rows 3, read 3", NULL},
    /* Data before its domain, one row without an array, other members. */
    {"{\"a\":{\"snapshotDomain\":1,\"b\":[]},\"snapshotData\":" VOTE(
         "2024-01-31") ",\"snapshotDomain\":\"ALL_VOTES\"}",
     "a.json/ALL_VOTES votes rows 1, read 1", "2024-01-31 poll_vote\n"},
    {"{\"snapshotDomain\":\"ALL_VOTES\",\"snapshotData\":[" VOTE(
         "2024-01-31") "],\"elements\":3}",
     "a.json/ALL_VOTES votes rows 1, read 1", NULL},
    /* Keys differ from row to row; values of all types. */
    {PAGE("ALL_COMMENTS",
          "[{\"Link\":null,\"x\":{\"y\":[1,{}]},\"z\":true},"
          "{\"z\":-1.5e+3,\"Message\":\"a b c d e\",\"Date\":\"2024-01-31\"},"
          "{\"Date\":20240131,\"Message\":false},"
          "7,[{\"Date\":\"2024-01-31\"}],\"x\"]"),
     "a.json/ALL_COMMENTS comments rows 3, read 2: date 1 at 3 in Date",
     "2024-01-31 comment\n2024-01-31 comment own_words\n"},
    /* Escapes, in keys only those of no column. */
    {PAGE("ALL_VOTES",
          "[{\"Dat\\u0065\":1,\"Date\":\"2024\\u002d01-\\u00331\",\"OptionText"
          "\":\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\ud83d\\ude00\\ud83d\\u00"
          "\\ud83dx\\ud83d\\n12345\\udc00\\x\\ud83dxxxxxx\",\"Link\":\"\\u0\","
          "\"x\":\"\\ud83d\"}]"),
     "a.json/ALL_VOTES votes rows 1, read 1", "2024-01-31 poll_vote\n"},
    /* Without rows, known by its name only; and one that is not. */
    {PAGE("SKILLS", "[]"), "a.json/SKILLS skills empty", ""},
    {PAGE("SKILLS", "7"), "a.json/SKILLS skills empty", ""},
    {PAGE("COURSES", "[]"), "a.json/COURSES  unknown", NULL},
    {PAGE("SKILLS", "[{\"Title\":\"x\"}]"),
     "a.json/SKILLS skills refused: header 0 at 1", NULL},
    {PAGE("COURSES", "[{\"Name\":\"x\"}]"), "a.json/COURSES  unknown", NULL},
    {PAGE("RECOMMENDATIONS",
          "[{\"Creation Date\":\"\",\"Status\":\"\",\"Text\":\"\"}]"),
     "a.json/RECOMMENDATIONS  unknown: ambiguous 0 at 1", NULL},
    {PAGE("PHONE_NUMBERS", "[" VOTE("2024-01-31") "]"),
     "a.json/PHONE_NUMBERS  private", NULL},
    {PAGE("a domain of so many characters that they are not kept in the name",
          "[]"),
     "a.json/a domain of so many characters that they are not kept in the nam"
     "  unknown",
     NULL},
    /* No pages. */
    {"\x01", "a.json  unknown: format 0 at 1", NULL},
    {"{}", "a.json  unknown", NULL},
    {"[]", "a.json  unknown", NULL},
    {"\"snapshotDomain\"", "a.json  unknown", NULL},
    {"{\"snapshotDomain\":\"ALL_VOTES\"}", "a.json  unknown", NULL},
    {"{\"snapshotData\":[]}", "a.json  unknown", NULL},
    {"{\"start\":\"x\",\"elements\":3,\"paging\":null}", "a.json  unknown",
     NULL},
    /* Not well-formed, so that nothing is read. */
    {"", "a.json  unknown: format 0 at 1", NULL},
    {"nul", "a.json  unknown: format 0 at 1", NULL},
    {"+1", "a.json  unknown: format 0 at 1", NULL},
    {"?", "a.json  unknown: format 0 at 1", NULL},
    {"\"x", "a.json  unknown: format 0 at 1", NULL},
    {"\"x\\", "a.json  unknown: format 0 at 1", NULL},
    {"\"x\ny\"", "a.json  unknown: format 0 at 1", NULL},
    {"[1 2]", "a.json  unknown: format 0 at 1", NULL},
    {"[1,", "a.json  unknown: format 0 at 1", NULL},
    {"[1}", "a.json  unknown: format 0 at 1", NULL},
    {"{1:2}", "a.json  unknown: format 0 at 1", NULL},
    {"{\"x\" 1}", "a.json  unknown: format 0 at 1", NULL},
    {"{\"x", "a.json  unknown: format 0 at 1", NULL},
    {"{\"x\":1,}", "a.json  unknown: format 0 at 1", NULL},
    {"{\"x\":[1,}", "a.json  unknown: format 0 at 1", NULL},
    {VOTES("2024-01-31") "x", "a.json  unknown: format 0 at 1", NULL},
    {"[" VOTES("2024-01-31"), "a.json  unknown: format 0 at 1", NULL},
};

START_TEST(texts_of_any_form) {
  const given files[] = {{"a.json", texts[_i].text}, {NULL, NULL}};
  check(files, texts[_i].report, texts[_i].events);
}
END_TEST

static const struct several {
  given files[4];
  const char *report;
} several[] = {
    /* The same page twice, under two names; the next page. */
    {{{"a/all.json", VOTES("2024-01-31")},
      {"a/VOTES.json", ENVELOPE("0", VOTES("2024-01-31"))},
      {"a/more.json", ENVELOPE("1", VOTES("2024-02-01"))},
      {NULL, NULL}},
     "a/all.json/ALL_VOTES votes another; "
     "a/VOTES.json/ALL_VOTES votes rows 1, read 1; "
     "a/more.json/ALL_VOTES votes rows 1, read 1"},
    /* Numbers and copies, as in tables. */
    {{{"VOTES_1.json", VOTES("2024-01-31")},
      {"VOTES_2.json", VOTES("2024-02-01")},
      {"VOTES_2 (1).json", VOTES("2024-02-01")},
      {NULL, NULL}},
     "VOTES_1.json/ALL_VOTES votes rows 1, read 1; "
     "VOTES_2.json/ALL_VOTES votes rows 1, read 1; "
     "VOTES_2 (1).json/ALL_VOTES votes another"},
    /* A table of the archive stands before a page. */
    {{{"Votes.csv", "Date\n2024-01-31\n"},
      {"VOTES.json", VOTES("2024-01-31")},
      {NULL, NULL}},
     "Votes.csv votes rows 1, read 1; VOTES.json/ALL_VOTES votes another"},
};

START_TEST(several_files) {
  check(several[_i].files, several[_i].report, NULL);
}
END_TEST

/* More keys than a row keeps, more domains than LinkedIn has, deep nesting. */
START_TEST(large_files) {
  told text = {{0}, 0}, out = {{0}, 0};
  ssi_archive *archive = archive_new(NULL);
  ssi_file_info file = SSI_INIT(ssi_file_info);
  size_t files;
  int i;
  tell(&text, "[{\"snapshotDomain\":\"V\",\"snapshotData\":[{");
  tell(&text, "\"Date\":\"2024-01-31\",\"OptionText\":1");
  for (i = 0; i < 300; i++) tell(&text, ",\"%d\":%d", i, i);
  tell(&text, "}]},");
  for (i = 0; i < 200; i++)
    tell(&text, "{\"snapshotDomain\":\"%d\",\"snapshotData\":[]},", i);
  tell(&text, "1]");
  archive_add(archive, "a.json", text.text);
  OK(ssi_archive_files(archive, &files));
  ck_assert_uint_eq(files, 128);
  OK(ssi_archive_file(archive, 0, &file));
  ck_assert_int_eq(file.read, 1);
  ssi_archive_free(archive);
  text.size = 0;
  archive = archive_new(NULL);
  for (i = 0; i < 64 + _i; i++)
    tell(&text, "%s", i % 2 ? "[" : "{\"elements\":");
  tell(&text, "1");
  for (i = 64 + _i; i > 0; i--) tell(&text, "%s", i % 2 ? "}" : "]");
  archive_add(archive, "a.json", text.text);
  tell_all(&out, archive);
  ck_assert_str_eq(out.text,
                   _i ? "a.json  unknown: format 0 at 1" : "a.json  unknown");
  ssi_archive_free(archive);
}
END_TEST

/* The limit on files holds for what one file comes to. */
START_TEST(too_many_files) {
  static const char text[] =
      "[" PAGE("A", "1") "," PAGE("B", "1") "," PAGE("C", "1") "]";
  ssi_archive *archive = archive_new(NULL);
  size_t i, files;
  for (i = 0; i < SSI_ARCHIVE_FILES_MAX - 2; i++) {
    OK(ssi_archive_add(archive, "x", NULL, 0));
  }
  REFUSED(ssi_archive_add(archive, "a.json", (const uint8_t *)text,
                          sizeof text - 1),
          LIMIT);
  OK(ssi_archive_files(archive, &files));
  ck_assert_uint_eq(files, SSI_ARCHIVE_FILES_MAX - 2);
  ssi_archive_free(archive);
}
END_TEST

/* UTF-16 is JSON, too. */
START_TEST(utf16) {
  static const char text[] = VOTES("2024-01-31");
  uint8_t bytes[2 * sizeof text] = {0xFF, 0xFE};
  ssi_archive *archive = archive_new(NULL);
  told out = {{0}, 0};
  size_t i;
  for (i = 0; i < sizeof text - 1; i++) bytes[2 * i + 2] = (uint8_t)text[i];
  OK(ssi_archive_add(archive, "a.json", bytes, 2 * sizeof text));
  REFUSED(ssi_archive_add(archive, "a.json", NULL, 1), NULL);
  tell_all(&out, archive);
  ck_assert_str_eq(out.text, "a.json/ALL_VOTES votes rows 1, read 1");
  ssi_archive_free(archive);
}
END_TEST

int main(void) {
  const test_case cases[] = {{texts_of_any_form, ROWS(texts)},
                             {several_files, ROWS(several)},
                             {large_files, 2},
                             {too_many_files, 1},
                             {utf16, 1}};
  return RUN_TESTS("archive_portability", cases);
}
