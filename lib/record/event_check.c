/* Events, checked value by value; what is refused is kept with the kind, if
   there is such a kind. Constant time. */
#include "record/event_check.h"

#include "base/day.h"
#include "base/refusal.h"
#include "model/model.h"

ssi_status ssi_event_refuse_day(ssi_refusal *keep, int32_t day) {
  return ssi_refuse(keep, SSI_ERROR_DAY, "day", day, SSI_DAY_MIN, SSI_DAY_MAX);
}

ssi_status ssi_event_check(ssi_refusal *keep, int32_t day, uint32_t kind,
                           uint32_t traits, uint32_t count) {
  ssi_status status;
  if (!ssi_is_day(day)) return ssi_event_refuse_day(keep, day);
  if (!ssi_is_kind((ssi_kind)kind))
    return ssi_refuse(keep, SSI_ERROR_KIND, "kind", (int32_t)kind, 1,
                      SSI_KINDS);
  if (traits & ~(uint32_t)SSI_TRAITS)
    status =
        ssi_refuse(keep, SSI_ERROR_TRAITS, "traits", traits, 0, SSI_TRAITS);
  else if (count < 1 || count > SSI_COUNT_MAX)
    status =
        ssi_refuse(keep, SSI_ERROR_COUNT, "count", count, 1, SSI_COUNT_MAX);
  else
    return SSI_OK;
  keep->kind = (int32_t)kind;
  return status;
}
