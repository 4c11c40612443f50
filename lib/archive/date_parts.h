/* The parts of which forms of dates are made. */
#ifndef SSI_LIB_ARCHIVE_DATE_PARTS_H
#define SSI_LIB_ARCHIVE_DATE_PARTS_H

#include "archive/text.h"

enum {
  SSI_YEAR,
  SSI_MONTH,
  SSI_DAY,
  SSI_HOUR,
  SSI_MINUTE,
  SSI_SECOND,
  SSI_PARTS
};

typedef struct ssi_moment {
  const uint8_t *at, *end;
  int32_t parts[SSI_PARTS];
  uint32_t languages; /* that have the name of the month, if English does not */
  bool english;       /* the month has a name of English */
  bool comma;         /* the time comes after one */
  bool half;          /* the time has AM or PM */
} ssi_moment;

/* A number of `least` to `most` digits, from `low` to `high`; -1 if there is
   none. */
int32_t ssi_read_number(ssi_moment *m, int least, int most, int32_t low,
                        int32_t high);

/* Past the next byte, if it is one of these. */
bool ssi_take_one(ssi_moment *m, const char *bytes);

/* The month, 1 … 12, whose name in English begins with three letters; 0: none
   does. */
int32_t ssi_short_month(const uint8_t *at);

/* The part that a letter of a form stands for; dates.c has the letters. */
bool ssi_read_part(ssi_moment *m, char letter);

/* A time behind a day, or nothing, to the end. */
bool ssi_read_rest(ssi_moment *m);

#endif
