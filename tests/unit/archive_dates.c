/* Every form of date that is known, and many that are not. */
#include <stdio.h>
#include <string.h>

#include "unit/archive_kit.h"

#define NARROW "\xE2\x80\xAF"
#define WIDE "\xC2\xA0"

/* A date, and the day it is: or the reason why it is none. */
typedef struct dated {
  const char *text, *told;
} dated;

/* Forms that leave no doubt. */
static const dated common[] = {
    {"2024-01-31", "2024-01-31"},
    {"2024-1-5", "2024-01-05"},
    {" 2024-01-31 ", "2024-01-31"},
    {WIDE "2024-01-31" NARROW "\t", "2024-01-31"},
    {"2025-09-22 21:06:44", "2025-09-22"},
    {"2025-10-06 23:49:02 UTC", "2025-10-06"},
    {"2025-10-06 23:49:02 GMT", "2025-10-06"},
    {"2025-10-06 23:49:02 utc", "2025-10-06"},
    {"2025-10-06 23:49", "2025-10-06"},
    {"2025-10-06 3:49:02", "2025-10-06"},
    {"2025-10-06 23:49:02.123", "2025-10-06"},
    {"2025-10-06T23:49:02", "2025-10-06"},
    {"2025-10-06T23:49:02Z", "2025-10-06"},
    {"2025-10-06T23:49:02.5", "2025-10-06"},
    {"2025-10-06T23:49:02.123456789Z", "2025-10-06"},
    {"2024/02/01 15:02:55 UTC", "2024-02-01"},
    {"2024/02/01 15:02:55", "2024-02-01"},
    {"2024/02/01 15:02", "2024-02-01"},
    {"2024/02/01", "2024-02-01"},
    {"01 Jan 2024", "2024-01-01"},
    {"28 dEC 1999", "1999-12-28"},
    {"x1 Jan 2024", "date"},
    {"0x Jan 2024", "date"},
    {"01-Jan 2024", "date"},
    {"01 Jan-2024", "date"},
    {"01 Jan x024", "date"},
    {"01 Jan 2x24", "date"},
    {"01 Jan 20x4", "date"},
    {"01 Jan 202x", "date"},
    {"01 Jax 2024", "date"},
    {"01 Jxn 2024", "date"},
    {"00 Jan 2024", "date"},
    {"32 Jan 2024", "date"},
    {"1 Jan 2024", "2024-01-01"},
    {"29 february 2024", "2024-02-29"},
    {"3 Sept 2024", "2024-09-03"},
    {"12-May-17", "2017-05-12"},
    {"12-May-2017", "2017-05-12"},
    {"12-May-69", "2069-05-12"},
    {"12-May-70", "1970-05-12"},
    {"Tue Oct 10 14:57:23 UTC 2023", "2023-10-10"},
    {"Wed Oct 01 16:02:32 UTC 2025", "2025-10-01"},
    {"March 2, 2024", "2024-03-02"},
    {"Jul 08, 2020 01:00 PM", "2020-07-08"},
    {"March 2, 2024 at 12:29 PM", "2024-03-02"},
    {"March 2, 2024 at 12:29 PM (GMT)", "2024-03-02"},
    {"31 Dec 1999", "1999-12-31"},
    {"1970-01-01", "1970-01-01"},
    {"2149-06-06", "2149-06-06"},
    {"2149-06-07", "date_range"},
    {"1969-12-31", "date_range"},
    {"0001-01-01", "date_range"},
    {"9999-12-31", "date_range"},
    {"", "date"},
    {" ", "date"},
    {"yesterday", "date"},
    {"hier", "date"},
    {"2024", "date"},
    {"2024-01", "date"},
    {"24-01-31", "date"},
    {"2024-01-31x", "date"},
    {"x2024-01-31", "date"},
    {"2024-01-31 ?", "date"},
    {"2024.01.31", "2024-01-31"},
    {"2024-13-04 10:00:00", "date"},
    {"2024-00-04 10:00:00", "date"},
    {"2025-02-30 09:15:00", "date"},
    {"2023-02-29", "date"},
    {"2025-10-06 24:00:00", "date"},
    {"2025-10-06 23:60:00", "date"},
    {"2025-10-06 23:59:60", "date"},
    {"2025-10-06 23:5:00", "date"},
    {"2025-10-06 25:00:00 UTC", "date"},
    {"2025-10-06 23:49:02 CET", "date"},
    {"2025-10-06 23:49:02+01:00", "2025-10-06"},
    {"2025-10-06_23:49:02", "date"},
    {"2025-1O-06 23:49:02", "date"},
    {"2025-10-06 23:49:0x", "date"},
    {"2025-10-06 2x:49:02", "date"},
    {"\xB2"
     "025-10-06 23:49:02",
     "date"},
    {"2025-10-06T23:49:02.1234567890", "date"},
    {"08 Ja 2026", "date"},
    {"08  2026", "date"},
    {"mar. 10 oct. 2023 14:57:23", "date"},
    {"Tue Okt 14 14:57:23 UTC 2025", "2025-10-14"},
    {"Die Oct 14 14:57:23 UTC 2025", "date"},
    {"Wed Oct 32 16:02:32 UTC 2025", "date"},
    {"31 Feb 2025", "date"},
    {"12-May-7", "date"},
    {"March 2, 2024 at 13:29 PM", "date"},
    {"March 2, 2024 at 0:29 PM", "date"},
    {"March 2, 2024 at 12:29 XM", "date"},
    {"March 2, 2024 um 12:29 PM", "date"},
    /* what follows a day in any form */
    {"2026-04-15 00:07 UTC", "2026-04-15"},
    {"2026-04-15 0:07Z", "2026-04-15"},
    {"2026-04-15T06:41Z", "2026-04-15"},
    {"2026-04-15T06:41:02-0700", "2026-04-15"},
    {"2026-04-15T06:41:02.5+05:30", "2026-04-15"},
    {"2026-04-15, 06:41", "2026-04-15"},
    {"2026-04-15 06.41.02", "2026-04-15"},
    {"2026-04-15 06:41:02,5", "2026-04-15"},
    {"2026-04-15 6:41 AM UTC", "2026-04-15"},
    {"2026-04-15 6:41 p.m.", "2026-04-15"},
    {"2026-04-15 6:41 p. m. (UTC)", "2026-04-15"},
    {"1 Jan 2024, 6:41 PM", "2024-01-01"},
    {"2026-04-15 at 6:41", "2026-04-15"},
    {"2026-04-15 as 6:41", "date"},
    {"2026-04-15 6:41 (UTC", "date"},
    {"2026-04-15 6:41 p.x.", "date"},
    {"2026-04-15 6:41 a", "date"},
    {"2026-04-15 6:41 +2:00", "date"},
    {"2026-04-15 6:41 +15:00", "date"},
    {"2026-04-15 6:41 +01:60", "date"},
    {"2026-04-15 6", "date"},
    {"2026-04-15 6:41.02", "date"},
    {"2026-04-15 x6:41", "date"},
    {"2026-04-15,", "date"},
    {"2026-04-15,6:41", "date"},
    {"2026-04-156:41", "date"},
    /* orders of a year, a month's name and a day */
    {"4 April 2026", "2026-04-04"},
    {"4. April 2026", "2026-04-04"},
    {"4-Apr-26", "2026-04-04"},
    {"4 Apr 26", "2026-04-04"},
    {"4/Apr/2026", "2026-04-04"},
    {"4 Apr, 2026", "2026-04-04"},
    {"Apr 4 2026", "2026-04-04"},
    {"Apr. 4, 2026", "2026-04-04"},
    {"2026 Apr 4", "2026-04-04"},
    {"2026. \xC3\xA1pr. 4.", "2026-04-04"},
    {"Sat, 4 Apr 2026 08:41:00 GMT", "2026-04-04"},
    {"Sat, Apr 4, 2026, 8:41 AM", "2026-04-04"},
    {"4 de abril de 2026", "2026-04-04"},
    {"4 de abr. de 2026", "2026-04-04"},
    {"4 abr de 2026", "2026-04-04"},
    {"1er avr. 2026", "2026-04-01"},
    {"2026. 04. 15.", "2026-04-15"},
    {"2026\xE5\xB9\xB4"
     "4\xE6\x9C\x88"
     "15\xE6\x97\xA5",
     "2026-04-15"},
    {"2026\xEB\x85\x84 4\xEC\x9B\x94 15\xEC\x9D\xBC", "2026-04-15"},
    {"15 thg 4, 2026", "2026-04-15"},
    {"15 th\xC3\xA1ng 4 2026", "2026-04-15"},
    /* months of other languages */
    {"10 Mrz 2025", "2025-03-10"},
    {"10 M\xC3\xA4rz 2025", "2025-03-10"},
    {"10 M\xC3\x84RZ 2025", "2025-03-10"},
    {"10 Mai 2025", "2025-05-10"},
    {"10 Okt 2025", "2025-10-10"},
    {"10 Dez. 2025", "2025-12-10"},
    {"08 f\xC3\xA9vr. 2026", "2026-02-08"},
    {"08 fevr 2026", "2026-02-08"},
    {"08 mars 2026", "2026-03-08"},
    {"08 ao\xC3\xBBt 2026", "2026-08-08"},
    {"08 d\xC3\xA9"
     "c 2026",
     "2026-12-08"},
    {"08 juil. 2026", "2026-07-08"},
    {"08 ene 2026", "2026-01-08"},
    {"08 dic 2026", "2026-12-08"},
    {"08 set 2026", "2026-09-08"},
    {"08 gen 2026", "2026-01-08"},
    {"08 mrt 2026", "2026-03-08"},
    {"08 mei 2026", "2026-05-08"},
    {"08 maj 2026", "2026-05-08"},
    {"08 sty 2026", "2026-01-08"},
    {"08 pa\xC5\xBA 2026", "2026-10-08"},
    {"08 kv\xC4\x9B 2026", "2026-05-08"},
    {"08 A\xC4\x9Fu 2026", "2026-08-08"},
    {"08 Haz 2026", "2026-06-08"},
    {"08 \xD0\xBC\xD0\xB0\xD1\x8F 2026", "2026-05-08"},
    {"08 \xD0\xBA\xD0\xB2\xD1\x96\xD1\x82 2026", "2026-04-08"},
    {"08 kes\xC3\xA4kuuta 2026", "2026-06-08"},
    {"08 \xCE\xA6\xCE\xB5\xCE\xB2 2026", "2026-02-08"},
    {"15 \xE0\xB9\x80\xE0\xB8\xA1.\xE0\xB8\xA2. 2569", "2026-04-15"},
    {"15 \xE0\xB9\x80\xE0\xB8\xA1.\xE0\xB8\xA2. 2026", "2026-04-15"},
    {"15 Apr 2569", "date_range"},
    {"08 hei 2026", "2026-07-08"},
    {"8 Apr" WIDE "2026", "2026-04-08"},
    {"8 "
     "\xE0\xB8\xA1\xE0\xB8\x81\xE0\xB8\xA3\xE0\xB8\xB2\xE0\xB8\x84\xE0\xB8\xA1 "
     "2569",
     "2026-01-08"},
    {"8 \xE0\xA4\x9C\xE0\xA4\xA8\xE0\xA4\xB5\xE0\xA4\xB0\xE0\xA5\x80 2026",
     "2026-01-08"},
    {"2026-04-15 6:41 UTC x", "date"},
    {"08 jui 2026", "date"},
    {"08 Smarch 2026", "date"},
    {"08 abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz 2026", "date"},
    /* days as Excel counts them */
    {"46116", "2026-04-04"},
    {"46116.37", "2026-04-04"},
    {"46116,5", "2026-04-04"},
    {"36526", "2000-01-01"},
    {"73050", "2099-12-31"},
    {"36525", "date"},
    {"73051", "date"},
    {"46116.", "date"},
    {"46116x", "date"},
    {"46116.5x", "date"},
    {"461160", "date"},
    {"4611", "date"},
    {"-46116", "date"},
};

