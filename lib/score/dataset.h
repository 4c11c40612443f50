/* Members of a dataset, as they are kept: not their rows, but what these come
   to whatever the model and the day. */
#ifndef SSI_LIB_SCORE_DATASET_H
#define SSI_LIB_SCORE_DATASET_H

#include <ssi/population.h>

#include "score/request.h"

/* What a day brought to a stream; in order of time. Units that are more than
   one number holds are in several. */
typedef struct ssi_day_units {
  uint16_t day;
  uint8_t stream;
  uint32_t units;
} ssi_day_units;

/* A contact with a person with a name, for one indicator: the newest with that
   person on its day and the `longer` ones after it. In no order, but those that
   are the newest for ever come first. */
typedef struct ssi_newest_contact {
  uint16_t day, longer;
  uint8_t indicator; /* the number of its bit */
} ssi_newest_contact;

/* Days that are kept up: this many, the last of which has an event. */
typedef struct ssi_kept_days {
  uint16_t day;
  uint8_t rhythm, days;
} ssi_kept_days;

/* Lists of all members, one after the other. */
enum {
  SSI_LIST_UNITS,
  SSI_LIST_CONTACTS,
  SSI_LIST_KEPT, /* by an event and no older one; in order of time */
  SSI_LIST_RUNS, /* the same, those that follow each other as one */
  SSI_LISTS
};

typedef struct ssi_dataset_list {
  void *rows;
  size_t capacity;
} ssi_dataset_list;

/* Where the lists of a member begin; they end where those of the next begin. */
typedef struct ssi_dataset_member {
  size_t at[SSI_LISTS];
  uint32_t lasting; /* contacts that are the newest for ever */
  int32_t last;     /* day of an event */
  ssi_inputs inputs;
} ssi_dataset_member;

struct ssi_dataset {
  ssi_allocator allocator;
  ssi_dataset_member *members; /* and one more */
  ssi_missing *missing;        /* of each member, if there are shares */
  size_t member_count, missing_count;
  ssi_dataset_list lists[SSI_LISTS];
};

#endif
