/* Any bytes as a saved ledger or profile. The first byte says which, and how
   much is put right before they are loaded, so that the inside is reached too:
     bit 0: the checksum      bit 1: magic, version and number of rows
     bit 2: every kind and trait is observed, every fact as a whole
     bit 3: it is a profile
   What loads must save to the same bytes, change, merge and score. */
#include <stdlib.h>
#include <string.h>

#include "base/bytes.h"
#include "fuzz/check.h"

#define HEAD 16
#define KIND 5
#define ROW 19
#define FACT 10
#define WHOLE 1000000

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

typedef struct bytes {
  uint8_t *at;
  size_t size;
} bytes;

static size_t kinds_in(bytes of) {
  const size_t kinds = (size_t)ssi_get(of.at + 6, 2);
  const size_t room = (of.size - HEAD - SSI_CHECKSUM_BYTES) / KIND;
  return kinds < room ? kinds : room;
}

static void put_kinds(bytes to) {
  size_t i;
  ssi_put(to.at + 8, 4, SSI_TRAITS);
  if (to.size < HEAD + SSI_KINDS * KIND + SSI_CHECKSUM_BYTES) return;
  ssi_put(to.at + 6, 2, SSI_KINDS);
  for (i = 0; i < SSI_KINDS; i++) {
    ssi_put(to.at + HEAD + i * KIND, 1, i + 1);
    ssi_put(to.at + HEAD + i * KIND + 1, 4, WHOLE);
  }
}

static void put_ledger_right(bytes to, uint8_t what) {
  if (what & 4) put_kinds(to);
  if (!(what & 2)) return;
  memcpy(to.at, "SSIA\1\0", 6);
  ssi_put(to.at + 6, 2, kinds_in(to));
  ssi_put(to.at + 12, 4,
          (to.size - HEAD - kinds_in(to) * KIND - SSI_CHECKSUM_BYTES) / ROW);
}

static void put_profile_right(bytes to, uint8_t what) {
  const size_t facts = (size_t)ssi_get(to.at + 6, 2);
  size_t i;
  if (what & 2) memcpy(to.at, "SSIP\1\0", 6);
  for (i = 0; what & 4 && i < facts && HEAD + (i + 1) * FACT <= to.size; i++) {
    ssi_put(to.at + HEAD + i * FACT + 6, 4, WHOLE);
  }
}

static void put_right(bytes to, uint8_t what) {
  if (to.size < HEAD + SSI_CHECKSUM_BYTES) return;
  if (what & 8)
    put_profile_right(to, what);
  else
    put_ledger_right(to, what);
  if (what & 1) ssi_seal(to.at, to.size);
}

/* Whether it is as it was saved. */
static bool is_saved(const ssi_profile *profile, bytes as) {
  uint8_t *again = malloc(as.size);
  size_t needed = 0;
  bool same;
  DEMAND(again != NULL);
  same = ssi_profile_save(profile, again, as.size, &needed) == SSI_OK &&
         needed == as.size && memcmp(again, as.at, needed) == 0;
  free(again);
  return same;
}

/* Loaded as often as wanted, and merged in every way. */
static void merge_profile(const ssi_profile *loaded, bytes from) {
  ssi_profile *copy = NULL, *grown = NULL;
  DEMAND(ssi_profile_copy(loaded, &copy) == SSI_OK);
  DEMAND(ssi_profile_merge(copy, loaded) == SSI_OK);
  DEMAND(is_saved(copy, from));
  DEMAND(ssi_profile_new(NULL, &grown) == SSI_OK);
  DEMAND(ssi_profile_merge(grown, copy) == SSI_OK);
  DEMAND(is_saved(grown, from));
  DEMAND(ssi_profile_set_section(grown, SSI_SECTION_SKILLS, "cloud", 5) ==
         SSI_OK);
  DEMAND(ssi_profile_set_target(grown, "cloud, sales", 12) == SSI_OK);
  DEMAND(ssi_profile_merge(copy, grown) == SSI_OK);
  DEMAND(ssi_profile_merge(grown, loaded) == SSI_OK);
  check_saved_profile(copy);
  check_saved_profile(grown);
  ssi_profile_free(copy);
  ssi_profile_free(grown);
}

