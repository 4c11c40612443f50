/* Workbooks: their parts, cells and texts; which sheet is which table; counts
   by day; what is refused. */
#include <stdio.h>
#include <string.h>

#include "unit/archive_kit.h"

#define SHEET(rows) "<worksheet><sheetData>" rows "</sheetData></worksheet>"
#define ROW(cells) "<row>" cells "</row>"
#define TEXT(text) "<c t=\"inlineStr\"><is><t>" text "</t></is></c>"
#define NUMBER(value) "<c><v>" value "</v></c>"
#define ENGAGEMENT_HEAD \
  ROW(TEXT("Date") TEXT("Impressions") TEXT("Engagements"))
#define ENGAGEMENT(day, views, engagements) \
  ROW(TEXT(day) TEXT(views) TEXT(engagements))
#define FOLLOWERS_HEAD ROW(TEXT("Date") TEXT("New followers"))
#define FOLLOWERS(day, count) ROW(TEXT(day) NUMBER(count))

/* Hands in parts: "sheet1.xml" and the like, or those beside the sheets, whose
   names begin with "../". */
static void add_book(ssi_archive *archive, const char *name,
                     const given *parts) {
  char path[8192];
  OK(ssi_archive_begin_workbook(archive, name));
  for (; parts->name; parts++) {
    const bool beside = strncmp(parts->name, "../", 3) == 0;
    snprintf(path, sizeof path, "%s/xl/%s%s", name, beside ? "" : "worksheets/",
             parts->name + (beside ? 3 : 0));
    archive_add(archive, path, parts->text);
  }
  OK(ssi_archive_end_workbook(archive));
}

static void tell_all(told *out, const ssi_archive *archive) {
  size_t files, i;
  OK(ssi_archive_files(archive, &files));
  for (i = 0; i < files; i++) {
    ssi_file_info file = SSI_INIT(ssi_file_info);
    OK(ssi_archive_file(archive, i, &file));
    if (i > 0) tell(out, "; ");
    tell(out, "%s ", file.role);
    tell_file(out, archive, i);
  }
}

/* Of one sheet, in a workbook of that name: what became of it, and events. */
static void check_sheet(const char *book, const char *sheet, const char *files,
                        const char *events) {
  const given parts[] = {{"sheet1.xml", sheet}, {NULL, NULL}};
  ssi_archive *archive = archive_new(NULL);
  told out = {{0}, 0}, found = {{0}, 0};
  add_book(archive, book, parts);
  tell_all(&out, archive);
  ck_assert_str_eq(out.text, files);
  if (events) ck_assert_str_eq(events_of(archive, &found), events);
  ssi_archive_free(archive);
}

START_TEST(sheets_of_analytics) {
  const given parts[] = {
      {"sheet1.xml",
       SHEET(ROW(TEXT("Overall Performance") TEXT("5/1/2026 - 5/7/2026"))
                 ROW(TEXT("Impressions") NUMBER("1491")))},
      {"sheet2.xml", SHEET(ENGAGEMENT_HEAD ENGAGEMENT("5/1/2026", "1,100", "4")
                               ENGAGEMENT("5/2/2026", "200", "0"))},
      {"sheet3.xml", SHEET(ROW(TEXT("Post URL") TEXT("Post publish date")
                                   TEXT("Engagements")))},
      {"sheet4.xml",
       SHEET(ROW(TEXT("Total followers on 5/7/2026:") NUMBER("1506")) ROW("")
                 FOLLOWERS_HEAD FOLLOWERS("5/1/2026", "3")
                     FOLLOWERS("5/2/2026", "1"))},
      {NULL, NULL}};
  ssi_archive *archive = archive_new(NULL);
  told out = {{0}, 0}, events = {{0}, 0};
  ssi_file_info file = SSI_INIT(ssi_file_info);
  add_book(archive, "Content_2026.xlsx", parts);
  tell_all(&out, archive);
  ck_assert_str_eq(out.text,
                   " unknown; analytics_engagement rows 2, read 2;  unknown; "
                   "analytics_followers rows 2, read 2");
  ck_assert_str_eq(events_of(archive, &events),
                   "2026-05-01 follower_gained x3\n"
                   "2026-05-01 post_view_received x1100\n"
                   "2026-05-01 reaction_received x4\n"
                   "2026-05-02 follower_gained\n"
                   "2026-05-02 post_view_received x200\n");
  OK(ssi_archive_file(archive, 1, &file));
  ck_assert_str_eq(file.name, "Content_2026.xlsx/xl/worksheets/sheet2.xml");
  ck_assert_int_eq(file.order, SSI_DATE_ORDER_MONTH);
  ssi_archive_free(archive);
}
END_TEST

