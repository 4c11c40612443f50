/* The order of day and month where dates do not tell it one by one: by the
   whole column, by the export's day, by other files; or the file is refused. */
#include <string.h>

#include "unit/archive_kit.h"

#define HEAD "First Name,Last Name,Connected On\n"

/* Connections by their dates alone, separated by spaces. */
static void add_connections(ssi_archive *archive, const char *name,
                            const char *dates) {
  told text = {{0}, 0};
  tell(&text, HEAD);
  while (*dates) {
    const size_t size = strcspn(dates, " ");
    tell(&text, "A,,\"%.*s\"\n", (int)size, dates);
    dates += size + (dates[size] == ' ');
  }
  archive_add(archive, name, text.text);
}

static ssi_file_info info_of(const ssi_archive *archive, size_t index) {
  ssi_file_info info = SSI_INIT(ssi_file_info);
  must(ssi_archive_file(archive, index, &info));
  return info;
}

/* A column alone, and the day of its first and last connection in time; or
   refused. */
static const struct {
  const char *dates;
  ssi_date_order order;
  const char *first, *last;
} columns[] = {
    /* a number above 12 anywhere */
    {"04/05/2026 15/05/2026 06/05/2026", SSI_DATE_ORDER_DAY, "2026-05-04",
     "2026-05-15"},
    {"04/05/2026 05/15/2026 06/05/2026", SSI_DATE_ORDER_MONTH, "2026-04-05",
     "2026-06-05"},
    {"15/05/2026 04/05/2026", SSI_DATE_ORDER_DAY, "2026-05-04", "2026-05-15"},
    {"04-05-2026 15-05-2026", SSI_DATE_ORDER_DAY, "2026-05-04", "2026-05-15"},
    {"4/5/26 15/5/26", SSI_DATE_ORDER_DAY, "2026-05-04", "2026-05-15"},
    {"04.05.2026 05.15.2026", SSI_DATE_ORDER_MONTH, "2026-04-05", "2026-05-15"},
    /* against each other: only what tells by itself can be read */
    {"04/05/2026 15/05/2026 05/15/2026", SSI_DATE_ORDER_NONE, NULL, NULL},
    {"15/05/2026 05/16/2026 05/05/2026", SSI_DATE_ORDER_NONE, "2026-05-05",
     "2026-05-16"},
    {"04.05.2026 03/05/2026", SSI_DATE_ORDER_NONE, NULL, NULL},
    /* rows in order of time */
    {"01/02/2026 03/02/2026 01/03/2026 05/03/2026", SSI_DATE_ORDER_DAY,
     "2026-02-01", "2026-03-05"},
    {"05/03/2026 01/03/2026 03/02/2026 01/02/2026", SSI_DATE_ORDER_DAY,
     "2026-02-01", "2026-03-05"},
    {"02/01/2026 02/03/2026 03/01/2026", SSI_DATE_ORDER_MONTH, "2026-02-01",
     "2026-03-01"},
    {"01/02/2026 01/02/2026 03/02/2026 01/03/2026", SSI_DATE_ORDER_DAY,
     "2026-02-01", "2026-03-01"},
    /* a few unlike the many are no dates */
    {"1/13/26 1/14/26 1/15/26 1/16/26 1/17/26 1/18/26 1/19/26 1/20/26 1/21/26 "
     "2/3/26 "
     "21/1/26",
     SSI_DATE_ORDER_MONTH, "2026-01-13", "2026-02-03"},
    {"13/1/26 14/1/26 15/1/26 16/1/26 17/1/26 18/1/26 19/1/26 20/1/26 3/2/26 "
     "21/1/26 1/22/26",
     SSI_DATE_ORDER_DAY, "2026-01-13", "2026-02-03"},
    /* in order both ways, or neither */
    {"01/02/2026", SSI_DATE_ORDER_NONE, NULL, NULL},
    {"01/02/2026 03/02/2026", SSI_DATE_ORDER_NONE, NULL, NULL},
    {"01/02/2026 03/04/2026 05/06/2026", SSI_DATE_ORDER_NONE, NULL, NULL},
    {"01/02/2026 05/06/2026 03/04/2026 07/08/2026", SSI_DATE_ORDER_NONE, NULL,
     NULL},
    /* nothing is open */
    {"03/03/2026 04/04/2026", SSI_DATE_ORDER_NONE, "2026-03-03", "2026-04-04"},
    {"2026-03-04 2026-05-06", SSI_DATE_ORDER_NONE, "2026-03-04", "2026-05-06"},
};

