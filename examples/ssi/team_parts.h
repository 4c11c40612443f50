/* A team with its members' archives, and what may be told of it. */
#ifndef TEAM_PARTS_H
#define TEAM_PARTS_H

#include <stdio.h>

#include "member.h"
#include "reading.h"

typedef struct mate {
  char *name;
  const char *path;
  uint64_t number;
  bool shares;
  member member;
} mate;

typedef struct board {
  const options *asked;
  mate *mates; /* in the order given */
  size_t count;
  const mate *asks; /* the member whose view it is; NULL: the lead's */
  ssi_model *model;
  int32_t day, since;
  ssi_team *team;
  ssi_benchmark *benchmark; /* what to work on is by; NULL: the fallback */
  ssi_status refused;       /* SSI_OK: there is a view */
  ssi_team_view view;
  ssi_team_own own; /* of the one who asks */
} board;

/* Names and paths of the archives, who shares and who asks. Says what is wrong
 * and answers an exit code. */
int team_names(board *self);

/* What the team is called. */
const char *team_name(const board *self);

/* Members who share, by place: by score, or by progress those who have it. To
 * be released with free(); NULL if there is no memory. */
ssi_team_row *team_rows(const board *self, bool progress, size_t *out_count);

/* The name of the archive with this number. */
const char *team_mate_name(const board *self, uint64_t number);

int team_print(const board *self, const terminal *screen);
int team_json(const board *self, FILE *to);
int team_page(const board *self);

#endif
