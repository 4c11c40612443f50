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

/* In a file whose dates have an unambiguous form. */
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
    {"2024.01.31", "date"},
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
    {"2025-10-06 23:49:02+01:00", "date"},
    {"2025-10-06_23:49:02", "date"},
    {"2025-1O-06 23:49:02", "date"},
    {"2025-10-06 23:49:0x", "date"},
    {"2025-10-06 2x:49:02", "date"},
    {"\xB2"
     "025-10-06 23:49:02",
     "date"},
    {"2025-10-06T23:49:02.1234567890", "date"},
    {"06.10.2025 23:49", "date"},
    {"24/01/2018", "date"},
    {"01/24/2018", "date"},
    {"9/27/25, 8:41 AM", "date"},
    {"08 f\xC3\xA9vr. 2026", "date"},
    {"08 mars 2026", "date"},
    {"08 Mai 2026", "date"},
    {"08 Ja 2026", "date"},
    {"08  2026", "date"},
    {"mar. 10 oct. 2023 14:57:23", "date"},
    {"Tue Okt 14 14:57:23 UTC 2025", "date"},
    {"Die Oct 14 14:57:23 UTC 2025", "date"},
    {"Wed Oct 32 16:02:32 UTC 2025", "date"},
    {"31 Feb 2025", "date"},
    {"12-May-7", "date"},
    {"March 2, 2024 at 13:29 PM", "date"},
    {"March 2, 2024 at 0:29 PM", "date"},
    {"March 2, 2024 at 12:29 XM", "date"},
    {"March 2, 2024 um 12:29 PM", "date"},
    {"45231", "date"},
};

/* Where LinkedIn is known to write the month first. */
static const dated american[] = {
    {"9/27/25, 8:41 AM", "2025-09-27"},
    {"9/27/25, 8:41" NARROW "AM", "2025-09-27"},
    {"9/27/25, 8:41" WIDE "PM", "2025-09-27"},
    {"01/24/18, 03:00 PM", "2018-01-24"},
    {"4/2/2009, 12:49 am", "2009-04-02"},
    {"9/27/25 8:41 AM", "2025-09-27"},
    {"9/27/2025 8:41 AM", "2025-09-27"},
    {"9/27/2025 8:41:59 PM", "2025-09-27"},
    {"9/27/25 20:41", "2025-09-27"},
    {"9/27/2025 20:41", "2025-09-27"},
    {"9/27/2025 20:41:00", "2025-09-27"},
    {"9/27/25", "2025-09-27"},
    {"09/27/2025", "2025-09-27"},
    {"02/03/2025", "2025-02-03"},
    {"1 Jan 2024", "2024-01-01"},
    {"2025-10-06 23:49:02", "2025-10-06"},
    {"27/9/25, 8:41 AM", "date"},
    {"24/01/2018", "date"},
    {"9/31/25", "date"},
    {"9/27/25, 13:41 PM", "date"},
    {"9/27/25, 8:41", "date"},
    {"9/27/925", "date"},
};

static void check_date(const char *file, const char *header, const char *kind,
                       const dated *row) {
  told text = {{0}, 0}, found = {{0}, 0}, expected = {{0}, 0};
  ssi_archive *archive = archive_new(NULL);
  tell(&text, header, row->text);
  archive_add(archive, file, text.text);
  if (row->told[0] == 'd') {
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

START_TEST(american_forms) {
  check_date("Invitations.csv", "Sent At,Direction\n\"%s\",OUTGOING\n",
             "invitation_sent", &american[_i]);
}
END_TEST

/* The form of one row is no promise for the next. */
START_TEST(forms_may_change) {
  const given files[] = {
      {"Votes.csv",
       "Date\n1 Jan 2024\n2 Jan 2024\n2024/01/03\n4-Jan-24\n31/12/2023\n"
       "5 Jan 2024\n"},
      {NULL, NULL}};
  ssi_archive *archive = archive_of(NULL, files);
  told out = {{0}, 0}, line = {{0}, 0};
  ck_assert_str_eq(events_of(archive, &out),
                   "2024-01-01 poll_vote\n2024-01-02 poll_vote\n"
                   "2024-01-03 poll_vote\n2024-01-04 poll_vote\n"
                   "2024-01-05 poll_vote\n");
  tell_file(&line, archive, 0);
  ck_assert_str_eq(line.text, "rows 6, read 5: date 1 at 6 in Date");
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
    {"Rich_Media.csv", "Date/Time\nle 2 mars 2024\n", ""},
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
      {american_forms, ROWS(american)},
      {forms_may_change, 1},
      {dates_elsewhere, ROWS(others)},
  };
  return RUN_TESTS("archive_dates", cases);
}