static const struct dates {
  const char *first, *second, *days;
} dates[] = {
    {"5/1/2026", "5/2/2026", "2026-05-01 2026-05-02"},
    {"05/02/2026", "06/02/2026", "2026-02-05 2026-02-06"},
    {"6/2/2026", "5/2/2026", "2026-02-05 2026-02-06"},
    {"12/05/2026", "13/05/2026", "2026-05-12 2026-05-13"},
    {"5/12/2026", "5/13/2026", "2026-05-12 2026-05-13"},
    {"1/2/2026", "8/2/2026", "2026-01-02 2026-08-02"},
    {"46143", "46144", "2026-05-01 2026-05-02"},
    {"2026-05-01", "2026-05-02", "2026-05-01 2026-05-02"},
    {"1. Mai 2026", "2. Mai 2026", "2026-05-01 2026-05-02"},
};

START_TEST(dates_of_days) {
  const struct dates *row = &dates[_i];
  char sheet[4096], events[512];
  snprintf(sheet, sizeof sheet,
           SHEET(FOLLOWERS_HEAD FOLLOWERS("%s", "1") FOLLOWERS("%s", "1")),
           row->first, row->second);
  snprintf(events, sizeof events, "%.10s follower_gained\n%s follower_gained\n",
           row->days, row->days + 11);
  check_sheet("A.xlsx", sheet, "analytics_followers rows 2, read 2", events);
}
END_TEST

static const struct count {
  const char *text;
  int value; /* -1: no number, -2: not told exactly */
} counts[] = {
    {"7", 7},
    {"", -1},
    {" 12 ", 12},
    {"1,234", 1234},
    {"1.234", 1234},
    {"1 234", 1234},
    {"1\xC2\xA0"
     "234",
     1234},
    {"1'234,567", 1000000},
    {"12.0", 12},
    {"12.00", 12},
    {"12.50", -1},
    {"1,2", -1},
    {"1,", -1},
    {"1 x", -1},
    {"x", -1},
    {"-28", 0},
    {"-", -1},
    {"&lt; 1%", -2},
    {"&lt;5", -2},
    {"12%", -1},
    {"9999999999999999999999", 1000000},
    {"1234,567", 1000000},
};

START_TEST(texts_for_counts) {
  const struct count *row = &counts[_i];
  char sheet[4096], events[512] = "no follower_gained\n";
  snprintf(sheet, sizeof sheet,
           SHEET(FOLLOWERS_HEAD ROW(TEXT("2026-05-01") TEXT("%s"))), row->text);
  if (row->value > 1)
    snprintf(events, sizeof events, "2026-05-01 follower_gained x%d\n",
             row->value);
  check_sheet("A.xlsx", sheet,
              row->value == -1   ? "analytics_followers rows 1, read 0: value "
                                   "1 at 2 in New followers"
              : row->value == -2 ? "analytics_followers rows 1, read 0: below "
                                   "1 at 2 in New followers"
                                 : "analytics_followers rows 1, read 1",
              row->value < 0 ? "" : events);
}
END_TEST

