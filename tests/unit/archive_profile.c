/* The facts and texts of the profile. */
#include <string.h>

#include "unit/archive_kit.h"

#define HUNDRED                                       \
  "0123456789012345678901234567890123456789012345678" \
  "901234567890123456789012345678901234567890123456789"
#define HUNDRED_ACUTE                                \
  "\xC3\xA9"                                         \
  "123456789012345678901234567890123456789012345678" \
  "901234567890123456789012345678901234567890123456789"

static const struct {
  given files[5];
  const char *facts;
} profiles[] = {
    {{{"Profile.csv",
       "First Name,Last Name,Headline,Summary,Industry,Geo Location\n"
       "A,B,\"Five \"\"5\"\"\",Sum,Software,Nantes\n"
       "A,B,Cinq,,,\n"},
      {NULL, NULL}},
     "headline_length 8, summary_length 3, location 1, industry 1"},
    {{{"Profile.csv", "Headline,Summary,Industry,Geo Location\nx,,, \n"},
      {NULL, NULL}},
     "headline_length 1, summary_length 0, location 0, industry 0"},
    {{{"Profile.csv", "Headline\n\xFFR\xC3\xA9&amp;\n"}, {NULL, NULL}},
     "headline_length 4"},
    {{{"Profile.csv", "Headline,Summary\n"}, {NULL, NULL}}, ""},
    /* rows of blanks, and rows without the name that makes an entry */
    {{{"Education.csv",
       "School Name,Start Date,End Date\nA,2009,2011\n,, \n,1996,1999\n"},
      {"Skills.csv", "Name\nA\n\"\"\n \n\xC2\xA0\nB\n"},
      {"Certifications.csv", "Name,Url,License Number\nA,,1\n,,2\n , ,\n"},
      {"Positions.csv",
       "Company Name,Title,Started On,Finished On\nA,B,2020,2024\n,,, \n"
       ",,2021,\n,C,2012,2014\n"},
      {NULL, NULL}},
     "current_position 0, positions 2, positions_described 0, education 1, "
     "skills 2, certifications 1"},
    /* the summary of a file of its own, where the profile has none */
    {{{"Profile.csv", "Headline,Summary\nx,\n"},
      {"Profile Summary.csv", "Profile Summary\nSummary\nResume\n"},
      {NULL, NULL}},
     "headline_length 1, summary_length 7"},
    {{{"Profile.csv", "Headline,Summary\nx,Sum\n"},
      {"Profile Summary.csv", "Profile Summary\nSummary\n"},
      {NULL, NULL}},
     "headline_length 1, summary_length 3"},
    {{{"Profile.csv", "Headline\nx\n"},
      {"Profile Summary.csv", "Profile Summary\nSummary\n"},
      {NULL, NULL}},
     "headline_length 1, summary_length 7"},
    {{{"Profile Summary.csv", "Profile Summary\n"}, {NULL, NULL}},
     "summary_length 0"},
    {{{"Profile Summary.csv", "Profile Summary\n\"a\nb\"\n"}, {NULL, NULL}},
     "summary_length 3"},
    /* quotes in quotes, doubled or not */
    {{{"Profile.csv", "Headline\n\"say \"hi\" \"\"now\"\"\"\n"}, {NULL, NULL}},
     "headline_length 14"},
    /* positions: described, current, and repeated in another language */
    {{{"Positions.csv",
       "Company Name,Title,Description,Location,Started On,Finished On\n"
       "A,Buyer," HUNDRED ",x,Jan 2020,\n"
       "A,Acheteur,,x,Jan 2020,\n"
       "B,Clerk,short,x,2018,2020\n"
       "B,Clerk," HUNDRED_ACUTE ",x,2016,2018\n"
       "C,x,y,,,2016\nC,z,y,,,2016\n"},
      {NULL, NULL}},
     "current_position 1, positions 5, positions_described 2"},
    /* of a long description only so much is counted, here half of a quote */
    {{{"Positions.csv",
       "Company Name,Title,Description\nA,Buyer,\"" HUNDRED HUNDRED HUNDRED
           HUNDRED HUNDRED HUNDRED HUNDRED HUNDRED HUNDRED HUNDRED
       "12345678901234567890123\"\"\"\n"},
      {NULL, NULL}},
     "current_position 1, positions 1, positions_described 1"},
    {{{"Positions.csv", "Company Name,Title,Finished On\nA,Buyer,2020\n"},
      {NULL, NULL}},
     "current_position 0, positions 1, positions_described 0"},
    {{{"Positions.csv", "Company Name,Title\n"}, {NULL, NULL}},
     "current_position 0, positions 0, positions_described 0"},
    /* lists, in one part or several */
    {{{"Skills_1.csv", "Name\nSelling\nselling\n"},
      {"Skills_2.csv", "Name\nSELLING\nListening\n"},
      {NULL, NULL}},
     "skills 2"},
    {{{"Skills.csv", "Name\nSelling\n\n\"\"\n"}, {NULL, NULL}}, "skills 1"},
    {{{"Skills.csv", "Name\n"}, {NULL, NULL}}, "skills 0"},
    {{{"Skills.csv", "Name\n\"Selling\n"}, {NULL, NULL}}, ""},
    {{{"Education.csv",
       "School Name,Start Date,End Date,Degree Name\n"
       "A,2009,2012,Master\nA,2009,2012,Ma\xC3\xAEtrise\nA,2012,2013,x\n"},
      {NULL, NULL}},
     "education 2"},
    {{{"Certifications.csv", "Name,License Number\nA,1\nA,2\nA,2\n"},
      {"Languages.csv", "Name,Proficiency\nEnglish,x\nFrench,y\n"},
      {NULL, NULL}},
     "certifications 2, languages 2"},
    {{{"Projects.csv", "Title,Started On\nA,2020\nA,2020\n"},
      {"Publications.csv", "Name,Published On\nA,2020\n"},
      {"Honors.csv", "Title,Issued On\nA,2020\nA,2021\n"},
      {NULL, NULL}},
     "achievements 4"},
    {{{"Honors.csv", "Title\n"}, {NULL, NULL}}, "achievements 0"},
    /* groups: one wide row, column names that come several times */
    {{{"Ad_Targeting.csv",
       "Member Age,Member Groups,Member Groups,Job Titles\n"
       "35-54,Sales;; Buyers ; ,\"Alumni 2012\",x;y\n"},
      {NULL, NULL}},
     "groups 3"},
    {{{"Ad_Targeting.csv", "Member Groups\n"}, {NULL, NULL}}, ""},
    {{{"Ad_Targeting_1.csv", "Member Groups\nA;B\n"},
      {"Ad_Targeting_2.csv", "Member Groups\nC\n"},
      {NULL, NULL}},
     "groups 3"},
    {{{"Ad_Targeting.csv", "Member Age,Member Groups\n35-54,\n"}, {NULL, NULL}},
     "groups 0"},
    {{{"Ad_Targeting.csv", "Member Groups,x\n,1\n"}, {NULL, NULL}}, "groups 0"},
    /* hints: only what is there */
    {{{"Rich_Media.csv",
       "Date/Time,Media Description\n"
       "\"You uploaded a profile photo on March 2, 2024 at 1:29 PM (GMT)\",\n"
       "\"You uploaded a background photo on March 2, 2024 at 1:29 PM "
       "(GMT)\",\n"
       "\"You uploaded a feed photo on March 2, 2024 at 1:29 PM (GMT)\",\n"
       "2024-03-02,\"You added a document to your profile\"\n"},
      {NULL, NULL}},
     "photo 1, cover 1, profile_media 1"},
    {{{"Rich_Media.csv",
       "Date/Time\n"
       "\"You uploaded a feed photo on March 2, 2024 at 1:29 PM (GMT)\"\n"},
      {NULL, NULL}},
     ""},
};

