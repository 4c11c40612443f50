/* Several exports of one member as one archive: which rows count, where facts
   come from, and exports of two members. */
#include <stdio.h>
#include <string.h>

#include "allocator.h"
#include "unit/archive_kit.h"

/* In place of a file: begins an export, of the day told or of none. */
#define EXPORT(name) \
  { "=" name, "" }
#define DATED(day) \
  { "=", day }
#define END \
  { NULL, NULL }

#define FILES_MAX 9

#define CONNECTIONS "First Name,Last Name,URL,Company,Position,Connected On\n"
#define OLD_CONNECTIONS "First Name,Last Name,Company,Position,Connected On\n"
#define INVITATIONS \
  "From,To,Sent At,Direction,inviterProfileUrl,inviteeProfileUrl\n"
#define SENT(who, day) "Me,X," day ",OUTGOING,/in/me,/in/" who "\n"
#define MESSAGES                                                  \
  "CONVERSATION ID,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE " \
  "URLS,DATE\n"
#define TO(id, who, day) id ",Me,/in/me,X,/in/" who "," day "\n"
#define FROM(id, who, day) id ",X,/in/" who ",Me,/in/me," day "\n"
#define SHARES "Date,ShareLink,ShareCommentary\n"
#define COMMENTS "Date,Link,Message\n"
#define ENDORSED \
  "Endorsement Date,Endorser Public Url,Endorsement Status,Skill Name\n"
#define LEARNING "Content Title,Content Last Watched Date (if viewed)\n"
#define PROFILE "First Name,Last Name,Headline,Industry\n"

static ssi_archive *exports_of(const given *files) {
  ssi_archive *archive = archive_new(NULL);
  for (; files->name; files++) {
    if (*files->name == '=')
      must(ssi_archive_begin_export(archive, files->name + 1,
                                    *files->text ? atoi(files->text) : -1));
    else
      archive_add(archive, files->name, files->text);
  }
  return archive;
}

