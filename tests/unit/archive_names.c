/* From a file's name to its role, and which of several files count. */
#include <string.h>

#include "unit/archive_kit.h"

static const struct {
  const char *path, *role;
  bool table; /* without a role by its name, but with one if a header tells */
} paths[] = {
    {"Connections.csv", "connections", false},
    {"connections.CSV", "connections", false},
    {"Basic_LinkedInDataExport_05-31-2026/Connections.csv", "connections",
     false},
    {"a\\b\\Connections.csv", "connections", false},
    {"Shares_100200300.csv", "shares", false},
    {"Shares_1.csv", "shares", false},
    {"Shares_123 (2).csv", "shares", false},
    {"Skills (1).csv", "skills", false},
    {"Skills(12345).csv", "skills", false},
    {"Skills 2.csv", "skills", false},
    {"Skills_12 2.csv", "skills", false},
    {"Skills 1234.csv", "", true},
    {"Skills2.csv", "", true},
    {" 2.csv", "", true},
    {"Company Follows.csv", "company_follows", false},
    {"Company_Follows.csv", "company_follows", false},
    {"Company-Follows.csv", "company_follows", false},
    {"Company~Follows.csv", "", true},
    {"Company/Follows.csv", "", true},
    {"Skills\xC3\xA9.csv", "", true},
    {"Rich Media.csv", "rich_media", false},
    {"Search_Queries.csv", "search_queries", false},
    {"Messages.csv", "messages", false},
    {"Profile Summary.csv", "profile_summary", false},
    {"Articles/Articles/2024-01-31-title.html", "articles", false},
    {"articles\\title.HTM", "articles", false},
    {"Articles/Articles/x.html", "articles", false},
    {"Shares_backup.csv", "", true},
    {"Shares_.csv", "", true},
    {"_123.csv", "", true},
    {"Shares_12x.csv", "", true},
    {"Skills (123456).csv", "", true},
    {"Skills ().csv", "", true},
    {"Skills 1).csv", "", true},
    {"Skills [1).csv", "", true},
    {"Skills.csv.bak", "", false},
    {"Skills.tsv", "", false},
    {"1).csv", "", true},
    {").csv", "", true},
    {".csv", "", true},
    {"csv", "", false},
    {"", "", false},
    {"Skills.csv/", "", false},
    {"Other/title.html", "", false},
    {"__MACOSX/Connections.csv", "", false},
    {"__MACOSX/._Connections.csv", "", false},
    {"x/._Connections.csv", "", false},
    {".", "", false},
    {".x", "", false},
    {"LearningCoachMessages.csv", "", true},
    {"Contacts.csv", "", false},
    {"Email Addresses.csv", "", false},
};

START_TEST(name_gives_role) {
  ssi_archive *archive = archive_new(NULL);
  ssi_file_info file = SSI_INIT(ssi_file_info);
  bool wants;
  must(ssi_archive_add(archive, paths[_i].path, NULL, 0));
  must(ssi_archive_file(archive, 0, &file));
  ck_assert_str_eq(file.role, paths[_i].role);
  ck_assert_str_eq(file.name, paths[_i].path);
  OK(ssi_archive_wants(paths[_i].path, &wants));
  ck_assert_int_eq(wants, *paths[_i].role != '\0' || paths[_i].table);
  ssi_archive_free(archive);
}
END_TEST

static const char *const private_names[] = {
    "Contacts.csv",
    "ImportedContacts.csv",
    "PhoneNumbers.csv",
    "Phone Numbers.csv",
    "Email Addresses.csv",
    "Receipts.csv",
    "Receipts_v2.csv",
    "Ads Clicked.csv",
    "Security Challenges.csv",
    "Registration.csv",
    "Verifications.csv",
    "x/Contacts (1).csv",
    "Contacts_123.csv",
    "Identity Verifications.csv",
};

