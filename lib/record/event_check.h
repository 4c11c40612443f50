/* What an event may hold, wherever it comes from. */
#ifndef SSI_LIB_RECORD_EVENT_CHECK_H
#define SSI_LIB_RECORD_EVENT_CHECK_H

#include <ssi/activity.h>

/* SSI_OK, or the status of what may not be, which is kept. */
ssi_status ssi_event_check(ssi_refusal *keep, int32_t day, uint32_t kind,
                           uint32_t traits, uint32_t count);

/* Keeps a day that may not be; answers SSI_ERROR_DAY. */
ssi_status ssi_event_refuse_day(ssi_refusal *keep, int32_t day);

#endif
