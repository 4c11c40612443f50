/* What the table of roles points to: a reader of rows for each form of file.
   Each takes the row just scanned, and returns SSI_OK, also if it skips the
   row, or SSI_ERROR_MEMORY. */
#ifndef SSI_LIB_ARCHIVE_ROWS_H
#define SSI_LIB_ARCHIVE_ROWS_H

#include "archive/parse.h"
#include "base/seldom.h"

ssi_status ssi_read_connection(ssi_parse *parse);
ssi_status ssi_read_invitation(ssi_parse *parse);
ssi_status ssi_read_message(ssi_parse *parse);
ssi_status ssi_read_share(ssi_parse *parse);
ssi_status ssi_read_comment(ssi_parse *parse);
ssi_status ssi_read_dated(ssi_parse *parse);
ssi_status ssi_read_media(ssi_parse *parse);
ssi_status ssi_read_event(ssi_parse *parse);
ssi_status ssi_read_learning(ssi_parse *parse);
ssi_status ssi_read_profile(ssi_parse *parse);
ssi_status ssi_read_summary(ssi_parse *parse);
ssi_status ssi_read_position(ssi_parse *parse);
ssi_status ssi_read_entry(ssi_parse *parse);
ssi_status ssi_read_groups(ssi_parse *parse);
SSI_SELDOM ssi_status ssi_read_day(ssi_parse *parse);
SSI_SELDOM ssi_status ssi_read_post(ssi_parse *parse);

/* What is left to do after the last row. */
ssi_status ssi_end_invitations(ssi_parse *parse);
ssi_status ssi_end_messages(ssi_parse *parse);
ssi_status ssi_end_entries(ssi_parse *parse);
SSI_SELDOM ssi_status ssi_end_days(ssi_parse *parse);

/* Reads an article, which is a page and not a table. */
ssi_status ssi_read_article(ssi_parse *parse, ssi_span page);

#endif