/* The bytes cannot be looked at: there are none at the address. */
START_TEST(private_files_are_not_read) {
  ssi_archive *archive = archive_new(NULL);
  told line = {{0}, 0};
  bool wants = true;
  must(ssi_archive_add(archive, private_names[_i], NULL, 1000));
  tell_file(&line, archive, 0);
  ck_assert_str_eq(line.text, "private");
  OK(ssi_archive_wants(private_names[_i], &wants));
  ck_assert(!wants);
  ssi_archive_free(archive);
}
END_TEST

#define SKILL "Name\nSelling\n"
#define SKILLS "Name\nSelling\nListening\n"
#define FOREIGN "Nom\nVente\n"
#define TONGUE "Name,Proficiency\nFrench,Native\n"
#define TONGUES "Name,Proficiency\nFrench,Native\nDutch,Native\n"

/* Files of a role, and what becomes of each, in the same order. */
static const struct {
  given files[6];
  const char *states;
} chosen[] = {
    {{{"Skills.csv", SKILL}, {"Skills_1.csv", SKILLS}, {NULL, NULL}},
     "rows another"},
    {{{"Skills_1.csv", SKILL}, {"Skills_2.csv", SKILL}, {NULL, NULL}},
     "rows rows"},
    {{{"Skills_1.csv", SKILL}, {"x/Skills_1.csv", SKILL}, {NULL, NULL}},
     "rows another"},
    {{{"x/Skills_1.csv", SKILL},
      {"Skills_1 (1).csv", SKILL},
      {"Skills_2.csv", SKILL},
      {NULL, NULL}},
     "rows another rows"},
    {{{"Skills (2).csv", SKILL}, {"Skills (1).csv", SKILL}, {NULL, NULL}},
     "another rows"},
    {{{"Skills (1).csv", SKILLS}, {"Skills.csv", SKILL}, {NULL, NULL}},
     "another rows"},
    {{{"skills.csv", SKILLS}, {"Skills.csv", SKILL}, {NULL, NULL}},
     "another rows"},
    {{{"a/Skills.csv", SKILL}, {"b/Skills.csv", SKILLS}, {NULL, NULL}},
     "another rows"},
    {{{"a/b/Skills.csv", SKILL}, {"c/Skills.csv", SKILL}, {NULL, NULL}},
     "another rows"},
    {{{"b/Skills.csv", SKILL}, {"a/Skills.csv", SKILL}, {NULL, NULL}},
     "another rows"},
    {{{"aa/Skills.csv", SKILL}, {"a/Skills.csv", SKILL}, {NULL, NULL}},
     "another rows"},
    {{{"Skills.csv", FOREIGN}, {"Skills (1).csv", SKILL}, {NULL, NULL}},
     "refused rows"},
    {{{"Skills_1.csv", FOREIGN}, {"Skills_2.csv", SKILL}, {NULL, NULL}},
     "refused rows"},
    {{{"Skills.csv", SKILL}, {"Skills.csv", SKILL}, {NULL, NULL}},
     "rows another"},
    {{{"Kenntnisse.csv", SKILL}, {"Skills.csv", SKILL}, {NULL, NULL}},
     "unknown rows"},
    {{{"Sprachen.csv", TONGUES}, {"Languages_1.csv", TONGUE}, {NULL, NULL}},
     "another rows"},
    {{{"Sprachen.csv", TONGUE},
      {"Sprachen (1).csv", TONGUES},
      {"x.csv", TONGUES},
      {NULL, NULL}},
     "another another rows"},
    {{{"Sprachen_1.csv", TONGUE}, {"Sprachen_2.csv", TONGUE}, {NULL, NULL}},
     "rows rows"},
    {{{"Languages.csv", FOREIGN}, {"x.csv", TONGUE}, {NULL, NULL}},
     "refused rows"},
    {{{"Articles/a.html", "x>Published on 2024-01-31<"},
      {"Articles/b.html", "x"},
      {"Articles/b (1).html", "x"},
      {"Articles/c.html", ""},
      {NULL, NULL}},
     "rows rows another empty"},
};

