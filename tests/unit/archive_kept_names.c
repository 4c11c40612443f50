/* Names of people: kept only if they are asked for, the newest of each, and
   wiped when they are given back. */
#include <stdio.h>
#include <string.h>

#include "unit/archive_kit.h"

#define CONNECTIONS "First Name,Last Name,URL,Company,Position,Connected On\n"
#define INVITATIONS \
  "From,To,Sent At,Direction,inviterProfileUrl,inviteeProfileUrl\n"
#define MESSAGES "FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE\n"
#define IN "https://www.linkedin.com/in/"

#define PEOPLE 32

/* Lines in the order of their letters. */
typedef struct lines {
  char text[PEOPLE][1024];
  size_t count;
} lines;

static void put_line(lines *out, const char *text) {
  size_t at = out->count++;
  ck_assert_uint_lt(at, PEOPLE);
  for (; at > 0 && strcmp(out->text[at - 1], text) > 0; at--)
    strcpy(out->text[at], out->text[at - 1]);
  strcpy(out->text[at], text);
}

static void put_name(lines *out, const ssi_archive *archive, uint64_t who) {
  ssi_archive_name_info info = SSI_INIT(ssi_archive_name_info);
  told line = {{0}, 0};
  int32_t year, month, day;
  if (ssi_archive_name(archive, who, &info) != SSI_OK) return;
  must(ssi_day_to_date(info.day, &year, &month, &day));
  tell(&line, "%s <%s> %04d-%02d-%02d", info.name, info.address, (int)year,
       (int)month, (int)day);
  put_line(out, line.text);
}

/* "Jana Dovere <https://…> 2024-01-31" of each person of the ledger. */
static const char *names_of(const ssi_archive *archive, told *out) {
  uint64_t who[PEOPLE * 4];
  lines found = {{{0}}, 0};
  ssi_profile *profile = NULL;
  ssi_activity *activity = NULL;
  size_t rows, i, j;
  must(ssi_archive_resolve(archive, &profile, &activity));
  must(ssi_activity_read(activity, 0, PEOPLE * 4, NULL, NULL, NULL, NULL, who,
                         &rows));
  for (i = 0; i < rows; i++) {
    for (j = 0; j < i && who[j] != who[i]; j++) {
    }
    if (j == i) put_name(&found, archive, who[i]);
  }
  ssi_activity_free(activity);
  ssi_profile_free(profile);
  memset(out, 0, sizeof *out);
  for (i = 0; i < found.count; i++) tell(out, "%s\n", found.text[i]);
  return out->text;
}

static ssi_archive *keeping(const given *files, size_t count, bool backwards) {
  ssi_archive *archive = archive_new(NULL);
  size_t i;
  must(ssi_archive_keep_names(archive, true));
  for (i = 0; i < count; i++) {
    const given *file = &files[backwards ? count - 1 - i : i];
    if (file->name) archive_add(archive, file->name, file->text);
  }
  return archive;
}

#define FILES 3