static const struct {
  given files[FILES_MAX];
  const char *events;
} ledgers[] = {
    /* the same twice; rows of one export count as often as they stand */
    {{EXPORT("a"),
      {"Comments.csv", COMMENTS "2024-01-01 10:00,x,y\n2024-01-01 10:00,x,y\n"},
      EXPORT("b"),
      {"Comments.csv", COMMENTS "2024-01-01 10:00,x,y\n2024-01-01 10:00,x,y\n"},
      END},
     "2024-01-01 comment x2\n"},
    /* of one row the largest number */
    {{EXPORT("a"),
      {"Comments.csv", COMMENTS "2024-01-01 10:00,x,y\n2024-01-01 10:00,x,y\n"},
      EXPORT("b"),
      {"Comments.csv", COMMENTS "2024-01-01 10:00,x,y\n"},
      END},
     "2024-01-01 comment x2\n"},
    /* deleted, edited, new; told apart by the second, or by the link */
    {{EXPORT("old"),
      {"Comments.csv",
       COMMENTS "2024-01-01 10:00:01,x,gone\n2024-01-01 10:01:59,x,one\n"},
      EXPORT("new"),
      {"Comments.csv",
       COMMENTS "2024-01-01 10:01:59,x,other words\n2024-01-01 10:01,z,new\n"},
      END},
     "2024-01-01 comment x3\n"},
    /* saved again by a spreadsheet: other dates, other separators */
    {{EXPORT("old"),
      {"Shares.csv",
       "Date;ShareLink;ShareCommentary\n"
       "9/22/2025 21:06;https://www.linkedin.com/feed/update/1;a b c\n"},
      EXPORT("new"),
      {"Shares.csv", SHARES
       "2025-09-22 21:06:44,https://www.linkedin.com/feed/update/1,a b c\n"},
      END},
     "2025-09-22 post original own_words\nno reshare\n"},
    /* traits are those of the newest */
    {{EXPORT("old"),
      {"Shares.csv", SHARES "2025-09-22 21:06:44,l,a\n"},
      EXPORT("new"),
      {"Shares.csv", SHARES "2025-09-22 21:06:44,l,a b c\n"},
      END},
     "2025-09-22 post original own_words\nno reshare\n"},
    /* ... by the day told, against the order handed in */
    {{DATED("20400"),
      {"Shares.csv", SHARES "2025-09-22 21:06:44,l,a b c\n"},
      DATED("20399"),
      {"Shares.csv", SHARES "2025-09-22 21:06:44,l,a\n"},
      END},
     "2025-09-22 post original own_words\nno reshare\n"},
    /* ... by the newest row */
    {{EXPORT("new"),
      {"Shares.csv",
       SHARES "2025-09-22 21:06:44,l,a b c\n2025-09-24,m,a b c\n"},
      EXPORT("old"),
      {"Shares.csv", SHARES "2025-09-22 21:06:44,l,a\n"},
      END},
     "2025-09-22 post original own_words\n"
     "2025-09-24 post original own_words\nno reshare\n"},
    /* whose messages they are may be in the invitations of another export */
    {{EXPORT("new"),
      {"Invitations.csv", INVITATIONS},
      {"messages.csv", MESSAGES FROM("1", "c", "2024-01-05 10:00:00")},
      EXPORT("old"),
      {"Invitations.csv",
       INVITATIONS SENT("a", "1 Jan 2024") SENT("b", "2 Jan 2024")},
      END},
     "2024-01-01 invitation_sent a\n2024-01-02 invitation_sent b\n"
     "2024-01-05 message_received c\nno message_sent\nno message_answered\n"
     "no message_unanswered\nno invitation_received\nno conversation\n"
     "no prospect_rekindled\n"},
    /* of equally many messages each, in any order of exports */
    {{EXPORT("a"),
      {"messages.csv", MESSAGES "1,A,,Me,,2024-01-01 10:00:00\n"},
      EXPORT("b"),
      {"messages.csv", MESSAGES "2,B,,Moi,,2024-01-02 10:00:00\n"},
      EXPORT("c"),
      {"messages.csv", MESSAGES "3,C,,Ich,,2024-01-03 10:00:00\n"},
      EXPORT("d"),
      {"messages.csv", MESSAGES "4,D,,Yo,,2024-01-04 10:00:00\n"},
      END},
     ""},
    /* a course that was watched again was watched twice */
    {{EXPORT("old"),
      {"Learning.csv", LEARNING "A,2024-01-01\nB,2024-01-02\n"},
      EXPORT("new"),
      {"Learning.csv", LEARNING "A,2024-01-03\nB,2024-01-02\n"},
      END},
     "2024-01-01 learning\n2024-01-02 learning\n2024-01-03 learning\n"},
    /* of whole minutes no more is known */
    {{EXPORT("old"),
      {"Comments.csv",
       COMMENTS "2024-01-01 10:00:09,x,y\n2024-01-01 10:00:19,x,y\n"},
      EXPORT("new"),
      {"Comments.csv", COMMENTS "1/13/2024 10:00,x,y\n1/1/2024 10:00,x,y\n"},
      END},
     "2024-01-01 comment x2\n2024-01-13 comment\n"},
    /* articles by their names */
    {{EXPORT("old"),
      {"Articles/2024-01-01-a.html", "x"},
      {"Articles/2024-01-01-b.html", "x"},
      EXPORT("new"),
      {"Articles/2024-01-01-a.html", "y"},
      END},
     "2024-01-01 article original own_words x2\n"},
    /* connections by address, whatever else changed */
    {{EXPORT("old"),
      {"Connections.csv", CONNECTIONS "A,A,/in/a,,Intern,2024-01-01\n"},
      EXPORT("new"),
      {"Connections.csv", CONNECTIONS "B,B,/in/a,,CEO,2024-01-02\n"},
      END},
     "2024-01-02 connection a decision_maker\n"},
    /* ... without address by name and day; hidden ones by the day */
    {{EXPORT("old"),
      {"Connections.csv",
       OLD_CONNECTIONS "A,A,,,2024-01-01\nB,B,,,2024-01-01\n"
                       ",,,,2024-01-03\n,,,,2024-01-03\n,,,,2024-01-02\n"},
      EXPORT("new"),
      {"Connections.csv", CONNECTIONS
       "A,A,/in/a,,,2024-01-01\nB,B,,,,2024-01-02\n,,,,,2024-01-03\n"},
      END},
     "2024-01-01 connection B\n2024-01-01 connection a\n"
     "2024-01-02 connection\n2024-01-02 connection B\n"
     "2024-01-03 connection x2\n"},
    /* no connection any more: the event stays, and that it was accepted, but no
       other event has the person's traits */
    {{DATED("20000"),
      {"Connections.csv",
       CONNECTIONS "A,A,/in/a,,CEO,2024-01-01\nB,B,/in/b,,CEO,2024-01-01\n"},
      {"Invitations.csv", INVITATIONS SENT("a", "2023-12-31")},
      DATED("20001"),
      {"Connections.csv", CONNECTIONS "B,B,/in/b,,CEO,2024-01-01\n"},
      {"Endorsement_Received_Info.csv",
       ENDORSED "2024-01-02,/in/a,ACCEPTED,x\n2024-01-02,/in/b,ACCEPTED,x\n"},
      END},
     "2023-12-31 invitation_sent a\n"
     "2024-01-01 connection a decision_maker\n"
     "2024-01-01 connection b decision_maker\n"
     "2024-01-01 invitation_accepted a\n"
     "2024-01-02 endorsement_received a\n"
     "2024-01-02 endorsement_received b decision_maker\n"
     "no invitation_received\nno invitation_unanswered\n"
     "no invitation_declined\n"},
    /* ... neither if two older ones have it */
    {{DATED("20000"),
      {"Connections.csv",
       CONNECTIONS "A,A,/in/a,,CEO,2024-01-01\nB,B,/in/b,,CEO,2024-01-01\n"},
      DATED("20001"),
      {"Connections.csv",
       CONNECTIONS "A,A,/in/a,,CEO,2024-01-01\nB,B,/in/b,,CEO,2024-01-01\n"},
      DATED("20002"),
      {"Connections.csv", CONNECTIONS "B,B,/in/b,,CEO,2024-01-01\n"},
      {"Endorsement_Received_Info.csv",
       ENDORSED "2024-01-02,/in/a,ACCEPTED,x\n"},
      END},
     "2024-01-01 connection a decision_maker\n"
     "2024-01-01 connection b decision_maker\n"
     "2024-01-02 endorsement_received a\n"},
    /* parts of a whole have nothing in common: all are connections */
    {{DATED("20000"),
      {"Connections.csv", CONNECTIONS "A,A,/in/a,,CEO,2024-01-01\n"},
      DATED("20001"),
      {"Connections.csv", CONNECTIONS "B,B,/in/b,,CEO,2024-01-01\n"},
      {"Endorsement_Received_Info.csv",
       ENDORSED "2024-01-02,/in/a,ACCEPTED,x\n2024-01-02,/in/b,ACCEPTED,x\n"},
      END},
     "2024-01-01 connection a decision_maker\n"
     "2024-01-01 connection b decision_maker\n"
     "2024-01-02 endorsement_received a decision_maker\n"
     "2024-01-02 endorsement_received b decision_maker\n"},
    /* endorsements by person, time and skill */
    {{EXPORT("old"),
      {"Endorsement_Received_Info.csv",
       ENDORSED "2024-01-02,/in/a,ACCEPTED,x\n2024-01-02,/in/a,ACCEPTED,y\n"
                "2024-01-02,/in/b,ACCEPTED,x\n"},
      EXPORT("new"),
      {"Endorsement_Received_Info.csv",
       ENDORSED "2024-01-02,/in/a,ACCEPTED,x\n2024-01-02,/in/a,ACCEPTED,z\n"},
      END},
     "2024-01-02 endorsement_received a x3\n"
     "2024-01-02 endorsement_received b\n"},
    /* invitations by person, time and direction; an old file has names */
    {{EXPORT("old"),
      {"Invitations.csv",
       "From,To,Sent At,Direction\nMe,A A,2024-01-01,OUTGOING\n"
       "Me,B B,2024-01-01,OUTGOING\n"},
      {"Connections.csv", CONNECTIONS "A,A,/in/a,,,2024-01-03\n"},
      EXPORT("new"),
      {"Invitations.csv",
       INVITATIONS SENT("a", "2024-01-01") SENT("c", "2024-01-01")},
      END},
     "2024-01-01 invitation_sent B\n2024-01-01 invitation_sent a\n"
     "2024-01-01 invitation_sent c\n2024-01-03 connection a\n"
     "2024-01-03 invitation_accepted a\nno invitation_received\n"
     "no invitation_unanswered\nno invitation_declined\n"},
    /* messages by conversation and time: an address may change */
    {{EXPORT("old"),
      {"messages.csv", MESSAGES TO("1", "b", "2024-01-01 10:00:00")
                           TO("2", "c", "2024-01-01 10:00:00")
                               FROM("2", "c", "2024-01-03 10:00:59")
                                   TO("3", "d", "2024-01-01 10:00:00")},
      EXPORT("new"),
      {"messages.csv", MESSAGES TO("1", "a", "2024-01-01 10:00:00")
                           TO("2", "c", "2024-01-01 10:00:00")
                               FROM("2", "c", "2024-01-03 10:00:59")
                                   FROM("4", "e", "2024-01-01 10:00:00")},
      END},
     "2024-01-01 message_received e\n2024-01-01 message_sent a\n"
     "2024-01-01 message_sent c\n2024-01-01 message_sent d\n"
     "2024-01-03 conversation c\n2024-01-03 message_answered c\n"
     "2024-01-03 message_received c\nno message_unanswered\n"
     "no prospect_rekindled\n"},
    /* ... which a minute more tells apart */
    {{EXPORT("old"),
      {"messages.csv", MESSAGES TO("1", "a", "2024-01-01 10:00:00")
                           TO("", "c", "2024-01-01 10:00:00")},
      EXPORT("new"),
      {"messages.csv", MESSAGES TO("1", "a", "2024-01-01 10:01:00")
                           TO("", "c", "2024-01-01 10:02:00")},
      END},
     "2024-01-01 message_sent a x2\n2024-01-01 message_sent c x2\n"
     "no message_received\nno message_answered\nno message_unanswered\n"
     "no conversation\nno prospect_rekindled\n"},
    /* ... without a conversation by both sides */
    {{EXPORT("old"),
      {"messages.csv", MESSAGES TO("", "a", "2024-01-01 10:00:00")
                           TO("", "c", "2024-01-01 10:00:00")
                               TO("", "d", "2024-01-01 10:00:00")},
      EXPORT("new"),
      {"messages.csv", MESSAGES TO("", "a", "2024-01-01 10:00:00")
                           FROM("", "e", "2024-01-01 10:00:00")
                               TO("", "d", "2024-01-01 10:00:00")},
      END},
     "2024-01-01 message_received e\n2024-01-01 message_sent a\n"
     "2024-01-01 message_sent c\n2024-01-01 message_sent d\n"
     "no message_answered\nno message_unanswered\nno conversation\n"
     "no prospect_rekindled\n"},
    /* without an export at first there are no marks: a day is one row */
    {{{"Comments.csv", COMMENTS "2024-01-01 10:00,x,y\n2024-01-01 11:00,z,y\n"},
      {"messages.csv", MESSAGES TO("1", "a", "2024-01-01 10:00:00")
                           FROM("2", "c", "2024-01-01 10:00:00")},
      EXPORT("b"),
      {"Comments.csv", COMMENTS "2024-01-01 10:00,x,y\n"},
      {"messages.csv", MESSAGES TO("1", "a", "2024-01-01 10:00:00")
                           FROM("2", "c", "2024-01-01 10:00:00")},
      END},
     "2024-01-01 comment x2\n2024-01-01 message_received c\n"
     "2024-01-01 message_sent a\n"
     "no message_answered\nno message_unanswered\nno conversation\n"
     "no prospect_rekindled\n"},
    /* an export without a file, and one after the last */
    {{EXPORT("a"),
      EXPORT("b"),
      {"Votes.csv", "Date\n2024-01-01\n"},
      EXPORT("c"),
      END},
     "2024-01-01 poll_vote\n"},
};

