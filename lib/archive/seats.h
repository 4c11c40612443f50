/* Sales Navigator's files while they are read: seats by number as they come,
   and the roles of the files. */
#ifndef SSI_LIB_ARCHIVE_SEATS_H
#define SSI_LIB_ARCHIVE_SEATS_H

#include <ssi/seats.h>

#include "archive/parse.h"
#include "base/seldom.h"

enum {
  SSI_ROLE_SEAT_ACTIVITIES,
  SSI_ROLE_SEATS,
  SSI_ROLE_LEAD_LIST,
  SSI_SEAT_ROLES
};

/* SSI_SEAT_ROLES rows, in the order of the enumeration. */
extern const ssi_role ssi_seat_roles[];

enum {
  SSI_ACTIVITY_DATE,
  SSI_ACTIVITY_TYPE,
  SSI_ACTIVITY_SEAT,
  SSI_ACTIVITY_ID,
  SSI_ACTIVITY_LEAD
};
enum { SSI_SEAT_ID, SSI_SEAT_DATE, SSI_SEAT_TOTAL, SSI_SEAT_BRAND };

/* Words that no type has are distinguished up to this many. */
#define SSI_SEAT_WORDS 64

typedef struct ssi_seat_text {
  char bytes[SSI_SEAT_KEY_BYTES + 1]; /* ended by NUL */
} ssi_seat_text;

typedef struct ssi_unknown_word {
  ssi_seat_text word;
  int64_t rows, fresh; /* fresh: of the file being read */
} ssi_unknown_word;

typedef struct ssi_unknown_words {
  size_t count;
  int64_t row; /* the last one; a file may be read twice */
  ssi_unknown_word at[SSI_SEAT_WORDS];
} ssi_unknown_words;

typedef struct ssi_seat {
  uint64_t member;
  ssi_seat_text key;
  uint32_t rank; /* among those that rows use, by key */
  bool used;     /* by a row that counts */
} ssi_seat;

typedef struct ssi_seat_event {
  uint64_t lead;
  int32_t day;
  ssi_kind kind;
} ssi_seat_event;

/* A row of activities: its member.url is a seat's number, member.name the hash
   of the activity's id, person.url that of the lead. A row of seats: its
   member.url is a seat's number; the values, as 32 bits each, are in
   person.url (index, brand), person.name (find, engage) and member.name
   (relate); its time is 0 without a date. */
struct ssi_seats {
  ssi_allocator allocator;
  ssi_archive *home; /* keeps the files; its context is this */
  ssi_seat *list;    /* as they come */
  size_t list_count, list_capacity;
  uint32_t *slots; /* 1 + number of a seat, by its hash; 0: free */
  size_t slots_capacity;
  /* Made by ssi_seats_resolve(). */
  size_t seats, rows, readings;
  uint32_t *order;        /* numbers of seats, by key */
  int64_t *offsets;       /* of seats in `events` */
  ssi_seat_event *events; /* by seat and day */
  ssi_seat_reading *told; /* by seat and day */
  size_t order_capacity, events_capacity, told_capacity;
  int32_t newest; /* day of the newest event, -1 without any */
  int32_t shares[SSI_KINDS + 1];
  /* Of the files, again. */
  ssi_unknown_words words;
};

/* The kind that the type with this number, from 1, becomes. */
SSI_SELDOM ssi_kind ssi_seat_kind(size_t type);
/* The number of a type, from 1; 0: not known. */
SSI_SELDOM size_t ssi_find_seat_type(ssi_span word);
/* Of a kind that a type becomes. */
SSI_SELDOM bool ssi_is_outcome(ssi_kind kind);

/* Gives back what ssi_seats_resolve() made; there are no seats then. */
SSI_SELDOM void ssi_seats_unmake(ssi_seats *self);

/* Readers of rows. */
SSI_SELDOM ssi_status ssi_read_activity(ssi_parse *parse);
SSI_SELDOM ssi_status ssi_read_seat(ssi_parse *parse);
SSI_SELDOM ssi_status ssi_read_nothing(ssi_parse *parse);

#endif
