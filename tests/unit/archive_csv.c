/* The row scanner, through files of one column or two. */
#include <stdio.h>
#include <string.h>

#include "unit/archive_kit.h"

/* A file, its report, and its skills as the number found. */
static const struct {
  const char *file, *text, *report;
} files[] = {
    /* line ends, trailing commas, blank lines, the last line end */
    {"Votes.csv", "Date,Link\n2024-01-31,x\n2024-02-01,y\n", "rows 2, read 2"},
    {"Votes.csv", "Date,Link\r\n2024-01-31,x\r\n2024-02-01,y",
     "rows 2, read 2"},
    {"Votes.csv", "Link,Date\r\nx,2024-01-31\r\ny,2024-02-01\r",
     "rows 2, read 2"},
    {"Votes.csv", "Link,Date\r\nx,\"2024-01-31\"\r\ny,\"2024-02-01\"\r",
     "rows 2, read 2"},
    {"Votes.csv", "Date,\n2024-01-31,,\n2024-02-01,,,,,\n", "rows 2, read 2"},
    {"Votes.csv", "\n\nDate,Link\n\n2024-01-31,x\n\n,,\n\"\",\"\"\n",
     "rows 1, read 1"},
    {"Votes.csv", "Date,Link\n2024-01-31,x\n , \n\xC2\xA0,\n\"\",\" \"\n",
     "rows 1, read 1"},
    {"Votes.csv", "Date,Link\n\xC3\xA9,x\n",
     "rows 1, read 0: date 1 at 2 in Date"},
    /* CR alone ends a line where no LF does */
    {"Votes.csv", "Date,Link\r2024-01-31,x\r2024-02-01,y\r\r2024-01-32,z\r",
     "rows 3, read 2: date 1 at 5 in Date"},
    {"Votes.csv", "Date\n2024-01-31", "rows 1, read 1"},
    {"Votes.csv", "Date\n\"2024-01-31\"", "rows 1, read 1"},
    {"Votes.csv", "Link,Date\nx,2024-01-31,", "rows 1, read 1"},
    {"Votes.csv", "Date\n", "empty"},
    {"Votes.csv", "Date", "empty"},
    {"Votes.csv", "Date\r\n\r\n", "empty"},
    /* headers */
    {"Votes.csv", "\"Date\",\"Link\"\n2024-01-31,x\n", "rows 1, read 1"},
    {"Votes.csv", "LINK,dAtE\nx,2024-01-31\n", "rows 1, read 1"},
    {"Votes.csv", " Link , Date \nx,2024-01-31\n", "rows 1, read 1"},
    {"Votes.csv", "Date,Date\n2024-01-31,x\n", "rows 1, read 1"},
    {"Votes.csv",
     "\xEF\xBB\xBF"
     "Date\n2024-01-31\n",
     "rows 1, read 1"},
    {"Votes.csv", "Notes:\n\"About this file, and more\"\n\nDate\n2024-01-31\n",
     "rows 1, read 1"},
    {"Votes.csv", "\"An open quote,\nDate\n2024-01-31\n", "rows 1, read 1"},
    {"Votes.csv", "Link\tDate\nx, y\t2024-01-31\n", "rows 1, read 1"},
    {"Votes.csv", "sep=;\nLink;Date\nx, y;2024-01-31\n", "rows 1, read 1"},
    {"Votes.csv",
     "\xEF\xBB\xBF\xEF\xBB\xBF\xE2\x80\x8E"
     "Date\xC2\xA0,Link\n"
     "2024-01-31,x\n",
     "rows 1, read 1"},
    /* an i of another language, upper and lower case */
    {"Logins.csv", "LOG\xC4\xB0N DATE\n2024-01-31\n", "rows 1, read 1"},
    {"Logins.csv", "log\xC4\xB1n date\n2024-01-31\n", "rows 1, read 1"},
    {"Logins.csv", "logi\xCC\x87n date\n2024-01-31\n", "rows 1, read 1"},
    {"Logins.csv", "log\xC4\xB2n date\n2024-01-31\n",
     "refused: not_data 0 at 1 in Login Date"},
    {"Logins.csv", "{Login~Date}\n2024-01-31\n", "rows 1, read 1"},
    {"Logins.csv", "Log\xC4,\xC3\xA9,\xC3\xA9\n2024-01-31\n",
     "refused: header 0 at 1 in Login Date"},
    {"Logins.csv", "Login Date\xC4\n2024-01-31\n",
     "refused: not_data 0 at 1 in Login Date"},
    {"Votes.csv", "Datum\n2024-01-31\n", "refused: language 0 at 1 in Date"},
    {"Votes.csv", "\n\nDatum,Link\n2024-01-31\n",
     "refused: language 0 at 3 in Date"},
    {"Connections.csv", "Pr\xC3\xA9nom;NOM;Entreprise\nx;y;z\n",
     "refused: language 0 at 1 in First Name"},
    {"Connections.csv",
     "\xD0\x98\xD0\xBC\xD1\x8F,\xD0\xA4\xD0\xB0\xD0\xBC\xD0\xB8\xD0\xBB\xD0"
     "\xB8\xD1\x8F\nx,y\n",
     "refused: language 0 at 1 in First Name"},
    {"Connections.csv", "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\nVorname\n",
     "refused: header 0 at 1 in First Name"},
    {"Kontakte.csv", "Vorname,Nachname,Firma,Verbunden am\nx,y,z,1\n",
     "unknown: language 0 at 1"},
    {"x.csv", "Nom,Link\nx,y\n", "unknown"},
    {"x.csv", "Text,Creation Date,Status\nx,1 Jan 2024,VISIBLE\n",
     "unknown: ambiguous 0 at 1"},
    {"Votes.csv", "", "refused: header 0 at 1 in Date"},
    {"Votes.csv", "\xEF\xBB\xBF\r\n", "refused: header 0 at 1 in Date"},
    {"Votes.csv", "No votes found\n", "refused: not_data 0 at 1 in Date"},
    {"Votes.csv", "\r\nNo votes found\r\n", "refused: not_data 0 at 2 in Date"},
    {"Votes.csv", "No votes\tfound\n", "refused: header 0 at 1 in Date"},
    {"Votes.csv", "No votes; none\n", "refused: header 0 at 1 in Date"},
    {"Votes.csv", "Nothing\n", "refused: header 0 at 1 in Date"},
    {"Reactions.csv", "Date,Link\n2024-01-31,x\n",
     "refused: header 0 at 1 in Date"},
    {"Connections.csv", "Name\nx\n", "refused: header 0 at 1 in First Name"},
    /* rows that are too short */
    {"Reactions.csv", "Date,Type\n2024-01-31,LIKE\n2024-01-31\n2024-02-01\n",
     "rows 3, read 1: columns 2 at 3 in Type"},
    {"Reactions.csv", "Date,Type\n2024-01-31\nx,y\n2024-01-31,WOW\n",
     "rows 3, read 0: columns 1 at 2 in Type, date 1 at 3 in Date, "
     "value 1 at 4 in Type"},
    {"Connections.csv",
     "First Name,Last Name,Email Address,Connected On\nA,B\nA\n\"A\n",
     "rows 3, read 0: columns 2 at 2 in Connected On, quote 1 at 4"},
    /* quotes */
    {"Votes.csv", "Link,Date\n\"a, \"\"b\"\"\nc\",2024-01-31\nx,2024-13-31\n",
     "rows 2, read 1: date 1 at 4 in Date"},
    {"Votes.csv", "Link,Date\n\"\"\"\",2024-01-31\n\"\"\"a\"\"\",2024-01-31\n",
     "rows 2, read 2"},
    {"Votes.csv", "Link,Date\na\"b\"c,2024-01-31\n", "rows 1, read 1"},
    {"Votes.csv", "Link,Date\n\"a\"b\",2024-01-31\n", "rows 1, read 1"},
    {"Votes.csv", "Link,Date\n\"a\"\rb\",2024-01-31\n", "rows 1, read 1"},
    {"Votes.csv", "Link,Date\n\"a\\\",2024-01-31\n", "rows 1, read 1"},
    /* a quote that nothing closes costs its own line only */
    {"Votes.csv", "Link,Date\n\"a,2024-01-31\nb,2024-01-31\nc,2024-01-31\n",
     "rows 3, read 2: quote 1 at 2"},
    {"Votes.csv", "Link,Date\nb,2024-01-31\n\"a,2024-01-31",
     "rows 2, read 1: quote 1 at 3"},
    {"Votes.csv", "Link,Date\n\"a,1\n\"b,2\n\"\",2024-01-31\n\"c,3\nd,x\n",
     "rows 5, read 1: date 1 at 6 in Date, quote 3 at 2"},
    {"Votes.csv", "Link,Date\n\"a\nb\",\"c\nd,2024-01-31\nx,y\n",
     "rows 3, read 1: date 1 at 5 in Date, quote 1 at 2"},
    {"Votes.csv", "Date,Link\n2024-01-31,\"a\n2024-01-31,b,\"c\n2024-01-31\n",
     "rows 3, read 1: quote 2 at 2"},
    /* Shares: a line break is quote, line feed, quote */
    {"Shares.csv",
     "Date,ShareLink,ShareCommentary,SharedUrl\n"
     "2024-01-31,x,\"one\"\"\n\"\"two \"\"\"\"three\"\"\"\"\",\n"
     "2024-01-31,x,y,\n2024-01-32,x,y,\n",
     "rows 3, read 2: date 1 at 5 in Date"},
    {"Shares.csv",
     "Date,ShareLink,ShareCommentary,SharedUrl\n"
     "2024-01-31,x,\"one\"\n\"two\"\n\"\"\n\"three\",\n"
     "2024-01-32,x,y,\n",
     "rows 2, read 1: date 1 at 6 in Date"},
    {"Shares.csv",
     "\"Date\",\"ShareLink\",\"ShareCommentary\",\"SharedUrl\"\n"
     "\"2024-01-31\",\"x\",\"one\"\n\"2024-01-30\",\"x\",\"y\",\"\"\n"
     "\"2024-01-30\",\"x\",\"y\",\"\"\n\"2024-01-3",
     "rows 4, read 3: quote 1 at 5"},
    /* a text that ends in a break, or in a break and a quote */
    {"Shares.csv",
     "Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility\n"
     "2024-01-31,x,\"one\"\n\"\",,,PUBLIC\n2024-01-32,x,y,,,PUBLIC\n",
     "rows 2, read 1: date 1 at 4 in Date"},
    {"Shares.csv",
     "Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility\n"
     "2024-01-31,x,\"one\"\n\"two\"\n\"\"\n\"\",,,PUBLIC\n2024-01-32,x,y,,,P\n",
     "rows 2, read 1: date 1 at 6 in Date"},
    {"Shares.csv",
     "Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility\r\n"
     "2024-01-31,x,\"one\"\r\n\"\",,,PUBLIC\r\n2024-01-30,x,y,,,PUBLIC\r\n",
     "rows 2, read 2"},
    {"Shares.csv",
     "Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility\n"
     "2024-01-31,x,\"one\"\n\"\"\"\"\"\",,,PUBLIC\n2024-01-30,x,y,,,PUBLIC\n",
     "rows 2, read 2"},
    {"Shares.csv",
     "Date,ShareLink,ShareCommentary,SharedUrl\n2024-01-31,x,\"one\"\n",
     "rows 1, read 1"},
    {"Shares.csv",
     "Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility\n"
     "2024-01-31,x,\"\"\n\"one\",,,PUBLIC\n2024-01-30,x,y,,,PUBLIC\n",
     "rows 2, read 2"},
    {"Shares.csv",
     "Date,ShareLink,ShareCommentary\n"
     "2024-01-31,x,\"one\"\n2024-01-31,x,\"two\"",
     "rows 2, read 2"},
    {"Shares.csv",
     "Date,ShareLink,ShareCommentary,SharedUrl\n2024-01-31,x,\"one\"\n"
     "2024-01-31,x,\"two\"",
     "rows 2, read 2"},
    {"Shares.csv",
     "Date,ShareLink,ShareCommentary,SharedUrl\n2024-01-31,x,\"one\"\n\"ab",
     "rows 2, read 0: quote 2 at 2"},
    /* Comments: quotes inside are escaped by a backslash */
    {"Comments.csv",
     "Date,Link,Message\n"
     "2024-01-31,x,\"he said \\\"no\\\", and went\"\n"
     "2024-01-31,x,\"\\\"yes\\\"\"\n"
     "2024-01-31,x,\"he said \\\"no\\\"\nand went\"\n"
     "2024-01-31,x,\"he said \\\"no\\\"\n\"\n"
     "2024-01-32,x,y\n",
     "rows 5, read 4: date 1 at 8 in Date"},
    {"Comments.csv",
     "Date,Link,Message\n"
     "2024-01-31,x,\"said \"\"no\"\", and\"\n2024-01-31,x,\"C:\\\\\"\n"
     "2024-01-31,x,\"C:\\\"\n2024-01-31,x,\"C:\\\",,\r\n"
     "\"2024-01-31\",x,\"C:\\\"\"\"\n2024-01-31,x,\"C:\\\"",
     "rows 6, read 6"},
    {"Comments.csv", "Date,Link,Message\n2024-01-31,x,\"\\\"\n2024-01-30,y,z\n",
     "rows 2, read 2"},
    {"Comments.csv",
     "Date,Link,Message\n2024-01-31,x,\"a\\\"\n20x4-01-31,\"\n2024-01-30,y,z\n",
     "rows 2, read 2"},
    {"Comments.csv",
     "Date,Link,Message\n2024-01-31,x,\"a\\\"\n2024,\"\n2024-01-30,y,z\n",
     "rows 2, read 2"},
    {"Comments.csv",
     "Date,Link,Message\n2024-01-31,x,\"a\\\"\n20\"\n2024-01-30,y,z\n",
     "rows 2, read 2"},
    {"Comments.csv", "Date,Link,Message\n2024-01-31,x,\"a\\\"\n20",
     "rows 2, read 0: columns 1 at 3 in Message, quote 1 at 2"},
    {"Comments.csv",
     "Date,Link,Message\n2024-01-31,x,\"a\\\"b\"\r\n2024-01-31,\"x\",b\n",
     "rows 2, read 2"},
};

