/* Reads the tables of a model from the public interface. */
#include "tables.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void must(ssi_status status, const char *what) {
  if (status == SSI_OK) return;
  fprintf(stderr, "oracle: %s: %s\n", what, ssi_status_name(status));
  exit(2);
}

void tables_read(const ssi_model *model, struct tables *out) {
  memset(out, 0, sizeof *out);
  for (int i = 1; i <= SSI_KINDS; i++) {
    out->kind[i].size = sizeof out->kind[i];
    must(ssi_model_kind(model, (ssi_kind)i, &out->kind[i]), "kind");
  }
  for (int i = 1; i <= SSI_FACTS; i++) {
    out->fact[i].size = sizeof out->fact[i];
    must(ssi_model_fact(model, (ssi_fact)i, &out->fact[i]), "fact");
  }
  for (int i = 1; i <= SSI_INDICATORS; i++) {
    out->indicator[i].size = sizeof out->indicator[i];
    must(ssi_model_indicator(model, (ssi_indicator)i, &out->indicator[i]),
         "indicator");
  }
  size_t feeds = 0;
  must(ssi_model_feeds(model, &feeds), "feeds");
  if (feeds > FEEDS_MAX) must(SSI_ERROR_LIMIT, "feeds");
  out->feeds = (int)feeds;
  for (size_t i = 0; i < feeds; i++) {
    out->feed[i].size = sizeof out->feed[i];
    must(ssi_model_feed(model, i, &out->feed[i]), "feed");
  }
}
