/* The report behind the handle: what it must fit, and its sections, each as the
   JSON that it will be. */
#ifndef SSI_LIB_REPORT_REPORT_H
#define SSI_LIB_REPORT_REPORT_H

#include <ssi/report.h>

#include "base/alloc.h"
#include "model/model.h"
#include "report/writer.h"

/* In the order of the document. */
typedef enum ssi_section_of_report {
  SSI_REPORT_SIGNALS,
  SSI_REPORT_HISTORY,
  SSI_REPORT_TREND,
  SSI_REPORT_PLAN,
  SSI_REPORT_PEOPLE,
  SSI_REPORT_READ,
  SSI_REPORT_SECTIONS
} ssi_section_of_report;

/* Text that is given back wiped. */
typedef struct ssi_written {
  char *text; /* NULL: none */
  size_t size;
} ssi_written;

struct ssi_report {
  ssi_allocator allocator;
  int32_t day;
  char fingerprint[17];
  int32_t points[1 + SSI_PILLARS]; /* of the index and its pillars */
  uint8_t pillars[SSI_INDICATORS]; /* which each counts for */
  int32_t of_kinds[SSI_KINDS], of_facts[SSI_FACTS]; /* micropoints */
  ssi_written head;                                 /* the score */
  ssi_written benchmarks;
  ssi_written sections[SSI_REPORT_SECTIONS];
};

/* Writes a section from what is given to it. */
typedef void ssi_write_section(ssi_writer *to, const ssi_report *report,
                               const void *from);

/* Writes a section in place of what it held. SSI_OK or SSI_ERROR_MEMORY; then
   nothing has changed. */
ssi_status ssi_report_write(ssi_report *self, ssi_section_of_report section,
                            ssi_write_section *write, const void *from);

/* The same for one more benchmark. */
ssi_status ssi_report_append(ssi_report *self, ssi_write_section *write,
                             const void *from);

/* Points of the index and the pillars, which may be unknown. */
void ssi_write_pillars(ssi_writer *to, const char *key, int32_t total,
                       const int32_t pillars[SSI_PILLARS], bool has_pillars);

#endif
