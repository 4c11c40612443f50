/* What the rows of each file become, where no other file is needed. */
#include <string.h>

#include "unit/archive_kit.h"

#define SHARES "Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility\n"
#define POST "https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A1"
#define CONNECTIONS "First Name,Last Name,URL,Company,Position,Connected On\n"
#define ENDORSED                                                   \
  "Endorsement Date,Skill Name,Endorser First Name,Endorser Last " \
  "Name,Endorser Public Url,Endorsement Status\n"

static const struct {
  const char *file, *text, *report, *events;
} files[] = {
    {"Shares.csv",
     SHARES "2024-01-01 10:00:00,x,Three words here,,,MEMBER_NETWORK\n"
            "2024-01-02 10:00:00,x,Two words,,,\n"
            "2024-01-03 10:00:00,x,With a link https://a.example,,,\n"
            "2024-01-04 10:00:00,x,With a source,https://a.example/b,,\n"
            "2024-01-05 10:00:00,x,With a picture,,https://m.example,\n"
            "2024-01-06 10:00:00,https://x/GroupPost-1,In a group,,,\n"
            "2024-01-07 10:00:00,x,,,https://m.example,\n"
            "2024-01-08 10:00:00,x,http://a.example/some/three/words,,,\n",
     "rows 8, read 8",
     "2024-01-01 post original own_words\n"
     "2024-01-02 post original\n"
     "2024-01-03 post original own_words source\n"
     "2024-01-04 post original own_words source\n"
     "2024-01-05 post original own_words media\n"
     "2024-01-06 post original own_words group\n"
     "2024-01-07 post original media\n"
     "2024-01-08 post original source\n"
     "no reshare\n"},
    {"Shares.csv",
     SHARES "2024-01-01,x,,,,\n2024-01-01,x,A,,,\n2024-01-01,x,,,,\n",
     "rows 3, read 3", "2024-01-01 post original\n2024-01-01 reshare x2\n"},
    {"Shares.csv",
     SHARES "2024-01-01 10:00:00,x,,,,\n"
            "2024-01-02 10:00:00,x,\xF0\x9F\x91\x8F !,,,\n"
            "2024-01-03 10:00:00,x,," POST ",,\n"
            "2024-01-04 10:00:00,x,I do not agree," POST ",,\n"
            "2024-01-05 10:00:00,x,,https://a.example/b,https://m.example,\n"
            "2024-01-06 10:00:00,x,See there now,"
            "https://www.linkedin.com/posts/a-b,,\n"
            "2024-01-07 10:00:00,x,See there now,"
            "https://www.LinkedIn.com/pulse/a-b,,\n"
            "2024-01-08 10:00:00,x,See there now,"
            "https://www.linkedin.com/embed/urn:li:activity:1,,\n"
            "2024-01-09 10:00:00,x,See there now,"
            "https://www.linkedin.com/x/urn%3Ali%3Ashare%3A1,,\n"
            "2024-01-10 10:00:00,x,See there now,"
            "https://www.linkedin.com/company/x,,\n"
            "2024-01-11 10:00:00,x,See there now,"
            "https://a.example/posts/b,,\n"
            "2024-01-12 10:00:00,x,See there now,"
            "https://a.example/?b=urn:li:activity:1,,\n",
     "rows 12, read 12",
     "2024-01-01 reshare\n"
     "2024-01-02 reshare\n"
     "2024-01-03 reshare\n"
     "2024-01-04 reshare own_words\n"
     "2024-01-05 reshare media source\n"
     "2024-01-06 reshare own_words\n"
     "2024-01-07 reshare own_words\n"
     "2024-01-08 reshare own_words\n"
     "2024-01-09 reshare own_words\n"
     "2024-01-10 post original own_words source\n"
     "2024-01-11 post original own_words source\n"
     "2024-01-12 post original own_words source\n"},
    {"Shares.csv", "Date,ShareCommentary\n2024-01-01 10:00:00,a b c\n",
     "rows 1, read 1", "2024-01-01 post original own_words\nno reshare\n"},
    {"InstantReposts_1.csv",
     "Date,Link\n2024-01-01 10:00:00," POST "\n2024-01-01 11:00:00,x,\n",
     "rows 2, read 2", "2024-01-01 reshare x2\n"},
    {"InstantReposts.csv", "Date,Link\n", "empty", ""},
    /* a header of comments that has fewer columns of shares */
    {"x.csv", "Date,Link,Message,ShareCommentary\n2024-01-01,x,a,b\n",
     "rows 1, read 1", "2024-01-01 comment\n"},
    {"Comments.csv",
     "Date,Link,Message\n"
     "2024-01-01 10:00:00,x,One two three four five\n"
     "2024-01-02 10:00:00,x,\"One two \\\"three\\\" four, \\\"five\\\"\"\n"
     "2024-01-03 10:00:00,x,One two three four http://five.example/six\n"
     "2024-01-04 10:00:00,x,\"d\xC3\xA9j\xC3\xA0 vu, l'\xC3\xA9t\xC3\xA9 "
     "\xC2\xAB ici \xC2\xBB\"\n"
     "2024-01-05 10:00:00,x,"
     "\xF0\x9F\x91\x8F a \xF0\x9F\x91\x8F b \xE2\x80\xA6 c \xEF\xB8\x8F d\n"
     "2024-01-06 10:00:00,urn:li:groupPost:1,Thanks\n",
     "rows 6, read 6",
     "2024-01-01 comment own_words\n"
     "2024-01-02 comment own_words\n"
     "2024-01-03 comment\n"
     "2024-01-04 comment own_words\n"
     "2024-01-05 comment\n"
     "2024-01-06 comment group\n"},
    {"Comments.csv", "Date,Message\n2024-01-01,a{b}c|d~e\n2024-01-02,{\n",
     "rows 2, read 2", "2024-01-01 comment own_words\n2024-01-02 comment\n"},
    {"Comments.csv", "Date,Message\n2024-01-01,h ht http https://a b c d\n",
     "rows 1, read 1", "2024-01-01 comment own_words\n"},
    /* Words that begin as a link does, where one would still have room. */
    {"Comments.csv",
     "Date,Message\n2024-01-01,One two three four hundred\n"
     "2024-01-02,One two three four https://\n"
     "2024-01-03,One two three four http://\n",
     "rows 3, read 3",
     "2024-01-01 comment own_words\n2024-01-02 comment\n"
     "2024-01-03 comment\n"},
    {"Comments.csv", "Date,Link,Message\n", "empty", "no comment\n"},
    {"Reactions.csv",
     "Date,Type,Link\n2024-01-01 10:00:00,LIKE,x\n"
     "2024-01-01 10:00:00,PRAISE,x\n2024-01-01 10:00:00,EMPATHY,x\n"
     "2024-01-01 10:00:00,APPRECIATION,x\n2024-01-01 10:00:00,INTEREST,x\n"
     "2024-01-01 10:00:00,ENTERTAINMENT,x\n2024-01-01 10:00:00,Maybe,x\n"
     "2024-01-01 10:00:00,LIKED,x\n2024-01-01 10:00:00,LIK,x\n"
     "2024-01-01 10:00:00,,x\n2024-01-01 10:00:00,\"LIKE|PRAISE\",x\n",
     "rows 11, read 7: value 4 at 9 in Type", "2024-01-01 reaction x7\n"},
    {"Reactions.csv",
     "Date,Type\n2024-01-01, LIKE\n2024-01-01,LIKE \n"
     "2024-01-01,\xC2\xA0LIKE\n2024-01-01,LIKE\xE2\x80\xAF\n"
     "2024-01-01,MAYBES\n2024-01-01, \n2024-01-01,\xC2\xA1LIKE\n"
     "2024-01-01,LIKE\xC2\n2024-01-01,LIKE\xE2\x80\n",
     "rows 9, read 4: value 5 at 6 in Type", "2024-01-01 reaction x4\n"},
    {"Votes.csv", "Date,Link,OptionText\n2024-01-01 10:00:00,x,y\n",
     "rows 1, read 1", "2024-01-01 poll_vote\n"},
    {"SearchQueries.csv", "Time,Search Query\n2024/02/01 15:02:55 UTC,x\n",
     "rows 1, read 1", "2024-02-01 search\n"},
    {"Logins.csv",
     "Login Date,IP Address\nTue Oct 10 14:57:23 UTC 2023,192.0.2.1\n"
     "Tue Oct 10 15:57:23 UTC 2023,192.0.2.1\n",
     "rows 2, read 2", "2023-10-10 active_day\n"},
    {"Logins.csv", "Login Date\n", "empty", "no active_day\n"},
    {"Endorsement_Received_Info.csv",
     ENDORSED "2024/10/24 14:11:21 UTC,x,A,A,www.linkedin.com/in/a,ACCEPTED\n"
              "2024/10/25 14:11:21 UTC,x,A,A,www.linkedin.com/in/a,accepted\n"
              "2024/10/26 14:11:21 UTC,x,C,C,,ACCEPTED\n"
              "2024/10/27 14:11:21 UTC,x,C,C,,PENDING\n"
              "2024/10/28 14:11:21 UTC,x,,,,ACCEPTED\n",
     "rows 5, read 4: status 1 at 5 in Endorsement Status",
     "2024-10-24 endorsement_received a\n"
     "2024-10-25 endorsement_received a\n"
     "2024-10-26 endorsement_received C\n"
     "2024-10-28 endorsement_received\n"},
    {"Endorsement_Given_Info.csv",
     "Endorsement Date,Endorsee Public Url,Endorsement Status\n"
     "2024/10/24 14:11:21 UTC,www.linkedin.com/in/a,ACCEPTED\n",
     "rows 1, read 1", "2024-10-24 endorsement_given a\n"},
    {"Recommendations_Received.csv",
     "First Name,Last Name,Text,Creation Date,Status\n"
     "A,A,x,\"01/24/18, 03:00 PM\",VISIBLE\n"
     "A,A,x,\"01/25/18, 03:00 PM\",HIDDEN\n",
     "rows 2, read 1: status 1 at 3 in Status",
     "2018-01-24 recommendation_received A\n"},
    {"Recommendations_Given.csv",
     "First Name,Last Name,Text,Creation Date,Status\n"
     "A,A,x,\"01/24/18, 03:00 PM\",VISIBLE\n",
     "rows 1, read 1", "2018-01-24 recommendation_given A\n"},
    {"Company Follows.csv",
     "Organization,Followed On\nx,Wed Oct 01 16:02:32 UTC 2025\nx,1 Oct 2024\n"
     "caf\xE9,2 Oct 2024\n",
     "rows 3, read 3",
     "2024-10-01 company_followed\n2024-10-02 company_followed\n"
     "2025-10-01 company_followed\n"},
    /* not one date could be read, so that none followed is not known */
    {"Company Follows.csv", "Organization,Followed On\nx,vers le 1er octobre\n",
     "rows 1, read 0: date 1 at 2 in Followed On", ""},
    {"Member_Follows.csv",
     "Date,Status,FullName\n2025-06-14 23:19:14,Active,A A\n"
     "2025-06-15 23:19:14,Inactive,C C\n",
     "rows 2, read 1: status 1 at 3 in Status",
     "2025-06-14 member_followed A\n"},
    {"Member_Follows_1.csv",
     "Notes:\n\"People you follow\"\n\nDate,Status,To,To Name\n"
     "2025-06-15 23:19:14,Inactive,member,C C\n",
     "rows 1, read 0: status 1 at 5 in Status", "no member_followed\n"},
    {"Hashtag_Follows.csv",
     "HashTag,CreatedTime,LastModifiedTime,State\n"
     "x,2025-06-14 23:19:14,2025-06-15 23:19:14,FOLLOW\n"
     "x,2025-06-16 23:19:14,2025-06-17 23:19:14,UNFOLLOW\n",
     "rows 2, read 1: status 1 at 3 in State", "2025-06-14 hashtag_followed\n"},
    {"Hashtag_Follows.csv", "HashTag,CreatedTime\nx,2025-06-14 23:19:14\n",
     "rows 1, read 1", "2025-06-14 hashtag_followed\n"},
    {"Saved_Items.csv", "savedItem,CreatedTime\nx,2025-06-14 23:19:14\n",
     "rows 1, read 1", "2025-06-14 item_saved\n"},
    /* alone, events may all lie ahead */
    {"Events.csv",
     "Event Name,Event Time,Status\nx,\"Jul 08, 2020 01:00 PM\",ATTENDING\n"
     "x,\"Jul 09, 2020 01:00 PM\",DECLINED\nx,soon,ATTENDING\n",
     "rows 3, read 1: date 1 at 4 in Event Time, status 1 at 3 in Status", ""},
    {"Connections.csv",
     CONNECTIONS "A,A,https://www.linkedin.com/in/a,X,CEO,01 Jan 2024\n"
                 ",,,,,30 Jan 2026\n"
                 "A,A,https://www.linkedin.com/in/a,X,CEO,02 Jan 2024\n"
                 "LinkedIn,Member,,X,,3 Jan 2024\n",
     "rows 4, read 4",
     "2024-01-01 connection a decision_maker\n"
     "2024-01-02 connection a decision_maker\n"
     "2024-01-03 connection\n"
     "2026-01-30 connection\n"},
    /* words that count, words that do not, and what is neither */
    {"Endorsement_Received_Info.csv",
     "Endorsement Date,Endorsement Status\n2024-01-31,APPROVED\n"
     "2024-01-31,RELINQUISHED\n2024-01-31,\n2024-01-31,SOMETHING\n",
     "rows 4, read 1: value 1 at 5 in Endorsement Status, "
     "status 2 at 3 in Endorsement Status",
     "2024-01-31 endorsement_received\n"},
    {"Events.csv",
     "Event Name,Event Time,Status\nx,2020-07-08,APPROVED\n"
     "x,2020-07-09,RELINQUISHED\nx,2020-07-09,\n",
     "rows 3, read 1: status 2 at 3 in Status", ""},
    {"Reactions.csv", "Date,Type\n2024-01-31,LIKE\n2024-01-31,\n",
     "rows 2, read 1: value 1 at 3 in Type", "2024-01-31 reaction\n"},
    /* courses as real exports date them; one that was only saved */
    {"Learning.csv",
     "Content Title,Content Last Watched Date (if viewed),"
     "Content Completed At (if completed),Content Saved,\n"
     "A,2026-04-15 06:41 UTC,2026-04-20 17:22 UTC,false,\n"
     "B,N/A,2026-05-14 19:03 UTC,true,\nC,N/A,N/A,true,\nD,,,true,\n"
     "E,hier,N/A,true,\n",
     "rows 5, read 2: date 1 at 6 in Content Last Watched Date (if viewed), "
     "status 2 at 4 in Content Last Watched Date (if viewed)",
     "2026-04-15 learning\n2026-05-14 learning\n"},
    {"Connections.csv", "First Name,Last Name,Connected On\n", "empty",
     "no connection\n"},
    {"Connections.csv", CONNECTIONS "A,A,/in/a,,,31 f\xC3\xA9vr. 2024\n",
     "rows 1, read 0: date 1 at 2 in Connected On", ""},
    {"Invitations.csv",
     "From,To,Sent At,Direction\nMe,A A,\"9/27/25, 8:41 AM\",OUTGOING\n"
     "B B,Me,\"9/28/25, 8:41 AM\",INCOMING\nB,Me,\"9/28/25, 8:41 AM\",BOTH\n"
     "B B,Me,9/28,INCOMING\n",
     "rows 4, read 2: date 1 at 5 in Sent At, value 1 at 4 in Direction",
     "2025-09-27 invitation_sent A\n2025-09-28 invitation_received B\n"},
};

