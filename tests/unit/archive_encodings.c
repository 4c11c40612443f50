/* Texts in one byte a letter, as old programs save them: told apart by their
   letters, read as if they were UTF-8, and named in the report. */
#include <string.h>

#include "unit/archive_kit.h"

/* The same words in an encoding and in UTF-8. */
static const struct {
  const char *encoding, *bytes, *plain;
} texts[] = {
    {"windows-1252", "Andr\xE9,Fran\xE7ois", "Andr\xC3\xA9,Fran\xC3\xA7ois"},
    {"windows-1252",
     "M\xFCller,Stra\xDF"
     "e",
     "M\xC3\xBCller,Stra\xC3\x9F"
     "e"},
    {"windows-1252", "S\xF8ren,\xC5se", "S\xC3\xB8ren,\xC3\x85se"},
    {"windows-1252",
     "Jo\xE3o,Magalh\xE3"
     "es",
     "Jo\xC3\xA3o,Magalh\xC3\xA3"
     "es"},
    {"windows-1252", "O\x92Neill,Ni\xF1o", "O\xE2\x80\x99Neill,Ni\xC3\xB1o"},
    {"windows-1252", "100 \x80,x", "100 \xE2\x82\xAC,x"},
    {"windows-1252", "x,\x93 \x94", "x,\xE2\x80\x9C \xE2\x80\x9D"},
    {"windows-1250", "Micha\xB3,Wa\xB3\xEAsa",
     "Micha\xC5\x82,Wa\xC5\x82\xC4\x99sa"},
    {"windows-1250", "Ji\xF8\xED,Dvo\xF8\xE1k Tom\xE1\x9A",
     "Ji\xC5\x99\xC3\xAD,Dvo\xC5\x99\xC3\xA1k Tom\xC3\xA1\xC5\xA1"},
    {"windows-1250",
     "Erzs\xE9"
     "bet,K\xF6v\xE1ri \xD5sz\xF5",
     "Erzs\xC3\xA9"
     "bet,K\xC3\xB6v\xC3\xA1ri \xC5\x90sz\xC5\x91"},
    {"windows-1250",
     "\xAAtefan,B\xE3l\xFE"
     "at",
     "\xC5\x9Etefan,B\xC4\x83l\xC5\xA3"
     "at"},
    {"windows-1251", "\xC0\xED\xED\xE0,\xCF\xE5\xF2\xF0\xEE\xE2\xE0",
     "\xD0\x90\xD0\xBD\xD0\xBD\xD0\xB0,"
     "\xD0\x9F\xD0\xB5\xD1\x82\xD1\x80\xD0\xBE\xD0\xB2\xD0\xB0"},
    {"windows-1253", "\xC1\xED\xED\xE1,\xD0\xE1\xF0\xE1\xE4\xDC\xEA\xE7",
     "\xCE\x91\xCE\xBD\xCE\xBD\xCE\xB1,"
     "\xCE\xA0\xCE\xB1\xCF\x80\xCE\xB1\xCE\xB4\xCE\xAC\xCE\xBA\xCE\xB7"},
    {"windows-1252", "\x8Aimon,Andr\xE9", "\xC5\xA0imon,Andr\xC3\xA9"},
    {"windows-1252",
     "Cam\xF5"
     "es,x",
     "Cam\xC3\xB5"
     "es,x"},
    {"windows-1252",
     "Jo\xE3o Cam\xF5"
     "es,M\xFCller",
     "Jo\xC3\xA3o Cam\xC3\xB5"
     "es,M\xC3\xBCller"},
    {"windows-1252", "\xDE\xF3r,\xDE\xF3r\xF0ur",
     "\xC3\x9E\xC3\xB3r,\xC3\x9E\xC3\xB3r\xC3\xB0ur"},
    {"windows-1254", "I\xFE\xFDk,Y\xFDlmaz",
     "I\xC5\x9F\xC4\xB1k,Y\xC4\xB1lmaz"},
    {"macintosh", "Andr\x8E,Fran\x8Dois", "Andr\xC3\xA9,Fran\xC3\xA7ois"},
    {"macintosh", "M\x9Fller,K\x9Anig", "M\xC3\xBCller,K\xC3\xB6nig"},
};

