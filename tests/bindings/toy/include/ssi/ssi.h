/**
 * @file
 * @brief Includes every header of the toy.
 */
#ifndef SSI_SSI_H
#define SSI_SSI_H

#include <ssi/base.h>
#include <ssi/box.h>

#endif