static void check_days(const ssi_archive *archive, const char *first,
                       const char *last) {
  told out = {{0}, 0};
  const char *events = events_of(archive, &out), *end;
  ck_assert_int_eq(strncmp(events, first, strlen(first)), 0);
  end = strstr(events, last);
  ck_assert_ptr_nonnull(end);
  end = strchr(end, '\n') + 1;
  ck_assert_msg(*end == '\0' || *end == 'n', "later: %s", end);
}

START_TEST(a_column_alone) {
  ssi_archive *archive = archive_new(NULL);
  ssi_file_info info;
  add_connections(archive, "Connections.csv", columns[_i].dates);
  info = info_of(archive, 0);
  ck_assert_int_eq(info.order, columns[_i].order);
  if (columns[_i].first) {
    ck_assert_int_eq(info.state, SSI_FILE_ROWS);
    check_days(archive, columns[_i].first, columns[_i].last);
  } else {
    ck_assert_int_eq(info.state, SSI_FILE_REFUSED);
    ck_assert_int_eq(info.share, 0);
    ck_assert_int_eq(info.missed, info.rows);
    ck_assert_uint_eq(info.reasons, 1);
  }
  ssi_archive_free(archive);
}
END_TEST

/* Votes on days of any form, and those that are understood. */
static const struct {
  const char *dates, *report;
} unlike[] = {
    /* one in another language among those that it does not have */
    {"1 May 2026\n2 May 2026\n3 May 2026\n4 May 2026\n5 May 2026\n6 May 2026\n"
     "7 May 2026\n8 May 2026\n9 May 2026\n8 f\xC3\xA9vr. 2026\n",
     "rows 10, read 9: date 1 at 11 in Date"},
    /* and among those that it has, too */
    {"1 Apr 2026\n2 Apr 2026\n3 Apr 2026\n4 Apr 2026\n5 Apr 2026\n6 Apr 2026\n"
     "7 Apr 2026\n8 Apr 2026\n9 Apr 2026\n8 Mrz 2026\n",
     "rows 10, read 10"},
    {"1 May 2026\n8 f\xC3\xA9vr. 2026\n", "rows 2, read 2"},
    {"1 Mai 2026\n2 Mai 2026\n3 Mai 2026\n4 Mai 2026\n5 Mai 2026\n6 Mai 2026\n"
     "7 Mai 2026\n8 Mai 2026\n9 Mai 2026\n2026-05-10\n8 May 2026\n",
     "rows 11, read 10: date 1 at 12 in Date"},
    /* one in another program's form */
    {"2026-05-01\n2026-05-02\n2026-05-03\n2026-05-04\n2026-05-05\n2026-05-06\n"
     "2026-05-07\n2026-05-08\n2026-05-09\n06.10.2025\n",
     "rows 10, read 9: date 1 at 11 in Date"},
    {"2026-05-01\n2026-05-02\n2026-05-03\n2026-05-04\n2026-05-05\n2026-05-06\n"
     "2026-05-07\n2026-05-08\n2026-05-09\n46116\n46117\n",
     "rows 11, read 11"},
    /* a language that few dates speak */
    {"2026-05-01\n2026-05-02\n2026-05-03\n2026-05-04\n2026-05-05\n2026-05-06\n"
     "2026-05-07\n2026-05-08\n2026-05-09\n8 f\xC3\xA9vr. 2026\n",
     "rows 10, read 9: date 1 at 11 in Date"},
    /* what comes first is judged by all, too */
    {"46116\n2026-05-01\n2026-05-02\n2026-05-03\n2026-05-04\n2026-05-05\n"
     "2026-05-06\n2026-05-07\n2026-05-08\n2026-05-09\n",
     "rows 10, read 9: date 1 at 2 in Date"},
    {"2026-05-01\n2026-05-02\n2026-05-03\n2026-05-04\n2026-05-05\n2026-05-06\n"
     "2026-05-07\n2026-05-08\n2026-05-09\n46116\n46117\n46118\n",
     "rows 12, read 12"},
    {"8 f\xC3\xA9vr. 2026\n1 May 2026\n2 May 2026\n3 May 2026\n4 May 2026\n"
     "5 May 2026\n6 May 2026\n7 May 2026\n8 May 2026\n9 May 2026\n",
     "rows 10, read 9: date 1 at 2 in Date"},
    {"1 May 2026\n2 May 2026\n3 May 2026\n4 May 2026\n5 May 2026\n6 May 2026\n"
     "7 May 2026\n8 May 2026\n9 May 2026\n8 f\xC3\xA9vr. 2026\n"
     "9 f\xC3\xA9vr. 2026\n",
     "rows 11, read 11"},
    {"8 May 2026\n1 f\xC3\xA9vr. 2026\n2 f\xC3\xA9vr. 2026\n3 f\xC3\xA9vr. "
     "2026\n"
     "4 f\xC3\xA9vr. 2026\n5 f\xC3\xA9vr. 2026\n6 f\xC3\xA9vr. 2026\n"
     "7 f\xC3\xA9vr. 2026\n8 f\xC3\xA9vr. 2026\n9 f\xC3\xA9vr. 2026\n",
     "rows 10, read 9: date 1 at 2 in Date"},
    {"21/1/26\n1/13/26\n1/14/26\n1/15/26\n1/16/26\n1/17/26\n1/18/26\n1/19/26\n"
     "1/20/26\n1/21/26\n",
     "rows 10, read 9: date 1 at 2 in Date"},
    {"1/21/26\n13/1/26\n14/1/26\n15/1/26\n16/1/26\n17/1/26\n18/1/26\n19/1/26\n"
     "20/1/26\n21/1/26\n",
     "rows 10, read 9: date 1 at 2 in Date"},
    {"13/1/26\n14/1/26\n15/1/26\n16/1/26\n17/1/26\n18/1/26\n19/1/26\n20/1/26\n"
     "21/1/26\n1/21/26\n1/22/26\n",
     "rows 11, read 11"},
    {"1/13/26\n1/14/26\n1/15/26\n1/16/26\n1/17/26\n1/18/26\n1/19/26\n1/20/26\n"
     "1/21/26\n21/1/26\n22/1/26\n",
     "rows 11, read 11"},
    {"1/13/26\n1/14/26\n1/15/26\n1/16/26\n1/17/26\n1/18/26\n1/19/26\n1/20/26\n"
     "1/21/26\n21/1/26\n3/3/26\n",
     "rows 11, read 10: date 1 at 11 in Date"},
    /* LinkedIn's own form against another one */
    {"\"5/15/26, 8:41 AM\"\n24/01/2018\n",
     "rows 2, read 1: date 1 at 3 in Date"},
    {"\"5/15/26, 8:41 AM\"\n24/01/2018\n25/01/2018\n", "rows 3, read 3"},
    {"\"15/5/26, 8:41 AM\"\n01/24/2018\n", "rows 2, read 2"},
};