static uint64_t person_of(const char *name, const char **encoding) {
  told text = {{0}, 0};
  ssi_archive *archive = archive_new(NULL);
  ssi_file_info file = SSI_INIT(ssi_file_info);
  ssi_profile *profile = NULL;
  ssi_activity *activity = NULL;
  uint64_t person = 0;
  size_t read;
  tell(&text, "First Name,Last Name,Connected On\n%s,1 Jan 2024\n", name);
  archive_add(archive, "Connections.csv", text.text);
  must(ssi_archive_file(archive, 0, &file));
  if (encoding) *encoding = file.encoding;
  must(ssi_archive_resolve(archive, &profile, &activity));
  must(ssi_activity_read(activity, 0, 1, NULL, NULL, NULL, NULL, &person,
                         &read));
  ssi_profile_free(profile);
  ssi_activity_free(activity);
  ssi_archive_free(archive);
  return person;
}

START_TEST(told_apart) {
  const char *encoding = NULL;
  ck_assert_uint_eq(person_of(texts[_i].bytes, &encoding),
                    person_of(texts[_i].plain, NULL));
  ck_assert_str_eq(encoding, texts[_i].encoding);
}
END_TEST

/* A few bytes that are no text do not make a text of UTF-8 another one. */
START_TEST(mostly_utf8) {
  const char *encoding = NULL;
  person_of("Andr\xC3\xA9,Fran\xE7ois Andr\xC3\xA9", &encoding);
  ck_assert_str_eq(encoding, "utf-8");
  person_of("Andr\xC3\xA9,Fran\xE7ois", &encoding);
  ck_assert_str_eq(encoding, "utf-8");
  person_of("Andre,Francois", &encoding);
  ck_assert_str_eq(encoding, "utf-8");
}
END_TEST

/* Whatever comes first decides, also far behind plain text. */
START_TEST(the_first_letters_decide) {
  told text = {{0}, 0};
  ssi_archive *archive = archive_new(NULL);
  ssi_file_info file = SSI_INIT(ssi_file_info);
  int i;
  tell(&text, "Name\n");
  for (i = 0; i < 300; i++) tell(&text, "abcdefghijklmnopqrstuvwxyz%d\n", i);
  for (i = 0; i < 65; i++)
    tell(&text, "%s\n", _i ? "Andr\xC3\xA9" : "Andr\xE9");
  for (i = 0; i < 100; i++)
    tell(&text, "%s\n", _i ? "Andr\xE9" : "Andr\xC3\xA9");
  archive_add(archive, "Skills.csv", text.text);
  must(ssi_archive_file(archive, 0, &file));
  ck_assert_str_eq(file.encoding, _i ? "utf-8" : "windows-1252");
  ck_assert_int_eq(file.rows, 465);
  ssi_archive_free(archive);
}
END_TEST

START_TEST(names_of_the_rest) {
  static const uint8_t wide[] = {0xFF, 0xFE, 'N', 0,    'a', 0,   'm',
                                 0,    'e',  0,   '\r', 0,   'x', 0};
  ssi_archive *archive = archive_new(NULL);
  ssi_file_info file = SSI_INIT(ssi_file_info);
  must(ssi_archive_add(archive, "Skills.csv", wide, sizeof wide));
  archive_add(archive, "Contacts.csv", "x");
  must(ssi_archive_file(archive, 0, &file));
  ck_assert_str_eq(file.encoding, "utf-16");
  ck_assert_int_eq(file.rows, 1);
  must(ssi_archive_file(archive, 1, &file));
  ck_assert_str_eq(file.encoding, "");
  ssi_archive_free(archive);
}
END_TEST

/* In one byte a letter, and with CR alone. */
START_TEST(old_macs) {
  ssi_archive *archive = archive_new(NULL);
  told line = {{0}, 0};
  archive_add(archive, "Skills.csv", "Name\rAndr\x8E\r\rFran\x8Dois\r");
  tell_file(&line, archive, 0);
  ck_assert_str_eq(line.text, "rows 2, read 2");
  ssi_archive_free(archive);
}
END_TEST

/* Of a long name the first 256 bytes count; a letter that does not fit whole is
   none, whatever comes behind it. */
START_TEST(cut_within_a_letter) {
  char plain[300] = {0}, accent[300] = {0}, none[300] = {0};
  const size_t length = 250 + (size_t)_i;
  memset(plain, 'a', length);
  strcpy(accent, plain);
  strcpy(none, plain);
  strcat(plain, "e,");
  strcat(accent, "\xC3\xA9,");
  strcat(none, ",");
  ck_assert_int_eq(person_of(accent, NULL) == person_of(plain, NULL),
                   length != 255);
  ck_assert_int_eq(person_of(accent, NULL) == person_of(none, NULL),
                   length >= 255);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {told_apart, ROWS(texts)},
      {mostly_utf8, 1},
      {the_first_letters_decide, 2},
      {names_of_the_rest, 1},
      {old_macs, 1},
      {cut_within_a_letter, 12},
  };
  return RUN_TESTS("archive_encodings", cases);
}
