/* Sales Navigator's files: what becomes of each row, seats in order, activities
   that stand in several files, InMails without an answer, columns that score as
   ledgers do, memory that is not there. */
#include <stdio.h>
#include <string.h>

#include "allocator.h"
#include "support/calls.h"
#include "unit/archive_kit.h"

#define HEADER "activityId,activityType,createdAt,seatId,memberIdentityKey\n"
#define FILES_MOST 4

static void add(ssi_seats *seats, const char *name, const char *text) {
  OK(ssi_seats_add(seats, name, (const uint8_t *)text, strlen(text)));
}

static ssi_seats *seats_of(const given *files) {
  ssi_seats *seats = NULL;
  OK(ssi_seats_new(NULL, NULL, &seats));
  for (; files->name; files++) add(seats, files->name, files->text);
  OK(ssi_seats_resolve(seats));
  return seats;
}

static const char *kind_name(ssi_kind kind) {
  static char name[64];
  ssi_kind_info info = SSI_INIT(ssi_kind_info);
  ssi_model *model = NULL;
  OK(ssi_model_new(NULL, &model));
  OK(ssi_model_kind(model, kind, &info));
  strcpy(name, info.name);
  ssi_model_free(model);
  return name;
}

/* The columns of a population, read from seats. */
typedef struct columns {
  size_t seats, rows;
  int64_t offsets[16];
  int32_t days[64], shares[SSI_KINDS * 16];
  uint8_t kinds[64];
  uint64_t leads[64];
} columns;

static columns columns_of(const ssi_seats *seats) {
  columns read = {0};
  OK(ssi_seats_seats(seats, &read.seats));
  OK(ssi_seats_rows(seats, &read.rows));
  ck_assert_uint_lt(read.seats, 16);
  ck_assert_uint_lt(read.rows, 64);
  OK(ssi_seats_columns(
      seats, read.seats, read.rows,
      &(const ssi_seat_columns){.size = sizeof(ssi_seat_columns),
                                .share_kinds = SSI_KINDS,
                                .ends = read.offsets + 1,
                                .days = read.days,
                                .kinds = read.kinds,
                                .counterparts = read.leads,
                                .kind_shares = read.shares}));
  return read;
}

static void tell_date(told *out, int32_t day) {
  int32_t year, month, of_month;
  OK(ssi_day_to_date(day, &year, &month, &of_month));
  tell(out, "%02d-%02d", (int)month, (int)of_month);
}

/* "1001: 05-01 lead_saved a, …; 7:": leads are a, b, … as they come. */
static void tell_seats(told *out, const ssi_seats *seats) {
  const columns read = columns_of(seats);
  size_t i, j, k;
  for (i = 0; i < read.seats; i++) {
    ssi_seat_info seat = SSI_INIT(ssi_seat_info);
    OK(ssi_seats_seat(seats, i, &seat));
    ck_assert_uint_ne(seat.member, 0);
    ck_assert_int_eq(seat.events, read.offsets[i + 1] - read.offsets[i]);
    tell(out, "%s%s:", i > 0 ? "; " : "", seat.key);
    for (j = (size_t)read.offsets[i]; j < (size_t)read.offsets[i + 1]; j++) {
      tell(out, " ");
      tell_date(out, read.days[j]);
      tell(out, " %s", kind_name((ssi_kind)read.kinds[j]));
      for (k = 0; read.leads[k] != read.leads[j];) k++;
      if (read.leads[j]) tell(out, " %c", 'a' + (int)k);
    }
    if (seat.events > 0) {
      ck_assert_int_eq(seat.first, read.days[read.offsets[i]]);
      ck_assert_int_eq(seat.last, read.days[read.offsets[i + 1] - 1]);
    } else {
      ck_assert(seat.first == 0 && seat.last == 0);
    }
  }
}

/* " | activities 1 of 2, missed 1: value 1 at 3 in activityType" */
static void tell_report(told *out, const ssi_seats *seats, size_t index) {
  ssi_file_info file = SSI_INIT(ssi_file_info);
  ssi_skip_info skip = SSI_INIT(ssi_skip_info);
  size_t i;
  OK(ssi_seats_file(seats, index, &file));
  tell(out, " | %s %d: %d of %d", file.role, (int)file.state, (int)file.read,
       (int)file.rows);
  for (i = 0; i < file.reasons; i++) {
    OK(ssi_seats_skip(seats, index, i, &skip));
    tell(out, ", %s %d at %d in %s%s", skip.name, (int)skip.rows,
         (int)skip.line, skip.column, skip.missed ? "" : " on purpose");
  }
  REFUSED(ssi_seats_skip(seats, index, i, &skip), INDEX);
}

