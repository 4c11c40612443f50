/* What the hosts share: they print what the library answers, one fact a line,
   so that the output of an old and a new library can be compared. */
#include "host.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void say(const char *what, const int64_t *numbers, size_t count) {
  size_t i;
  printf("%s", what);
  for (i = 0; i < count; i++) printf(" %" PRId64, numbers[i]);
  printf("\n");
}

void say_text(const char *what, const char *text) {
  printf("%s: %s\n", what, text);
}

void say_status(const char *what, ssi_status status) {
  say_text(what, ssi_status_name(status));
}

/* FNV-1a: it only has to tell apart. */
void say_bytes(const char *what, const uint8_t *bytes, size_t size) {
  uint64_t hash = UINT64_C(14695981039346656037);
  size_t i;
  for (i = 0; i < size; i++) hash = (hash ^ bytes[i]) * UINT64_C(1099511628211);
  printf("%s: %" PRIu64 " bytes, %016" PRIx64 "\n", what, (uint64_t)size, hash);
}

void must_at(ssi_status status, const char *file, int line) {
  if (status == SSI_OK) return;
  printf("%s:%d: %s\n", file, line, ssi_status_name(status));
  exit(1);
}

static void *given[16384];
static size_t given_count;

void *dirty(size_t bytes) {
  void *memory = malloc(bytes ? bytes : 1);
  if (!memory || given_count == sizeof given / sizeof *given) abort();
  memset(memory, 0xa5, bytes);
  return given[given_count++] = memory;
}

static void give_back(void) {
  while (given_count) free(given[--given_count]);
}

void *dirty_struct(size_t bytes) {
  void *memory = dirty(bytes);
  memcpy(memory, &bytes, sizeof bytes);
  return memory;
}

void say_beyond(const char *type, const void *filled, size_t from,
                size_t size) {
  const uint8_t *bytes = filled;
  if (strcmp(type, "ssi_result") == 0) return;
  for (; from < size; from++) {
    if (!bytes[from]) continue;
    printf("+not zero beyond: %s\n", type);
    return;
  }
}

uint32_t draw(uint32_t end) {
  static uint32_t state = 2463534242u;
  state ^= state << 13;
  state ^= state >> 17;
  state ^= state << 5;
  return state % end;
}

/* Months of all kinds, with traits and people, each kind observed but one. */
static void live(ssi_activity *activity) {
  size_t i;
  int32_t kind;
  for (i = 0; i < 600; i++) {
    const int32_t day = TODAY - (int32_t)draw(300);
    const uint32_t traits = draw(4) ? draw(1u << OLD_TRAITS) : 0;
    kind = 1 + (int32_t)draw(OLD_KINDS);
    MUST(ssi_activity_add(activity, day, (ssi_kind)kind, traits, 1 + draw(3),
                          draw(PEOPLE)));
  }
  for (kind = 1; kind < OLD_KINDS; kind++)
    MUST(ssi_activity_observe(activity, (ssi_kind)kind));
  MUST(ssi_activity_observe_part(activity, SSI_KIND_COMMENT, 700000));
  MUST(ssi_activity_observe_traits(activity, (1u << OLD_TRAITS) - 1));
}

static host_member open_member(void) {
  static const char about[] = "We sell pumps to engineers of water works.";
  static const char target[] = "pumps, water, engineers";
  host_member self;
  int32_t fact;
  MUST(ssi_model_new(NULL, &self.model));
  MUST(ssi_profile_new(NULL, &self.profile));
  MUST(ssi_activity_new(NULL, &self.activity));
  for (fact = 1; fact <= OLD_FACTS; fact += 2)
    MUST(ssi_profile_set_fact(self.profile, (ssi_fact)fact, 1));
  MUST(ssi_profile_observe_part(self.profile, SSI_FACT_PHOTO, 800000));
  MUST(ssi_profile_set_target(self.profile, target, sizeof target - 1));
  MUST(ssi_profile_set_section(self.profile, SSI_SECTION_SUMMARY, about,
                               sizeof about - 1));
  live(self.activity);
  return self;
}

/* host FOLDER: saved bytes are left there for the others. */
int main(int count, char **arguments) {
  host_member member;
  if (count != 2) return 2;
  atexit(give_back);
  member = open_member();
  tell_model(&member);
  tell_record(&member);
  tell_refusals(&member);
  tell_score(&member);
  tell_history(&member);
  tell_people(&member);
  tell_plan(&member);
  tell_calibration(&member);
  tell_sensitivity(&member);
  tell_population(member.model);
  tell_cohort();
  tell_saved(arguments[1]);
#ifdef GROWN
  ask_beyond(&member, arguments[1]);
#endif
  ssi_activity_free(member.activity);
  ssi_profile_free(member.profile);
  ssi_model_free(member.model);
  return 0;
}