START_TEST(file_gives_report) {
  const given one[] = {{files[_i].file, files[_i].text}, {NULL, NULL}};
  ssi_archive *archive = archive_of(NULL, one);
  told out = {{0}, 0};
  tell_file(&out, archive, 0);
  ck_assert_str_eq(out.text, files[_i].report);
  ssi_archive_free(archive);
}
END_TEST

/* Every length of fields around the eight bytes that are looked at at once,
   with and without quotes. */
START_TEST(every_length_of_fields) {
  static const char *const forms[] = {"%.*s,%.*s,2024-01-31\n",
                                      "\"%.*s\",%.*s,2024-01-31\n",
                                      "%.*s,\"%.*s\",2024-01-31\n"};
  const char *filler = "abcdefghijklmnopqrstuvwxyz";
  int a, b;
  size_t form;
  for (form = 0; form < ROWS(forms); form++) {
    ssi_archive *archive = archive_new(NULL);
    told text = {{0}, 0}, line = {{0}, 0};
    tell(&text, "a,b,Date\n");
    for (a = 0; a <= 18; a++) {
      for (b = 0; b <= 18; b++) {
        tell(&text, forms[form], a, filler, b, filler);
      }
    }
    archive_add(archive, "Votes.csv", text.text);
    tell_file(&line, archive, 0);
    ck_assert_str_eq(line.text, "rows 361, read 361");
    ssi_archive_free(archive);
  }
}
END_TEST

