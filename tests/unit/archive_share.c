/* How much of a file was understood, and what follows for the kinds and facts
   it feeds: rows that were not understood lower the share, rows left out on
   purpose do not. */
#include <string.h>

#include "unit/archive_kit.h"

#define C "First Name,Last Name,URL,Connected On\n"
#define M "FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,FOLDER\n"
#define I "From,To,Sent At,Direction,inviterProfileUrl,inviteeProfileUrl\n"
#define ME "Me,/in/me"
#define A "A,/in/a"
#define B "B,/in/b"

/* The share of a kind, given some files. */
static const struct {
  given files[4];
  ssi_kind kind;
  int32_t share;
} shares[] = {
    {{{"Votes.csv", "Date\n2024-01-31\nx\n"}}, SSI_KIND_POLL_VOTE, 500000},
    {{{"Votes.csv", "Date\n2024-01-31\nx\ny\n"}}, SSI_KIND_POLL_VOTE, 333333},
    {{{"Votes.csv", "Date\n2024-01-31\n2024-01-30\ny\n"}},
     SSI_KIND_POLL_VOTE,
     666667},
    {{{"Votes.csv", "Date\n2024-01-31\n"}}, SSI_KIND_POLL_VOTE, 1000000},
    {{{"Votes.csv", "Date\n"}}, SSI_KIND_POLL_VOTE, 1000000},
    {{{"Votes.csv", "Date\nx\n"}}, SSI_KIND_POLL_VOTE, 0},
    {{{"Votes.csv", "Date\n,\n \n2024-01-31\n"}}, SSI_KIND_POLL_VOTE, 1000000},
    {{{NULL, NULL}}, SSI_KIND_POLL_VOTE, 0},
    /* Each reason that is missed. */
    {{{"Votes.csv", "Date\n2024-01-31\n1901-01-31\n"}},
     SSI_KIND_POLL_VOTE,
     500000},
    {{{"Reactions.csv", "Date,Type\n2024-01-31,LIKE\n2024-01-31\n"}},
     SSI_KIND_REACTION,
     500000},
    {{{"Reactions.csv", "Date,Type\n2024-01-31,LIKE\n2024-01-31,WOW\n"}},
     SSI_KIND_REACTION,
     500000},
    {{{"Reactions.csv", "Date,Type\n2024-01-31,LIKE\n\"2024-01-31,LIKE\n"}},
     SSI_KIND_REACTION,
     500000},
    {{{"messages.csv", M ME
       "," A ",2024-01-01 00:00:00,\n" ME ",C,/in/c,2024-01-02 00:00:00,\n" ME
       "," B ",2024-01-01 00:00:00,\n" A "," B ",2024-01-01 00:00:00,\n"}},
     SSI_KIND_MESSAGE_SENT,
     750000},
    /* Each that is left out on purpose. */
    {{{"Endorsement_Received_Info.csv",
       "Endorsement Date,Endorsement Status\n2024-01-31,ACCEPTED\n"
       "2024-01-31,REJECTED\n"}},
     SSI_KIND_ENDORSEMENT_RECEIVED,
     1000000},
    {{{"Endorsement_Received_Info.csv",
       "Endorsement Date,Endorsement Status\n2024-01-31,REJECTED\n"}},
     SSI_KIND_ENDORSEMENT_RECEIVED,
     1000000},
    {{{"messages.csv",
       M ME "," A ",2024-01-01 00:00:00,\n" ME "," B ",2024-01-01 00:00:00,\n" A
            "," ME ",2024-01-01 00:00:00,SPAM\n" A "," ME
            ",2024-01-01 00:00:00,DRAFT\n" A
            ",\"Me,B\",\"/in/me,/in/b\",2024-01-01 00:00:00,\n"}},
     SSI_KIND_MESSAGE_SENT,
     1000000},
    /* Over all files that feed a kind. */
    {{{"Votes_1.csv", "Date\n2024-01-31\n2024-01-30\n"},
      {"Votes_2.csv", "Date\nx\n"}},
     SSI_KIND_POLL_VOTE,
     666667},
    {{{"Votes.csv", "Date\n2024-01-31\n"}, {"Votes_2.csv", "Date\nx\n"}},
     SSI_KIND_POLL_VOTE,
     1000000},
    {{{"Shares.csv", "Date,ShareCommentary\n2024-01-31,a b c\n"},
      {"InstantReposts.csv", "Date\n2024-01-31\nx\n"}},
     SSI_KIND_RESHARE,
     666667},
    {{{"Shares.csv", "Date,ShareCommentary\n2024-01-31,a b c\n"},
      {"InstantReposts.csv", "Date\n2024-01-31\nx\n"}},
     SSI_KIND_POST,
     1000000},
    {{{"InstantReposts.csv", "Date\n2024-01-31\nx\n"}},
     SSI_KIND_RESHARE,
     500000},
    {{{"InstantReposts.csv", "Date\nx\n"}}, SSI_KIND_RESHARE, 0},
    {{{"Articles/a.html", "x>Published on 2024-01-31<"},
      {"Articles/b.html", "x"}},
     SSI_KIND_ARTICLE,
     500000},
    /* What follows from two files is missed where either is. */
    {{{"Connections.csv", C "A,,/in/a,2024-01-31\nB,,/in/b,x\n"},
      {"Invitations.csv", I "Me,A,2024-01-30,OUTGOING,/in/me,/in/a\n"}},
     SSI_KIND_INVITATION_ACCEPTED,
     500000},
    {{{"Connections.csv", C "A,,/in/a,2024-01-31\nB,,/in/b,x\n"},
      {"Invitations.csv", I "Me,A,2024-01-30,OUTGOING,/in/me,/in/a\n"}},
     SSI_KIND_INVITATION_UNANSWERED,
     500000},
    {{{"Connections.csv", C "A,,/in/a,2024-01-31\nB,,/in/b,x\n"},
      {"Invitations.csv", I "Me,A,2024-01-30,OUTGOING,/in/me,/in/a\n"}},
     SSI_KIND_INVITATION_SENT,
     1000000},
    {{{"Connections.csv", C "A,,/in/a,2024-01-31\n"},
      {"Invitations.csv", I "Me,A,2024-01-30,OUTGOING,/in/me,/in/a\n"
                            "Me,B,x,OUTGOING,/in/me,/in/b\n"}},
     SSI_KIND_INVITATION_ACCEPTED,
     500000},
};