static const struct {
  given files[FILES];
  const char *names;
} archives[] = {
    /* each kind of file; who the member is told by the others */
    {{{"Connections.csv",
       CONNECTIONS "Jana,Dovere," IN "jana-dovere,X,CEO,2024-01-31\n"},
      {"Invitations.csv", INVITATIONS
       "Me Myself,Bo Linde,2024-02-01,OUTGOING," IN "me," IN "bo\n"
       "Ada Berg,Me Myself,2024-02-02,INCOMING," IN "ada," IN "me\n"},
      {"messages.csv",
       MESSAGES "Me Myself," IN "me,Cy Holm," IN "cy,2024-02-03\n"
                "Di Falk," IN "di,Me Myself," IN "me,2024-02-04\n"}},
     "Ada Berg <" IN "ada> 2024-02-02\n"
     "Bo Linde <" IN "bo> 2024-02-01\n"
     "Cy Holm <" IN "cy> 2024-02-03\n"
     "Di Falk <" IN "di> 2024-02-04\n"
     "Jana Dovere <" IN "jana-dovere> 2024-01-31\n"},
    /* the newest, wherever it stands; of one second, the later by letters */
    {{{"Connections.csv", CONNECTIONS "Jana,Old," IN "jana,X,CEO,2020-01-31\n"
                                      "Ada,A," IN "ada,X,CEO,2020-01-31\n"
                                      "Ada,B," IN "ada,X,CEO,2020-01-31\n"
                                      "Ada,A," IN "ada,X,CEO,2020-01-31\n"},
      {"messages.csv",
       MESSAGES "Me Myself," IN "me,Jana Newest," IN "jana,2024-02-03\n"
                "Jana New," IN "jana,Me Myself," IN "me,2024-02-02\n"
                "Jana Newest," IN "jana,Me Myself," IN "me,2023-02-02\n"},
      {NULL, NULL}},
     "Ada B <" IN "ada> 2020-01-31\n"
     "Jana Newest <" IN "jana> 2024-02-03\n"},
    /* one name, two forms of an address: the later by letters */
    {{{"Connections.csv", CONNECTIONS "A,A," IN "a/,X,CEO,2020-01-31\n"},
      {"Invitations.csv",
       INVITATIONS "Me,A A,2020-01-31,OUTGOING," IN "me," IN "a\n"},
      {NULL, NULL}},
     "A A <" IN "a/> 2020-01-31\n"},
    /* without address: by the name; or by the address that goes with it */
    {{{"Connections.csv", CONNECTIONS "Solo,Name,,X,CEO,2024-01-31\n"
                                      "Jana,Dovere,,X,CEO,2024-01-31\n"},
      {"messages.csv",
       MESSAGES "Me," IN "me,Jana Dovere," IN "jana,2024-02-03\n"},
      {NULL, NULL}},
     "Jana Dovere <" IN "jana> 2024-02-03\n"
     "Solo Name <> 2024-01-31\n"},
    /* a closed account, no name, one part of a name */
    {{{"Connections.csv",
       CONNECTIONS "Jana,Dovere," IN "jana,X,CEO,2024-01-31\n"
                   "First,," IN "first,X,CEO,2024-01-31\n"
                   ",Last," IN "last,X,CEO,2024-01-31\n"
                   ",," IN "none,X,CEO,2024-01-31\n"},
      {"messages.csv",
       MESSAGES "LinkedIn Member," IN "jana,Me," IN "me,2024-02-03\n"
                "Me," IN "me,LinkedIn Member,,2024-02-03\n"},
      {NULL, NULL}},
     "First <" IN "first> 2024-01-31\n"
     "Jana Dovere <" IN "jana> 2024-01-31\n"
     "Last <" IN "last> 2024-01-31\n"},
    /* 5/4 is a day of May or of April; other rows tell which */
    {{{"Connections.csv", CONNECTIONS "May,Fourth," IN "a,X,CEO,04/05/2024\n"
                                      "April,Sixth," IN "a,X,CEO,06/04/2024\n"
                                      "Some,One," IN "b,X,CEO,31/05/2024\n"},
      {NULL, NULL},
      {NULL, NULL}},
     "May Fourth <" IN "a> 2024-05-04\n"
     "Some One <" IN "b> 2024-05-31\n"},
    {{{"Connections.csv", CONNECTIONS "May,Fourth," IN "a,X,CEO,04/05/2024\n"
                                      "April,Sixth," IN "a,X,CEO,06/04/2024\n"
                                      "Some,One," IN "b,X,CEO,05/31/2024\n"},
      {NULL, NULL},
      {NULL, NULL}},
     "April Sixth <" IN "a> 2024-06-04\n"
     "Some One <" IN "b> 2024-05-31\n"},
    /* the same name again, before it is known which date is the newer */
    {{{"Connections.csv", CONNECTIONS "Jana,Dovere," IN "a,X,CEO,04/05/2024\n"
                                      "Jana,Dovere," IN "a,X,CEO,06/04/2024\n"
                                      "Some,One," IN "b,X,CEO,31/05/2024\n"},
      {NULL, NULL},
      {NULL, NULL}},
     "Jana Dovere <" IN "a> 2024-05-04\n"
     "Some One <" IN "b> 2024-05-31\n"},
};