/* A sheet, and what becomes of it in a workbook of any name. */
static const struct taken {
  const char *sheet, *files, *events;
} taken[] = {
    /* Cells by reference, and none; prefixes; empty elements; what is between.
     */
    {"\xEF\xBB\xBF<?xml version=\"1.0\"?><!-- <a> --><x:worksheet>"
     "<x:dimension ref=\"A1\"/><x:sheetData>"
     "<x:row r=\"3\" spans='1:2'><x:c r=\"A3\" t=\"str\"><x:v>Date</x:v></x:c>"
     "<x:c r=\"C3\" t=\"str\"><x:f>A&amp;B</x:f><x:v>New "
     "followers</x:v></x:c></x:row>"
     "<x:row r=\"9\"><x:c r='C9' s=\"1\"><x:v>3</x:v></x:c><x:c r='B9'/>"
     "<x:c r='A9' t='d'><x:v>2026-05-01</x:v></x:c></x:row>"
     "</x:sheetData></x:worksheet>",
     "analytics_followers rows 1, read 1", "2026-05-01 follower_gained x3\n"},
    /* Runs of text, entities, what is read aloud. */
    {SHEET(ROW(TEXT("Dat") "<c t='inlineStr'><is><r><t>New</t></r><r><t> "
                           "follow</t></r><rPh><t>x</t></rPh></is></c>")
               ROW("<c t='inlineStr'><is><r><t>D</t></r><r><t>ate</t></r></is>"
                   "</c><c t='inlineStr'><is><r><t>New</t></r><r><t>"
                   "&#32;follow&#101;rs</t></r><rPh><t>x</t></rPh></is></c>")
                   ROW("<c t='inlineStr'><is><r><t>2026&#45;05-</t></r><r><t>"
                       "01</t></r></is></c>" NUMBER("2"))),
     " unknown", NULL},
    {SHEET(FOLLOWERS_HEAD ROW(
         "<c t='inlineStr'><is><r><t>2026&#45;05-</t></r><rPh><t>x</t></rPh>"
         "<r><t>01</t></r></is></c>" NUMBER("2"))),
     "analytics_followers rows 1, read 1", "2026-05-01 follower_gained x2\n"},
    /* A cell that is not there at the end is empty. */
    {SHEET(ROW(TEXT("First Name") TEXT("Last Name") TEXT("Connected On")
                   TEXT("Company")) ROW(TEXT("A") TEXT("A") TEXT("2024-01-31"))
               ROW(TEXT(" ")) ROW(TEXT("A") TEXT("B"))),
     "connections rows 2, read 1: date 1 at 4 in Connected On",
     "2024-01-31 connection A\n"},
    {SHEET(ROW(TEXT("Date") TEXT("Impressions"))), " unknown", NULL},
    {SHEET(ROW(TEXT("Creation Date") TEXT("Status") TEXT("Text"))
               ROW(TEXT("Creation Date") TEXT("Status") TEXT("Text"))),
     " unknown: ambiguous 0 at 2", NULL},
    {"<worksheet/>", " unknown", NULL},
    /* Not known by its form alone. */
    {SHEET(ROW(TEXT("Tag") TEXT("Kilo")) ROW(TEXT("2026-05-01") NUMBER("80"))),
     " unknown", NULL},
    {SHEET(FOLLOWERS_HEAD FOLLOWERS("soon", "1")),
     "analytics_followers rows 1, read 0: date 1 at 2 in Date", ""},
    {SHEET(FOLLOWERS_HEAD FOLLOWERS("2026-04-30", "1")
               FOLLOWERS("01/05/2026", "1") FOLLOWERS("02/05/2026", "1")),
     "analytics_followers rows 3, read 3",
     "2026-04-30 follower_gained\n2026-05-01 follower_gained\n"
     "2026-05-02 follower_gained\n"},
    /* Names that end alike; rows and cells in odd places. */
    {"\n<a><arrow/><c>x</c><row '='\"x\"><c r=\"B\"><v>1</v></c></row></a>\n",
     " unknown", NULL},
    {"<c>x</c>", " unknown", NULL},
    {"<c>", " unknown: format 0 at 1", NULL},
    {"<a\tb='c'/>", " unknown", NULL},
    {"<\x01/>", " unknown", NULL},
    /* A table that is broken further down is not half read. */
    {SHEET(FOLLOWERS_HEAD FOLLOWERS("2026-05-01", "1") "<row r='0'/>"),
     " unknown: format 0 at 1", NULL},
    /* Too wide or too long for any program. */
    {SHEET("<row><c r=\"XFD1\"/></row>"), " unknown", NULL},
    {SHEET("<row><c r=\"XFE1\"/></row>"), " unknown: format 0 at 1", NULL},
    {SHEET("<row><c r=\"1\"/></row>"), " unknown: format 0 at 1", NULL},
    {SHEET("<row><c r=\"BZZZZZZ1\"/></row>"), " unknown: format 0 at 1", NULL},
    {SHEET("<row r=\"1048576\"/>"), " unknown", NULL},
    {SHEET("<row r=\"1048577\"/>"), " unknown: format 0 at 1048577", NULL},
    {SHEET("<row r=\"99999999999999999999\"/>"),
     " unknown: format 0 at 1048577", NULL},
    {SHEET("<row r=\"0\"/>"), " unknown: format 0 at 1", NULL},
    {SHEET("<row r=\"1x\"/>"), " unknown: format 0 at 1048577", NULL},
    /* No shared text of this number. */
    {SHEET(ROW("<c t=\"s\"><v>0</v></c>")), " unknown: format 0 at 1", NULL},
    {SHEET(ROW("<c t=\"s\"/>")), " unknown: format 0 at 1", NULL},
    /* Not well-formed. */
    {"", " unknown", NULL},
    {"<", " unknown: format 0 at 1", NULL},
    {"<>", " unknown: format 0 at 1", NULL},
    {"<a", " unknown: format 0 at 1", NULL},
    {"<a b='>", " unknown: format 0 at 1", NULL},
    {"<a>", " unknown: format 0 at 1", NULL},
    {"<a></b>", " unknown: format 0 at 1", NULL},
    {"<a></aa>", " unknown: format 0 at 1", NULL},
    {"</a>", " unknown: format 0 at 1", NULL},
    {"<a></a", " unknown: format 0 at 1", NULL},
    {"<a/></a>", " unknown: format 0 at 1", NULL},
    {"<!-- >", " unknown: format 0 at 1", NULL},
    {"<?xml", " unknown: format 0 at 1", NULL},
    {"<a><![CDATA[x]]></a>", " unknown: format 0 at 1", NULL},
    {SHEET("<row><c><v>1</v>") "x", " unknown: format 0 at 1", NULL},
    {"<worksheet><row><c><v>1", " unknown: format 0 at 1", NULL},
    /* Attributes of any form. */
    {SHEET("<row a r = '2' b='>' c><c r/><c x=\"1\" r=\"B1\"/></row>"),
     " unknown", NULL},
    {"<!DOCTYPE lolz [<!ENTITY lol \"lol\">]><worksheet/>",
     " unknown: format 0 at 1", NULL},
};