static int32_t share_of(const ssi_archive *archive, ssi_kind kind) {
  ssi_profile *profile = NULL;
  ssi_activity *activity = NULL;
  int32_t share = 0;
  if (ssi_archive_resolve(archive, &profile, &activity) == SSI_OK)
    must(ssi_activity_observed_share(activity, kind, &share));
  ssi_profile_free(profile);
  ssi_activity_free(activity);
  return share;
}

START_TEST(share_of_a_kind) {
  ssi_archive *archive = archive_of(NULL, shares[_i].files);
  ssi_archive_kind_info info = SSI_INIT(ssi_archive_kind_info);
  ck_assert_int_eq(share_of(archive, shares[_i].kind), shares[_i].share);
  OK(ssi_archive_kind(archive, shares[_i].kind, &info));
  ck_assert_int_eq(info.share, shares[_i].share);
  ck_assert_int_eq(info.kind, shares[_i].kind);
  ssi_archive_free(archive);
}
END_TEST

/* The share is never whole where a row was missed, and never nothing where one
   was understood. */
START_TEST(shares_at_the_ends) {
  static const struct {
    const char *many, *one;
    int32_t share;
  } ends[] = {{"2024-01-31\n", "x\n", 999999}, {"x\n", "2024-01-31\n", 1}};
  const size_t rows = 2500000, each = strlen(ends[_i].many);
  char *text = malloc(rows * each + 100);
  ssi_archive *archive = archive_new(NULL);
  size_t at = strlen(strcpy(text, "Date\n")), i;
  for (i = 0; i < rows; i++, at += each) memcpy(text + at, ends[_i].many, each);
  strcpy(text + at, ends[_i].one);
  archive_add(archive, "Votes.csv", text);
  ck_assert_int_eq(share_of(archive, SSI_KIND_POLL_VOTE), ends[_i].share);
  ssi_archive_free(archive);
  free(text);
}
END_TEST