/* JSON has no quotes around a value that would make two of them one. */
static const given of_json[] = {
    {"a.json",
     "{\"snapshotDomain\":\"CONNECTIONS\",\"snapshotData\":[{\"First Name\":"
     "\"A\\\"\\\"B\",\"Last Name\":\"C\",\"URL\":\"" IN
     "ab\",\"Company\":\"X\",\"Position\":\"CEO\",\"Connected On\":"
     "\"2024-01-31\"}]}"}};

/* Quotes, entities and spaces; what a terminal or a page would obey, and signs
   whose numbers lie between such; a name so long that it is cut, within a
   letter. */
#define TEN(text) text text text text text text text text text text
#define LETTERS TEN(TEN("\xE2\x82\xAC"))
static const given strange[] = {
    {"Connections.csv", CONNECTIONS
     "\"Jana \"\"J\"\"\",\"D&amp;E, PhD\",\"" IN "q\",X,CEO,2024-01-31\n"
     "  Zo\xC3\xAB  ,\xE2\x80\xAEL\x1B[2J\xC2\x9B\x7FX," IN
     "zoe,X,CEO,2024-01-31\n"
     "Y\xE2\x80\x8EZ,\xE2\x81\xA6W\xE2\x80\x8E," IN "y,X,CEO,2024-01-31\n"
     "M\xE2\x80\x90N,O\xE2\x80\xA7P\xE2\x80\xB0Q\xE2\x81\xA5R\xE2\x81\xAAS," IN
     "m,X,CEO,2024-01-31\n" LETTERS "," LETTERS "," IN
     "long,X,CEO,2024-01-31\n"}};

START_TEST(newest_names) {
  told out;
  ssi_archive *archive;
  int backwards;
  for (backwards = 0; backwards < 2; backwards++) {
    archive = keeping(archives[_i].files, FILES, backwards);
    ck_assert_str_eq(names_of(archive, &out), archives[_i].names);
    ssi_archive_free(archive);
  }
}
END_TEST

START_TEST(strange_names) {
  ssi_archive *archive = keeping(strange, 1, false);
  told out;
  static const char told_first[] =
      "Jana \"J\" D&E, PhD <" IN
      "q> 2024-01-31\n"
      "M\xE2\x80\x90N O\xE2\x80\xA7P\xE2\x80\xB0Q\xE2\x81\xA5R\xE2\x81\xAAS "
      "<" IN
      "m> 2024-01-31\n"
      "Y Z  W <" IN
      "y> 2024-01-31\n"
      "Zo\xC3\xAB  L [2J  X <" IN "zoe> 2024-01-31\n";
  const size_t first = sizeof told_first - 1, letters = 3 * (256 / 3);
  const char *at = names_of(archive, &out);
  ck_assert_int_eq(strncmp(at, told_first, first), 0);
  at += first;
  ck_assert_int_eq(strncmp(at, LETTERS, letters), 0);
  ck_assert_int_eq(at[letters], ' ');
  ck_assert_int_eq(strncmp(at + letters + 1, LETTERS, letters), 0);
  ck_assert_str_eq(at + 2 * letters + 1, " <" IN "long> 2024-01-31\n");
  ssi_archive_free(archive);
}
END_TEST

START_TEST(names_of_json) {
  ssi_archive *archive = keeping(of_json, 1, false);
  told out;
  ck_assert_str_eq(names_of(archive, &out), "A\"\"B C <" IN "ab> 2024-01-31\n");
  ssi_archive_free(archive);
}
END_TEST

