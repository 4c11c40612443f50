/* Any bytes as a model file of the program. What is taken is a model, and
   written as the program writes it, it is read as the same one. */
#include <stdlib.h>
#include <string.h>

#include "fuzz/check.h"
#include "fuzz/program.h"
#include "model_file.h"
#include "model_json.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static bool read(const uint8_t *bytes, size_t size, ssi_model **out) {
  const char *path = program_file(bytes, size);
  bool good;
  program_listens();
  good = model_file_read(path, out);
  program_heard(!good);
  return good;
}

static written write(const ssi_model *model) {
  written made = {NULL, 0};
  FILE *to = open_memstream(&made.bytes, &made.size);
  DEMAND(to != NULL && model_json(model, to) == 0 && fclose(to) == 0);
  return made;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  ssi_refusal issue = SSI_INIT(ssi_refusal);
  ssi_model *model = NULL, *again = NULL;
  written once, twice;
  if (!read(data, size, &model)) return 0;
  DEMAND(ssi_model_check(model, &issue) == SSI_OK && issue.status == SSI_OK);
  once = write(model);
  DEMAND(read((const uint8_t *)once.bytes, once.size, &again));
  DEMAND(strcmp(ssi_model_fingerprint(model), ssi_model_fingerprint(again)) ==
         0);
  twice = write(again);
  program_same(&once, &twice);
  free(once.bytes);
  ssi_model_free(again);
  ssi_model_free(model);
  return 0;
}
