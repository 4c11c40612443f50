/* Any bytes as readings of LinkedIn's number, as the program reads them. What
   is taken is in order and in range, and written as CSV it is read as the same;
   the comparison and the calibration take it. */
#include <stdlib.h>
#include <string.h>

#include "fuzz/check.h"
#include "fuzz/program.h"
#include "readings_file.h"
#include "text.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static bool read(const uint8_t *bytes, size_t size, readings_file *out) {
  const char *path = program_file(bytes, size);
  bool good;
  program_listens();
  good = readings_read(path, out);
  program_heard(!good);
  return good;
}

static written write(const readings_file *from) {
  written made = {NULL, 0};
  FILE *to = open_memstream(&made.bytes, &made.size);
  size_t i, p;
  DEMAND(to != NULL);
  fputs("day,brand,find,engage,relate\n", to);
  for (i = 0; i < from->count; i++) {
    char number[NUMBER_MAX];
    number_day(from->days[i], number);
    fputs(number, to);
    for (p = 0; p < SSI_PILLARS; p++) {
      number_exact(from->pillars[p][i], number);
      fprintf(to, ",%s", number);
    }
    fputc('\n', to);
  }
  DEMAND(fclose(to) == 0);
  return made;
}

static void check_order(const readings_file *of) {
  size_t i, p;
  for (i = 0; i < of->count; i++) {
    DEMAND(of->days[i] >= 0 && of->days[i] <= SSI_DAY_MAX);
    DEMAND(i == 0 || of->days[i - 1] < of->days[i]);
    for (p = 0; p < SSI_PILLARS; p++)
      DEMAND(of->pillars[p][i] >= 0 && of->pillars[p][i] <= SSI_PILLAR_POINTS);
  }
}

static void check_use(const readings_file *of) {
  const ssi_readings readings = readings_columns(of);
  ssi_model *model = NULL;
  ssi_profile *profile = NULL;
  ssi_activity *activity = NULL;
  ssi_compare *made = NULL;
  ssi_status status;
  DEMAND(ssi_model_new(NULL, &model) == SSI_OK);
  DEMAND(ssi_profile_new(NULL, &profile) == SSI_OK);
  DEMAND(ssi_activity_new(NULL, &activity) == SSI_OK);
  status =
      ssi_compare_new(NULL, model, profile, activity, &readings, NULL, &made);
  DEMAND(status == (of->count == 0                 ? SSI_ERROR_READINGS
                    : of->count > SSI_READINGS_MAX ? SSI_ERROR_LIMIT
                                                   : SSI_OK));
  ssi_compare_free(made);
  ssi_activity_free(activity);
  ssi_profile_free(profile);
  ssi_model_free(model);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  readings_file first, again;
  written once, twice;
  if (!read(data, size, &first)) {
    DEMAND(first.count == 0 && first.days == NULL);
    return 0;
  }
  check_order(&first);
  check_use(&first);
  once = write(&first);
  DEMAND(read((const uint8_t *)once.bytes, once.size, &again));
  twice = write(&again);
  program_same(&once, &twice);
  free(once.bytes);
  readings_free(&again);
  readings_free(&first);
  return 0;
}
