/* How the values of options are read. Each says what is wrong with a value and
 * answers false. */
#ifndef OPTION_TAKE_H
#define OPTION_TAKE_H

#include "options.h"

bool take_flag(const option_row *row, const char *text, options *out);
bool take_text(const option_row *row, const char *text, options *out);
bool take_output(const option_row *row, const char *text, options *out);
bool take_more(const option_row *row, const char *text, options *out);
bool take_kind(const option_row *row, const char *text, options *out);
bool take_epsilon(const option_row *row, const char *text, options *out);
bool take_day(const option_row *row, const char *text, options *out);
bool take_whole(const option_row *row, const char *text, options *out);
bool take_target(const option_row *row, const char *text, options *out);
bool take_lang(const option_row *row, const char *text, options *out);
bool take_color(const option_row *row, const char *text, options *out);
bool take_kinds(const option_row *row, const char *text, options *out);
bool take_counts(const option_row *row, const char *text, options *out);
bool take_facts(const option_row *row, const char *text, options *out);
bool take_means(const option_row *row, const char *text, options *out);

#endif
