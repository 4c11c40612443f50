/* Characters of every length and every edge, in each way in which a file can
   hold them: each comes out as the bytes that UTF-8 has for it. */
#include <stdio.h>
#include <string.h>

#include "unit/archive_kit.h"

#define IN "https://www.linkedin.com/in/"
#define HEADER "First Name,Last Name,URL,Company,Position,Connected On\n"
#define FIRST 0xA0
#define LAST 0x10FFFF
#define STRIDE 0x1F3
#define CODES_MAX 4096
#define BYTES (1 << 20)

/* How a file holds them. */
typedef enum form { UTF8, LITTLE, BIG, DECIMAL, HEXADECIMAL, JSON, FORMS } form;

/* Where bytes, units or classes of characters begin and end. */
static const uint32_t edges[] = {
    0xA0,    0xFF,    0x100,   0x7FF,   0x800,   0xFFF,   0x1000,   0x200D,
    0x2010,  0xD7FF,  0xD800,  0xDBFF,  0xDC00,  0xDFFF,  0xE000,   0xEFFF,
    0xF000,  0xF8FF,  0xFB01,  0xFEFF,  0xFFFD,  0xFFFF,  0x10000,  0x103FF,
    0x10400, 0x1F600, 0x3FFFF, 0x40000, 0xFFFFF, 0xFFC00, 0x100000, LAST};

typedef struct text {
  uint8_t bytes[BYTES];
  size_t size;
} text;

static void put_byte(text *out, uint32_t byte) {
  ck_assert_uint_lt(out->size, BYTES);
  out->bytes[out->size++] = (uint8_t)byte;
}

static void put_unit(text *out, form as, uint32_t unit) {
  put_byte(out, as == BIG ? unit / 256 : unit % 256);
  put_byte(out, as == BIG ? unit % 256 : unit / 256);
}

static bool is_surrogate(uint32_t code) {
  return code >= 0xD800 && code < 0xE000;
}

/* From the table of the standard (3.9, D92). */
static size_t utf8_of(uint32_t code, char *out) {
  const uint32_t lead = code < 0x800 ? 0xC0 : code < 0x10000 ? 0xE0 : 0xF0;
  const size_t more = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
  size_t i;
  for (i = more; i > 0; i--, code /= 64) out[i] = (char)(0x80 + code % 64);
  out[0] = (char)(lead + code);
  return more + 1;
}

static void put_text(text *out, form as, const char *letters) {
  for (; *letters; letters++) {
    if (as == LITTLE || as == BIG)
      put_unit(out, as, (uint8_t)*letters);
    else
      put_byte(out, (uint8_t)*letters);
  }
}

/* One or two units, as numbers (D91). */
static size_t units_of(uint32_t code, uint32_t units[2]) {
  units[0] = code;
  if (code < 0x10000) return 1;
  units[0] = 0xD800 + (code - 0x10000) / 0x400;
  units[1] = 0xDC00 + (code - 0x10000) % 0x400;
  return 2;
}

static void put_code(text *out, form as, uint32_t code) {
  char letters[16] = {0};
  uint32_t units[2];
  const size_t count = units_of(code, units);
  size_t i;
  if (as == UTF8) utf8_of(code, letters);
  if (as == DECIMAL) sprintf(letters, "&#%u;", (unsigned)code);
  if (as == HEXADECIMAL) sprintf(letters, "&#x%X;", (unsigned)code);
  put_text(out, as, letters);
  for (i = 0; i < count; i++) {
    if (as == LITTLE || as == BIG) put_unit(out, as, units[i]);
    if (as != JSON) continue;
    sprintf(letters, "\\u%04x", (unsigned)units[i]);
    put_text(out, as, letters);
  }
}

/* A row of a person whose name holds what is put between begin and end, and
   whose address holds a number. */
static void begin_row(text *out, form as) {
  put_text(out, as,
           as == JSON ? "{\"Last Name\":\"\",\"First Name\":\"A" : "A");
}

static void end_row(text *out, form as, uint32_t number) {
  char rest[128];
  sprintf(rest,
          as == JSON ? "B\",\"URL\":\"" IN
                       "%x\",\"Connected On\":\"2024-01-31\"},"
                     : "B,," IN "%x,X,Y,2024-01-31\n",
          (unsigned)number);
  put_text(out, as, rest);
}

static void begin_file(text *out, form as) {
  out->size = 0;
  if (as == LITTLE || as == BIG) put_unit(out, as, 0xFEFF);
  put_text(out, as,
           as == JSON ? "{\"snapshotDomain\":\"CONNECTIONS\",\"snapshotData\":["
                      : HEADER);
}

static void end_file(text *out, form as) {
  if (as != JSON) return;
  out->size--; /* the last comma */
  put_text(out, as, "]}");
}

/* Half of a pair is no character, and is shown as what stands for none; what
   turns the direction of a text is shown as a space. */
static size_t shown(uint32_t code, char *out) {
  const bool turns = (code >= 0x200E && code <= 0x200F) ||
                     (code >= 0x2028 && code <= 0x202E) ||
                     (code >= 0x2066 && code <= 0x2069);
  out[0] = ' ';
  return turns ? 1 : utf8_of(is_surrogate(code) ? 0xFFFD : code, out);
}

