/* Days and numbers as people write them. Each answers false for anything else
 * and writes nothing then. */
#ifndef PARSE_H
#define PARSE_H

#include <stdbool.h>
#include <stdint.h>

/* Exactly YYYY-MM-DD, and a date that exists. */
bool parse_day(const char *text, int32_t *out);

/* Digits only, within a range. */
bool parse_whole(const char *text, int32_t low, int32_t high, int32_t *out);

/* Points such as "12", "12.5" or "12.345678", from 0 to a maximum, both in
 * micropoints. */
bool parse_points(const char *text, int32_t maximum, int32_t *out);

/* A fraction such as "1/4", or the same as decimal, that is a whole number of
 * 64ths from 1 to a maximum. */
bool parse_epsilon(const char *text, int32_t maximum, int32_t *out);

#endif
