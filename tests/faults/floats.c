/* Sets how this process calculates with floating point before anything else in
   it runs, and says at its end how operations come out then. Preloaded, or
   compiled into a program. SSI_FLOATS names what is changed, with a + between:

   up, down, zero   the direction of rounding
   flush            no numbers below the least normal one
   short, double    the x87's precision: 24 bits, 53 bits

   x86-64 only, which has all of them. */
#include <fenv.h>
#include <float.h>
#include <immintrin.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void set_x87(unsigned precision) {
  unsigned short word;
  __asm__ volatile("fnstcw %0" : "=m"(word));
  word = (unsigned short)((word & ~0x300u) | precision << 8);
  __asm__ volatile("fldcw %0" : : "m"(word));
}

static void set(const char *name) {
  if (strcmp(name, "flush") == 0) {
    _MM_SET_FLUSH_ZERO_MODE(_MM_FLUSH_ZERO_ON);
    _mm_setcsr(_mm_getcsr() | 0x40); /* what is read, too */
  } else if (strcmp(name, "short") == 0) {
    set_x87(0);
  } else if (strcmp(name, "double") == 0) {
    set_x87(2);
  } else {
    fprintf(stderr, "floats: %s: unknown\n", name);
    exit(2);
  }
}

/* Before the host's own constructors, too. */
__attribute__((constructor(101))) static void begin(void) {
  char names[64] = "", *name, *rest = names;
  const char *given = getenv("SSI_FLOATS");
  if (given != NULL) snprintf(names, sizeof names, "%s", given);
  while ((name = strsep(&rest, "+")) != NULL) {
    if (strcmp(name, "up") == 0) {
      fesetround(FE_UPWARD);
    } else if (strcmp(name, "down") == 0) {
      fesetround(FE_DOWNWARD);
    } else if (strcmp(name, "zero") == 0) {
      fesetround(FE_TOWARDZERO);
    } else if (*name != '\0') {
      set(name);
    }
  }
}

/* By quotients that only one direction rounds so. */
static const char *rounding(void) {
  const volatile double one = 1, three = 3, ten = 10;
  if (one / three > 0x1.5555555555555p-2) return "up";
  if (-one / three < -0x1.5555555555555p-2) return "down";
  return one / ten < 0x1.999999999999ap-4 ? "to zero" : "to the nearest";
}

static const char *below_normal(void) {
  const volatile double least = DBL_MIN, two = 2;
  const volatile double half = least / two;
  return half > 0 ? "kept" : "flushed";
}

/* By the lowest bit of a quotient's fraction of 64. */
static const char *x87(void) {
  const volatile long double one = 1, three = 3;
  const volatile long double third = one / three;
  uint64_t fraction = 0;
  int bits = 64;
  memcpy(&fraction, (const void *)&third, sizeof fraction);
  for (; fraction != 0 && fraction % 2 == 0; fraction /= 2) bits--;
  return bits <= 24 ? "short" : bits <= 53 ? "double" : "whole";
}

/* What is printed last was in force all the time, unless somebody set it
   back. */
__attribute__((destructor)) static void end(void) {
  fprintf(stderr, "floats: rounds %s, below normal %s, x87 %s\n", rounding(),
          below_normal(), x87());
}