/* Bytes that a borrow could mistake for the one looked for. */
START_TEST(neighbours_of_special_bytes) {
  static const char bytes[] = "\x01\x02!\"\"#+-\t\x0B;\x80\xAC\x8A\xA2\xFF";
  ssi_archive *archive = archive_new(NULL);
  told text = {{0}, 0}, line = {{0}, 0};
  size_t i;
  tell(&text, "Link,Date\n");
  for (i = 0; i < 16; i++) {
    tell(&text, "\"%.*s%s%s\",2024-01-31\n", (int)i, "aaaaaaaaaaaaaaaa", bytes,
         bytes);
  }
  archive_add(archive, "Votes.csv", text.text);
  tell_file(&line, archive, 0);
  ck_assert_str_eq(line.text, "rows 16, read 16");
  ssi_archive_free(archive);
}
END_TEST

/* More columns than are told apart; those needed come first. */
START_TEST(many_columns) {
  ssi_archive *archive = archive_new(NULL);
  told text = {{0}, 0}, line = {{0}, 0};
  int i;
  tell(&text, "Date");
  for (i = 0; i < 300; i++) tell(&text, ",c%d", i);
  tell(&text, ",Date\n2024-01-31");
  for (i = 0; i < 300; i++) tell(&text, ",\"x\"");
  tell(&text, "\n");
  for (i = 0; i < 300; i++) tell(&text, ",");
  tell(&text, "x\n");
  archive_add(archive, "Votes.csv", text.text);
  tell_file(&line, archive, 0);
  ck_assert_str_eq(line.text, "rows 1, read 1");
  ssi_archive_free(archive);
}
END_TEST