START_TEST(archive_gives_facts) {
  ssi_archive *archive = archive_of(NULL, profiles[_i].files);
  told out = {{0}, 0};
  ck_assert_str_eq(facts_of(archive, &out), profiles[_i].facts);
  ssi_archive_free(archive);
}
END_TEST

static const struct {
  given file;
  const char *report;
} reports[] = {
    {{"Profile.csv", "Headline\nx\ny\n"},
     "rows 2, read 1: repeated 1 at 3 in Headline"},
    {{"Profile Summary.csv", "Profile Summary\nx\ny\nz\n"},
     "rows 3, read 1: repeated 2 at 3 in Profile Summary"},
    {{"Skills.csv", "Name\nB\nA\nB\na\nC\nA\n"},
     "rows 6, read 3: repeated 3 at 4 in Name"},
    {{"Languages.csv", "Name\nB\n\n\n"}, "rows 1, read 1"},
};

START_TEST(repeated_entries) {
  const given files[] = {reports[_i].file, {NULL, NULL}};
  ssi_archive *archive = archive_of(NULL, files);
  told out = {{0}, 0};
  tell_file(&out, archive, 0);
  ck_assert_str_eq(out.text, reports[_i].report);
  ssi_archive_free(archive);
}
END_TEST

/* The words of every section are searched; of three sections that hold a
   keyword, the spread is whole. */