START_TEST(file_gives_events) {
  const given one[] = {{files[_i].file, files[_i].text}, {NULL, NULL}};
  ssi_archive *archive = archive_of(NULL, one);
  told out = {{0}, 0};
  tell_file(&out, archive, 0);
  ck_assert_str_eq(out.text, files[_i].report);
  ck_assert_str_eq(events_of(archive, &out), files[_i].events);
  ssi_archive_free(archive);
}
END_TEST

/* Titles, and whether they are those of decision-makers. */
static const struct {
  const char *title;
  bool decides;
} titles[] = {
    {"VP Sales", true},
    {"SVP Operations", true},
    {"EVP, Strategy", true},
    {"Vice President, Partnerships", true},
    {"Vice-pr\xC3\xA9sidente Marketing", true},
    {"CEO", true},
    {"Founder & CEO", true},
    {"Founder &amp; CEO", true},
    {"Co-Founder", true},
    {"Cofounder", true},
    {"Chief Revenue Officer", true},
    {"Chief Information Security Officer", true},
    {"CISO", true},
    {"Owner", true},
    {"Product Owner, Founder", true},
    {"President", true},
    {"Pr\xC3\xA9sidente", true},
    {"PR\xC3\x89SIDENT", true},
    {"Managing Partner", true},
    {"Partner, Tax", true},
    {"Managing Director", true},
    {"Director General", true},
    {"Chairwoman of the board", true},
    {"Directeur g\xC3\xA9n\xC3\xA9ral", true},
    {"Directrice g\xC3\xA9n\xC3\xA9rale adjointe", true},
    {"PDG", true},
    {"DG", true},
    {"Fondateur", true},
    {"Co-fondatrice", true},
    {"G\xC3\xA9rant", true},
    {"Avocate associ\xC3\xA9"
     "e",
     true},
    {"Dirigeante", true},
    {"\xF0\x9F\x9A\x80 CEO", true},
    {"", false},
    {"\xF0\x9F\x9A\x80", false},
    {"Officer", false},
    {"Officer in chief", false},
    {"Chief of Staff", false},
    {"Sales Director", false},
    {"Directeur des achats", false},
    {"Directeur", false},
    {"Director of Operations", false},
    {"Head of Growth", false},
    {"Partner Manager", false},
    {"Strategic Partner Development Manager", false},
    {"HR Business Partner", false},
    {"Product Owner", false},
    {"Process Owner", false},
    {"Executive Assistant to the CEO", false},
    {"Assistante du pr\xC3\xA9sident", false},
    {"Associate Vice President", false},
    {"Former CEO", false},
    {"President's Club Winner", false},
    {"Associate", false},
    {"Ownership", false},
    {"Managing Directors' Club", false},
    {"Partner Salesforce", true},
    {"Zookeeper", false},
    {"Vice", false},
    {"Managing", false},
    {"V", false},
    {"3D Artist", false},
};