static const char *all_of(const ssi_seats *seats, told *out) {
  size_t files, i;
  out->size = 0;
  out->text[0] = '\0';
  tell_seats(out, seats);
  OK(ssi_seats_files(seats, &files));
  for (i = 0; i < files; i++) tell_report(out, seats, i);
  return out->text;
}

static const struct sample {
  const given files[FILES_MOST];
  const char *told;
} samples[] = {
    {{{"activities.csv",
       HEADER "a1,SAVED_LEAD,05-01-2026 10:00:00,1001,k1\n"
              "a2,PROFILE_VIEWED,05-02-2026 11:00:00,1001,k2\n"
              "a3,SEARCH_PERFORMED,05-03-2026 12:00:00,1001,\n"}},
     "1001: 05-01 lead_saved a 05-02 profile_view b 05-03 search"
     " | activities 1: 3 of 3"},
    /* No outcomes were looked for, whatever a table of seats is called. */
    {{{"activities.csv", HEADER "1,INMAIL_SENT,01-05-2026 10:00:00,7,k1\n"
                                "2,SEARCH_PERFORMED,05-03-2026 12:00:00,7,\n"},
      {"outcome.csv", "seatId,name\n"}},
     "7: 01-05 inmail_sent a 05-03 search"
     " | activities 1: 2 of 2 | seats 2: 0 of 0"},
    /* Every type, in any order and spelling of the header. */
    {{{"x.csv",
       "Seat ID;Created At;Activity Type;Activity ID\n"
       "9;05-09-2026 10:00:00;INMAIL_REJECTED;1\n"
       "9;05-08-2026 10:00:00;INMAIL_ACCEPTED;2\n"
       "9;05-07-2026 10:00:00;CONNECTION_MADE;3\n"
       "9;05-06-2026 10:00:00;MESSAGE_SENT;4\n"
       "9;05-05-2026 10:00:00;INMAIL_SENT;5\n"
       "9;05-04-2026 10:00:00;SAVED_ACCOUNT;6\n"}},
     "9: 05-04 account_saved 05-05 inmail_sent 05-06 message_sent "
     "05-07 connection 05-08 inmail_answered 05-09 inmail_declined"
     " | activities 1: 6 of 6"},
    /* What is not understood. */
    {{{"a.csv", HEADER "1,DANCED,05-01-2026 10:00:00,7,\n"
                       "2,SAVED_LEAD,never,7,\n"
                       "3,SAVED_LEAD,05-01-2026 10:00:00,,\n"
                       "4,SAVED_LEAD,05-01-2026 10:00:00,\x01,\n"
                       "5,SAVED_LEAD\n"
                       ",,,,\n"
                       "6,SAVED_LEAD,05-01-2026 10:00:00,7,\n"}},
     "7: 05-01 lead_saved | activities 1: 1 of 6, columns 1 at 6 in createdAt, "
     "date 1 at 3 in createdAt, value 1 at 2 in activityType, "
     "person 2 at 4 in seatId"},
    /* The same activity in several exports; without an id it may repeat. */
    {{{"may.csv", HEADER "1,SAVED_LEAD,05-01-2026 10:00:00,7,k\n"
                         ",SAVED_LEAD,05-02-2026 10:00:00,7,k\n"
                         ",SAVED_LEAD,05-02-2026 10:00:00,7,k\n"},
      {"june.csv", HEADER "1,SAVED_LEAD,05-01-2026 10:00:00,7,k\n"
                          "2,SAVED_LEAD,06-01-2026 10:00:00,7,k\n"}},
     "7: 05-01 lead_saved a 05-02 lead_saved a 05-02 lead_saved a "
     "06-01 lead_saved a | activities 1: 3 of 3"
     " | activities 1: 1 of 2, repeated 1 at 2 in activityId on purpose"},
    /* InMails: one answered, one declined, one silent, one not yet. */
    {{{"activities.csv", HEADER "1,INMAIL_SENT,05-01-2026 10:00:00,7,a\n"
                                "2,INMAIL_SENT,05-02-2026 10:00:00,7,b\n"
                                "3,INMAIL_SENT,05-03-2026 10:00:00,7,c\n"
                                "4,INMAIL_SENT,05-17-2026 10:00:00,7,d\n"},
      {"outcomes.csv", HEADER "1,INMAIL_ACCEPTED,05-04-2026 10:00:00,7,a\n"
                              "2,INMAIL_DECLINED,05-05-2026 10:00:00,7,b\n"}},
     "7: 05-01 inmail_sent a 05-02 inmail_sent b 05-03 inmail_sent c "
     "05-04 inmail_answered a 05-05 inmail_declined b 05-17 inmail_sent f "
     "05-17 inmail_unanswered c"
     " | activities 1: 4 of 4 | activities 1: 2 of 2"},
    /* Without outcomes nobody knows. */
    {{{"activities.csv", HEADER "1,INMAIL_SENT,05-01-2026 10:00:00,7,a\n"
                                "4,INMAIL_SENT,06-15-2026 10:00:00,7,d\n"}},
     "7: 05-01 inmail_sent a 06-15 inmail_sent b | activities 1: 2 of 2"},
    /* Without an id nobody knows either, and what is there twice is one. */
    {{{"activities.csv", HEADER ",INMAIL_SENT,05-01-2026 10:00:00,7,a\n"
                                "1,INMAIL_SENT,05-02-2026 10:00:00,7,a\n"
                                "1,INMAIL_SENT,05-02-2026 10:00:00,7,a\n"
                                "2,SAVED_LEAD,06-02-2026 10:00:00,7,b\n"},
      {"Connections.csv",
       HEADER "5,INMAIL_ACCEPTED,05-03-2026 10:00:00,7,a\n"}},
     "7: 05-01 inmail_sent a 05-02 inmail_sent a 05-03 inmail_answered a "
     "05-16 inmail_unanswered a 06-02 lead_saved e | activities 1: 3 of 4, "
     "repeated 1 at 4 in activityId on purpose | activities 1: 1 of 1"},
    /* Ids that are none. */
    {{{"seats.csv",
       "seatId,name\n\xC3\xA9,A\n"
       "1234567890123456789012345678901234567890123456789012345678901234,B\n"
       "12345678901234567890,C\nurn:li:long,D\n"}},
     "12345678901234567890:; urn:li:long: | seats 1: 2 of 4, "
     "person 2 at 2 in seatId"},
    /* Seats in order, also those that did nothing. */
    {{{"seats.csv",
       "seatId,firstName,ssi\nx,A,\n100,B,55\n20,C,\n007,D,\nurn:li:y,E,1\n"}},
     "007:; 20:; 100:; urn:li:y:; x: | seats 1: 5 of 5"},
    /* Dates that Excel wrote. */
    {{{"a.csv", HEADER "1,SAVED_LEAD,01/05/2026 10:00,7,\n"
                       "2,SAVED_LEAD,13/05/2026 10:00,7,\n"}},
     "7: 05-01 lead_saved 05-13 lead_saved | activities 1: 2 of 2"},
    {{{"a.csv", HEADER "1,SAVED_LEAD,2026-05-01 10:00:00,7,\n"}},
     "7: 05-01 lead_saved | activities 1: 1 of 1"},
    /* What is of no use here. */
    {{{"lead_list.csv",
       "First Name,Last Name,Title,Account,Geography,Date Added,"
       "Sales Navigator URL\nIlse,Morvane,CEO,X,Y,5/2/2026,z\n"},
      {"Contacts.csv", "a,b\n1,2\n"},
      {"other.csv", "a,b\n1,2\n"},
      {"readme.txt", HEADER}},
     " | lead_list 7: 0 of 0 |  5: 0 of 0 |  6: 0 of 0 |  6: 0 of 0"},
    {{{"a.csv", HEADER}}, " | activities 2: 0 of 0"},
};