START_TEST(sheets_of_any_form) {
  check_sheet("A.xlsx", taken[_i].sheet, taken[_i].files, taken[_i].events);
}
END_TEST

static const struct formed {
  const char *sheet, *files, *events;
} formed[] = {
    {SHEET(ROW(TEXT("Fecha") TEXT("x") TEXT("y"))
               ENGAGEMENT("2026-05-01", "1.100", "4")),
     "analytics_engagement rows 1, read 1",
     "2026-05-01 post_view_received x1100\n2026-05-01 reaction_received x4\n"},
    {SHEET(ROW(TEXT("Gesamt") NUMBER("5")) ROW("")
               ROW(TEXT("Datum") TEXT("Neue")) FOLLOWERS("2026-05-01", "4")),
     "analytics_followers rows 1, read 1", "2026-05-01 follower_gained x4\n"},
    {SHEET(ROW(TEXT("Data") TEXT("Novos seguidores")) ROW(
         TEXT("01/05/2026") TEXT("2")) ROW(TEXT("02/05/2026") TEXT("3"))),
     "analytics_followers rows 2, read 2",
     "2026-05-01 follower_gained x2\n2026-05-02 follower_gained x3\n"},
    {SHEET(ROW(TEXT("Data") TEXT("Impress\xC3\xB5"
                                 "es") TEXT("Engajamentos"))
               ENGAGEMENT("2026-05-01", "3", "-28")),
     "analytics_engagement rows 1, read 1",
     "2026-05-01 post_view_received x3\nno reaction_received\n"},
    /* Neither the header right above, nor dates, nor counts. */
    {SHEET(ROW(TEXT("Datum") TEXT("Neue")) ROW("")
               FOLLOWERS("2026-05-01", "4")),
     " unknown; analytics_engagement refused: language 0 at 1", NULL},
    {SHEET(ROW(TEXT("Datum") TEXT("Neue")) FOLLOWERS("x", "4")),
     " unknown; analytics_engagement refused: language 0 at 1", NULL},
    {SHEET(ROW(TEXT("Datum") TEXT("Neue"))
               ROW(TEXT("2026-05-01") TEXT("viele"))),
     " unknown; analytics_engagement refused: language 0 at 1", NULL},
    {SHEET(ROW(TEXT("Datum") TEXT("a") TEXT("b")) FOLLOWERS("2026-05-01", "4")),
     " unknown; analytics_engagement refused: language 0 at 1", NULL},
    {SHEET(ROW(TEXT("a") TEXT("b") TEXT("c") TEXT("d"))
               ROW(TEXT("2026-05-01") NUMBER("1") NUMBER("1") NUMBER("1"))),
     " unknown; analytics_engagement refused: language 0 at 1", NULL},
    {SHEET(ROW(TEXT("x"))),
     " unknown; analytics_engagement refused: language 0 at 1", NULL},
    {"<a>",
     " unknown: format 0 at 1; analytics_engagement refused: language 0 "
     "at 1",
     NULL},
};

