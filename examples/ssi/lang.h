/* The language that people are spoken to in. JSON, CSV, names of options, files
 * and commands are English in all. Sentences stand in the sources in English;
 * po/ holds the others. */
#ifndef LANG_H
#define LANG_H

#include <stdbool.h>

#if defined(__GNUC__)
#define LANG_FORMAT(argument) __attribute__((format_arg(argument)))
#else
#define LANG_FORMAT(argument)
#endif

/* Marks a text that is translated here. */
#define _(text) lang_text(text)

/* Marks a text that is translated where it is printed. */
#define N_(text) text

/* Marks a text that means something only in a context. */
#define C_(context, text) lang_text_in(context "\004" text)

/* Chooses the language before anything is said: that of --lang, if the words
 * have it, else that of the environment as gettext reads it: LANGUAGE, of which
 * the first known counts, unless LC_ALL, LC_MESSAGES or LANG, the first that is
 * set, is "C". No locale need be installed. */
void lang_begin(int count, char **words);

/* False if there is no such language. */
bool lang_known(const char *code);

/* Whether nothing is translated. */
bool lang_is_english(void);

/* The text in that language; the text itself where there is none. */
const char *lang_text(const char *text) LANG_FORMAT(1);

/* The same for a text with its context before it; see C_. */
const char *lang_text_in(const char *text);

/* The form that goes with a number. */
const char *lang_plural(const char *one, const char *many,
                        unsigned long long count) LANG_FORMAT(1) LANG_FORMAT(2);

#endif