START_TEST(a_few_unlike_the_many) {
  ssi_archive *archive = archive_new(NULL);
  told text = {{0}, 0}, line = {{0}, 0};
  tell(&text, "Date\n%s", unlike[_i].dates);
  archive_add(archive, "Votes.csv", text.text);
  tell_file(&line, archive, 0);
  ck_assert_str_eq(line.text, unlike[_i].report);
  ssi_archive_free(archive);
}
END_TEST

#define OPEN_DATES "04/05/2026 06/05/2026"

/* Other files, and what they make of a column that does not tell. */
static const struct {
  const char *dates;
  int32_t exported;
  given others[3];
  ssi_date_order order;
} contexts[] = {
    /* no day is after the export: 2026-05-31, with a day for time zones */
    {"04/12/2026 05/06/2026", 20604, {{NULL, NULL}}, SSI_DATE_ORDER_MONTH},
    {"12/04/2026 06/05/2026", 20604, {{NULL, NULL}}, SSI_DATE_ORDER_DAY},
    {"06/01/2026", 20604, {{NULL, NULL}}, SSI_DATE_ORDER_NONE},
    {"06/02/2026", 20604, {{NULL, NULL}}, SSI_DATE_ORDER_DAY},
    {"12/11/2026", 20604, {{NULL, NULL}}, SSI_DATE_ORDER_NONE},
    {OPEN_DATES, 20700, {{NULL, NULL}}, SSI_DATE_ORDER_NONE},
    {"01/02/1971", 0, {{NULL, NULL}}, SSI_DATE_ORDER_NONE},
    /* written by the same program */
    {OPEN_DATES, -1, {{"Votes.csv", "Date\n15/05/2026\n"}}, SSI_DATE_ORDER_DAY},
    {OPEN_DATES,
     -1,
     {{"Votes.csv", "Date\n05/15/2026\n"}},
     SSI_DATE_ORDER_MONTH},
    {OPEN_DATES,
     -1,
     {{"Votes.csv", "Date\n05/15/2026\n"},
      {"Logins.csv", "Login Date\n15/05/2026\n"}},
     SSI_DATE_ORDER_NONE},
    /* LinkedIn's own form says nothing of another program's */
    {OPEN_DATES,
     -1,
     {{"Votes.csv", "Date\n\"5/15/26, 8:41 AM\"\n"}},
     SSI_DATE_ORDER_NONE},
    /* long after all else */
    {"12/05/2026",
     -1,
     {{"Votes.csv", "Date\n2026-05-31\n"}},
     SSI_DATE_ORDER_DAY},
    {"05/12/2026",
     -1,
     {{"Votes.csv", "Date\n2026-05-31\n"}},
     SSI_DATE_ORDER_MONTH},
    {"06/05/2026",
     -1,
     {{"Votes.csv", "Date\n2026-05-31\n"}},
     SSI_DATE_ORDER_NONE},
    {"12/05/2026",
     -1,
     {{"Events.csv", "Event Name,Event Time,Status\nx,2026-05-31,ATTENDING\n"}},
     SSI_DATE_ORDER_NONE},
    {"12/05/2026", -1, {{"Skills.csv", "Name\nx\n"}}, SSI_DATE_ORDER_NONE},
};

