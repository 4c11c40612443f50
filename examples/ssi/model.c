/* ssi model: the tables the index is computed with. */
#include <stdio.h>
#include <string.h>

#include "commands.h"
#include "lang.h"
#include "model_file.h"
#include "model_json.h"
#include "names.h"
#include "text.h"

#define LABEL 28
#define SOURCE_MAX 256

/* Appends to a list of bounded length. */
static void append(char *list, size_t capacity, const char *text) {
  size_t used = strlen(list);
  snprintf(list + used, capacity - used, "%s", text);
}

/* Names of trait bits, joined by "or". */
static void append_traits(char *list, size_t capacity, uint32_t bits) {
  size_t used = strlen(list);
  name_traits(bits, _(" or "), list + used, capacity - used);
}

/* Units of one event in the indicator's own: rates take whole trials. */
static int32_t units_in_one(const ssi_model *model, ssi_indicator indicator) {
  ssi_indicator_info info = SSI_INIT(ssi_indicator_info);
  ssi_model_indicator(model, indicator, &info);
  return info.measure == SSI_MEASURE_RATE ? 1 : 1000;
}

static void append_kind(char *list, size_t capacity, const ssi_model *model,
                        const ssi_feed_info *feed) {
  int32_t one = units_in_one(model, feed->indicator);
  char number[NUMBER_MAX], part[64];
  if (feed->against) append(list, capacity, _(" against"));
  if (!feed->asked) append(list, capacity, _(" where there are any"));
  if (feed->any_trait != 0) {
    append(list, capacity, _(" if "));
    append_traits(list, capacity, feed->any_trait);
  }
  number_measure_short(feed->units, one, number);
  snprintf(part, sizeof(part), _(" x %s"), number);
  append(list, capacity, part);
  for (int i = 0; i < 2; i++) {
    if (feed->bonus_trait[i] == 0) continue;
    number_measure_short(feed->bonus_units[i], one, number);
    snprintf(part, sizeof(part), _(" + %s if "), number);
    append(list, capacity, part);
    append_traits(list, capacity, feed->bonus_trait[i]);
  }
}

/* One feed in words, such as "comment x 1 + 0.5 if own words". */
static void append_feed(char *list, size_t capacity, const ssi_model *model,
                        const ssi_feed_info *feed) {
  char words[64], part[64];
  if (list[0] != '\0') append(list, capacity, _("; "));
  if (feed->kind != 0) {
    text_words(name_of_kind(model, feed->kind), words, sizeof(words));
    append(list, capacity, words);
    append_kind(list, capacity, model, feed);
    return;
  }
  text_words(name_of_fact(model, feed->fact), words, sizeof(words));
  snprintf(part, sizeof(part), _(" up to %d"), (int)feed->fact_cap);
  append(list, capacity, words);
  append(list, capacity, part);
}

static void print_feeds(const ssi_model *model, const terminal *screen,
                        ssi_indicator indicator) {
  char list[2048] = "";
  size_t feeds = 0;
  ssi_model_feeds(model, &feeds);
  for (size_t i = 0; i < feeds; i++) {
    ssi_feed_info feed = SSI_INIT(ssi_feed_info);
    ssi_model_feed(model, i, &feed);
    if (feed.indicator == indicator) {
      append_feed(list, sizeof(list), model, &feed);
    }
  }
  fputs(_("    counts "), stdout);
  text_wrap(stdout, list, 11, 11, screen->width);
}

/* What a row rests on. In other languages than English, the letters alone: the
 * end of the list says what they stand for. */
static const char *source_words(const char *source, char out[SOURCE_MAX]) {
  size_t length = lang_is_english() ? strlen(source) : strcspn(source, ":");
  snprintf(out, SOURCE_MAX, "%.*s", (int)length, source);
  return out;
}

static void print_indicator(const ssi_model *model, const terminal *screen,
                            ssi_indicator indicator) {
  ssi_indicator_info info = SSI_INIT(ssi_indicator_info);
  char name[64], points[NUMBER_MAX], goal[NUMBER_MAX], life[64] = "";
  char source[SOURCE_MAX];
  char line[NAME_MAX_SHOWN];
  ssi_model_indicator(model, indicator, &info);
  text_title(info.name, name, sizeof(name));
  number_short(info.weight, points);
  number_measure_short(info.goalpost, info.scale, goal);
  if (info.half_life > 0) {
    snprintf(life, sizeof(life),
             lang_plural(", half-life %d day", ", half-life %d days",
                         (unsigned long long)info.half_life),
             (int)info.half_life);
  }
  snprintf(line, sizeof(line), _("%5s points at %s %s (%s%s)"), points, goal,
           _(info.unit), _(name_of_measure(info.measure)), life);
  text_label(stdout, name, 2, LABEL);
  text_wrap(stdout, line, LABEL, LABEL, screen->width);
  snprintf(line, sizeof(line), "%s [%s]", _(info.sentence),
           source_words(info.source, source));
  fputs("    ", stdout);
  text_wrap(stdout, line, 4, 4, screen->width);
  fputs("    ", stdout);
  text_wrap(stdout, _(info.advice), 4, 4, screen->width);
  print_feeds(model, screen, indicator);
}

