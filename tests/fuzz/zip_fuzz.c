/* Any bytes as the ZIP of an archive. An odd first byte: they are one, and the
   rest is read; an even one: the rest are files as pieces.h has them, which are
   packed first, so that the inside is reached. What is read answers the
   archive's report, and its parts score. The report of it is JSON whatever
   people and files are called. */
#include <jansson.h>
#include <stdlib.h>
#include <string.h>
#include <zip.h>

#include "fuzz/check.h"
#include "fuzz/pieces.h"
#include "fuzz/program.h"
#include "member.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define MEMORY 64000000

/* The report with all names in it. */
static written report_of(const member *self, const ssi_model *model,
                         int32_t day) {
  ssi_score *score = NULL;
  ssi_report *report = NULL;
  ssi_people *people = NULL;
  written made = {NULL, 0};
  DEMAND(ssi_score_new(NULL, model, self->profile, self->activity, day,
                       &score) == SSI_OK);
  DEMAND(ssi_people_new(NULL, model, self->activity, day, &people) == SSI_OK);
  DEMAND(ssi_report_new(NULL, score, &report) == SSI_OK);
  DEMAND(ssi_report_add_signals(report, self->profile, self->activity) ==
         SSI_OK);
  DEMAND(ssi_report_add_people(report, people, self->archive, 5) == SSI_OK);
  DEMAND(ssi_report_add_archive(report, self->archive, true) == SSI_OK);
  DEMAND(ssi_report_json(report, NULL, 0, &made.size) == SSI_OK);
  made.bytes = malloc(made.size);
  DEMAND(made.bytes != NULL);
  DEMAND(ssi_report_json(report, made.bytes, made.size, &made.size) == SSI_OK);
  ssi_report_free(report);
  ssi_people_free(people);
  ssi_score_free(score);
  return made;
}

static void check_report(const member *self, const ssi_model *model,
                         int32_t day) {
  written text = report_of(self, model, day);
  json_error_t error;
  json_t *root = json_loadb(text.bytes, strlen(text.bytes),
                            JSON_REJECT_DUPLICATES, &error);
  DEMAND(json_is_object(root));
  json_decref(root);
  free(text.bytes);
}

static void try_zip(const uint8_t *bytes, size_t size) {
  const char *path = program_file(bytes, size);
  const member_source from = {.paths = &path,
                              .count = 1,
                              .target = "sales",
                              .names = true,
                              .memory = MEMORY};
  int32_t day;
  static ssi_model *model;
  member self;
  bool good;
  if (!model) DEMAND(ssi_model_new(NULL, &model) == SSI_OK);
  program_listens();
  good = member_read(&from, &self);
  if (good) (void)member_notes(&self, model, path);
  program_heard(!good);
  if (!good) {
    DEMAND(self.archive == NULL && self.activity == NULL);
    return;
  }
  pieces_check_report(self.archive);
  check_saved(self.activity);
  check_saved_profile(self.profile);
  day = self.has_day ? self.day.day : 20000;
  check_score(model, self.profile, self.activity, day);
  check_report(&self, model, day);
  member_free(&self);
}

/* Packs the files; the bytes are to be released with free(). */
static uint8_t *pack(const piece *pieces, size_t count, size_t *out_size) {
  zip_source_t *made = zip_source_buffer_create(NULL, 0, 0, NULL);
  zip_t *zip = zip_open_from_source(made, ZIP_TRUNCATE, NULL);
  zip_stat_t about;
  uint8_t *bytes;
  size_t i;
  DEMAND(made != NULL && zip != NULL);
  zip_source_keep(made);
  for (i = 0; i < count; i++) {
    zip_source_t *file =
        zip_source_buffer(zip, pieces[i].bytes, pieces[i].size, 0);
    DEMAND(file != NULL);
    /* A name that is no text, or comes twice, has no place in a new ZIP. */
    if (zip_file_add(zip, pieces[i].name, file, 0) < 0) zip_source_free(file);
  }
  DEMAND(zip_close(zip) == 0);
  *out_size = 0;
  bytes = malloc(1);
  if (zip_source_open(made) == 0) {
    DEMAND(zip_source_stat(made, &about) == 0);
    bytes = realloc(bytes, about.size + 1);
    DEMAND(bytes != NULL);
    *out_size = (size_t)zip_source_read(made, bytes, about.size);
    zip_source_close(made);
  }
  zip_source_free(made);
  return bytes;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  if (size < 2) return 0;
  if (data[0] % 2) {
    try_zip(data + 1, size - 1);
  } else {
    piece pieces[PIECES_MAX];
    const size_t count = pieces_split(data + 1, size - 1, pieces);
    size_t packed = 0;
    uint8_t *bytes = pack(pieces, count, &packed);
    try_zip(bytes, packed);
    free(bytes);
  }
  return 0;
}
