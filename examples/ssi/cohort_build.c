/* ssi cohort build: a cohort from tables of scores. */
#include <stdio.h>

#include "cohort_file.h"
#include "cohort_tables.h"
#include "commands.h"
#include "file_write.h"
#include "lang.h"
#include "names.h"
#include "reading.h"
#include "say.h"
#include "text.h"

static int print(const cohort_tables *self) {
  ssi_cohort_info info = SSI_INIT(ssi_cohort_info);
  char day[NUMBER_MAX], name[NAME_MAX_SHOWN], count[NUMBER_MAX];
  emit out;
  ssi_cohort_label(self->cohort, &info);
  if (!self->asked->json) {
    text_clean(info.name, name, sizeof(name));
    number_day(info.day, day);
    number_grouped(info.members, count);
    printf(lang_plural("Written to %s: %s %s, %s member, on %s%s\n",
                       "Written to %s: %s %s, %s members, on %s%s\n",
                       (unsigned long long)info.members),
           self->asked->output, _(name_of_cohort_kind(info.kind)), name, count,
           day, self->pillars ? _(", with pillars") : "");
    return EXIT_OK;
  }
  out = emit_begin(stdout);
  emit_open(&out, NULL, '{');
  emit_text(&out, "written", self->asked->output);
  emit_text(&out, "name", info.name);
  emit_text(&out, "kind", name_of_cohort_kind(info.kind));
  reading_emit_day("on", info.day, &out);
  emit_count(&out, "members", info.members);
  emit_flag(&out, "pillars", self->pillars);
  emit_close(&out, '}');
  return emit_end(&out);
}

static int make(cohort_tables *self) {
  const options *asked = self->asked;
  ssi_cohort_info info = SSI_INIT(ssi_cohort_info);
  if (file_taken(asked->output, asked->force)) return EXIT_DATA;
  if (!cohort_tables_read(self)) return EXIT_DATA;
  ssi_cohort_label(self->cohort, &info);
  if (info.members < SSI_BENCHMARK_MEMBERS_MIN) {
    say_note("a benchmark takes at least %d members",
             SSI_BENCHMARK_MEMBERS_MIN);
  }
  if (!cohort_file_write(asked->output, self->cohort, asked->force)) {
    return EXIT_DATA;
  }
  return print(self);
}

int run_cohort_build(const options *asked) {
  cohort_tables self;
  int code = cohort_tables_begin(asked, &self);
  if (code == EXIT_OK) code = make(&self);
  cohort_tables_free(&self);
  return code;
}
