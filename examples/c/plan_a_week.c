/* What changed for an invented member in a month, and which weekly routine of
   half an hour on five days would bring the most in three. */
#include <ssi/ssi.h>
#include <stdio.h>

/* Half a year of posts that became rarer. */
static ssi_status invent(ssi_activity *activity, int32_t last) {
  ssi_status status = SSI_OK;
  for (int32_t gap = 1, day = last - 180; day <= last && status == SSI_OK;
       day += gap++) {
    status = ssi_activity_add(activity, day, SSI_KIND_POST, SSI_TRAIT_ORIGINAL,
                              1, 0);
  }
  return status;
}

static ssi_status print(const ssi_model *model, const ssi_trend *trend,
                        const ssi_plan *plan) {
  ssi_change change = SSI_INIT(ssi_change);
  ssi_plan_result result = SSI_INIT(ssi_plan_result);
  ssi_plan_line_result line = SSI_INIT(ssi_plan_line_result);
  ssi_kind_info kind = SSI_INIT(ssi_kind_info);
  size_t lines = 0;
  ssi_status status = ssi_trend_total(trend, SSI_WINDOW_MONTH, &change);

  if (status == SSI_OK) status = ssi_plan_total(plan, &result);
  if (status == SSI_OK) status = ssi_plan_lines(plan, &lines);
  if (status != SSI_OK) return status;
  printf("%+.2f points in 30 days\n", SSI_POINTS(change.change));
  printf("today %.2f, in 90 days %.2f if you stop, %.2f with the plan\n",
         SSI_POINTS(result.now), SSI_POINTS(result.without),
         SSI_POINTS(result.planned));
  for (size_t i = 0; i < lines && status == SSI_OK; i++) {
    status = ssi_plan_line(plan, i, &line);
    if (status == SSI_OK) status = ssi_model_kind(model, line.kind, &kind);
    if (status == SSI_OK)
      printf("%2d times a week: %s\n", (int)line.times, kind.name);
  }
  return status;
}

/* [whole call] */
int main(void) {
  ssi_model *model = NULL;
  ssi_profile *profile = NULL;
  ssi_activity *activity = NULL;
  ssi_trend *trend = NULL;
  ssi_plan_options *options = NULL;
  ssi_plan *plan = NULL;
  int32_t day = 0;
  ssi_status status = ssi_day_from_date(2026, 5, 31, &day);

  if (status == SSI_OK) status = ssi_model_new(NULL, &model);
  if (status == SSI_OK) status = ssi_profile_new(NULL, &profile);
  if (status == SSI_OK) status = ssi_activity_new(NULL, &activity);
  if (status == SSI_OK) status = invent(activity, day);

  /* Back: 7 and 30 days, and 180 as the baseline. */
  if (status == SSI_OK)
    status =
        ssi_trend_new(NULL, model, profile, activity, day, day - 180, &trend);
  /* Ahead: 30 minutes on 5 days a week, for 90 days. */
  if (status == SSI_OK) status = ssi_plan_options_new(NULL, &options);
  if (status == SSI_OK) status = ssi_plan_options_set_time(options, 30, 5);
  if (status == SSI_OK)
    status =
        ssi_plan_new(NULL, model, profile, activity, options, day, 90, &plan);
  if (status == SSI_OK) status = print(model, trend, plan);
  if (status != SSI_OK) fprintf(stderr, "%s\n", ssi_status_text(status));

  ssi_plan_free(plan);
  ssi_plan_options_free(options);
  ssi_trend_free(trend);
  ssi_activity_free(activity);
  ssi_profile_free(profile);
  ssi_model_free(model);
  return status == SSI_OK ? 0 : 1;
}
/* [whole call] */
