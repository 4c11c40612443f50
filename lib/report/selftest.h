/* The known answers: what they are, and how they are found. */
#ifndef SSI_LIB_REPORT_SELFTEST_H
#define SSI_LIB_REPORT_SELFTEST_H

#include <ssi/base.h>

typedef enum ssi_answer {
  SSI_ANSWER_MODEL,   /* hash of its fingerprint */
  SSI_ANSWER_MATCH,   /* whether folded words are found */
  SSI_ANSWER_PROFILE, /* hash of its saved bytes */
  SSI_ANSWER_LEDGER,  /* hash of its saved bytes */
  SSI_ANSWER_TOTAL,   /* micropoints of the score */
  SSI_ANSWER_HIGH,
  SSI_ANSWER_OBSERVED,
  SSI_ANSWER_ESTIMATE,
  SSI_ANSWER_BRAND,
  SSI_ANSWER_FIND,
  SSI_ANSWER_ENGAGE,
  SSI_ANSWER_RELATE,
  SSI_ANSWER_DOCUMENT,         /* hash of the score's document */
  SSI_ANSWER_HISTORY,          /* hash of the totals of some days */
  SSI_ANSWER_POPULATION,       /* total of a population of this member */
  SSI_ANSWER_POPULATION_HIGH,  /* its high end */
  SSI_ANSWER_POPULATION_PARTS, /* hash of its indicators' points */
  SSI_ANSWERS
} ssi_answer;

/* Made by tests/unit/private_selftest.c after a change that was meant. */
extern const uint64_t ssi_known_answers[SSI_ANSWERS];

/* Finds the answers. The status is that of the first call that failed. */
ssi_status ssi_selftest_ask(const ssi_allocator *from,
                            uint64_t answers[SSI_ANSWERS]);

/* SSI_ERROR_SELFTEST: one of the answers is another. */
ssi_status ssi_selftest_compare(const uint64_t answers[SSI_ANSWERS],
                                const uint64_t known[SSI_ANSWERS]);

#endif
