/* Any bytes as a saved cohort or a saved ledger of releases. The first byte
   says what they are, and how much is put right before they are loaded:
     bit 0: the checksum      bit 1: magic and version
     bit 2: a ledger of releases, not a cohort
   What loads must save to the same bytes, answer, and go on working. */
#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "fuzz/check.h"

#define CHECKSUM 8
#define HEAD 8

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void put_right(uint8_t *bytes, size_t size, uint8_t what) {
  const ssi_hash_key no_key = {0, 0};
  uint64_t sum;
  size_t i;
  if (size < HEAD + CHECKSUM) return;
  if (what & 2) memcpy(bytes, what & 4 ? "SSIR\1" : "SSIC\1", 6);
  if (!(what & 1)) return;
  sum = ssi_hash(no_key, bytes, size - CHECKSUM);
  for (i = 0; i < CHECKSUM; i++)
    bytes[size - CHECKSUM + i] = (uint8_t)(sum >> (8 * i));
}

static bool is_refusal(ssi_status status) {
  return status == SSI_ERROR_RELEASE || status == SSI_ERROR_COHORT ||
         status == SSI_ERROR_DAY;
}

/* Asks all there is to ask. */
static void ask(ssi_releases *ledger, const ssi_cohort *cohort) {
  ssi_mean_answer mean = SSI_INIT(ssi_mean_answer);
  ssi_rank_answer rank = SSI_INIT(ssi_rank_answer);
  ssi_quantile_answer quantile = SSI_INIT(ssi_quantile_answer);
  ssi_movement_answer moved = SSI_INIT(ssi_movement_answer);
  ssi_status status = ssi_releases_mean(ledger, cohort, &mean);
  DEMAND(status == SSI_OK || is_refusal(status));
  if (status != SSI_OK) return;
  DEMAND(mean.total >= 0 && mean.total <= SSI_TOTAL_POINTS);
  DEMAND(ssi_releases_rank(ledger, cohort, 1, 5000000, &rank) == SSI_OK);
  DEMAND(rank.top >= 0 && rank.top <= 100);
  DEMAND(ssi_releases_quantile(ledger, cohort, 50, &quantile) == SSI_OK);
  DEMAND(quantile.points >= 0 && quantile.points <= SSI_TOTAL_POINTS);
  DEMAND(ssi_releases_movement(ledger, cohort, cohort, 1, 0, 70000000,
                               &moved) == SSI_OK);
  DEMAND(moved.change == moved.own + moved.cohort);
}

static ssi_cohort *ten_members(int32_t day) {
  ssi_cohort *cohort = NULL;
  uint64_t i;
  DEMAND(ssi_cohort_new(NULL, SSI_COHORT_TEAM, "T", 1, day, &cohort) == SSI_OK);
  for (i = 0; i < 10; i++)
    DEMAND(ssi_cohort_add(cohort, i, (int32_t)i, NULL) == SSI_OK);
  return cohort;
}

static void use_cohort(ssi_cohort *loaded, const uint8_t *bytes, size_t size) {
  ssi_cohort_info info = SSI_INIT(ssi_cohort_info);
  ssi_releases *ledger = NULL;
  ssi_cohort *copy = NULL;
  uint8_t *again = malloc(size);
  size_t needed = 0;
  DEMAND(again != NULL);
  DEMAND(ssi_cohort_save(loaded, again, size, &needed) == SSI_OK);
  DEMAND(needed == size && memcmp(again, bytes, size) == 0);
  DEMAND(ssi_cohort_label(loaded, &info) == SSI_OK);
  DEMAND(ssi_releases_new(NULL, 7, 53, &ledger) == SSI_OK);
  ask(ledger, loaded);
  DEMAND(ssi_cohort_copy(loaded, &copy) == SSI_OK);
  DEMAND(ssi_cohort_subtract(loaded, copy) == SSI_OK);
  DEMAND(ssi_cohort_merge(loaded, copy) == SSI_OK);
  DEMAND(ssi_cohort_save(loaded, again, size, &needed) == SSI_OK);
  DEMAND(needed == size && memcmp(again, bytes, size) == 0);
  ssi_releases_free(ledger);
  ssi_cohort_free(copy);
  free(again);
}

static void use_ledger(ssi_releases *loaded, const uint8_t *bytes,
                       size_t size) {
  ssi_cohort *cohort = ten_members(20000);
  ssi_cohort *later = ten_members(65535);
  ssi_releases *second = NULL;
  uint8_t *again = malloc(size);
  size_t needed = 0;
  DEMAND(again != NULL);
  DEMAND(ssi_releases_save(loaded, again, size, &needed) == SSI_OK);
  DEMAND(needed == size && memcmp(again, bytes, size) == 0);
  ask(loaded, cohort);
  ask(loaded, later);
  free(again);
  DEMAND(ssi_releases_save(loaded, NULL, 0, &needed) == SSI_OK);
  again = malloc(needed);
  DEMAND(again != NULL);
  DEMAND(ssi_releases_save(loaded, again, needed, &needed) == SSI_OK);
  DEMAND(ssi_releases_load(NULL, again, needed, &second) == SSI_OK);
  ssi_releases_free(second);
  ssi_cohort_free(cohort);
  ssi_cohort_free(later);
  free(again);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  ssi_cohort *cohort = NULL;
  ssi_releases *ledger = NULL;
  uint8_t *bytes;
  ssi_status status;
  if (size < 1) return 0;
  bytes = malloc(size);
  DEMAND(bytes != NULL);
  memcpy(bytes, data + 1, size - 1);
  put_right(bytes, size - 1, data[0]);
  if (data[0] & 4) {
    status = ssi_releases_load(NULL, bytes, size - 1, &ledger);
    DEMAND((ledger != NULL) == (status == SSI_OK));
    if (ledger) use_ledger(ledger, bytes, size - 1);
  } else {
    status = ssi_cohort_load(NULL, bytes, size - 1, &cohort);
    DEMAND((cohort != NULL) == (status == SSI_OK));
    if (cohort) use_cohort(cohort, bytes, size - 1);
  }
  DEMAND(status == SSI_OK || status == SSI_ERROR_FORMAT ||
         status == SSI_ERROR_VERSION);
  ssi_cohort_free(cohort);
  ssi_releases_free(ledger);
  free(bytes);
  return 0;
}
