/* A member to score: model, profile and ledger together. A call that should
   succeed and does not stops the program with its status. */
#ifndef SSI_TESTS_UNIT_MEMBER_H
#define SSI_TESTS_UNIT_MEMBER_H

#include <ssi/ssi.h>

typedef struct member {
  ssi_model *model;
  ssi_profile *profile;
  ssi_activity *activity;
} member;

/* The reference model, nothing observed. */
member member_new(void);
member member_copy(const member *self);
void member_free(member *self);

void member_event(member *self, int32_t day, ssi_kind kind, uint32_t traits,
                  uint32_t count, uint64_t who);
void member_fact(member *self, ssi_fact fact, int32_t value);
void member_section(member *self, ssi_section section, const char *text);
void member_target(member *self, const char *keywords);

/* Every kind and trait; every fact too, those not set yet as 0. */
void member_observe_activity(member *self);
void member_observe_all(member *self);

/* The whole score as of a day; release it with ssi_score_free(). */
ssi_score *member_score(const member *self, int32_t day);

ssi_indicator_result indicator_on(const member *self, int32_t day,
                                  ssi_indicator indicator);
ssi_result pillar_on(const member *self, int32_t day, ssi_pillar pillar);
ssi_result total_on(const member *self, int32_t day);

ssi_indicator_result indicator_of(const ssi_score *score,
                                  ssi_indicator indicator);
ssi_result pillar_of(const ssi_score *score, ssi_pillar pillar);
ssi_result total_of(const ssi_score *score);
ssi_contribution contribution_of(const ssi_score *score, size_t index);
size_t contributions_of(const ssi_score *score);

ssi_indicator_info indicator_info(const ssi_model *model,
                                  ssi_indicator indicator);
ssi_kind_info kind_info(const ssi_model *model, ssi_kind kind);
ssi_fact_info fact_info(const ssi_model *model, ssi_fact fact);
ssi_feed_info feed_info(const ssi_model *model, size_t index);
size_t feeds_of(const ssi_model *model);

/* The saved bytes, from malloc. */
uint8_t *saved_bytes(const ssi_activity *activity, size_t *out_size);
bool same_saved(const ssi_activity *a, const ssi_activity *b);

/* Equal in every number that the interface gives, contributions too. */
bool same_score(const ssi_score *a, const ssi_score *b);

/* SSI_OK, or the program stops. */
void must(ssi_status status);

#endif
