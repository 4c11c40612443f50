/* Members of all sorts: none of them likely, most of them at some edge. */
#include "outcome.h"
#include "random.h"
#include "recipe.h"
#include "text.h"

struct drawing {
  struct random random;
  const struct tables *tables;
  struct recipe *recipe;
  int parts;
  int kinds; /* of events; in `kind` */
  int kind[200];
};

static struct step *add_step(struct drawing *drawing, enum step_kind kind,
                             int number, int64_t value) {
  static struct step none;
  struct recipe *recipe = drawing->recipe;
  if (recipe->steps == STEPS_MAX) return &none;
  struct step *step = &recipe->step[recipe->steps++];
  *step = (struct step){.kind = kind, .number = number, .value = value};
  if (drawing->parts == 2) step->part = random_below(&drawing->random, 2);
  return step;
}

static int any_indicator(struct drawing *drawing) {
  return random_from(&drawing->random, 1, SSI_INDICATORS);
}

static const ssi_feed_info *any_feed(struct drawing *drawing) {
  return &drawing->tables
              ->feed[random_below(&drawing->random, drawing->tables->feeds)];
}

static int any_day(struct drawing *drawing) {
  int way = random_below(&drawing->random, 100);
  if (way < 10) return random_below(&drawing->random, 12);
  if (way < 15) return SSI_DAY_MAX;
  if (way < 30) return random_from(&drawing->random, 0, SSI_DAY_MAX);
  return random_from(&drawing->random, 15000, 25000);
}

static int share(struct drawing *drawing) {
  static const int edges[] = {1, 2, 499999, 500000, 500001, 999999};
  int way = random_below(&drawing->random, 100);
  if (way < 50) return SSI_SHARE_WHOLE;
  if (way < 70) return edges[random_below(&drawing->random, 6)];
  return random_from(&drawing->random, 1, SSI_SHARE_WHOLE);
}

/* All kinds, or those that feed a few indicators: few kinds meet often. */
static void choose_kinds(struct drawing *drawing) {
  drawing->kinds = 0;
  if (random_chance(&drawing->random, 40)) {
    for (int i = 1; i <= SSI_KINDS; i++) drawing->kind[drawing->kinds++] = i;
    return;
  }
  for (int wanted = random_from(&drawing->random, 1, 4); wanted > 0; wanted--) {
    ssi_indicator indicator = any_feed(drawing)->indicator;
    for (int i = 0; i < drawing->tables->feeds; i++) {
      const ssi_feed_info *feed = &drawing->tables->feed[i];
      if (feed->indicator == indicator && feed->kind && drawing->kinds < 200)
        drawing->kind[drawing->kinds++] = feed->kind;
    }
  }
  if (drawing->kinds == 0)
    drawing->kind[drawing->kinds++] =
        random_from(&drawing->random, 1, SSI_KINDS);
}

static int day_of_event(struct drawing *drawing) {
  struct random *random = &drawing->random;
  int half_life =
      drawing->tables->indicator[any_indicator(drawing)].half_life + 1;
  int way = random_below(random, 100), age;
  if (way < 30)
    age =
        random_below(random, 11) * (half_life - 1) + random_from(random, -1, 1);
  else if (way < 60)
    age = random_below(random, 31);
  else if (way < 75)
    age = 0;
  else if (way < 95)
    age = random_below(random, 9 * half_life + 10);
  else if (way < 98)
    age = -random_below(random, 1000);
  else
    age = random_chance(random, 50) ? -SSI_DAY_MAX : SSI_DAY_MAX;
  int day = drawing->recipe->day - age;
  return day < 0 ? 0 : day > SSI_DAY_MAX ? SSI_DAY_MAX : day;
}

static uint32_t traits(struct drawing *drawing) {
  struct random *random = &drawing->random;
  int way = random_below(random, 100);
  if (way < 35) return 0;
  if (way < 60) return 1u << random_below(random, 13);
  if (way < 80) {
    const ssi_feed_info *feed = any_feed(drawing);
    return feed->any_trait | feed->bonus_trait[0] | feed->bonus_trait[1];
  }
  if (way < 95) return (uint32_t)random_below(random, SSI_TRAITS + 1);
  return SSI_TRAITS;
}

