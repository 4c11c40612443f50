/* The same numbers through the public interface of the library. */
#include <string.h>

#include "outcome.h"
#include "text.h"

unsigned long long outcomes_without_columns;

static void change_model(const struct step *step, ssi_model *model) {
  ssi_indicator indicator = (ssi_indicator)step->number;
  int32_t value = (int32_t)step->value;
  switch (step->kind) {
    case STEP_WEIGHT:
      must(ssi_model_set_weight(model, indicator, value), "set weight");
      break;
    case STEP_GOALPOST:
      must(ssi_model_set_goalpost(model, indicator, value), "set goalpost");
      break;
    case STEP_HALF_LIFE:
      must(ssi_model_set_half_life(model, indicator, value), "set half-life");
      break;
    case STEP_PILLAR:
      must(ssi_model_set_pillar(model, indicator, (ssi_pillar)value),
           "set pillar");
      break;
    case STEP_CAP:
      must(ssi_model_set_cap(model, (ssi_kind)step->number, value), "set cap");
      break;
    default:
      break;
  }
}

/* The last model stays for the next members, if theirs is the same. */
struct kept_model {
  ssi_model *model;
  ssi_scorer *scorer;
  struct changed changed;
  struct recipe changes;
};

static void keep_changes(const struct recipe *recipe, struct recipe *out) {
  out->steps = 0;
  for (int i = 0; i < recipe->steps; i++)
    if (recipe->step[i].kind >= STEP_WEIGHT)
      out->step[out->steps++] = recipe->step[i];
}

static void balance_model(ssi_model *model, struct changed *out) {
  static struct tables tables;
  ssi_refusal wrong = SSI_INIT(ssi_refusal);
  must(ssi_model_check(model, &wrong), "check");
  memset(out, 0, sizeof *out);
  out->wrong[0] = wrong.pillar;
  out->wrong[1] = wrong.value;
  ssi_status status = ssi_model_balance(model);
  if (status != SSI_ERROR_MODEL) must(status, "balance");
  out->balanced = status == SSI_OK;
  tables_read(model, &tables);
  changed_write(&tables, out);
}

static void make_model(struct kept_model *kept) {
  ssi_scorer_free(kept->scorer);
  kept->scorer = NULL;
  ssi_model_free(kept->model);
  kept->model = NULL;
  must(ssi_model_new(NULL, &kept->model), "model");
  for (int i = 0; i < kept->changes.steps; i++)
    change_model(&kept->changes.step[i], kept->model);
  balance_model(kept->model, &kept->changed);
  if (!kept->changed.balanced) {
    ssi_model_free(kept->model);
    kept->model = NULL;
    must(ssi_model_new(NULL, &kept->model), "model");
  }
  must(ssi_scorer_new(NULL, kept->model, &kept->scorer), "scorer");
}

static const struct kept_model *model_of(const struct recipe *recipe) {
  static struct kept_model kept;
  static struct recipe changes;
  keep_changes(recipe, &changes);
  int same = kept.model && kept.changes.steps == changes.steps;
  for (int i = 0; same && i < changes.steps; i++) {
    const struct step *a = &kept.changes.step[i], *b = &changes.step[i];
    same = a->kind == b->kind && a->number == b->number && a->value == b->value;
  }
  if (!same) {
    keep_changes(recipe, &kept.changes);
    make_model(&kept);
  }
  return &kept;
}