/* A table under any name, and the role that its header tells. */
static const struct {
  const char *name, *header, *role;
} headers[] = {
    {"Kontakte.csv", "First Name,Last Name,URL,Connected On", "connections"},
    {"x.csv", "Notes:\n\"a, b\"\n\nFirst Name,Last Name,Connected On",
     "connections"},
    {"x.csv", "first name;LAST NAME;connected_on", "connections"},
    {"x.csv", "From,To,Sent At,Message,Direction", "invitations"},
    {"x.csv", "CONVERSATION ID,FROM,TO,DATE", "messages"},
    {"x.csv", "FROM,TO,DATE", ""},
    {"x.csv", "Date,ShareLink,ShareCommentary", "shares"},
    {"x.csv", "Date,Link", "instant_reposts"},
    {"x.csv", "Date,Link,", "instant_reposts"},
    {"x.csv", "Date,Link,Other", ""},
    {"x.csv", "Date,Link,Message", "comments"},
    {"x.csv", "Date,Type,Link", "reactions"},
    {"x.csv", "Date,Link,OptionText", "votes"},
    {"x.csv", "Date/Time,Media Description,Media Link", "rich_media"},
    {"x.csv", "Time,Search Query", "search_queries"},
    {"x.csv", "Login Date,IP Address", "logins"},
    {"x.csv", "Endorsement Date,Endorser First Name,Endorsement Status",
     "endorsements_received"},
    {"x.csv", "Endorsement Date,Endorsee First Name,Endorsement Status",
     "endorsements_given"},
    {"Endorsement_Given_Info.csv",
     "Endorsement Date,Endorser First Name,Endorsement Status",
     "endorsements_given"},
    {"Recommendations_Given.csv", "Text,Creation Date,Status",
     "recommendations_given"},
    {"x.csv", "Text,Creation Date,Status", ""},
    {"x.csv", "Organization,Followed On", "company_follows"},
    {"x.csv", "Date,Status,FullName", "member_follows"},
    {"x.csv", "CreatedTime,State,HashTag", "hashtag_follows"},
    {"x.csv", "savedItem,CreatedTime", "saved_items"},
    {"x.csv", "Event Name,Event Time,Status", "events"},
    {"x.csv", "Content Last Watched Date (if viewed)", "learning"},
    {"x.csv", "First Name,Last Name,Headline", "profile"},
    {"x.csv", "Profile Summary", "profile_summary"},
    {"x.csv", "Company Name,Title,Started On", "positions"},
    {"x.csv", "School Name,Start Date", "education"},
    {"x.csv", "Name", ""},
    {"x.csv", "Name,Proficiency", "languages"},
    {"x.csv", "Name,Url,Authority", "certifications"},
    {"x.csv", "Title,Description,Started On", "projects"},
    {"x.csv", "Name,Published On,Publisher", "publications"},
    {"x.csv", "Title,Description,Issued On", "honors"},
    {"x.csv", "Age,Member Groups", "ad_targeting"},
    {"x.csv", "a,b,c", ""},
    {"x.csv", "", ""},
    /* The header against the name. */
    {"Connections.csv", "From,To,Sent At,Direction", "invitations"},
    {"Skills.csv", "Name,Authority,License Number", "certifications"},
    {"Skills.csv", "Name,Other", "skills"},
    {"Votes.csv", "Date,Link", "votes"},
    {"Endorsement_Given_Info.csv",
     "Endorsement Date,Endorsement Status,Title,Issued On", "honors"},
    {"Recommendations_Given.csv",
     "Creation Date,Status,Endorsement Date,Endorsement Status,"
     "Endorsee Last Name",
     "endorsements_given"},
    {"x.csv", "Text,Creation Date,Status\nText,Creation Date,Status", ""},
    {"Reactions.csv", "Date,Link", "reactions"},
};

START_TEST(header_gives_role) {
  ssi_archive *archive = archive_new(NULL);
  ssi_file_info file = SSI_INIT(ssi_file_info);
  archive_add(archive, headers[_i].name, headers[_i].header);
  must(ssi_archive_file(archive, 0, &file));
  ck_assert_str_eq(file.role, headers[_i].role);
  if (strcmp(headers[_i].name, "x.csv") == 0)
    ck_assert_int_eq(file.by_header, *file.role != '\0');
  ssi_archive_free(archive);
}
END_TEST