START_TEST(rows) {
  const struct sample *one = &samples[_i];
  given files[FILES_MOST + 1] = {{NULL, NULL}};
  static told out;
  ssi_seats *seats;
  memcpy(files, one->files, sizeof one->files);
  seats = seats_of(files);
  ck_assert_str_eq(all_of(seats, &out), one->told);
  OK(ssi_seats_resolve(seats));
  ck_assert_str_eq(all_of(seats, &out), one->told);
  ssi_seats_free(seats);
}
END_TEST

/* Months first and days first in one column: the file is refused. */
START_TEST(mixed_orders) {
  static const given files[] = {
      {"a.csv", HEADER "1,SAVED_LEAD,05/13/2026 10:00,7,\n"
                       "2,SAVED_LEAD,13/05/2026 10:00,7,\n"
                       "3,SAVED_LEAD,02/05/2026 10:00,8,\n"},
      {NULL, NULL}};
  ssi_seats *seats = seats_of(files);
  ssi_file_info file = SSI_INIT(ssi_file_info);
  columns read;
  OK(ssi_seats_file(seats, 0, &file));
  ck_assert_int_gt((int)file.missed, 0);
  read = columns_of(seats);
  ck_assert_int_lt(read.seats ? read.shares[SSI_KIND_LEAD_SAVED - 1] : 0,
                   SSI_SHARE_WHOLE);
  ssi_seats_free(seats);
}
END_TEST

