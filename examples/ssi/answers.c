#include "answers.h"

#include <stdio.h>
#include <string.h>

#include "names.h"
#include "reading.h"
#include "text.h"

typedef struct refusal {
  ssi_status status;
  const char *word, *sentence;
} refusal;

static const refusal REFUSALS[] = {
    {SSI_ERROR_COHORT, "too_few",
     "it has fewer than 10 members, and nothing is said about so few"},
    {SSI_ERROR_RELEASE, "release",
     "with earlier answers, it would single out fewer than 10 members"},
    {SSI_ERROR_DAY, "forgotten",
     "its date is so long before the newest answer that the ledger does not "
     "remember that time"},
    {SSI_OK, NULL, NULL}};

static const refusal *find(ssi_status status) {
  const refusal *row = REFUSALS;
  while (row->word != NULL && row->status != status) row++;
  return row;
}

bool answer_is_refusal(ssi_status status) {
  return find(status)->word != NULL;
}

const char *answer_refusal(ssi_status status) {
  return find(status)->sentence;
}

const char *answer_refusal_word(ssi_status status) {
  return find(status)->word;
}

void answer_label(const ssi_cohort *cohort, int64_t members, char *out,
                  size_t capacity) {
  ssi_cohort_info info = SSI_INIT(ssi_cohort_info);
  char name[NAME_MAX_SHOWN / 2], day[NUMBER_MAX], count[NUMBER_MAX];
  ssi_cohort_label(cohort, &info);
  text_clean(info.name, name, sizeof(name));
  number_day(info.day, day);
  number_grouped(members, count);
  if (info.estimate) {
    snprintf(out, capacity,
             "%s: an estimate, from published figures, no real cohort", name);
  } else if (members == 0) {
    snprintf(out, capacity, "%s %s, on %s", name_of_cohort_kind(info.kind),
             name, day);
  } else {
    snprintf(out, capacity, "%s %s, about %s members, on %s",
             name_of_cohort_kind(info.kind), name, count, day);
  }
}

void answer_emit(const ssi_cohort *cohort, const ssi_mean_answer *mean,
                 ssi_status refused, emit *out) {
  ssi_cohort_info info = SSI_INIT(ssi_cohort_info);
  const int32_t means[] = {mean->total, mean->brand, mean->find, mean->engage,
                           mean->relate};
  ssi_cohort_label(cohort, &info);
  emit_text(out, "name", info.name);
  emit_text(out, "kind", name_of_cohort_kind(info.kind));
  reading_emit_day("on", info.day, out);
  emit_flag(out, "estimate", info.estimate);
  if (refused != SSI_OK) {
    emit_text(out, "refused", answer_refusal_word(refused));
    return;
  }
  emit_nothing(out, "refused");
  reading_emit_day("answered", mean->day, out);
  if (info.estimate) {
    emit_nothing(out, "members");
  } else {
    emit_count(out, "members", mean->members);
  }
  emit_micro(out, "resolution", mean->resolution);
  answer_emit_points("mean", means, mean->has_pillars, out);
}

void answer_emit_points(const char *key, const int32_t points[],
                        bool has_pillars, emit *out) {
  emit_open(out, key, '{');
  emit_micro(out, "total", points[0]);
  for (int i = 1; i <= SSI_PILLARS; i++) {
    const char *name = name_of_pillar((ssi_pillar)i);
    if (has_pillars) {
      emit_micro(out, name, points[i]);
    } else {
      emit_nothing(out, name);
    }
  }
  emit_close(out, '}');
}
