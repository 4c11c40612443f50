/* Who is who, what was answered, whose archive it is: across files. */
#include <string.h>

#include "unit/archive_kit.h"

#define CONNECTIONS "First Name,Last Name,URL,Company,Position,Connected On\n"
#define OLD_CONNECTIONS "First Name,Last Name,Company,Position,Connected On\n"
#define INVITATIONS \
  "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"
#define MESSAGES                                                          \
  "CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS," \
  "DATE,SUBJECT,CONTENT,FOLDER,IS MESSAGE DRAFT,IS CONVERSATION DRAFT\n"
#define OLD_MESSAGES "FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER\n"

/* One message from the member to a person, and one back earlier that day. */
#define TO(who, day, subject)                                          \
  ",Me Myself,https://www.linkedin.com/in/me,P " who                   \
  ",https://www.linkedin.com/in/" who "," day " 10:00:00 UTC," subject \
  ",x,INBOX,No,No\n"
#define BACK(who, day)                          \
  ",P " who ",https://www.linkedin.com/in/" who \
  ",Me Myself,"                                 \
  "https://www.linkedin.com/in/me," day " 09:00:00 UTC,,x,INBOX,No,No\n"

/* People who leave no doubt who the member is. */
#define OTHERS TO("y", "2020-01-01", "") BACK("z", "2020-01-01")
#define OTHERS_TOLD                 \
  "2020-01-01 message_received z\n" \
  "2020-01-01 message_sent y\n"     \
  "2020-01-15 message_unanswered y\n"

