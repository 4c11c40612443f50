/* The day that a trend looks back to. */
#ifndef BASELINE_H
#define BASELINE_H

#include <ssi/ssi.h>

/* 90 days before a day after the first, but not before the record begins. */
int32_t baseline_of(const ssi_activity *activity, int32_t day);

#endif
