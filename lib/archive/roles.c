/* The table of roles, in the order of the enumeration: which file it is by name
   and header, what it shows, and which function reads its rows. A new kind of
   file takes a row here and, if no reader fits, a reader in one of the rows_
   files. Data only: it costs nothing until names.c and columns.c search it, row
   by row. */
#include "archive/roles.h"

#include "archive/rows.h"

/* A table's role; its usual file is its stem and ".csv". */
#define TABLE(name_, stem_, sentence_) \
  .name = name_, .file = stem_ ".csv", .stem = stem_, .sentence = sentence_
/* Rows that all are events of one kind, which the file shows. */
#define ALL_OF_KIND(kind_) \
  .row = ssi_read_dated, .kind = kind_, .observes = {kind_}
/* The words in column 1 of rows that count; those of statuses that are known do
   not, and what is neither is not understood. */
#define STATUS(words_) .words = words_, .status = true
/* Rows that are entries of the profile, by their leading columns. */
#define ENTRIES(keys_) \
  .row = ssi_read_entry, .end = ssi_end_entries, .keys = keys_

/* Known by its header under any name: by the needed columns and a mark. */
#define MARKED(marks_) .telling = SSI_TELLING_MARK, .marks = marks_

/* A sheet of an analytics workbook, whose dates are as the member's language
   has them. */
#define ANALYTICS(name_, file_, stem_, sentence_)                     \
  .name = name_, .file = file_, .stem = stem_, .sentence = sentence_, \
  .end = ssi_end_days, .daily = true

#define COLUMN(name) \
  { name, name, false }
#define NEEDED(name) \
  { name, name, true }
/* With several names; the report shows the first. */
#define CALLED(name, others) \
  { name, name "|" others, false }
#define NEEDED_CALLED(name, others) \
  { name, name "|" others, true }

#define REACTIONS \
  "LIKE|PRAISE|EMPATHY|APPRECIATION|INTEREST|ENTERTAINMENT|MAYBE"
#define ENDORSEMENT(person, other)                          \
  NEEDED("Endorsement Date"), NEEDED("Endorsement Status"), \
      CALLED(person " First Name", other " First Name"),    \
      CALLED(person " Last Name", other " Last Name"),      \
      CALLED(person " Public Url", other " Public Url")
#define RECOMMENDATION                                             \
  NEEDED("Creation Date"), NEEDED("Status"), COLUMN("First Name"), \
      COLUMN("Last Name")