static int count(struct drawing *drawing, int kind) {
  struct random *random = &drawing->random;
  int way = random_below(random, 100);
  int cap = drawing->tables->kind[kind].daily_cap;
  if (way < 50) return 1;
  if (way < 70) return random_from(random, 1, 5);
  if (way < 80) return cap + random_from(random, 0, 2) - (cap > 1);
  if (way < 95) return random_from(random, 1, 1 << random_from(random, 1, 19));
  return SSI_COUNT_MAX;
}

static uint64_t person(struct drawing *drawing) {
  struct random *random = &drawing->random;
  int way = random_below(random, 100);
  if (way < 40) return 0;
  if (way < 70) return (uint64_t)random_from(random, 1, 5);
  if (way < 90) return (uint64_t)random_from(random, 1, 100);
  if (way < 98) return random_next(random);
  return UINT64_MAX;
}

/* A new event, or the last one once more with one thing changed. */
static void add_event(struct drawing *drawing) {
  struct recipe *recipe = drawing->recipe;
  struct step *last = recipe->steps ? &recipe->step[recipe->steps - 1] : NULL;
  int again =
      last && last->kind == STEP_EVENT && random_chance(&drawing->random, 20);
  int kind = drawing->kind[random_below(&drawing->random, drawing->kinds)];
  struct step *step = add_step(drawing, STEP_EVENT, kind, count(drawing, kind));
  step->day = day_of_event(drawing);
  step->traits = traits(drawing);
  step->person = person(drawing);
  if (!again) return;
  int change = random_below(&drawing->random, 5);
  if (change != 0) step->number = last->number;
  if (change != 1) step->day = last->day;
  if (change != 2) step->traits = last->traits;
  if (change != 3) step->person = last->person;
}

static int number_of_events(struct drawing *drawing) {
  struct random *random = &drawing->random;
  int way = random_below(random, 1000);
  if (way < 50) return 0;
  if (way < 350) return random_from(random, 1, 5);
  if (way < 900) return random_from(random, 6, 40);
  if (way < 998) return random_from(random, 41, 150);
  return random_from(random, 151, 1000);
}

static void observe(struct drawing *drawing) {
  struct random *random = &drawing->random;
  int percent = 25 * random_below(random, 5);
  int in_full = random_chance(random, 40);
  for (int kind = 1; kind <= SSI_KINDS; kind++)
    while (random_chance(random, percent)) {
      add_step(drawing, STEP_OBSERVE, kind,
               in_full ? SSI_SHARE_WHOLE : share(drawing));
      if (random_chance(random, 90)) break;
    }
  if (random_chance(random, 30)) return;
  add_step(drawing, STEP_TRAITS, 0, 0)->traits =
      random_chance(random, 50) ? SSI_TRAITS : traits(drawing);
}

static int64_t value_of_fact(struct drawing *drawing, int fact) {
  struct random *random = &drawing->random;
  int maximum = drawing->tables->fact[fact].maximum, cap = 0;
  for (int i = 0; i < drawing->tables->feeds; i++) {
    const ssi_feed_info *feed = &drawing->tables->feed[i];
    if (feed->fact == fact && (cap == 0 || random_chance(random, 50)))
      cap = feed->fact_cap;
  }
  switch (random_below(random, 6)) {
    case 0:
      return 0;
    case 1:
      return maximum;
    case 2:
      return random_from(random, 0, maximum);
    case 3:
      return random_from(random, 0, cap);
    default:
      cap += random_from(random, -1, 1);
      return cap < maximum ? cap : maximum;
  }
}

static void add_facts(struct drawing *drawing) {
  struct random *random = &drawing->random;
  int percent = 25 * random_below(random, 5);
  for (int fact = 1; fact <= SSI_FACTS; fact++) {
    if (!random_chance(random, percent)) continue;
    add_step(drawing, STEP_FACT, fact, value_of_fact(drawing, fact));
    if (random_chance(random, 15))
      add_step(drawing, STEP_FACT_PART, fact, share(drawing));
    if (random_chance(random, 5)) add_step(drawing, STEP_CLEAR, fact, 0);
    if (random_chance(random, 10))
      add_step(drawing, STEP_FACT, fact, value_of_fact(drawing, fact));
  }
}

