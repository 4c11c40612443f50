/* Replays test vectors through the public interface of libssi and compares
   every result. Plain C11 without a test framework, so that any compiler can
   build it and the hashes of two builds can be compared.

   replay FILE...           replays them
   replay --record FILE...  writes them again with what the library says now:
                            for pinned vectors */
#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "vectors.h"

static const char *const result_names[] = {"points", "high", "observed",
                                           "estimate", "display"};
static const char *const indicator_names[] = {
    "state", "points", "high", "observed", "measure", "share", "weight"};

void fail(player *self, long line, const char *format, ...) {
  va_list arguments;
  printf("%s:%ld: case %ld %s: ", self->file, line, self->case_number,
         self->label);
  va_start(arguments, format);
  vprintf(format, arguments);
  va_end(arguments);
  printf("\n");
  self->failures++;
}

/* Replaying. */

static void add_events(const player *self, const events *list, ssi_activity *to,
                       size_t from, size_t step, bool columns) {
  if (columns && step == 1) {
    size_t row = 0;
    must(self,
         ssi_activity_add_columns(to, list->count, list->days, list->kinds,
                                  list->traits, list->counts,
                                  list->counterparts, &row),
         "columns");
    return;
  }
  for (size_t i = from; i < list->count; i += step) {
    if (columns) {
      must(
          self,
          ssi_activity_add_columns(
              to, 1, &list->days[i], &list->kinds[i],
              list->traits[i] == 0 ? NULL : &list->traits[i],
              list->counts[i] == 1 ? NULL : &list->counts[i],
              list->counterparts[i] == 0 ? NULL : &list->counterparts[i], NULL),
          "columns of one row");
    } else {
      must(self,
           ssi_activity_add(to, list->days[i], (ssi_kind)list->kinds[i],
                            list->traits[i], list->counts[i],
                            list->counterparts[i]),
           "event");
    }
  }
}

static void look_for(const player *self, ssi_activity *to, const look *what) {
  const ssi_kind kind = (ssi_kind)what->kind;
  must(self,
       what->share == SSI_SHARE_WHOLE
           ? ssi_activity_observe(to, kind)
           : ssi_activity_observe_part(to, kind, what->share),
       "observe");
}

ssi_activity *record(const player *self, const recorded *what, size_t from,
                     size_t step, bool columns) {
  ssi_activity *ledger = NULL;
  must(self, ssi_activity_new(NULL, &ledger), "ledger");
  for (size_t i = from; i < what->looked_for_count; i += step)
    look_for(self, ledger, &what->looked_for[i]);
  if (from + 1 == step) {
    must(self, ssi_activity_observe_traits(ledger, what->looked_for_traits),
         "traits");
  }
  add_events(self, &what->events, ledger, from, step, columns);
  return ledger;
}

static uint8_t *save(const player *self, const ssi_activity *ledger,
                     size_t *size) {
  must(self, ssi_activity_save(ledger, NULL, 0, size), "size");
  uint8_t *bytes = grow(self, NULL, *size, 1);
  must(self, ssi_activity_save(ledger, bytes, *size, size), "save");
  return bytes;
}

/* The same ledger by another way: two halves, merged, saved and loaded. */
static ssi_activity *record_again(player *self, const ssi_activity *first,
                                  bool columns) {
  ssi_activity *even = record(self, &self->own, 0, 2, columns);
  ssi_activity *odd = record(self, &self->own, 1, 2, !columns);
  must(self, ssi_activity_merge(even, odd), "merge");
  size_t size = 0, first_size = 0;
  uint8_t *bytes = save(self, even, &size);
  uint8_t *first_bytes = save(self, first, &first_size);
  if (size != first_size || memcmp(bytes, first_bytes, size) != 0) {
    fail(self, self->score_line, "merged ledger: saved bytes differ");
  }
  ssi_activity *loaded = NULL;
  must(self, ssi_activity_load(NULL, bytes, size, &loaded), "load");
  free(bytes);
  free(first_bytes);
  ssi_activity_free(even);
  ssi_activity_free(odd);
  return loaded;
}

static int64_t estimate_or_none(const player *self, ssi_status status,
                                int32_t points) {
  if (status == SSI_ERROR_UNOBSERVED) return -1;
  must(self, status, "estimate");
  return points;
}