START_TEST(headers_in_other_languages) {
  static const char *const names[] = {"AggregateAnalytics_X.xlsx",
                                      "a/content_x.XLSX"};
  check_sheet(names[_i % 2], formed[_i].sheet, formed[_i].files,
              formed[_i].events);
}
END_TEST

/* A header that comes too late. */
START_TEST(late_header) {
  told sheet = {{0}, 0};
  int row;
  tell(&sheet, "<w>");
  for (row = 0; row < 100; row++) tell(&sheet, ROW(TEXT("x")));
  tell(&sheet, FOLLOWERS_HEAD FOLLOWERS("2026-05-01", "1") "</w>");
  check_sheet("A.xlsx", sheet.text, " unknown", NULL);
}
END_TEST

/* More cells than are kept, in a row of any table. */
START_TEST(wide_rows) {
  told sheet = {{0}, 0};
  int cell;
  tell(&sheet,
       "<w>"
       "<row>" TEXT("Date") TEXT("New followers"));
  for (cell = 0; cell < 300; cell++) tell(&sheet, TEXT("x"));
  tell(&sheet, "</row>" FOLLOWERS("2026-05-01", "1") "</w>");
  check_sheet("A.xlsx", sheet.text, "analytics_followers rows 1, read 1",
              "2026-05-01 follower_gained\n");
}
END_TEST

START_TEST(deep_sheets) {
  told sheet = {{0}, 0};
  int i;
  const int depth = 63 + _i;
  for (i = 0; i < depth; i++) tell(&sheet, "<a>");
  tell(&sheet, "<b/>");
  for (i = 0; i < depth; i++) tell(&sheet, "</a>");
  check_sheet("A.xlsx", sheet.text,
              _i == 0 ? " unknown" : " unknown: format 0 at 1", NULL);
}
END_TEST

#define SHARED                                            \
  SHEET(ROW("<c t='s'><v>1</v></c><c t='s'><v>2</v></c>") \
            ROW("<c t='s'><v>3</v></c>" NUMBER("5")))
#define STRINGS                                                      \
  "<sst count='4'><si><t>x</t></si><si><r><rPr/><t>D</t></r><r><t>"  \
  "ate</t></r></si><si><t>New &#102;ollowers</t><rPh><t>x</t></rPh>" \
  "</si><si><t>2026-05-01</t></si></sst>"

START_TEST(shared_texts) {
  /* In any order, and with what else there is. */
  const given after[] = {
      {"sheet1.xml", SHARED},
      {"../workbook.xml", "<workbook><workbookPr date1904='0'/></workbook>"},
      {"../sharedStrings.xml", STRINGS},
      {NULL, NULL}};
  const given before[] = {{"../sharedStrings.xml", STRINGS},
                          {"../workbook.xml", "<workbook/>"},
                          {"sheet1.xml", SHARED},
                          {NULL, NULL}};
  ssi_archive *archive = archive_new(NULL);
  told out = {{0}, 0}, events = {{0}, 0};
  add_book(archive, "A.xlsx", _i ? after : before);
  tell_all(&out, archive);
  ck_assert_str_eq(out.text, "analytics_followers rows 1, read 1");
  ck_assert_str_eq(events_of(archive, &events),
                   "2026-05-01 follower_gained x5\n");
  ssi_archive_free(archive);
}
END_TEST

/* What makes a workbook one that is not read at all. */
static const given unread[] = {
    {"../workbook.xml", "<workbook><workbookPr date1904='1'/><x/></workbook>"},
    {"../workbook.xml", "<workbook><workbookPr date1904='true'/></workbook>"},
    {"../workbook.xml", "<workbook>"},
    {"../sharedStrings.xml", "<sst><si>"},
    {"../sharedStrings.xml", "<sst>"},
    {"../sharedStrings.xml", "<!DOCTYPE x><sst/>"},
};

START_TEST(workbooks_not_read) {
  const given parts[] = {unread[_i],
                         {"sheet1.xml", SHEET(FOLLOWERS_HEAD)},
                         {"../sharedStrings.xml", "<sst/>"},
                         {NULL, NULL}};
  ssi_archive *archive = archive_new(NULL);
  told out = {{0}, 0};
  add_book(archive, "A.xlsx", parts);
  add_book(archive, "Content_A.xlsx", parts);
  tell_all(&out, archive);
  ck_assert_str_eq(out.text,
                   " unknown: format 0 at 1; analytics_engagement refused: "
                   "format 0 at 1");
  ssi_archive_free(archive);
}
END_TEST