/* The edges, and some in between. In UTF-8 there are no halves of pairs. */
static size_t codes_of(form as, uint32_t *codes) {
  size_t count = 0, i;
  uint32_t code;
  for (i = 0; i < ROWS(edges); i++) {
    if (as != UTF8 || !is_surrogate(edges[i])) codes[count++] = edges[i];
  }
  for (code = FIRST + 1; code < LAST; code += STRIDE) {
    for (i = 0; i < ROWS(edges) && edges[i] != code; i++) {
    }
    if (i == ROWS(edges) && !is_surrogate(code)) codes[count++] = code;
  }
  ck_assert_uint_lt(count, CODES_MAX);
  return count;
}

/* The name of a person is the text, or else holds the character of the number
   in their address. */
static void check_name(const ssi_archive *archive, uint64_t who,
                       const char *text) {
  ssi_archive_name_info info = SSI_INIT(ssi_archive_name_info);
  char expected[8] = "A";
  unsigned code;
  OK(ssi_archive_name(archive, who, &info));
  ck_assert_int_eq(sscanf(info.address, IN "%x", &code), 1);
  expected[1 + shown(code, expected + 1)] = 'B';
  if (strcmp(info.name, text ? text : expected) != 0)
    ck_abort_msg("U+%04X: %s", code, info.name);
}

static void check_names(const text *file, form as, size_t count,
                        const char *name) {
  static const char *const names[] = {"Connections.csv", "a.json"};
  static uint64_t who[CODES_MAX];
  ssi_archive *archive = archive_new(NULL);
  ssi_profile *profile;
  ssi_activity *activity;
  size_t rows, i;
  OK(ssi_archive_keep_names(archive, true));
  OK(ssi_archive_add(archive, names[as == JSON], file->bytes, file->size));
  OK(ssi_archive_resolve(archive, &profile, &activity));
  OK(ssi_activity_read(activity, 0, CODES_MAX, NULL, NULL, NULL, NULL, who,
                       &rows));
  ck_assert_uint_eq(rows, count);
  for (i = 0; i < rows; i++) check_name(archive, who[i], name);
  ssi_activity_free(activity);
  ssi_profile_free(profile);
  ssi_archive_free(archive);
}

START_TEST(every_form) {
  static uint32_t codes[CODES_MAX];
  static text file;
  const form as = (form)_i;
  const size_t count = codes_of(as, codes);
  size_t i;
  begin_file(&file, as);
  for (i = 0; i < count; i++) {
    begin_row(&file, as);
    put_code(&file, as, codes[i]);
    end_row(&file, as, codes[i]);
  }
  end_file(&file, as);
  check_names(&file, as, count, NULL);
}
END_TEST

/* Halves of pairs that stand alone, before and behind each other and others. */
#define NONE "\xEF\xBF\xBD"
static const struct {
  uint32_t units[4];
  const char *shown;
} halves[] = {
    {{0xD83D, 'x'}, NONE "x"},
    {{0xD83D, 0xD83D, 0xDE00}, NONE "\xF0\x9F\x98\x80"},
    {{0xDE00, 0xD83D, 'x'}, NONE NONE "x"},
    {{0xDBFF, 0xDBFF, 'x'}, NONE NONE "x"},
    {{0xD83D, 0xE000}, NONE "\xEE\x80\x80"},
    {{0xD83D, 0xFC00}, NONE "\xEF\xB0\x80"},
    {{0xFC00, 0xDE00}, "\xEF\xB0\x80" NONE},
};

static void put_units(text *out, form as, const uint32_t *units) {
  char letters[16];
  for (; *units; units++) {
    sprintf(letters, "\\u%04x", (unsigned)*units);
    if (as == JSON)
      put_text(out, as, letters);
    else
      put_unit(out, as, *units);
  }
}

START_TEST(halves_of_pairs) {
  static const form forms[] = {LITTLE, BIG, JSON};
  const form as = forms[_i % 3];
  static text file;
  told expected = {{0}, 0};
  begin_file(&file, as);
  begin_row(&file, as);
  put_units(&file, as, halves[_i / 3].units);
  end_row(&file, as, 1);
  end_file(&file, as);
  tell(&expected, "A%sB", halves[_i / 3].shown);
  check_names(&file, as, 1, expected.text);
}
END_TEST

/* Bytes that are no UTF-8: each is shown as a space, what is beside them stays.
 */
static const char *const ill_formed[] = {
    "\xC0\x80",
    "\xC1\xBF",
    "\xE0\x80\x80",
    "\xE0\x9F\xBF",
    "\xF0\x80\x80\x80",
    "\xF0\x8F\xBF\xBF",
    "\xED\xA0\x80",
    "\xED\xAF\xBF",
    "\xED\xB0\x80",
    "\xED\xBF\xBF",
    "\xF4\x90\x80\x80",
    "\xF5\x80\x80\x80",
    "\xF8\x88\x80\x80",
    "\xFF",
    "\x80",
    "\xBF",
    "\xC2",
    "\xEF\xBF",
    "\xF0\x9F\x98",
};

START_TEST(no_utf8) {
  static text file;
  told expected = {{0}, 0};
  begin_file(&file, UTF8);
  begin_row(&file, UTF8);
  put_text(&file, UTF8, "\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9");
  put_text(&file, UTF8, ill_formed[_i]);
  end_row(&file, UTF8, 1);
  tell(&expected, "A\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9%*sB",
       (int)strlen(ill_formed[_i]), "");
  check_names(&file, UTF8, 1, expected.text);
}
END_TEST

int main(void) {
  const test_case cases[] = {{every_form, FORMS},
                             {halves_of_pairs, 3 * ROWS(halves)},
                             {no_utf8, ROWS(ill_formed)}};
  return RUN_TESTS("archive_code_points", cases);
}
