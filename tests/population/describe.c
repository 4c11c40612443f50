/* A described member in words: names and numbers of the tables, in the order of
   the tables. Linear in their lengths. */
#include <stdio.h>
#include <string.h>

#include "members.h"
#include "population.h"

/* Text that grows at its end. */
typedef struct text {
  char *bytes;
  size_t size, length;
} text;

static void put(text *to, const char *words) {
  const size_t length = strlen(words);
  if (to->length + length >= to->size) must(SSI_ERROR_SPACE);
  memcpy(to->bytes + to->length, words, length + 1);
  to->length += length;
}

static void put_number(text *to, int64_t number) {
  char digits[24];
  snprintf(digits, sizeof digits, "%lld", (long long)number);
  put(to, digits);
}

/* [original own_words], or nothing. */
static void put_traits(text *to, uint32_t traits) {
  const char *before = " [";
  size_t i;
  for (i = 0; traits >> i; i++) {
    ssi_trait_info info = SSI_INIT(ssi_trait_info);
    if (!(traits >> i & 1)) continue;
    must(ssi_model_trait(i, &info));
    put(to, before);
    put(to, info.name);
    before = " ";
  }
  if (traits) put(to, "]");
}

static void put_facts(text *to, const ssi_model *model, const fact_value *one) {
  for (; one->fact; one++) {
    ssi_fact_info info = SSI_INIT(ssi_fact_info);
    must(ssi_model_fact(model, one->fact, &info));
    put(to, info.name);
    put(to, " ");
    put_number(to, one->value);
    put(to, one[1].fact ? ", " : ".");
  }
}

static void put_network(text *to, const contacts *one) {
  put(to, " Network: ");
  put_number(to, one->count);
  put_traits(to, one->traits);
  put(to, one->mixed ? " mixed in " : " in ");
  put_number(to, one->days);
  put(to, " days up to D - ");
  put_number(to, one->newest);
  put(to, ".");
}

/* `count`/`every` of a kind, of so many people; w: on working days. */
static void put_kind(text *to, const ssi_model *model, ssi_kind kind,
                     uint32_t traits, uint32_t count, int32_t every) {
  ssi_kind_info info = SSI_INIT(ssi_kind_info);
  must(ssi_model_kind(model, kind, &info));
  put(to, info.name);
  put_traits(to, traits);
  put(to, " ");
  put_number(to, count);
  put(to, "/");
  if (every == WORKDAYS)
    put(to, "w");
  else
    put_number(to, every);
}

static void put_people(text *to, uint32_t people) {
  if (people == 0) return;
  put(to, " of ");
  put_number(to, people);
}

void describe(const described *one, char *to, size_t size) {
  text made = {to, size, 0};
  const practice *habit;
  ssi_model *model;
  size_t i;
  must(ssi_model_new(NULL, &model));
  put(&made, "Profile: ");
  put_facts(&made, model, one->facts);
  for (i = 0; i < 2 && one->network[i].count; i++)
    put_network(&made, &one->network[i]);
  if (one->days) {
    put(&made, " Habits of ");
    put_number(&made, one->days);
    put(&made, " days: ");
  }
  for (habit = one->habits; habit->kind; habit++) {
    put_kind(&made, model, habit->kind, habit->traits, habit->count,
             habit->every);
    put_people(&made, habit->people);
    put(&made, habit[1].kind ? ", " : ".");
  }
  ssi_model_free(model);
}

void describe_routine(char *to, size_t size) {
  text made = {to, size, 0};
  const step *one;
  ssi_model *model;
  must(ssi_model_new(NULL, &model));
  put(&made, "Profile: ");
  put_facts(&made, model, routine_profile);
  put(&made, " Routine: ");
  for (one = routine; one->kind; one++) {
    put_kind(&made, model, one->kind, one->traits, one->count,
             one->first < 0 ? WORKDAYS : one->cycle);
    if (one->first >= 0) put(&made, " on ");
    if (one->first >= 0) put_number(&made, one->first);
    put_people(&made, one->people);
    put(&made, one[1].kind ? ", " : ".");
  }
  ssi_model_free(model);
}
