/* Any bytes as a saved ledger. The first byte says how much is put right before
   they are loaded, so that the inside is reached too:
     bit 0: the checksum      bit 1: magic, version and number of rows
     bit 2: every kind and trait is observed
   What loads must save to the same bytes, merge and score. */
#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "fuzz/check.h"

#define HEAD 24
#define ROW 17
#define CHECKSUM 8

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void put(uint8_t *to, size_t bytes, uint64_t value) {
  size_t i;
  for (i = 0; i < bytes; i++) to[i] = (uint8_t)(value >> (8 * i));
}

static void put_right(uint8_t *bytes, size_t size, uint8_t what) {
  const ssi_hash_key no_key = {0, 0};
  if (size < HEAD + CHECKSUM) return;
  if (what & 2) {
    memcpy(bytes, "SSIA\1\0\0\0", 8);
    put(bytes + 20, 4, (size - HEAD - CHECKSUM) / ROW);
  }
  if (what & 4) {
    put(bytes + 8, 8, (UINT64_C(1) << SSI_KINDS) - 1);
    put(bytes + 16, 4, SSI_TRAITS);
  }
  if (what & 1)
    put(bytes + size - CHECKSUM, CHECKSUM,
        ssi_hash(no_key, bytes, size - CHECKSUM));
}

static void use(ssi_activity *loaded, const uint8_t *bytes, size_t size) {
  ssi_model *model = NULL;
  ssi_profile *profile = NULL;
  uint8_t *again = malloc(size);
  int32_t first = 0, last = 0;
  size_t needed = 0;
  DEMAND(again != NULL);
  DEMAND(ssi_activity_save(loaded, again, size, &needed) == SSI_OK);
  DEMAND(needed == size && memcmp(again, bytes, size) == 0);
  DEMAND(ssi_model_new(NULL, &model) == SSI_OK);
  DEMAND(ssi_profile_new(NULL, &profile) == SSI_OK);
  if (ssi_activity_days(loaded, &first, &last) == SSI_OK) {
    DEMAND(0 <= first && first <= last && last <= SSI_DAY_MAX);
    check_score(model, profile, loaded, first);
    check_score(model, profile, loaded, last);
  }
  check_score(model, profile, loaded, 20000);
  DEMAND(ssi_activity_merge(loaded, loaded) == SSI_OK);
  check_saved(loaded);
  ssi_model_free(model);
  ssi_profile_free(profile);
  free(again);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  ssi_activity *loaded = NULL;
  uint8_t *bytes;
  ssi_status status;
  if (size < 1) return 0;
  bytes = malloc(size);
  DEMAND(bytes != NULL);
  memcpy(bytes, data + 1, size - 1);
  put_right(bytes, size - 1, data[0]);
  status = ssi_activity_load(NULL, bytes, size - 1, &loaded);
  if (status == SSI_OK) {
    use(loaded, bytes, size - 1);
  } else {
    DEMAND(status == SSI_ERROR_FORMAT || status == SSI_ERROR_VERSION);
    DEMAND(loaded == NULL);
  }
  ssi_activity_free(loaded);
  free(bytes);
  return 0;
}
