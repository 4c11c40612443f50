/* What an event may hold, wherever it comes from. */
#ifndef SSI_LIB_RECORD_EVENT_CHECK_H
#define SSI_LIB_RECORD_EVENT_CHECK_H

#include <ssi/activity.h>

#include "base/day.h"
#include "base/refusal.h"
#include "model/model.h"

/* A value of an event whose kind there is. */
static inline ssi_status ssi_event_refuse(ssi_refusal *keep, uint32_t kind,
                                          ssi_status status, const char *field,
                                          uint32_t value, int64_t minimum,
                                          int64_t maximum) {
  ssi_refuse(keep, status, field, value, minimum, maximum);
  keep->kind = (int32_t)kind;
  return status;
}

static inline ssi_status ssi_event_refuse_day(ssi_refusal *keep, int32_t day) {
  return ssi_refuse(keep, SSI_ERROR_DAY, "day", day, SSI_DAY_MIN, SSI_DAY_MAX);
}

/* SSI_OK, or the status of what may not be, which is kept. */
static inline ssi_status ssi_event_check(ssi_refusal *keep, int32_t day,
                                         uint32_t kind, uint32_t traits,
                                         uint32_t count) {
  if (!ssi_is_day(day)) return ssi_event_refuse_day(keep, day);
  if (!ssi_is_kind((ssi_kind)kind))
    return ssi_refuse(keep, SSI_ERROR_KIND, "kind", (int32_t)kind, 1,
                      SSI_KINDS);
  if (traits & ~(uint32_t)SSI_TRAITS)
    return ssi_event_refuse(keep, kind, SSI_ERROR_TRAITS, "traits", traits, 0,
                            SSI_TRAITS);
  if (count < 1 || count > SSI_COUNT_MAX)
    return ssi_event_refuse(keep, kind, SSI_ERROR_COUNT, "count", count, 1,
                            SSI_COUNT_MAX);
  return SSI_OK;
}

#endif