/* Before the others or after them. */
static void check_context(size_t at, bool last) {
  ssi_archive *archive = archive_new(NULL);
  const given *other = contexts[at].others;
  size_t index = 0;
  OK(ssi_archive_begin_export(archive, "x", contexts[at].exported));
  if (!last) add_connections(archive, "Connections.csv", contexts[at].dates);
  for (; other->name; other++, index += last) {
    archive_add(archive, other->name, other->text);
  }
  if (last) add_connections(archive, "Connections.csv", contexts[at].dates);
  ck_assert_int_eq(info_of(archive, index).order, contexts[at].order);
  ck_assert_int_eq(info_of(archive, index).state,
                   contexts[at].order == SSI_DATE_ORDER_NONE ? SSI_FILE_REFUSED
                                                             : SSI_FILE_ROWS);
  ssi_archive_free(archive);
}

START_TEST(with_other_files) {
  check_context((size_t)_i, false);
  check_context((size_t)_i, true);
}
END_TEST

/* Files of another export say nothing. */
START_TEST(of_one_export) {
  ssi_archive *archive = archive_new(NULL);
  OK(ssi_archive_begin_export(archive, "one", -1));
  archive_add(archive, "Votes.csv", "Date\n15/05/2026\n");
  OK(ssi_archive_begin_export(archive, "two", -1));
  add_connections(archive, "Connections.csv", OPEN_DATES);
  ck_assert_int_eq(info_of(archive, 1).state, SSI_FILE_REFUSED);
  ssi_archive_free(archive);
}
END_TEST

/* What one file told can be taken back by the next. */
START_TEST(decided_again) {
  ssi_archive *archive = archive_new(NULL);
  told out = {{0}, 0};
  add_connections(archive, "Connections.csv", "12/05/2026 11/05/2026");
  ck_assert_int_eq(info_of(archive, 0).state, SSI_FILE_REFUSED);
  archive_add(archive, "Comments.csv", "Date,Message\n2026-05-31,x\n");
  ck_assert_int_eq(info_of(archive, 0).order, SSI_DATE_ORDER_DAY);
  check_days(archive, "2026-05-11", "2026-05-31");
  archive_add(archive, "Votes.csv", "Date\n05/15/2026\n");
  ck_assert_int_eq(info_of(archive, 0).order, SSI_DATE_ORDER_MONTH);
  check_days(archive, "2026-05-15", "2026-12-05");
  archive_add(archive, "Logins.csv", "Login Date\n15/05/2026\n");
  ck_assert_int_eq(info_of(archive, 0).order, SSI_DATE_ORDER_DAY);
  check_days(archive, "2026-05-11", "2026-05-31");
  archive_add(archive, "Reactions.csv", "Date,Type\n2026-12-30,LIKE\n");
  ck_assert_int_eq(info_of(archive, 0).state, SSI_FILE_REFUSED);
  ck_assert_ptr_null(strstr(events_of(archive, &out), "connection"));
  ssi_archive_free(archive);
}
END_TEST

/* A file that is refused gives way to its copy, until it is understood. */
START_TEST(ranked_again) {
  ssi_archive *archive = archive_new(NULL);
  add_connections(archive, "Connections.csv", OPEN_DATES);
  add_connections(archive, "Connections (1).csv", "2026-05-30");
  ck_assert_int_eq(info_of(archive, 0).state, SSI_FILE_REFUSED);
  ck_assert_int_eq(info_of(archive, 1).state, SSI_FILE_ROWS);
  archive_add(archive, "Votes.csv", "Date\n15/05/2026\n");
  ck_assert_int_eq(info_of(archive, 0).state, SSI_FILE_ROWS);
  ck_assert_int_eq(info_of(archive, 1).state, SSI_FILE_DUPLICATE);
  ssi_archive_free(archive);
}
END_TEST