/* The share of a fact. */
static const struct {
  given files[4];
  ssi_fact fact;
  int32_t share;
} facts[] = {
    {{{"Education.csv", "School Name,Start Date\nA,2020\nB,2021\n\"C\n"}},
     SSI_FACT_EDUCATION,
     666667},
    {{{"Education.csv", "School Name,Start Date\nA,2020\nA,2020\n"}},
     SSI_FACT_EDUCATION,
     1000000},
    {{{"Education.csv", "School Name,Start Date\n\"A,2020\n"}},
     SSI_FACT_EDUCATION,
     0},
    {{{"Positions.csv", "Company Name,Title,Started On\nA,B,2020\n\"C\n"}},
     SSI_FACT_CURRENT_POSITION,
     500000},
    {{{"Projects.csv", "Title,Started On\nA,2020\n\"B\n"},
      {"Honors.csv", "Title,Issued On\nA,2020\n"}},
     SSI_FACT_ACHIEVEMENTS,
     666667},
    {{{"Honors.csv", "Title,Issued On\n"},
      {"Projects.csv", "Title,Started On\n\"B\n"}},
     SSI_FACT_ACHIEVEMENTS,
     0},
};

START_TEST(share_of_a_fact) {
  ssi_archive *archive = archive_of(NULL, facts[_i].files);
  ssi_profile *profile = NULL;
  ssi_activity *activity = NULL;
  int32_t share;
  OK(ssi_archive_resolve(archive, &profile, &activity));
  OK(ssi_profile_observed_share(profile, facts[_i].fact, &share));
  ck_assert_int_eq(share, facts[_i].share);
  ssi_profile_free(profile);
  ssi_activity_free(activity);
  ssi_archive_free(archive);
}
END_TEST

/* The file with which most is lost, not the first one. */
static const struct {
  given files[4];
  int worst; /* -1: all was understood */
} worsts[] = {
    {{{"Votes.csv", "Date\n2024-01-31\n"}, {"x.txt", "x"}}, -1},
    {{{"x.csv", "a,b\n"}, {"Contacts.csv", "x"}}, -1},
    {{{"Votes.csv", "Date\n2024-01-31\nx\n"},
      {"Reactions.csv", "Date,Type\n2024-01-31,LIKE\nx,LIKE\ny,LIKE\n"}},
     1},
    {{{"Reactions.csv", "Date,Type\n2024-01-31,LIKE\nx,LIKE\ny,LIKE\n"},
      {"Votes.csv", "Date\n2024-01-31\nx\n"}},
     0},
    {{{"Reactions.csv",
       "Date,Type\n2024-01-31,LIKE\n2024-01-31,LIKE\nx,LIKE\n"},
      {"Votes.csv", "Date\n2024-01-31\nx\n"}},
     1},
    {{{"Reactions.csv", "Date,Type\n2024-01-31,LIKE\nx,LIKE\n"},
      {"Votes.csv", "Date\n2024-01-31\nx\n"}},
     0},
    {{{"Votes.csv", "Date\n2024-01-31\nx\n"}, {"Skills.csv", "Nom\nVente\n"}},
     1},
    {{{"Skills.csv", "Nom\nVente\n"}, {"Votes.csv", "Date\n2024-01-31\nx\n"}},
     0},
    {{{"Votes.csv", "Date\n2024-01-31\nx\n"},
      {"Reactions.csv", "Date,Type\n2024-01-31,LIKE\n"},
      {"Reactions (1).csv", "Date,Type\nx,LIKE\ny,LIKE\n"}},
     0},
};

START_TEST(worst_file) {
  ssi_archive *archive = archive_of(NULL, worsts[_i].files);
  size_t file = 99;
  if (worsts[_i].worst < 0) {
    REFUSED(ssi_archive_worst(archive, &file), EMPTY);
    ck_assert_uint_eq(file, 99);
  } else {
    OK(ssi_archive_worst(archive, &file));
    ck_assert_int_eq((int)file, worsts[_i].worst);
  }
  ssi_archive_free(archive);
}
END_TEST

