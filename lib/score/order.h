/* Rows put in order by the digits of a column, which stays where it is: rows of
   one number keep the order they have. */
#ifndef SSI_LIB_SCORE_ORDER_H
#define SSI_LIB_SCORE_ORDER_H

#include <stddef.h>
#include <stdint.h>

/* Lists the rows 0 .. count - 1 by their days, which are valid. */
void ssi_order_by_days(const int32_t *days, uint32_t *rows, uint32_t *scratch,
                       size_t count);

/* Orders rows[count] by their keys. */
void ssi_order_by_keys(const uint64_t *keys, uint32_t *rows, uint32_t *scratch,
                       size_t count);

#endif
