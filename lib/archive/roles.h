/* The table of roles a file can have: which files the archive knows, and how
   their columns and rows are read. All that is particular to a file is here. */
#ifndef SSI_LIB_ARCHIVE_ROLES_H
#define SSI_LIB_ARCHIVE_ROLES_H

#include <ssi/archive.h>

#include "archive/csv.h"
#include "archive/dates.h"

struct ssi_parse;

typedef struct ssi_column {
  const char *name;  /* as in the file */
  const char *names; /* "A|B|C", all its known names */
  bool needed;       /* a header must have it */
} ssi_column;

/* The columns of a role, of which there is one at least. */
#define SSI_COLUMNS(...)                        \
  .columns = (const ssi_column[]){__VA_ARGS__}, \
  .columns_count =                              \
      sizeof((const ssi_column[]){__VA_ARGS__}) / sizeof(ssi_column)
#define SSI_COLUMNS_MAX 11
#define SSI_OBSERVES_MAX 6
#define SSI_FEEDS_MAX 3

/* How far a header tells the role without the file's name. */
typedef enum ssi_telling {
  SSI_TELLING_NO,   /* its columns are too common */
  SSI_TELLING_MARK, /* by the needed columns and one of the marks */
  SSI_TELLING_ALL   /* the same, and there are no others */
} ssi_telling;

/* A row of the table; what it leaves out is 0, NULL or none. */
typedef struct ssi_role {
  const char *name, *file, *stem, *sentence; /* stem: `file` without ".csv" */

  /* Exactly one of these: of a table, each row; of a page, all of it. */
  ssi_status (*row)(struct ssi_parse *parse);
  ssi_status (*page)(struct ssi_parse *parse, ssi_span text);
  ssi_status (*end)(struct ssi_parse *parse); /* after the last row */

  const char *words; /* column 1 must hold one of them */
  const char *marks; /* "A|B|C": one more column that tells the role; "": none
                        is needed */
  const char *same;  /* a column that, with the time, tells the same row in
                        several exports; NULL: the time and the person do */
  const ssi_column *columns; /* the first is needed */
  uint8_t columns_count;
  uint8_t quirk;   /* a quirk of its text */
  uint8_t kind;    /* of each row, where all are of one kind */
  uint8_t keys;    /* leading columns that identify an entry of the profile */
  uint8_t telling; /* how far its header tells it */
  bool status;     /* `words` are of a status, of which others are left out on
                      purpose */
  bool daily;   /* each row tells of a day; every file counts, no day twice */
  bool remarks; /* a row that begins with # is none */
  bool twin;    /* another role has the same header: the name decides */
  uint8_t observes[SSI_OBSERVES_MAX]; /* kinds the file shows, also when it has
                                         no row, then 0 */
  uint8_t feeds[SSI_FEEDS_MAX];       /* kinds it adds to and shows not alone */
} ssi_role;

enum {
  SSI_ROLE_CONNECTIONS,
  SSI_ROLE_INVITATIONS,
  SSI_ROLE_MESSAGES,
  SSI_ROLE_SHARES,
  SSI_ROLE_REPOSTS,
  SSI_ROLE_COMMENTS,
  SSI_ROLE_REACTIONS,
  SSI_ROLE_VOTES,
  SSI_ROLE_ARTICLES,
  SSI_ROLE_MEDIA,
  SSI_ROLE_SEARCHES,
  SSI_ROLE_LOGINS,
  SSI_ROLE_ENDORSEMENTS_RECEIVED,
  SSI_ROLE_ENDORSEMENTS_GIVEN,
  SSI_ROLE_RECOMMENDATIONS_RECEIVED,
  SSI_ROLE_RECOMMENDATIONS_GIVEN,
  SSI_ROLE_COMPANIES,
  SSI_ROLE_MEMBERS,
  SSI_ROLE_HASHTAGS,
  SSI_ROLE_SAVED,
  SSI_ROLE_EVENTS,
  SSI_ROLE_LEARNING,
  SSI_ROLE_PROFILE,
  SSI_ROLE_SUMMARY,
  SSI_ROLE_POSITIONS,
  SSI_ROLE_EDUCATION,
  SSI_ROLE_SKILLS,
  SSI_ROLE_CERTIFICATIONS,
  SSI_ROLE_LANGUAGES,
  SSI_ROLE_PROJECTS,
  SSI_ROLE_PUBLICATIONS,
  SSI_ROLE_HONORS,
  SSI_ROLE_GROUPS,
  SSI_ROLE_ENGAGEMENT,
  SSI_ROLE_FOLLOWERS,
  SSI_ROLE_POST,
  SSI_ROLES
};

/* SSI_ROLES rows, in the order of the enumeration. */
extern const ssi_role ssi_roles[];

/* The columns of roles, in the order of the table, for their readers. */
enum {
  SSI_CONNECTION_FIRST,
  SSI_CONNECTION_LAST,
  SSI_CONNECTION_URL,
  SSI_CONNECTION_COMPANY,
  SSI_CONNECTION_POSITION,
  SSI_CONNECTION_DATE
};
enum {
  SSI_INVITATION_DATE,
  SSI_INVITATION_DIRECTION,
  SSI_INVITATION_FROM,
  SSI_INVITATION_TO,
  SSI_INVITATION_FROM_URL,
  SSI_INVITATION_TO_URL
};
enum {
  SSI_MESSAGE_DATE,
  SSI_MESSAGE_FROM,
  SSI_MESSAGE_FROM_URL,
  SSI_MESSAGE_TO,
  SSI_MESSAGE_TO_URLS,
  SSI_MESSAGE_TITLE,
  SSI_MESSAGE_SUBJECT,
  SSI_MESSAGE_CONTENT,
  SSI_MESSAGE_FOLDER,
  SSI_MESSAGE_DRAFT,
  SSI_MESSAGE_DRAFTS
};
enum {
  SSI_SHARE_DATE,
  SSI_SHARE_LINK,
  SSI_SHARE_TEXT,
  SSI_SHARE_SHARED,
  SSI_SHARE_MEDIA
};
enum { SSI_COMMENT_DATE, SSI_COMMENT_LINK, SSI_COMMENT_TEXT };
/* Where all rows are of one kind; column 1 has a status or other known word. */
enum {
  SSI_DATED_DATE,
  SSI_DATED_WORD,
  SSI_DATED_FIRST,
  SSI_DATED_LAST,
  SSI_DATED_URL
};
enum { SSI_MEDIA_DATE, SSI_MEDIA_TEXT };
enum { SSI_EVENT_DATE, SSI_EVENT_STATUS };
enum { SSI_LEARNING_WATCHED, SSI_LEARNING_COMPLETED };
enum {
  SSI_PROFILE_HEADLINE,
  SSI_PROFILE_SUMMARY,
  SSI_PROFILE_INDUSTRY,
  SSI_PROFILE_LOCATION,
  SSI_PROFILE_FIRST,
  SSI_PROFILE_LAST
};
enum {
  SSI_POSITION_COMPANY,
  SSI_POSITION_START,
  SSI_POSITION_END,
  SSI_POSITION_TITLE,
  SSI_POSITION_TEXT
};

#endif