static int32_t share(const columns *read, ssi_kind kind) {
  return read->shares[(kind - 1) * (int)read->seats];
}

START_TEST(shares) {
  static const given both[] = {
      {"activities.csv", HEADER "1,SAVED_LEAD,05-01-2026 10:00:00,7,a\n"
                                "2,SAVED_LEAD,never,7,b\n"},
      {"outcomes.csv", HEADER},
      {NULL, NULL}};
  static const given alone[] = {
      {"outcomes.csv", HEADER "1,INMAIL_ACCEPTED,05-01-2026 10:00:00,7,a\n"},
      {NULL, NULL}};
  static const given none[] = {{"seats.csv", "seatId,name\n1,A\n"},
                               {NULL, NULL}};
  ssi_seats *seats = seats_of(both);
  columns read = columns_of(seats);
  ck_assert_int_eq(share(&read, SSI_KIND_LEAD_SAVED), 500000);
  ck_assert_int_eq(share(&read, SSI_KIND_SEARCH), 500000);
  ck_assert_int_eq(share(&read, SSI_KIND_INMAIL_ANSWERED), 1000000);
  ck_assert_int_eq(share(&read, SSI_KIND_INMAIL_DECLINED), 1000000);
  ck_assert_int_eq(share(&read, SSI_KIND_INMAIL_UNANSWERED), 500000);
  ck_assert_int_eq(share(&read, SSI_KIND_POST), 0);
  ssi_seats_free(seats);
  seats = seats_of(alone);
  read = columns_of(seats);
  ck_assert_int_eq(share(&read, SSI_KIND_LEAD_SAVED), 0);
  ck_assert_int_eq(share(&read, SSI_KIND_INMAIL_ANSWERED), 1000000);
  ck_assert_int_eq(share(&read, SSI_KIND_INMAIL_UNANSWERED), 0);
  ssi_seats_free(seats);
  seats = seats_of(none);
  read = columns_of(seats);
  ck_assert_int_eq(share(&read, SSI_KIND_LEAD_SAVED), 0);
  ssi_seats_free(seats);
}
END_TEST

START_TEST(readings) {
  static const given files[] = {
      {"seats.csv",
       "seatId,date,ssi,brand,find,engage,relate,firstName\n"
       "2,2026-05-02,61,11.5,5,1,4,A\n2,2026-05-02,62,1,2,,,A\n"
       "1,,100,25,25,25,25,B\n2,2026-05-01,,1,2,3,4,A\n3,,,,,,,C\n"
       ",,1,,,,,D\n3,never,1,,,,,C\n3,,101,,,,,C\n"},
      {NULL, NULL}};
  ssi_seats *seats = seats_of(files);
  ssi_seat_reading reading = SSI_INIT(ssi_seat_reading);
  size_t count;
  int32_t day = 0;
  OK(ssi_seats_readings(seats, &count));
  ck_assert_uint_eq(count, 4);
  OK(ssi_seats_reading(seats, 0, &reading));
  ck_assert(reading.seat == 0 && !reading.has_day && reading.has_total &&
            reading.has_pillars && reading.total == 100000000 &&
            reading.relate == 25000000);
  OK(ssi_seats_reading(seats, 1, &reading));
  ck_assert(reading.seat == 1 && reading.has_day && reading.day == 20574 &&
            !reading.has_total && reading.total == 0 && reading.has_pillars &&
            reading.brand == 1000000 && reading.find == 2000000);
  OK(ssi_seats_reading(seats, 2, &reading));
  ck_assert(reading.day == 20575 && reading.total == 61000000);
  OK(ssi_seats_reading(seats, 3, &reading));
  ck_assert(reading.total == 62000000 && !reading.has_pillars &&
            reading.brand == 0);
  REFUSED(ssi_seats_reading(seats, 4, &reading), INDEX);
  OK(ssi_seats_day(seats, &day));
  ck_assert_int_eq(day, 20575);
  add(seats, "a.csv", HEADER "1,SAVED_LEAD,05-01-2026 10:00:00,7,a\n");
  OK(ssi_seats_resolve(seats));
  OK(ssi_seats_day(seats, &day));
  ck_assert_int_eq(day, 20574);
  ssi_seats_free(seats);
}
END_TEST

