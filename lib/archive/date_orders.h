/* The order of day and month in all files: each may need what others tell. */
#ifndef SSI_LIB_ARCHIVE_DATE_ORDERS_H
#define SSI_LIB_ARCHIVE_DATE_ORDERS_H

#include "archive/archive_private.h"

/* After a file was read and before it is ranked: decides its order, or refuses
   it. */
void ssi_decide_order(ssi_archive *self, ssi_file *file);

/* After a file was ranked: decides again for those that need others. */
void ssi_decide_orders(ssi_archive *self);

#endif