/* A header is looked for in the first hundred lines. */
START_TEST(header_within_hundred_lines) {
  int before;
  for (before = 98; before <= 100; before++) {
    ssi_archive *archive = archive_new(NULL);
    told text = {{0}, 0}, line = {{0}, 0};
    int i;
    for (i = 0; i < before; i++) tell(&text, "Notes:\n");
    tell(&text, "Date\n2024-01-31\n");
    archive_add(archive, "Votes.csv", text.text);
    tell_file(&line, archive, 0);
    ck_assert_str_eq(line.text, before < 100
                                    ? "rows 1, read 1"
                                    : "refused: header 0 at 1 in Date");
    ssi_archive_free(archive);
  }
}
END_TEST

/* Writes ASCII and what is given in UTF-16, as Excel does. */
static size_t to_utf16(const char *text, bool big, bool mark, uint8_t *out) {
  size_t written = 0;
  if (mark) {
    out[written++] = big ? 0xFE : 0xFF;
    out[written++] = big ? 0xFF : 0xFE;
  }
  for (; *text; text++) {
    out[written++] = big ? 0 : (uint8_t)*text;
    out[written++] = big ? (uint8_t)*text : 0;
  }
  return written;
}

START_TEST(utf16_of_every_kind) {
  uint8_t bytes[256];
  const size_t size =
      to_utf16("Link\tDate\r\nx\t2024-01-31\r\n", _i & 1, _i & 2, bytes);
  ssi_archive *archive = archive_new(NULL);
  told line = {{0}, 0};
  must(ssi_archive_add(archive, "Votes.csv", bytes, size + (_i >> 2)));
  tell_file(&line, archive, 0);
  ck_assert_str_eq(line.text, "rows 1, read 1");
  ssi_archive_free(archive);
}
END_TEST