/* Words that no type has, the first of them told apart. */
START_TEST(words) {
  static char text[8192];
  ssi_seats *seats = NULL;
  ssi_seat_word word = SSI_INIT(ssi_seat_word);
  size_t count, i;
  strcpy(text, HEADER);
  for (i = 0; i < 70; i++)
    sprintf(text + strlen(text), "1,W%d,05-01-2026 10:00:00,7,\n", (int)i);
  strcat(text, "1,W3,05-01-2026 10:00:00,7,\n1,,05-01-2026 10:00:00,7,\n");
  OK(ssi_seats_new(NULL, NULL, &seats));
  add(seats, "empty.csv", HEADER "1,,05-01-2026 10:00:00,7,\n");
  add(seats, "a.csv", text);
  add(seats, "b.csv", HEADER "1,W3,05-01-2026 10:00:00,7,\n");
  OK(ssi_seats_words(seats, &count));
  ck_assert_uint_eq(count, 64);
  OK(ssi_seats_word(seats, 0, &word));
  ck_assert_str_eq(word.word, "?");
  ck_assert_int_eq((int)word.rows, 2);
  OK(ssi_seats_word(seats, 4, &word));
  ck_assert_str_eq(word.word, "W3");
  ck_assert_int_eq((int)word.rows, 3);
  REFUSED(ssi_seats_word(seats, 64, &word), INDEX);
  ssi_seats_free(seats);
}
END_TEST

/* More seats than the first slots have room for, and the same ones again. */
START_TEST(many_seats) {
  static char text[100000];
  ssi_seats *seats = NULL;
  ssi_seat_info seat = SSI_INIT(ssi_seat_info);
  size_t count, i;
  strcpy(text, HEADER);
  for (i = 0; i < 1500; i++)
    sprintf(text + strlen(text), ",SAVED_LEAD,05-01-2026 10:00:00,%d,\n",
            (int)(999 - i % 1000));
  OK(ssi_seats_new(NULL, NULL, &seats));
  add(seats, "a.csv", text);
  OK(ssi_seats_resolve(seats));
  OK(ssi_seats_seats(seats, &count));
  ck_assert_uint_eq(count, 1000);
  for (i = 0; i < count; i++) {
    OK(ssi_seats_seat(seats, i, &seat));
    ALWAYS(atoi(seat.key) == (int)i && seat.events == 1 + (i >= 500));
  }
  ssi_seats_free(seats);
}
END_TEST

START_TEST(types) {
  ssi_seat_type type = SSI_INIT(ssi_seat_type);
  size_t count = 0, i;
  OK(ssi_seats_types(&count));
  ck_assert_uint_eq(count, 9);
  for (i = 0; i < count; i++) {
    OK(ssi_seats_type(i, &type));
    ck_assert(type.kind > 0 && strlen(type.name) > 5 &&
              strlen(type.sentence) > 5);
    ck_assert_int_eq(type.outcome, i >= 7);
  }
  REFUSED(ssi_seats_type(count, &type), INDEX);
  REFUSED(ssi_seats_types(NULL), NULL);
  REFUSED(ssi_seats_type(0, NULL), NULL);
}
END_TEST