static void tell(const struct step *step, ssi_profile *profile,
                 ssi_activity *activity) {
  char text[TEXT_BYTES_MAX];
  int32_t value = (int32_t)step->value;
  bool observed;
  int32_t now;
  switch (step->kind) {
    case STEP_EVENT:
      must(ssi_activity_add(activity, step->day, (ssi_kind)step->number,
                            step->traits, (uint32_t)step->value, step->person),
           "event");
      break;
    case STEP_OBSERVE:
      if (value == SSI_SHARE_WHOLE)
        must(ssi_activity_observe(activity, (ssi_kind)step->number), "observe");
      else
        must(ssi_activity_observe_part(activity, (ssi_kind)step->number, value),
             "observe part");
      break;
    case STEP_TRAITS:
      must(ssi_activity_observe_traits(activity, step->traits), "traits");
      break;
    case STEP_DOUBLE:
      must(ssi_activity_merge(activity, activity), "double");
      must(ssi_profile_merge(profile, profile), "merge with itself");
      break;
    case STEP_FACT:
      must(ssi_profile_set_fact(profile, (ssi_fact)step->number, value),
           "set fact");
      break;
    case STEP_CLEAR:
      must(ssi_profile_clear_fact(profile, (ssi_fact)step->number), "clear");
      break;
    case STEP_FACT_PART:
      must(ssi_profile_fact(profile, (ssi_fact)step->number, &observed, &now),
           "fact");
      if (observed)
        must(ssi_profile_observe_part(profile, (ssi_fact)step->number, value),
             "fact part");
      break;
    case STEP_SECTION:
      must(ssi_profile_set_section(profile, (ssi_section)step->number, text,
                                   text_write(step->person, text)),
           "section");
      break;
    case STEP_TARGET:
      must(
          ssi_profile_set_target(profile, text, text_write(step->person, text)),
          "target");
      break;
    default:
      break;
  }
}

static void write_result(const ssi_result *from, int64_t *out) {
  out[POINTS] = from->points;
  out[LOW] = from->low;
  out[HIGH] = from->high;
  out[OBSERVED] = from->observed;
  out[MAXIMUM] = from->maximum;
}

static void write_member(const ssi_member_score *from, int64_t *out) {
  out[0] = from->total;
  out[SSI_PILLAR_BRAND] = from->brand;
  out[SSI_PILLAR_FIND] = from->find;
  out[SSI_PILLAR_ENGAGE] = from->engage;
  out[SSI_PILLAR_RELATE] = from->relate;
  out[5] = from->high;
  out[6] = from->observed;
}

static int64_t estimate(ssi_status status, int32_t points) {
  if (status == SSI_ERROR_UNOBSERVED) return -1;
  must(status, "estimate");
  return points;
}

static void read_score(const ssi_score *score, struct outcome *out) {
  size_t feeds = 0;
  ssi_result result = SSI_INIT(ssi_result);
  int32_t points = 0;
  must(ssi_score_total(score, &result), "total");
  write_result(&result, out->total);
  ssi_status status = ssi_score_estimate(score, &points);
  out->total[ESTIMATE] = estimate(status, points);
  must(ssi_score_display(score, &points), "display");
  out->total[ALONE] = points;
  for (int i = 1; i <= SSI_PILLARS; i++) {
    must(ssi_score_pillar(score, (ssi_pillar)i, &result), "pillar");
    write_result(&result, out->pillar[i]);
    status = ssi_score_estimate_pillar(score, (ssi_pillar)i, &points);
    out->pillar[i][ESTIMATE] = estimate(status, points);
  }
  for (int i = 1; i <= SSI_INDICATORS; i++) {
    ssi_indicator_result from = SSI_INIT(ssi_indicator_result);
    must(ssi_score_indicator(score, (ssi_indicator)i, &from), "indicator");
    int64_t *to = out->indicator[i];
    to[I_POINTS] = from.points;
    to[I_HIGH] = from.high;
    to[I_OBSERVED] = from.observed;
    to[I_MAXIMUM] = from.maximum;
    to[I_HEADROOM] = from.headroom;
    to[I_GOALPOST] = from.goalpost;
    to[I_MEASURE] = from.measure;
    to[I_SHARE] = from.share;
    to[I_STATE] = from.state;
    to[I_PILLAR] = from.pillar;
  }
  must(ssi_score_contributions(score, &feeds), "contributions");
  if (feeds > FEEDS_MAX) must(SSI_ERROR_LIMIT, "contributions");
  for (size_t i = 0; i < feeds; i++) {
    ssi_contribution from = SSI_INIT(ssi_contribution);
    must(ssi_score_contribution(score, i, &from), "contribution");
    out->feed[i][F_POINTS] = from.points;
    out->feed[i][F_SHARE] = from.share;
    out->feed[i][F_OBSERVED] = from.observed;
  }
  for (int i = 1; i <= SSI_KINDS; i++) {
    must(ssi_score_of_kind(score, (ssi_kind)i, &points), "points of a kind");
    out->kind[i][0] = points;
  }
  for (int i = 1; i <= SSI_FACTS; i++) {
    must(ssi_score_of_fact(score, (ssi_fact)i, &points), "points of a fact");
    out->fact[i][0] = points;
  }
}

