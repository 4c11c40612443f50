#include "unit/cohort_kit.h"

#include <string.h>

ssi_cohort *empty_cohort(int32_t day) {
  ssi_cohort *cohort = NULL;
  OK(ssi_cohort_new(NULL, SSI_COHORT_TEAM, "T", 1, day, &cohort));
  return cohort;
}

ssi_cohort *stairs(int32_t day, uint64_t first, size_t count, int32_t from,
                   int32_t step) {
  ssi_cohort *cohort = empty_cohort(day);
  size_t i;
  for (i = 0; i < count; i++)
    OK(ssi_cohort_add(cohort, first + i,
                      POINTS(from) + (int32_t)i * POINTS(step), NULL));
  return cohort;
}

ssi_cohort *stairs_with_pillars(int32_t day, uint64_t first, size_t count,
                                int32_t from, int32_t step) {
  ssi_cohort *cohort = empty_cohort(day);
  size_t i;
  for (i = 0; i < count; i++) {
    const int32_t total = POINTS(from) + (int32_t)i * POINTS(step);
    const int32_t pillars[] = {total / 4, total / 4, total / 4, total / 4};
    OK(ssi_cohort_add(cohort, first + i, total, pillars));
  }
  return cohort;
}

ssi_releases *weekly(void) {
  ssi_releases *ledger = NULL;
  OK(ssi_releases_new(NULL, 7, 53, &ledger));
  return ledger;
}

size_t size_of_cohort(const ssi_cohort *cohort) {
  ssi_cohort_info info = SSI_INIT(ssi_cohort_info);
  OK(ssi_cohort_label(cohort, &info));
  return (size_t)info.members;
}

uint8_t *cohort_bytes(const ssi_cohort *cohort, size_t *size) {
  uint8_t *bytes;
  OK(ssi_cohort_save(cohort, NULL, 0, size));
  bytes = malloc(*size);
  OK(ssi_cohort_save(cohort, bytes, *size, size));
  return bytes;
}

uint8_t *ledger_bytes(const ssi_releases *ledger, size_t *size) {
  uint8_t *bytes;
  OK(ssi_releases_save(ledger, NULL, 0, size));
  bytes = malloc(*size);
  OK(ssi_releases_save(ledger, bytes, *size, size));
  return bytes;
}

bool same_cohorts(const ssi_cohort *a, const ssi_cohort *b) {
  size_t a_size = 0, b_size = 0;
  uint8_t *const a_bytes = cohort_bytes(a, &a_size);
  uint8_t *const b_bytes = cohort_bytes(b, &b_size);
  const bool same = a_size == b_size && memcmp(a_bytes, b_bytes, a_size) == 0;
  free(a_bytes);
  free(b_bytes);
  return same;
}

ssi_status ask_mean(ssi_releases *ledger, const ssi_cohort *cohort) {
  ssi_mean_answer mean = SSI_INIT(ssi_mean_answer);
  return ssi_releases_mean(ledger, cohort, &mean);
}
