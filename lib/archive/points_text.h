/* Points as people and programs write them. */
#ifndef SSI_LIB_ARCHIVE_POINTS_TEXT_H
#define SSI_LIB_ARCHIVE_POINTS_TEXT_H

#include "archive/text.h"
#include "base/seldom.h"

/* Micropoints of "12.5", "12,5" or "1.25e1", 0 … most. More than six decimals
   are rounded to five: a number of single precision has some seven digits, so
   0.29999998 is 0.3 again. -1: it is no such number. */
SSI_SELDOM int32_t ssi_points_of_text(ssi_span text, int32_t most);

#endif
