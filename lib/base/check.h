/* Conditions that the code itself guarantees. In debug builds they assert; in
   release builds the compiler learns nothing and the branch is gone. */
#ifndef SSI_LIB_BASE_CHECK_H
#define SSI_LIB_BASE_CHECK_H

#ifdef SSI_DEBUG_CHECKS
#define SSI_ALWAYS(condition) ((condition) ? (void)0 : __builtin_trap())
#else
#define SSI_ALWAYS(condition) ((void)0)
#endif

#endif
