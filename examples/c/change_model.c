/* Reads the tables of the model, and changes a weight in a model of its own. */
#include <ssi/ssi.h>
#include <stdio.h>

/* [whole call] */
int main(void) {
  ssi_model *model = NULL;
  ssi_indicator_info info = SSI_INIT(ssi_indicator_info);
  ssi_indicator commenting = SSI_INDICATOR_COMMENTING;
  ssi_status status = ssi_model_new(NULL, &model);

  /* Twice the usual weight; what else counts for this pillar gives way, so that
     it comes to 25 points again. */
  if (status == SSI_OK) status = ssi_model_indicator(model, commenting, &info);
  if (status == SSI_OK)
    status = ssi_model_set_weight(model, commenting, 2 * info.weight);
  if (status == SSI_OK) status = ssi_model_balance(model);

  for (int i = 1; i <= SSI_INDICATORS && status == SSI_OK; i++) {
    status = ssi_model_indicator(model, (ssi_indicator)i, &info);
    if (status == SSI_OK)
      printf("%-22s %5.2f points at best: %s\n", info.name,
             SSI_POINTS(info.weight), info.sentence);
  }
  if (status != SSI_OK) fprintf(stderr, "%s\n", ssi_status_text(status));
  ssi_model_free(model);
  return status == SSI_OK ? 0 : 1;
}
/* [whole call] */