START_TEST(titles_of_decision_makers) {
  told text = {{0}, 0}, out = {{0}, 0};
  ssi_archive *archive = archive_new(NULL);
  tell(&text, CONNECTIONS "A,A,,X,\"%s\",2024-01-31\n", titles[_i].title);
  archive_add(archive, "Connections.csv", text.text);
  ck_assert_str_eq(events_of(archive, &out), titles[_i].decides
                                                 ? "2024-01-31 connection A "
                                                   "decision_maker\n"
                                                 : "2024-01-31 connection A\n");
  ssi_archive_free(archive);
}
END_TEST

/* Keywords of the target in titles, companies, posts, comments, articles. */
static const struct {
  const char *file, *text, *events;
} on_target[] = {
    {"Connections.csv",
     CONNECTIONS "A,A,/in/a,X,D\xC3\xA9veloppement durable,2024-01-01\n"
                 "B,B,/in/b,X,developpement,2024-01-02\n"
                 "C,C,/in/c,Achats & Co,,2024-01-03\n"
                 "D,D,/in/d,Rachats,D\xC3\xA9veloppeur,2024-01-04\n"
                 "E,E,/in/e,Achats & Co,D\xC3\xA9veloppeur,2024-01-05\n"
                 "F,F,/in/f,R&amp;D,,2024-01-06\n",
     "2024-01-01 connection a target\n"
     "2024-01-02 connection b target\n"
     "2024-01-03 connection c target\n"
     "2024-01-04 connection d\n"
     "2024-01-05 connection e target\n"
     "2024-01-06 connection f target\n"},
    {"Shares.csv",
     SHARES "2024-01-01,x,\"R&amp;D, &quot;R&lt;D&gt;&quot;\",,,\n"
            "2024-01-02,x,R&#38;D or R&#x26;D,,,\n"
            "2024-01-03,x,RD or R&amp D,,,\n",
     "2024-01-01 post target original own_words\n"
     "2024-01-02 post target original own_words\n"
     "2024-01-03 post original own_words\n"
     "no reshare\n"},
    {"Comments.csv",
     "Date,Link,Message\n2024-01-01,x,d\xC3\x89VELOPPEMENT\n2024-01-02,x,no\n"
     "2024-01-03,x,\n2024-01-04,x,\"x \\\"achats\\\"\"\n"
     "2024-01-05,x,\"\"\"achats\"\" x\"\n",
     "2024-01-01 comment target\n2024-01-02 comment\n2024-01-03 comment\n"
     "2024-01-04 comment target\n2024-01-05 comment target\n"},
    {"Articles/2024-01-01-x.html",
     "<html><a href=\"achats\">x</a><p>Les &#97;chats</p><b>< achats",
     "2024-01-01 article target original own_words\n"},
    {"Articles/2024-01-01-x.html", "<html><a href=\"achats\">x</a> achat<i>s",
     "2024-01-01 article original own_words\n"},
};