static void check_result(player *self, const ssi_result *result,
                         int32_t maximum, const char *what) {
  if (result->low != result->points || result->maximum != maximum) {
    fail(self, self->score_line, "%s: low %" PRId32 ", maximum %" PRId32, what,
         result->low, result->maximum);
  }
}

static void collect_totals(player *self, const ssi_score *score,
                           int64_t *results) {
  ssi_result total = SSI_INIT(ssi_result);
  int32_t points = 0;
  must(self, ssi_score_total(score, &total), "total");
  check_result(self, &total, SSI_TOTAL_POINTS, "total");
  results[TOTAL] = total.points;
  results[TOTAL + 1] = total.high;
  results[TOTAL + 2] = total.observed;
  ssi_status status = ssi_score_estimate(score, &points);
  results[TOTAL + 3] = estimate_or_none(self, status, points);
  must(self, ssi_score_display(score, &points), "display");
  results[TOTAL + 4] = points;
  for (int i = 0; i < SSI_PILLARS; i++) {
    ssi_result pillar = SSI_INIT(ssi_result);
    int64_t *fields = results + PILLAR + i * PILLAR_FIELDS;
    must(self, ssi_score_pillar(score, (ssi_pillar)(i + 1), &pillar), "pillar");
    check_result(self, &pillar, SSI_PILLAR_POINTS, "pillar");
    fields[0] = pillar.points;
    fields[1] = pillar.high;
    fields[2] = pillar.observed;
    status = ssi_score_estimate_pillar(score, (ssi_pillar)(i + 1), &points);
    fields[3] = estimate_or_none(self, status, points);
  }
}

static void collect_indicators(player *self, const ssi_score *score,
                               int64_t *results) {
  for (int i = 0; i < SSI_INDICATORS; i++) {
    ssi_indicator_result row = SSI_INIT(ssi_indicator_result);
    ssi_indicator_info info = SSI_INIT(ssi_indicator_info);
    int64_t *fields = results + INDICATOR + i * INDICATOR_FIELDS;
    ssi_indicator id = (ssi_indicator)(i + 1);
    must(self, ssi_score_indicator(score, id, &row), "indicator");
    must(self, ssi_model_indicator(self->model, id, &info), "indicator info");
    fields[STATE] = row.state;
    fields[POINTS] = row.points;
    fields[HIGH] = row.high;
    fields[OBSERVED] = row.observed;
    fields[MEASURE] = row.measure;
    fields[LEAST_SHARE] = row.share;
    fields[WEIGHT] = row.maximum;
    if (row.indicator != id || row.pillar != info.pillar ||
        row.headroom != row.maximum - row.points ||
        row.goalpost != info.goalpost) {
      fail(self, self->score_line,
           "indicator %d: number, pillar, headroom or "
           "goalpost",
           i + 1);
    }
  }
}

/* The shares of kinds and facts over all indicators are sums of shares. */
static void check_sums(player *self, const ssi_score *score,
                       const int64_t *kinds, const int64_t *facts) {
  int32_t points = 0;
  for (int i = 1; i <= SSI_KINDS; i++) {
    must(self, ssi_score_of_kind(score, (ssi_kind)i, &points), "of kind");
    if (points != kinds[i]) {
      fail(self, self->score_line, "of kind %d: %" PRId32, i, points);
    }
  }
  for (int i = 1; i <= SSI_FACTS; i++) {
    must(self, ssi_score_of_fact(score, (ssi_fact)i, &points), "of fact");
    if (points != facts[i]) {
      fail(self, self->score_line, "of fact %d: %" PRId32, i, points);
    }
  }
}