static const struct {
  given files[6];
  const char *events;
} archives[] = {
    /* openings: answered in time, too late, not at all, not yet */
    {{{"messages.csv",
       MESSAGES TO("a", "2024-01-01", "") BACK("a", "2024-01-15")
           TO("b", "2024-01-01", "") BACK("b", "2024-01-16")
               TO("c", "2024-01-02", "") TO("d", "2024-01-03", "")},
      {NULL, NULL}},
     "2024-01-01 message_sent a\n"
     "2024-01-01 message_sent b\n"
     "2024-01-02 message_sent c\n"
     "2024-01-03 message_sent d\n"
     "2024-01-15 conversation a\n"
     "2024-01-15 message_answered a\n"
     "2024-01-15 message_received a\n"
     "2024-01-15 message_unanswered b\n"
     "2024-01-16 conversation b\n"
     "2024-01-16 message_received b\n"
     "2024-01-16 message_unanswered c\n"
     "no prospect_rekindled\n"},
    /* several messages before a reply are one opening; 30 days make another */
    {{{"messages.csv",
       MESSAGES TO("a", "2024-01-01", "") TO("a", "2024-01-10", "")
           BACK("a", "2024-01-11") TO("a", "2024-01-11", "")
               BACK("a", "2024-01-12") TO("a", "2024-02-11", "")
                   TO("b", "2024-02-11", "") BACK("b", "2024-02-20")},
      {NULL, NULL}},
     "2024-01-01 message_sent a\n"
     "2024-01-10 message_sent a\n"
     "2024-01-11 conversation a\n"
     "2024-01-11 message_answered a\n"
     "2024-01-11 message_received a\n"
     "2024-01-11 message_sent a\n"
     "2024-01-12 conversation a\n"
     "2024-01-12 message_received a\n"
     "2024-02-11 conversation a\n"
     "2024-02-11 message_sent a\n"
     "2024-02-11 message_sent b\n"
     "2024-02-20 conversation b\n"
     "2024-02-20 message_answered b\n"
     "2024-02-20 message_received b\n"
     "no message_unanswered\n"
     "no prospect_rekindled\n"},
    /* silence of 29, 31, 179 and 180 days */
    {{{"messages.csv",
       MESSAGES BACK("a", "2024-01-01") TO("a", "2024-01-30", "")
           TO("a", "2024-03-01", "") BACK("a", "2024-03-02")
               TO("a", "2024-08-29", "") BACK("a", "2024-08-30")
                   BACK("b", "2024-01-01") TO("b", "2024-06-28", "")
                       BACK("b", "2024-06-29")},
      {NULL, NULL}},
     "2024-01-01 message_received a\n"
     "2024-01-01 message_received b\n"
     "2024-01-30 conversation a\n"
     "2024-01-30 message_sent a\n"
     "2024-03-01 message_sent a\n"
     "2024-03-02 conversation a\n"
     "2024-03-02 message_answered a\n"
     "2024-03-02 message_received a\n"
     "2024-06-28 message_sent b\n"
     "2024-06-29 conversation b\n"
     "2024-06-29 message_answered b\n"
     "2024-06-29 message_received b\n"
     "2024-08-29 message_sent a\n"
     "2024-08-30 conversation a\n"
     "2024-08-30 message_answered a\n"
     "2024-08-30 message_received a\n"
     "2024-08-30 prospect_rekindled a\n"
     "no message_unanswered\n"},
    /* InMail: a subject, to someone who was no connection that day */
    {{{"Connections.csv",
       CONNECTIONS "P,a,https://www.linkedin.com/in/a/,X,CEO,2024-01-02\n"
                   "P,b,https://www.linkedin.com/in/b,X,,2024-01-02\n"},
      {"messages.csv",
       MESSAGES TO("a", "2024-01-01", "x") TO("a", "2024-01-02", "x")
           TO("b", "2024-01-05", "x") BACK("b", "2024-01-06")
               TO("c", "2024-01-01", "x") BACK("c", "2024-01-02")
                   TO("d", "2024-01-01", " ")},
      {NULL, NULL}},
     "2024-01-01 inmail_sent a decision_maker\n"
     "2024-01-01 inmail_sent c\n"
     "2024-01-01 message_sent d\n"
     "2024-01-02 connection a decision_maker\n"
     "2024-01-02 connection b\n"
     "2024-01-02 conversation c\n"
     "2024-01-02 inmail_answered c\n"
     "2024-01-02 message_received c\n"
     "2024-01-02 message_sent a decision_maker\n"
     "2024-01-05 message_sent b\n"
     "2024-01-06 conversation b\n"
     "2024-01-06 message_answered b\n"
     "2024-01-06 message_received b\n"
     "no message_unanswered\n"
     "no inmail_unanswered\n"
     "no prospect_rekindled\n"},
    /* without connections a subject tells nothing */
    {{{"messages.csv", MESSAGES TO("a", "2024-01-01", "x") OTHERS},
      {NULL, NULL}},
     OTHERS_TOLD "2024-01-01 message_sent a\n"
                 "no message_answered\n"
                 "no conversation\n"
                 "no prospect_rekindled\n"},
    /* an InMail that stayed without an answer */
    {{{"Connections.csv", CONNECTIONS},
      {"messages.csv", MESSAGES TO("a", "2024-01-01", "x") OTHERS},
      {"Votes.csv", "Date\n2024-01-15\n"},
      {NULL, NULL}},
     OTHERS_TOLD "2024-01-01 inmail_sent a\n"
                 "2024-01-15 inmail_unanswered a\n"
                 "2024-01-15 poll_vote\n"
                 "no message_answered\n"
                 "no inmail_answered\n"
                 "no connection\n"
                 "no conversation\n"
                 "no prospect_rekindled\n"},
    /* who accepted, by address; two invitations to one person */
    {{{"Connections.csv",
       CONNECTIONS "P,a,https://www.linkedin.com/in/a/,X,CEO,2024-01-20\n"
                   "P,b,https://www.linkedin.com/in/b,X,,2024-01-20\n"
                   "P,c,https://www.linkedin.com/in/c,X,,2024-01-20\n"},
      {"Invitations.csv", INVITATIONS
       "Me,A,\"1/5/24, 8:41 AM\",,OUTGOING,/in/me,in/a\n"
       "Me,A,\"1/10/24, 8:41 AM\",,OUTGOING,/in/me,www.x.com/in/a?x=y\n"
       "Me,A,\"2/10/24, 8:41 AM\",,OUTGOING,/in/me,http://x/in/A/fr/\n"
       "Me,B,\"2/1/24, 8:41 AM\",,OUTGOING,/in/me,/in/b#x\n"
       "C,Me,\"1/20/24, 8:41 AM\",,INCOMING,/in/c,/in/me\n"
       "Me,D,\"2/1/24, 8:41 AM\",,OUTGOING,/in/me,/in/d\n"
       "Me,E,\"2/20/24, 8:41 AM\",,OUTGOING,/in/me,/in/e\n"
       "Me,F F,\"2/20/24, 8:41 AM\",,OUTGOING,,/in/f\n"
       "Me,F F,\"2/21/24, 8:41 AM\",,OUTGOING,,/in/f\n"
       "Me,,\"2/1/24, 8:41 AM\",,OUTGOING,/in/me,\n"},
      {"Votes.csv", "Date\n2024-03-11\n"},
      {NULL, NULL}},
     "2024-01-05 invitation_sent a decision_maker\n"
     "2024-01-10 invitation_sent a decision_maker\n"
     "2024-01-20 connection a decision_maker\n"
     "2024-01-20 connection b\n"
     "2024-01-20 connection c\n"
     "2024-01-20 invitation_accepted a decision_maker\n"
     "2024-01-20 invitation_received c\n"
     "2024-02-01 invitation_accepted b\n"
     "2024-02-01 invitation_sent\n"
     "2024-02-01 invitation_sent b\n"
     "2024-02-01 invitation_sent d\n"
     "2024-02-04 invitation_unanswered a decision_maker\n"
     "2024-02-10 invitation_sent a decision_maker\n"
     "2024-02-20 invitation_sent e\n"
     "2024-02-20 invitation_sent f\n"
     "2024-02-21 invitation_sent f\n"
     "2024-03-02 invitation_unanswered d\n"
     "2024-03-11 invitation_unanswered a decision_maker\n"
     "2024-03-11 poll_vote\n"
     "no invitation_declined\n"},
    /* no invitee among the connections: nothing is known of acceptance */
    {{{"Connections.csv", CONNECTIONS "P,a,/in/a,X,,2024-01-20\n"},
      {"Invitations.csv",
       INVITATIONS "Me,D,\"2/1/24, 8:41 AM\",,OUTGOING,/in/me,/in/d\n"
                   "A,Me,\"2/1/24, 8:41 AM\",,INCOMING,/in/a,/in/me\n"},
      {"Votes.csv", "Date\n2024-12-31\n"},
      {NULL, NULL}},
     "2024-01-20 connection a\n"
     "2024-02-01 invitation_received a\n"
     "2024-02-01 invitation_sent d\n"
     "2024-12-31 poll_vote\n"},
    /* before mid-2023: connections and recipients by name only */
    {{{"Connections.csv",
       OLD_CONNECTIONS "A,A,X,Owner,2024-01-02\nB,B,X,Owner,2024-01-02\n"
                       "B,B,X,,2024-01-03\nC,C,X,Owner,2024-01-03\n"
                       "E,E,X,Owner,2024-01-03\n"},
      {"messages.csv", OLD_MESSAGES
       "Me Myself,/in/me,A  A \xF0\x9F\x9A\x80,2024-01-04,,x,INBOX\n"
       "A A,/in/a,me myself,2024-01-05,,x,INBOX\n"
       "Me Myself,/in/me,B B,2024-01-04,,x,INBOX\n"
       "B B,/in/b,Me Myself,2024-01-05,,x,INBOX\n"
       "Me Myself,/in/me,C C,2024-01-04,,x,INBOX\n"
       "D D,/in/d,Me Myself,2024-01-05,,x,INBOX\n"
       "D D,/in/e,Me Myself,2024-01-05,,x,INBOX\n"
       "Me Myself,/in/me,D D,2024-01-06,,x,INBOX\n"
       "Me Myself,/in/me,\"A A, B B\",2024-01-06,,x,INBOX\n"},
      {"Recommendations_Given.csv",
       "First Name,Last Name,Creation Date,Status\n"
       "A,A,2024-01-05,VISIBLE\nF,F,2024-01-05,VISIBLE\n"},
      {NULL, NULL}},
     "2024-01-02 connection B decision_maker\n"
     "2024-01-02 connection a decision_maker\n"
     "2024-01-03 connection B\n"
     "2024-01-03 connection C decision_maker\n"
     "2024-01-03 connection E decision_maker\n"
     "2024-01-04 message_sent B decision_maker\n"
     "2024-01-04 message_sent C decision_maker\n"
     "2024-01-04 message_sent a decision_maker\n"
     "2024-01-05 conversation a decision_maker\n"
     "2024-01-05 message_answered a decision_maker\n"
     "2024-01-05 message_received a decision_maker\n"
     "2024-01-05 message_received b\n"
     "2024-01-05 message_received d\n"
     "2024-01-05 message_received e\n"
     "2024-01-05 recommendation_given F\n"
     "2024-01-05 recommendation_given a decision_maker\n"
     "2024-01-06 message_sent D\n"
     "no message_unanswered\n"
     "no prospect_rekindled\n"},
    /* co-workers: the same company by its folded name */
    {{{"Positions.csv",
       "Company Name,Title\nX &amp; \xC3\x89"
       "cole,x\n,y\n"},
      {"Connections.csv", CONNECTIONS "P,a,/in/a,x & ECOLE,,2024-01-20\n"
                                      "P,b,/in/b,X & \xC3\x89"
                                      "cole Sud,,2024-01-20\n"
                                      "P,c,/in/c,,,2024-01-20\n"
                                      "P,d,/in/d,x & ecole,CEO,2024-01-20\n"
                                      "P,a,/in/a,Y,CEO,2024-01-19\n"
                                      "P,e,/in/e,-,,2024-01-20\n"},
      {"Endorsement_Given_Info.csv",
       "Endorsement Date,Endorsee Public Url,Endorsement Status\n"
       "2024-01-21,www.linkedin.com/in/a,ACCEPTED\n"},
      {NULL, NULL}},
     "2024-01-19 connection a decision_maker\n"
     "2024-01-20 connection a coworker\n"
     "2024-01-20 connection b\n"
     "2024-01-20 connection c\n"
     "2024-01-20 connection d decision_maker coworker\n"
     "2024-01-20 connection e\n"
     "2024-01-21 endorsement_given a decision_maker coworker\n"},
    /* closed accounts have no address, and cannot be told apart */
    {{{"messages.csv", MESSAGES OTHERS
       ",LinkedIn Member,,Me Myself,/in/me,2024-01-02,,x,INBOX,,\n"
       ",Me Myself,/in/me,LinkedIn Member,,2024-01-03,x,x,INBOX,,\n"},
      {"Connections.csv", "First Name,Last Name,Connected On\n"},
      {NULL, NULL}},
     OTHERS_TOLD "2024-01-02 message_received\n"
                 "2024-01-03 message_sent\n"
                 "no message_answered\n"
                 "no connection\n"
                 "no conversation\n"
                 "no prospect_rekindled\n"},
    /* addresses with parts in percent, which are one person */
    {{{"messages.csv",
       MESSAGES OTHERS ",P,/in/%61,Me,/in/me,2024-01-02,,x,INBOX,,\n"
                       ",P,/in/%4A,Me,/in/me,2024-01-02,,x,INBOX,,\n"
                       ",P,/in/%6,Me,/in/me,2024-01-02,,x,INBOX,,\n"
                       ",P,/in/%6g,Me,/in/me,2024-01-02,,x,INBOX,,\n"
                       ",P,/in/%g6,Me,/in/me,2024-01-02,,x,INBOX,,\n"
                       ",P,/in/%-6,Me,/in/me,2024-01-02,,x,INBOX,,\n"
                       ",P,/in/b;x,Me,/in/me,2024-01-02,,x,INBOX,,\n"
                       ",P,/in/c x,Me,/in/me,2024-01-02,,x,INBOX,,\n"
                       ",P,/pub/c/d,Me,/in/me,2024-01-02,,x,INBOX,,\n"
                       ",P,/ab,Me,/in/me,2024-01-02,,x,INBOX,,\n"
                       ",P,/IN/A/fr,Me,/in/me,2024-01-02,,x,INBOX,,\n"
                       ",P,x.com/In/a/#x,Me,/in/me,2024-01-02,,x,INBOX,,\n"
                       ",P,in/d,Me,/in/me,2024-01-02,,x,INBOX,,\n"
                       ",P,/in/\xC3\xA9,Me,/in/me,2024-01-03,,"
                       "0123456789012345678901234567890,INBOX,,\n"
                       ",P,/in/%C3%A9,Me,/in/me,2024-01-03,,x,INBOX,,\n"},
      {NULL, NULL}},
     OTHERS_TOLD "2024-01-02 message_received ?\n"
                 "2024-01-02 message_received ?\n"
                 "2024-01-02 message_received ?\n"
                 "2024-01-02 message_received ?\n"
                 "2024-01-02 message_received ?\n"
                 "2024-01-02 message_received ?\n"
                 "2024-01-02 message_received a x3\n"
                 "2024-01-02 message_received b\n"
                 "2024-01-02 message_received c\n"
                 "2024-01-02 message_received d\n"
                 "2024-01-02 message_received j\n"
                 "2024-01-03 message_received ? x2\n"
                 "no message_answered\n"
                 "no conversation\n"
                 "no prospect_rekindled\n"},
    /* nobody, or everybody, could be the member: no message is read */
    {{{"messages.csv", MESSAGES TO("a", "2024-01-01", "")}, {NULL, NULL}}, ""},
    {{{"messages.csv", MESSAGES ",A A,/in/a,B B,/in/b,2024-01-01,,x,INBOX,,\n"
                                ",C C,/in/c,D D,/in/d,2024-01-01,,x,INBOX,,\n"},
      {NULL, NULL}},
     ""},
    {{{"messages.csv", MESSAGES}, {NULL, NULL}},
     "no message_sent\nno message_received\nno message_answered\n"
     "no message_unanswered\nno conversation\nno prospect_rekindled\n"},
    /* one correspondent: the member is known from elsewhere */
    {{{"messages.csv", MESSAGES TO("a", "2024-01-01", "")},
      {"Invitations.csv",
       INVITATIONS "X,Me,\"1/5/24, 8:41 AM\",,INCOMING,/in/x,/in/me\n"},
      {NULL, NULL}},
     "2024-01-01 message_sent a\n"
     "2024-01-05 invitation_received x\n"
     "no message_received\nno message_answered\nno message_unanswered\n"
     "no invitation_sent\nno conversation\nno prospect_rekindled\n"},
    {{{"messages.csv",
       OLD_MESSAGES "Me Myself,/in/me,A A,2024-01-04,,x,INBOX\n"},
      {"Profile.csv", "First Name,Last Name,Headline\nME,Myself,x\n"},
      {NULL, NULL}},
     "2024-01-04 message_sent A\n"
     "no message_received\nno message_answered\nno message_unanswered\n"
     "no conversation\nno prospect_rekindled\n"},
    {{{"messages.csv",
       OLD_MESSAGES "Me Myself,/in/me,A A,2024-01-04,,x,INBOX\n"},
      {"Invitations.csv",
       "From,To,Sent At,Direction\nMe Myself,B B,1/5/24,OUTGOING\n"},
      {"Profile.csv", "Headline\n"},
      {NULL, NULL}},
     "2024-01-04 message_sent A\n"
     "2024-01-05 invitation_sent B\n"
     "no message_received\nno message_answered\nno message_unanswered\n"
     "no invitation_received\nno conversation\nno prospect_rekindled\n"},
    /* with both addresses, by the name in the profile */
    {{{"messages.csv",
       MESSAGES TO("a", "2024-01-04", "") BACK("a", "2024-01-05")},
      {"Profile.csv", "First Name,Last Name,Headline\nME,Myself,x\n"},
      {NULL, NULL}},
     "2024-01-04 message_sent a\n"
     "2024-01-05 conversation a\n"
     "2024-01-05 message_answered a\n"
     "2024-01-05 message_received a\n"
     "no message_unanswered\nno prospect_rekindled\n"},
    {{{"messages.csv", MESSAGES BACK("a", "2024-01-05")},
      {"Profile.csv", "First Name,Last Name,Headline\nME,Myself,x\n"},
      {NULL, NULL}},
     "2024-01-05 message_received a\n"
     "no message_sent\nno message_answered\nno message_unanswered\n"
     "no conversation\nno prospect_rekindled\n"},
    /* a name that goes with no address does not decide between addresses */
    {{{"messages.csv", MESSAGES ",X,/in/x,Y,/in/y,2024-01-01,,x,INBOX,,\n"
                                ",X,/in/x,Y,/in/y,2024-01-02,,x,INBOX,,\n"
                                ",A A,,Me Myself,,2024-01-03,,x,INBOX,,\n"
                                ",Me Myself,,A A,,2024-01-04,,x,INBOX,,\n"
                                ",Me Myself,,A A,,2024-01-05,,x,INBOX,,\n"},
      {"Profile.csv", "First Name,Last Name,Headline\nME,Myself,x\n"},
      {NULL, NULL}},
     "2024-01-03 message_received A\n"
     "2024-01-04 conversation A\n"
     "2024-01-04 message_sent A\n"
     "2024-01-05 message_sent A\n"
     "no message_answered\nno message_unanswered\n"
     "no prospect_rekindled\n"},
    /* a name that holds a comma is one person's where a sender or a connection
       has it */
    {{{"messages.csv",
       OLD_MESSAGES "Me Myself,/in/me,\"A, PhD\",2022-08-16,,x,INBOX\n"
                    "\"A, PhD\",/in/a,Me Myself,2022-08-17,,x,INBOX\n"
                    "Me Myself,/in/me,C C,2022-08-16,,x,INBOX\n"
                    "Me Myself,/in/me,\"B, PhD\",2022-08-16,,x,INBOX\n"},
      {NULL, NULL}},
     "2022-08-16 message_sent C\n"
     "2022-08-16 message_sent a\n"
     "2022-08-17 conversation a\n"
     "2022-08-17 message_answered a\n"
     "2022-08-17 message_received a\n"
     "no message_unanswered\nno prospect_rekindled\n"},
    {{{"messages.csv",
       OLD_MESSAGES "Me Myself,/in/me,\"A, B\",2022-08-16,,x,INBOX\n"
                    "Me Myself,/in/me,\"B, A\",2022-08-16,,x,INBOX\n"
                    "C C,/in/c,Me Myself,2022-08-16,,x,INBOX\n"
                    "D D,/in/d,Me Myself,2022-08-16,,x,INBOX\n"},
      {"Connections.csv", CONNECTIONS "A,\"B, \",/in/a,,,1 Jan 2022\n"
                                      "\"B,\",C,/in/b,,,1 Jan 2022\n"
                                      "\"B,\",C,/in/b,,,1 Jan 2022\n"
                                      "\",\",\",\",,,,1 Jan 2022\n"
                                      "\"E,\",E,/in/e,,,1 Jan 2022\n"
                                      "\"B,\",\"C\",/in/b,,,1 Jan 2022\n"},
      {NULL, NULL}},
     "2022-01-01 connection\n"
     "2022-01-01 connection a\n"
     "2022-01-01 connection b x3\n"
     "2022-01-01 connection e\n"
     "2022-08-16 message_received c\n"
     "2022-08-16 message_received d\n"
     "2022-08-16 message_sent a\n"
     "no message_answered\nno message_unanswered\nno conversation\n"
     "no prospect_rekindled\n"},
    /* where no commas separate columns */
    {{{"messages.csv",
       "FROM\tSENDER PROFILE URL\tTO\tDATE\n"
       "Me Myself\t/in/me\tA, PhD\t2022-08-16\n"
       "Me Myself\t/in/me\tB B\t2022-08-16\n"
       "A, PhD\t/in/a\tMe Myself\t2022-08-17\n"},
      {NULL, NULL}},
     "2022-08-16 message_sent B\n"
     "2022-08-16 message_sent a\n"
     "2022-08-17 conversation a\n"
     "2022-08-17 message_answered a\n"
     "2022-08-17 message_received a\n"
     "no message_unanswered\nno prospect_rekindled\n"},
    /* parts: the one that says most tells who the member is */
    {{{"messages_1.csv", MESSAGES TO("a", "2024-01-01", "")},
      {"messages_2.csv", MESSAGES OTHERS},
      {"messages_3.csv", MESSAGES TO("b", "2024-01-01", "")},
      {NULL, NULL}},
     OTHERS_TOLD "2024-01-01 message_sent a\n"
                 "2024-01-01 message_sent b\n"
                 "no message_answered\n"
                 "no conversation\n"
                 "no prospect_rekindled\n"},
    {{{"messages_1.csv",
       MESSAGES TO("a", "2024-01-01", "") BACK("b", "2024-01-01")},
      {"messages_2.csv", MESSAGES OTHERS},
      {NULL, NULL}},
     OTHERS_TOLD "2024-01-01 message_received b\n"
                 "2024-01-01 message_sent a\n"
                 "no message_answered\n"
                 "no conversation\n"
                 "no prospect_rekindled\n"},
    /* a name that holds a comma, where recipients have no address */
    {{{"messages.csv",
       OLD_MESSAGES "\"Me, PhD\",/in/me,A A,2024-01-01,,x,INBOX\n"
                    "\"Me, PhD\",/in/me,B B,2024-01-01,,x,INBOX\n"
                    "A A,/in/a,\"Me, PhD\",2024-01-02,,x,INBOX\n"},
      {NULL, NULL}},
     "2024-01-01 message_sent B\n"
     "2024-01-01 message_sent a\n"
     "2024-01-02 conversation a\n"
     "2024-01-02 message_answered a\n"
     "2024-01-02 message_received a\n"
     "no message_unanswered\n"
     "no prospect_rekindled\n"},
};