START_TEST(events_count_once) {
  told out = {{0}, 0};
  ssi_archive *archive = exports_of(ledgers[_i].files);
  ck_assert_str_eq(events_of(archive, &out), ledgers[_i].events);
  ssi_archive_free(archive);
}
END_TEST

static const struct {
  given files[FILES_MAX];
  const char *facts;
} profiles[] = {
    /* facts of the newest export that has their file */
    {{EXPORT("old"),
      {"Skills.csv", "Name\na\nb\nc\n"},
      {"Languages.csv", "Name\na\nb\n"},
      {"Ad_Targeting.csv", "Member Groups\na;b\n"},
      EXPORT("new"),
      {"Skills.csv", "Name\na\nd\n"},
      {"Ad_Targeting.csv", "Member Groups\na\n"},
      END},
     "skills 2, languages 2, groups 1"},
    /* a refused file tells nothing */
    {{EXPORT("old"),
      {"Skills.csv", "Name\na\nb\nc\n"},
      EXPORT("new"),
      {"Skills.csv", "x\na\n"},
      END},
     "skills 3"},
    {{EXPORT("new"),
      {"Skills.csv", "Name\na\n"},
      {"Votes.csv", "Date\n2024-01-03\n"},
      EXPORT("old"),
      {"Skills.csv", "Name\na\nb\n"},
      {"Votes.csv", "Date\n2024-01-01\n"},
      END},
     "skills 1"},
};