/* A workbook that is called as a table is none. */
START_TEST(called_as_a_table) {
  ssi_archive *archive = archive_new(NULL);
  told out = {{0}, 0};
  ssi_profile *profile = NULL;
  ssi_activity *activity = NULL;
  OK(ssi_archive_begin_workbook(archive, "Skills.csv"));
  OK(ssi_archive_end_workbook(archive));
  tell_all(&out, archive);
  ck_assert_str_eq(out.text, " unknown: format 0 at 1");
  REFUSED(ssi_archive_resolve(archive, &profile, &activity), EMPTY);
  ssi_archive_free(archive);
}
END_TEST

/* More texts than a workbook may share, and more bytes than it may have. */
START_TEST(large_workbooks) {
  static const char path[] = "A.xlsx/xl/sharedStrings.xml";
  const size_t size = _i ? 67108865 : 6 + 5 * 1048577;
  uint8_t *bytes = malloc(size);
  ssi_archive *archive = archive_new(NULL);
  told out = {{0}, 0};
  size_t at;
  ck_assert_ptr_nonnull(bytes);
  memset(bytes, ' ', size);
  memcpy(bytes, "<sst  ", 6);
  bytes[5] = '>';
  for (at = 6; !_i && at < size; at += 5) memcpy(bytes + at, "<si/>", 5);
  OK(ssi_archive_begin_workbook(archive, "A.xlsx"));
  OK(ssi_archive_add(archive, path, bytes, size));
  archive_add(archive, "A.xlsx/xl/worksheets/sheet1.xml", "<a/>");
  OK(ssi_archive_end_workbook(archive));
  tell_all(&out, archive);
  ck_assert_str_eq(out.text, " unknown: format 0 at 1");
  ssi_archive_free(archive);
  free(bytes);
}
END_TEST

START_TEST(many_parts) {
  ssi_archive *archive = archive_new(NULL);
  told out = {{0}, 0};
  size_t i, files;
  OK(ssi_archive_begin_workbook(archive, "A.xlsx"));
  for (i = 0; i <= SSI_ARCHIVE_FILES_MAX; i++) {
    archive_add(archive, "A.xlsx/xl/worksheets/sheet1.xml", "<a/>");
  }
  OK(ssi_archive_end_workbook(archive));
  tell_all(&out, archive);
  ck_assert_str_eq(out.text, " unknown: format 0 at 1");
  OK(ssi_archive_begin_workbook(archive, "B.xlsx"));
  for (i = 0; i < SSI_ARCHIVE_FILES_MAX; i++) {
    archive_add(archive, "B.xlsx/xl/worksheets/sheet1.xml", "<a/>");
  }
  REFUSED(ssi_archive_end_workbook(archive), LIMIT);
  OK(ssi_archive_files(archive, &files));
  ck_assert_uint_eq(files, 1);
  ssi_archive_free(archive);
}
END_TEST

START_TEST(same_days_count_once) {
  const given first[] = {
      {"sheet1.xml", SHEET(FOLLOWERS_HEAD FOLLOWERS("2026-05-01", "3")
                               FOLLOWERS("2026-05-02", "1"))},
      {NULL, NULL}};
  const given second[] = {
      {"sheet1.xml", SHEET(FOLLOWERS_HEAD FOLLOWERS("2026-05-02", "2")
                               FOLLOWERS("2026-05-03", "0"))},
      {NULL, NULL}};
  ssi_archive *archive = archive_new(NULL);
  told out = {{0}, 0}, events = {{0}, 0};
  add_book(archive, "A.xlsx", _i ? second : first);
  OK(ssi_archive_begin_export(archive, "later", -1));
  add_book(archive, "A.xlsx", _i ? first : second);
  add_book(archive, "A (1).xlsx", first);
  archive_add(archive, "FOLLOWERS.csv", "Date,New followers\n2026-05-02,2\n");
  tell_all(&out, archive);
  ck_assert_str_eq(events_of(archive, &events),
                   "2026-05-01 follower_gained x3\n"
                   "2026-05-02 follower_gained x2\n");
  ck_assert_ptr_null(strstr(out.text, "another"));
  ssi_archive_free(archive);
}
END_TEST

#define POST(url, rest) SHEET(ROW(TEXT("Post URL") TEXT(url)) rest)
#define URL "https://www.linkedin.com/posts/x-ugcPost-7-a"
#define RESULT(name, value) ROW(TEXT(name) TEXT(value))

