/* Text and numbers as people read them. */
#ifndef TEXT_H
#define TEXT_H

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#define NUMBER_MAX 48
#define NAME_MAX_SHOWN 512

/* Copies a text so that it is safe to show: what is not a printable character
 * of the locale becomes "?". Cuts what does not fit. */
void text_clean(const char *text, char *out, size_t capacity);

/* Adds to a list of names that a message quotes: "a, b, c". The sixth and those
 * after it are dots. */
void text_quote(char *list, size_t capacity, const char *name, size_t index);

/* Columns a clean text takes on a terminal. */
int text_width(const char *text);

/* Writes a text, then spaces up to a width. */
void text_pad(FILE *out, const char *text, int width);

/* Writes a text after an indent, then spaces up to a column; one that does not
 * fit ends its line first. */
void text_label(FILE *out, const char *text, int indent, int column);

/* Writes spaces up to a width, at least one, then a text. */
void text_right(FILE *out, const char *text, int width);

/* The width of a column for the names of pillars, with columns beside them. */
int text_pillars(int least, int beside);

/* "long_form" becomes "Long form", in the language that is spoken. */
void text_title(const char *name, char *out, size_t capacity);

/* "long_form" becomes "long form", in the language that is spoken. */
void text_words(const char *name, char *out, size_t capacity);

/* Writes a text in lines of at most `width` columns, all indented. The first
 * line continues at `column`. Ends with a line end. */
void text_wrap(FILE *out, const char *text, int column, int indent, int width);

/* All six decimals: 41382512 becomes "41.382512". */
void number_exact(int64_t millionths, char out[NUMBER_MAX]);

/* The same as people write it: 41,382512 in French. */
void number_full(int64_t millionths, char out[NUMBER_MAX]);

/* Two decimals, halves away from zero: "41.38". */
void number_short(int64_t millionths, char out[NUMBER_MAX]);

/* Two decimals with a sign, also for a gain: "+1.20", "-0.05", "0.00". */
void number_change(int64_t millionths, char out[NUMBER_MAX]);

/* A measure in units / scale, with all six decimals. */
void number_measure(int64_t measure, int32_t scale, char out[NUMBER_MAX]);

/* A measure in units / scale, with at most two decimals: "4", "0.5". */
void number_measure_short(int64_t measure, int32_t scale, char out[NUMBER_MAX]);

/* A part of a whole in millionths, halves up. */
int64_t number_share(int64_t part, int64_t whole);

/* A part of a whole in per cent, halves up; whole numbers. */
int number_percent(int64_t part, int64_t whole);

/* A count with what the language sets between thousands: "4,200". */
void number_grouped(int64_t count, char out[NUMBER_MAX]);

/* Points as coarse as they were rounded: "34", or "34.5" if the resolution is
 * finer than a point; with a sign for a gain. */
void number_coarse(int64_t millionths, int32_t resolution,
                   char out[NUMBER_MAX]);
void number_coarse_change(int64_t millionths, int32_t resolution,
                          char out[NUMBER_MAX]);

/* 64ths as a fraction in lowest terms: 16 becomes "1/4", 64 becomes "1". */
void number_epsilon(int32_t epsilon, char out[NUMBER_MAX]);

/* A day as YYYY-MM-DD. */
void number_day(int32_t day, char out[NUMBER_MAX]);

#endif
