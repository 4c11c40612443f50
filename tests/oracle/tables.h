/* The tables of a model as the public interface tells them: data that
 * doc/model.md speaks of. Kinds, facts, indicators and pillars count from 1. */
#ifndef ORACLE_TABLES_H
#define ORACLE_TABLES_H

#include <ssi/ssi.h>

enum { FEEDS_MAX = 256 };

struct tables {
  ssi_kind_info kind[SSI_KINDS + 1];
  ssi_fact_info fact[SSI_FACTS + 1];
  ssi_indicator_info indicator[SSI_INDICATORS + 1];
  int feeds;
  ssi_feed_info feed[FEEDS_MAX];
};

void tables_read(const ssi_model *model, struct tables *out);

/* Ends the program unless the call succeeded. */
void must(ssi_status status, const char *what);

#endif