/* Two numbers in an order that the form does not tell: one above 12 does, and
   without one the form that LinkedIn writes itself. */
static const dated numbers[] = {
    {"9/27/25, 8:41 AM", "2025-09-27"},
    {"9/27/25, 8:41" NARROW "AM", "2025-09-27"},
    {"9/27/25, 8:41" WIDE "PM", "2025-09-27"},
    {"01/24/18, 03:00 PM", "2018-01-24"},
    {"4/2/2009, 12:49 am", "2009-04-02"},
    {"4/2/09, 12:49 a.m.", "2009-04-02"},
    {"9/27/25 8:41 AM", "2025-09-27"},
    {"9/27/2025 8:41 AM", "2025-09-27"},
    {"9/27/2025 8:41:59 PM", "2025-09-27"},
    {"9/27/25 20:41", "2025-09-27"},
    {"9/27/2025 20:41", "2025-09-27"},
    {"9/27/2025 20:41:00", "2025-09-27"},
    {"9/27/25, 8:41", "2025-09-27"},
    {"9/27/25", "2025-09-27"},
    {"09/27/2025", "2025-09-27"},
    {"27/09/2025", "2025-09-27"},
    {"27/9/25, 8:41 AM", "2025-09-27"},
    {"24/01/2018", "2018-01-24"},
    {"24-01-2018", "2018-01-24"},
    {"01-24-2018 10:00:00", "2018-01-24"},
    {"03/03/2025", "2025-03-03"},
    {"12/12/25", "2025-12-12"},
    {"02.03.2025", "2025-03-02"},
    {"2. 3. 2025", "2025-03-02"},
    {"02.03.25", "2025-03-02"},
    {"02.03.2025 23:49", "2025-03-02"},
    {"02.13.2025", "2025-02-13"},
    {"02/03/2025", "order"},
    {"02-03-2025", "order"},
    {"2/3/25 8:41 AM", "order"},
    {"2/3/25, 8:41", "order"},
    {"9/31/25", "date"},
    {"31/9/25", "date"},
    {"13/13/2025", "date"},
    {"0/3/2025", "date"},
    {"32/3/2025", "date"},
    {"9/27/25, 13:41 PM", "date"},
    {"9/27/925", "date"},
    {"24-01-18", "date"},
    {"01/24/1969", "date_range"},
    {"05/07/2149", "date_range"},
    {"07/05/2149", "date_range"},
};