/* Whether a row of two exports, with these links, is taken for one comment. */
static bool same_comment(const char *one, const char *other) {
  told first = {{0}, 0}, second = {{0}, 0}, out = {{0}, 0};
  ssi_archive *archive = archive_new(NULL);
  bool same;
  tell(&first, COMMENTS "2024-01-01 10:00,%s,y\n", one);
  tell(&second, COMMENTS "2024-01-01 10:00:00,%s,z\n", other);
  must(ssi_archive_begin_export(archive, "a", -1));
  archive_add(archive, "Comments.csv", first.text);
  must(ssi_archive_begin_export(archive, "b", -1));
  archive_add(archive, "Comments.csv", second.text);
  same = strcmp(events_of(archive, &out), "2024-01-01 comment\n") == 0;
  if (!same) ck_assert_str_eq(out.text, "2024-01-01 comment x2\n");
  ssi_archive_free(archive);
  return same;
}

/* Links of every length are one only if all of their last 32 bytes are. They
   are told by 15 bits, so that one in each may be taken for another by chance.
 */
START_TEST(every_byte_of_a_link) {
  char one[48] = {0}, other[48] = {0};
  const size_t length = (size_t)_i + 1;
  size_t i, taken = 0;
  for (i = 0; i < length; i++) one[i] = (char)('a' + i % 26);
  ck_assert(same_comment(one, one));
  for (i = length < 32 ? 0 : length - 32; i <= length; i++) {
    strcpy(other, one);
    other[i] = i < length ? (char)(one[i] + 1) : 'x';
    taken += same_comment(one, other);
  }
  ck_assert_uint_le(taken, 1);
}
END_TEST

