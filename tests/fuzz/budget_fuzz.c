/* Any bytes as the budget of the program. The first byte says how much is put
   right (saved.h), the next three how much later today is, in quarters, and
   which serial is the least. A budget that is refused stays as it was in its
   file; one that is opened is kept, and opened again it is the same. */
#include "budget_file.h"

#include <stdlib.h>
#include <string.h>

#include "fuzz/check.h"
#include "fuzz/program.h"
#include "fuzz/saved.h"
#include "saved_file.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { HEAD = 4, QUARTER = 91 };

static bool open_budget(const char *path, int32_t serial, int32_t today,
                        budget_file *out) {
  bool good;
  program_listens();
  good = budget_file_open(path, serial, today, out);
  program_heard(!good);
  return good;
}

static written save(const ssi_budget *from) {
  written made = {NULL, 0};
  DEMAND(ssi_budget_save(from, NULL, 0, &made.size) == SSI_OK);
  made.bytes = malloc(made.size);
  DEMAND(made.bytes != NULL);
  DEMAND(ssi_budget_save(from, (uint8_t *)made.bytes, made.size, &made.size) ==
         SSI_OK);
  return made;
}

/* The file holds these bytes. */
static void check_file(const char *path, const void *bytes, size_t size) {
  saved_file now;
  DEMAND(saved_file_read(path, &now));
  DEMAND(now.size == size && memcmp(now.bytes, bytes, size) == 0);
  saved_file_free(&now);
}

static void check_kept(const budget_file *first, const char *path,
                       int32_t today) {
  ssi_budget_info info = SSI_INIT(ssi_budget_info);
  written once = save(first->budget), twice;
  budget_file again;
  bool kept;
  program_listens();
  kept = budget_file_keep(first);
  program_heard(!kept);
  DEMAND(kept && ssi_budget_label(first->budget, &info) == SSI_OK);
  check_file(path, once.bytes, once.size);
  if (info.serial < INT32_MAX)
    DEMAND(!open_budget(path, (int32_t)info.serial + 1, today, &again));
  DEMAND(open_budget(path, (int32_t)info.serial, today, &again));
  twice = save(again.budget);
  program_same(&once, &twice);
  free(once.bytes);
  budget_file_close(&again);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  budget_file first;
  const char *path;
  uint8_t *bytes;
  int32_t today, serial;
  if (size < HEAD) return 0;
  today = QUARTER * (data[1] | (data[2] & 1) << 8);
  serial = data[3];
  bytes = malloc(size);
  DEMAND(bytes != NULL);
  memcpy(bytes, data + HEAD, size - HEAD);
  saved_put_right(bytes, size - HEAD, SAVED_BUDGET, data[0]);
  path = program_place(bytes, size - HEAD);
  if (open_budget(path, serial, today, &first)) {
    check_kept(&first, path, today);
    budget_file_close(&first);
  } else {
    check_file(path, bytes, size - HEAD);
  }
  free(bytes);
  return 0;
}
