/* Scores one invented member: a few facts, a few events, the four pillars. */
#include <ssi/ssi.h>
#include <stdio.h>

static const char SUMMARY[] =
    "I help machine builders sell to the food industry.";

/* Two months of a small routine: a post a week, a comment on most days. */
static ssi_status add_routine(ssi_activity *activity, int32_t last) {
  ssi_status status = SSI_OK;
  for (int32_t day = last - 60; day <= last && status == SSI_OK; day++) {
    if (day % 7 == 0) {
      status = ssi_activity_add(activity, day, SSI_KIND_POST,
                                SSI_TRAIT_ORIGINAL, 1, 0);
    } else {
      status = ssi_activity_add(activity, day, SSI_KIND_COMMENT, 0, 2, 0);
    }
  }
  return status;
}

static ssi_status describe(ssi_profile *profile) {
  ssi_status status = ssi_profile_set_fact(profile, SSI_FACT_PHOTO, 1);
  if (status != SSI_OK) return status;
  return ssi_profile_set_section(profile, SSI_SECTION_SUMMARY, SUMMARY,
                                 sizeof(SUMMARY) - 1);
}

static ssi_status print(const ssi_score *score) {
  ssi_result total = SSI_INIT(ssi_result);
  ssi_status status = ssi_score_total(score, &total);
  if (status != SSI_OK) return status;
  printf("index %.2f of 100, at most %.2f\n", SSI_POINTS(total.low),
         SSI_POINTS(total.high));
  for (int i = 1; i <= SSI_PILLARS; i++) {
    ssi_pillar_info info = SSI_INIT(ssi_pillar_info);
    ssi_result pillar = SSI_INIT(ssi_result);
    status = ssi_model_pillar((ssi_pillar)i, &info);
    if (status != SSI_OK) return status;
    status = ssi_score_pillar(score, (ssi_pillar)i, &pillar);
    if (status != SSI_OK) return status;
    printf("%-7s %5.2f of 25\n", info.name, SSI_POINTS(pillar.points));
  }
  return SSI_OK;
}

/* [whole call] */
int main(void) {
  ssi_model *model = NULL;
  ssi_profile *profile = NULL;
  ssi_activity *activity = NULL;
  ssi_score *score = NULL;
  int32_t day = 0;
  ssi_status status = ssi_day_from_date(2026, 5, 31, &day);

  if (status == SSI_OK) status = ssi_model_new(NULL, &model);
  if (status == SSI_OK) status = ssi_profile_new(NULL, &profile);
  if (status == SSI_OK) status = ssi_activity_new(NULL, &activity);
  if (status == SSI_OK) status = describe(profile);
  if (status == SSI_OK) status = add_routine(activity, day);
  if (status == SSI_OK) {
    status = ssi_score_new(NULL, model, profile, activity, day, &score);
  }
  if (status == SSI_OK) status = print(score);
  if (status != SSI_OK) fprintf(stderr, "%s\n", ssi_status_text(status));

  ssi_score_free(score);
  ssi_activity_free(activity);
  ssi_profile_free(profile);
  ssi_model_free(model);
  return status == SSI_OK ? 0 : 1;
}
/* [whole call] */