START_TEST(keywords_of_the_target) {
  const given one[] = {{on_target[_i].file, on_target[_i].text}, {NULL, NULL}};
  ssi_archive *archive = archive_of("d\xC3\xA9veloppement; achats, R & D", one);
  told out = {{0}, 0};
  ck_assert_str_eq(events_of(archive, &out), on_target[_i].events);
  ssi_archive_free(archive);
}
END_TEST

/* An entity, and whether it reads as "R&D" or the like does. */
static const struct {
  const char *text;
  bool same;
} entities[] = {
    {"a b", true},         {"a&nbsp;b", true},       {"a&#160;b", true},
    {"a&#xA0;b", true},    {"a&#xa0;b", true},       {"a&#xE9;b", false},
    {"a&#32;b", true},     {"a&#x1F680;b", true},    {"a&lt;b", true},
    {"a&gt;b", true},      {"a&quot;b", true},       {"a&apos;b", true},
    {"a&#xD800;b", true},  {"a&#9999999;b", true},   {"a&amp;b", true},
    {"a & b", true},       {"a&#b", true},           {"a&#;b", true},
    {"a&#x;b", false},     {"a&#32 b", false},       {"a&unknown;b", false},
    {"a &#8212; b", true}, {"a&#12345678;b", false}, {"a&#xG;b", false},
    {"a&", false},         {"a&#", false},           {"a&#1", false},
    {"a b&#x1", true},
};

