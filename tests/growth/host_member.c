/* The model, what is recorded of a member, and what is refused. */
#include <stdlib.h>
#include <string.h>

#include "host.h"

static void tell_kinds(const ssi_model *model) {
  int32_t kind;
  for (kind = 1; kind <= OLD_KINDS; kind++) {
    ssi_kind found = (ssi_kind)0;
    GET(ssi_kind_info, info, ssi_model_kind(model, (ssi_kind)kind, info));
    MUST(ssi_kind_by_name(info->name, &found));
    say_text(info->name, info->sentence);
    SAY("kind", kind, found, info->polarity, info->daily_cap, info->cap_default,
        info->cap_min, info->cap_max, info->seconds, info->in_archive,
        info->reserved[6]);
  }
}

static void tell_facts(const ssi_model *model) {
  int32_t fact;
  for (fact = 1; fact <= OLD_FACTS; fact++) {
    GET(ssi_fact_info, info, ssi_model_fact(model, (ssi_fact)fact, info));
    say_text(info->name, info->unit);
    SAY("fact", fact, info->minimum, info->maximum, info->in_archive,
        info->reserved[6]);
  }
}

static void tell_traits(void) {
  size_t trait;
  for (trait = 0; trait < OLD_TRAITS; trait++) {
    GET(ssi_trait_info, info, ssi_model_trait(trait, info));
    say_text(info->name, info->source);
    SAY("trait", info->bit, info->reserved);
  }
}

static void tell_indicators(const ssi_model *model) {
  int32_t i;
  for (i = 1; i <= OLD_INDICATORS; i++) {
    GET(ssi_indicator_info, info,
        ssi_model_indicator(model, (ssi_indicator)i, info));
    say_text(info->name, info->unit);
    SAY("indicator", i, info->pillar, info->pillar_default, info->measure,
        info->scale, info->curve, info->weight, info->weight_default,
        info->weight_min, info->weight_max, info->goalpost,
        info->goalpost_default, info->goalpost_min, info->goalpost_max,
        info->half_life, info->half_life_min, info->half_life_max, info->span,
        info->prior, info->expected, info->anonymous, info->reserved[6]);
  }
}

void tell_model(const host_member *of) {
  int32_t pillar, status;
  for (status = 0; status < OLD_STATUSES; status++) {
    say_text(ssi_status_name((ssi_status)status),
             ssi_status_text((ssi_status)status));
  }
  for (pillar = 1; pillar <= SSI_PILLARS; pillar++) {
    GET(ssi_pillar_info, info, ssi_model_pillar((ssi_pillar)pillar, info));
    say_text(info->name, info->sentence);
  }
  tell_kinds(of->model);
  tell_facts(of->model);
  tell_traits();
  tell_indicators(of->model);
  say_text("model", ssi_model_version(of->model));
}

static void tell_rows(const ssi_activity *activity) {
  size_t rows, read, i;
  int32_t *days, first, last;
  uint8_t *kinds;
  uint32_t *traits, *counts;
  uint64_t *people;
  MUST(ssi_activity_rows(activity, &rows));
  days = dirty(rows * sizeof *days);
  kinds = dirty(rows);
  traits = dirty(rows * sizeof *traits);
  counts = dirty(rows * sizeof *counts);
  people = dirty(rows * sizeof *people);
  MUST(ssi_activity_read(activity, 0, rows, days, kinds, traits, counts, people,
                         &read));
  for (i = 0; i < read; i++)
    SAY("row", days[i], kinds[i], traits[i], counts[i], (int64_t)people[i]);
  MUST(ssi_activity_days(activity, &first, &last));
  SAY("days", first, last);
}

static void tell_observed(const ssi_activity *activity) {
  uint8_t *kinds = dirty(OLD_KINDS);
  uint32_t traits;
  size_t count, i;
  MUST(ssi_activity_observed_kinds(activity, kinds, OLD_KINDS, &count));
  for (i = 0; i < count; i++) SAY("observed", kinds[i]);
  MUST(ssi_activity_observed_traits(activity, &traits));
  SAY("observed traits", traits);
}

