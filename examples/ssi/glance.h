/* The score at one glance. */
#ifndef GLANCE_H
#define GLANCE_H

#include "reading.h"
#include "terminal.h"

void glance_print(const reading *self, const terminal *screen);

#endif
