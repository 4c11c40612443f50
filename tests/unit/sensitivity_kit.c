/* Members with a whole pillar in one or two indicators, so that intervals can
   be worked out by hand. */
#include "unit/sensitivity_kit.h"

static void clear_weights(member *m, ssi_pillar pillar) {
  int i;
  for (i = 1; i <= SSI_INDICATORS; i++) {
    if (indicator_info(m->model, (ssi_indicator)i).pillar == pillar)
      must(ssi_model_set_weight(m->model, (ssi_indicator)i, 0));
  }
}

member two_groups(int32_t goalpost) {
  member m = member_new();
  clear_weights(&m, SSI_PILLAR_ENGAGE);
  must(ssi_model_set_weight(m.model, SSI_INDICATOR_GROUPS_JOINED, 25000000));
  must(ssi_model_set_goalpost(m.model, SSI_INDICATOR_GROUPS_JOINED, goalpost));
  member_fact(&m, SSI_FACT_GROUPS, 2);
  return m;
}

member two_weights(int32_t goalpost) {
  member m = member_new();
  clear_weights(&m, SSI_PILLAR_BRAND);
  must(ssi_model_set_weight(m.model, SSI_INDICATOR_DEPTH, 10000000));
  must(ssi_model_set_weight(m.model, SSI_INDICATOR_PRESENTATION, 15000000));
  must(ssi_model_set_goalpost(m.model, SSI_INDICATOR_DEPTH, 500000));
  must(ssi_model_set_goalpost(m.model, SSI_INDICATOR_PRESENTATION, goalpost));
  member_fact(&m, SSI_FACT_SUMMARY_LENGTH, 1500);
  member_fact(&m, SSI_FACT_POSITIONS_DESCRIBED, 3);
  member_fact(&m, SSI_FACT_COVER, 1);
  return m;
}

ssi_sensitivity *sensitivity_of(const member *m, int32_t percent) {
  ssi_sensitivity *made = NULL;
  must(ssi_sensitivity_new(NULL, m->model, m->profile, m->activity, TODAY,
                           percent, &made));
  return made;
}

ssi_spread total_spread(const ssi_sensitivity *self) {
  ssi_spread spread = SSI_INIT(ssi_spread);
  must(ssi_sensitivity_total(self, &spread));
  return spread;
}

ssi_spread pillar_spread(const ssi_sensitivity *self, ssi_pillar pillar) {
  ssi_spread spread = SSI_INIT(ssi_spread);
  must(ssi_sensitivity_pillar(self, pillar, &spread));
  return spread;
}

ssi_swing swing_at(const ssi_sensitivity *self, size_t index) {
  ssi_swing swing = SSI_INIT(ssi_swing);
  must(ssi_sensitivity_swing(self, index, &swing));
  return swing;
}