static void collect_shares(player *self, const ssi_score *score,
                           int64_t *results) {
  int64_t kinds[SSI_KINDS + 1] = {0};
  int64_t facts[SSI_FACTS + 1] = {0};
  size_t count = 0;
  must(self, ssi_score_contributions(score, &count), "contributions");
  if (count != self->feeds) give_up(self, "wrong number of contributions");
  for (size_t i = 0; i < count; i++) {
    ssi_contribution share = SSI_INIT(ssi_contribution);
    int64_t *fields = results + SHARE + i * SHARE_FIELDS;
    must(self, ssi_score_contribution(score, i, &share), "contribution");
    if (share.indicator != self->feed[i].indicator ||
        share.kind != self->feed[i].kind || share.fact != self->feed[i].fact) {
      give_up(self, "a contribution is not in the order of the feeds");
    }
    fields[0] = share.points;
    fields[1] = share.share;
    if (share.observed != (share.share > 0))
      fail(self, self->score_line, "share %zu: observed", i + 1);
    kinds[share.kind] += share.points;
    facts[share.fact] += share.points;
  }
  check_sums(self, score, kinds, facts);
}

static void check_pillars_alone(player *self, const ssi_model *model,
                                const ssi_profile *profile,
                                const ssi_activity *ledger,
                                const int64_t *results) {
  for (int i = 0; i < SSI_PILLARS; i++) {
    ssi_result alone = SSI_INIT(ssi_result);
    const int64_t *whole = results + PILLAR + i * PILLAR_FIELDS;
    must(self,
         ssi_pillar_score(NULL, model, profile, ledger, (ssi_pillar)(i + 1),
                          self->day, &alone),
         "pillar alone");
    check_result(self, &alone, SSI_PILLAR_POINTS, "pillar alone");
    if (alone.points != whole[0] || alone.high != whole[1] ||
        alone.observed != whole[2]) {
      fail(self, self->score_line, "pillar %d alone: %" PRId32, i + 1,
           alone.points);
    }
  }
}

/* What the profile and the ledger themselves say about what was observed. */
static void check_observed(player *self, const ssi_profile *profile,
                           const ssi_activity *ledger) {
  bool observed = false;
  int32_t value = 0, share = 0;
  for (int i = 1; i <= SSI_KINDS; i++) {
    must(self, ssi_activity_observed(ledger, (ssi_kind)i, &observed), "kind");
    must(self, ssi_activity_observed_share(ledger, (ssi_kind)i, &share),
         "share of a kind");
    if (share != self->kind_share[i] || observed != (share > 0))
      fail(self, self->score_line, "kind %d observed: %" PRId32, i, share);
  }
  for (int i = 1; i <= SSI_FACTS; i++) {
    must(self, ssi_profile_fact(profile, (ssi_fact)i, &observed, &value),
         "fact");
    must(self, ssi_profile_observed_share(profile, (ssi_fact)i, &share),
         "share of a fact");
    if (share != self->fact_share[i] || observed != (share > 0))
      fail(self, self->score_line, "fact %d observed: %" PRId32, i, share);
  }
}

/* The texts in which one of the keywords stands. */
static int64_t search(const player *self, const ssi_profile *profile) {
  int64_t found = 0;
  for (size_t i = 0; i < self->searched_count; i++) {
    const searched *one = &self->searched[i];
    bool matches = false;
    must(self, ssi_profile_matches(profile, one->text, one->length, &matches),
         "matches");
    if (matches) found |= (int64_t)1 << i;
  }
  return found;
}

static void collect(player *self, const member *of, int64_t *results) {
  const ssi_model *model = of->model;
  const ssi_profile *profile = of->profile;
  const ssi_activity *ledger = of->ledger;
  ssi_score *score = NULL;
  int32_t day = -1;
  size_t rows = 0;
  must(self, ssi_score_new(NULL, model, profile, ledger, self->day, &score),
       "score");
  must(self, ssi_score_day(score, &day), "day");
  if (day != self->day) fail(self, self->score_line, "day %" PRId32, day);
  collect_totals(self, score, results);
  collect_indicators(self, score, results);
  collect_shares(self, score, results);
  must(self, ssi_activity_rows(ledger, &rows), "rows");
  results[ROWS] = (int64_t)rows;
  results[MATCHES] = search(self, profile);
  check_pillars_alone(self, model, profile, ledger, results);
  check_observed(self, profile, ledger);
  ssi_score_free(score);
}