static void print_indicators(const ssi_model *model, const terminal *screen) {
  for (int p = 1; p <= SSI_PILLARS; p++) {
    ssi_pillar_info pillar = SSI_INIT(ssi_pillar_info);
    char title[NAME_MAX_SHOWN], name[64];
    ssi_model_pillar((ssi_pillar)p, &pillar);
    text_title(pillar.name, name, sizeof(name));
    snprintf(title, sizeof(title), _("%s: %s 25 points"), name,
             _(pillar.sentence));
    putchar('\n');
    terminal_heading(screen, title);
    for (int i = 1; i <= SSI_INDICATORS; i++) {
      ssi_indicator_info info = SSI_INIT(ssi_indicator_info);
      ssi_model_indicator(model, (ssi_indicator)i, &info);
      if ((int)info.pillar == p) {
        print_indicator(model, screen, (ssi_indicator)i);
      }
    }
  }
}

static void print_kinds(const ssi_model *model, const terminal *screen) {
  putchar('\n');
  terminal_heading(screen, _("Event kinds"));
  for (int i = 1; i <= SSI_KINDS; i++) {
    ssi_kind_info info = SSI_INIT(ssi_kind_info);
    char name[64], line[NAME_MAX_SHOWN], source[SOURCE_MAX];
    ssi_model_kind(model, (ssi_kind)i, &info);
    text_words(info.name, name, sizeof(name));
    snprintf(line, sizeof(line), _("%s (%s, %d a day count%s) [%s]"),
             _(info.sentence), _(name_of_polarity(info.polarity)),
             (int)info.daily_cap, info.in_archive ? "" : _(", in no archive"),
             source_words(info.source, source));
    text_label(stdout, name, 2, LABEL);
    text_wrap(stdout, line, LABEL, LABEL, screen->width);
  }
}

static void print_facts(const ssi_model *model, const terminal *screen) {
  putchar('\n');
  terminal_heading(screen, _("Facts"));
  for (int i = 1; i <= SSI_FACTS; i++) {
    ssi_fact_info info = SSI_INIT(ssi_fact_info);
    char name[64], line[NAME_MAX_SHOWN], source[SOURCE_MAX];
    ssi_model_fact(model, (ssi_fact)i, &info);
    text_words(info.name, name, sizeof(name));
    snprintf(line, sizeof(line), _("%s (0 to %d %s%s) [%s]"), _(info.sentence),
             (int)info.maximum, _(info.unit),
             info.in_archive ? "" : _(", in no archive"),
             source_words(info.source, source));
    text_label(stdout, name, 2, LABEL);
    text_wrap(stdout, line, LABEL, LABEL, screen->width);
  }
}

static void print_traits(const terminal *screen) {
  ssi_trait_info info = SSI_INIT(ssi_trait_info);
  putchar('\n');
  terminal_heading(screen, _("Traits of events"));
  for (size_t i = 0; ssi_model_trait(i, &info) == SSI_OK; i++) {
    char name[64], line[NAME_MAX_SHOWN], source[SOURCE_MAX];
    text_words(info.name, name, sizeof(name));
    snprintf(line, sizeof(line), "%s [%s]", _(info.sentence),
             source_words(info.source, source));
    text_label(stdout, name, 2, LABEL);
    text_wrap(stdout, line, LABEL, LABEL, screen->width);
  }
}

static void print(const ssi_model *model, const terminal *screen) {
  printf(_("Model %s, fingerprint %s\n"), ssi_model_version(model),
         ssi_model_fingerprint(model));
  print_indicators(model, screen);
  print_kinds(model, screen);
  print_facts(model, screen);
  print_traits(screen);
  putchar('\n');
  text_wrap(
      stdout,
      _("Sources: L LinkedIn, P patent, S1 and S2 articles, C values seen, "
        "T third-party explainer, I inference. LinkedIn's own formula is "
        "secret: this is an open model in its frame."),
      0, 0, screen->width);
}

int run_model(const options *asked) {
  ssi_model *model = NULL;
  int code = EXIT_OK;
  if (!model_file_read(asked->model, &model)) return EXIT_DATA;
  if (asked->json) {
    code = model_json(model, stdout);
  } else {
    terminal screen = terminal_look(asked->color);
    print(model, &screen);
  }
  ssi_model_free(model);
  return code;
}