static void check_date(const char *file, const char *header, const char *kind,
                       const dated *row) {
  told text = {{0}, 0}, found = {{0}, 0}, expected = {{0}, 0};
  ssi_archive *archive = archive_new(NULL);
  tell(&text, header, row->text);
  archive_add(archive, file, text.text);
  if (strcmp(row->told, "order") == 0) {
    tell_file(&found, archive, 0);
    ck_assert_ptr_nonnull(strstr(found.text, "refused: order 1 at 2 in "));
  } else if (row->told[0] == 'd') {
    tell_file(&found, archive, 0);
    ck_assert_ptr_nonnull(strstr(found.text, "rows 1, read 0: "));
    ck_assert_ptr_nonnull(strstr(found.text, row->told));
    ck_assert_ptr_nonnull(strstr(found.text, " 1 at 2 in "));
    if (strcmp(row->told, "date") == 0)
      ck_assert_ptr_null(strstr(found.text, "date_range"));
  } else {
    tell(&expected, "%s %s", row->told, kind);
    ck_assert_int_eq(
        strncmp(events_of(archive, &found), expected.text, expected.size), 0);
  }
  ssi_archive_free(archive);
}

START_TEST(common_forms) {
  check_date("Votes.csv", "Date,Link\n\"%s\",x\n", "poll_vote", &common[_i]);
}
END_TEST

