/* From a file's name to its role, and which of several files count. */
#include <string.h>

#include "unit/archive_kit.h"

static const struct {
  const char *path, *role;
} paths[] = {
    {"Connections.csv", "connections"},
    {"connections.CSV", "connections"},
    {"Basic_LinkedInDataExport_05-31-2026/Connections.csv", "connections"},
    {"a\\b\\Connections.csv", "connections"},
    {"Shares_100200300.csv", "shares"},
    {"Shares_1.csv", "shares"},
    {"Shares_123 (2).csv", "shares"},
    {"Skills (1).csv", "skills"},
    {"Skills(12345).csv", "skills"},
    {"Company Follows.csv", "company_follows"},
    {"Company_Follows.csv", "company_follows"},
    {"Company-Follows.csv", "company_follows"},
    {"Company~Follows.csv", ""},
    {"Company/Follows.csv", ""},
    {"Skills\xC3\xA9.csv", ""},
    {"Rich Media.csv", "rich_media"},
    {"Search_Queries.csv", "search_queries"},
    {"Messages.csv", "messages"},
    {"Profile Summary.csv", "profile_summary"},
    {"Articles/Articles/2024-01-31-title.html", "articles"},
    {"articles\\title.HTM", "articles"},
    {"Articles/Articles/x.html", "articles"},
    {"Shares_backup.csv", ""},
    {"Shares_.csv", ""},
    {"_123.csv", ""},
    {"Shares_12x.csv", ""},
    {"Skills (123456).csv", ""},
    {"Skills ().csv", ""},
    {"Skills 1).csv", ""},
    {"Skills [1).csv", ""},
    {"Skills.csv.bak", ""},
    {"Skills.tsv", ""},
    {"1).csv", ""},
    {").csv", ""},
    {".csv", ""},
    {"csv", ""},
    {"", ""},
    {"Skills.csv/", ""},
    {"Other/title.html", ""},
    {"__MACOSX/Connections.csv", ""},
    {"__MACOSX/._Connections.csv", ""},
    {"x/._Connections.csv", ""},
    {".", ""},
    {".x", ""},
    {"LearningCoachMessages.csv", ""},
    {"Contacts.csv", ""},
    {"Email Addresses.csv", ""},
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
  ck_assert_int_eq(wants, *paths[_i].role != '\0');
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
    {{{"Articles/a.html", "x>Published on 2024-01-31<"},
      {"Articles/b.html", "x"},
      {"Articles/b (1).html", "x"},
      {"Articles/c.html", ""},
      {NULL, NULL}},
     "rows rows another empty"},
};

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
      {one_file_of_several, ROWS(chosen)},
      {order_does_not_matter, ROWS(alike)},
  };
  return RUN_TESTS("archive_names", cases);
}