/* Files from then on; and without a word, none. */
START_TEST(only_if_asked) {
  const given *files = archives[0].files;
  ssi_archive *archive = archive_new(NULL);
  uint64_t without, with;
  told out;
  archive_add(archive, files[0].name, files[0].text);
  ck_assert_str_eq(names_of(archive, &out), "");
  OK(ssi_archive_memory(archive, &without));
  OK(ssi_archive_keep_names(archive, true));
  archive_add(archive, files[1].name, files[1].text);
  OK(ssi_archive_keep_names(archive, false));
  archive_add(archive, files[2].name, files[2].text);
  ck_assert_str_eq(names_of(archive, &out), "Ada Berg <" IN
                                            "ada> 2024-02-02\n"
                                            "Bo Linde <" IN "bo> 2024-02-01\n");
  ssi_archive_free(archive);
  archive = keeping(files, 1, false);
  OK(ssi_archive_memory(archive, &with));
  ck_assert_uint_gt(with, without);
  ssi_archive_free(archive);
}
END_TEST

START_TEST(refused) {
  ssi_archive_name_info info = SSI_INIT(ssi_archive_name_info);
  ssi_archive *archive = keeping(archives[0].files, FILES, false);
  REFUSED(ssi_archive_keep_names(NULL, true), NULL);
  REFUSED(ssi_archive_name(NULL, 1, &info), NULL);
  REFUSED(ssi_archive_name(archive, 1, NULL), NULL);
  REFUSED(ssi_archive_name(archive, 0, &info), EMPTY);
  REFUSED(ssi_archive_name(archive, 1, &info), EMPTY);
  ck_assert_ptr_null(info.name);
  info.size = 3;
  REFUSED(ssi_archive_name(archive, 1, &info), SIZE);
  ssi_archive_free(archive);
}
END_TEST

/* A long thread with a few people takes no more names than these. */
START_TEST(once_each) {
  static char text[1 << 18];
  ssi_archive *archive = archive_new(NULL);
  uint64_t plain, kept;
  size_t size = 0;
  int i, keep;
  size += (size_t)sprintf(text, "%s", MESSAGES);
  for (i = 0; i < 2000; i++)
    size += (size_t)sprintf(text + size,
                            "Me Myself," IN "me,Jana Dovere %d," IN
                            "p%d,2024-01-%02d\n",
                            i % 3, i % 3, 1 + i % 28);
  for (keep = 0; keep < 2; keep++) {
    OK(ssi_archive_keep_names(archive, keep));
    archive_add(archive, "messages.csv", text);
    OK(ssi_archive_memory(archive, keep ? &kept : &plain));
  }
  ck_assert_uint_lt(kept - 2 * plain, 2048);
  ssi_archive_free(archive);
}
END_TEST

#define MANY 600

/* More people than a reader remembers: everyone has their own name. */
START_TEST(many_people) {
  static char text[1 << 17];
  uint64_t who[MANY];
  bool seen[MANY] = {false};
  ssi_archive *archive = archive_new(NULL);
  ssi_profile *profile;
  ssi_activity *activity;
  size_t size = (size_t)sprintf(text, "%s", CONNECTIONS), rows, i;
  for (i = 0; i < MANY; i++)
    size += (size_t)sprintf(text + size, "P,N%d," IN "n%d,X,Y,2024-01-31\n",
                            (int)i, (int)i);
  OK(ssi_archive_keep_names(archive, true));
  archive_add(archive, "Connections.csv", text);
  OK(ssi_archive_resolve(archive, &profile, &activity));
  OK(ssi_activity_read(activity, 0, MANY, NULL, NULL, NULL, NULL, who, &rows));
  ck_assert_uint_eq(rows, MANY);
  for (i = 0; i < MANY; i++) {
    ssi_archive_name_info info = SSI_INIT(ssi_archive_name_info);
    int name = -1, address = -2;
    OK(ssi_archive_name(archive, who[i], &info));
    ck_assert_int_eq(sscanf(info.name, "P N%d", &name), 1);
    ck_assert_int_eq(sscanf(info.address, IN "n%d", &address), 1);
    ck_assert_int_eq(name, address);
    ck_assert(!seen[name]);
    seen[name] = true;
  }
  ssi_activity_free(activity);
  ssi_profile_free(profile);
  ssi_archive_free(archive);
}
END_TEST

