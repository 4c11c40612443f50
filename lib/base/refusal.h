/* Refused values, which handles keep until asked. All zeros: none was. */
#ifndef SSI_LIB_BASE_REFUSAL_H
#define SSI_LIB_BASE_REFUSAL_H

#include <ssi/base.h>

#include "base/seldom.h"

/* Keeps a value outside minimum .. maximum, about nothing more, in no row
   and of no member; answers the status. */
SSI_SELDOM ssi_status ssi_refuse(ssi_refusal *keep, ssi_status status,
                                 const char *field, int64_t value,
                                 int64_t minimum, int64_t maximum);

/* Tells what was kept. SSI_ERROR_SIZE: as ssi_fill(). */
ssi_status ssi_refusal_tell(const ssi_refusal *kept, ssi_refusal *out);

/* Whether there is nothing to tell to, or it is sized. */
bool ssi_refusal_fits(const ssi_refusal *out);

/* Tells what was kept during a call, if anything was and is wanted: *out fits.
   Answers the call's status. */
ssi_status ssi_refusal_pass(ssi_status status, const ssi_refusal *kept,
                            ssi_refusal *out);

#endif