/* Letters of every length in UTF-8, in pairs and halves of pairs. */
START_TEST(utf16_beyond_ascii) {
  static const uint8_t letters[] = {
      0xFF, 0xFE, 'H',  0,    'e',  0,    'a',  0,    'd',  0,
      'l',  0,    'i',  0,    'n',  0,    'e',  0,    '\n', 0,
      0xE9, 0,    0xAC, 0x20, 0x3D, 0xD8, 0x00, 0xDE, /* a pair */
      0x3D, 0xD8, 'x',  0,    /* the first of a pair, alone */
      0x3D, 0xD8, 0x00, 0xE0, /* followed by what is none */
      0x00, 0xDE,             /* the second of a pair, alone */
      0x3D, 0xD8};            /* cut off */
  ssi_archive *archive = archive_new(NULL);
  told out = {{0}, 0};
  must(ssi_archive_add(archive, "Profile.csv", letters, sizeof letters));
  ck_assert_str_eq(facts_of(archive, &out), "headline_length 9");
  ssi_archive_free(archive);
}
END_TEST

/* Too short to be UTF-16. */
START_TEST(few_bytes) {
  static const uint8_t bytes[][4] = {{0},
                                     {0xFF},
                                     {0xFF, 'a'},
                                     {0xFE, 'a'},
                                     {0, 'a', 'b', 'c'},
                                     {'a', 0, 'b', 'c'}};
  static const size_t sizes[] = {1, 1, 2, 2, 4, 4};
  ssi_archive *archive = archive_new(NULL);
  told line = {{0}, 0};
  must(ssi_archive_add(archive, "Votes.csv", bytes[_i], sizes[_i]));
  tell_file(&line, archive, 0);
  ck_assert_str_eq(line.text, "refused: header 0 at 1 in Date");
  ssi_archive_free(archive);
}
END_TEST

