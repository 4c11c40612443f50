/* Section 9 of doc/model.md: a model whose parameters were changed, and whose
 * weights were balanced, sentence by sentence. */
#include <string.h>

#include "numbers.h"
#include "outcome.h"

static const whole_number pillar_points = 25000000;

static void change(const struct step *step, struct tables *tables) {
  int32_t value = (int32_t)step->value;
  switch (step->kind) {
    case STEP_WEIGHT:
      tables->indicator[step->number].weight = value;
      break;
    case STEP_GOALPOST:
      tables->indicator[step->number].goalpost = value;
      break;
    case STEP_HALF_LIFE:
      tables->indicator[step->number].half_life = value;
      break;
    case STEP_PILLAR:
      tables->indicator[step->number].pillar = (ssi_pillar)value;
      break;
    case STEP_CAP:
      tables->kind[step->number].daily_cap = value;
      break;
    default: /* of the member */
      break;
  }
}

/* R */
static whole_number weight_of(const struct tables *tables, int pillar) {
  whole_number sum = 0;
  for (int i = 1; i <= SSI_INDICATORS; i++)
    if ((int)tables->indicator[i].pillar == pillar)
      sum += tables->indicator[i].weight;
  return sum;
}

static void balance_pillar(struct tables *tables, int pillar) {
  const whole_number all = weight_of(tables, pillar);
  whole_number running = 0, before = 0;
  for (int i = 1; i <= SSI_INDICATORS; i++) {
    ssi_indicator_info *info = &tables->indicator[i];
    if ((int)info->pillar != pillar) continue;
    running += info->weight;
    whole_number upto = planted == PLANTED_WEIGHTS_DOWN
                            ? running * pillar_points / all
                            : rounded(running * pillar_points, all);
    info->weight = (int32_t)(upto - before);
    before = upto;
  }
}

/* The first pillar that does not add up, and its sum. */
static void check(const struct tables *tables, struct changed *out) {
  for (int i = SSI_PILLARS; i >= 1; i--) {
    whole_number sum = weight_of(tables, i);
    if (sum == pillar_points) continue;
    out->wrong[0] = i;
    out->wrong[1] = (int64_t)sum;
  }
}

static int balance(struct tables *tables) {
  for (int i = 1; i <= SSI_PILLARS; i++)
    if (weight_of(tables, i) == 0) return planted == PLANTED_EMPTY_PILLAR;
  for (int i = 1; i <= SSI_PILLARS; i++) balance_pillar(tables, i);
  return 1;
}

void changed_write(const struct tables *tables, struct changed *out) {
  for (int i = 1; i <= SSI_INDICATORS; i++) {
    const ssi_indicator_info *info = &tables->indicator[i];
    out->indicator[i][C_WEIGHT] = info->weight;
    out->indicator[i][C_GOALPOST] = info->goalpost;
    out->indicator[i][C_HALF_LIFE] = info->half_life;
    out->indicator[i][C_PILLAR] = info->pillar;
  }
  for (int i = 1; i <= SSI_KINDS; i++) out->cap[i] = tables->kind[i].daily_cap;
}

void model_follow(const struct recipe *recipe, const struct tables *reference,
                  struct tables *tables, struct changed *out) {
  *tables = *reference;
  for (int i = 0; i < recipe->steps; i++) change(&recipe->step[i], tables);
  check(tables, out);
  out->balanced = balance(tables);
  changed_write(tables, out);
  if (!out->balanced) *tables = *reference;
}