static const char one_post[] = POST(
    URL,
    RESULT("Post Date", "6/12/2026") RESULT("Post Publish Time", "9:00 AM")
        ROW("") RESULT("Impressions", "1,234") RESULT("Members reached", "900")
            RESULT("Followers gained from this post", "2")
                RESULT("Reactions", "30") RESULT("Comments", "4")
                    RESULT("Reposts", "1"));

START_TEST(one_post_alone) {
  const given parts[] = {{"sheet1.xml", one_post}, {NULL, NULL}};
  const given later[] = {
      {"sheet1.xml",
       POST(URL, RESULT("Post Date", "2026-06-12") RESULT("Reactions", "31"))},
      {NULL, NULL}};
  const given other[] = {
      {"sheet1.xml", POST(URL "b", RESULT("Post Date", "2026-06-12")
                                       RESULT("Reactions", "5"))},
      {NULL, NULL}};
  ssi_archive *archive = archive_new(NULL);
  told out = {{0}, 0}, events = {{0}, 0};
  add_book(archive, "PostAnalytics_A.xlsx", parts);
  add_book(archive, "PostAnalytics_A (1).xlsx", later);
  add_book(archive, "PostAnalytics_B.xlsx", other);
  tell_all(&out, archive);
  ck_assert_str_eq(out.text,
                   "analytics_post rows 8, read 8; analytics_post rows 2, read "
                   "2; analytics_post rows 2, read 2");
  /* 31 reactions of one post, 5 of the other, 4 comments and 1 repost. */
  ck_assert_str_eq(events_of(archive, &events),
                   "2026-06-12 follower_gained x2\n"
                   "2026-06-12 post_view_received x1234\n"
                   "2026-06-12 reaction_received x41\n");
  ssi_archive_free(archive);
}
END_TEST

START_TEST(posts_beside_tables) {
  const given parts[] = {{"sheet1.xml", one_post},
                         {"sheet2.xml", SHEET(ENGAGEMENT_HEAD ENGAGEMENT(
                                            "2026-05-01", "10", "1"))},
                         {NULL, NULL}};
  ssi_archive *archive = archive_new(NULL);
  told events = {{0}, 0};
  add_book(archive, "A.xlsx", parts);
  ck_assert_str_eq(events_of(archive, &events),
                   "2026-05-01 post_view_received x10\n"
                   "2026-05-01 reaction_received\n"
                   "2026-06-12 follower_gained x2\n");
  ssi_archive_free(archive);
}
END_TEST

static const struct taken posts[] = {
    {POST(URL, RESULT("Impressions", "1") RESULT("Post Date", "soon")),
     "analytics_post rows 2, read 0: date 2 at 2", ""},
    {POST(URL, RESULT("Post Date", "2026-06-12") RESULT("Reactions", "&lt; 5")
                   RESULT("Comments", "x")),
     "analytics_post rows 3, read 1: value 1 at 4, below 1 at 3", NULL},
    {POST("https://example.com/", RESULT("Post Date", "2026-06-12")),
     " unknown", NULL},
    {SHEET(ROW(TEXT("Post URI") TEXT(URL))), " unknown", NULL},
    {POST(URL, ROW(TEXT("Impressions"))),
     "analytics_post rows 1, read 0: date 1 at 2", ""},
};

START_TEST(posts_in_doubt) {
  check_sheet("A.xlsx", posts[_i].sheet, posts[_i].files, posts[_i].events);
}
END_TEST

/* Analytics that were asked for later do not make messages unanswered. */
START_TEST(newer_than_the_archive) {
  ssi_archive_day_info day = SSI_INIT(ssi_archive_day_info);
  const given parts[] = {
      {"sheet1.xml", SHEET(FOLLOWERS_HEAD FOLLOWERS("2026-05-01", "3"))},
      {NULL, NULL}};
  ssi_archive *archive = archive_new(NULL);
  told events = {{0}, 0};
  archive_add(archive, "Invitations.csv",
              "From,To,Sent At,Direction,inviterProfileUrl,inviteeProfileUrl\n"
              "Me,A,2024-01-31,OUTGOING,/in/me,/in/a\n");
  add_book(archive, "A.xlsx", parts);
  ck_assert_str_eq(events_of(archive, &events),
                   "2024-01-31 invitation_sent a\n"
                   "2026-05-01 follower_gained x3\nno invitation_received\n");
  OK(ssi_archive_day(archive, &day));
  ck_assert_int_eq(day.day, 19753);
  ssi_archive_free(archive);
  archive = archive_new(NULL);
  OK(ssi_archive_begin_export(archive, "a", 20000));
  add_book(archive, "A.xlsx", parts);
  OK(ssi_archive_day(archive, &day));
  ck_assert_int_eq(day.newest, 20574);
  ck_assert_int_eq(day.day, 20000);
  ssi_archive_free(archive);
}
END_TEST