/* Hands in one comment, as an export of its own. */
static void add_comment(ssi_archive *archive, const char *date) {
  told file = {{0}, 0};
  tell(&file, COMMENTS "\"%s\",x,y\n", date);
  must(ssi_archive_begin_export(archive, date, -1));
  archive_add(archive, "Comments.csv", file.text);
}

/* An hour told by either clock is the same; the next is another. */
START_TEST(every_hour) {
  const int hours[] = {_i, _i, (_i + 1) % 24};
  ssi_archive *archive = archive_new(NULL);
  told out = {{0}, 0};
  char date[40];
  size_t i;
  for (i = 0; i < ROWS(hours); i++) {
    const int hour = hours[i] % 12;
    snprintf(date, sizeof date, i ? "1 Jan 2024, %d:30 %s" : "2024-01-01 %d:30",
             i ? (hour ? hour : 12) : hours[i], hours[i] < 12 ? "AM" : "PM");
    add_comment(archive, date);
    if (i != 1) continue;
    ck_assert_str_eq(events_of(archive, &out), "2024-01-01 comment\n");
  }
  out.size = 0;
  ck_assert_str_eq(events_of(archive, &out), "2024-01-01 comment x2\n");
  ssi_archive_free(archive);
}
END_TEST

START_TEST(facts_of_the_newest) {
  told out = {{0}, 0};
  ssi_archive *archive = exports_of(profiles[_i].files);
  ck_assert_str_eq(facts_of(archive, &out), profiles[_i].facts);
  ssi_archive_free(archive);
}
END_TEST

