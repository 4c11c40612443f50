/* Writes JSON into the caller's memory, two spaces of indent for each level.
   Without memory it counts: a document is made twice, first to know its size.
   Numbers are exact decimals and never pass through floating point. Takes time
   in proportion to the bytes, and no memory of its own. */
#ifndef SSI_LIB_REPORT_WRITER_H
#define SSI_LIB_REPORT_WRITER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct ssi_writer {
  char *text;  /* room for all that comes, or NULL: count only */
  size_t used; /* bytes so far */
  size_t depth;
  bool fresh; /* nothing yet in the innermost object or list */
} ssi_writer;

/* Writes to `text`, or counts if it is NULL. */
ssi_writer ssi_writer_to(char *text);

/* Line end and final NUL; answers the bytes of all, the NUL included. */
size_t ssi_writer_end(ssi_writer *self);

/* `key` is plain ASCII, and NULL inside a list and for the outermost value. */
void ssi_write_open(ssi_writer *self, const char *key, char bracket);
void ssi_write_close(ssi_writer *self, char bracket);

/* Well-formed UTF-8; what JSON wants escaped is. */
void ssi_write_text(ssi_writer *self, const char *key, const char *text);

/* Bytes from anywhere: U+FFFD stands for those that are not well-formed. NULL
   and an empty text are null. */
void ssi_write_text_or_null(ssi_writer *self, const char *key,
                            const char *text);

/* With six decimals: 41382512 becomes 41.382512. */
void ssi_write_millionths(ssi_writer *self, const char *key, int64_t value);

/* A whole number. */
void ssi_write_count(ssi_writer *self, const char *key, uint64_t value);

/* YYYY-MM-DD of a day that is in range. */
void ssi_write_day(ssi_writer *self, const char *key, int32_t day);

/* The same; null of a day below 0. */
void ssi_write_day_or_null(ssi_writer *self, const char *key, int32_t day);

void ssi_write_flag(ssi_writer *self, const char *key, bool value);
void ssi_write_null(ssi_writer *self, const char *key);

/* A list of millionths on one line. */
void ssi_write_series(ssi_writer *self, const char *key, const int32_t *values,
                      size_t count);

/* JSON that was written before, as it is; it is at least one value, and ends
   where a value may end. */
void ssi_write_again(ssi_writer *self, const char *bytes, size_t size);

#endif