START_TEST(entities_in_text) {
  told text = {{0}, 0}, out = {{0}, 0};
  ssi_archive *archive = archive_new("a b");
  bool found;
  tell(&text, "Date,Message\n2024-01-01,%s\n", entities[_i].text);
  archive_add(archive, "Comments.csv", text.text);
  found = strstr(events_of(archive, &out), "target") != NULL;
  ck_assert_int_eq(found, entities[_i].same);
  ssi_archive_free(archive);
}
END_TEST

/* More than a row can count of one kind on one day. */
START_TEST(many_events_of_one_day) {
  const char *row = "2024-01-31,LIKE\n", *head = "Date,Type\n";
  const size_t rows = 140000, step = strlen(row);
  char *text = malloc(strlen(head) + rows * step);
  ssi_archive *archive = archive_new(NULL);
  told out = {{0}, 0};
  size_t i;
  ck_assert_ptr_nonnull(text);
  memcpy(text, head, strlen(head));
  for (i = 0; i < rows; i++) memcpy(text + strlen(head) + i * step, row, step);
  must(ssi_archive_add(archive, "Reactions.csv", (const uint8_t *)text,
                       strlen(head) + rows * step));
  ck_assert_str_eq(events_of(archive, &out), "2024-01-31 reaction x140000\n");
  ssi_archive_free(archive);
  free(text);
}
END_TEST