START_TEST(archive_gives_events) {
  ssi_archive *archive = archive_of(NULL, archives[_i].files);
  told out = {{0}, 0};
  ck_assert_str_eq(events_of(archive, &out), archives[_i].events);
  ssi_archive_free(archive);
}
END_TEST

/* The same whatever the order in which the files come. */
START_TEST(any_order_gives_the_same) {
  const given *files = archives[_i].files;
  ssi_archive *archive = archive_new(NULL);
  told out = {{0}, 0};
  size_t count = 0;
  while (files[count].name) count++;
  while (count-- > 0)
    archive_add(archive, files[count].name, files[count].text);
  ck_assert_str_eq(events_of(archive, &out), archives[_i].events);
  ssi_archive_free(archive);
}
END_TEST

/* Why messages are not counted. */
static const struct {
  given files[4];
  const char *report;
} reports[] = {
    {{{"messages.csv", MESSAGES OTHERS
       ",Me,/in/me,P,/in/p,2024-01-01,,x,INBOX,Yes,No\n"
       ",Me,/in/me,P,/in/p,2024-01-01,,x,INBOX,No,true\n"
       ",Me,/in/me,P,/in/p,2024-01-01,,x,DRAFTS,,\n"
       ",P,/in/p,Me,/in/me,2024-01-01,,x,SPAM,,\n"
       "Sponsored Conversation,P,/in/p,Me,/in/me,2024-01-01,,x,INBOX,,\n"
       ",P,/in/p,Me,/in/me,2024-01-01,,<p class=\"spinmail-quill-editor_x\">"
       ",INBOX,,\n"
       ",P,/in/p,Me,/in/me,2024-01-01,,spinmail-quill-editor,INBOX,,\n"
       ",P,/in/p,Me,/in/me,2024-01-01,,spinmail-quill-edito,INBOX,,\n"
       ",P,/in/p,Me,/in/me,2024-01-01,,no sspinmail-quill-editer,INBOX,,\n"
       ",P,/in/p,Me Q,\"/in/me,/in/q\",2024-01-01,,x,INBOX,,\n"
       ",Me,/in/me,Me,/in/me,2024-01-02,,x,INBOX,,\n"
       ",P,/in/p,Q,/in/q,2024-01-02,,x,INBOX,,\n"
       ",Me,/in/me,Q,\"/in/q,\",2024-01-02,,x,INBOX,,\n"
       ",Me,/in/me,Q,\",/in/q\",2024-01-02,,x,INBOX,,\n"
       ",Me,/in/me,\"P, Q\",,2024-01-02,,x,INBOX,,\n"
       ",Me,/in/me,Q,/in/q,hier,,x,INBOX,,\n"},
      {NULL, NULL}},
     "rows 18, read 6: date 1 at 19 in DATE, draft 3 at 4 in IS MESSAGE DRAFT, "
     "spam 1 at 7 in FOLDER, sponsored 3 at 8 in CONVERSATION TITLE, "
     "group 2 at 13 in RECIPIENT PROFILE URLS, person 2 at 14 in TO"},
    {{{"messages.csv",
       OLD_MESSAGES "Me,/in/me,\"A A, B B\",2024-01-01,,x,INBOX\n"
                    "Me,/in/me,C C,2024-01-01,,x,INBOX\n"
                    "D D,/in/d,Me,2024-01-01,,x,INBOX\n"},
      {NULL, NULL}},
     "rows 3, read 2: group 1 at 2 in TO"},
    /* the first line of a reason that has two causes */
    {{{"messages.csv",
       "CONVERSATION ID," MESSAGES "1," TO("y", "2020-01-01", "") "1," BACK(
           "z", "2020-01-01") "1,,Me,/in/me,\"P, Q\",,2024-01-02,,x,INBOX,,\n"
                              "1,,P,/in/p,Me Q,\"/in/me,/in/q\",2024-01-01,,x,"
                              "INBOX,,\n"},
      {NULL, NULL}},
     "rows 4, read 2: group 2 at 4 in TO"},
    /* one correspondent: told apart once another file says who is who */
    {{{"messages.csv", MESSAGES TO("a", "2024-01-01", "")}, {NULL, NULL}},
     "rows 1, read 0: person 1 at 2 in TO"},
    {{{"messages.csv", MESSAGES TO("a", "2024-01-01", "")},
      {"Invitations.csv",
       INVITATIONS "X,Me,\"1/5/24, 8:41 AM\",,INCOMING,/in/x,/in/me\n"},
      {NULL, NULL}},
     "rows 1, read 1"},
};