static void add_texts(struct drawing *drawing) {
  struct random *random = &drawing->random;
  static const int follow[] = {SSI_FACT_HEADLINE_LENGTH,
                               SSI_FACT_SUMMARY_LENGTH,
                               SSI_FACT_KEYWORD_SPREAD};
  for (int more = random_from(random, 1, 9); more > 0; more--) {
    if (random_chance(random, 10))
      add_step(drawing, STEP_CLEAR, follow[random_below(random, 3)], 0);
    if (random_chance(random, 35)) {
      /* Long ones would hold more keywords than there may be. */
      uint64_t target = random_next(random);
      if (target % 8 == 7 || random_chance(random, 10)) target = 0;
      add_step(drawing, STEP_TARGET, 0, 0)->person = target;
    } else {
      int section = random_from(random, 1, TEXT_SECTIONS);
      add_step(drawing, STEP_SECTION, section, 0)->person =
          random_chance(random, 10) ? 0 : random_next(random);
    }
  }
}

static void shuffle(struct drawing *drawing, int first) {
  struct recipe *recipe = drawing->recipe;
  for (int i = recipe->steps - 1; i > first; i--) {
    int other = random_from(&drawing->random, first, i);
    struct step step = recipe->step[i];
    recipe->step[i] = recipe->step[other];
    recipe->step[other] = step;
  }
}

static int in_range(struct drawing *drawing, int least, int most) {
  int way = random_below(&drawing->random, 4);
  return way == 0   ? least
         : way == 1 ? most
                    : random_from(&drawing->random, least, most);
}

/* Takes all weight from a pillar: from its indicators, or with them. */
static void empty_pillar(struct drawing *drawing) {
  int pillar = random_from(&drawing->random, 1, SSI_PILLARS);
  int moves = random_chance(&drawing->random, 50);
  for (int i = 1; i <= SSI_INDICATORS; i++)
    if ((int)drawing->tables->indicator[i].pillar == pillar)
      add_step(drawing, moves ? STEP_PILLAR : STEP_WEIGHT, i,
               moves ? pillar % SSI_PILLARS + 1 : 0);
}

static void change_model(struct drawing *drawing) {
  struct random *random = &drawing->random;
  int percent = random_chance(random, 50) ? 100 : 10;
  int weights = random_chance(random, 30) ? percent : 0;
  int moves = random_chance(random, 20) ? 5 : 0;
  for (int i = 1; i <= SSI_INDICATORS; i++) {
    const ssi_indicator_info *info = &drawing->tables->indicator[i];
    if (random_chance(random, percent))
      add_step(drawing, STEP_GOALPOST, i,
               in_range(drawing, info->goalpost_min, info->goalpost_max));
    if (random_chance(random, percent))
      add_step(drawing, STEP_HALF_LIFE, i,
               in_range(drawing, info->half_life_min, info->half_life_max));
    if (random_chance(random, weights))
      add_step(drawing, STEP_WEIGHT, i,
               in_range(drawing, info->weight_min, info->weight_max));
    if (random_chance(random, moves))
      add_step(drawing, STEP_PILLAR, i, random_from(random, 1, SSI_PILLARS));
  }
  for (int i = 1; i <= SSI_KINDS; i++)
    if (random_chance(random, percent))
      add_step(drawing, STEP_CAP, i,
               in_range(drawing, drawing->tables->kind[i].cap_min,
                        drawing->tables->kind[i].cap_max));
  if (random_chance(random, 10)) empty_pillar(drawing);
}

/* A model is changed for a hundred members at a time: changing it takes longer
 * than scoring one. */
static const uint64_t members_of_a_model = 100;

static void start(struct random *random, uint64_t seed, uint64_t number) {
  random->state = seed;
  random->state = random_next(random) ^ (number * 0xd1342543de82ef95u);
}

void recipe_draw(const struct tables *tables, uint64_t seed, uint64_t member,
                 struct recipe *out) {
  static struct drawing drawing;
  struct random *random = &drawing.random;
  drawing.tables = tables;
  drawing.recipe = out;
  drawing.parts = 1;
  out->steps = 0;
  start(random, ~seed, member / members_of_a_model);
  if (random_chance(random, 50)) change_model(&drawing);
  int first = out->steps;

  start(random, seed, member);
  drawing.parts = random_chance(random, 15) ? 2 : 1;
  out->day = any_day(&drawing);
  choose_kinds(&drawing);
  for (int more = number_of_events(&drawing); more > 0; more--)
    add_event(&drawing);
  observe(&drawing);
  add_facts(&drawing);
  if (random_chance(random, 20)) add_texts(&drawing);
  if (random_chance(random, 6))
    for (int more = random_from(random, 1, 14); more > 0; more--)
      add_step(&drawing, STEP_DOUBLE, 0, 0);
  if (random_chance(random, 70)) shuffle(&drawing, first);
}
