/* The score at one glance. */
#ifndef DASHBOARD_H
#define DASHBOARD_H

#include "reading.h"
#include "terminal.h"

void dashboard_print(const reading *self, const terminal *screen);

#endif
