/* A connection without an address is the person of any other row that has both
   its name and an address. */
#include <string.h>

#include "unit/archive_kit.h"

#define NAMELESS                                             \
  "First Name,Last Name,URL,Company,Position,Connected On\n" \
  "A,A,,X,CEO,2024-01-20\n"
#define INVITATIONS \
  "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"
#define MESSAGES \
  "FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,CONTENT\n"
#define IN "https://www.linkedin.com/in/"
#define ME "Me Myself," IN "me"

static void check_learnt(const char *name, const char *text) {
  told out = {{0}, 0};
  ssi_archive *archive = archive_new(NULL);
  archive_add(archive, "Connections.csv", NAMELESS);
  archive_add(archive, name, text);
  ck_assert_ptr_nonnull(
      strstr(events_of(archive, &out), " connection a decision_maker\n"));
  ssi_archive_free(archive);
}

/* However many messages came before. */
START_TEST(from_a_message) {
  told text = {{0}, 0};
  int i;
  tell(&text, MESSAGES);
  for (i = 0; i < _i; i++)
    tell(&text, "%s",
         ME ",P y," IN
            "y,2020-01-01,x\n"
            "P z," IN "z," ME ",2020-01-02,x\n");
  tell(&text, "%s", ME ",A A," IN "a,2024-01-21,x\n");
  check_learnt("messages.csv", text.text);
}
END_TEST

START_TEST(from_an_invitation) {
  check_learnt("Invitations.csv", INVITATIONS
               "Me Myself,A A,2024-01-10,,OUTGOING," IN "me," IN "a\n");
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {from_a_message, 40},
      {from_an_invitation, 1},
  };
  return RUN_TESTS("archive_learnt", cases);
}