/* In a refused file each row has one reason. */
START_TEST(each_row_has_a_reason) {
  const given files[] = {
      {"Recommendations_Given.csv",
       "Creation Date,Status\n04/05/2026,VISIBLE\nx,VISIBLE\n"
       "06/05/2026,PENDING\n03/05/2026,VISIBLE\n"},
      {"messages.csv",
       "FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE\n"
       "A,/in/a,B,/in/b,04/05/2026 09:30\n"},
      {NULL, NULL}};
  ssi_archive *archive = archive_of(NULL, files);
  ssi_file_info info = info_of(archive, 0);
  told line = {{0}, 0};
  tell_file(&line, archive, 0);
  ck_assert_str_eq(line.text,
                   "refused: date 1 at 3 in Creation Date, status 1 at 4 in "
                   "Status, order 2 at 2 in Creation Date");
  ck_assert_int_eq(info.rows, 4);
  ck_assert_int_eq(info.read, 0);
  ck_assert_int_eq(info.missed, 3);
  ck_assert_int_eq(info.share, 0);
  line.size = 0;
  tell_file(&line, archive, 1);
  ck_assert_str_eq(line.text, "refused: order 1 at 2 in DATE");
  ssi_archive_free(archive);
}
END_TEST

/* Events without people are swapped, too, each with its count. */
START_TEST(events_are_swapped) {
  const given files[] = {
      {"Votes.csv",
       "Date\n04/05/2026 08:41\n04/05/2026\n2026-05-04\n15/05/2026\n"},
      {NULL, NULL}};
  ssi_archive *archive = archive_of(NULL, files);
  told out = {{0}, 0};
  ck_assert_str_eq(events_of(archive, &out),
                   "2026-05-04 poll_vote x3\n2026-05-15 poll_vote\n");
  ssi_archive_free(archive);
}
END_TEST

/* A date that is read both ways is not the same as one that is not. */
START_TEST(equal_days_stay_apart) {
  const given files[] = {
      {"Votes.csv", "Date\n2026-04-05\n04/05/2026\n15/05/2026\n"},
      {NULL, NULL}};
  ssi_archive *archive = archive_of(NULL, files);
  told out = {{0}, 0};
  ck_assert_str_eq(events_of(archive, &out),
                   "2026-04-05 poll_vote\n2026-05-04 poll_vote\n"
                   "2026-05-15 poll_vote\n");
  ssi_archive_free(archive);
}
END_TEST

/* Another language than that of the first dates. */
START_TEST(language_of_most) {
  ssi_archive *archive = archive_new(NULL);
  told text = {{0}, 0}, line = {{0}, 0};
  int i;
  tell(&text, "Date\n");
  for (i = 0; i < 9; i++) tell(&text, "1 May 2026\n");
  for (i = 0; i < 80; i++) tell(&text, "1 f\xC3\xA9vr. 2026\n");
  archive_add(archive, "Votes.csv", text.text);
  tell_file(&line, archive, 0);
  ck_assert_str_eq(line.text, "rows 89, read 80: date 9 at 2 in Date");
  ssi_archive_free(archive);
}
END_TEST

/* In messages the time of the day stays, by which answers are told. */
START_TEST(messages_are_swapped) {
  const given files[] = {
      {"messages.csv",
       "FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE\n"
       "A,/in/a,Me,/in/me,04/05/2026 09:30\n"
       "Me,/in/me,A,/in/a,04/05/2026 08:30\n"
       "Me,/in/me,B,/in/b,15/05/2026 08:30\n"},
      {NULL, NULL}};
  ssi_archive *archive = archive_of(NULL, files);
  told out = {{0}, 0};
  ck_assert_ptr_nonnull(
      strstr(events_of(archive, &out), "2026-05-04 message_answered a\n"));
  ssi_archive_free(archive);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {a_column_alone, ROWS(columns)},
      {a_few_unlike_the_many, ROWS(unlike)},
      {with_other_files, ROWS(contexts)},
      {of_one_export, 1},
      {decided_again, 1},
      {ranked_again, 1},
      {each_row_has_a_reason, 1},
      {events_are_swapped, 1},
      {messages_are_swapped, 1},
      {equal_days_stay_apart, 1},
      {language_of_most, 1},
  };
  return RUN_TESTS("archive_orders", cases);
}