void tell_record(const host_member *of) {
  int32_t *values = dirty(SSI_FACTS * sizeof *values), kind, fact;
  ssi_profile *copy;
  for (kind = 1; kind <= OLD_KINDS; kind++) {
    int64_t total;
    int32_t share;
    bool observed;
    MUST(ssi_activity_total(of->activity, (ssi_kind)kind, TODAY - 100, TODAY,
                            &total));
    MUST(ssi_activity_observed(of->activity, (ssi_kind)kind, &observed));
    MUST(ssi_activity_observed_share(of->activity, (ssi_kind)kind, &share));
    SAY("kind", kind, total, observed, share);
  }
  tell_rows(of->activity);
  tell_observed(of->activity);
  MUST(ssi_profile_facts(of->profile, SSI_FACTS, values));
  for (fact = 0; fact < OLD_FACTS; fact++) SAY("value", fact, values[fact]);
  MUST(ssi_profile_new(NULL, &copy));
  MUST(ssi_profile_set_facts(copy, SSI_FACTS, values));
  MUST(ssi_profile_merge(copy, of->profile));
  MUST(ssi_profile_facts(copy, OLD_FACTS, values));
  for (fact = 0; fact < OLD_FACTS; fact++) SAY("merged", fact, values[fact]);
  ssi_profile_free(copy);
}

static void tell_refusal(const ssi_refusal *r) {
  say_text("refused", r->field);
  SAY("refusal", r->row, r->value, r->minimum, r->maximum, r->status, r->pillar,
      r->indicator, r->kind, r->fact, r->reserved);
}

static void refuse_in_ledger(ssi_activity *a) {
  say_status("count 0", ssi_activity_add(a, 1, SSI_KIND_POST, 0, 0, 0));
  say_status("day -1", ssi_activity_add(a, -1, SSI_KIND_POST, 0, 1, 0));
  say_status("kind 0", ssi_activity_add(a, 1, (ssi_kind)0, 0, 1, 0));
  say_status("kind 256", ssi_activity_add(a, 1, (ssi_kind)256, 0, 1, 0));
  say_status("the highest trait",
             ssi_activity_add(a, 1, SSI_KIND_POST, UINT32_C(1) << 31, 1, 0));
}

/* Ranges of kinds and traits may grow, those of the others do not. */
void tell_refusals(const host_member *of) {
  ssi_model *model;
  ssi_profile *profile;
  ssi_activity *activity;
  MUST(ssi_model_copy(of->model, &model));
  MUST(ssi_profile_copy(of->profile, &profile));
  MUST(ssi_activity_copy(of->activity, &activity));
  say_status("cap", ssi_model_set_cap(model, SSI_KIND_POST, 1000000));
  {
    GET(ssi_refusal, of_model, ssi_model_refusal(model, of_model));
    tell_refusal(of_model);
  }
  say_status("fact", ssi_profile_set_fact(profile, SSI_FACT_PHOTO, 2));
  {
    GET(ssi_refusal, of_profile, ssi_profile_refusal(profile, of_profile));
    tell_refusal(of_profile);
  }
  refuse_in_ledger(activity);
  say_status("count", ssi_activity_add(activity, 1, SSI_KIND_POST, 0, 0, 0));
  {
    GET(ssi_refusal, of_ledger, ssi_activity_refusal(activity, of_ledger));
    tell_refusal(of_ledger);
  }
  MUST(ssi_model_set_weight(model, SSI_INDICATOR_DEPTH, 1));
  {
    GET(ssi_refusal, checked, ssi_model_check(model, checked));
    tell_refusal(checked);
  }
  ssi_activity_free(activity);
  ssi_profile_free(profile);
  ssi_model_free(model);
}