/* The columns are those of a population, and score as a ledger does. */
START_TEST(columns_score) {
  static const given files[] = {
      {"a.csv", HEADER "1,SAVED_LEAD,05-01-2026 10:00:00,7,a\n"
                       "2,SEARCH_PERFORMED,05-02-2026 10:00:00,8,\n"
                       "3,DANCED,05-02-2026 10:00:00,8,\n"},
      {NULL, NULL}};
  ssi_seats *seats = seats_of(files);
  const columns read = columns_of(seats);
  const ssi_population population = {.size = sizeof population,
                                     .members = read.seats,
                                     .rows = read.rows,
                                     .offsets = read.offsets,
                                     .days = read.days,
                                     .kinds = read.kinds,
                                     .counterparts = read.leads,
                                     .share_kinds = SSI_KINDS,
                                     .kind_shares = read.shares};
  ssi_scorer *scorer = NULL;
  member m = member_new();
  int32_t total[2], observed[2];
  ssi_score *score;
  ssi_result result = SSI_INIT(ssi_result);
  int kind;
  OK(ssi_scorer_new(NULL, m.model, &scorer));
  OK(ssi_population_score(scorer, &population, 20580, RANGE(0, 2),
                          COLUMNS(.total = total, .observed = observed), NULL));
  member_event(&m, read.days[1], SSI_KIND_SEARCH, 0, 1, 0);
  for (kind = 1; kind <= SSI_KINDS; kind++) {
    const int32_t part = read.shares[(kind - 1) * 2 + 1];
    if (part) OK(ssi_activity_observe_part(m.activity, (ssi_kind)kind, part));
  }
  score = member_score(&m, 20580);
  OK(ssi_score_total(score, &result));
  ck_assert_int_eq(total[1], result.points);
  ck_assert_int_eq(observed[1], result.observed);
  ck_assert_int_gt(total[0], 0);
  ssi_score_free(score);
  member_free(&m);
  ssi_scorer_free(scorer);
  ssi_seats_free(seats);
}
END_TEST

#define NULL_REFUSED(call) REFUSED(call, NULL)

START_TEST(arguments) {
  static const uint8_t byte = 'x';
  static char name[5000];
  ssi_seats *seats = NULL;
  ssi_file_info file = SSI_INIT(ssi_file_info);
  ssi_skip_info skip = SSI_INIT(ssi_skip_info);
  ssi_seat_info seat = SSI_INIT(ssi_seat_info);
  ssi_seat_reading reading = SSI_INIT(ssi_seat_reading);
  ssi_seat_word word = SSI_INIT(ssi_seat_word);
  ssi_seat_columns to = {.size = sizeof to};
  ssi_allocator from = {0};
  int64_t offsets[1];
  int32_t day, shares[1];
  size_t n;
  memset(name, 'x', sizeof name - 1);
  NULL_REFUSED(ssi_seats_new(NULL, NULL, NULL));
  REFUSED(ssi_seats_new(&from, NULL, &seats), SIZE);
  OK(ssi_seats_new(NULL, NULL, &seats));
  NULL_REFUSED(ssi_seats_add(NULL, "a", &byte, 1));
  NULL_REFUSED(ssi_seats_add(seats, NULL, &byte, 1));
  NULL_REFUSED(ssi_seats_add(seats, "a", NULL, 1));
  REFUSED(ssi_seats_add(seats, name, &byte, 1), LENGTH);
  REFUSED(
      ssi_seats_add(seats, "a", &byte, (size_t)SSI_ARCHIVE_FILE_BYTES_MAX + 1),
      LENGTH);
  NULL_REFUSED(ssi_seats_resolve(NULL));
  NULL_REFUSED(ssi_seats_files(NULL, &n));
  NULL_REFUSED(ssi_seats_files(seats, NULL));
  NULL_REFUSED(ssi_seats_file(NULL, 0, &file));
  NULL_REFUSED(ssi_seats_file(seats, 0, NULL));
  REFUSED(ssi_seats_file(seats, 0, &file), INDEX);
  NULL_REFUSED(ssi_seats_skip(NULL, 0, 0, &skip));
  NULL_REFUSED(ssi_seats_skip(seats, 0, 0, NULL));
  REFUSED(ssi_seats_skip(seats, 0, 0, &skip), INDEX);
  NULL_REFUSED(ssi_seats_seats(NULL, &n));
  NULL_REFUSED(ssi_seats_seats(seats, NULL));
  NULL_REFUSED(ssi_seats_seat(NULL, 0, &seat));
  NULL_REFUSED(ssi_seats_seat(seats, 0, NULL));
  REFUSED(ssi_seats_seat(seats, 0, &seat), INDEX);
  NULL_REFUSED(ssi_seats_readings(NULL, &n));
  NULL_REFUSED(ssi_seats_readings(seats, NULL));
  NULL_REFUSED(ssi_seats_reading(NULL, 0, &reading));
  NULL_REFUSED(ssi_seats_reading(seats, 0, NULL));
  REFUSED(ssi_seats_reading(seats, 0, &reading), INDEX);
  NULL_REFUSED(ssi_seats_words(NULL, &n));
  NULL_REFUSED(ssi_seats_words(seats, NULL));
  NULL_REFUSED(ssi_seats_word(NULL, 0, &word));
  NULL_REFUSED(ssi_seats_word(seats, 0, NULL));
  NULL_REFUSED(ssi_seats_day(NULL, &day));
  NULL_REFUSED(ssi_seats_day(seats, NULL));
  REFUSED(ssi_seats_day(seats, &day), EMPTY);
  NULL_REFUSED(ssi_seats_rows(NULL, &n));
  NULL_REFUSED(ssi_seats_rows(seats, NULL));
  NULL_REFUSED(ssi_seats_columns(NULL, 0, 0, &to));
  NULL_REFUSED(ssi_seats_columns(seats, 0, 0, NULL));
  REFUSED(ssi_seats_columns(seats, 1, 0, &to), LENGTH);
  REFUSED(ssi_seats_columns(seats, 0, 1, &to), LENGTH);
  to.ends = offsets;
  OK(ssi_seats_columns(seats, 0, 0, &to));
  to.kind_shares = shares;
  REFUSED(ssi_seats_columns(seats, 0, 0, &to), SIZE);
  to.size = 3;
  REFUSED(ssi_seats_columns(seats, 0, 0, &to), SIZE);
  ssi_seats_free(seats);
  ssi_seats_free(NULL);
}
END_TEST