static void name_slot(const player *self, int slot, char *text, size_t size) {
  if (slot < PILLAR) {
    snprintf(text, size, "total %s", result_names[slot - TOTAL]);
  } else if (slot < INDICATOR) {
    slot -= PILLAR;
    snprintf(text, size, "pillar %d %s", slot / PILLAR_FIELDS + 1,
             result_names[slot % PILLAR_FIELDS]);
  } else if (slot < ROWS) {
    slot -= INDICATOR;
    snprintf(text, size, "indicator %d %s", slot / INDICATOR_FIELDS + 1,
             indicator_names[slot % INDICATOR_FIELDS]);
  } else if (slot == ROWS) {
    snprintf(text, size, "rows");
  } else if (slot == MATCHES) {
    snprintf(text, size, "matches");
  } else {
    slot -= SHARE;
    snprintf(text, size, "share %d (indicator %d) %s", slot / SHARE_FIELDS + 1,
             (int)self->feed[slot / SHARE_FIELDS].indicator,
             slot % SHARE_FIELDS == 0 ? "points" : "observed to");
  }
}

static void compare(player *self, const int64_t *results, const char *way) {
  int slots = SHARE + SHARE_FIELDS * (int)self->feeds;
  for (int i = 0; i < slots; i++) {
    if (results[i] == self->expected[i]) continue;
    char name[64];
    long line = self->expected_line[i];
    name_slot(self, i, name, sizeof name);
    fail(self, line > 0 ? line : self->score_line,
         "%s%s: expected %" PRId64 ", got %" PRId64, way, name,
         self->expected[i], results[i]);
  }
}

/* FNV-1a over the little-endian bytes. */
uint64_t add_to_hash(uint64_t hash, int64_t value) {
  for (int byte = 0; byte < 8; byte++) {
    hash ^= (uint64_t)value >> (8 * byte) & 255;
    hash *= UINT64_C(0x100000001b3);
  }
  return hash;
}

static void hash_results(player *self, const int64_t *results) {
  int slots = SHARE + SHARE_FIELDS * (int)self->feeds;
  for (int i = 0; i < slots; i++)
    self->hash = add_to_hash(self->hash, results[i]);
}

member first_member(const player *self) {
  bool columns = self->case_number % 2 == 0;
  member made = {self->model, self->profile, NULL};
  made.ledger = record(self, &self->own, 0, 1, columns);
  return made;
}

member same_member(player *self, const member *first) {
  bool columns = self->case_number % 2 == 0;
  member made = {NULL, NULL, NULL};
  made.ledger = record_again(self, first->ledger, columns);
  must(self, ssi_model_copy(self->model, &made.model), "copy");
  must(self, ssi_profile_copy(self->profile, &made.profile), "copy");
  return made;
}

void forget(member *self, const player *owner) {
  if (self->model != owner->model) ssi_model_free(self->model);
  if (self->profile != owner->profile) ssi_profile_free(self->profile);
  ssi_activity_free(self->ledger);
}

void play(player *self) {
  static int64_t results[SLOTS], again[SLOTS];
  member first = first_member(self);
  collect(self, &first, results);
  compare(self, results, "");

  /* What a population says goes into the hash. */
  memcpy(again, results, sizeof again);
  score_among_others(self, &first, again, results);
  compare(self, again, "index: ");
  compare(self, results, "population: ");
  hash_results(self, results);

  member other = same_member(self, &first);
  collect(self, &other, again);
  compare(self, again, "merged: ");
  forget(&other, self);
  forget(&first, self);
}

static void free_events(const events *list) {
  free(list->days);
  free(list->kinds);
  free(list->traits);
  free(list->counts);
  free(list->counterparts);
}

int main(int count, char **arguments) {
  static player self;
  self.hash = UINT64_C(0xcbf29ce484222325);
  self.recording = count > 1 && strcmp(arguments[1], "--record") == 0;
  for (int i = self.recording ? 2 : 1; i < count; i++)
    read_vectors(&self, arguments[i]);
  free_events(&self.own.events);
  free_events(&self.planned.events);
  free(self.readings.rows);
  if (self.recording) return self.failures > 0 ? 1 : 0;
  if (self.failures > 0) printf("%ld mismatches\n", self.failures);
  printf("%ld cases, hash %016" PRIx64 "\n", self.cases, self.hash);
  if (self.cases == 0) return 2;
  return self.failures > 0 ? 1 : 0;
}
