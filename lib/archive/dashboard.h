/* Readings while they are read: what a table and JSON have in common. */
#ifndef SSI_LIB_ARCHIVE_DASHBOARD_H
#define SSI_LIB_ARCHIVE_DASHBOARD_H

#include <ssi/dashboard.h>

#include "archive/parse.h"
#include "base/seldom.h"

/* Columns of both roles, in the order of their tables. */
enum { SSI_READING_DAY, SSI_READING_BRAND }; /* … and the other pillars */
enum { SSI_LONG_DAY, SSI_LONG_PILLAR, SSI_LONG_VALUE };

/* Bytes of a text at fault that are reported. */
#define SSI_FAULT_BYTES 40

#define SSI_NAMES_PILLAR \
  "pillar|component|category|metric|dimension|measure|name|type|key|sub score"
#define SSI_NAMES_VALUE "value|score|points|reading|result"

struct ssi_dashboard {
  ssi_allocator allocator;
  ssi_archive *home; /* keeps the one file; its context is this */
  ssi_file *file;
  ssi_dashboard_day *days;
  size_t days_count, days_capacity;
  ssi_bytes text;    /* that stands at the first fault in a value, */
  int64_t text_line; /* which is in this line; 0: there is none */
};

/* A row of the file is a value: its entry, of the pillar that is its kind. One
   without a day yet has this time, the last there is. */
#define SSI_READING_UNDATED ((uint64_t)(SSI_DAY_MAX + 1) * SSI_DAY_SECONDS - 1)

#define SSI_READING_ROLES 2

/* A reading in a row, and a pillar in a row. */
extern const ssi_role ssi_reading_roles[];

/* The reason with the first line, among those that are faults; 0: none is. Adds
   up how many there are. */
SSI_SELDOM size_t ssi_reading_first_fault(const ssi_skips *skips,
                                          int64_t *out_faults);

/* The pillar that a text names, 1 …; 0: none. */
SSI_SELDOM uint8_t ssi_reading_pillar(ssi_span text);

/* What is not understood: SSI_OK, or SSI_ERROR_MEMORY. */
SSI_SELDOM ssi_status ssi_reading_fail(ssi_parse *parse, ssi_skip_reason reason,
                                       size_t column, ssi_span text);

/* The time in a text: 0, or the reason why there is none. */
SSI_SELDOM int ssi_reading_time(ssi_parse *parse, ssi_span text,
                                uint64_t *out_time);

/* Adds a value, or what is wrong with it. */
SSI_SELDOM ssi_status ssi_reading_add(ssi_parse *parse, uint64_t time,
                                      uint8_t pillar, ssi_span text);

/* Reads JSON; the parse has begun, with the role of a table. */
SSI_SELDOM ssi_status ssi_read_json_readings(ssi_parse *parse, ssi_span text);

#endif