/* Text of which every line opens a quote, or closes one far away: the time it
   takes must grow with its size alone. A quadratic reader takes hours. */
static const struct {
  const char *before, *line, *after;
} hostile[] = {
    {"Link,Date\n", "\"a\n", ""},
    {"Link,Date\n", "\"a\n", "x\",\"y\n"},
    {"Link,Date\n", "x,\"a\n", "x\",\"y\n"},
    {"Link,Date\n", "\"\"a\n", ""},
    {"Link,Date\n", "\"\\\n", "\"\n"},
    {"Link,Date\n", "\n", "\"\n"},
    {"", "\"a\n", ""},
    {"", ",;\t", ""},
};

START_TEST(hostile_quotes_take_linear_time) {
  static const char *const names[] = {"Votes.csv", "Comments.csv",
                                      "Shares.csv"};
  const size_t lines = 1000000, step = strlen(hostile[_i / 3].line);
  const size_t before = strlen(hostile[_i / 3].before);
  const size_t after = strlen(hostile[_i / 3].after);
  const char *header = _i % 3 == 1 && before   ? "Date,Message,x\n"
                       : _i % 3 == 2 && before ? "Date,ShareCommentary,x\n"
                                               : hostile[_i / 3].before;
  const size_t head = strlen(header), size = head + lines * step + after;
  char *text = malloc(size);
  ssi_archive *archive = archive_new(NULL);
  size_t i;
  ck_assert_ptr_nonnull(text);
  memcpy(text, header, head);
  for (i = 0; i < lines; i++) {
    memcpy(text + head + i * step, hostile[_i / 3].line, step);
  }
  memcpy(text + size - after, hostile[_i / 3].after, after);
  must(ssi_archive_add(archive, names[_i % 3], (const uint8_t *)text, size));
  ssi_archive_free(archive);
  free(text);
}
END_TEST

/* A field of more than the most bytes is cut, and what follows is read. */
START_TEST(long_field_is_cut) {
  const size_t most = SSI_ARCHIVE_FIELD_BYTES_MAX, extra = 20;
  const char *head = "Link,Headline\nx,", *tail = ",y\n";
  const size_t size = strlen(head) + most + extra + strlen(tail);
  char *text = malloc(size);
  ssi_archive *archive = archive_new(NULL);
  told out = {{0}, 0};
  ck_assert_ptr_nonnull(text);
  memset(text, 'a', size);
  memcpy(text, head, strlen(head));
  memcpy(text + size - strlen(tail), tail, strlen(tail));
  must(ssi_archive_add(archive, "Profile.csv", (const uint8_t *)text, size));
  ck_assert_ptr_nonnull(strstr(facts_of(archive, &out), "headline_length "));
  out.size = 0;
  tell_file(&out, archive, 0);
  ck_assert_str_eq(out.text, "rows 1, read 1");
  ssi_archive_free(archive);
  free(text);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {file_gives_report, ROWS(files)},
      {every_length_of_fields, 1},
      {neighbours_of_special_bytes, 1},
      {many_columns, 1},
      {header_within_hundred_lines, 1},
      {utf16_of_every_kind, 8},
      {utf16_beyond_ascii, 1},
      {few_bytes, 6},
      {hostile_quotes_take_linear_time, 3 * ROWS(hostile)},
      {long_field_is_cut, 1},
  };
  return RUN_TESTS("archive_csv", cases);
}