/* Columns that this library does not have are 0; none need be wanted. */
START_TEST(later_kinds) {
  static const given files[] = {
      {"a.csv", HEADER "1,SAVED_LEAD,05-01-2026 10:00:00,7,a\n"}, {NULL, NULL}};
  ssi_seats *seats = seats_of(files);
  int32_t shares[SSI_KINDS + 2];
  ssi_seat_columns to = {
      .size = sizeof to, .share_kinds = SSI_KINDS + 2, .kind_shares = shares};
  memset(shares, 1, sizeof shares);
  OK(ssi_seats_columns(seats, 1, 1, &to));
  ck_assert_int_eq(shares[SSI_KIND_LEAD_SAVED - 1], 1000000);
  ck_assert(shares[SSI_KINDS] == 0 && shares[SSI_KINDS + 1] == 0);
  ssi_seats_free(seats);
}
END_TEST

START_TEST(too_many_files) {
  ssi_seats *seats = NULL;
  size_t i;
  OK(ssi_seats_new(NULL, NULL, &seats));
  for (i = 0; i < SSI_ARCHIVE_FILES_MAX; i++)
    ALWAYS(ssi_seats_add(seats, "", NULL, 0) == SSI_OK);
  REFUSED(ssi_seats_add(seats, "", NULL, 0), LIMIT);
  ssi_seats_free(seats);
}
END_TEST

static const given some[][3] = {
    {{"a.csv", HEADER "1,SAVED_LEAD,05-01-2026 10:00:00,7,a\n"
                      "2,DANCED,05-01-2026 10:00:00,7,a\n"},
     {"seats.csv", "seatId,name,ssi\n8,A,5\n"},
     {NULL, NULL}},
    {{"seats.csv", "seatId,name,ssi\n8,A,5\n"}, {NULL, NULL}}};

static ssi_status read_all(const given *file, struct test_memory *memory) {
  const ssi_allocator from = test_allocator(memory);
  ssi_seats *seats = NULL;
  size_t words;
  ssi_status status = ssi_seats_new(&from, NULL, &seats);
  for (; file->name && status == SSI_OK; file++)
    status = ssi_seats_add(seats, file->name, (const uint8_t *)file->text,
                           strlen(file->text));
  if (status == SSI_OK) status = ssi_seats_resolve(seats);
  if (status == SSI_OK) OK(ssi_seats_words(seats, &words));
  ssi_seats_free(seats);
  ck_assert_uint_eq(memory->live_blocks, 0);
  ck_assert(!memory->wrong_size);
  return status;
}

START_TEST(no_memory) {
  struct test_memory memory;
  size_t calls, i;
  memset(&memory, 0, sizeof memory);
  OK(read_all(some[_i], &memory));
  calls = memory.calls;
  for (i = 1; i <= calls; i++) {
    memset(&memory, 0, sizeof memory);
    memory.fail_at = i;
    memory.fail_on = true;
    REFUSED(read_all(some[_i], &memory), MEMORY);
    memset(&memory, 0, sizeof memory);
    memory.fail_at = i;
    REFUSED(read_all(some[_i], &memory), MEMORY);
  }
}
END_TEST

