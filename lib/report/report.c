/* The report: each section is written as soon as it is given, so that nothing
   of what it was made from need stay; the document is then their texts one
   after the other. Linear in the bytes of the document. */
#include "report/report.h"

#include <string.h>

#include "base/seldom.h"
#include "report/score_json.h"
#include "score/score.h"

#define VERSION 1

static const char *const keys[SSI_REPORT_SECTIONS] = {
    [SSI_REPORT_SIGNALS] = "kinds", /* and facts */
    [SSI_REPORT_HISTORY] = "history", [SSI_REPORT_TREND] = "trend",
    [SSI_REPORT_PLAN] = "plan",       [SSI_REPORT_PEOPLE] = "people",
    [SSI_REPORT_READ] = "read",
};

SSI_SELDOM static void drop(const ssi_report *self, ssi_written *part) {
  ssi_release_wiped(&self->allocator, part->text, part->size, 1);
}

/* Behind another value, in this many objects and lists. */
SSI_SELDOM static ssi_writer behind(char *text, size_t depth, bool fresh) {
  ssi_writer to = ssi_writer_to(text);
  to.depth = depth;
  to.fresh = fresh;
  return to;
}

/* `kept` bytes of what is there stay in front. */
SSI_SELDOM static ssi_status rewrite(ssi_report *self, ssi_written *part,
                                     size_t kept, size_t depth, bool fresh,
                                     ssi_write_section *write,
                                     const void *from) {
  ssi_written made;
  ssi_writer to = behind(NULL, depth, fresh);
  write(&to, self, from);
  made.size = kept + to.used;
  made.text = ssi_allocate_unset(&self->allocator, made.size, 1);
  if (!made.text) return SSI_ERROR_MEMORY;
  if (kept) memcpy(made.text, part->text, kept);
  to = behind(made.text + kept, depth, fresh);
  write(&to, self, from);
  drop(self, part);
  *part = made;
  return SSI_OK;
}

SSI_SELDOM ssi_status ssi_report_write(ssi_report *self,
                                       ssi_section_of_report section,
                                       ssi_write_section *write,
                                       const void *from) {
  return rewrite(self, &self->sections[section], 0, 1, false, write, from);
}

SSI_SELDOM ssi_status ssi_report_append(ssi_report *self,
                                        ssi_write_section *write,
                                        const void *from) {
  ssi_written *part = &self->benchmarks;
  return rewrite(self, part, part->size, 2, !part->text, write, from);
}

/* Those that would bring most first, of equal ones the first. */
SSI_SELDOM static void write_advice(ssi_writer *to, const ssi_score *score) {
  bool told[SSI_INDICATORS] = {false};
  size_t i;
  ssi_write_open(to, "advice", '[');
  for (;;) {
    int32_t most = 0;
    size_t best = 0;
    for (i = 0; i < SSI_INDICATORS; i++) {
      const int32_t gain = told[i] ? 0 : ssi_gain_of(score, i);
      if (gain <= most) continue;
      most = gain;
      best = i;
    }
    if (most == 0) break;
    told[best] = true;
    ssi_write_open(to, NULL, '{');
    ssi_write_text(to, "indicator", ssi_indicator_rows[best].name);
    ssi_write_millionths(to, "gain", most);
    ssi_write_close(to, '}');
  }
  ssi_write_close(to, ']');
}

SSI_SELDOM static void write_head(ssi_writer *to, const ssi_report *report,
                                  const void *from) {
  (void)report;
  ssi_write_count(to, "version", VERSION);
  ssi_write_score(to, from, SSI_DETAIL_REPORT);
  write_advice(to, from);
}

SSI_SELDOM ssi_status ssi_report_new(const ssi_allocator *allocator,
                                     const ssi_score *score, ssi_report **out) {
  ssi_status status;
  ssi_report *self;
  void *made;
  int32_t i;
  if (!score || !out) return SSI_ERROR_NULL;
  status = ssi_handle_make(allocator, sizeof *self, &made);
  if (status != SSI_OK) return status;
  self = made;
  self->day = score->day;
  memcpy(self->fingerprint, score->fingerprint, sizeof self->fingerprint);
  for (i = SSI_ALL_PILLARS; i <= SSI_PILLARS; i++)
    self->points[i] = ssi_result_points(score, i);
  for (i = 0; i < SSI_INDICATORS; i++)
    self->pillars[i] = (uint8_t)score->indicators[i].pillar;
  for (i = 0; i < SSI_KINDS; i++)
    (void)ssi_score_of_kind(score, (ssi_kind)(i + 1), &self->of_kinds[i]);
  for (i = 0; i < SSI_FACTS; i++)
    (void)ssi_score_of_fact(score, (ssi_fact)(i + 1), &self->of_facts[i]);
  status = rewrite(self, &self->head, 0, 1, true, write_head, score);
  if (status == SSI_OK)
    *out = self;
  else
    ssi_report_free(self);
  return status;
}

SSI_SELDOM void ssi_report_free(ssi_report *self) {
  size_t i;
  if (!self) return;
  drop(self, &self->head);
  drop(self, &self->benchmarks);
  for (i = 0; i < SSI_REPORT_SECTIONS; i++) drop(self, &self->sections[i]);
  ssi_handle_free_wiped(self, sizeof *self);
}

SSI_SELDOM static void write_benchmarks(ssi_writer *to,
                                        const ssi_written *part) {
  ssi_write_open(to, "benchmarks", '[');
  if (part->text) ssi_write_again(to, part->text, part->size);
  ssi_write_close(to, ']');
}

SSI_SELDOM static void write_section(ssi_writer *to, const ssi_report *self,
                                     size_t section) {
  const ssi_written *part = &self->sections[section];
  if (part->text) {
    ssi_write_again(to, part->text, part->size);
    return;
  }
  ssi_write_null(to, keys[section]);
  if (section == SSI_REPORT_SIGNALS) ssi_write_null(to, "facts");
}

SSI_SELDOM static size_t write_all(const ssi_report *self, char *text) {
  ssi_writer to = ssi_writer_to(text);
  size_t i;
  ssi_write_open(&to, NULL, '{');
  ssi_write_again(&to, self->head.text, self->head.size);
  for (i = 0; i < SSI_REPORT_SECTIONS; i++) {
    if (i == SSI_REPORT_READ) write_benchmarks(&to, &self->benchmarks);
    write_section(&to, self, i);
  }
  ssi_write_close(&to, '}');
  return ssi_writer_end(&to);
}

SSI_SELDOM ssi_status ssi_report_json(const ssi_report *self, char *text,
                                      size_t capacity, size_t *out_size) {
  if (!self || !out_size) return SSI_ERROR_NULL;
  *out_size = write_all(self, NULL);
  if (!text) return SSI_OK;
  if (capacity < *out_size) return SSI_ERROR_SPACE;
  (void)write_all(self, text);
  return SSI_OK;
}

SSI_SELDOM void ssi_write_pillars(ssi_writer *to, const char *key,
                                  int32_t total,
                                  const int32_t pillars[SSI_PILLARS],
                                  bool has_pillars) {
  size_t i;
  ssi_write_open(to, key, '{');
  ssi_write_millionths(to, "total", total);
  for (i = 0; i < SSI_PILLARS; i++) {
    if (has_pillars)
      ssi_write_millionths(to, ssi_pillar_rows[i].name, pillars[i]);
    else
      ssi_write_null(to, ssi_pillar_rows[i].name);
  }
  ssi_write_close(to, '}');
}
