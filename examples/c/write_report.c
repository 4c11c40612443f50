/* Writes the JSON report of an invented member with one post, and prints it. */
#include <ssi/ssi.h>
#include <stdio.h>
#include <stdlib.h>

static ssi_status invent(ssi_activity *activity, int32_t day) {
  return ssi_activity_add(activity, day, SSI_KIND_POST, SSI_TRAIT_ORIGINAL, 1,
                          0);
}

/* [write] */
/* Asks how long the text is, then writes it. The caller frees it. */
static ssi_status write(const ssi_report *report, char **out) {
  size_t size = 0;
  ssi_status status = ssi_report_json(report, NULL, 0, &size);
  if (status != SSI_OK) return status;
  *out = malloc(size);
  if (!*out) return SSI_ERROR_MEMORY;
  return ssi_report_json(report, *out, size, &size);
}
/* [write] */

/* [whole call] */
int main(void) {
  ssi_model *model = NULL;
  ssi_profile *profile = NULL;
  ssi_activity *activity = NULL;
  ssi_score *score = NULL;
  ssi_report *report = NULL;
  char *text = NULL;
  int32_t day = 0;
  ssi_status status = ssi_day_from_date(2026, 5, 31, &day);

  if (status == SSI_OK) status = ssi_model_new(NULL, &model);
  if (status == SSI_OK) status = ssi_profile_new(NULL, &profile);
  if (status == SSI_OK) status = ssi_activity_new(NULL, &activity);
  if (status == SSI_OK) status = invent(activity, day);
  if (status == SSI_OK)
    status = ssi_score_new(NULL, model, profile, activity, day, &score);

  /* Each section is added by one call; what is not added is null. */
  if (status == SSI_OK) status = ssi_report_new(NULL, score, &report);
  if (status == SSI_OK)
    status = ssi_report_add_signals(report, profile, activity);
  if (status == SSI_OK)
    status = ssi_report_add_history(report, model, profile, activity, 365);
  if (status == SSI_OK) status = write(report, &text);
  if (status == SSI_OK)
    fputs(text, stdout);
  else
    fprintf(stderr, "%s\n", ssi_status_text(status));

  free(text);
  ssi_report_free(report);
  ssi_score_free(score);
  ssi_activity_free(activity);
  ssi_profile_free(profile);
  ssi_model_free(model);
  return status == SSI_OK ? 0 : 1;
}
/* [whole call] */