START_TEST(keywords_in_sections) {
  const given files[] = {
      {"Profile.csv", "Headline,Summary\nAchats,x\n"},
      {"Positions_1.csv", "Company Name,Title\nA,Chef des achats\n"},
      {"Positions_2.csv", "Company Name,Title\nA,Ventes\n"},
      {"Skills.csv", "Name\nCRM\nAchats\nachats\n"},
      {NULL, NULL}};
  ssi_archive *archive = archive_of("achats,ventes", files);
  told out = {{0}, 0};
  ck_assert_ptr_nonnull(
      strstr(facts_of(archive, &out), "keyword_spread 666667"));
  ssi_archive_free(archive);
}
END_TEST

/* Columns beyond those that are told apart do not count. */
START_TEST(many_columns_of_groups) {
  ssi_archive *archive = archive_new(NULL);
  told text = {{0}, 0}, out = {{0}, 0};
  int i;
  tell(&text, "Member Groups");
  for (i = 1; i < 300; i++) tell(&text, ",Member Groups");
  tell(&text, "\nA");
  for (i = 1; i < 300; i++) tell(&text, ",A");
  archive_add(archive, "Ad_Targeting.csv", text.text);
  ck_assert_str_eq(facts_of(archive, &out), "groups 256");
  ssi_archive_free(archive);
}
END_TEST

/* More text than a section holds is cut; a fact stays within its range. */
START_TEST(more_than_there_is_room_for) {
  const size_t rows = 3000, row = 1000;
  char *text = malloc(rows * row + 16);
  ssi_archive *archive = archive_new(NULL);
  told out = {{0}, 0};
  size_t i, j, size = 5;
  ck_assert_ptr_nonnull(text);
  memcpy(text, "Name\n", 5);
  for (i = 0; i < rows; i++) {
    for (j = 0; j < row - 1; j++) {
      text[size++] = (char)('a' + (j < 4 ? i >> 4 * j & 15 : 'z' - 'a'));
    }
    text[size++] = '\n';
  }
  must(ssi_archive_add(archive, "Skills.csv", (const uint8_t *)text, size));
  ck_assert_str_eq(facts_of(archive, &out), "skills 1000");
  ssi_archive_free(archive);
  free(text);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {archive_gives_facts, ROWS(profiles)},
      {repeated_entries, ROWS(reports)},
      {keywords_in_sections, 1},
      {many_columns_of_groups, 1},
      {more_than_there_is_room_for, 1},
  };
  return RUN_TESTS("archive_profile", cases);
}
