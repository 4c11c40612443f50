/* A member to score: model, profile and ledger together. A call that should
   succeed and does not stops the program with its status. */
#include "unit/member.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void must(ssi_status status) {
  if (status == SSI_OK) return;
  fprintf(stderr, "unexpected %s\n", ssi_status_name(status));
  abort();
}

member member_new(void) {
  member self;
  must(ssi_model_new(NULL, &self.model));
  must(ssi_profile_new(NULL, &self.profile));
  must(ssi_activity_new(NULL, &self.activity));
  return self;
}

member member_copy(const member *self) {
  member copy;
  must(ssi_model_copy(self->model, &copy.model));
  must(ssi_profile_copy(self->profile, &copy.profile));
  must(ssi_activity_copy(self->activity, &copy.activity));
  return copy;
}

void member_free(member *self) {
  ssi_model_free(self->model);
  ssi_profile_free(self->profile);
  ssi_activity_free(self->activity);
}

void member_event(member *self, int32_t day, ssi_kind kind, uint32_t traits,
                  uint32_t count, uint64_t who) {
  must(ssi_activity_add(self->activity, day, kind, traits, count, who));
}

void member_fact(member *self, ssi_fact fact, int32_t value) {
  must(ssi_profile_set_fact(self->profile, fact, value));
}

void member_section(member *self, ssi_section section, const char *text) {
  must(ssi_profile_set_section(self->profile, section, text, strlen(text)));
}

void member_target(member *self, const char *keywords) {
  must(ssi_profile_set_target(self->profile, keywords, strlen(keywords)));
}

void member_observe_activity(member *self) {
  int kind;
  for (kind = 1; kind <= SSI_KINDS; kind++) {
    must(ssi_activity_observe(self->activity, (ssi_kind)kind));
  }
  must(ssi_activity_observe_traits(self->activity, SSI_TRAITS));
}

void member_observe_all(member *self) {
  int fact;
  member_observe_activity(self);
  for (fact = 1; fact <= SSI_FACTS; fact++) {
    bool observed;
    int32_t value;
    must(ssi_profile_fact(self->profile, (ssi_fact)fact, &observed, &value));
    if (!observed) member_fact(self, (ssi_fact)fact, 0);
  }
}

ssi_score *member_score(const member *self, int32_t day) {
  ssi_score *score = NULL;
  must(ssi_score_new(NULL, self->model, self->profile, self->activity, day,
                     &score));
  return score;
}

ssi_indicator_result indicator_on(const member *self, int32_t day,
                                  ssi_indicator indicator) {
  ssi_score *score = member_score(self, day);
  const ssi_indicator_result result = indicator_of(score, indicator);
  ssi_score_free(score);
  return result;
}

ssi_result pillar_on(const member *self, int32_t day, ssi_pillar pillar) {
  ssi_score *score = member_score(self, day);
  const ssi_result result = pillar_of(score, pillar);
  ssi_score_free(score);
  return result;
}

ssi_result total_on(const member *self, int32_t day) {
  ssi_score *score = member_score(self, day);
  const ssi_result result = total_of(score);
  ssi_score_free(score);
  return result;
}

ssi_indicator_result indicator_of(const ssi_score *score,
                                  ssi_indicator indicator) {
  ssi_indicator_result result = {.size = sizeof result};
  must(ssi_score_indicator(score, indicator, &result));
  return result;
}

ssi_result pillar_of(const ssi_score *score, ssi_pillar pillar) {
  ssi_result result = {.size = sizeof result};
  must(ssi_score_pillar(score, pillar, &result));
  return result;
}

ssi_result total_of(const ssi_score *score) {
  ssi_result result = {.size = sizeof result};
  must(ssi_score_total(score, &result));
  return result;
}

ssi_contribution contribution_of(const ssi_score *score, size_t index) {
  ssi_contribution result = {.size = sizeof result};
  must(ssi_score_contribution(score, index, &result));
  return result;
}

size_t contributions_of(const ssi_score *score) {
  size_t count = 0;
  must(ssi_score_contributions(score, &count));
  return count;
}

ssi_indicator_info indicator_info(const ssi_model *model,
                                  ssi_indicator indicator) {
  ssi_indicator_info info = {.size = sizeof info};
  must(ssi_model_indicator(model, indicator, &info));
  return info;
}

ssi_kind_info kind_info(const ssi_model *model, ssi_kind kind) {
  ssi_kind_info info = {.size = sizeof info};
  must(ssi_model_kind(model, kind, &info));
  return info;
}

ssi_fact_info fact_info(const ssi_model *model, ssi_fact fact) {
  ssi_fact_info info = {.size = sizeof info};
  must(ssi_model_fact(model, fact, &info));
  return info;
}

ssi_feed_info feed_info(const ssi_model *model, size_t index) {
  ssi_feed_info info = {.size = sizeof info};
  must(ssi_model_feed(model, index, &info));
  return info;
}

size_t feeds_of(const ssi_model *model) {
  size_t count = 0;
  must(ssi_model_feeds(model, &count));
  return count;
}

uint8_t *saved_bytes(const ssi_activity *activity, size_t *out_size) {
  uint8_t *bytes;
  must(ssi_activity_save(activity, NULL, 0, out_size));
  bytes = malloc(*out_size);
  if (!bytes) abort();
  must(ssi_activity_save(activity, bytes, *out_size, out_size));
  return bytes;
}

bool same_saved(const ssi_activity *a, const ssi_activity *b) {
  size_t a_size, b_size;
  uint8_t *a_bytes = saved_bytes(a, &a_size);
  uint8_t *b_bytes = saved_bytes(b, &b_size);
  const bool same = a_size == b_size && memcmp(a_bytes, b_bytes, a_size) == 0;
  free(a_bytes);
  free(b_bytes);
  return same;
}

static bool same_result(const ssi_result *a, const ssi_result *b) {
  return a->points == b->points && a->low == b->low && a->high == b->high &&
         a->observed == b->observed && a->maximum == b->maximum;
}

static bool same_indicator(const ssi_score *a, const ssi_score *b,
                           ssi_indicator indicator) {
  const ssi_indicator_result x = indicator_of(a, indicator);
  const ssi_indicator_result y = indicator_of(b, indicator);
  return x.pillar == y.pillar && x.state == y.state && x.points == y.points &&
         x.high == y.high && x.observed == y.observed &&
         x.maximum == y.maximum && x.headroom == y.headroom &&
         x.goalpost == y.goalpost && x.measure == y.measure &&
         x.share == y.share;
}

bool same_score(const ssi_score *a, const ssi_score *b) {
  const ssi_result a_total = total_of(a), b_total = total_of(b);
  bool same = same_result(&a_total, &b_total);
  size_t feed;
  int i;
  for (i = 1; i <= SSI_PILLARS; i++) {
    const ssi_result x = pillar_of(a, (ssi_pillar)i);
    const ssi_result y = pillar_of(b, (ssi_pillar)i);
    same = same && same_result(&x, &y);
  }
  for (i = 1; i <= SSI_INDICATORS; i++) {
    same = same && same_indicator(a, b, (ssi_indicator)i);
  }
  for (feed = 0; feed < contributions_of(a); feed++) {
    const ssi_contribution x = contribution_of(a, feed);
    const ssi_contribution y = contribution_of(b, feed);
    same = same && x.points == y.points && x.observed == y.observed &&
           x.share == y.share;
  }
  return same;
}
