/* Writes every number of the reference model as JSON, for reference.py. */
#include <ssi/ssi.h>
#include <stdio.h>
#include <stdlib.h>

static void check(ssi_status status, const char *what) {
  if (status == SSI_OK) return;
  fprintf(stderr, "dump_tables: %s: %s\n", what, ssi_status_name(status));
  exit(1);
}

static void kinds(const ssi_model *model) {
  printf("\"kinds\": [");
  for (int id = 1; id <= SSI_KINDS; id++) {
    ssi_kind_info kind = SSI_INIT(ssi_kind_info);
    check(ssi_model_kind(model, (ssi_kind)id, &kind), "kind");
    printf("%s\n{\"id\": %d, \"name\": \"%s\", \"polarity\": %d,",
           id > 1 ? "," : "", id, kind.name, (int)kind.polarity);
    printf(" \"daily_cap\": %d, \"cap_min\": %d, \"cap_max\": %d}",
           (int)kind.daily_cap, (int)kind.cap_min, (int)kind.cap_max);
  }
  printf("\n],\n");
}

static void facts(const ssi_model *model) {
  printf("\"facts\": [");
  for (int id = 1; id <= SSI_FACTS; id++) {
    ssi_fact_info fact = SSI_INIT(ssi_fact_info);
    check(ssi_model_fact(model, (ssi_fact)id, &fact), "fact");
    printf("%s\n{\"id\": %d, \"name\": \"%s\", \"maximum\": %d}",
           id > 1 ? "," : "", id, fact.name, (int)fact.maximum);
  }
  printf("\n],\n");
}

static void traits(void) {
  ssi_trait_info trait = SSI_INIT(ssi_trait_info);
  printf("\"traits\": [");
  for (size_t i = 0; ssi_model_trait(i, &trait) == SSI_OK; i++) {
    printf("%s\n{\"bit\": %lu, \"name\": \"%s\"}", i > 0 ? "," : "",
           (unsigned long)trait.bit, trait.name);
  }
  printf("\n],\n");
}

static void indicators(const ssi_model *model) {
  printf("\"indicators\": [");
  for (int id = 1; id <= SSI_INDICATORS; id++) {
    ssi_indicator_info row = SSI_INIT(ssi_indicator_info);
    check(ssi_model_indicator(model, (ssi_indicator)id, &row), "indicator");
    printf("%s\n{\"id\": %d, \"name\": \"%s\", \"pillar\": %d,",
           id > 1 ? "," : "", id, row.name, (int)row.pillar);
    printf(" \"measure\": %d, \"curve\": %d, \"span\": %d,", (int)row.measure,
           (int)row.curve, (int)row.span);
    printf(" \"prior\": %d, \"expected\": %d, \"anonymous\": %d,",
           (int)row.prior, (int)row.expected, row.anonymous ? 1 : 0);
    printf("\n \"weight\": %d, \"weight_min\": %d, \"weight_max\": %d,",
           (int)row.weight, (int)row.weight_min, (int)row.weight_max);
    printf(" \"goalpost\": %d, \"goalpost_min\": %d, \"goalpost_max\": %d,",
           (int)row.goalpost, (int)row.goalpost_min, (int)row.goalpost_max);
    printf("\n \"half_life\": %d, \"half_life_min\": %d,", (int)row.half_life,
           (int)row.half_life_min);
    printf(" \"half_life_max\": %d}", (int)row.half_life_max);
  }
  printf("\n],\n");
}

static void feeds(const ssi_model *model) {
  size_t rows = 0;
  check(ssi_model_feeds(model, &rows), "feeds");
  printf("\"feeds\": [");
  for (size_t i = 0; i < rows; i++) {
    ssi_feed_info feed = SSI_INIT(ssi_feed_info);
    check(ssi_model_feed(model, i, &feed), "feed");
    printf("%s\n{\"indicator\": %d, \"kind\": %d, \"fact\": %d,",
           i > 0 ? "," : "", (int)feed.indicator, (int)feed.kind,
           (int)feed.fact);
    printf(" \"units\": %d, \"fact_cap\": %d, \"any_trait\": %lu,",
           (int)feed.units, (int)feed.fact_cap, (unsigned long)feed.any_trait);
    printf("\n \"bonus_trait\": [%lu, %lu], \"bonus_units\": [%d, %d],",
           (unsigned long)feed.bonus_trait[0],
           (unsigned long)feed.bonus_trait[1], (int)feed.bonus_units[0],
           (int)feed.bonus_units[1]);
    printf(" \"against\": %d, \"asked\": %d}", feed.against ? 1 : 0,
           feed.asked ? 1 : 0);
  }
  printf("\n]\n");
}

int main(void) {
  ssi_model *model = NULL;
  check(ssi_model_new(NULL, &model), "model");
  printf("{\"version\": \"%s\",\n", ssi_model_version(model));
  kinds(model);
  facts(model);
  traits();
  indicators(model);
  feeds(model);
  printf("}\n");
  ssi_model_free(model);
  return 0;
}
