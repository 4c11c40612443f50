/* Makes what most commands begin with: a member, a model, a day and a score. */
#include "reading.h"

#include <stdlib.h>
#include <string.h>

#include "lang.h"
#include "model_file.h"
#include "names.h"
#include "say.h"
#include "text.h"

/* The day to look at: as asked, else that as of which the archive tells. The
 * clock is never asked, so that the same archive gives the same answer for
 * ever. */
static bool choose_day(const options *asked, const day_option *day,
                       const char *option, reading *self) {
  int32_t first = 0, last = 0;
  char text[NUMBER_MAX];
  ssi_status status = ssi_activity_days(self->member.activity, &first, &last);
  self->day = day->given ? day->day : self->member.day.day;
  if (!day->given && !self->member.has_day) {
    member_say_undated(&self->member, options_path(asked), option);
    return false;
  }
  if (!day->given) member_note_day(&self->member);
  if (day->given) member_note_after(&self->member, self->day);
  if (status == SSI_OK && self->day < first) {
    number_day(first, text);
    say_note("the day is before the oldest event, of %s: no event counts",
             text);
  }
  return true;
}

int reading_fail(const options *asked, ssi_status status) {
  say_error("%s: %s", options_path(asked), _(ssi_status_text(status)));
  return EXIT_DATA;
}

bool reading_begin(const options *asked, const day_option *day,
                   const char *option, reading *out) {
  const member_source from = member_source_of(asked, 0);
  memset(out, 0, sizeof(*out));
  /* A wrong model is found before a large archive is read. */
  if (!model_file_read(asked->model, &out->model)) return false;
  if (member_read(&from, &out->member) &&
      member_notes(&out->member, out->model, options_path(asked)) &&
      choose_day(asked, day, option, out)) {
    return true;
  }
  reading_free(out);
  return false;
}

bool reading_make(const options *asked, reading *out) {
  ssi_status status;
  if (!reading_begin(asked, &asked->on, "on", out)) return false;
  status = ssi_score_new(NULL, out->model, out->member.profile,
                         out->member.activity, out->day, &out->score);
  if (status == SSI_OK) return true;
  reading_fail(asked, status);
  reading_free(out);
  return false;
}

void reading_free(reading *self) {
  ssi_score_free(self->score);
  ssi_model_free(self->model);
  member_free(&self->member);
}

ssi_result reading_total(const reading *self) {
  ssi_result result = SSI_INIT(ssi_result);
  ssi_score_total(self->score, &result);
  return result;
}

ssi_result reading_pillar(const reading *self, ssi_pillar pillar) {
  ssi_result result = SSI_INIT(ssi_result);
  ssi_score_pillar(self->score, pillar, &result);
  return result;
}

ssi_indicator_result reading_indicator(const reading *self,
                                       ssi_indicator indicator) {
  ssi_indicator_result result = SSI_INIT(ssi_indicator_result);
  ssi_score_indicator(self->score, indicator, &result);
  return result;
}

ssi_indicator_info reading_info(const reading *self, ssi_indicator indicator) {
  ssi_indicator_info info = SSI_INIT(ssi_indicator_info);
  ssi_model_indicator(self->model, indicator, &info);
  return info;
}

ssi_pillar_info reading_pillar_info(ssi_pillar pillar) {
  ssi_pillar_info info = SSI_INIT(ssi_pillar_info);
  ssi_model_pillar(pillar, &info);
  return info;
}

int32_t reading_gain(const reading *self, ssi_indicator indicator) {
  ssi_indicator_result result = reading_indicator(self, indicator);
  if (result.state == SSI_OBSERVATION_NONE) return 0;
  if (reading_info(self, indicator).measure == SSI_MEASURE_LEVEL) {
    return result.maximum - result.high;
  }
  return result.headroom;
}

const char *reading_feeder(const reading *self, const ssi_contribution *share) {
  return share->kind != 0 ? name_of_kind(self->model, share->kind)
                          : name_of_fact(self->model, share->fact);
}

void reading_emit_model(const char *key, const ssi_model *model, emit *out) {
  emit_open(out, key, '{');
  emit_text(out, "version", ssi_model_version(model));
  emit_text(out, "fingerprint", ssi_model_fingerprint(model));
  emit_close(out, '}');
}

void reading_emit_traits(const char *key, uint32_t bits, emit *out) {
  ssi_trait_info trait = SSI_INIT(ssi_trait_info);
  emit_open(out, key, '[');
  for (size_t i = 0; ssi_model_trait(i, &trait) == SSI_OK; i++) {
    if ((bits & trait.bit) != 0) emit_text(out, NULL, trait.name);
  }
  emit_close(out, ']');
}

void reading_append_days(const member *of, char *text, size_t capacity) {
  int32_t first = 0, last = 0;
  size_t used = strlen(text);
  char from[NUMBER_MAX], to[NUMBER_MAX];
  if (of == NULL || ssi_activity_days(of->activity, &first, &last) != SSI_OK) {
    return;
  }
  if (of->has_day && last > of->day.day && first <= of->day.day) {
    last = of->day.day;
  }
  number_day(first, from);
  number_day(last, to);
  snprintf(text + used, capacity - used, _(", data from %s to %s"), from, to);
}

void reading_head(const terminal *screen, const char *title, const char *line,
                  const ssi_model *model, const member *of) {
  char name[NUMBER_MAX], text[NAME_MAX_SHOWN];
  int column = text_width(title) + 1;
  name_model(model, name, sizeof(name));
  snprintf(text, sizeof(text), _("%s, model %s"), line, name);
  reading_append_days(of, text, sizeof(text));
  terminal_print(screen, STYLE_STRONG, title);
  putchar(' ');
  text_wrap(stdout, text, column, 2, screen->width);
  putchar('\n');
}

void reading_against_today(const terminal *screen, int32_t today, int32_t after,
                           int indent) {
  char from[NUMBER_MAX], to[NUMBER_MAX], change[NUMBER_MAX];
  char line[NAME_MAX_SHOWN];
  number_short(today, from);
  number_short(after, to);
  number_change((int64_t)after - today, change);
  snprintf(line, sizeof(line),
           _("Against today the index changes by %s, from %s to %s."), change,
           from, to);
  printf("%*s", indent, "");
  text_wrap(stdout, line, indent, indent, screen->width);
}

void reading_emit_day(const char *key, int32_t day, emit *out) {
  char text[NUMBER_MAX];
  if (day < 0) {
    emit_nothing(out, key);
    return;
  }
  number_day(day, text);
  emit_text(out, key, text);
}

/* The library's document of the score; NULL if there is no memory. */
static char *document(const reading *self, bool contributions) {
  size_t size = 0;
  char *text;
  ssi_score_json(self->score, contributions, NULL, 0, &size);
  text = malloc(size);
  if (text != NULL) {
    ssi_score_json(self->score, contributions, text, size, &size);
  }
  return text;
}

emit reading_emit(const reading *self, bool contributions) {
  char *text = document(self, contributions);
  emit out = emit_reopen(stdout, text);
  free(text);
  return out;
}

int reading_json(const reading *self, bool contributions) {
  emit out = reading_emit(self, contributions);
  emit_close(&out, '}');
  return emit_end(&out);
}