/* One day far ahead tells neither the day nor that nobody answered. */
START_TEST(far_day) {
  static const given files[] = {
      {"activities.csv", HEADER "1,SAVED_LEAD,05-01-2026 10:00:00,7,a\n"
                                "2,SAVED_LEAD,05-02-2026 10:00:00,7,b\n"
                                "3,INMAIL_SENT,05-03-2026 10:00:00,7,c\n"
                                "4,SAVED_LEAD,05-04-2041 10:00:00,7,d\n"},
      {"outcomes.csv", HEADER},
      {NULL, NULL}};
  ssi_seats *seats = seats_of(files);
  told out;
  int32_t day = 0;
  OK(ssi_seats_day(seats, &day));
  ck_assert_int_eq(day, 20576);
  ck_assert_ptr_null(strstr(all_of(seats, &out), "unanswered"));
  ssi_seats_free(seats);
}
END_TEST

/* A file beyond the budget is refused by name, as a whole, and shows nothing.
 */
START_TEST(budget) {
  static char text[400000];
  ssi_seats *seats = NULL;
  ssi_file_info file = SSI_INIT(ssi_file_info);
  ssi_skip_info skip = SSI_INIT(ssi_skip_info);
  columns read;
  size_t used = (size_t)sprintf(text, HEADER), rows;
  for (rows = 0; rows < 5000; rows++)
    used += (size_t)sprintf(
        text + used, "%d,SAVED_LEAD,05-01-2026 10:00:00,7,a\n", (int)rows);
  REFUSED(ssi_seats_set_budget(NULL, 1), NULL);
  OK(ssi_seats_new(NULL, NULL, &seats));
  OK(ssi_seats_set_budget(seats, 500000));
  add(seats, "activities.csv", text);
  add(seats, "seats.csv", "seatId,name\n8,A\n");
  OK(ssi_seats_resolve(seats));
  OK(ssi_seats_file(seats, 0, &file));
  ck_assert(file.state == SSI_FILE_REFUSED && file.read == 0 &&
            file.reasons == 1);
  OK(ssi_seats_skip(seats, 0, 0, &skip));
  ck_assert_int_eq(skip.reason, SSI_SKIP_MEMORY);
  read = columns_of(seats);
  ck_assert(read.seats == 1 && read.rows == 0);
  ck_assert_int_eq(share(&read, SSI_KIND_LEAD_SAVED), 0);
  OK(ssi_seats_set_budget(seats, 2000000));
  add(seats, "again.csv", text);
  /* What it will need is counted for those that follow. */
  add(seats, "twice.csv", text);
  OK(ssi_seats_file(seats, 2, &file));
  ck_assert_int_eq(file.state, SSI_FILE_ROWS);
  OK(ssi_seats_file(seats, 3, &file));
  ck_assert_int_eq(file.state, SSI_FILE_REFUSED);
  OK(ssi_seats_resolve(seats));
  OK(ssi_seats_rows(seats, &rows));
  ck_assert_uint_eq(rows, 5000);
  ssi_seats_free(seats);
}
END_TEST

/* In a member's archive these files are told for what they are. */
START_TEST(in_an_archive) {
  static const given files[] = {
      {"activities.csv", HEADER "1,SAVED_LEAD,05-01-2026 10:00:00,7,a\n"},
      {"seats.csv", "seatId,name,ssi\n8,A,5\n"},
      {"lead_list.csv", "First Name,Last Name,Geography\nA,B,C\n"},
      {NULL, NULL}};
  static const char *const roles[] = {"activities", "seats", "lead_list"};
  ssi_archive *archive = archive_of("", files);
  ssi_profile *profile = NULL;
  ssi_activity *activity = NULL;
  size_t i;
  for (i = 0; i < 3; i++) {
    ssi_file_info file = SSI_INIT(ssi_file_info);
    OK(ssi_archive_file(archive, i, &file));
    ck_assert_str_eq(file.role, roles[i]);
    ck_assert_int_eq(file.state, SSI_FILE_OTHER);
    ck_assert(file.rows == 0 && file.read == 0 && file.reasons == 0);
  }
  REFUSED(ssi_archive_resolve(archive, &profile, &activity), EMPTY);
  ssi_archive_free(archive);
}
END_TEST

int main(void) {
  const test_case tests[] = {
      {rows, ROWS(samples)},
      {mixed_orders, 1},
      {shares, 1},
      {readings, 1},
      {words, 1},
      {many_seats, 1},
      {types, 1},
      {columns_score, 1},
      {arguments, 1},
      {later_kinds, 1},
      {too_many_files, 1},
      {no_memory, ROWS(some)},
      {far_day, 1},
      {budget, 1},
      {in_an_archive, 1},
  };
  return RUN_TESTS("seats_files", tests);
}