/* Of a page only so much is searched. */
START_TEST(long_article) {
  const size_t size = SSI_ARCHIVE_FIELD_BYTES_MAX + 100;
  char *text = malloc(size);
  ssi_archive *archive = archive_new("achats");
  told out = {{0}, 0};
  ck_assert_ptr_nonnull(text);
  memset(text, ' ', size);
  memcpy(text + size - 8, " achats ", 8);
  must(ssi_archive_add(archive, "Articles/2024-01-31.html",
                       (const uint8_t *)text, size));
  ck_assert_str_eq(events_of(archive, &out),
                   "2024-01-31 article original own_words\n");
  ssi_archive_free(archive);
  free(text);
}
END_TEST

/* Events count as active days unless they lie after everything else. */
START_TEST(events_that_lie_ahead) {
  const given both[] = {
      {"Events.csv",
       "Event Time,Status\n\"Jul 08, 2020 01:00 PM - Jul 09, 2020 02:00 PM\","
       "ATTENDING\n\"Jul 10, 2020 01:00 PM\",ATTENDING\n"
       "\"Jul 11, 2020 01:00 PM\",ATTENDING\n"},
      {"Logins.csv", "Login Date\n2020-07-08\n2020-07-10\n"},
      {NULL, NULL}};
  ssi_archive *archive = archive_of(NULL, both);
  told out = {{0}, 0};
  ck_assert_str_eq(events_of(archive, &out),
                   "2020-07-08 active_day\n2020-07-10 active_day\n");
  ssi_archive_free(archive);
}
END_TEST

