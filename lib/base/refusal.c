/* The last refused value of a handle: kept as it is returned, apart from the
   size, so that returning it is a copy. What it is about, apart from its field,
   is filled in by who refuses. Constant time. */
#include "base/refusal.h"

#include <string.h>

#include "base/fill.h"

ssi_status ssi_refuse(ssi_refusal *keep, ssi_status status, const char *field,
                      int64_t value, int64_t minimum, int64_t maximum) {
  memset(keep, 0, sizeof *keep);
  keep->status = status;
  keep->field = field;
  keep->row = -1;
  keep->member = -1;
  keep->value = value;
  keep->minimum = minimum;
  keep->maximum = maximum;
  return status;
}

ssi_status ssi_refusal_tell(const ssi_refusal *kept, ssi_refusal *out) {
  ssi_refusal none;
  if (kept->status != SSI_OK) return SSI_FILL(ssi_refusal, out, kept);
  ssi_refuse(&none, SSI_OK, "", 0, 0, 0);
  return SSI_FILL(ssi_refusal, out, &none);
}

bool ssi_refusal_fits(const ssi_refusal *out) {
  return !out || SSI_IS_SIZED(ssi_refusal, out);
}

ssi_status ssi_refusal_pass(ssi_status status, const ssi_refusal *kept,
                            ssi_refusal *out) {
  if (out && kept->status != SSI_OK) SSI_FILL(ssi_refusal, out, kept);
  return status;
}