START_TEST(messages_not_counted) {
  ssi_archive *archive = archive_of(NULL, reports[_i].files);
  told out = {{0}, 0};
  tell_file(&out, archive, 0);
  ck_assert_str_eq(out.text, reports[_i].report);
  ssi_archive_free(archive);
}
END_TEST

/* Addresses that name nobody. */
static const char *const nobody[] = {
    "",     " ",   "/",      "https://www.linkedin.com/", "in",
    "/in/", "/in", "//in//", "https://www.linkedin.com",  "?x=y",
    "/#x",
};

START_TEST(addresses_of_nobody) {
  told row = {{0}, 0}, out = {{0}, 0};
  ssi_archive *archive = archive_new(NULL);
  tell(&row, CONNECTIONS ",,%s,X,,2024-01-20\n", nobody[_i]);
  archive_add(archive, "Connections.csv", row.text);
  ck_assert_str_eq(events_of(archive, &out), "2024-01-20 connection\n");
  ssi_archive_free(archive);
}
END_TEST

/* An address or a name of any length is some person, and always the same. */
START_TEST(long_addresses_and_names) {
  told row = {{0}, 0}, out = {{0}, 0};
  ssi_archive *archive = archive_new(NULL);
  int i;
  tell(&row, CONNECTIONS ",,/in/");
  for (i = 0; i < 600; i++) tell(&row, "ab");
  tell(&row, ",X,,2024-01-20\n");
  for (i = 0; i < 600; i++) tell(&row, "a ");
  tell(&row, ",");
  for (i = 0; i < 600; i++) tell(&row, "\xC3\xA9 ");
  tell(&row, ",,X,,2024-01-20\n\xC3,,,X,,2024-01-21\n");
  tell(&row, "\xC3\xC3,\xC3\x97,,X,,2024-01-22\n");
  tell(&row,
       "\xC3,,,X,,2024-01-22\n\xC3"
       "a,,,X,,2024-01-23\n");
  archive_add(archive, "Connections.csv", row.text);
  ck_assert_str_eq(events_of(archive, &out),
                   "2024-01-20 connection ?\n2024-01-20 connection ?\n"
                   "2024-01-21 connection\n2024-01-22 connection x2\n"
                   "2024-01-23 connection ?\n");
  ssi_archive_free(archive);
}
END_TEST

