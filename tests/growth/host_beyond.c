/* What only the headers of a grown library have, asked of whatever library
   there is: the old one must refuse each clearly. */
#include <stdio.h>
#include <stdlib.h>

#include "host.h"

#ifdef GROWN

static void ask_model(const ssi_model *model) {
  const ssi_kind kind = (ssi_kind)SSI_KINDS;
  ssi_kind_info k = SSI_INIT(ssi_kind_info);
  ssi_fact_info f = SSI_INIT(ssi_fact_info);
  ssi_trait_info t = SSI_INIT(ssi_trait_info);
  ssi_indicator_info i = SSI_INIT(ssi_indicator_info);
  ssi_fact fact;
  say_status("+kind", ssi_model_kind(model, kind, &k));
  say_status("+fact", ssi_model_fact(model, (ssi_fact)SSI_FACTS, &f));
  say_status("+trait", ssi_model_trait(OLD_TRAITS, &t));
  say_status("+indicator",
             ssi_model_indicator(model, (ssi_indicator)SSI_INDICATORS, &i));
  say_status("+fact by name", ssi_fact_by_name("planted_a", &fact));
  say_text("+status", ssi_status_name(SSI_ERROR_PLANTED));
}

static void ask_profile(ssi_profile *profile) {
  int32_t *values = dirty(SSI_FACTS * sizeof *values);
  say_status("+fact set",
             ssi_profile_set_fact(profile, (ssi_fact)SSI_FACTS, 1));
  MUST(ssi_profile_facts(profile, SSI_FACTS, values));
  SAY("+fact read", values[SSI_FACTS - 1]);
  values[SSI_FACTS - 1] = 1;
  say_status("+facts set", ssi_profile_set_facts(profile, SSI_FACTS, values));
}

static void ask_ledger(ssi_activity *activity) {
  const uint8_t kinds[] = {SSI_KIND_POST, SSI_KINDS};
  uint8_t *seen = dirty(SSI_KINDS);
  uint32_t traits = 0;
  size_t count;
  say_status("+event of the kind",
             ssi_activity_add(activity, TODAY, (ssi_kind)SSI_KINDS, 0, 1, 0));
  say_status("+event with the trait",
             ssi_activity_add(activity, TODAY, SSI_KIND_COMMENT,
                              UINT32_C(1) << 30, 1, 0));
  say_status("+kinds observed", ssi_activity_observe_kinds(activity, kinds, 2));
  say_status("+traits observed",
             ssi_activity_observe_traits(activity, SSI_TRAITS));
  MUST(ssi_activity_observed_kinds(activity, seen, SSI_KINDS, &count));
  SAY("+the last kind observed", seen[count - 1]);
  MUST(ssi_activity_observed_traits(activity, &traits));
  SAY("+traits observed", traits);
}

/* An allocator with a field that the old library does not know. */
static void *allocate(void *context, size_t bytes) {
  (void)context;
  return malloc(bytes);
}

static void release(void *context, void *memory, size_t bytes) {
  (void)context;
  (void)bytes;
  free(memory);
}

static void ask_allocator(void) {
  ssi_allocator *from = NEW(ssi_allocator);
  ssi_activity *made = NULL;
  from->context = NULL;
  from->allocate = allocate;
  from->release = release;
  from->planted_allocator = 0;
  MUST(ssi_activity_new(from, &made));
  ssi_activity_free(made);
  made = NULL;
  from->planted_allocator = UINT64_C(1) << 56; /* its last byte only */
  say_status("+more in the allocator", ssi_activity_new(from, &made));
  ssi_activity_free(made);
}

/* Bytes that the grown library saved, if it has. */
static void load(const char *folder) {
  char path[4096];
  uint8_t *bytes = dirty(1 << 16);
  ssi_activity *activity = NULL;
  FILE *file;
  size_t size;
  snprintf(path, sizeof path, "%s/grown-ledger", folder);
  file = fopen(path, "rb");
  if (!file) return;
  size = fread(bytes, 1, 1 << 16, file);
  fclose(file);
  say_status("+ledger of a later library",
             ssi_activity_load(NULL, bytes, size, &activity));
  ssi_activity_free(activity);
}

static void save(const char *folder) {
  char path[4096];
  uint8_t *bytes;
  ssi_activity *activity;
  FILE *file;
  size_t size;
  MUST(ssi_activity_new(NULL, &activity));
  if (ssi_activity_add(activity, TODAY, (ssi_kind)SSI_KINDS, 0, 1, 0) ==
      SSI_OK) {
    MUST(ssi_activity_save(activity, NULL, 0, &size));
    bytes = dirty(size);
    MUST(ssi_activity_save(activity, bytes, size, &size));
    snprintf(path, sizeof path, "%s/grown-ledger", folder);
    file = fopen(path, "wb");
    if (!file || fwrite(bytes, 1, size, file) != size || fclose(file) != 0)
      abort();
  }
  ssi_activity_free(activity);
}

static void ask_score(const host_member *of, const ssi_profile *profile,
                      const ssi_activity *activity) {
  ssi_indicator_result i = SSI_INIT(ssi_indicator_result);
  ssi_score *score;
  int32_t points;
  MUST(ssi_score_new(NULL, of->model, profile, activity, TODAY, &score));
  for (points = OLD_INDICATORS + 1; points <= SSI_INDICATORS; points++) {
    say_status("+points",
               ssi_score_indicator(score, (ssi_indicator)points, &i));
    SAY("+points", i.points, i.maximum, i.state);
  }
  say_status("+points of kind",
             ssi_score_of_kind(score, (ssi_kind)SSI_KINDS, &points));
  ssi_score_free(score);
}

void ask_beyond(const host_member *of, const char *folder) {
  ssi_profile *profile;
  ssi_activity *activity;
  MUST(ssi_profile_copy(of->profile, &profile));
  MUST(ssi_activity_copy(of->activity, &activity));
  ask_model(of->model);
  ask_profile(profile);
  ask_ledger(activity);
  ask_allocator();
  save(folder);
  load(folder);
  ask_score(of, profile, activity);
#ifdef CALLS_PLANTED
  SAY("+planted", ssi_planted());
#endif
  ssi_activity_free(activity);
  ssi_profile_free(profile);
}

#endif