const ssi_role ssi_roles[] = {
    {TABLE("connections", "Connections",
           "Connections and since when; decision-makers and co-workers among "
           "them."),
     .row = ssi_read_connection, .observes = {SSI_KIND_CONNECTION}, MARKED(""),
     SSI_COLUMNS(NEEDED("First Name"), NEEDED("Last Name"),
                 CALLED("URL", "Profile URL|Public Url"), COLUMN("Company"),
                 COLUMN("Position"), NEEDED("Connected On"))},
    {TABLE("invitations", "Invitations",
           "Invitations sent and received; which of those sent were accepted."),
     .row = ssi_read_invitation, .end = ssi_end_invitations,
     .observes = {SSI_KIND_INVITATION_SENT, SSI_KIND_INVITATION_RECEIVED},
     MARKED(""),
     SSI_COLUMNS(NEEDED("Sent At"), NEEDED("Direction"), COLUMN("From"),
                 COLUMN("To"), COLUMN("inviterProfileUrl"),
                 COLUMN("inviteeProfileUrl"))},
    {TABLE("messages", "messages",
           "Messages with one other person, answers, conversations kept up."),
     .row = ssi_read_message, .same = "CONVERSATION ID",
     .end = ssi_end_messages,
     .observes = {SSI_KIND_MESSAGE_SENT, SSI_KIND_MESSAGE_RECEIVED,
                  SSI_KIND_MESSAGE_ANSWERED, SSI_KIND_MESSAGE_UNANSWERED,
                  SSI_KIND_CONVERSATION, SSI_KIND_PROSPECT_REKINDLED},
     MARKED("CONVERSATION ID|CONTENT|FOLDER"),
     SSI_COLUMNS(NEEDED("DATE"), NEEDED("FROM"), COLUMN("SENDER PROFILE URL"),
                 NEEDED("TO"),
                 CALLED("RECIPIENT PROFILE URLS", "RECIPIENT PROFILE URL"),
                 COLUMN("CONVERSATION TITLE"), COLUMN("SUBJECT"),
                 COLUMN("CONTENT"), COLUMN("FOLDER"),
                 COLUMN("IS MESSAGE DRAFT"), COLUMN("IS CONVERSATION DRAFT"))},
    {TABLE("shares", "Shares", "Posts of one's own, and reshares."),
     .quirk = SSI_QUIRK_BREAKS, .row = ssi_read_share, .same = "ShareLink",
     .observes = {SSI_KIND_POST, SSI_KIND_RESHARE}, MARKED(""),
     SSI_COLUMNS(NEEDED("Date"), COLUMN("ShareLink"), NEEDED("ShareCommentary"),
                 COLUMN("SharedUrl"), COLUMN("MediaUrl"))},
    {TABLE("instant_reposts", "InstantReposts", "Reshares without words."),
     .row = ssi_read_dated, .kind = SSI_KIND_RESHARE,
     .feeds = {SSI_KIND_RESHARE}, .telling = SSI_TELLING_ALL, .marks = "Link",
     .same = "Link", SSI_COLUMNS(NEEDED("Date"))},
    {TABLE("comments", "Comments", "Comments given."),
     .quirk = SSI_QUIRK_BACKSLASH, .row = ssi_read_comment, .same = "Link",
     .observes = {SSI_KIND_COMMENT}, MARKED("Link"),
     SSI_COLUMNS(NEEDED("Date"), COLUMN("Link"), NEEDED("Message"))},
    {TABLE("reactions", "Reactions", "Reactions given."),
     ALL_OF_KIND(SSI_KIND_REACTION), .words = REACTIONS, .same = "Link",
     MARKED("Link"), SSI_COLUMNS(NEEDED("Date"), NEEDED("Type"))},
    {TABLE("votes", "Votes", "Votes in polls."),
     ALL_OF_KIND(SSI_KIND_POLL_VOTE), .same = "Link", MARKED("OptionText"),
     SSI_COLUMNS(NEEDED("Date"))},
    {.name = "articles",
     .file = "Articles/Articles/*.html",
     .stem = "",
     .sentence = "Long-form posts that have a date.",
     .feeds = {SSI_KIND_ARTICLE},
     .page = ssi_read_article},
    {TABLE("rich_media", "Rich_Media",
           "Media added; hints of photo, cover and media on the profile."),
     .row = ssi_read_media, .same = "Media Description",
     .observes = {SSI_KIND_MEDIA_ADDED}, MARKED("Media Description|Media Link"),
     SSI_COLUMNS(NEEDED("Date/Time"), COLUMN("Media Description"))},
    {TABLE("search_queries", "SearchQueries", "Searches."),
     ALL_OF_KIND(SSI_KIND_SEARCH), .same = "Search Query",
     MARKED("Search Query"), SSI_COLUMNS(NEEDED_CALLED("Time", "Date"))},
    {TABLE("logins", "Logins", "Days active, at least."),
     ALL_OF_KIND(SSI_KIND_ACTIVE_DAY),
     MARKED("IP Address|User Agent|Login Type"),
     SSI_COLUMNS(NEEDED("Login Date"))},
    {TABLE("endorsements_received", "Endorsement_Received_Info",
           "Skills endorsed by others."),
     ALL_OF_KIND(SSI_KIND_ENDORSEMENT_RECEIVED), .same = "Skill Name",
     STATUS("ACCEPTED|APPROVED"),
     MARKED("Endorser First Name|Endorser Last Name|Endorser Public Url"),
     .twin = true, SSI_COLUMNS(ENDORSEMENT("Endorser", "Endorsee"))},
    {TABLE("endorsements_given", "Endorsement_Given_Info",
           "Skills of others endorsed."),
     ALL_OF_KIND(SSI_KIND_ENDORSEMENT_GIVEN), .same = "Skill Name",
     STATUS("ACCEPTED|APPROVED"),
     MARKED("Endorsee First Name|Endorsee Last Name|Endorsee Public Url"),
     .twin = true, SSI_COLUMNS(ENDORSEMENT("Endorsee", "Endorser"))},
    {TABLE("recommendations_received", "Recommendations_Received",
           "Recommendations received."),
     ALL_OF_KIND(SSI_KIND_RECOMMENDATION_RECEIVED), STATUS("VISIBLE|APPROVED"),
     MARKED("Text|Job Title"), .twin = true, SSI_COLUMNS(RECOMMENDATION)},
    {TABLE("recommendations_given", "Recommendations_Given",
           "Recommendations written."),
     ALL_OF_KIND(SSI_KIND_RECOMMENDATION_GIVEN), STATUS("VISIBLE|APPROVED"),
     MARKED("Text|Job Title"), .twin = true, SSI_COLUMNS(RECOMMENDATION)},
    {TABLE("company_follows", "Company Follows", "Companies followed."),
     ALL_OF_KIND(SSI_KIND_COMPANY_FOLLOWED), .same = "Organization",
     MARKED("Organization"), SSI_COLUMNS(NEEDED("Followed On"))},
    {TABLE("member_follows", "Member_Follows", "People followed."),
     ALL_OF_KIND(SSI_KIND_MEMBER_FOLLOWED),
     STATUS("Active|FOLLOW|FOLLOWED|FOLLOWING"), MARKED("FullName|To Name"),
     SSI_COLUMNS(NEEDED("Date"), NEEDED("Status"),
                 CALLED("FullName", "To Name|Full Name"))},
    {TABLE("hashtag_follows", "Hashtag_Follows", "Hashtags followed."),
     ALL_OF_KIND(SSI_KIND_HASHTAG_FOLLOWED), .same = "HashTag",
     STATUS("FOLLOW|FOLLOWED|FOLLOWING|ACTIVE"), MARKED("HashTag"),
     SSI_COLUMNS(NEEDED_CALLED("CreatedTime", "Date|Created At|Followed On"),
                 CALLED("State", "Status"))},
    {TABLE("saved_items", "Saved_Items", "Items saved."),
     ALL_OF_KIND(SSI_KIND_ITEM_SAVED), .same = "savedItem", MARKED("savedItem"),
     SSI_COLUMNS(
         NEEDED_CALLED("CreatedTime", "Date|Saved Date|Created At|Saved At"))},
    {TABLE("events", "Events", "Days of events attended."),
     .row = ssi_read_event,
     STATUS("ATTENDING|ATTENDED|APPROVED|GOING|HOSTING|SPEAKING"),
     .feeds = {SSI_KIND_ACTIVE_DAY}, MARKED("Event Name"),
     SSI_COLUMNS(NEEDED("Event Time"), COLUMN("Status"))},
    {TABLE("learning", "Learning", "Courses watched."),
     .row = ssi_read_learning, .same = "Content Title",
     .observes = {SSI_KIND_LEARNING}, MARKED(""),
     SSI_COLUMNS(NEEDED("Content Last Watched Date (if viewed)"),
                 COLUMN("Content Completed At (if completed)"))},
    {TABLE("profile", "Profile", "Headline, summary, industry and location."),
     .row = ssi_read_profile, MARKED("First Name|Industry|Geo Location"),
     SSI_COLUMNS(NEEDED("Headline"), COLUMN("Summary"), COLUMN("Industry"),
                 CALLED("Geo Location", "Location"), COLUMN("First Name"),
                 COLUMN("Last Name"))},
    {TABLE("profile_summary", "Profile Summary",
           "The summary, where the profile has none."),
     .row = ssi_read_summary, MARKED("Profile Summary"),
     SSI_COLUMNS(NEEDED_CALLED("Profile Summary", "Summary"))},
    {TABLE("positions", "Positions",
           "Positions, their detail, and one's own employers."),
     .row = ssi_read_position, .end = ssi_end_entries, .keys = 3,
     MARKED("Started On|Finished On"),
     SSI_COLUMNS(NEEDED("Company Name"), COLUMN("Started On"),
                 COLUMN("Finished On"), NEEDED("Title"),
                 COLUMN("Description"))},
    {TABLE("education", "Education", "Schools."), ENTRIES(3),
     MARKED("Degree Name|Start Date|End Date"),
     SSI_COLUMNS(NEEDED("School Name"), COLUMN("Start Date"),
                 COLUMN("End Date"))},
    {TABLE("skills", "Skills", "Skills."), ENTRIES(1),
     SSI_COLUMNS(NEEDED("Name"))},
    {TABLE("certifications", "Certifications", "Certifications."), ENTRIES(2),
     MARKED("Authority|License Number"),
     SSI_COLUMNS(NEEDED("Name"), COLUMN("License Number"))},
    {TABLE("languages", "Languages", "Languages."), ENTRIES(1),
     MARKED("Proficiency"), SSI_COLUMNS(NEEDED("Name"))},
    {TABLE("projects", "Projects", "Projects."), ENTRIES(2),
     MARKED("Started On|Finished On"),
     SSI_COLUMNS(NEEDED("Title"), COLUMN("Started On"))},
    {TABLE("publications", "Publications", "Publications."), ENTRIES(2),
     MARKED("Published On|Publisher"),
     SSI_COLUMNS(NEEDED("Name"), COLUMN("Published On"))},
    {TABLE("honors", "Honors", "Honours and awards."), ENTRIES(2),
     MARKED("Issued On"), SSI_COLUMNS(NEEDED("Title"), COLUMN("Issued On"))},
    {TABLE("ad_targeting", "Ad_Targeting", "How many groups were joined."),
     .row = ssi_read_groups, MARKED(""), SSI_COLUMNS(NEEDED("Member Groups"))},
    {ANALYTICS("analytics_engagement", "AggregateAnalytics_*.xlsx",
               "ENGAGEMENT",
               "Impressions, and engagement as reactions received, by day."),
     .row = ssi_read_day, MARKED(""),
     .observes = {SSI_KIND_POST_VIEW_RECEIVED, SSI_KIND_REACTION_RECEIVED},
     SSI_COLUMNS(NEEDED_CALLED("Date", "Data"),
                 NEEDED_CALLED("Impressions",
                               "Impress\xC3\xB5"
                               "es"),
                 NEEDED_CALLED("Engagements", "Engajamentos"))},
    {ANALYTICS("analytics_followers", "AggregateAnalytics_*.xlsx", "FOLLOWERS",
               "Followers gained, by day."),
     .row = ssi_read_day, MARKED(""), .observes = {SSI_KIND_FOLLOWER_GAINED},
     SSI_COLUMNS(NEEDED_CALLED("Date", "Data"),
                 NEEDED_CALLED("New followers", "Novos seguidores"))},
    {ANALYTICS("analytics_post", "PostAnalytics_*.xlsx", "",
               "What one post brought, where no sheet gives it by day."),
     .row = ssi_read_post,
     .feeds = {SSI_KIND_POST_VIEW_RECEIVED, SSI_KIND_REACTION_RECEIVED,
               SSI_KIND_FOLLOWER_GAINED},
     SSI_COLUMNS(NEEDED("Post URL"))},
};

_Static_assert(sizeof ssi_roles / sizeof ssi_roles[0] == SSI_ROLES,
               "a row for each role");
