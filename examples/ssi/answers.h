/* What was released about a cohort, in words and as JSON. */
#ifndef ANSWERS_H
#define ANSWERS_H

#include <ssi/ssi.h>
#include <stdbool.h>

#include "json.h"

/* True if the rules of release keep the answer back, which is no failure. */
bool answer_is_refusal(ssi_status status);

/* Why, as a sentence without a full stop, or as a word. */
const char *answer_refusal(ssi_status status);
const char *answer_refusal_word(ssi_status status);

/* "industry Software, about 4,200 members, on 2026-05-31"; without the members
 * if 0. The name is clean. */
void answer_label(const ssi_cohort *cohort, int64_t members, char *out,
                  size_t capacity);

/* Name, kind, date, whether it is an estimate, why it was refused, and if not,
 * members, resolution and means. */
void answer_emit(const ssi_cohort *cohort, const ssi_mean_answer *mean,
                 ssi_status refused, emit *out);

/* The index and the four pillars, or null for them. */
void answer_emit_points(const char *key, const int32_t points[],
                        bool has_pillars, emit *out);

#endif