START_TEST(from_when_to_when) {
  const given files[] = {
      {"Shares.csv", "Date,ShareCommentary\n2024-01-31,a b c\n"},
      {"InstantReposts.csv", "Date\n2023-01-31\n2024-02-29\nx\n"},
      {NULL, NULL}};
  ssi_archive *archive = archive_of(NULL, files);
  ssi_archive_kind_info info = SSI_INIT(ssi_archive_kind_info);
  OK(ssi_archive_kind(archive, SSI_KIND_RESHARE, &info));
  ck_assert_int_eq(info.first, 19388);
  ck_assert_int_eq(info.last, 19782);
  ck_assert_uint_eq(info.files, 2);
  ck_assert_int_eq(info.understood, 3);
  ck_assert_int_eq(info.missed, 1);
  OK(ssi_archive_kind(archive, SSI_KIND_POST, &info));
  ck_assert_int_eq(info.first, 19753);
  ck_assert_int_eq(info.last, 19753);
  OK(ssi_archive_kind(archive, SSI_KIND_COMMENT, &info));
  ck_assert_int_eq(info.first, -1);
  ck_assert_int_eq(info.last, -1);
  ck_assert_uint_eq(info.files, 0);
  ck_assert_int_eq(info.share, 0);
  ssi_archive_free(archive);
}
END_TEST

START_TEST(report_tells_the_share) {
  const given files[] = {
      {"Recommendations_Given.csv",
       "Creation Date,Status\n2024-01-31,VISIBLE\n2024-01-31,PENDING\n"
       "x,VISIBLE\n"},
      {"Skills.csv", "Nom\n"},
      {NULL, NULL}};
  ssi_archive *archive = archive_of(NULL, files);
  ssi_file_info file = SSI_INIT(ssi_file_info);
  ssi_skip_info skip = SSI_INIT(ssi_skip_info);
  OK(ssi_archive_file(archive, 0, &file));
  ck_assert_int_eq(file.share, 500000);
  ck_assert_int_eq(file.missed, 1);
  ck_assert_int_eq(file.skipped, 2);
  OK(ssi_archive_skip(archive, 0, 0, &skip));
  ck_assert_str_eq(skip.name, "date");
  ck_assert(skip.missed);
  OK(ssi_archive_skip(archive, 0, 1, &skip));
  ck_assert_str_eq(skip.name, "status");
  ck_assert(!skip.missed);
  OK(ssi_archive_file(archive, 1, &file));
  ck_assert_int_eq(file.share, 0);
  ssi_archive_free(archive);
}
END_TEST

START_TEST(arguments) {
  ssi_archive *archive = archive_new(NULL);
  ssi_archive_kind_info info = SSI_INIT(ssi_archive_kind_info);
  size_t file;
  REFUSED(ssi_archive_worst(NULL, &file), NULL);
  REFUSED(ssi_archive_worst(archive, NULL), NULL);
  REFUSED(ssi_archive_kind(NULL, SSI_KIND_POST, &info), NULL);
  REFUSED(ssi_archive_kind(archive, SSI_KIND_POST, NULL), NULL);
  REFUSED(ssi_archive_kind(archive, (ssi_kind)0, &info), KIND);
  REFUSED(ssi_archive_kind(archive, (ssi_kind)(SSI_KINDS + 1), &info), KIND);
  info.size = 1;
  REFUSED(ssi_archive_kind(archive, SSI_KIND_POST, &info), SIZE);
  ssi_archive_free(archive);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {share_of_a_kind, ROWS(shares)},
      {shares_at_the_ends, 2},
      {share_of_a_fact, ROWS(facts)},
      {worst_file, ROWS(worsts)},
      {from_when_to_when, 1},
      {report_tells_the_share, 1},
      {arguments, 1},
  };
  return RUN_TESTS("archive_share", cases);
}