#define ME(name) PROFILE name ",x,y\n"
#define MINE(who)                                             \
  MESSAGES "1,M,/in/" who ",X,/in/x,2024-01-01\n1,M,/in/" who \
           ",Y,/in/y,"                                        \
           "2024-01-01\n"
#define NAMED(who) "FROM,TO,DATE\n" who ",X,2024-01-01\n" who ",Y,2024-01-01\n"

static const struct {
  given files[FILES_MAX];
  int file, other; /* -1: they are of one member */
} members[] = {
    {{EXPORT("a"),
      {"Profile.csv", ME("Me,Myself")},
      {"Votes.csv", "Date\n2024-01-01\n"},
      EXPORT("b"),
      {"Votes.csv", "Date\n2024-01-01\n"},
      {"Profile.csv", ME("Me,Other")},
      END},
     0,
     3},
    {{EXPORT("a"),
      {"Profile.csv", ME("Me,Myself")},
      EXPORT("b"),
      {"Profile.csv", ME("ME,MYSELF")},
      EXPORT("c"),
      {"Profile.csv", PROFILE},
      END},
     -1,
     -1},
    {{EXPORT("a"),
      {"messages.csv", MINE("me")},
      EXPORT("b"),
      {"messages.csv", MINE("other")},
      END},
     0,
     1},
    {{EXPORT("a"),
      {"Invitations.csv", INVITATIONS SENT("x", "2024-01-01")},
      EXPORT("b"),
      {"messages.csv", MINE("other")},
      END},
     0,
     1},
    {{EXPORT("a"),
      {"messages.csv", NAMED("Me")},
      EXPORT("b"),
      {"messages.csv", NAMED("Other")},
      END},
     0,
     1},
    {{EXPORT("a"),
      {"messages.csv", NAMED("Me")},
      EXPORT("b"),
      {"messages.csv", NAMED("Me")},
      EXPORT("c"),
      {"messages.csv", MINE("me")},
      EXPORT("d"),
      {"messages.csv", MESSAGES TO("1", "a", "2024-01-01")},
      END},
     -1,
     -1},
    /* within one export, what other files tell decides */
    {{EXPORT("a"),
      {"messages_1.csv", MINE("me")},
      {"messages_2.csv", MINE("other")},
      END},
     -1,
     -1},
};

START_TEST(two_members) {
  ssi_archive *archive = exports_of(members[_i].files);
  ssi_profile *profile = NULL;
  ssi_activity *activity = NULL;
  size_t file = 99, other = 99;
  if (members[_i].file < 0) {
    REFUSED(ssi_archive_conflict(archive, &file, &other), EMPTY);
    OK(ssi_archive_resolve(archive, &profile, &activity));
  } else {
    OK(ssi_archive_conflict(archive, &file, &other));
    ck_assert_int_eq((int)file, members[_i].file);
    ck_assert_int_eq((int)other, members[_i].other);
    REFUSED(ssi_archive_resolve(archive, &profile, &activity), MIXED);
  }
  ssi_profile_free(profile);
  ssi_activity_free(activity);
  ssi_archive_free(archive);
}
END_TEST