/* As long as what stands for a closed account, and yet a name. */
START_TEST(name_like_a_closed_account) {
  const given files[] = {
      {"Connections.csv", CONNECTIONS "LinkedOut,Member,,X,,2024-01-20\n"
                                      "LinkedIn,Members,,X,,2024-01-20\n"
                                      "LinkedIn,Membre,,X,,2024-01-20\n"},
      {NULL, NULL}};
  ssi_archive *archive = archive_of(NULL, files);
  told out = {{0}, 0};
  ck_assert_str_eq(events_of(archive, &out),
                   "2024-01-20 connection ?\n2024-01-20 connection ?\n"
                   "2024-01-20 connection ?\n");
  ssi_archive_free(archive);
}
END_TEST

/* More addresses than are remembered, of all lengths, and with the same end. */
START_TEST(many_addresses) {
  told row = {{0}, 0};
  ssi_archive *archive = archive_new(NULL);
  ssi_profile *profile = NULL;
  ssi_activity *activity = NULL;
  size_t rows;
  int i;
  tell(&row, CONNECTIONS);
  for (i = 0; i < 1000; i++) {
    tell(&row, ",,/in/%0*d/,X,,2024-01-20\n", i % 7 + 4, i);
    tell(&row, ",,/in/%03d-12345678,X,,2024-01-20\n", i);
  }
  archive_add(archive, "Connections.csv", row.text);
  OK(ssi_archive_resolve(archive, &profile, &activity));
  OK(ssi_activity_rows(activity, &rows));
  ck_assert_uint_eq(rows, 2000);
  ssi_profile_free(profile);
  ssi_activity_free(activity);
  ssi_archive_free(archive);
}
END_TEST