START_TEST(what_is_wanted) {
  static const struct {
    const char *name;
    bool wanted;
  } names[] = {
      {"a/Content_x.xlsx", true},
      {"Content_x.XLSX", true},
      {"x.xlsx/xl/workbook.xml", true},
      {"x.xlsx/xl/sharedStrings.xml", true},
      {"x.xlsx/xl/worksheets/sheet1.xml", true},
      {"x.xlsx/xl/styles.xml", false},
      {"x.xlsx/docProps/app.xml", false},
      {"xl/workbook.xml", false},
      {"x.xlsx/[Content_Types].xml", false},
      {"__MACOSX/x.xlsx", false},
      {"x.xls", false},
      {"CONNECTIONS.json", true},
  };
  size_t i;
  for (i = 0; i < ROWS(names); i++) {
    bool wanted = !names[i].wanted;
    OK(ssi_archive_wants(names[i].name, &wanted));
    ck_assert_int_eq(wanted, names[i].wanted);
  }
}
END_TEST

START_TEST(arguments) {
  static const char part[] = "A.xlsx/xl/worksheets/sheet1.xml";
  ssi_archive *archive = archive_new(NULL);
  told out = {{0}, 0};
  char name[5000];
  size_t files;
  memset(name, 'a', sizeof name);
  name[4097] = '\0';
  REFUSED(ssi_archive_begin_workbook(NULL, "A.xlsx"), NULL);
  REFUSED(ssi_archive_begin_workbook(archive, NULL), NULL);
  REFUSED(ssi_archive_begin_workbook(archive, name), LENGTH);
  REFUSED(ssi_archive_end_workbook(NULL), NULL);
  REFUSED(ssi_archive_end_workbook(archive), MISMATCH);
  REFUSED(ssi_archive_add(archive, part, (const uint8_t *)"", 0), MISMATCH);
  /* A workbook as it is, not unpacked, cannot be read. */
  archive_add(archive, "A.xlsx", "PK");
  /* One that is not ended is dropped. */
  OK(ssi_archive_begin_workbook(archive, "A.xlsx"));
  archive_add(archive, part, SHEET(FOLLOWERS_HEAD));
  OK(ssi_archive_begin_workbook(archive, "B.xlsx"));
  archive_add(archive, "Votes.csv", "Date\n");
  OK(ssi_archive_add(archive, "B.xlsx/xl/worksheets/a.xml", NULL, 0));
  OK(ssi_archive_end_workbook(archive));
  REFUSED(ssi_archive_end_workbook(archive), MISMATCH);
  OK(ssi_archive_begin_workbook(archive, "C.xlsx"));
  OK(ssi_archive_end_workbook(archive));
  OK(ssi_archive_files(archive, &files));
  ck_assert_uint_eq(files, 4);
  tell_all(&out, archive);
  ck_assert_str_eq(out.text,
                   " unknown; votes empty;  unknown;  unknown: format 0 at 1");
  OK(ssi_archive_begin_workbook(archive, "D.xlsx"));
  archive_add(archive, part, SHEET(FOLLOWERS_HEAD));
  ssi_archive_free(archive);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {sheets_of_analytics, 1},
      {dates_of_days, ROWS(dates)},
      {texts_for_counts, ROWS(counts)},
      {sheets_of_any_form, ROWS(taken)},
      {headers_in_other_languages, ROWS(formed)},
      {late_header, 1},
      {wide_rows, 1},
      {deep_sheets, 2},
      {shared_texts, 2},
      {workbooks_not_read, ROWS(unread)},
      {called_as_a_table, 1},
      {large_workbooks, 2},
      {many_parts, 1},
      {same_days_count_once, 2},
      {one_post_alone, 1},
      {posts_beside_tables, 1},
      {posts_in_doubt, ROWS(posts)},
      {newer_than_the_archive, 1},
      {what_is_wanted, 1},
      {arguments, 1},
  };
  return RUN_TESTS("archive_workbook", cases);
}