static void load_profile(bytes from) {
  ssi_profile *loaded = NULL;
  ssi_activity *activity = NULL;
  ssi_model *model = NULL;
  const ssi_status status = ssi_profile_load(NULL, from.at, from.size, &loaded);
  if (status != SSI_OK) {
    DEMAND(status == SSI_ERROR_FORMAT || status == SSI_ERROR_VERSION ||
           status == SSI_ERROR_UNSUPPORTED);
    DEMAND(loaded == NULL);
    return;
  }
  DEMAND(is_saved(loaded, from));
  DEMAND(ssi_model_new(NULL, &model) == SSI_OK);
  DEMAND(ssi_activity_new(NULL, &activity) == SSI_OK);
  check_score(model, loaded, activity, 20000);
  merge_profile(loaded, from);
  ssi_model_free(model);
  ssi_activity_free(activity);
  ssi_profile_free(loaded);
}

/* Forgets the first person there is, and cuts in the middle. */
static void change(ssi_activity *loaded, int32_t first, int32_t last) {
  uint64_t who = 0;
  size_t rows = 0, found = 0;
  DEMAND(ssi_activity_read(loaded, 0, 1, NULL, NULL, NULL, NULL, &who, &rows) ==
         SSI_OK);
  DEMAND(ssi_activity_forget(loaded, who, &found) == SSI_OK);
  DEMAND(found > 0 || who == 0);
  check_saved(loaded);
  DEMAND(ssi_activity_cut(loaded, first + (last - first) / 2, NULL) == SSI_OK);
  check_saved(loaded);
}

static void use(ssi_activity *loaded, bytes from) {
  ssi_model *model = NULL;
  ssi_profile *profile = NULL;
  uint8_t *again = malloc(from.size);
  int32_t first = 0, last = 0;
  size_t needed = 0;
  DEMAND(again != NULL);
  DEMAND(ssi_activity_save(loaded, again, from.size, &needed) == SSI_OK);
  DEMAND(needed == from.size && memcmp(again, from.at, needed) == 0);
  DEMAND(ssi_model_new(NULL, &model) == SSI_OK);
  DEMAND(ssi_profile_new(NULL, &profile) == SSI_OK);
  check_score(model, profile, loaded, 20000);
  if (ssi_activity_days(loaded, &first, &last) == SSI_OK) {
    DEMAND(0 <= first && first <= last && last <= SSI_DAY_MAX);
    check_score(model, profile, loaded, first);
    check_score(model, profile, loaded, last);
    DEMAND(ssi_activity_merge(loaded, loaded) == SSI_OK);
    check_saved(loaded);
    change(loaded, first, last);
  }
  ssi_model_free(model);
  ssi_profile_free(profile);
  free(again);
}

static void load_ledger(bytes from) {
  ssi_activity *loaded = NULL;
  const ssi_status status =
      ssi_activity_load(NULL, from.at, from.size, &loaded);
  if (status == SSI_OK) {
    use(loaded, from);
  } else {
    DEMAND(status == SSI_ERROR_FORMAT || status == SSI_ERROR_VERSION ||
           status == SSI_ERROR_UNSUPPORTED);
    DEMAND(loaded == NULL);
  }
  ssi_activity_free(loaded);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  bytes from;
  if (size < 1) return 0;
  from.size = size - 1;
  from.at = malloc(size);
  DEMAND(from.at != NULL);
  memcpy(from.at, data + 1, from.size);
  put_right(from, data[0]);
  if (data[0] & 8)
    load_profile(from);
  else
    load_ledger(from);
  free(from.at);
  return 0;
}