static ssi_file_state read_within(const given *file, uint64_t bytes,
                                  bool keep) {
  ssi_file_info info = SSI_INIT(ssi_file_info);
  ssi_archive *archive = archive_new(NULL);
  OK(ssi_archive_keep_names(archive, keep));
  OK(ssi_archive_set_budget(archive, bytes));
  archive_add(archive, file->name, file->text);
  OK(ssi_archive_file(archive, 0, &info));
  ssi_archive_free(archive);
  return info.state;
}

/* Names are of the budget: a file that would go beyond is not read. */
START_TEST(within_the_budget) {
  const given *file = &archives[0].files[0];
  uint64_t enough = 1;
  while (read_within(file, enough, false) == SSI_FILE_REFUSED) enough++;
  ck_assert_int_eq(read_within(file, enough, true), SSI_FILE_REFUSED);
  ck_assert_int_eq(read_within(file, enough + 1000, true), SSI_FILE_ROWS);
}
END_TEST

/* Searches what is given back for parts of names and addresses. */
typedef struct watcher {
  size_t blocks, leaks;
} watcher;

static bool holds(const char *block, size_t bytes, const char *text) {
  const size_t size = strlen(text);
  size_t i;
  for (i = 0; i + size <= bytes; i++) {
    if (memcmp(block + i, text, size) == 0) return true;
  }
  return false;
}

static void *take(void *context, size_t bytes) {
  (void)context;
  return calloc(bytes, 1);
}

static void give_back(void *context, void *block, size_t bytes) {
  static const char *const parts[] = {"Jana", "Dovere", "jana-dovere", "Holm"};
  watcher *at = context;
  size_t i;
  at->blocks++;
  for (i = 0; i < ROWS(parts); i++) at->leaks += holds(block, bytes, parts[i]);
  free(block);
}

/* Writes a text as UTF-16, from which it is copied while it is read. */
static size_t widen(const char *text, uint8_t *out) {
  size_t size = 0;
  out[size++] = 0xFF;
  out[size++] = 0xFE;
  for (; *text; text++) {
    out[size++] = (uint8_t)*text;
    out[size++] = 0;
  }
  return size;
}

static void watch(watcher *seen, bool keep, bool wide) {
  static uint8_t bytes[8192];
  const ssi_allocator from = {sizeof from, seen, take, give_back};
  const given *files = archives[0].files;
  ssi_archive *archive = NULL;
  ssi_profile *profile;
  ssi_activity *activity;
  told out;
  size_t i, size;
  OK(ssi_archive_new(&from, NULL, NULL, 0, &archive));
  OK(ssi_archive_keep_names(archive, keep));
  for (i = 0; i < FILES; i++) {
    const uint8_t *text = (const uint8_t *)files[i].text;
    size = strlen(files[i].text);
    if (wide) {
      size = widen(files[i].text, bytes);
      text = bytes;
    }
    OK(ssi_archive_add(archive, files[i].name, text, size));
  }
  OK(ssi_archive_resolve(archive, &profile, &activity));
  ssi_profile_free(profile);
  ssi_activity_free(activity);
  ck_assert_str_eq(names_of(archive, &out), keep ? archives[0].names : "");
  ssi_archive_free(archive);
}

START_TEST(wiped) {
  static const char text[] = "of Jana Dovere";
  watcher seen = {0, 0};
  char *block = take(NULL, sizeof text);
  ck_assert_ptr_nonnull(block);
  memcpy(block, text, sizeof text);
  give_back(&seen, block, sizeof text); /* it would be found */
  ck_assert_uint_eq(seen.leaks, 2);
  memset(&seen, 0, sizeof seen);
  watch(&seen, _i & 1, (_i & 2) != 0);
  ck_assert_uint_gt(seen.blocks, 10);
  ck_assert_uint_eq(seen.leaks, 0);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {newest_names, ROWS(archives)},
      {strange_names, 1},
      {names_of_json, 1},
      {only_if_asked, 1},
      {refused, 1},
      {once_each, 1},
      {many_people, 1},
      {within_the_budget, 1},
      {wiped, 4},
  };
  return RUN_TESTS("archive_kept_names", cases);
}