/* Which traits are looked for, by the files and columns there are. */
static const struct {
  const char *target;
  given files[3];
  uint32_t traits;
} looked_for[] = {
    {NULL, {{"Votes.csv", "Date\n"}, {NULL, NULL}}, 0},
    {"x", {{"Votes.csv", "Date\n"}, {NULL, NULL}}, 0},
    {NULL,
     {{"Connections.csv", CONNECTIONS}, {NULL, NULL}},
     SSI_TRAIT_DECISION_MAKER},
    {NULL,
     {{"Connections.csv", CONNECTIONS},
      {"Positions.csv", "Company Name,Title\n"},
      {NULL, NULL}},
     SSI_TRAIT_DECISION_MAKER | SSI_TRAIT_COWORKER},
    {"x",
     {{"Connections.csv", CONNECTIONS}, {NULL, NULL}},
     SSI_TRAIT_DECISION_MAKER | SSI_TRAIT_TARGET},
    {"x",
     {{"Connections.csv", "First Name,Last Name,Company,Connected On\n"},
      {NULL, NULL}},
     SSI_TRAIT_TARGET},
    {"x",
     {{"Connections.csv", "First Name,Last Name,Connected On\n"},
      {"Positions.csv", "Company Name,Title\n"},
      {NULL, NULL}},
     0},
    {"x",
     {{"Shares.csv", "Date,ShareCommentary\n"}, {NULL, NULL}},
     SSI_TRAIT_ORIGINAL | SSI_TRAIT_OWN_WORDS | SSI_TRAIT_LONG |
         SSI_TRAIT_TARGET},
    {NULL,
     {{"Shares.csv", SHARES}, {NULL, NULL}},
     SSI_TRAIT_ORIGINAL | SSI_TRAIT_OWN_WORDS | SSI_TRAIT_LONG |
         SSI_TRAIT_MEDIA | SSI_TRAIT_SOURCE | SSI_TRAIT_GROUP},
    {"x",
     {{"Comments.csv", "Date,Message\n"}, {NULL, NULL}},
     SSI_TRAIT_OWN_WORDS | SSI_TRAIT_TARGET},
    {NULL,
     {{"Comments.csv", "Date,Link,Message\n"}, {NULL, NULL}},
     SSI_TRAIT_OWN_WORDS | SSI_TRAIT_GROUP},
    {"x", {{"Comments.csv", "Date,Message\nhier,x\n"}, {NULL, NULL}}, 0},
};

START_TEST(traits_looked_for) {
  ssi_archive *archive =
      archive_of(looked_for[_i].target, looked_for[_i].files);
  ssi_profile *profile = NULL;
  ssi_activity *activity = NULL;
  uint32_t traits;
  OK(ssi_archive_resolve(archive, &profile, &activity));
  OK(ssi_activity_observed_traits(activity, &traits));
  ck_assert_uint_eq(traits, looked_for[_i].traits);
  ssi_profile_free(profile);
  ssi_activity_free(activity);
  ssi_archive_free(archive);
}
END_TEST

/* Characters count, not bytes. */
START_TEST(long_posts) {
  static const char *const letters[] = {"a", "é", "語", "🚀"};
  const char *const letter = letters[_i / 2];
  const int characters = 1299 + _i % 2;
  told csv = {"Date,ShareCommentary\n2024-01-31 10:00:00,", 0};
  told seen = {"", 0};
  ssi_archive *archive = archive_new(NULL);
  int i;
  csv.size = strlen(csv.text);
  for (i = 0; i < characters; i++) tell(&csv, "%s", letter);
  tell(&csv, "\n");
  archive_add(archive, "Shares.csv", csv.text);
  events_of(archive, &seen);
  ck_assert_int_eq(strstr(seen.text, "long") != NULL, characters == 1300);
  ck_assert_ptr_ne(strstr(seen.text, "2024-01-31 "), NULL);
  ssi_archive_free(archive);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {long_posts, 8},
      {file_gives_events, ROWS(files)},
      {titles_of_decision_makers, ROWS(titles)},
      {keywords_of_the_target, ROWS(on_target)},
      {entities_in_text, ROWS(entities)},
      {many_events_of_one_day, 1},
      {long_article, 1},
      {events_that_lie_ahead, 1},
      {traits_looked_for, ROWS(looked_for)},
  };
  return RUN_TESTS("archive_files", cases);
}
