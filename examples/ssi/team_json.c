/* A team's board as JSON. */
#include <stdio.h>
#include <stdlib.h>

#include "benchmark_file.h"
#include "names.h"
#include "say.h"
#include "team_parts.h"

static void emit_top(emit *out, const char *key, bool given, int32_t top) {
  if (given) {
    emit_count(out, key, top);
  } else {
    emit_nothing(out, key);
  }
}

static void emit_moved(emit *out, const char *key, bool given, int32_t moved) {
  if (given) {
    emit_micro(out, key, moved);
  } else {
    emit_nothing(out, key);
  }
}

static void emit_own(const board *self, emit *out) {
  const ssi_team_own *own = &self->own;
  emit_open(out, "member", '{');
  emit_text(out, "name", self->asks->name);
  emit_micro(out, "total", own->total);
  emit_micro(out, "brand", own->brand);
  emit_micro(out, "find", own->find);
  emit_micro(out, "engage", own->engage);
  emit_micro(out, "relate", own->relate);
  emit_moved(out, "progress", own->has_progress, own->progress);
  emit_flag(out, "shares", own->shares);
  emit_count(out, "sharing", own->sharing);
  emit_close(out, '}');
}

static void emit_view(const board *self, emit *out) {
  const ssi_team_view *view = &self->view;
  emit_open(out, "mean", '{');
  emit_micro(out, "total", view->total);
  emit_micro(out, "brand", view->brand);
  emit_micro(out, "find", view->find);
  emit_micro(out, "engage", view->engage);
  emit_micro(out, "relate", view->relate);
  emit_close(out, '}');
  emit_text(out, "weakest", name_of_pillar(view->weakest));
  emit_micro(out, "weakest_gap", view->weakest_gap);
  emit_moved(out, "progress", view->has_progress, view->progress);
  emit_count(out, "with_baseline", view->with_baseline);
}

static void emit_benchmark(const board *self, emit *out) {
  if (self->benchmark == NULL) {
    emit_nothing(out, "benchmark");
    return;
  }
  emit_open(out, "benchmark", '{');
  benchmark_emit(self->benchmark, out);
  emit_close(out, '}');
}

static bool emit_shared(const board *self, emit *out) {
  size_t count = 0, sharing = 0;
  ssi_team_row *rows = team_rows(self, false, &count);
  ssi_team_shares(self->team, &sharing);
  emit_count(out, "sharing", (int64_t)sharing);
  if (self->refused == SSI_OK) emit_view(self, out);
  emit_open(out, "shared", '[');
  for (size_t i = 0; rows != NULL && i < count; i++) {
    const ssi_team_row *row = &rows[i];
    emit_open(out, NULL, '{');
    emit_text(out, "name", team_mate_name(self, row->member));
    emit_micro(out, "total", row->total);
    emit_count(out, "place", row->place);
    emit_moved(out, "progress", row->has_progress, row->progress);
    emit_top(out, "progress_place", row->has_progress, row->progress_place);
    emit_close(out, '}');
  }
  emit_close(out, ']');
  free(rows);
  return rows != NULL;
}

int team_json(const board *self, FILE *to) {
  emit out = emit_begin(to);
  emit_open(&out, NULL, '{');
  emit_text(&out, "name", team_name(self));
  reading_emit_day("on", self->day, &out);
  reading_emit_day("since", self->since, &out);
  reading_emit_model("model", self->model, &out);
  emit_flag(&out, "reconstructed", true);
  emit_benchmark(self, &out);
  if (self->asks != NULL) {
    emit_own(self, &out);
  } else if (!emit_shared(self, &out)) {
    out.failed = true;
  }
  emit_close(&out, '}');
  return emit_end(&out);
}
