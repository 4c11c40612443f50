/* Whose archive it is, told by messages alone: who is in more than half of
 * them. */
#include "unit/archive_kit.h"

#define MESSAGES                                                          \
  "CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS," \
  "DATE,SUBJECT,CONTENT,FOLDER,IS MESSAGE DRAFT,IS CONVERSATION DRAFT\n"

#define COUNT 21

/* A message between two people; numbers are names and addresses. */
static void tell_message(told *out, int from, int to) {
  tell(out, ",P%d,/in/p%d,P%d,/in/p%d,2024-01-01,,x,INBOX,,\n", from, from, to,
       to);
}

/* How the member's messages stand among `count`: those in a row from the first
   on, or, for larger numbers of `way`, every other one. */
static bool is_mine(int message, int way, int mine) {
  if (way > COUNT / 2) return message % 2 == 0;
  return message >= way && message < way + mine;
}

/* How many messages are read of `count`, of which the member has `mine`, as
   sender or recipient; the others are between people who have no other. */
static int read_of(int count, int mine, int way, bool sent) {
  ssi_archive *archive = archive_new(NULL);
  ssi_file_info file = SSI_INIT(ssi_file_info);
  told text = {{0}, 0};
  int i;
  tell(&text, MESSAGES);
  for (i = 0; i < count; i++) {
    const bool me = is_mine(i, way, mine);
    tell_message(&text, me && sent ? 1 : 100 + i, me && !sent ? 1 : 200 + i);
  }
  archive_add(archive, "messages.csv", text.text);
  OK(ssi_archive_file(archive, 0, &file));
  ssi_archive_free(archive);
  return (int)file.read;
}

START_TEST(most_of_the_messages) {
  ck_assert_int_eq(read_of(COUNT, COUNT / 2 + 1, _i / 2, _i % 2),
                   COUNT / 2 + 1);
}
END_TEST

/* Half are not most: then nobody is known to be the member. */
START_TEST(half_of_the_messages) {
  ck_assert_int_eq(read_of(COUNT - 1, COUNT / 2, _i / 2, _i % 2), 0);
}
END_TEST

/* Messages to or from closed accounts, which cannot be told apart, do not
   count: of the three others, two are most. */
START_TEST(closed_accounts) {
  static const char *const closed[] = {
      ",LinkedIn Member,,P%d,/in/p%d,2024-01-01,,x,INBOX,,\n",
      ",P%d,/in/p%d,LinkedIn Member,,2024-01-01,,x,INBOX,,\n"};
  ssi_archive *archive = archive_new(NULL);
  ssi_file_info file = SSI_INIT(ssi_file_info);
  told text = {{0}, 0};
  int i;
  tell(&text, MESSAGES);
  for (i = 2; i < 5; i++) {
    const int one = 10 * i, other = i == 4 ? 41 : 1;
    tell_message(&text, _i ? one : other, _i ? other : one);
    tell(&text, closed[_i], 100 + i, 100 + i);
  }
  archive_add(archive, "messages.csv", text.text);
  OK(ssi_archive_file(archive, 0, &file));
  ck_assert_int_eq((int)file.read, 2);
  ssi_archive_free(archive);
}
END_TEST

/* Of two parts the longer one tells the member, whatever is in them and
   whichever comes first. */
START_TEST(longer_part) {
  ssi_archive *archive = archive_new(NULL);
  ssi_file_info file = SSI_INIT(ssi_file_info);
  told parts[2] = {{{0}, 0}, {{0}, 0}};
  int i;
  for (i = 0; i < 2; i++) tell(&parts[i], MESSAGES);
  tell_message(&parts[0], 1, 10 + _i);
  tell_message(&parts[1], 1, 100 + _i);
  tell_message(&parts[1], 200 + _i, 1);
  for (i = 0; i < 2; i++)
    archive_add(archive, (_i + i) % 2 ? "messages_2.csv" : "messages_1.csv",
                parts[(_i + i) % 2].text);
  OK(ssi_archive_file(archive, (size_t)(_i % 2), &file));
  ck_assert_int_eq((int)file.read, 1);
  ssi_archive_free(archive);
}
END_TEST

int main(void) {
  const test_case cases[] = {{most_of_the_messages, 2 * (COUNT / 2 + 2)},
                             {half_of_the_messages, 2 * (COUNT / 2 + 2)},
                             {closed_accounts, 2},
                             {longer_part, 20}};
  return RUN_TESTS("archive_owner", cases);
}