START_TEST(arguments) {
  ssi_archive *archive = archive_new(NULL);
  size_t file, other;
  REFUSED(ssi_archive_conflict(NULL, &file, &other), NULL);
  REFUSED(ssi_archive_conflict(archive, NULL, &other), NULL);
  REFUSED(ssi_archive_conflict(archive, &file, NULL), NULL);
  REFUSED(ssi_archive_conflict(archive, &file, &other), EMPTY);
  ssi_archive_free(archive);
}
END_TEST

/* Reads what has all kinds of rows, twice. */
static ssi_archive *read_twice(const ssi_allocator *from) {
  static const given files[] = {
      {"Connections.csv",
       CONNECTIONS "A,A,/in/a,,,2024-01-01\nB,B,,,,2024-01-01\n"},
      {"messages.csv", MINE("me")},
      {"Comments.csv", COMMENTS "2024-01-01 10:00,x,y\n"},
      {"Skills.csv", "Name\na\n"},
      END};
  ssi_archive *archive = NULL;
  size_t i, times;
  must(ssi_archive_new(from, NULL, NULL, 0, &archive));
  for (times = 0; times < 2; times++) {
    must(ssi_archive_begin_export(archive, "x", -1));
    for (i = 0; files[i].name; i++) {
      archive_add(archive, files[i].name, files[i].text);
    }
  }
  return archive;
}

START_TEST(each_allocation_fails) {
  struct test_memory memory;
  const ssi_allocator from = test_allocator(&memory);
  ssi_profile *profile = NULL;
  ssi_activity *activity = NULL;
  ssi_archive *archive;
  size_t before, live, calls, i;
  memset(&memory, 0, sizeof memory);
  archive = read_twice(&from);
  before = memory.calls;
  live = memory.live_bytes;
  OK(ssi_archive_resolve(archive, &profile, &activity));
  ssi_profile_free(profile);
  ssi_activity_free(activity);
  calls = memory.calls - before;
  ck_assert_uint_gt(calls, 20);
  for (i = 1; i <= calls; i++) {
    memory.fail_at = memory.calls + i;
    REFUSED(ssi_archive_resolve(archive, &profile, &activity), MEMORY);
    ck_assert_uint_eq(memory.live_bytes, live);
  }
  memory.fail_at = 0;
  OK(ssi_archive_resolve(archive, &profile, &activity));
  ssi_profile_free(profile);
  ssi_activity_free(activity);
  ssi_archive_free(archive);
  ck_assert_uint_eq(memory.live_blocks, 0);
  ck_assert(!memory.wrong_size);
}
END_TEST

START_TEST(beginning_fails) {
  struct test_memory memory;
  const ssi_allocator from = test_allocator(&memory);
  ssi_archive *archive = NULL;
  size_t exports, i;
  memset(&memory, 0, sizeof memory);
  OK(ssi_archive_new(&from, NULL, NULL, 0, &archive));
  for (i = 1; i <= 2; i++) {
    memory.fail_at = memory.calls + i;
    REFUSED(ssi_archive_begin_export(archive, "x", -1), MEMORY);
    OK(ssi_archive_exports(archive, &exports));
    ck_assert_uint_eq(exports, 0);
  }
  ssi_archive_free(archive);
  ck_assert_uint_eq(memory.live_blocks, 0);
}
END_TEST

int main(void) {
  const test_case cases[] = {{events_count_once, ROWS(ledgers)},
                             {every_byte_of_a_link, 42},
                             {every_hour, 24},
                             {facts_of_the_newest, ROWS(profiles)},
                             {two_members, ROWS(members)},
                             {arguments, 1},
                             {each_allocation_fails, 1},
                             {beginning_fails, 1}};
  return RUN_TESTS("archive_merge", cases);
}
