/* What a calibration tells. */
#include <string.h>

#include "base/fill.h"
#include "insight/calibration.h"

void ssi_calibration_free(ssi_calibration *self) {
  ssi_allocator to;
  if (!self) return;
  to = self->allocator;
  ssi_release(&to, self->rows, self->readings, sizeof *self->rows);
  ssi_release(&to, self, 1, sizeof *self);
}

ssi_status ssi_calibration_model(const ssi_calibration *self, ssi_model **out) {
  if (!self) return SSI_ERROR_NULL;
  return ssi_model_copy(&self->model, out);
}

ssi_status ssi_calibration_total(const ssi_calibration *self, ssi_fit *out) {
  if (!self || !out) return SSI_ERROR_NULL;
  return SSI_FILL(ssi_fit, out, &self->total);
}

ssi_status ssi_calibration_pillar(const ssi_calibration *self,
                                  ssi_pillar pillar, ssi_fit *out) {
  if (!self || !out) return SSI_ERROR_NULL;
  if (!ssi_is_pillar(pillar)) return SSI_ERROR_PILLAR;
  return SSI_FILL(ssi_fit, out, &self->pillars[pillar - 1]);
}

ssi_status ssi_calibration_residuals(const ssi_calibration *self,
                                     size_t *out_residuals) {
  if (!self || !out_residuals) return SSI_ERROR_NULL;
  *out_residuals = self->readings * SSI_PILLARS;
  return SSI_OK;
}

ssi_status ssi_calibration_residual(const ssi_calibration *self, size_t index,
                                    ssi_residual *out) {
  const ssi_calibration_row *row;
  const size_t pillar = index % SSI_PILLARS;
  ssi_residual result;
  if (!self || !out) return SSI_ERROR_NULL;
  if (index / SSI_PILLARS >= self->readings) return SSI_ERROR_INDEX;
  row = &self->rows[index / SSI_PILLARS];
  memset(&result, 0, sizeof result);
  result.day = row->day;
  result.pillar = (ssi_pillar)(pillar + 1);
  result.reading = row->readings[pillar];
  result.before = row->before[pillar];
  result.after = row->after[pillar];
  return SSI_FILL(ssi_residual, out, &result);
}

ssi_status ssi_calibration_indicator(const ssi_calibration *self,
                                     ssi_indicator indicator,
                                     ssi_fitted_indicator *out) {
  if (!self || !out) return SSI_ERROR_NULL;
  if (!ssi_is_indicator(indicator)) return SSI_ERROR_INDICATOR;
  return SSI_FILL(ssi_fitted_indicator, out, &self->parameters[indicator - 1]);
}
