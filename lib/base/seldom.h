/* A mark on functions that run so seldom, or for so short a time, that their
   size matters more than their speed. */
#ifndef SSI_LIB_BASE_SELDOM_H
#define SSI_LIB_BASE_SELDOM_H

#ifdef __GNUC__
#define SSI_SELDOM __attribute__((cold))
#else
#define SSI_SELDOM
#endif

#endif