/* Names that are one name, whichever way they are folded. */
static const char *const same_names[] = {
    "Ren\xC3\xA9 Mu\xC3\xB1oz",
    "RENE MUNOZ",
    "rene  munoz",
    "Ren&#xE9; Mu&ntilde;oz",
    "Rene\xCC\x81 Munoz \xF0\x9F\x9A\x80",
    "(Ren\xC3\x89) \"Mu\xC3\x91oz\"",
};

START_TEST(names_are_folded) {
  static const bool same[] = {true, true, true, false, true, true};
  told text = {{0}, 0}, out = {{0}, 0};
  ssi_archive *archive = archive_new(NULL);
  tell(&text,
       "First Name,Last Name,Creation Date,Status\n"
       "Rene,Munoz,2024-01-31,VISIBLE\n,%s,2024-01-31,VISIBLE\n",
       same_names[_i]);
  archive_add(archive, "Recommendations_Given.csv", text.text);
  ck_assert_str_eq(events_of(archive, &out),
                   same[_i] ? "2024-01-31 recommendation_given ? x2\n"
                            : "2024-01-31 recommendation_given ?\n"
                              "2024-01-31 recommendation_given ?\n");
  ssi_archive_free(archive);
}
END_TEST

/* Another key, other numbers; the same key, the same. */
START_TEST(key_of_the_hashes) {
  static const uint8_t keys[2][SSI_ARCHIVE_KEY_BYTES] = {{1}, {2}};
  const char *text = CONNECTIONS ",,/in/a,X,,2024-01-20\n";
  uint64_t people[3];
  size_t i, read;
  for (i = 0; i < 3; i++) {
    ssi_archive *archive = NULL;
    ssi_profile *profile = NULL;
    ssi_activity *activity = NULL;
    must(ssi_archive_new(NULL, keys[i % 2], NULL, 0, &archive));
    archive_add(archive, "Connections.csv", text);
    must(ssi_archive_resolve(archive, &profile, &activity));
    must(ssi_activity_read(activity, 0, 1, NULL, NULL, NULL, NULL, &people[i],
                           &read));
    ssi_profile_free(profile);
    ssi_activity_free(activity);
    ssi_archive_free(archive);
  }
  ck_assert_uint_ne(people[0], people[1]);
  ck_assert_uint_eq(people[0], people[2]);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {archive_gives_events, ROWS(archives)},
      {any_order_gives_the_same, ROWS(archives)},
      {messages_not_counted, ROWS(reports)},
      {addresses_of_nobody, ROWS(nobody)},
      {long_addresses_and_names, 1},
      {name_like_a_closed_account, 1},
      {many_addresses, 1},
      {names_are_folded, ROWS(same_names)},
      {key_of_the_hashes, 1},
  };
  return RUN_TESTS("archive_people", cases);
}