START_TEST(two_numbers) {
  check_date("Invitations.csv", "Sent At,Direction\n\"%s\",OUTGOING\n",
             "invitation_sent", &numbers[_i]);
  check_date("Votes.csv", "Date,Link\n\"%s\",x\n", "poll_vote", &numbers[_i]);
}
END_TEST

/* The form of one row is no promise for the next. */
START_TEST(forms_may_change) {
  const given files[] = {
      {"Votes.csv",
       "Date\n1 Jan 2024\n2 Jan 2024\n2024/01/03\n4-Jan-24\n31/12/2023\n"
       "5 Jan 2024\nx\n"},
      {NULL, NULL}};
  ssi_archive *archive = archive_of(NULL, files);
  told out = {{0}, 0}, line = {{0}, 0};
  ck_assert_str_eq(events_of(archive, &out),
                   "2023-12-31 poll_vote\n2024-01-01 poll_vote\n"
                   "2024-01-02 poll_vote\n2024-01-03 poll_vote\n"
                   "2024-01-04 poll_vote\n2024-01-05 poll_vote\n");
  tell_file(&line, archive, 0);
  ck_assert_str_eq(line.text, "rows 7, read 6: date 1 at 8 in Date");
  ssi_archive_free(archive);
}
END_TEST

/* Sentences with a date, events with two, courses with one of two. */
static const struct {
  const char *file, *text, *told;
} others[] = {
    {"Rich_Media.csv",
     "Date/Time,Media Description\n"
     "\"You uploaded a feed photo on March 2, 2024 at 12:29 PM (GMT)\",-\n",
     "2024-03-02 media_added\n"},
    {"Rich_Media.csv",
     "Date/Time,Media Description\n"
     "-,\"You wrote on a wall on March 2, 2024 at 12:29 PM (GMT)\"\n",
     "2024-03-02 media_added\n"},
    {"Rich_Media.csv", "Date/Time\n2024-03-02\n", "2024-03-02 media_added\n"},
    {"Rich_Media.csv",
     "Date/Time\n\"You uploaded it on March 2, 1924 at 12:29 PM (GMT)\"\n", ""},
    {"Rich_Media.csv", "Date/Time\nYou uploaded a photo\n", ""},
    {"Rich_Media.csv", "Date/Time\nhier, le 2 mars 2024\n", ""},
    {"Rich_Media.csv", "Date/Time\n27/03/2024\n", "2024-03-27 media_added\n"},
    {"Articles/27-03-2024-title.html", "x", ""},
    {"Articles/title.html", "<p>Published on 02/03/2024<", ""},
    {"Events.csv",
     "Event Name,Event Time,Status\n"
     "x,\"Jul 08, 2020 01:00 PM - Jul 08, 2020 02:00 PM\",ATTENDING\n",
     ""},
    {"Learning.csv",
     "Content Last Watched Date (if viewed),"
     "Content Completed At (if completed)\n"
     "2024-01-31 10:00:00 UTC,N/A\nN/A,2024-02-01 10:00:00 UTC\nN/A,N/A\n"
     "1924-01-31,2024-02-01\n",
     "2024-01-31 learning\n2024-02-01 learning\n"},
    {"Articles/2024-01-31-title.html", "x",
     "2024-01-31 article original "
     "own_words\n"},
    {"Articles/2024-02-30-title.html", "x", ""},
    {"Articles/short.html",
     "<p class=\"published\">Published on 2024-02-01 00:09</p>",
     "2024-02-01 article original own_words\n"},
    {"Articles/title.html", "<p>Published on 2024-02-01 00:09",
     "2024-02-01 article original own_words\n"},
    {"Articles/title.html", "<p>Published on le 1er mars<", ""},
};

START_TEST(dates_elsewhere) {
  const given files[] = {{others[_i].file, others[_i].text}, {NULL, NULL}};
  ssi_archive *archive = archive_of(NULL, files);
  told out = {{0}, 0};
  ck_assert_str_eq(events_of(archive, &out), others[_i].told);
  ssi_archive_free(archive);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {common_forms, ROWS(common)},
      {two_numbers, ROWS(numbers)},
      {forms_may_change, 1},
      {dates_elsewhere, ROWS(others)},
  };
  return RUN_TESTS("archive_dates", cases);
}