static void check_states(const ssi_archive *archive, size_t count,
                         const char *states) {
  told line = {{0}, 0};
  size_t i;
  for (i = 0; i < count; i++) {
    told one = {{0}, 0};
    tell_file(&one, archive, i);
    tell(&line, "%s%.*s", i ? " " : "", (int)strcspn(one.text, " :"), one.text);
  }
  ck_assert_str_eq(line.text, states);
}

START_TEST(one_file_of_several) {
  ssi_archive *archive = archive_of(NULL, chosen[_i].files);
  size_t count;
  OK(ssi_archive_files(archive, &count));
  check_states(archive, count, chosen[_i].states);
  ssi_archive_free(archive);
}
END_TEST

/* Equal in name and all but one thing that only the content tells. */
static const given alike[][2] = {
    {{"Skills.csv", "Name\nA\n"}, {"Skills.csv", "Name\nAB\n"}},
    {{"Skills.csv", "Name\nA\n"}, {"Skills.csv", "Name\nB\n"}},
    {{"Languages.csv", "Name\n\nAB\n"}, {"Languages.csv", "Name\nA\nB\n"}},
    {{"Votes.csv", "Date\n2024-01-31\n"}, {"Votes.csv", "Date\n2024-01-30\n"}},
    /* Left out on purpose, and not understood: only one tells of zero. */
    {{"Recommendations_Given.csv",
      "Text,Creation Date,Status\nA,\"01/24/18, 03:00 PM\",PENDING\n"},
     {"Recommendations_Given.csv",
      "Text,Creation Date,Status\nA,\"91/24/18, 03:00 PM\",VISIBLE\n"}},
    {{"Votes.csv", "Date\n2024-01-31\n2024-01-31\n"},
     {"Votes.csv", "Date\n2024-01-30\n2024-01-31\n"}},
    {{"Profile Summary.csv", "Profile Summary\nA\n"},
     {"Profile Summary.csv", "Profile Summary\nB\n"}},
    {{"Profile.csv", "Headline,Summary\nA,B\n"},
     {"Profile.csv", "Headline,Summary\nA,C\n"}},
    {{"Connections.csv",
      "First Name,Last Name,Connected On\nC,,2024-01-31\nB,,2024-01-31\n"},
     {"Connections.csv",
      "First Name,Last Name,Connected On\nA,,2024-01-31\nB,,2024-01-31\n"}},
    {{"Connections.csv",
      "First Name,Last Name,Connected On\nA,,2024-01-31\nB,,2024-01-31\n"},
     {"Connections.csv",
      "First Name,Last Name,Connected On\nA,,2024-01-31\nC,,2024-01-31\n"}},
};

/* Whichever comes first, the same one is read. */
START_TEST(order_does_not_matter) {
  told first = {{0}, 0}, second = {{0}, 0};
  told first_facts = {{0}, 0}, second_facts = {{0}, 0};
  const given turned[] = {alike[_i][1], alike[_i][0], {NULL, NULL}};
  const given straight[] = {alike[_i][0], alike[_i][1], {NULL, NULL}};
  ssi_archive *a = archive_of(NULL, straight), *b = archive_of(NULL, turned);
  ssi_file_info one = SSI_INIT(ssi_file_info);
  ssi_file_info other = SSI_INIT(ssi_file_info);
  ck_assert_str_eq(events_of(a, &first), events_of(b, &second));
  ck_assert_str_eq(facts_of(a, &first_facts), facts_of(b, &second_facts));
  OK(ssi_archive_file(a, 0, &one));
  OK(ssi_archive_file(b, 1, &other));
  ck_assert_int_eq(one.state, other.state);
  ssi_archive_free(a);
  ssi_archive_free(b);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {name_gives_role, ROWS(paths)},
      {private_files_are_not_read, ROWS(private_names)},
      {header_gives_role, ROWS(headers)},
      {one_file_of_several, ROWS(chosen)},
      {order_does_not_matter, ROWS(alike)},
  };
  return RUN_TESTS("archive_names", cases);
}