static void read_record(const ssi_profile *profile,
                        const ssi_activity *activity, struct outcome *out) {
  for (int i = 1; i <= SSI_KINDS; i++) {
    int32_t share = 0;
    must(ssi_activity_observed_share(activity, (ssi_kind)i, &share), "share");
    out->kind[i][1] = share;
  }
  for (int i = 1; i <= SSI_FACTS; i++) {
    int32_t share = 0, value = 0;
    bool observed = false;
    must(ssi_profile_observed_share(profile, (ssi_fact)i, &share), "share");
    must(ssi_profile_fact(profile, (ssi_fact)i, &observed, &value), "fact");
    out->fact[i][1] = share;
    out->fact[i][2] = value;
  }
  uint32_t traits = 0;
  size_t rows = 0;
  must(ssi_activity_observed_traits(activity, &traits), "traits");
  must(ssi_activity_rows(activity, &rows), "rows");
  out->traits = traits;
  out->rows = (int64_t)rows;
}

void outcome_of_library(const struct recipe *recipe, struct outcome *out) {
  const struct kept_model *kept = model_of(recipe);
  const ssi_model *model = kept->model;
  memset(out, 0, sizeof *out);
  out->model = kept->changed;

  ssi_profile *profile[2] = {NULL, NULL};
  ssi_activity *activity[2] = {NULL, NULL};
  for (int i = 0; i < 2; i++) {
    must(ssi_profile_new(NULL, &profile[i]), "profile");
    must(ssi_activity_new(NULL, &activity[i]), "activity");
  }
  int parts = 1;
  for (int i = 0; i < recipe->steps; i++) {
    const struct step *step = &recipe->step[i];
    tell(step, profile[step->part], activity[step->part]);
    if (step->part) parts = 2;
  }
  if (parts == 2) {
    must(ssi_profile_merge(profile[0], profile[1]), "merge");
    must(ssi_activity_merge(activity[0], activity[1]), "merge");
  }
  ssi_score *score = NULL;
  must(ssi_score_new(NULL, model, profile[0], activity[0], recipe->day, &score),
       "score");
  read_score(score, out);
  ssi_result alone = SSI_INIT(ssi_result);
  for (int i = 1; i <= SSI_PILLARS; i++) {
    must(ssi_pillar_score(NULL, model, profile[0], activity[0], (ssi_pillar)i,
                          recipe->day, &alone),
         "pillar alone");
    out->pillar[i][ALONE] = alone.points;
  }
  ssi_member_score member = SSI_INIT(ssi_member_score);
  must(ssi_scorer_score(kept->scorer, profile[0], activity[0], recipe->day,
                        NULL, 0, &member),
       "scorer");
  write_member(&member, out->scorer);
  read_record(profile[0], activity[0], out);
  if (!columns_score(kept->scorer, profile[0], activity[0], recipe->day, out)) {
    columns_expect(out);
    outcomes_without_columns++;
  }
  ssi_score_free(score);
  for (int i = 0; i < 2; i++) {
    ssi_profile_free(profile[i]);
    ssi_activity_free(activity[i]);
  }
}
